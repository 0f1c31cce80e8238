// Measures one server: http_load CASE PORT COMMAND... starts COMMAND, runs the case, prints one JSON object.
// Cases: start, echo, ping, stream, open, body. Rates for small requests come from wrk, which must be installed.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <span>
#include <stdexcept>
#include <thread>

#include "bench/http/server_process.h"
#include "libs/base/descriptor.h"
#include "libs/base/json.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kMicro = 1e6;
constexpr double kMilli = 1e3;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

class Connection {
 public:
  explicit Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("cannot connect");
    }
    const int on = 1;
    ::setsockopt(socket_.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) throw std::runtime_error("cannot send");
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  void post(std::string_view payload) {
    send(
        "POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: text/event-stream, "
        "application/json\r\nX-Amzn-Bedrock-AgentCore-Runtime-Session-Id: " +
        std::string(36, 's') + "\r\nContent-Length: " + std::to_string(payload.size()) + "\r\n\r\n");
    send(payload);
  }

  /// What the socket has, into `buffer`; 0 at the end.
  std::size_t receive(std::span<char> buffer, int flags = 0) {
    const ssize_t got = ::recv(socket_.number(), buffer.data(), buffer.size(), flags);
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }

  /// Reads head and body of an answer with a length; the size of the body.
  std::size_t read_answer(std::vector<char>& buffer) {
    std::string head;
    std::size_t end = std::string::npos;
    while ((end = head.find("\r\n\r\n")) == std::string::npos) {
      const std::size_t got = receive(buffer);
      if (got == 0) throw std::runtime_error("closed in a head");
      head.append(buffer.data(), got);
    }
    if (!head.starts_with("HTTP/1.1 200")) throw std::runtime_error("answer: " + head.substr(0, end));
    std::string lower = head.substr(0, end);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    const std::size_t at = lower.find("content-length: ");
    const std::size_t size = std::stoul(lower.substr(at + 16));
    for (std::size_t have = head.size() - end - 4; have < size;) {
      const std::size_t got = receive(buffer);
      if (got == 0) throw std::runtime_error("closed in a body");
      have += got;
    }
    return size;
  }

 private:
  base::Descriptor socket_;
};

double ping_ms(Connection& connection, std::vector<char>& buffer) {
  const Clock::time_point begin = Clock::now();
  connection.send("GET /ping HTTP/1.1\r\nHost: x\r\n\r\n");
  connection.read_answer(buffer);
  return seconds_since(begin) * kMilli;
}

std::vector<char>& shared_buffer() {
  thread_local std::vector<char> buffer(256 * 1024);
  return buffer;
}

void wait_until_up(std::uint16_t port) {
  const Clock::time_point begin = Clock::now();
  while (seconds_since(begin) < 20) {
    try {
      Connection connection(port);
      ping_ms(connection, shared_buffer());
      return;
    } catch (const std::runtime_error&) {
      std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
  }
  throw std::runtime_error("the server does not answer /ping");
}

base::JsonObject start_case(const std::vector<std::string>& command, std::uint16_t port) {
  constexpr int kStarts = 15;
  std::vector<double> times;
  double cpu = 0;
  double resident = 0;
  for (int i = 0; i < kStarts; ++i) {
    const Clock::time_point begin = Clock::now();
    const ServerProcess server(command, port);
    wait_until_up(port);
    times.push_back(seconds_since(begin) * kMilli);
    cpu = server.cpu_seconds() * kMilli;
    resident = server.resident_kb();
  }
  std::sort(times.begin(), times.end());
  return {{"start_ms_median", times[times.size() / 2]},
          {"start_ms_min", times.front()},
          {"start_ms_max", times.back()},
          {"start_cpu_ms", cpu},
          {"idle_resident_kb", resident}};
}

double number_after(const std::string& text, const std::string& key) {
  const std::size_t at = text.find(key);
  return at == std::string::npos ? 0 : std::strtod(text.c_str() + at + key.size(), nullptr);
}

std::string run_wrk(const std::string& arguments) {
  const std::string line = "wrk -t1 -c64 --latency " + arguments + " 2>&1";
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(line.c_str(), "r"), &::pclose);
  std::string text;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    text.append(buffer.data(), got);
  return text;
}

base::JsonObject wrk_case(const std::vector<std::string>& command, std::uint16_t port, const std::string& path,
                          const std::string& script) {
  const ServerProcess server(command, port);
  wait_until_up(port);
  const std::string where = " http://127.0.0.1:" + std::to_string(port) + path;
  run_wrk("-d1 " + script + where);
  const double before = server.cpu_seconds();
  const std::string report = run_wrk("-d5 " + script + where);
  const double cpu = server.cpu_seconds() - before;
  const std::size_t line = report.find(" requests in");
  const std::size_t begin = report.rfind('\n', line) + 1;
  const double requests = std::strtod(report.c_str() + begin, nullptr);
  if (requests < 1 || report.find("Non-2xx") != std::string::npos) throw std::runtime_error("wrk: " + report);
  return {{"requests_per_s", number_after(report, "Requests/sec:")},
          {"cpu_us_per_request", cpu * kMicro / requests},
          {"resident_kb_after", server.resident_kb()}};
}

