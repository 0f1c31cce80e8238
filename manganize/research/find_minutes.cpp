// What a meeting talked about and decided, and who does what by when. Who was there is left out.

#include <algorithm>
#include <array>
#include <optional>

#include "libs/base/utf8.h"
#include "libs/sources/item_marker.h"
#include "libs/sources/white_space.h"
#include "manganize/research/dates.h"
#include "manganize/research/entry_finders.h"

namespace manganize {
namespace {

constexpr std::size_t kOwnerCharactersMax = 16;
constexpr std::size_t kTextCharactersMin = 3;

struct Label {
  std::string_view word;
  MinutesSection section;
};
/// At the head of a line, with a colon behind: the line itself says it.
constexpr std::array<Label, 14> kLabels = {{{"決定事項", MinutesSection::decisions},
                                            {"決定", MinutesSection::decisions},
                                            {"議題", MinutesSection::topics},
                                            {"TODO", MinutesSection::actions},
                                            {"ToDo", MinutesSection::actions},
                                            {"宿題", MinutesSection::actions},
                                            {"Decision", MinutesSection::decisions},
                                            {"DECISION", MinutesSection::decisions},
                                            {"Decided", MinutesSection::decisions},
                                            {"AGREED", MinutesSection::decisions},
                                            {"Agreed", MinutesSection::decisions},
                                            {"ACTION", MinutesSection::actions},
                                            {"Action", MinutesSection::actions},
                                            {"Action item", MinutesSection::actions}}};

std::string_view without_colon(std::string_view text) {
  for (const std::string_view colon : {":", "："}) {
    if (text.ends_with(colon)) text.remove_suffix(colon.size());
  }
  return sources::trim(text);
}

/// What stands before the first colon, when it is short: 「田中」 of 「田中：資料を作る」.
struct Prefixed {
  std::string_view head;
  std::string_view rest;
};
std::optional<Prefixed> prefixed(std::string_view text) {
  std::optional<Prefixed> best;
  for (const std::string_view colon : {": ", "：", ":"}) {
    const std::size_t at = text.find(colon);
    if (at == std::string_view::npos || at == 0 || (best && at >= best->head.size())) continue;
    const std::string_view rest = sources::trim(text.substr(at + colon.size()));
    if (!rest.empty()) best = Prefixed{sources::trim(text.substr(0, at)), rest};
  }
  return best;
}

bool may_be_owner(std::string_view text) {
  const std::size_t characters = base::code_point_count(text);
  return characters > 0 && characters <= kOwnerCharactersMax && !holds_any(text, {"、", "。", ".", "は", "を"}) &&
         std::count(text.begin(), text.end(), ' ') <= 1 && find_date(text).empty();
}

/// The bracket at the end, 「（田中、11/30まで）」 or "(Bob, by Friday)", without its signs.
struct Bracketed {
  std::string_view before;
  std::string_view inside;
};
std::optional<Bracketed> bracketed(std::string_view text) {
  for (const auto& [open, close] :
       {std::array<std::string_view, 2>{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}}) {
    std::string_view whole = text;
    for (const std::string_view stop : {"。", "."}) {
      if (whole.ends_with(stop)) whole.remove_suffix(stop.size());
    }
    if (!whole.ends_with(close)) continue;
    const std::size_t at = whole.rfind(open);
    if (at == std::string_view::npos || at == 0) continue;
    const std::size_t inside = at + open.size();
    return Bracketed{sources::trim(whole.substr(0, at)), whole.substr(inside, whole.size() - close.size() - inside)};
  }
  return std::nullopt;
}

std::string_view without_role(std::string_view text) {
  for (const std::string_view role : {"担当：", "担当:", "担当", "owner:", "Owner:", "owner: "}) {
    if (text.starts_with(role)) return sources::trim(text.substr(role.size()));
  }
  return text;
}

/// Owner and date out of "Bob, by 2024-05-01" or 「担当：田中、期限：11/30」.
void read_bracket(std::string_view inside, Entry& entry) {
  entry.date = std::string(find_date(inside));
  std::size_t begin = 0;
  while (begin <= inside.size()) {
    std::size_t end = std::min({inside.find("、", begin), inside.find(',', begin), inside.find(" / ", begin)});
    const std::string_view part =
        sources::trim(inside.substr(begin, end == std::string_view::npos ? end : end - begin));
    const std::string_view owner = without_role(part);
    const bool date = !find_date(part).empty() || starts_with_any_of(part, {"期限", "due", "by "});
    if (!date && may_be_owner(owner)) {
      entry.owner = sources::fold_white_space(owner);
      return;
    }
    if (end == std::string_view::npos) return;
    begin = end + (inside.substr(end).starts_with("、") ? std::string_view("、").size() : 1);
  }
}

/// "Alice to update the page": owner and task.
std::optional<Prefixed> does_what(std::string_view text) {
  for (const std::string_view verb : {" to ", " will "}) {
    const std::size_t at = text.find(verb);
    if (at == std::string_view::npos || at == 0 || text.find(' ') != at) continue;
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 'A' || first > 'Z') continue;
    return Prefixed{text.substr(0, at), sources::trim(text.substr(at + verb.size()))};
  }
  return std::nullopt;
}

void read_action(std::string_view text, Entry& entry) {
  for (const std::string_view box : {"[ ]", "[x]", "[X]", "□", "☐", "☑"}) {
    if (text.starts_with(box)) text = sources::trim(text.substr(box.size()));
  }
  if (const auto bracket = bracketed(text)) {
    read_bracket(bracket->inside, entry);
    if (!entry.owner.empty() || !entry.date.empty()) text = bracket->before;
  }
  if (entry.owner.empty()) {
    const auto head = prefixed(text);
    const auto to = does_what(text);
    if (head && may_be_owner(head->head)) {
      entry.owner = sources::fold_white_space(head->head);
      text = head->rest;
    } else if (to) {
      entry.owner = std::string(to->head);
      text = to->rest;
    }
  }
  if (entry.date.empty()) entry.date = std::string(find_date(text));
  entry.text = sources::fold_white_space(text);
}

EntryKind kind_of(MinutesSection section) {
  switch (section) {
    case MinutesSection::none:
    case MinutesSection::people:
    case MinutesSection::topics:
      return EntryKind::topic;
    case MinutesSection::decisions:
      return EntryKind::decision;
    case MinutesSection::actions:
      return EntryKind::action;
  }
  return EntryKind::topic;
}

}  // namespace

