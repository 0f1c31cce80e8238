#include "libs/net/client/scripted_server.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "libs/base/check.h"

namespace net::client {
namespace {

base::Descriptor listen_tcp(std::uint16_t& port) {
  base::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  CHECK(::bind(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0, std::strerror(errno));
  socklen_t length = sizeof(address);
  ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &length);
  port = ntohs(address.sin_port);
  return socket;
}

base::Descriptor listen_unix(const std::string& path) {
  base::Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  CHECK(path.size() < sizeof(address.sun_path), path);
  path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  ::unlink(path.c_str());
  CHECK(::bind(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0, std::strerror(errno));
  return socket;
}

}  // namespace

std::string Peer::read_request() {
  std::string request;
  std::array<char, 64 * 1024> buffer;
  std::size_t wanted = std::string::npos;
  while (request.size() < wanted) {
    const ssize_t count = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
    if (count <= 0) break;
    request.append(buffer.data(), static_cast<std::size_t>(count));
    const std::size_t head_end = request.find("\r\n\r\n");
    if (wanted == std::string::npos && head_end != std::string::npos) {
      const std::size_t length = request.find("Content-Length: ");
      wanted = head_end + 4 + (length == std::string::npos ? 0 : std::stoul(request.substr(length + 16)));
    }
  }
  return request;
}

bool Peer::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void Peer::wait_for_close() {
  std::array<char, 4096> buffer;
  while (::recv(socket_.number(), buffer.data(), buffer.size(), 0) > 0) {
  }
}

ScriptedServer::ScriptedServer(Script script, std::string socket_path) {
  if (socket_path.empty()) {
    endpoint_.host = "127.0.0.1";
    listener_ = listen_tcp(endpoint_.port);
  } else {
    endpoint_.socket_path = socket_path;
    listener_ = listen_unix(socket_path);
  }
  CHECK(::listen(listener_.number(), 16) == 0, std::strerror(errno));
  thread_ = std::thread([listener = listener_.number(), script = std::move(script)] {
    for (;;) {
      Peer peer(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
      if (!peer.is_connected()) return;
      script(peer);
    }
  });
}

ScriptedServer::~ScriptedServer() {
  ::shutdown(listener_.number(), SHUT_RDWR);  // ends the accept
  thread_.join();
  if (!endpoint_.socket_path.empty()) ::unlink(endpoint_.socket_path.c_str());
}

}  // namespace net::client
