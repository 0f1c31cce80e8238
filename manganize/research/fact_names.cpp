#include "manganize/research/fact_names.h"

#include <algorithm>
#include <array>

namespace manganize {
namespace {

constexpr std::array<std::string_view, 13> kKinds = {"definition", "cause",  "condition", "contrast",   "misconception",
                                                     "howto",      "advice", "number",    "comparison", "pair",
                                                     "topic",      "plain",  "entry"};
constexpr std::array<std::string_view, 8> kFlags = {
    "warn", "turn", "number", "anaphoric", "first_person", "refers_elsewhere", "exception", "under_negation"};

constexpr std::array<std::string_view, 12> kForms = {"article", "manual_page", "option_list", "changelog",
                                                     "minutes", "howto",       "licence",     "source_code",
                                                     "table",   "slides",      "faq",         "reading_list"};
constexpr std::array<std::string_view, 17> kEntryKinds = {
    "gist",    "option", "setting",  "exit_status", "example",    "release", "added",       "changed", "fixed",
    "removed", "topic",  "decision", "action",      "ingredient", "step",    "declaration", "bullet"};

template <typename Enumeration, std::size_t N>
std::optional<Enumeration> position(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enumeration>(found - names.begin());
}

}  // namespace

std::string_view name(FactKind kind) noexcept {
  return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view name(FactFlag flag) noexcept {
  return kFlags[static_cast<std::size_t>(flag)];
}
std::string_view name(SourceForm form) noexcept {
  return kForms[static_cast<std::size_t>(form)];
}
std::string_view name(EntryKind kind) noexcept {
  return kEntryKinds[static_cast<std::size_t>(kind)];
}
std::optional<FactKind> fact_kind_from(std::string_view name) noexcept {
  return position<FactKind>(kKinds, name);
}
std::optional<FactFlag> fact_flag_from(std::string_view name) noexcept {
  return position<FactFlag>(kFlags, name);
}
std::optional<SourceForm> source_form_from(std::string_view name) noexcept {
  return position<SourceForm>(kForms, name);
}
std::optional<EntryKind> entry_kind_from(std::string_view name) noexcept {
  return position<EntryKind>(kEntryKinds, name);
}

}  // namespace manganize
