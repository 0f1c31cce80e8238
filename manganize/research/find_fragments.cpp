// Comments of a program and the few words of slides.

#include <algorithm>
#include <cctype>

#include "libs/base/utf8.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/entry_finders.h"
#include "manganize/research/sentences.h"

namespace manganize {
namespace {

using sources::BlockKind;

constexpr std::size_t kBulletCharactersMax = 60;

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// The word of letters, digits and _ that ends at `end`.
std::string_view name_before(std::string_view line, std::size_t end) {
  while (end > 0 && line[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && is_name_character(line[begin - 1])) --begin;
  return line.substr(begin, end - begin);
}

/// What the first line of `code` declares: a function, else a type.
std::string_view declared_in(std::string_view code) {
  const std::string_view line = code.substr(0, code.find('\n'));
  for (const std::string_view word : {"class ", "struct ", "enum ", "interface ", "trait ", "union ", "type "}) {
    const std::size_t at = line.find(word);
    if (at == std::string_view::npos || (at > 0 && is_name_character(line[at - 1]))) continue;
    std::size_t begin = at + word.size();
    if (line.substr(begin).starts_with("class ")) begin += std::string_view("class ").size();
    std::size_t end = begin;
    while (end < line.size() && is_name_character(line[end])) ++end;
    if (end > begin) return line.substr(begin, end - begin);
  }
  const std::size_t open = line.find('(');
  if (open == std::string_view::npos) return {};
  const std::string_view name = name_before(line, open);
  // A call has nothing before its name, or an assignment.
  const std::string_view before = sources::trim(line.substr(0, static_cast<std::size_t>(name.data() - line.data())));
  if (before.empty() || before.find_first_of("=.?!") != std::string_view::npos) return {};
  if (starts_with_any_of(before, {"return", "if", "else", "throw", "raise", "await", "yield", "assert"})) return {};
  static constexpr std::string_view kNoNames = " if for while switch return sizeof define def function func fn ";
  return kNoNames.find(" " + std::string(name) + " ") == std::string_view::npos ? name : std::string_view();
}

/// "def count(text):" as the last line of `code`: its comment stands below.
std::string_view declared_above(std::string_view code) {
  const std::size_t newline = code.rfind('\n');
  std::string_view line = code.substr(newline == std::string_view::npos ? 0 : newline + 1);
  line = sources::trim(line);
  for (const std::string_view word : {"def ", "class ", "async def "}) {
    if (!line.starts_with(word) || !line.ends_with(':')) continue;
    std::size_t end = word.size();
    while (end < line.size() && is_name_character(line[end])) ++end;
    return line.substr(word.size(), end - word.size());
  }
  return {};
}

/// Nothing stands between the blocks, not even a blank line.
bool touch(std::string_view text, const sources::Block& above, const sources::Block& below) {
  const std::string_view gap = text.substr(above.end, below.start - above.end);
  return std::count(gap.begin(), gap.end(), '\n') == 1;
}

/// Paragraphs of one comment: the reader leaves a space on the empty lines between them.
bool one_comment(std::string_view text, const sources::Block& above, const sources::Block& below) {
  return text.substr(above.end, below.start - above.end).find("\n\n") == std::string_view::npos;
}

/// The first sentence of the comment at `comment` and the name in `code`, whichever stands first.
FoundEntry declaration(std::string_view text, const sources::Block& comment, const sources::Block& code,
                       std::string_view name) {
  FoundEntry entry;
  const std::vector<Span> sentences = split_sentences(text, {comment.start, comment.end});
  if (sentences.empty()) return entry;
  const Span& first = sentences.front();
  const std::size_t name_start = code.start + static_cast<std::size_t>(name.data() - code.text.data());
  entry.start = std::min(first.start, name_start);
  entry.end = std::max(first.end, name_start + name.size());
  entry.entry.kind = EntryKind::declaration;
  entry.entry.name = std::string(name);
  entry.entry.text = sources::fold_white_space(text.substr(first.start, first.end - first.start));
  return entry;
}

}  // namespace

std::vector<FoundEntry> find_declarations(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  if (lines.document().format != sources::Format::source_code) return found;
  const std::vector<sources::Block>& blocks = lines.document().blocks;
  const std::string_view text = lines.document().text;
  std::size_t line = 0;
  std::size_t first = 0;  // paragraph of the comment that a code block ends
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    FoundEntry entry;
    if (blocks[i].kind != BlockKind::code) {
      if (blocks[i].kind != BlockKind::paragraph || i == 0) continue;
      const bool goes_on = blocks[i - 1].kind == BlockKind::paragraph && one_comment(text, blocks[i - 1], blocks[i]);
      if (!goes_on) first = i;
      if (blocks[i - 1].kind != BlockKind::code || !touch(text, blocks[i - 1], blocks[i])) continue;
      const std::string_view name = declared_above(blocks[i - 1].text);
      if (!name.empty()) entry = declaration(text, blocks[i], blocks[i - 1], name);
    } else if (i > 0 && blocks[i - 1].kind == BlockKind::paragraph && touch(text, blocks[i - 1], blocks[i])) {
      const std::string_view name = declared_in(blocks[i].text);
      if (!name.empty()) entry = declaration(text, blocks[first], blocks[i], name);
    }
    if (entry.entry.name.empty()) continue;
    while (line + 1 < lines.size() && lines[line + 1].start <= entry.start) ++line;
    entry.line = line;
    found.push_back(std::move(entry));
  }
  return found;
}

std::vector<FoundEntry> find_bullets(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  const std::vector<sources::Block>& blocks = lines.document().blocks;
  std::string title;
  std::size_t line = 0;
  for (const sources::Block& block : blocks) {
    if (block.kind == BlockKind::heading) title = block.text;
    const bool few_words = block.kind == BlockKind::item || block.kind == BlockKind::fragment;
    if (title.empty() || !few_words || sources::ends_sentence(block.text)) continue;
    if (base::code_point_count(block.text) > kBulletCharactersMax) continue;
    FoundEntry entry;
    while (line + 1 < lines.size() && lines[line + 1].start <= block.start) ++line;
    entry.line = line;
    entry.start = block.start;
    entry.end = block.end;
    entry.entry.kind = EntryKind::bullet;
    entry.entry.text = block.text;
    entry.entry.group = title;
    found.push_back(std::move(entry));
  }
  return found;
}

}  // namespace manganize
