#pragma once

// The user's own folder: articles, characters, what the agent keeps.

#include <filesystem>

namespace manganize {

/// Makes `folder` if it is missing and writes a probe into it, which is removed. Throws base::Error{storage_error} that
/// names the folder, the system's reason and the variable that chooses another.
void require_data_folder(const std::filesystem::path& folder);

}  // namespace manganize
