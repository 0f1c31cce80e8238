#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fuzz {
namespace {

constexpr std::size_t kPartBytesMax = 400;

/// What readers of text trip over.
constexpr std::array<std::string_view, 48> kMarks = {"。",
                                                     "、",
                                                     "「",
                                                     "」",
                                                     "（",
                                                     "）",
                                                     "……",
                                                     "？",
                                                     "は",
                                                     "とは",
                                                     "ので、",
                                                     "のことである。",
                                                     "\n\n",
                                                     "\n",
                                                     "# ",
                                                     "## ",
                                                     "- ",
                                                     "1. ",
                                                     "| a | b |\n|---|---|\n",
                                                     "```\n",
                                                     "    ",
                                                     "> ",
                                                     "---\n",
                                                     "\t",
                                                     "<p>",
                                                     "</div>",
                                                     "<table><tr><td>",
                                                     "&amp;",
                                                     "&#x10FFFF;",
                                                     "<!--",
                                                     "<script>",
                                                     "</",
                                                     ". ",
                                                     "? ",
                                                     "If ",
                                                     ", but ",
                                                     " because ",
                                                     "It ",
                                                     " is a ",
                                                     "e.g. ",
                                                     "3.14 ",
                                                     "2012",
                                                     "\"",
                                                     "()",
                                                     "\xE2\x80\xAE",
                                                     "\xEF\xBB\xBF",
                                                     "\xFF",
                                                     "\xE3\x81"};

}  // namespace

std::string Mutator::make() {
  std::string text = seeds_[below(seeds_.size())];
  const std::size_t begin = text.size() > kInputBytesMax ? below(text.size() - kInputBytesMax) : 0;
  text = text.substr(begin, kInputBytesMax);
  const std::size_t times = std::size_t{1} << below(6);
  for (std::size_t i = 0; i < times; ++i) spoil(text);
  text.resize(std::min(text.size(), kInputBytesMax));
  return text;
}

void Mutator::spoil(std::string& text) {
  switch (below(8)) {
    case 0:
      return flip_byte(text);
    case 1:
      return cut(text);
    case 2:
      return repeat(text);
    case 3:
      return splice(text);
    case 4:
      return join_lines(text);
    default:
      return insert(text);
  }
}

void Mutator::flip_byte(std::string& text) {
  if (text.empty()) return;
  char& byte = text[below(text.size())];
  // Mostly letters for letters: what is no UTF-8 is refused at the door.
  byte = below(8) == 0 ? static_cast<char>(below(256)) : static_cast<char>(' ' + below(95));
}

void Mutator::cut(std::string& text) {
  if (text.empty()) return;
  const std::size_t at = below(text.size());
  text.erase(at, 1 + below(kPartBytesMax));
}

void Mutator::repeat(std::string& text) {
  if (text.empty() || text.size() > kInputBytesMax) return;
  const std::string part = text.substr(below(text.size()), 1 + below(kPartBytesMax));
  const std::size_t at = below(text.size());
  const std::size_t times = std::size_t{1} << below(5);
  for (std::size_t i = 0; i < times; ++i) text.insert(at, part);
}

void Mutator::insert(std::string& text) {
  const std::string_view mark = kMarks[below(kMarks.size())];
  const std::size_t at = below(text.size() + 1);
  const std::size_t times = below(6) == 0 ? 1 + below(300) : 1;
  for (std::size_t i = 0; i < times && text.size() <= kInputBytesMax; ++i) text.insert(at, mark);
}

void Mutator::splice(std::string& text) {
  const std::string& other = seeds_[below(seeds_.size())];
  if (other.empty()) return;
  text.insert(below(text.size() + 1), other.substr(below(other.size()), 1 + below(4 * kPartBytesMax)));
}

void Mutator::join_lines(std::string& text) {
  if (text.empty()) return;
  const std::size_t begin = below(text.size());
  const std::size_t end = std::min(text.size(), begin + 1 + below(4 * kPartBytesMax));
  std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), '\n',
               below(2) == 0 ? ' ' : '\t');
}

}  // namespace fuzz
