#include "libs/net/server/server.h"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "libs/base/check.h"
#include "libs/net/server/io_loop.h"
#include "libs/net/server/listener.h"

namespace net::server {
namespace {

constexpr auto kHurryPoll = std::chrono::milliseconds(20);
/// The threads beside the handlers were given their last work only now; so much time they get even without a grace.
constexpr auto kSideTimeMin = std::chrono::milliseconds(100);

}  // namespace

Server::Server(const Addresses& addresses, const Options& options, Handler& handler) : unix_path_(addresses.unix_path) {
  CHECK(addresses.tcp || !unix_path_.empty());
  std::vector<base::Descriptor> listeners;
  if (addresses.tcp) {
    listeners.push_back(listen_tcp(addresses.tcp->host, addresses.tcp->port));
    port_ = bound_port(listeners.back());
  }
  if (!unix_path_.empty()) listeners.push_back(listen_unix(unix_path_));
  loop_ = std::make_unique<IoLoop>(options, handler, std::move(listeners));
}

Server::~Server() {
  close();
}

void Server::close() {
  if (!loop_) return;
  loop_.reset();
  if (!unix_path_.empty()) ::unlink(unix_path_.c_str());
}

void Server::start() {
  loop_->start();
}

Server::Stopped Server::stop(std::chrono::milliseconds drain, std::chrono::milliseconds cancel,
                             const std::atomic<bool>& hurry) {
  HandlerThreads& handlers = loop_->handlers();
  const std::size_t at_first = handlers.active();
  loop_->refuse_new();
  const base::Deadline drained = base::Deadline::after(drain);
  while (!hurry && !drained.passed()) {
    if (handlers.wait_until_idle(drained.earlier(base::Deadline::after(kHurryPoll)))) break;
  }
  const std::size_t left = handlers.active();
  const base::Deadline cancelled = base::Deadline::after(cancel);
  if (left > 0) {
    loop_->cancel_all();
    handlers.wait_until_idle(cancelled);
  }
  loop_->wait_until_sent(cancelled);
  const std::size_t running = handlers.active();
  const std::size_t ended = left - std::min(left, running);
  return {.drained = at_first > left ? at_first - left : 0,
          .cancelled = ended,
          .abandoned = running + loop_->side_threads_busy(cancelled.later(base::Deadline::after(kSideTimeMin)))};
}

}  // namespace net::server
