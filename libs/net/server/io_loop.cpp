#include "libs/net/server/io_loop.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "libs/base/check.h"

namespace net::server {
namespace {

constexpr std::size_t kReceiveBytes = 64 * 1024;
constexpr int kEventsPerTurn = 256;
constexpr auto kSweepEvery = std::chrono::seconds(1);
// So soon after its client has sent its last, an exchange must have become a stream with heartbeats to go on.
constexpr auto kStreamStartMax = std::chrono::milliseconds(500);
constexpr auto kSentPoll = std::chrono::milliseconds(1);
constexpr std::uint32_t kInterest = EPOLLIN | EPOLLRDHUP | EPOLLET;

base::SteadyTime clock_now() {
  return std::chrono::steady_clock::now();
}

bool is_upgrade(const Request& request) {
  return request.header("upgrade").has_value();
}

}  // namespace

IoLoop::IoLoop(const Options& options, Handler& handler, std::vector<base::Descriptor> listeners)
    : options_(options),
      handler_(handler),
      listeners_(std::move(listeners)),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      handlers_(options.handlers_max, options.handler_stack_bytes, [&handler](Exchange& it) { handler.handle(it); }),
      buffer_(kReceiveBytes),
      now_(clock_now()),
      next_sweep_(now_ + kSweepEvery) {
  CHECK(epoll_, errno);
  epoll_event event{.events = EPOLLIN, .data = {.ptr = &mailbox_}};
  CHECK(::epoll_ctl(epoll_.number(), EPOLL_CTL_ADD, mailbox_.event(), &event) == 0, errno);
  for (base::Descriptor& listener : listeners_) {
    event.data.ptr = &listener;
    CHECK(::epoll_ctl(epoll_.number(), EPOLL_CTL_ADD, listener.number(), &event) == 0, errno);
  }
  listening_ = true;
}

IoLoop::~IoLoop() {
  ending_ = true;
  mailbox_.nudge();
  if (thread_.joinable()) thread_.join();
  // Nobody sends for the handlers that are left.
  for (const auto& connection : connections_) {
    cancel(*connection);
    connection->output().lose();
  }
}

void IoLoop::start() {
  thread_ = std::thread([this] { run(); });
}

void IoLoop::refuse_new() {
  refusing_ = true;
  mailbox_.nudge();
}

void IoLoop::cancel_all() {
  cancelling_ = true;
  mailbox_.nudge();
}

bool IoLoop::wait_until_sent(base::Deadline deadline) {
  unsent_ = true;
  mailbox_.nudge();
  while (unsent_ && !deadline.passed()) {
    std::this_thread::sleep_for(kSentPoll);
    mailbox_.nudge();
  }
  return !unsent_;
}

std::size_t IoLoop::side_threads_busy(base::Deadline deadline) {
  return (stopper_.wait_until_idle(deadline) ? 0U : 1U) + (side_.wait_until_idle(deadline) ? 0U : 1U);
}

void IoLoop::run() {
  std::array<epoll_event, kEventsPerTurn> events{};
  bool handlers_wait = false;
  while (!ending_) {
    const bool may_sleep = again_.empty() && mailbox_.prepare_to_sleep();
    const int count =
        ::epoll_wait(epoll_.number(), events.data(), kEventsPerTurn, may_sleep ? timeout_ms(handlers_wait) : 0);
    now_ = clock_now();
    const auto found = std::span(events).first(static_cast<std::size_t>(std::max(count, 0)));
    const bool mail_event =
        std::any_of(found.begin(), found.end(), [this](const epoll_event& it) { return it.data.ptr == &mailbox_; });
    mailbox_.awake(mail_event);
    for (const epoll_event& event : found) on_event(event);
    for (const auto& connection : mailbox_.take()) look_after(connection);
    const auto again = std::exchange(again_, {});
    for (const auto& connection : again) flush(*connection);
    obey();
    if (now_ >= next_sweep_) sweep();
    handlers_wait = handlers_.kick(now_);
  }
}

int IoLoop::timeout_ms(bool handlers_wait) const {
  if (handlers_wait) return static_cast<int>(HandlerThreads::kRescueAfter.count());
  if (connections_.empty() && listening_) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(next_sweep_ - clock_now());
  return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

void IoLoop::obey() {
  if (refusing_ && listening_) {
    watch_listeners(false);
    listeners_.clear();
    sweep();
  }
  if (cancelling_.exchange(false)) {
    for (const auto& connection : connections_) cancel(*connection);
  }
  if (unsent_) {
    unsent_ = std::any_of(connections_.begin(), connections_.end(),
                          [](const auto& connection) { return connection->output().busy(); });
  }
}

void IoLoop::on_event(const epoll_event& event) {
  if (event.data.ptr == &mailbox_) return;
  for (const base::Descriptor& listener : listeners_) {
    if (event.data.ptr == &listener) return accept_all(listener.number());
  }
  const auto connection = static_cast<Connection*>(event.data.ptr)->shared_from_this();
  connection->reading.last_activity = now_;
  if ((event.events & (EPOLLERR | EPOLLHUP)) != 0) {
    cancel(*connection);
    connection->output().lose();
    return drop(*connection);
  }
  if ((event.events & EPOLLOUT) != 0) flush(*connection);
  if (connection->reading.dropped || (event.events & (EPOLLIN | EPOLLRDHUP)) == 0) return;
  if ((event.events & EPOLLRDHUP) != 0) {
    connection->reading.peer_finished = now_;
    if (connection->busy()) probe(*connection);
  }
  if (connection->note_input()) read(*connection);
}

void IoLoop::accept_all(int listener) {
  for (;;) {
    base::Descriptor socket(::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!socket && (errno == EINTR || errno == ECONNABORTED)) continue;
    // Out of descriptors or memory: the listeners rest until the next sweep instead of waking this thread in vain.
    if (!socket && errno != EAGAIN && errno != EWOULDBLOCK) return watch_listeners(false);
    if (!socket) return;
    add(std::move(socket));
    if (connections_.size() >= options_.connections_max) return watch_listeners(false);
  }
}

void IoLoop::watch_listeners(bool on) {
  listening_ = on;
  for (base::Descriptor& listener : listeners_) {
    epoll_event event{.events = on ? static_cast<std::uint32_t>(EPOLLIN) : 0, .data = {.ptr = &listener}};
    ::epoll_ctl(epoll_.number(), EPOLL_CTL_MOD, listener.number(), &event);
  }
}

void IoLoop::add(base::Descriptor socket) {
  const int number = socket.number();
  auto connection = std::make_shared<Connection>(std::move(socket), options_, mailbox_);
  epoll_event event{.events = kInterest, .data = {.ptr = connection.get()}};
  if (::epoll_ctl(epoll_.number(), EPOLL_CTL_ADD, number, &event) != 0) return;
  connection->reading.last_activity = now_;
  connection->reading.index = connections_.size();
  connections_.push_back(std::move(connection));
  // What came before it was watched is reported by the first wait.
}

void IoLoop::drop(Connection& connection) {
  if (std::exchange(connection.reading.dropped, true)) return;
  ::epoll_ctl(epoll_.number(), EPOLL_CTL_DEL, connection.socket(), nullptr);
  ::shutdown(connection.socket(), SHUT_RDWR);
  const std::size_t index = connection.reading.index;
  std::swap(connections_[index], connections_.back());
  connections_[index]->reading.index = index;
  connections_.pop_back();
}

void IoLoop::look_after(const std::shared_ptr<Connection>& connection) {
  flush(*connection);
  if (!connection->reading.dropped && connection->has_input() && !connection->busy()) read(*connection);
}

void IoLoop::flush(Connection& connection) {
  if (connection.reading.dropped) return;
  switch (connection.output().flush()) {
    case Output::Flushed::empty:
      await_writable(connection, false);
      if (connection.has_input() && !connection.busy()) read(connection);
      return;
    case Output::Flushed::more:
      again_.push_back(connection.shared_from_this());
      return;
    case Output::Flushed::blocked:
      return await_writable(connection, true);
    case Output::Flushed::lost:
      cancel(connection);
      return drop(connection);
  }
}

void IoLoop::await_writable(Connection& connection, bool on) {
  // Asking again while asked reports a socket that became writable meanwhile, so that no moment is missed.
  if (!on && !connection.reading.writable_awaited) return;
  connection.reading.writable_awaited = on;
  epoll_event event{.events = on ? kInterest | EPOLLOUT : kInterest, .data = {.ptr = &connection}};
  ::epoll_ctl(epoll_.number(), EPOLL_CTL_MOD, connection.socket(), &event);
}

void IoLoop::read(Connection& connection) {
  const auto keep = connection.shared_from_this();
  for (;;) {
    // A client that sends requests without reading answers is not read either.
    if (connection.output().backlog() >= options_.stream_buffer_bytes) {
      connection.note_input();
      return;
    }
    if (!connection.reading.leftover.empty() && !connection.closing()) {
      const std::string bytes = std::exchange(connection.reading.leftover, {});
      const auto before = bytes.size();
      consume(connection, bytes);
      if (connection.busy() || connection.reading.dropped) return;
      if (connection.reading.leftover.size() < before) continue;
    }
    // Not before: what a notice told of is still in the socket while requests that came earlier are worked off.
    connection.clear_input();
    const Received received = receive(connection);
    if (received == Received::gone) {
      cancel(connection);
      return connection.output().busy() ? connection.finish() : drop(connection);
    }
    if (received == Received::wait || connection.busy() || connection.reading.dropped) return;
  }
}

IoLoop::Received IoLoop::receive(Connection& connection) {
  RequestReader& reader = connection.reading.reader;
  const bool discard = connection.closing();
  std::span<char> room = discard ? std::span<char>() : reader.body_room();
  const bool into_body = room.size() > kReceiveBytes / 2;
  if (!into_body) room = buffer_;
  ssize_t got = 0;
  do {
    got = ::recv(connection.socket(), room.data(), room.size(), 0);
  } while (got < 0 && errno == EINTR);
  if (got < 0) return errno == EAGAIN || errno == EWOULDBLOCK ? Received::wait : Received::gone;
  if (got == 0) return Received::gone;
  const auto size = static_cast<std::size_t>(got);
  if (into_body) {
    reader.body_arrived(size);
    consume(connection, {});
  } else if (!discard) {
    consume(connection, {buffer_.data(), size});
  }
  // Fewer bytes than asked for: the socket is empty, and the next ones raise a new event. The end was reported already.
  if (size < room.size() && !connection.reading.peer_finished) return Received::wait;
  return connection.note_input() ? Received::more : Received::wait;
}

// Parses `bytes`, which follow what the reader has, as far as the next request that is not answered at once.
void IoLoop::consume(Connection& connection, std::string_view bytes) {
  Connection::Reading& reading = connection.reading;
  std::string joined;
  if (!reading.leftover.empty()) {
    joined = std::exchange(reading.leftover, {});
    joined.append(bytes);
    bytes = joined;
  }
  for (;;) {
    if (reading.reader.state() == RequestReader::State::idle && !bytes.empty()) reading.request_begun = now_;
    bytes.remove_prefix(reading.reader.read(bytes));
    if (reading.reader.state() == RequestReader::State::failed)
      return refuse_unread(connection, reading.reader.failure());
    if (reading.reader.state() != RequestReader::State::complete) break;
    dispatch(connection, bytes);
    if (connection.busy() || connection.closing()) return;
    bytes = reading.leftover;
    if (bytes.empty()) return;
    joined = std::exchange(reading.leftover, {});
    bytes = joined;
  }
  if (reading.reader.take_expectation() && bytes.empty()) {
    constexpr std::array<std::string_view, 1> kContinue = {"HTTP/1.1 100 Continue\r\n\r\n"};
    connection.follow(connection.output().append(kContinue));
  }
  reading.leftover.assign(bytes);
}

void IoLoop::dispatch(Connection& connection, std::string_view rest) {
  RequestReader& reader = connection.reading.reader;
  Request request = reader.take_request();
  const Lane lane = handler_.lane(request);
  const bool upgrade = lane == Lane::handler && is_upgrade(request);
  std::string early_input;
  if (upgrade) {
    early_input.assign(rest);
    rest = {};
  }
  auto exchange = std::make_unique<Exchange>(connection.shared_from_this(), std::move(request), reader.take_body(),
                                             reader.keep_alive() && !refusing_, std::move(early_input));
  reader.restart();
  connection.reading.leftover.assign(rest);
  const base::SteadyTime deadline = now_ + options_.handler_time_max;
  exchange->set_deadline(base::Deadline(deadline));
  connection.begin(exchange->stop_source(), deadline, !rest.empty());
  if (connection.reading.peer_finished) {
    connection.reading.peer_finished = now_;
    probe(connection);
  }
  if (lane == Lane::now) {
    handler_.handle(*exchange);
  } else if (refusing_) {
    exchange->respond(handler_.refusal(Refusal::stopping));
  } else if (lane == Lane::side) {
    side_.post([this, shared = std::shared_ptr<Exchange>(std::move(exchange))] { handler_.handle(*shared); });
  } else if (!handlers_.submit(exchange, now_)) {
    exchange->respond(handler_.refusal(Refusal::too_many_handlers));
  }
}

// Answers what is not a request, and reads no further.
void IoLoop::refuse_unread(Connection& connection, Refusal why) {
  connection.reading.leftover.clear();
  Exchange exchange(connection.shared_from_this(), Request(), Body(), false, {});
  connection.begin(exchange.stop_source(), base::SteadyTime::max(), false);
  exchange.respond(handler_.refusal(why));
}

void IoLoop::cancel(Connection& connection) {
  auto stop = connection.cancel();
  if (stop) stopper_.post([source = std::move(*stop)]() mutable { source.request_stop(); });
}

// The client of a running exchange sends no more. It has left, or it only has nothing more to ask (RFC 9112, 9.6): TCP
// tells the two apart by what comes back when something is sent. A stream with heartbeats has something to send; the
// client of any other exchange counts as gone. (docs/decisions/0012)
void IoLoop::probe(Connection& connection) {
  if (options_.heartbeat && connection.output().has_heartbeat()) {
    return connection.follow(connection.output().beat(now_, std::chrono::nanoseconds(0)));
  }
  const base::SteadyTime last_moment = *connection.reading.peer_finished + kStreamStartMax;
  if (!options_.heartbeat || connection.upgraded() || now_ >= last_moment) return cancel(connection);
  next_sweep_ = std::min(next_sweep_, last_moment);
}

void IoLoop::sweep() {
  next_sweep_ = now_ + kSweepEvery;
  const std::vector<std::shared_ptr<Connection>> all = connections_;
  for (const auto& connection : all) check_limits(connection);
  if (!listening_ && !refusing_ && connections_.size() < options_.connections_max) watch_listeners(true);
}

void IoLoop::check_limits(const std::shared_ptr<Connection>& connection) {
  const auto stalled = connection->output().stalled_since();
  if (stalled && now_ - *stalled > options_.write_stall_max) {
    cancel(*connection);
    connection->output().lose();
    return drop(*connection);
  }
  if (connection->busy()) {
    if (const auto deadline = connection->deadline(); deadline && now_ >= *deadline) cancel(*connection);
    if (connection->reading.peer_finished) probe(*connection);
    if (options_.heartbeat) connection->follow(connection->output().beat(now_, *options_.heartbeat));
    return;
  }
  const auto silence = now_ - std::max(connection->reading.last_activity, connection->output().last_sent());
  if (connection->closing()) {
    if (silence > options_.linger_time_max && !stalled) drop(*connection);
    return;
  }
  switch (connection->reading.reader.state()) {
    case RequestReader::State::idle:
      if (silence > options_.idle_time_max || (refusing_ && !connection->output().busy())) drop(*connection);
      return;
    case RequestReader::State::head:
      if (now_ - connection->reading.request_begun > options_.head_time_max)
        refuse_unread(*connection, Refusal::too_slow);
      return;
    case RequestReader::State::body:
      if (silence > options_.body_stall_max) refuse_unread(*connection, Refusal::too_slow);
      return;
    case RequestReader::State::complete:
    case RequestReader::State::failed:
      return;
  }
}

}  // namespace net::server
