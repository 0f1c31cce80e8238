#include "manganize/research/exhibits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/outline.h"
#include "manganize/research/source_lines.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

constexpr std::size_t kRowsMin = 2;
constexpr std::size_t kCodeLinesMax = 6;

class ExhibitFinder {
 public:
  ExhibitFinder(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs) : text_(text), pairs_(pairs) {}

  std::vector<Exhibit> find() {
    for (std::size_t i = 0; i < blocks().size(); ++i) {
      if (text_.skipped(i)) continue;
      if (blocks()[i].kind == BlockKind::table) {
        add(i, table(blocks()[i]));
      } else if (blocks()[i].text.starts_with('|')) {
        if (i == 0 || !blocks()[i - 1].text.starts_with('|')) add(i, drawn_table(blocks()[i]));
      } else if (blocks()[i].kind == BlockKind::code) {
        add(i, code(blocks()[i]));
      } else if (begins_list(i)) {
        add(i, list(i));
      }
    }
    return std::move(found_);
  }

 private:
  const std::vector<Block>& blocks() const { return text_.blocks(); }

  bool begins_list(std::size_t i) const {
    if (blocks()[i].kind != BlockKind::item) return false;
    return i == 0 || (blocks()[i - 1].kind != BlockKind::item && blocks()[i - 1].level == 0);
  }

  /// A caption: "Figure 2.9. Values of the flag", 「表1.2 タイムスタンプのタイプ」.
  static bool is_caption(const Block& block) {
    const std::string lower = lower_ascii(block.text);
    return block.kind != BlockKind::item && block.kind != BlockKind::table &&
           starts_with_any_of(lower, {"figure ", "table ", "example ", "listing ", "図", "表", "例"}) &&
           sources::width(block.text) <= 90;
  }

  static std::string without_figure_number(const std::string& caption) {
    const auto number = caption.find_first_of("0123456789");
    if (number == std::string::npos) return caption;
    auto name = caption.find_first_not_of("0123456789.:- ", number);
    if (name == std::string::npos) return caption;
    std::string rest = caption.substr(name);
    if (rest.ends_with('.')) rest.pop_back();
    return rest;
  }

  void add(std::size_t block, std::optional<Exhibit> exhibit) {
    if (!exhibit) return;
    std::size_t above = block;
    while (above > 0 && is_caption(blocks()[above - 1])) {
      --above;
      exhibit->title = without_figure_number(blocks()[above].text);
    }
    if (above == 0 || text_.of(above - 1).empty()) return;
    const Block& told = blocks()[above - 1];
    if (told.kind != BlockKind::paragraph && told.kind != BlockKind::item) return;
    const Fact& fact = text_.facts()[text_.of(above - 1).back()];
    // The last words above it, not an earlier sentence of that block.
    if (sources::trim(std::string_view(text_.document().text).substr(fact.passage.end, told.end - fact.passage.end))
            .size() > 1)
      return;
    exhibit->intro = fact.id;
    found_.push_back(*std::move(exhibit));
  }

