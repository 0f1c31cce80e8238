#include "libs/page/figure/figure.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "libs/page/figure/bodies.h"
#include "libs/page/figure/cast.h"
#include "libs/page/ink/random.h"

namespace page {
namespace {

constexpr int kSize = 300;
constexpr Point kAt{150, 120};
constexpr double kScale = 0.4;

std::vector<std::uint32_t> drawn(const FigureSpec& spec, bool halo = false) {
  Canvas canvas(kSize, kSize);
  if (halo) {
    draw_figure_with_halo(canvas, spec, kAt, kScale);
  } else {
    draw_figure(canvas, spec, kAt, kScale);
  }
  const auto pixels = canvas.pixels();  // throws when Cairo refused a call
  return {pixels.begin(), pixels.end()};
}

Point place(std::size_t index) {
  return {static_cast<double>(index % kSize) + 0.5, static_cast<double>(index / kSize) + 0.5};
}

bool unlike(std::uint32_t a, std::uint32_t b, int more_than = 6) {
  for (int shift = 0; shift < 32; shift += 8) {
    if (std::abs(static_cast<int>((a >> shift) & 255) - static_cast<int>((b >> shift) & 255)) > more_than) return true;
  }
  return false;
}

/// Where two drawings differ by more than rounding.
std::vector<Point> differences(const FigureSpec& a, const FigureSpec& b, int more_than = 6) {
  const auto pa = drawn(a);
  const auto pb = drawn(b);
  std::vector<Point> out;
  for (std::size_t i = 0; i < pa.size(); ++i) {
    if (unlike(pa[i], pb[i], more_than)) out.push_back(place(i));
  }
  return out;
}

template <typename Enum>
Enum nth(std::size_t i, std::size_t count) {
  return static_cast<Enum>(i % count);
}

/// Any look at any moment; neighbours in i are unlike each other.
FigureSpec sample(Random& random) {
  FigureSpec spec;
  spec.look.hair = static_cast<HairStyle>(random.below(12));
  spec.look.build = static_cast<Build>(random.below(5));
  spec.look.outfit = static_cast<Outfit>(random.below(6));
  spec.look.accessories.insert(static_cast<Accessory>(random.below(8)));
  spec.look.ahoge = random.below(2) == 1;
  spec.expression = static_cast<Expression>(random.below(14));
  spec.pose = static_cast<Pose>(random.below(17));
  spec.turn = random.between(-1, 1);
  spec.pitch = random.between(-1, 1);
  spec.tilt = random.between(-0.1, 0.1);
  spec.gaze = {random.between(-1, 1), random.between(-1, 1)};
  spec.mirror_pose = random.below(2) == 1;
  return spec;
}

std::string told(const FigureSpec& spec) {
  std::string worn;
  for (std::size_t i = 0; i < accessory_names().size(); ++i) {
    if (spec.look.accessories.has(static_cast<Accessory>(i))) worn += std::string(accessory_names()[i]) + ' ';
  }
  return worn + std::string(name(spec.look.hair)) + ' ' + std::string(name(spec.look.build)) + ' ' +
         std::string(name(spec.look.outfit)) + ' ' + std::string(name(spec.expression)) + ' ' +
         std::string(name(spec.pose)) + (spec.mirror_pose ? " mirrored" : "") + " turn " + std::to_string(spec.turn) +
         " pitch " + std::to_string(spec.pitch) + " tilt " + std::to_string(spec.tilt);
}

void expect_inside_bounds(const FigureSpec& spec) {
  const Box bounds = figure_bounds(spec, kAt, kScale).grown(1);
  const auto pixels = drawn(spec);
  std::size_t painted = 0;
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (pixels[i] >> 24 < 8) continue;
    ++painted;
    ASSERT_TRUE(bounds.contains(place(i))) << told(spec) << " at " << place(i).x << ',' << place(i).y << " bounds "
                                           << bounds.x0 << ',' << bounds.y0 << ' ' << bounds.x1 << ',' << bounds.y1;
  }
  EXPECT_GT(painted, 5000u) << told(spec);
}

TEST(Figure, EveryHairPoseAndOutfitDrawsInsideItsBounds) {
  std::size_t i = 0;
  for (std::size_t hair = 0; hair < hair_style_names().size(); ++hair) {
    for (std::size_t pose = 0; pose < pose_names().size(); ++pose) {
      for (std::size_t outfit = 0; outfit < outfit_names().size(); ++outfit, ++i) {
        FigureSpec spec;
        spec.look.hair = static_cast<HairStyle>(hair);
        spec.look.outfit = static_cast<Outfit>(outfit);
        spec.look.build = nth<Build>(i, 5);
        spec.pose = static_cast<Pose>(pose);
        spec.expression = nth<Expression>(i, 14);
        ASSERT_NO_FATAL_FAILURE(expect_inside_bounds(spec));
      }
    }
  }
}

TEST(Figure, AnyMomentDrawsInsideItsBounds) {
  Random random(2026);
  for (int i = 0; i < 300; ++i) ASSERT_NO_FATAL_FAILURE(expect_inside_bounds(sample(random)));
}

TEST(Figure, TheSameSpecGivesTheSameBytes) {
  Random random(7);
  for (int i = 0; i < 12; ++i) {
    const FigureSpec spec = sample(random);
    EXPECT_EQ(drawn(spec), drawn(spec)) << told(spec);
    EXPECT_EQ(drawn(spec, true), drawn(spec, true)) << told(spec);
  }
}

TEST(Figure, TheHaloStaysWithinItsWidthAndChangesNothingInside) {
  for (const std::string_view who : built_in_look_names()) {
    const FigureSpec spec{.look = *built_in_look(who), .pose = Pose::wave};
    const Box bounds = figure_bounds(spec, kAt, kScale).grown(kHaloWidth * kScale + 1.5);
    const auto plain = drawn(spec);
    const auto haloed = drawn(spec, true);
    for (std::size_t i = 0; i < plain.size(); ++i) {
      if (haloed[i] >> 24 > 8) {
        ASSERT_TRUE(bounds.contains(place(i))) << who;
      }
      if (plain[i] >> 24 == 255) {
        ASSERT_FALSE(unlike(haloed[i], plain[i])) << who;
      }
    }
  }
}

TEST(Figure, EveryChoiceCanBeSeen) {
  const FigureSpec base{.look = *built_in_look("partner")};
  for (std::size_t i = 0; i < hair_style_names().size(); ++i) {
    FigureSpec other = base;
    other.look.hair = static_cast<HairStyle>(i);
    if (other.look.hair != base.look.hair) {
      EXPECT_GT(differences(base, other).size(), 150u) << hair_style_names()[i];
    }
  }
  for (std::size_t i = 1; i < expression_names().size(); ++i) {
    FigureSpec other = base;
    other.expression = static_cast<Expression>(i);
    EXPECT_GT(differences(base, other).size(), 100u) << expression_names()[i];
  }
  for (std::size_t i = 1; i < pose_names().size(); ++i) {
    FigureSpec other = base;
    other.pose = static_cast<Pose>(i);
    EXPECT_GT(differences(base, other).size(), 100u) << pose_names()[i];
  }
}

TEST(Figure, AMirroredPoseLeavesTheHeadsSidesAlone) {
  FigureSpec spec{.look = *built_in_look("kurage"), .pose = Pose::explain};
  FigureSpec mirror = spec;
  mirror.mirror_pose = true;
  std::vector<Body> found = bodies(spec, kAt, kScale);
  std::erase_if(found, [](const Body& body) { return body.part != BodyPart::accessory; });
  ASSERT_EQ(found.size(), 1u) << "her clip";
  for (const Point p : differences(spec, mirror)) EXPECT_FALSE(found[0].contains(p));
  FigureSpec right = spec;
  right.pose = Pose::point_right;
  FigureSpec left = spec;
  left.pose = Pose::point_left;
  left.mirror_pose = true;
  EXPECT_EQ(drawn(right), drawn(left));
}

std::vector<Box> boxes(const FigureSpec& spec, std::initializer_list<BodyPart> parts) {
  std::vector<Box> out;
  for (const Body& body : bodies(spec, kAt, kScale)) {
    if (std::ranges::find(parts, body.part) != parts.end()) out.push_back(body.box.grown(1.5));
  }
  return out;
}

void expect_inside(const std::vector<Point>& points, const std::vector<Box>& places, const std::string& what) {
  for (const Point p : points) {
    const bool inside = std::ranges::any_of(places, [&](const Box& box) { return box.contains(p); });
    ASSERT_TRUE(inside) << what << " at " << (p.x - kAt.x) / kScale << ',' << (p.y - kAt.y) / kScale;
  }
}

TEST(Bodies, EyesHoldTheEyesAtAnyMoment) {
  Random random(11);
  int seen = 0;
  for (int i = 0; i < 100; ++i) {
    const FigureSpec spec = sample(random);
    FigureSpec recoloured = spec;
    recoloured.look.colors.eye = rgb(0xFF0000);
    recoloured.look.colors.eye_dark = rgb(0x00FF00);
    recoloured.look.colors.eye_light = rgb(0x0000FF);
    const auto points = differences(spec, recoloured);
    seen += points.empty() ? 0 : 1;
    ASSERT_NO_FATAL_FAILURE(expect_inside(points, boxes(spec, {BodyPart::eye}), told(spec)));
  }
  EXPECT_GT(seen, 40) << "closed and hidden eyes aside";
}

TEST(Bodies, HairHoldsTheHairAtAnyMoment) {
  Random random(12);
  for (int i = 0; i < 100; ++i) {
    FigureSpec spec = sample(random);
    spec.look.accessories = {};
    FigureSpec recoloured = spec;
    recoloured.look.colors.hair = rgb(0xFF0000);
    recoloured.look.colors.hair_tip = rgb(0x00FF00);
    ASSERT_NO_FATAL_FAILURE(expect_inside(differences(spec, recoloured),
                                          boxes(spec, {BodyPart::hair, BodyPart::brow, BodyPart::mouth}), told(spec)));
  }
}

TEST(Bodies, AccessoriesAreWhereTheyAreDrawn) {
  Random random(13);
  for (int i = 0; i < 120; ++i) {
    FigureSpec with = sample(random);
    with.look.hair = nth<HairStyle>(static_cast<std::size_t>(i), 3);
    with.look.ahoge = false;
    with.look.accessories = {nth<Accessory>(static_cast<std::size_t>(i), 8)};
    FigureSpec without = with;
    without.look.accessories = {};
    with.marks = without.marks = false;  // marks move away from what is worn
    auto places = boxes(with, {BodyPart::accessory});
    if (with.look.accessories.has(Accessory::band)) places = boxes(with, {BodyPart::hair});
    // The hat's clip changes how Cairo rounds the edges of the hair.
    ASSERT_NO_FATAL_FAILURE(expect_inside(differences(with, without, 60), places, told(with)));
  }
}

TEST(Bodies, SkinIsFaceHandNeckOrLeg) {
  Random random(14);
  for (int i = 0; i < 100; ++i) {
    const FigureSpec spec = sample(random);
    FigureSpec recoloured = spec;
    recoloured.look.colors.skin = rgb(0x00FF00);
    // The forehead between the locks belongs to the hair.
    const auto places =
        boxes(spec, {BodyPart::face, BodyPart::hand, BodyPart::torso, BodyPart::legs, BodyPart::prop, BodyPart::hair});
    ASSERT_NO_FATAL_FAILURE(expect_inside(differences(spec, recoloured), places, told(spec)));
  }
}

TEST(Bodies, TheMouthIsInsideItsBodyAndInTheFace) {
  Random random(15);
  for (int i = 0; i < 200; ++i) {
    const FigureSpec spec = sample(random);
    const Point mouth = mouth_position(spec, kAt, kScale);
    EXPECT_TRUE(head_ellipse(spec, kAt, kScale).contains(mouth)) << told(spec);
    for (const Body& body : bodies(spec, kAt, kScale)) {
      if (body.part == BodyPart::mouth || body.part == BodyPart::face) {
        EXPECT_TRUE(body.contains(mouth)) << told(spec);
      } else if (body.part == BodyPart::eye) {
        EXPECT_FALSE(body.contains(mouth)) << told(spec);
      }
    }
  }
}

TEST(Bodies, LieInsideTheBoundsAndScaleWithTheFigure) {
  const FigureSpec spec{.look = *built_in_look("rival"), .expression = Expression::surprised, .pose = Pose::shock};
  const Box bounds = figure_bounds(spec, {500, 400}, 1.5);
  const auto large = bodies(spec, {500, 400}, 1.5);
  const auto small = bodies(spec, {0, 0}, 1);
  ASSERT_EQ(large.size(), small.size());
  for (std::size_t i = 0; i < large.size(); ++i) {
    EXPECT_TRUE(bounds.contains(large[i].box)) << name(large[i].part);
    EXPECT_NEAR(large[i].box.width(), small[i].box.width() * 1.5, 1e-6);
    EXPECT_NEAR(large[i].box.x0, 500 + small[i].box.x0 * 1.5, 1e-6);
  }
}

}  // namespace
}  // namespace page
