#pragma once

// State that several threads share, reachable only under its lock.

#include <mutex>
#include <utility>

namespace base {

/// A T and its mutex. Access only through lock(), whose result holds the lock as long as it lives.
template <typename T>
class Guarded {
 public:
  class Access {
   public:
    Access(std::mutex& mutex, T& value) : lock_(mutex), value_(value) {}
    T& operator*() { return value_; }
    T* operator->() { return &value_; }
    /// The lock itself, for condition variables.
    std::unique_lock<std::mutex>& lock() { return lock_; }

   private:
    std::unique_lock<std::mutex> lock_;
    T& value_;
  };

  Guarded() = default;
  explicit Guarded(T value) : value_(std::move(value)) {}

  Access lock() { return Access(mutex_, value_); }

 private:
  std::mutex mutex_;
  T value_{};
};

}  // namespace base
