#include "libs/page/layout/seating.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace page {
namespace {

// In units of the figure.
constexpr double kHeadTop = 121;
constexpr double kHeadSide = 128;  // hair, and a little air to the frame
constexpr double kShoulder = 104;  // how near a balloon may come
constexpr double kPairGap = 232;   // least distance of two heads
constexpr double kBust = 178;      // from the head's centre to where a bust is cut
constexpr double kFeet = 282;
constexpr double kPointing = 178;  // to the tip of a pointing finger
/// How far the finger reaches over the board's edge, pixels.
constexpr double kOnFrame = 26;

// As shares of the panel.
constexpr double kAirAboveHead = 0.15;
constexpr double kScaleLeast = 0.6;

constexpr double kSwapPenalty = 45;
constexpr int kPositionsMax = 16;
constexpr int kHeightsMax = 3;
constexpr double kBoardInset = 24;

struct BoardForm {
  double width;
  double penalty;
};
constexpr std::array kBoardForms = {BoardForm{0.56, 0}, BoardForm{0.50, 40}, BoardForm{0.43, 100}};

// What is wanted first, then ever smaller figures and letters in turn.
constexpr std::array kLadder = {
    Rung{1, 1, 0},         Rung{0.92, 1, 40},     Rung{0.84, 1, 90},     Rung{0.92, 0.94, 110}, Rung{0.76, 1, 140},
    Rung{0.84, 0.92, 170}, Rung{0.76, 0.90, 220}, Rung{0.68, 0.92, 260}, Rung{0.68, 0.86, 320}, Rung{0.60, 0.86, 400},
    Rung{0.60, 0.80, 480}, Rung{0.52, 0.80, 580}, Rung{0.52, 0.74, 700}, Rung{0.45, 0.70, 850}, Rung{0.45, 0.64, 1100}};

bool pointing(Pose pose) {
  return pose == Pose::point_left || pose == Pose::point_right;
}

bool hand_is_right(Pose pose) {
  return pose == Pose::wave || pose == Pose::pump || pose == Pose::point_up || pose == Pose::think;
}

// Turns people toward each other or the board, and raises the hand on the side where there is room for it.
void face(const PanelWish& wish, std::vector<Actor>& actors, const std::optional<Box>& board) {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    Actor& actor = actors[i];
    double partner_side = 0;
    for (const Actor& other : actors) {
      if (&other != &actor) partner_side += other.at.x > actor.at.x ? 1 : -1;
    }
    const double board_side = !board ? 0 : board->centre().x > actor.at.x ? 1 : -1;
    const bool points = pointing(actor.figure.pose);
    double side = points && board_side != 0 ? board_side : partner_side != 0 ? partner_side : board_side;
    if (side == 0) {
      const double off = actor.at.x - wish.frame.centre().x;
      side = std::abs(off) < 1 ? (wish.direction == ReadingDirection::right_to_left ? 1 : -1) : off > 0 ? -1 : 1;
      // Alone: looks to the middle, raises the hand away from it, where no balloon will stand.
      actor.figure.mirror_pose = hand_is_right(actor.figure.pose) ? side > 0 : side < 0;
      actor.figure.turn = 0.45 * side;
    } else {
      // Not in front of the board's words, nor behind what stands between two people.
      const bool away = wish.hidden_between || (board && side == board_side);
      const double hand_side = away ? -side : side;
      actor.figure.mirror_pose = hand_is_right(actor.figure.pose) ? hand_side < 0 : hand_side > 0;
      actor.figure.turn = 0.8 * side;
    }
    if (points) {
      actor.figure.pose = side > 0 ? Pose::point_right : Pose::point_left;
      actor.figure.mirror_pose = false;
    }
    if (actor.figure.tilt == 0) actor.figure.tilt = -0.035 * side;
  }
}

class Seater {
 public:
  Seater(const PanelWish& wish, const Rung& rung, const std::vector<Superellipse>& sizes)
      : wish_(wish), rung_(rung), sizes_(sizes), scale_(std::max(kScaleLeast, wish.scale * rung.scale)) {}

  std::vector<Seating> all() {
    if (!wish_.board) {
      propose(std::nullopt, 0, 0);
    } else {
      for (std::size_t i = 0; i < kBoardForms.size(); ++i) {
        propose(board_box(kBoardForms[i].width), static_cast<int>(i), kBoardForms[i].penalty);
      }
    }
    std::stable_sort(out_.begin(), out_.end(), [](const auto& a, const auto& b) { return a.penalty < b.penalty; });
    return std::move(out_);
  }

