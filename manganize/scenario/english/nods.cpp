// What the partner says in the middle of a sentence. She asks only where the second half is an answer that one could
// give alone: by whom, when, how long, how, why, and what comes next. In front of anything else she waits.

#include <algorithm>

#include "manganize/scenario/english/breaks.h"
#include "manganize/scenario/english/joints.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

/// The head of the noun phrase that begins at `at`.
std::optional<std::size_t> head_from(const EnWords& words, std::size_t at) {
  constexpr std::size_t kWordsMax = 7;
  for (std::size_t i = at; i < std::min(words.size(), at + kWordsMax); ++i) {
    const bool last = i + 1 >= words.size() || (!is_noun_tag(words[i + 1].tag) && words[i + 1].text != "\"" &&
                                                words[i + 1].text != "'" && words[i + 1].text != "-");
    if (is_noun_tag(words[i].tag) && last) return i;
    if (words[i].tag == Tag::comma || words[i].tag == Tag::preposition) break;
  }
  return std::nullopt;
}

std::string_view for_by(const EnWords& words, std::size_t at) {
  if (at + 1 < words.size() && words[at + 1].tag == Tag::verb_ing) return "How?";
  const auto head = head_from(words, at + 1);
  const bool people = head && is_one_of(singular_of(words[*head].lower),
                                        {"people", "person", "user", "developer", "maintainer", "member", "author",
                                         "sysadmin", "administrator", "owner", "team", "volunteer", "someone"});
  return people ? "By whom?" : "";
}

std::string_view for_clause(std::string_view word) {
  if (word == "because") return "Why?";
  if (word == "until") return "How long?";
  return is_one_of(word, {"when", "whenever", "once", "after", "before"}) ? "When?" : "";
}

}  // namespace

std::string_view nod_at(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  const std::string& word = words[at].lower;
  const bool clause = at + 1 < words.size() && words[at + 1].tag != Tag::verb_ing &&
                      holds_finite_verb(sentence, {at + 1, words.size()});
  if (clause && !for_clause(word).empty()) return for_clause(word);
  if (word == "by") return for_by(words, at);
  if (word == "via" || (word == "using" && at > 0 && is_noun_tag(words[at - 1].tag))) return "How?";
  if (is_one_of(word, {"but", "yet", "although", "though"})) return begins_en_conjunct(sentence, at) ? "But?" : "";
  return word == "and" && begins_en_conjunct(sentence, at) ? "And?" : "";
}

}  // namespace manganize
