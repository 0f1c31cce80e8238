#pragma once

// English sentences as a fact sheet, and the dialogue they become; for tests.

#include <string>
#include <vector>

#include "manganize/scenario/english/wording.h"

namespace manganize {

/// The sentences as one paragraph.
inline FactSheet english_sheet(const std::vector<std::string>& sentences) {
  FactSheet sheet;
  sheet.title = "Test";
  sheet.language = Language::en;
  for (const std::string& text : sentences) {
    Fact fact;
    fact.id = "f" + std::to_string(sheet.facts.size() + 1);
    fact.text = text;
    fact.passage.sentence = static_cast<int>(sheet.facts.size());
    fact.passage.start = sheet.source_text.size();
    sheet.source_text += text + " ";
    fact.passage.end = fact.passage.start + text.size();
    fact.rank = 3;
    sheet.facts.push_back(fact);
  }
  return sheet;
}

/// What is said when the partner asks: the lines of the first beat of that kind; none when there is no such beat.
inline std::vector<std::string> english_dialogue_of(const FactSheet& sheet, BeatKind kind) {
  const EnglishTagger tagger;
  const EnglishWording wording(tagger);
  std::vector<std::string> lines;
  for (const Beat& beat : wording.find_beats(sheet).beats) {
    if (beat.kind != kind) continue;
    for (const Speech& speech : beat.asked) lines.push_back(speech.text);
    break;
  }
  return lines;
}
inline std::vector<std::string> english_dialogue(const std::vector<std::string>& sentences, BeatKind kind) {
  return english_dialogue_of(english_sheet(sentences), kind);
}

}  // namespace manganize
