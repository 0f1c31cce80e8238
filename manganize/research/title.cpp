#include "manganize/research/title.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "libs/base/utf8.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/topic.h"
#include "libs/sources/white_space.h"
#include "manganize/research/outline.h"
#include "manganize/research/source_lines.h"
#include "manganize/research/structures.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

constexpr std::array<std::string_view, 12> kNoTitles = {"note",     "notes", "注記", "注意",    "table of contents",
                                                        "contents", "目次",  "図",   "warning", "readme",
                                                        "news",     "todo"};

/// Of these alone a title says nothing about its text.
constexpr std::array<std::string_view, 16> kEmptyWords = {
    "overview",    "introduction", "summary",    "abstract", "description", "definition", "definitions", "general",
    "information", "basics",       "background", "and",      "the",         "of",         "preface",     "details"};
constexpr std::array<std::string_view, 16> kEmptyJapanese = {
    "はじめる前に", "はじめに", "まえがき", "前書き", "について", "移動", "概要", "定義",
    "紹介",         "導入",     "説明",     "基本",   "序文",     "と",   "、",   "の"};

bool is_wide_text(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x80; });
}

/// "Definitions and overview", 「定義と概要」.
bool says_nothing(std::string_view title) {
  if (is_wide_text(title)) {
    std::string rest(title);
    for (const std::string_view word : kEmptyJapanese) {
      for (std::size_t at = rest.find(word); at != std::string::npos; at = rest.find(word)) rest.erase(at, word.size());
    }
    return sources::trim(rest).empty();
  }
  const std::string lower = lower_ascii(title) + " ";
  std::string word;
  for (const char c : lower) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += c;
      continue;
    }
    if (!word.empty() && std::find(kEmptyWords.begin(), kEmptyWords.end(), word) == kEmptyWords.end()) return false;
    word.clear();
  }
  return true;
}

/// "15:35:18" of an entry's date.
bool holds_a_time(std::string_view text) {
  for (std::size_t i = 2; i + 5 < text.size(); ++i) {
    if (text[i] == ':' && text[i + 3] == ':' && std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0) return true;
  }
  return false;
}

/// Half a sentence or of one text among several: 「著作者は、」, 「という文を入力したとすると、」,
/// 「前回からの変更点」.
bool is_fragment(std::string_view text) {
  for (const std::string_view end : {"、", "，", ",", "に", "を", "が", "という", ":", "："}) {
    if (text.ends_with(end)) return true;
  }
  return text.starts_with("という") || text.starts_with("前回") || (text.ends_with("は") && !text.ends_with("とは"));
}

bool is_title(const std::string& heading) {
  const std::string folded = sources::fold_topic(heading.substr(section_number_length(heading)));
  if (folded.empty() || heading.find("://") != std::string::npos || heading.find('@') != std::string::npos)
    return false;
  if (std::find(kNoTitles.begin(), kNoTitles.end(), folded) != kNoTitles.end()) return false;
  for (const std::string_view kind : {"table ", "figure ", "図", "表"}) {
    if (!folded.starts_with(kind)) continue;
    const std::string_view rest = std::string_view(folded).substr(kind.size());
    if (!rest.empty() && (rest.front() == ' ' || (rest.front() >= '0' && rest.front() <= '9'))) return false;
  }
  return !says_nothing(heading.substr(section_number_length(heading))) && !is_fragment(heading) &&
         !begins_with_date(heading) && !holds_a_time(heading);
}

/// " — Python 3.11.2 documentation" and the like: what the text is a part of.
std::size_t site_begins(std::string_view title) {
  constexpr std::array<std::string_view, 6> kDashes = {" — ", " – ", " - ", " | ", " -- ", " :: "};
  std::size_t last = std::string_view::npos;
  for (const std::string_view dash : kDashes) {
    const std::size_t at = title.rfind(dash);
    if (at == std::string_view::npos || (last != std::string_view::npos && at < last)) continue;
    const std::string tail = lower_ascii(title.substr(at + dash.size()));
    const bool site = holds_any(tail, {"documentation", "docs", "manual", "project", "wiki", "handbook", "ドキュメント",
                                       "マニュアル", "文書", "プロジェクト"});
    if (site && at > 0) last = at;
  }
  return last;
}

