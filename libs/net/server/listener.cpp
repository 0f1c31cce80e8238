#include "libs/net/server/listener.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include "libs/base/error.h"

namespace net::server {
namespace {

// Connections that wait to be accepted; the kernel refuses or delays further ones.
constexpr int kBacklog = 1024;

[[noreturn]] void cannot_listen(const std::string& where, int error, const std::string& way_out) {
  const std::string reason = error == EADDRINUSE ? "it is in use" : std::system_category().message(error);
  throw base::Error(base::ErrorCode::unavailable, "cannot listen on " + where + ": " + reason + way_out);
}

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses resolve(const std::string& host, std::uint16_t port, int flags, int& failure) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV | flags;
  addrinfo* found = nullptr;
  failure = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
  return {found, &::freeaddrinfo};
}

void set_on(int socket, int level, int name) {
  const int on = 1;
  ::setsockopt(socket, level, name, &on, sizeof on);
}

bool answers(const sockaddr_un& address) {
  const base::Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return ::connect(probe.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

}  // namespace

base::Descriptor listen_tcp(const std::string& host, std::uint16_t port) {
  const std::string where = host + " port " + std::to_string(port);
  int failure = 0;
  // As a number first: that needs none of the resolver's configuration, which costs milliseconds to read.
  Addresses addresses = resolve(host, port, AI_NUMERICHOST, failure);
  if (failure == EAI_NONAME) addresses = resolve(host, port, 0, failure);
  if (failure != 0) {
    throw base::Error(base::ErrorCode::unavailable, "cannot listen on " + where + ": " + ::gai_strerror(failure));
  }
  base::Descriptor listener(::socket(addresses->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!listener) cannot_listen(where, errno, "");
  set_on(listener.number(), SOL_SOCKET, SO_REUSEADDR);
  // Accepted sockets inherit both.
  set_on(listener.number(), IPPROTO_TCP, TCP_NODELAY);
  set_on(listener.number(), SOL_SOCKET, SO_KEEPALIVE);
  if (::bind(listener.number(), addresses->ai_addr, addresses->ai_addrlen) != 0 ||
      ::listen(listener.number(), kBacklog) != 0) {
    cannot_listen(where, errno, "; set PORT (and HOST) to another");
  }
  return listener;
}

std::uint16_t bound_port(const base::Descriptor& listener) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &size);
  if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
  return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

base::Descriptor listen_unix(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof address.sun_path) {
    throw base::Error(base::ErrorCode::unavailable,
                      "cannot listen on the socket '" + path + "': its path has " + std::to_string(path.size()) +
                          " bytes; the system allows 1 to " + std::to_string(sizeof address.sun_path - 1));
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  base::Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!listener) cannot_listen(path, errno, "");
  struct stat file {};
  if (::lstat(path.c_str(), &file) == 0 && S_ISSOCK(file.st_mode) && !answers(address)) ::unlink(path.c_str());
  if (::bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0 || ::listen(listener.number(), kBacklog) != 0) {
    cannot_listen("the socket " + path, errno, "");
  }
  return listener;
}

}  // namespace net::server
