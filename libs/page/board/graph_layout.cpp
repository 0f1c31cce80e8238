#include "libs/page/board/graph_layout.h"

#include <algorithm>
#include <limits>

#include "libs/page/ink/polygon.h"

namespace page {
namespace {

// Costs in pixels of edge length, from page/scenes.md 2.2: what is ugly costs as much as a long way round.
constexpr double kLength = 0.55;
constexpr double kThroughNode = 900;
constexpr double kCrossing = 600;
constexpr double kNarrowGap = 200;
constexpr double kLabelDoesNotFit = 160;
constexpr double kBackward = 70;
constexpr double kUpward = 24;
constexpr double kDiagonal = 60;
constexpr double kDiagonalLabel = 1.3;
constexpr double kReadingOrder = 70;
constexpr double kWordTorn = 4000;
constexpr double kFirstNode = 0.9;  // per pixel from the corner where reading begins
constexpr double kGapLeast = 44;
constexpr double kSame = 4;  // coordinates this near count as equal

/// Width and height of the nodes on a lattice.
Point node_size(const GraphNeeds& needs, const Box& area, int columns, int rows) {
  const double cell = area.width() / columns;
  const double widest = std::min(cell - (columns > 1 ? 56 : 20), 420.0);
  const double least = cell * 0.46;
  return {std::clamp(needs.wished_width, least, std::max(least, widest)), std::min(area.height() / rows * 0.55, 130.0)};
}

/// The places along one axis that are in use, from small to large.
std::vector<double> used(const std::vector<Box>& boxes, double Point::*axis) {
  std::vector<double> places;
  for (const Box& box : boxes) {
    const double at = box.centre().*axis;
    const bool known =
        std::any_of(places.begin(), places.end(), [&](double place) { return std::abs(place - at) < kSame; });
    if (!known) places.push_back(at);
  }
  std::sort(places.begin(), places.end());
  return places;
}

/// The same arrangement over the whole area: columns and rows of the lattice that stayed empty are taken out.
void spread(std::vector<Box>& boxes, const GraphNeeds& needs, const Box& area) {
  const std::vector<double> columns = used(boxes, &Point::x);
  const std::vector<double> rows = used(boxes, &Point::y);
  const Point size = node_size(needs, area, static_cast<int>(columns.size()), static_cast<int>(rows.size()));
  const auto share = [](const std::vector<double>& places, double at) {
    std::size_t index = 0;
    while (index + 1 < places.size() && std::abs(places[index] - at) >= kSame) ++index;
    return (static_cast<double>(index) + 0.5) / static_cast<double>(places.size());
  };
  for (Box& box : boxes) {
    const Point centre{area.x0 + area.width() * share(columns, box.centre().x),
                       area.y0 + area.height() * share(rows, box.centre().y)};
    box = Box::around(centre, size.x / 2, size.y / 2);
  }
}

/// The search on one lattice of places.
class Lattice {
 public:
  Lattice(const GraphNeeds& needs, const Box& area, int columns, int rows) : needs_(needs), area_(area) {
    const double cell_width = area.width() / columns;
    const double cell_height = area.height() / rows;
    const Point size = node_size(needs, area, columns, rows);
    width_ = size.x;
    height_ = size.y;
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns; ++column) {
        const Point centre{area.x0 + cell_width * (column + 0.5), area.y0 + cell_height * (row + 0.5)};
        places_.push_back(Box::around(centre, width_ / 2, height_ / 2));
      }
    }
    taken_.assign(places_.size(), false);
  }

  /// Improves `best` and `cost` when this lattice holds something better.
  void search(std::vector<Box>& best, double& cost) {
    best_ = &best;
    best_cost_ = &cost;
    const double small = (width_ < needs_.least_width ? kWordTorn : 0) +
                         std::max(0.0, needs_.wished_width - width_) * 5 + std::max(0.0, 52 - height_) * 14;
    place_next(small + static_cast<double>(places_.size() - needs_.nodes) * 4);
  }

 private:
  const Box& box(std::size_t node) const { return places_[assigned_[node]]; }
  Point centre(std::size_t node) const { return box(node).centre(); }
  bool wide() const { return area_.width() > area_.height(); }

