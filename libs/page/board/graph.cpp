// Nodes and arrows between them.

#include "libs/base/utf8.h"
#include "libs/page/board/diagrams.h"
#include "libs/page/board/graph_layout.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

/// An edge as it is drawn.
struct Route {
  const GraphEdge* edge = nullptr;
  std::vector<Point> line;
  Color color;
  bool round_about = false;  ///< bent past a node that stands in the way

  Point from() const { return line.front(); }
  Point to() const { return line.back(); }
};

double widest_word(const BoardPen& pen, std::string_view text, double size) {
  double widest = 0;
  std::string word;
  for (const char c : std::string(text) + ' ') {
    if (c != ' ') {
      word += c;
      continue;
    }
    widest = std::max(widest, width_em(pen.lettering(), FontRole::board, word) * size);
    word.clear();
  }
  return widest;
}

GraphNeeds needs_of(const BoardPen& pen, const GraphBoard& board, std::size_t count, double size) {
  GraphNeeds needs{.nodes = count};
  for (std::size_t i = 0; i < count; ++i) {
    const double width = width_em(pen.lettering(), FontRole::board, board.nodes[i]) * size;
    // Japanese may be torn anywhere, on two lines; English only at its spaces.
    const bool spaced = board.nodes[i].size() == base::code_point_count(board.nodes[i]);
    const double least = spaced ? widest_word(pen, board.nodes[i], 25) : width / size * 24 * 0.62;
    needs.least_width = std::max(needs.least_width, least + 19);
    needs.wished_width = std::max(needs.wished_width, (width > size * 6 ? width * 0.58 : width) + 40);
  }
  for (const GraphEdge& edge : board.edges) {
    needs.links.push_back(
        {edge.from, edge.to, edge.label.empty() ? 0 : width_em(pen.lettering(), FontRole::board, edge.label) * 26});
  }
  return needs;
}

bool has_opposite(const GraphBoard& board, const GraphEdge& edge) {
  for (const GraphEdge& other : board.edges) {
    if (other.from == edge.to && other.to == edge.from) return true;
  }
  return false;
}

Route route_of(const GraphBoard& board, const GraphEdge& edge, const std::vector<Box>& boxes, const Box& area,
               Color color) {
  const Box& a = boxes[edge.from];
  const Box& b = boxes[edge.to];
  const Point d = b.centre() - a.centre();
  const Point across = Point{-d.y, d.x} * (1 / std::max(1e-9, length(d)));
  Route route{.edge = &edge, .line = {}, .color = color};
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (i != edge.from && i != edge.to && passes(a.centre(), b.centre(), boxes[i])) route.round_about = true;
  }
  if (route.round_about) {
    const double out = std::abs(d.x) > std::abs(d.y) ? a.height() * 0.95 + 26 : a.width() * 0.62 + 22;
    const Point middle = lerp(a.centre(), b.centre(), 0.5);
    const Box allowed = area.grown(-6);
    const Point bend = allowed.contains(middle + across * out) ? middle + across * out : middle - across * out;
    route.line = {leave_box(a, bend, 4), bend, leave_box(b, bend, 9)};
    return route;
  }
  // Two edges against each other run side by side.
  const Point shift = across * (has_opposite(board, edge) ? 13 : 0);
  route.line = {leave_box(a, b.centre(), 4) + shift, leave_box(b, a.centre(), 9) + shift};
  return route;
}

/// Finds places for edge labels that touch nothing.
class LabelSeats {
 public:
  LabelSeats(const Box& area, const std::vector<Box>& boxes, const std::vector<Route>& routes)
      : area_(area), boxes_(boxes), routes_(routes) {}

  struct Seat {
    Point at;
    double badness = 0;
  };

