#include "libs/page/board/fit.h"

#include <algorithm>
#include <limits>

#include "libs/base/utf8.h"
#include "libs/page/lettering/break_costs.h"
#include "libs/page/lettering/characters.h"

namespace page {
namespace {

constexpr double kPerLine = 3;
constexpr double kSlack = 0.12;
constexpr double kSlackOfLast = 0.06;
constexpr double kLonePiece = 8;
// Far more than any break: else a label wider than its box looks better than a break inside a word.
constexpr double kOverflowPerEm = 1000;
constexpr double kStep = 0.96;
constexpr double kTolerancePx = 0.5;
/// Pixels of size given up for one unit of break cost, at 42 px.
constexpr double kPxPerCost = 0.5;
constexpr double kCostMax = 40;

bool is_gap(char32_t c) {
  return is_space(c) || c == kBreakHint || c == U'\n';
}

std::u32string trimmed(std::u32string_view text) {
  while (!text.empty() && is_gap(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_gap(text.back())) text.remove_suffix(1);
  return std::u32string(text);
}

}  // namespace

FitText::FitText(const Lettering& lettering, FontRole role, std::string_view text)
    : lettering_(lettering), role_(role), text_(trimmed(base::to_utf32(text))) {
  const std::vector<double> costs = break_costs(lettering, text_);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i > 0 && costs[i] >= kBreakForbidden) continue;
    starts_.push_back(i);
    costs_.push_back(i == 0 ? 0 : costs[i]);
  }
  starts_.push_back(text_.size());
  for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
    const std::u32string_view piece = std::u32string_view(text_).substr(starts_[i], starts_[i + 1] - starts_[i]);
    std::size_t visible = piece.size();
    while (visible > 0 && is_gap(piece[visible - 1])) --visible;
    widths_.push_back(width_em(lettering, role, piece));
    spaces_.push_back(visible == piece.size() ? 0 : width_em(lettering, role, piece.substr(visible)));
  }
}

bool FitText::forced_break(std::size_t piece) const {
  const std::size_t start = starts_[piece];
  return start > 0 && start < text_.size() && text_[start - 1] == U'\n';
}

double FitText::line_width(std::size_t first, std::size_t end) const {
  double width = -spaces_[end - 1];
  for (std::size_t i = first; i < end; ++i) width += widths_[i];
  return width;
}

double FitText::line_cost(std::size_t first, std::size_t end, double room) const {
  const double width = line_width(first, end);
  const double slack = std::max(0.0, room - width);
  const bool last = end + 1 == starts_.size();
  double cost = kPerLine + kOverflowPerEm * std::max(0.0, width - room);
  if (last) {
    if (first > 0) cost += kSlackOfLast * slack * slack;
    if (first > 0 && end == first + 1) cost += kLonePiece;
  } else if (!forced_break(end)) {
    cost += kSlack * slack * slack + costs_[end];
  }
  return cost;
}

FitText::Lines FitText::wrap(double room) const {
  const std::size_t count = widths_.size();
  std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
  std::vector<std::size_t> from(count + 1, 0);
  best[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    for (std::size_t end = first + 1; end <= count; ++end) {
      if (end > first + 1 && line_width(first, end) > room + 1e-6) break;
      const double cost = best[first] + line_cost(first, end, room);
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = first;
      }
      if (forced_break(end)) break;
    }
  }
  Lines lines{.ends = {}, .width = 0, .cost = best[count]};
  for (std::size_t end = count; end > 0; end = from[end]) {
    lines.ends.push_back(end);
    lines.width = std::max(lines.width, line_width(from[end], end));
  }
  std::reverse(lines.ends.begin(), lines.ends.end());
  return lines;
}

