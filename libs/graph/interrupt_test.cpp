#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/graph/memory_checkpointer.h"
#include "libs/graph/trail_graph.h"

namespace graph {
namespace {

using base::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Mark ask_title(const Trail&, TrailContext& context) {
  const base::Json answer = context.interrupt(base::Json("which title?"));
  return {{std::string(context.node())}, 1, std::string(answer.as_string())};
}

TrailGraph line(NodeOptions middle = {}) {
  return std::move(trail_graph()
                       .add_node("a", visit)
                       .add_node("ask", ask_title, std::move(middle))
                       .add_node("c", visit)
                       .entry("a")
                       .add_edge("a", "ask")
                       .add_edge("ask", "c")
                       .finish("c"));
}

TEST(Interrupt, AnswersAgainWhenTheNodeIsRetried) {
  TrailGraph declared = trail_graph();
  declared.add_node("ask",
                    [](const Trail& trail, TrailContext& context) {
                      Mark made = ask_title(trail, context);
                      if (context.attempt() == 1) throw base::Error(ErrorCode::model_error, "once");
                      return made;
                    },
                    {.retry = {.attempts_max = 2}});
  const auto graph =
      std::move(declared.entry("ask").finish("ask")).compile(fake_settings(std::make_shared<FakeWaiter>()));
  const auto paused = graph.invoke({});
  const auto done = graph.resume_from(*paused.checkpoint, {.answer = base::Json("Tea")});
  EXPECT_EQ(done.status, RunStatus::finished);
  EXPECT_EQ(done.state.title, "Tea");
}

TEST(Interrupt, FromInsideANodeComesBackWithTheAnswer) {
  const auto graph = line().compile();
  auto paused = graph.invoke({});
  EXPECT_EQ(paused.status, RunStatus::interrupted);
  EXPECT_THAT(paused.state.visited, ElementsAre("a"));
  ASSERT_TRUE(paused.checkpoint.has_value());
  EXPECT_THAT(paused.checkpoint->questions, ElementsAre(Question{"ask", base::Json("which title?")}));
  const auto done = graph.resume_from(*paused.checkpoint, {.answer = base::Json("Tea")});
  EXPECT_EQ(done.status, RunStatus::finished);
  EXPECT_EQ(done.state, (Trail{{"a", "ask", "c"}, 3, "Tea"}));
  EXPECT_EQ(done.step, 3U);
}

TEST(Interrupt, LeavesAWatchedNodeToo) {
  // With a time limit the node runs on another thread.
  const auto graph = line({.retry = {.attempts_max = 3}, .timeout = std::chrono::hours(1)}).compile();
  const auto paused = graph.invoke({});
  ASSERT_EQ(paused.status, RunStatus::interrupted);
  EXPECT_EQ(graph.resume_from(*paused.checkpoint, {.answer = base::Json("Tea")}).state.title, "Tea");
}

TEST(Interrupt, GoesOnInAnotherCompiledGraphFromACheckpointer) {
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const TrailGraph::Options options{.checkpointer = &checkpointer, .run = RunId("r")};
  EXPECT_EQ(line().compile().invoke({}, options).status, RunStatus::interrupted);
  EXPECT_EQ(line().compile().resume({.answer = base::Json("Tea")}, options).state.title, "Tea");
}

TEST(Interrupt, OfSeveralQuestionsOfOneNodeKeepsTheEarlierAnswers) {
  TrailGraph declared = trail_graph();
  declared.add_node("ask", [](const Trail&, TrailContext& context) {
    const base::Json first = context.interrupt(base::Json("first?"));
    const base::Json second = context.interrupt(base::Json("second?"));
    return Mark{{}, 1, std::string(first.as_string()) + std::string(second.as_string())};
  });
  const auto graph = std::move(declared.entry("ask").finish("ask")).compile();
  const auto first = graph.invoke({});
  const auto second = graph.resume_from(*first.checkpoint, {.answer = base::Json("A")});
  ASSERT_EQ(second.status, RunStatus::interrupted);
  EXPECT_THAT(second.checkpoint->questions, ElementsAre(Question{"ask", base::Json("second?")}));
  EXPECT_EQ(graph.resume_from(*second.checkpoint, {.answer = base::Json("B")}).state.title, "AB");
}

TEST(Interrupt, DoesNotAnswerTheNextRoundOfALoopWithAnOldAnswer) {
  TrailGraph declared = trail_graph();
  declared.add_node("ask", ask_title)
      .entry("ask")
      .add_conditional_edge("ask", [](const Trail& trail) { return trail.sum < 2 ? "ask" : std::string(kEnd); },
                            {"ask", kEnd});
  const auto graph = std::move(declared).compile();
  const auto first = graph.invoke({});
  const auto second = graph.resume_from(*first.checkpoint, {.answer = base::Json("A")});
  ASSERT_EQ(second.status, RunStatus::interrupted);
  EXPECT_EQ(second.state.title, "A");
  EXPECT_EQ(graph.resume_from(*second.checkpoint, {.answer = base::Json("B")}).state.title, "B");
}

class AskingBranches : public testing::Test {
 protected:
  static Mark ask_number(const Trail&, TrailContext& context) {
    const base::Json answer = context.interrupt(base::Json(context.node()));
    return mark(context.node(), static_cast<int>(answer.as_int64()));
  }