/// "gzip (GNU zip" ends before its bracket.
std::size_t bracket_left_open(std::string_view text) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Pair, 5> kPairs = {{{"(", ")"}, {"（", "）"}, {"「", "」"}, {"[", "]"}, {"<", ">"}}};
  for (const auto& [open, close] : kPairs) {
    const std::size_t at = text.rfind(open);
    if (at != std::string_view::npos && text.find(close, at) == std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

/// "gitcredentials(7)" is called gitcredentials.
bool is_manual_reference(std::string_view title) {
  const std::size_t open = title.find('(');
  return open != std::string_view::npos && open > 0 && title.ends_with(')') && title.size() - open <= 4 &&
         std::isdigit(static_cast<unsigned char>(title[open + 1])) != 0 && title.find(' ') == std::string_view::npos;
}

/// What remains without number, site, open bracket and a note such as "<Japanese/English>".
std::string cleaned(std::string_view title) {
  title = sources::trim(title);
  // "7.1 ..." keeps its number: the page leaves it out, and it tells that the text is a part of something.
  if (!title.empty() && std::isdigit(static_cast<unsigned char>(title.front())) == 0)
    title.remove_prefix(section_number_length(title));
  if (const std::size_t site = site_begins(title); site != std::string_view::npos) title = title.substr(0, site);
  if (const std::size_t open = bracket_left_open(title); open != std::string_view::npos && open > 0)
    title = title.substr(0, open);
  if (title.ends_with('>')) {
    if (const std::size_t note = title.rfind(" <"); note != std::string_view::npos && note > 0)
      title = title.substr(0, note);
  }
  if (is_manual_reference(title)) title = title.substr(0, title.find('('));
  return std::string(sources::trim(title));
}

/// "overview-of-tools - ...": the address of the page in front of its title.
bool begins_with_slug(std::string_view title) {
  const std::string_view first = title.substr(0, title.find(' '));
  const bool words = first.find('-') != std::string_view::npos;
  return words && first.size() < title.size() && std::all_of(first.begin(), first.end(), [](unsigned char c) {
           return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '-' || c == '_';
         });
}

/// What the file declares, in the words of its first great heading where that is the better part of it.
std::string declared_title(const sources::Document& document) {
  const std::string& declared = document.title;
  const bool slug = begins_with_slug(declared) && is_wide_text(declared);
  if (document.format == sources::Format::html) {
    for (const Block& block : document.blocks) {
      if (block.kind != BlockKind::heading || block.level != 1) continue;
      const bool part = declared.find(block.text) != std::string::npos;
      if (part != slug && is_title(cleaned(block.text))) return cleaned(block.text);
    }
  }
  return slug ? std::string() : cleaned(declared);
}

/// 「V I M 教 本」 is spaced out for the eye.
std::string without_spacing(std::string_view text) {
  const std::string folded = sources::fold_white_space(text);
  const std::u32string letters = base::to_utf32(folded);
  const auto blanks = static_cast<std::size_t>(std::count(letters.begin(), letters.end(), U' '));
  if (blanks * 3 < letters.size()) return folded;
  std::u32string joined;
  for (const char32_t c : letters) {
    if (c != U' ') joined += c;
  }
  return base::to_utf8(joined);
}

/// A line framed by signs at the head of the text: "=   V I M 教 本   -   Version 1.7   =".
std::optional<std::string> banner(const sources::Document& document) {
  if (document.blocks.empty() || document.format != sources::Format::text) return std::nullopt;
  const Block& first = document.blocks.front();
  std::string_view text = sources::trim(std::string_view(document.text).substr(first.start, first.end - first.start));
  if (text.size() < 3 || text.find('\n') != std::string_view::npos) return std::nullopt;
  const char sign = text.front();
  if ((sign != '=' && sign != '*' && sign != '#') || text.back() != sign) return std::nullopt;
  const auto begin = text.find_first_not_of(sign);
  const auto end = text.find_last_not_of(sign);
  if (begin == std::string_view::npos) return std::nullopt;
  text = sources::trim(text.substr(begin, end - begin + 1));
  text = sources::trim(text.substr(0, text.find("  -  ")));  // "- Version 1.7" behind wide blanks
  std::string title = without_spacing(text);
  for (const std::string_view greeting : {"へようこそ", "にようこそ"}) {
    if (title.ends_with(greeting)) title.erase(title.size() - greeting.size());
  }
  for (const std::string_view greeting : {"Welcome to ", "W e l c o m e t o "}) {
    if (title.starts_with(greeting)) title.erase(0, greeting.size());
  }
  return is_title(title) ? std::optional(title) : std::nullopt;
}

/// A line alone at the head of a text file that the blocks take for no heading: it was centred.
std::optional<std::string> first_line(const sources::Document& document) {
  if (document.format != sources::Format::text || document.manual_page || document.blocks.empty()) return std::nullopt;
  const Block& first = document.blocks.front();
  constexpr std::size_t kWidthMax = 64;
  constexpr int kLinesAbove = 3;
  if (first.kind != BlockKind::fragment || first.line > kLinesAbove || sources::width(first.text) > kWidthMax)
    return std::nullopt;
  const std::string title = cleaned(first.text);
  const bool date = begins_with_date(title) || title.find("://") != std::string::npos;
  return !date && is_title(title) && !sources::ends_sentence(title) ? std::optional(title) : std::nullopt;
}

enum class Entries { dated, versions };

/// What the headings of a changelog have in common: "GNU nano" of "2023.01.18 - GNU nano 7.2 ...", 「KAKASI」 of
/// 「KAKASI 2.2.4 での変更点」.
std::optional<std::string> name_of_entries(const sources::Document& document, Entries entries) {
  std::map<std::string, int> names;
  for (const Block& block : document.blocks) {
    const bool dated = begins_with_date(block.text);
    if (block.kind != BlockKind::heading || dated != (entries == Entries::dated)) continue;
    const std::size_t dash = dated ? block.text.find(" - ") : 0;
    if (dash == std::string::npos) continue;
    const std::size_t begin = dated ? dash + 3 : section_number_length(block.text);
    const std::string_view rest = std::string_view(block.text).substr(begin);
    const std::size_t version = rest.find_first_of("0123456789");
    if (version == std::string_view::npos || version < 3 || rest.find('.', version) == std::string_view::npos) continue;
    std::string_view name = sources::trim(rest.substr(0, version));
    if (name.ends_with(" v")) name = sources::trim(name.substr(0, name.size() - 2));
    if (is_title(std::string(name)) && name.find(' ', name.find(' ') + 1) == std::string_view::npos)
      ++names[std::string(name)];
  }
  const auto most =
      std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most != names.end() && most->second >= 2 ? std::optional(most->first) : std::nullopt;
}

/// The heading that stands over all of the text: no section with a number below other text, no question among others.
std::optional<std::string> heading_of_all(const sources::Document& document, Language language) {
  constexpr std::size_t kBlocksAbove = 6;  // further down it heads a part
  const std::vector<Block>& blocks = document.blocks;
  std::size_t above = 0;
  for (std::size_t i = 0; i < blocks.size() && above <= kBlocksAbove; ++i) {
    if (blocks[i].kind != BlockKind::heading) {
      ++above;
      continue;
    }
    const std::string title = cleaned(blocks[i].text);
    const bool section = i > 0 && section_number_length(blocks[i].text) > 0;
    if (section || !is_title(title) || asked_in(title)) continue;
    // Of one title in two languages the text's own.
    const bool foreign = language == Language::ja && !is_wide_text(title);
    const bool again = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::heading &&
                       is_wide_text(blocks[i + 1].text) && is_title(cleaned(blocks[i + 1].text));
    if (!foreign || !again) return title;
  }
  return std::nullopt;
}

/// 「これは X に対する…」, "This is the file README for the X distribution": the first sentences say what they are for.
std::optional<std::string> described(const std::vector<Fact>& facts) {
  constexpr std::size_t kFirst = 2;
  constexpr std::size_t kBytesMax = 30;
  for (std::size_t i = 0; i < std::min(kFirst, facts.size()); ++i) {
    const std::string& text = facts[i].text;
    if (!starts_with_any_of(text,
                            {"これは", "本ファイルは", "本書は", "この文書は", "本文書は", "This is", "This file"}))
      continue;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"は", "に対する"},
                                      {"は", "に関して"},
                                      {"は", "についての"},
                                      {" for the ", " distribution"},
                                      {" for the ", " package"}}) {
      const std::size_t begin = text.find(open);
      if (begin == std::string::npos) continue;
      const std::size_t name = begin + open.size();
      const std::size_t end = text.find(close, name);
      if (end == std::string::npos || end == name || end - name > kBytesMax) continue;
      std::string found(sources::trim(std::string_view(text).substr(name, end - name)));
      for (const std::string_view quote : {"『", "』", "「", "」"}) {
        if (const std::size_t at = found.find(quote); at != std::string::npos) found.erase(at, quote.size());
      }
      return found;
    }
  }
  return std::nullopt;
}

