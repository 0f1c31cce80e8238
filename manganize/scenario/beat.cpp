#include "manganize/scenario/beat.h"

#include <array>

namespace manganize {
namespace {

constexpr std::array<std::string_view, 25> kKinds = {
    "definition", "named",  "topic",        "condition", "cause",    "contrast", "misconception",   "howto",
    "explain",    "two",    "pair",         "compare",   "question", "advice",   "steps",           "step",
    "riddle",     "reveal", "before_after", "plain",     "quote",    "passage",  "topic_condition", "topic_cause",
    "topic_two"};
static_assert(kKinds.size() == static_cast<std::size_t>(BeatKind::topic_two) + 1);

}  // namespace

std::string_view name(BeatKind kind) noexcept {
  return kKinds[static_cast<std::size_t>(kind)];
}

bool turns_the_story(const Beat& beat) {
  const bool by_kind =
      beat.kind == BeatKind::misconception || beat.kind == BeatKind::before_after || beat.kind == BeatKind::reveal;
  return by_kind || beat.turns || !beat.belief.empty() || beat.warns || beat.tone == Tone::negative;
}

std::size_t lines_max(const Beat& beat) {
  return beat.kind == BeatKind::passage ? kLinesBesideBoardMax : kLinesPerPanelMax;
}

}  // namespace manganize
