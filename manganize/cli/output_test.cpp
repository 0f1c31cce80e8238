#include "manganize/cli/output.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/id.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

class OutputTest : public testing::Test {
 protected:
  void SetUp() override { base::create_folders(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::size_t entries(const std::filesystem::path& folder) const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
  }
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("output-test-" + base::random_uuid());
  base::FakeClock clock_;
  FinishedPage page_{"TCPの3ウェイ / ハンドシェイク!", "png bytes", "{}", "# research"};
};

TEST_F(OutputTest, WritesThreeFilesIntoAFolderNamedAfterTimeAndTitle) {
  const base::JsonObject files = Output(std::nullopt, folder_ / "output", clock_).write(page_);
  const std::filesystem::path image = std::string(files.at("image").as_string());
  EXPECT_EQ(base::read_file(image, 100), "png bytes");
  EXPECT_NE(image.parent_path().filename().string().find("-TCPの3ウェイ_ハンドシェイク"), std::string::npos) << image;
  EXPECT_EQ(entries(image.parent_path()), 3U);
  EXPECT_EQ(entries(folder_ / "output"), 1U) << "a working folder was left behind";
}

TEST_F(OutputTest, GivesASecondPageOfTheSameSecondItsOwnFolder) {
  const Output output(std::nullopt, folder_, clock_);
  output.write(page_);
  output.write(page_);
  EXPECT_EQ(entries(folder_), 2U);
}

TEST_F(OutputTest, WritesOnlyTheFileThatWasNamed) {
  const base::JsonObject files = Output(folder_ / "a" / "page.png", folder_, clock_).write(page_);
  EXPECT_EQ(files.size(), 1U);
  EXPECT_EQ(base::read_file(folder_ / "a" / "page.png", 100), "png bytes");
}

TEST_F(OutputTest, RefusesAPlaceThatCannotBeWrittenBeforeTheWorkStarts) {
  EXPECT_THROW(Output(folder_, folder_, clock_), base::Error) << "a folder as file";
  base::write_file_atomically(folder_ / "file", "x");
  EXPECT_THROW(Output(folder_ / "file" / "page.png", folder_, clock_), base::Error) << "below a file";
  EXPECT_THROW(Output(std::nullopt, "/proc/output", clock_), base::Error) << "a file system that takes no files";
  EXPECT_EQ(entries(folder_), 1U) << "the check left something behind";
}

TEST_F(OutputTest, LeavesNothingBehindWhenTheDiskIsFull) {
  const Output output(std::nullopt, folder_, clock_);
  page_.research = std::string(100'000, 'x');  // the last of the three files does not fit
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{10'000, 10'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      output.write(page_);
    } catch (const base::Error& error) {
      ::_exit(error.code() == base::ErrorCode::storage_error ? 7 : 8);
    }
    ::_exit(9);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 7);
  EXPECT_EQ(entries(folder_), 0U);
}

TEST(FileNameFrom, KeepsLettersAndIsNeverEmpty) {
  EXPECT_EQ(file_name_from("虹のしくみ"), "虹のしくみ");
  EXPECT_EQ(file_name_from("../etc/passwd"), "etc_passwd");
  EXPECT_EQ(file_name_from("?!"), "page");
  EXPECT_EQ(file_name_from(std::string(200, 'a')).size(), 50U);
}

}  // namespace
}  // namespace manganize
