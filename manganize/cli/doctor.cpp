#include "manganize/cli/doctor.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <vector>

#include "libs/base/descriptor.h"
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
  const std::string folder = base::shown_path(folders.share / "fonts");
  try {
    page::Lettering::load(folders.share);
  } catch (const Error& error) {
    throw Error(error.code(), error.public_message() + " (looked in '" + folder + "')");
  }
  return folder;
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

// A socket that listens on the port of 127.0.0.1, or on any with 0; none when there is none to be had.
base::Descriptor listen_on(std::uint16_t port) {
  base::Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const int reuse = 1;  // as the agent does: a port whose last connections are still fading is free
  ::setsockopt(listener.number(), SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  const bool listens = ::bind(listener.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                       ::listen(listener.number(), 1) == 0;
  return listens ? std::move(listener) : base::Descriptor();
}

// Without its interface, a loopback address can be bound and not reached.
bool can_be_reached(const base::Descriptor& listener) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  if (::getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &size) != 0) return false;
  const base::Descriptor caller(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return ::connect(caller.number(), reinterpret_cast<sockaddr*>(&address), size) == 0;
}

std::string check_ports() {
  const base::Descriptor any = listen_on(0);
  if (!any || !can_be_reached(any)) {
    throw Error(ErrorCode::unavailable,
                "no port of 127.0.0.1 can be had and reached; bring the loopback interface up: ip link set lo up");
  }
  const std::string port = std::to_string(kAgentPort);
  if (listen_on(kAgentPort)) return "127.0.0.1:" + port + " is free";
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