 private:
  Box board_box(double share) const {
    const Box& f = wish_.frame;
    const double width = f.width() * share;
    const bool left = wish_.direction == ReadingDirection::right_to_left;
    const double x0 = left ? f.x0 + kBoardInset : f.x1 - kBoardInset - width;
    return {x0, f.y0 + kBoardInset, x0 + width, f.y1 - kBoardInset};
  }

  // The part of the panel beside the board.
  Box floor_beside(const std::optional<Box>& board) const {
    Box floor = wish_.frame;
    if (board && board->x0 - floor.x0 < floor.x1 - board->x1) floor.x0 = board->x1;
    if (board && board->x0 - floor.x0 > floor.x1 - board->x1) floor.x1 = board->x0;
    return floor;
  }

  void propose(const std::optional<Box>& board, int form, double penalty) {
    const Box floor = floor_beside(board);
    const std::size_t people = wish_.figures.size();
    if (people == 0) return add({}, 0, board, form, penalty);
    // Two people beside a board must be smaller than two who have the panel to themselves.
    const double widest =
        (floor.width() + (board ? 40 : 0)) / (2 * kHeadSide + kPairGap * (static_cast<double>(people) - 1));
    const double scale = std::max(kScaleLeast, std::min(scale_, widest));
    for (const Position& position : positions(floor, scale, board)) {
      int step = 0;
      for (const double y : heights(scale)) {
        const double cost = penalty + position.cost + 14 * step + 400 * std::max(0.0, 1 - scale / scale_);
        const int pattern = ((form * kPositionsMax + position.number) * kHeightsMax + step) * 2;
        const std::vector<double>& xs = position.xs;
        add(xs, y, board, pattern, cost, scale);
        if (people == 2) add({xs[1], xs[0]}, y, board, pattern + 1, cost + kSwapPenalty, scale);
        ++step;
      }
    }
  }

  // Heights of the head's centre: high, sunk to a bust at the lower edge, and between.
  std::vector<double> heights(double scale) const {
    const Box& f = wish_.frame;
    const double high = f.y0 + kAirAboveHead * f.height() + kHeadTop * scale;
    const double standing = f.y1 - kFeet * scale - 8;
    const double low = f.y1 - wish_.drawn_low * 0.6 - kBust * scale;
    const double first = std::max(high, std::min(standing, low));
    if (low < first + 24) return {first};
    if (low < first + 90) return {first, low};
    return {first, (first + low) / 2, low};
  }

  struct Position {
    std::vector<double> xs;  ///< in the order of the figures
    double cost;
    int number;
  };
  using Positions = std::vector<Position>;

  Positions positions(const Box& floor, double scale, const std::optional<Box>& board) const {
    const double margin = kHeadSide * scale;
    const double lo = floor.x0 + margin;
    const double hi = floor.x1 - margin;
    const bool right_to_left = wish_.direction == ReadingDirection::right_to_left;
    if (wish_.figures.size() == 1) return one(floor, lo, hi, scale, board);
    if (wish_.figures.size() == 2) return two(lo, hi, scale, right_to_left);
    return many(lo, hi, right_to_left);
  }

  // Beside a board one stands near it, elsewhere near the middle, on the side where reading ends.
  Positions one(const Box& floor, double lo, double hi, double scale, const std::optional<Box>& board) const {
    const bool end_is_left = wish_.direction == ReadingDirection::right_to_left;
    Positions out;
    const double near_end = end_is_left ? lo : hi;
    const double near_start = end_is_left ? hi : lo;
    if (board && pointing(wish_.figures.front().pose)) {
      // The finger ends on the board's frame, not on its words.
      const double x =
          end_is_left ? board->x1 + kPointing * scale - kOnFrame : board->x0 - kPointing * scale + kOnFrame;
      for (const double further : {0.0, 0.35, 0.7, 1.0}) {
        const double at = std::clamp(lerp(x, near_start, further), lo, std::max(lo, hi));
        out.push_back({{at}, 30 * further, static_cast<int>(out.size())});
      }
      return out;
    }
    if (board) {
      for (const double share : {0.06, 0.0, 0.2, 0.4, 0.7, 1.0})
        out.push_back({{lerp(near_end, near_start, share)}, 0, static_cast<int>(out.size())});
      return out;
    }
    const double middle = floor.centre().x;
    for (const double share : {0.42, 0.5, 0.34, 0.62, 0.24, 0.76}) {
      const double x = std::clamp(floor.x0 + floor.width() * (end_is_left ? share : 1 - share), std::min(lo, middle),
                                  std::max(hi, middle));
      out.push_back({{x}, 90 * std::abs(share - 0.44), static_cast<int>(out.size())});
    }
    return out;
  }

