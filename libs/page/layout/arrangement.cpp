#include "libs/page/layout/arrangement.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace page {
namespace {

constexpr double kPerBadness = 800;
/// An arrangement of this cost is good enough to stop looking.
constexpr double kGoodCost = 330;
/// And of this one, to look no further than the first seating.
constexpr double kVeryGoodCost = 150;
constexpr double kLoadMax = 0.85;
constexpr std::size_t kPatternsKept = 20;
constexpr std::size_t kTriedThoroughly = 4;
constexpr double kBoardClearance = 6;
/// From this rung on, people beside a board are so small that one of them had better be heard only.
constexpr std::size_t kCrampedFrom = 6;
constexpr double kOffstagePenalty = 180;
constexpr int kGrowthSteps = 9;
constexpr double kFigureGrowth = 1.08;
constexpr double kLetterGrowth = 1.05;
constexpr double kGrowthMayCost = 50;
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
    climb_down();
    grow();
    best_.specs = wish_.balloons;
    best_.tried = tried_;
    return std::move(best_);
  }

  double score() const { return best_score_; }

 private:
  // Finds a rung that will do, not far below the first of them: what is lost on the way, grow() regains. A panel that
  // is not crowded is content with the first rung; for the others the ladder is halved.
  void climb_down() {
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

  bool will_do(std::size_t index) {
    const Rung& rung = ladder()[index];
    return try_rung(index, rung) || best_score_ < kPerBadness * kAcceptedBadness + rung.penalty + kGoodCost;
  }

  // Whether an arrangement that is good enough was found.
  bool try_rung(std::size_t index, const Rung& rung) {
    const BalloonSet set = set_for(rung.letters);
    std::vector<Superellipse> sizes;
    for (std::size_t i = 0; i < set.balloon_count(); ++i) sizes.push_back(set.shapes(i).front().outline);
    if (index + 1 < ladder().size() && load(rung, sizes) > kLoadMax) return false;
    for (const Seating& seating : promising(seatings(wish_, rung, sizes), set)) {
      consider(seating, set, rung, index);
      if (badness(best_.findings) <= kAcceptedBadness && best_score_ < kGoodCost + rung.penalty) return true;
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
    ++tried_;
    const Stage stage = stage_of(seating);
    Placement placement = place_balloons(stage, set_for(letters));
    if (placement.cost > placement_cost_ + kGrowthMayCost) return false;
    std::vector<Finding> findings = audit_panel({lettering_, stage, wish_.balloons, placement.balloons, seed_, panel_});
    if (badness(findings) > badness(best_.findings)) return false;
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
      const Placement rough = place_balloons(stage_of(all[i]), set, SearchEffort::rough);
      order.emplace_back(rough.cost + all[i].penalty, i);
    }
    tried_ += static_cast<int>(all.size());
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
    chosen_ = seating;
    letters_ = rung.letters;
    placement_cost_ = placement.cost;
  }

  const Lettering& lettering_;
  const PanelWish& wish_;
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
  int tried_ = 0;
};

// Leaves one of two people in the panel: who points at the board, else who says most. The other is heard only.
PanelWish with_voice_offstage(const PanelWish& wish) {
  std::size_t stays = 0;
  std::array<std::size_t, 2> words{};
  for (const BalloonSpec& balloon : wish.balloons) {
    if (balloon.speaker) words[*balloon.speaker] += balloon.text.size();
  }
  if (words[1] > words[0]) stays = 1;
  for (std::size_t i = 0; i < 2; ++i) {
    const Pose pose = wish.figures[i].pose;
    if (wish.board && (pose == Pose::point_left || pose == Pose::point_right)) stays = i;
  }
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
  Arranger whole(lettering, wish, seed, panel);
  Arrangement best = whole.run();
  const bool cramped = badness(best.findings) > kAcceptedBadness || (wish.board && best.rung >= kCrampedFrom);
  if (wish.figures.size() != 2 || !cramped) return best;
  const PanelWish fewer = with_voice_offstage(wish);
  Arranger reduced(lettering, fewer, seed, panel);
  Arrangement other = reduced.run();
  other.tried += best.tried;
  return reduced.score() + kOffstagePenalty < whole.score() ? std::move(other) : std::move(best);
}

}  // namespace page
