#include "manganize/research/outline.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "libs/base/utf8.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/source_lines.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

constexpr std::size_t kHeadingWidthMax = 110;
constexpr std::size_t kRunInWidthMax = 64;
/// One numbered section may be an item of a list; two are the outline of the text.
constexpr std::ptrdiff_t kAlikeMin = 2;

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool is_upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool is_lower(char c) {
  return std::islower(static_cast<unsigned char>(c)) != 0;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; });
}

/// The author's line below a title.
bool is_person(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool mail =
      at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos && text[at - 1] != ' ';
  return mail || starts_with_any_of(text, {"by ", "By ", "Author:", "author:", "著者:", "著者：", "作者:", "作者："});
}

bool is_no_heading(std::string_view text) {
  if (!has_letter(text) || is_person(text)) return true;
  // Half a sentence around an example.
  return starts_with_any_of(text, {"という", "といった", "のように", "を "}) ||
         ends_with_any(text, {"、", ",", "，", "という", "および", "または"});
}

/// "12.3. Why ..."; a number with two parts is that of a section, not of a step.
bool is_numbered_section(std::string_view text) {
  std::size_t at = 0;
  std::size_t parts = 0;
  while (at < text.size() && is_digit(text[at])) {
    while (at < text.size() && is_digit(text[at])) ++at;
    ++parts;
    if (at < text.size() && text[at] == '.') ++at;
  }
  if (parts < 2 || at >= text.size() || text[at] != ' ') return false;
  const std::string_view name = sources::trim(text.substr(at));
  const bool begins = !name.empty() && (is_upper(name.front()) || static_cast<unsigned char>(name.front()) >= 0x80);
  const bool question = ends_with_any(name, {"?", "？"});
  return (begins || question || !text.substr(0, at).ends_with(". ")) && (question || !sources::ends_sentence(name)) &&
         sources::width(text) <= kHeadingWidthMax && !name.empty() && name.back() != ':';
}

/// "Lesson 1.1: ...", 「レッスン 1.1: カーソルの移動」.
bool is_numbered_part(std::string_view text) {
  for (const std::string_view part : {"Lesson ", "Chapter ", "Part ", "Step ", "レッスン", "課題", "手順"}) {
    if (!text.starts_with(part)) continue;
    std::string_view rest = sources::trim(text.substr(part.size()));
    if (rest.empty() || !is_digit(rest.front())) return false;
    rest.remove_prefix(std::min(rest.find_first_not_of("0123456789."), rest.size()));
    return starts_with_any_of(rest, {":", "：", " -"}) && rest.size() > 2 && !sources::ends_sentence(text);
  }
  return false;
}

/// The block without the signs that frame it: 「==小夏 説明書==」, 「○ 変更点」.
void strip_frame(Block& block, int& level) {
  const auto cut = [&](std::size_t front, std::size_t back) {
    block.start += front;
    block.end -= back;
    block.text = block.text.substr(front, block.text.size() - front - back);
  };
  std::size_t signs = 0;
  while (signs < block.text.size() && block.text[signs] == '=') ++signs;
  if (signs >= 2 && block.text.size() > 2 * signs && block.text.ends_with(std::string(signs, '='))) {
    const std::size_t blank = block.text[signs] == ' ' ? 1 : 0;
    const std::size_t blank_behind = block.text[block.text.size() - signs - 1] == ' ' ? 1 : 0;
    cut(signs + blank, signs + blank_behind);
    level = static_cast<int>(std::min<std::size_t>(signs - 1, 6));
    return;
  }
  for (const std::string_view sign : {"○ ", "● ", "■ ", "□ ", "◆ ", "◇ ", "◎ ", "§ "}) {
    if (block.text.starts_with(sign) && block.text.size() > sign.size()) return cut(sign.size(), 0);
  }
}

class Mender {
 public:
  explicit Mender(sources::Document document) : document_(std::move(document)) {}

