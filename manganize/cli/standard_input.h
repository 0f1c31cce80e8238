#pragma once

// Standard input as one text, read in a way that Ctrl+C can end.

#include <cstddef>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"

namespace manganize {

/// All bytes up to the end of standard input. Blocks until it ends, at once no longer when `stop` is requested. Throws
/// base::Error{invalid_request} when it has more than `bytes_max` bytes or cannot be read, {cancelled} and {timeout}.
std::string read_standard_input(std::size_t bytes_max, const std::stop_token& stop, base::Deadline deadline);

}  // namespace manganize
