// What of an English remark could be looked up: names, numbers.

#include <algorithm>
#include <cctype>

#include "manganize/scenario/english/sentence.h"
#include "manganize/scenario/english/wording.h"

namespace manganize {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// A remark may count the two who talk.
bool counts_beyond_two(const EnglishWord& word) {
  return word.tag == EnglishTag::number &&
         !is_one_of(word.lower, {"one", "two", "once", "twice", "first", "second", "half"});
}

/// "IPv6", "user_name", "GiB": no word of the language whatever stands in front of it.
bool is_made_up(const EnglishWord& word) {
  const std::string_view rest = std::string_view(word.text).substr(1);
  return std::any_of(rest.begin(), rest.end(),
                     [](char c) { return is_capital(c) || c == '_' || (c >= '0' && c <= '9'); });
}

/// "From panel one?": of the page, not of the subject.
bool counts_panels(const std::vector<EnglishWord>& words, std::size_t at) {
  return at > 0 && is_one_of(words[at - 1].lower, {"panel", "panels"});
}

bool begins_sentence(const std::vector<EnglishWord>& words, std::size_t at) {
  return at == 0 || words[at - 1].tag == EnglishTag::mark;
}

}  // namespace

// "And if I want to use RTC monitoring?": names and abbreviations must have been said. Common nouns everybody knows.
bool EnglishWording::asks_of_known(std::string_view question, std::string_view known) const {
  const auto small = [](std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
  };
  const std::string said = small(known);
  const std::vector<EnglishWord> words = tagger_.tag(question);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const EnglishWord& word = words[i];
    if (!is_noun_tag(word.tag) || word.text.size() < 2 || !std::isalpha(static_cast<unsigned char>(word.text[0])))
      continue;
    const bool unheard = is_made_up(word) || (i > 0 && is_capital(word.text.front()));
    if (unheard && said.find(singular_of(word.lower)) == std::string::npos) return false;
  }
  return true;
}

std::vector<std::string> EnglishWording::names_and_numbers(std::string_view text) const {
  std::vector<std::string> found;
  const std::vector<EnglishWord> words = tagger_.tag(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const EnglishWord& word = words[i];
    if (word.tag == EnglishTag::mark || word.tag == EnglishTag::comma || word.text.empty()) continue;
    if (counts_panels(words, i)) continue;
    const bool figure = std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool name = is_capital(word.text.front()) && word.lower != "i" && !begins_sentence(words, i);
    if (figure || counts_beyond_two(word) || is_made_up(word) || name) found.push_back(word.text);
  }
  return found;
}

}  // namespace manganize
