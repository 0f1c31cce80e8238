#pragma once

// Fact sheets for tests: made from Markdown by the real research stage.

#include <string>
#include <string_view>

#include "libs/sources/library.h"
#include "manganize/research/researcher.h"

namespace manganize {

inline const JapaneseAnalyzer& test_analyzer() {
  static const JapaneseAnalyzer instance;
  return instance;
}

inline FactSheet sheet_of(std::string markdown, std::string name = "text.md") {
  const sources::Library library({}, {});
  const Researcher researcher(library, test_analyzer());
  ResearchRequest request;
  request.source = ResearchSource{"file", std::move(name), std::move(markdown)};
  return researcher.research(request);
}

/// A sheet of exactly these sentences in one paragraph.
inline FactSheet sheet_of_sentences(std::initializer_list<std::string_view> sentences) {
  FactSheet sheet;
  sheet.title = "試し";
  int index = 0;
  for (const std::string_view sentence : sentences) {
    Fact fact;
    fact.id = "f" + std::to_string(index + 1);
    fact.text = sentence;
    fact.passage.sentence = index++;
    fact.passage.start = sheet.source_text.size();
    sheet.source_text += sentence;
    fact.passage.end = sheet.source_text.size();
    sheet.facts.push_back(std::move(fact));
  }
  return sheet;
}

}  // namespace manganize
