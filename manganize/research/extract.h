#pragma once

// From a document to its fact sheet, without a language model.

#include "libs/sources/document.h"
#include "manganize/language/japanese.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

inline constexpr std::size_t kKeyPointsMax = 8;
inline constexpr std::size_t kPitfallsMax = 8;
/// Bytes of a document that are read; the rest is left out (and the sheet's source_text with it).
inline constexpr std::size_t kResearchBytesMax = 400'000;

/// Everything but `topic`, `source` and `relevance`, which depend on the question. Without sentences the sheet has no
/// facts.
FactSheet extract(const sources::Document& document, Language language, const JapaneseAnalyzer& japanese);

}  // namespace manganize
