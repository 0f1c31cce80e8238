#pragma once

// Where the people of a panel may stand, and how large. Several seatings are proposed, the most wanted first; the
// placement of balloons decides among them.

#include <optional>
#include <span>
#include <vector>

#include "libs/page/layout/placement.h"

namespace page {

/// What a panel is to hold.
struct PanelWish {
  Box frame;
  std::vector<FigureSpec> figures = {};    ///< in the order of their first words; facing is decided here
  std::vector<BalloonSpec> balloons = {};  ///< speakers are indices of `figures`
  ReadingDirection direction = ReadingDirection::right_to_left;
  double scale = 1.5;                 ///< liked for the figures
  double letter_px = 50;              ///< liked for the letters
  std::vector<LooseSize> loose = {};  ///< room to keep for a drawn sound; empty for none
  bool board = false;                 ///< a board stands at the end of the reading direction
  bool hidden_between = false;        ///< something stands between two people: hands are raised on the outer side
  double drawn_low = 0;               ///< height of a desk edge or the like in front of the figures
};

/// One way to seat them.
struct Seating {
  std::vector<Actor> actors;
  std::optional<Box> board;
  int pattern = 0;     ///< the same seating on another rung has the same number
  double penalty = 0;  ///< how far it is from what was wanted, in the unit of Placement::cost
};

/// One rung of the ladder down from what is wanted: everything a little smaller.
struct Rung {
  double scale = 1;    ///< of the figures
  double letters = 1;  ///< of the letters
  double penalty = 0;
};
std::span<const Rung> ladder();

/// The seatings of one rung. `balloon_sizes` are half-axes of each balloon's best shape at the rung's letters.
std::vector<Seating> seatings(const PanelWish& wish, const Rung& rung, const std::vector<Superellipse>& balloon_sizes);

/// The same seating with people larger by `factor`, about the panel's lower edge, and no nearer to each other than
/// people stand; nothing when they would not fit or exceed the scale wished for.
std::optional<Seating> grown(const PanelWish& wish, const Seating& seating, double factor);

}  // namespace page
