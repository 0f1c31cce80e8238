#include "libs/net/server/exchange.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <vector>

#include "libs/base/check.h"

namespace net::server {
namespace {

constexpr int kOldVersion = 10;

// A comment of the event-stream format: what keeps a silent stream open.
constexpr std::string_view kComment = ":\n\n";
constexpr std::string_view kCommentChunk = "3\r\n:\n\n\r\n";

base::WallTime wall_now() {
  return std::chrono::system_clock::now();
}

}  // namespace

Exchange::Exchange(std::shared_ptr<Connection> connection, Request request, Body body, bool keep_alive,
                   std::string early_input)
    : connection_(std::move(connection)),
      request_(std::move(request)),
      body_(std::move(body)),
      early_input_(std::move(early_input)),
      keep_alive_(keep_alive),
      head_only_(request_.method() == "HEAD"),
      old_version_(request_.version() <= kOldVersion) {}

Exchange::~Exchange() {
  if (answered_) return;
  connection_->release(After::close);
  connection_->follow(connection_->output().close_when_empty());
}

Framing Exchange::framing_base() const {
  return {.close = !keep_alive_, .keep_alive = keep_alive_ && old_version_};
}

void Exchange::respond(Response response) {
  CHECK(!answered_);
  Framing framing = framing_base();
  framing.length = response.body.size();
  std::string head;
  constexpr std::size_t kUsualHeadBytes = 256;
  head.reserve(kUsualHeadBytes);
  append_head(head, response, framing, wall_now());
  if (head_only_ || response.status == 204 || response.status == 304) response.body.clear();
  if (on_answering_) on_answering_();
  answered_ = true;

  // Released before it is sent: the next request, which may come the moment the client has the answer, then finds the
  // connection free, and nobody must wake the I/O thread for it. The turn in the output keeps the answers in order.
  Output& output = connection_->output();
  const After after = keep_alive_ ? After::keep_open : After::close;
  Output::Outcome outcome = Output::Outcome::done;
  if (output.claim()) {
    connection_->release(after);
    outcome = output.send_claimed(head, std::move(response.body));
  } else {
    const std::array<std::string_view, 2> pieces = {head, response.body};
    outcome = output.append(pieces);
    connection_->release(after);
  }
  if (!keep_alive_ && outcome != Output::Outcome::lost) {
    const Output::Outcome closing = output.close_when_empty();
    if (outcome == Output::Outcome::done) outcome = closing;
  }
  connection_->follow(outcome);
}

void Exchange::start_stream(const Response& head) {
  CHECK(!answered_);
  chunked_ = !old_version_;
  if (!chunked_) keep_alive_ = false;
  Framing framing = framing_base();
  framing.kind = chunked_ ? Framing::Kind::chunked : Framing::Kind::until_close;
  std::string text;
  append_head(text, head, framing, wall_now());
  answered_ = true;
  const std::array<std::string_view, 1> pieces = {text};
  connection_->follow(connection_->output().append(pieces));
  if (!head_only_) connection_->output().set_heartbeat(chunked_ ? kCommentChunk : kComment);
}

bool Exchange::chunk(std::span<const std::string_view> pieces,
                     Output::Outcome (Output::*put)(std::span<const std::string_view>)) {
  if (head_only_) return !connection_->cancelled();
  constexpr std::size_t kPiecesMax = 8;
  std::array<std::string_view, kPiecesMax + 2> framed;
  CHECK(pieces.size() <= kPiecesMax, pieces.size());
  std::size_t size = 0;
  for (const std::string_view piece : pieces) size += piece.size();
  if (size == 0) return true;  // an empty chunk would end the stream
  std::array<char, 20> prefix{};
  std::size_t count = 0;
  if (chunked_) {
    char* end = std::to_chars(prefix.data(), prefix.data() + prefix.size() - 2, size, 16).ptr;
    *end++ = '\r';
    *end++ = '\n';
    framed[count++] = std::string_view(prefix.data(), end);
  }
  for (const std::string_view piece : pieces) framed[count++] = piece;
  if (chunked_) framed[count++] = "\r\n";
  const Output::Outcome outcome = (connection_->output().*put)(std::span(framed).first(count));
  connection_->follow(outcome);
  return outcome != Output::Outcome::lost;
}

bool Exchange::write(std::span<const std::string_view> pieces) {
  return chunk(pieces, &Output::write);
}

bool Exchange::append(std::span<const std::string_view> pieces) {
  return chunk(pieces, &Output::append);
}

void Exchange::end_stream(End end) {
  if (on_answering_) on_answering_();
  Output& output = connection_->output();
  const std::array<std::string_view, 1> last = {"0\r\n\r\n"};
  const bool tells_end = end == End::complete && chunked_ && !head_only_;
  connection_->follow(output.append_last(std::span(last).first(tells_end ? 1 : 0)));
  const bool close = !keep_alive_ || end == End::broken || connection_->cancelled();
  connection_->release(close ? After::close : After::keep_open);
  if (close) connection_->follow(output.close_when_empty());
}

void Exchange::switch_protocols(const Response& head) {
  CHECK(!answered_);
  Framing framing;
  framing.kind = Framing::Kind::until_close;
  std::string text;
  append_head(text, head, framing, wall_now());
  answered_ = true;
  connection_->set_upgraded();
  const std::array<std::string_view, 1> pieces = {text};
  connection_->follow(connection_->output().append(pieces));
}

bool Exchange::write_raw(std::span<const std::string_view> pieces) {
  const Output::Outcome outcome = connection_->output().write(pieces);
  connection_->follow(outcome);
  return outcome != Output::Outcome::lost;
}

bool Exchange::append_raw(std::span<const std::string_view> pieces) {
  const Output::Outcome outcome = connection_->output().append(pieces);
  connection_->follow(outcome);
  return outcome != Output::Outcome::lost;
}

std::size_t Exchange::receive(std::span<char> room) {
  if (!early_input_.empty()) {
    const std::size_t count = std::min(room.size(), early_input_.size());
    std::copy_n(early_input_.begin(), count, room.begin());
    early_input_.erase(0, count);
    return count;
  }
  for (;;) {
    const ssize_t got = ::recv(connection_->socket(), room.data(), room.size(), MSG_DONTWAIT);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno == EINTR) continue;
    if ((errno != EAGAIN && errno != EWOULDBLOCK) || connection_->cancelled()) return 0;
    // A cancellation shuts the receiving side down, which ends this wait.
    pollfd wait = {.fd = connection_->socket(), .events = POLLIN, .revents = 0};
    ::poll(&wait, 1, -1);
  }
}

void Exchange::end_raw() {
  connection_->release(After::close);
  connection_->follow(connection_->output().close_when_empty());
}

}  // namespace net::server