  std::optional<Exhibit> table(const Block& block) const {
    Exhibit exhibit{.intro = "", .kind = ExhibitKind::table};
    std::size_t columns = 0;
    for (const sources::Row& row : block.rows) columns = std::max(columns, row.cells.size());
    const std::size_t first = block.has_header ? 1 : 0;
    if (columns < 2 || block.rows.size() < first + kRowsMin) return std::nullopt;
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < columns; ++column) {
      if (tells_apart(block, column, first)) kept.push_back(column);
    }
    const auto cells_of = [&](const sources::Row& row) {
      std::vector<std::string> cells;
      for (const std::size_t column : kept) cells.push_back(column < row.cells.size() ? row.cells[column].text : "");
      return cells;
    };
    if (block.has_header) exhibit.header = cells_of(block.rows.front());
    for (std::size_t i = first; i < block.rows.size(); ++i) {
      std::vector<std::string> cells = cells_of(block.rows[i]);
      if (cells.empty() || cells.front().empty()) return std::nullopt;  // cells that span rows cannot be told apart
      if (exhibit.rows.size() < kExhibitRowsMax) exhibit.rows.push_back(std::move(cells));
      ++exhibit.total;
    }
    return exhibit;
  }

  /// A table drawn with signs, "|mtime |the file modification time (ls -l) |": the first row names the columns.
  std::optional<Exhibit> drawn_table(const Block& block) const {
    Exhibit exhibit{.intro = "", .kind = ExhibitKind::table};
    const std::string_view below = std::string_view(text_.document().text).substr(block.start);
    for (const std::string_view whole : sources::split_lines(below)) {
      std::string_view line = sources::trim(whole);
      if (!line.starts_with('|') && !line.starts_with('+')) break;
      if (line.find_first_not_of("|+-=") == std::string_view::npos) continue;
      std::vector<std::string> cells;
      line.remove_prefix(1);
      for (auto bar = line.find('|'); bar != std::string_view::npos; bar = line.find('|')) {
        cells.push_back(sources::fold_white_space(line.substr(0, bar)));
        line.remove_prefix(bar + 1);
      }
      // A cell that goes on in the next line cannot be told from a row.
      if (cells.size() < 2 || cells.front().empty()) return std::nullopt;
      if (exhibit.header.empty()) {
        exhibit.header = std::move(cells);
        continue;
      }
      if (cells.size() != exhibit.header.size()) return std::nullopt;
      if (exhibit.rows.size() < kExhibitRowsMax) exhibit.rows.push_back(std::move(cells));
      ++exhibit.total;
    }
    return exhibit.total >= kRowsMin ? std::optional(std::move(exhibit)) : std::nullopt;
  }

  static bool tells_apart(const Block& block, std::size_t column, std::size_t first) {
    const auto cell = [&](std::size_t row) {
      const auto& cells = block.rows[row].cells;
      return column < cells.size() ? cells[column].text : std::string();
    };
    for (std::size_t row = first + 1; row < block.rows.size(); ++row) {
      if (cell(row) != cell(first)) return true;
    }
    return false;
  }

  std::optional<Exhibit> code(const Block& block) const {
    Exhibit exhibit{.intro = "", .kind = ExhibitKind::code};
    const std::string_view bytes = std::string_view(text_.document().text).substr(block.start, block.end - block.start);
    for (const std::string_view line : sources::split_lines(bytes)) {
      if (sources::trim(line).empty()) continue;
      exhibit.rows.push_back({sources::fold_white_space(line)});
    }
    exhibit.total = exhibit.rows.size();
    if (exhibit.rows.empty() || exhibit.rows.size() > kCodeLinesMax) return std::nullopt;
    return exhibit;
  }

  std::optional<Exhibit> list(std::size_t first) const {
    Exhibit exhibit{.intro = "", .kind = ExhibitKind::list};
    const int level = blocks()[first].level;
    for (std::size_t i = first; i < blocks().size(); ++i) {
      const Block& block = blocks()[i];
      const bool inside = block.kind == BlockKind::item || block.kind == BlockKind::code || block.level > level;
      if (!inside || block.kind == BlockKind::heading) break;
      if (block.kind != BlockKind::item || block.level > level) continue;
      if (block.ordered != blocks()[first].ordered) break;
      const auto pair =
          std::find_if(pairs_.begin(), pairs_.end(), [&](const DefinitionPair& each) { return each.label == i; });
      std::vector<std::string> row = {block.text};
      if (pair != pairs_.end()) row.push_back(blocks()[pair->explanation].text);
      if (exhibit.rows.size() < kExhibitRowsMax) exhibit.rows.push_back(std::move(row));
      ++exhibit.total;
    }
    return exhibit.total >= kRowsMin ? std::optional(std::move(exhibit)) : std::nullopt;
  }

  const FactsByBlock& text_;
  const std::vector<DefinitionPair>& pairs_;
  std::vector<Exhibit> found_;
};

}  // namespace

std::vector<Exhibit> find_exhibits(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs) {
  return ExhibitFinder(text, pairs).find();
}

}  // namespace manganize
