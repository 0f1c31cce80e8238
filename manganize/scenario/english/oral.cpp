#include "manganize/scenario/english/oral.h"

#include <algorithm>
#include <array>
#include <utility>

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view word_before(std::string_view text, std::size_t space) {
  const auto begin = space == 0 ? std::string_view::npos : text.rfind(' ', space - 1);
  return text.substr(begin == std::string_view::npos ? 0 : begin + 1,
                     space - (begin == std::string_view::npos ? 0 : begin + 1));
}

std::string_view word_from(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find(' ', begin), text.size()) - begin);
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(" " + std::string(word) + " ") != std::string_view::npos;
  });
}

/// The length of "(1)", "(3pm)" at `at`; 0 when no section stands there.
std::size_t section_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLettersMax = 3;
  if (at + 2 >= text.size() || text[at] != '(' || text[at + 1] < '1' || text[at + 1] > '9') return 0;
  std::size_t end = at + 2;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  return end < text.size() && text[end] == ')' && end - at - 2 <= kLettersMax ? end + 1 - at : 0;
}

struct Inner {
  std::string_view word;
  EnTie tie;
};
constexpr std::array<Inner, 7> kInner = {{{"however", EnTie::contrast},
                                          {"nevertheless", EnTie::contrast},
                                          {"therefore", EnTie::consequence},
                                          {"thus", EnTie::consequence},
                                          {"consequently", EnTie::consequence},
                                          {"moreover", EnTie::other},
                                          {"furthermore", EnTie::other}}};

/// Takes the word off where it stands between commas, or bare behind an auxiliary.
bool take_off(std::string& text, std::string_view word) {
  const std::string between = ", " + std::string(word) + ",";
  if (const auto at = text.find(between); at != std::string::npos) {
    text.erase(at, between.size());
    return true;
  }
  const std::string last = ", " + std::string(word);
  if (text.ends_with(last)) {
    text.erase(text.size() - last.size());
    return true;
  }
  const std::string bare = " " + std::string(word) + " ";
  const auto at = text.find(bare);
  if (at == std::string::npos) return false;
  const bool auxiliary =
      is_one_of(word_before(text, at), {"is", "are", "was", "were", "can", "may", "must", "should", "will", "has",
                                        "have", "do", "does", "be", "could", "would", "might"});
  const std::string_view next = word_from(text, at + bare.size());
  const bool degree = is_one_of(next, {"many", "much", "few", "little", "long", "far"});  // "however long"
  if (!auxiliary || degree || next.ends_with("ing")) return false;
  text.replace(at, bare.size(), " ");
  return true;
}

std::string third_person(const std::string& base) {
  const auto ends = [&](std::string_view tail) { return base.ends_with(tail); };
  if (base == "have") return "has";
  const bool consonant_y =
      ends("y") && base.size() > 1 && !is_one_of(base.substr(base.size() - 2, 1), {"a", "e", "o", "u"});
  if (consonant_y) return base.substr(0, base.size() - 1) + "ies";
  return ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o") ? base + "es" : base + "s";
}

}  // namespace

void take_off_manual_sections(std::string& text) {
  for (auto at = text.find('('); at != std::string::npos; at = text.find('(', at + 1)) {
    const bool behind_name = at > 1 && (is_letter(text[at - 1]) || is_digit(text[at - 1])) && text[at - 2] != ' ';
    const std::size_t length = behind_name ? section_at(text, at) : 0;
    if (length == 0) continue;
    const bool function = text[at + 1] == '2' || text[at + 1] == '3';  // "using open" would be no name
    text.replace(at, length, function ? "()" : "");
  }
}

void take_off_inner_connectives(std::string& text, EnTie& tie) {
  for (const Inner& inner : kInner) {
    if (take_off(text, inner.word) && tie == EnTie::none) tie = inner.tie;
  }
}

void take_off_itself(std::string& text) {
  constexpr std::size_t kSubjectWordsMax = 4;
  for (const std::string_view word : {" itself ", " themselves "}) {
    const auto at = text.find(word);
    if (at == std::string::npos || std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), ' ') >=
                                       static_cast<std::ptrdiff_t>(kSubjectWordsMax)) {
      continue;
    }
    const bool verb = is_one_of(word_from(text, at + word.size()), {"is", "are", "was", "were", "has", "have", "can"});
    const bool contrasts = holds_any(text, {"not", "no", "never", "cannot", "only", "but", "while", "whereas", "just"});
    const std::string_view before = word_before(text, at);
    const bool subject = !before.ends_with(',') && !is_one_of(before, {"by", "of", "in", "for", "to", "with", "on"});
    if (verb && subject && !contrasts) text.replace(at, word.size(), " ");
  }
}

void put_in_article(std::string& text) {
  for (const std::string_view order : {"Use ", "Run ", "Call ", "You can use ", "You can run "}) {
    if (!text.starts_with(order)) continue;
    const std::string_view name = word_from(text, order.size());
    if (name.empty() || is_one_of(name, {"the", "a", "an", "this", "that", "your", "any", "another", "each", "some"})) {
      return;
    }
    const std::size_t behind = order.size() + name.size() + 1;
    if (behind >= text.size()) return;
    const std::string_view kind = word_from(text, behind);
    if (is_one_of(kind, {"command", "program", "option", "utility", "tool", "script"}))
      text.insert(order.size(), "the ");
    return;
  }
}

void mend_slips(std::string& text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kSlips = {{
      {"to backup", "to back up"},
      {"to setup", "to set up"},
      {"to login", "to log in"},
      {"to logout", "to log out"},
      {"to shutdown", "to shut down"},
      {"to startup", "to start up"},
      {"can login", "can log in"},
      {"can backup", "can back up"},
      {"using touch command", "using the touch command"},
      {"under non-English locale", "under a non-English locale"},
      {"masterkey", "master key"},
      {"an unique", "a unique"},
      {"informations", "information"},
  }};
  for (const auto& [slip, mended] : kSlips) {
    for (auto at = text.find(slip); at != std::string::npos; at = text.find(slip, at + mended.size())) {
      const std::size_t end = at + slip.size();
      const bool whole = (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
      const bool noun = end + 1 < text.size() && is_one_of(word_from(text, end + 1), {"files", "copies", "time"});
      if (whole && !noun) text.replace(at, slip.size(), mended);
    }
  }
}

bool take_off_emphasis(std::string& text, const EnWords& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool emphatic =
        is_one_of(words[i].lower, {"does", "do"}) && words[i].tag == Tag::do_ && words[i + 1].tag == Tag::verb_base &&
        (is_noun_tag(words[i - 1].tag) || words[i - 1].tag == Tag::pronoun || words[i - 1].tag == Tag::relative);
    if (!emphatic || is_quoted(words, i)) continue;
    const std::string verb = words[i].lower == "does" ? third_person(words[i + 1].text) : words[i + 1].text;
    text.replace(words[i].start, words[i + 1].end - words[i].start, verb);
    return true;
  }
  return false;
}

}  // namespace manganize
