#include "manganize/cli/agent_process.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/id.h"
#include "libs/base/json.h"
#include "libs/base/shown.h"
#include "libs/net/client/client.h"
#include "libs/net/client/sse_stream.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

constexpr char kLoopback[] = "127.0.0.1";
constexpr std::size_t kErrorBodyBytesMax = 1 << 20;
constexpr std::chrono::milliseconds kPingEvery{5};

// A port that nobody listens on now; another process may still take it before the agent does.
std::uint16_t free_port() {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  const bool bound = fd >= 0 && ::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                     ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  const int error = errno;
  if (fd >= 0) ::close(fd);
  if (!bound) {
    throw Error(ErrorCode::unavailable,
                "no free port on 127.0.0.1: " + std::generic_category().message(error) + "; close other programs");
  }
  return ntohs(address.sin_port);
}

std::string last_line(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

// The agent logs JSON lines; people want the message.
std::string complaint(const std::string& error_tail) {
  const std::string line = last_line(error_tail);
  if (!line.starts_with('{')) return line;
  try {
    const base::Json json = base::parse_json(line);
    return std::string(base::find_string(json, "message").value_or(line));
  } catch (const Error&) {
    return base::shown(line);  // a line that was cut, say, still tells more than a complaint about its JSON
  }
}

bool is_healthy(const net::client::Endpoint& endpoint, const std::stop_token& stop, base::Deadline deadline) {
  try {
    return net::client::Client(endpoint).send({.method = "GET", .target = "/ping"}, stop, deadline).status() == 200;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::unavailable) return false;  // not listening yet
    throw;
  }
}

// What an answer with an error status says: the agent's own words where it gives them.
Error error_of(int status, const std::string& body) {
  const std::string fallback = "the agent answered with HTTP status " + std::to_string(status);
  base::Json json;
  try {
    json = base::parse_json(body);
  } catch (const Error&) {
    return Error(ErrorCode::internal, fallback, body.substr(0, 200));
  }
  const auto code = base::find_string(json, "code");
  auto message = base::find_string(json, "message");
  if (!message) message = base::find_string(json, "error");
  return Error(code ? base::error_code_from_name(*code) : ErrorCode::internal, std::string(message.value_or(fallback)));
}

}  // namespace

AgentProcess::AgentProcess(process::Child child, net::client::Endpoint endpoint)
    : child_(std::make_unique<process::Child>(std::move(child))), endpoint_(std::move(endpoint)) {}

AgentProcess::~AgentProcess() {
  if (child_) child_->terminate(kAgentStopTimeMax);
}

AgentProcess AgentProcess::start(const std::filesystem::path& program, Variables environment,
                                 const std::stop_token& stop, base::Deadline deadline) {
  deadline = deadline.earlier(base::Deadline::after(kAgentStartTimeMax));
  environment["HOST"] = kLoopback;
  for (int attempt = 1;; ++attempt) {
    const std::uint16_t port = free_port();
    environment["PORT"] = std::to_string(port);
    process::Child child = process::Child::start({.argv = {program.string()}, .environment = environment});
    const net::client::Endpoint endpoint{.host = kLoopback, .port = port};
    for (;;) {
      // Waiting for the child's end is the pause between two pings: an agent that fails at its start is seen at once.
      const auto ended = child.wait(stop, deadline.earlier(base::Deadline::after(kPingEvery)));
      if (stop.stop_requested()) throw Error(ErrorCode::cancelled, "stopped before the agent was up");
      if (ended) {
        if (attempt < kAgentStartTriesMax) break;
        throw Error(ErrorCode::unavailable, "the agent ended at its start with " + ended->text() + ": " +
                                                complaint(child.error_tail()) + "; run `manganize doctor`");
      }
      if (is_healthy(endpoint, stop, deadline)) return AgentProcess(std::move(child), endpoint);
      if (deadline.passed()) {
        throw Error(ErrorCode::timeout, "the agent did not answer within " +
                                            std::to_string(kAgentStartTimeMax.count()) + " s of its start");
      }
    }
  }
}

void AgentProcess::invoke(const base::Json& payload, const std::function<void(const base::JsonObject&)>& on_event,
                          const std::stop_token& stop, base::Deadline deadline) {
  net::client::Request request{
      .method = "POST",
      .target = "/invocations",
      .headers = {{"Content-Type", "application/json"},
                  {"Accept", "text/event-stream, application/json"},
                  {"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", "manganize-generate-" + base::random_uuid()}},
      .body = base::to_text(payload)};
  net::client::Response response = net::client::Client(endpoint_).send(request, stop, deadline);
  if (response.status() != 200 || !net::client::is_event_stream(response.head())) {
    const int status = response.status();
    throw error_of(status, response.read_all(kErrorBodyBytesMax, stop, deadline));
  }
  net::client::SseStream stream(std::move(response));
  while (const auto event = stream.next(stop, deadline)) {
    const base::Json json = base::parse_json(event->data);
    if (json.is_object()) on_event(json.get_object());
  }
}

}  // namespace manganize