base::JsonObject stream_case(const std::vector<std::string>& command, std::uint16_t port, std::int64_t events) {
  const ServerProcess server(command, port);
  wait_until_up(port);
  std::vector<char>& buffer = shared_buffer();
  const double before = server.cpu_seconds();
  const Clock::time_point begin = Clock::now();
  Connection connection(port);
  connection.post("{\"count\":" + std::to_string(events) + "}");
  double first_ms = 0;
  std::int64_t seen = 0;
  std::int64_t bytes = 0;
  while (seen < events) {
    const std::size_t got = connection.receive(buffer);
    if (got == 0) throw std::runtime_error("the stream ended after " + std::to_string(seen) + " events");
    bytes += static_cast<std::int64_t>(got);
    // One brace in each event: counting a byte is what this side can do fast enough.
    seen += std::count(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(got), '{');
    if (first_ms == 0 && seen > 0) first_ms = seconds_since(begin) * kMilli;
  }
  const double wall = seconds_since(begin);
  return {{"events", seen},
          {"events_per_s", static_cast<double>(seen) / wall},
          {"cpu_us_per_event", (server.cpu_seconds() - before) * kMicro / static_cast<double>(seen)},
          {"first_event_ms", first_ms},
          {"bytes", bytes}};
}

base::JsonObject open_case(const std::vector<std::string>& command, std::uint16_t port, std::size_t streams) {
  const ServerProcess server(command, port);
  wait_until_up(port);
  std::vector<char>& buffer = shared_buffer();
  Connection pinger(port);
  ping_ms(pinger, buffer);
  const double resident_before = server.resident_kb();
  std::vector<Connection> open;
  for (std::size_t i = 0; i < streams; ++i) {
    open.emplace_back(port);
    open.back().post(R"({"every_ms":1000})");
  }
  const auto read_all = [&] {
    std::size_t heard = 0;
    for (Connection& connection : open) heard += connection.receive(buffer, MSG_DONTWAIT) > 0 ? 1 : 0;
    return heard;
  };
  std::this_thread::sleep_for(std::chrono::seconds(2));
  const std::size_t answered = read_all();
  const double cpu_before = server.cpu_seconds();
  const Clock::time_point begin = Clock::now();
  std::vector<double> pings;
  constexpr double kWatched = 5;
  while (seconds_since(begin) < kWatched) {
    pings.push_back(ping_ms(pinger, buffer));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  const double cpu = (server.cpu_seconds() - cpu_before) / seconds_since(begin);
  const std::size_t heard = read_all();
  std::sort(pings.begin(), pings.end());
  return {{"streams", streams},
          {"streams_answered", answered},
          {"streams_heard_in_5_s", heard},
          {"ping_ms_p50", pings[pings.size() / 2]},
          {"ping_ms_p99", pings[pings.size() * 99 / 100]},
          {"ping_ms_max", pings.back()},
          {"pings", pings.size()},
          {"kb_per_stream", (server.resident_kb() - resident_before) / static_cast<double>(streams)},
          {"cpu_ms_per_s", cpu * kMilli}};
}

base::JsonObject body_case(const std::vector<std::string>& command, std::uint16_t port) {
  constexpr std::size_t kBodyBytes = 8 * 1024 * 1024;
  constexpr int kTimes = 20;
  const ServerProcess server(command, port);
  wait_until_up(port);
  const std::string payload = "\"" + std::string(kBodyBytes, 'x') + "\"";
  Connection connection(port);
  std::vector<char>& buffer = shared_buffer();
  const double resident = server.resident_kb();
  server.reset_peak();
  const double before = server.cpu_seconds();
  const Clock::time_point begin = Clock::now();
  for (int i = 0; i < kTimes; ++i) {
    connection.post(payload);
    connection.read_answer(buffer);
  }
  const double wall = seconds_since(begin);
  return {{"body_bytes", kBodyBytes},
          {"cpu_ms_per_echo", (server.cpu_seconds() - before) * kMilli / kTimes},
          {"wall_ms_per_echo", wall * kMilli / kTimes},
          {"peak_over_idle_in_bodies", (server.peak_kb() - resident) * 1024 / static_cast<double>(kBodyBytes)}};
}

base::JsonObject run(const std::string& what, std::uint16_t port, const std::vector<std::string>& command) {
  const char* script = std::getenv("WRK_SCRIPT");
  const char* size = std::getenv("SIZE");
  if (what == "start") return start_case(command, port);
  if (what == "ping") return wrk_case(command, port, "/ping", "");
  if (what == "echo")
    return wrk_case(command, port, "/invocations", std::string("-s ") + (script != nullptr ? script : ""));
  if (what == "stream") return stream_case(command, port, size != nullptr ? std::atoll(size) : 3'000'000);
  if (what == "open") return open_case(command, port, size != nullptr ? std::strtoul(size, nullptr, 10) : 1000);
  if (what == "body") return body_case(command, port);
  throw std::runtime_error("there is no case '" + what + "'");
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: http_load start|ping|echo|stream|open|body PORT COMMAND...\n";
    return 2;
  }
  try {
    const auto port = static_cast<std::uint16_t>(std::strtoul(argv[2], nullptr, 10));
    std::cout << base::to_text(bench::run(argv[1], port, {argv + 3, argv + argc})) << "\n";
  } catch (const std::exception& error) {
    std::cerr << "http_load: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
