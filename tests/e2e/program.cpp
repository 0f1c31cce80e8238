#include "tests/e2e/program.h"

#include <unistd.h>

#include <charconv>
#include <csignal>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>

#include "libs/base/files.h"
#include "libs/base/id.h"

namespace e2e {
namespace {

constexpr std::chrono::seconds kRunTimeMax{100};
constexpr std::size_t kOutputBytesMax = 16 << 20;

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return std::move(out).str();
}

bool comes_true(const std::function<bool()>& condition) {
  const base::Deadline deadline = base::Deadline::after(std::chrono::seconds(20));
  while (!condition()) {
    if (deadline.passed()) return false;
  }
  return true;
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

}  // namespace

std::string program(const std::string& name) {
  return std::string(PROJECT_BINARY_DIR) + "/bin/" + name;
}

Ended run(process::Command command) {
  command.output = process::Output::keep;
  command.error = process::Output::keep;
  command.bytes_max = kOutputBytesMax;
  process::Child child = process::Child::start(std::move(command));
  const auto exit = child.wait({}, base::Deadline::after(kRunTimeMax));
  if (!exit) throw std::runtime_error("the program did not end: " + child.error_tail());
  return {*exit, child.output_tail(), child.error_tail()};
}

std::optional<std::vector<std::string>> mount_namespace() {
  const std::vector<std::string> start = {"unshare", ::geteuid() == 0 ? "-m" : "-rm"};
  std::vector<std::string> probe = start;
  for (const char* word : {"mount", "-t", "tmpfs", "tmpfs", "/mnt"}) probe.emplace_back(word);
  if (!run({.argv = std::move(probe)}).exit.ok()) return std::nullopt;
  return start;
}

bool wait_for_interrupts(int pid) {
  constexpr std::string_view kBlocked = "SigBlk:";
  constexpr unsigned long long kWanted = 1ULL << (SIGINT - 1) | 1ULL << (SIGTERM - 1);
  return comes_true([&] {
    const std::string status = slurp("/proc/" + std::to_string(pid) + "/status");
    const std::size_t at = status.find(kBlocked);
    if (at == std::string::npos || !status.starts_with("Name:\tmanganize\n")) return false;
    return (std::stoull(status.substr(at + kBlocked.size()), nullptr, 16) & kWanted) == kWanted;
  });
}

bool wait_for_output(const process::Child& child, std::string_view text) {
  return comes_true([&] { return child.output_tail().find(text) != std::string::npos; });
}

std::vector<base::Json> Ended::json_lines() const {
  std::vector<base::Json> found;
  std::istringstream in(output);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('{')) found.push_back(base::parse_json(line));
  }
  return found;
}

Sandbox::Sandbox() : folder_(std::filesystem::temp_directory_path() / ("manganize-e2e-" + base::random_uuid())) {
  base::create_folders(folder_);
  environment_["MANGANIZE_DATA"] = (folder_ / "data").string();
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path Sandbox::write(const std::string& name, std::string_view bytes) const {
  base::write_file_atomically(folder_ / name, bytes);
  return folder_ / name;
}

process::Command Sandbox::command(std::vector<std::string> argv) const {
  return {.argv = std::move(argv),
          .environment = environment_,
          .folder = folder_,
          .output = process::Output::keep,
          .error = process::Output::keep};
}

Ended Sandbox::manganize(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), program("manganize"));
  return run(command(std::move(arguments)));
}

Ended Sandbox::manganize_reading(const std::filesystem::path& input, std::vector<std::string> arguments) const {
  // The shell only connects the file; its words come as arguments, so that nothing is quoted.
  std::vector<std::string> argv = {"/bin/sh", "-c",           "input=$1; shift; exec \"$@\" <\"$input\"",
                                   "sh",      input.string(), program("manganize")};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  return run(command(std::move(argv)));
}

process::Child Sandbox::start(const std::string& name, std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), program(name));
  return process::Child::start(command(std::move(arguments)));
}

std::vector<std::filesystem::path> Sandbox::outputs() const {
  std::vector<std::filesystem::path> found;
  if (!std::filesystem::exists(folder_ / "output")) return found;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "output")) found.push_back(entry.path());
  return found;
}

std::vector<int> Sandbox::agents() const {
  std::vector<int> found;
  const std::string ours = "MANGANIZE_DATA=" + (folder_ / "data").string();
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename().string();
    int pid = 0;
    if (std::from_chars(name.data(), name.data() + name.size(), pid).ec != std::errc()) continue;
    const bool is_agent = slurp(entry.path() / "cmdline").find("manganize-agent") != std::string::npos;
    if (is_agent && slurp(entry.path() / "environ").find(ours) != std::string::npos) found.push_back(pid);
  }
  return found;
}

bool Sandbox::wait_for_agents(std::size_t count) const {
  return comes_true([&] { return agents().size() == count; });
}

std::pair<unsigned, unsigned> png_size(const std::string& bytes) {
  if (!bytes.starts_with("\x89PNG\r\n\x1a\n") || bytes.size() < 33) throw std::runtime_error("not a PNG");
  return {big_endian(bytes, 16), big_endian(bytes, 20)};
}

}  // namespace e2e