/// The name that the text says most: "SQLite", 「KAKASI」. A name has a capital within it, or where no sentence begins.
std::optional<std::string> most_named(const std::vector<Fact>& facts) {
  constexpr std::size_t kBytesMin = 3;
  std::map<std::string, std::size_t> sentences;
  for (const Fact& fact : facts) {
    std::set<std::string> here;
    std::string word;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= fact.text.size(); ++i) {
      const char c = i < fact.text.size() ? fact.text[i] : ' ';
      if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
        if (word.empty()) begin = i;
        word += c;
        continue;
      }
      const auto capital =
          std::find_if(word.begin(), word.end(), [](unsigned char each) { return std::isupper(each) != 0; });
      const bool within =
          capital != word.end() &&
          (capital != word.begin() || begin > 0 ||
           std::any_of(word.begin() + 1, word.end(), [](unsigned char each) { return std::isupper(each) != 0; }));
      const bool part = begin > 0 && std::string_view("/.-_\\<$").find(fact.text[begin - 1]) != std::string_view::npos;
      if (within && !part && word.size() >= kBytesMin) here.insert(word);
      word.clear();
    }
    for (const std::string& each : here) ++sentences[each];
  }
  const auto most = std::max_element(sentences.begin(), sentences.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  constexpr std::size_t kShare = 8;
  const bool often = most != sentences.end() && most->second >= 3 && most->second * kShare >= facts.size();
  return often ? std::optional(most->first) : std::nullopt;
}

}  // namespace

std::string find_title(const sources::Document& document, const std::vector<Term>& terms,
                       const std::vector<Fact>& facts, Language language) {
  if (!document.front.title.empty()) return document.front.title;
  if (!document.title.empty()) {
    const std::string title = declared_title(document);
    if (!title.empty() && !says_nothing(title)) return title;
  }
  if (const auto title = banner(document)) return *title;
  if (const auto title = first_line(document)) return *title;
  if (const auto title = name_of_entries(document, Entries::dated)) return *title;
  if (const auto title = heading_of_all(document, language)) return *title;
  if (const auto title = name_of_entries(document, Entries::versions)) return *title;
  if (const auto title = described(facts)) return *title;
  constexpr std::size_t kFirstSentences = 6;
  for (std::size_t i = 0; i < facts.size() && i < kFirstSentences; ++i) {
    for (const Term& term : terms) {
      if (term.definition == facts[i].id) return cleaned(term.term);
    }
  }
  if (const auto name = most_named(facts)) return *name;
  if (!terms.empty()) return cleaned(terms.front().term);
  constexpr std::size_t kFirstCharacters = 20;
  return facts.empty() ? document.name : std::string(base::prefix_of(facts.front().text, kFirstCharacters));
}

}  // namespace manganize
