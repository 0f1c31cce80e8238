#pragma once

// What the probe agent does with a payload: the table of contracts/probe.md, section 2, on the SDK's public surface.

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "agentcore/sdk/app.h"
#include "examples/probe/machine.h"
#include "libs/base/guarded.h"

namespace probe {

using agentcore::Answer;
using agentcore::Context;
using base::Json;

/// The handlers of one probe and what they share. Thread-safe; must outlive the app's run.
class Operations {
 public:
  enum class Ping { automatic, custom };  ///< Whether `ping_custom` exists.
  Operations(agentcore::App& app, Ping ping);

  /// The entrypoint.
  Answer handle(const Json& payload, const Context& context);
  /// The handler of /ws (section 3).
  static void serve(agentcore::WebSocket& socket, const Context& context);
  /// The ping handler of the custom-ping build.
  agentcore::PingStatus custom_ping();

 private:
  using Operation = std::function<Answer(const Json& payload, const Context& context)>;

  void add_answers();
  void add_streams();
  void add_state(Ping ping);
  void add_machine();

  Json describe(const Context& context);
  Answer endless(const Json& payload, const Context& context);
  Json start_background(const Json& payload);
  Json end_task(const Json& payload);
  Json force_ping(const Json& payload);

  agentcore::App& app_;
  std::map<std::string, Operation, std::less<>> operations_;

  std::atomic<std::int64_t> calls_ = 0;
  std::atomic<std::int64_t> cleanups_ = 0;
  std::atomic<std::int64_t> produced_ = 0;
  base::Guarded<std::string> boot_id_;
  base::Guarded<std::string> ping_mode_{"healthy"};
  base::Guarded<std::map<std::string, Json>> remembered_;
  Memory memory_;
  base::Guarded<std::vector<std::jthread>> background_;  // last: its threads use what stands above
};

}  // namespace probe
