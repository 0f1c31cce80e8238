// Options with their meaning, settings with their comment, exit statuses, examples: what manual pages and usage texts
// hold.

#include <algorithm>
#include <cctype>
#include <optional>

#include "libs/sources/item_marker.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/entry_finders.h"

namespace manganize {
namespace {

constexpr std::size_t kLabelBytesMax = 120;
constexpr std::size_t kMeaningLinesMax = 12;  ///< more is a section of its own, its first lines say enough

bool is_alnum(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Bytes of the dash at the start: ASCII, a hyphen or a minus sign.
std::size_t dash_bytes(std::string_view text) {
  for (const std::string_view dash : {"-", "\u2212", "\u2010"}) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

/// Bytes of one flag with its dashes: "-q", "--long-name", "-std".
std::size_t flag_bytes(std::string_view text) {
  std::size_t at = dash_bytes(text);
  if (at == 0) return 0;
  at += dash_bytes(text.substr(at));
  const std::size_t name = at;
  while (at < text.size()) {
    const bool inside = at > name && (text[at] == '-' || text[at] == '_' || text[at] == '.');
    if (!is_alnum(text[at]) && !inside && !(at == name && (text[at] == '?' || text[at] == '#'))) break;
    ++at;
  }
  while (at > name && text[at - 1] == '.') --at;  // "--name..." repeats
  return at > name ? at : 0;
}

/// Bytes of the argument behind a flag, its separator included: "=FILE", " FILE", "[=WHEN]", " <n>".
std::size_t argument_bytes(std::string_view text) {
  std::size_t at = 0;
  const bool optional = text.starts_with("[=") || text.starts_with(" [=") || text.starts_with(" [");
  if (optional || text.starts_with("[")) {
    const std::size_t close = text.find(']');
    return close == std::string_view::npos || close > kLabelBytesMax ? 0 : close + 1;
  }
  if (text.starts_with('=')) {
    at = 1;
  } else if (text.starts_with(' ') && !text.starts_with("  ")) {
    at = 1;
  } else {
    return 0;
  }
  const bool by_sign = text.starts_with('=');
  if (at < text.size() && text[at] == '<') {
    const std::size_t close = text.find('>', at);
    return close == std::string_view::npos || close > kLabelBytesMax ? 0 : close + 1;
  }
  std::size_t end = at;
  bool shouts = false;
  while (end < text.size() && text[end] != ' ' && text[end] != '\t' && text[end] != ',' &&
         (by_sign || text[end] != ']')) {
    if (std::islower(static_cast<unsigned char>(text[end])) != 0 && !by_sign) return 0;
    shouts = shouts || std::isupper(static_cast<unsigned char>(text[end])) != 0;
    ++end;
  }
  if (end == at || (!by_sign && !shouts) || (static_cast<unsigned char>(text[at]) & 0x80U) != 0) return 0;
  while (end > at && (text[end - 1] == ':' || text[end - 1] == '.')) --end;
  return end;
}

std::size_t separator_bytes(std::string_view text) {
  for (const std::string_view sign : {", ", ",", " | ", "|", " / ", "/", " or ", "、"}) {
    if (text.starts_with(sign) && flag_bytes(text.substr(sign.size())) > 0) return sign.size();
  }
  return 0;
}

struct OptionLabel {
  std::size_t bytes = 0;      ///< of the label at the start of the line
  std::size_t meaning = 0;    ///< where the meaning begins; npos: not on this line
  std::string_view argument;  ///< without its separator
  bool loose = false;         ///< only one space stands before the meaning
};

/// Where the meaning begins behind a label that ends at `at`.
std::optional<OptionLabel> with_meaning(std::string_view text, OptionLabel label) {
  const std::string_view rest = text.substr(label.bytes);
  if (rest.empty() || rest == ":") {
    label.meaning = std::string_view::npos;
    return label;
  }
  std::size_t gap = rest.find_first_not_of(" \t");
  if (gap == std::string_view::npos) return std::nullopt;
  for (const std::string_view sign : {": ", ":\t", "- ", "– ", "— ", "：", "… "}) {
    if (!rest.substr(gap).starts_with(sign)) continue;
    const std::size_t after = rest.find_first_not_of(" \t", gap + sign.size());
    if (after == std::string_view::npos) return std::nullopt;
    label.meaning = label.bytes + after;
    return label;
  }
  if (gap == 0) return std::nullopt;
  label.meaning = label.bytes + gap;
  label.loose = gap == 1 && rest[0] == ' ';
  return label;
}

std::optional<OptionLabel> option_label(std::string_view text) {
  OptionLabel label;
  for (;;) {
    const std::size_t flag = flag_bytes(text.substr(label.bytes));
    if (flag == 0) return std::nullopt;
    label.bytes += flag;
    const std::size_t argument = argument_bytes(text.substr(label.bytes));
    if (argument > 0) {
      label.argument = sources::trim(text.substr(label.bytes, argument));
      if (label.argument.starts_with('=')) label.argument.remove_prefix(1);
      label.bytes += argument;
    }
    const std::size_t separator = separator_bytes(text.substr(label.bytes));
    if (separator == 0) break;
    label.bytes += separator;
  }
  if (label.bytes > kLabelBytesMax) return std::nullopt;
  return with_meaning(text, label);
}

/// A line as an option list may write it: with a bullet before the option.
struct OptionLine {
  std::size_t skipped = 0;  ///< bytes of the bullet
  OptionLabel label;
};
std::optional<OptionLine> option_line(std::string_view text) {
  OptionLine line;
  for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "・"}) {
    if (!text.starts_with(bullet)) continue;
    const std::size_t begin = text.find_first_not_of(' ', bullet.size());
    if (begin == std::string_view::npos) return std::nullopt;
    line.skipped = begin;
    break;
  }
  const auto label = option_label(text.substr(line.skipped));
  if (!label) return std::nullopt;
  line.label = *label;
  return line;
}

/// The end of the lines from `first` that go on with a meaning, up to a blank line. They stand deeper than the label;
/// one that begins with an option goes on only where it stands below the meaning, at `column`.
std::size_t meaning_end(const SourceLines& lines, std::size_t first, std::size_t deeper_than, std::size_t column) {
  std::size_t end = first;
  // Formatted pages in Japanese sometimes fall back to the column of the label.
  const bool falls_back = lines.document().manual_page && column > 0;
  while (!lines.is_blank(end) && lines[end].indent + (falls_back ? 1 : 0) > deeper_than &&
         end < first + kMeaningLinesMax && !lines[end].is_heading &&
         !(lines[end].indent < column && option_line(lines[end].text))) {
    ++end;
  }
  return end;
}

/// Reads the option whose label is on line `i`; sets `next` to the line behind it and `column` to that of its meaning.
std::optional<FoundEntry> option_at(const SourceLines& lines, std::size_t i, std::size_t& next, std::size_t& column) {
  const auto line = option_line(lines[i].text);
  next = i + 1;
  if (!line) return std::nullopt;
  FoundEntry found;
  found.line = i;
  found.start = lines[i].start + line->skipped;
  const OptionLabel& label = line->label;
  std::size_t meaning = 0;
  std::size_t meaning_first = i + 1;
  column = lines[i].indent + line->skipped + label.meaning;
  if (label.meaning != std::string_view::npos) {
    if (label.loose) {  // "--help Output": only when the next line hangs there, or the list is one of dashes
      const bool hangs = !lines.is_blank(i + 1) && lines[i + 1].indent == column;
      const bool sentence = std::isupper(static_cast<unsigned char>(lines[i].text[line->skipped + label.meaning])) != 0;
      if (!hangs && !sentence) return std::nullopt;
    }
    meaning = found.start + label.meaning;
  } else {
    // Further labels of the same option, each on its line.
    while (!lines.is_blank(meaning_first) && lines[meaning_first].indent == lines[i].indent) {
      const auto more = option_line(lines[meaning_first].text);
      if (!more || more->label.meaning != std::string_view::npos) break;
      ++meaning_first;
    }
    if (lines.is_blank(meaning_first)) ++meaning_first;
    const bool list = line->skipped > 0 || lines.document().format == sources::Format::html;
    if (lines.is_blank(meaning_first) || (lines[meaning_first].indent <= lines[i].indent && !list)) return std::nullopt;
    if (lines[meaning_first].is_heading || option_line(lines[meaning_first].text)) return std::nullopt;
    meaning = lines[meaning_first].start;
    column = lines[meaning_first].indent;
    ++meaning_first;
  }
  const std::size_t end = meaning_end(lines, meaning_first, lines[i].indent, column);
  next = std::max(next, end);
  found.end = lines[end - 1].end();
  if (meaning >= found.end) return std::nullopt;
  const std::size_t label_line = label.meaning != std::string_view::npos ? i : meaning_first - 2;
  const std::size_t label_end =
      label_line == i || lines.is_blank(label_line) ? found.start + label.bytes : lines[label_line].end();
  found.entry.kind = EntryKind::option;
  found.entry.name = lines.folded(found.start, label_end);
  found.entry.argument = std::string(label.argument);
  found.entry.text = lines.folded(meaning, found.end);
  found.entry.group = lines.heading(i);
  return found;
}

/// The end of what hangs below the option: all until a line as far left as its label.
std::size_t extent_of(const SourceLines& lines, std::size_t label, std::size_t from) {
  std::size_t last = from - 1;
  for (std::size_t i = from; i < lines.size(); ++i) {
    if (lines[i].text.empty()) continue;
    if (lines[i].is_heading || lines[i].indent <= lines[label].indent) break;
    last = i;
  }
  return lines[last].end();
}

bool is_key(std::string_view text) {
  return !text.empty() && text.size() < 60 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alnum(c) || c == '_' || c == '-' || c == '.';
  }) && std::isalpha(static_cast<unsigned char>(text.front())) != 0;
}

