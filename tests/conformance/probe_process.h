#pragma once

// The probe agent (contracts/probe.md) as a real process on a port of its own, for the length of one case.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "libs/base/json.h"
#include "libs/process/child.h"
#include "tests/conformance/raw_connection.h"

namespace conformance {

using Environment = std::map<std::string, std::optional<std::string>>;

/// The environment that chooses a variant of the probe (contracts/probe.md, 5).
inline Environment variant(const char* name) {
  return {{"PROBE_VARIANT", name}};
}

inline constexpr const char* session_header = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
inline constexpr const char* request_header = "X-Amzn-Bedrock-AgentCore-Runtime-Request-Id";

/// Our far end of every wait that is not a read of a socket.
base::Deadline patience();

/// A port of 127.0.0.1 that was free a moment ago and that no other case takes while this object lives.
class Port {
 public:
  Port();
  std::uint16_t number() const { return number_; }

 private:
  bool reserve();
  std::uint16_t number_ = 0;
  base::Descriptor reservation_;
};

/// A program that was started and not waited for: for the cases about starting.
process::Child start_probe(const Port& port, Environment environment);

/// A probe that listens. At its end it is asked to stop; a sanitizer's report or an exit code other than 0 then fails
/// the case.
class Probe {
 public:
  explicit Probe(Environment environment = {});
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;
  ~Probe();

  std::uint16_t port() const { return port_.number(); }
  process::Child& child() { return *child_; }
  /// What it wrote to stderr so far.
  std::string log() const { return child_->error_tail(); }

  RawConnection connect() const { return RawConnection(port()); }
  /// One request on a connection of its own.
  Answer send(std::string_view method, std::string_view target, std::string_view body = {},
              const Headers& headers = {});
  Answer post(std::string_view body, const Headers& headers = {}) {
    return send("POST", "/invocations", body, headers);
  }
  Answer ping() { return send("GET", "/ping"); }
  std::string ping_status();
  /// Posts a payload, expects 200, and returns the result.
  base::Json call(std::string_view payload, const Headers& headers = {});
  /// Posts a payload on a connection that is given back before anything is read.
  RawConnection begin(std::string_view payload, const Headers& headers = {});
  /// The member `name` of the `counters` operation.
  std::int64_t counter(std::string_view name);

 private:
  void start(const Environment& environment);
  Port port_;
  std::optional<process::Child> child_;
};

/// The member of an object; fails the case and gives null when there is none.
base::Json member(const base::Json& value, std::string_view key);
/// The text of a member; fails the case when it is none.
std::string text_member(const base::Json& value, std::string_view key);

/// Whether a finished child left the report of a sanitizer.
bool has_sanitizer_report(std::string_view log);

}  // namespace conformance
