#pragma once

// The stages that need no model, no key and no network.

#include <filesystem>
#include <memory>

#include "manganize/agent/stages.h"

namespace manganize {

/// Drawings at one time in a process; the next one waits its turn. Each takes a core and about 60 MB.
inline constexpr std::ptrdiff_t kDrawingsAtOnceMax = 2;

/// Everything the offline stages stand on: dictionary, library, characters, fonts. Loading takes milliseconds and is
/// shared by all generations of a process. Thread-safe.
class OfflineTools {
 public:
  /// `share` and `data` as in manganize/settings. Throws base::Error{unavailable} that names each missing font or
  /// dictionary and the package that brings it.
  OfflineTools(const std::filesystem::path& share, const std::filesystem::path& data);
  ~OfflineTools();
  OfflineTools(const OfflineTools&) = delete;
  OfflineTools& operator=(const OfflineTools&) = delete;

  /// The stages over these tools, which must outlive them.
  Stages stages() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace manganize
