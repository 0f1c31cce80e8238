#pragma once

// An EventSink that writes to an HTTP exchange.

#include <atomic>
#include <mutex>
#include <string>

#include "agentcore/sdk/event_sink.h"
#include "agentcore/sdk/failure.h"
#include "libs/net/server/exchange.h"

namespace agentcore {

class StreamSink final : public EventSink {
 public:
  /// `exchange` has started its stream and outlives this.
  explicit StreamSink(net::server::Exchange& exchange);

  using EventSink::send;
  void send(const base::Json& data, const EventFields& fields) override;
  void send_last(const base::Json& data, const EventFields& fields) override;
  void comment(std::string_view text) override;

  /// Whether an event could not be sent any more.
  bool lost() const { return lost_; }
  /// The last event of a stream whose producer failed (contracts/agentcore.md 1.4). Does not block or throw.
  void fail(const Failure& failure);

 private:
  void compose(const base::Json& data, const EventFields& fields);
  void write(std::string_view event);

  net::server::Exchange& exchange_;
  std::atomic<bool> lost_ = false;
  std::mutex mutex_;
  std::string text_;  ///< the event being written; kept to spare an allocation each
};

}  // namespace agentcore
