#include "manganize/scenario/passages.h"

namespace manganize {

std::optional<TableRow> find_row(const FactSheet& sheet, std::string_view id) {
  for (std::size_t i = 0; i < sheet.comparisons.size(); ++i) {
    for (std::size_t j = 0; j < sheet.comparisons[i].rows.size(); ++j) {
      const TableRow row{.comparison = i, .row = j};
      if (row_id(row) == id) return row;
    }
  }
  return std::nullopt;
}

std::optional<std::string> passage_words(const FactSheet& sheet, std::string_view id) {
  if (const Fact* fact = sheet.find(id)) return fact->text;
  const auto at = find_row(sheet, id);
  if (!at) return std::nullopt;
  const Comparison& comparison = sheet.comparisons[at->comparison];
  const ComparisonRow& row = comparison.rows[at->row];
  return comparison.a + "\n" + comparison.b + "\n" + row.label + "\n" + row.a + "\n" + row.b;
}

}  // namespace manganize
