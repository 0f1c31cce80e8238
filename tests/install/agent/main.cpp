// An agent as someone outside this project writes it, with nothing but the installed package.

#include <agentcore/sdk/app.h>

int main() {
  agentcore::App app;
  app.entrypoint([](const agentcore::Json& payload) -> agentcore::Json {
    return {{"greeting", "hello from outside"}, {"payload", payload}};
  });
  return app.run();
}
