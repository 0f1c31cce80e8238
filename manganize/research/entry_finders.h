#pragma once

// The finders of entries, one for each thing that a form says without sentences. They read lines (source_lines.h), know
// nothing of each other and may find the same lines; which of them count is decided with the form (form.h).

#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/research/source_lines.h"

namespace manganize {

/// What NAME of a manual page says: "grep - print lines that match patterns".
std::vector<FoundEntry> find_gist(const SourceLines& lines);
/// "-q, --quiet  Print no headers", in manual pages, usage texts, lists and definition pairs; and `key = value` with a
/// comment.
std::vector<FoundEntry> find_options(const SourceLines& lines);
std::vector<FoundEntry> find_settings(const SourceLines& lines);
/// "0  if OK" in the section that says so.
std::vector<FoundEntry> find_exit_statuses(const SourceLines& lines);
/// "To list a folder:" and the command below.
std::vector<FoundEntry> find_examples(const SourceLines& lines);
/// Releases and what they changed: Debian changelogs, Keep a Changelog, GNU NEWS and the like.
std::vector<FoundEntry> find_changes(const SourceLines& lines);
/// Topics, decisions and actions of a meeting.
std::vector<FoundEntry> find_minutes(const SourceLines& lines);
/// Ingredients with amounts, and steps that name a time or a temperature.
std::vector<FoundEntry> find_recipe(const SourceLines& lines);
/// Names and first sentences of commented functions and types.
std::vector<FoundEntry> find_declarations(const SourceLines& lines);
/// Short lines below a title.
std::vector<FoundEntry> find_bullets(const SourceLines& lines);

/// Tables with a header of two columns at least, and columns set with spaces.
std::vector<FoundTable> find_tables(const SourceLines& lines);

/// What a section of a meeting's minutes is about, by its heading; also tells minutes from other texts.
enum class MinutesSection { none, people, topics, decisions, actions };
MinutesSection minutes_section(std::string_view heading);
bool is_ingredients_heading(std::string_view heading);
bool is_method_heading(std::string_view heading);

}  // namespace manganize
