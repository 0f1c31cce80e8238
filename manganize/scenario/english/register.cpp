#include "manganize/scenario/english/register.h"

#include <algorithm>
#include <array>
#include <span>

#include "manganize/scenario/english/sentence.h"

namespace manganize {
namespace {

struct Replacement {
  std::string_view written;  ///< in small letters; matches whole words
  std::string_view said;
};

// The longest stands first where one begins another.
constexpr std::array kSpoken = {
    Replacement{"due to the fact that", "because"},
    Replacement{"in order to", "to"},
    Replacement{"prior to", "before"},
    Replacement{"utilizes", "uses"},
    Replacement{"utilize", "use"},
    Replacement{"utilized", "used"},
    Replacement{"such as", "like"},
    Replacement{"approximately", "about"},
    Replacement{"is able to", "can"},
    Replacement{"are able to", "can"},
    Replacement{"it is not", "it's not"},
    Replacement{"they are not", "they're not"},
    Replacement{"you are not", "you're not"},
    Replacement{"is not", "isn't"},
    Replacement{"are not", "aren't"},
    Replacement{"was not", "wasn't"},
    Replacement{"were not", "weren't"},
    Replacement{"do not", "don't"},
    Replacement{"does not", "doesn't"},
    Replacement{"did not", "didn't"},
    Replacement{"has not", "hasn't"},
    Replacement{"have not", "haven't"},
    Replacement{"had not", "hadn't"},
    Replacement{"cannot", "can't"},
    Replacement{"can not", "can't"},
    Replacement{"could not", "couldn't"},
    Replacement{"will not", "won't"},
    Replacement{"would not", "wouldn't"},
    Replacement{"should not", "shouldn't"},
    Replacement{"must not", "mustn't"},
};

// Only where a word follows: "as it is" stays.
constexpr std::array kSpokenBeforeWord = {
    Replacement{"it is", "it's"},       Replacement{"they are", "they're"},        Replacement{"you are", "you're"},
    Replacement{"you will", "you'll"},  Replacement{"it will", "it'll"},           Replacement{"they will", "they'll"},
    Replacement{"there is", "there's"}, Replacement{"you have to", "you have to"},
};

constexpr std::array kAsked = {
    Replacement{"you are", "I am"}, Replacement{"you were", "I was"},  Replacement{"you're", "I'm"},
    Replacement{"you've", "I've"},  Replacement{"yourself", "myself"}, Replacement{"yours", "mine"},
    Replacement{"your", "my"},
};

// The plainer of two words for one thing: for a line that would else copy a long run of its source.
constexpr std::array kPlainer = {
    Replacement{"upon", "on"},
    Replacement{"additional", "extra"},
    Replacement{"obtain", "get"},
    Replacement{"obtains", "gets"},
    Replacement{"receives", "gets"},
    Replacement{"via", "through"},
    Replacement{"entire", "whole"},
    Replacement{"begin", "start"},
    Replacement{"begins", "starts"},
    Replacement{"requires a", "needs a"},
    Replacement{"requires an", "needs an"},
    Replacement{"requires the", "needs the"},
    Replacement{"require a", "need a"},
    Replacement{"require the", "need the"},
    Replacement{"attempts to", "tries to"},
    Replacement{"attempt to", "try to"},
    Replacement{"modify", "change"},
    Replacement{"modifies", "changes"},
    Replacement{"modified", "changed"},
    Replacement{"displays", "shows"},
    Replacement{"displayed", "shown"},
    Replacement{"immediately", "right away"},
    Replacement{"ensure that", "make sure that"},
    Replacement{"ensures that", "makes sure that"},
    Replacement{"so that", "so"},
    Replacement{"all of the", "all the"},
};

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' || c == '-' ||
         c == '_';
}

bool matches_at(std::string_view text, std::size_t at, std::string_view written) {
  if (at + written.size() > text.size()) return false;
  if (at > 0 && is_word_char(text[at - 1])) return false;
  if (at + written.size() < text.size() && is_word_char(text[at + written.size()])) return false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = text[at + i];
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool shouted = i > 0 && c != lower;
    if (lower != written[i] || shouted) return false;
  }
  return true;
}

bool word_follows(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && text[at] == ' ' && is_word_char(text[at + 1]);
}

/// What replaces the words at `at`, or nullptr.
const Replacement* replacement_at(std::string_view text, std::size_t at, std::span<const Replacement> table,
                                  bool needs_word) {
  for (const Replacement& each : table) {
    if (matches_at(text, at, each.written) && (!needs_word || word_follows(text, at + each.written.size()))) {
      return &each;
    }
  }
  return nullptr;
}

template <typename Find>
std::string replaced(std::string_view text, Find find) {
  std::string result;
  bool quoted = false;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '"') quoted = !quoted;
    const Replacement* found = quoted ? nullptr : find(at);
    if (found == nullptr) {
      result += text[at++];
      continue;
    }
    const bool capital = text[at] >= 'A' && text[at] <= 'Z';
    result += capital ? capitalised(std::string(found->said)) : std::string(found->said);
    at += found->written.size();
  }
  return result;
}

/// "you" is "I" before a verb and "me" behind one.
std::string with_i(std::string text) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!matches_at(text, at, "you")) {
      result += text[at++];
      continue;
    }
    const bool last = !word_follows(text, at + 3);
    const auto space = result.find_last_not_of(' ');
    const auto begin = space == std::string::npos ? std::string::npos : result.find_last_of(' ', space);
    const std::string before =
        space == std::string::npos ? "" : result.substr(begin == std::string::npos ? 0 : begin + 1, space - begin);
    const bool object = last || is_one_of(before, {"to", "for", "from", "with", "by", "lets", "let", "give", "gives",
                                                   "allow", "allows", "of", "tell", "tells", "help", "helps"});
    result += object ? "me" : "I";
    at += 3;
  }
  return result;
}

}  // namespace

std::string spoken_english(std::string_view text) {
  return replaced(text, [&](std::size_t at) {
    const Replacement* found = replacement_at(text, at, kSpoken, false);
    return found != nullptr ? found : replacement_at(text, at, kSpokenBeforeWord, true);
  });
}

std::string asked_english(std::string_view text) {
  const std::string mine = replaced(text, [&](std::size_t at) { return replacement_at(text, at, kAsked, false); });
  return spoken_english(with_i(mine));
}

std::vector<std::string> plainer_english(std::string_view text) {
  std::vector<std::string> found;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    const Replacement* plainer = quoted ? nullptr : replacement_at(text, at, kPlainer, false);
    if (plainer == nullptr) continue;
    const bool capital = text[at] >= 'A' && text[at] <= 'Z';
    std::string line(text.substr(0, at));
    line += capital ? capitalised(std::string(plainer->said)) : std::string(plainer->said);
    found.push_back(line.append(text.substr(at + plainer->written.size())));
  }
  return found;
}

std::string as_sentence(std::string_view text) {
  std::string sentence = capitalised(spoken_english(text));
  if (!sentence.empty() && std::string_view(".?!").find(sentence.back()) == std::string_view::npos) sentence += '.';
  return sentence;
}

bool brought_in_by_english_register(std::string_view lower) {
  return is_one_of(lower,
                   {"because", "to",    "before", "uses",    "use",     "used",  "like",  "about",  "can",  "i",
                    "me",      "my",    "mine",   "myself",  "am",      "'m",    "on",    "extra",  "get",  "gets",
                    "make",    "makes", "sure",   "through", "away",    "whole", "start", "starts", "need", "needs",
                    "try",     "tries", "change", "changes", "changed", "shows", "shown", "has",    "have"});
}

}  // namespace manganize
