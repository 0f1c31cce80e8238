#include "examples/probe/machine.h"

#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>

#include "examples/probe/payload.h"
#include "libs/base/clock.h"
#include "libs/base/environment.h"
#include "libs/base/error.h"
#include "libs/net/client/connection.h"
#include "libs/process/child.h"

namespace probe {
namespace {

using base::Json;
using std::chrono_literals::operator""s;

constexpr auto kConnectLimit = 2s;
constexpr auto kProgramLimit = 10s;
constexpr std::size_t kProgramOutputMax = 1024 * 1024;

std::string reason() {
  return std::strerror(errno);
}

}  // namespace

Json write_file(const Json& payload) {
  // A plain write, not base's atomic one: what is probed is whether this very path can be written.
  std::ofstream file(text_of(payload, "path"), std::ios::binary);
  file << text_of(payload, "text") << std::flush;
  if (!file) return {{"ok", false}, {"error", reason()}};
  return {{"ok", true}, {"error", nullptr}};
}

Json read_file(const Json& payload) {
  std::ifstream file(text_of(payload, "path"), std::ios::binary);
  if (!file) return {{"ok", false}, {"text", nullptr}, {"error", reason()}};
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  return {{"ok", true}, {"text", text}, {"error", nullptr}};
}

Json read_environment(const Json& payload) {
  const auto value = base::SystemEnvironment().get(text_of(payload, "name"));
  if (!value) return {{"value", nullptr}};
  return {{"value", *value}};
}

Json connect(const Json& payload, const std::stop_token& stop) {
  const net::client::Endpoint endpoint = {.host = text_of(payload, "host"),
                                          .port = static_cast<std::uint16_t>(number_of(payload, "port", 0))};
  const std::string action = "connecting to " + endpoint.text();
  try {
    net::client::Connection::open(endpoint, {stop, base::Deadline::after(kConnectLimit), action});
    return {{"ok", true}, {"error", nullptr}};
  } catch (const base::Error& error) {
    return {{"ok", false}, {"error", error.what()}};
  }
}

Json run_program(const Json& payload, const std::stop_token& stop) {
  process::Command command = {.output = process::Output::keep, .bytes_max = kProgramOutputMax};
  for (const Json& word : items_of(payload, "argv")) command.argv.emplace_back(word.as_string());
  try {
    const process::Child child = process::Child::start(std::move(command));
    const auto exit = child.wait(stop, base::Deadline::after(kProgramLimit));
    if (!exit) return {{"ok", false}, {"code", nullptr}, {"stdout", child.output_tail()}, {"error", "timed out"}};
    const bool exited = exit->signal == 0;
    return {{"ok", exited},
            {"code", exited ? Json(exit->code) : Json()},
            {"stdout", child.output_tail()},
            {"error", exited ? Json() : Json(exit->text())}};
  } catch (const base::Error& error) {
    return {{"ok", false}, {"code", nullptr}, {"stdout", ""}, {"error", error.what()}};
  }
}

Json spin(const Json& payload) {
  const auto duration = milliseconds_of(payload, "ms");
  const auto end = std::chrono::steady_clock::now() + duration;
  while (std::chrono::steady_clock::now() < end) {
  }
  return {{"spun", duration.count()}};
}

Json Memory::allocate(const Json& payload) {
  const std::int64_t megabytes = number_of(payload, "mb", 0);
  std::vector<char> bytes(static_cast<std::size_t>(megabytes) * 1024 * 1024, 1);  // filling it touches every page
  kept_.lock()->push_back(std::move(bytes));
  return {{"mb", megabytes}};
}

}  // namespace probe
