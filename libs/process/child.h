#pragma once

// One child process: started, watched, ended. The child never outlives its Child object, nor this process however it
// ends (SIGKILL included). Use it for every program we start; nothing in the project calls a shell.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "libs/base/clock.h"

namespace process {

/// Bytes kept of an output that is kept. A reader of logs wants the end; the oldest bytes go first.
inline constexpr std::size_t tail_bytes_max = 64 * 1024;

/// Where an output stream of the child goes.
enum class Output {
  inherit,  ///< To ours.
  discard,  ///< Nowhere.
  keep,     ///< To us: the last bytes are kept, `on_output` or `on_error` see all of them.
};

/// What to start and how.
struct Command {
  /// The program, then its arguments. A name without '/' is looked up in PATH.
  std::vector<std::string> argv = {};
  /// Changes to our environment: a value sets, nothing removes. With `clean_environment`, the whole environment.
  std::map<std::string, std::optional<std::string>> environment = {};
  bool clean_environment = false;
  /// Working directory; empty: ours.
  std::filesystem::path folder = {};
  Output output = Output::discard;
  Output error = Output::keep;
  /// Bytes kept of each kept stream.
  std::size_t bytes_max = tail_bytes_max;
  /// See each piece of a kept stream as it comes, on the watching thread: quick, and not throwing.
  std::function<void(std::string_view)> on_output = {};
  std::function<void(std::string_view)> on_error = {};
};

/// How a child ended.
struct Exit {
  int code = 0;    ///< Exit code; 0 when a signal ended it.
  int signal = 0;  ///< Number of the signal that ended it, or 0.

  bool ok() const { return code == 0 && signal == 0; }
  /// For people: "exit code 3", "signal 11 (Segmentation fault)".
  std::string text() const;
};

/// A running or ended child. Any thread may call any member; moving and destroying is the owner's.
///
/// Inside is one thread, which starts the child (the kernel's promise to end it is tied to that thread, see spawn.h),
/// reads the kept streams, and reaps. When the child ends, what it left running in its process group is killed.
class Child {
 public:
  /// Starts it; standard input is empty. Returns once the program runs. Throws Error{unavailable} that names the
  /// program and the system's reason when it cannot run, Error{invalid_request} when argv is empty.
  static Child start(Command command);

  Child(Child&&) noexcept;
  Child& operator=(Child&&) noexcept;
  /// Kills it at once if it still runs; call terminate() first for an orderly end.
  ~Child();

  int pid() const;

  /// How it ended; nothing while it runs.
  std::optional<Exit> exit() const;

  /// Waits until it has ended. Nothing when `stop` or `deadline` came first; the child then runs on.
  std::optional<Exit> wait(std::stop_token stop, base::Deadline deadline) const;

  /// Sends a signal to the child alone; nothing happens when it has ended.
  void send_signal(int number);

  /// SIGTERM, up to `grace` for an orderly end, then SIGKILL for its whole group. Returns when it has been reaped.
  Exit terminate(std::chrono::milliseconds grace);

  /// The last bytes of a kept stream so far; complete once exit() is known.
  std::string output_tail() const;
  std::string error_tail() const;

 private:
  class Watch;
  explicit Child(std::unique_ptr<Watch> watch);
  std::unique_ptr<Watch> watch_;
};

}  // namespace process
