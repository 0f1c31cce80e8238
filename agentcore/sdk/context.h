#pragma once

// What a handler may know of its invocation beside the payload (contracts/agentcore.md 1.2), and when it should stop.

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "libs/net/server/request.h"

namespace agentcore {

/// The request line and headers as they came. Its body is not kept.
using Request = net::server::Request;

/// The configuration bundle that the `baggage` header names.
struct Bundle {
  std::string arn;
  std::optional<std::string> version;
  std::optional<std::string> experiment_arn;
  std::optional<std::string> experiment_variant;
};

/// Header names (lower case, but exactly "Authorization") and values.
using HeaderMap = std::map<std::string, std::string>;

/// One invocation's context. A cheap handle: a copy may outlive the invocation, for work that goes on in the
/// background. Thread-safe.
class Context {
 public:
  struct Facts;  ///< built by the SDK
  explicit Context(std::shared_ptr<const Facts> facts);
  /// A context without a request, for handlers under test and for calls that come by another way than HTTP.
  static Context detached(std::stop_token stop, base::Deadline deadline);

  /// From X-Amzn-Bedrock-AgentCore-Runtime-Session-Id.
  const std::optional<std::string>& session_id() const;
  /// From X-Amzn-Bedrock-AgentCore-Runtime-Request-Id; a new UUID when that is absent or empty.
  const std::string& request_id() const;
  /// The headers that a handler may pass on: all but the restricted names, x-amz-* (but Identity-WAT) and x-amzn-* (but
  /// the Custom prefix). Nothing when none is left.
  std::optional<HeaderMap> request_headers() const;
  /// X-Amz-Bedrock-AgentCore-Identity-WAT, else WorkloadAccessToken.
  std::optional<std::string> workload_token() const;
  /// OAuth2CallbackUrl.
  std::optional<std::string> oauth2_callback_url() const;
  /// Nothing unless `baggage` names a bundle.
  std::optional<Bundle> bundle() const;
  /// The request itself. Of a detached context: an empty one.
  const Request& request() const;

  /// Fires when the client is gone (within a second), the deadline has passed or the app stops without more patience.
  /// Callbacks on it run one after the other on a thread of the app: one that blocks delays the others.
  const std::stop_token& stop_token() const;
  /// When the invocation must be over (AppOptions::invocation_time_max).
  base::Deadline deadline() const;
  /// Throws base::Error{cancelled} once the stop token has fired.
  void throw_if_stopped() const;
  /// Waits so long; throws base::Error{cancelled} as soon as the stop token fires.
  void pause(std::chrono::nanoseconds duration) const;

 private:
  std::shared_ptr<const Facts> facts_;
};

/// The context of the handler that runs on this thread; nullptr outside of handlers. Valid until the handler returns
/// (for a stream: until its producer does); copy it to keep it.
const Context* current_context() noexcept;

/// Makes a context current on a thread that a handler started. Restores the former at its end.
class ContextScope {
 public:
  explicit ContextScope(const Context& context);
  ~ContextScope();
  ContextScope(const ContextScope&) = delete;
  ContextScope& operator=(const ContextScope&) = delete;

 private:
  Context context_;
  const Context* former_;
};

}  // namespace agentcore
