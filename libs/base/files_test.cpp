#include "libs/base/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "libs/base/error.h"
#include "libs/base/id.h"

namespace base {
namespace {

class Files : public testing::Test {
 protected:
  void SetUp() override { create_folders(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder_), {}));
  }
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("files-test-" + random_uuid());
};

template <typename Call>
std::string message_of(ErrorCode code, Call call) {
  try {
    call();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code);
    return error.public_message();
  }
  ADD_FAILURE() << "no error";
  return {};
}

TEST_F(Files, ReadsBackWhatWasWritten) {
  const std::string bytes(100'000, '\0');
  write_file_atomically(folder_ / "new" / "a", bytes);
  EXPECT_EQ(read_file(folder_ / "new" / "a", bytes.size()), bytes);
}

TEST_F(Files, NamesPathAndLimitWhenReadingFails) {
  write_file_atomically(folder_ / "a", "12345");
  const std::string too_long = message_of(ErrorCode::invalid_request, [&] { read_file(folder_ / "a", 4); });
  EXPECT_NE(too_long.find("5 bytes; the limit is 4"), std::string::npos) << too_long;
  EXPECT_NE(message_of(ErrorCode::invalid_request, [&] { read_file(folder_, 4); }).find("folder"), std::string::npos);
  EXPECT_NE(message_of(ErrorCode::invalid_request, [&] { read_file(folder_ / "b", 4); }).find("does not exist"),
            std::string::npos);
}

TEST_F(Files, KeepsTheOldContentWhenWritingFails) {
  write_file_atomically(folder_ / "a", "old");
  // A child with a file size limit stands for the full disk: its write fails half-way.
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      write_file_atomically(folder_ / "a", std::string(5000, 'x'));
    } catch (const Error& error) {
      ::_exit(error.code() == ErrorCode::storage_error ? 7 : 8);
    }
    ::_exit(9);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 7);
  EXPECT_EQ(read_file(folder_ / "a", 100), "old");
  EXPECT_EQ(entries(), 1U) << "a partial file was left behind";
}

}  // namespace
}  // namespace base
