// Releases and what they changed.

#include <algorithm>
#include <cctype>
#include <optional>

#include "libs/sources/item_marker.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/dates.h"
#include "manganize/research/entry_finders.h"

namespace manganize {
namespace {

constexpr std::size_t kHeadingBytesMax = 90;

struct Release {
  std::string version;
  std::string date;
};

bool is_debian_header(std::string_view text) {
  return text.find(" (") != std::string_view::npos && text.find("; urgency=") != std::string_view::npos;
}

std::string_view without_marks(std::string_view text) {
  while (!text.empty() && std::string_view("#*=-[ ").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

/// "version 1.34 - Name, 2021-02-13", "[1.2.0] - 2020-01-01", "Noteworthy changes in release 3.8 (2022-09-02)".
std::optional<Release> release_on(const SourceLines& lines, std::size_t i) {
  const std::string_view text = lines[i].text;
  if (text.empty() || lines[i].indent > 1 || text.size() > 2 * kHeadingBytesMax) return std::nullopt;
  if (is_debian_header(text)) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    return Release{std::string(text.substr(open + 1, close - open - 1)), {}};
  }
  if (text.size() > kHeadingBytesMax) return std::nullopt;
  if (!lines[i].is_heading && i > 0 && !lines.is_blank(i - 1)) return std::nullopt;
  std::string_view head = without_marks(text);
  // "2023.01.18 - GNU nano 7.2 ..."
  const std::string_view first = find_date(head);
  const bool dated_first = first.size() > 5 && head.starts_with(first) && head.substr(first.size()).starts_with(" - ");
  if (dated_first) head.remove_prefix(first.size() + 3);
  if (!dated_first && sources::ends_sentence(text)) return std::nullopt;
  const std::string lower = lower_ascii(head);
  if (lower.starts_with("unreleased")) return Release{std::string(head.substr(0, 10)), {}};
  const std::string_view version = find_version(head);
  if (version.empty()) return std::nullopt;
  const std::size_t at = static_cast<std::size_t>(version.data() - head.data());
  const std::string_view before = sources::trim(head.substr(0, at));
  const std::string_view rest = head.substr(at + version.size());
  // "Changes since 2.0.2" names the release before.
  if (holds_any(lower_ascii(before), {"since", "between", "from", "以降", "から"})) return std::nullopt;
  if (starts_with_any_of(rest, {"以降", "から", "より"})) return std::nullopt;
  const bool announces = holds_any(lower_ascii(before), {"version", "release", "change", "new in", "バージョン"});
  const auto words = std::count(before.begin(), before.end(), ' ') + (before.empty() ? 0 : 1);
  // "1.2.6. Time stamps" is the number of a section; behind that of a release stands a date, a name or nothing.
  const std::string_view date = dated_first ? first : find_date(rest);
  const bool ends =
      rest.empty() || rest == "]" || rest == ":" || (!date.empty() && starts_with_any_of(rest, {" ", "]"}));
  const bool remarks = starts_with_any_of(
      rest, {" (", " [", " -", "] -", " –", "] –", " /", "（", " リリース", " Release Notes", " release notes"});
  if (!ends && !remarks && !dated_first) return std::nullopt;
  if (!announces && words > 2) return std::nullopt;
  if (dated_first) return Release{std::string(version), std::string(date)};
  const bool notes = holds_any(rest, {"elease ", "リリース"});
  if (!announces && !ends && !notes && date.empty()) return std::nullopt;
  return Release{std::string(version), std::string(date)};
}

std::optional<EntryKind> kind_of_heading(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  if (text.size() > kLongest) return std::nullopt;
  const std::string lower = lower_ascii(text);
  if (holds_any(lower, {"fix", "bug", "修正", "不具合"})) return EntryKind::fixed;
  if (holds_any(lower, {"removed", "removal", "削除", "廃止"})) return EntryKind::removed;
  if (holds_any(lower, {"added", "new feature", "features", "additions", "追加", "新機能"})) return EntryKind::added;
  if (holds_any(lower, {"change", "improve", "other", "変更", "改善", "その他", "security", "deprecated", "非推奨"}))
    return EntryKind::changed;
  return std::nullopt;
}

EntryKind kind_of_change(std::string_view text) {
  const std::string lower = lower_ascii(text.substr(0, text.find(' ')));
  if (starts_with_any_of(lower, {"add", "new", "introduc", "support"})) return EntryKind::added;
  if (starts_with_any_of(lower, {"fix"})) return EntryKind::fixed;
  if (starts_with_any_of(lower, {"remov", "drop", "delet"})) return EntryKind::removed;
  if (holds_any(text, {"を追加", "に対応"})) return EntryKind::added;
  if (holds_any(text, {"を修正", "修正しました", "修正した"})) return EntryKind::fixed;
  if (holds_any(text, {"を削除", "を廃止"})) return EntryKind::removed;
  return EntryKind::changed;
}

class ChangeFinder {
 public:
  explicit ChangeFinder(const SourceLines& lines) : lines_(lines) {}

  std::vector<FoundEntry> find() {
    for (std::size_t i = 0; i < lines_.size();) i = read(i);
    // What stands below a change, up to the next one, says more of it.
    for (std::size_t i = 0; i < found_.size(); ++i) {
      found_[i].extent = i + 1 < found_.size() ? found_[i + 1].start : lines_.document().text.size();
    }
    return std::move(found_);
  }

 private:
  std::size_t read(std::size_t i) {
    const std::string_view text = lines_[i].text;
    if (text.empty()) return i + 1;
    if (const auto release = release_on(lines_, i)) {
      begin(*release, i);
      return i + 1;
    }
    if (version_.empty()) return i + 1;
    if (text.starts_with("-- ")) {  // who made a Debian release, and when
      const std::string_view date = find_date(text);
      if (release_ < found_.size() && !date.empty()) found_[release_].entry.date = std::string(date);
      return i + 1;
    }
    const auto marker = sources::item_marker(text, true);
    const bool labels = lines_[i].is_heading || text.ends_with(':') || text.starts_with("** ") || text.ends_with("：");
    if (labels || !marker) {
      if (const auto kind = labels ? kind_of_heading(text) : std::nullopt) {
        section_ = kind;
        return i + 1;
      }
    }
    if (marker) return item(i, marker->bytes);
    if (!lines_[i].is_heading && lines_[i].indent >= 2) return item(i, 0);
    return i + 1;
  }

  void begin(const Release& release, std::size_t i) {
    version_ = sources::fold_white_space(release.version);
    section_.reset();
    release_ = found_.size();
    FoundEntry entry;
    entry.line = i;
    entry.start = lines_[i].start;
    entry.end = lines_[i].end();
    entry.entry.kind = EntryKind::release;
    entry.entry.name = version_;
    entry.entry.date = sources::fold_white_space(release.date);
    found_.push_back(std::move(entry));
  }

  /// The change on line `i`, `skipped` bytes of which are its bullet; the line behind it.
  std::size_t item(std::size_t i, std::size_t skipped) {
    std::size_t end = i + 1;
    const auto goes_on = [&](std::size_t line) {
      return !lines_.is_blank(line) && lines_[line].indent + (skipped == 0 ? 1 : 0) > lines_[i].indent &&
             !lines_[line].is_heading && !sources::item_marker(lines_[line].text, true) &&
             !lines_[line].text.starts_with("-- ");
    };
    while (goes_on(end)) ++end;
    FoundEntry entry;
    entry.line = i;
    entry.start = lines_[i].start + skipped;
    entry.end = lines_[end - 1].end();
    entry.entry.text = lines_.folded(entry.start, entry.end);
    constexpr std::size_t kShortest = 8;
    if (entry.entry.text.size() < kShortest || entry.entry.text.ends_with(':')) return end;
    const EntryKind own = kind_of_change(entry.entry.text);
    entry.entry.kind = own == EntryKind::changed ? section_.value_or(own) : own;
    entry.entry.group = version_;
    found_.push_back(std::move(entry));
    return end;
  }

  const SourceLines& lines_;
  std::vector<FoundEntry> found_;
  std::string version_;
  std::size_t release_ = 0;
  std::optional<EntryKind> section_;
};

}  // namespace

std::vector<FoundEntry> find_changes(const SourceLines& lines) {
  return ChangeFinder(lines).find();
}

}  // namespace manganize
