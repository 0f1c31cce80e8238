#include "libs/graph/node_control.h"

#include <utility>

#include "libs/base/error.h"

namespace graph {

void NodeControl::begin_attempt(int attempt, std::stop_token stop, base::Deadline deadline) {
  attempt_ = attempt;
  stop_ = std::move(stop);
  deadline_ = deadline;
  asked_ = 0;
}

base::Json NodeControl::interrupt(base::Json question) {
  if (answers_ != nullptr && asked_ < answers_->size()) return (*answers_)[asked_++];
  throw InterruptSignal{std::move(question)};
}

void NodeControl::throw_if_stopped() const {
  if (!stop_.stop_requested()) return;
  throw base::Error(base::ErrorCode::cancelled, "node '" + std::string(place_.name) + "' was stopped");
}

}  // namespace graph