  void place_next(double cost) {
    if (cost >= *best_cost_) return;
    const std::size_t node = assigned_.size();
    if (node == needs_.nodes) {
      const double whole = cost + tangle();
      if (whole >= *best_cost_) return;
      *best_cost_ = whole;
      best_->clear();
      for (std::size_t i = 0; i < needs_.nodes; ++i) best_->push_back(box(i));
      return;
    }
    for (std::size_t place = 0; place < places_.size(); ++place) {
      if (taken_[place]) continue;
      taken_[place] = true;
      assigned_.push_back(place);
      place_next(cost + cost_of_node(node));
      assigned_.pop_back();
      taken_[place] = false;
    }
  }

  /// The first node wants the corner where reading begins; the others want to be near those they are linked with.
  double cost_of_node(std::size_t node) const {
    if (node == 0) return ((centre(0).x - area_.x0) + (centre(0).y - area_.y0)) * kFirstNode;
    double cost = 0;
    for (const GraphLink& link : needs_.links) {
      if (std::max(link.from, link.to) == node && link.from != link.to) cost += cost_of_link(link);
    }
    return cost;
  }

  double cost_of_link(const GraphLink& link) const {
    const Point a = centre(link.from);
    const Point b = centre(link.to);
    const bool level = std::abs(a.y - b.y) < kSame;
    double cost = std::hypot(b.x - a.x, (b.y - a.y) * 1.1) * kLength;
    if (wide() ? b.x < a.x - kSame : b.y < a.y - kSame) cost += kBackward;
    if (wide() ? b.y < a.y - kSame : b.x < a.x - kSame) cost += kUpward;
    if (!level && std::abs(a.x - b.x) > kSame) cost += kDiagonal + link.label_width * kDiagonalLabel;
    const double room = level ? std::abs(a.x - b.x) - width_ : std::abs(a.y - b.y) - height_;
    if (room < kGapLeast) cost += kNarrowGap;
    if (link.label_width > 0 && level && room < link.label_width + 30) cost += kLabelDoesNotFit;
    return cost;
  }

  /// Links through nodes, across each other, or against the order of reading.
  double tangle() const {
    double cost = 0;
    for (std::size_t i = 0; i < needs_.links.size(); ++i) {
      const GraphLink& link = needs_.links[i];
      const Point a = centre(link.from);
      const Point b = centre(link.to);
      for (std::size_t node = 0; node < needs_.nodes; ++node) {
        if (node != link.from && node != link.to && passes(a, b, box(node).grown(8))) cost += kThroughNode;
      }
      for (std::size_t j = i + 1; j < needs_.links.size(); ++j) {
        const GraphLink& other = needs_.links[j];
        if (segments_cross(a, b, centre(other.from), centre(other.to))) cost += kCrossing;
        if (other.from != link.from || other.to == link.to) continue;
        const Point c = centre(other.to);
        if (c.y < b.y - kSame || (std::abs(c.y - b.y) < kSame && c.x < b.x)) cost += kReadingOrder;
      }
    }
    return cost;
  }

  const GraphNeeds& needs_;
  Box area_;
  double width_ = 0;
  double height_ = 0;
  std::vector<Box> places_;
  std::vector<bool> taken_;
  std::vector<std::size_t> assigned_;
  std::vector<Box>* best_ = nullptr;
  double* best_cost_ = nullptr;
};

}  // namespace

bool passes(Point a, Point b, const Box& box) {
  constexpr int kSteps = 40;
  for (int i = 0; i <= kSteps; ++i) {
    if (box.contains(lerp(a, b, static_cast<double>(i) / kSteps))) return true;
  }
  return false;
}

std::vector<Box> arrange(const GraphNeeds& needs, const Box& area) {
  struct Size {
    int columns, rows;
  };
  static constexpr Size kSizes[] = {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {1, 2}, {1, 3},
                                    {2, 2}, {3, 2}, {2, 3}, {3, 3}, {4, 2}};
  GraphNeeds known = needs;
  std::erase_if(known.links, [&](const GraphLink& link) {
    return link.from >= needs.nodes || link.to >= needs.nodes || link.from == link.to;
  });
  std::vector<Box> best;
  double cost = std::numeric_limits<double>::infinity();
  for (const Size size : kSizes) {
    const auto places = static_cast<std::size_t>(size.columns * size.rows);
    if (places < needs.nodes || places > needs.nodes + 3) continue;
    Lattice(known, area, size.columns, size.rows).search(best, cost);
  }
  if (!best.empty()) spread(best, known, area);
  return best;
}

}  // namespace page
