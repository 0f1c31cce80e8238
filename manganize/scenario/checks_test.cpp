#include "manganize/scenario/checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/scenario_names.h"
#include "manganize/scenario/scenario_writer.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Line line(Speaker by, std::string text, std::optional<std::string> fact = std::nullopt) {
  Line made;
  made.by = by;
  made.text = std::move(text);
  made.fact = std::move(fact);
  return made;
}

Line quotation(std::string text, std::string fact) {
  Line made = line(Speaker::main, std::move(text), std::move(fact));
  made.transform = {"quoted"};
  return made;
}

Scenario page_of(Language language, std::vector<std::vector<Line>> panels) {
  const std::vector<Role> roles = roles_of(kPanels);
  Scenario page;
  page.title = "T";
  page.language = language;
  for (std::size_t i = 0; i < panels.size(); ++i) {
    Panel panel;
    panel.role = roles.at(i);
    panel.lines = std::move(panels[i]);
    page.panels.push_back(std::move(panel));
  }
  return page;
}

/// What one language needs to be checked: sources, a page without fault, and how to judge it.
struct Bench {
  FactSheet sheet;
  Scenario page;
  std::unique_ptr<const Wording> wording;
  SpeakingStyle style;

  ScenarioChecks check(const std::function<void(Scenario&)>& change) const {
    Scenario changed = page;
    change(changed);
    return check_scenario(changed, sheet, *wording, style);
  }

  /// The rules that the changed page breaks, each once for each finding.
  std::vector<std::string> broken(const std::function<void(Scenario&)>& change) const {
    std::vector<std::string> rules;
    for (const CheckFinding& finding : check(change).findings) rules.emplace_back(name(finding.rule));
    return rules;
  }
};

Bench japanese() {
  Bench bench;
  bench.sheet = sheet_of_sentences({"虹とは、空気中の水滴が太陽の光を色ごとに分けて見せる現象のことである。",
                                    "赤い光は、太陽の光の向きから約42度の角度で返ってくる。",
                                    "虹は、見る人によって場所が変わる。", "写真にはPNGを使うことが多い。"});
  bench.sheet.title = "虹のしくみ";
  bench.page = page_of(Language::ja, {{line(Speaker::partner, "虹って、なに？"),
                                       line(Speaker::main, "太陽の光を色ごとに分けて見せる現象なんだって", "f1")},
                                      {line(Speaker::main, "赤い光は、約42度の角度で返ってくるらしいよ", "f2")},
                                      {quotation("「虹は、見る人によって場所が変わる」って書いてある", "f3"),
                                       line(Speaker::partner, "変わるの！？")},
                                      {line(Speaker::partner, "……知ってるって言ったの、忘れて"),
                                       line(Speaker::main, "うん。わたしも、昨日までは……")}});
  bench.page.panels[0].board = Board{DefinitionBoard{"虹", "空気中の水滴が太陽の光を色ごとに分けて見せる現象"}, {"f1"}};
  bench.wording = std::make_unique<JapaneseWording>(test_analyzer());
  bench.style = {.nickname = "くらげちゃん", .forbidden = {"〜である", "じゃ"}};
  return bench;
}

Bench english() {
  static const EnglishTagger tagger;
  Bench bench;
  bench.sheet = sheet_of_sentences(
      {"The tide is a slow rise and fall of the sea.", "High water comes about 50 minutes later each day.",
       "The Moon pulls the water on the near side more than it pulls the Earth as a whole and so lifts it.",
       "Laplace described the waves."});
  bench.sheet.language = Language::en;
  bench.sheet.title = "How tides work";
  bench.page =
      page_of(Language::en,
              {{line(Speaker::partner, "So, tides?"),
                line(Speaker::main, "The tide is a slow rise and fall of the sea.", "f1")},
               {line(Speaker::main, "High water comes about 50 minutes later each day.", "f2")},
               {quotation("It says: \"Laplace described the waves.\"", "f4"), line(Speaker::partner, "Wait, really?")},
               {line(Speaker::partner, "I knew half of it."), line(Speaker::main, "Half is a start.")}});
  bench.page.panels[0].board = Board{DefinitionBoard{"tide", "a slow rise and fall of the sea"}, {"f1"}};
  bench.wording = std::make_unique<EnglishWording>(tagger);
  bench.style = {.nickname = "Kurage", .forbidden = {"~indeed", "folks"}};
  return bench;
}

