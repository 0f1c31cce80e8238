#include "libs/page/sound_seat.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"

namespace page {
namespace {

constexpr double kLargestPx = 158;
constexpr double kSmallestPx = 58;
constexpr double kShrink = 0.92;
constexpr double kMargin = 20;
constexpr double kStep = 22;
constexpr double kMeasuredPx = 100;
/// Room to the next thing counts up to this distance.
constexpr double kAirWanted = 90;

// What a sound must not cover.
struct Taken {
  std::vector<Body> bodies;
  std::vector<Box> boxes;
  const std::vector<PlacedBalloon>* balloons;

  bool hits(const Box& box) const {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box& b) { return b.overlaps(box); }) ||
           std::any_of(bodies.begin(), bodies.end(), [&](const Body& b) { return hits(b, box); }) ||
           std::any_of(balloons->begin(), balloons->end(), [&](const PlacedBalloon& b) { return hits(b, box); });
  }

  // An ellipse and a box meet where the box comes nearest to the ellipse's middle.
  static bool hits(const Body& body, const Box& box) {
    const Point c = body.box.centre();
    return body.box.overlaps(box) && body.contains({std::clamp(c.x, box.x0, box.x1), std::clamp(c.y, box.y0, box.y1)});
  }

  static bool hits(const PlacedBalloon& balloon, const Box& box) {
    if (!balloon.box().overlaps(box)) return false;
    const Superellipse reach = balloon.reach().grown(6);
    const Point nearest{std::clamp(balloon.centre.x, box.x0, box.x1), std::clamp(balloon.centre.y, box.y0, box.y1)};
    if (reach.contains(nearest - balloon.centre)) return true;
    for (const Point p : {Point{box.x0, box.y0}, Point{box.x1, box.y0}, Point{box.x0, box.y1}, Point{box.x1, box.y1}}) {
      if (reach.contains(p - balloon.centre)) return true;
    }
    return false;
  }
};

enum class Clothes { kept_clear, covered };

Taken taken_by(const Arrangement& arrangement, Clothes clothes) {
  Taken taken{{}, {}, &arrangement.balloons};
  for (const Actor& actor : arrangement.stage.actors) {
    const Box head = head_ellipse(actor.figure, actor.at, actor.scale).grown(14 * actor.scale);
    taken.bodies.push_back({BodyPart::hair, true, head});
    for (const Body& body : bodies(actor.figure, actor.at, actor.scale)) {
      const bool matters = body.part == BodyPart::hand || body.part == BodyPart::accessory ||
                           body.part == BodyPart::prop || body.part == BodyPart::mark ||
                           (body.part == BodyPart::torso && clothes == Clothes::kept_clear);
      if (matters) taken.bodies.push_back(body);
    }
  }
  if (arrangement.board) taken.boxes.push_back(arrangement.board->grown(10));
  for (const PlacedBalloon& balloon : arrangement.balloons) {
    if (!balloon.tail) continue;
    const Point tip = *balloon.tail;
    const Point root = balloon.centre;
    for (int i = 0; i <= 6; ++i) taken.boxes.push_back(Box::around(lerp(tip, root, i / 6.0), 14, 14));
  }
  return taken;
}

// How far a box could grow before it hits something, up to what is wanted.
double air_round(const Taken& taken, const Box& frame, const Box& box) {
  for (double air = kAirWanted; air > 0; air -= 15) {
    if (frame.contains(box.grown(air)) && !taken.hits(box.grown(air))) return air;
  }
  return 0;
}

SoundSpec sound_for(const std::string& text, ReadingDirection direction) {
  const bool columns = direction == ReadingDirection::right_to_left;
  SoundSpec sound{.text = text};
  sound.direction = columns ? SoundDirection::down : SoundDirection::across;
  sound.size_px = kMeasuredPx;
  sound.tilt = columns ? 0.10 : -0.12;
  if (!columns) sound.growth = 0.03;
  return sound;
}

// At the size for measuring, with rims.
Box measured(const Lettering& lettering, const SoundSpec& sound) {
  const Box ink = set_sound(lettering, sound, {}).ink_box();
  return ink.empty() ? ink : ink.grown(sound_rim_px(sound));
}

// The largest box of the proportion of `ink` that is free; of several, the one with the most air.
std::optional<Box> largest_room(const Taken& taken, const Box& panel, const Box& ink) {
  const Box frame = panel.grown(-kMargin);
  for (double px = kLargestPx; px >= kSmallestPx; px *= kShrink) {
    const double half_width = ink.width() / 2 * px / kMeasuredPx;
    const double half_height = ink.height() / 2 * px / kMeasuredPx;
    std::optional<Box> best;
    double best_air = -1;
    for (double x = frame.x0 + half_width; x <= frame.x1 - half_width; x += kStep) {
      for (double y = frame.y0 + half_height; y <= frame.y1 - half_height; y += kStep) {
        const Box box = Box::around({x, y}, half_width, half_height);
        if (taken.hits(box)) continue;
        const double air = air_round(taken, panel, box);
        if (air > best_air) {
          best_air = air;
          best = box;
        }
      }
    }
    if (best) return best;
  }
  return std::nullopt;
}

}  // namespace

std::vector<LooseSize> loose_sizes(const Lettering& lettering, const std::string& text, ReadingDirection direction) {
  const Box ink = measured(lettering, sound_for(text, direction));
  if (ink.empty()) return {};
  std::vector<LooseSize> sizes;
  for (const double px : {130.0, 104.0, 84.0, 68.0}) {
    const double share = px / kMeasuredPx;
    sizes.push_back({ink.width() / 2 * share, ink.height() / 2 * share, (130 - px) * 2});
  }
  return sizes;
}

std::optional<SoundSeat> seat_sound(const Lettering& lettering, const std::string& text,
                                    const Arrangement& arrangement) {
  SoundSpec sound = sound_for(text, arrangement.stage.direction);
  const Box ink = measured(lettering, sound);
  if (ink.empty()) return std::nullopt;
  for (const Clothes clothes : {Clothes::kept_clear, Clothes::covered}) {
    const std::optional<Box> box = largest_room(taken_by(arrangement, clothes), arrangement.stage.frame, ink);
    if (!box) continue;
    sound.size_px = kMeasuredPx * box->width() / ink.width();
    return SoundSeat{sound, box->centre(), *box};
  }
  return std::nullopt;
}

}  // namespace page
