#include "manganize/scenario/english/leaning.h"

#include <algorithm>
#include <set>
#include <string>

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_comparative(const EnWords& words, std::size_t at) {
  if (is_one_of(words[at].lower, {"better", "worse", "faster", "slower", "longer", "shorter", "larger", "smaller",
                                  "bigger", "higher", "stronger", "weaker", "cheaper", "heavier", "greater"})) {
    return true;
  }
  return words[at].lower == "more" && at + 1 < words.size() && words[at + 1].tag == Tag::adjective;
}

bool has_measure(const EnWords& words) {
  return std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return is_one_of(word.lower, {"than", "compared", "versus", "until"});
  });
}

/// "no longer", "version 2 or greater", "the larger the file": nothing is compared, or both halves are there.
bool compares_nothing(const EnWords& words, std::size_t at) {
  const std::string before = at > 0 ? words[at - 1].lower : "";
  if (is_one_of(before, {"no", "or", "the", "any", "and", "even", "not"})) return before != "even" && before != "not";
  const std::string& word = words[at].lower;
  // "Larger files need more room": kinds of a thing that everybody knows.
  const bool kinds = word != "better" && at + 1 < words.size() && words[at + 1].tag == Tag::plural_noun;
  const bool graded = is_one_of(before, {"somewhat", "much", "far", "slightly", "noticeably", "considerably"});
  return (kinds && !graded) || before == "get" || before == "gets" || before == "become" || before == "becomes";
}

bool begins_with(const EnWords& words, std::initializer_list<std::string_view> phrase) {
  return words.size() > phrase.size() &&
         std::equal(phrase.begin(), phrase.end(), words.begin(),
                    [](std::string_view word, const EnglishWord& said) { return word == said.lower; });
}

bool ends_phrase(const EnWords& words, std::size_t at) {
  return at >= words.size() || words[at].tag == Tag::comma || words[at].tag == Tag::mark ||
         words[at].tag == Tag::preposition || words[at].tag == Tag::subordinator || words[at].tag == Tag::coordinator;
}

bool is_option(std::string_view word) {
  return word.size() > 1 && word.front() == '-' && word.find_first_not_of('-') != std::string_view::npos;
}

}  // namespace

bool compares_with_the_unsaid(const EnWords& words) {
  if (has_measure(words)) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_quoted(words, i)) continue;
    if (words[i].lower == "somewhat" && i + 1 < words.size() && is_comparative(words, i + 1)) return true;
    if (is_comparative(words, i) && !compares_nothing(words, i)) return true;
  }
  return false;
}

bool connects_with_the_unsaid(const EnWords& words) {
  if (begins_with(words, {"at", "the", "same", "time"}) || begins_with(words, {"in", "any", "case"}) ||
      begins_with(words, {"in", "either", "case"}) || begins_with(words, {"in", "all", "cases"}) ||
      begins_with(words, {"on", "the", "contrary"}) || begins_with(words, {"for", "the", "same", "reason"})) {
    return true;
  }
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].lower == "either" && i + 1 == words.size()) return true;
    const bool from = std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                  [](const EnglishWord& word) { return word.lower == "from"; });
    if (words[i].lower == "another" && ends_phrase(words, i + 1) && !from) return true;
    if (is_one_of(words[i].lower, {"conversely", "likewise", "vice-versa"}) && words[i - 1].tag == Tag::comma)
      return true;
  }
  return false;
}

bool speaks_of_another_option(const EnWords& words, std::string_view text) {
  std::set<std::string_view> options;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    while (!word.empty() && std::string_view("\"',.;:").find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    if (is_option(word)) options.insert(word);
    at = end + 1;
  }
  return options.size() > 1 && !words.empty() && words[0].lower == "the" &&
         text.find(" option") != std::string_view::npos;
}

bool tells_of_help_option(std::string_view text) {
  for (const std::string_view flag : {"--help", "--version", "The -h option", "help message", "usage message"}) {
    if (text.find(flag) != std::string_view::npos) return true;
  }
  return false;
}

bool concedes_in_english(std::string_view text) {
  for (const std::string_view word : {"Although ", "although ", "Though ", " though ", "Even ", " even ", "While "}) {
    if (text.starts_with(word) || (word.front() != 'A' && text.find(word) != std::string_view::npos)) return true;
  }
  return false;
}

}  // namespace manganize
