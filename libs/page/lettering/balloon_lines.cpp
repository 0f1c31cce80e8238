#include <algorithm>
#include <cmath>
#include <optional>

#include "libs/base/utf8.h"
#include "libs/page/lettering/characters.h"
#include "libs/page/lettering/lines.h"

namespace page {
namespace {

constexpr std::size_t kLinesMax = 8;
constexpr double kPitch = 1.16;
constexpr double kWidthStep = 0.2;
/// How much shorter the first and last lines may be than the middle ones.
constexpr double kTaper = 0.36;
constexpr double kIdealAspect = 1.45;
constexpr double kCostRange = 14;
/// A line of one short word in a longer text looks lost.
constexpr double kShortLine = 3.5;
constexpr double kShortLineBelow = 0.34;

struct Word {
  std::string text;
  double width;
};

std::vector<Word> words_of(const Lettering& lettering, FontRole role, std::string_view text) {
  std::vector<Word> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back({word, width_em(lettering, role, word)});
    word.clear();
  };
  for (const char32_t c : base::to_utf32(text)) {
    if (is_space(c) || c == U'\n') {
      finish();
    } else if (c != kBreakHint) {
      base::append_utf8(word, c);
      if (c == U'-' || c == U'/') finish();
    }
  }
  finish();
  return words;
}

// Lines of a text in a round balloon: the width allowed follows the outline.
class RoundFiller {
 public:
  RoundFiller(const Lettering& lettering, FontRole role, std::vector<Word> words)
      : role_(role), words_(std::move(words)), space_(width_em(lettering, role, " ")) {
    for (const Word& word : words_) {
      widest_word_ = std::max(widest_word_, word.width);
      total_ += word.width + space_;
    }
  }

  std::size_t word_count() const { return words_.size(); }

  /// The narrowest block of exactly that many lines, if there is one.
  std::optional<LineBlock> fill(std::size_t line_count) const {
    const double narrowest = std::max(widest_word_, total_ / static_cast<double>(line_count) * 0.9);
    for (double width = narrowest; width < total_ + kWidthStep; width += kWidthStep) {
      if (auto block = try_fill(line_count, width)) return block;
    }
    return std::nullopt;
  }

 private:
  static double allowed(std::size_t line, std::size_t line_count, double width) {
    if (line_count < 2) return width;
    const double middle = (static_cast<double>(line_count) - 1) / 2;
    const double off = std::abs(static_cast<double>(line) - middle) / middle;
    return width * (1 - kTaper * std::pow(off, 2.2));
  }

  double gap_after(const std::string& text) const { return text.ends_with('-') || text.ends_with('/') ? 0 : space_; }

  std::optional<LineBlock> try_fill(std::size_t line_count, double width) const {
    LineBlock block{.role = role_, .pitch = kPitch};
    std::size_t next = 0;
    for (std::size_t i = 0; i < line_count; ++i) {
      const double cap = std::max(widest_word_, allowed(i, line_count, width));
      TextLine line;
      while (next < words_.size()) {
        const double gap = line.text.empty() ? 0 : gap_after(line.text);
        if (!line.text.empty() && line.width + gap + words_[next].width > cap) break;
        if (gap > 0) line.text += ' ';
        line.text += words_[next].text;
        line.width += gap + words_[next].width;
        ++next;
      }
      if (line.text.empty()) return std::nullopt;
      block.lines.push_back(std::move(line));
    }
    if (next < words_.size()) return std::nullopt;
    rate(block);
    return block;
  }

  static void rate(LineBlock& block) {
    // Half-axes of the balloon that the block needs.
    const double rx = block.width() * 0.58 + 0.8;
    const double ry = block.height() * 0.58 + 0.8;
    const double off = std::log(rx / ry / kIdealAspect);
    block.cost = rx * ry / 2 * (1 + 0.6 * off * off);
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const bool inner = i > 0 && i + 1 < block.lines.size();
      const double share = block.lines[i].width / block.width();
      if (block.lines.size() > 2 && share < kShortLineBelow) block.cost += inner ? 2 * kShortLine : kShortLine;
    }
  }

  FontRole role_;
  std::vector<Word> words_;
  double space_;
  double widest_word_ = 0;
  double total_ = 0;
};

}  // namespace

std::vector<LineBlock> balloon_lines(const Lettering& lettering, FontRole role, std::string_view text) {
  RoundFiller filler(lettering, role, words_of(lettering, role, text));
  if (filler.word_count() == 0) return {};
  std::vector<LineBlock> blocks;
  for (std::size_t count = 1; count <= std::min(kLinesMax, filler.word_count()); ++count) {
    if (auto block = filler.fill(count)) blocks.push_back(std::move(*block));
  }
  std::sort(blocks.begin(), blocks.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
  const double limit = blocks.front().cost + kCostRange;
  std::erase_if(blocks, [&](const LineBlock& block) { return block.cost > limit; });
  return blocks;
}

}  // namespace page
