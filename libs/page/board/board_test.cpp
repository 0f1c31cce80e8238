#include "libs/page/board/board.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "libs/page/board/graph_layout.h"

namespace page {
namespace {

const Lettering& lettering() {
  static const Lettering loaded = Lettering::load(MANGANIZE_SHARE);
  return loaded;
}

struct Case {
  const char* name;
  BoardContent content;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

// Each of the scenario's ten kinds, in both languages, with texts as long as a scenario gives them.
std::vector<Case> realistic() {
  return {
      {"definition_ja",
       DefinitionBoard{"ソフトウェアクロック", "同じ操作を何回くり返しても、結果が一回と変わらない性質"}},
      {"definition_en",
       DefinitionBoard{"content delivery network",
                       "A group of servers in many places that keep copies of the same files and answer from nearby"}},
      {"list_ja", ListBoard{"家に置いておきたいもの",
                            {{"三日分の飲み水とそのまま食べられる食料"},
                             {"懐中電灯と予備の電池をいくつか用意する"},
                             {"携帯ラジオと充電ずみのモバイル電池"},
                             {"常備薬とばんそうこうなどの救急セット", ListMark::cross},
                             {"家族の連絡先を書いた紙と少しの現金", ListMark::open}}}},
      {"list_en", ListBoard{"A strong password",
                            {{"is longer than twelve characters"},
                             {"is used on one site only"},
                             {"holds no birthday"},
                             {"has a second factor behind it"},
                             {"is kept in a manager"}}}},
      {"steps_ja", StepsBoard{"鍵を安全に交換するまで",
                              {"二人とも自分だけの秘密の数を決める", "公開してよい数と混ぜて相手に送る",
                               "届いた数に自分の秘密の数を混ぜる", "二人の手もとに同じ鍵ができあがる"}}},
      {"steps_en",
       StepsBoard{"How to back up", {"Stop the service", "Copy the data folder to another disk", "Check the copy"}}},
      {"sequence_ja", SequenceBoard{"3ウェイ・ハンドシェイク",
                                    "クライアント",
                                    "サーバー",
                                    {{true, "SYN", "「つなぎたい！」"},
                                     {false, "SYN+ACK", "「いいよ！そっちは？」"},
                                     {true, "ACK", "「OK、聞こえる！」"}}}},
      {"sequence_en", SequenceBoard{"How a browser gets a page",
                                    "browser",
                                    "web server",
                                    {{true, "GET /index.html", "please send it"},
                                     {false, "200 OK", "here you are"},
                                     {true, "GET /style.css", "and the style?"},
                                     {false, "304", "same as before"}}}},
      {"comparison_ja",
       ComparisonBoard{"TCPとUDP、どっち？",
                       "TCP",
                       "UDP",
                       {{"届く保証", "◎", "△"}, {"速さ", "○", "◎"}, {"使い道", "Web・メール", "動画・ゲーム"}}}},
      {"comparison_en", ComparisonBoard{"TCP or UDP?",
                                        "TCP",
                                        "UDP",
                                        {{"delivery", "guaranteed", "best effort"},
                                         {"speed", "good", "very good"},
                                         {"used for", "web and mail", "video and games"}}}},
      {"pair_ja", ComparisonBoard{"デバイスの種類",
                                  "文字デバイス",
                                  "ブロックデバイス",
                                  {{"", "一文字ずつ順番に読み書きする", "まとまった単位で好きな場所を読み書きする"}}}},
      {"flow_ja",
       FlowBoard{"", "メモリーが足りないときに新しいプロセスを動かす", "使われていないページをディスクへ追い出す"}},
      {"flow_en", FlowBoard{"What happens?", "The pressure of the air falls", "Water boils at a lower temperature"}},
      {"truth_ja",
       TruthBoard{"削除したファイルは完全に消えて二度と戻らない", "目次から外されただけで、中身は残っている"}},
      {"truth_en",
       TruthBoard{"Lightning never strikes the same place twice", "Tall buildings are struck many times every year"}},
      {"bars_ja",
       BarsBoard{"たんぱく質の量",
                 "グラム",
                 {{"鶏むね肉", 23.3, "23.3"}, {"木綿どうふ", 7, "7.0"}, {"納豆", 16.5, "16.5"}, {"牛乳", 3.3, "3.3"}}}},
      {"bars_en",
       BarsBoard{"Time to first byte",
                 "ms",
                 {{"memory cache", 12, "12"}, {"solid state disk", 85, "85"}, {"spinning hard disk", 310, "310"}}}},
      {"timeline_ja", TimelineBoard{"日本の宇宙開発のあゆみ",
                                    {{"1955年", "ペンシルロケットの発射実験"},
                                     {"1970年", "人工衛星おおすみの打ち上げ"},
                                     {"2003年", "探査機はやぶさの出発"},
                                     {"2010年", "はやぶさの帰還"}}}},
      {"timeline_en",
       TimelineBoard{
           "How the internet grew",
           {{"1969", "ARPANET links four sites"}, {"1983", "TCP/IP replaces NCP"}, {"1991", "the web is public"}}}},
      {"quote_ja", QuoteBoard{"水の循環より", "太陽の熱であたためられた海の水は、水蒸気になって空へのぼる。"}},
      {"quote_en",
       QuoteBoard{"time(7)", "The accuracy of many system calls that set timeouts is limited by the software clock."}},
  };
}

std::vector<Case> further() {
  return {
      {"cycle", CycleBoard{"水のじゅんかん", {"海", "水蒸気", "雲", "雨・雪", "川・地下水"}, "太陽の熱で動く"}},
      {"stack",
       StackBoard{"通信の層",
                  {{"アプリケーション", "HTTP・DNS"}, {"トランスポート", "TCP・UDP"}, {"インターネット", "IP"}}}},
      {"tree", TreeBoard{"フォルダーの木",
                         {{"home", {}}, {"写真", 0}, {"仕事", 0}, {"2023", 1}, {"2024", 1}, {"会議メモ", 2}}}},
      {"split",
       SplitBoard{"キャッシュを入れると", "まえ", {"毎回たずねる", "320ミリ秒"}, "あと", {"覚えておく", "12ミリ秒"}}},
      {"pie",
       SharesBoard{"一日の使い方", {{"ねる", 8}, {"学校・仕事", 9}, {"スマホ", 4}, {"ごはん", 2}, {"そのほか", 1}}}},
      {"share",
       SharesBoard{
           "What fills a page", {{"images", 52}, {"scripts", 26}, {"fonts", 7}, {"other", 15}}, ShareForm::bar}},
      {"graph", GraphBoard{"How a commit travels",
                           {"edit", "stage", "commit", "push", "review", "merge"},
                           {{0, 1, "add"}, {1, 2}, {2, 3}, {3, 4}, {4, 5, "ok"}, {4, 0, "fix"}}}},
  };
}

std::vector<Case> every() {
  std::vector<Case> all = realistic();
  for (Case& c : further()) all.push_back(std::move(c));
  return all;
}

struct Drawn {
  BoardReport report;
  std::vector<std::uint32_t> pixels;
};

Drawn drawn(const BoardContent& content, const Box& box, BoardStyle style = BoardStyle::white) {
  Canvas canvas(static_cast<int>(box.x1) + 30, static_cast<int>(box.y1) + 30);
  Drawn out{.report = draw_board(canvas, lettering(), box, content, style), .pixels = {}};
  const auto pixels = canvas.pixels();
  out.pixels.assign(pixels.begin(), pixels.end());
  return out;
}

constexpr Box kPanelBoard{20, 20, 822, 562};  // beside a figure in a strip of four panels
constexpr Box kNarrowBoard{20, 20, 620, 560};

class RealisticBoard : public testing::TestWithParam<Case> {};
class EveryBoard : public testing::TestWithParam<Case> {};

TEST_P(RealisticBoard, IsWithoutFaultInBothStyles) {
  for (const BoardStyle style : {BoardStyle::white, BoardStyle::chalk}) {
    const Drawn board = drawn(GetParam().content, kPanelBoard, style);
    EXPECT_EQ(faults(board.report, kPanelBoard, 30), std::vector<std::string>{});
    EXPECT_GE(board.report.labels.size(), 2u);
  }
}

TEST_P(RealisticBoard, HasNothingCutOrCollidingOnASmallerBoard) {
  const Drawn board = drawn(GetParam().content, kNarrowBoard);
  EXPECT_EQ(faults(board.report, kNarrowBoard, 22), std::vector<std::string>{});
}

TEST_P(EveryBoard, IsWithoutFault) {
  EXPECT_EQ(faults(drawn(GetParam().content, kPanelBoard).report, kPanelBoard, 24), std::vector<std::string>{});
}

TEST_P(EveryBoard, IsTheSameBytesEachTime) {
  EXPECT_EQ(drawn(GetParam().content, kNarrowBoard).pixels, drawn(GetParam().content, kNarrowBoard).pixels);
}

TEST_P(EveryBoard, LeavesThePageRoundItUntouched) {
  const auto pixels = drawn(GetParam().content, kNarrowBoard).pixels;
  const int width = static_cast<int>(kNarrowBoard.x1) + 30;
  const Box touched{kNarrowBoard.x0 - 6, kNarrowBoard.y0 - 6, kNarrowBoard.x1 + 10, kNarrowBoard.y1 + 11};
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const Point at{static_cast<double>(i % static_cast<std::size_t>(width)),
                   static_cast<double>(i / static_cast<std::size_t>(width))};
    ASSERT_TRUE(touched.contains(at) || pixels[i] == 0) << at.x << ',' << at.y;
  }
}

TEST_P(EveryBoard, LabelsStandWhereTheReportSays) {
  // The strongest test of the report: letters are there, and none beyond.
  const Drawn board = drawn(GetParam().content, kPanelBoard);
  ASSERT_FALSE(board.report.labels.empty());
  const int width = static_cast<int>(kPanelBoard.x1) + 30;
  for (const BoardLabel& label : board.report.labels) {
    std::uint32_t first = 0;
    bool varied = false;
    for (int y = static_cast<int>(label.box.y0); y < static_cast<int>(label.box.y1); ++y) {
      for (int x = static_cast<int>(label.box.x0); x < static_cast<int>(label.box.x1); ++x) {
        const std::uint32_t pixel = board.pixels[static_cast<std::size_t>(y * width + x)];
        if (first == 0) first = pixel;
        varied = varied || pixel != first;
      }
    }
    EXPECT_TRUE(varied) << label.text;
  }
}

const auto kName = [](const auto& c) { return std::string(c.param.name); };
INSTANTIATE_TEST_SUITE_P(, RealisticBoard, testing::ValuesIn(realistic()), kName);
INSTANTIATE_TEST_SUITE_P(, EveryBoard, testing::ValuesIn(every()), kName);

TEST(Board, TypicalWordsAreLargeEnoughForATelephone) {
  for (const char* name : {"definition_ja", "list_en", "steps_ja", "comparison_ja", "flow_ja", "truth_en", "bars_ja",
                           "timeline_en", "quote_ja"}) {
    for (const Case& c : realistic()) {
      if (std::string_view(c.name) == name) {
        EXPECT_GE(drawn(c.content, kPanelBoard).report.min_text_px, kBoardTextGoodPx) << name;
      }
    }
  }
}

TEST(Board, WhatCannotFitIsReportedInFull) {
  std::string endless;
  for (int i = 0; i < 40; ++i) endless += "とても長い説明がいつまでも続く";
  const BoardReport report = drawn(DefinitionBoard{"長い話", endless}, kPanelBoard).report;
  EXPECT_EQ(report.shortened, std::vector<std::string>{endless});
  EXPECT_FALSE(faults(report, kPanelBoard, 24).empty());
}

TEST(Board, ContentBeyondTheLargestNumberIsReported) {
  StepsBoard board{"手順", {"一", "二", "三", "四", "五", "六", "七つめ", "八つめ"}};
  EXPECT_EQ(drawn(board, kPanelBoard).report.shortened, (std::vector<std::string>{"七つめ", "八つめ"}));
}

TEST(Board, EmptyContentDrawsAnEmptyBoard) {
  const BoardContent contents[] = {
      DefinitionBoard{}, ListBoard{},  StepsBoard{},    SequenceBoard{}, ComparisonBoard{}, FlowBoard{},
      TruthBoard{},      BarsBoard{},  TimelineBoard{}, QuoteBoard{},    CycleBoard{},      StackBoard{},
      TreeBoard{},       SplitBoard{}, SharesBoard{},   GraphBoard{},    ListBoard{" ", {}}};
  for (const BoardContent& content : contents) {
    const BoardReport report = drawn(content, kNarrowBoard).report;
    EXPECT_TRUE(report.labels.empty()) << content.index();
    EXPECT_EQ(report.min_text_px, 0) << content.index();
  }
}

TEST(Board, AUnitStandsInTheTitleUnlessTheNumbersBringIt) {
  const auto title = [](const BarsBoard& board) { return drawn(board, kPanelBoard).report.labels.at(0).text; };
  EXPECT_EQ(title({"速さ", "ms", {{"甲", 1, "1"}}}), "速さ (ms)");
  EXPECT_EQ(title({"速さ", "ms", {{"甲", 1, "1ms"}}}), "速さ");
}

TEST(Faults, NameEachKind) {
  const Box box{0, 0, 100, 100};
  BoardReport report;
  report.shortened = {"長文"};
  report.labels = {{"a", 20, {10, 10, 40, 30}}, {"b", 40, {30, 20, 60, 40}}, {"c", 40, {90, 80, 120, 95}}};
  report.arrows = {{{{0, 35}, {100, 35}}, 4}};
  EXPECT_EQ(faults(report, box, 30),
            (std::vector<std::string>{"cut: 長文", "small: a (20 px)", "overlap: a / b", "arrow: b", "outside: c"}));
  EXPECT_TRUE(faults({}, box, 30).empty());
}

TEST(Arrange, NodesStandApartInsideTheArea) {
  const Box area{0, 0, 700, 380};
  for (std::size_t count = 1; count <= kGraphNodesMax; ++count) {
    GraphNeeds needs{.nodes = count, .wished_width = 150, .least_width = 90};
    for (std::size_t i = 1; i < count; ++i) needs.links.push_back({.from = i - 1, .to = i, .label_width = 40});
    const std::vector<Box> boxes = arrange(needs, area);
    ASSERT_EQ(boxes.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_TRUE(area.contains(boxes[i])) << i;
      for (std::size_t j = i + 1; j < count; ++j)
        EXPECT_FALSE(boxes[i].grown(10).overlaps(boxes[j].grown(10))) << i << ' ' << j;
    }
  }
}

TEST(Arrange, AChainCrossesNothing) {
  GraphNeeds needs{.nodes = 6, .wished_width = 150, .least_width = 90};
  for (std::size_t i = 1; i < 6; ++i) needs.links.push_back({.from = i - 1, .to = i});
  const std::vector<Box> boxes = arrange(needs, {0, 0, 700, 380});
  for (const GraphLink& link : needs.links) {
    for (std::size_t i = 0; i < 6; ++i) {
      if (i == link.from || i == link.to) continue;
      EXPECT_FALSE(passes(boxes[link.from].centre(), boxes[link.to].centre(), boxes[i]));
    }
  }
}

TEST(Arrange, LinksToNowhereAreIgnored) {
  EXPECT_EQ(
      arrange({.nodes = 2, .wished_width = 100, .least_width = 50, .links = {{0, 7}, {1, 1}}}, {0, 0, 400, 300}).size(),
      2u);
}

}  // namespace
}  // namespace page
