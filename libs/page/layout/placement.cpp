#include "libs/page/layout/placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "libs/base/check.h"
#include "libs/page/ink/polygon.h"
#include "libs/page/layout/obstacles.h"
#include "libs/page/layout/reading_order.h"
#include "libs/page/layout/tail.h"

namespace page {
namespace {

constexpr double kShapeQuality = 9;
constexpr double kHeightInPanel = 60;
constexpr double kPlaceAlongReading = 70;
constexpr double kFromTheSide = 46;
/// A single balloon stands where reading begins.
constexpr double kFromReadingStart = 110;
constexpr double kReadingStart = 0.2;
constexpr double kCaptionFromCorner = 260;
constexpr double kCaptionFromTop = 420;
constexpr double kTooLarge = 12;  // for each pixel that sticks out of the panel
constexpr double kOverlap = 1600;
constexpr double kOverlapPerPixel = 25;
constexpr double kTailThroughBalloon = 2400;
constexpr double kTailsCross = 1500;
constexpr double kGap = 12;
/// Added to a balloon before it is held against the cost map.
constexpr double kClearance = 4;
constexpr double kLooseOnAnything = 2400;
/// Half of a joined pair overlaps the other by this share of the smaller half-axis.
constexpr double kJoin = 0.16;
constexpr double kBoxExponent = 14;
constexpr int kJoinDirections = 16;

constexpr int kCellsAcross = 12;
constexpr int kCellsDown = 8;
constexpr std::size_t kShapesOfCell = 16;

// How finely the search looks.
struct Fineness {
  double cell_px;  ///< of the cost map
  int seats_across;
  int seats_down;
  double least_step_px;
  std::size_t tails_tried;
  std::size_t seats_kept;
  std::size_t beam;
  bool refined;
};

constexpr Fineness kRough{16, 14, 9, 26, 40, 20, 16, false};
constexpr Fineness kThorough{8, 28, 16, 14, 140, 64, 72, true};

struct Seat {
  Point centre;
  std::size_t shape = 0;
  std::optional<Point> tail = std::nullopt;
  double cost = 0;
};

class Search {
 public:
  Search(const Stage& stage, const BalloonSet& set, const Fineness& fineness)
      : fineness_(fineness),
        stage_(stage),
        set_(set),
        obstacles_(obstacles_of(stage)),
        map_(stage.frame, obstacles_, fineness.cell_px),
        tails_(stage, obstacles_) {
    // Letters of a sound have no ground of their own, so they cover neither hair nor clothes.
    if (set.item_count() > set.balloon_count()) {
      loose_map_.emplace(stage_.frame, obstacles_, fineness.cell_px, kLooseOnAnything);
    }
  }

  Placement run() const {
    std::vector<Seat> seats = beam();
    if (fineness_.refined) refine(seats);
    Placement out;
    out.cost = total(seats);
    for (std::size_t i = 0; i < set_.balloon_count(); ++i) {
      out.balloons.push_back({set_.shapes(i)[seats[i].shape], seats[i].centre, seats[i].tail});
    }
    return out;
  }

 private:
  const BalloonShape& shape(std::size_t balloon, const Seat& seat) const { return set_.shapes(balloon)[seat.shape]; }

  BalloonPlace place(std::size_t balloon, const Seat& seat) const {
    const Superellipse& outline = shape(balloon, seat).outline;
    return {seat.centre, outline.rx, outline.ry};
  }

  // Where the centre of a shape may be. Tops and sides keep the margin; what is too large is centred.
  Box room_for(const BalloonShape& shape) const {
    const double margin = shape.kind == BalloonKind::caption ? stage_.margin_px * 0.6 : stage_.margin_px;
    const Superellipse reach = shape.outline.scaled(shape.reach());
    Box room{stage_.frame.x0 + reach.rx + margin, stage_.frame.y0 + reach.ry + margin,
             stage_.frame.x1 - reach.rx - margin, stage_.frame.y1 - reach.ry - margin};
    const Point middle = stage_.frame.centre();
    if (room.x1 < room.x0) room.x0 = room.x1 = middle.x;
    if (room.y1 < room.y0) room.y0 = room.y1 = middle.y;
    return room;
  }

  double overhang(const BalloonShape& shape) const {
    const Superellipse reach = shape.outline.scaled(shape.reach());
    return std::max(0.0, 2 * (reach.rx + stage_.margin_px / 2) - stage_.frame.width()) +
           std::max(0.0, 2 * (reach.ry + stage_.margin_px / 2) - stage_.frame.height());
  }

