#include "manganize/settings/settings.h"

#include "libs/base/error.h"

namespace manganize {

Folders find_folders(const base::Environment& environment, const std::filesystem::path& program) {
  const auto set = [&](const char* name) {
    const auto value = environment.get(name);
    return value && !value->empty() ? value : std::nullopt;
  };
  Folders folders;
  if (const auto share = set("MANGANIZE_SHARE")) {
    folders.share = *share;
  } else {
    folders.share = program.parent_path().parent_path() / "share" / "manganize";
  }
  if (const auto data = set("MANGANIZE_DATA")) {
    folders.data = *data;
  } else if (const auto xdg = set("XDG_DATA_HOME")) {
    folders.data = std::filesystem::path(*xdg) / "manganize";
  } else if (const auto home = set("HOME")) {
    folders.data = std::filesystem::path(*home) / ".local" / "share" / "manganize";
  } else {
    throw base::Error(base::ErrorCode::storage_error,
                      "no data folder: neither MANGANIZE_DATA nor XDG_DATA_HOME nor HOME is set; set MANGANIZE_DATA");
  }
  return folders;
}

std::filesystem::path this_program() {
  return std::filesystem::read_symlink("/proc/self/exe");
}

}  // namespace manganize
