#include "manganize/scenario/section_scope.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "manganize/research/outline.h"

namespace manganize {
namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "2.1 Introduction", 「レッスン 1.2: VIM の起動」 without their numbers.
std::string_view without_number(std::string_view heading) {
  for (const std::string_view part : {"Lesson ", "Chapter ", "Part ", "Step ", "レッスン ", "レッスン"}) {
    if (heading.starts_with(part)) {
      heading.remove_prefix(part.size());
      break;
    }
  }
  if (begins_with_date(heading)) return heading;
  const auto name = heading.find_first_not_of("0123456789. ):");
  return name == std::string_view::npos ? heading : heading.substr(name);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// "3.9" of "Changes in 3.9", "1" of "Version 1 superblocks": what a line must say to be of that version.
std::vector<std::string> versions_in(std::string_view text) {
  std::vector<std::string> versions;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.'))) continue;
    std::size_t end = i;
    bool parts = false;
    while (end < text.size() &&
           (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) {
      parts = parts || text[end] == '.';
      ++end;
    }
    const std::string before = lower_case(text.substr(0, i));
    const bool called = before.ends_with("version ") || before.ends_with("versions ") || before.ends_with("release ") ||
                        before.ends_with("バージョン") || before.ends_with("バージョン ");
    if (parts || called) versions.emplace_back(text.substr(i, end - i));
    i = end;
  }
  return versions;
}
bool names_a_version(std::string_view text) {
  return !versions_in(text).empty();
}

bool asks(std::string_view heading) {
  return heading.ends_with("?") || heading.ends_with("？") || heading.ends_with("か");
}

/// A heading that is a sentence: "The outlines are always rectangles", 「辞書が壊れた」. In a text of such headings
/// each is what the reader has come for, and what stands below answers it alone.
bool is_complaint(std::string_view heading) {
  const std::string lower = " " + lower_case(without_number(heading)) + " ";
  constexpr std::array<std::string_view, 18> kVerbs = {" is ",  " are ",  " was ", " do ",  " does ", " can ",
                                                       " has ", " have ", " not ", "n't ",  " keep ", " i ",
                                                       " my ",  " when ", " how ", " why ", " what ", " where "};
  const bool verb = std::any_of(kVerbs.begin(), kVerbs.end(),
                                [&](std::string_view word) { return lower.find(word) != std::string::npos; });
  constexpr std::array<std::string_view, 9> kEndings = {"たい", "ない",     "ません", "ます",  "には",
                                                        "した", "ください", "られる", "できる"};
  const std::string_view name = without_number(heading);
  return verb || asks(name) ||
         std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

/// The heading is a question, a version, or names a case.
bool names_a_case(std::string_view heading) {
  constexpr std::array<std::string_view, 20> kCases = {
      "if ",    "when ",    "without ", "not ",  "never ", "known ", "bug",  "problem", "error", "deprecated",
      "legacy", "obsolete", "example",  "older", "場合",   "とき",   "バグ", "問題",    "古い",  "例"};
  const std::string_view name = without_number(heading);
  const std::string lower = lower_case(name);
  const bool question = asks(name);
  const bool opens = lower.starts_with("with ") || lower.starts_with("for ") || lower.starts_with("under ") ||
                     lower.starts_with("on ");
  return question || opens || names_a_version(name) ||
         std::any_of(kCases.begin(), kCases.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string::npos; });
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
    : wording_(wording), sheet_(sheet), topic_words_(std::move(topic_words)) {
  for (const Fact& fact : sheet.facts) headings_.push_back(fact.heading);
  constexpr std::size_t kComplaintsMin = 3;
  std::set<std::string> names(headings_.begin(), headings_.end());
  names.erase("");
  const auto complaints = static_cast<std::size_t>(std::count_if(names.begin(), names.end(), is_complaint));
  complaints_ = complaints >= kComplaintsMin && complaints * 2 >= names.size();
  const std::string title = lower_case(sheet.title);
  constexpr std::array<std::string_view, 6> kAsked = {"faq", "frequently asked", "questions", "質問", "q&a", "q & a"};
  asked_ = sheet.form.kind == SourceForm::faq || std::any_of(kAsked.begin(), kAsked.end(), [&](std::string_view word) {
             return title.find(word) != std::string::npos;
           });
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
  const bool whole = beat.kind == BeatKind::question || beat.kind == BeatKind::misconception ||
                     beat.sequence.has_value() || beat.row.has_value();
  if (whole) return ScopeLoss::none;
  Told told{.fact = beat.fact, .words = beat.words, .text = beat.term};
  told.defines = beat.kind == BeatKind::definition || beat.kind == BeatKind::named;
  for (const auto* lines : {&beat.asked, &beat.told}) {
    for (const Speech& line : *lines) told.text += " " + line.text;
  }
  const auto* shown = beat.board ? std::get_if<QuoteBoard>(&*beat.board) : nullptr;
  if (beat.kind == BeatKind::passage && shown != nullptr) {
    told.text += " " + shown->text;
    told.under_heading = without_number(shown->heading) == without_number(sheet_.facts[beat.fact].heading);
  }
  const std::string& id = sheet_.facts[beat.fact].id;
  told.with_exhibit = std::any_of(sheet_.exhibits.begin(), sheet_.exhibits.end(),
                                  [&](const Exhibit& exhibit) { return exhibit.intro == id; }) ||
                      std::any_of(sheet_.sequences.begin(), sheet_.sequences.end(),
                                  [&](const Sequence& sequence) { return sequence.intro == id; });
  ScopeLoss loss = loss_of(told);
  for (const std::size_t other : beat.others) {
    const bool next = other == beat.fact + 1 && sheet_.facts[other].lead == sheet_.facts[beat.fact].lead;
    told.fact = other;
    if (!next) loss = std::max(loss, loss_of(told));
  }
  return loss;
}

ScopeLoss SectionScopes::loss_of(const Told& told) const {
  if (!names_label(told) || points_at_its_place(told)) return ScopeLoss::condition;
  return std::max(loss_of_heading(told), loss_of_lead(told));
}

ScopeLoss SectionScopes::loss_of_heading(const Told& told) const {
  const std::string& heading = headings_[told.fact];
  if (asked_ && !told.defines && !told.under_heading) return ScopeLoss::condition;
  // What stands among examples is often one itself, with its heading too.
  const bool example = heading.find("使用例") != std::string::npos || heading.find("EXAMPLE") != std::string::npos;
  if (heading.empty() || (told.under_heading && !example)) return ScopeLoss::none;
  const std::string_view name = without_number(heading);
  for (const std::string& version : versions_in(name)) {
    const bool known = told.text.find(version) != std::string::npos || sheet_.title.find(version) != std::string::npos;
    if (!known) return ScopeLoss::condition;
  }
  if (says_nothing(heading) && !names_a_case(heading)) return ScopeLoss::none;
  std::vector<std::string> words = wording_.content_words(name);
  std::erase_if(words, [&](const std::string& word) { return holds(topic_words_, word); });
  if (words.empty()) return ScopeLoss::none;
  const std::string lower = lower_case(told.text);
  const auto named = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
    return holds(told.words, word) || lower.find(lower_case(word)) != std::string::npos;
  }));
  const bool answers = asks(name) || (complaints_ && is_complaint(name));
  if (named > 0 && (!answers || named * 2 >= words.size())) return ScopeLoss::none;
  return answers || names_a_case(heading) ? ScopeLoss::condition : ScopeLoss::section;
}