  sources::Document mend() {
    const bool wrapped = document_.format == sources::Format::text;
    if (wrapped && !document_.manual_page) join_halves();
    for (Block& block : document_.blocks) mend_one(block);
    if (wrapped) {
      star_items();
      number_sections();
      run_in_headings();
    }
    return std::move(document_);
  }

 private:
  std::string_view bytes(const Block& block) const {
    return std::string_view(document_.text).substr(block.start, block.end - block.start);
  }

  /// Lines of a block, its first and last one included.
  std::size_t lines_of(const Block& block) const {
    const std::string_view text = bytes(block);
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }

  bool follows_at_once(const Block& block, const Block& next) const {
    if (next.start < block.end) return false;
    const std::string_view gap = std::string_view(document_.text).substr(block.end, next.start - block.end);
    return sources::trim(gap).empty() && std::count(gap.begin(), gap.end(), '\n') == 1;
  }

  /// Whether the last line of the block was wrapped and `next` is the rest of it.
  bool goes_on_in(const Block& block, const Block& next) const {
    const bool prose =
        block.kind == BlockKind::paragraph || block.kind == BlockKind::item || block.kind == BlockKind::fragment;
    if (!prose || next.kind != BlockKind::paragraph || !follows_at_once(block, next)) return false;
    if (sources::ends_sentence(block.text) || block.text.ends_with(':') || next.text.empty()) return false;
    const std::string_view own = bytes(block);
    const std::size_t line = own.rfind('\n');
    constexpr std::size_t kWrappedWidthMin = 56;
    const std::string_view last = line == std::string_view::npos ? own : own.substr(line + 1);
    if (sources::width(last) < kWrappedWidthMin) return false;
    return is_lower(next.text.front()) || static_cast<unsigned char>(next.text.front()) >= 0x80;
  }

  void join_halves() {
    std::vector<Block> joined;
    for (Block& block : document_.blocks) {
      if (!joined.empty() && goes_on_in(joined.back(), block)) {
        Block& first = joined.back();
        if (first.kind == BlockKind::fragment) first.kind = BlockKind::paragraph;
        first.end = block.end;
        first.text = sources::fold_white_space(bytes(first));
      } else {
        joined.push_back(std::move(block));
      }
    }
    document_.blocks = std::move(joined);
  }

