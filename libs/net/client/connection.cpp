#include "libs/net/client/connection.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "libs/base/error.h"

namespace net::client {
namespace {

using base::Descriptor;
using base::Error;
using base::ErrorCode;
using std::chrono_literals::operator""ms;

// A Unix socket whose queue is full answers EAGAIN instead of letting us wait for room.
constexpr auto kFullQueuePause = 5ms;

[[noreturn]] void throw_unreachable(const Endpoint& endpoint, int failure) {
  const std::string way_out = failure == ECONNREFUSED || failure == ENOENT
                                  ? "; nothing listens there: start the server or correct the address"
                                  : "";
  throw Error(ErrorCode::unavailable, "cannot connect to " + endpoint.text() + ": " + std::strerror(failure) + way_out);
}

Descriptor make_socket(int family) {
  Descriptor socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!socket) throw Error(ErrorCode::unavailable, std::string("cannot make a socket: ") + std::strerror(errno));
  return socket;
}

// Returns 0 or the reason for which this address cannot be reached.
int connect_to(const Descriptor& socket, const sockaddr* address, socklen_t length, const Patience& patience) {
  for (;;) {
    if (::connect(socket.number(), address, length) == 0) return 0;
    if (errno == EINPROGRESS || errno == EINTR) break;
    if (errno != EAGAIN) return errno;
    wait_for(kFullQueuePause, patience);
  }
  wait_ready(socket.number(), POLLOUT, patience);
  int failure = 0;
  socklen_t size = sizeof(failure);
  ::getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &failure, &size);
  return failure;
}

Descriptor open_unix(const Endpoint& endpoint, const Patience& patience) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (endpoint.socket_path.size() >= sizeof(address.sun_path)) throw_unreachable(endpoint, ENAMETOOLONG);
  endpoint.socket_path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  Descriptor socket = make_socket(AF_UNIX);
  const int failure = connect_to(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address), patience);
  if (failure != 0) throw_unreachable(endpoint, failure);
  return socket;
}

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses look_up(const Endpoint& endpoint) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int failure = ::getaddrinfo(endpoint.host.c_str(), std::to_string(endpoint.port).c_str(), &hints, &found);
  if (failure != 0) {
    throw Error(ErrorCode::unavailable, "cannot connect to " + endpoint.text() + ": the host '" + endpoint.host +
                                            "' is unknown (" + ::gai_strerror(failure) + ")");
  }
  return Addresses(found, &::freeaddrinfo);
}

Descriptor open_tcp(const Endpoint& endpoint, const Patience& patience) {
  const Addresses addresses = look_up(endpoint);
  int failure = 0;
  for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
    Descriptor socket = make_socket(address->ai_family);
    failure = connect_to(socket, address->ai_addr, address->ai_addrlen, patience);
    if (failure != 0) continue;
    const int on = 1;
    ::setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    return socket;
  }
  throw_unreachable(endpoint, failure);
}

}  // namespace

Connection Connection::open(const Endpoint& endpoint, const Patience& patience) {
  patience.check();
  return Connection(endpoint.socket_path.empty() ? open_tcp(endpoint, patience) : open_unix(endpoint, patience));
}

bool Connection::send(std::string_view bytes, const Patience& patience) {
  while (!bytes.empty()) {
    patience.check();
    const ssize_t count = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      wait_ready(socket_.number(), POLLOUT, patience);
    } else if (errno == EPIPE || errno == ECONNRESET) {
      return false;
    } else if (errno != EINTR) {
      throw Error(ErrorCode::unavailable, std::string("the connection broke: ") + std::strerror(errno));
    }
  }
  return true;
}

std::size_t Connection::receive(std::span<char> buffer, const Patience& patience) {
  for (;;) {
    patience.check();
    const ssize_t count = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EAGAIN) {
      wait_ready(socket_.number(), POLLIN, patience);
    } else if (errno != EINTR) {
      throw Error(ErrorCode::unavailable,
                  "the connection broke while " + patience.action + ": " + std::strerror(errno));
    }
  }
}

}  // namespace net::client
