#include "manganize/scenario/scenario_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/scenario_names.h"
#include "manganize/scenario/test_sheet.h"

namespace manganize {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::size_t kTurn = 2;

SpeakingStyle shy_style() {
  return {.nickname = "くらげちゃん",
          .first_person = "わたし",
          .patterns = {"〜らしいよ", "〜んだって", "〜んだよ", "〜だね", "〜みたい", "〜かも", "……なるほど"},
          .forbidden = {"〜だ", "〜である", "〜です", "〜ます"}};
}

OfflineWriter writer() {
  std::vector<std::unique_ptr<const Wording>> wordings;
  wordings.push_back(std::make_unique<JapaneseWording>(test_analyzer()));
  return OfflineWriter(std::move(wordings));
}

Scenario page_of(const FactSheet& sheet, const SpeakingStyle& style) {
  return writer().write({.sheet = sheet, .style = style}).front();
}

std::vector<std::filesystem::path> japanese_articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(PROJECT_SOURCE_DIR) + "/library")) {
    if (entry.path().string().ends_with(".ja.md")) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

FactSheet article(const std::filesystem::path& path) {
  constexpr std::size_t kBytesMax = 1'000'000;
  return sheet_of(base::read_file(path, kBytesMax), path.filename().string());
}

/// The words a line with that id may draw on: the sentence, or the row and its heads.
std::string source_of(const FactSheet& sheet, const std::string& id) {
  if (const Fact* fact = sheet.find(id)) return fact->text;
  for (std::size_t c = 0; c < sheet.comparisons.size(); ++c) {
    const Comparison& comparison = sheet.comparisons[c];
    for (std::size_t r = 0; r < comparison.rows.size(); ++r) {
      if (row_id({c, r}) != id) continue;
      const ComparisonRow& row = comparison.rows[r];
      return comparison.a + "\n" + comparison.b + "\n" + row.label + "\n" + row.a + "\n" + row.b;
    }
  }
  ADD_FAILURE() << "no fact " << id;
  return {};
}

TEST(ScenarioWriter, TellsEveryArticleOfTheLibrary) {
  const OfflineWriter write = writer();
  const auto paths = japanese_articles();
  ASSERT_GE(paths.size(), 8U);
  std::size_t with_board = 0;
  for (const auto& path : paths) {
    const FactSheet sheet = article(path);
    const Scenario page = write.write({.sheet = sheet, .style = shy_style(), .character = "kurage"}).front();
    EXPECT_EQ(page.kind, PageKind::story) << path;
    EXPECT_EQ(page.character, "kurage");
    EXPECT_EQ(page.series, "くらげちゃんのまんが教室");
    EXPECT_THAT(page.note, IsEmpty());
    EXPECT_EQ(page.panels[0].place, page.panels[1].place);
    EXPECT_NE(page.panels[3].place, page.panels[0].place) << "the place changes once";
    const auto boards = std::count_if(page.panels.begin(), page.panels.end(),
                                      [](const Panel& panel) { return panel.board.has_value(); });
    EXPECT_LE(boards, 3) << path;
    with_board += boards > 0 ? 1 : 0;
  }
  EXPECT_GE(with_board, paths.size() - 1);
}

TEST(ScenarioWriter, TurnsInTheThirdPanel) {
  for (const auto& path : japanese_articles()) {
    const Scenario page = page_of(article(path), shy_style());
    const Panel& turn = page.panels[kTurn];
    EXPECT_TRUE(turn.place == Place::tense || turn.place == Place::gloom) << path;
    EXPECT_TRUE(turn.sound.has_value()) << path;
    EXPECT_TRUE(std::any_of(turn.lines.begin(), turn.lines.end(), [](const Line& line) {
      return line.by == Speaker::partner && line.emotion == Emotion::surprised;
    })) << path;
  }
}

TEST(ScenarioWriter, SaysNothingThatItsFactDoesNot) {
  const JapaneseWording wording(test_analyzer());
  for (const auto& path : japanese_articles()) {
    const FactSheet sheet = article(path);
    std::size_t factual = 0;
    for (const Panel& panel : page_of(sheet, shy_style()).panels) {
      ASSERT_TRUE(panel.focus);
      for (const Line& line : panel.lines) {
        if (!line.fact) continue;
        ++factual;
        EXPECT_TRUE(wording.faithful(line.text, source_of(sheet, *line.fact))) << line.text;
        EXPECT_THAT(line.transform, Not(IsEmpty())) << line.text;
      }
    }
    EXPECT_GE(factual, kPanels) << path;
  }
}

TEST(ScenarioWriter, ClaimsNothingInLinesWithoutAFact) {
  // What carries no fact holds no number but those said before, and no sentence of the main character on the subject.
  for (const auto& path : japanese_articles()) {
    const FactSheet sheet = article(path);
    for (const Panel& panel : page_of(sheet, shy_style()).panels) {
      for (const Line& line : panel.lines) {
        if (line.fact || line.by != Speaker::main) continue;
        for (const Fact& fact : sheet.facts) EXPECT_EQ(fact.text.find(line.text), std::string::npos) << line.text;
        EXPECT_EQ(line.text.find_first_of("0123456789"), std::string::npos) << line.text;
      }
    }
  }
}

TEST(ScenarioWriter, UsesNoForbiddenFormAndNeverTheSameEndingTwiceInARow) {
  for (const auto& path : japanese_articles()) {
    std::string last;
    for (const Panel& panel : page_of(article(path), shy_style()).panels) {
      for (const Line& line : panel.lines) {
        if (line.by == Speaker::main) {
          EXPECT_FALSE(breaks_forbidden_form(line.text, shy_style())) << line.text;
        }
        if (!line.fact || line.by != Speaker::main) continue;
        for (const char* ending : {"んだって", "らしいよ", "んだよ", "みたい"}) {
          if (!line.text.ends_with(ending)) continue;
          EXPECT_FALSE(last.ends_with(ending)) << last << " / " << line.text;
        }
        last = line.text;
      }
    }
  }
}

TEST(ScenarioWriter, NeverPutsTheBalloonOnTheBoard) {
  for (const auto& path : japanese_articles()) {
    const base::Json page = to_json(page_of(article(path), shy_style()));
    for (const base::Json& panel : page.at("panels").as_array()) {
      const std::string board = base::to_text(panel.at("board"));
      for (const base::Json& line : panel.at("lines").as_array()) {
        EXPECT_THAT(board, Not(HasSubstr("\"" + std::string(line.at("text").as_string()) + "\"")));
      }
    }
  }
}

TEST(ScenarioWriter, MakesTheSamePageTwice) {
  const FactSheet sheet = article(japanese_articles().front());
  EXPECT_EQ(to_json(page_of(sheet, shy_style())), to_json(page_of(sheet, shy_style())));
}

TEST(ScenarioWriter, BreathesOnceAPageAndConcludesNothingFromAPlainFact) {
  const JapaneseWording wording(test_analyzer());
  for (const auto& path : japanese_articles()) {
    std::size_t asides = 0;
    std::string before;
    for (const Panel& panel : page_of(article(path), shy_style()).panels) {
      for (const Line& line : panel.lines) {
        const bool loosened =
            std::find(line.transform.begin(), line.transform.end(), "loosened") != line.transform.end();
        asides += loosened && wording.has_aside(line.text) ? 1 : 0;
        if (line.by != Speaker::main || !line.fact) continue;
        EXPECT_FALSE(line.text.ends_with("んだね") || line.text.ends_with("らしいよ")) << line.text;
        EXPECT_FALSE(line.text.ends_with("んだって") && before.ends_with("んだって")) << line.text;
        before = line.text;
      }
    }
    EXPECT_LE(asides, 1U) << path;
  }
}

TEST(ScenarioWriter, DrawsTheHandshakeAsMessages) {
  const Scenario page = page_of(article(std::string(PROJECT_SOURCE_DIR) + "/library/tcp-handshake.ja.md"), shy_style());
  const bool drawn = std::any_of(page.panels.begin(), page.panels.end(), [](const Panel& panel) {
    return panel.board && std::holds_alternative<SequenceBoard>(panel.board->content);
  });
  EXPECT_TRUE(drawn);
}

TEST(ScenarioWriter, NamesInTheOpenerWhatPanelOneTalksAbout) {
  for (const auto& path : japanese_articles()) {
    const FactSheet sheet = article(path);
    const Scenario page = page_of(sheet, shy_style());
    const Panel& panel = page.panels[0];
    const Fact* focus = sheet.find(*panel.focus);
    ASSERT_NE(focus, nullptr);
    // The longest piece of the opener that the sentence has, too, is the topic.
    const std::u32string opener = base::to_utf32(panel.lines[0].text);
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < opener.size(); ++begin) {
      for (std::size_t end = begin + 1; end <= opener.size(); ++end) {
        const std::string piece = base::to_utf8(opener.substr(begin, end - begin));
        if (focus->text.find(piece) != std::string::npos) longest = std::max(longest, end - begin);
      }
    }
    EXPECT_TRUE(longest >= 2 || panel.lines[0].text.find("虹") != std::string::npos) << panel.lines[0].text;
  }
}

