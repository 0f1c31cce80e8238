#pragma once

// `manganize doctor`: looks at everything a generation needs, says what is wrong and how to mend it.

#include <cstdio>
#include <filesystem>
#include <stop_token>

#include "manganize/settings/settings.h"

namespace manganize {

/// Prints one line per check to `out`: "ok" or "FAIL" with the way to mend it. True when all are well. `programs` is
/// the folder of manganize-agent. Changes nothing but the data folder, which it makes if it can. Throws
/// base::Error{cancelled} when `stop` is requested.
bool doctor(const Folders& folders, const std::filesystem::path& programs, std::FILE* out, const std::stop_token& stop);

}  // namespace manganize
