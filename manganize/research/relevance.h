#pragma once

// Does a source answer what was asked?

#include <string>
#include <string_view>
#include <vector>

#include "libs/sources/document.h"
#include "manganize/language/japanese.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// Scores the share of the topic's words in the title, the headings, the ten top terms and the sentences, weighted 0.4,
/// 0.15, 0.35 and 0.1; the reason names what was found where, in the language of the sheet. A word that stands nowhere
/// in the source takes its share off the whole: an article about the blue sky does not answer "blue whale". `names` are
/// the title and aliases of an article: they count as title; a word that is one of them weighs three times
/// (「虹はなぜ七色なの」 asks about 虹); and a topic that is one of them may be said by any of them (ETag is what "How
/// HTTP caching works" explains: its author said so). A topic without words of meaning scores 0.
Relevance judge_relevance(std::string_view topic, const FactSheet& sheet, const sources::Document& document,
                          const std::vector<std::string>& names, const JapaneseAnalyzer& japanese);

}  // namespace manganize
