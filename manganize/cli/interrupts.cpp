#include "manganize/cli/interrupts.h"

#include <csignal>

namespace manganize {
namespace {

// Ends the waiting thread; no one else sends it to this process.
constexpr int kQuit = SIGUSR1;

sigset_t taken_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, kQuit);
  return signals;
}

}  // namespace

Interrupts::Interrupts() {
  const sigset_t signals = taken_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  waiter_ = std::thread([this] { wait(); });
}

Interrupts::~Interrupts() {
  pthread_kill(waiter_.native_handle(), kQuit);
  waiter_.join();
}

void Interrupts::wait() {
  const sigset_t signals = taken_signals();
  for (int number = 0; sigwait(&signals, &number) == 0 && number != kQuit;) {
    signal_ = number;
    stop_.request_stop();
  }
}

}  // namespace manganize
