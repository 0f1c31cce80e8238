#pragma once

// One agent process for one run: started on a free loopback port, invoked over HTTP as the web application and AWS
// invoke it, ended with its owner.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "libs/base/json_fwd.h"
#include "libs/net/client/endpoint.h"
#include "libs/process/child.h"

namespace manganize {

/// How long the agent may take to answer its first ping.
inline constexpr std::chrono::seconds kAgentStartTimeMax{20};
/// How long it may take to end in order before it is killed.
inline constexpr std::chrono::seconds kAgentStopTimeMax{3};
/// Tries with another port when somebody took the free one first.
inline constexpr int kAgentStartTriesMax = 3;

/// A running agent. It ends in order with the object, or is killed after kAgentStopTimeMax. One thread.
class AgentProcess {
 public:
  using Variables = std::map<std::string, std::optional<std::string>>;

  /// Starts `program` with HOST and PORT set and waits until it is healthy. Throws base::Error{unavailable} with the
  /// last line of its standard error when it ends first, {timeout}, {cancelled}.
  static AgentProcess start(const std::filesystem::path& program, Variables environment, const std::stop_token& stop,
                            base::Deadline deadline);

  AgentProcess(AgentProcess&&) noexcept = default;
  AgentProcess& operator=(AgentProcess&&) = delete;
  ~AgentProcess();

  /// Sends one payload and calls `on_event` for each event of the answer, `result` and `error` included, on this
  /// thread. Throws base::Error with the agent's code when it answers with an error status, {unavailable} when it
  /// breaks off, {timeout}, {cancelled}.
  void invoke(const base::Json& payload, const std::function<void(const base::JsonObject&)>& on_event,
              const std::stop_token& stop, base::Deadline deadline);

 private:
  AgentProcess(process::Child child, net::client::Endpoint endpoint);

  std::unique_ptr<process::Child> child_;
  net::client::Endpoint endpoint_;
};

}  // namespace manganize
