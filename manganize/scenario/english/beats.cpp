#include "manganize/scenario/english/beats.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "libs/base/utf8.h"
#include "manganize/scenario/checks.h"
#include "manganize/scenario/english/forms.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/needs.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"
#include "manganize/scenario/english/spelling.h"
#include "manganize/scenario/option_entry.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

/// The sentences a beat speaks, in their own words.
std::string source_of(const Beat& beat, const FactSheet& sheet) {
  std::string source = sheet.facts[beat.fact].text;
  for (const std::size_t other : beat.others) source += "\n" + sheet.facts[other].text;
  return source;
}

/// Words of every factual line are those of the sentences; and no negation was lost on the way.
bool is_faithful(const Beat& beat, const FactSheet& sheet) {
  if (beat.kind == BeatKind::compare) return true;  // its line is checked against the row when it is written
  const std::string source = source_of(beat, sheet);
  for (const auto* dialogue : {&beat.asked, &beat.told, &beat.known}) {
    for (const Speech& speech : *dialogue) {
      if (is_factual(speech) && !is_faithful_english(speech.text, source)) return false;
    }
  }
  std::size_t negations = 0;
  for (const Speech& speech : beat.asked) negations += english_negations(speech.text);
  return beat.kind == BeatKind::question || negations >= english_negations(plain_english(source));
}

}  // namespace

std::vector<std::string> english_content_words(const EnWords& words) {
  std::vector<std::string> found;
  for (const EnglishWord& word : words) {
    const bool carries = is_noun_tag(word.tag) || word.tag == Tag::verb_base || word.tag == Tag::verb_s ||
                         word.tag == Tag::verb_ed || word.tag == Tag::verb_ing || word.tag == Tag::adjective;
    const bool dull =
        is_one_of(word.lower, {"use",  "uses",  "used", "using", "get",  "gets",   "make",   "makes", "other",
                               "such", "same",  "own",  "able",  "way",  "thing",  "things", "take",  "takes",
                               "give", "gives", "keep", "let",   "made", "called", "named",  "put",   "puts"});
    if (!carries || dull || word.lower.size() < 3) continue;
    std::string base = singular_of(word.lower);
    if (std::find(found.begin(), found.end(), base) == found.end()) found.push_back(std::move(base));
  }
  return found;
}

bool fits_english_line(std::string_view text) {
  return base::code_point_count(text) <= kLineCharactersMaxEnglish;
}

bool fits_english_breath(std::string_view text, const EnFact& fact) {
  return fits_english_line(text) && longest_copied_run(Language::en, text, fact.fact->text) <= kVerbatimWordsMax;
}

Speech en_partner(std::string text) {
  return {Speaker::partner, std::move(text), Ending::done};
}

Speech en_partner_of(std::string text, std::size_t fact) {
  return {Speaker::partner, std::move(text), Ending::done, fact, {"asked"}};
}

Speech en_main(std::string_view text, std::size_t fact, std::vector<std::string> transform) {
  return {Speaker::main, as_sentence(text), Ending::verb, fact, std::move(transform)};
}

Beat new_english_beat(BeatKind kind, const EnFact& fact) {
  Beat beat;
  beat.kind = kind;
  beat.fact = fact.index;
  beat.words = english_content_words(fact.sentence.words);
  beat.warns = fact.fact->has(FactFlag::warn);
  beat.turns = fact.fact->has(FactFlag::turn) || fact.sentence.tie == EnTie::contrast;
  beat.number = english_number(fact.sentence, 0, fact.sentence.words.size());
  beat.needs = fact.needs;
  const auto clause = find_clause(fact.sentence, 0, fact.sentence.words.size());
  beat.begins_with_need = clause && fact.sentence.words[0].lower == "the" &&
                          std::find(fact.needs.begin(), fact.needs.end(),
                                    singular_of(fact.sentence.words[clause->head].lower)) != fact.needs.end();
  return beat;
}

namespace {

std::string first_words(const EnFact& fact) {
  constexpr std::size_t kWords = 3;
  return fact.sentence.words.size() < kWords ? "" : fact.sentence.part(0, kWords);
}

/// "directory links to it": a common noun without its capital letter; what stood before it is lost. A name ("zip") has
/// no article anywhere.
bool begins_with_small_word(const EnglishTagger& tagger, const EnSentence& sentence, const FactSheet& sheet) {
  const EnglishWord& first = sentence.words.front();
  if (first.text.front() < 'a' || first.text.front() > 'z' || !tagger.knows(first.lower)) return false;
  return std::any_of(sheet.facts.begin(), sheet.facts.end(), [&](const Fact& fact) {
    return fact.text.find(" a " + first.text + " ") != std::string::npos ||
           fact.text.find("he " + first.text + " ") != std::string::npos ||
           fact.text.find(" " + first.text + "s ") != std::string::npos;
  });
}

/// "The command will stop sending output" behind "The user can hit the quit key": what is to come comes of what was
/// said.
bool tells_what_follows(const EnFact& fact) {
  if (!fact.follows_previous) return false;
  bool will = false;
  for (const EnglishWord& word : fact.sentence.words) {
    if (word.tag == Tag::subordinator ||
        is_one_of(word.lower, {"normally", "usually", "always", "never", "sometimes", "often", "without", "you"})) {
      return false;
    }
    will = will || (word.lower == "will" && word.tag == Tag::modal);
  }
  return will;
}

/// "The package is installed", "The package is broken", ... in one block after another: each explains a label that is
/// not said with it.
void refuse_legends(const EnglishTagger& tagger, std::vector<EnFact>& facts) {
  constexpr int kBlocksApart = 4;
  for (EnFact& fact : facts) {
    const bool starts_block = !fact.follows_previous && fact.sentence.words.size() > 3;
    if (!starts_block || !fact.speakable() || !is_one_of(fact.sentence.words[0].lower, {"the", "it", "a"})) continue;
    // "The zmore command works": named, whatever stands above it.
    const bool names = std::any_of(fact.sentence.words.begin(), fact.sentence.words.begin() + 3, [&](const auto& word) {
      return word.tag == Tag::name || !tagger.knows(word.lower);
    });
    if (names) continue;
    const std::string words = first_words(fact);
    const auto alike = std::count_if(facts.begin(), facts.end(), [&](const EnFact& other) {
      const int apart = std::abs(other.fact->passage.block - fact.fact->passage.block);
      return !other.follows_previous && apart > 0 && apart <= kBlocksApart && first_words(other) == words;
    });
    if (alike >= 2) fact.refused = "explains a label";
  }
}

/// "Choose between one of two schemes:" and the items below: each of them alone is no rule.
void refuse_alternatives(const FactSheet& sheet, std::vector<EnFact>& facts) {
  constexpr int kBlocksMax = 4;
  for (const EnFact& intro : facts) {
    if (!intro.sentence.announces) continue;
    const std::string& text = intro.fact->text;
    const bool chooses = text.find("one of") != std::string::npos || text.find("either") != std::string::npos ||
                         text.find("choose between") != std::string::npos;
    if (!chooses) continue;
    for (std::size_t i = intro.index + 1; i < facts.size(); ++i) {
      const Passage& passage = sheet.facts[i].passage;
      if (passage.block > intro.fact->passage.block + kBlocksMax) break;
      const bool order = is_imperative(facts[i].sentence.words, 0, facts[i].sentence.words.size());
      if (order && facts[i].speakable()) facts[i].refused = "one of several ways";
    }
  }
}

}  // namespace

