#include "libs/sources/markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/sources/document_outline.h"
#include "libs/sources/inline_markup.h"

namespace sources {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> outline_of(std::string_view text) {
  return outline(read_document(text, "a.md"));
}

TEST(Markdown, ReadsHeadingsAndParagraphs) {
  EXPECT_THAT(outline_of("# One #\ntext\nmore\n\n## Two\n\nTitle\n=====\nSub\n---\nEnd."),
              ElementsAre("h1 One", "p text more", "h2 Two", "h1 Title", "h2 Sub", "p End."));
}

TEST(Markdown, KeepsTheLinesOfTheFile) {
  const Document document = read_document("---\ntitle: T\n---\n\n# H\n\nA **bold\nword** here.\n", "a.md");
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].line, 5);
  EXPECT_EQ(document.blocks[1].line, 7);
  EXPECT_EQ(document.blocks[1].text, "A bold word here.");
  expect_offsets_fit(document);
}

TEST(Markdown, SkipsTheHeaderOfAFileThatWasJoined) {
  const std::string header = "---\ntitle: T\ntags: [a, b]\nlayout:\n  - post\n---\n";
  EXPECT_THAT(outline_of("Some text.\n\n" + header + "\n# Two\n\nMore."),
              ElementsAre("p Some text.", "h1 Two", "p More."));
  EXPECT_THAT(outline_of("One.\n\n---\nNote: this is text between two rules.\n***\nTwo."),
              ElementsAre("p One.", "p Note: this is text between two rules.", "p Two."));
}

TEST(Markdown, ReadsListsWithDepthAndNumbers) {
  EXPECT_THAT(
      outline_of("Intro:\n\n1. first\n   goes on\n2. second\n   - inner\n     - innermost\n- other\n\nEnd."),
      ElementsAre("p Intro:", "1. first goes on", "1. second", "  - inner", "    - innermost", "- other", "p End."));
}

TEST(Markdown, KeepsAParagraphOfAnItemBelowIt) {
  EXPECT_THAT(outline_of("- item\n\n  its paragraph.\n\nfree."),
              ElementsAre("- item", "  p its paragraph.", "p free."));
}

TEST(Markdown, ReadsTables) {
  EXPECT_THAT(outline_of("| | TCP | UDP |\n|---|:-:|---|\n| order | kept | **not** kept |\n| a\\|b | x | y |\n\nEnd."),
              ElementsAre("th |TCP|UDP", "t order|kept|not kept", "t a|b|x|y", "p End."));
}

TEST(Markdown, SetsListingsApart) {
  EXPECT_THAT(outline_of("Run:\n\n```sh\nmake **all**\n\n# no heading\n```\n\n    indented *code*\n\nText."),
              ElementsAre("p Run:", "code make **all**\n\n# no heading", "code indented *code*", "p Text."));
  EXPECT_THAT(outline_of("~~~\nnever closed\n"), ElementsAre("code never closed"));
}

TEST(Markdown, ReadsQuotesAsWhatTheyQuote) {
  EXPECT_THAT(outline_of("> A quoted\n> sentence.\n\n> - item\n"), ElementsAre("p A quoted sentence.", "- item"));
}

TEST(Markdown, LeavesOutWhatIsNotRead) {
  EXPECT_THAT(
      outline_of("<!-- note\nmore -->\n[![badge](a.svg)](b)\n\n[label]: https://example.org\n\n***\n\nText.[^1]"),
      ElementsAre("p Text."));
  EXPECT_THAT(outline_of("[one](a) [two](b)\n\nText."), ElementsAre("frag one two", "p Text."));
}

TEST(Markdown, TakesAShortBoldParagraphForAHeading) {
  EXPECT_THAT(outline_of("**Why three?**\n\n**Results**\n\n**This is bold.**"),
              ElementsAre("p Why three?", "h6 Results", "p This is bold."));
}

TEST(InlineMarkup, ReadsAsSpoken) {
  EXPECT_EQ(strip_inline_markup("**a** *b* __c__ _d_ ~~e~~ `f *g*`"), "a b c d e f *g*");
  EXPECT_EQ(strip_inline_markup("see [the *page*](http://x/(y)) and [ref][1], ![pic](p.png)"),
            "see the page and ref, ");
  EXPECT_EQ(strip_inline_markup("snake_case_name 2 * 3 [sic] \\*kept\\*"), "snake_case_name 2 * 3 [sic] *kept*");
  EXPECT_EQ(strip_inline_markup("2*3 and 4*5, 2**8 or 3**2"), "2*3 and 4*5, 2**8 or 3**2");
  EXPECT_EQ(strip_inline_markup("all *.txt files"), "all *.txt files");
  EXPECT_EQ(strip_inline_markup("a<br>b <b>c</b> 1 < 2 &amp; &lt; &#x2014; <https://x.org>"),
            "a b c 1 < 2 & < — https://x.org");
  EXPECT_EQ(strip_inline_markup("TTLは**3600秒**である"), "TTLは3600秒である");
}

TEST(InlineMarkup, KeepsTheNumberOfLines) {
  for (const std::string text : {"a **b\nc** d", "[x\ny](u\nrl) z", "<!-- a\n\nb --> c", "`a\nb`"}) {
    const std::string read = strip_inline_markup(text);
    EXPECT_EQ(std::count(read.begin(), read.end(), '\n'), std::count(text.begin(), text.end(), '\n')) << text;
  }
}

TEST(InlineMarkup, EndsOnUnclosedMarks) {
  for (const std::string text : {"**", "[", "![", "`", "``a`", "<", "<!--", "[a](", "[a][", "\\", "&#", "&#x;", "*a"}) {
    EXPECT_LE(strip_inline_markup(text).size(), text.size()) << text;
  }
  EXPECT_EQ(strip_inline_markup(std::string(50'000, '[')).size(), 50'000U);
}

TEST(FrontMatter, IsRead) {
  const Document document = read_document(
      "---\ntitle: \"DNS: how\"\nlanguage: en\naliases: [DNS, 'name, resolution']\ntags:\n  - net\n  - web\nother: "
      "x\n---\n# DNS\n",
      "a.md");
  EXPECT_EQ(document.front.title, "DNS: how");
  EXPECT_EQ(document.front.language, "en");
  EXPECT_THAT(document.front.aliases, ElementsAre("DNS", "name, resolution"));
  EXPECT_THAT(document.front.tags, ElementsAre("net", "web"));
  EXPECT_EQ(document.title, "DNS: how");
  EXPECT_THAT(outline(document), ElementsAre("h1 DNS"));
}

TEST(FrontMatter, IsNotARuleAboveText) {
  EXPECT_THAT(outline_of("---\n\nText here.\n\n---\nMore."), ElementsAre("p Text here.", "p More."));
}

TEST(FrontMatter, SaysWhatIsBrokenAndWhere) {
  const auto refusal = [](std::string_view text) -> std::string {
    try {
      read_document(text, "a.md");
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
      return error.public_message();
    }
    return "accepted";
  };
  EXPECT_THAT(refusal("---\ntitle: a\ntitle: b\n---\n"), testing::AllOf(HasSubstr("line 3"), HasSubstr("twice")));
  EXPECT_THAT(refusal("---\naliases: DNS\n---\n"), testing::AllOf(HasSubstr("line 2"), HasSubstr("[first, second]")));
  EXPECT_THAT(refusal("---\ntitle: \"a\n---\n"), HasSubstr("not closed"));
}

}  // namespace
}  // namespace sources