std::string_view without_comment_sign(std::string_view text) {
  while (!text.empty() && (text.front() == '#' || text.front() == ';')) text.remove_prefix(1);
  return sources::trim(text);
}

bool is_comment(std::string_view text) {
  return text.starts_with('#') || text.starts_with(';');
}

bool is_section_of(std::string_view heading, std::initializer_list<std::string_view> names) {
  const std::string lower = lower_ascii(heading);
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return lower == name; });
}

/// A command as one would type it: begins with "$ ", or is no prose and holds the program's name at its head.
std::string_view command_in(std::string_view text, std::string_view program) {
  for (const std::string_view prompt : {"$ ", "# ", "% ", "> "}) {
    if (text.starts_with(prompt)) return sources::trim(text.substr(prompt.size()));
  }
  if (text.size() < 3) return {};
  const std::size_t space = text.find(' ');
  const std::string_view word = text.substr(0, space);
  const bool own = !program.empty() && (word == program || word.ends_with("/" + std::string(program)));
  if (own || word == "sudo") return text;
  return {};
}

}  // namespace

std::vector<FoundEntry> find_gist(const SourceLines& lines) {
  const sources::Document& document = lines.document();
  if (document.gist.empty()) return {};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t end = i + 1;
    while (!lines.is_blank(end) && !lines[end].is_heading) ++end;
    FoundEntry found;
    found.line = i;
    found.start = lines[i].start;
    found.end = lines[end - 1].end();
    const std::string text = lines.folded(found.start, found.end);
    const std::size_t gist = text.find(document.gist);
    if (lines[i].text.empty() || gist == std::string::npos || !text.starts_with(document.title)) continue;
    found.entry.kind = EntryKind::gist;
    found.entry.name = document.title;
    found.entry.text = text.substr(gist);
    return {found};
  }
  return {};
}