std::vector<EnFact> prepare_english_facts(const EnglishTagger& tagger, const FactSheet& sheet) {
  std::vector<EnFact> facts;
  const EnSpelling spelling(sheet);
  bool of_option = false;
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    const Fact& fact = sheet.facts[i];
    EnFact prepared;
    prepared.fact = &fact;
    prepared.index = i;
    prepared.sentence = prepare_english(tagger, fact.text);
    spelling.mend(prepared.sentence);
    const bool same_block = i > 0 && sheet.facts[i - 1].passage.block == fact.passage.block;
    prepared.follows_previous = same_block && sheet.facts[i - 1].passage.sentence + 1 == fact.passage.sentence;
    of_option = same_block ? of_option : describes_option(fact, sheet.source_text);
    if (of_option) prepared.refused = "of an option";
    if (const auto refused = english_refusal(fact, prepared.sentence)) prepared.refused = *refused;
    if (prepared.speakable() && begins_with_small_word(tagger, prepared.sentence, sheet)) prepared.refused = "fragment";
    facts.push_back(std::move(prepared));
  }
  refuse_legends(tagger, facts);
  refuse_alternatives(sheet, facts);
  for (EnFact& fact : facts) {
    if (fact.speakable() && tells_what_follows(fact)) fact.refused = "follows from what was said";
  }
  std::vector<EnSentence> sentences;
  for (const EnFact& fact : facts) sentences.push_back(fact.sentence);
  const OnlyOnes only_ones(sentences);
  std::set<std::string> introduced;
  std::optional<std::string> owner;
  for (EnFact& fact : facts) {
    if (!fact.follows_previous) {
      introduced.clear();
      owner = paragraph_owner(fact.sentence);
    }
    fact.needs = definite_needs(tagger, fact.sentence, only_ones, introduced);
    const auto owned =
        owner && fact.follows_previous ? owner_needed(tagger, fact.sentence, *owner, only_ones) : std::nullopt;
    if (owned && std::find(fact.needs.begin(), fact.needs.end(), *owned) == fact.needs.end()) {
      fact.needs.push_back(*owned);
    }
    add_introduced(fact.sentence, introduced);
  }
  return facts;
}

namespace {

/// "However, ...", "Note that ...", "By default, ...".
bool limits_the_one_before(const EnSentence& sentence) {
  if (sentence.tie == EnTie::contrast) return true;
  const EnWords& words = sentence.words;
  if (words.size() < 3) return false;
  const std::string& first = words[0].lower;
  return is_one_of(first, {"note", "caution", "warning", "beware", "unfortunately", "otherwise", "except", "unless"}) ||
         (first == "by" && words[1].lower == "default");
}

}  // namespace

FoundBeats english_beats(const EnglishTagger& tagger, const FactSheet& sheet) {
  const std::vector<EnFact> facts = prepare_english_facts(tagger, sheet);
  FoundBeats found;
  std::vector<Beat>& beats = found.beats;
  std::vector<Belief> beliefs(sheet.facts.size());
  for (const EnFact& fact : facts) {
    if (fact.speakable()) beliefs[fact.index] = english_belief(fact.sentence);
    add_english_sentence_beats(fact, beats);
    if (fact.follows_previous && limits_the_one_before(fact.sentence)) found.qualifying.push_back(fact.index);
    if (!fact.speakable()) found.refused.push_back({fact.index, fact.refused});
  }
  add_english_sheet_beats(tagger, sheet, facts, beats);
  add_english_form_beats(tagger, sheet, beats);
  for (Beat& beat : beats) {
    if (!beat.others.empty() || beat.row || !beat.belief.empty()) continue;
    beat.belief = beliefs[beat.fact].said;
    beat.belief_kind = beliefs[beat.fact].kind;
  }
  std::erase_if(beats, [&](const Beat& beat) { return !is_faithful(beat, sheet); });
  std::stable_sort(beats.begin(), beats.end(), [](const Beat& a, const Beat& b) { return a.fact < b.fact; });
  return found;
}

}  // namespace manganize
