// Entries become facts: ids, passages, and the sentences whose place they take.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "manganize/research/form.h"
#include "manganize/research/quantities.h"

namespace manganize {
namespace {

/// Sentences within such an entry are about it alone, and lack it as their subject.
bool absorbs(EntryKind kind) {
  switch (kind) {
    case EntryKind::gist:
    case EntryKind::example:
    case EntryKind::topic:
    case EntryKind::ingredient:
    case EntryKind::step:
    case EntryKind::bullet:
      return false;
    case EntryKind::option:
    case EntryKind::setting:
    case EntryKind::exit_status:
    case EntryKind::release:
    case EntryKind::added:
    case EntryKind::changed:
    case EntryKind::fixed:
    case EntryKind::removed:
    case EntryKind::decision:
    case EntryKind::action:
    case EntryKind::declaration:
      return true;
  }
  return false;
}

class FormAdder {
 public:
  FormAdder(const SourceLines& lines, FactSheet& sheet) : lines_(lines), sheet_(sheet) {}

  void add(FormFound found) {
    sheet_.form = std::move(found.form);
    if (!found.title.empty()) sheet_.title = std::move(found.title);
    for (FoundEntry& each : found.entries) {
      if (each.entry.kind != EntryKind::gist || !is_defined(each.entry.name)) add_entry(std::move(each));
    }
    for (FoundTable& each : found.tables) add_table(std::move(each));
    absorb();
    std::move(entries_.begin(), entries_.end(), std::back_inserter(sheet_.facts));
    // Sentences of one block stay neighbours: an entry stands behind those of the block it begins in.
    const auto place = [](const Fact& fact) {
      return std::tuple(fact.passage.block, !fact.is_sentence(), fact.passage.start);
    };
    std::stable_sort(sheet_.facts.begin(), sheet_.facts.end(),
                     [&](const Fact& a, const Fact& b) { return place(a) < place(b); });
  }

 private:
  /// Whether one of the first sentences says what the thing is: it says it better than the line of NAME.
  bool is_defined(const std::string& name) const {
    constexpr std::size_t kFirst = 6;
    const std::string lower = lower_ascii(name);
    for (std::size_t i = 0; i < std::min(kFirst, sheet_.facts.size()); ++i) {
      const std::string text = lower_ascii(sheet_.facts[i].text);
      if (!text.starts_with(lower)) continue;
      if (starts_with_any_of(std::string_view(text).substr(lower.size()),
                             {" is ", "s are ", "は", " は", "とは", " とは"}))
        return true;
    }
    return false;
  }

  struct Taken {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string entry;  ///< fact id
  };

  /// The first ones tell most, as in other lists.
  double rank() const {
    constexpr double kSteps = 256;
    constexpr double kBesideText = 4;  // a manual page explains in its sentences
    constexpr double kWhole = 5;       // minutes and recipes say what they say in their entries
    const SourceForm form = sheet_.form.kind;
    const bool beside = form == SourceForm::article || form == SourceForm::manual_page || form == SourceForm::faq;
    const double least = beside ? kBesideText : kWhole;
    return std::round((least + 3 / (1 + static_cast<double>(entries_.size()) / 8)) * kSteps) / kSteps;
  }

  std::string add_fact(std::size_t line, std::size_t start, std::size_t end) {
    Fact fact;
    fact.id = "e" + std::to_string(entries_.size() + 1);
    fact.kind = FactKind::entry;
    fact.text = lines_.folded(start, end);
    fact.passage = {static_cast<int>(lines_[line].block), static_cast<int>(line) + 1, 0, start, end};
    fact.rank = rank();
    fact.heading = lines_.heading(line);
    entries_.push_back(std::move(fact));
    return entries_.back().id;
  }

  void add_entry(FoundEntry found) {
    Entry& entry = found.entry;
    entry.fact = add_fact(found.line, found.start, found.end);
    if (entry.kind == EntryKind::step) {
      entries_.back().quantities = find_quantities(entry.text, sheet_.language);
      entries_.back().flags = {FactFlag::number};
    }
    // What is told below the line of a release is prose about it: its entries take what is theirs.
    const std::size_t end = entry.kind == EntryKind::release ? found.end : std::max(found.end, found.extent);
    if (absorbs(entry.kind)) taken_.push_back({found.start, end, entry.fact});
    sheet_.entries.push_back(std::move(entry));
  }

  void add_table(FoundTable found) {
    DataTable table{std::move(found.title), std::move(found.header), {}};
    for (FoundRow& row : found.rows) {
      if (entries_.size() >= kEntriesMax) break;
      table.rows.push_back({add_fact(row.line, row.start, row.end), std::move(row.cells)});
    }
    if (!table.rows.empty()) sheet_.tables.push_back(std::move(table));
  }

  /// Takes out the sentences of entries, and what pointed at them.
  void absorb() {
    std::map<std::string, std::string, std::less<>> gone;
    std::size_t first = 0;  // of taken_, which is in order
    std::vector<Fact> kept;
    for (Fact& fact : sheet_.facts) {
      while (first < taken_.size() && taken_[first].end <= fact.passage.start) ++first;
      const bool inside =
          first < taken_.size() && taken_[first].start <= fact.passage.start && fact.passage.start < taken_[first].end;
      if (inside) {
        gone.emplace(fact.id, taken_[first].entry);
      } else {
        kept.push_back(std::move(fact));
      }
    }
    sheet_.facts = std::move(kept);
    if (!gone.empty()) forget(gone);
  }

  void forget(const std::map<std::string, std::string, std::less<>>& gone) {
    const auto is_gone = [&](const std::string& id) { return gone.contains(id); };
    for (auto* list : {&sheet_.key_points, &sheet_.pitfalls}) replace(*list, gone);
    for (Term& term : sheet_.terms) {
      if (term.definition && is_gone(*term.definition)) term.definition.reset();
    }
    for (Sequence& sequence : sheet_.sequences) {
      if (sequence.intro && is_gone(*sequence.intro)) sequence.intro.reset();
    }
    std::erase_if(sheet_.exhibits, [&](const Exhibit& exhibit) { return is_gone(exhibit.intro); });
    for (Question& question : sheet_.questions) std::erase_if(question.answer, is_gone);
    std::erase_if(sheet_.questions, [](const Question& question) { return question.answer.empty(); });
    std::erase_if(sheet_.misconceptions,
                  [&](const Misconception& each) { return is_gone(each.belief) || is_gone(each.reality); });
  }

  /// A key point is the entry that its sentence belongs to, once.
  static void replace(std::vector<std::string>& ids, const std::map<std::string, std::string, std::less<>>& gone) {
    std::vector<std::string> kept;
    std::set<std::string> seen;
    for (const std::string& id : ids) {
      const auto entry = gone.find(id);
      const std::string& now = entry == gone.end() ? id : entry->second;
      if (seen.insert(now).second) kept.push_back(now);
    }
    ids = std::move(kept);
  }

  const SourceLines& lines_;
  FactSheet& sheet_;
  std::vector<Fact> entries_;
  std::vector<Taken> taken_;
};

}  // namespace

void add_form(FormFound found, const SourceLines& lines, FactSheet& sheet) {
  FormAdder(lines, sheet).add(std::move(found));
}

}  // namespace manganize
