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
#include "libs/base/shown.h"

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
  throw Error(ErrorCode::storage_error, std::string(doing) + " '" + shown_path(path) + "' failed: " + reason(error));
}

[[noreturn]] void throw_not_written(const std::filesystem::path& path, std::size_t bytes, int error) {
  const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  const std::string way_out =
      full ? "; " + std::to_string(bytes) + " bytes are needed: free some space or choose a place on another disk"
           : "; choose a place that you may write";
  throw Error(ErrorCode::storage_error, "writing '" + shown_path(path) + "' failed: " + reason(error) + way_out);
}

// What a path is that no file may replace; empty for all else, what cannot be looked at included.
std::string_view kind_of(std::filesystem::file_type type) {
  switch (type) {
    case std::filesystem::file_type::directory:
      return "a folder";
    case std::filesystem::file_type::character:
    case std::filesystem::file_type::block:
      return "a device";
    case std::filesystem::file_type::fifo:
      return "a FIFO";
    case std::filesystem::file_type::socket:
      return "a socket";
    case std::filesystem::file_type::none:
    case std::filesystem::file_type::not_found:
    case std::filesystem::file_type::regular:
    case std::filesystem::file_type::symlink:
    case std::filesystem::file_type::unknown:
      break;
  }
  return {};
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
      throw Error(ErrorCode::invalid_request, "file '" + shown_path(path) + "' does not exist; check the path");
    }
    throw_storage("opening", path, errno);
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) throw_storage("reading", path, errno);
  if (S_ISDIR(info.st_mode)) {
    throw Error(ErrorCode::invalid_request, "'" + shown_path(path) + "' is a folder; give a file");
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
      throw Error(ErrorCode::invalid_request, "file '" + shown_path(path) + "' has " + std::to_string(size) +
                                                  " bytes; the limit is " + std::to_string(bytes_max) +
                                                  "; give a shorter file or the part that matters");
    }
  }
  return bytes;
}

std::filesystem::path replaceable_file(const std::filesystem::path& path) {
  std::error_code error;
  // Asked of the whole chain first: a link below /proc, as /dev/stdout is, has a target that no path leads to.
  const std::string_view kind = kind_of(std::filesystem::status(path, error).type());
  if (error == std::errc::too_many_symbolic_link_levels) {
    throw Error(ErrorCode::invalid_request,
                "the symbolic links from '" + shown_path(path) + "' go in a circle; choose another file");
  }
  if (!kind.empty()) {
    throw Error(ErrorCode::invalid_request, "'" + shown_path(path) + "' is " + std::string(kind) +
                                                ", which cannot be replaced by a file; choose a regular file");
  }
  std::filesystem::path target = path;
  while (std::filesystem::is_symlink(std::filesystem::symlink_status(target, error))) {
    const std::filesystem::path next = std::filesystem::read_symlink(target, error);
    if (error) throw_storage("following the symbolic link", target, error.value());
    target = target.parent_path() / next;  // an absolute `next` stands for itself
  }
  return target;
}

void write_file_atomically(const std::filesystem::path& given_path, std::string_view bytes) {
  const std::filesystem::path path = replaceable_file(given_path);
  if (path.has_parent_path()) create_folders(path.parent_path());
  std::filesystem::path temporary = path;
  temporary += ".part-" + std::to_string(::getpid());
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0) throw_not_written(path, bytes.size(), errno);
  int error = write_all(file.get(), bytes);
  if (error == 0 && ::fsync(file.get()) != 0 && errno != EINVAL) error = errno;
  if (const int close_error = file.close(); error == 0) error = close_error;
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    throw_not_written(path, bytes.size(), error);
  }
}

void create_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw Error(ErrorCode::storage_error, "creating folder '" + shown_path(folder) + "' failed: " + error.message() +
                                              "; choose a folder that you may write");
  }
}

}  // namespace base
