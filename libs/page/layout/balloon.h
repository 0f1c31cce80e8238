#pragma once

// Balloons: what is said and how, and the shapes a text can take. A shape is a size and a way to set the text; the
// placement search chooses among the shapes of a balloon.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "libs/page/layout/superellipse.h"
#include "libs/page/lettering/lines.h"
#include "libs/page/lettering/vertical_text.h"

namespace page {

enum class BalloonKind {
  say,
  shout,       ///< spikes; the one nearest the speaker is the tail
  thought,     ///< a cloud and three bubbles
  whisper,     ///< dashed, grey and smaller
  electronic,  ///< angular and blue, with a tail like lightning: a telephone, a machine
  caption      ///< a box without a speaker, at the corner where reading begins
};

struct BalloonSpec {
  std::string text;  ///< English balloons are given in capitals
  BalloonKind kind = BalloonKind::say;
  std::optional<std::size_t> speaker = std::nullopt;  ///< index of the actor; none: no tail
  bool offstage = false;  ///< spoken by somebody outside the panel: the tail leads to a side of it
  bool joined = false;    ///< grows out of the balloon before it, which has the same speaker
};

/// Which way the page is read. Right to left: Japanese in columns; left to right: lines.
enum class ReadingDirection { right_to_left, left_to_right };

struct BalloonShape {
  BalloonKind kind = BalloonKind::say;
  double letter_px = 0;
  std::variant<VerticalText, LineBlock> text = {};
  Superellipse outline = {};
  double cost = 0;  ///< above that of the text's best shape; breaks and proportion

  double text_width_px() const;
  double text_height_px() const;
  /// How far spikes or a cloud's lobes reach beyond the outline, as a factor.
  double reach() const;
  /// A balloon is refused by the audit when this says anything: torn words, lone characters.
  double worst_break() const;
  bool lone_character() const;
};

/// The shapes worth trying for letters of `letter_px` (shouts are set a little larger, whispers and captions a little
/// smaller), best first. Empty when nothing in the text is visible.
std::vector<BalloonShape> balloon_shapes(const Lettering& lettering, const BalloonSpec& balloon,
                                         ReadingDirection direction, double letter_px);

/// The same shape for another size of letters; `factor` scales the letters of all kinds alike.
BalloonShape resized(const BalloonShape& shape, double factor);

/// The font of a balloon's text.
FontRole font_of(BalloonKind kind, ReadingDirection direction);

/// The letters with the middle of the balloon at `centre`.
Letters balloon_letters(const Lettering& lettering, const BalloonShape& shape, Point centre);

}  // namespace page
