#pragma once

// The routes of the contract: what each request is answered with.

#include <memory>
#include <string>
#include <vector>

#include "agentcore/sdk/app.h"
#include "agentcore/sdk/failure.h"
#include "agentcore/sdk/session_state.h"
#include "libs/net/server/handler.h"

namespace agentcore {

/// What an author registers. Not changed once the app listens.
struct Registrations {
  App::Entrypoint entrypoint{};
  App::WebSocketHandler websocket{};
  App::PingHandler ping{};
  std::vector<App::Middleware> middleware{};
};

class Service final : public net::server::Handler {
 public:
  Service(const AppOptions& options, const Registrations& registrations, SessionState& state, base::Logger& logger);

  net::server::Lane lane(const Request& request) override;
  void handle(net::server::Exchange& exchange) override;
  net::server::Response refusal(net::server::Refusal why) override;

  /// Forced, else custom, else automatic.
  PingStatus current_status();

 private:
  enum class Route { invocation, ping, websocket, redirect, wrong_method, unknown };
  Route route(const Request& request) const;
  bool is_invocation(std::string_view path) const;

  void ping(net::server::Exchange& exchange);
  void invoke(net::server::Exchange& exchange);
  void open_websocket(net::server::Exchange& exchange, const Context& context);
  void run_stream(net::server::Exchange& exchange, const Response& head, const Context& context);

  Response through_middleware(std::size_t layer, const Request& request, const App::Next& innermost);
  Response core_response(net::server::Exchange& exchange, const Context& context);
  Response invocation_response(net::server::Exchange& exchange, const Context& context);
  Response fixed_response(Route route, const Request& request) const;
  std::optional<Response> debug_response(const Json& payload);
  Json action_result(std::string_view action);
  Response failure_response(const Context& context);
  void log_request(const Context& context, int status, base::SteadyTime begun);
  enum class Client { there, gone };
  void log_failure(const Failure& failure, const Context& context, std::string_view what, Client client);

  const AppOptions& options_;
  const Registrations& registrations_;
  SessionState& state_;
  base::Logger& logger_;
};

}  // namespace agentcore