LineBlock FitText::block_of(const Lines& lines) const {
  LineBlock block{.role = role_, .pitch = kBoardLinePitch, .lines = {}, .cost = lines.cost};
  std::size_t first = 0;
  for (const std::size_t end : lines.ends) {
    const std::u32string line =
        trimmed(std::u32string_view(text_).substr(starts_[first], starts_[end] - starts_[first]));
    block.lines.push_back({base::to_utf8(line), width_em(lettering_, role_, line)});
    if (first > 0) block.worst_break = std::max(block.worst_break, costs_[first]);
    first = end;
  }
  return block;
}

FittedText FitText::fit(const TextRoom& room) const {
  FittedText fitted{
      .text = base::to_utf8(text_), .block = {.role = role_, .pitch = kBoardLinePitch}, .size_px = room.largest_px};
  if (text_.empty()) return fitted;
  Lines chosen;
  double chosen_px = 0;
  double best_score = -std::numeric_limits<double>::infinity();
  const double px_per_cost = kPxPerCost * room.largest_px / 42;
  for (double px = room.largest_px; px >= room.smallest_px - 0.01; px *= kStep) {
    // What is left to find cannot beat the best any more.
    if (px < best_score) break;
    for (const double share : {1.0, 0.86, 0.72}) {
      Lines lines = wrap(room.width * share / px);
      const auto count = static_cast<double>(lines.ends.size());
      if (share < 1 && lines.ends.size() < 2) continue;
      const double height = (1 + (count - 1) * kBoardLinePitch) * px;
      if (lines.width * px > room.width + kTolerancePx || height > room.height + kTolerancePx ||
          count > room.lines_max) {
        continue;
      }
      const double score = px - px_per_cost * std::min(kCostMax, lines.cost);
      if (score > best_score) {
        best_score = score;
        chosen = std::move(lines);
        chosen_px = px;
      }
    }
    // The smallest size itself is tried too.
    if (px > room.smallest_px && px * kStep < room.smallest_px) px = room.smallest_px / kStep;
  }
  if (chosen.ends.empty()) return shortened(room);
  fitted.block = block_of(chosen);
  fitted.size_px = chosen_px;
  return fitted;
}

FittedText FitText::shortened(const TextRoom& room) const {
  FittedText fitted{.text = base::to_utf8(text_),
                    .block = {.role = role_, .pitch = kBoardLinePitch},
                    .size_px = room.smallest_px,
                    .shortened = true};
  for (std::size_t length = text_.size(); length > 0; --length) {
    std::u32string text = text_.substr(0, length) + U"…";
    const FitText candidate(lettering_, role_, base::to_utf8(text));
    const Lines lines = candidate.wrap(room.width / room.smallest_px);
    fitted.block = candidate.block_of(lines);
    const bool fits = lines.width * room.smallest_px <= room.width + kTolerancePx &&
                      fitted.height() <= room.height + kTolerancePx &&
                      static_cast<int>(lines.ends.size()) <= room.lines_max;
    if (fits) break;
  }
  return fitted;
}

std::vector<FittedText> fit_alike(const Lettering& lettering, FontRole role, const std::vector<FitRequest>& requests,
                                  double spread) {
  std::vector<FitText> texts;
  texts.reserve(requests.size());
  double smallest = std::numeric_limits<double>::infinity();
  for (const FitRequest& request : requests) {
    texts.emplace_back(lettering, role, request.text);
    if (!request.text.empty()) smallest = std::min(smallest, texts.back().fit(request.room).size_px);
  }
  std::vector<FittedText> fitted;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    TextRoom room = requests[i].room;
    room.largest_px = std::min(room.largest_px, smallest * spread);
    room.smallest_px = std::min(room.smallest_px, room.largest_px);
    fitted.push_back(texts[i].fit(room));
  }
  return fitted;
}

double smallest_px(const std::vector<FittedText>& texts) {
  double smallest = 1e9;
  for (const FittedText& text : texts) {
    if (!text.block.lines.empty()) smallest = std::min(smallest, text.size_px);
  }
  return smallest;
}

}  // namespace page
