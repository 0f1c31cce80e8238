#pragma once

// The I/O thread: accepts, reads requests, answers what is answered at once, hands the rest to handler threads, sends
// what sockets did not take, and keeps the time limits. Nothing in it blocks.

#include <sys/epoll.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "libs/net/server/connection.h"
#include "libs/net/server/handler.h"
#include "libs/net/server/handler_threads.h"
#include "libs/net/server/mailbox.h"
#include "libs/net/server/side_thread.h"

namespace net::server {

class IoLoop {
 public:
  IoLoop(const Options& options, Handler& handler, std::vector<base::Descriptor> listeners);
  /// Ends the thread; handlers that still run keep their connections, and their answers are lost.
  ~IoLoop();

  void start();

  // Any thread.

  /// Closes the listeners and idle connections; requests on the others are refused.
  void refuse_new();
  /// Cancels every running exchange.
  void cancel_all();
  /// Waits until no bytes wait to be sent. False when the deadline passed first.
  bool wait_until_sent(base::Deadline deadline);
  HandlerThreads& handlers() { return handlers_; }
  /// How many of the threads beside are still in foreign code at the deadline: stop callbacks, Lane::side.
  std::size_t side_threads_busy(base::Deadline deadline);

 private:
  enum class Received { more, wait, gone };

  void run();
  void turn(base::SteadyTime now);
  int timeout_ms(bool handlers_wait) const;
  void obey();
  void on_event(const epoll_event& event);

  void accept_all(int listener);
  void watch_listeners(bool on);
  void add(base::Descriptor socket);
  void drop(Connection& connection);

  void look_after(const std::shared_ptr<Connection>& connection);
  void flush(Connection& connection);
  void await_writable(Connection& connection, bool on);
  void read(Connection& connection);
  Received receive(Connection& connection);
  void consume(Connection& connection, std::string_view bytes);
  void dispatch(Connection& connection, std::string_view rest);
  void refuse_unread(Connection& connection, Refusal why);
  void cancel(Connection& connection);
  void probe(Connection& connection);

  void sweep();
  void check_limits(const std::shared_ptr<Connection>& connection);

  const Options options_;
  Handler& handler_;
  std::vector<base::Descriptor> listeners_;
  base::Descriptor epoll_;
  Mailbox mailbox_;
  SideThread stopper_;  ///< fires stop tokens
  SideThread side_;     ///< Lane::side
  HandlerThreads handlers_;

  std::vector<std::shared_ptr<Connection>> connections_;
  std::vector<std::shared_ptr<Connection>> again_;  ///< have more to send than one round
  std::vector<char> buffer_;                        ///< what is being received; shared by all connections
  base::SteadyTime now_;
  base::SteadyTime next_sweep_;
  bool listening_ = false;
  std::atomic<bool> refusing_ = false;
  std::atomic<bool> cancelling_ = false;
  std::atomic<bool> ending_ = false;
  std::atomic<bool> unsent_ = false;
  std::thread thread_;
};

}  // namespace net::server
