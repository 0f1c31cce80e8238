#include "manganize/cli/doctor.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <vector>

#include "libs/base/error.h"
#include "libs/base/shown.h"
#include "libs/page/figure/look.h"
#include "libs/page/lettering/lettering.h"
#include "libs/sources/library.h"
#include "manganize/characters/character_store.h"
#include "manganize/cli/agent_process.h"
#include "manganize/cli/data_folder.h"
#include "manganize/language/japanese.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::uint16_t kAgentPort = 8080;  // where manganize-agent listens unless PORT says otherwise
constexpr std::chrono::seconds kAgentCheckTimeMax{30};

/// Returns what to say when all is well; throws base::Error that says what is wrong and how to mend it.
struct Check {
  const char* name;
  std::function<std::string()> look;
};

std::string check_fonts(const Folders& folders) {
  page::Lettering::load(folders.share);
  return base::shown_path(folders.share / "fonts");
}

std::string check_dictionary() {
  const JapaneseAnalyzer analyzer;
  return "MeCab with its IPA dictionary";
}

std::string check_data_folder(const Folders& folders) {
  require_data_folder(folders.data);
  return base::shown_path(folders.data);
}

std::string check_library(const Folders& folders) {
  const sources::Library library({folders.share / "library", folders.data / "library"}, "");
  const auto problems = library.problems();
  if (!problems.empty()) {
    throw Error(ErrorCode::invalid_request,
                base::shown_path(problems.front().path) + ": " + problems.front().message +
                    (problems.size() > 1 ? " (and " + std::to_string(problems.size() - 1) + " more files)" : ""));
  }
  const std::size_t count = library.articles().size();
  if (count == 0) {
    throw Error(ErrorCode::storage_error, "no article in '" + base::shown_path(folders.share / "library") +
                                              "'; install the program again or set MANGANIZE_SHARE");
  }
  return std::to_string(count) + " articles; your own go into " + base::shown_path(folders.data / "library");
}

std::string check_characters(const Folders& folders) {
  const CharacterFolders store({folders.data / "characters", folders.share / "characters"});
  const std::vector<std::string> names = store.names();
  if (names.empty()) {
    throw Error(ErrorCode::storage_error, "no character in '" + base::shown_path(folders.share / "characters") +
                                              "'; install the program again or set MANGANIZE_SHARE");
  }
  std::string listed;
  for (const std::string& name : names) {
    page::LookReader reader;
    try {
      for (const auto& [key, value] : store.load(name).look) reader.set(key, value);
      reader.finish();
    } catch (const Error& error) {
      throw Error(error.code(), "character '" + name + "': " + error.public_message());
    }
    listed += (listed.empty() ? "" : ", ") + name;
  }
  return listed;
}

// Binds and lets go. `port` 0 takes any.
bool can_listen(std::uint16_t port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return false;
  const int reuse = 1;  // as the agent does: a port whose last connections are still fading is free
  ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  const bool bound = ::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && ::listen(fd, 1) == 0;
  ::close(fd);
  return bound;
}

std::string check_ports() {
  if (!can_listen(0)) {
    throw Error(ErrorCode::unavailable, "no port of 127.0.0.1 can be had; is the loopback interface up?");
  }
  const std::string port = std::to_string(kAgentPort);
  if (can_listen(kAgentPort)) return "127.0.0.1:" + port + " is free";
  return "127.0.0.1:" + port + " is taken: `generate` does not need it; start manganize-agent with another PORT";
}

std::string check_agent(const Folders& folders, const std::filesystem::path& programs, const std::stop_token& stop) {
  const std::filesystem::path program = programs / "manganize-agent";
  AgentProcess::start(program, {{"MANGANIZE_DATA", folders.data.string()}, {"MANGANIZE_SHARE", folders.share.string()}},
                      stop, base::Deadline::after(kAgentCheckTimeMax));
  return base::shown_path(program) + " starts and is healthy";
}

}  // namespace

bool doctor(const Folders& folders, const std::filesystem::path& programs, std::FILE* out,
            const std::stop_token& stop) {
  const std::vector<Check> checks = {
      {"fonts", [&] { return check_fonts(folders); }},
      {"dictionary", check_dictionary},
      {"data folder", [&] { return check_data_folder(folders); }},
      {"library", [&] { return check_library(folders); }},
      {"characters", [&] { return check_characters(folders); }},
      {"ports", check_ports},
      {"agent", [&] { return check_agent(folders, programs, stop); }},
  };
  bool all_well = true;
  for (const Check& check : checks) {
    if (stop.stop_requested()) throw Error(ErrorCode::cancelled, "stopped before all was looked at");
    try {
      std::fprintf(out, "ok    %-12s %s\n", check.name, check.look().c_str());
    } catch (const Error& error) {
      if (error.code() == ErrorCode::cancelled) throw;
      all_well = false;
      std::fprintf(out, "FAIL  %-12s %s\n", check.name, base::as_valid_utf8(error.public_message()).c_str());
    }
    std::fflush(out);
  }
  return all_well;
}

}  // namespace manganize
