// What of a Japanese remark could be looked up: names, Latin words, numbers.

#include <algorithm>
#include <array>

#include "manganize/scenario/japanese/sentence.h"
#include "manganize/scenario/japanese/wording.h"

namespace manganize {
namespace {

bool is_latin_or_figure(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// One of the two who talk, 「もう一回」「二人」: says nothing about the subject.
bool counts_speakers(std::string_view number) {
  constexpr std::array<std::string_view, 3> kSmall = {"一", "二", "何"};
  return std::find(kSmall.begin(), kSmall.end(), number) != kSmall.end();
}

std::vector<std::string> latin_runs(std::string_view text) {
  std::vector<std::string> runs;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_latin_or_figure(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_latin_or_figure(text[end])) ++end;
    runs.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return runs;
}

}  // namespace

std::vector<std::string> JapaneseWording::names_and_numbers(std::string_view text) const {
  std::vector<std::string> found = latin_runs(text);
  std::string number;
  const auto end_number = [&] {
    if (!number.empty() && !counts_speakers(number)) found.push_back(number);
    number.clear();
  };
  for (const Morpheme& word : analyzer_.analyze(text)) {
    if (is_latin_or_figure(word.surface.front())) continue;
    if (is_noun(word) && word.pos1 == "数") {
      number += word.surface;
      continue;
    }
    if (word.surface == "コマ") number.clear();  // of the page, not of the subject
    end_number();
    if (is_noun(word) && word.pos1 == "固有名詞") found.push_back(word.surface);
  }
  end_number();
  return found;
}

}  // namespace manganize
