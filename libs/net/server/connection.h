#pragma once

// One accepted connection, shared between the I/O thread, which reads it, and the handler that answers its request.

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "libs/base/descriptor.h"
#include "libs/net/server/mailbox.h"
#include "libs/net/server/options.h"
#include "libs/net/server/output.h"
#include "libs/net/server/request_reader.h"

namespace net::server {

/// While a request is being answered the connection is busy and nobody reads it; the answering thread hands it back
/// with release(). The socket closes with the last owner, so that its number is not used again under a writer.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  enum class After { keep_open, close };

  Connection(base::Descriptor socket, const Options& options, Mailbox& mailbox);

  int socket() const { return socket_.number(); }
  Output& output() { return output_; }

  // The answering side; any thread.

  /// The answer is on its way: the I/O thread may read the next request, or nothing but the end after `close`.
  void release(After after);
  /// Deals with the outcome of a call to output().
  void follow(Output::Outcome outcome);
  /// From now on the answering thread reads the socket itself.
  void set_upgraded() { upgraded_ = true; }
  bool upgraded() const { return upgraded_; }
  bool cancelled() const { return cancelled_; }

  // The I/O thread.

  /// A request goes to its handler; until release() the connection is busy.
  void begin(const std::stop_source& stop, base::SteadyTime deadline, bool input_waits);
  /// Notes that the socket has something to say. True when the caller should read now.
  bool note_input();
  /// Nothing more comes from the peer, but something is still on its way to it.
  void finish();
  bool has_input() const { return (state_ & kInput) != 0; }
  void clear_input() { state_ &= ~kInput; }
  bool busy() const { return (state_ & kBusy) != 0; }
  bool closing() const { return (state_ & kClosing) != 0; }
  /// Ends the running exchange: its writer is woken, and the stop source that should fire (not on the I/O thread, since
  /// it runs what authors registered) is returned, once.
  std::optional<std::stop_source> cancel();
  /// Nothing when no exchange runs.
  std::optional<base::SteadyTime> deadline();

  /// What only the I/O thread touches.
  struct Reading {
    Reading(std::size_t head_bytes_max, std::size_t body_bytes_max) : reader(head_bytes_max, body_bytes_max) {}
    RequestReader reader;
    std::string leftover;  ///< received, not yet parsed
    base::SteadyTime last_activity;
    base::SteadyTime request_begun;
    std::size_t index = 0;  ///< in the table of connections
    bool writable_awaited = false;
    bool dropped = false;
    /// When the peer was seen to have closed its sending side, or a request was found behind which it had.
    std::optional<base::SteadyTime> peer_finished;
  };
  Reading reading;

 private:
  static constexpr unsigned kBusy = 1;     ///< a request is being answered
  static constexpr unsigned kInput = 2;    ///< the socket or `leftover` holds something that was not read
  static constexpr unsigned kClosing = 4;  ///< no further request will be read

  struct Running {
    std::stop_source stop{std::nostopstate};
    base::SteadyTime deadline = base::SteadyTime::max();
  };

  base::Descriptor socket_;
  Mailbox& mailbox_;
  Output output_;
  std::atomic<unsigned> state_ = 0;
  std::atomic<bool> upgraded_ = false;
  std::atomic<bool> cancelled_ = false;
  std::mutex running_mutex_;
  std::optional<Running> running_;
};

}  // namespace net::server
