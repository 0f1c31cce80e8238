#include "tests/conformance/probe_process.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>

#include <fstream>
#include <stdexcept>

namespace conformance {
namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

constexpr int kPortsTried = 200;
constexpr int kStartsTried = 5;
constexpr auto kStartPause = 2ms;
constexpr auto kStopGrace = 20s;

// ThreadSanitizer loses a signal that comes while the main thread is still on its way from starting to listen to
// waiting for signals; without it none was lost in 12,000 starts. So its cases begin when that thread waits.
void wait_until_signals_are_heard([[maybe_unused]] const process::Child& child) {
#if defined(__SANITIZE_THREAD__)
#if !defined(SYS_poll)
#define SYS_poll SYS_ppoll
#endif
  const std::string pid = std::to_string(child.pid());
  const std::string waiting = std::to_string(SYS_poll);
  std::string call;
  for (const base::Deadline deadline = patience(); call != waiting && !deadline.passed();) {
    std::ifstream("/proc/" + pid + "/task/" + pid + "/syscall") >> call;
  }
#endif
}

}  // namespace

base::Deadline patience() {
  return base::Deadline::after(std::chrono::seconds(patience_seconds));
}

Port::Port() {
  for (int i = 0; i < kPortsTried; ++i) {
    if (reserve()) return;
  }
  throw std::runtime_error("no free port");
}

// Asks the kernel for a free port, and takes a name for it that only one process can have: cases that run side by side
// never get the same.
bool Port::reserve() {
  const base::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof(address);
  if (::bind(socket.number(), reinterpret_cast<sockaddr*>(&address), length) != 0) return false;
  ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &length);
  number_ = ntohs(address.sin_port);

  reservation_ = base::Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  const std::string text = "manganize-conformance-port-" + std::to_string(number_);
  text.copy(name.sun_path + 1, sizeof(name.sun_path) - 1);  // the leading NUL makes it a name without a file
  return ::bind(reservation_.number(), reinterpret_cast<sockaddr*>(&name), sizeof(name)) == 0;
}

process::Child start_probe(const Port& port, Environment environment) {
  environment.try_emplace("PORT", std::to_string(port.number()));
  // What the shell of whoever runs the tests may have set.
  for (const char* name : {"HOST", "DOCKER_CONTAINER", "PROBE_VARIANT", "PROBE_START"}) {
    environment.try_emplace(name, std::nullopt);
  }
  return process::Child::start({.argv = {PROBE_PROGRAM}, .environment = std::move(environment)});
}

Probe::Probe(Environment environment) {
  for (int i = 0; i < kStartsTried && !child_; ++i) start(environment);
  if (!child_) throw std::runtime_error("the probe found no free port");
}

// Leaves no child when a stranger took the port meanwhile.
void Probe::start(const Environment& environment) {
  port_ = Port();
  child_ = start_probe(port_, environment);
  const base::Deadline deadline = patience();
  while (!deadline.passed()) {
    if (const auto exit = child_->wait({}, base::Deadline::after(kStartPause))) {
      const std::string log = child_->error_tail();
      child_.reset();
      if (log.find("in use") != std::string::npos) return;
      throw std::runtime_error("the probe ended at its start with " + exit->text() + ": " + log);
    }
    try {
      const RawConnection connected(port());
      wait_until_signals_are_heard(*child_);
      return;
    } catch (const std::runtime_error&) {
      continue;  // not listening yet
    }
  }
  throw std::runtime_error("the probe does not listen: " + child_->error_tail());
}

Probe::~Probe() {
  if (!child_) return;
  const process::Exit exit = child_->terminate(kStopGrace);
  const std::string log = child_->error_tail();
  EXPECT_FALSE(has_sanitizer_report(log)) << log;
  EXPECT_EQ(exit.signal, 0) << exit.text() << "\n" << log;
}

Answer Probe::send(std::string_view method, std::string_view target, std::string_view body, const Headers& headers) {
  RawConnection connection = connect();
  connection.send(request(method, target, body, headers));
  return connection.read_answer(method == "HEAD" ? Method::head : Method::other);
}

std::string Probe::ping_status() {
  return text_member(ping().json(), "status");
}

base::Json Probe::call(std::string_view payload, const Headers& headers) {
  const Answer answer = post(payload, headers);
  EXPECT_EQ(answer.status, 200) << payload << " -> " << answer.text();
  return answer.json();
}

RawConnection Probe::begin(std::string_view payload, const Headers& headers) {
  RawConnection connection = connect();
  connection.send(request("POST", "/invocations", payload, headers));
  return connection;
}

std::int64_t Probe::counter(std::string_view name) {
  return member(call(R"({"do":"counters"})"), name).to_number<std::int64_t>();
}

base::Json member(const base::Json& value, std::string_view key) {
  const base::Json* found = base::find(value, key);
  EXPECT_NE(found, nullptr) << "no '" << key << "' in " << base::to_text(value);
  return found != nullptr ? *found : base::Json();
}

std::string text_member(const base::Json& value, std::string_view key) {
  const auto found = base::find_string(value, key);
  EXPECT_TRUE(found) << "no text '" << key << "' in " << base::to_text(value);
  return std::string(found.value_or(""));
}

bool has_sanitizer_report(std::string_view log) {
  for (const char* mark : {"ThreadSanitizer", "AddressSanitizer", "LeakSanitizer", "runtime error:", "CHECK failed"}) {
    if (log.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace conformance
