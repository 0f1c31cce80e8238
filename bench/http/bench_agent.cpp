// The agent that is measured: {"count": n} streams n events as fast as they are taken; {"every_ms": m} streams one
// event each m milliseconds until the client leaves; anything else comes back.

#include <chrono>

#include "agentcore/sdk/app.h"

namespace {

using agentcore::Json;

agentcore::Answer answer(Json payload, const agentcore::Context& context) {
  if (const Json* count = base::find(payload, "count")) {
    return agentcore::Stream([count = count->to_number<std::int64_t>()](agentcore::EventSink& sink) {
      for (std::int64_t n = 0; n < count; ++n) sink.send({{"n", n}, {"text", "a word or two"}});
    });
  }
  if (const Json* every = base::find(payload, "every_ms")) {
    const std::chrono::milliseconds pause(every->to_number<std::int64_t>());
    return agentcore::Stream([pause, context](agentcore::EventSink& sink) {
      for (std::int64_t n = 0;; ++n) {
        sink.send({{"n", n}});
        context.pause(pause);
      }
    });
  }
  return payload;
}

}  // namespace

int main() {
  agentcore::App app({.invocations_max = 4096});
  app.entrypoint(answer);
  return app.run();
}
