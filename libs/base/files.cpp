#include "libs/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "libs/base/error.h"

namespace base {
namespace {

std::string reason(int error) {
  return std::generic_category().message(error);
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  /// Closes and returns 0, or the error that closing reported (a late write error on some file systems).
  int close() { return ::close(std::exchange(fd_, -1)) == 0 ? 0 : errno; }

 private:
  int fd_;
};

[[noreturn]] void throw_storage(std::string_view doing, const std::filesystem::path& path, int error) {
  throw Error(ErrorCode::storage_error, std::string(doing) + " '" + path.string() + "' failed: " + reason(error));
}

int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t bytes_max) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      throw Error(ErrorCode::invalid_request, "file '" + path.string() + "' does not exist; check the path");
    }
    throw_storage("opening", path, errno);
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) throw_storage("reading", path, errno);
  if (S_ISDIR(info.st_mode)) {
    throw Error(ErrorCode::invalid_request, "'" + path.string() + "' is a folder; give a file");
  }
  std::string bytes;
  if (S_ISREG(info.st_mode)) bytes.reserve(std::min(static_cast<std::size_t>(info.st_size), bytes_max) + 1);
  constexpr std::size_t kStep = std::size_t{1} << 16U;
  for (;;) {
    const std::size_t have = bytes.size();
    bytes.resize(have + kStep);
    const ssize_t count = ::read(file.get(), bytes.data() + have, kStep);
    if (count < 0 && errno == EINTR) {
      bytes.resize(have);
      continue;
    }
    if (count < 0) throw_storage("reading", path, errno);
    bytes.resize(have + static_cast<std::size_t>(count));
    if (count == 0) break;
    if (bytes.size() > bytes_max) {
      const std::size_t size = std::max(bytes.size(), static_cast<std::size_t>(info.st_size));
      throw Error(ErrorCode::invalid_request, "file '" + path.string() + "' has " + std::to_string(size) +
                                                  " bytes; the limit is " + std::to_string(bytes_max) +
                                                  "; give a shorter file or the part that matters");
    }
  }
  return bytes;
}

void write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
  if (path.has_parent_path()) create_folders(path.parent_path());
  std::filesystem::path temporary = path;
  temporary += ".part-" + std::to_string(::getpid());
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0) throw_storage("writing", path, errno);
  int error = write_all(file.get(), bytes);
  if (error == 0 && ::fsync(file.get()) != 0 && errno != EINVAL) error = errno;
  if (const int close_error = file.close(); error == 0) error = close_error;
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    throw_storage("writing", path, error);
  }
}

void create_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_storage("creating folder", folder, error.value());
}

}  // namespace base
