#include "libs/page/lettering/vertical_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "libs/page/lettering/break_costs.h"
#include "libs/page/lettering/characters.h"
#include "libs/page/lettering/vertical_metrics.h"

namespace page {
namespace {

constexpr double kPerColumn = 2;
constexpr double kSlackWeight = 0.25;
constexpr double kLoneCell = 14;
constexpr double kShortLastColumn = 12;
constexpr double kShortLastColumnBelow = 2.4;
constexpr double kOverflow = 50;
constexpr double kTolerance = 1e-6;
constexpr int kHeightMin = 3;
constexpr int kHeightMax = 12;
/// Settings this much dearer than the best are not worth a try.
constexpr double kCostRange = 34;
constexpr double kIdealAspect = 1.35;

constexpr double kNever = std::numeric_limits<double>::infinity();

bool hangs(const VerticalCell& cell) {
  return cell.kind == VerticalCell::Kind::upright && may_hang(cell.text[0]);
}

// Finds the cheapest way to cut cells into columns by dynamic programming over the places of the breaks.
class ColumnBreaker {
 public:
  ColumnBreaker(const std::vector<VerticalCell>& cells, double height)
      : cells_(cells), height_(height), best_(cells.size() + 1, kNever), from_(cells.size() + 1, 0) {
    best_[0] = 0;
    for (std::size_t first = 0; first < cells_.size(); ++first) extend(first);
  }

  double cost() const { return best_.back(); }

  /// Index of the first cell of each column, in order.
  std::vector<std::size_t> heads() const {
    std::vector<std::size_t> heads;
    for (std::size_t end = cells_.size(); end > 0; end = from_[end]) heads.push_back(from_[end]);
    std::reverse(heads.begin(), heads.end());
    return heads;
  }

 private:
  void extend(std::size_t first) {
    double length = 0;
    for (std::size_t last = first; last < cells_.size(); ++last) {
      if (last > first && cells_[last].starts_line) return;
      length += cells_[last].length + (last > first ? cells_[last].gap_before : 0);
      const double allowed = height_ + (hangs(cells_[last]) ? 1 : 0) + kTolerance;
      if (length > allowed && last > first) return;
      const double cost = best_[first] + column_cost(first, last, length);
      if (cost < best_[last + 1]) {
        best_[last + 1] = cost;
        from_[last + 1] = first;
      }
    }
  }

  double column_cost(std::size_t first, std::size_t last, double length) const {
    double cost = kPerColumn + kOverflow * std::max(0.0, length - height_ - 1);
    const bool alone = first == last && cells_[first].kind != VerticalCell::Kind::rotated && cells_.size() > 1;
    if (alone) cost += kLoneCell;
    if (last + 1 == cells_.size()) {
      if (length < kShortLastColumnBelow && first > 0) cost += kShortLastColumn;
    } else if (!cells_[last + 1].starts_line) {
      const double slack = std::max(0.0, height_ - length);
      cost += cells_[last + 1].break_before + kSlackWeight * slack * slack;
    }
    return cost;
  }

  const std::vector<VerticalCell>& cells_;
  double height_;
  std::vector<double> best_;
  std::vector<std::size_t> from_;
};

double shape_cost(const VerticalText& text) {
  const double aspect = std::max(0.3, text.height / text.width());
  const double off = std::log(aspect / kIdealAspect);
  return 7 * off * off + static_cast<double>(text.columns.size());
}

}  // namespace

VerticalText set_columns(const std::vector<VerticalCell>& cells, FontRole role, double height) {
  VerticalText out{.role = role};
  if (cells.empty()) return out;
  const bool has_ruby = std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return !cell.ruby.empty(); });
  out.pitch = has_ruby ? kRubyPitch : kPlainPitch;
  const ColumnBreaker breaker(cells, height);
  const std::vector<std::size_t> heads = breaker.heads();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t end = i + 1 < heads.size() ? heads[i + 1] : cells.size();
    VerticalColumn column;
    for (std::size_t k = heads[i]; k < end; ++k) {
      column.cells.push_back(cells[k]);
      column.length += cells[k].length + (k > heads[i] ? cells[k].gap_before : 0);
    }
    const bool hanging = hangs(cells[end - 1]) && column.length > height + kTolerance;
    out.height = std::max(out.height, column.length - (hanging ? 1 : 0));
    out.lone_cell |= column.cells.size() == 1 && cells.size() > 1 && column.length < 1.5;
    if (i > 0 && !cells[heads[i]].starts_line)
      out.worst_break = std::max(out.worst_break, cells[heads[i]].break_before);
    out.columns.push_back(std::move(column));
  }
  out.cost = breaker.cost() + shape_cost(out);
  return out;
}

std::vector<VerticalText> vertical_settings(const Lettering& lettering, FontRole role, std::string_view text) {
  const std::vector<VerticalCell> cells = vertical_cells(lettering, role, text);
  if (cells.empty()) return {};
  std::map<std::size_t, VerticalText> best_by_columns;
  for (int height = kHeightMin; height <= kHeightMax; ++height) {
    VerticalText setting = set_columns(cells, role, height);
    const std::size_t columns = setting.columns.size();
    const auto found = best_by_columns.find(columns);
    if (found == best_by_columns.end() || setting.cost < found->second.cost) {
      best_by_columns.insert_or_assign(columns, std::move(setting));
    }
  }
  std::vector<VerticalText> settings;
  for (auto& [columns, setting] : best_by_columns) settings.push_back(std::move(setting));
  std::sort(settings.begin(), settings.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
  const double limit = settings.front().cost + kCostRange;
  std::erase_if(settings, [&](const VerticalText& setting) { return setting.cost > limit; });
  return settings;
}

}  // namespace page
