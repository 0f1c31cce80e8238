#pragma once

// Built-in looks: the two of the first sample page and a cast of seven whose hair values stay apart in grey
// (figures.md 8 tells the measured values).

#include "libs/page/figure/look.h"

namespace page {

/// kurage, partner, mascot, rival, cook, boy, researcher, professor, manager; nothing for another name.
std::optional<Look> built_in_look(std::string_view name);

/// The names in that order.
std::span<const std::string_view> built_in_look_names();

}  // namespace page
