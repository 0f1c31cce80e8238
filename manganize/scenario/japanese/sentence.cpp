#include "manganize/scenario/japanese/sentence.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "libs/base/utf8.h"
#include "manganize/language/language.h"

namespace manganize {
namespace {

struct Connective {
  std::string_view text;
  JaTie tie;
};

// Longest first where one is the start of another. Only those followed by a comma are taken off.
constexpr std::array<Connective, 46> kConnectives = {{
    {"いっぽう", JaTie::contrast},
    {"反対に", JaTie::contrast},
    {"その一方で", JaTie::contrast},
    {"しかしながら", JaTie::contrast},
    {"しかし", JaTie::contrast},
    {"ただし", JaTie::contrast},
    {"ところが", JaTie::contrast},
    {"一方で", JaTie::contrast},
    {"一方", JaTie::contrast},
    {"けれども", JaTie::contrast},
    {"とはいえ", JaTie::contrast},
    {"それでも", JaTie::contrast},
    {"でも", JaTie::contrast},
    {"だが", JaTie::contrast},
    {"実は", JaTie::contrast},
    {"実際には", JaTie::contrast},
    {"そのため", JaTie::consequence},
    {"このため", JaTie::consequence},
    {"したがって", JaTie::consequence},
    {"従って", JaTie::consequence},
    {"だから", JaTie::consequence},
    {"ゆえに", JaTie::consequence},
    {"よって", JaTie::consequence},
    {"それゆえ", JaTie::consequence},
    {"なぜなら", JaTie::other},
    {"そして", JaTie::other},
    {"それから", JaTie::other},
    {"それに", JaTie::other},
    {"また", JaTie::other},
    {"さらに", JaTie::other},
    {"更に", JaTie::other},
    {"なお", JaTie::other},
    {"つまり", JaTie::other},
    {"すなわち", JaTie::other},
    {"もちろん", JaTie::other},
    {"加えて", JaTie::other},
    {"特に", JaTie::other},
    {"とくに", JaTie::other},
    {"ちなみに", JaTie::other},
    {"すると", JaTie::other},
    {"では", JaTie::other},
    {"言い換えると", JaTie::other},
    {"言い換えれば", JaTie::other},
    {"要するに", JaTie::other},
    {"結局", JaTie::other},
    {"具体的には", JaTie::other},
}};

bool is_wide(char32_t c) {
  return is_japanese(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
}

/// 「所持者に（または、MAILTOの利用者に）」: the other half of what is said.
bool holds_alternative(std::u32string_view inside) {
  return inside.starts_with(U"または、") || inside.starts_with(U"もしくは、") || inside.starts_with(U"あるいは、");
}

bool holds_exception(std::u32string_view inside) {
  if (holds_alternative(inside)) return true;
  return contains_any(base::to_utf8(inside),
                      {"除く", "除き", "だけ", "のみ", "ただし", "場合",     "以上",   "以下", "以外",   "とき",
                       "未満", "では", "留意", "注意", "必ず",   "ください", "下さい", "既に", "すでに", "ならば"});
}

/// Whether an ASCII bracket at `at` belongs to the word before it, as in f(x); the section of a manual page does not.
bool is_glued(std::u32string_view text, std::size_t at, std::size_t close) {
  if (text[at] != U'(' || at == 0) return false;
  const char32_t before = text[at - 1];
  if (before > 0x7F || (std::isalnum(static_cast<int>(before)) == 0 && before != U'_')) return false;
  return !(close == at + 2 && text[at + 1] >= U'1' && text[at + 1] <= U'9');
}

std::size_t closing_of(std::u32string_view text, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == U'(' || text[i] == U'（') ++depth;
    if ((text[i] == U')' || text[i] == U'）') && --depth == 0) return i;
  }
  return std::u32string_view::npos;
}

std::u32string without_brackets(std::u32string_view text, bool& lost_exception) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'(' || text[i] == U'（') {
      const std::size_t close = closing_of(text, i);
      if (close != std::u32string_view::npos && !is_glued(text, i, close)) {
        lost_exception = lost_exception || holds_exception(text.substr(i + 1, close - i - 1));
        i = close;
        continue;
      }
    }
    if (text[i] != U'※' && text[i] != U'^') out += text[i];
  }
  return out;
}

/// Western quotation marks: a name needs none ("/sys"), words get Japanese ones.
std::u32string with_japanese_quotes(std::u32string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = text[i] == U'"' || text[i] == U'‘' || text[i] == U'’' || text[i] == U'“';
    const char32_t mark = text[i] == U'‘' || text[i] == U'’' ? U'’' : text[i] == U'“' ? U'”' : U'"';
    const std::size_t close = opens ? text.find(mark, i + 1) : std::u32string_view::npos;
    if (close == std::u32string_view::npos || close == i + 1) {
      out += text[i];
      continue;
    }
    const std::u32string_view inside = text.substr(i + 1, close - i - 1);
    const bool name = std::none_of(inside.begin(), inside.end(), [](char32_t c) { return c == U' ' || is_wide(c); }) &&
                      std::isalnum(static_cast<int>(inside.back())) != 0;
    out += name ? std::u32string(inside) : U"「" + std::u32string(inside) + U"」";
    i = close;
  }
  return out;
}