TEST(ScenarioWriter, ReadsTogetherWhatIsTooShortForAStory) {
  const Scenario page = page_of(sheet_of("# お知らせ\n\n図書室は9時に開く。本は三冊まで借りられる。\n"), shy_style());
  EXPECT_EQ(page.kind, PageKind::reading);
  EXPECT_EQ(plan_of(arc_named(page.arc).value()).need, ArcNeed::nothing);
  EXPECT_THAT(page.note, HasSubstr("読書ページ"));
  EXPECT_EQ(page.panels[1].lines[0].text, "「図書室は9時に開く」って書いてある");
  EXPECT_EQ(page.panels[2].lines[1].text, "「本は三冊まで借りられる」って書いてある")
      << "behind the partner's question";
  EXPECT_TRUE(page.panels[1].lines[0].fact && page.panels[2].lines[1].fact);
}

TEST(ScenarioWriter, LeavesTheNumberOfASectionOffTheTitle) {
  const auto title = [](std::string heading) {
    return page_of(sheet_of("# " + std::move(heading) + "\n\n図書室は9時に開く。本は三冊まで借りられる。\n"),
                   shy_style())
        .title;
  };
  EXPECT_EQ(title("1.2.6. 図書室のこと"), "図書室のこと");
  EXPECT_EQ(title("3. 図書室のこと"), "図書室のこと");
  EXPECT_EQ(title("3 つの注意"), "3 つの注意");
}

