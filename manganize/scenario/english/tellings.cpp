// English sentences told with a delay: a riddle keeps the name for the end, a reveal the number, before and after what
// has changed.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kBoardCharacters = 60;

bool all_fit(const std::vector<Speech>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const Speech& speech) { return fits_english_line(speech.text); });
}

bool holds(const EnWords& words, const EnSpan& span, std::initializer_list<std::string_view> list) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(span.end),
                     [&](const EnglishWord& word) { return is_one_of(word.lower, list); });
}

/// Specific enough to be guessed: a kind, and what sets the thing apart from others of it.
bool is_specific(const EnWords& words, std::size_t verb) {
  constexpr std::size_t kContentWordsMin = 4;
  std::size_t content = 0;
  bool told_apart = false;
  for (std::size_t i = verb + 1; i < words.size(); ++i) {
    if (is_noun_tag(words[i].tag) || words[i].tag == Tag::adjective || words[i].tag == Tag::verb_s) ++content;
    told_apart = told_apart || words[i].tag == Tag::relative || words[i].lower == "between" ||
                 (words[i].lower == "used" && words[i].tag == Tag::verb_ed);
  }
  return told_apart && content >= kContentWordsMin;
}

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

/// In the title, or in a sentence that may have been spoken by then: nobody asks for what was just named.
bool is_named_before(const std::string& term, std::size_t index, const FactSheet& sheet) {
  const auto names = [small = small_letters(term)](std::string_view text) {
    return small_letters(text).find(small) != std::string::npos;
  };
  return names(sheet.title) ||
         std::any_of(sheet.facts.begin(), sheet.facts.begin() + static_cast<std::ptrdiff_t>(index),
                     [&](const Fact& fact) { return names(fact.text); });
}

}  // namespace

void add_english_riddle(const EnFact& fact, const FactSheet& sheet, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  const EnWords& words = sentence.words;
  if (!fact.speakable() || sentence.lost_bracket || words.size() < 6) return;
  const auto clause = find_clause(sentence, 0, words.size());
  if (!clause || clause->plural || !is_definition(words, *clause) || !is_specific(words, clause->verb)) return;
  if (words[clause->verb].lower != "is" || clause->modified || is_person(words, *clause)) return;
  const std::string term = term_of(sentence, *clause);
  const std::string rest = sentence.part(clause->rest, words.size());
  if (term.empty() || rest.find(term) != std::string::npos || is_named_before(term, fact.index, sheet)) return;
  Beat beat = new_english_beat(BeatKind::riddle, fact);
  std::erase(beat.needs, singular_of(words[clause->head].lower));
  const Speech name = en_main(sentence.part(0, clause->subject_end), fact.index, {"name_last"});
  beat.asked = {en_partner("Quiz me!"), en_main("it " + rest, fact.index, {"topic_moved", "name_last"}),
                en_partner("Hm... I give up. What is it?"), name};
  beat.asked.back().ending = Ending::done;
  if (!all_fit(beat.asked)) return;
  const std::string text = sentence.part(clause->verb + 1, words.size());
  if (base::code_point_count(text) <= kBoardCharacters) beat.board = DefinitionBoard{capitalised(term), text};
  beats.push_back(std::move(beat));
}

namespace {

/// Where "281 terabytes" begins, with what limits it ("at most", "about"); nothing unless the sentence ends in it.
std::optional<std::size_t> number_at_end(const EnWords& words) {
  constexpr std::size_t kUnitWordsMax = 3;
  std::optional<std::size_t> number;
  for (std::size_t i = 3; i + 1 < words.size(); ++i) {
    if (words[i].tag != Tag::number) continue;
    if (number) return std::nullopt;  // two numbers belong together
    number = i;
  }
  if (!number || words.size() - *number - 1 > kUnitWordsMax) return std::nullopt;
  const bool unit = std::all_of(words.begin() + static_cast<std::ptrdiff_t>(*number) + 1, words.end(),
                                [](const EnglishWord& word) { return is_noun_tag(word.tag) || word.text == "%"; });
  const bool digits = words[*number].text.front() >= '0' && words[*number].text.front() <= '9';
  if (!unit || !digits) return std::nullopt;
  std::size_t begin = *number;
  while (begin > 3 && is_one_of(words[begin - 1].lower,
                                {"about", "least", "most", "at", "over", "than", "more", "less", "nearly", "almost",
                                 "roughly", "exactly", "only", "up", "around", "some", "just", "fewer"})) {
    --begin;
  }
  if (words[begin - 1].tag == Tag::to && begin > 3 && words[begin - 2].lower == "up") begin -= 2;
  const EnglishWord& before = words[begin - 1];  // "the next 3 bytes", "version 3 files": part of a name
  const bool part = is_noun_tag(before.tag) || before.tag == Tag::determiner || before.tag == Tag::adjective;
  return part ? std::nullopt : std::optional(begin);
}

std::string asks_for_number(const EnWords& words) {
  const std::string& unit = words.back().lower;
  if (is_one_of(unit, {"seconds", "minutes", "hours", "days", "weeks", "months", "years", "milliseconds", "second",
                       "minute", "hour", "day", "week", "month", "year"})) {
    return "How long? Tell me!";
  }
  if (unit.ends_with("bytes") || unit == "bits") return "How much? Tell me!";
  if (unit == "%") return "How much? Tell me!";
  return words.back().tag == Tag::plural_noun ? "How many? Don't make me wait!" : "How much? Tell me!";
}

}  // namespace

