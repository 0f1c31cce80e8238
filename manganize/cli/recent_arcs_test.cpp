#include "manganize/cli/recent_arcs.h"

#include <gtest/gtest.h>

#include "libs/base/files.h"
#include "manganize/scenario/arc.h"

namespace manganize {
namespace {

class RecentArcs : public testing::Test {
 protected:
  RecentArcs() { std::filesystem::remove_all(data_); }
  ~RecentArcs() override { std::filesystem::remove_all(data_); }

  const std::filesystem::path data_ =
      std::filesystem::path(testing::TempDir()) /
      ("recent_arcs_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
};

TEST_F(RecentArcs, AreNoneInANewFolder) {
  EXPECT_TRUE(load_recent_arcs(data_).empty());
}

TEST_F(RecentArcs, KeepTheLastTwentyInOrder) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kRecentArcsMax + 3; ++i) names.emplace_back(arc_plans()[i].name);
  for (const std::string& name : names) remember_arc(data_, name);
  EXPECT_EQ(load_recent_arcs(data_), std::vector<std::string>(names.begin() + 3, names.end()));
}

TEST_F(RecentArcs, PassOverWhatIsNoArc) {
  base::write_file_atomically(data_ / "recent-arcs", "know\nof another release\nmemo\n");
  EXPECT_EQ(load_recent_arcs(data_), (std::vector<std::string>{"know", "memo"}));
}

TEST_F(RecentArcs, CostNoPageWhenTheyCannotBeRead) {
  std::filesystem::create_directories(data_ / "recent-arcs");
  EXPECT_TRUE(load_recent_arcs(data_).empty());
}

}  // namespace
}  // namespace manganize