TEST(ScenarioChecks, PassAPageThatSaysWhatItsSourceSays) {
  for (const Bench& bench : {japanese(), english()}) {
    const ScenarioChecks checks = bench.check([](Scenario&) {});
    EXPECT_TRUE(checks.passed()) << checks.findings.front().text << ": " << checks.findings.front().reason;
    EXPECT_EQ(checks.lines, 7U);
    EXPECT_EQ(checks.factual, 3U);
    EXPECT_EQ(checks.unsourced + checks.forbidden + checks.repeated, 0U);
  }
}

TEST(ScenarioChecks, CountTheLongestLineAndTheLongestCopy) {
  const ScenarioChecks ja = japanese().check([](Scenario&) {});
  EXPECT_EQ(ja.longest, 25U) << "the quotation";
  EXPECT_EQ(ja.verbatim_longest, 17U) << "the definition; a quotation copies rightly";
  const ScenarioChecks en = english().check([](Scenario&) {});
  EXPECT_EQ(en.longest, 49U);
  EXPECT_EQ(en.verbatim_longest, 11U);
}

TEST(ScenarioChecks, RefuseAFactThatTheSheetDoesNotHave) {
  for (const Bench& bench : {japanese(), english()}) {
    EXPECT_THAT(bench.broken([](Scenario& page) { page.panels[1].lines[0].fact = "f9"; }), ElementsAre("unknown_fact"));
    EXPECT_THAT(bench.broken([](Scenario& page) { page.panels[3].focus = "c0r0"; }), ElementsAre("unknown_fact"));
    EXPECT_THAT(bench.broken([](Scenario& page) { page.panels[0].board->facts.emplace_back("f0"); }),
                ElementsAre("unknown_fact"));
  }
}

TEST(ScenarioChecks, RefuseARemarkThatBringsInANameOrANumber) {
  const auto last_says = [](std::string text) {
    return [text = std::move(text)](Scenario& page) { page.panels[3].lines[1].text = text; };
  };
  for (const char* text :
       {"角度は51度だったんだね", "アインシュタインも見たんだって", "JPEGじゃだめなのかな", "三百年も前なんだって"}) {
    const auto rules = japanese().broken(last_says(text));
    EXPECT_THAT(rules, testing::Contains("unsourced")) << text;
  }
  for (const char* text : {"It took 30 years.", "And then Newton came.", "Like a JPEG file?", "It took seven years."}) {
    EXPECT_THAT(english().broken(last_says(text)), ElementsAre("unsourced")) << text;
  }
}

TEST(ScenarioChecks, LetARemarkRepeatWhatThePassagesSay) {
  EXPECT_THAT(japanese().broken([](Scenario& page) { page.panels[3].lines[1].text = "42度！？ PNGなの？"; }),
              IsEmpty());
  EXPECT_THAT(japanese().broken([](Scenario& page) { page.panels[3].lines[1].text = "もう一回、二人で読もう"; }),
              IsEmpty());
  EXPECT_THAT(
      english().broken([](Scenario& page) { page.panels[3].lines[1].text = "50? And what does the Moon say?"; }),
      IsEmpty());
  EXPECT_THAT(japanese().broken([](Scenario& page) { page.panels[3].lines[1].text = "四コマ目で言うの？"; }),
              IsEmpty());
  for (const char* text : {"That makes two of us.", "...From panel four."}) {
    EXPECT_THAT(english().broken([&](Scenario& page) { page.panels[3].lines[1].text = text; }), IsEmpty()) << text;
  }
}

