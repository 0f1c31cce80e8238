#include "libs/sources/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/sources/document_outline.h"

namespace sources {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> outline_of(std::string_view text) {
  return outline(read_document(text, "a.html"));
}

std::string refusal(std::string_view text) {
  try {
    read_document(text, "a.html");
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  return "accepted";
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST(Html, ReadsHeadingsParagraphsListsAndListings) {
  const Document document = read_document(
      "<title> My\n page </title><h1>One<a href='#x'>¶</a></h1><p>A <b>bold</b>\n word<br>here.</p>free text"
      "<ol><li>first<ul><li>inner</li></ul><li>second</ol><pre>a  = 1\nb</pre>",
      "a.html");
  EXPECT_EQ(document.title, "My page");
  EXPECT_THAT(outline(document), ElementsAre("h1 One", "p A bold word here.", "p free text", "1. first", "  - inner",
                                             "1. second", "code a  = 1\nb"));
}

TEST(Html, LeavesOutWhatSurroundsTheArticle) {
  EXPECT_THAT(
      outline_of("<nav>menu</nav><header><p>Head.</p></header><script>var x = '<p>no</p>';</script><style>p{}</style>"
                 "<div class='x sidebar'>side</div><div role=navigation>nav</div><p hidden>no</p><p>Text.</p>"
                 "<p><a href=a>one</a> <a href=b>two</a></p><footer>foot</footer>"),
      ElementsAre("p Head.", "p Text.", "frag one two"));
}

TEST(Html, TakesMainWhenItHoldsMostOfTheText) {
  EXPECT_THAT(outline_of("<div><p>Around.</p></div><main><p>The article is here and long enough.</p></main>"),
              ElementsAre("p The article is here and long enough."));
  EXPECT_THAT(outline_of("<div><p>The page is here and long enough.</p></div><main><p>Tiny.</p></main>"),
              ElementsAre("p The page is here and long enough.", "p Tiny."));
}

TEST(Html, ReadsTablesOfDataAndUnfoldsThoseOfLayout) {
  EXPECT_THAT(
      outline_of("<table><tr><th></th><th>TCP</th><th>UDP</th></tr><tr><th>order<td>kept<td>not\n kept</table>"),
      ElementsAre("th |TCP|UDP", "t order|kept|not kept"));
  EXPECT_THAT(outline_of("<table><tr><td><h2>Head</h2><p>Text.</p></td></tr></table>"),
              ElementsAre("h2 Head", "p Text."));
  EXPECT_THAT(outline_of("<table><tr><td>alone</td></tr></table>"), ElementsAre("frag alone"));
}

TEST(Html, ReadsDefinitionListsAsPairs) {
  EXPECT_THAT(outline_of("<dl><dt>SYN<dd>Asks for a connection.<dt>ACK<dd>Says yes.<p>More.</p></dl>"),
              ElementsAre("- SYN", "  - Asks for a connection.", "- ACK", "  - Says yes.", "  p More."));
}

TEST(Html, ResolvesEntitiesAndReadsRubyOnce) {
  EXPECT_THAT(outline_of("<p>1 &lt; 2 &amp; <ruby>虹<rp>(</rp><rt>にじ</rt><rp>)</rp></ruby>。</p>"),
              ElementsAre("p 1 < 2 & 虹。"));
}

TEST(Html, RefusesAPageWithoutText) {
  EXPECT_THAT(refusal("<html><body><div id=root></div><script>go()</script></body></html>"),
              HasSubstr("shows no text"));
}

TEST(Html, RefusesWhatNestsTooDeep) {
  EXPECT_THAT(refusal(repeated("<div>", 100'000)), testing::AllOf(HasSubstr("a.html"), HasSubstr("256")));
  EXPECT_EQ(html_depth(repeated("<div>", 200) + "x" + repeated("</div>", 200)), 200U);
  EXPECT_THAT(outline_of(repeated("<div>", 200) + "x." + repeated("</div>", 200)), ElementsAre("p x."));
}

TEST(Html, CountsWhatAParserRepeatsAndNotWhatItCloses) {
  EXPECT_GT(html_depth(repeated("<div><b class=x></div>", 1000)), kHtmlDepthMax);
  EXPECT_EQ(html_depth(repeated("<p>text<li>item<br><img>", 10'000)), 0U);
  EXPECT_EQ(html_depth("<script>" + repeated("'<div>'", 1000) + "</script><p>"), 1U);
  EXPECT_EQ(html_depth("<svg>" + repeated("<path d=x/>", 1000) + "</svg>"), 1U);
  EXPECT_GT(html_depth("<svg><style>" + repeated("<g>", 1000)), kHtmlDepthMax);
  EXPECT_GT(html_depth("<svg><foreignObject>" + repeated("<section/>", 1000)), kHtmlDepthMax);
  EXPECT_EQ(html_depth(repeated("<!-- <div> -->", 1000)), 0U);
}

TEST(Html, ReadsBrokenMarkup) {
  EXPECT_THAT(outline_of("<p>one<div>two</span></p></div><h2>three<p>four"),
              ElementsAre("p one", "p two", "h2 threefour"));
  EXPECT_THAT(outline_of("x < y <"), ElementsAre("p x < y <"));
}

}  // namespace
}  // namespace sources
