#pragma once

// What the SOURCE of the command line means: a topic, a file, or standard input.

#include <optional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"

namespace manganize {

struct GivenText {
  std::string text;  ///< valid UTF-8
  std::string name;  ///< file name; empty for standard input
};

/// Exactly one of the two is set.
struct SourceArgument {
  std::string topic;
  std::optional<GivenText> given;
};

/// "-" reads standard input; the path of a file reads it; what looks like a path (has a "/" or ends in .txt, .md,
/// .html, .htm) but is none is refused rather than taken for a topic; all else is a topic. Throws
/// base::Error{invalid_request} that names the value, the limit and the way out: missing, folder, too long, empty, not
/// UTF-8 (the text or the name of its file), binary; {cancelled} and {timeout} while it waits for standard input.
SourceArgument read_source_argument(const std::string& argument, const std::stop_token& stop, base::Deadline deadline);

}  // namespace manganize
