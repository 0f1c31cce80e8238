#include "agentcore/sdk/app.h"

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "agentcore/sdk/service.h"
#include "agentcore/sdk/session_state.h"
#include "agentcore/sdk/signal_wait.h"
#include "libs/base/error.h"
#include "libs/net/server/server.h"

namespace agentcore {
namespace {

constexpr const char* kLoggerName = "agentcore.app";
constexpr std::uint16_t kDefaultPort = 8080;
constexpr const char* kUnixPrefix = "unix:";

constexpr rlim_t kDescriptorsWanted = 65536;

// Each arena keeps what its threads have freed; two are enough for handlers that wait more than they allocate.
constexpr int kMallocArenas = 2;
// Larger blocks go back to the system when they are freed, and never fragment an arena.
constexpr int kMallocMapBytes = 1024 * 1024;

net::server::Options server_options(const AppOptions& options) {
  net::server::Options limits;
  limits.handlers_max = options.invocations_max;
  limits.handler_stack_bytes = options.invocation_stack_bytes;
  limits.handler_time_max = options.invocation_time_max;
  limits.body_bytes_max = options.body_bytes_max;
  limits.stream_buffer_bytes = options.stream_buffer_bytes;
  limits.heartbeat = options.heartbeat;
  return limits;
}

// The usual soft limit of 1024 descriptors would end at 1000 open streams.
void raise_descriptor_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, kDescriptorsWanted));
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

bool in_container(const AppOptions& options, const base::Environment& environment) {
  return !environment.get("DOCKER_CONTAINER").value_or("").empty() || std::filesystem::exists(options.container_marker);
}

std::uint16_t port_of(const std::string& text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw base::Error(base::ErrorCode::invalid_request, "PORT is '" + text + "'; it must be a number from 0 to 65535");
  }
  return port;
}

net::server::Addresses addresses(const AppOptions& options, const base::Environment& environment) {
  net::server::Addresses where;
  std::string host = options.host.value_or(environment.get("HOST").value_or(""));
  if (host.empty()) host = in_container(options, environment) ? "0.0.0.0" : "127.0.0.1";
  if (host.starts_with(kUnixPrefix)) {
    where.unix_path = host.substr(std::string(kUnixPrefix).size());
    return where;
  }
  std::uint16_t port = kDefaultPort;
  if (options.port) {
    port = *options.port;
  } else if (const std::string text = environment.get("PORT").value_or(""); !text.empty()) {
    port = port_of(text);
  }
  where.tcp = {.host = host, .port = port};
  where.unix_path = options.unix_path.value_or("");
  return where;
}

}  // namespace

class App::Implementation {
 public:
  explicit Implementation(AppOptions chosen)
      : options(std::move(chosen)),
        clock(options.clock != nullptr ? *options.clock : system_clock),
        environment(options.environment != nullptr ? *options.environment : system_environment),
        logger(kLoggerName, options.debug ? base::LogLevel::debug : base::LogLevel::warning,
               options.log_sink ? options.log_sink : base::Logger::stderr_sink(), clock),
        state(clock),
        service(options, registrations, state, logger) {}

  void report(const StopReport& outcome) {
    if (outcome.cancelled + outcome.abandoned == 0) return;
    logger.write(base::LogLevel::warning, "Stopped before all handlers were done",
                 {{"drained", outcome.drained}, {"cancelled", outcome.cancelled}, {"abandoned", outcome.abandoned}});
  }

  // An exception from one keeps none of the others from running: they give back what the process holds.
  void run_shutdown_hooks() {
    for (const Hook& hook : shutdown) {
      try {
        hook();
      } catch (...) {
        const Failure failure = failure_of(std::current_exception(), Exposure::all_texts);
        logger.write(base::LogLevel::error, "Shutdown hook failed: " + failure.text, {{"errorType", failure.type}});
      }
    }
  }

  const AppOptions options;
  const base::SystemClock system_clock;
  const base::SystemEnvironment system_environment;
  const base::Clock& clock;
  const base::Environment& environment;
  base::Logger logger;
  SessionState state;
  Registrations registrations;
  std::vector<Hook> startup;
  std::vector<Hook> shutdown;
  Service service;
  std::atomic<bool> hurry = false;
  std::optional<StopReport> stopped;
  std::unique_ptr<net::server::Server> server;
};