  // Everything about one balloon but its tail.
  double place_cost(std::size_t balloon, const Seat& seat) const {
    const BalloonShape& s = shape(balloon, seat);
    const Box& frame = stage_.frame;
    const double width = frame.width();
    const double left = (seat.centre.x - s.outline.rx - frame.x0) / width;
    const double right = (frame.x1 - seat.centre.x - s.outline.rx) / width;
    const double top = (seat.centre.y - s.outline.ry - frame.y0) / frame.height();
    const CostMap& map = set_.is_loose(balloon) ? *loose_map_ : map_;
    double cost = s.cost * kShapeQuality + map.below(set_.stencil(balloon, seat.shape), seat.centre);
    cost += kTooLarge * overhang(s) + kHeightInPanel * top;
    const bool from_right = stage_.direction == ReadingDirection::right_to_left;
    if (set_.is_loose(balloon)) return cost + kFromTheSide * std::min({left, right, 0.5});
    if (s.kind == BalloonKind::caption) {
      return cost + kCaptionFromCorner * (from_right ? right : left) + kCaptionFromTop * top;
    }
    if (set_.balloon_count() > 1) {
      const double share = (static_cast<double>(balloon) + 0.5) / static_cast<double>(set_.balloon_count());
      cost += kPlaceAlongReading * std::abs((seat.centre.x - frame.x0) / width - (from_right ? 1 - share : share));
    }
    if (set_.balloon_count() == 1) {
      const double x = (seat.centre.x - frame.x0) / width;
      cost += kFromReadingStart * std::abs((from_right ? 1 - x : x) - kReadingStart);
    }
    return cost + kFromTheSide * std::min({left, right, 0.5});
  }

  void add_tail(std::size_t balloon, Seat& seat) const {
    seat.tail.reset();
    if (set_.is_loose(balloon)) return;
    const BalloonSpec& spec = set_.spec(balloon);
    if (spec.offstage && !set_.joins(balloon)) {
      const Tail tail = tails_.aim_offstage(shape(balloon, seat), seat.centre);
      seat.tail = tail.tip;
      seat.cost += tail.cost;
    }
    if (!spec.speaker || *spec.speaker >= stage_.actors.size() || set_.joins(balloon)) return;
    const Tail tail = tails_.aim(shape(balloon, seat), seat.centre, *spec.speaker);
    seat.tail = tail.tip;
    seat.cost += tail.cost;
  }

  void rate(std::size_t balloon, Seat& seat) const {
    seat.cost = place_cost(balloon, seat);
    add_tail(balloon, seat);
  }

  int steps_in(double length, int most) const {
    return std::min(most, static_cast<int>(length / fineness_.least_step_px));
  }

  // The best seats of a balloon, spread over the panel: the best of each cell for each shape.
  std::vector<Seat> seats_of(std::size_t balloon) const {
    std::map<std::size_t, Seat> best_of_cell;
    const Box& frame = stage_.frame;
    for (std::size_t i = 0; i < set_.shapes(balloon).size(); ++i) {
      const Box room = room_for(set_.shapes(balloon)[i]);
      // Both ends of the room are seats: that is where a balloon has a corner to itself.
      const int across = steps_in(room.width(), fineness_.seats_across);
      const int down = steps_in(room.height(), fineness_.seats_down);
      for (int column = 0; column <= across; ++column) {
        for (int row = 0; row <= down; ++row) {
          const double x = lerp(room.x0, room.x1, static_cast<double>(column) / std::max(1, across));
          const double y = lerp(room.y0, room.y1, static_cast<double>(row) / std::max(1, down));
          Seat seat{.centre = {x, y}, .shape = i};
          seat.cost = place_cost(balloon, seat);
          const auto cell_x = static_cast<std::size_t>((x - frame.x0) / frame.width() * (kCellsAcross - 0.01));
          const auto cell_y = static_cast<std::size_t>((y - frame.y0) / frame.height() * (kCellsDown - 0.01));
          const std::size_t cell = (cell_x * kCellsDown + cell_y) * kShapesOfCell + i;
          const auto found = best_of_cell.find(cell);
          if (found == best_of_cell.end() || seat.cost < found->second.cost) best_of_cell.insert_or_assign(cell, seat);
        }
      }
    }
    std::vector<Seat> seats;
    for (const auto& [cell, seat] : best_of_cell) seats.push_back(seat);
    keep_best(seats, fineness_.tails_tried);
    for (Seat& seat : seats) add_tail(balloon, seat);
    keep_best(seats, fineness_.seats_kept);
    return seats;
  }

  static void keep_best(std::vector<Seat>& seats, std::size_t count) {
    std::stable_sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return a.cost < b.cost; });
    if (seats.size() > count) seats.resize(count);
  }

