#include "manganize/language/english.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <optional>

#include "manganize/language/english_costs.h"
#include "manganize/language/english_words.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_word_byte(char c) {
  return is_letter_byte(c) || is_digit(c);
}

constexpr std::string_view kOpeningQuote = "\u201c";
constexpr std::string_view kClosingQuote = "\u201d";
constexpr std::string_view kApostrophe = "\u2019";
constexpr std::string_view kEmDash = "\u2014";
constexpr std::string_view kEnDash = "\u2013";
constexpr std::string_view kEllipsis = "\u2026";

/// Length of a punctuation mark of several bytes at `at`, or 0.
std::size_t long_mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {kOpeningQuote, kClosingQuote, kApostrophe, kEmDash, kEnDash, kEllipsis}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

/// "/etc", "~/bin", ".deb": a path or the ending of a name is one word.
bool begins_path(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '"' && text[at - 1] != '(') return false;
  const std::size_t letters = text.substr(at).starts_with("~/") ? at + 2 : at + 1;
  const bool opens = text[at] == '/' || text[at] == '.' || letters == at + 2;
  return opens && letters < text.size() && is_word_byte(text[letters]);
}

/// The end of the word that begins at `at`: letters, digits and what may stand between them (half-open, i.e, C++).
std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (is_word_byte(text[end]) && long_mark_at(text, end) == 0) {
      ++end;
      continue;
    }
    const bool joins = std::string_view("-'._/@&").find(text[end]) != std::string_view::npos;
    if (joins && end + 1 < text.size() && is_word_byte(text[end + 1]) && long_mark_at(text, end + 1) == 0) {
      ++end;
    } else if (text[end] == '+' || text[end] == '#') {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

std::string lower_case(std::string_view word) {
  std::string text(word);
  for (char& c : text) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// Where "don't", "it's" and "server's" are cut in two; nothing for a word that is one.
std::optional<std::size_t> contraction_at(std::string_view lower) {
  if (lower.ends_with("n't") && lower.size() > 3) return lower.size() - 3;
  for (const std::string_view tail : {"'s", "'re", "'ll", "'ve", "'m", "'d"}) {
    if (lower.ends_with(tail) && lower.size() > tail.size()) return lower.size() - tail.size();
  }
  return std::nullopt;
}

void append_word(std::vector<EnglishWord>& words, std::string_view text, std::size_t start) {
  const std::string lower = lower_case(text);
  if (const auto cut = contraction_at(lower)) {
    words.push_back({std::string(text.substr(0, *cut)), lower.substr(0, *cut), Tag::noun, 0, start, start + *cut});
    words.push_back(
        {std::string(text.substr(*cut)), lower.substr(*cut), Tag::noun, 0, start + *cut, start + text.size()});
    return;
  }
  words.push_back({std::string(text), lower, Tag::noun, 0, start, start + text.size()});
}

/// -10 ln of the tag's share among the words of the same set; equal shares for a set that was not counted.
int share_cost(EnglishTagSet set, Tag tag) {
  constexpr int kUncounted = 10;
  for (const TagShare& share : kTagShares) {
    if (share.set == set && share.tag == tag) {
      return static_cast<int>(std::lround(-10 * std::log(std::max<double>(share.per_mille, 1) / 1000)));
    }
  }
  return kUncounted;
}

bool is_sentence_start(const std::vector<EnglishWord>& words, std::size_t at) {
  return at == 0 || (at == 1 && words[0].tag == Tag::mark);
}

}  // namespace

std::vector<EnglishWord> cut_english_words(std::string_view sentence) {
  std::vector<EnglishWord> words;
  std::size_t at = 0;
  while (at < sentence.size()) {
    if (sentence[at] == ' ' || sentence[at] == '\n' || sentence[at] == '\t') {
      ++at;
      continue;
    }
    const std::size_t mark = long_mark_at(sentence, at);
    const bool path = mark == 0 && begins_path(sentence, at);
    if (mark == 0 && (path || is_word_byte(sentence[at]))) {
      const std::size_t end = word_end(sentence, path ? sentence.find_first_not_of("~/.", at) : at);
      append_word(words, sentence.substr(at, end - at), at);
      at = end;
      continue;
    }
    const std::size_t size = std::max<std::size_t>(mark, 1);
    const std::string text(sentence.substr(at, size));
    words.push_back({text, text, text == "," ? Tag::comma : text == "%" ? Tag::name : Tag::mark, 0, at, at + size});
    at += size;
  }
  return words;
}

struct EnglishTagger::State {
  explicit State(std::filesystem::path dictionary_folder) : folder(std::move(dictionary_folder)) {}

  const EnglishLexicon& lexicon() {
    std::call_once(once, [this] { loaded.emplace(folder); });
    return *loaded;
  }

  EnglishTagSet allowed(const std::vector<EnglishWord>& words, std::size_t at);

  const std::filesystem::path folder;
  std::once_flag once;
  std::optional<EnglishLexicon> loaded;
};

EnglishTagSet EnglishTagger::State::allowed(const std::vector<EnglishWord>& words, std::size_t at) {
  const EnglishWord& word = words[at];
  if (word.tag == Tag::mark || word.tag == Tag::comma || word.text == "%") return only(word.tag);
  const std::string_view text = word.text;
  if (!is_word_byte(text.front()) && text.front() != '\'') return only(Tag::name);  // a path
  if (word.lower == "'s" && at > 0) {
    constexpr std::string_view kIs[] = {"it", "that", "there", "he", "she", "what", "who", "here", "this"};
    const bool is = std::find(std::begin(kIs), std::end(kIs), words[at - 1].lower) != std::end(kIs);
    return only(is ? Tag::be : Tag::determiner);
  }
  if (word.lower == "'ll" || word.lower == "'d") return only(Tag::modal);
  if (is_digit(text.front())) {
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return is_letter_byte(c); });
    return only(plain ? Tag::number : Tag::name);
  }
  const bool has_symbol = text.find_first_of("_@/+#.0123456789") != std::string_view::npos;
  const bool inner_capital = std::any_of(text.begin() + 1, text.end(), is_capital);
  if (has_symbol || inner_capital) {
    const EnglishTagSet tags = lexicon().find(word.lower);
    const bool shouted = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    constexpr EnglishTagSet kNeverNames = only(Tag::modal) | only(Tag::be) | only(Tag::negation) | only(Tag::modal);
    return shouted && (tags & kNeverNames) != 0 ? tags : only(Tag::name);
  }
  if (!is_capital(text.front()) || word.lower == "i") return lexicon().find_or_guess(word.lower);
  const bool name_follows = at + 1 < words.size() && is_capital(words[at + 1].text.front());
  const EnglishTagSet known = lexicon().find(word.lower);
  if (is_sentence_start(words, at)) {
    if (known == 0) {
      return text.find('-') != std::string_view::npos ? lexicon().find_or_guess(word.lower) | only(Tag::name)
                                                      : only(Tag::name);
    }
    constexpr EnglishTagSet kVerbs = only(Tag::verb_base) | only(Tag::verb_s) | only(Tag::verb_ed);
    constexpr EnglishTagSet kFinite = only(Tag::verb_s) | only(Tag::have) | only(Tag::be) | only(Tag::modal);
    const bool verb_follows = at + 1 < words.size() && (lexicon().find(words[at + 1].lower) & kFinite) != 0;
    constexpr EnglishTagSet kFunction = only(Tag::determiner) | only(Tag::preposition) | only(Tag::subordinator) |
                                        only(Tag::coordinator) | only(Tag::relative) | only(Tag::pronoun);
    const bool function_word = (known & kFunction) != 0;  // "Since Linux 4.9"
    const bool may_be_name =
        (name_follows && !function_word) || ((known & ~kVerbs) == 0 && verb_follows);  // Mars, Will
    return may_be_name ? known | only(Tag::name) : known;
  }
  constexpr EnglishTagSet kGrammar = only(Tag::determiner) | only(Tag::preposition) | only(Tag::subordinator) |
                                     only(Tag::relative) | only(Tag::modal) | only(Tag::be) | only(Tag::pronoun);
  if ((known & kGrammar) != 0 && known != only(Tag::number)) return known | only(Tag::name);
  const EnglishTagSet number = known & (only(Tag::plural_noun));
  return only(Tag::name) | number;
}

