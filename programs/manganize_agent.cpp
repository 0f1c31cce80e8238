// The agent on the SDK: the one binary that an AgentCore runtime runs. Listens on HOST (127.0.0.1; 0.0.0.0 in a
// container) and PORT (8080).

#include <cstdio>

#include "agentcore/sdk/app.h"
#include "libs/base/clock.h"
#include "libs/base/environment.h"
#include "libs/base/error.h"
#include "libs/base/log.h"
#include "manganize/agent/generation.h"
#include "manganize/agent/offline_stages.h"
#include "manganize/agent/service.h"
#include "manganize/settings/settings.h"

int main() {
  const base::SystemClock clock;
  base::Logger logger("manganize.agent", base::LogLevel::info, base::Logger::stderr_sink(), clock);
  try {
    const manganize::Folders folders = manganize::find_folders(base::SystemEnvironment(), manganize::this_program());
    const manganize::OfflineTools tools(folders.share, folders.data);
    const manganize::Generation generation(tools.stages());
    agentcore::App app(manganize::service_options());
    manganize::serve_generations(app, generation, logger);
    return app.run();
  } catch (const base::Error& error) {
    logger.write(base::LogLevel::error, error.what());
    return 1;
  }
}
