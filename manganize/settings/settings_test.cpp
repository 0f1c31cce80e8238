#include "manganize/settings/settings.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"

namespace manganize {
namespace {

using Variables = std::map<std::string, std::string>;

TEST(Folders, LieBesideTheProgramAndInTheUsersDataFolder) {
  const Folders folders = find_folders(base::FakeEnvironment(Variables{{"HOME", "/home/a"}}), "/opt/m/bin/manganize");
  EXPECT_EQ(folders.share, "/opt/m/share/manganize");
  EXPECT_EQ(folders.data, "/home/a/.local/share/manganize");
}

TEST(Folders, FollowTheirVariablesFirst) {
  const base::FakeEnvironment environment(Variables{
      {"HOME", "/home/a"}, {"XDG_DATA_HOME", "/xdg"}, {"MANGANIZE_DATA", "/data"}, {"MANGANIZE_SHARE", "/share"}});
  EXPECT_EQ(find_folders(environment, "/bin/x").share, "/share");
  EXPECT_EQ(find_folders(environment, "/bin/x").data, "/data");
  EXPECT_EQ(find_folders(base::FakeEnvironment(Variables{{"XDG_DATA_HOME", "/xdg"}}), "/bin/x").data, "/xdg/manganize");
}

TEST(Folders, NeedOneOfTheVariables) {
  EXPECT_THROW(find_folders(base::FakeEnvironment(Variables{{"MANGANIZE_DATA", ""}}), "/bin/x"), base::Error);
}

}  // namespace
}  // namespace manganize