TEST(ScenarioChecks, KnowTheNumbersOfTheArc) {
  // "In three words, please": about what the two say.
  const auto says = [](std::string arc) {
    return [arc = std::move(arc)](Scenario& page) {
      page.arc = arc;
      page.panels[3].lines[0].text = "I can say it in three words.";
    };
  };
  EXPECT_THAT(english().broken(says(std::string(name(Arc::three)))), IsEmpty());
  EXPECT_THAT(english().broken(says(std::string(name(Arc::know)))), ElementsAre("unsourced"));
}

TEST(ScenarioChecks, RefuseANumberANameOrANegationThatThePassageDoesNotHave) {
  const auto second_says = [](std::string text) {
    return [text = std::move(text)](Scenario& page) { page.panels[1].lines[0].text = text; };
  };
  for (const char* text : {"赤い光は、約51度の角度で返ってくるらしいよ", "赤い光は、約42度の角度で返ってこないらしいよ",
                           "赤い光は、PNGの角度で返ってくるらしいよ"}) {
    EXPECT_THAT(japanese().broken(second_says(text)), ElementsAre("unfaithful")) << text;
  }
  for (const char* text : {"High water comes about 40 minutes later each day.", "High water never comes later.",
                           "Laplace comes about 50 minutes later each day."}) {
    EXPECT_THAT(english().broken(second_says(text)), ElementsAre("unfaithful")) << text;
  }
}

TEST(ScenarioChecks, RefuseAFormThatTheCharacterNeverUsesButNotOfThePartner) {
  const auto says = [](std::size_t which, std::string text) {
    return [which, text = std::move(text)](Scenario& page) { page.panels[3].lines[which].text = text; };
  };
  for (const char* text : {"昨日までは、ひみつである", "知らなかったのじゃよ"}) {
    EXPECT_THAT(japanese().broken(says(1, text)), ElementsAre("forbidden")) << text;
    EXPECT_THAT(japanese().broken(says(0, text)), IsEmpty()) << text;
  }
  for (const char* text : {"Half is a start indeed.", "Half is a start, folks."}) {
    EXPECT_THAT(english().broken(says(1, text)), ElementsAre("forbidden")) << text;
    EXPECT_THAT(english().broken(says(0, text)), IsEmpty()) << text;
  }
}

TEST(ScenarioChecks, LetAQuotationKeepTheFormsOfItsSource) {
  Bench bench = japanese();
  bench.style.forbidden.emplace_back("変わる");
  EXPECT_THAT(bench.broken([](Scenario&) {}), IsEmpty());
}

TEST(ScenarioChecks, RefuseALongCopyThatIsNoQuotation) {
  EXPECT_THAT(japanese().broken([](Scenario& page) {
    page.panels[0].lines[1].text = "空気中の水滴が太陽の光を色ごとに分けて見せる現象のことなんだって";
  }),
              ElementsAre("verbatim"));
  EXPECT_THAT(english().broken([](Scenario& page) {
    page.panels[1].lines[0] =
        line(Speaker::main, "It pulls the water on the near side more than it pulls the Earth as a whole", "f3");
  }),
              ElementsAre("verbatim"));
}

TEST(ScenarioChecks, RefuseALongCopyInARemark) {
  EXPECT_THAT(japanese().broken([](Scenario& page) {
    page.panels[3].lines[0].text = "空気中の水滴が太陽の光を色ごとに分けて見せる現象のこと？";
  }),
              ElementsAre("verbatim"));
  EXPECT_THAT(english().broken([](Scenario& page) {
    page.panels[3].lines[0].text = "So it pulls the water on the near side more than it pulls the Earth as a whole?";
  }),
              ElementsAre("verbatim"));
}

TEST(ScenarioChecks, LetALongCopyStandAsAQuotation) {
  EXPECT_THAT(japanese().broken([](Scenario& page) {
    page.panels[0].lines[1] =
        quotation("「虹とは、空気中の水滴が太陽の光を色ごとに分けて見せる現象のこと」って書いてある", "f1");
  }),
              IsEmpty());
  EXPECT_THAT(english().broken([](Scenario& page) {
    page.panels[1].lines[0] =
        quotation("\"pulls the water on the near side more than it pulls the Earth as a whole\"", "f3");
  }),
              IsEmpty());
}

