#pragma once

// An App on a free port, for tests over real sockets.

#include <string>
#include <utility>

#include "agentcore/sdk/app.h"
#include "libs/base/guarded.h"
#include "tests/conformance/raw_connection.h"

namespace agentcore {

/// The options of a test: loopback, a free port, an empty environment, the log kept.
class TestAgent {
 public:
  explicit TestAgent(AppOptions options = {}) : app(prepared(std::move(options))) {}

  conformance::RawConnection connect() const { return conformance::RawConnection(app.port()); }
  /// A connection that has sent this payload.
  conformance::RawConnection begin(const std::string& payload) const {
    conformance::RawConnection connection = connect();
    connection.send(conformance::request("POST", "/invocations", payload));
    return connection;
  }
  conformance::Answer post(const std::string& payload) const { return begin(payload).read_answer(); }
  conformance::Answer get(const std::string& path) const {
    conformance::RawConnection connection = connect();
    connection.send(conformance::request("GET", path));
    return connection.read_answer();
  }
  std::string log() { return *log_.lock(); }

 private:
  AppOptions prepared(AppOptions options) {
    options.environment = &environment_;
    if (!options.host) options.host = "127.0.0.1";
    options.port = 0;
    options.log_sink = [this](std::string_view line) { log_.lock()->append(line); };
    return options;
  }

  base::FakeEnvironment environment_{{}};
  base::Guarded<std::string> log_;

 public:
  App app;
};

}  // namespace agentcore
