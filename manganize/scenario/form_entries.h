#pragma once

// What both languages do with the entries of a sheet: finding their facts, grouping them, reading numbers in tables.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// An entry and the index of its fact.
struct PlacedEntry {
  const Entry* entry = nullptr;
  std::size_t fact = 0;
};

/// All entries of the sheet with their facts, in reading order.
std::vector<PlacedEntry> placed_entries(const FactSheet& sheet);

/// Entries of these kinds that stand under one release or heading, in reading order.
struct EntryGroup {
  std::string name;
  std::vector<PlacedEntry> entries;
};
std::vector<EntryGroup> grouped(const std::vector<PlacedEntry>& entries, const std::vector<EntryKind>& kinds);

bool is_change(EntryKind kind) noexcept;

/// The flag one would type: the last long one, else the first ("--quiet" of "-q, --quiet, --silent"), without argument.
std::string spoken_flag(std::string_view name);

/// Whether the text names an option ("with -l, ..."): what it says depends on that one.
bool mentions_option(std::string_view text);

/// A list board with at most six items, each cut by `cut`.
template <typename Cut>
ListBoard list_board(std::string title, const EntryGroup& group, Cut cut) {
  constexpr std::size_t kItemsMax = 5;
  ListBoard board{std::move(title), {}};
  for (const PlacedEntry& each : group.entries) {
    if (board.items.size() == kItemsMax) break;
    std::string item = cut(*each.entry);
    if (!item.empty()) board.items.push_back(std::move(item));
  }
  return board;
}

/// Asks `maker` for the beats of each entry, and then of those that are told together. Of a long list of options the
/// first ones count: a page needs four.
template <typename Maker>
void tell_entries(Maker& maker, const std::vector<PlacedEntry>& entries, const std::vector<DataTable>& tables) {
  constexpr std::size_t kOptionsAsked = 60;
  std::size_t options = 0;
  for (const PlacedEntry& each : entries) {
    switch (each.entry->kind) {
      case EntryKind::gist:
        maker.add_gist(each);
        break;
      case EntryKind::option:
        if (options++ < kOptionsAsked) maker.add_option(each);
        break;
      case EntryKind::setting:
        maker.add_setting(each);
        break;
      case EntryKind::exit_status:
        maker.add_exit_status(each);
        break;
      case EntryKind::example:
        maker.add_example(each);
        break;
      case EntryKind::action:
        maker.add_action(each);
        break;
      case EntryKind::step:
        maker.add_step(each);
        break;
      case EntryKind::declaration:
        maker.add_declaration(each);
        break;
      case EntryKind::release:
      case EntryKind::added:
      case EntryKind::changed:
      case EntryKind::fixed:
      case EntryKind::removed:
      case EntryKind::topic:
      case EntryKind::decision:
      case EntryKind::ingredient:
      case EntryKind::bullet:
        break;  // told together
    }
  }
  maker.add_releases();
  maker.add_decisions();
  maker.add_topics();
  maker.add_ingredients();
  maker.add_bullets();
  for (const DataTable& table : tables) maker.add_table(table);
}

/// Gives the board to beats that have none and whose sentence stands under `heading`.
void show_beside(std::vector<Beat>& beats, const FactSheet& sheet, std::string_view heading, const ListBoard& board);

/// The row of a table with the largest number in a column whose numbers are amounts of one unit.
struct LargestRow {
  std::size_t column = 0;
  std::size_t row = 0;
  std::string unit;
  BarsBoard board;  ///< up to five rows, as written
};
std::optional<LargestRow> largest_row(const DataTable& table);

}  // namespace manganize