std::vector<FoundEntry> find_options(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  std::size_t column = 0;  // of the meaning of the last option: what begins there speaks of it
  for (std::size_t i = 0, next = 0; i < lines.size(); i = next) {
    next = i + 1;
    if (lines[i].text.empty() || lines[i].is_heading) continue;
    const bool within = !found.empty() && lines[i].start < found.back().extent && lines[i].indent >= column;
    if (within) continue;
    std::size_t own_column = 0;
    auto option = option_at(lines, i, next, own_column);
    if (!option) continue;
    column = own_column;
    option->extent = extent_of(lines, i, next);
    found.push_back(std::move(*option));
  }
  return found;
}

std::vector<FoundEntry> find_settings(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || is_comment(text)) continue;
    const std::string_view key = sources::trim(text.substr(0, equals));
    if (!is_key(key)) continue;
    const std::size_t sign = text.find(" #", equals);
    const std::string_view value =
        sources::trim(text.substr(equals + 1, sign == std::string_view::npos ? sign : sign - equals - 1));
    FoundEntry entry;
    entry.line = i;
    entry.start = lines[i].start;
    entry.end = lines[i].end();
    if (sign != std::string_view::npos) {
      entry.entry.text = std::string(without_comment_sign(sources::trim(text.substr(sign))));
    } else if (i > 0 && is_comment(lines[i - 1].text) && (i < 2 || !is_comment(lines[i - 2].text))) {
      entry.entry.text = std::string(without_comment_sign(lines[i - 1].text));
      entry.start = lines[i - 1].start;
      entry.line = i - 1;
    }
    if (entry.entry.text.empty()) continue;
    entry.entry.kind = EntryKind::setting;
    entry.entry.name = std::string(key);
    entry.entry.argument = sources::fold_white_space(value);
    entry.entry.text = sources::fold_white_space(entry.entry.text);
    entry.entry.group = lines.heading(i);
    found.push_back(std::move(entry));
  }
  return found;
}

