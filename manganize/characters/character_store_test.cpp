// The suite that every store passes, and what is peculiar to folders.

#include "manganize/characters/character_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <memory>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/id.h"

namespace manganize {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Texts = std::map<std::string, std::string>;

std::string yaml_of(const std::string& name, const std::string& tone = "light") {
  return "name: " + name + "\nattributes: [a]\npersonality: b\nspeech_style: {tone: " + tone + "}\n";
}

/// A folder that is gone after the test.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("characters-test-" + base::random_uuid())) {
    std::filesystem::create_directory(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  const std::filesystem::path& path() const { return path_; }
  void add(const std::string& name, const std::string& yaml) const {
    base::write_file_atomically(path_ / name / (name + ".yaml"), yaml);
  }

 private:
  std::filesystem::path path_;
};

/// A kind of store, and how it is filled.
struct StoreKind {
  std::string name;
  std::function<std::unique_ptr<CharacterStore>(const TemporaryFolder&, const Texts&)> make;
};

class CharacterStoreConformance : public testing::TestWithParam<StoreKind> {
 protected:
  std::unique_ptr<CharacterStore> store(const Texts& texts) const { return GetParam().make(folder_, texts); }

  static base::Error failure(const CharacterStore& store, const std::string& name) {
    try {
      store.load(name);
    } catch (const base::Error& error) {
      return error;
    }
    return base::Error(base::ErrorCode::internal, "nothing was thrown");
  }

 private:
  TemporaryFolder folder_;
};

TEST_P(CharacterStoreConformance, LoadsACharacterByName) {
  const auto characters = store({{"momo", yaml_of("momo")}, {"gpt", yaml_of("gpt", "dry")}});
  EXPECT_EQ(characters->load("gpt").speech_style.tone, "dry");
  EXPECT_THAT(characters->names(), ElementsAre("gpt", "momo"));
}

TEST_P(CharacterStoreConformance, ListsTheKnownOnesWhenItDoesNotExist) {
  const auto characters = store({{"momo", yaml_of("momo")}, {"gpt", yaml_of("gpt")}});
  const base::Error error = failure(*characters, "nobody");
  EXPECT_EQ(error.code(), base::ErrorCode::character_not_found);
  EXPECT_THAT(error.public_message(), AllOf(HasSubstr("'nobody'"), HasSubstr("gpt, momo")));
}

TEST_P(CharacterStoreConformance, FindsNothingUnderANameThatIsNone) {
  const auto characters = store({{"momo", yaml_of("momo")}});
  for (const std::string& name : {std::string("../momo"), std::string(), std::string("momo/momo"),
                                  std::string("mo\0mo", 5), std::string(5000, 'a')}) {
    const base::Error error = failure(*characters, name);
    EXPECT_EQ(error.code(), base::ErrorCode::character_not_found);
    EXPECT_LT(error.public_message().size(), 200U);
  }
}

TEST_P(CharacterStoreConformance, RefusesABrokenFileWithItsNameAndStillListsIt) {
  const auto characters = store({{"momo", "name: [\n"}, {"gpt", yaml_of("gpt")}});
  const base::Error error = failure(*characters, "momo");
  EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
  EXPECT_THAT(error.public_message(), AllOf(HasSubstr("momo.yaml"), HasSubstr("line")));
  EXPECT_THAT(characters->names(), Contains("momo"));
  EXPECT_NO_THROW(characters->load("gpt"));
}

TEST_P(CharacterStoreConformance, RefusesAFileThatNamesAnother) {
  const base::Error error = failure(*store({{"momo", yaml_of("gpt")}}), "momo");
  EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
  EXPECT_THAT(error.public_message(), AllOf(HasSubstr("'gpt'"), HasSubstr("'momo'")));
}

TEST_P(CharacterStoreConformance, MayBeEmpty) {
  const auto characters = store({});
  EXPECT_THAT(characters->names(), IsEmpty());
  EXPECT_THAT(failure(*characters, "momo").public_message(), HasSubstr("none at all"));
}

INSTANTIATE_TEST_SUITE_P(
    Stores, CharacterStoreConformance,
    testing::Values(StoreKind{"Folders",
                              [](const TemporaryFolder& folder, const Texts& texts) -> std::unique_ptr<CharacterStore> {
                                for (const auto& [name, yaml] : texts) folder.add(name, yaml);
                                return std::make_unique<CharacterFolders>(std::vector{folder.path()});
                              }},
                    StoreKind{"Texts",
                              [](const TemporaryFolder&, const Texts& texts) -> std::unique_ptr<CharacterStore> {
                                return std::make_unique<CharacterTexts>(texts);
                              }}),
    [](const auto& each) { return each.param.name; });

TEST(CharacterFolders, PreferTheEarlierFolder) {
  const TemporaryFolder own;
  const TemporaryFolder shipped;
  own.add("momo", yaml_of("momo", "mine"));
  shipped.add("momo", yaml_of("momo", "theirs"));
  shipped.add("gpt", yaml_of("gpt"));
  const CharacterFolders characters({own.path(), "/nonexistent/folder", shipped.path()});
  EXPECT_EQ(characters.load("momo").speech_style.tone, "mine");
  EXPECT_THAT(characters.names(), ElementsAre("gpt", "momo"));
}

TEST(CharacterFolders, SeeWhatWasAddedMeanwhile) {
  const TemporaryFolder folder;
  const CharacterFolders characters({folder.path()});
  EXPECT_THAT(characters.names(), IsEmpty());
  folder.add("momo", yaml_of("momo"));
  EXPECT_EQ(characters.load("momo").name, "momo");
}

TEST(CharacterFolders, PassOverWhatIsNoCharacter) {
  const TemporaryFolder folder;
  folder.add("momo", yaml_of("momo"));
  std::filesystem::create_directory(folder.path() / "empty");
  std::ofstream(folder.path() / "README.md") << "text";
  EXPECT_THAT(CharacterFolders({folder.path()}).names(), ElementsAre("momo"));
}

TEST(BuiltInCharacter, KurageSpeaksAsHerFileSays) {
  const CharacterFolders characters({std::filesystem::path(PROJECT_SOURCE_DIR) / "characters"});
  const Character kurage = characters.load("kurage");
  EXPECT_EQ(kurage.nickname, "くらげちゃん");
  EXPECT_THAT(kurage.speech_style.patterns,
              testing::IsSupersetOf({"〜らしいよ", "〜んだって", "〜だね", "〜かも", "……なるほど"}));
  EXPECT_THAT(kurage.speech_style.forbidden, testing::IsSupersetOf({"〜だ。", "〜である", "〜です", "〜ます"}));
  // Her own examples keep her own rules.
  for (const std::string& example : kurage.speech_style.examples) {
    for (const char* ending : {"である", "です", "ます", "である。", "です。", "ます。"})
      EXPECT_FALSE(example.ends_with(ending)) << example;
  }
  EXPECT_THAT(kurage.look, Contains(testing::Pair("hair", "jelly")));
}

}  // namespace
}  // namespace manganize
