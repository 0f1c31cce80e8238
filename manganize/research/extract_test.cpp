#include "manganize/research/extract.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "libs/base/files.h"
#include "libs/sources/white_space.h"
#include "manganize/research/fact_names.h"
#include "manganize/research/structures.h"

namespace manganize {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ExtractTest : public testing::Test {
 protected:
  FactSheet sheet_of(std::string_view bytes, std::string_view name = "a.md") const {
    const sources::Document document = sources::read_document(bytes, name);
    return extract(document, detect_language(document.text), japanese_);
  }

 private:
  JapaneseAnalyzer japanese_;
};

std::vector<std::string> texts(const FactSheet& sheet) {
  std::vector<std::string> result;
  for (const Fact& fact : sheet.facts) result.push_back(fact.text);
  return result;
}

std::string text_of(const FactSheet& sheet, const std::string& id) {
  const Fact* fact = sheet.find(id);
  return fact != nullptr ? fact->text : "none";
}

void expect_every_fact_in_its_source(const FactSheet& sheet) {
  for (const Fact& fact : sheet.facts) {
    ASSERT_LE(fact.passage.end, sheet.source_text.size());
    const std::string passage = sheet.source_text.substr(fact.passage.start, fact.passage.end - fact.passage.start);
    EXPECT_EQ(sources::fold_white_space(passage), fact.text);
    const auto breaks = std::count(sheet.source_text.begin(),
                                   sheet.source_text.begin() + static_cast<std::ptrdiff_t>(fact.passage.start), '\n');
    EXPECT_EQ(fact.passage.line, breaks + 1) << fact.text;
  }
  for (const Sequence& sequence : sheet.sequences) {
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
      const Passage& passage = sequence.passages.at(i);
      EXPECT_EQ(sources::fold_white_space(sheet.source_text.substr(passage.start, passage.end - passage.start)),
                sequence.steps[i]);
    }
  }
}

TEST_F(ExtractTest, KeepsSentencesWithTheirPlace) {
  const FactSheet sheet = sheet_of("# Rain\n\nRain **falls**\ndown. It is wet.\n\n## Snow\n\nSnow is white.\n");
  EXPECT_THAT(texts(sheet), ElementsAre("Rain falls down.", "It is wet.", "Snow is white."));
  EXPECT_EQ(sheet.facts[0].id, "f1");
  EXPECT_EQ(sheet.facts[0].passage.line, 3);
  EXPECT_EQ(sheet.facts[1].passage.line, 4);
  EXPECT_EQ(sheet.facts[1].passage.sentence, 1);
  EXPECT_TRUE(sheet.facts[0].first_of_paragraph);
  EXPECT_FALSE(sheet.facts[1].first_of_paragraph);
  EXPECT_EQ(sheet.facts[2].heading, "Snow");
  EXPECT_EQ(sheet.title, "Rain");
  expect_every_fact_in_its_source(sheet);
}

TEST_F(ExtractTest, HoldsThePropertyOverAllShippedArticlesAndThisProjectsDocuments) {
  std::size_t files = 0;
  for (const char* folder : {"library", "docs/decisions", "libs/sources"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(PROJECT_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".md") continue;
      const FactSheet sheet = sheet_of(base::read_file(entry.path(), 1'000'000), entry.path().filename().string());
      EXPECT_THAT(sheet.facts, testing::Not(IsEmpty())) << entry.path();
      expect_every_fact_in_its_source(sheet);
      ++files;
    }
  }
  EXPECT_GE(files, 17U);
}

TEST_F(ExtractTest, LeavesOutRepetitionsAndFragments) {
  EXPECT_THAT(texts(sheet_of("It rains. It rains. No full stop here\n\n- word\n- A whole sentence.\n")),
              ElementsAre("It rains.", "A whole sentence."));
}

TEST_F(ExtractTest, TakesATextWithoutFullStopsAsItIs) {
  EXPECT_THAT(texts(sheet_of("くらげは海にいる\n\n骨がない\n")), ElementsAre("くらげは海にいる", "骨がない"));
}

