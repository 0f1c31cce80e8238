#include "libs/page/layout/balloon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/page/ink/polygon.h"
#include "libs/page/layout/balloon_drawing.h"

namespace page {
namespace {

using testing::IsEmpty;

constexpr auto kJapanese = ReadingDirection::right_to_left;
constexpr auto kEnglish = ReadingDirection::left_to_right;

class BalloonTest : public testing::Test {
 protected:
  // Every shape of the text holds all its ink.
  void expect_text_inside(const BalloonSpec& spec, ReadingDirection direction) {
    const auto shapes = balloon_shapes(lettering_, spec, direction, 50);
    ASSERT_FALSE(shapes.empty());
    for (const BalloonShape& shape : shapes) {
      const Box ink = balloon_letters(lettering_, shape, {0, 0}).ink_box();
      for (const Point p : {Point{ink.x0, 0}, Point{ink.x1, 0}, Point{0, ink.y0}, Point{0, ink.y1}}) {
        EXPECT_TRUE(shape.outline.contains(p)) << spec.text << " " << p.x << " " << p.y;
      }
    }
  }

  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(BalloonTest, HoldsItsTextInEveryShape) {
  for (const BalloonKind kind : {BalloonKind::say, BalloonKind::shout, BalloonKind::thought, BalloonKind::whisper,
                                 BalloonKind::electronic, BalloonKind::caption}) {
    expect_text_inside({.text = "カーネルが管理するjiffy単位で時間を計測するクロックだね", .kind = kind}, kJapanese);
    expect_text_inside({.text = "うん！", .kind = kind}, kJapanese);
    expect_text_inside({.text = "THE ENTIRE HOSTNAME, INCLUDING THE DOTS, CAN BE AT MOST 253 LONG.", .kind = kind},
                       kEnglish);
    expect_text_inside({.text = "YES!", .kind = kind}, kEnglish);
  }
}

TEST_F(BalloonTest, TheBestShapeComesFirstAndCostsNothing) {
  const auto shapes = balloon_shapes(lettering_, {.text = "3回目で、お互いに届くと確認できるの"}, kJapanese, 50);
  ASSERT_GT(shapes.size(), 1u);
  EXPECT_EQ(shapes.front().cost, 0);
  for (std::size_t i = 1; i < shapes.size(); ++i) EXPECT_GE(shapes[i].cost, shapes[i - 1].cost);
}

TEST_F(BalloonTest, ResizingKeepsProportions) {
  const BalloonShape shape = balloon_shapes(lettering_, {.text = "うん！"}, kJapanese, 50).front();
  const BalloonShape half = resized(shape, 0.5);
  EXPECT_NEAR(half.letter_px, shape.letter_px / 2, 1e-9);
  EXPECT_NEAR(half.outline.rx, shape.outline.rx / 2, 1e-9);
  EXPECT_NEAR(half.text_height_px(), shape.text_height_px() / 2, 1e-9);
}

TEST_F(BalloonTest, AnEmptyTextHasNoShape) {
  EXPECT_THAT(balloon_shapes(lettering_, {.text = ""}, kJapanese, 50), IsEmpty());
  EXPECT_THAT(balloon_shapes(lettering_, {.text = " "}, kEnglish, 50), IsEmpty());
}

TEST_F(BalloonTest, TheOutlineReachesToTheSpeaker) {
  for (const BalloonKind kind : {BalloonKind::say, BalloonKind::shout, BalloonKind::whisper, BalloonKind::electronic}) {
    PlacedBalloon balloon{balloon_shapes(lettering_, {.text = "うん！", .kind = kind}, kJapanese, 50).front(),
                          {300, 300},
                          Point{700, 500}};
    const Box box = bounding_box(balloon_outline(balloon, 3));
    EXPECT_NEAR(box.x1, 700, 1);
    EXPECT_TRUE(contains(balloon_outline(balloon, 3), {300, 300}));
  }
}

TEST_F(BalloonTest, TheSeedDecidesTheOutline) {
  PlacedBalloon balloon{
      balloon_shapes(lettering_, {.text = "うん！"}, kJapanese, 50).front(), {300, 300}, std::nullopt};
  EXPECT_EQ(balloon_outline(balloon, 3), balloon_outline(balloon, 3));
  EXPECT_NE(balloon_outline(balloon, 3), balloon_outline(balloon, 4));
}

}  // namespace
}  // namespace page
