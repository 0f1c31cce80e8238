#pragma once

// What is peculiar to formatted manual pages: overstriking, colours, hyphenated and justified lines, header and footer.

#include <string>
#include <string_view>
#include <vector>

namespace sources {

/// `line` without backspace overstriking (a\ba, _\ba), terminal colours and white space at its end.
std::string without_terminal_marks(std::string_view line);

/// Whether the lines are those of a formatted manual page: "tcp(7)  ...  tcp(7)" first, or a NAME section with a dash.
bool is_manual_page(const std::vector<std::string>& lines);

/// Whether `line` is the header or footer of a page: "tcp(7)  Manual  tcp(7)", "Linux  2023-02-05  tcp(7)".
bool is_page_edge(std::string_view line);

/// How many bytes of line `i` are the indent and a label whose paragraph begins on the same line and goes on below it,
/// where the lines hang under the paragraph: "       /boot  Holds the" above "              kernel.". 0 for other
/// lines.
std::size_t hanging_label(const std::vector<std::string>& lines, std::size_t i);

/// Puts words that were hyphenated at a line end (U+2010) together again, and removes the spaces that justification put
/// between two wide characters. The number of lines stays.
void undo_justification(std::vector<std::string>& lines);

/// NAME's "tcp, udp - the protocols": title and gist; both empty when `line` has no dash.
struct NameLine {
  std::string title;
  std::string gist;
};
NameLine read_name_line(std::string_view line);

}  // namespace sources
