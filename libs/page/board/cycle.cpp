// Stations in a ring, with an arrow from each to the next.

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr std::size_t kStationsMax = 6;

struct Ring {
  Point centre;
  double rx = 0;
  double ry = 0;
  std::vector<Box> stations;

  Point at(double angle) const { return on_ellipse(centre, rx, ry, angle); }
};

double angle_of(std::size_t station, std::size_t count) {
  return -kPi / 2 + static_cast<double>(station) * 2 * kPi / static_cast<double>(count);
}

Ring ring_of(const BoardPen& pen, const Box& area, std::size_t count) {
  const double share = count > 5 ? 0.235 : count > 4 ? 0.28 : 0.32;
  const double width = std::min(area.width() * share, pen.scaled(300));
  const double height = std::min(area.height() * (count > 5 ? 0.21 : 0.25), pen.scaled(110));
  Ring ring{.centre = area.centre(),
            .rx = area.width() / 2 - width / 2 - 4,
            .ry = area.height() / 2 - height / 2 - 4,
            .stations = {}};
  for (std::size_t i = 0; i < count; ++i) {
    ring.stations.push_back(Box::around(ring.at(angle_of(i, count)), width / 2, height / 2));
  }
  return ring;
}

/// Along the ring from where it leaves one station to where it meets the next; straight when too little is left.
std::vector<Point> way(const Ring& ring, std::size_t i) {
  const std::size_t count = ring.stations.size();
  const Box& from = ring.stations[i];
  const Box& to = ring.stations[(i + 1) % count];
  const double first = angle_of(i, count);
  const double last = angle_of(i + 1, count);
  double start = first;
  double end = last;
  while (start < last && from.grown(6).contains(ring.at(start))) start += 0.01;
  while (end > first && to.grown(11).contains(ring.at(end))) end -= 0.01;
  if (end - start < 0.10) return {leave_box(from, to.centre(), 5), leave_box(to, from.centre(), 9)};
  std::vector<Point> points;
  for (int k = 0; k <= 3; ++k) points.push_back(ring.at(lerp(start, end, k / 3.0)));
  return points;
}

}  // namespace

void draw(BoardPen& pen, const CycleBoard& board) {
  const Box area = draw_surface(pen, board.title);
  std::vector<std::string> stations = board.stations;
  for (std::size_t i = kStationsMax; i < stations.size(); ++i) pen.leave_out(stations[i]);
  stations.resize(std::min(stations.size(), kStationsMax));
  const std::size_t count = stations.size();
  if (count < 2) return;
  const Ring ring = ring_of(pen, area, count);
  for (std::size_t i = 0; i < count; ++i)
    pen.arrow(way(ring, i), pen.chalk() ? pen.palette().accent : pen.strong(i), pen.scaled(7.5));
  std::vector<FitRequest> requests;
  for (std::size_t i = 0; i < count; ++i) {
    const Box& box = ring.stations[i];
    requests.push_back({stations[i],
                        {.width = box.width() - (count > 5 ? 18 : 28),
                         .height = box.height() - 6,
                         .largest_px = pen.scaled(44),
                         .smallest_px = count > 5 ? 22.0 : 24.0,
                         .lines_max = 2}});
  }
  const std::vector<FittedText> texts = pen.fit_alike(requests, kLooseSpread);
  for (std::size_t i = 0; i < count; ++i) {
    pen.card(ring.stations[i], pen.fill(i), ring.stations[i].height() / 2);
    pen.put(texts[i], ring.stations[i].centre(), {.color = pen.palette().card_ink});
  }
  if (board.centre.empty()) return;
  const Box& any = ring.stations[0];
  const FittedText centre = pen.fit(board.centre, {.width = std::max(80.0, 2 * ring.rx - any.width() - pen.scaled(70)),
                                                   .height = area.height() - 2 * any.height() - pen.scaled(44),
                                                   .largest_px = pen.scaled(46),
                                                   .smallest_px = 26,
                                                   .lines_max = 3});
  pen.put(centre, ring.centre, {.color = pen.palette().accent});
}

}  // namespace page