void add_english_reveal(const EnFact& fact, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  if (!fact.speakable() || sentence.words.size() < 6) return;
  const auto number = number_at_end(sentence.words);
  if (!number || is_quoted(sentence.words, *number) || !find_clause(sentence, 0, *number)) return;
  Beat beat = new_english_beat(BeatKind::reveal, fact);
  if (beat.number.empty()) return;
  Speech before = en_main(sentence.part(0, *number), fact.index, {"number_last"});
  before.text += "..";
  Speech after = en_main(sentence.part(*number, sentence.words.size()), fact.index, {"number_last"});
  before.ending = after.ending = Ending::done;
  beat.asked = {std::move(before), en_partner(asks_for_number(sentence.words)), std::move(after)};
  if (!all_fit(beat.asked)) return;
  const auto clause = find_clause(sentence, 0, sentence.words.size());
  if (clause && is_askable_subject(sentence, *clause)) beat.term = term_of(sentence, *clause);
  beat.told = english_statement(fact);
  beats.push_back(std::move(beat));
}

namespace {

bool tells_of_before(const EnSentence& sentence, const EnSpan& span) {
  const EnWords& words = sentence.words;
  for (std::size_t i = span.begin; i + 1 < span.end; ++i) {
    const bool used_to = words[i].lower == "used" && words[i + 1].tag == Tag::to &&
                         (i == 0 || words[i - 1].tag != Tag::be) && i > span.begin;
    const bool version =
        words[i].lower == "before" &&
        (words[i + 1].tag == Tag::number || words[i + 1].tag == Tag::name || words[i + 1].lower == "version");
    const bool past = words[i].lower == "the" && words[i + 1].lower == "past" && i > 0 && words[i - 1].lower == "in";
    if (used_to || version || past) return true;
  }
  return holds(words, span,
               {"previously", "formerly", "originally", "historically", "traditionally", "earlier", "ago"});
}

bool tells_of_now(const EnSentence& sentence, const EnSpan& span) {
  const EnWords& words = sentence.words;
  for (std::size_t i = span.begin; i + 1 < span.end; ++i) {
    const bool since =
        is_one_of(words[i].lower, {"since", "from"}) &&
        (words[i + 1].tag == Tag::name || words[i + 1].tag == Tag::number || words[i + 1].lower == "version");
    const bool as_of = words[i].lower == "as" && words[i + 1].lower == "of";
    const bool starting = words[i].lower == "starting" && words[i + 1].lower == "with";
    if (since || as_of || starting) return true;
  }
  return holds(words, span, {"now", "nowadays", "today", "currently", "newer", "modern"});
}

void push_before_after(Beat beat, const Speech& before, const Speech& after, std::vector<Beat>& beats) {
  beat.asked = {before, en_partner("And now?"), after};
  for (Speech& speech : beat.asked) speech.ending = Ending::done;
  if (!all_fit(beat.asked)) return;
  beat.told = {beat.asked[0], beat.asked[2]};
  beat.turns = true;
  beats.push_back(std::move(beat));
}

}  // namespace

void add_english_before_after(const EnFact& fact, const EnFact* next, std::vector<Beat>& beats) {
  const EnSentence& sentence = fact.sentence;
  if (!fact.speakable() || sentence.words.size() < 4) return;
  const auto clause = find_clause(sentence, 0, sentence.words.size());
  const std::string term = clause && is_askable_subject(sentence, *clause) ? term_of(sentence, *clause) : "";
  const auto halves = find_en_halves(sentence);
  const auto contrast = find_en_contrast(sentence);
  if (halves || contrast) {
    const EnSpan first = contrast ? contrast->first : halves->first;
    const EnSpan second = contrast ? contrast->second : halves->second;
    if (!tells_of_before(sentence, first) || !tells_of_now(sentence, second)) return;
    Beat beat = new_english_beat(BeatKind::before_after, fact);
    beat.term = term;
    return push_before_after(std::move(beat),
                             en_main(sentence.part(first.begin, first.end), fact.index, {"before_after"}),
                             en_main(sentence.part(second.begin, second.end), fact.index, {"before_after"}), beats);
  }
  if (next == nullptr || !next->speakable()) return;
  const auto before = whole_english(fact);
  const auto after = whole_english(*next);
  const EnSpan whole{0, sentence.words.size()};
  const EnSpan whole_next{0, next->sentence.words.size()};
  if (!before || !after || !tells_of_before(sentence, whole) || !tells_of_now(next->sentence, whole_next)) return;
  Beat beat = new_english_beat(BeatKind::before_after, fact);
  beat.term = term;
  beat.others = {next->index};
  for (const std::string& need : next->needs) {
    if (sentence.text.find(need) == std::string::npos) beat.needs.push_back(need);
  }
  for (std::string& word : english_content_words(next->sentence.words)) beat.words.push_back(std::move(word));
  push_before_after(std::move(beat), *before, *after, beats);
}

}  // namespace manganize
