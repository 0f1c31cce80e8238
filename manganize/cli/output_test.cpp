#include "manganize/cli/output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

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

std::string refusal_of(const std::filesystem::path& file) {
  try {
    const Output output(file, ".", base::FakeClock());
  } catch (const base::Error& error) {
    return std::string(base::name(error.code())) + ": " + error.public_message();
  }
  return "no refusal";
}

TEST_F(OutputTest, RefusesWhatIsNoFileForAPng) {
  ASSERT_EQ(::mkfifo((folder_ / "fifo.png").c_str(), 0600), 0);
  using testing::AllOf;
  using testing::HasSubstr;
  EXPECT_THAT(refusal_of("/dev/null"),
              AllOf(HasSubstr("INVALID_REQUEST"), HasSubstr("/dev/null"), HasSubstr("device")));
  EXPECT_THAT(refusal_of(folder_ / "fifo.png"), HasSubstr("FIFO"));
  EXPECT_THAT(refusal_of(folder_ / "page.jpg"), AllOf(HasSubstr("'.jpg'"), HasSubstr("page.png")));
  EXPECT_THAT(refusal_of(folder_ / "new" / ""), HasSubstr("folder"));
  EXPECT_THAT(refusal_of(folder_ / (std::string(254, 'a'))), AllOf(HasSubstr("STORAGE_ERROR"), HasSubstr("too long")));
  EXPECT_EQ(refusal_of(folder_ / "page.PNG"), "no refusal");
  EXPECT_EQ(refusal_of(folder_ / "page"), "no refusal");
  EXPECT_EQ(entries(folder_), 1U) << "the check left something behind";
}

TEST_F(OutputTest, RefusesTheFileThatStandardOutputGoesTo) {
  const std::filesystem::path file = folder_ / "page.png";
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen(file.c_str(), "w", stdout) == nullptr) ::_exit(9);
    ::_exit(refusal_of(file).find("standard output") != std::string::npos ? 7 : 8);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 7);
}

TEST_F(OutputTest, WritesThroughASymbolicLink) {
  std::filesystem::create_symlink("page.png", folder_ / "link.png");
  Output(folder_ / "link.png", folder_, clock_).write(page_);
  EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "link.png"));
  EXPECT_EQ(base::read_file(folder_ / "page.png", 100), "png bytes");
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
