#include "manganize/cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "libs/base/shown.h"
#include "libs/base/utf8.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kNameCharactersMax = 50;
constexpr int kSameNameMax = 1000;

std::string local_compact(base::WallTime time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &parts);
  return text.data();
}

// The nearest folder that exists at or above `path`.
std::filesystem::path existing_folder(std::filesystem::path path) {
  path = std::filesystem::absolute(path);
  std::error_code error;
  while (!std::filesystem::exists(path, error) && path.has_relative_path()) path = path.parent_path();
  return path;
}

// `name` is that of the file to come: some names are too long for the disk.
void check_writable(const std::filesystem::path& folder, const std::string& name, std::string_view way_out) {
  const std::filesystem::path existing = existing_folder(folder);
  std::error_code error;
  if (!std::filesystem::is_directory(existing, error)) {
    throw Error(ErrorCode::storage_error,
                "'" + base::shown_path(existing) + "' is not a folder; " + std::string(way_out));
  }
  // Rights, read-only mounts and quotas are known for sure only by writing.
  const std::filesystem::path probe = existing / (name + ".part-" + std::to_string(::getpid()));
  const int fd = ::open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) {
    throw Error(ErrorCode::storage_error, "'" + base::shown_path(existing / name) + "' cannot be written (" +
                                              std::generic_category().message(errno) + "); " + std::string(way_out));
  }
  ::close(fd);
  ::unlink(probe.c_str());
}

bool is_stream(const std::filesystem::path& file, int descriptor) {
  struct stat named {};
  struct stat open {};
  return ::stat(file.c_str(), &named) == 0 && ::fstat(descriptor, &open) == 0 && S_ISREG(named.st_mode) &&
         named.st_dev == open.st_dev && named.st_ino == open.st_ino;
}

// Whether `file` may become the page, as far as its name and what stands there tell.
void check_file(const std::filesystem::path& file) {
  const std::string shown = "output '" + base::shown_path(file) + "' ";
  std::error_code error;
  if (!file.has_filename() || std::filesystem::is_directory(file, error)) {
    throw Error(ErrorCode::invalid_request,
                shown + "is a folder; name the PNG file itself, e.g. '" + base::shown_path(file / "manga.png") + "'");
  }
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (!ending.empty() && ending != ".png") {
    throw Error(ErrorCode::invalid_request,
                shown + "ends in '" + base::shown(file.extension().string()) + "', but the page is a PNG; name it '" +
                    base::shown_path(std::filesystem::path(file).replace_extension(".png")) + "'");
  }
  if (is_stream(file, STDOUT_FILENO) || is_stream(file, STDERR_FILENO)) {
    throw Error(ErrorCode::invalid_request,
                shown + "is where standard output or standard error go; name another file with -o");
  }
}

bool stays(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  const bool is_letter = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x4FF);
  const bool is_japanese = (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005;
  return is_letter || is_japanese;
}

// Removes the folder unless it was kept: what makes a failed write leave nothing.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(std::filesystem::path path) : path_(std::move(path)) { base::create_folders(path_); }
  const std::filesystem::path& path() const { return path_; }
  ~UnfinishedFolder() {
    std::error_code ignored;  // a folder that cannot be removed has been reported by the write that failed
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  /// Gives the folder its final name: `wanted`, or `wanted-2`, ... when taken.
  std::filesystem::path keep_as(const std::filesystem::path& wanted) {
    for (int i = 1; i <= kSameNameMax; ++i) {
      std::filesystem::path target = wanted;
      if (i > 1) target += "-" + std::to_string(i);
      std::error_code error;
      if (std::filesystem::exists(target, error)) continue;
      std::filesystem::rename(path_, target, error);
      if (!error) {
        path_.clear();
        return target;
      }
      if (error != std::errc::directory_not_empty && error != std::errc::file_exists) {
        throw Error(ErrorCode::storage_error,
                    "creating folder '" + base::shown_path(target) + "' failed: " + error.message());
      }
    }
    throw Error(ErrorCode::storage_error, "'" + base::shown_path(wanted) + "' and " + std::to_string(kSameNameMax) +
                                              " further names are taken; remove old pages");
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

Output::Output(std::optional<std::filesystem::path> file, std::filesystem::path parent, const base::Clock& clock)
    : file_(std::move(file)), parent_(std::move(parent)), time_(local_compact(clock.wall())) {
  if (!file_) {
    check_writable(parent_, ".manganize-probe", "start from a folder you may write in, or name a file with -o");
    return;
  }
  check_file(*file_);
  const std::filesystem::path target = std::filesystem::absolute(base::replaceable_file(*file_));
  check_writable(target.parent_path(), target.filename().string(), "name another file with -o");
}

base::JsonObject Output::write(const FinishedPage& page) const {
  if (file_) {
    base::write_file_atomically(*file_, page.png);
    return {{"image", file_->string()}};
  }
  const std::string name = time_ + "-" + file_name_from(page.title);
  UnfinishedFolder unfinished(parent_ / ("." + name + ".part-" + std::to_string(::getpid())));
  base::write_file_atomically(unfinished.path() / "manga.png", page.png);
  base::write_file_atomically(unfinished.path() / "scenario.json", page.scenario);
  base::write_file_atomically(unfinished.path() / "research.md", page.research);
  const std::filesystem::path folder = unfinished.keep_as(parent_ / name);
  return {{"image", (folder / "manga.png").string()},
          {"scenario", (folder / "scenario.json").string()},
          {"research", (folder / "research.md").string()}};
}

std::string file_name_from(std::string_view title) {
  std::u32string kept;
  for (char32_t c : base::to_utf32(title)) {
    if (stays(c)) {
      kept.push_back(c);
    } else if (!kept.empty() && kept.back() != U'_') {
      kept.push_back(U'_');
    }
    if (kept.size() == kNameCharactersMax) break;
  }
  while (!kept.empty() && kept.back() == U'_') kept.pop_back();
  return kept.empty() ? "page" : base::to_utf8(kept);
}

}  // namespace manganize
