#include "manganize/cli/data_folder.h"

#include <unistd.h>

#include <string>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/files.h"

namespace manganize {

void require_data_folder(const std::filesystem::path& folder) {
  const std::filesystem::path probe = folder / (".probe-" + std::to_string(::getpid()));
  try {
    base::create_folders(folder);
    base::write_file_atomically(probe, "probe");
  } catch (const base::Error& error) {
    throw base::Error(error.code(), "data folder: " + error.public_message() + ", and set MANGANIZE_DATA to it");
  }
  std::error_code ignored;  // the folder can be written, which is what was asked
  std::filesystem::remove(probe, ignored);
}

}  // namespace manganize
