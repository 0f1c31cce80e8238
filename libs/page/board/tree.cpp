// A tree from its root down, each box as wide as its leaves allow.

#include "libs/base/check.h"
#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

struct Shape {
  std::vector<std::size_t> depth;
  std::vector<std::size_t> leaves;
  std::size_t levels = 1;
};

Shape shape_of(const std::vector<TreeNode>& nodes) {
  Shape shape{.depth = std::vector<std::size_t>(nodes.size(), 0), .leaves = std::vector<std::size_t>(nodes.size(), 0)};
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    CHECK(i == 0 ? !nodes[i].parent.has_value() : nodes[i].parent.has_value() && *nodes[i].parent < i, i);
    if (i > 0) shape.depth[i] = shape.depth[*nodes[i].parent] + 1;
    shape.levels = std::max(shape.levels, shape.depth[i] + 1);
  }
  // Parents stand before their children, so counting backwards meets all children first.
  for (std::size_t i = nodes.size(); i-- > 0;) {
    if (shape.leaves[i] == 0) shape.leaves[i] = 1;
    if (i > 0) shape.leaves[*nodes[i].parent] += shape.leaves[i];
  }
  return shape;
}

std::vector<Box> boxes_of(const BoardPen& pen, const Box& area, const std::vector<TreeNode>& nodes,
                          const Shape& shape) {
  const double row = area.height() / static_cast<double>(shape.levels);
  const double height = std::min(pen.scaled(92), row * 0.62);
  const double leaf = area.width() / static_cast<double>(shape.leaves[0]);
  std::vector<double> left(nodes.size(), area.x0);
  std::vector<double> next_child(nodes.size(), area.x0);
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const double width = leaf * static_cast<double>(shape.leaves[i]);
    if (i > 0) {
      left[i] = next_child[*nodes[i].parent];
      next_child[*nodes[i].parent] += width;
    }
    next_child[i] = left[i];
    const double widest = pen.scaled(i == 0 ? 380 : 280);
    boxes.push_back(Box::around({left[i] + width / 2, area.y0 + row * (static_cast<double>(shape.depth[i]) + 0.5)},
                                std::min(width - 12, widest) / 2, height / 2));
  }
  return boxes;
}

}  // namespace

void draw(BoardPen& pen, const TreeBoard& board) {
  const Box area = draw_surface(pen, board.title);
  if (board.nodes.empty()) return;
  const Shape shape = shape_of(board.nodes);
  const std::vector<Box> boxes = boxes_of(pen, area, board.nodes, shape);
  const Color branch = pen.chalk() ? rgb(0xF4FFF8, 0.8) : rgb(0x6A7388);
  for (std::size_t i = 1; i < boxes.size(); ++i) {
    const Box& parent = boxes[*board.nodes[i].parent];
    const double middle = (parent.y1 + boxes[i].y0) / 2;
    pen.canvas().stroke(Path::polyline({{parent.centre().x, parent.y1},
                                        {parent.centre().x, middle},
                                        {boxes[i].centre().x, middle},
                                        {boxes[i].centre().x, boxes[i].y0}}),
                        branch, {.width = 5, .cap = Cap::round});
  }
  std::vector<FitRequest> requests;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    requests.push_back({board.nodes[i].text,
                        {.width = boxes[i].width() - 16,
                         .height = boxes[i].height() - 6,
                         .largest_px = pen.scaled(42),
                         .smallest_px = 22,
                         .lines_max = 2}});
  }
  const std::vector<FittedText> texts = pen.fit_alike(requests, kLooseSpread);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    pen.card(boxes[i], pen.fill(shape.depth[i]), 10);
    pen.put(texts[i], boxes[i].centre(), {.color = pen.palette().card_ink});
  }
}

}  // namespace page
