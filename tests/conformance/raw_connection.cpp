#include "tests/conformance/raw_connection.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace conformance {
namespace {

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::size_t parse_number(const std::string& text, int base) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (failure != std::errc() || end != text.data() + text.size()) throw std::runtime_error("not a length: " + text);
  return number;
}

}  // namespace

bool Answer::has(std::string_view name) const {
  for (const auto& [known, value] : headers) {
    if (known == name) return true;
  }
  return false;
}

std::string Answer::header(std::string_view name) const {
  std::optional<std::string> found;
  for (const auto& [known, value] : headers) {
    if (known != name) continue;
    EXPECT_FALSE(found) << "header " << name << " came twice";
    found = value;
  }
  return found.value_or("");
}

base::Json Answer::json() const {
  return base::parse_json(body);
}

std::string Answer::text() const {
  return std::to_string(status) + " " + body;
}

std::string request(std::string_view method, std::string_view target, std::string_view body, const Headers& headers) {
  std::string text = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n";
  for (const auto& [name, value] : headers) text += name + ": " + value + "\r\n";
  if (!body.empty() || method == "POST") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return text + "\r\n" + std::string(body);
}

RawConnection::RawConnection(std::uint16_t port, const std::string& address)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in peer{};
  peer.sin_family = AF_INET;
  peer.sin_port = htons(port);
  ::inet_pton(AF_INET, address.c_str(), &peer.sin_addr);
  if (::connect(socket_.number(), reinterpret_cast<sockaddr*>(&peer), sizeof(peer)) != 0) {
    throw std::runtime_error("cannot connect to port " + std::to_string(port) + ": " + std::strerror(errno));
  }
  const int on = 1;
  ::setsockopt(socket_.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  limit_waits();
}

RawConnection::RawConnection(const std::filesystem::path& unix_socket)
    : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_un peer{};
  peer.sun_family = AF_UNIX;
  unix_socket.string().copy(peer.sun_path, sizeof(peer.sun_path) - 1);
  if (::connect(socket_.number(), reinterpret_cast<sockaddr*>(&peer), sizeof(peer)) != 0) {
    throw std::runtime_error("cannot connect to " + unix_socket.string() + ": " + std::strerror(errno));
  }
  limit_waits();
}

void RawConnection::limit_waits() {
  const timeval patience{patience_seconds, 0};
  ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  ::setsockopt(socket_.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
}

bool RawConnection::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void RawConnection::finish_sending() {
  ::shutdown(socket_.number(), SHUT_WR);
}

bool RawConnection::receive_more() {
  std::array<char, 64 * 1024> buffer;
  const ssize_t count = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
  if (count < 0 && errno == EAGAIN) throw std::runtime_error("no answer in time; so far: " + unread_.substr(0, 200));
  if (count <= 0) return false;
  unread_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

std::string RawConnection::read_line() {
  std::size_t end = unread_.find("\r\n");
  while (end == std::string::npos) {
    if (!receive_more()) throw std::runtime_error("closed in a line: " + unread_.substr(0, 200));
    end = unread_.find("\r\n");
  }
  std::string line = unread_.substr(0, end);
  unread_.erase(0, end + 2);
  return line;
}

std::string RawConnection::read_exactly(std::size_t count) {
  while (unread_.size() < count) {
    if (!receive_more()) {
      throw std::runtime_error("closed after " + std::to_string(unread_.size()) + " of " + std::to_string(count));
    }
  }
  std::string bytes = unread_.substr(0, count);
  unread_.erase(0, count);
  return bytes;
}

std::string RawConnection::read_to_close() {
  while (receive_more()) {
  }
  return std::exchange(unread_, {});
}

Answer RawConnection::read_head() {
  const std::string first = read_line();
  if (first.size() < 12 || !first.starts_with("HTTP/1.") || first[8] != ' ') {
    throw std::runtime_error("not a status line: " + first);
  }
  Answer answer;
  answer.version = first.substr(0, 8);
  answer.status = static_cast<int>(parse_number(first.substr(9, 3), 10));
  for (std::string line = read_line(); !line.empty(); line = read_line()) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) throw std::runtime_error("not a header: " + line);
    const std::size_t start = std::min(line.find_first_not_of(' ', colon + 1), line.size());
    answer.headers.emplace_back(lower(line.substr(0, colon)), line.substr(start));
  }
  return answer;
}

std::optional<std::string> RawConnection::read_chunk() {
  const std::size_t size = parse_number(read_line(), 16);
  std::string chunk = read_exactly(size);
  if (const std::string end = read_line(); !end.empty()) throw std::runtime_error("a chunk ends with: " + end);
  if (size == 0) return std::nullopt;
  return chunk;
}

Answer RawConnection::read_answer(Method method) {
  Answer answer = read_head();
  if (method == Method::head || answer.status == 204 || answer.status == 304) return answer;
  if (answer.header("transfer-encoding") == "chunked") {
    while (std::optional<std::string> chunk = read_chunk()) {
      answer.body += *chunk;
      answer.chunks.push_back(*std::move(chunk));
    }
  } else if (answer.has("content-length")) {
    answer.body = read_exactly(parse_number(answer.header("content-length"), 10));
  } else {
    answer.body = read_to_close();
  }
  return answer;
}

bool RawConnection::is_silent() {
  std::array<char, 1> byte;
  return unread_.empty() && ::recv(socket_.number(), byte.data(), 1, MSG_PEEK | MSG_DONTWAIT) < 0;
}

}  // namespace conformance
