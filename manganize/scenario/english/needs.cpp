#include "manganize/scenario/english/needs.h"

#include <algorithm>
#include <set>

#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

// Of these the world (or the reader) has one.
bool is_unique(std::string_view noun) {
  return is_one_of(
      noun,
      {"hand",     "moon",     "sun",        "earth",      "sky",        "sea",         "ocean",   "air",      "world",
       "internet", "web",      "universe",   "atmosphere", "body",       "brain",       "eye",     "user",     "same",
       "way",      "time",     "end",        "beginning",  "start",      "number",      "rest",    "past",     "future",
       "morning",  "evening",  "night",      "day",        "year",       "environment", "system",  "kernel",   "wall",
       "clock",    "equator",  "ground",     "season",     "computer",   "network",     "command", "terminal", "screen",
       "first",    "second",   "case",       "fact",       "other",      "one",         "amount",  "kind",     "most",
       "majority", "reason",   "filesystem", "shell",      "difference", "market",      "range",   "immune",   "heart",
       "blood",    "keyboard", "mouse"});
}

/// What is behind the head says which one: "the cost of self-attention", "the side that waits".
bool is_told_apart(const EnWords& words, std::size_t head) {
  if (head + 1 >= words.size()) return false;
  const EnglishWord& next = words[head + 1];
  if (next.tag == Tag::relative || (next.tag == Tag::mark && (next.text == "'" || next.text == "\""))) return true;
  return is_one_of(next.lower, {"of",   "between", "in",     "on",     "at",    "from",  "with",
                                "for",  "behind",  "inside", "around", "below", "above", "before",
                                "used", "called",  "named",  "needed", "that",  "to",    "by"}) &&
         next.tag != Tag::subordinator;
}

/// Said of anything: "the file" behind a verb still asks which file.
bool is_generic_noun(std::string_view noun) {
  return is_one_of(
      noun, {"file",    "program", "command", "option",   "directory", "page",    "value",    "field",  "list",
             "example", "problem", "method",  "function", "script",    "string",  "argument", "name",   "variable",
             "word",    "line",    "number",  "table",    "process",   "package", "server",   "result", "document",
             "text",    "change",  "bug",     "license",  "message",   "entry",   "user",     "device", "item",
             "case",    "object",  "key",     "lock",     "format"});
}

/// A noun phrase behind "the", "a" or "an".
struct NounPhrase {
  std::size_t begin = 0;  ///< the article
  std::size_t body = 0;   ///< the first noun
  std::size_t head = 0;
  bool singled_out = false;  ///< superlatives and ordinals single out by themselves
};

std::optional<NounPhrase> phrase_at(const EnWords& words, std::size_t article) {
  NounPhrase phrase;
  phrase.begin = article;
  std::size_t at = article + 1;
  while (at < words.size() &&
         (words[at].tag == Tag::adjective || words[at].tag == Tag::adverb || words[at].tag == Tag::number ||
          words[at].tag == Tag::verb_ed || words[at].tag == Tag::verb_ing)) {
    phrase.singled_out = phrase.singled_out || words[at].lower.ends_with("est") ||
                         is_one_of(words[at].lower, {"only", "most", "same", "very"});
    ++at;
  }
  phrase.body = at;
  phrase.head = at;
  while (phrase.head + 1 < words.size() && is_noun_tag(words[phrase.head].tag) &&
         is_noun_tag(words[phrase.head + 1].tag)) {
    ++phrase.head;
  }
  if (phrase.head >= words.size() || !is_noun_tag(words[phrase.head].tag)) return std::nullopt;
  return phrase;
}

/// "the GNU Mach microkernel", "the zmore command": a name says which.
bool has_name(const EnglishTagger& tagger, const EnWords& words, const NounPhrase& phrase) {
  for (std::size_t i = phrase.begin + 1; i <= phrase.head; ++i) {
    if (words[i].tag == Tag::name) return true;
    const bool made_up = i < phrase.head && is_noun_tag(words[i].tag) && !tagger.knows(words[i].lower);
    if (made_up) return true;
  }
  return false;
}

}  // namespace

