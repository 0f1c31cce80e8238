#pragma once

// The way out of one connection. Handler threads write to the socket themselves; what the socket does not take at once,
// and what comes faster than single writes are worth, waits here for the I/O thread, which gathers it.

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libs/base/clock.h"

namespace net::server {

/// Thread-safe. At any moment at most one thread is the sender (it holds the turn); the others leave their bytes.
class Output {
 public:
  enum class Outcome {
    done,      ///< nothing more to do for the caller
    schedule,  ///< the caller must have the I/O thread call flush()
    lost,      ///< the peer is gone, or writing was interrupted
  };

  /// `socket` is non-blocking and outlives this. write() blocks while `buffer_bytes_max` or more wait.
  Output(int socket, std::size_t buffer_bytes_max);

  /// Takes the turn if no bytes are on their way. True: send_claimed() must follow.
  bool claim();
  /// Sends head and body as one message; what the socket does not take is kept. Never blocks.
  Outcome send_claimed(std::string_view head, std::string&& body);

  /// Leaves bytes behind those on their way, whatever the limit. Never blocks.
  Outcome append(std::span<const std::string_view> pieces);
  /// The same, but waits while the buffer is full.
  Outcome write(std::span<const std::string_view> pieces);

  enum class Flushed { empty, more, blocked, lost };
  /// I/O thread: one round of sending. `more`: call again; `blocked`: call again when the socket is writable.
  Flushed flush();

  /// Bytes that beat() sends while the answer is open; they must live as long as this. Empty: none.
  void set_heartbeat(std::string_view bytes);
  bool has_heartbeat() const {
    const std::scoped_lock lock(mutex_);
    return !heartbeat_.empty();
  }
  /// I/O thread: sends the heartbeat when nothing was sent for `silence`.
  Outcome beat(base::SteadyTime now, std::chrono::nanoseconds silence);
  /// The last bytes of an answer; no heartbeat comes behind them. Never blocks.
  Outcome append_last(std::span<const std::string_view> pieces);

  /// Wakes a waiting writer; from now on write() is refused, append() is not.
  void interrupt();
  /// Drops everything; the peer is gone.
  void lose();
  /// The socket's sending side is shut down once all is sent.
  Outcome close_when_empty();

  std::size_t backlog() const;
  /// Whether an answer is on its way: bytes wait, or somebody has claimed the turn to send some.
  bool busy() const {
    const std::scoped_lock lock(mutex_);
    return sender_ || backlog_locked() > 0;
  }
  /// When the socket last took bytes.
  base::SteadyTime last_sent() const;
  /// Since when bytes wait without progress; nothing when none wait.
  std::optional<base::SteadyTime> stalled_since() const;

 private:
  using Lock = std::unique_lock<std::mutex>;
  std::size_t backlog_locked() const { return pending_.size() + writing_.size() - written_; }
  Outcome leave(Lock& lock, std::span<const std::string_view> pieces);
  bool send_round(Lock& lock);
  void settle(Lock& lock);

  const int socket_;
  const std::size_t buffer_bytes_max_;

  mutable std::mutex mutex_;
  std::condition_variable drained_;
  std::string_view heartbeat_;
  std::string pending_;      ///< accepted, behind writing_
  std::string writing_;      ///< being sent; touched without the lock by the sender alone
  std::size_t written_ = 0;  ///< of writing_
  bool sender_ = false;      ///< some thread has the turn
  bool scheduled_ = false;   ///< the I/O thread has the duty to flush
  bool interrupted_ = false;
  bool lost_ = false;
  bool close_ = false;
  bool shut_ = false;
  int waiting_ = 0;
  base::SteadyTime last_sent_;
  base::SteadyTime stalled_since_;  ///< while scheduled_
};

}  // namespace net::server
