#include "libs/graph/reducers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Sheet {
  std::string title = "old";
  std::vector<std::string> notes = {"first"};
  double cost = 1.0;
  int best = 3;
  std::set<int> seen = {1};
};

struct Change {
  std::optional<std::string> title;
  std::vector<std::string> notes;
  std::optional<double> cost;
  std::optional<int> best;
  int seen = 0;
};

Reducers<Sheet, Change> reducers() {
  return Reducers<Sheet, Change>()
      .replace("title", &Sheet::title, &Change::title)
      .append("notes", &Sheet::notes, &Change::notes)
      .sum("cost", &Sheet::cost, &Change::cost)
      .custom("best", &Sheet::best, &Change::best, [](int& best, int score) { best = std::max(best, score); })
      .whole([](Sheet& sheet, Change&& change) { sheet.seen.insert(change.seen); });
}

TEST(Reducers, MergeEachFieldItsOwnWay) {
  Sheet sheet;
  Change change{"new", {"second", "third"}, 0.5, 2, 9};
  reducers().merge(sheet, change);
  EXPECT_EQ(sheet.title, "new");
  EXPECT_THAT(sheet.notes, ElementsAre("first", "second", "third"));
  EXPECT_EQ(sheet.cost, 1.5);
  EXPECT_EQ(sheet.best, 3);
  EXPECT_THAT(sheet.seen, ElementsAre(1, 9));
}

TEST(Reducers, LeaveFieldsAloneThatTheUpdateDoesNotName) {
  Sheet sheet;
  Change nothing;
  reducers().merge(sheet, nothing);
  EXPECT_EQ(sheet.title, "old");
  EXPECT_THAT(sheet.notes, ElementsAre("first"));
  EXPECT_EQ(sheet.cost, 1.0);
  EXPECT_EQ(sheet.best, 3);
}

TrailGraph two_writers(std::optional<std::string> second_title) {
  return std::move(trail_graph()
                       .add_node("writer",
                                 [](const Trail&) {
                                   return Mark{{"writer"}, 1, "one"};
                                 })
                       .add_node("editor",
                                 [second_title](const Trail&) {
                                   return Mark{{"editor"}, 1, second_title};
                                 })
                       .entry("writer")
                       .entry("editor")
                       .finish("writer")
                       .finish("editor"));
}

TEST(Reducers, RefuseTwoBranchesThatReplaceOneField) {
  const auto graph = two_writers("two").compile();
  const base::Error error = error_of([&] { graph.invoke({}); });
  EXPECT_EQ(error.code(), base::ErrorCode::internal);
  EXPECT_THAT(error.public_message(), HasSubstr("nodes 'writer' and 'editor' both replace the field 'title'"));
}

TEST(Reducers, AllowTwoBranchesOfWhichOneReplacesTheField) {
  const auto graph = two_writers(std::nullopt).compile();
  EXPECT_EQ(graph.invoke({}).state, (Trail{{"writer", "editor"}, 2, "one"}));
}

}  // namespace
}  // namespace graph