MinutesSection minutes_section(std::string_view heading) {
  std::string lower = lower_ascii(without_colon(heading));
  const std::size_t word = lower.find_first_not_of("0123456789.)# *");
  lower = word == std::string::npos ? std::string() : lower.substr(word);
  for (const std::string_view mark : {"■", "●", "◆", "【", "・"}) {
    if (lower.starts_with(mark)) lower.erase(0, mark.size());
  }
  constexpr std::size_t kLongest = 40;
  if (lower.size() > kLongest) return MinutesSection::none;
  if (starts_with_any_of(lower,
                         {"出席", "参加者", "欠席", "attendees", "present", "participants", "apologies", "absent"}))
    return MinutesSection::people;
  if (starts_with_any_of(lower, {"決定", "合意", "decision", "resolution", "agreed", "decided"}))
    return MinutesSection::decisions;
  if (starts_with_any_of(lower, {"todo", "to do", "to-do", "宿題", "アクション", "今後の対応", "action",
                                 "次のアクション", "next steps"}))
    return MinutesSection::actions;
  if (starts_with_any_of(lower, {"議題", "議事", "agenda", "topics"})) return MinutesSection::topics;
  return MinutesSection::none;
}

std::vector<FoundEntry> find_minutes(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  MinutesSection section = MinutesSection::none;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view text = lines[i].text;
    if (text.empty()) continue;
    const auto marker = sources::item_marker(text, true);
    const bool heading_like = lines[i].is_heading || (!marker && without_colon(text) != text) || text.starts_with("■");
    const MinutesSection named = minutes_section(text);
    if (named != MinutesSection::none && (heading_like || base::code_point_count(text) < 12)) {
      section = named;
      continue;
    }
    if (lines[i].is_heading) {
      section = MinutesSection::none;
      continue;
    }
    std::size_t skipped = marker ? marker->bytes : 0;
    MinutesSection own = section;
    if (const auto head = prefixed(text.substr(skipped))) {
      const auto* const label =
          std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& each) { return each.word == head->head; });
      if (label != kLabels.end()) {
        own = label->section;
        skipped = static_cast<std::size_t>(head->rest.data() - text.data());
      } else if (minutes_section(head->head) == MinutesSection::people) {
        continue;
      }
    }
    if (own == MinutesSection::none || own == MinutesSection::people) continue;
    if (!marker && own == section && lines[i].indent == 0) continue;  // talk about it, not the thing itself
    FoundEntry entry;
    entry.line = i;
    entry.start = lines[i].start + skipped;
    std::size_t last = i;
    while (!lines.is_blank(last + 1) && lines[last + 1].indent > lines[i].indent &&
           !sources::item_marker(lines[last + 1].text, true))
      ++last;
    entry.end = lines[last].end();
    entry.entry.kind = kind_of(own);
    const std::string whole = lines.folded(entry.start, entry.end);
    if (base::code_point_count(whole) < kTextCharactersMin) continue;
    if (own == MinutesSection::actions) {
      read_action(whole, entry.entry);
    } else {
      entry.entry.text = whole;
    }
    entry.entry.group = lines.heading(i);
    found.push_back(std::move(entry));
    i = last;
  }
  return found;
}

}  // namespace manganize
