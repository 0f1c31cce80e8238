#pragma once

// A server that is measured: started as a child, its CPU time and memory read from /proc.

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

class ServerProcess {
 public:
  /// Starts the program with PORT in its environment and its output thrown away.
  ServerProcess(const std::vector<std::string>& command, std::uint16_t port);
  /// Ends it and waits.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  pid_t pid() const { return pid_; }
  /// CPU time of all its threads so far, to the nanosecond, those that have ended included.
  double cpu_seconds() const;
  /// Resident memory now, or its highest value.
  double resident_kb() const { return status_kb("VmRSS:"); }
  double peak_kb() const { return status_kb("VmHWM:"); }
  /// Starts the highest value anew.
  void reset_peak() const;

 private:
  double status_kb(const std::string& key) const;
  pid_t pid_ = 0;
};

}  // namespace bench
