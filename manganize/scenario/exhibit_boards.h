#pragma once

// Boards that show what a sentence announces: the list, the table or the code below it, or the example in it that the
// balloon leaves out.

#include <optional>
#include <string>
#include <string_view>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/wording.h"

namespace manganize {

/// A heading without the number of its section.
std::string heading_in_words(std::string_view heading);

/// The heading of the fact's section where it can stand whole on a board, without its number; else nothing.
std::string board_heading(const FactSheet& sheet, const Fact& fact);

/// "… 9 in all": the last row of a board that shows the first ones only.
std::string count_row(Language language, std::size_t total);

/// The exhibit as a board: whole up to five rows, else the first four and how many there are. Nothing when its rows
/// are no words for a board. `heading` stands above it where it has no caption.
std::optional<BoardContent> exhibit_content(const Wording& wording, const FactSheet& sheet, const Exhibit& exhibit,
                                            const std::string& heading);

/// What stands right below the beat's sentence, where that announces it ("...:", "the following", 「N種類」) or where
/// it is the code of an instruction.
std::optional<Board> announced_board(const Wording& wording, const FactSheet& sheet, const Beat& beat);

/// An announced exhibit of the beat's own section.
std::optional<Board> section_exhibit(const Wording& wording, const FactSheet& sheet, const Beat& beat);

/// The example of the beat's sentence ("for example, ...", 「例えば…」) that `lines`, what the panel says, leave out.
std::optional<Board> example_board(const Wording& wording, const FactSheet& sheet, const Beat& beat,
                                   std::string_view lines);

}  // namespace manganize