  // Seats of a balloon that grows out of the one before it.
  std::vector<Seat> joined_seats(std::size_t balloon, const Seat& before) const {
    std::vector<Seat> seats;
    const Superellipse& first = shape(balloon - 1, before).outline;
    for (std::size_t i = 0; i < set_.shapes(balloon).size(); ++i) {
      const Superellipse& second = set_.shapes(balloon)[i].outline;
      for (int d = 0; d < kJoinDirections; ++d) {
        const double angle = 2 * kPi * d / kJoinDirections;
        const double apart = first.radius(angle) + second.radius(angle + kPi) -
                             std::min({first.rx, first.ry, second.rx, second.ry}) * kJoin;
        Seat seat{.centre = polar(before.centre, apart, angle), .shape = i};
        if (!room_for(set_.shapes(balloon)[i]).grown(1).contains(seat.centre)) continue;
        seat.cost = place_cost(balloon, seat);
        seats.push_back(seat);
      }
    }
    return seats;
  }

  double overlap_cost(std::size_t i, const Seat& a, std::size_t j, const Seat& b) const {
    const Superellipse first = shape(i, a).outline.scaled(shape(i, a).reach());
    const Superellipse second = shape(j, b).outline.scaled(shape(j, b).reach());
    const Point apart = b.centre - a.centre;
    const double side = first.rx + second.rx + kGap - std::abs(apart.x);
    const double height = first.ry + second.ry + kGap - std::abs(apart.y);
    if (side <= 0 || height <= 0) return 0;
    const double angle = std::atan2(apart.y, apart.x);
    double depth = first.radius(angle) + second.radius(angle + kPi) + kGap - length(apart);
    if (first.exponent > 5 || second.exponent > 5) depth = std::max(depth, std::min(side, height));
    return depth > 0 ? kOverlap + depth * kOverlapPerPixel : 0;
  }

  static bool tail_crosses(const Seat& tailed, const Superellipse& own, const Seat& other,
                           const Superellipse& blocked) {
    if (!tailed.tail) return false;
    const Superellipse grown = blocked.grown(10);
    const Box swept = Box{std::min(tailed.tail->x, tailed.centre.x), std::min(tailed.tail->y, tailed.centre.y),
                          std::max(tailed.tail->x, tailed.centre.x), std::max(tailed.tail->y, tailed.centre.y)};
    if (!swept.grown(1).overlaps(Box::around(other.centre, grown.rx, grown.ry))) return false;
    for (int i = 0; i <= 10; ++i) {
      const Point p = lerp(*tailed.tail, tailed.centre, i / 10.0);
      if (own.contains(p - tailed.centre)) return false;
      if (grown.contains(p - other.centre)) return true;
    }
    return false;
  }

  double pair_cost(std::size_t i, const Seat& a, std::size_t j, const Seat& b) const {
    if (set_.joins(j) && j == i + 1) {
      const bool tail_hidden = tail_crosses(a, shape(i, a).outline, b, shape(j, b).outline);
      return (joined_in_order(stage_.direction, place(i, a), place(j, b)) ? 0 : kOrderWrong) +
             (tail_hidden ? kTailThroughBalloon : 0);
    }
    double cost = overlap_cost(i, a, j, b);
    if (!set_.is_loose(j)) cost += order_cost(stage_.direction, place(i, a), place(j, b));
    const Superellipse& first = shape(i, a).outline;
    const Superellipse& second = shape(j, b).outline;
    if (tail_crosses(a, first, b, second) || tail_crosses(b, second, a, first)) cost += kTailThroughBalloon;
    if (a.tail && b.tail && set_.spec(i).speaker != set_.spec(j).speaker &&
        segments_cross(a.centre, *a.tail, b.centre, *b.tail))
      cost += kTailsCross;
    return cost;
  }

  struct State {
    std::vector<Seat> seats;
    double cost = 0;
  };

  std::vector<Seat> beam() const {
    std::vector<State> states(1);
    for (std::size_t i = 0; i < set_.item_count(); ++i) {
      const std::vector<Seat> own = set_.joins(i) ? std::vector<Seat>{} : seats_of(i);
      struct Step {
        std::size_t state;
        Seat seat;
        double cost;
      };
      std::vector<Step> steps;
      for (std::size_t s = 0; s < states.size(); ++s) {
        for (const Seat& seat : set_.joins(i) ? joined_seats(i, states[s].seats.back()) : own) {
          double cost = states[s].cost + seat.cost;
          for (std::size_t j = 0; j < i; ++j) cost += pair_cost(j, states[s].seats[j], i, seat);
          steps.push_back({s, seat, cost});
        }
      }
      if (steps.empty()) steps = fallback_steps<Step>(i, states);
      const std::size_t kept = std::min(fineness_.beam, steps.size());
      std::partial_sort(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(kept), steps.end(),
                        [](const Step& a, const Step& b) { return a.cost < b.cost; });
      std::vector<State> next;
      for (std::size_t k = 0; k < kept; ++k) {
        next.push_back({states[steps[k].state].seats, steps[k].cost});
        next.back().seats.push_back(steps[k].seat);
      }
      states = std::move(next);
    }
    return states.front().seats;
  }

