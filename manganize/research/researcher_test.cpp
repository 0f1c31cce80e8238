#include "manganize/research/researcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "libs/base/error.h"

namespace manganize {
namespace {

using testing::AllOf;
using testing::Gt;
using testing::HasSubstr;
using testing::Lt;

class ResearcherTest : public testing::Test {
 protected:
  FactSheet about(const std::string& topic, std::optional<Language> language = std::nullopt) const {
    return researcher_.research({.topic = topic, .language = language});
  }

  base::Error failure(const std::function<void()>& call) const {
    try {
      call();
    } catch (const base::Error& error) {
      return error;
    }
    return base::Error(base::ErrorCode::internal, "nothing was thrown");
  }
  base::Error refusal(const ResearchRequest& request) const {
    return failure([&] { researcher_.research(request); });
  }

  sources::Library library_ = sources::Library({std::filesystem::path(PROJECT_SOURCE_DIR) / "library"}, {});
  JapaneseAnalyzer japanese_;
  Researcher researcher_ = Researcher(library_, japanese_);
};

TEST_F(ResearcherTest, LooksUpAShortTopic) {
  const FactSheet sheet = about("TCPの3ウェイハンドシェイク");
  EXPECT_EQ(sheet.title, "TCPの3ウェイハンドシェイク");
  EXPECT_EQ(sheet.source.kind, "library");
  EXPECT_EQ(sheet.language, Language::ja);
  EXPECT_EQ(sheet.topic, "TCPの3ウェイハンドシェイク");
  EXPECT_THAT(sheet.relevance.score, Gt(0.7));
  EXPECT_THAT(sheet.relevance.reason, HasSubstr("31文のうち"));
}

TEST_F(ResearcherTest, AnswersEveryShippedArticleByItsTitleAndAliasesAboveTheUsualThreshold) {
  for (const sources::Article& article : library_.articles()) {
    std::vector<std::string> names = article.aliases;
    names.push_back(article.title);
    for (const std::string& each : names) {
      const FactSheet sheet = about(each, language_from(article.language));
      EXPECT_EQ(sheet.source.name, article.title) << each;
      EXPECT_NO_THROW(researcher_.check_relevance(sheet, 0.5))
          << each << ": " << sheet.relevance.score << " " << sheet.relevance.reason;
    }
  }
}

TEST_F(ResearcherTest, UnderstandsQuestionsInBothLanguages) {
  EXPECT_EQ(about("虹はなぜ七色なの？").title, "虹のしくみ");
  EXPECT_EQ(about("How do vaccines work?").title, "How vaccines work");
  EXPECT_EQ(about("電子レンジで水が温まるのはなぜ？").title, "電子レンジのしくみ");
}

TEST_F(ResearcherTest, TakesTheTopicsLanguageUnlessAskedForAnother) {
  EXPECT_EQ(about("Transformer").language, Language::en);
  EXPECT_EQ(about("Transformer", Language::ja).language, Language::ja);
  EXPECT_EQ(about("DNS").language, Language::ja);  // there is no English article
  const base::Error refused = refusal({.topic = "DNS", .language = Language::en});
  EXPECT_EQ(refused.code(), base::ErrorCode::not_relevant);
  EXPECT_THAT(refused.public_message(), AllOf(HasSubstr("'DNS' in English"), HasSubstr("DNSのしくみ")));
}

TEST_F(ResearcherTest, SaysWhatToGiveWhenNothingIsRelevant) {
  const base::Error near = failure([&] { researcher_.check_relevance(about("リゾルバー"), 0.5); });
  EXPECT_EQ(near.code(), base::ErrorCode::not_relevant);
  EXPECT_THAT(near.public_message(), AllOf(HasSubstr("「リゾルバー」"), HasSubstr("DNSのしくみ")));
  const base::Error far = refusal({.topic = "量子もつれ"});
  EXPECT_EQ(far.code(), base::ErrorCode::not_relevant);
  EXPECT_THAT(far.public_message(),
              AllOf(HasSubstr("'量子もつれ'"), HasSubstr("give a text or a file"), HasSubstr("虹のしくみ")));
}

TEST_F(ResearcherTest, ReadsALongTopicAsTheText) {
  const FactSheet sheet =
      about("クラゲとは、海に浮かぶ生き物のことである。クラゲには骨がない。クラゲは流れに乗って動く。");
  EXPECT_EQ(sheet.source.kind, "text");
  EXPECT_EQ(sheet.title, "クラゲ");
  EXPECT_EQ(sheet.topic, "クラゲ");
  EXPECT_EQ(sheet.relevance.score, 1);
  EXPECT_EQ(sheet.facts.size(), 3U);
  EXPECT_EQ(about("# Jellyfish\n\nA jellyfish is an **animal**.\n\n- one\n- two\n").title, "Jellyfish");
}

TEST_F(ResearcherTest, ReadsAGivenSourceByItsName) {
  const FactSheet sheet = researcher_.research(
      {.source = ResearchSource{"file", "jelly.html", "<h1>Jelly</h1><p>A jellyfish is an animal.</p>"}});
  EXPECT_EQ(sheet.title, "Jelly");
  EXPECT_EQ(sheet.source.name, "jelly.html");
  EXPECT_EQ(sheet.source.kind, "file");
}

TEST_F(ResearcherTest, JudgesASourceByTheTopicThatCameWithIt) {
  const ResearchSource source{"file", "jelly.txt",
                              "A jellyfish is an animal. A jellyfish floats. The sea is its home."};
  const FactSheet fits = researcher_.research({.topic = "jellyfish", .source = source});
  EXPECT_THAT(fits.relevance.score, Gt(0.5));
  EXPECT_THAT(fits.relevance.matched, testing::ElementsAre("jellyfish"));
  const FactSheet misses = researcher_.research({.topic = "steam engines", .source = source});
  EXPECT_EQ(misses.relevance.score, 0);
  const base::Error gate = failure([&] { researcher_.check_relevance(misses, 0.5); });
  EXPECT_EQ(gate.code(), base::ErrorCode::not_relevant);
  EXPECT_THAT(gate.public_message(), AllOf(HasSubstr("0 %"), HasSubstr("50 %"), HasSubstr("give a text or a file"),
                                           HasSubstr("nowhere: steam, engine"), HasSubstr("it treats 'jellyfish'")));
  EXPECT_NO_THROW(researcher_.check_relevance(misses, 0));
}

TEST_F(ResearcherTest, SaysInJapaneseWhatAJapaneseSourceTreatsInstead) {
  const ResearchSource source{
      "file", "kurage.txt",
      "クラゲとは、海に浮かぶ生き物のことである。クラゲには骨がない。クラゲは海流に乗って動く。海流は速い。"};
  const FactSheet fits = researcher_.research({.topic = "クラゲの骨", .source = source});
  EXPECT_THAT(fits.relevance.reason, AllOf(HasSubstr("題名に「クラゲ」"), HasSubstr("4文のうち3文に出る")));
  const FactSheet misses = researcher_.research({.topic = "蒸気機関", .source = source});
  EXPECT_THAT(misses.relevance.reason, HasSubstr("どこにもない言葉：「蒸気機関」"));
  const base::Error gate = failure([&] { researcher_.check_relevance(misses, 0.5); });
  EXPECT_EQ(gate.code(), base::ErrorCode::not_relevant);
  EXPECT_THAT(gate.public_message(), AllOf(HasSubstr("「kurage.txt」が「蒸気機関」に答えるのは0 %だけ"),
                                           HasSubstr("書いてあるのは「クラゲ」（"), HasSubstr("海流"),
                                           HasSubstr("「蒸気機関」について書いた文章やファイルを渡してください")));
  const FactSheet itself = researcher_.research({.source = source});
  EXPECT_EQ(itself.relevance.reason, "渡された文章そのもの（4文）");
}

TEST_F(ResearcherTest, IsNotContentWithOneWordOfTheTopic) {
  const FactSheet sheet = about("blue whale");
  EXPECT_THAT(sheet.relevance.score, Lt(0.5));
  EXPECT_THAT(sheet.relevance.reason, HasSubstr("nowhere: whale"));
}

TEST_F(ResearcherTest, RefusesWhatItCannotRead) {
  EXPECT_THAT(refusal({}).public_message(), HasSubstr("topic is empty"));
  EXPECT_THAT(refusal({.topic = " \n "}).public_message(), HasSubstr("topic is empty"));
  EXPECT_THAT(refusal({.topic = "https://example.org/a"}).public_message(), HasSubstr("not fetched yet"));
  EXPECT_THAT(refusal({.source = ResearchSource{"file", "a.txt", "\xFF\xFF"}}).public_message(),
              AllOf(HasSubstr("a.txt"), HasSubstr("UTF-8")));
  EXPECT_THAT(refusal({.source = ResearchSource{}}).public_message(), HasSubstr("the text is empty"));
  EXPECT_EQ(refusal({.source = ResearchSource{"file", "a.txt", "\xFF\xFF"}}).code(), base::ErrorCode::invalid_request);
}

TEST_F(ResearcherTest, DoesNotPretendToTranslate) {
  const base::Error error =
      refusal({.source = ResearchSource{"text", "", "A jellyfish is an animal."}, .language = Language::ja});
  EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
  EXPECT_THAT(error.public_message(), AllOf(HasSubstr("written in English"), HasSubstr("asked for in Japanese"),
                                            HasSubstr("leave the language out")));
}

TEST_F(ResearcherTest, RefusesATextWithoutSentences) {
  const base::Error error = refusal({.source = ResearchSource{"file", "code.md", "# Title\n\n```\nx = 1\n```\n"}});
  EXPECT_EQ(error.code(), base::ErrorCode::not_relevant);
  EXPECT_THAT(error.public_message(), AllOf(HasSubstr("code.md"), HasSubstr("no sentence")));
}

TEST(ShortTopic, IsOneLineWithoutAStatement) {
  EXPECT_TRUE(is_short_topic("虹"));
  EXPECT_TRUE(is_short_topic("How do vaccines work?"));
  EXPECT_TRUE(is_short_topic("  node.js event loop "));
  EXPECT_FALSE(is_short_topic("虹は光である。"));
  EXPECT_FALSE(is_short_topic("One. Two"));
  EXPECT_FALSE(is_short_topic("a\nb"));
  EXPECT_FALSE(is_short_topic(std::string(81, 'a')));
}

}  // namespace
}  // namespace manganize