std::vector<FoundEntry> find_exit_statuses(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (text.empty() || std::isdigit(static_cast<unsigned char>(text.front())) == 0 || lines[i].is_heading) continue;
    if (!is_section_of(lines.heading(i), {"exit status", "exit codes", "exit code", "return values", "diagnostics",
                                          "終了ステータス", "終了コード", "返り値", "戻り値"}))
      continue;
    const std::size_t number = text.find_first_not_of("0123456789");
    const std::size_t meaning = number == std::string_view::npos ? number : text.find_first_not_of(" \t:", number);
    if (meaning == std::string_view::npos || meaning == number) continue;
    const std::size_t end = meaning_end(lines, i + 1, lines[i].indent, 0);
    FoundEntry entry;
    entry.line = i;
    entry.start = lines[i].start;
    entry.end = lines[end - 1].end();
    entry.entry.kind = EntryKind::exit_status;
    entry.entry.name = std::string(text.substr(0, number));
    entry.entry.text = lines.folded(lines[i].start + meaning, entry.end);
    entry.entry.group = lines.heading(i);
    found.push_back(std::move(entry));
  }
  return found;
}

std::vector<FoundEntry> find_examples(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  const std::string& program = lines.document().title;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view command = command_in(lines[i].text, program);
    if (command.empty() || !lines.is_blank(i + 1)) continue;  // one line: more is a session
    std::size_t above = i - 1;
    if (lines.is_blank(above) && above > 0) --above;
    if (lines.is_blank(above) || lines[above].is_heading || lines[above].indent > lines[i].indent) continue;
    std::size_t first = above;
    while (first > 0 && !lines.is_blank(first - 1) && !lines[first - 1].is_heading && above - first < 3 &&
           lines[first].indent <= lines[above].indent && !sources::item_marker(lines[first].text, true)) {
      --first;
    }
    std::size_t begin = lines[first].start;
    if (const auto marker = sources::item_marker(lines[first].text, true)) begin += marker->bytes;
    FoundEntry entry;
    entry.line = first;
    entry.start = begin;
    entry.end = lines[i].end();
    entry.entry.text = lines.folded(begin, lines[above].end());
    if (!entry.entry.text.ends_with(':') && !entry.entry.text.ends_with("：")) continue;
    entry.entry.kind = EntryKind::example;
    entry.entry.name = sources::fold_white_space(command);
    entry.entry.group = lines.heading(i);
    found.push_back(std::move(entry));
  }
  return found;
}

}  // namespace manganize
