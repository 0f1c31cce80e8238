#include "manganize/agent/scenario_facts.h"

#include <set>
#include <string>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/scenario/beat.h"

namespace manganize {
namespace {

std::set<std::string> ids_of(const FactSheet& research) {
  std::set<std::string> ids;
  for (const Fact& fact : research.facts) ids.insert(fact.id);
  for (std::size_t comparison = 0; comparison < research.comparisons.size(); ++comparison) {
    for (std::size_t row = 0; row < research.comparisons[comparison].rows.size(); ++row) {
      ids.insert(row_id({.comparison = comparison, .row = row}));
    }
  }
  return ids;
}

std::string place(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

class FactCheck {
 public:
  explicit FactCheck(const FactSheet& research) : ids_(ids_of(research)) {}

  void check(const Panel& panel, const std::string& path) const {
    if (panel.focus) check(*panel.focus, path + ".focus");
    for (std::size_t i = 0; i < panel.lines.size(); ++i) {
      if (const auto& fact = panel.lines[i].fact) check(*fact, path + "." + place("lines", i) + ".fact");
    }
    if (!panel.board) return;
    for (std::size_t i = 0; i < panel.board->facts.size(); ++i) {
      check(panel.board->facts[i], path + ".board." + place("facts", i));
    }
  }

 private:
  void check(const std::string& id, const std::string& path) const {
    if (ids_.contains(id)) return;
    constexpr std::size_t kShownMax = 40;
    throw base::Error(base::ErrorCode::invalid_request,
                      path + " is \"" + std::string(base::prefix_of(id, kShownMax)) +
                          "\", which resume.research does not have; give the id of one of its facts, or leave it out");
  }

  std::set<std::string> ids_;
};

}  // namespace

void check_facts(const Scenario& scenario, const FactSheet& research) {
  const FactCheck facts(research);
  for (std::size_t i = 0; i < scenario.panels.size(); ++i) {
    facts.check(scenario.panels[i], "resume.scenario." + place("panels", i));
  }
}

}  // namespace manganize