  void mend_one(Block& block) const {
    if (block.kind == BlockKind::heading) {
      strip_frame(block, block.level);
      if (is_no_heading(block.text)) block = demoted(std::move(block));
      return;
    }
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::fragment) return;
    if (is_footnote(block.text)) {
      block = demoted(std::move(block));
      return;
    }
    constexpr std::size_t kLinesMax = 2;
    if (lines_of(block) > kLinesMax || document_.manual_page) return;
    int level = 0;
    if (block.text.starts_with("==")) strip_frame(block, level);
    const bool dated = begins_with_date(block.text) && lines_of(block) == 1 &&
                       sources::width(block.text) <= kHeadingWidthMax && !block.text.ends_with("。");
    if (level == 0 && !dated && !is_numbered_section(block.text) && !is_numbered_part(block.text)) return;
    if (is_no_heading(block.text)) return;
    block.kind = BlockKind::heading;
    block.level = level > 0 ? level : 2;
  }

  static Block demoted(Block block) {
    block.kind = BlockKind::fragment;
    block.level = 0;
    return block;
  }

  /// "[80] If your sponsor objects ...": it belongs where its mark stands, not where it is printed.
  static bool is_footnote(std::string_view text) {
    if (!text.starts_with('[') || text.size() < 3 || !is_digit(text[1])) return false;
    const std::size_t end = text.find_first_not_of("0123456789", 1);
    return end != std::string_view::npos && text[end] == ']';
  }

  /// Lines that begin with a star and no blank behind it are items: 「*小夏はフォントです。」.
  void star_items() {
    const auto starred = [](std::string_view text) {
      return text.size() > 1 && text[0] == '*' && text[1] != '*' && text[1] != ' ';
    };
    std::vector<Block> blocks;
    for (Block& block : document_.blocks) {
      if (block.kind != BlockKind::paragraph || !starred(bytes(block)) || block.text.ends_with('*')) {
        blocks.push_back(std::move(block));
        continue;
      }
      std::size_t begin = block.start;
      while (begin < block.end) {
        std::size_t end = document_.text.find("\n*", begin);
        end = end == std::string::npos || end > block.end ? block.end : end;
        Block item = block;
        item.kind = BlockKind::item;
        item.level = 0;
        item.start = begin + (starred(std::string_view(document_.text).substr(begin, end - begin)) ? 1 : 0);
        item.end = end;
        const std::string_view passed = std::string_view(document_.text).substr(block.start, item.start - block.start);
        item.line = block.line + static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
        item.text = sources::fold_white_space(bytes(item));
        blocks.push_back(std::move(item));
        begin = end + 1;
      }
    }
    document_.blocks = std::move(blocks);
  }

  /// Items such as "1. About this patch" above a paragraph, several of them: the sections of the text.
  void number_sections() {
    std::vector<Block>& blocks = document_.blocks;
    const auto heads = [&](std::size_t i) {
      const Block& block = blocks[i];
      if (block.kind != BlockKind::item || !block.ordered || block.level > 0 || i + 1 >= blocks.size()) return false;
      const Block& below = blocks[i + 1];
      return below.kind == BlockKind::paragraph && below.level == 0 && !follows_at_once(block, below) &&
             lines_of(block) == 1 && !sources::ends_sentence(block.text) &&
             block.text.find("://") == std::string::npos && !ends_with_any(block.text, {":", "：", "、", ","}) &&
             sources::width(block.text) <= kRunInWidthMax;
    };
    std::vector<bool> found(blocks.size(), false);
    for (std::size_t i = 0; i < blocks.size(); ++i) found[i] = heads(i);
    if (std::count(found.begin(), found.end(), true) < kAlikeMin) return;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!found[i]) continue;
      blocks[i].kind = BlockKind::heading;
      blocks[i].level = 2;
      blocks[i].ordered = false;
    }
  }

  /// Bytes of the item up to the end of the heading it begins with: "Waiver." of "Waiver. To the greatest extent ...",
  /// or its first line where that is short and the next one begins a sentence; 0 for another item.
  std::size_t run_in_length(const Block& block) const {
    if (block.kind != BlockKind::item || !block.ordered || block.level > 0) return 0;
    const std::string_view text = bytes(block);
    const std::size_t stop = text.find(". ");
    if (stop != std::string_view::npos && stop < kRunInWidthMax && is_in_title_case(text.substr(0, stop)) &&
        text.substr(0, stop).find('\n') == std::string_view::npos) {
      return stop + 1;
    }
    if (text.size() < kRunInWidthMax && text.ends_with('.') && is_in_title_case(text.substr(0, text.size() - 1)) &&
        text.find('\n') == std::string_view::npos) {
      return text.size();  // "Limitations and Disclaimers." with its paragraphs below
    }
    const std::size_t line = text.find('\n');
    if (line == std::string_view::npos || line > kRunInWidthMax) return 0;
    const std::string_view first = sources::trim(text.substr(0, line));
    const std::string_view rest = sources::trim(text.substr(line));
    const std::string_view second = rest.substr(0, rest.find('\n'));
    const bool wrapped_later = second.size() > first.size() + 8;
    const bool begins = !rest.empty() && is_upper(rest.front()) && is_upper(first.front());
    return begins && wrapped_later && !sources::ends_sentence(first) && !first.ends_with(',') ? line : 0;
  }

  /// "Copyright and Related Rights": each long word begins with a capital.
  static bool is_in_title_case(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = text.substr(at, end - at);
      constexpr std::size_t kSmallMax = 3;  // "and", "of"
      if (!word.empty() && !is_upper(word.front()) && (at == 0 || word.size() > kSmallMax)) return false;
      at = end + 1;
    }
    return !text.empty();
  }

  void run_in_headings() {
    std::vector<std::size_t> lengths;
    for (const Block& block : document_.blocks) lengths.push_back(run_in_length(block));
    const auto found = std::count_if(lengths.begin(), lengths.end(), [](std::size_t length) { return length > 0; });
    if (found < kAlikeMin) return;
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      Block& block = document_.blocks[i];
      if (lengths[i] == 0) {
        blocks.push_back(std::move(block));
        continue;
      }
      constexpr int kLevel = 3;  // below the headings that stand alone
      Block heading;
      heading.kind = BlockKind::heading;
      heading.level = kLevel;
      heading.line = block.line;
      heading.start = block.start;
      heading.end = block.start + lengths[i];
      if (document_.text[heading.end - 1] == '.') --heading.end;
      heading.text = sources::fold_white_space(bytes(heading));
      Block rest;
      rest.start = block.start + lengths[i];
      while (rest.start < block.end && std::isspace(static_cast<unsigned char>(document_.text[rest.start])) != 0)
        ++rest.start;
      rest.end = block.end;
      const std::string_view passed = std::string_view(document_.text).substr(block.start, rest.start - block.start);
      rest.line = block.line + static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
      rest.text = sources::fold_white_space(bytes(rest));
      blocks.push_back(std::move(heading));
      if (rest.start < rest.end) blocks.push_back(std::move(rest));
    }
    document_.blocks = std::move(blocks);
  }

  sources::Document document_;
};

}  // namespace

