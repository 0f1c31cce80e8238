#include "libs/graph/checkpoint.h"

#include <algorithm>

#include "libs/base/error.h"

namespace graph {
namespace {

base::Error refused(std::string message) {
  return {base::ErrorCode::invalid_request, std::move(message)};
}

}  // namespace

void add_answers(const std::vector<Question>& questions, const std::optional<base::Json>& answer,
                 const std::map<std::string, base::Json>& by_node, Answers& answers) {
  if (answer && questions.size() != 1) {
    throw refused("one answer was given, but " + std::to_string(questions.size()) + " nodes ask");
  }
  for (const auto& [node, value] : by_node) {
    const bool asks = std::any_of(questions.begin(), questions.end(),
                                  [&name = node](const Question& question) { return question.node == name; });
    if (!asks) throw refused("an answer was given to '" + node + "', which does not ask");
  }
  for (const Question& question : questions) {
    const auto found = by_node.find(question.node);
    if (!answer && found == by_node.end()) throw refused("node '" + question.node + "' asks and got no answer");
    answers[question.node].push_back(answer ? *answer : found->second);
  }
}

}  // namespace graph