TEST_F(ExtractTest, LeavesOutSectionsThatExplainNothingInLongTexts) {
  std::string text =
      "# Tool\n\nThe tool reads files.\n\n## Options\n\nThe option is long.\n\n### Inner\n\nStill an option.\n\n## "
      "Ideas\n\nThe idea is good.\n\n## See also\n\nOther tools are here.\n";
  EXPECT_THAT(texts(sheet_of(text)), SizeIs(5));
  for (int i = 0; i < 20; ++i) text += "\n## Part " + std::to_string(i) + "\n";
  EXPECT_THAT(texts(sheet_of(text)), ElementsAre("The tool reads files.", "The idea is good."));
}

TEST_F(ExtractTest, FindsStepsWithTheirIntroduction) {
  const FactSheet sheet = sheet_of(
      "接続は、次の順に進む。\n\n1. SYNを送る\n2. ACKを送る\n\n持ち物がある。\n\n- かさ\n- くつ\n\n- ひとつだけ\n");
  ASSERT_THAT(sheet.sequences, SizeIs(2));
  EXPECT_TRUE(sheet.sequences[0].ordered);
  EXPECT_THAT(sheet.sequences[0].steps, ElementsAre("SYNを送る", "ACKを送る"));
  EXPECT_EQ(text_of(sheet, sheet.sequences[0].intro.value_or("")), "接続は、次の順に進む。");
  EXPECT_FALSE(sheet.sequences[1].ordered);
  EXPECT_EQ(sheet.sequences[1].intro, std::nullopt);
  expect_every_fact_in_its_source(sheet);
}

TEST_F(ExtractTest, FindsStepsToldInProse) {
  const FactSheet japanese =
      sheet_of("まず、水を入れる。火は弱くする。次に、米を入れる。最後に、ふたをする。\n\n## 別\n\n次に、食べる。\n");
  ASSERT_THAT(japanese.sequences, SizeIs(1));
  EXPECT_THAT(japanese.sequences[0].steps,
              ElementsAre("まず、水を入れる。", "次に、米を入れる。", "最後に、ふたをする。"));
  const FactSheet english = sheet_of("First, boil the water. Then add the rice. Finally, close the lid.");
  ASSERT_THAT(english.sequences, SizeIs(1));
  EXPECT_THAT(english.sequences[0].steps, SizeIs(3));
  EXPECT_THAT(sheet_of("First, boil the water. Rice is white.").sequences, IsEmpty());
}

TEST_F(ExtractTest, FindsComparisonsInTablesSectionsAndPairs) {
  const FactSheet table =
      sheet_of("Text is here.\n\n| | TCP | UDP |\n|---|---|---|\n| order | kept | lost |\n| empty | | x |\n");
  ASSERT_THAT(table.comparisons, SizeIs(1));
  EXPECT_EQ(table.comparisons[0].a, "TCP");
  ASSERT_THAT(table.comparisons[0].rows, SizeIs(1));
  EXPECT_EQ(table.comparisons[0].rows[0].b, "lost");
  EXPECT_EQ(table.comparisons[0].rows[0].passage.line, 5);

  const FactSheet section = sheet_of("## クラゲとタコの違い\n\n海の話である。クラゲは骨がない。タコは足が多い。\n");
  ASSERT_THAT(section.comparisons, SizeIs(1));
  EXPECT_EQ(section.comparisons[0].rows[0].a, "クラゲは骨がない。");
  EXPECT_EQ(section.comparisons[0].rows[0].b, "タコは足が多い。");

  const FactSheet pairs = sheet_of("<dl><dt>SYN<dd>It asks for a connection.<dt>ACK<dd>It says yes.</dl>", "a.html");
  ASSERT_THAT(pairs.comparisons, SizeIs(1));
  EXPECT_EQ(pairs.comparisons[0].a, "SYN");
}

