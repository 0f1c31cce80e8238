#include "manganize/agent/generation.h"

#include <utility>
#include <variant>

#include "libs/base/base64.h"
#include "libs/base/error.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

constexpr char kResearcher[] = "researcher";
constexpr char kGate[] = "relevance_gate";
constexpr char kWriter[] = "scenario_writer";
constexpr char kArtist[] = "image_generator";

// Where a stage stands in the whole (design, section 5): its end has the fixed number, its beginning lies below.
struct Stage {
  const char* status;
  int begins_at;
  int ends_at;
};
constexpr Stage kResearching{"researching", 5, 20};
constexpr Stage kWriting{"writing", 25, 50};
constexpr Stage kGenerating{"generating", 55, 75};

// People read the messages in the language they asked in.
struct Messages {
  const char* researching;
  const char* researched;
  const char* writing;
  const char* written;
  const char* drawing;
  const char* drawn;
};
constexpr Messages kJapanese{"資料を調べています", "資料がまとまりました", "台本を書いています",
                             "台本ができました",   "まんがを描いています", "まんがが描けました"};
constexpr Messages kEnglish{"Reading the source",    "The facts are together", "Writing the scenario",
                            "The scenario is ready", "Drawing the page",       "The page is drawn"};

Language language_of(const GenerationRequest& request) {
  if (request.language) return *request.language;
  return detect_language(request.source ? request.source->text : request.topic);
}

const Messages& messages_for(const GenerationRequest& request) {
  return language_of(request) == Language::ja ? kJapanese : kEnglish;
}

// A scenario is drawn with the character that speaks in it; without one it takes the request's.
void settle_character(const Stages& stages, GenerationRequest& request) {
  stages.check_character(request.character_name);
  if (!request.scenario) return;
  std::string& character = request.scenario->character;
  if (character.empty()) character = request.character_name;
  if (character == request.character_name) return;
  try {
    stages.check_character(character);
  } catch (const base::Error& error) {
    throw base::Error(error.code(), "resume.scenario.character: " + error.public_message(), error.detail());
  }
}

// The page is in the language of what the request brings.
void settle_language(GenerationRequest& request) {
  if (request.language) return;
  if (request.scenario) {
    request.language = request.scenario->language;
  } else if (request.research) {
    request.language = request.research->language;
  }
}

base::JsonObject progress(const Stage& stage, int percent, const char* message) {
  return {{"type", "progress"}, {"status", stage.status}, {"progress", percent}, {"message", message}};
}

base::JsonObject result(const Scenario& scenario, const DrawnPage& page) {
  return {{"type", "result"},
          {"title", scenario.title},
          {"image", base::base64_encode(page.png)},
          {"media_type", "image/png"},
          {"width", page.width},
          {"height", page.height},
          {"language", std::string(name(scenario.language))},
          {"character_name", scenario.character},
          {"note", scenario.note},
          {"findings", page.findings},
          {"scenario", to_json(scenario)}};
}

}  // namespace

Generation::Generation(Stages stages) : stages_(stages), graph_(build(std::move(stages))) {}

Generation::Graph::Compiled Generation::build(Stages stages) {
  graph::Reducers<State, Update> reducers;
  reducers.replace("research", &State::research, &Update::research);
  reducers.replace("scenario", &State::scenario, &Update::scenario);
  reducers.replace("page", &State::page, &Update::page);

  const auto wait_of = [](const Graph::Context& context) { return StageWait{context.stop(), context.deadline()}; };

  Graph graph(std::move(reducers));
  graph.add_node(kResearcher, [stages, wait_of](const State& state, Graph::Context& context) {
    const Messages& messages = messages_for(state.request);
    if (state.research) {
      context.emit(progress(kResearching, kResearching.ends_at, messages.researched));
      return Update{};
    }
    context.emit(progress(kResearching, kResearching.begins_at, messages.researching));
    FactSheet sheet = stages.research(state.request, wait_of(context));
    base::JsonObject event = progress(kResearching, kResearching.ends_at, messages.researched);
    event["research"] = to_json(sheet);
    context.emit(std::move(event));
    return Update{.research = std::move(sheet), .scenario = {}, .page = {}};
  });
  // A scenario that came with the request was written from research that passed the gate.
  graph.add_node(kGate, [stages](const State& state) {
    if (!state.scenario) stages.check_relevance(*state.research, state.request.relevance_threshold);
    return Update{};
  });
  graph.add_node(kWriter, [stages, wait_of](const State& state, Graph::Context& context) {
    const Messages& messages = messages_for(state.request);
    if (state.scenario) {
      context.emit(progress(kWriting, kWriting.ends_at, messages.written));
      return Update{};
    }
    context.emit(progress(kWriting, kWriting.begins_at, messages.writing));
    Scenario scenario = stages.write(state.request, *state.research, wait_of(context));
    base::JsonObject event = progress(kWriting, kWriting.ends_at, messages.written);
    event["scenario"] = to_json(scenario);
    context.emit(std::move(event));
    return Update{.research = {}, .scenario = std::move(scenario), .page = {}};
  });
  graph.add_node(kArtist, [stages, wait_of](const State& state, Graph::Context& context) {
    const Messages& messages = messages_for(state.request);
    context.emit(progress(kGenerating, kGenerating.begins_at, messages.drawing));
    DrawnPage page = stages.draw(*state.scenario, wait_of(context));
    context.emit(progress(kGenerating, kGenerating.ends_at, messages.drawn));
    return Update{.research = {}, .scenario = {}, .page = std::move(page)};
  });
  // A request that resumes with a scenario alone needs no research.
  graph.add_conditional_edge(
      graph::kStart, [](const State& state) { return state.scenario && !state.research ? kWriter : kResearcher; },
      {kResearcher, kWriter});
  graph.add_edge(kResearcher, kGate).add_edge(kGate, kWriter).add_edge(kWriter, kArtist).finish(kArtist);
  return std::move(graph).compile();
}

void Generation::run(GenerationRequest request, const StageWait& wait, const EventTaker& take) const {
  settle_character(stages_, request);
  settle_language(request);
  State state;
  state.research = std::move(request.research);
  state.scenario = std::move(request.scenario);
  state.request = std::move(request);

  Graph::Compiled::Options options;
  options.stop = wait.stop;
  options.deadline = wait.deadline;
  options.sink = [&take](const Graph::StreamEvent& event) {
    if (const auto* sent = std::get_if<graph::NodeEvent<base::JsonObject>>(&event)) take(sent->event);
  };
  const auto finished = graph_.invoke(std::move(state), options);
  take(result(*finished.state.scenario, *finished.state.page));
}

base::JsonObject error_event(const base::Error& error) {
  // The codes of the event are fixed (design, section 5); what has no code of its own there is a failed generation.
  const bool has_own_code = error.code() != base::ErrorCode::unavailable && error.code() != base::ErrorCode::internal;
  const base::ErrorCode code = has_own_code ? error.code() : base::ErrorCode::generation_failed;
  return {{"type", "error"},
          {"code", std::string(base::name(code))},
          {"message", error.public_message()},
          {"retryable", base::retryable(error.code())}};
}

}  // namespace manganize
