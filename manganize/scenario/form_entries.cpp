#include "manganize/scenario/form_entries.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <utility>

namespace manganize {
namespace {

bool is_flag_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

struct Amount {
  double value = 0;
  std::string unit;
};

/// "3776 m", "13,960,000": one number at the start and what stands behind it.
std::optional<Amount> amount_in(std::string_view cell) {
  std::string digits;
  std::size_t at = 0;
  while (at < cell.size() &&
         (std::isdigit(static_cast<unsigned char>(cell[at])) != 0 || cell[at] == '.' || cell[at] == ',')) {
    if (cell[at] != ',') digits += cell[at];
    ++at;
  }
  Amount amount;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), amount.value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const std::string_view rest = cell.substr(at);
  if (rest.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;  // a range, a date
  amount.unit = std::string(rest.substr(std::min(rest.find_first_not_of(' '), rest.size())));
  constexpr std::size_t kUnitBytesMax = 12;
  return amount.unit.size() <= kUnitBytesMax ? std::optional(amount) : std::nullopt;
}

/// A column of amounts says so in its head or with units; others are numbers of another kind (years, ranks, ports).
bool names_an_amount(std::string_view header) {
  std::string lower(header);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string_view word :
       {"height", "length", "population", "area",  "weight", "size", "speed", "distance", "price",  "cost",
        "depth",  "width",  "capacity",   "count", "amount", "高さ", "長さ",  "人口",     "面積",   "重さ",
        "速さ",   "距離",   "値段",       "価格",  "深さ",   "容量", "標高",  "大きさ",   "生産量", "件数"}) {
    if (lower.find(word) != std::string::npos) return true;
  }
  return false;
}

std::optional<LargestRow> largest_in(const DataTable& table, std::size_t column) {
  LargestRow largest;
  largest.column = column;
  largest.board.title = table.header[column];
  constexpr std::size_t kBarsMax = 5;
  double most = 0;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto amount = amount_in(table.rows[i].cells[column]);
    if (!amount || (i > 0 && amount->unit != largest.unit)) return std::nullopt;
    largest.unit = amount->unit;
    if (i == 0 || amount->value > most) largest.row = i;
    if (i > 0 && amount->value == most) return std::nullopt;  // no one of them is the largest
    most = std::max(most, amount->value);
    if (largest.board.bars.size() < kBarsMax) {
      largest.board.bars.push_back({table.rows[i].cells.front(), amount->value, table.rows[i].cells[column]});
    }
  }
  if (largest.unit.empty() && !names_an_amount(table.header[column])) return std::nullopt;
  if (largest.row >= kBarsMax) return std::nullopt;  // the board would not show it
  largest.board.unit = largest.unit;
  return largest;
}

}  // namespace

std::vector<PlacedEntry> placed_entries(const FactSheet& sheet) {
  std::map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) index.emplace(sheet.facts[i].id, i);
  std::vector<PlacedEntry> placed;
  for (const Entry& entry : sheet.entries) {
    if (const auto fact = index.find(entry.fact); fact != index.end()) placed.push_back({&entry, fact->second});
  }
  return placed;
}

std::vector<EntryGroup> grouped(const std::vector<PlacedEntry>& entries, const std::vector<EntryKind>& kinds) {
  std::vector<EntryGroup> groups;
  for (const PlacedEntry& each : entries) {
    if (std::find(kinds.begin(), kinds.end(), each.entry->kind) == kinds.end()) continue;
    if (groups.empty() || groups.back().name != each.entry->group) groups.push_back({each.entry->group, {}});
    groups.back().entries.push_back(each);
  }
  return groups;
}

bool is_change(EntryKind kind) noexcept {
  return kind == EntryKind::added || kind == EntryKind::changed || kind == EntryKind::fixed ||
         kind == EntryKind::removed;
}

std::string spoken_flag(std::string_view name) {
  std::string chosen;
  for (std::size_t at = 0; at < name.size();) {
    const bool begins = name[at] == '-' && (at == 0 || !is_flag_character(name[at - 1]));
    std::size_t end = at;
    while (end < name.size() && is_flag_character(name[end])) ++end;
    if (begins && end > at + 1 && (chosen.empty() || name.substr(at).starts_with("--"))) {
      const bool first_long = !chosen.starts_with("--");
      if (first_long) chosen = std::string(name.substr(at, end - at));
    }
    at = std::max(end, at + 1);
  }
  return chosen;
}

bool mentions_option(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool begins = text[at] == '-' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' ||
                                            text[at - 1] == '"' || text[at - 1] == '\'' || text[at - 1] == '`');
    if (begins && (std::isalnum(static_cast<unsigned char>(text[at + 1])) != 0 || text[at + 1] == '-')) return true;
  }
  return false;
}

void show_beside(std::vector<Beat>& beats, const FactSheet& sheet, std::string_view heading, const ListBoard& board) {
  for (Beat& beat : beats) {
    if (!beat.board && !beat.sequence && sheet.facts[beat.fact].heading == heading) beat.board = board;
  }
}

std::optional<LargestRow> largest_row(const DataTable& table) {
  constexpr std::size_t kRowsMin = 2;
  constexpr std::size_t kRowsMax = 20;
  if (table.rows.size() < kRowsMin || table.rows.size() > kRowsMax) return std::nullopt;
  for (std::size_t column = 1; column < table.header.size(); ++column) {
    if (auto largest = largest_in(table, column)) return largest;
  }
  return std::nullopt;
}

}  // namespace manganize
