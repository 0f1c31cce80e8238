#include "manganize/scenario/scenario_text.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include "libs/base/shown.h"
#include "manganize/scenario/board_words.h"
#include "manganize/scenario/passages.h"
#include "manganize/scenario/scenario_names.h"

namespace manganize {
namespace {

/// What stands in the source may hold what a terminal would obey.
std::string printable(std::string_view text) {
  return base::shown(text, std::string_view::npos);
}

std::string in_brackets(const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  std::string text = " [";
  for (const std::string& id : ids) text += (text.size() > 2 ? ", " : "") + printable(id);
  return text + "]";
}

class TextWriter {
 public:
  TextWriter(const Scenario& scenario, const FactSheet& sheet, const SpeakerNames& names)
      : scenario_(scenario), sheet_(sheet), names_(names) {}

  std::string write() {
    head();
    for (std::size_t i = 0; i < scenario_.panels.size(); ++i) panel(i + 1, scenario_.panels[i]);
    passages();
    if (scenario_.checks) checks(*scenario_.checks);
    return std::move(out_);
  }

 private:
  void head() {
    out_ = printable(scenario_.title) + "\n";
    if (!scenario_.series.empty()) out_ += printable(scenario_.series) + "\n";
    out_ += std::string(name(scenario_.kind)) + " page";
    if (scenario_.pages > 1) {
      out_ += " " + std::to_string(scenario_.page) + " of " + std::to_string(scenario_.pages);
    }
    if (!scenario_.pattern.empty()) out_ += ", pattern " + scenario_.pattern;
    if (!scenario_.arc.empty()) out_ += ", arc " + scenario_.arc;
    if (!scenario_.genre.empty()) out_ += ", genre " + scenario_.genre;
    char score[32];
    std::snprintf(score, sizeof score, ", score %.1f\n", scenario_.score);
    out_ += score;
    if (!scenario_.note.empty()) out_ += "note: " + printable(scenario_.note) + "\n";
  }

  void panel(std::size_t number, const Panel& panel) {
    out_ +=
        "\n" + std::to_string(number) + ". " + std::string(name(panel.role)) + ", " + std::string(name(panel.place));
    if (!panel.setting.empty()) out_ += " (" + printable(panel.setting) + ")";
    if (panel.sound) out_ += ", sound " + printable(*panel.sound);
    out_ += "\n";
    if (panel.focus) remember(*panel.focus);
    for (const Line& line : panel.lines) {
      out_ += "   " + (line.by == Speaker::main ? names_.main : names_.partner) + ": " + printable(line.text);
      if (line.fact) {
        out_ += in_brackets({*line.fact});
        remember(*line.fact);
      }
      out_ += "\n";
    }
    if (panel.board) board(*panel.board);
  }

  void board(const Board& board) {
    out_ += "   board, " + std::string(board_type(board.content)) + in_brackets(board.facts) + "\n";
    for (const std::string& line : board_lines(board.content)) out_ += "      " + printable(line) + "\n";
    for (const std::string& id : board.facts) remember(id);
  }

  void passages() {
    if (ids_.empty()) return;
    out_ += "\nPassages\n";
    for (const std::string& id : ids_) out_ += "   " + passage_text(sheet_, id) + "\n";
  }

  void checks(const ScenarioChecks& checks) {
    out_ += "\nChecks: " + std::string(checks.passed() ? "passed" : "failed") + ", " + std::to_string(checks.lines) +
            " lines, " + std::to_string(checks.factual) + " with a fact, longest " + std::to_string(checks.longest) +
            " characters, longest copy " + std::to_string(checks.verbatim_longest) +
            (scenario_.language == Language::ja ? " characters\n" : " words\n");
    for (const CheckFinding& finding : checks.findings) {
      out_ += "   panel " + std::to_string(finding.panel + 1) + ", " + std::string(name(finding.rule)) + ": " +
              printable(finding.text) + ": " + printable(finding.reason) + "\n";
    }
  }

  void remember(const std::string& id) {
    if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) ids_.push_back(id);
  }

  const Scenario& scenario_;
  const FactSheet& sheet_;
  const SpeakerNames& names_;
  std::string out_;
  std::vector<std::string> ids_;  ///< in the order of their first appearance
};

std::string quoted_at(std::string_view id, const Passage& passage, std::string_view text) {
  return std::string(id) + " line " + std::to_string(passage.line) + ": \"" + printable(text) + "\"";
}

}  // namespace

std::string scenario_text(const Scenario& scenario, const FactSheet& sheet, const SpeakerNames& names) {
  return TextWriter(scenario, sheet, names).write();
}

std::string passage_text(const FactSheet& sheet, std::string_view id) {
  if (const Fact* fact = sheet.find(id)) return quoted_at(id, fact->passage, fact->text);
  if (const auto at = find_row(sheet, id)) {
    const Comparison& comparison = sheet.comparisons[at->comparison];
    const ComparisonRow& row = comparison.rows[at->row];
    const std::string label = row.label.empty() ? "" : row.label + ": ";
    return quoted_at(id, row.passage, comparison.a + " | " + comparison.b + ": " + label + row.a + " | " + row.b);
  }
  return printable(id) + ": unknown, the fact sheet has no such fact";
}

}  // namespace manganize
