#pragma once

// From the id that a line names to what stands in the source.

#include <optional>
#include <string>
#include <string_view>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"

namespace manganize {

/// The row that `id` ("c1r2") names; nothing when the sheet has none such.
std::optional<TableRow> find_row(const FactSheet& sheet, std::string_view id);

/// What a line that names `id` may draw on: the text of the fact; of a row its cells and the heads of its columns, one
/// a line. Nothing when the sheet has neither.
std::optional<std::string> passage_words(const FactSheet& sheet, std::string_view id);

}  // namespace manganize
