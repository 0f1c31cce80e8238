#include "libs/page/layout/arrangement.h"

#include <algorithm>
#include <limits>

namespace page {
namespace {

constexpr double kPerBadness = 800;
/// An arrangement of this cost is good enough to stop looking.
constexpr double kGoodCost = 330;
constexpr double kLoadMax = 0.9;
constexpr std::size_t kTriedThoroughly = 4;
constexpr double kBoardClearance = 6;
/// Remarks alone do not make the figures smaller.
constexpr double kAcceptedBadness = 0.6;

class Arranger {
 public:
  Arranger(const Lettering& lettering, const PanelWish& wish, std::uint32_t seed, std::size_t panel)
      : lettering_(lettering), wish_(wish), seed_(seed), panel_(panel) {
    for (const BalloonSpec& balloon : wish.balloons) {
      shapes_.push_back(balloon_shapes(lettering, balloon, wish.direction, wish.letter_px));
    }
  }

  Arrangement run() {
    const std::vector<Rung>& rungs = ladder();
    for (std::size_t i = 0; i < rungs.size(); ++i) {
      if (try_rung(i, rungs[i])) break;
      if (best_score_ < kPerBadness * kAcceptedBadness + rungs[i].penalty + kGoodCost) break;
    }
    best_.tried = tried_;
    return std::move(best_);
  }

 private:
  // Whether an arrangement that is good enough was found.
  bool try_rung(std::size_t index, const Rung& rung) {
    std::vector<std::vector<BalloonShape>> shapes;
    std::vector<Superellipse> sizes;
    for (const auto& list : shapes_) {
      shapes.emplace_back();
      for (const BalloonShape& shape : list) shapes.back().push_back(resized(shape, rung.letters));
      sizes.push_back(shapes.back().front().outline);
    }
    if (index + 1 < ladder().size() && load(rung, sizes) > kLoadMax) return false;
    for (const Seating& seating : promising(seatings(wish_, rung, sizes), shapes)) {
      consider(seating, shapes, rung, index);
      if (badness(best_.findings) <= kAcceptedBadness && best_score_ < kGoodCost + rung.penalty) return true;
    }
    return false;
  }

  // The share of the panel that heads, board and balloons would take. Far above 1 nothing fits.
  double load(const Rung& rung, const std::vector<Superellipse>& sizes) const {
    constexpr double kHeadArea = 121 * 118 * kPi * 0.8;
    constexpr double kRoundShare = 0.92;
    constexpr double kBoardShare = 0.46;
    const double scale = wish_.scale * rung.scale;
    double area = static_cast<double>(wish_.figures.size()) * kHeadArea * scale * scale;
    for (const Superellipse& size : sizes) area += 4 * size.rx * size.ry * kRoundShare;
    return area / (wish_.frame.width() * wish_.frame.height() * (wish_.board ? 1 - kBoardShare : 1));
  }

  // The few seatings that a rough search likes best. With one or two balloons the first will usually do.
  std::vector<Seating> promising(std::vector<Seating> all, const std::vector<std::vector<BalloonShape>>& shapes) {
    if (wish_.balloons.size() < 3 && all.size() > kTriedThoroughly) {
      const Stage stage = stage_of(all.front());
      if (place_balloons(stage, wish_.balloons, shapes, wish_.loose, SearchEffort::rough).cost + all.front().penalty <
          kGoodCost) {
        all.resize(1);
        return all;
      }
    }
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Placement rough =
          place_balloons(stage_of(all[i]), wish_.balloons, shapes, wish_.loose, SearchEffort::rough);
      order.emplace_back(rough.cost + all[i].penalty, i);
    }
    tried_ += static_cast<int>(all.size());
    std::sort(order.begin(), order.end());
    if (order.size() > kTriedThoroughly) order.resize(kTriedThoroughly);
    std::vector<Seating> out;
    for (const auto& [cost, index] : order) out.push_back(std::move(all[index]));
    return out;
  }

  Stage stage_of(const Seating& seating) const {
    Stage stage{.frame = wish_.frame, .actors = seating.actors, .direction = wish_.direction};
    if (seating.board) stage.reserved.push_back(seating.board->grown(kBoardClearance));
    return stage;
  }

  void consider(const Seating& seating, const std::vector<std::vector<BalloonShape>>& shapes, const Rung& rung,
                std::size_t index) {
    Arrangement next;
    next.stage = stage_of(seating);
    next.board = seating.board;
    Placement placement = place_balloons(next.stage, wish_.balloons, shapes, wish_.loose);
    if (placement.cost + seating.penalty >= best_score_) return;
    next.balloons = std::move(placement.balloons);
    next.findings = audit_panel({lettering_, next.stage, wish_.balloons, next.balloons, seed_, panel_});
    next.letter_px = wish_.letter_px * rung.letters;
    next.cost = placement.cost + seating.penalty;
    next.rung = index;
    const double score = next.cost + kPerBadness * badness(next.findings);
    if (score >= best_score_) return;
    best_score_ = score;
    best_ = std::move(next);
  }

  const Lettering& lettering_;
  const PanelWish& wish_;
  std::uint32_t seed_;
  std::size_t panel_;
  std::vector<std::vector<BalloonShape>> shapes_;
  Arrangement best_;
  double best_score_ = std::numeric_limits<double>::infinity();
  int tried_ = 0;
};

}  // namespace

Arrangement arrange_panel(const Lettering& lettering, const PanelWish& wish, std::uint32_t seed, std::size_t panel) {
  return Arranger(lettering, wish, seed, panel).run();
}

}  // namespace page
