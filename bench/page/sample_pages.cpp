#include "bench/page/sample_pages.h"

#include <array>

#include "libs/page/figure/cast.h"
#include "libs/page/ink/random.h"

namespace bench {
namespace {

using page::BalloonKind;
using page::Expression;
using page::Pose;

constexpr std::size_t kMain = 0;
constexpr std::size_t kPartner = 1;

page::PageSpec page_with_cast(page::PageLanguage language) {
  page::PageSpec spec{.title = {}, .language = language};
  spec.cast = {*page::built_in_look("kurage"), *page::built_in_look("partner")};
  return spec;
}

constexpr std::array kJapaneseLines = {
    "うん！",
    "え、そうなの？",
    "えっ、待って……",
    "違うの！？",
    "どうして？",
    "そっか……",
    "決定されるんだ……",
    "……知ってるって言ったの、忘れて",
    "うん。わたしも、昨日までは……",
    "光合成なら、もう知ってるよ",
    "ソフトウェアクロックって、なに？",
    "じゃあ、jiffyの大きさは、どうなるの？",
    "カーネルが管理するjiffy単位で時間を計測するクロックだね",
    "カーネルのバージョンとハードウェアプラットフォームで違うんだって",
    "jiffyの値は0.001秒らしいよ",
    "2.6.0以降では、HZは1000に増やされたからだって",
    "これで、堂々とうなずける",
    "いくつものプロセスが読み込みや書き込みのためにFIFOをオープンできるんだって",
    "その反対側がオープンされるまで停止されるらしいよ",
    "でも、FIFOはファイルシステムの一部に関連付けられてる点が違うみたい",
    "注意機構は、文の中の単語どうしの関係を一度に計算するしくみのことなんだって",
    "植物が光のエネルギーを使って糖を作り出すはたらきのことだね",
    "じゃあ、夜はどうなるの？",
    "プロセスって、なにができるの？",
};

constexpr std::array kEnglishLines = {
    "Go on.",
    "I see.",
    "Wait, really?",
    "They can't?",
    "Oh. That's a pity.",
    "Nobody told me that.",
    "So, hostname. Nothing can go wrong, right?",
    "Each element of the hostname must be from 1 to 63 characters long.",
    "The entire hostname, including the dots, can be at most 253 characters long.",
    "What about a hostname?",
    "It may not start with a hyphen.",
    "What if the input name doesn't end with a trailing dot?",
    "It's looked up by searching through a list of domains until a match is found.",
    "You could have started with that part.",
    "You asked in this order...",
    "Gzip? How big a deal can it be?",
    "It's a compression utility designed to be a replacement for 'compress'.",
    "Okay. What does gzip currently do?",
    "For the gzip format, gunzip checks a 32 bit CRC.",
    "And the name it belongs to?",
    "It can currently decompress files created by gzip, compress or pack.",
    "Let me explain it to you.",
};

page::BoardContent random_board(bool japanese, page::Random& random) {
  switch (random.below(5)) {
    case 0:
      return japanese ? page::DefinitionBoard{"ソフトウェアクロック", "jiffy 単位で時間を計測するクロック"}
                      : page::DefinitionBoard{"hostname", "the name by which a machine is known on the network"};
    case 1:
      return japanese ? page::FlowBoard{"もし", "最後の点がない名前", "ドメインの一覧から順に探す"}
                      : page::FlowBoard{"If", "the name has no trailing dot", "it is looked up in a list of domains"};
    case 2:
      return japanese ? page::ListBoard{"三つのこと", {{"名前を決める"}, {"時間を測る"}, {"記録を残す"}}}
                      : page::ListBoard{"Three rules", {{"1 to 63 characters"}, {"no hyphen first"}, {"253 in all"}}};
    case 3:
      return japanese ? page::BarsBoard{"長さの上限", "文字", {{"要素", 63, "63"}, {"全体", 253, "253"}}}
                      : page::BarsBoard{"Longest", "characters", {{"element", 63, "63"}, {"whole", 253, "253"}}};
    default:
      return japanese ? page::TruthBoard{"HZはいつも同じ", "カーネルの版と機種で違う"}
                      : page::TruthBoard{"any name will do", "it may not start with a hyphen"};
  }
}

// Two thirds of the panels have three lines: question, answer, echo.
page::PanelSpec random_panel(page::PageLanguage language, std::size_t index, bool with_board, page::Random& random) {
  const bool japanese = language == page::PageLanguage::japanese;
  page::PanelSpec panel{.scene = page::kScenes[static_cast<std::size_t>(random.below(13))]};
  const int lines = random.unit() < 0.4 ? 3 : 1 + random.below(4);
  const bool two = lines > 1 && random.unit() < 0.92;
  std::size_t who = random.unit() < 0.7 ? kPartner : kMain;
  const auto expression = [&] { return static_cast<Expression>(random.below(14)); };
  const auto pose = [&] { return static_cast<Pose>(random.below(17)); };
  panel.figures.push_back({who, expression(), pose()});
  if (two) panel.figures.push_back({1 - who, expression(), pose()});
  for (int i = 0; i < lines; ++i) {
    const char* text = japanese ? kJapaneseLines[static_cast<std::size_t>(random.below(kJapaneseLines.size()))]
                                : kEnglishLines[static_cast<std::size_t>(random.below(kEnglishLines.size()))];
    const double voice = random.unit();
    const BalloonKind kind = voice < 0.84   ? BalloonKind::say
                             : voice < 0.9  ? BalloonKind::shout
                             : voice < 0.96 ? BalloonKind::thought
                                            : BalloonKind::whisper;
    panel.balloons.push_back({who, kind, text});
    if (two && random.unit() < 0.88) who = 1 - who;
  }
  if (with_board) {
    panel.board = random_board(japanese, random);
    for (page::PanelFigure& figure : panel.figures) {
      if (figure.cast == kMain) figure.pose = Pose::point_left;
    }
  }
  if (index == 2) {
    panel.focus_lines = !with_board;
    panel.sound = japanese ? "ガーン" : "GULP";
    panel.figures.front().expression = Expression::surprised;
    panel.figures.front().pose = Pose::shock;
  }
  return panel;
}

}  // namespace

page::PageSpec tcp_page() {
  page::PageSpec spec = page_with_cast(page::PageLanguage::japanese);
  spec.title = "TCPの3ウェイ・ハンドシェイク";
  spec.series = "くらげ先生のネットワーク教室";
  spec.panels[0] = {.scene = page::Scene::desk,
                    .figures = {{kPartner, Expression::thinking, Pose::think, {-0.9, 0.3}},
                                {kMain, Expression::calm, Pose::explain, {0.5, 0}}},
                    .balloons = {{kPartner, BalloonKind::say, "TCPって、通信の前に握手するって本当？"},
                                 {kMain, BalloonKind::say, "うん！ 3回の握手で接続するんだよ"}},
                    .front = page::PanelFront::laptop};
  spec.panels[1] = {.figures = {{kMain, Expression::happy, Pose::point_left}},
                    .balloons = {{kMain, BalloonKind::say, "この順番で3回やり取りするの！"}},
                    .board = page::SequenceBoard{"3ウェイ・ハンドシェイク",
                                                 "クライアント",
                                                 "サーバー",
                                                 {{true, "SYN", "「つなぎたい！」"},
                                                  {false, "SYN+ACK", "「いいよ！そっちは？」"},
                                                  {true, "ACK", "「OK、聞こえる！」"}}}};
  spec.panels[2] = {.figures = {{kPartner, Expression::surprised, Pose::shock}},
                    .balloons = {{kPartner, BalloonKind::shout, "えっ!? 2回じゃダメなの!?"}},
                    .sound = "ガーン",
                    .focus_lines = true};
  spec.panels[3] = {
      .ground = page::Mood::pink,
      .figures = {{kMain, Expression::happy, Pose::cup}, {kPartner, Expression::sparkle, Pose::cup, {0.4, 0}}},
      .balloons = {{kMain, BalloonKind::say, "3回目で、お互いに届くと確認できるの"},
                   {kPartner, BalloonKind::say, "これで安心して話せるね！"}},
      .flowers = true};
  return spec;
}

page::PageSpec dns_page() {
  page::PageSpec spec = page_with_cast(page::PageLanguage::english);
  spec.title = "What does DNS do?";
  spec.series = "Jelly's network class";
  spec.panels[0] = {
      .scene = page::Scene::cafe,
      .figures = {{kPartner, Expression::thinking, Pose::think}, {kMain, Expression::happy, Pose::explain}},
      .balloons = {{kPartner, BalloonKind::say, "I typed a name. How does my laptop find the site?"},
                   {kMain, BalloonKind::say, "It asks DNS for the address!"}}};
  spec.panels[1] = {.scene = page::Scene::classroom,
                    .figures = {{kMain, Expression::happy, Pose::point_left}},
                    .balloons = {{kMain, BalloonKind::say, "It asks from the top down, step by step."}},
                    .board = page::GraphBoard{"Who knows the address?",
                                              {"laptop", "resolver", "root", "org server", "site server"},
                                              {{0, 1, "where?"}, {1, 2, "1"}, {1, 3, "2"}, {1, 4, "3"}},
                                              1}};
  spec.panels[2] = {.figures = {{kPartner, Expression::surprised, Pose::shock}},
                    .balloons = {{kPartner, BalloonKind::shout, "Three questions for one page?!"}},
                    .sound = "Gasp!",
                    .focus_lines = true};
  spec.panels[3] = {.scene = page::Scene::park,
                    .figures = {{kMain, Expression::calm, Pose::cup}, {kPartner, Expression::sparkle, Pose::cup}},
                    .balloons = {{kMain, BalloonKind::say, "Only the first time. Then the answer is kept in a cache."},
                                 {kPartner, BalloonKind::say, "So the next visit is instant!"}}};
  return spec;
}

page::PageSpec random_page(page::PageLanguage language, std::uint32_t seed) {
  page::Random random(seed);
  page::PageSpec spec = page_with_cast(language);
  const bool japanese = language == page::PageLanguage::japanese;
  spec.title = japanese ? "ソフトウェアクロックのしくみ" : "What is a hostname?";
  spec.series = japanese ? "くらげのまんが教室" : "Jelly's manga class";
  spec.seed = seed;
  for (std::size_t i = 0; i < page::kPanelsPerPage; ++i) {
    spec.panels[i] = random_panel(language, i, i != 2 && random.unit() < 0.3, random);
  }
  return spec;
}

}  // namespace bench