App::App(AppOptions options) : implementation_(std::make_unique<Implementation>(std::move(options))) {}

App::~App() {
  stop();
}

void App::set_entrypoint(Entrypoint handler) {
  implementation_->registrations.entrypoint = std::move(handler);
}

void App::entrypoint_stream(StreamEntrypoint handler) {
  auto shared = std::make_shared<const StreamEntrypoint>(std::move(handler));
  set_entrypoint([shared](Json payload, const Context& context) -> Answer {
    // In a shared_ptr because a std::function is copied and a payload is large.
    auto held = std::make_shared<Json>(std::move(payload));
    return Stream([shared, held, context](EventSink& sink) { (*shared)(std::move(*held), context, sink); });
  });
}

void App::websocket(WebSocketHandler handler) {
  implementation_->registrations.websocket = std::move(handler);
}

void App::custom_ping(PingHandler handler) {
  implementation_->registrations.ping = std::move(handler);
}

void App::middleware(Middleware layer) {
  implementation_->registrations.middleware.push_back(std::move(layer));
}

void App::on_startup(Hook hook) {
  implementation_->startup.push_back(std::move(hook));
}

void App::on_shutdown(Hook hook) {
  implementation_->shutdown.push_back(std::move(hook));
}

TaskId App::add_task(std::string task_name) {
  return implementation_->state.add_task(std::move(task_name));
}

bool App::complete_task(TaskId id) {
  if (implementation_->state.complete_task(id)) return true;
  implementation_->logger.write(base::LogLevel::warning, "Attempted to complete an unknown task",
                                {{"taskId", static_cast<std::int64_t>(id)}});
  return false;
}

TaskInfo App::task_info() const {
  return implementation_->state.task_info();
}

void App::force_ping_status(PingStatus status) {
  implementation_->state.force(status);
}

void App::clear_forced_ping_status() {
  implementation_->state.clear_forced();
}

PingStatus App::current_ping_status() {
  return implementation_->state.report(implementation_->service.current_status()).status;
}

void App::start() {
  Implementation& it = *implementation_;
  if (it.server) throw base::Error(base::ErrorCode::internal, "the app was started already");
  const net::server::Addresses where = addresses(it.options, it.environment);
  for (const Hook& hook : it.startup) hook();
  it.server = std::make_unique<net::server::Server>(where, server_options(it.options), it.service);
  it.server->start();
}

std::uint16_t App::port() const {
  return implementation_->server ? implementation_->server->port() : std::uint16_t(0);
}

StopReport App::stop() {
  Implementation& it = *implementation_;
  if (!it.server || it.stopped) return it.stopped.value_or(StopReport());
  const auto [drained, cancelled, abandoned] =
      it.server->stop(it.options.drain_time_max, it.options.cancel_time_max, it.hurry);
  it.stopped = StopReport{drained, cancelled, abandoned};
  it.report(*it.stopped);
  if (abandoned == 0) {
    it.server->close();
    it.run_shutdown_hooks();
  }
  return *it.stopped;
}

int App::run() {
  Implementation& it = *implementation_;
  raise_descriptor_limit();
  ::mallopt(M_ARENA_MAX, kMallocArenas);
  ::mallopt(M_MMAP_THRESHOLD, kMallocMapBytes);
  SignalWait signals;
  try {
    start();
  } catch (const std::exception& error) {
    it.logger.write(base::LogLevel::error, std::string("The agent cannot start: ") + error.what());
    return EXIT_FAILURE;
  }
  signals.wait();
  std::thread second([&] {
    if (signals.wait() != 0) it.hurry = true;
  });
  const StopReport stopped = stop();
  signals.wake();
  second.join();
  // What still runs uses what would now be destroyed.
  if (stopped.abandoned > 0) std::_Exit(EXIT_FAILURE);
  return EXIT_SUCCESS;
}

TaskScope::TaskScope(App& app, std::string name) : app_(app), id_(app.add_task(std::move(name))) {}

TaskScope::~TaskScope() {
  app_.complete_task(id_);
}

}  // namespace agentcore
