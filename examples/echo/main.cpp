// The smallest agent: it answers every payload with itself.
#include "agentcore/sdk/app.h"

int main() {
  agentcore::App app;
  app.entrypoint([](agentcore::Json payload) { return payload; });
  return app.run();
}
