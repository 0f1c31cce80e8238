#pragma once

// How a run is shown to the one who started it: a live line on a terminal, plain lines elsewhere, or JSON lines for
// programs.

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "libs/base/json_fwd.h"

namespace manganize {

enum class ProgressStyle { live, plain, json };

/// Shows progress events as they come. One thread.
class ProgressView {
 public:
  virtual ~ProgressView() = default;
  /// `percent` 0..100; `message` is one line for people; `event` is the agent's event as it came.
  virtual void progress(int percent, std::string_view message, const base::JsonObject& event) = 0;
  /// The run is over well. `files` are the paths written. Throws base::Error{storage_error} that names them and the
  /// system's reason when `out` did not take all that was shown; where people read, one who has left is no error.
  virtual void done(std::string_view title, const base::JsonObject& files) = 0;
  /// The run failed; the message tells what to do.
  virtual void failed(std::string_view code, std::string_view message, bool retryable) = 0;
};

/// Progress and results go to `out`, failures to `err` (with JSON lines to `out`, so that a program reads one stream,
/// or to `err` when `out` takes nothing). A stream that fails on the way is not written any more, and the run goes on:
/// SIGPIPE must be ignored. JSON lines are UTF-8 whatever the names of files are.
std::unique_ptr<ProgressView> make_progress_view(ProgressStyle style, std::FILE* out, std::FILE* err);

}  // namespace manganize
