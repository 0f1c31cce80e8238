#pragma once

// A document line by line, each with its place and the heading it stands under: what the finders of entries read. Forms
// say with lines and indents what articles say with sentences.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "libs/sources/document.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

struct SourceLine {
  std::string_view text;   ///< without indent and white space at the end; empty: a blank line
  std::size_t start = 0;   ///< of `text`: byte in Document::text
  std::size_t indent = 0;  ///< columns
  std::size_t block = 0;   ///< the block it stands in, else the one before
  bool is_heading = false;
  std::size_t end() const { return start + text.size(); }
};

class SourceLines {
 public:
  /// `document` must outlive the object.
  explicit SourceLines(const sources::Document& document);

  const sources::Document& document() const { return document_; }
  std::size_t size() const { return lines_.size(); }
  const SourceLine& operator[](std::size_t i) const { return lines_[i]; }
  bool is_blank(std::size_t i) const { return i >= lines_.size() || lines_[i].text.empty(); }
  /// Text of the heading above line `i`, itself excluded; empty when there is none.
  const std::string& heading(std::size_t i) const;
  /// The bytes between two lines' places, white space folded.
  std::string folded(std::size_t start, std::size_t end) const;
  std::size_t filled() const { return filled_; }  ///< lines that are not blank

 private:
  const sources::Document& document_;
  std::vector<SourceLine> lines_;
  std::vector<int> headings_;  ///< for each line: block of the heading above, or -1
  std::size_t filled_ = 0;
  std::string none_;
};

/// An entry with its place; id and fact are given when all are found.
struct FoundEntry {
  Entry entry;
  std::size_t line = 0;  ///< index into SourceLines
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t extent = 0;  ///< further text up to here says more of it; 0: nothing does
};

struct FoundRow {
  std::vector<std::string> cells;
  std::size_t line = 0;
  std::size_t start = 0;
  std::size_t end = 0;
};
struct FoundTable {
  std::string title;
  std::vector<std::string> header;
  std::vector<FoundRow> rows;  ///< the first ones
  std::size_t lines = 0;       ///< of the source, those of rows left out included
};

/// `text` in small ASCII letters.
std::string lower_ascii(std::string_view text);
/// Whether any of the words stands in `text`; Latin ones as they are.
bool holds_any(std::string_view text, std::initializer_list<std::string_view> words);
bool starts_with_any_of(std::string_view text, std::initializer_list<std::string_view> words);

}  // namespace manganize