TEST_F(ExtractTest, ReadsDefinitionPairsAsTermsAndNotAsLists) {
  const FactSheet sheet =
      sheet_of("<dl><dt>SYN<dd>It asks for a connection.<dt>ACK<dd>It says yes.<dt>FIN<dd>It ends.</dl>", "a.html");
  EXPECT_THAT(sheet.sequences, IsEmpty());
  EXPECT_THAT(sheet.comparisons, IsEmpty());
  ASSERT_THAT(sheet.facts, SizeIs(3));
  EXPECT_EQ(sheet.facts[0].kind, FactKind::pair);
  const auto syn =
      std::find_if(sheet.terms.begin(), sheet.terms.end(), [](const Term& term) { return term.term == "SYN"; });
  ASSERT_NE(syn, sheet.terms.end());
  EXPECT_EQ(syn->definition, "f1");
}

TEST_F(ExtractTest, FindsQuestionsWithAnswers) {
  const FactSheet sheet = sheet_of("## なぜ青いのか？\n\n光が散るからである。海のせいではない。\n\n## 夜は？\n");
  ASSERT_THAT(sheet.questions, SizeIs(1));
  EXPECT_EQ(sheet.questions[0].question, "なぜ青いのか？");
  EXPECT_THAT(sheet.questions[0].answer, ElementsAre("f1", "f2"));
}

TEST_F(ExtractTest, PairsAMisconceptionWithTheTruthBehindIt) {
  const FactSheet sheet = sheet_of(
      "よくある誤解は、虹に根元があるというものである。虹は、見る人についてくる。\n\n誤解されやすいが、実は鳥ではない。"
      "\n");
  ASSERT_THAT(sheet.misconceptions, SizeIs(2));
  EXPECT_EQ(text_of(sheet, sheet.misconceptions[0].reality), "虹は、見る人についてくる。");
  EXPECT_EQ(sheet.misconceptions[1].belief, sheet.misconceptions[1].reality);
}

