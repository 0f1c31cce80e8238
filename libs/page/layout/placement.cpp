#include "libs/page/layout/placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

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
constexpr double kRoundExponent = 2.5;
constexpr int kJoinDirections = 16;

constexpr std::size_t kPartsAcross = 6;
constexpr std::size_t kPartsDown = 2;
constexpr std::size_t kCellsAcross = 12;
constexpr std::size_t kCellsDown = 8;

// How finely the search looks.
struct Fineness {
  double cell_px;  ///< of the cost map
  int seats_across;
  int seats_down;
  std::size_t shapes_tried;
  double least_step_px;
  // In each part of the panel:
  std::size_t tails_tried;
  std::size_t seats_kept;
  std::size_t beam;
  bool refined;
};

constexpr Fineness kRough{16, 12, 8, 4, 26, 4, 3, 2, false};
constexpr Fineness kThorough{8, 20, 12, 6, 14, 14, 7, 7, true};

struct Seat {
  Point centre;
  std::size_t shape = 0;
  std::optional<Point> tail = std::nullopt;
  double cost = 0;
};

// What the search asks of one shape of one item, for every seat anew.
struct Form {
  Superellipse outline;
  Superellipse reach;  ///< with spikes and lobes
  Box room;            ///< where its centre may be
  double cost;         ///< of the shape itself, wherever it stands
};

// Partial results, best `count` of them. What cannot be among them need not be rated to the end.
template <typename Item>
class Best {
 public:
  explicit Best(std::size_t count) : count_(count) { items_.reserve(count); }

  /// Nothing of this cost or more will be kept.
  double limit() const { return items_.size() < count_ ? std::numeric_limits<double>::infinity() : items_[0].cost; }

  void offer(Item item) {
    if (item.cost >= limit()) return;
    if (items_.size() == count_) {
      std::pop_heap(items_.begin(), items_.end(), cheaper);
      items_.pop_back();
    }
    items_.push_back(std::move(item));
    std::push_heap(items_.begin(), items_.end(), cheaper);
  }

  std::vector<Item> in_order() && {
    std::sort_heap(items_.begin(), items_.end(), cheaper);
    return std::move(items_);
  }

 private:
  static bool cheaper(const Item& a, const Item& b) { return a.cost < b.cost; }

  std::size_t count_;
  std::vector<Item> items_;
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
    for (std::size_t i = 0; i < set.item_count(); ++i) {
      forms_.emplace_back();
      const std::size_t tried = std::min(fineness.shapes_tried, set.shapes(i).size());
      for (std::size_t j = 0; j < tried; ++j) forms_.back().push_back(form_of(set.shapes(i)[j]));
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
    if (set_.item_count() > set_.balloon_count()) {
      const Superellipse& outline = form(seats.size() - 1, seats.back()).outline;
      out.loose = Box::around(seats.back().centre, outline.rx, outline.ry);
    }
    return out;
  }

 private:
  const BalloonShape& shape(std::size_t item, const Seat& seat) const { return set_.shapes(item)[seat.shape]; }
  const Form& form(std::size_t item, const Seat& seat) const { return forms_[item][seat.shape]; }

  BalloonPlace place(std::size_t balloon, const Seat& seat) const {
    const Superellipse& outline = form(balloon, seat).outline;
    return {seat.centre, outline.rx, outline.ry};
  }

  // Tops and sides keep the margin; what is too large is centred.
  Form form_of(const BalloonShape& shape) const {
    const double margin = shape.kind == BalloonKind::caption ? stage_.margin_px * 0.6 : stage_.margin_px;
    const Superellipse reach = shape.outline.scaled(shape.reach());
    Box room{stage_.frame.x0 + reach.rx + margin, stage_.frame.y0 + reach.ry + margin,
             stage_.frame.x1 - reach.rx - margin, stage_.frame.y1 - reach.ry - margin};
    const Point middle = stage_.frame.centre();
    if (room.x1 < room.x0) room.x0 = room.x1 = middle.x;
    if (room.y1 < room.y0) room.y0 = room.y1 = middle.y;
    const double overhang = std::max(0.0, 2 * (reach.rx + stage_.margin_px / 2) - stage_.frame.width()) +
                            std::max(0.0, 2 * (reach.ry + stage_.margin_px / 2) - stage_.frame.height());
    return {shape.outline, reach, room, shape.cost * kShapeQuality + kTooLarge * overhang};
  }

