// The probe agent: does what the payload tells it (contracts/probe.md), so that one suite can hold any SDK and any host
// against the AgentCore contract. PROBE_VARIANT chooses how it is built up, PROBE_START how it starts.

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>

#include "agentcore/sdk/app.h"
#include "examples/probe/operations.h"

namespace {

std::string setting(const char* name) {
  return base::SystemEnvironment().get(name).value_or("");
}

void obey_start(const std::string& start) {
  const std::string argument = start.substr(std::min(start.find(':') + 1, start.size()));
  if (start.starts_with("exit:")) {
    std::fputs("probe: refusing to start\n", stderr);
    std::exit(std::atoi(argument.c_str()));
  }
  if (start == "hang") {
    for (;;) ::pause();
  }
  if (start.starts_with("slow:")) std::this_thread::sleep_for(std::chrono::milliseconds(std::atoi(argument.c_str())));
}

}  // namespace

int main() {
  obey_start(setting("PROBE_START"));
  const std::string variant = setting("PROBE_VARIANT");
  const bool has_custom_ping = variant == "customping";

  agentcore::AppOptions options = {.debug = variant == "debug", .expose_error_text = true};
  // The probe listens on loopback in a container too, unless it is told otherwise (contracts/probe.md, 5).
  if (setting("HOST").empty()) options.host = "127.0.0.1";
  agentcore::App app(std::move(options));
  probe::Operations operations(app,
                               has_custom_ping ? probe::Operations::Ping::custom : probe::Operations::Ping::automatic);
  if (variant != "noentry") {
    app.entrypoint([&](const base::Json& payload, const agentcore::Context& context) {
      return operations.handle(payload, context);
    });
    app.websocket(probe::Operations::serve);
  }
  if (has_custom_ping) app.custom_ping([&] { return operations.custom_ping(); });
  return app.run();
}
