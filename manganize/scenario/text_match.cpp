#include "manganize/scenario/text_match.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "libs/base/utf8.h"

namespace manganize {
namespace {

constexpr char32_t kPrivateUse = 0xE000;

bool is_ascii_letter_or_figure(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

char32_t small(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool is_same_letter(char a, char b) {
  return small(static_cast<unsigned char>(a)) == small(static_cast<unsigned char>(b));
}

/// What carries the wording: not white space, not punctuation of ASCII, Latin 1, CJK or the general block.
bool is_said(char32_t c) {
  if (c < 0x80) return is_ascii_letter_or_figure(c);
  const bool general_mark = c >= 0x2000 && c <= 0x206F;
  const bool cjk_mark = c >= 0x3000 && c <= 0x3004;
  const bool cjk_bracket = c >= 0x3008 && c <= 0x301F;
  const bool full_width_mark = (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
                               (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65);
  const bool latin_mark = (c >= 0x80 && c <= 0xBF) || c == 0xD7 || c == 0xF7;
  return !general_mark && !cjk_mark && !cjk_bracket && !full_width_mark && !latin_mark && c != U'・';
}

std::u32string said_characters(std::string_view text) {
  std::u32string said;
  for (const char32_t c : base::to_utf32(text)) {
    if (is_said(c)) said += small(c);
  }
  return said;
}

/// The words of `text`, each as the number it has in `numbers`; an apostrophe belongs to its word.
std::u32string word_numbers(std::string_view text, std::map<std::u32string, char32_t>& numbers) {
  std::u32string run;
  std::u32string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    run += numbers.emplace(word, kPrivateUse + static_cast<char32_t>(numbers.size())).first->second;
    word.clear();
  };
  for (const char32_t c : base::to_utf32(text)) {
    if (is_said(c)) {
      word += small(c);
    } else if (c != U'\'' && c != U'’') {
      end_word();
    }
  }
  end_word();
  return run;
}

/// Half characters of a run of code points.
std::size_t width_of(char32_t c) {
  return c < 0x80 ? 1 : 2;
}

/// The heaviest run that both have; one row of the usual table is enough.
template <typename Weigh>
std::size_t heaviest_run(const std::u32string& line, const std::u32string& passage, Weigh weigh) {
  std::vector<std::size_t> ends_here(passage.size() + 1, 0);
  std::size_t heaviest = 0;
  for (const char32_t c : line) {
    for (std::size_t j = passage.size(); j > 0; --j) {
      ends_here[j] = passage[j - 1] == c ? ends_here[j - 1] + weigh(c) : 0;
      heaviest = std::max(heaviest, ends_here[j]);
    }
  }
  return heaviest;
}

}  // namespace

std::size_t longest_copied_run(Language language, std::string_view line, std::string_view passage) {
  if (language == Language::ja) return heaviest_run(said_characters(line), said_characters(passage), width_of) / 2;
  std::map<std::u32string, char32_t> numbers;
  const std::u32string said = word_numbers(line, numbers);
  return heaviest_run(said, word_numbers(passage, numbers), [](char32_t) { return std::size_t{1}; });
}

std::string folded(std::string_view text) {
  return base::to_utf8(said_characters(text));
}

bool holds_whole(std::string_view text, std::string_view said) {
  if (said.empty()) return true;
  auto from = text.begin();
  while (true) {
    const auto at = std::search(from, text.end(), said.begin(), said.end(), is_same_letter);
    if (at == text.end()) return false;
    const auto end = at + static_cast<std::ptrdiff_t>(said.size());
    const bool cut_before = at != text.begin() && is_figure(*(at - 1)) && is_figure(said.front());
    const bool cut_after = end != text.end() && is_figure(*end) && is_figure(said.back());
    if (!cut_before && !cut_after) return true;
    from = at + 1;
  }
}

bool holds_word(std::string_view text, std::string_view word) {
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
  };
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if (end < text.size() && text[end] == 's') ++end;
    const bool latin = std::isalnum(static_cast<unsigned char>(word.front())) != 0;
    if (!latin || ((at == 0 || !is_letter(at - 1)) && !is_letter(end))) return true;
  }
  return false;
}

}  // namespace manganize
