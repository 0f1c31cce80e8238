// "/bin" and below it "This directory contains executable programs": the partner asks for the label, the answer stands
// as it is.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"

namespace manganize {
namespace {

struct SourceLine {
  std::string_view text;  ///< without its indent
  std::size_t indent = 0;
  std::size_t start = 0;  ///< of the line, in the source
};

SourceLine line_around(std::string_view source, std::size_t at) {
  const auto before = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(source.find('\n', at), source.size());
  const std::size_t text = std::min(source.find_first_not_of(' ', start), end);
  return {source.substr(text, end - text), text - start, start};
}

/// The short line right above that stands further left and is no sentence; a path ("/usr/bin") only, for a heading of
/// words is seldom what "this" means.
std::string label_above(std::string_view source, std::size_t at) {
  constexpr std::size_t kLabelCharactersMax = 24;
  const SourceLine own = line_around(source, at);
  if (own.start == 0 || own.start + own.indent != at) return {};
  const SourceLine above = line_around(source, own.start - 1);
  const bool path = above.text.size() > 1 && above.text.front() == '/' &&
                    above.text.find_first_of(" ,;:<>[]*") == std::string_view::npos;
  const bool label = path && above.indent < own.indent && above.text.size() <= kLabelCharactersMax;
  return label ? std::string(above.text) : std::string();
}

/// Where what is said of "This", "This directory" begins; nothing when the sentence points at something else besides.
std::optional<EnClause> clause_of_label(const EnglishTagger& tagger, const EnFact& fact) {
  const EnWords& words = fact.sentence.words;
  if (words.size() < 5 || fact.refused != "points_back" || words[0].lower != "this") return std::nullopt;
  const auto clause = find_clause(fact.sentence, 0, words.size());
  if (!clause || clause->subject_end > 2) return std::nullopt;
  const EnSentence named = prepare_english(tagger, "Etc " + fact.sentence.part(clause->subject_end, words.size()));
  return english_refusal(*fact.fact, named) ? std::nullopt : clause;
}

std::string question_for(const EnFact& fact, const EnClause& clause, const std::string& label) {
  const std::string& verb = fact.sentence.words[clause.verb].lower;
  if (is_one_of(verb, {"contains", "holds"})) return "What's in " + label + "?";
  if (clause.subject_end == 1 && verb == "is") return "So what is " + label + "?";
  return "What about " + label + "?";
}

}  // namespace

void add_english_labelled(const EnglishTagger& tagger, const FactSheet& sheet, const EnFact& fact,
                          std::vector<Beat>& beats) {
  if (fact.follows_previous) return;
  const auto clause = clause_of_label(tagger, fact);
  if (!clause) return;
  const std::string label = label_above(sheet.source_text, fact.fact->passage.start);
  if (label.empty()) return;
  std::vector<Speech> said = english_statement(fact);
  if (said.empty()) return;
  const bool defines = clause->subject_end == 1 && fact.sentence.words[clause->verb].lower == "is";
  Beat beat = new_english_beat(defines ? BeatKind::definition : BeatKind::topic, fact);
  beat.term = label;
  // Whatever stands below a label says it of what the source is about.
  for (std::string& word : english_content_words(prepare_english(tagger, sheet.title).words)) {
    beat.words.push_back(std::move(word));
  }
  beat.asked = {en_partner(question_for(fact, *clause, label))};
  beat.asked.insert(beat.asked.end(), said.begin(), said.end());
  beats.push_back(std::move(beat));
}

}  // namespace manganize
