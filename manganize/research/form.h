#pragma once

// What sort of text a document is, and what that form says without sentences.

#include <vector>

#include "manganize/language/language.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/research/source_lines.h"

namespace manganize {

/// Entries and tables of one sheet; further ones are left out.
inline constexpr std::size_t kEntriesMax = 400;

struct FormFound {
  FormReading form;
  std::string title = {};           ///< what the form says of what it is about ("Usage: ls"); may be empty
  std::vector<FoundEntry> entries;  ///< those that belong to the form, in reading order
  std::vector<FoundTable> tables;
};

/// `questions` is how many the document asks (find_questions), `sentences` how many it has. Linear in the document.
FormFound read_form(const SourceLines& lines, Language language, std::size_t questions, std::size_t sentences);

/// Puts entries, tables and form into the sheet: each entry becomes a fact in reading order, and takes the place of the
/// sentences that only say more of it (what a manual says of an option holds for that option only).
void add_form(FormFound found, const SourceLines& lines, FactSheet& sheet);

}  // namespace manganize