EnglishTagger::EnglishTagger(std::filesystem::path dictionary_folder)
    : state_(std::make_unique<State>(std::move(dictionary_folder))) {}
EnglishTagger::~EnglishTagger() = default;

EnglishTagSet EnglishTagger::tags_of(std::string_view lower) const {
  return state_->lexicon().find_or_guess(lower);
}

bool EnglishTagger::knows(std::string_view lower) const {
  return state_->lexicon().find(lower) != 0;
}

// The cheapest row of tags (Viterbi): each costs its place after the tag before it and its share of the word's tags.
std::vector<EnglishWord> EnglishTagger::tag(std::string_view sentence) const {
  std::vector<EnglishWord> words = cut_english_words(sentence);
  constexpr int kNever = std::numeric_limits<int>::max() / 2;
  using Costs = std::array<int, kEnglishTags>;
  using Before = std::array<std::uint8_t, kEnglishTags>;
  std::vector<Before> before(words.size());
  Costs costs{};
  costs.fill(kNever);
  costs[static_cast<std::size_t>(Tag::mark)] = 0;  // a sentence begins as if after a full stop
  for (std::size_t i = 0; i < words.size(); ++i) {
    const EnglishTagSet allowed = words[i].may_be = state_->allowed(words, i);
    const bool choice = (allowed & (allowed - 1)) != 0;
    Costs next{};
    next.fill(kNever);
    for (std::size_t tag = 0; tag < kEnglishTags; ++tag) {
      if ((allowed >> tag & 1U) == 0) continue;
      const int share = choice ? share_cost(allowed, static_cast<Tag>(tag)) : 0;
      for (std::size_t last = 0; last < kEnglishTags; ++last) {
        if (costs[last] >= kNever) continue;
        const int cost = costs[last] + kTagAfterTag[last][tag] + share;
        if (cost < next[tag]) {
          next[tag] = cost;
          before[i][tag] = static_cast<std::uint8_t>(last);
        }
      }
    }
    costs = next;
  }
  if (words.empty()) return words;
  auto tag = static_cast<std::size_t>(std::min_element(costs.begin(), costs.end()) - costs.begin());
  for (std::size_t i = words.size(); i-- > 0;) {
    words[i].tag = static_cast<Tag>(tag);
    tag = before[i][tag];
  }
  return words;
}

}  // namespace manganize
