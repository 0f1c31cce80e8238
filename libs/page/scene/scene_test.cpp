#include "libs/page/scene/scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "libs/page/scene/effect.h"
#include "libs/page/scene/foreground.h"
#include "libs/page/scene/luminance.h"
#include "libs/page/scene/ornament.h"
#include "libs/page/scene/scatter.h"

namespace page {
namespace {

using Pixels = std::vector<std::uint32_t>;

constexpr int kHeight = 200;

Pixels drawn(Scene scene, double aspect, Daylight light, std::uint32_t seed = 1) {
  const int width = static_cast<int>(kHeight * aspect);
  Canvas canvas(width, kHeight);
  draw_scene(canvas, {0, 0, static_cast<double>(width), kHeight}, scene, light, seed);
  const auto pixels = canvas.pixels();
  return {pixels.begin(), pixels.end()};
}

bool opaque(const Pixels& pixels) {
  return std::all_of(pixels.begin(), pixels.end(), [](std::uint32_t pixel) { return pixel >> 24 == 255; });
}

class EveryScene : public testing::TestWithParam<Scene> {};

TEST_P(EveryScene, FillsThePanelInEveryShapeAndTime) {
  for (const double aspect : {4.5, 2.4, 1.0, 0.7, 0.4}) {
    for (const Daylight light : {Daylight::day, Daylight::evening, Daylight::night}) {
      EXPECT_TRUE(opaque(drawn(GetParam(), aspect, light))) << aspect << ' ' << static_cast<int>(light);
    }
  }
}

TEST_P(EveryScene, IsTheSameBytesForTheSameSeed) {
  EXPECT_EQ(drawn(GetParam(), 1.4, Daylight::day, 5), drawn(GetParam(), 1.4, Daylight::day, 5));
}

TEST_P(EveryScene, StaysInsideItsPanel) {
  Canvas canvas(300, 200);
  draw_scene(canvas, {50, 40, 250, 160}, GetParam(), Daylight::day, 1);
  const auto pixels = canvas.pixels();
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 300; ++x) {
      const bool inside = x >= 50 && x < 250 && y >= 40 && y < 160;
      if (inside) continue;
      ASSERT_EQ(pixels[static_cast<std::size_t>(y * 300 + x)], 0u) << x << ',' << y;
    }
  }
}

TEST_P(EveryScene, ChangesWithTheTimeOfDayOnlyWhereItSays) {
  const bool changes = drawn(GetParam(), 2, Daylight::day) != drawn(GetParam(), 2, Daylight::evening);
  EXPECT_EQ(changes, has_daylight(GetParam()));
}

TEST_P(EveryScene, IsAsLightAsItSays) {
  for (const double aspect : {2.4, 1.0, 0.7}) {
    for (const Daylight light : {Daylight::day, Daylight::night}) {
      const Luminance measured = luminance(drawn(GetParam(), aspect, light));
      EXPECT_EQ(measured.mean < 70, is_dark(GetParam(), light)) << measured.mean << " at " << aspect;
    }
  }
}

TEST_P(EveryScene, HasAForegroundThatLeavesTheUpperFourFifthsFree) {
  Canvas canvas(480, 200);
  const Box covered = draw_foreground(canvas, {0, 0, 480, 200}, GetParam(), Daylight::day);
  EXPECT_EQ(covered.empty(), !has_foreground(GetParam()));
  const auto pixels = canvas.pixels();
  const bool blank = std::all_of(pixels.begin(), pixels.end(), [](std::uint32_t pixel) { return pixel == 0; });
  EXPECT_EQ(blank, covered.empty());
  EXPECT_TRUE(std::all_of(pixels.begin(), pixels.begin() + 480 * 160, [](std::uint32_t pixel) { return pixel == 0; }));
}

TEST_P(EveryScene, IsFoundByItsName) {
  EXPECT_EQ(scene_from(name(GetParam())), GetParam());
}

