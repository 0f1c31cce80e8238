#pragma once

// Runs the built programs as a user does, in a folder of its own, and looks at what they print, write and leave behind.

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "libs/base/clock.h"
#include "libs/base/json.h"
#include "libs/process/child.h"

namespace e2e {

/// How a run ended.
struct Ended {
  process::Exit exit;
  std::string output;
  std::string error;
  /// The lines of the output that are JSON objects.
  std::vector<base::Json> json_lines() const;
};

/// The path of a built program.
std::string program(const std::string& name);

/// Starts the command, keeps its outputs and waits for its end; throws std::runtime_error when that does not come.
Ended run(process::Command command);

/// What starts a command in a mount namespace of its own ("unshare -m"), or nothing where the kernel refuses one.
std::optional<std::vector<std::string>> mount_namespace();

/// Waits until the process is `manganize` and has taken SIGINT and SIGTERM over; false when not within 20 s.
bool wait_for_interrupts(int pid);
/// Waits until the child has printed this; false when not within 20 s.
bool wait_for_output(const process::Child& child, std::string_view text);

/// A temporary folder with a data folder of its own, removed at the end.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

  /// `manganize` with these arguments, to its end.
  Ended manganize(std::vector<std::string> arguments) const;
  /// The same with `input` (a file of the sandbox) as standard input.
  Ended manganize_reading(const std::filesystem::path& input, std::vector<std::string> arguments) const;
  /// A command in this folder with the sandbox's environment.
  process::Command command(std::vector<std::string> argv) const;
  process::Child start(const std::string& program, std::vector<std::string> arguments) const;

  void set(const std::string& variable, const std::string& value) { environment_[variable] = value; }

  /// Names below output/; empty when there is no such folder.
  std::vector<std::filesystem::path> outputs() const;
  /// Process ids of agents that were started for this sandbox and still run.
  std::vector<int> agents() const;
  /// Waits until agents() satisfies `count`; false when that does not come within 20 s.
  bool wait_for_agents(std::size_t count) const;

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::optional<std::string>> environment_;
};

/// Width and height from a PNG's header; throws std::runtime_error when it is none.
std::pair<unsigned, unsigned> png_size(const std::string& bytes);

}  // namespace e2e
