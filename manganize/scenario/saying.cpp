#include "manganize/scenario/saying.h"

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/checks.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

bool quotes(const Speech& speech) {
  return std::find(speech.transform.begin(), speech.transform.end(), "quoted") != speech.transform.end();
}

}  // namespace

std::string source_of_line(const FactSheet& sheet, const Beat& beat, std::size_t fact) {
  if (!beat.row) return sheet.facts[fact].text;
  const Comparison& comparison = sheet.comparisons[beat.row->comparison];
  const ComparisonRow& row = comparison.rows[beat.row->row];
  return comparison.a + "\n" + comparison.b + "\n" + row.label + "\n" + row.a + "\n" + row.b;
}

std::optional<OwnWords> in_own_words(const Wording& wording, const std::string& text, const std::string& source) {
  const Language language = wording.language();
  const bool japanese = language == Language::ja;
  const std::size_t run_max = japanese ? kVerbatimCharactersMax : kVerbatimWordsMax;
  const std::size_t longest = japanese ? kLineCharactersMaxJapanese : kLineCharactersMaxEnglish;
  if (longest_copied_run(language, text, source) <= run_max) return OwnWords{text, false};
  for (std::string& loose : wording.loosened(text)) {
    const bool fits = base::code_point_count(loose) <= longest;
    if (fits && longest_copied_run(language, loose, source) <= run_max) return OwnWords{std::move(loose), true};
  }
  return std::nullopt;
}

bool can_be_said(const Wording& wording, const FactSheet& sheet, const SpeakingStyle& style, const Beat& beat,
                 const std::vector<Speech>& speeches) {
  return std::all_of(speeches.begin(), speeches.end(), [&](const Speech& speech) {
    const std::vector<FinishedLine> ways = wording.finish(speech, style);
    if (!is_factual(speech)) return !ways.empty();
    const std::string source = source_of_line(sheet, beat, *speech.fact);
    return std::any_of(ways.begin(), ways.end(), [&](const FinishedLine& way) {
      return wording.faithful(way.text, source) && (quotes(speech) || in_own_words(wording, way.text, source));
    });
  });
}

}  // namespace manganize
