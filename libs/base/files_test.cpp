#include "libs/base/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
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

TEST_F(Files, WritesThroughSymbolicLinks) {
  write_file_atomically(folder_ / "target", "old");
  std::filesystem::create_symlink("target", folder_ / "middle");
  std::filesystem::create_symlink(folder_ / "middle", folder_ / "link");
  std::filesystem::create_symlink("not-yet", folder_ / "dangling");
  write_file_atomically(folder_ / "link", "new");
  write_file_atomically(folder_ / "dangling", "first");
  EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "link"));
  EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "dangling"));
  EXPECT_EQ(read_file(folder_ / "target", 100), "new");
  EXPECT_EQ(read_file(folder_ / "not-yet", 100), "first");
}

TEST_F(Files, RefusesToReplaceWhatIsNoRegularFile) {
  ASSERT_EQ(::mkfifo((folder_ / "fifo").c_str(), 0600), 0);
  std::filesystem::create_symlink("fifo", folder_ / "link");
  std::filesystem::create_symlink("circle", folder_ / "circle");
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (folder_ / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ::close(fd);
  // Nothing is written here: a device is only asked for, so that a defect cannot destroy one.
  EXPECT_NE(message_of(ErrorCode::invalid_request, [] { replaceable_file("/dev/null"); }).find("a device"),
            std::string::npos);
  for (const auto& [name, kind] : {std::pair("fifo", "a FIFO"), std::pair("link", "a FIFO"),
                                   std::pair("socket", "a socket"), std::pair("circle", "circle")}) {
    const std::string message =
        message_of(ErrorCode::invalid_request, [&, file = name] { write_file_atomically(folder_ / file, "x"); });
    EXPECT_NE(message.find(kind), std::string::npos) << message;
  }
  EXPECT_TRUE(std::filesystem::is_fifo(folder_ / "fifo"));
  EXPECT_EQ(entries(), 4U);
}

TEST_F(Files, ShowsANameThatIsNotUtf8Escaped) {
  const std::string message = message_of(ErrorCode::invalid_request, [&] { read_file(folder_ / "n\xFF.txt", 4); });
  EXPECT_NE(message.find("n\\xFF.txt"), std::string::npos) << message;
}

}  // namespace
}  // namespace base
