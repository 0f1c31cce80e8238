#pragma once

// Checks a finished panel on what will be drawn: exact outlines, letters, all parts of the figures. It shares no code
// with the search on purpose: the search may be wrong, the report may not.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libs/page/layout/stage.h"

namespace page {

enum class Severity {
  remark,  ///< an editor might do it better
  flaw,    ///< a reader notices
  fault    ///< something cannot be read or is lost
};

enum class FindingKind {
  covers_eye,
  covers_mouth,
  covers_face,
  covers_brow,
  covers_hand,
  covers_accessory,
  covers_prop,
  covers_reserved,
  outside_panel,
  balloons_overlap,
  joined_apart,
  reading_order,
  tail_on_eye,
  tail_on_other_head,
  tail_on_reserved,
  tail_too_long,
  tail_to_wrong_mouth,
  tail_through_balloon,
  torn_word,
  lone_character,
  text_outside_balloon,
  text_on_text,
  small_letters,
  missing_character,
  board,
  figure_cut,
  title_shortened,
  sound_left_out,
  board_left_out,  ///< the words left no room for it
  empty_balloon
};

std::string_view name(FindingKind kind);

struct Finding {
  FindingKind kind;
  Severity severity = Severity::flaw;
  std::size_t panel = 0;
  double amount = 0;        ///< how much, 0..1 where it is a share
  std::string detail = {};  ///< which balloon, which text

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// "panel 3: covers_eye 0.12 (balloon 2)"
std::string to_string(const Finding& finding);

struct AuditRequest {
  const Lettering& lettering;
  const Stage& stage;
  const std::vector<BalloonSpec>& balloons;
  const std::vector<PlacedBalloon>& placed;
  std::uint32_t seed = 0;  ///< as given to draw_balloons
  std::size_t panel = 0;
};

/// Letters below this are hard to read on a telephone, where the page is 390 wide (pixels of a page 1536 wide).
inline constexpr double kLetterGoodPx = 36;
/// Letters below this cannot be read there.
inline constexpr double kLetterLeastPx = 24;

std::vector<Finding> audit_panel(const AuditRequest& request);

/// How bad a list is as one number, for choosing between arrangements.
double badness(const std::vector<Finding>& findings);

}  // namespace page