/// "Black", "-h" or one of its words is said.
bool SectionScopes::names_label(const Told& told) const {
  const std::string label = lower_case(sheet_.facts[told.fact].label);
  if (label.empty()) return true;
  const std::string text = lower_case(told.text);
  if (text.find(label) != std::string::npos) return true;
  const std::vector<std::string> words = wording_.content_words(label);
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return holds(told.words, word) || holds(topic_words_, word) || text.find(lower_case(word)) != std::string::npos;
  });
}

ScopeLoss SectionScopes::loss_of_lead(const Told& told) const {
  const std::string& lead = sheet_.facts[told.fact].lead;
  if (lead.empty()) return ScopeLoss::none;
  std::vector<std::string> words = wording_.content_words(lead);
  std::erase_if(words, [&](const std::string& word) { return holds(topic_words_, word); });
  const auto said = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [&](const std::string& word) { return holds(told.words, word); }));
  if (!words.empty() && said * 2 > words.size()) return ScopeLoss::none;
  const std::string lower = lower_case(lead);
  const bool announces_items =
      lead.ends_with(':') || lead.ends_with("：") || lead.ends_with('.') || lead.ends_with("。");
  constexpr std::array<std::string_view, 30> kCases = {
      "fashion", "manner", "as follows", "case", "if ",   "when ", "reason", "example", "error", "problem",
      "bug",     "avoid",  " not ",      "n't ", "never", "since", "通り",   "とおり",  "場合",  "理由",
      "とき",    "例",     "エラー",     "問題", "以降",  "ない",  "ません", "禁止",    "制限",  "条件"};
  const bool names_case = std::any_of(kCases.begin(), kCases.end(),
                                      [&](std::string_view word) { return lower.find(word) != std::string::npos; });
  return announces_items && !names_case ? ScopeLoss::section : ScopeLoss::condition;
}

/// "As described above", 「1行目」: clear only to who sees the place. What announces a list is clear beside that list.
bool SectionScopes::points_at_its_place(const Told& told) const {
  const std::string lower = lower_case(told.text);
  const auto says = [&](std::string_view words) { return lower.find(words) != std::string::npos; };
  constexpr std::array<std::string_view, 16> kPlaces = {"left-hand side",
                                                        "right-hand side",
                                                        "described above",
                                                        "mentioned above",
                                                        "shown above",
                                                        "listed above",
                                                        "described below",
                                                        "shown below",
                                                        "上記",
                                                        "前述",
                                                        "行目",
                                                        "左側の",
                                                        "右側の",
                                                        "上の例",
                                                        "次の例",
                                                        "この例"};
  if (std::any_of(kPlaces.begin(), kPlaces.end(), says)) return true;
  constexpr std::string_view kItself = "自体";
  if (const auto itself = lower.find(kItself); itself != std::string::npos) {
    const std::string before = lower.substr(0, itself);
    const std::vector<std::string> title = wording_.content_words(sheet_.title);
    const bool owner = std::any_of(title.begin(), title.end(),
                                   [&](const std::string& word) { return before.ends_with(lower_case(word)); });
    if (!owner) return true;
  }
  constexpr std::array<std::string_view, 9> kAnnounced = {"the following", "as follows", "以下の",
                                                          "以下に",        "次の通り",   "次のとおり",
                                                          "次のように",    "次のような", "以下のように"};
  return !told.with_exhibit && std::any_of(kAnnounced.begin(), kAnnounced.end(), says);
}

}  // namespace manganize