  // What a place costs whatever lies below it.
  double position_cost(std::size_t balloon, const Seat& seat) const {
    const Form& f = form(balloon, seat);
    const Box& frame = stage_.frame;
    const double width = frame.width();
    const double left = (seat.centre.x - f.outline.rx - frame.x0) / width;
    const double right = (frame.x1 - seat.centre.x - f.outline.rx) / width;
    const double top = (seat.centre.y - f.outline.ry - frame.y0) / frame.height();
    double cost = f.cost + kHeightInPanel * top;
    const bool from_right = stage_.direction == ReadingDirection::right_to_left;
    if (set_.is_loose(balloon)) return cost + kFromTheSide * std::min({left, right, 0.5});
    if (shape(balloon, seat).kind == BalloonKind::caption) {
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

  double cost_below(std::size_t item, const Seat& seat) const {
    const CostMap& map = set_.is_loose(item) ? *loose_map_ : map_;
    return map.below(set_.stencil(item, seat.shape), seat.centre);
  }

  // Everything about one balloon but its tail.
  double place_cost(std::size_t item, const Seat& seat) const {
    return position_cost(item, seat) + cost_below(item, seat);
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
    std::vector<Seat> best_of_cell(kCellsAcross * kCellsDown * forms_[balloon].size(),
                                   Seat{{}, 0, std::nullopt, std::numeric_limits<double>::infinity()});
    const Box& frame = stage_.frame;
    for (std::size_t i = 0; i < forms_[balloon].size(); ++i) {
      const Box room = forms_[balloon][i].room;
      // Both ends of the room are seats: that is where a balloon has a corner to itself.
      const int across = steps_in(room.width(), fineness_.seats_across);
      const int down = steps_in(room.height(), fineness_.seats_down);
      for (int column = 0; column <= across; ++column) {
        for (int row = 0; row <= down; ++row) {
          const double x = lerp(room.x0, room.x1, static_cast<double>(column) / std::max(1, across));
          const double y = lerp(room.y0, room.y1, static_cast<double>(row) / std::max(1, down));
          const auto cell_x = static_cast<std::size_t>((x - frame.x0) / frame.width() * (kCellsAcross - 0.01));
          const auto cell_y = static_cast<std::size_t>((y - frame.y0) / frame.height() * (kCellsDown - 0.01));
          Seat& best = best_of_cell[(cell_x * kCellsDown + cell_y) * forms_[balloon].size() + i];
          Seat seat{.centre = {x, y}, .shape = i};
          seat.cost = position_cost(balloon, seat);
          if (seat.cost >= best.cost) continue;
          seat.cost += cost_below(balloon, seat);
          if (seat.cost < best.cost) best = seat;
        }
      }
    }
    std::vector<Seat> seats;
    for (const Seat& seat : best_of_cell) {
      if (seat.cost < std::numeric_limits<double>::infinity()) seats.push_back(seat);
    }
    keep_best(seats, fineness_.tails_tried);
    for (Seat& seat : seats) add_tail(balloon, seat);
    keep_best(seats, fineness_.seats_kept);
    return seats;
  }

  // So many in each part of the panel, cheapest first.
  void keep_best(std::vector<Seat>& seats, std::size_t count) const {
    std::stable_sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return a.cost < b.cost; });
    std::array<std::size_t, kPartsAcross * kPartsDown> kept{};
    std::erase_if(seats, [&](const Seat& seat) { return ++kept[part_of(seat)] > count; });
  }

  // Seats of a balloon that grows out of the one before it.
  std::vector<Seat> joined_seats(std::size_t balloon, const Seat& before) const {
    std::vector<Seat> seats;
    const Superellipse& first = form(balloon - 1, before).outline;
    for (std::size_t i = 0; i < forms_[balloon].size(); ++i) {
      const Superellipse& second = forms_[balloon][i].outline;
      const double join = std::min({first.rx, first.ry, second.rx, second.ry}) * kJoin;
      for (int d = 0; d < kJoinDirections; ++d) {
        const double angle = 2 * kPi * d / kJoinDirections;
        const double apart = first.radius(angle) + second.radius(angle + kPi) - join;
        Seat seat{.centre = polar(before.centre, apart, angle), .shape = i};
        if (!forms_[balloon][i].room.grown(1).contains(seat.centre)) continue;
        seat.cost = place_cost(balloon, seat);
        seats.push_back(seat);
      }
    }
    return seats;
  }

