#pragma once

// A source as the research stage reads it: plain text and the blocks it is made of, whatever the file was. Text,
// Markdown and HTML become the same form, and every block knows where in the text it stands.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

/// Bytes of one source. Longer ones are refused before anything is parsed.
inline constexpr std::size_t kDocumentBytesMax = 10'000'000;
/// Code points of a text or topic that a person sends with a request.
inline constexpr std::size_t kGivenTextCharactersMax = 50'000;

enum class Format { text, markdown, html, source_code };

enum class BlockKind {
  heading,
  paragraph,
  item,  ///< of a list, or one half of a definition pair: an item, then a deeper item
  table,
  code,      ///< listings, commands, diagrams: not spoken
  fragment,  ///< words that are no sentence: links, labels, headers and footers of a page
};

struct Cell {
  std::string text;
  std::size_t start = 0;  ///< bytes into Document::text
  std::size_t end = 0;
};
struct Row {
  std::vector<Cell> cells;
  int line = 0;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  ///< heading: 1..6; item: depth from 0; paragraph: depth of the item it belongs to, from 1, else 0
  bool ordered = false;  ///< item with a number
  std::string text;      ///< fold_white_space of the bytes start..end; empty for a table
  int line = 0;          ///< 1-based line of Document::text
  std::size_t start = 0;
  std::size_t end = 0;
  std::vector<Row> rows;    ///< of a table
  bool has_header = false;  ///< the table's first row names its columns
};

/// The header between "---" lines of a Markdown file: `key: value` and `key: [a, b]` (or "- a" lines below the key).
struct FrontMatter {
  std::string title;
  std::string language;
  std::vector<std::string> aliases;
  std::vector<std::string> tags;
};

struct Document {
  std::string name;
  Format format = Format::text;
  FrontMatter front;  ///< empty when there was none
  std::string
      title;         ///< what the file itself declares: front matter, HTML <title>, NAME of a manual page; may be empty
  std::string gist;  ///< the line after the dash in NAME of a manual page; may be empty
  bool manual_page = false;
  /// UTF-8, lines end in "\n", markup within lines is gone. Lines are those of the file (text, Markdown) or of the text
  /// as a page shows it (HTML).
  std::string text;
  std::vector<Block> blocks;  ///< in reading order
};

/// Throws base::Error{invalid_request} when the bytes cannot be read as text: empty, longer than kDocumentBytesMax, not
/// UTF-8, NUL bytes or another sign of a binary file. The message names `name`, the value, the limit and the way out.
void check_text(std::string_view bytes, std::string_view name);

/// The format that the ending of `name` tells: .txt .text .md .markdown .html .htm, those of programs (.cpp, .py, ...);
/// text without one and for .Debian, as packages call their notes. Throws base::Error{invalid_request} that lists them
/// for any other.
Format format_of(std::string_view name);

/// check_text, then reads by format_of. Throws base::Error{invalid_request} as those do, for a front matter that is
/// broken (with its line) and for HTML nested deeper than kHtmlDepthMax.
Document read_document(std::string_view bytes, std::string_view name);

}  // namespace sources