OnlyOnes::OnlyOnes(const std::vector<EnSentence>& sentences) {
  for (const EnSentence& sentence : sentences) {
    const EnWords& words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].tag == Tag::plural_noun) ++uses_[singular_of(words[i].lower)].other;
      if (words[i].tag != Tag::determiner) continue;
      const auto phrase = phrase_at(words, i);
      if (!phrase) continue;
      Uses& uses = uses_[singular_of(words[phrase->head].lower)];
      if (words[i].lower == "the") ++uses.definite;
      if (is_one_of(words[i].lower, {"a", "an", "another", "every", "each"})) ++uses.other;
    }
  }
}

bool OnlyOnes::holds(const std::string& noun) const {
  constexpr std::size_t kUsesMin = 3;
  const auto found = uses_.find(noun);
  return found != uses_.end() && found->second.definite >= kUsesMin && found->second.other == 0;
}

void add_introduced(const EnSentence& sentence, std::set<std::string>& introduced) {
  const EnWords& words = sentence.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool article = words[i].tag == Tag::determiner && is_one_of(words[i].lower, {"a", "an"});
    if (const auto phrase = article ? phrase_at(words, i) : std::nullopt) {
      introduced.insert(singular_of(words[phrase->head].lower));
    }
  }
}

std::optional<std::string> paragraph_owner(const EnSentence& first) {
  const auto clause = find_clause(first, 0, first.words.size());
  if (!clause || clause->pronoun || !is_noun_tag(first.words[clause->head].tag)) return std::nullopt;
  if (first.words[0].lower == "the") return std::nullopt;  // known before: not what the paragraph brings in
  std::string noun = singular_of(first.words[clause->head].lower);
  return is_unique(noun) || is_generic_noun(noun) ? std::nullopt : std::optional(std::move(noun));
}

std::optional<std::string> owner_needed(const EnglishTagger& tagger, const EnSentence& sentence,
                                        const std::string& owner, const OnlyOnes& only_ones) {
  const EnWords& words = sentence.words;
  if (words.empty() || words[0].lower != "the" || english_holds_noun(words, owner)) return std::nullopt;
  const auto clause = find_clause(sentence, 0, words.size());
  if (clause && is_definition(words, *clause)) return std::nullopt;  // says itself what it is
  const auto phrase = phrase_at(words, 0);
  if (!phrase || phrase->singled_out || is_told_apart(words, phrase->head)) return std::nullopt;
  const std::string noun = singular_of(words[phrase->head].lower);
  const bool compound = phrase->head > 1;  // "the end" of anything, but "the read end" of a pipe
  if (noun == owner || has_name(tagger, words, *phrase) || only_ones.holds(noun)) return std::nullopt;
  return is_unique(noun) && !compound ? std::nullopt : std::optional(owner);
}

std::vector<std::string> definite_needs(const EnglishTagger& tagger, const EnSentence& sentence,
                                        const OnlyOnes& only_ones, const std::set<std::string>& introduced_before) {
  const EnWords& words = sentence.words;
  const auto clause = find_clause(sentence, 0, words.size());
  const std::size_t subject_end = clause ? clause->subject_end : words.size();
  std::set<std::string> introduced;
  std::vector<std::string> needs;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool article = words[i].tag == Tag::determiner && is_one_of(words[i].lower, {"the", "a", "an"});
    const auto phrase = article ? phrase_at(words, i) : std::nullopt;
    if (!phrase) {
      if (is_noun_tag(words[i].tag)) introduced.insert(singular_of(words[i].lower));
      continue;
    }
    const std::string noun = singular_of(words[phrase->head].lower);
    // "is called the master": here it gets its name.
    const bool named = i > 0 && is_one_of(words[i - 1].lower, {"called", "named"});
    const bool definite = words[i].lower == "the" && !named;
    const bool told = phrase->singled_out || is_unique(noun) || is_told_apart(words, phrase->head) ||
                      introduced.contains(noun) || has_name(tagger, words, *phrase);
    // Behind the subject a thing of the text is understood, and so is one that is described.
    const bool described = phrase->head > i + 1 && !is_generic_noun(noun);
    const bool meant_before = introduced_before.contains(noun);
    const bool understood =
        i >= subject_end && !meant_before && (only_ones.holds(noun) || described || !is_generic_noun(noun));
    if (definite && !told && !understood && std::find(needs.begin(), needs.end(), noun) == needs.end()) {
      needs.push_back(noun);
    }
    for (std::size_t k = phrase->body; k <= phrase->head; ++k) introduced.insert(singular_of(words[k].lower));
    i = phrase->head;
  }
  return needs;
}

}  // namespace manganize
