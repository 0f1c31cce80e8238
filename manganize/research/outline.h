#pragma once

// The headings of a text as its readers see them. What a file marks, or what merely looks like a heading, is not always
// one: the author's address below the title is none, and "3. Waiver. To the greatest extent ..." begins with one. A
// sentence is understood by the heading above it, so a wrong one makes a true sentence false.

#include "libs/sources/document.h"

namespace manganize {

/// The document with its blocks mended. Headings that are none become fragments: addresses and persons, the beginning
/// of a sentence, a rule. Lines that head what stands below them become headings: dated entries and numbered questions
/// that stand as paragraphs, decorated lines, run-in headings of numbered sections. Halves of one sentence that the
/// wrapping of its lines parted become one block; footnotes at the end of a page become fragments. Text and passages
/// stay as they are.
sources::Document mend_outline(sources::Document document);

/// "2023.01.18 - nano 7.2", 「2012年12月17日」: begins with a date.
bool begins_with_date(std::string_view text);

/// Bytes of the section number at the head of `text` with the blanks behind it ("1.3. ", "2) ", 「第8章 」,
/// "Chapter 2. "); 0 for 「3 つの注意」.
std::size_t section_number_length(std::string_view text);

}  // namespace manganize