  // A joined balloon that fits beside none of the places of its first half stands where a free one would.
  template <typename Step>
  std::vector<Step> fallback_steps(std::size_t balloon, const std::vector<State>& states) const {
    std::vector<Step> steps;
    for (const Seat& seat : seats_of(balloon)) steps.push_back({0, seat, states[0].cost + seat.cost + kOverlap});
    CHECK(!steps.empty(), balloon);
    return steps;
  }

  double total(const std::vector<Seat>& seats) const {
    double cost = 0;
    for (std::size_t i = 0; i < seats.size(); ++i) {
      cost += seats[i].cost;
      for (std::size_t j = 0; j < i; ++j) cost += pair_cost(j, seats[j], i, seats[i]);
    }
    return cost;
  }

  // The cost of the balloons first..last and of all their pairs.
  double share_of(const std::vector<Seat>& seats, std::size_t first, std::size_t last) const {
    double cost = 0;
    for (std::size_t i = first; i <= last; ++i) {
      cost += seats[i].cost;
      for (std::size_t j = 0; j < seats.size(); ++j) {
        if (j < i) cost += pair_cost(j, seats[j], i, seats[i]);
        if (j > last) cost += pair_cost(i, seats[i], j, seats[j]);
      }
    }
    return cost;
  }

  void refine(std::vector<Seat>& seats) const {
    for (const double step : {18.0, 8.0, 4.0}) {
      for (int round = 0; round < 4; ++round) {
        if (!improve(seats, step)) break;
      }
    }
  }

  // Moves each balloon, with those joined to it, one step in the best of eight directions.
  bool improve(std::vector<Seat>& seats, double step) const {
    bool improved = false;
    for (std::size_t first = 0; first < seats.size(); ++first) {
      if (set_.joins(first)) continue;
      std::size_t last = first;
      while (last + 1 < seats.size() && set_.joins(last + 1)) ++last;
      double cost = share_of(seats, first, last);
      for (int d = 0; d < 8; ++d) {
        std::vector<Seat> moved = seats;
        bool inside = true;
        for (std::size_t i = first; i <= last; ++i) {
          moved[i].centre = polar(seats[i].centre, step, d * kPi / 4);
          inside = inside && room_for(shape(i, moved[i])).grown(0.5).contains(moved[i].centre);
          rate(i, moved[i]);
        }
        const double moved_cost = inside ? share_of(moved, first, last) : std::numeric_limits<double>::infinity();
        if (moved_cost < cost - 0.5) {
          cost = moved_cost;
          seats = std::move(moved);
          improved = true;
        }
      }
    }
    return improved;
  }

  const Fineness& fineness_;
  const Stage& stage_;
  const BalloonSet& set_;
  std::vector<Obstacle> obstacles_;
  CostMap map_;
  std::optional<CostMap> loose_map_;
  TailAim tails_;
};

}  // namespace

BalloonSet::BalloonSet(const std::vector<BalloonSpec>& balloons, std::vector<std::vector<BalloonShape>> shapes,
                       const std::vector<LooseSize>& loose)
    : balloons_(balloons), shapes_(std::move(shapes)) {
  CHECK(balloons_.size() == shapes_.size(), balloons_.size(), shapes_.size());
  if (!loose.empty()) {
    shapes_.emplace_back();
    for (const LooseSize& size : loose) {
      BalloonShape shape{.kind = BalloonKind::caption, .cost = size.cost / kShapeQuality};
      shape.outline = {size.rx, size.ry, kBoxExponent};
      shapes_.back().push_back(std::move(shape));
    }
  }
  for (const auto& list : shapes_) {
    CHECK(!list.empty());
    stencils_.emplace_back();
    for (const BalloonShape& shape : list) {
      stencils_.back().emplace_back(shape.outline.scaled(shape.reach()).grown(kClearance));
    }
  }
}

Placement place_balloons(const Stage& stage, const BalloonSet& set, SearchEffort effort) {
  return Search(stage, set, effort == SearchEffort::rough ? kRough : kThorough).run();
}

}  // namespace page
