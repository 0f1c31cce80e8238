#pragma once

// Where a program finds its resources and keeps its data, decided once at its start.

#include <filesystem>

#include "libs/base/environment.h"

namespace manganize {

struct Folders {
  std::filesystem::path share;  ///< read-only resources: fonts/, characters/, library/
  std::filesystem::path data;  ///< what is kept between runs: library/ and characters/ of the user, the library's index
};

/// `share` is MANGANIZE_SHARE, else share/manganize beside the folder of `program`. `data` is MANGANIZE_DATA, else
/// $XDG_DATA_HOME/manganize, else ~/.local/share/manganize. Nothing is created. Throws base::Error{storage_error} when
/// none of the three is set.
Folders find_folders(const base::Environment& environment, const std::filesystem::path& program);

/// The path of the running program.
std::filesystem::path this_program();

}  // namespace manganize