  // The first speaker stands where reading begins. Positions are given in the order of the figures.
  Positions two(double lo, double hi, double scale, bool right_to_left) const {
    Positions out;
    int number = 0;
    const double gap = kPairGap * scale;
    const double middle = (lo + hi) / 2;
    const auto pair = [&](double left, double right, double cost) {
      left = std::clamp(left, lo, std::max(lo, hi - gap));
      right = std::clamp(right, std::min(left + gap, hi), hi);
      out.push_back({right_to_left ? std::vector{right, left} : std::vector{left, right}, cost, number++});
    };
    // Between a balloon at each side.
    const double first = sizes_.empty() ? 0 : 2 * sizes_.front().rx;
    const double last = sizes_.size() < 2 ? first : 2 * sizes_.back().rx;
    const double left_used = right_to_left ? last : first;
    const double right_used = right_to_left ? first : last;
    const double margin = kHeadSide * scale;
    const double free_left = lo - margin + 16 + left_used + kShoulder * scale;
    const double free_right = hi + margin - 16 - right_used - kShoulder * scale;
    if (free_right - free_left >= gap) {
      const double spread = std::max(0.0, free_right - free_left - gap - 200) / 4;
      pair(free_left + spread, free_right - spread, 0);
    }
    number = 1;
    pair(middle - gap / 2, middle + gap / 2, 10);
    pair(lerp(lo, hi, 0.2), lerp(lo, hi, 0.8), 14);
    pair(lo, hi, 30);
    pair(lo, lo + gap, 60);
    pair(hi - gap, hi, 60);
    pair(lerp(lo, hi, 0.1), lerp(lo, hi, 0.62), 34);
    pair(lerp(lo, hi, 0.38), lerp(lo, hi, 0.9), 34);
    return out;
  }

  Positions many(double lo, double hi, bool right_to_left) const {
    std::vector<double> xs;
    const auto count = static_cast<double>(wish_.figures.size());
    for (double i = 0; i < count; ++i) {
      const double share = i / (count - 1);
      xs.push_back(lerp(lo, hi, right_to_left ? 1 - share : share));
    }
    return {{xs, 0, 0}};
  }

  void add(const std::vector<double>& xs, double y, const std::optional<Box>& board, int pattern, double penalty,
           double scale = 1) {
    Seating seating{{}, board, pattern, penalty + rung_.penalty};
    for (std::size_t i = 0; i < xs.size(); ++i) seating.actors.push_back({wish_.figures[i], {xs[i], y}, scale});
    face(wish_, seating.actors, board);
    out_.push_back(std::move(seating));
  }

  const PanelWish& wish_;
  const Rung& rung_;
  const std::vector<Superellipse>& sizes_;
  double scale_;
  std::vector<Seating> out_;
};

}  // namespace

std::span<const Rung> ladder() {
  return kLadder;
}

std::vector<Seating> seatings(const PanelWish& wish, const Rung& rung, const std::vector<Superellipse>& balloon_sizes) {
  return Seater(wish, rung, balloon_sizes).all();
}

std::optional<Seating> grown(const PanelWish& wish, const Seating& seating, double factor) {
  Seating out = seating;
  for (Actor& actor : out.actors) {
    actor.scale *= factor;
    actor.at.y = wish.frame.y1 - (wish.frame.y1 - actor.at.y) * factor;
    const bool head_cut = actor.at.y - kHeadTop * actor.scale < wish.frame.y0 + kAirAboveHead / 2 * wish.frame.height();
    if (head_cut || actor.scale > wish.scale + 1e-6) return std::nullopt;
  }
  if (out.actors.size() == 2) {
    Actor& left = out.actors[0].at.x < out.actors[1].at.x ? out.actors[0] : out.actors[1];
    Actor& right = &left == &out.actors[0] ? out.actors[1] : out.actors[0];
    const double missing = kPairGap * left.scale - (right.at.x - left.at.x);
    if (missing > 0) {
      left.at.x -= missing / 2;
      right.at.x += missing / 2;
    }
  }
  for (const Actor& actor : out.actors) {
    const double side = kHeadSide * 0.9 * actor.scale;
    if (actor.at.x - side < wish.frame.x0 || actor.at.x + side > wish.frame.x1) return std::nullopt;
    if (out.board && Box::around(actor.at, side * 0.8, side).overlaps(*out.board)) return std::nullopt;
  }
  return out;
}

}  // namespace page
