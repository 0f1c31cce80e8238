#pragma once

// Where a finished page goes: a new folder `output/<time>-<title>/`, or one file the user named. Checked before the
// work starts, written after it is done, never half.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "libs/base/clock.h"
#include "libs/base/json_fwd.h"

namespace manganize {

struct FinishedPage {
  std::string title;
  std::string png;
  std::string scenario;  ///< JSON
  std::string research;  ///< Markdown
};

/// One place for one page. Nothing is written before write().
class Output {
 public:
  /// `file` names the PNG; without it a folder below `parent` is made. Throws base::Error{storage_error} when the place
  /// cannot be written, and {invalid_request} when `file` is no file that a PNG may replace (a folder, a device, a
  /// FIFO, a socket, where standard output or error go, an ending other than .png), so that nobody waits for a page
  /// that has nowhere to go. A symbolic link is followed.
  Output(std::optional<std::filesystem::path> file, std::filesystem::path parent, const base::Clock& clock);

  /// Writes the page and returns the paths by role (`image`, and in a folder `scenario` and `research`). On failure
  /// nothing is left behind. Throws base::Error{storage_error}.
  base::JsonObject write(const FinishedPage& page) const;

 private:
  std::optional<std::filesystem::path> file_;
  std::filesystem::path parent_;
  std::string time_;
};

/// A title as part of a file name: letters, digits, kana and kanji stay, all else becomes one `_`; at most 50
/// characters, never empty.
std::string file_name_from(std::string_view title);

}  // namespace manganize
