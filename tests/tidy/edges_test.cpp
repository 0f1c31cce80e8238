// Which component may know which: the table is the architecture (design, section 3), and an edge that is not in it
// fails.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/tidy/source_tree.h"

namespace tidy {
namespace {

using Edges = std::map<std::string, std::set<std::string>>;

// Reachable is not enough: each direct edge is listed, in links and in #include lines alike.
const Edges& allowed_edges() {
  static const Edges kEdges = {
      {"base", {}},
      {"process", {"base"}},
      {"store", {"base"}},
      {"graph", {"base"}},
      {"net_server", {"base"}},
      {"net_client", {"base"}},
      {"sources", {"base", "store"}},
      {"page_ink", {"base"}},
      {"page_lettering", {"base", "page_ink"}},
      {"page_figure", {"base", "page_ink"}},
      {"page_scene", {"base", "page_ink"}},
      {"page_board", {"base", "page_ink", "page_lettering"}},
      {"page_layout", {"base", "page_ink", "page_lettering", "page_figure"}},
      {"page", {"base", "page_ink", "page_lettering", "page_figure", "page_scene", "page_board", "page_layout"}},
      {"agentcore_sdk", {"base", "net_server"}},
      {"manganize_settings", {"base"}},
      {"manganize_language", {"base"}},
      {"manganize_characters", {"base"}},
      {"manganize_research", {"base", "sources", "manganize_language"}},
      {"manganize_scenario", {"base", "manganize_language", "manganize_research"}},
      {"manganize_scenario_english", {"base", "manganize_language", "manganize_research", "manganize_scenario"}},
      {"manganize_scenario_japanese", {"base", "manganize_language", "manganize_research", "manganize_scenario"}},
      {"manganize_offline",
       {"base", "sources", "manganize_language", "manganize_characters", "manganize_research", "manganize_scenario",
        "manganize_scenario_english", "manganize_scenario_japanese"}},
      {"manganize_drawing",
       {"base", "manganize_language", "manganize_characters", "manganize_scenario", "page", "page_ink", "page_figure",
        "page_scene", "page_board", "page_layout", "page_lettering"}},
      {"manganize_agent",
       {"base", "graph", "agentcore_sdk", "manganize_settings", "manganize_language", "manganize_characters",
        "manganize_research", "manganize_scenario", "manganize_offline", "manganize_drawing", "page",
        "page_lettering"}},
      // Reaches the agent over HTTP only; the rooms of the agent are here for the documents, for `doctor` and for
      // `scenario`, which needs no agent.
      {"manganize_cli",
       {"base", "process", "net_client", "sources", "page_figure", "page_lettering", "manganize_settings",
        "manganize_language", "manganize_characters", "manganize_research", "manganize_scenario", "manganize_offline"}},
  };
  return kEdges;
}

std::vector<std::string> unlisted(const std::string& from, const std::string& to, const std::string& where) {
  if (from == to || to.empty() || from.empty()) return {};
  const auto row = allowed_edges().find(from);
  if (row == allowed_edges().end()) return {where + ": component '" + from + "' has no row in the table"};
  if (row->second.contains(to)) return {};
  return {where + ": '" + from + "' must not know '" + to + "'"};
}

class DependencyEdges : public testing::Test {
 protected:
  std::vector<SourceFile> files_ = read_tree(PROJECT_SOURCE_DIR);
  std::vector<Component> components_ = read_components(files_);
};

TEST_F(DependencyEdges, OfLinksAreListed) {
  ASSERT_GT(components_.size(), 5U);
  for (const Component& component : components_) {
    EXPECT_TRUE(allowed_edges().contains(component.name)) << component.name << " has no row in the table";
    for (const std::string& link : component.links) {
      for (const std::string& fault : unlisted(component.name, link, component.folder + "/CMakeLists.txt")) {
        ADD_FAILURE() << fault;
      }
    }
  }
}

TEST_F(DependencyEdges, OfIncludesAreListed) {
  int includes_seen = 0;
  for (const SourceFile& file : files_) {
    if (!file.is_cpp() || file.is_test()) continue;
    for (const std::string& include : project_includes(file)) {
      ++includes_seen;
      const std::string from = component_of(components_, file.path);
      for (const std::string& fault : unlisted(from, component_of(components_, include), file.path)) {
        ADD_FAILURE() << fault;
      }
    }
  }
  EXPECT_GT(includes_seen, 50);
}

TEST_F(DependencyEdges, PointDownOnly) {
  // No cycle: every component can be put behind all it knows.
  std::set<std::string> placed;
  for (bool progress = true; progress;) {
    progress = false;
    for (const auto& [name, known] : allowed_edges()) {
      const bool ready = std::includes(placed.begin(), placed.end(), known.begin(), known.end());
      if (ready && placed.insert(name).second) progress = true;
    }
  }
  EXPECT_EQ(placed.size(), allowed_edges().size());
}

TEST_F(DependencyEdges, AreRefusedWhenNotListed) {
  EXPECT_FALSE(unlisted("graph", "net_server", "x").empty());
  EXPECT_FALSE(unlisted("agentcore_sdk", "manganize_agent", "x").empty());
  EXPECT_TRUE(unlisted("graph", "base", "x").empty());
}

}  // namespace
}  // namespace tidy