void take_off_marks(std::string& text) {
  constexpr std::array<std::string_view, 6> kMarks = {"・", "●", "■", "○", "－", "　"};
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view mark : kMarks) {
      if (text.starts_with(mark)) {
        text.erase(0, mark.size());
        again = true;
      }
    }
  }
}

/// 「(3)」, 「1.」, 「２）」 at the head of an item.
void take_off_number(std::string& text) {
  std::u32string wide = base::to_utf32(text);
  std::size_t at = !wide.empty() && (wide[0] == U'(' || wide[0] == U'（') ? 1 : 0;
  const std::size_t first = at;
  while (at < wide.size() && ((wide[at] >= U'0' && wide[at] <= U'9') || (wide[at] >= U'０' && wide[at] <= U'９'))) ++at;
  if (at == first || at >= wide.size()) return;
  const bool mark = wide[at] == U'.' || wide[at] == U')' || wide[at] == U'）' || wide[at] == U'．';
  const bool number = at + 1 < wide.size() && wide[at + 1] >= U'0' && wide[at + 1] <= U'9';
  if (mark && !number && at - first <= 2) text = base::to_utf8(std::u32string_view(wide).substr(at + 1));
}

void take_off_connective(JaSentence& sentence) {
  for (const Connective& each : kConnectives) {
    const std::string whole = std::string(each.text) + "、";
    if (sentence.text.starts_with(whole)) {
      sentence.text.erase(0, whole.size());
      sentence.tie = each.tie;
      sentence.connective = each.text;
      return;
    }
  }
}

/// A connective that no comma follows: 「ただしここには、…」. Answers whether there was one.
bool take_off_first_word(JaSentence& sentence) {
  if (sentence.words.size() < 2 || sentence.words.front().pos != "接続詞") return false;
  for (const Connective& each : kConnectives) {
    if (each.text != sentence.words.front().surface) continue;
    sentence.tie = each.tie;
    sentence.connective = each.text;
    sentence.text.erase(0, sentence.words[1].start);
    return true;
  }
  return false;
}

/// 「注意:」, 「NOTE:」, 「[78]」 in front of a sentence.
void take_off_note(std::string& text) {
  if (text.starts_with('[')) {
    const auto close = text.find(']');
    const bool number = close != std::string::npos && close > 1 && text.find_first_not_of("0123456789", 1) == close;
    if (number) text.erase(0, text.find_first_not_of(' ', close + 1));
  }
  for (const std::string_view colon : {":", "："}) {
    const auto at = text.find(colon);
    if (at == std::string::npos || at > 24) continue;
    const std::string label = text.substr(0, at);
    for (const std::string_view note :
         {"注", "注意", "注記", "ヒント", "NOTE", "Note", "メモ", "警告", "追記", "備考", "補足"}) {
      if (!label.ends_with(note) || label.size() > note.size() + 8) continue;
      text.erase(0, at + colon.size());
      text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
      return;
    }
  }
}

/// 「lb build: ビルドの開始を担当します」: what stands before the colon is what it is about.
void make_label_a_topic(std::string& text) {
  constexpr std::size_t kLabelCharactersMax = 20;
  constexpr std::size_t kTextCharactersMin = 6;
  for (const std::string_view colon : {": ", "：", ":"}) {
    const auto at = text.find(colon);
    if (at == std::string::npos) continue;
    const std::string_view label = std::string_view(text).substr(0, at);
    const std::string_view rest = std::string_view(text).substr(at + colon.size());
    const bool name = at > 0 && base::code_point_count(label) <= kLabelCharactersMax &&
                      label.find_first_of("/\\=\"'") == std::string_view::npos &&
                      !contains_any(label, {"、", "は", "を", "が", "に", "で", "する", "「"});
    const bool about_it = !contains_any(rest, {"は", ":", "：", "が"}) &&
                          base::code_point_count(rest) >= kTextCharactersMin &&
                          std::isdigit(static_cast<unsigned char>(rest.front())) == 0;
    if (name && about_it) text = std::string(label) + "は、" + std::string(rest);
    return;
  }
}

bool is_word_sign(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
}

/// 「reportbug 1 のような」: the section of a manual page, left over from reportbug(1). Only 1, 5 and 8, behind a small
/// word that does not count: 「python 3」 and 「version 1」 keep their number.
void take_off_manual_section(std::string& text) {
  constexpr std::array<std::string_view, 16> kCounting = {"version", "section", "chapter", "part",  "level", "type",
                                                          "step",    "figure",  "table",   "phase", "layer", "class",
                                                          "port",    "line",    "option",  "mode"};
  for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    if (at == 0 || at + 2 > text.size()) continue;
    const char digit = text[at + 1];
    const std::string_view rest = std::string_view(text).substr(at + 2);
    std::size_t begin = at;
    while (begin > 0 && is_word_sign(text[begin - 1])) --begin;
    const std::string_view word = std::string_view(text).substr(begin, at - begin);
    const bool small = word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) {
                         return (c >= 'a' && c <= 'z') || c == '-' || c == '_';
                       });
    const bool counts = std::find(kCounting.begin(), kCounting.end(), word) != kCounting.end();
    const std::string_view next = rest.starts_with(' ') ? rest.substr(1) : rest;
    const bool particle = contains_any(next.substr(0, 3), {"の", "は", "を", "が", "に", "で", "と", "や", "も", "、"});
    if (small && !counts && (digit == '1' || digit == '5' || digit == '8') && particle) text.erase(at, 2);
  }
}