TEST(ScenarioChecks, RefuseAQuotationThatIsNone) {
  EXPECT_THAT(japanese().broken([](Scenario& page) {
    page.panels[2].lines[0].text = "「見る人によって虹は場所が変わる」って書いてある";
  }),
              ElementsAre("misquoted"));
  EXPECT_THAT(japanese().broken(
                  [](Scenario& page) { page.panels[2].lines[0].text = "見る人によって場所が変わるって書いてある"; }),
              ElementsAre("misquoted"))
      << "without marks nobody can tell what is quoted";
  EXPECT_THAT(
      english().broken([](Scenario& page) { page.panels[2].lines[0].text = "It says: \"The waves.\" Laplace"; }),
      IsEmpty());
  EXPECT_THAT(english().broken(
                  [](Scenario& page) { page.panels[2].lines[0].text = "It says: \"The waves described Laplace.\""; }),
              ElementsAre("misquoted"));
}

TEST(ScenarioChecks, RefuseALineThatNoBalloonTakes) {
  EXPECT_THAT(japanese().broken([](Scenario& page) {
    std::string& text = page.panels[3].lines[1].text;
    while (text.size() <= kLineCharactersMaxJapanese * 3) text += "うーん";
  }),
              ElementsAre("too_long"));
  EXPECT_THAT(english().broken([](Scenario& page) {
    std::string& text = page.panels[3].lines[1].text;
    while (text.size() <= kLineCharactersMaxEnglish) text += " well,";
  }),
              ElementsAre("too_long"));
}

TEST(ScenarioChecks, RefuseWordsOnABoardThatItsFactsDoNotHave) {
  const auto board = [](BoardContent content) {
    return [content = std::move(content)](Scenario& page) { page.panels[0].board = Board{content, {"f1"}}; };
  };
  EXPECT_THAT(japanese().broken(board(FlowBoard{"", "水滴", "写真"})), ElementsAre("board")) << "stands in f4";
  EXPECT_THAT(japanese().broken(board(BarsBoard{"虹", "色", {{"光", 7, "7色"}, {"水滴", 6, "6色"}}})),
              ElementsAre("board", "board"));
  EXPECT_THAT(english().broken(board(FlowBoard{"", "a slow rise", "minutes"})), ElementsAre("board"));
  EXPECT_THAT(english().broken(board(ListBoard{"", {"the sea", "the sun"}})), ElementsAre("board"));
}

TEST(ScenarioChecks, TakeWordsOfABoardThatWereCut) {
  const auto board = [](BoardContent content) {
    return [content = std::move(content)](Scenario& page) { page.panels[0].board = Board{content, {"f1"}}; };
  };
  EXPECT_THAT(japanese().broken(board(FlowBoard{"", "空気中の水滴が太陽…", "…見せる現象"})), IsEmpty());
  EXPECT_THAT(english().broken(board(FlowBoard{"", "a slow rise and fa…", "fall of the sea"})), IsEmpty());
}

TEST(ScenarioChecks, TraceABoardToTheTableOrTheListOfItsFacts) {
  Bench bench = english();
  bench.sheet.comparisons.push_back(
      {.a = "spring tide", .b = "neap tide", .rows = {{"range", "large", "small", {}}, {"moon", "full", "half", {}}}});
  bench.sheet.sequences.push_back({.intro = "f2", .steps = {"Wait an hour", "Look again"}, .passages = {{}, {}}});
  EXPECT_THAT(bench.broken([](Scenario& page) {
    page.panels[0].board =
        Board{ComparisonBoard{"", "spring tide", "neap tide", {{"range", "large", "small"}, {"moon", "full", "half"}}},
              {"c0r1"}};
  }),
              IsEmpty());
  const StepsBoard steps{"", {"Wait an hour", "Look again"}};
  EXPECT_THAT(bench.broken([&](Scenario& page) { page.panels[0].board = Board{steps, {"f2"}}; }), IsEmpty());
  EXPECT_THAT(bench.broken([&](Scenario& page) {
    page.panels[0].board = Board{steps, {"f4"}};
  }),
              ElementsAre("board", "board"));
}

