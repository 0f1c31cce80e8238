#include "libs/page/layout/arrangement.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <set>

namespace page {
namespace {

constexpr double kPerBadness = 800;
/// An arrangement of this cost, and so much for each balloon, is good enough to stop looking.
constexpr double kGoodCost = 100;
constexpr double kGoodCostPerBalloon = 130;
/// And of this one, to look no further than the first seating.
constexpr double kVeryGoodCost = 150;
constexpr double kLoadMax = 0.85;
constexpr std::size_t kPatternsKept = 20;
constexpr std::size_t kTriedThoroughly = 4;
constexpr double kBoardClearance = 6;
/// From this rung on, people beside a board are so small that one of them had better be heard only.
constexpr std::size_t kCrampedFrom = 6;
constexpr double kOffstagePenalty = 240;
constexpr double kHeadHalfWidth = 121;
constexpr double kFilledEnough = 0.5;
constexpr double kEmptyThird = 320;
constexpr int kGrowthSteps = 9;
constexpr double kFigureGrowth = 1.08;
constexpr double kLetterGrowth = 1.05;
constexpr double kGrowthMayCost = 50;
/// Remarks alone do not make the figures smaller.
constexpr double kAcceptedBadness = 0.6;
/// A board is not worth balloons that lie on it or on each other.
constexpr double kBoardMayCost = 2;

// The share of a part of the panel's width over which something stands.
double filled(double x0, double x1, std::vector<Box> things) {
  std::sort(things.begin(), things.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  double sum = 0;
  double reached = x0;
  for (const Box& thing : things) {
    const double from = std::max(reached, thing.x0);
    const double to = std::min(x1, thing.x1);
    if (to <= from) continue;
    sum += to - from;
    reached = to;
  }
  return sum / (x1 - x0);
}

// What thirds of the panel without people, words or a board cost: page/rendering.md, section 9, item 13.
double emptiness(const Stage& stage, const Placement& placement) {
  if (placement.balloons.size() < 2) return 0;
  std::vector<Box> things = stage.reserved;
  for (const Actor& actor : stage.actors) {
    things.push_back(Box::around(actor.at, kHeadHalfWidth * actor.scale, kHeadHalfWidth * actor.scale));
  }
  for (const PlacedBalloon& balloon : placement.balloons) things.push_back(balloon.box());
  if (placement.loose) things.push_back(*placement.loose);
  double cost = 0;
  for (int i = 0; i < 3; ++i) {
    const double x0 = stage.frame.x0 + stage.frame.width() * i / 3;
    const double share = filled(x0, x0 + stage.frame.width() / 3, things);
    if (share < kFilledEnough) cost += kEmptyThird * (1 - share / kFilledEnough);
  }
  return cost;
}

class Arranger {
 public:
  Arranger(const Lettering& lettering, PanelWish wish, std::uint32_t seed, std::size_t panel)
      : lettering_(lettering), wish_(std::move(wish)), seed_(seed), panel_(panel) {
    for (const BalloonSpec& balloon : wish_.balloons) {
      shapes_.push_back(balloon_shapes(lettering, balloon, wish_.direction, wish_.letter_px));
    }
  }

  // Finds a rung that will do, not far below the first of them: what is lost on the way, finish() regains. A panel that
  // is not crowded is content with the first rung; for the others the ladder is halved.
  void search() {
    if (will_do(0)) return;
    std::size_t above = 1;
    std::size_t below = ladder().size();
    while (above < below) {
      const std::size_t middle = (above + below) / 2;
      if (will_do(middle)) {
        below = middle;
      } else {
        above = middle + 1;
      }
    }
  }

  /// Lower is better.
  double score() const { return best_score_; }
  double badness() const { return page::badness(best_.findings); }
  bool is_cramped() const { return badness() > kAcceptedBadness || (wish_.board && best_.rung >= kCrampedFrom); }

  Arrangement finish() {
    grow();
    best_.specs = wish_.balloons;
    return std::move(best_);
  }

 private:
  bool will_do(std::size_t index) {
    const Rung& rung = ladder()[index];
    return try_rung(index, rung) || best_score_ < kPerBadness * kAcceptedBadness + rung.penalty + good_cost();
  }

  double good_cost() const { return kGoodCost + kGoodCostPerBalloon * static_cast<double>(wish_.balloons.size()); }

  // Whether an arrangement that is good enough was found.
  bool try_rung(std::size_t index, const Rung& rung) {
    const BalloonSet set = set_for(rung.letters);
    std::vector<Superellipse> sizes;
    for (std::size_t i = 0; i < set.balloon_count(); ++i) sizes.push_back(set.shapes(i).front().outline);
    if (index + 1 < ladder().size() && load(rung, sizes) > kLoadMax) return false;
    for (const Seating& seating : promising(seatings(wish_, rung, sizes), set)) {
      consider(seating, set, rung, index);
      if (badness() <= kAcceptedBadness && best_score_ < good_cost() + rung.penalty) return true;
    }
    return false;
  }

  BalloonSet set_for(double letters) const {
    std::vector<std::vector<BalloonShape>> shapes;
    for (const auto& list : shapes_) {
      shapes.emplace_back();
      for (const BalloonShape& shape : list) shapes.back().push_back(resized(shape, letters));
    }
    return BalloonSet(wish_.balloons, std::move(shapes), wish_.loose);
  }

  // A rung makes figures and letters smaller together; often one of them has room to grow again.
  void grow() {
    if (best_.rung == 0) return;
    for (int step = 0; step < kGrowthSteps; ++step) {
      const std::optional<Seating> larger = grown(wish_, chosen_, kFigureGrowth);
      const bool figures_grew = larger && take_if_as_good(*larger, letters_);
      const double letters = letters_ * kLetterGrowth;
      const bool letters_grew = letters <= 1 && take_if_as_good(chosen_, letters);
      if (!figures_grew && !letters_grew) return;
    }
  }

  bool take_if_as_good(const Seating& seating, double letters) {
    const Stage stage = stage_of(seating);
    Placement placement = place_balloons(stage, set_for(letters));
    placement.cost += emptiness(stage, placement);
    if (placement.cost > placement_cost_ + kGrowthMayCost) return false;
    std::vector<Finding> findings = audit_panel({lettering_, stage, wish_.balloons, placement.balloons, seed_, panel_});
    if (page::badness(findings) > badness()) return false;
    placement_cost_ = placement.cost;
    chosen_ = seating;
    letters_ = letters;
    best_.stage = stage;
    best_.balloons = std::move(placement.balloons);
    best_.findings = std::move(findings);
    best_.letter_px = wish_.letter_px * letters;
    return true;
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

  // The few seatings that a rough search likes best. With one or two balloons the first will usually do. What was
  // hopeless on the rung above is not looked at again.
  std::vector<Seating> promising(std::vector<Seating> all, const BalloonSet& set) {
    if (!patterns_.empty()) {
      std::erase_if(all, [&](const Seating& seating) { return patterns_.count(seating.pattern) == 0; });
    }
    if (set.balloon_count() < 3 && all.size() > kTriedThoroughly) {
      const Placement rough = place_balloons(stage_of(all.front()), set, SearchEffort::rough);
      if (rough.cost + all.front().penalty < kVeryGoodCost) {
        all.resize(1);
        return all;
      }
    }
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Stage stage = stage_of(all[i]);
      const Placement rough = place_balloons(stage, set, SearchEffort::rough);
      order.emplace_back(rough.cost + emptiness(stage, rough) + all[i].penalty, i);
    }
    std::sort(order.begin(), order.end());
    if (patterns_.empty()) {
      for (std::size_t i = 0; i < std::min(order.size(), kPatternsKept); ++i) {
        patterns_.insert(all[order[i].second].pattern);
      }
    }
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

  void consider(const Seating& seating, const BalloonSet& set, const Rung& rung, std::size_t index) {
    Arrangement next;
    next.stage = stage_of(seating);
    next.board = seating.board;
    Placement placement = place_balloons(next.stage, set);
    placement.cost += emptiness(next.stage, placement);
    if (placement.cost + seating.penalty >= best_score_) return;
    next.balloons = std::move(placement.balloons);
    next.findings = audit_panel({lettering_, next.stage, wish_.balloons, next.balloons, seed_, panel_});
    next.letter_px = wish_.letter_px * rung.letters;
    next.cost = placement.cost + seating.penalty;
    next.rung = index;
    const double score = next.cost + kPerBadness * page::badness(next.findings);
    if (score >= best_score_) return;
    best_score_ = score;
    best_ = std::move(next);
    chosen_ = seating;
    letters_ = rung.letters;
    placement_cost_ = placement.cost;
  }

  const Lettering& lettering_;
  PanelWish wish_;
  std::uint32_t seed_;
  std::size_t panel_;
  std::vector<std::vector<BalloonShape>> shapes_;
  Arrangement best_;
  std::set<int> patterns_;  // worth a look; empty before the first rung
  // What best_ was made of.
  Seating chosen_;
  double letters_ = 1;
  double placement_cost_ = 0;
  double best_score_ = std::numeric_limits<double>::infinity();
};

bool points(Pose pose) {
  return pose == Pose::point_left || pose == Pose::point_right;
}

// Leaves one of two people in the panel. The other is heard only.
PanelWish with_voice_offstage(const PanelWish& wish, std::size_t stays) {
  PanelWish out = wish;
  out.figures = {wish.figures[stays]};
  for (BalloonSpec& balloon : out.balloons) {
    if (!balloon.speaker) continue;
    balloon.offstage = *balloon.speaker != stays;
    balloon.speaker = balloon.offstage ? std::nullopt : std::optional<std::size_t>(0);
  }
  return out;
}

}  // namespace

Arrangement arrange_panel(const Lettering& lettering, const PanelWish& wish, std::uint32_t seed, std::size_t panel) {
  auto best = std::make_unique<Arranger>(lettering, wish, seed, panel);
  best->search();
  double score = best->score();
  if (wish.figures.size() == 2 && best->is_cramped()) {
    for (std::size_t stays = 0; stays < 2; ++stays) {
      if (wish.board && !points(wish.figures[stays].pose) && points(wish.figures[1 - stays].pose)) continue;
      auto reduced = std::make_unique<Arranger>(lettering, with_voice_offstage(wish, stays), seed, panel);
      reduced->search();
      if (reduced->score() + kOffstagePenalty >= score) continue;
      score = reduced->score() + kOffstagePenalty;
      best = std::move(reduced);
    }
  }
  if (!wish.board || best->badness() < kBoardMayCost) return best->finish();
  // The words come first.
  PanelWish bare = wish;
  bare.board = false;
  Arrangement wordy = arrange_panel(lettering, bare, seed, panel);
  if (badness(wordy.findings) + kBoardMayCost > best->badness()) return best->finish();
  wordy.findings.push_back({FindingKind::board_left_out, Severity::remark, panel, 0, "no room beside the words"});
  return wordy;
}

}  // namespace page
