#include "libs/page/board/pen.h"

#include <array>

namespace page {
namespace {

constexpr std::array<Color, 6> kStrong = {rgb(0x2F6FD0), rgb(0xD9622B), rgb(0x2A9A5C),
                                          rgb(0xB0479A), rgb(0x14909C), rgb(0xC48A12)};
constexpr std::array<Color, 6> kPale = {rgb(0xCFEAFF), rgb(0xFFE3C2), rgb(0xD2F2D4),
                                        rgb(0xF8D8EE), rgb(0xCDF1F0), rgb(0xFDEFB4)};
constexpr Color kChalkCard = rgb(0x3F8A72);

constexpr BoardPalette kWhitePalette = {.ink = kInk,
                                        .accent = rgb(0xD23F5E),
                                        .faint = rgb(0x9AA3B5),
                                        .rim = kWhite,
                                        .outline = kInk,
                                        .card_ink = kInk,
                                        .good = rgb(0x2A9A5C),
                                        .bad = rgb(0xD23F5E)};
constexpr BoardPalette kChalkPalette = {.ink = rgb(0xF4FFF8),
                                        .accent = rgb(0xFFF0A0),
                                        .faint = rgb(0xF4FFF8, 0.45),
                                        .rim = rgb(0x337360),
                                        .outline = rgb(0x163A30),
                                        .card_ink = kWhite,
                                        .good = rgb(0x9FF5B8),
                                        .bad = rgb(0xFFA8A8)};

/// The head of an arrow: a barb with a notched back.
Path arrow_head(Point tip, Point direction, double width) {
  const Point along = direction * (1 / std::max(1e-9, length(direction)));
  const Point across{-along.y, along.x};
  const Point back = tip - along * (width * 2.7);
  return Path::polygon(
      {tip, back + across * (width * 1.5), tip - along * (width * 2.1), back - across * (width * 1.5)});
}

}  // namespace

Point leave_box(const Box& box, Point to, double air) {
  const Point centre = box.centre();
  const Point d = to - centre;
  const double tx = std::abs(d.x) < 1e-6 ? 1e9 : (box.width() / 2 + air) / std::abs(d.x);
  const double ty = std::abs(d.y) < 1e-6 ? 1e9 : (box.height() / 2 + air) / std::abs(d.y);
  return centre + d * std::min(tx, ty);
}

BoardPen::BoardPen(Canvas& canvas, const Lettering& lettering, const Box& board, BoardStyle style)
    : canvas_(canvas),
      lettering_(lettering),
      board_(board),
      style_(style),
      palette_(style == BoardStyle::chalk ? kChalkPalette : kWhitePalette),
      unit_(std::clamp(std::sqrt(board.width() * board.height() / (800.0 * 540.0)), 0.88, 1.5)) {}

Color BoardPen::fill(std::size_t i) const {
  const Color pale = kPale[i % kPale.size()];
  return chalk() ? mix(kChalkCard, pale, 0.14) : pale;
}

Color BoardPen::strong(std::size_t i) const {
  return chalk() ? mix(kPale[i % kPale.size()], kWhite, 0.15) : kStrong[i % kStrong.size()];
}

void BoardPen::put(const FittedText& text, Point at, const LabelLook& look) {
  if (text.block.lines.empty()) return;
  const double half_width = text.width() / 2;
  const bool left = look.anchor == Anchor::left;
  const Point centre = left ? Point{at.x + half_width, at.y} : at;
  const Letters letters =
      set_block(lettering_, text.block, text.size_px, centre, left ? LineAlign::start : LineAlign::centre);
  if (look.rim_px > 0) {
    const Rim rim{.width_px = look.rim_px, .color = palette_.rim};
    letters.draw(canvas_, look.color, std::span(&rim, 1));
  } else {
    letters.draw(canvas_, look.color);
  }
  report_.labels.push_back({text.text, text.size_px, Box::around(centre, half_width, text.height() / 2)});
  if (text.shortened) report_.shortened.push_back(text.text);
  report_.min_text_px = report_.min_text_px == 0 ? text.size_px : std::min(report_.min_text_px, text.size_px);
}

void BoardPen::card(const Box& box, Color fill, double radius) {
  const Path shape = Path::rounded(box, radius);
  canvas_.contour(shape, palette_.outline, 3.2);
  canvas_.fill(shape, fill);
}

void BoardPen::arrow(const std::vector<Point>& through, Color color, double width) {
  std::vector<Point> line = through.size() > 2 ? catmull_rom(through, 16) : through;
  report_.arrows.push_back({line, width});
  const Point tip = line.back();
  // The shaft ends inside the head, and the head looks along the shaft's last stretch.
  while (line.size() > 2 && distance(line[line.size() - 2], tip) < width * 2.4) line.erase(line.end() - 2);
  const Point direction = tip - line[line.size() - 2];
  line.back() = tip - direction * std::min(0.9, width * 2.1 / std::max(1e-9, length(direction)));
  canvas_.stroke(Path::polyline(line), color, {.width = width, .cap = Cap::round});
  const Path head = arrow_head(tip, direction, width);
  canvas_.fill(head, color);
  canvas_.stroke(head, color, {.width = 2});
}

void BoardPen::block_arrow(Point at, double length, bool down, Color fill) {
  const double half = length / 2;
  const double shaft = length * 0.25;
  const double head = length * 0.58;
  Path shape =
      Path::polygon({{-half, -shaft}, {0, -shaft}, {0, -head}, {half, 0}, {0, head}, {0, shaft}, {-half, shaft}});
  if (down) shape = shape.rotated(kPi / 2);
  shape = shape.moved(at);
  canvas_.contour(shape, palette_.outline, 3.4);
  canvas_.fill(shape, fill);
  const Point reach = down ? Point{0, half} : Point{half, 0};
  report_.arrows.push_back({{at - reach, at + reach}, 2 * shaft});
}

void BoardPen::rule(Point from, Point to, Color color, double width) {
  const Point across = to - from;
  const Point bow = Point{-across.y, across.x} * (1.0 / std::max(1e-9, length(across)));
  canvas_.ink({from, lerp(from, to, 0.5) + bow, to}, {.width = width, .start = 0.7, .end = 0.7}, color);
}

void BoardPen::dashed(Point from, Point to, Color color, double width) {
  canvas_.stroke(Path::polyline({from, to}), color, {.width = width, .dash = {width * 3, width * 2}});
}

void BoardPen::number(Point centre, double radius, std::size_t number, Color color) {
  canvas_.fill(Path::circle(centre, radius), color);
  // 1.42 of the radius: the largest digit that leaves a clear ring.
  const FittedText digits = fit(
      std::to_string(number),
      {.width = radius * 2, .height = radius * 2, .largest_px = radius * 1.42, .smallest_px = radius, .lines_max = 1});
  const Letters letters = set_block(lettering_, digits.block, digits.size_px, centre);
  letters.draw(canvas_, chalk() ? palette_.outline : kWhite);
}

void BoardPen::tick(Point centre, double size) {
  const auto at = [&](double x, double y) { return centre + Point{x, y} * size; };
  canvas_.ink({at(-0.36, -0.05), at(-0.08, 0.34), at(0.25, -0.20), at(0.62, -0.70)},
              {.width = size * 0.23, .start = 0.4, .end = 0.25}, palette_.good);
}

void BoardPen::cross(Point centre, double size) {
  const auto at = [&](double x, double y) { return centre + Point{x, y} * size; };
  const Pen pen{.width = size * 0.21, .start = 0.45, .end = 0.4};
  canvas_.ink({at(-0.36, -0.36), at(0, 0.01), at(0.37, 0.38)}, pen, palette_.bad);
  canvas_.ink({at(0.36, -0.37), at(0.01, 0), at(-0.37, 0.36)}, pen, palette_.bad);
}

void BoardPen::ring(Point centre, double size) {
  std::vector<Point> stroke;
  for (int i = 0; i <= 10; ++i) {
    // Begun and ended past the top, as a hand draws it.
    stroke.push_back(polar(centre, size * (0.40 + 0.004 * i), -kPi * 0.62 + i * 2.06 * kPi / 10));
  }
  canvas_.ink(stroke, {.width = size * 0.19, .start = 0.45, .end = 0.35}, palette_.good);
}

}  // namespace page
