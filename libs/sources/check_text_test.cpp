#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/sources/document.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string refusal(std::string_view bytes, std::string_view name) {
  try {
    read_document(bytes, name);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
    return error.public_message();
  }
  return "accepted";
}

TEST(CheckText, RefusesAnEmptySource) {
  EXPECT_THAT(refusal("", "a.txt"), AllOf(HasSubstr("a.txt"), HasSubstr("empty")));
  EXPECT_THAT(refusal(" \n\t\u3000\n", "a.md"), HasSubstr("empty"));
  EXPECT_THAT(refusal("", ""), HasSubstr("the text is empty"));
}

TEST(CheckText, RefusesWhatIsLongerThanTheLimitWithValueAndLimit) {
  const std::string twenty_megabytes(20'000'000, 'a');
  EXPECT_THAT(refusal(twenty_megabytes, "big.txt"),
              AllOf(HasSubstr("big.txt"), HasSubstr("20000000"), HasSubstr("10000000"), HasSubstr("part")));
}

TEST(CheckText, NamesTheFirstByteThatIsNotUtf8AndTheWayOut) {
  EXPECT_THAT(refusal("Caf\xE9 au lait", "latin.txt"), AllOf(HasSubstr("byte 3"), HasSubstr("iconv -f ISO-8859-1")));
  EXPECT_THAT(refusal("abc\x93\xFA\x96{", "sjis.txt"), AllOf(HasSubstr("byte 3"), HasSubstr("iconv -f SHIFT_JIS")));
}

TEST(CheckText, RefusesNulBytesWithTheirPlace) {
  EXPECT_THAT(refusal(std::string("ab\0c", 4), "nul.txt"), AllOf(HasSubstr("NUL"), HasSubstr("byte 2")));
}

TEST(CheckText, RefusesBinaryContentUnderATextName) {
  EXPECT_THAT(refusal("%PDF-1.7\n...", "paper.txt"), HasSubstr("PDF"));
  EXPECT_THAT(refusal("\x89PNG\r\n\x1A\n", "picture.txt"), HasSubstr("PNG"));
  EXPECT_THAT(refusal("PK\x03\x04rest", "letter.md"), HasSubstr("Office"));
  EXPECT_THAT(refusal("\xFF\xFEx", "wide.txt"), AllOf(HasSubstr("UTF-16"), HasSubstr("iconv -f UTF-16")));
  EXPECT_THAT(refusal("\x01\x02\x03\x04 data", "data.txt"),
              AllOf(HasSubstr("binary"), HasSubstr("4 control characters")));
}

TEST(CheckText, RefusesAnEndingThatIsNotReadAndListsTheOthers) {
  EXPECT_THAT(refusal("text", "paper.docx"),
              AllOf(HasSubstr(".docx"), HasSubstr(".txt, .text, .md, .markdown, .html, .htm")));
}

TEST(CheckText, ReadsANameWithoutEndingAsText) {
  EXPECT_EQ(format_of(""), Format::text);
  EXPECT_EQ(format_of("docs.d/README"), Format::text);
  EXPECT_EQ(format_of(".profile"), Format::text);
  EXPECT_EQ(format_of("A.MD"), Format::markdown);
  EXPECT_EQ(format_of("x/page.Html"), Format::html);
}

TEST(ReadDocument, NormalisesLineEndsAndTheByteOrderMark) {
  const Document document = read_document(
      "\xEF\xBB\xBF"
      "One two.\r\nThree.\rFour.",
      "a.txt");
  EXPECT_EQ(document.text, "One two.\nThree.\nFour.\n");
}

TEST(FoldWhiteSpace, JoinsJapaneseLinesWithoutASpace) {
  EXPECT_EQ(fold_white_space("  接続を\n  始める  側\n"), "接続を始める 側");
  EXPECT_EQ(fold_white_space("one\n two\t three"), "one two three");
  EXPECT_EQ(fold_white_space("通信を\nTCPで"), "通信を TCPで");
  EXPECT_EQ(fold_white_space("\u3000東京\u3000大阪"), "東京 大阪");
}

TEST(Trim, TakesWideSpacesToo) {
  EXPECT_EQ(trim("\u3000 虹 \n"), "虹");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim("あ"), "あ");
}

}  // namespace
}  // namespace sources
