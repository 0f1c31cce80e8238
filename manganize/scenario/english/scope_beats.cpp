// "On older terminals, B": told as it stands, so that the place, the time or the case is said with what it limits.
// Nobody asks "And on older terminals?", but "And for my server?" one does.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kBoardCharactersMax = 48;

bool opens_scope(const EnWords& words) {
  if (!is_one_of(words[0].lower, {"on", "in", "at", "for", "with", "without", "since", "before", "after", "under",
                                  "within", "during", "inside", "outside"})) {
    return false;
  }
  // "In general", "At least": of the manner of speaking, not of a case.
  return !is_one_of(words[1].lower,
                    {"general",  "practice", "particular", "short", "most",        "many",   "some",       "theory",
                     "effect",   "essence",  "addition",   "fact",  "order",       "case",   "principle",  "contrast",
                     "least",    "first",    "last",       "once",  "convenience", "safety", "simplicity", "now",
                     "details",  "all",      "turn",       "total", "more",        "other",  "reality",    "brief",
                     "response", "return",   "conclusion", "any",   "common",      "recent", "about"});
}

bool is_finite(const EnglishWord& word) {
  return word.tag == Tag::modal || word.tag == Tag::be || word.tag == Tag::do_ || word.tag == Tag::have ||
         word.tag == Tag::verb_s;
}

/// Where the comma stands that ends the opening phrase; nothing when the sentence does not begin with one.
std::optional<std::size_t> find_scope_end(const EnSentence& sentence) {
  constexpr std::size_t kWordsMax = 12;
  const EnWords& words = sentence.words;
  if (words.size() < 6 || !opens_scope(words)) return std::nullopt;
  for (std::size_t i = 1; i < std::min(words.size(), kWordsMax); ++i) {
    if (is_comma(words, i)) {
      const bool says = find_clause(sentence, i + 1, words.size()) || is_imperative(words, i + 1, words.size());
      return i > 1 && says && !has_dangling_pronoun(words, 0, i) ? std::optional(i) : std::nullopt;
    }
    const bool clause = is_finite(words[i]) || words[i].tag == Tag::relative || words[i].tag == Tag::subordinator;
    if (clause && !is_quoted(words, i)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void add_english_scope(const EnFact& fact, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  const auto comma = find_scope_end(sentence);
  if (!comma) return;
  const EnSpan main{*comma + 1, sentence.words.size()};
  const auto clause = find_clause(sentence, main.begin, main.end);
  std::vector<Speech> said = english_statement(fact);
  if (said.empty() && sentence.words[0].lower == "for" && sentence.words[1].lower == "your") {
    // "For your production server, B": she has one.
    said = {en_partner_of("And " + asked_english(uncapitalised(sentence.part(0, *comma))) + "?", fact.index),
            en_main(sentence.part(main.begin, main.end), fact.index, {"condition_asked"})};
    if (!fits_english_line(said.back().text)) return;
  }
  if (said.empty()) return;
  Beat beat = new_english_beat(BeatKind::condition, fact);
  if (clause && is_askable_subject(sentence, *clause)) beat.term = term_of(sentence, *clause);
  beat.asked = said;
  if (said.front().by == Speaker::main) beat.told = std::move(said);
  beat.asks_action = !clause;
  beat.tone = english_tone(sentence, main.begin, main.end);
  if (clause) beat.echo = english_echo(sentence, *clause);
  const std::string scope = sentence.part(0, *comma);
  const std::string result = sentence.part(main.begin, main.end);
  if (base::code_point_count(scope) <= kBoardCharactersMax && base::code_point_count(result) <= kBoardCharactersMax) {
    beat.board = FlowBoard{"", scope, capitalised(result)};
  }
  beats.push_back(std::move(beat));
}

}  // namespace manganize
