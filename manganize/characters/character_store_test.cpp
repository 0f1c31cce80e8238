#include "manganize/characters/character_store.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/id.h"

namespace manganize {
namespace {

class CharacterFoldersTest : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove_all(folder_); }
  void add(const std::string& place, const std::string& name, const std::string& nickname) {
    base::write_file_atomically(
        folder_ / place / name / (name + ".yaml"),
        "name: " + name + "\nnickname: " + nickname + "\nattributes: [a]\npersonality: p\nspeech_style: {tone: t}\n");
  }
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("characters-test-" + base::random_uuid());
  CharacterFolders store_{{folder_ / "mine", folder_ / "shared", folder_ / "missing"}};
};

TEST_F(CharacterFoldersTest, PrefersTheEarlierFolder) {
  add("shared", "momo", "theirs");
  EXPECT_EQ(store_.load("momo").nickname, "theirs");
  add("mine", "momo", "ours");
  EXPECT_EQ(store_.load("momo").nickname, "ours");
}

TEST_F(CharacterFoldersTest, ListsTheKnownNamesForAnUnknownOne) {
  add("mine", "momo", "a");
  add("shared", "anna", "b");
  for (const char* unknown : {"nobody", "../momo", "", "mine/momo"}) {
    try {
      store_.load(unknown);
      ADD_FAILURE() << "found " << unknown;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::character_not_found);
      EXPECT_NE(error.public_message().find("anna, momo"), std::string::npos) << error.public_message();
    }
  }
}

TEST_F(CharacterFoldersTest, RefusesAFileThatTellsAnotherName) {
  add("mine", "momo", "a");
  std::filesystem::rename(folder_ / "mine" / "momo", folder_ / "mine" / "coco");
  std::filesystem::rename(folder_ / "mine" / "coco" / "momo.yaml", folder_ / "mine" / "coco" / "coco.yaml");
  EXPECT_THROW(store_.load("coco"), base::Error);
}

TEST(BuiltInCharacters, CanAllBeLoaded) {
  const CharacterFolders store({std::string(PROJECT_SOURCE_DIR) + "/characters"});
  const std::vector<std::string> names = store.names();
  EXPECT_NE(std::find(names.begin(), names.end(), "kurage"), names.end());
  for (const std::string& name : names) EXPECT_FALSE(store.load(name).look.empty()) << name;
}

}  // namespace
}  // namespace manganize
