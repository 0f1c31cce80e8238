#include "libs/graph/retry.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

#include "libs/base/id.h"

namespace graph {
namespace {

// The upper 53 bits as a fraction: every double of the form k / 2^53.
double fraction(std::uint64_t bits) {
  return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

}  // namespace

Randomness system_randomness() {
  return [] { return fraction(base::random_bits()); };
}

Randomness seeded_randomness(std::uint64_t seed) {
  struct Sequence {
    explicit Sequence(std::uint64_t start) : engine(start) {}
    std::mutex mutex;
    std::mt19937_64 engine;
  };
  return [sequence = std::make_shared<Sequence>(seed)] {
    const std::lock_guard lock(sequence->mutex);
    return fraction(sequence->engine());
  };
}

std::function<bool(const base::Error&)> errors_with(std::initializer_list<base::ErrorCode> codes) {
  return [wanted = std::vector<base::ErrorCode>(codes)](const base::Error& error) {
    return std::find(wanted.begin(), wanted.end(), error.code()) != wanted.end();
  };
}

bool is_worth_retrying(const RetryPolicy& policy, const base::Error& error) {
  return policy.retry_on ? policy.retry_on(error) : base::retryable(error.code());
}

std::chrono::nanoseconds wait_before(const RetryPolicy& policy, int attempt, double random) {
  // In double, where the power cannot overflow into a negative wait; wait_max brings it back into range.
  const double grown = static_cast<double>(policy.wait_first.count()) * std::pow(policy.factor, attempt - 2);
  const double bounded = std::min(grown, static_cast<double>(policy.wait_max.count()));
  return std::chrono::nanoseconds(std::llround(bounded * (1.0 - policy.jitter * random)));
}

std::optional<std::string> fault_of(const RetryPolicy& policy) {
  // One hundred years: far beyond any use, and the sum of two such times still fits the clock.
  constexpr std::chrono::nanoseconds kLongest = std::chrono::hours(24 * 365 * 100);
  const auto out_of_range = [&](std::chrono::nanoseconds time) { return time.count() < 0 || time > kLongest; };
  if (policy.attempts_max < 1) {
    return "attempts_max is " + std::to_string(policy.attempts_max) + "; at least 1 is needed";
  }
  if (!(policy.factor >= 1.0) || !std::isfinite(policy.factor)) {
    return "factor is " + std::to_string(policy.factor) + "; at least 1 is needed";
  }
  if (!(policy.jitter >= 0.0 && policy.jitter <= 1.0)) {
    return "jitter is " + std::to_string(policy.jitter) + "; the range is 0 to 1";
  }
  if (out_of_range(policy.wait_first)) return "wait_first must lie between 0 and 100 years";
  if (out_of_range(policy.wait_max)) return "wait_max must lie between 0 and 100 years";
  if (policy.total_max && (policy.total_max->count() == 0 || out_of_range(*policy.total_max))) {
    return "total_max must lie between 1 ns and 100 years";
  }
  return std::nullopt;
}

}  // namespace graph
