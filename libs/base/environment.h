#pragma once

// The process environment as a seam.

#include <map>
#include <optional>
#include <string>

namespace base {

/// Where settings named by the environment come from.
class Environment {
 public:
  virtual ~Environment() = default;
  /// The value; nothing when unset. An empty value is a value.
  virtual std::optional<std::string> get(const std::string& name) const = 0;
};

/// getenv. Not thread-safe against setenv, which the project never calls.
class SystemEnvironment final : public Environment {
 public:
  std::optional<std::string> get(const std::string& name) const override;
};

/// A fixed table, for tests.
class FakeEnvironment final : public Environment {
 public:
  explicit FakeEnvironment(std::map<std::string, std::string> values) : values_(std::move(values)) {}
  std::optional<std::string> get(const std::string& name) const override;

 private:
  std::map<std::string, std::string> values_;
};

}  // namespace base
