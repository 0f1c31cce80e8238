#include "manganize/scenario/option_entry.h"

#include <cctype>

namespace manganize {
namespace {

/// "-c", "--left-column"; a dash with a space behind it is the mark of a list.
bool begins_with_option(std::string_view line) {
  const auto at = line.find_first_not_of(" \t");
  if (at == std::string_view::npos || line[at] != '-' || at + 1 >= line.size()) return false;
  const char next = line[at + 1];
  return std::isalnum(static_cast<unsigned char>(next)) != 0 ||
         (next == '-' && at + 2 < line.size() && std::isalpha(static_cast<unsigned char>(line[at + 2])) != 0);
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const auto newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

}  // namespace

bool describes_option(const Fact& fact, std::string_view source_text) {
  if (fact.passage.start > source_text.size()) return false;
  const std::size_t begin = line_begin(source_text, fact.passage.start);
  const std::size_t before = begin == 0 ? 0 : line_begin(source_text, begin - 1);
  return begins_with_option(source_text.substr(begin, fact.passage.start - begin + 2)) ||
         (begin > 0 && begins_with_option(source_text.substr(before, begin - 1 - before)));
}

}  // namespace manganize