sources::Document mend_outline(sources::Document document) {
  return Mender(std::move(document)).mend();
}

bool begins_with_date(std::string_view text) {
  constexpr std::size_t kYearDigits = 4;
  const std::size_t year = std::min(text.find_first_not_of("0123456789"), text.size());
  if (year != kYearDigits || (text[0] != '1' && text[0] != '2')) return false;
  std::string_view rest = text.substr(year);
  if (rest.starts_with("年")) {
    rest.remove_prefix(std::string_view("年").size());
    const std::size_t month = std::min(rest.find_first_not_of("0123456789 "), rest.size());
    return month > 0 && rest.substr(month).starts_with("月");
  }
  if (rest.empty() || (rest.front() != '.' && rest.front() != '-' && rest.front() != '/')) return false;
  const char separator = rest.front();
  rest.remove_prefix(1);
  const std::size_t month = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (month < 1 || month > 2 || month >= rest.size() || rest[month] != separator) return false;
  rest.remove_prefix(month + 1);
  const std::size_t day = std::min(rest.find_first_not_of("0123456789"), rest.size());
  return day >= 1 && day <= 2 &&
         (day == rest.size() || std::string_view(" :-(").find(rest[day]) != std::string_view::npos);
}

std::size_t section_number_length(std::string_view text) {
  if (begins_with_date(text)) return 0;
  const auto behind_blanks = [&](std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ':')) ++at;
    if (text.substr(std::min(at, text.size())).starts_with("　")) at += std::string_view("　").size();
    return at < text.size() ? at : 0;
  };
  if (text.starts_with("第")) {
    const std::size_t begin = std::string_view("第").size();
    const std::size_t digits = std::min(text.find_first_not_of("0123456789", begin), text.size());
    for (const std::string_view unit : {"章", "節", "部", "回"}) {
      if (digits > begin && text.substr(digits).starts_with(unit)) return behind_blanks(digits + unit.size());
    }
    return 0;
  }
  for (const std::string_view unit : {"Chapter ", "Section ", "Appendix "}) {
    if (!text.starts_with(unit)) continue;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789", unit.size()), text.size());
    const bool numbered = digits > unit.size() && digits < text.size() && (text[digits] == '.' || text[digits] == ':');
    return numbered ? behind_blanks(digits) : 0;
  }
  std::size_t number = std::min(text.find_first_not_of("0123456789.)"), text.size());
  // "10b. convert ...".
  if (number > 0 && number + 1 < text.size() && is_lower(text[number]) && text[number + 1] == '.') number += 2;
  const std::string_view digits = text.substr(0, number);
  const bool marked = digits.find_first_of(".)") != std::string_view::npos;
  if (number == 0 || !is_digit(text.front()) || !marked || number >= text.size() || text[number] != ' ') return 0;
  return behind_blanks(number);
}

}  // namespace manganize
