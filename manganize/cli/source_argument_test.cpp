#include "manganize/cli/source_argument.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/id.h"

namespace manganize {
namespace {

SourceArgument read(const std::string& argument) {
  return read_source_argument(argument, {}, base::Deadline::after(std::chrono::seconds(30)));
}

class SourceArgumentTest : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string write(const std::string& name, std::string_view bytes) {
    base::write_file_atomically(folder_ / name, bytes);
    return (folder_ / name).string();
  }
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("source-test-" + base::random_uuid());
};

TEST_F(SourceArgumentTest, TakesWordsForATopic) {
  for (const char* topic : {"虹のしくみ", "How tides work", "TCP/IP and UDP", ""}) {
    const SourceArgument source = read(topic);
    EXPECT_EQ(source.topic, topic);
    EXPECT_FALSE(source.given);
  }
}

TEST_F(SourceArgumentTest, ReadsAFileAndKeepsItsName) {
  const SourceArgument source = read(write("notes.md", "# Rain\n"));
  EXPECT_TRUE(source.topic.empty());
  EXPECT_EQ(source.given->text, "# Rain\n");
  EXPECT_EQ(source.given->name, "notes.md");
}

TEST_F(SourceArgumentTest, NeverTakesAMissingFileForATopic) {
  for (const char* path : {"no-such-folder/notes", "missing.md", "./missing"}) {
    EXPECT_THROW(read(path), base::Error) << path;
  }
}

TEST_F(SourceArgumentTest, RefusesWhatIsNoText) {
  EXPECT_THROW(read(write("a.txt", "")), base::Error);
  EXPECT_THROW(read(write("b.txt", "caf\xE9")), base::Error);
  EXPECT_THROW(read(write("c.pdf", "%PDF")), base::Error);
  EXPECT_THROW(read(write("n\xFF.txt", "A text. And more.")), base::Error) << "a name that JSON cannot hold";
  write("d/e.txt", "x");
  EXPECT_THROW(read((folder_ / "d").string()), base::Error);
}

}  // namespace
}  // namespace manganize