TEST(ScenarioWriter, ReadsTogetherWhatIsNoExplanation) {
  const Scenario page = page_of(sheet_of("# 変更点\n\n"
                                         "これを直した。それも直した。この値を消した。その名前を変えた。"
                                         "上記の設定を戻した。同様に、表示も戻した。\n"),
                                shy_style());
  EXPECT_EQ(page.kind, PageKind::reading);
  EXPECT_THAT(page.note, HasSubstr("それだけで意味の通る文が足りず"));
}

TEST(ScenarioWriter, PutsAQuotationTooLongForABalloonOnTheBoard) {
  const Scenario page = page_of(sheet_of("# "
                                         "規則\n\n図書室で借りた本は、借りた日から数えて二週間のうちに、返却口か"
                                         "受付の係まで、傷や汚れがないかを確かめてから返す。\n"),
                                shy_style());
  EXPECT_EQ(page.kind, PageKind::reading);
  ASSERT_TRUE(page.panels[1].board);
  EXPECT_THAT(std::get<QuoteBoard>(page.panels[1].board->content).text, HasSubstr("二週間のうちに"));
}

TEST(ScenarioWriter, RefusesASheetWithNothingToQuoteAndALanguageItDoesNotKnow) {
  FactSheet sheet = sheet_of("# 規則\n\n本を返す。\n");
  sheet.facts.clear();
  EXPECT_THROW(page_of(sheet, shy_style()), base::Error);
  FactSheet english = sheet_of("# Rules\n\nBooks go back to the shelf.\n");
  EXPECT_THROW(page_of(english, shy_style()), base::Error);
}

TEST(ScenarioWriter, SpeaksAsTheCharacterDoes) {
  SpeakingStyle style;
  style.patterns = {"〜のじゃ"};
  const Scenario page = page_of(article(japanese_articles().front()), style);
  std::size_t own = 0;
  for (const Panel& panel : page.panels) {
    for (const Line& line : panel.lines) own += line.text.ends_with("のじゃ") ? 1 : 0;
  }
  EXPECT_GE(own, 2U);
  EXPECT_EQ(page.series, "まんが教室");
}

