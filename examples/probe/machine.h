#pragma once

// The probe's operations about the machine it runs on: files, environment, sockets, programs, memory, CPU. They know
// nothing of the SDK; later suites use them to see what a host's confinement lets through.

#include <stop_token>
#include <string>
#include <vector>

#include "libs/base/guarded.h"
#include "libs/base/json.h"

namespace probe {

/// Each takes the payload of its operation (contracts/probe.md, section 2) and returns the result.
base::Json write_file(const base::Json& payload);
base::Json read_file(const base::Json& payload);
base::Json read_environment(const base::Json& payload);
base::Json connect(const base::Json& payload, const std::stop_token& stop);
base::Json run_program(const base::Json& payload, const std::stop_token& stop);
base::Json spin(const base::Json& payload);

/// What `alloc` took and keeps.
class Memory {
 public:
  base::Json allocate(const base::Json& payload);

 private:
  base::Guarded<std::vector<std::vector<char>>> kept_;
};

}  // namespace probe
