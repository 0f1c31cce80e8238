#pragma once

// The names of kinds and flags of facts, as the JSON form spells them: the enumerator itself.

#include <optional>
#include <string_view>

#include "manganize/research/fact_sheet.h"

namespace manganize {

std::string_view name(FactKind kind) noexcept;
std::string_view name(FactFlag flag) noexcept;
std::optional<FactKind> fact_kind_from(std::string_view name) noexcept;
std::optional<FactFlag> fact_flag_from(std::string_view name) noexcept;

}  // namespace manganize
