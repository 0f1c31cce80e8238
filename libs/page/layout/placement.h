#pragma once

// Finds places for the balloons of one stage: every shape on a lattice of seats, the best of them in a beam in reading
// order, the winner refined by small steps. Costs: page/scenes.md, section 4.2.

#include <optional>
#include <vector>

#include "libs/page/layout/obstacles.h"

namespace page {

/// Something drawn that nobody speaks and that has no turn in reading: a sound. One of its sizes.
struct LooseSize {
  double rx = 0;
  double ry = 0;
  double cost = 0;  ///< above that of the size wanted, in the unit of Placement::cost
};

struct Placement {
  std::vector<PlacedBalloon> balloons;  ///< in reading order, as given
  std::optional<Box> loose;             ///< the room kept for the loose thing
  double cost = 0;                      ///< lower is better; a good one stays below 400
};

/// What is to be placed, made ready once for the many stages it is tried on.
class BalloonSet {
 public:
  /// `shapes[i]` are the shapes of balloon i, none of them empty. Room is kept for one loose thing when `loose` holds
  /// sizes for it.
  BalloonSet(const std::vector<BalloonSpec>& balloons, std::vector<std::vector<BalloonShape>> shapes,
             const std::vector<LooseSize>& loose = {});

  std::size_t balloon_count() const { return balloons_.size(); }
  /// The loose thing comes after the balloons.
  std::size_t item_count() const { return shapes_.size(); }
  bool is_loose(std::size_t item) const { return item >= balloons_.size(); }
  const BalloonSpec& spec(std::size_t balloon) const { return balloons_[balloon]; }
  const std::vector<BalloonShape>& shapes(std::size_t item) const { return shapes_[item]; }
  const Stencil& stencil(std::size_t item, std::size_t shape) const { return stencils_[item][shape]; }
  bool joins(std::size_t item) const { return item > 0 && !is_loose(item) && balloons_[item].joined; }

 private:
  std::vector<BalloonSpec> balloons_;
  std::vector<std::vector<BalloonShape>> shapes_;
  std::vector<std::vector<Stencil>> stencils_;
};

/// A rough search is for comparing stages, a thorough one for what is drawn.
enum class SearchEffort { rough, thorough };

/// For three balloons a thorough search takes 2-5 ms, a rough one a tenth. Deterministic.
Placement place_balloons(const Stage& stage, const BalloonSet& set, SearchEffort effort = SearchEffort::thorough);

}  // namespace page
