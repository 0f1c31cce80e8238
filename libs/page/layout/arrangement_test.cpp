#include "libs/page/layout/arrangement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "libs/page/figure/cast.h"
#include "libs/page/ink/random.h"

namespace page {
namespace {

class ArrangementTest : public testing::Test {
 protected:
  static PanelWish wish(ReadingDirection direction) {
    PanelWish wish{.frame = {52, 232, 1484, 826}, .direction = direction};
    wish.figures = {{.look = *built_in_look("partner"), .pose = Pose::think},
                    {.look = *built_in_look("kurage"), .pose = Pose::explain}};
    return wish;
  }

  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(ArrangementTest, SeatsTheFirstSpeakerWhereReadingBegins) {
  for (const auto direction : {ReadingDirection::right_to_left, ReadingDirection::left_to_right}) {
    PanelWish w = wish(direction);
    w.balloons = {{.text = "HOW?", .speaker = 0}, {.text = "LIKE THIS.", .speaker = 1}};
    const Arrangement a = arrange_panel(lettering_, w, 1, 0);
    EXPECT_EQ(a.findings.size(), 0u);
    EXPECT_EQ(a.stage.actors[0].at.x > a.stage.actors[1].at.x, direction == ReadingDirection::right_to_left);
  }
}

TEST_F(ArrangementTest, TwoPeopleFaceEachOther) {
  PanelWish w = wish(ReadingDirection::right_to_left);
  w.balloons = {{.text = "本当？", .speaker = 0}, {.text = "うん！", .speaker = 1}};
  const Arrangement a = arrange_panel(lettering_, w, 1, 0);
  EXPECT_LT(a.stage.actors[0].figure.turn, 0);
  EXPECT_GT(a.stage.actors[1].figure.turn, 0);
}

TEST_F(ArrangementTest, TheBoardStandsAtTheEndOfReadingAndPeoplePointAtIt) {
  for (const auto direction : {ReadingDirection::right_to_left, ReadingDirection::left_to_right}) {
    PanelWish w = wish(direction);
    w.figures = {{.look = *built_in_look("kurage"), .pose = Pose::point_left}};
    w.balloons = {{.text = "OK!", .speaker = 0}};
    w.board = true;
    const Arrangement a = arrange_panel(lettering_, w, 1, 0);
    ASSERT_TRUE(a.board.has_value());
    const bool left = direction == ReadingDirection::right_to_left;
    EXPECT_EQ(a.board->centre().x < w.frame.centre().x, left);
    EXPECT_EQ(a.stage.actors[0].figure.pose, left ? Pose::point_left : Pose::point_right);
    EXPECT_EQ(a.findings.size(), 0u);
  }
}

TEST_F(ArrangementTest, APanelWithoutPeopleIsPossible) {
  PanelWish w = wish(ReadingDirection::right_to_left);
  w.figures.clear();
  w.balloons = {{.text = "そのころ……", .kind = BalloonKind::caption}};
  const Arrangement a = arrange_panel(lettering_, w, 1, 0);
  ASSERT_EQ(a.balloons.size(), 1u);
  EXPECT_GT(a.balloons[0].centre.x, w.frame.centre().x);
}

TEST_F(ArrangementTest, TheSameWishGivesTheSameArrangement) {
  PanelWish w = wish(ReadingDirection::right_to_left);
  w.balloons = {{.text = "ソフトウェアクロックって、なに？", .speaker = 0},
                {.text = "カーネルが管理するクロックだね", .speaker = 1},
                {.text = "そうなんだ", .speaker = 0}};
  const Arrangement a = arrange_panel(lettering_, w, 1, 0);
  const Arrangement b = arrange_panel(lettering_, w, 1, 0);
  for (std::size_t i = 0; i < a.balloons.size(); ++i) EXPECT_EQ(a.balloons[i].centre, b.balloons[i].centre);
}

TEST_F(ArrangementTest, WhoDoesNotFitBesideTheBoardIsHeardFromOffstage) {
  PanelWish w = wish(ReadingDirection::right_to_left);
  w.figures[1].pose = Pose::point_left;
  w.board = true;
  const std::string text = "プロセスが同時に開けるんだって";
  for (std::size_t i = 0; i < 4; ++i) w.balloons.push_back({.text = text, .speaker = i % 2});
  const Arrangement a = arrange_panel(lettering_, w, 1, 0);
  ASSERT_EQ(a.stage.actors.size(), 1u);
  EXPECT_EQ(a.stage.actors[0].figure.pose, Pose::point_left);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(a.specs[i].offstage, i % 2 == 0) << i;
}

TEST_F(ArrangementTest, GivesUpTheBoardBeforeTheWords) {
  PanelWish w = wish(ReadingDirection::right_to_left);
  w.board = true;
  const std::string text = "いくつものプロセスが読み込みや書き込みのためにFIFOをオープンできるんだって";
  for (std::size_t i = 0; i < 4; ++i) w.balloons.push_back({.text = text, .speaker = i % 2});
  const Arrangement a = arrange_panel(lettering_, w, 1, 0);
  EXPECT_FALSE(a.board);
  ASSERT_FALSE(a.findings.empty());
  EXPECT_EQ(a.findings.back().kind, FindingKind::board_left_out);
  for (const Finding& finding : a.findings) EXPECT_NE(finding.severity, Severity::fault) << to_string(finding);
}

TEST_F(ArrangementTest, KeepsRoomForASound) {
  PanelWish w = wish(ReadingDirection::right_to_left);
  w.balloons = {{.text = "本当？", .speaker = 0}, {.text = "うん！", .speaker = 1}};
  w.loose = {{60, 130, 0}};
  const Arrangement a = arrange_panel(lettering_, w, 1, 0);
  // Somewhere a box of that size touches neither balloon nor head.
  bool room = false;
  for (double x = w.frame.x0 + 60; x <= w.frame.x1 - 60; x += 10) {
    for (double y = w.frame.y0 + 130; y <= w.frame.y1 - 130; y += 10) {
      const Box box = Box::around({x, y}, 55, 120);
      bool free = true;
      for (const PlacedBalloon& balloon : a.balloons) free = free && !balloon.box().overlaps(box);
      for (const Actor& actor : a.stage.actors) {
        free = free && !head_ellipse(actor.figure, actor.at, actor.scale).overlaps(box);
      }
      room = room || free;
    }
  }
  EXPECT_TRUE(room);
}

constexpr std::array kJapanese = {"うん！",
                                  "え、そうなの？",
                                  "じゃあ、夜はどうなるの？",
                                  "ソフトウェアクロックって、なに？",
                                  "カーネルが管理するjiffy単位で時間を計測するクロックだね",
                                  "プロセスが同時に開けるんだって"};
constexpr std::array kEnglish = {"YES!",
                                 "WAIT, REALLY?",
                                 "SO, HOSTNAME. NOTHING CAN GO WRONG, RIGHT?",
                                 "IT MAY NOT START WITH A HYPHEN.",
                                 "EACH ELEMENT OF THE HOSTNAME MUST BE FROM 1 TO 63 CHARACTERS LONG.",
                                 "IT'S LOOKED UP BY SEARCHING THROUGH A LIST OF DOMAINS UNTIL A MATCH IS FOUND."};

// Panels as scenarios make them: two speakers in turn, one to four lines of any length.
PanelWish random_wish(PanelWish wish, Random& random) {
  const int lines = 1 + random.below(4);
  const bool japanese = wish.direction == ReadingDirection::right_to_left;
  wish.letter_px = japanese ? 50 : 46;
  wish.scale = random.between(1.36, 1.7);
  for (FigureSpec& figure : wish.figures) figure.pose = static_cast<Pose>(random.below(17));
  for (int i = 0; i < lines; ++i) {
    const auto pick = static_cast<std::size_t>(random.below(6));
    wish.balloons.push_back(
        {.text = japanese ? kJapanese[pick] : kEnglish[pick], .speaker = static_cast<std::size_t>(i % 2)});
  }
  return wish;
}

TEST_F(ArrangementTest, NoBalloonCoversAnEyeOrAMouthInRandomPanels) {
  for (std::uint32_t seed = 1; seed <= 24; ++seed) {
    Random random(seed);
    const auto direction = seed % 2 == 0 ? ReadingDirection::right_to_left : ReadingDirection::left_to_right;
    const PanelWish w = random_wish(wish(direction), random);
    const Arrangement a = arrange_panel(lettering_, w, seed, 0);
    ASSERT_EQ(a.balloons.size(), w.balloons.size());
    for (const Finding& finding : a.findings) {
      const bool face = finding.kind == FindingKind::covers_eye || finding.kind == FindingKind::covers_mouth;
      EXPECT_FALSE(face || finding.severity == Severity::fault) << seed << " " << to_string(finding);
    }
  }
}

}  // namespace
}  // namespace page
