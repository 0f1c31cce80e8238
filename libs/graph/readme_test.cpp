// The README's example, word for word: it compiles and does what the README says.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "libs/base/files.h"
#include "libs/graph/state_graph.h"

namespace graph {
namespace {

using namespace std::chrono_literals;

struct Manga {
  std::string topic;
  std::optional<std::string> research = {}, scenario = {};
  double relevance = 0;
};
struct Update {
  std::optional<std::string> research = {}, scenario = {};
  std::optional<double> relevance = {};
};
struct Progress {
  int percent;
};

Update research(const Manga& manga) {
  return {.research = "facts about " + manga.topic, .relevance = 0.9};
}

Update write(const Manga& manga, NodeContext<Progress>& context) {
  context.emit({50});
  return {.scenario = "panels of " + *manga.research};
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
  return text;
}

TEST(Readme, ExampleRuns) {
  const std::stop_token token;
  int percent = 0;
  const auto tell = [&](const graph::StreamEvent<Manga, Update, Progress>& event) {
    if (const auto* progress = std::get_if<NodeEvent<Progress>>(&event)) percent = progress->event.percent;
  };
  graph::StateGraph<Manga, Update, Progress> graph(graph::Reducers<Manga, Update>()
                                                       .replace("research", &Manga::research, &Update::research)
                                                       .replace("scenario", &Manga::scenario, &Update::scenario)
                                                       .replace("relevance", &Manga::relevance, &Update::relevance));
  graph.add_node("researcher", research, {.retry = {.attempts_max = 3}, .timeout = 3min})
      .add_node("writer", write)
      .entry("researcher")
      .add_conditional_edge("researcher", [](const Manga& m) { return m.relevance < 0.5 ? graph::kEnd : "writer"; },
                            {"writer", graph::kEnd})
      .finish("writer");
  const auto compiled = std::move(graph).compile();
  const auto result = compiled.invoke({.topic = "tea"}, {.stop = token, .sink = tell});
  EXPECT_EQ(result.state.scenario, "panels of facts about tea");
  EXPECT_EQ(percent, 50);
}

TEST(Readme, ExampleIsTheOneAbove) {
  const std::string folder = PROJECT_SOURCE_DIR "/libs/graph/";
  const std::string readme = base::read_file(folder + "README.md", 1 << 20);
  const std::string here = without_spaces(base::read_file(folder + "readme_test.cpp", 1 << 20));
  const std::size_t begin = readme.find("```cpp\n") + 7;
  std::istringstream code(readme.substr(begin, readme.find("```", begin) - begin));
  int lines = 0;
  for (std::string line; std::getline(code, line); ++lines) {
    // Comments are the README's own; spaces are the formatter's.
    const std::string bare = without_spaces(line.substr(0, line.find("//")));
    EXPECT_NE(here.find(bare), std::string::npos) << line;
  }
  EXPECT_GT(lines, 10);
}

}  // namespace
}  // namespace graph
