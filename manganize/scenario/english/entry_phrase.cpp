#include "manganize/scenario/english/entry_phrase.h"

#include <algorithm>
#include <array>

#include "manganize/research/sentences.h"
#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/form_entries.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

/// What limits or takes back the words before it.
constexpr std::array<std::string_view, 15> kLimits = {
    "instead", "except", "unless", "only",    "ignored", "no effect", "deprecated",   "obsolete",
    "however", "but ",   "not ",   "removed", "no-op",   "synonym ",  "compatibility"};

bool limits(std::string_view text) {
  return std::any_of(kLimits.begin(), kLimits.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// The words before the first full stop or semicolon; nothing when what follows takes some of it back.
std::optional<std::string> first_statement(const std::string& text) {
  const std::vector<Span> sentences = split_sentences(text, {0, text.size()});
  if (sentences.empty()) return std::nullopt;
  const std::size_t end = std::min(sentences.front().end, text.find(';'));
  if (limits(std::string_view(text).substr(end))) return std::nullopt;
  std::string first = text.substr(0, end);
  while (!first.empty() && std::string_view(".,:;").find(first.back()) != std::string_view::npos) first.pop_back();
  return first;
}

bool points_elsewhere(const EnWords& words) {
  return std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return is_one_of(word.lower,
                     {"this",    "these", "those",   "it",        "they",       "its",    "their", "likewise",
                      "see",     "above", "below",   "following", "previous",   "i",      "we",    "our",
                      "default", "same",  "implied", "synonym",   "equivalent", "section"});
  });
}

/// Ends in a word that wants another: "entries starting with ." lost its last one.
bool is_cut_off(const EnWords& words) {
  const Tag last = words.back().tag;
  return last == Tag::preposition || last == Tag::determiner || last == Tag::coordinator || last == Tag::to ||
         last == Tag::subordinator || last == Tag::mark;
}

/// Signs that stand for themselves ("append / indicator"), or quotation marks that never close.
bool is_set_in_signs(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool alone = (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ');
    if (alone && std::string_view("/*#@~.!$%^&+?_").find(text[i]) != std::string_view::npos) return true;
    const bool closes_word =
        text[i] == '\'' && i > 0 && text[i - 1] != 's' && (i + 1 == text.size() || text[i + 1] == ' ');
    if (text[i] == '`' || (closes_word && text.find('\'') == i)) return true;
  }
  return std::count(text.begin(), text.end(), '"') % 2 != 0;
}

/// "list directory contents", "set output width to COLS": of words that are nouns too, the first is the verb where
/// several things are its object, or where it says what becomes of one.
bool has_object(const EnWords& words) {
  const auto any = [&](Tag tag) {
    return std::any_of(words.begin() + 2, words.end(), [&](const EnglishWord& word) { return word.tag == tag; });
  };
  if (is_one_of(words[0].lower,
                {"set", "copy", "move", "remove", "delete", "convert", "transfer", "create", "compare"})) {
    return any(Tag::preposition) || any(Tag::to) || any(Tag::plural_noun);
  }
  return is_one_of(words[0].lower, {"list", "print", "show", "display"}) && any(Tag::plural_noun);
}

}  // namespace

std::optional<EnSentence> entry_phrase(const EnglishTagger& tagger, const std::string& text) {
  const auto first = first_statement(text);
  if (!first) return std::nullopt;
  EnSentence sentence = prepare_english(tagger, *first);
  const EnWords& words = sentence.words;
  const bool odd = sentence.lost_exception || sentence.asks || words.size() < 2 || mentions_option(*first);
  if (odd || points_elsewhere(words) || has_dangling_pronoun(words, 0, words.size())) return std::nullopt;
  if (is_cut_off(words) || is_set_in_signs(*first)) return std::nullopt;
  if (first->find_first_of("<>|{}=\\") != std::string::npos || first->find("e.g") != std::string::npos)
    return std::nullopt;
  return sentence;
}

bool is_entry_order(const EnglishTagger& tagger, const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (!may_be(words[0], Tag::verb_base) || !tagger.knows(words[0].lower)) return false;
  const bool usual =
      is_one_of(words[0].lower, {"print",   "list",     "show",   "display", "output", "write",   "read",   "set",
                                 "copy",    "move",     "remove", "delete",  "change", "create",  "find",   "search",
                                 "convert", "transfer", "sort",   "compare", "run",    "execute", "select", "skip",
                                 "check",   "wait",     "send",   "split",   "format", "report",  "ask",    "update"});
  const bool noun_follows = is_noun_tag(words[1].tag) || words[1].tag == Tag::adjective ||
                            words[1].tag == Tag::determiner || words[1].tag == Tag::quantifier;
  if (usual && noun_follows && (words[1].tag != Tag::noun || has_object(words))) return true;
  if (find_clause(sentence, 0, words.size())) return false;
  if (words[0].tag == Tag::verb_base) return true;
  return is_one_of(words[1].lower, {"the", "a", "an", "all", "each", "every", "only", "any", "no", "your", "as"});
}

}  // namespace manganize
