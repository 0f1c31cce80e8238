#include "agentcore/sdk/context.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "agentcore/sdk/context_facts.h"
#include "agentcore/sdk/forwarded_headers.h"
#include "libs/base/error.h"
#include "libs/base/id.h"

namespace agentcore {
namespace {

constexpr std::string_view kSessionId = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
constexpr std::string_view kRequestId = "X-Amzn-Bedrock-AgentCore-Runtime-Request-Id";

// The contract gives handlers an ambient context, and a thread runs one handler at a time.
thread_local const Context* t_current = nullptr;

std::optional<std::string> owned(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  return std::string(*text);
}

}  // namespace

Context make_context(Request request, std::stop_token stop, base::Deadline deadline) {
  auto facts = std::make_shared<Context::Facts>();
  facts->request = std::move(request);
  facts->session_id = owned(facts->request.header(kSessionId));
  facts->request_id = facts->request.header(kRequestId).value_or("");
  if (facts->request_id.empty()) facts->request_id = base::random_uuid();
  facts->stop = std::move(stop);
  facts->deadline = deadline;
  return Context(std::move(facts));
}

Context::Context(std::shared_ptr<const Facts> facts) : facts_(std::move(facts)) {}

Context Context::detached(std::stop_token stop, base::Deadline deadline) {
  return make_context(Request(), std::move(stop), deadline);
}

const std::optional<std::string>& Context::session_id() const {
  return facts_->session_id;
}

const std::string& Context::request_id() const {
  return facts_->request_id;
}

std::optional<HeaderMap> Context::request_headers() const {
  return forwarded_headers(facts_->request);
}

std::optional<std::string> Context::workload_token() const {
  if (const auto token = facts_->request.header("X-Amz-Bedrock-AgentCore-Identity-WAT")) return std::string(*token);
  return owned(facts_->request.header("WorkloadAccessToken"));
}

std::optional<std::string> Context::oauth2_callback_url() const {
  return owned(facts_->request.header("OAuth2CallbackUrl"));
}

std::optional<Bundle> Context::bundle() const {
  return bundle_of(facts_->request);
}

const Request& Context::request() const {
  return facts_->request;
}

const std::stop_token& Context::stop_token() const {
  return facts_->stop;
}

base::Deadline Context::deadline() const {
  return facts_->deadline;
}

void Context::throw_if_stopped() const {
  if (facts_->stop.stop_requested()) throw base::Error(base::ErrorCode::cancelled, "the invocation was cancelled");
}

void Context::pause(std::chrono::nanoseconds duration) const {
  std::mutex mutex;
  std::condition_variable woken;
  const std::stop_callback wake(facts_->stop, [&] {
    const std::scoped_lock lock(mutex);
    woken.notify_all();
  });
  std::unique_lock lock(mutex);
  const auto until =
      std::chrono::steady_clock::now() + std::min<std::chrono::nanoseconds>(duration, std::chrono::hours(24 * 365));
  woken.wait_until(lock, until, [&] { return facts_->stop.stop_requested(); });
  lock.unlock();
  throw_if_stopped();
}

const Context* current_context() noexcept {
  return t_current;
}

ContextScope::ContextScope(const Context& context) : context_(context), former_(std::exchange(t_current, &context_)) {}

ContextScope::~ContextScope() {
  t_current = former_;
}

}  // namespace agentcore