TEST(ScenarioChecks, RefuseALineSaidTwice) {
  EXPECT_THAT(japanese().broken([](Scenario& page) { page.panels[3].lines[1] = page.panels[0].lines[1]; }),
              ElementsAre("repeated"));
  EXPECT_THAT(english().broken([](Scenario& page) { page.panels[3].lines[0].text = "Wait. Really?"; }),
              ElementsAre("repeated"));
}

TEST(ScenarioChecks, FindNothingWorseThanCopiesOnThePagesOfTheLibrary) {
  constexpr std::size_t kArticleBytesMax = 1 << 20;
  static const EnglishTagger tagger;
  std::vector<std::unique_ptr<const Wording>> wordings;
  wordings.push_back(std::make_unique<JapaneseWording>(test_analyzer()));
  wordings.push_back(std::make_unique<EnglishWording>(tagger));
  const OfflineWriter writer(std::move(wordings));
  int pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(PROJECT_SOURCE_DIR) + "/library")) {
    const FactSheet sheet = sheet_of(base::read_file(entry.path(), kArticleBytesMax));
    const SpeakingStyle style{.nickname = "Kurage"};
    for (const Scenario& page : writer.write({.sheet = sheet, .style = style})) {
      ++pages;
      for (const CheckFinding& finding :
           check_scenario(page, sheet, writer.wording_for(sheet.language), style).findings) {
        EXPECT_EQ(finding.rule, CheckRule::verbatim)
            << entry.path() << " " << name(finding.rule) << ": " << finding.text << ": " << finding.reason;
      }
    }
  }
  EXPECT_GE(pages, 16);
}

TEST(ScenarioChecks, SayWhereAndWhy) {
  const ScenarioChecks checks =
      japanese().check([](Scenario& page) { page.panels[2].lines[1].text = "アインシュタインなの！？"; });
  ASSERT_EQ(checks.findings.size(), 1U);
  EXPECT_EQ(checks.findings[0].panel, 2U);
  EXPECT_EQ(checks.findings[0].line, 1U);
  EXPECT_EQ(checks.findings[0].text, "アインシュタイン");
  EXPECT_THAT(checks.findings[0].reason, HasSubstr("no passage"));
  EXPECT_EQ(checks.unsourced, 1U);
}

TEST(ScenarioChecks, TravelWithTheScenario) {
  Scenario page = japanese().page;
  EXPECT_FALSE(scenario_from_json(to_json(page)).checks.has_value());
  page.checks = japanese().check([](Scenario& changed) {
    changed.panels[1].lines[0].fact = "f9";
    changed.panels[0].board->facts.emplace_back("f8");
  });
  const base::Json json = to_json(page);
  EXPECT_EQ(json.at("checks").at("passed"), base::Json(false));
  const Scenario read = scenario_from_json(base::parse_json(base::to_text(json)));
  ASSERT_TRUE(read.checks.has_value());
  ASSERT_EQ(read.checks->findings.size(), 2U);
  EXPECT_FALSE(read.checks->findings[0].line.has_value()) << "the board's";
  EXPECT_EQ(to_json(read), json);
}

TEST(ScenarioChecks, AreRefusedWhenTheyAreNotCounts) {
  Scenario page = japanese().page;
  page.checks = ScenarioChecks{};
  std::string text = base::to_text(to_json(page));
  const std::string whole = "\"factual\":0";
  ASSERT_NE(text.find(whole), std::string::npos);
  text.replace(text.find(whole), whole.size(), "\"factual\":-1");
  EXPECT_THAT([&] { scenario_from_json(base::parse_json(text)); },
              testing::Throws<base::Error>(testing::Property(&base::Error::public_message,
                                                             HasSubstr("checks.factual is -1, not a whole number"))));
}

}  // namespace
}  // namespace manganize