  // Two outlines overlap when the offset of their centres lies in the superellipse of summed half-axes.
  double overlap_cost(std::size_t i, const Seat& a, std::size_t j, const Seat& b) const {
    const Superellipse& first = form(i, a).reach;
    const Superellipse& second = form(j, b).reach;
    const Superellipse sum{first.rx + second.rx + kGap, first.ry + second.ry + kGap, kRoundExponent};
    const Point apart = b.centre - a.centre;
    const double side = sum.rx - std::abs(apart.x);
    const double height = sum.ry - std::abs(apart.y);
    if (side <= 0 || height <= 0) return 0;
    const double nearness = sum.raised(std::abs(apart.x) / sum.rx) + sum.raised(std::abs(apart.y) / sum.ry);
    double depth = (1 - std::sqrt(nearness)) * std::min(sum.rx, sum.ry);
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
      const bool tail_hidden = tail_crosses(a, form(i, a).outline, b, form(j, b).outline);
      return (joined_in_order(stage_.direction, place(i, a), place(j, b)) ? 0 : kOrderWrong) +
             (tail_hidden ? kTailThroughBalloon : 0);
    }
    double cost = overlap_cost(i, a, j, b);
    if (!set_.is_loose(j)) cost += order_cost(stage_.direction, place(i, a), place(j, b));
    const Superellipse& first = form(i, a).outline;
    const Superellipse& second = form(j, b).outline;
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

  // One state of the beam with one more seat.
  struct Step {
    std::size_t state;
    Seat seat;
    double cost;
  };

  // The part of the panel in which a seat lies. Each part keeps partial results of its own, or the first balloons would
  // take the best places and leave no room, in the right order, for those that come after them.
  std::size_t part_of(const Seat& seat) const {
    const Box& frame = stage_.frame;
    const double x = std::clamp((seat.centre.x - frame.x0) / frame.width(), 0.0, 0.999);
    const double y = std::clamp((seat.centre.y - frame.y0) / frame.height(), 0.0, 0.999);
    return static_cast<std::size_t>(x * kPartsAcross) * kPartsDown + static_cast<std::size_t>(y * kPartsDown);
  }

  using Beam = std::vector<Best<Step>>;

  // Pairs never cost less than nothing, so most of them need not be looked at.
  void offer(Beam& beam, const std::vector<State>& states, std::size_t state, std::size_t item,
             const Seat& seat) const {
    Best<Step>& best = beam[part_of(seat)];
    double cost = states[state].cost + seat.cost;
    for (std::size_t j = 0; j < item && cost < best.limit(); ++j) {
      cost += pair_cost(j, states[state].seats[j], item, seat);
    }
    best.offer({state, seat, cost});
  }

  std::vector<Step> steps_of(std::size_t item, const std::vector<State>& states) const {
    Beam beam(kPartsAcross * kPartsDown, Best<Step>(fineness_.beam));
    const std::vector<Seat> own = set_.joins(item) ? std::vector<Seat>{} : seats_of(item);
    for (std::size_t s = 0; s < states.size(); ++s) {
      for (const Seat& seat : set_.joins(item) ? joined_seats(item, states[s].seats.back()) : own) {
        offer(beam, states, s, item, seat);
      }
    }
    std::vector<Step> steps;
    for (Best<Step>& best : beam) {
      for (const Step& step : std::move(best).in_order()) steps.push_back(step);
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.cost < b.cost; });
    return steps;
  }

  std::vector<Seat> beam() const {
    std::vector<State> states(1);
    for (std::size_t i = 0; i < set_.item_count(); ++i) {
      std::vector<Step> steps = steps_of(i, states);
      if (steps.empty()) steps = fallback_steps(i, states);
      std::vector<State> next;
      for (const Step& step : steps) {
        next.push_back({states[step.state].seats, step.cost});
        next.back().seats.push_back(step.seat);
      }
      states = std::move(next);
    }
    return states.front().seats;
  }

  // A joined balloon that fits beside none of the places of its first half stands where a free one would.
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
          inside = inside && form(i, moved[i]).room.grown(0.5).contains(moved[i].centre);
          if (inside) rate(i, moved[i]);
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
  std::vector<std::vector<Form>> forms_;  // of each item, each shape
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
