#include <algorithm>

#include "libs/base/utf8.h"
#include "libs/page/lettering/break_costs.h"
#include "libs/page/lettering/characters.h"
#include "libs/page/lettering/vertical_metrics.h"
#include "libs/page/lettering/vertical_text.h"

namespace page {
namespace {

constexpr std::size_t kSideBySideMax = 3;
constexpr std::size_t kRotatedPieceMax = 12;
constexpr double kBreakInRotatedWord = 20;
constexpr double kWordSpace = 0.3;
constexpr double kIdeographicSpace = 0.5;

struct RubyGroup {
  std::size_t begin;
  std::size_t end;
  std::u32string reading;
};

struct Marked {
  std::u32string text;
  std::vector<RubyGroup> groups;
};

// Takes {word|reading} apart. Braces that do not hold a bar are text.
Marked read_markup(std::u32string_view source) {
  Marked out;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == U'{') {
      const std::size_t bar = source.find(U'|', i);
      const std::size_t end = source.find(U'}', i);
      if (bar != std::u32string_view::npos && end != std::u32string_view::npos && bar < end && bar > i + 1) {
        const std::size_t begin = out.text.size();
        out.text += source.substr(i + 1, bar - i - 1);
        out.groups.push_back({begin, out.text.size(), std::u32string(source.substr(bar + 1, end - bar - 1))});
        i = end;
        continue;
      }
    }
    out.text += source[i];
  }
  return out;
}

bool is_exclamation(char32_t c) {
  return c == U'！' || c == U'？';
}

char32_t narrow(char32_t c) {
  return c == U'！' ? U'!' : U'?';
}

// A Latin run of more letters than fit upright is laid on its side; a very long one in pieces.
class RunCutter {
 public:
  RunCutter(const Lettering& lettering, FontRole role) : lettering_(lettering), role_(role) {}

  void cut(std::u32string_view run, VerticalCell first, std::vector<VerticalCell>& out) const {
    if (run.size() <= kSideBySideMax) {
      first.kind = VerticalCell::Kind::tate_chu_yoko;
      first.text = run;
      out.push_back(std::move(first));
      return;
    }
    while (!run.empty()) {
      const std::size_t length = piece_length(run);
      first.kind = VerticalCell::Kind::rotated;
      first.text = run.substr(0, length);
      first.length = width_em(lettering_, role_, std::u32string_view(first.text)) * kRotatedScale + kRotatedMargin;
      out.push_back(first);
      run.remove_prefix(length);
      first = VerticalCell{.break_before = kBreakInRotatedWord};
    }
  }

 private:
  static std::size_t piece_length(std::u32string_view run) {
    if (run.size() <= kRotatedPieceMax) return run.size();
    for (std::size_t i = kRotatedPieceMax; i > 3; --i) {
      const char32_t last = run[i - 1];
      if (last == U'/' || last == U'.' || last == U'-' || last == U'_' || last == U':') return i;
    }
    return kRotatedPieceMax;
  }

  const Lettering& lettering_;
  FontRole role_;
};

void apply_groups(const std::vector<RubyGroup>& groups, const std::vector<std::size_t>& starts,
                  std::vector<VerticalCell>& cells) {
  for (const RubyGroup& group : groups) {
    VerticalCell* first = nullptr;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (starts[i] < group.begin || starts[i] >= group.end) continue;
      if (first == nullptr) {
        first = &cells[i];
        first->ruby = group.reading;
      } else {
        cells[i].break_before = kBreakForbidden;
      }
      first->ruby_span += cells[i].length;
    }
  }
}

}  // namespace

std::vector<VerticalCell> vertical_cells(const Lettering& lettering, FontRole role, std::string_view source) {
  const Marked marked = read_markup(base::to_utf32(source));
  const std::u32string& text = marked.text;
  const std::vector<double> costs = break_costs(lettering, text);
  const RunCutter cutter(lettering, role);

  std::vector<VerticalCell> cells;
  std::vector<std::size_t> starts;
  double gap = 0;
  bool new_line = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    if (c == U'\n') new_line = true;
    if (is_space(c))
      gap = std::max(gap, c == 0x3000 ? kIdeographicSpace : is_latin(i > 0 ? text[i - 1] : 0) ? kWordSpace : 0);
    if (c == U'\n' || is_space(c) || c == kBreakHint) {
      ++i;
      continue;
    }
    VerticalCell cell{.gap_before = gap, .break_before = costs[i], .starts_line = new_line};
    gap = 0;
    new_line = false;
    std::size_t end = i + 1;
    if (is_latin(c)) {
      while (end < text.size() && is_latin(text[end])) ++end;
      cutter.cut(std::u32string_view(text).substr(i, end - i), std::move(cell), cells);
    } else if (is_exclamation(c) && end < text.size() && is_exclamation(text[end])) {
      cell.kind = VerticalCell::Kind::tate_chu_yoko;
      cell.text = {narrow(c), narrow(text[end])};
      cells.push_back(std::move(cell));
      ++end;
    } else {
      cell.text = c;
      cells.push_back(std::move(cell));
    }
    starts.resize(cells.size(), i);
    i = end;
  }
  apply_groups(marked.groups, starts, cells);
  return cells;
}

}  // namespace page
