#pragma once

// The names of kinds and flags of facts, forms and entries, as the JSON form spells them: the enumerator itself.

#include <optional>
#include <string_view>

#include "manganize/research/fact_sheet.h"

namespace manganize {

std::string_view name(FactKind kind) noexcept;
std::string_view name(FactFlag flag) noexcept;
std::string_view name(SourceForm form) noexcept;
std::string_view name(EntryKind kind) noexcept;
std::optional<FactKind> fact_kind_from(std::string_view name) noexcept;
std::optional<FactFlag> fact_flag_from(std::string_view name) noexcept;
std::optional<SourceForm> source_form_from(std::string_view name) noexcept;
std::optional<EntryKind> entry_kind_from(std::string_view name) noexcept;

}  // namespace manganize
