#pragma once

// The agent behind the AgentCore contract: payload in, the events of the design (section 5) out.

#include "agentcore/sdk/app.h"
#include "libs/base/log.h"
#include "manganize/agent/generation.h"

namespace manganize {

/// Makes `app` answer POST /invocations with generations: 400 and `{"type":"error",...}` for a payload that is
/// malformed, else a stream of named events that ends with exactly one `result` or `error`, also when it is cancelled.
/// `generation` and `logger` must outlive the app.
void serve_generations(agentcore::App& app, const Generation& generation, base::Logger& logger);

/// How the app of an agent of this kind is set up: a heartbeat every 15 s. (Stages run on threads of the graph, since
/// an invocation has a deadline; so the small stacks of handlers are enough.)
agentcore::AppOptions service_options();

}  // namespace manganize