  Seat find(const Route& route, const FittedText& text) {
    const Point from = route.from();
    const Point d = route.to() - from;
    // Away from the line, as far as the label is thick in that direction.
    const Point across = Point{-d.y, d.x} * (1 / std::max(1e-9, length(d)));
    const double reach = std::abs(across.x) * text.width() / 2 + std::abs(across.y) * text.height() / 2 + 13;
    Seat best{.at = lerp(from, route.to(), 0.5), .badness = 1e9};
    for (const double along : {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78}) {
      for (const double side : {-1.0, 1.0, 0.0}) {
        const Point base = route.round_about ? route.line[1] : from + d * along;
        const Point away = across * (side * reach);
        const Point at = base + away;
        // On the line itself a label hides the arrow, the more the shorter the arrow is.
        const double on_line = side != 0 ? 0.2 : text.width() + text.height() > length(d) * 0.55 ? 2.5 : 1.2;
        const double badness =
            trouble(Box::around(at, text.width() / 2, text.height() / 2), route) + on_line + std::abs(along - 0.5);
        if (badness < best.badness - 0.01) best = {at, badness};
      }
    }
    taken_.push_back(Box::around(best.at, text.width() / 2, text.height() / 2));
    return best;
  }

 private:
  double trouble(const Box& label, const Route& own) const {
    double sum = 0;
    for (const Box& box : boxes_) sum += label.overlaps(box.grown(5)) ? 3 : 0;
    for (const Box& other : taken_) sum += label.overlaps(other.grown(4)) ? 3 : 0;
    if (!area_.grown(8).contains(label)) sum += 2;
    for (const Route& route : routes_) {
      if (&route == &own) continue;
      for (std::size_t i = 1; i < route.line.size(); ++i)
        sum += passes(route.line[i - 1], route.line[i], label.grown(3)) ? 1 : 0;
    }
    return sum;
  }

  Box area_;
  const std::vector<Box>& boxes_;
  const std::vector<Route>& routes_;
  std::vector<Box> taken_;
};

}  // namespace

void draw(BoardPen& pen, const GraphBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const std::size_t count = std::min(board.nodes.size(), kGraphNodesMax);
  for (std::size_t i = count; i < board.nodes.size(); ++i) pen.leave_out(board.nodes[i]);
  if (count == 0) return;
  const double size = std::clamp(area.height() * 0.105, 32.0, pen.scaled(48));
  const std::vector<Box> boxes = arrange(needs_of(pen, board, count, size), area);

  std::vector<Route> routes;
  for (std::size_t i = 0; i < board.edges.size(); ++i) {
    const GraphEdge& edge = board.edges[i];
    if (edge.from < count && edge.to < count && edge.from != edge.to) {
      routes.push_back(route_of(board, edge, boxes, area, pen.strong(i)));
    } else if (!edge.label.empty()) {
      pen.leave_out(edge.label);
    }
  }
  // All arrows, then the boxes, then the labels on top of everything.
  for (const Route& route : routes) pen.arrow(route.line, route.color, pen.scaled(6.5));
  std::vector<FitRequest> requests;
  for (std::size_t i = 0; i < count; ++i) {
    requests.push_back({board.nodes[i],
                        {.width = boxes[i].width() - 18,
                         .height = boxes[i].height() - 8,
                         .largest_px = size * 1.1,
                         .smallest_px = 24,
                         .lines_max = 2}});
  }
  const std::vector<FittedText> names = pen.fit_alike(requests, kLooseSpread);
  for (std::size_t i = 0; i < count; ++i) {
    const bool focus = board.focus == i;
    pen.card(boxes[i], focus ? rgb(0xFFE08A) : pen.fill(i), 14);
    pen.put(names[i], boxes[i].centre(), {.color = focus ? kInk : pen.palette().card_ink});
  }
  LabelSeats seats(area, boxes, routes);
  for (const Route& route : routes) {
    if (route.edge->label.empty()) continue;
    const Point d = route.to() - route.from();
    const bool level = std::abs(d.x) > std::abs(d.y);
    const FittedText text = pen.fit(
        route.edge->label, {.width = level ? std::max(70.0, length(d) - 26) : std::min(area.width() * 0.3, 230.0),
                            .height = 70,
                            .largest_px = size * 0.9,
                            .smallest_px = 22,
                            .lines_max = level ? 1 : 2});
    pen.put(text, seats.find(route, text).at, {.color = route.color, .rim_px = 5});
  }
}

}  // namespace page
