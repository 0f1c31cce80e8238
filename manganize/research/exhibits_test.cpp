#include "manganize/research/exhibits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "libs/base/json.h"
#include "manganize/research/extract.h"

namespace manganize {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

FactSheet sheet_of(std::string_view text, std::string_view name) {
  const JapaneseAnalyzer japanese;
  const sources::Document document = sources::read_document(text, name);
  const FactSheet sheet = extract(document, detect_language(document.text), japanese);
  return fact_sheet_from_json(base::parse_json(base::to_text(to_json(sheet))));
}

TEST(Exhibits, AreWhatStandsBelowASentence) {
  const FactSheet sheet = sheet_of(
      "<h2>Hot journals</h2><p>Journals matter. Here are some actions that are likely to lead to corruption:</p>"
      "<ul><li>Swapping journal files between two different databases.</li>"
      "<li>Moving a journal file from one database to another.</li></ul>"
      "<p>Purge it with this command:</p><pre>dpkg --purge linux-image-NNN</pre>",
      "a.html");
  ASSERT_THAT(sheet.exhibits, SizeIs(2));
  EXPECT_EQ(sheet.find(sheet.exhibits[0].intro)->text, "Here are some actions that are likely to lead to corruption:");
  EXPECT_THAT(sheet.exhibits[0].rows,
              ElementsAre(ElementsAre("Swapping journal files between two different databases."),
                          ElementsAre("Moving a journal file from one database to another.")));
  EXPECT_EQ(sheet.exhibits[1].kind, ExhibitKind::code);
  EXPECT_THAT(sheet.exhibits[1].rows, ElementsAre(ElementsAre("dpkg --purge linux-image-NNN")));
}

TEST(Exhibits, HaveTheCaptionOfATableAndNoColumnOfDashes) {
  const FactSheet sheet = sheet_of(
      "<p>The flag tells the state of the package.</p><p>Figure 2.9. Values of the “current state” flag</p>"
      "<table><tr><td>i</td><td>-</td><td>the package is installed.</td></tr>"
      "<tr><td>v</td><td>-</td><td>the package is virtual.</td></tr></table>",
      "a.html");
  ASSERT_THAT(sheet.exhibits, SizeIs(1));
  EXPECT_EQ(sheet.exhibits[0].title, "Values of the “current state” flag");
  EXPECT_THAT(sheet.exhibits[0].rows,
              ElementsAre(ElementsAre("i", "the package is installed."), ElementsAre("v", "the package is virtual.")));
}

TEST(Exhibits, ReadATableDrawnWithSigns) {
  const FactSheet sheet = sheet_of(
      "1.2.6. Timestamps\n\n    There are three types of timestamps for a GNU/Linux file.\n\n"
      "    Table 1.9. List of types of timestamps\n\n"
      "    +------------------------------------------+\n"
      "    |type | meaning (historic Unix definition) |\n"
      "    |-----+------------------------------------|\n"
      "    |mtime|the file modification time (ls -l)  |\n"
      "    |-----+------------------------------------|\n"
      "    |ctime|the file status change time (ls -lc)|\n"
      "    |-----+------------------------------------|\n"
      "    |atime|the last file access time (ls -lu)  |\n"
      "    +------------------------------------------+\n\n",
      "a.txt");
  ASSERT_THAT(sheet.exhibits, SizeIs(1));
  EXPECT_EQ(sheet.exhibits[0].title, "List of types of timestamps");
  EXPECT_THAT(sheet.exhibits[0].header, ElementsAre("type", "meaning (historic Unix definition)"));
  EXPECT_THAT(sheet.exhibits[0].rows[1], ElementsAre("ctime", "the file status change time (ls -lc)"));
}

TEST(Exhibits, HaveTheLabelsOfADefinitionList) {
  const FactSheet sheet = sheet_of(
      "<p>Colors indicate the state.</p><dl><dt>Green</dt><dd>The package is going to be installed.</dd>"
      "<dt>Blue</dt><dd>The package will be upgraded.</dd></dl>",
      "a.html");
  ASSERT_THAT(sheet.exhibits, SizeIs(1));
  EXPECT_THAT(sheet.exhibits[0].rows[1], ElementsAre("Blue", "The package will be upgraded."));
}

TEST(Exhibits, AreNoneBelowAHeadingOrInAnotherParagraph) {
  const FactSheet sheet = sheet_of(
      "# Rain\n\nRain falls down.\n\n## Colours\n\n- red\n- green\n\nSnow is white. It is cold\n\n- ice\n- hail\n",
      "a.md");
  EXPECT_THAT(sheet.exhibits, IsEmpty());
}

}  // namespace
}  // namespace manganize