INSTANTIATE_TEST_SUITE_P(, EveryScene, testing::ValuesIn(kScenes),
                         [](const auto& scene) { return std::string(name(scene.param)); });

TEST(Scene, DayPlacesThatHoldFiguresAreLight) {
  for (const Scene scene : {Scene::classroom, Scene::desk, Scene::cafe, Scene::street, Scene::lab, Scene::library,
                            Scene::sky, Scene::kitchen, Scene::park}) {
    for (const double aspect : {2.4, 1.0, 0.7}) {
      const Luminance light = luminance(drawn(scene, aspect, Daylight::day));
      EXPECT_GE(light.mean, 75) << name(scene) << ' ' << aspect;
      EXPECT_LE(light.mean, 93) << name(scene) << ' ' << aspect;
      EXPECT_LE(light.spread, 14) << name(scene) << ' ' << aspect;
    }
  }
}

TEST(Scene, UnknownNameIsNoScene) {
  EXPECT_EQ(scene_from("moon"), std::nullopt);
  EXPECT_EQ(scene_from(""), std::nullopt);
}

TEST(Luminance, KnowsBlackWhiteAndHalfAndHalf) {
  EXPECT_NEAR(luminance(Pixels{0xFF000000}).mean, 0, 1e-9);
  EXPECT_NEAR(luminance(Pixels{0xFFFFFFFF}).mean, 100, 1e-6);
  const Luminance both = luminance(Pixels{0xFF000000, 0xFFFFFFFF});
  EXPECT_NEAR(both.mean, 50, 1e-6);
  EXPECT_NEAR(both.spread, 50, 1e-6);
  EXPECT_EQ(luminance({}).mean, 0);
}

TEST(Scatter, LeavesNoQuarterEmpty) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    int quarters[4] = {};
    for (const Point at : scatter(random, {0, 0, 100, 60}, 24)) ++quarters[(at.x > 50 ? 1 : 0) + (at.y > 30 ? 2 : 0)];
    EXPECT_GE(*std::min_element(quarters, quarters + 4), 4) << seed;
  }
}

TEST(FocusLines, LeaveTheEllipseFree) {
  Canvas canvas(200, 100);
  draw_focus_lines(canvas, {0, 0, 200, 100}, {.centre = {100, 50}, .rx = 60, .ry = 30, .color = rgb(0)}, 3);
  const auto pixels = canvas.pixels();
  int inked = 0;
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 200; ++x) {
      const bool inside = std::hypot((x - 100) / 58.0, (y - 50) / 28.0) < 1;
      const bool ink = pixels[static_cast<std::size_t>(y * 200 + x)] != 0;
      ASSERT_FALSE(inside && ink) << x << ',' << y;
      inked += ink ? 1 : 0;
    }
  }
  EXPECT_GT(inked, 1000);
}

TEST(Mood, GroundsDifferAsThumbnails) {
  // Mean colour of the ground: each pair must stay apart.
  const auto mean = [](Mood mood) {
    Canvas canvas(120, 50);
    draw_mood(canvas, {0, 0, 120, 50}, mood);
    double sum[3] = {};
    for (const std::uint32_t pixel : canvas.pixels()) {
      for (int i = 0; i < 3; ++i) sum[i] += (pixel >> (8 * i)) & 255;
    }
    return std::tuple{sum[0] / 6000, sum[1] / 6000, sum[2] / 6000};
  };
  const Mood moods[] = {Mood::cream, Mood::mint, Mood::gold, Mood::pink};
  for (const Mood a : moods) {
    for (const Mood b : moods) {
      if (a == b) continue;
      const auto [a0, a1, a2] = mean(a);
      const auto [b0, b1, b2] = mean(b);
      EXPECT_GT(std::abs(a0 - b0) + std::abs(a1 - b1) + std::abs(a2 - b2), 20);
    }
  }
}

}  // namespace
}  // namespace page
