#include "libs/page/layout/balloon.h"

#include <algorithm>
#include <cmath>

namespace page {
namespace {

constexpr std::size_t kShapesMax = 6;
constexpr double kRoundExponent = 2.5;
constexpr double kBoxExponent = 14;
constexpr double kLineCostGain = 2.2;

// Room round the text: half-axis = text / 2 * factor + letters * padding.
struct Room {
  double factor_x;
  double factor_y;
  double padding_x;
  double padding_y;
  double exponent;
  double letters;   ///< size of the letters, of the page's usual size
  double slimmest;  ///< least rx / ry
};

Room room_of(BalloonKind kind) {
  switch (kind) {
    case BalloonKind::say:
      return {1.12, 1.10, 0.80, 0.90, kRoundExponent, 1, 0.56};
    case BalloonKind::shout:
      return {1.27, 1.20, 0.86, 0.92, kRoundExponent, 1.16, 0.62};
    case BalloonKind::thought:
      return {1.18, 1.16, 0.84, 0.94, kRoundExponent, 1, 0.6};
    case BalloonKind::whisper:
      return {1.12, 1.10, 0.80, 0.90, kRoundExponent, 0.86, 0.56};
    case BalloonKind::electronic:
      return {1, 1, 0.75, 0.75, kBoxExponent, 1, 0};
    case BalloonKind::caption:
      return {1, 1, 0.45, 0.45, kBoxExponent, 0.86, 0};
  }
  return {};
}

// The least superellipse of the given proportion that holds every line's corners with some air.
void shrink_to_lines(Superellipse& outline, const LineBlock& block, double px) {
  constexpr double kAir = 0.42;
  const double middle = (static_cast<double>(block.lines.size()) - 1) / 2;
  double need = 0;
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const double x = (block.lines[i].width / 2 + kAir) * px;
    const double y = (std::abs(static_cast<double>(i) - middle) * block.pitch + 0.36 + kAir) * px;
    const double share = std::pow(x / outline.rx, outline.exponent) + std::pow(y / outline.ry, outline.exponent);
    need = std::max(need, std::pow(share, 1 / outline.exponent));
  }
  outline = outline.scaled(std::max(need, 0.84));
}

template <typename Text>
BalloonShape shape_of(BalloonKind kind, Text text, double width, double height, double px) {
  const Room room = room_of(kind);
  Superellipse outline{(width / 2 * room.factor_x + room.padding_x) * px,
                       (height / 2 * room.factor_y + room.padding_y) * px, room.exponent};
  outline.rx = std::max(outline.rx, outline.ry * room.slimmest);
  return {.kind = kind, .letter_px = px, .text = std::move(text), .outline = outline};
}

std::vector<BalloonShape> column_shapes(const Lettering& lettering, const BalloonSpec& balloon, double px) {
  std::vector<BalloonShape> shapes;
  const FontRole role = font_of(balloon.kind, ReadingDirection::right_to_left);
  for (VerticalText& text : vertical_settings(lettering, role, balloon.text)) {
    const double cost = text.cost;
    const double width = text.width();
    const double height = text.height;
    shapes.push_back(shape_of(balloon.kind, std::move(text), width, height, px));
    shapes.back().cost = cost;
  }
  return shapes;
}

std::vector<BalloonShape> line_shapes(const Lettering& lettering, const BalloonSpec& balloon, double px) {
  std::vector<BalloonShape> shapes;
  const FontRole role = font_of(balloon.kind, ReadingDirection::left_to_right);
  const bool round = room_of(balloon.kind).exponent == kRoundExponent;
  for (LineBlock& block : balloon_lines(lettering, role, balloon.text)) {
    // Costs of lines count area; columns count breaks, which weigh more.
    const double cost = kLineCostGain * block.cost;
    const double width = block.width();
    // Capitals reach neither the top nor the bottom of their em.
    const double height = block.height() - 0.3;
    shapes.push_back(shape_of(balloon.kind, std::move(block), width, height, px));
    shapes.back().cost = cost;
    if (round) shrink_to_lines(shapes.back().outline, std::get<LineBlock>(shapes.back().text), px);
  }
  return shapes;
}

// A caption is one line or a small block, in either language.
std::vector<BalloonShape> caption_shapes(const Lettering& lettering, const BalloonSpec& balloon,
                                         ReadingDirection direction, double px) {
  std::vector<BalloonShape> shapes;
  const FontRole role = font_of(balloon.kind, direction);
  for (const double width : {24.0, 12.0, 8.0}) {
    LineBlock block = wrap_lines(lettering, role, balloon.text, width);
    if (block.lines.empty()) return {};
    if (!shapes.empty() && std::get<LineBlock>(shapes.back().text).lines.size() == block.lines.size()) continue;
    const double cost = block.cost;
    const double block_width = block.width();
    const double height = block.height() - 0.1;
    shapes.push_back(shape_of(balloon.kind, std::move(block), block_width, height, px));
    shapes.back().cost = cost;
  }
  return shapes;
}

}  // namespace

double BalloonShape::text_width_px() const {
  return std::visit([&](const auto& t) { return t.width() * letter_px; }, text);
}

double BalloonShape::text_height_px() const {
  if (const auto* columns = std::get_if<VerticalText>(&text)) return columns->height * letter_px;
  return std::get<LineBlock>(text).height() * letter_px;
}

double BalloonShape::reach() const {
  if (kind == BalloonKind::shout) return 1.14;
  return kind == BalloonKind::thought ? 1.04 : 1.015;
}

double BalloonShape::worst_break() const {
  return std::visit([](const auto& t) { return t.worst_break; }, text);
}

bool BalloonShape::lone_character() const {
  const auto* columns = std::get_if<VerticalText>(&text);
  return columns != nullptr && columns->lone_cell;
}

std::vector<BalloonShape> balloon_shapes(const Lettering& lettering, const BalloonSpec& balloon,
                                         ReadingDirection direction, double letter_px) {
  const double px = letter_px * room_of(balloon.kind).letters;
  std::vector<BalloonShape> shapes =
      balloon.kind == BalloonKind::caption           ? caption_shapes(lettering, balloon, direction, px)
      : direction == ReadingDirection::right_to_left ? column_shapes(lettering, balloon, px)
                                                     : line_shapes(lettering, balloon, px);
  std::sort(shapes.begin(), shapes.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
  if (shapes.size() > kShapesMax) shapes.resize(kShapesMax);
  const double best = shapes.empty() ? 0 : shapes.front().cost;
  for (BalloonShape& shape : shapes) shape.cost -= best;
  return shapes;
}

BalloonShape resized(const BalloonShape& shape, double factor) {
  BalloonShape out = shape;
  out.letter_px *= factor;
  out.outline = shape.outline.scaled(factor);
  return out;
}

FontRole font_of(BalloonKind kind, ReadingDirection direction) {
  if (direction == ReadingDirection::left_to_right) return FontRole::english;
  switch (kind) {
    case BalloonKind::shout:
      return FontRole::shout;
    case BalloonKind::electronic:
    case BalloonKind::caption:
      return FontRole::caption;
    case BalloonKind::say:
    case BalloonKind::thought:
    case BalloonKind::whisper:
      return FontRole::speech;
  }
  return FontRole::speech;
}

Letters balloon_letters(const Lettering& lettering, const BalloonShape& shape, Point centre) {
  if (const auto* columns = std::get_if<VerticalText>(&shape.text)) {
    return set_vertical(lettering, *columns, shape.letter_px, centre);
  }
  return set_block(lettering, std::get<LineBlock>(shape.text), shape.letter_px, centre);
}

}  // namespace page
