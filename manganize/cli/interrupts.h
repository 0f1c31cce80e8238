#pragma once

// Ctrl+C as a stop token.

#include <atomic>
#include <stop_token>
#include <thread>

namespace manganize {

/// Takes SIGINT and SIGTERM for the whole process: the first one requests a stop. Make it first in main(), before any
/// thread, so that every thread inherits the blocked signals.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  std::stop_token stop_token() const { return stop_.get_token(); }
  /// The signal that came, or 0.
  int signal() const { return signal_; }

 private:
  void wait();

  std::stop_source stop_;
  std::atomic<int> signal_ = 0;
  std::thread waiter_;
};

}  // namespace manganize