TEST_F(ExtractTest, RanksDefinitionsOfTheTopicFirstAndSaysNothingTwice) {
  const FactSheet sheet =
      sheet_of(base::read_file(std::filesystem::path(PROJECT_SOURCE_DIR) / "library/tcp-handshake.ja.md", 100'000));
  ASSERT_THAT(sheet.key_points, SizeIs(kKeyPointsMax));
  EXPECT_EQ(sheet.find(sheet.key_points[0])->kind, FactKind::definition);
  for (std::size_t i = 1; i < sheet.key_points.size(); ++i) {
    EXPECT_GE(sheet.find(sheet.key_points[i - 1])->rank, sheet.find(sheet.key_points[i])->rank);
    EXPECT_FALSE(sheet.find(sheet.key_points[i])->has(FactFlag::anaphoric));
  }
  EXPECT_EQ(sheet.title, "TCPの3ウェイハンドシェイク");
}

TEST_F(ExtractTest, FindsTermsOnceInTheirUsualSpelling) {
  const FactSheet sheet = sheet_of(
      "A hash table stores keys. The hash table grows. Hash tables are fast. Keys and keys. Opening opens the open "
      "door.");
  std::vector<std::string> terms;
  for (const Term& term : sheet.terms) terms.push_back(term.term);
  EXPECT_THAT(terms, Contains("hash table"));
  EXPECT_THAT(terms, Contains("keys"));
  EXPECT_THAT(terms, testing::Not(Contains("table")));
  EXPECT_THAT(terms, testing::Not(Contains("Opening")));
}

TEST_F(ExtractTest, LetsNoItemForgetThatItsListSaysNot) {
  const auto leans = [&](const FactSheet& sheet, std::string_view start) {
    for (const Fact& fact : sheet.facts) {
      if (fact.text.starts_with(start)) return fact.has(FactFlag::under_negation);
    }
    ADD_FAILURE() << start;
    return false;
  };
  const FactSheet ofl = sheet_of(
      "# Fonts\n\nA font is a set of shapes.\n\nYou must not:\n\n- Sell the font by itself.\n- Use the reserved "
      "name.\n\n"
      "You may do these things:\n\n- Bundle the font with a program.\n");
  EXPECT_TRUE(leans(ofl, "Sell the font"));
  EXPECT_TRUE(leans(ofl, "Use the reserved"));
  EXPECT_FALSE(leans(ofl, "Bundle the font"));
  const FactSheet ja = sheet_of(
      "# 電池\n\n電池は熱に弱い。\n\n## やってはいけないこと\n\n- 電池を火に入れる。\n\n## 使い方\n\n- "
      "電池を入れる。\n");
  EXPECT_TRUE(leans(ja, "電池を火に"));
  EXPECT_FALSE(leans(ja, "電池を入れる"));
}

TEST_F(ExtractTest, TakesTitleAndGistOfAManualPage) {
  const FactSheet sheet =
      sheet_of("NAME\n       fifo - first in, first out\n\nDESCRIPTION\n       A FIFO is a pipe.\n", "fifo.txt");
  EXPECT_EQ(sheet.title, "fifo");
  EXPECT_EQ(sheet.gist, "first in, first out");
  EXPECT_THAT(texts(sheet), ElementsAre("fifo - first in, first out", "A FIFO is a pipe."));
  EXPECT_FALSE(sheet.facts[0].is_sentence());
}

TEST_F(ExtractTest, PassesOverHeadingsThatAreNoTitle) {
  EXPECT_EQ(sheet_of("# Note\n\nWords here.\n\n# Table 3\n\nMore words.\n\n# Jellyfish\n\nThe end.\n").title,
            "Jellyfish");
  EXPECT_EQ(sheet_of("くらげとは、海にいる生き物のことである。くらげは浮かぶ。", "a.txt").title, "くらげ");
}

TEST_F(ExtractTest, ReadsOnlyTheBeginningOfAVeryLongText) {
  std::string text;
  while (text.size() < kResearchBytesMax + 100'000)
    text += "Sentence number " + std::to_string(text.size()) + " stands here.\n\n";
  const FactSheet sheet = sheet_of(text, "long.txt");
  EXPECT_LE(sheet.source_text.size(), kResearchBytesMax);
  EXPECT_LE(sheet.facts.size(), 3000U);
  expect_every_fact_in_its_source(sheet);
}

TEST_F(ExtractTest, CutsAParagraphThatIsLongerThanWhatIsRead) {
  std::string text;
  while (text.size() < kResearchBytesMax + 10'000) text += "文の番号は" + std::to_string(text.size()) + "である。";
  const FactSheet sheet = sheet_of(text, "long.txt");
  EXPECT_LE(sheet.source_text.size(), kResearchBytesMax);
  EXPECT_GT(sheet.source_text.size(), kResearchBytesMax - 4);
  EXPECT_THAT(sheet.facts, testing::Not(IsEmpty()));
  expect_every_fact_in_its_source(sheet);
}

TEST_F(ExtractTest, LeavesOutASentenceThatNeverEnds) {
  EXPECT_THAT(texts(sheet_of(std::string(5000, 'a') + ".\n\nA whole sentence.\n")), ElementsAre("A whole sentence."));
}

TEST_F(ExtractTest, MakesNothingOfATextWithoutSentences) {
  const FactSheet sheet = sheet_of("```\ncode\n```\n");
  EXPECT_THAT(sheet.facts, IsEmpty());
  EXPECT_THAT(sheet.key_points, IsEmpty());
}

TEST(Structures, FindTheQuestionInsideANumberedHeading) {
  EXPECT_EQ(asked_in("1.3. OK, now I know what Debian is... what is Linux?!"), "what is Linux?");
  EXPECT_EQ(asked_in("1.3.これでDebianが何なのかはわかった。。。ではLinuxとは何？"), "ではLinuxとは何？");
  EXPECT_EQ(asked_in("1.5. What is the difference? Why should I choose Debian?"), "What is the difference?");
  EXPECT_EQ(asked_in("Is version 2.6.0 old?"), "Is version 2.6.0 old?");
  EXPECT_EQ(asked_in("1.3. Overview"), std::nullopt);
}

TEST(ComparedSides, AreFoundInHeadings) {
  EXPECT_EQ(compared_sides("TCP vs. UDP")->b, "UDP");
  EXPECT_EQ(compared_sides("The difference between a and b")->a, "a");
  EXPECT_EQ(compared_sides("文字デバイスとブロックデバイスの違い")->b, "ブロックデバイス");
  EXPECT_FALSE(compared_sides("TCPとは"));
  EXPECT_FALSE(compared_sides(""));
}

}  // namespace
}  // namespace manganize
