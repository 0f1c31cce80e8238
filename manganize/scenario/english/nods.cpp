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

/// "creates a table | to hold the names": a purpose; not what "allows the user to read" or "a way to read" needs.
std::string_view for_to(const EnWords& words, std::size_t at) {
  const bool verb = at + 2 < words.size() && may_be(words[at + 1], Tag::verb_base) && words[at + 1].lower != "be";
  if (!verb || at == 0 || !is_noun_tag(words[at - 1].tag)) return "";
  for (std::size_t i = 0; i < at; ++i) {
    for (const std::string_view needs_it :
         {"allow",  "caus",    "enabl",  "requir",   "forc",     "tell",    "ask",    "want",      "need",
          "expect", "permit",  "help",   "instruct", "configur", "have",    "has",    "had",       "way",
          "abilit", "attempt", "tri",    "right",    "decision", "command", "set",    "able",      "get",
          "lead",   "like",    "prefer", "persuad",  "option",   "time",    "access", "refer",     "from",
          "is",     "are",     "was",    "were",     "relat",    "up",      "due",    "according", "possib"}) {
      const std::string& word = words[i].lower;
      if (needs_it.size() < 4 ? word == needs_it : word.starts_with(needs_it)) return "";
    }
  }
  return "What for?";
}

/// "is stored | in the journal directory": only of a participle; behind a noun it says which one.
std::string_view for_place(const EnWords& words, std::size_t at) {
  if (at == 0 || words[at - 1].tag != Tag::verb_ed) return "";
  const auto head = head_from(words, at + 1);
  const bool place =
      head && is_one_of(singular_of(words[*head].lower), {"directory", "folder", "memory", "disk", "cache", "database",
                                                          "table", "file", "header", "beginning", "end", "server"});
  return place ? "Where?" : "";
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
  if (words[at].tag == Tag::to) return for_to(words, at);
  if (is_one_of(word, {"in", "at", "on"})) return for_place(words, at);
  if (word == "via" || (word == "using" && at > 0 && is_noun_tag(words[at - 1].tag))) return "How?";
  if (is_one_of(word, {"but", "yet", "although", "though"})) return begins_en_conjunct(sentence, at) ? "But?" : "";
  return word == "and" && begins_en_conjunct(sentence, at) ? "And?" : "";
}

}  // namespace manganize
