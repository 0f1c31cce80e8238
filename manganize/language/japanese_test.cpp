#include "manganize/language/japanese.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "libs/base/error.h"

namespace manganize {
namespace {

using testing::HasSubstr;

std::vector<std::string> surfaces(const std::vector<Morpheme>& morphemes) {
  std::vector<std::string> result;
  for (const Morpheme& morpheme : morphemes) result.push_back(morpheme.surface);
  return result;
}

class Japanese : public testing::Test {
 protected:
  JapaneseAnalyzer analyzer_;
};

TEST_F(Japanese, GivesPartOfSpeechConjugationAndDictionaryForm) {
  const auto morphemes = analyzer_.analyze("接続が始まりました。");
  ASSERT_THAT(surfaces(morphemes), testing::ElementsAre("接続", "が", "始まり", "まし", "た", "。"));
  EXPECT_EQ(morphemes[0].pos, "名詞");
  EXPECT_EQ(morphemes[0].pos1, "サ変接続");
  EXPECT_EQ(morphemes[0].conjugation_type, "");
  EXPECT_EQ(morphemes[1].pos, "助詞");
  EXPECT_EQ(morphemes[1].pos1, "格助詞");
  EXPECT_EQ(morphemes[1].pos2, "一般");
  EXPECT_EQ(morphemes[2].pos, "動詞");
  EXPECT_EQ(morphemes[2].base_form, "始まる");
  EXPECT_EQ(morphemes[2].conjugation_type, "五段・ラ行");
  EXPECT_EQ(morphemes[2].conjugation_form, "連用形");
  EXPECT_EQ(morphemes[2].reading, "ハジマリ");
  EXPECT_EQ(morphemes[3].base_form, "ます");
}

TEST_F(Japanese, GivesOffsetsIntoTheText) {
  const std::string text = " TCPは 速い\nです。";
  const auto morphemes = analyzer_.analyze(text);
  ASSERT_FALSE(morphemes.empty());
  for (const Morpheme& morpheme : morphemes) {
    EXPECT_EQ(text.substr(morpheme.start, morpheme.end - morpheme.start), morpheme.surface);
    EXPECT_EQ(morpheme.surface.find_first_of(" \n"), std::string::npos) << morpheme.surface;
  }
  EXPECT_EQ(morphemes.front().start, 1U);
  EXPECT_EQ(morphemes.back().end, text.size());
}

TEST_F(Japanese, UsesTheSurfaceAsDictionaryFormOfAnUnknownWord) {
  const auto morphemes = analyzer_.analyze("Kurageqqx");
  ASSERT_EQ(morphemes.size(), 1U);
  EXPECT_EQ(morphemes[0].base_form, "Kurageqqx");
  EXPECT_EQ(morphemes[0].reading, "");
}

TEST_F(Japanese, ReadsColumnsThatHoldACommaThemselves) {
  for (const Morpheme& morpheme : analyzer_.analyze("a,b\"c\"、d")) {
    EXPECT_FALSE(morpheme.pos.empty());
    EXPECT_FALSE(morpheme.base_form.empty());
    EXPECT_THAT(morpheme.pos, testing::Not(HasSubstr("\"")));
  }
}

TEST_F(Japanese, AnalysesNothingToNothing) {
  EXPECT_TRUE(analyzer_.analyze("").empty());
  EXPECT_TRUE(analyzer_.analyze(" \n\t").empty());
}

TEST_F(Japanese, ServesSeveralThreadsAtOnce) {
  const std::string text = "カーネルが管理する時計は、電源を切ると止まってしまうので、別の時計で時刻を覚えておく。";
  const auto expected = surfaces(analyzer_.analyze(text));
  std::vector<std::vector<std::string>> results(4);
  {
    std::vector<std::jthread> threads;
    for (auto& result : results) {
      threads.emplace_back([this, &text, &result] {
        for (int i = 0; i < 50; ++i) result = surfaces(analyzer_.analyze(text));
      });
    }
  }
  for (const auto& result : results) EXPECT_EQ(result, expected);
}

TEST(JapaneseDictionary, NamesThePackageWhenItIsMissing) {
  try {
    const JapaneseAnalyzer analyzer("/nonexistent/dictionary");
    FAIL() << "a missing dictionary was accepted";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
    EXPECT_THAT(error.public_message(), HasSubstr("/nonexistent/dictionary"));
    EXPECT_THAT(error.public_message(), HasSubstr("mecab-ipadic-utf8"));
  }
}

TEST(JapaneseDictionary, OfAnotherEncodingIsRefused) {
  const char* euc = "/var/lib/mecab/dic/ipadic";
  if (!std::filesystem::exists(std::filesystem::path(euc) / "sys.dic")) GTEST_SKIP() << "no EUC-JP dictionary here";
  try {
    const JapaneseAnalyzer analyzer(euc);
    FAIL() << "a dictionary in EUC-JP was accepted";
  } catch (const base::Error& error) {
    EXPECT_THAT(error.public_message(), HasSubstr("not in UTF-8"));
    EXPECT_THAT(error.public_message(), HasSubstr("mecab-ipadic-utf8"));
  }
}

}  // namespace
}  // namespace manganize
