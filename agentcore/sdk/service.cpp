#include "agentcore/sdk/service.h"

#include <algorithm>
#include <utility>

#include "agentcore/sdk/context_facts.h"
#include "agentcore/sdk/json_text.h"
#include "agentcore/sdk/payload.h"
#include "agentcore/sdk/server_socket.h"
#include "agentcore/sdk/stream_sink.h"
#include "libs/base/error.h"
#include "libs/base/utf8.h"

namespace agentcore {
namespace {

using net::server::Exchange;
using net::server::Lane;
using net::server::Refusal;

constexpr const char* kJsonType = "application/json";
constexpr const char* kTextType = "text/plain; charset=utf-8";
constexpr const char* kEventType = "text/event-stream; charset=utf-8";
constexpr std::string_view kActionKey = "_agent_core_app_action";

std::string as_utf8(const std::string& text) {
  return base::find_invalid_utf8(text) ? base::to_utf8(base::to_utf32(text)) : text;
}

Response json_response(int status, const Json& body) {
  return {.status = status, .content_type = kJsonType, .body = base::to_text(body)};
}

Response error_response(int status, const std::string& error) {
  return json_response(status, {{"error", as_utf8(error)}});
}

Response text_response(int status, std::string text) {
  return {.status = status, .content_type = kTextType, .body = std::move(text)};
}

net::server::Response head_of(const Response& response) {
  return {.status = response.status, .content_type = response.content_type, .headers = response.headers};
}

net::server::Response plain(Response response) {
  return {.status = response.status,
          .content_type = std::move(response.content_type),
          .body = std::move(response.body),
          .headers = std::move(response.headers)};
}

Response response_of(Answer answer) {
  auto& content = answer.content();
  if (auto* ready = std::get_if<Response>(&content)) {
    if (ready->stream && ready->content_type.empty()) ready->content_type = kEventType;
    return std::move(*ready);
  }
  Response response;
  if (auto* stream = std::get_if<Stream>(&content)) {
    response.content_type = kEventType;
    response.stream = stream->producer();
  } else {
    response.content_type = kJsonType;
    append_json(response.body, std::get<Json>(content));
  }
  return response;
}

// The parser checks the encoding too, but does not tell it from other faults.
Response unreadable(std::string_view body, const base::Error& error) {
  if (const auto at = base::find_invalid_utf8(body)) {
    return json_response(400, {{"error", "Invalid encoding"}, {"details", "not UTF-8 at byte " + std::to_string(*at)}});
  }
  return json_response(400, {{"error", "Invalid JSON"}, {"details", error.public_message()}});
}

Response checked(Response response) {
  if (response.status >= 200 && response.status <= 599) return response;
  throw base::Error(base::ErrorCode::internal, "Internal error",
                    "a response has the status " + std::to_string(response.status) + "; it must be 200 to 599");
}

base::JsonObject log_fields(const Context& context) {
  base::JsonObject fields{{"requestId", as_utf8(context.request_id())}};
  if (context.session_id()) fields["sessionId"] = as_utf8(*context.session_id());
  return fields;
}

}  // namespace

Service::Service(const AppOptions& options, const Registrations& registrations, SessionState& state,
                 base::Logger& logger)
    : options_(options), registrations_(registrations), state_(state), logger_(logger) {}

bool Service::is_invocation(std::string_view path) const {
  if (path == "/invocations") return true;
  const auto& aliases = options_.invocation_aliases;
  return std::find(aliases.begin(), aliases.end(), path) != aliases.end();
}

Service::Route Service::route(const Request& request) const {
  const std::string_view path = request.path();
  const bool upgrade = net::server::is_websocket_upgrade(request);
  if (upgrade) return Route::websocket;
  if (is_invocation(path)) return request.method() == "POST" ? Route::invocation : Route::wrong_method;
  if (path == "/ping") {
    return request.method() == "GET" || request.method() == "HEAD" ? Route::ping : Route::wrong_method;
  }
  if (path.ends_with('/')) {
    const std::string_view shorter = path.substr(0, path.size() - 1);
    if (shorter == "/ping" || is_invocation(shorter)) return Route::redirect;
  }
  return Route::unknown;
}

Lane Service::lane(const Request& request) {
  switch (route(request)) {
    case Route::ping:
      return registrations_.ping && !state_.forced() ? Lane::side : Lane::now;
    case Route::invocation:
    case Route::websocket:
      return Lane::handler;
    case Route::redirect:
    case Route::wrong_method:
    case Route::unknown:
      return registrations_.middleware.empty() ? Lane::now : Lane::handler;
  }
  __builtin_unreachable();
}

void Service::handle(Exchange& exchange) {
  const Route chosen = route(exchange.request());
  if (chosen == Route::ping) return ping(exchange);
  if (chosen == Route::invocation || chosen == Route::websocket || !registrations_.middleware.empty()) {
    return invoke(exchange);
  }
  exchange.respond(plain(fixed_response(chosen, exchange.request())));
}

net::server::Response Service::refusal(Refusal why) {
  switch (why) {
    case Refusal::malformed:
      return plain(text_response(400, "Invalid HTTP request received."));
    case Refusal::head_too_large:
      return plain(text_response(431, "Request head too large."));
    case Refusal::too_slow:
      return plain(text_response(408, "Request not received in time."));
    case Refusal::body_too_large:
      return plain(
          json_response(413, {{"error", "Payload too large"},
                              {"details", "the limit is " + std::to_string(options_.body_bytes_max) + " bytes"}}));
    case Refusal::too_many_handlers:
      return plain(json_response(503, {{"error", "Too many invocations"},
                                       {"details", std::to_string(options_.invocations_max) +
                                                       " are running, which is the limit; try again"}}));
    case Refusal::stopping:
      return plain(error_response(503, "The agent is stopping"));
  }
  __builtin_unreachable();
}

Response Service::fixed_response(Route chosen, const Request& request) const {
  switch (chosen) {
    case Route::redirect: {
      Response response{.status = 307};
      const std::string& path = request.path();
      response.headers.emplace_back("location", path.substr(0, path.size() - 1) + std::string(request.query()));
      return response;
    }
    case Route::wrong_method: {
      Response response = text_response(405, "Method Not Allowed");
      response.headers.emplace_back("allow", request.path() == "/ping" ? "GET, HEAD" : "POST");
      return response;
    }
    case Route::unknown:
    case Route::invocation:
    case Route::ping:
    case Route::websocket:
      break;
  }
  return text_response(404, "Not Found");
}

PingStatus Service::current_status() {
  if (const auto forced = state_.forced()) return *forced;
  if (registrations_.ping) {
    try {
      return registrations_.ping();
    } catch (...) {
      const Failure failure = failure_of(std::current_exception(), Exposure::all_texts);
      logger_.write(base::LogLevel::warning,
                    "Custom ping handler failed, falling back to automatic: " + as_utf8(failure.text),
                    {{"errorType", failure.type}});
    }
  }
  return state_.automatic();
}

void Service::ping(Exchange& exchange) {
  const SessionState::Report report = state_.report(current_status());
  std::string body = "{\"status\":\"";
  body.append(name(report.status)).append("\",\"time_of_last_update\":");
  body.append(std::to_string(report.time_of_last_update)).append("}");
  exchange.respond({.status = 200, .content_type = kJsonType, .body = std::move(body)});
}

void Service::invoke(Exchange& exchange) {
  const base::SteadyTime begun = std::chrono::steady_clock::now();
  const bool upgrade = route(exchange.request()) == Route::websocket;
  const Context context =
      make_context(exchange.take_request(), exchange.stop_source().get_token(), exchange.deadline());
  const ContextScope scope(context);
  if (upgrade) return open_websocket(exchange, context);
  Response response;
  try {
    response = checked(through_middleware(0, context.request(), [&] { return core_response(exchange, context); }));
  } catch (...) {
    response = failure_response(context);
  }
  const int status = response.status;
  if (response.stream) {
    run_stream(exchange, response, context);
  } else {
    try {
      exchange.respond(plain(std::move(response)));
    } catch (...) {
      exchange.respond(plain(failure_response(context)));
    }
  }
  if (logger_.enabled(base::LogLevel::debug)) log_request(context, status, begun);
}

void Service::log_request(const Context& context, int status, base::SteadyTime begun) {
  base::JsonObject fields = log_fields(context);
  fields["path"] = as_utf8(context.request().path());
  fields["status"] = status;
  fields["durationMs"] = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
  logger_.write(base::LogLevel::debug, "Request answered", fields);
}

Response Service::through_middleware(std::size_t layer, const Request& request, const App::Next& innermost) {
  if (layer == registrations_.middleware.size()) return innermost();
  return registrations_.middleware[layer](request,
                                          [&, layer] { return through_middleware(layer + 1, request, innermost); });
}

// Does not throw for what the entrypoint does, so that middleware sees every answer.
Response Service::core_response(Exchange& exchange, const Context& context) {
  const Route chosen = route(context.request());
  if (chosen != Route::invocation) return fixed_response(chosen, context.request());
  try {
    return invocation_response(exchange, context);
  } catch (...) {
    return failure_response(context);
  }
}

Response Service::invocation_response(Exchange& exchange, const Context& context) {
  Json payload;
  {
    // Dies here: while the handler runs, the payload is held once.
    const net::server::Body body = exchange.take_body();
    try {
      payload = parse_payload(body.view());
    } catch (const base::Error& error) {
      return unreadable(body.view(), error);
    }
  }
  if (options_.debug) {
    if (auto response = debug_response(payload)) return std::move(*response);
  }
  if (!registrations_.entrypoint) {
    logger_.write(base::LogLevel::error, "No entrypoint defined", log_fields(context));
    return error_response(500, "No entrypoint defined");
  }
  return response_of(registrations_.entrypoint(std::move(payload), context));
}

std::optional<Response> Service::debug_response(const Json& payload) {
  const Json* action = base::find(payload, kActionKey);
  if (action == nullptr || (action->is_string() && action->get_string().empty()) || action->is_null())
    return std::nullopt;
  try {
    const std::string text = action->is_string() ? std::string(action->get_string()) : base::to_text(*action);
    Json result = action_result(text);
    if (result.is_null()) return error_response(400, "Unknown action: " + text);
    return json_response(200, result);
  } catch (...) {
    const Failure failure = failure_of(std::current_exception(), Exposure::all_texts);
    return json_response(500, {{"error", "Debug action failed"}, {"details", as_utf8(failure.text)}});
  }
}

// Null when there is no such action.
Json Service::action_result(std::string_view action) {
  const auto forced = [this](PingStatus status) -> Json {
    state_.force(status);
    return {{"forced_status", name(status)}};
  };
  if (action == "force_healthy") return forced(PingStatus::healthy);
  if (action == "force_busy") return forced(PingStatus::healthy_busy);
  if (action == "clear_forced_status") {
    state_.clear_forced();
    return {{"forced_status", "Cleared"}};
  }
  if (action == "ping_status") {
    const SessionState::Report report = state_.report(current_status());
    return {{"status", name(report.status)}, {"time_of_last_update", report.time_of_last_update}};
  }
  if (action == "job_status") {
    base::JsonArray jobs;
    for (const TaskInfo::Job& job : state_.task_info().running_jobs) {
      jobs.push_back({{"name", job.name}, {"duration", job.duration_seconds}});
    }
    return {{"active_count", jobs.size()}, {"running_jobs", jobs}};
  }
  return nullptr;
}

// Of the exception that is being handled.
Response Service::failure_response(const Context& context) {
  const Failure failure =
      failure_of(std::current_exception(), options_.expose_error_text ? Exposure::all_texts : Exposure::marked_texts);
  log_failure(failure, context, "Invocation failed", Client::there);
  return error_response(failure.status, failure.public_text);
}

// That a handler ended because nobody listens any more is no failure of it.
void Service::log_failure(const Failure& failure, const Context& context, std::string_view what, Client client) {
  const bool followed_stop = failure.cancelled && (client == Client::gone || context.stop_token().stop_requested());
  const base::LogLevel level = followed_stop          ? base::LogLevel::debug
                               : failure.status < 500 ? base::LogLevel::warning
                                                      : base::LogLevel::error;
  base::JsonObject fields = log_fields(context);
  fields["errorType"] = failure.type;
  fields["errorMessage"] = as_utf8(failure.text);
  logger_.write(level, what, fields);
}

void Service::run_stream(Exchange& exchange, const Response& response, const Context& context) {
  try {
    exchange.start_stream(head_of(response));
  } catch (...) {
    return exchange.respond(plain(failure_response(context)));
  }
  StreamSink sink(exchange);
  try {
    response.stream(sink);
  } catch (...) {
    const Failure failure =
        failure_of(std::current_exception(), options_.expose_error_text ? Exposure::all_texts : Exposure::marked_texts);
    log_failure(failure, context, "Stream failed", sink.lost() ? Client::gone : Client::there);
    sink.fail(failure);
  }
  exchange.end_stream(Exchange::End::complete);
}

void Service::open_websocket(Exchange& exchange, const Context& context) {
  const bool served = context.request().path() == "/ws" && registrations_.websocket;
  ServerSocket socket(exchange, context.request(), options_.websocket_message_bytes);
  if (!served) return socket.refuse();
  try {
    registrations_.websocket(socket, context);
    socket.finish(ServerSocket::Ending::normal);
  } catch (...) {
    const Failure failure = failure_of(std::current_exception(), Exposure::all_texts);
    log_failure(failure, context, "WebSocket handler failed", socket.lost() ? Client::gone : Client::there);
    const bool followed_stop = failure.cancelled && context.stop_token().stop_requested();
    socket.finish(followed_stop ? ServerSocket::Ending::going_away : ServerSocket::Ending::failed);
  }
}

}  // namespace agentcore
