#pragma once

// An agent that speaks the AgentCore runtime contract: POST /invocations, GET /ping, WebSocket /ws
// (contracts/agentcore.md section 1). Build an App, give it an entrypoint, call run().
//
// Handlers are plain blocking functions. Each runs on a thread of its own, with a small stack (invocation_stack_bytes);
// /ping is answered on the I/O thread and shares nothing with them.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "agentcore/sdk/answer.h"
#include "agentcore/sdk/context.h"
#include "agentcore/sdk/event_sink.h"
#include "agentcore/sdk/http_error.h"
#include "agentcore/sdk/ping_status.h"
#include "agentcore/sdk/tasks.h"
#include "agentcore/sdk/websocket.h"
#include "libs/base/clock.h"
#include "libs/base/environment.h"
#include "libs/base/log.h"

namespace agentcore {

/// How an App behaves. The defaults are those of an agent in its container.
struct AppOptions {
  /// Where to listen. Unset: the environment's HOST (also "unix:/path"), else 0.0.0.0 in a container
  /// (`container_marker` exists, or DOCKER_CONTAINER is not empty), else 127.0.0.1.
  std::optional<std::string> host{};
  /// Unset: the environment's PORT, else 8080. 0: a free port, see App::port().
  std::optional<std::uint16_t> port{};
  /// Paths that are answered like /invocations.
  std::vector<std::string> invocation_aliases{};
  /// A Unix socket to listen on besides; a stale socket file is replaced.
  std::optional<std::string> unix_path{};

  /// Answers the debug actions (1.8) and logs every request.
  bool debug = false;
  /// Sends the text of every exception to the client, as the Python SDK does. Off: only texts that are marked public
  /// (HttpError, the public message of base::Error) leave the process; the others read "Internal error".
  bool expose_error_text = false;
  /// Silence after which an event stream gets a comment, so that proxies keep it open. Unset: none, as in Python. A
  /// stream with heartbeats also goes on for a client that has closed its sending side only: a comment each second
  /// finds out whether it still reads. In any other exchange such a client counts as gone.
  std::optional<std::chrono::seconds> heartbeat{};

  /// Handlers (invocations and WebSockets) that may run at once; the next is refused with 503 and a JSON error.
  std::size_t invocations_max = 1024;
  /// Stack of a handler's thread. Only touched pages take memory.
  std::size_t invocation_stack_bytes = 256 * 1024;
  /// After this its stop token fires and its Context::deadline() has passed.
  std::chrono::seconds invocation_time_max = std::chrono::hours(1);
  /// A longer request body is refused with 413.
  std::size_t body_bytes_max = 100 * 1024 * 1024;
  /// Bytes of events that wait for a slow reader before EventSink::send blocks.
  std::size_t stream_buffer_bytes = 64 * 1024;
  /// A longer message closes the WebSocket with 1009.
  std::size_t websocket_message_bytes = 16 * 1024 * 1024;

  /// stop(): how long running handlers may go on, and then how long they have after their stop token fired.
  std::chrono::milliseconds drain_time_max = std::chrono::seconds(10);
  std::chrono::milliseconds cancel_time_max = std::chrono::seconds(3);

  /// Seams. What is null or empty stands for the system's own. The objects must outlive the App.
  const base::Environment* environment = nullptr;
  std::string container_marker = "/.dockerenv";  ///< the file that Docker puts into every container
  const base::Clock* clock = nullptr;            ///< ping times and task durations
  base::Logger::Sink log_sink{};                 ///< gets the JSON log lines; default: standard error
};

/// How a stop went.
struct StopReport {
  std::size_t drained = 0;    ///< handlers that ended by themselves after the stop began
  std::size_t cancelled = 0;  ///< handlers that ended after their stop token fired
  std::size_t abandoned = 0;  ///< handlers that still run
};

class App {
 public:
  using Entrypoint = std::function<Answer(Json payload, const Context& context)>;
  using StreamEntrypoint = std::function<void(Json payload, const Context& context, EventSink& sink)>;
  using WebSocketHandler = std::function<void(WebSocket& socket, const Context& context)>;
  using PingHandler = std::function<PingStatus()>;
  using Next = std::function<Response()>;
  using Middleware = std::function<Response(const Request& request, const Next& next)>;
  using Hook = std::function<void()>;

  explicit App(AppOptions options = {});
  /// Stops; waits for handlers without a limit, since they may use what dies with the App.
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  /// Sets what answers POST /invocations: a function of the payload, or of payload and context, that returns what an
  /// Answer is made from (JSON, Response or Stream). Take the payload by const reference or, to have it moved in, by
  /// value. It is called on several threads at once. This and the other registrations come before start(); a second
  /// call replaces the first.
  template <typename Handler>
  void entrypoint(Handler handler) {
    if constexpr (std::is_invocable_v<Handler&, Json, const Context&>) {
      set_entrypoint(Entrypoint(std::move(handler)));
    } else {
      static_assert(std::is_invocable_v<Handler&, Json>, "an entrypoint takes (payload) or (payload, context)");
      set_entrypoint([handler = std::move(handler)](Json payload, const Context&) mutable -> Answer {
        return handler(std::move(payload));
      });
    }
  }
  /// The same for an entrypoint that always streams.
  void entrypoint_stream(StreamEntrypoint handler);

  /// Sets what serves the WebSocket /ws. Without it the upgrade is refused with 403.
  void websocket(WebSocketHandler handler);

  /// Decides the ping status unless it is forced. Called on a thread of its own; an exception is logged and falls back
  /// to the automatic status.
  void custom_ping(PingHandler handler);

  /// Wraps every request but /ping and WebSockets, on the handler's thread; the first added is the outermost. It calls
  /// next() once, or answers itself, and may change the response, whose events (if any) are produced after it has
  /// returned. An exception from it is answered like one from the entrypoint; next() does not throw for the
  /// entrypoint's.
  void middleware(Middleware layer);

  /// Run in the order of their addition: the first before the app listens (an exception keeps it from starting), the
  /// second after the last handler has ended (an exception is logged).
  void on_startup(Hook hook);
  void on_shutdown(Hook hook);

  /// Registers work that goes on after its invocation; the ping status is HealthyBusy while there is any. Callable from
  /// any thread, as are all members below.
  TaskId add_task(std::string name);
  /// False, and a warning in the log, when there is no such task.
  bool complete_task(TaskId id);
  TaskInfo task_info() const;

  void force_ping_status(PingStatus status);
  void clear_forced_ping_status();
  /// Forced, else the custom handler's (which runs on the calling thread), else the automatic status.
  PingStatus current_ping_status();

  /// Starts to listen and returns. Throws base::Error{unavailable} when the address cannot be bound, and what a startup
  /// hook throws.
  void start();
  /// The TCP port it listens on; 0 when it listens on a Unix socket only.
  std::uint16_t port() const;
  /// Refuses new work, waits for running handlers up to drain_time_max, fires their stop tokens, waits up to
  /// cancel_time_max, then runs the shutdown hooks (unless handlers are left). Idempotent; not from a handler.
  StopReport stop();

  /// start(), then serves until SIGTERM or SIGINT, then stop(); a second signal cancels at once. Returns the exit
  /// status of the program: 0, or 1 when it could not start (said in the log). When handlers ignore their stop token it
  /// does not return but ends the process with 1.
  int run();

 private:
  class Implementation;
  void set_entrypoint(Entrypoint handler);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace agentcore