  TrailGraph::Compiled graph_ = [this] {
    TrailGraph declared = trail_graph();
    declared.add_node("left", ask_number).add_node("right", ask_number);
    declared.add_node("plain", [this](const Trail&, TrailContext& context) {
      ++plain_runs_;
      return mark(context.node(), 100);
    });
    for (const char* name : {"left", "right", "plain"}) declared.entry(name).finish(name);
    return std::move(declared).compile();
  }();
  std::atomic<int> plain_runs_ = 0;
};

TEST_F(AskingBranches, AreAllAnsweredByName) {
  const auto paused = graph_.invoke({});
  ASSERT_EQ(paused.status, RunStatus::interrupted);
  EXPECT_THAT(paused.state.visited, IsEmpty());
  EXPECT_THAT(paused.checkpoint->questions,
              ElementsAre(Question{"left", base::Json("left")}, Question{"right", base::Json("right")}));
  const auto done =
      graph_.resume_from(*paused.checkpoint, {.answers = {{"left", base::Json(1)}, {"right", base::Json(2)}}});
  EXPECT_EQ(done.state, (Trail{{"left", "right", "plain"}, 103, ""}));
  EXPECT_EQ(plain_runs_, 1) << "a branch that had finished ran again";
}

TEST_F(AskingBranches, RefuseAnswersThatDoNotFit) {
  const auto paused = graph_.invoke({});
  const auto refusal = [&](TrailGraph::Compiled::Resume resume) {
    const base::Error error = error_of([&] { graph_.resume_from(*paused.checkpoint, resume); });
    EXPECT_EQ(error.code(), ErrorCode::invalid_request);
    return error.public_message();
  };
  EXPECT_EQ(refusal({.answer = base::Json(1)}), "one answer was given, but 2 nodes ask");
  EXPECT_EQ(refusal({.answers = {{"left", base::Json(1)}}}), "node 'right' asks and got no answer");
  EXPECT_EQ(refusal({.answers = {{"plain", base::Json(1)}}}), "an answer was given to 'plain', which does not ask");
}

TEST(Interrupt, BeforeANodeLetsTheStateBeEdited) {
  const auto graph = [] {
    TrailGraph declared = trail_graph();
    declared.add_node("write", visit).add_node("draw", visit).entry("write").add_edge("write", "draw").finish("draw");
    return std::move(declared).compile();
  }();
  const auto paused = graph.invoke({}, {.interrupt_before = {"draw"}});
  ASSERT_EQ(paused.status, RunStatus::interrupted);
  EXPECT_THAT(paused.checkpoint->questions, IsEmpty());
  EXPECT_THAT(paused.checkpoint->position.next, ElementsAre("draw"));
  EXPECT_TRUE(paused.checkpoint->paused);
  const auto done =
      graph.resume_from(*paused.checkpoint, {.edit = Mark{{"editor"}, 0, "edited"}}, {.interrupt_before = {"draw"}});
  EXPECT_EQ(done.status, RunStatus::finished);
  EXPECT_EQ(done.state, (Trail{{"write", "editor", "draw"}, 2, "edited"}));
}

TEST(Interrupt, BeforeTheFirstNodeRunsNothing) {
  const auto graph = line().compile();
  const auto paused = graph.invoke({}, {.interrupt_before = {"a"}});
  ASSERT_EQ(paused.status, RunStatus::interrupted);
  EXPECT_EQ(paused.step, 0U);
}

TEST(Interrupt, AfterANodePausesOncePerVisit) {
  const auto graph = line().compile();
  const TrailGraph::Options options{.interrupt_after = {"a", "c"}};
  const auto first = graph.invoke({}, options);
  ASSERT_EQ(first.status, RunStatus::interrupted);
  EXPECT_THAT(first.state.visited, ElementsAre("a"));
  const auto asked = graph.resume_from(*first.checkpoint, {}, options);
  ASSERT_EQ(asked.checkpoint->questions.size(), 1U);
  const auto last = graph.resume_from(*asked.checkpoint, {.answer = base::Json("t")}, options);
  ASSERT_EQ(last.status, RunStatus::interrupted);
  EXPECT_THAT(last.checkpoint->position.next, IsEmpty());
  EXPECT_EQ(graph.resume_from(*last.checkpoint, {}, options).status, RunStatus::finished);
}

TEST(Interrupt, AtAnUnknownNodeIsRefused) {
  const auto graph = line().compile();
  const base::Error error = error_of([&] { graph.invoke({}, {.interrupt_before = {"draw"}}); });
  EXPECT_EQ(error.code(), ErrorCode::invalid_request);
  EXPECT_EQ(error.public_message(), "there is no node 'draw' to pause at");
}

TEST(Interrupt, LosesToAFailureBesideIt) {
  TrailGraph declared = trail_graph();
  declared.add_node("ask", ask_title);
  declared.add_node("bad", [](const Trail&) -> Mark { throw base::Error(ErrorCode::model_refused, "refused"); });
  const auto graph = std::move(declared.entry("ask").entry("bad").finish("ask").finish("bad")).compile();
  EXPECT_EQ(error_of([&] { graph.invoke({}); }).public_message(), "refused");
}

TEST(Resume, KeepsTheAnswerWhenTheNodeThenFails) {
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const TrailGraph::Options options{.checkpointer = &checkpointer, .run = RunId("r")};
  TrailGraph declared = trail_graph();
  int runs = 0;
  declared.add_node("ask", [&](const Trail& trail, TrailContext& context) {
    Mark made = ask_title(trail, context);
    if (++runs == 1) throw base::Error(ErrorCode::model_error, "once");
    return made;
  });
  const auto graph = std::move(declared.entry("ask").finish("ask")).compile();
  graph.invoke({}, options);
  EXPECT_EQ(error_of([&] { graph.resume({.answer = base::Json("Tea")}, options); }).public_message(), "once");
  EXPECT_EQ(graph.resume({}, options).state.title, "Tea");
}

TEST(Resume, RefusesWhatItCannotGoOnFrom) {
  const auto graph = line().compile();
  MemoryCheckpointer<Trail, Mark> checkpointer;
  const auto refusal = [&](auto action) {
    const base::Error error = error_of(action);
    EXPECT_EQ(error.code(), ErrorCode::invalid_request);
    return error.public_message();
  };
  EXPECT_EQ(refusal([&] { graph.resume({}, {.checkpointer = &checkpointer, .run = RunId("none")}); }),
            "run 'none' has no checkpoint");
  EXPECT_EQ(refusal([&] { graph.resume({}, {}); }), "resume() needs a checkpointer; or use resume_from()");
  EXPECT_EQ(refusal([&] { graph.invoke({}, {.checkpointer = &checkpointer}); }),
            "a run with a checkpointer needs a run id");
  TrailGraph::Checkpoint foreign;
  foreign.position.next = {"painter"};
  EXPECT_EQ(refusal([&] { graph.resume_from(foreign); }),
            "the checkpoint names the node 'painter', which this graph does not have");
  foreign.position = {{"c"}, {{"c", {"a"}}}, false};
  EXPECT_EQ(refusal([&] { graph.resume_from(foreign); }),
            "the checkpoint names the join of 'a' into 'c', which this graph does not have");
}

}  // namespace
}  // namespace graph
