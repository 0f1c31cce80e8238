// An agent that streams: {"words": "..."} comes back word by word; {"count": n} counts as fast as the reader reads.
#include <chrono>
#include <sstream>

#include "agentcore/sdk/app.h"

namespace {

constexpr auto kPause = std::chrono::milliseconds(100);

void say(const std::string& words, const agentcore::Context& context, agentcore::EventSink& sink) {
  std::istringstream stream(words);
  for (std::string word; stream >> word;) {
    sink.send({{"word", word}}, {.name = "word"});
    context.pause(kPause);  // throws when the client has left
  }
}

void count(std::int64_t to, agentcore::EventSink& sink) {
  for (std::int64_t n = 1; n <= to; ++n) sink.send({{"n", n}});
}

}  // namespace

int main() {
  agentcore::App app({.heartbeat = std::chrono::seconds(15)});
  app.entrypoint_stream(
      [](const agentcore::Json& payload, const agentcore::Context& context, agentcore::EventSink& sink) {
        if (const auto words = base::find_string(payload, "words")) return say(std::string(*words), context, sink);
        const agentcore::Json* to = base::find(payload, "count");
        if (to == nullptr || !to->is_int64())
          throw agentcore::HttpError(400, "give a text 'words' or a number 'count'");
        count(to->get_int64(), sink);
      });
  return app.run();
}
