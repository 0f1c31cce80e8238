#pragma once

// Reading and writing whole files with named limits and errors that name the path. Nothing is ever half-written.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

/// The whole file. Throws Error{invalid_request} when it is missing, a directory or longer than `bytes_max`, and
/// Error{storage_error} when it cannot be read; each message names the path, the size and the limit.
std::string read_file(const std::filesystem::path& path, std::size_t bytes_max);

/// The file that write_file_atomically(path) replaces or creates: symbolic links are followed, also one whose target is
/// not there yet. Throws Error{invalid_request} when that is a folder, a device, a FIFO or a socket, which a rename
/// would destroy, or when the links go in a circle; the message names it and what it is.
std::filesystem::path replaceable_file(const std::filesystem::path& path);

/// Replaces or creates replaceable_file(path) with `bytes`: written beside it, flushed to disk, then renamed, so that a
/// reader sees the old or the new content and a failure leaves nothing behind. Creates missing parent folders. Throws
/// as replaceable_file(), and Error{storage_error} that names the path and the system's reason (folder not writable;
/// disk full, with the bytes that were needed).
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Creates the folder and its parents. Throws Error{storage_error} that names it and the way out.
void create_folders(const std::filesystem::path& folder);

}  // namespace base
