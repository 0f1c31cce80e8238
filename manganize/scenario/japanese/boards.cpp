#include "manganize/scenario/japanese/boards.h"

#include <utility>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"

namespace manganize {
namespace {

constexpr std::size_t kFlowTextCharactersMax = 40;
constexpr std::size_t kCutCharactersMin = 10;

/// Full-width characters; two Latin letters take the room of one.
std::size_t width_of(std::string_view text) {
  std::size_t halves = 0;
  for (const char32_t c : base::to_utf32(text)) halves += c < 0x80 ? 1 : 2;
  return halves / 2;
}

JaWords without_comma(JaWords words) {
  while (!words.empty() && is_comma(words.back())) words.pop_back();
  return words;
}

/// The words behind the last comma outside quotation marks.
JaWords last_clause(const JaWords& words) {
  const std::vector<int> depths = quotation_depths(words);
  for (std::size_t i = words.size(); i-- > 0;) {
    if (depths[i] == 0 && is_comma(words[i])) return part_of(words, i + 1, words.size());
  }
  return words;
}

}  // namespace

std::optional<BoardContent> flow_board(const JaWords& from, const JaWords& to) {
  const std::string cause = text_of(without_comma(from));
  const std::string effect = text_of(to);
  const bool fit = width_of(cause) <= kFlowTextCharactersMax && width_of(effect) <= kFlowTextCharactersMax;
  if (!fit || cause.empty() || effect.empty()) return std::nullopt;
  return FlowBoard{"", cause, effect};
}

std::optional<BoardContent> definition_board(const std::string& term, const JaWords& rest) {
  std::string text = text_of(rest);
  if (width_of(text) > kBoardTextCharacters) {
    text = text_of(last_clause(rest));
    const std::size_t characters = width_of(text);
    if (characters < kCutCharactersMin || characters > kBoardTextCharacters) return std::nullopt;
  }
  return DefinitionBoard{term, std::move(text)};
}

}  // namespace manganize
