#pragma once

// How the user's last pages began and ended, kept in the data folder so that the next one does it differently.

#include <filesystem>
#include <string>
#include <vector>

namespace manganize {

/// The names of the arcs of the last pages, at most kRecentArcsMax, the latest last; empty when there are none yet or
/// the file cannot be read: variety is no reason to make no page.
std::vector<std::string> load_recent_arcs(const std::filesystem::path& data);

/// Appends `arc` and drops the oldest over the limit. Of two programs that do so at once, one may lose its entry.
/// Throws base::Error{storage_error} that names the file.
void remember_arc(const std::filesystem::path& data, const std::string& arc);

}  // namespace manganize
