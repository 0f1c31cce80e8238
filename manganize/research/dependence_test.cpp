#include "manganize/research/dependence.h"

#include <gtest/gtest.h>

#include <string>

#include "libs/base/json.h"
#include "manganize/research/extract.h"

namespace manganize {
namespace {

/// After a way through JSON, whose reader holds label and lead against the source.
FactSheet sheet_of(std::string_view text, std::string_view name = "a.txt") {
  const JapaneseAnalyzer japanese;
  const sources::Document document = sources::read_document(text, name);
  const FactSheet sheet = extract(document, detect_language(document.text), japanese);
  return fact_sheet_from_json(base::parse_json(base::to_text(to_json(sheet))));
}

const Fact& fact_with(const FactSheet& sheet, std::string_view words) {
  for (const Fact& fact : sheet.facts) {
    if (fact.text.find(words) != std::string::npos) return fact;
  }
  static const Fact none;
  return none;
}

TEST(Dependence, KnowsTheLabelThatASentenceExplains) {
  const FactSheet sheet = sheet_of(
      "<p>In addition, aptitude will use colors to indicate package state.</p>"
      "<dl><dt>Black</dt><dd>The package cannot be upgraded. It has no dependency problems.</dd>"
      "<dt>Green</dt><dd>The package is going to be installed.</dd></dl>"
      "<p>Finally, the lower half of the screen displays the long description.</p>",
      "a.html");
  EXPECT_EQ(fact_with(sheet, "cannot be upgraded").label, "Black");
  EXPECT_EQ(fact_with(sheet, "no dependency problems").label, "Black") << "the second sentence too";
  EXPECT_EQ(fact_with(sheet, "going to be installed").label, "Green");
  EXPECT_EQ(fact_with(sheet, "lower half").label, "") << "behind the list";
  EXPECT_EQ(fact_with(sheet, "will use colors").label, "");
}

TEST(Dependence, KnowsTheCaseThatAParagraphSets) {
  const FactSheet sheet = sheet_of(
      "# Floats\n\nIn the same way, 0.1 cannot be represented exactly. In base 2, 1/10 is the infinitely repeating "
      "fraction\n\n"
      "    0.0001100110011001100110011001100110011001100110011...\n\n"
      "Stop at any finite number of bits, and you get an approximation. Floats are approximated.\n\n"
      "In general, numbers are hard. They are long.\n",
      "a.md");
  EXPECT_EQ(fact_with(sheet, "Stop at").lead, "In base 2");
  EXPECT_EQ(fact_with(sheet, "They are long").lead, "") << "\"in general\" sets no case";
  const FactSheet hostname = sheet_of(
      "# Names\n\nIf the name consists of a single component, that file is searched. The substituted name is looked "
      "up.\n",
      "a.md");
  EXPECT_EQ(fact_with(hostname, "substituted").lead, "If the name consists of a single component");
}

TEST(Dependence, KnowsTheAnnouncementAboveWhatFollows) {
  const FactSheet sheet = sheet_of(
      "# Names\n\nThe DNS-based name resolver resolves them in the following fashion.\n\n"
      "The input name is looked up with no further processing.\n\n## Files\n\nThe file is called hosts.\n",
      "a.md");
  EXPECT_EQ(fact_with(sheet, "input name").lead, "The DNS-based name resolver resolves them in the following fashion.");
  EXPECT_EQ(fact_with(sheet, "called hosts").lead, "") << "another section";
}

TEST(Dependence, KnowsTheVersionThatALaterOneOverrules) {
  const FactSheet sheet = sheet_of(
      "# time\n\nHZの値はカーネルのバージョンで異なる。i386の場合は以下の通りである: 2.4.xでは、HZは100であった。"
      "2.6.0以降では、HZは1000に増やされたので、jiffyの値は0.001秒である。"
      "カーネル2.6.13以降では、HZの値はカーネル設定パラメーターになった。\n",
      "a.md");
  EXPECT_EQ(fact_with(sheet, "0.001秒").lead, "カーネル2.6.13以降では、HZの値はカーネル設定パラメーターになった。");
  EXPECT_NE(fact_with(sheet, "設定パラメーター").lead, "") << "i386 only";
  EXPECT_EQ(fact_with(sheet, "異なる").lead, "");
}

TEST(Dependence, KnowsTheReasonListOfAnItem) {
  const FactSheet sheet = sheet_of(
      "# 新規パッケージ\n\n我々がメンテナに対してこの手順を踏むのをお願いするのには、いくつもの理由があります。\n\n"
      "- メーリングリストの人々の経験を活かすのを手助けする。\n- 不安定版で暮らす人の助けになる。\n\n次へ進みます。\n",
      "a.md");
  EXPECT_NE(fact_with(sheet, "暮らす人").lead.find("理由"), std::string::npos);
  EXPECT_EQ(fact_with(sheet, "次へ").lead, "");
}

}  // namespace
}  // namespace manganize
