#include "libs/page/lettering/lines.h"

#include <algorithm>
#include <limits>

#include "libs/base/utf8.h"
#include "libs/page/lettering/break_costs.h"
#include "libs/page/lettering/characters.h"

namespace page {
namespace {

constexpr double kPerLine = 2;
constexpr double kSlackWeight = 0.1;
constexpr double kOverflowPerEm = 1000;
/// Baseline below the top of a line's letters, for every font of the page.
constexpr double kBaseline = 0.86;

std::u32string_view trimmed(std::u32string_view text) {
  const auto drop = [](char32_t c) { return is_space(c) || c == kBreakHint || c == U'\n'; };
  while (!text.empty() && drop(text.front())) text.remove_prefix(1);
  while (!text.empty() && drop(text.back())) text.remove_suffix(1);
  return text;
}

// Cuts a text into its unbreakable pieces and finds the best lines by dynamic programming over them.
class LineBreaker {
 public:
  LineBreaker(const Lettering& lettering, FontRole role, std::u32string_view text, double width)
      : lettering_(lettering), role_(role), text_(text), width_(width) {
    const std::vector<double> costs = break_costs(lettering, text);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i == 0 || costs[i] < kBreakForbidden) {
        starts_.push_back(i);
        costs_.push_back(costs[i]);
      }
    }
    starts_.push_back(text.size());
    widths_.reserve(starts_.size());
    for (std::size_t i = 0; i + 1 < starts_.size(); ++i) widths_.push_back(measure(i, i + 1));
  }

  LineBlock solve() const {
    const std::size_t count = starts_.size() - 1;
    std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    for (std::size_t first = 0; first < count; ++first) {
      double width = 0;
      for (std::size_t end = first + 1; end <= count; ++end) {
        width += widths_[end - 1];
        if (end > first + 1 && width > width_ + 1) break;
        const double cost = best[first] + line_cost(first, end, width);
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = first;
        }
        if (forced_before(end)) break;
      }
    }
    return block_of(best[count], from);
  }

 private:
  bool forced_before(std::size_t piece) const {
    return starts_[piece] > 0 && starts_[piece] < text_.size() && text_[starts_[piece] - 1] == U'\n';
  }

  double measure(std::size_t first, std::size_t end) const {
    return width_em(lettering_, role_, text_.substr(starts_[first], starts_[end] - starts_[first]));
  }

  double line_cost(std::size_t first, std::size_t end, double width) const {
    // Pieces are measured with the space after them, which a line's end swallows.
    const std::size_t last = starts_[end] - 1;
    const double visible = is_space(text_[last]) ? width - width_em(lettering_, role_, text_.substr(last, 1)) : width;
    double cost = kPerLine + kOverflowPerEm * std::max(0.0, visible - width_);
    if (first > 0 && !forced_before(first)) cost += costs_[first];
    if (end + 1 < starts_.size() && !forced_before(end)) {
      const double slack = std::max(0.0, width_ - visible);
      cost += kSlackWeight * slack * slack;
    }
    return cost;
  }

  LineBlock block_of(double cost, const std::vector<std::size_t>& from) const {
    LineBlock block{.role = role_, .cost = cost};
    for (std::size_t end = starts_.size() - 1; end > 0; end = from[end]) {
      const std::size_t first = from[end];
      const auto line = trimmed(text_.substr(starts_[first], starts_[end] - starts_[first]));
      block.lines.push_back({base::to_utf8(line), width_em(lettering_, role_, line)});
      block.overflow = std::max(block.overflow, block.lines.back().width - width_);
      if (first > 0 && !forced_before(first)) block.worst_break = std::max(block.worst_break, costs_[first]);
    }
    std::reverse(block.lines.begin(), block.lines.end());
    return block;
  }

  const Lettering& lettering_;
  FontRole role_;
  std::u32string_view text_;
  double width_;
  std::vector<std::size_t> starts_;  // of each piece, and the end of the text
  std::vector<double> costs_;        // of breaking before each piece
  std::vector<double> widths_;       // of each piece
};

}  // namespace

double LineBlock::width() const {
  double width = 0;
  for (const TextLine& line : lines) width = std::max(width, line.width);
  return width;
}

LineBlock wrap_lines(const Lettering& lettering, FontRole role, std::string_view text, double width) {
  const std::u32string characters = base::to_utf32(text);
  const std::u32string_view visible = trimmed(characters);
  if (visible.empty()) return LineBlock{.role = role};
  return LineBreaker(lettering, role, visible, width).solve();
}

Letters set_block(const Lettering& lettering, const LineBlock& block, double size_px, Point centre, LineAlign align) {
  Letters letters;
  const double left = centre.x - block.width() / 2 * size_px;
  double baseline = centre.y + (kBaseline - block.height() / 2) * size_px;
  for (const TextLine& line : block.lines) {
    const double x = align == LineAlign::start ? left : centre.x - line.width / 2 * size_px;
    letters.add(set_line(lettering, block.role, line.text, size_px, {x, baseline}));
    baseline += block.pitch * size_px;
  }
  return letters;
}

}  // namespace page
