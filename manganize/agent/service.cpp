#include "manganize/agent/service.h"

#include <exception>
#include <string>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

constexpr std::chrono::seconds kHeartbeat{15};
constexpr int kBadRequest = 400;
constexpr const char* kJsonType = "application/json";

agentcore::Response refusal(const base::Error& error) {
  return {.status = kBadRequest,
          .content_type = kJsonType,
          .body = base::to_text(error_event(error)),
          .headers = {},
          .stream = {}};
}

// The SDK refuses a body that is not JSON in the words of the contract (1.5). Beside them go the members that callers
// of this agent find in its other refusals (docs/decisions/0011).
agentcore::Response with_error_members(agentcore::Response response) {
  if (response.status != kBadRequest || response.content_type != kJsonType) return response;
  base::Json body = base::parse_json(response.body);
  const auto details = base::find_string(body, "details");
  if (!details) return response;
  const std::string message = "the payload is " + std::string(*details) + "; send a JSON object with a topic, in UTF-8";
  for (const auto& member : error_event({base::ErrorCode::invalid_request, message})) {
    body.as_object().insert(member);
  }
  response.body = base::to_text(body);
  return response;
}

void send(agentcore::EventSink& sink, const base::JsonObject& event) {
  const std::string type(event.at("type").as_string());
  sink.send(event, {.name = type, .id = {}});
}

// Also to a client that still reads what was cancelled.
void send_error(agentcore::EventSink& sink, const base::Error& error) {
  sink.send_last(error_event(error), {.name = "error", .id = {}});
}

void log_failure(base::Logger& logger, const agentcore::Context& context, const base::Error& error) {
  base::JsonObject fields{{"requestId", context.request_id()},
                          {"errorType", std::string(base::name(error.code()))},
                          {"errorMessage", std::string(error.what())}};
  if (context.session_id()) fields["sessionId"] = *context.session_id();
  logger.write(base::LogLevel::warning, "generation failed", fields);
}

// The boundary of a generation: whatever fails becomes the one `error` event that ends the stream.
void run(const Generation& generation, GenerationRequest request, const agentcore::Context& context,
         agentcore::EventSink& sink, base::Logger& logger) {
  try {
    generation.run(std::move(request), {context.stop_token(), context.deadline()},
                   [&sink](const base::JsonObject& event) { send(sink, event); });
  } catch (const base::Error& error) {
    log_failure(logger, context, error);
    send_error(sink, error);
  } catch (const std::exception& unexpected) {
    const base::Error error(base::ErrorCode::internal,
                            "the page could not be made because of a defect; please report it", unexpected.what());
    log_failure(logger, context, error);
    send_error(sink, error);
  }
}

}  // namespace

void serve_generations(agentcore::App& app, const Generation& generation, base::Logger& logger) {
  app.entrypoint([&generation, &logger](const base::Json& payload, const agentcore::Context& context) {
    try {
      return agentcore::Answer(
          agentcore::Stream([&generation, &logger, context, request = generation_request_from_json(payload)](
                                agentcore::EventSink& sink) { run(generation, request, context, sink, logger); }));
    } catch (const base::Error& error) {
      if (error.code() != base::ErrorCode::invalid_request) throw;
      return agentcore::Answer(refusal(error));
    }
  });
  app.middleware(
      [](const agentcore::Request&, const agentcore::App::Next& next) { return with_error_members(next()); });
}

agentcore::AppOptions service_options() {
  agentcore::AppOptions options;
  options.heartbeat = kHeartbeat;
  options.invocation_aliases = {"/invoke"};  // callers of the first design
  return options;
}

}  // namespace manganize
