#pragma once

// SIGTERM and SIGINT as something to wait for.

#include <atomic>
#include <memory>

namespace agentcore {

/// While it lives, SIGTERM and SIGINT do not end the process but are counted. One at a time in a process.
class SignalWait {
 public:
  SignalWait();
  ~SignalWait();
  SignalWait(const SignalWait&) = delete;
  SignalWait& operator=(const SignalWait&) = delete;

  /// Waits for a signal and returns its number; 0 once wake() was called.
  int wait();
  /// Ends wait() without a signal.
  void wake();

 private:
  struct Saved;
  std::unique_ptr<Saved> saved_;
};

}  // namespace agentcore
