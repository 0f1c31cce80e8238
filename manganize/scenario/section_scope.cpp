#include "manganize/scenario/section_scope.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace manganize {
namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "2.1 Introduction" without its number.
std::string_view without_number(std::string_view heading) {
  const auto name = heading.find_first_not_of("0123456789. )");
  return name == std::string_view::npos ? heading : heading.substr(name);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

/// "Changes in 3.9".
bool names_a_version(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const auto is_digit = [&](std::size_t at) { return std::isdigit(static_cast<unsigned char>(text[at])) != 0; };
    if (text[i] == '.' && is_digit(i - 1) && is_digit(i + 1)) return true;
  }
  return false;
}

/// The heading is a question, a version, or names a case.
bool names_a_case(std::string_view heading) {
  constexpr std::array<std::string_view, 20> kCases = {
      "if ",    "when ",    "without ", "not ",  "never ", "known ", "bug",  "problem", "error", "deprecated",
      "legacy", "obsolete", "example",  "older", "場合",   "とき",   "バグ", "問題",    "古い",  "例"};
  const std::string_view name = without_number(heading);
  const std::string lower = lower_case(name);
  const bool question = name.ends_with("?") || name.ends_with("？");
  return question || names_a_version(name) || std::any_of(kCases.begin(), kCases.end(), [&](std::string_view word) {
           return lower.find(word) != std::string::npos;
         });
}

/// DESCRIPTION, Overview: of the whole.
bool says_nothing(std::string_view heading) {
  const std::string_view name = without_number(heading);
  const bool capitals =
      std::none_of(name.begin(), name.end(), [](unsigned char c) { return c >= 0x80 || std::islower(c) != 0; });
  constexpr std::array<std::string_view, 22> kGeneral = {
      "overview", "introduction", "description", "summary",  "概要", "はじめに", "説明",   "名前",
      "注記",     "注意",         "備考",        "解説",     "詳細", "動作",     "使用法", "使い方",
      "機能",     "特徴",         "前書き",      "まえがき", "補足", "基本"};
  return capitals || std::find(kGeneral.begin(), kGeneral.end(), lower_case(name)) != kGeneral.end();
}

}  // namespace

SectionScopes::SectionScopes(const Wording& wording, const FactSheet& sheet, std::vector<std::string> topic_words)
    : wording_(wording), topic_words_(std::move(topic_words)) {
  for (const Fact& fact : sheet.facts) headings_.push_back(fact.heading);
  // What stands below a question answers it, up to the next one or to another section.
  std::vector<std::size_t> begins(sheet.facts.size(), sheet.questions.size());
  for (std::size_t i = 0; i < sheet.questions.size(); ++i) {
    if (sheet.questions[i].answer.empty()) continue;
    const Fact* first = sheet.find(sheet.questions[i].answer.front());
    if (first != nullptr) begins[static_cast<std::size_t>(first - sheet.facts.data())] = i;
  }
  std::size_t question = sheet.questions.size();
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    if (begins[i] < sheet.questions.size()) {
      question = begins[i];
    } else if (i > 0 && sheet.facts[i].heading != sheet.facts[i - 1].heading) {
      question = sheet.questions.size();
    }
    if (question < sheet.questions.size()) headings_[i] = sheet.questions[question].question;
  }
}

ScopeLoss SectionScopes::loss_of(const Beat& beat) const {
  const std::string& heading = headings_[beat.fact];
  const bool whole = beat.kind == BeatKind::question || beat.kind == BeatKind::misconception ||
                     beat.sequence.has_value() || beat.row.has_value();
  if (heading.empty() || whole) return ScopeLoss::none;
  if (says_nothing(heading) && !names_a_case(heading)) return ScopeLoss::none;
  std::vector<std::string> words = wording_.content_words(without_number(heading));
  std::erase_if(words, [&](const std::string& word) { return holds(topic_words_, word); });
  if (words.empty()) return ScopeLoss::none;
  const bool named = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return holds(beat.words, word) || lower_case(beat.term).find(lower_case(word)) != std::string::npos;
  });
  if (named) return ScopeLoss::none;
  return names_a_case(heading) ? ScopeLoss::condition : ScopeLoss::section;
}

}  // namespace manganize