TEST(ScenarioWriter, WritesAsManyPanelsAndPagesAsTheSourceCarries) {
  const FactSheet sheet = article(japanese_articles().front());
  for (std::size_t panels = 1; panels <= kPanelsMax; ++panels) {
    const Scenario page = writer().write({.sheet = sheet, .style = shy_style(), .panels = panels}).front();
    EXPECT_EQ(page.kind, PageKind::story) << panels;
    EXPECT_EQ(page.panels.size(), panels);
    EXPECT_EQ(page.panels.back().lines.back().fact, std::nullopt) << "the punch line";
  }
  const std::vector<Scenario> pages = writer().write({.sheet = sheet, .style = shy_style(), .pages_max = 8});
  EXPECT_LT(pages.size(), 8U) << "the article has no eight pages of good beats";
  std::set<std::string> facts;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(pages[i].page, i + 1);
    EXPECT_EQ(pages[i].pages, pages.size());
    std::set<std::string> own;
    for (const Panel& panel : pages[i].panels) own.insert(panel.focus.value());
    for (const std::string& fact : own) EXPECT_TRUE(facts.insert(fact).second) << fact << " on two pages";
  }
  EXPECT_THROW(writer().write({.sheet = sheet, .panels = 7}), base::Error);
  EXPECT_THROW(writer().write({.sheet = sheet, .pages_max = 0}), base::Error);
}

TEST(ScenarioWriter, RepeatsNeitherOpenerNorPunchLineOverTwentyPages) {
  std::vector<std::string> recent;
  std::set<std::string> openers;
  std::set<std::string> closes;
  const FactSheet story = article(japanese_articles().front());
  const FactSheet reading = sheet_of("# お知らせ\n\n図書室は9時に開く。本は三冊まで借りられる。\n");
  for (int i = 0; i < 20; ++i) {
    const FactSheet& sheet = i % 3 == 2 ? reading : story;
    const Scenario page = writer().write({.sheet = sheet, .style = shy_style(), .recent_arcs = recent}).front();
    EXPECT_TRUE(openers.insert(page.panels[0].lines[0].text).second) << page.panels[0].lines[0].text;
    EXPECT_TRUE(closes.insert(page.panels[3].lines.back().text).second) << page.panels[3].lines.back().text;
    recent.push_back(page.arc);
  }
}

TEST(ScenarioWriter, ShowsTheCharactersNature) {
  const FactSheet sheet = article(japanese_articles().front());
  SpeakingStyle style = shy_style();
  const auto has_lead = [&](std::string_view lead) {
    for (const Panel& panel : page_of(sheet, style).panels) {
      for (const Line& line : panel.lines) {
        if (line.text.starts_with(lead)) return true;
      }
    }
    return false;
  };
  EXPECT_FALSE(has_lead("ふふん、"));
  style.attributes = {"自信家"};
  EXPECT_TRUE(has_lead("ふふん、"));
  style.attributes = {"食いしん坊"};
  EXPECT_TRUE(has_lead("もぐもぐ……"));
}

TEST(ScenarioWriter, StagesEachPanelForEyesAndEars) {
  const FactSheet sheet = article(japanese_articles().front());
  for (const Panel& panel : page_of(sheet, shy_style()).panels) {
    for (const Line& line : panel.lines) EXPECT_NE(panel.alt.find(line.text), std::string::npos);
  }
  const Scenario horror = writer().write({.sheet = sheet, .style = shy_style(), .genre = Genre::horror}).front();
  EXPECT_EQ(horror.genre, "horror");
  EXPECT_EQ(horror.panels[3].time, TimeOfDay::night);
}

TEST(ScenarioWriter, TellsHowAPageCameAbout) {
  const FactSheet sheet = article(japanese_articles().front());
  Explanation explanation;
  const Scenario page = writer().write({.sheet = sheet, .style = shy_style()}, explanation).front();
  ASSERT_EQ(explanation.pages.size(), 1U);
  const PageExplanation& told = explanation.pages[0];
  ASSERT_EQ(told.choice.beats.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    const Beat& beat = explanation.found.beats[told.choice.beats[i]];
    if (beat.row) continue;
    EXPECT_EQ(page.panels[i].focus, sheet.facts[beat.fact].id);
  }
  EXPECT_EQ(name(told.arcs.front().arc), page.arc);
  EXPECT_FALSE(explanation.reading);
}

TEST(ScenarioWriter, SpreadsPagesOverArcs) {
  std::set<std::string> arcs;
  for (const auto& path : japanese_articles()) arcs.insert(page_of(article(path), shy_style()).arc);
  EXPECT_GE(arcs.size(), 3U);
}

}  // namespace
}  // namespace manganize