/// 「Debian Edu / Skolelinux は」: one of two names for the same thing is enough for the ear.
void take_off_other_name(std::string& text) {
  const auto slash = text.find(" / ");
  if (slash == std::string::npos || slash == 0) return;
  const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  std::size_t end = slash + 3;
  if (!is_letter(text[slash - 1]) || end >= text.size() || std::isupper(static_cast<unsigned char>(text[end])) == 0)
    return;
  while (end < text.size() && is_word_sign(text[end])) ++end;
  text.erase(slash, end - slash);
}

void take_off_full_stop(std::string& text) {
  for (const std::string_view stop : {"。", "．", "｡", ".", "！", "!"}) {
    if (text.ends_with(stop)) {
      text.erase(text.size() - stop.size());
      return;
    }
  }
}

}  // namespace

std::string without_japanese_spaces(std::string_view raw) {
  const std::u32string text = base::to_utf32(raw);
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == U' ' || text[i] == U'\t' || text[i] == U'\n' || text[i] == U'　';
    if (!space) {
      out += text[i];
      continue;
    }
    std::size_t next = i;
    while (next < text.size() &&
           (text[next] == U' ' || text[next] == U'\t' || text[next] == U'\n' || text[next] == U'　')) {
      ++next;
    }
    const bool before_mark = next < text.size() && (text[next] == U',' || text[next] == U'.') &&
                             (next + 1 == text.size() || text[next + 1] == U' ');
    const bool beside = before_mark || out.empty() || next == text.size() || is_wide(out.back()) || is_wide(text[next]);
    if (!beside) out += U' ';
    i = next - 1;
  }
  return base::to_utf8(out);
}

JaSentence prepare_sentence(const JapaneseAnalyzer& analyzer, std::string_view raw) {
  JaSentence sentence;
  const std::u32string spaced = base::to_utf32(raw);
  const std::string bare = base::to_utf8(with_japanese_quotes(without_brackets(spaced, sentence.lost_exception)));
  std::string text = bare.substr(std::min(bare.find_first_not_of(' '), bare.size()));
  take_off_note(text);
  take_off_manual_section(text);
  take_off_other_name(text);
  make_label_a_topic(text);
  sentence.text = without_japanese_spaces(text);
  take_off_marks(sentence.text);
  take_off_number(sentence.text);
  take_off_full_stop(sentence.text);
  take_off_connective(sentence);
  sentence.words = analyzer.analyze(sentence.text);
  if (take_off_first_word(sentence)) sentence.words = analyzer.analyze(sentence.text);
  return sentence;
}

JaWords part_of(const JaWords& words, std::size_t first, std::size_t last) {
  return {words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(last)};
}

std::string text_of(const JaWords& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i].start > words[i - 1].end) text += ' ';
    text += words[i].surface;
  }
  return text;
}

bool follows(const JaWords& words, std::size_t at, std::initializer_list<std::string_view> surfaces) {
  if (at + surfaces.size() > words.size()) return false;
  return std::equal(surfaces.begin(), surfaces.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                    [](std::string_view wanted, const Morpheme& word) { return word.surface == wanted; });
}

bool ends_in(const JaWords& words, std::initializer_list<std::string_view> surfaces) {
  return words.size() >= surfaces.size() && follows(words, words.size() - surfaces.size(), surfaces);
}

bool is_verb(const Morpheme& word) {
  return word.pos == "動詞";
}
bool is_noun(const Morpheme& word) {
  return word.pos == "名詞";
}
bool is_adjective(const Morpheme& word) {
  return word.pos == "形容詞";
}
bool is_auxiliary(const Morpheme& word) {
  return word.pos == "助動詞";
}
bool is_particle(const Morpheme& word) {
  return word.pos == "助詞";
}
bool is_comma(const Morpheme& word) {
  return word.surface == "、" || word.surface == "，" || word.surface == ",";
}

bool is_opening(const Morpheme& word) {
  return word.surface == "「" || word.surface == "『" || word.surface == "“" || word.surface == "（" ||
         word.surface == "(";
}
bool is_closing(const Morpheme& word) {
  return word.surface == "」" || word.surface == "』" || word.surface == "”" || word.surface == "）" ||
         word.surface == ")";
}

std::vector<int> quotation_depths(const JaWords& words) {
  std::vector<int> depths(words.size(), 0);
  int depth = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_closing(words[i]) && depth > 0) --depth;
    depths[i] = depth;
    if (is_opening(words[i])) ++depth;
  }
  return depths;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> needles) {
  return std::any_of(needles.begin(), needles.end(),
                     [&](std::string_view needle) { return text.find(needle) != std::string_view::npos; });
}

}  // namespace manganize
