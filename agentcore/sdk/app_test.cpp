// What handlers answer, over real sockets. What the contract fixes is held by tests/conformance; these are the promises
// beyond it.

#include "agentcore/sdk/app.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <filesystem>
#include <fstream>
#include <latch>
#include <limits>
#include <map>
#include <thread>

#include "agentcore/sdk/app_test_agent.h"
#include "libs/base/error.h"
#include "libs/base/id.h"

namespace agentcore {
namespace {

using conformance::Answer;
using conformance::RawConnection;
using conformance::request;
using testing::HasSubstr;
using testing::Not;

TEST(App, LetsTheHandlerDecideWhatItAnswers) {
  TestAgent agent;
  agent.app.entrypoint([](const Json& payload, const Context&) -> agentcore::Answer {
    if (payload.is_string()) return Response{.status = 202, .content_type = "text/plain", .body = "ready"};
    if (payload.is_array()) {
      return Stream([payload](EventSink& sink) {
        for (const Json& item : payload.get_array()) sink.send(item);
      });
    }
    return payload;
  });
  agent.app.start();
  EXPECT_EQ(agent.post("{\"a\":1}").text(), "200 {\"a\": 1}");
  EXPECT_EQ(agent.post("\"x\"").text(), "202 ready");
  EXPECT_THAT(agent.post("[1,2]").chunks, testing::ElementsAre("data: 1\n\n", "data: 2\n\n"));
}

TEST(App, SendsNamesIdsAndComments) {
  TestAgent agent;
  agent.app.entrypoint_stream([](const Json&, const Context&, EventSink& sink) {
    sink.send(1, {.name = "progress", .id = "7"});
    sink.comment("still here");
    EXPECT_THROW(sink.send(1, {.name = "two\nlines"}), base::Error);
    EXPECT_THROW(sink.send(std::numeric_limits<double>::quiet_NaN()), base::Error);
    sink.send("end");
  });
  agent.app.start();
  EXPECT_THAT(agent.post("{}").chunks,
              testing::ElementsAre("event: progress\nid: 7\ndata: 1\n\n", ": still here\n\n", "data: \"end\"\n\n"));
}

TEST(App, SendsALastWordAfterACancellation) {
  TestAgent agent({.drain_time_max = std::chrono::seconds(0)});
  agent.app.entrypoint_stream([](const Json&, const Context& context, EventSink& sink) {
    sink.send("begun");
    std::latch stopped(1);
    const std::stop_callback callback(context.stop_token(), [&] { stopped.count_down(); });
    stopped.wait();
    EXPECT_THROW(sink.send("refused"), base::Error);
    EXPECT_THROW(sink.send_last(1, {.name = "two\nlines"}), base::Error);
    sink.send_last({{"why", "stopped"}}, {.name = "error"});
  });
  agent.app.start();
  RawConnection client = agent.begin("{}");
  client.read_head();
  EXPECT_EQ(client.read_chunk(), "data: \"begun\"\n\n");
  std::jthread stopper([&] { agent.app.stop(); });
  EXPECT_EQ(client.read_chunk(), "event: error\ndata: {\"why\": \"stopped\"}\n\n");
  EXPECT_FALSE(client.read_chunk());
}

TEST(App, HidesTextsThatAreNotPublic) {
  TestAgent agent;
  agent.app.entrypoint([](const Json& payload) -> Json {
    if (payload == 1) throw std::runtime_error("the password is x");
    if (payload == 2) throw base::Error(base::ErrorCode::storage_error, "the shelf is full", "/var/x: ENOSPC");
    if (payload == 3) throw HttpError(409, "not now");
    if (payload == 4) throw 7;
    return std::numeric_limits<double>::infinity();
  });
  agent.app.start();
  EXPECT_EQ(agent.post("1").text(), R"(500 {"error":"Internal error"})");
  EXPECT_EQ(agent.post("2").text(), R"(500 {"error":"the shelf is full"})");
  EXPECT_EQ(agent.post("3").text(), R"(409 {"error":"not now"})");
  EXPECT_EQ(agent.post("4").text(), R"(500 {"error":"Internal error"})");
  EXPECT_EQ(agent.post("5").status, 500) << "a value that JSON cannot hold is an error, not a guess";
  for (const char* text : {"the password is x", "ENOSPC", "not now", "runtime_error"}) {
    EXPECT_THAT(agent.log(), HasSubstr(text));
  }
}

TEST(App, ShowsAllTextsWhenTold) {
  TestAgent agent({.expose_error_text = true});
  agent.app.entrypoint([](const Json&) -> Json { throw std::runtime_error("the text"); });
  agent.app.start();
  EXPECT_EQ(agent.post("1").text(), R"(500 {"error":"the text"})");
}

TEST(App, GivesEachRunningHandlerItsOwnThread) {
  TestAgent agent;
  // All of them must run at once for any of them to end.
  constexpr int kTogether = 40;
  std::latch all(kTogether);
  agent.app.entrypoint([&](const Json&) -> Json {
    all.arrive_and_wait();
    return Json(current_context()->request_id());
  });
  agent.app.start();
  std::vector<RawConnection> connections;
  for (int i = 0; i < kTogether; ++i) connections.push_back(agent.begin("{}"));
  for (RawConnection& connection : connections) EXPECT_EQ(connection.read_answer().status, 200);
}

TEST(App, RefusesTheInvocationAfterTheLimitButNotThePing) {
  TestAgent agent({.invocations_max = 2});
  std::latch both(3);
  std::latch go(1);
  agent.app.entrypoint([&](const Json& payload) {
    if (payload == 1) {
      both.count_down();
      go.wait();
    }
    return payload;
  });
  agent.app.start();
  RawConnection first = agent.begin("1");
  RawConnection second = agent.begin("1");
  both.arrive_and_wait();
  const Answer refused = agent.post("2");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.json().at("error"), "Too many invocations");
  EXPECT_EQ(agent.get("/ping").status, 200);
  go.count_down();
  EXPECT_EQ(first.read_answer().text(), "200 1");
  EXPECT_EQ(second.read_answer().text(), "200 1");
}

TEST(App, RefusesABodyAboveTheLimit) {
  TestAgent agent({.body_bytes_max = 10});
  agent.app.entrypoint([](Json payload) { return payload; });
  agent.app.start();
  EXPECT_EQ(agent.post("\"12345678\"").status, 200);
  const Answer refused = agent.post("\"123456789\"");
  EXPECT_EQ(refused.status, 413);
  EXPECT_THAT(refused.body, HasSubstr("10 bytes"));
  RawConnection chunked = agent.connect();
  chunked.send(
      "POST /invocations HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n\"123456789\"\r\n0\r\n\r\n");
  EXPECT_EQ(chunked.read_answer().status, 413);
}

TEST(App, WrapsRequestsInMiddlewareFromOutsideIn) {
  TestAgent agent;
  agent.app.middleware([](const Request& call, const App::Next& next) {
    if (call.method() == "OPTIONS") return Response{.status = 204, .headers = {{"access-control-allow-origin", "*"}}};
    Response response = next();
    response.headers.emplace_back("x-order", "outer");
    return response;
  });
  agent.app.middleware([](const Request&, const App::Next& next) {
    Response response = next();
    response.headers.emplace_back("x-order-inner", std::to_string(response.status));
    return response;
  });
  agent.app.entrypoint([](const Json& payload) -> agentcore::Answer {
    if (payload == 1) throw HttpError(418, "tea");
    return Stream([](EventSink& sink) { sink.send("event"); });
  });
  agent.app.start();
  const Answer failed = agent.post("1");
  EXPECT_EQ(failed.status, 418);
  EXPECT_EQ(failed.header("x-order"), "outer");
  EXPECT_EQ(failed.header("x-order-inner"), "418");
  const Answer stream = agent.post("2");
  EXPECT_EQ(stream.header("x-order"), "outer");
  EXPECT_EQ(stream.body, "data: \"event\"\n\n");
  RawConnection preflight = agent.connect();
  preflight.send(request("OPTIONS", "/invocations"));
  EXPECT_EQ(preflight.read_answer().header("access-control-allow-origin"), "*");
  EXPECT_EQ(agent.get("/none").header("x-order-inner"), "404");
  EXPECT_EQ(agent.get("/ping").header("x-order"), "");
}

TEST(App, RefusesHeadersThatWouldSplitTheResponse) {
  TestAgent agent;
  agent.app.entrypoint([](const Json&) { return Response{.body = "x", .headers = {{"x-a", "1\r\nx-b: 2"}}}; });
  agent.app.start();
  const Answer answer = agent.post("{}");
  EXPECT_EQ(answer.status, 500);
  EXPECT_FALSE(answer.has("x-b"));
}

TEST(App, RefusesAStatusThatIsNone) {
  TestAgent agent;
  agent.app.entrypoint([](const Json& payload) { return Response{.status = payload.to_number<int>()}; });
  agent.app.start();
  for (const char* status : {"0", "-5", "101", "600", "1000"}) EXPECT_EQ(agent.post(status).status, 500) << status;
  EXPECT_EQ(agent.post("201").status, 201);
}

TEST(App, RunsTheHooksAroundItsLife) {
  std::string order;
  {
    TestAgent agent;
    agent.app.entrypoint([&](const Json&) -> Json { return Json(order += "handler "); });
    agent.app.on_startup([&] { order += "start1 "; });
    agent.app.on_startup([&] { order += "start2 "; });
    agent.app.on_shutdown([] { throw std::runtime_error("no disk"); });
    agent.app.on_shutdown([&] { order += "end"; });
    agent.app.start();
    agent.post("{}");
    agent.app.stop();
    agent.app.stop();
  }
  EXPECT_EQ(order, "start1 start2 handler end");
}

TEST(App, DoesNotListenWhenAStartupHookThrows) {
  TestAgent agent;
  agent.app.on_startup([] { throw std::runtime_error("no model"); });
  EXPECT_THROW(agent.app.start(), std::runtime_error);
  EXPECT_EQ(agent.app.port(), 0);
}

TEST(App, NamesThePortThatIsInUse) {
  TestAgent first;
  first.app.start();
  const std::string port = std::to_string(first.app.port());
  const base::FakeEnvironment environment({{"PORT", port}, {"HOST", "127.0.0.1"}});
  App second({.environment = &environment});
  try {
    second.start();
    FAIL() << "two apps listen on port " << port;
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
    EXPECT_THAT(error.public_message(), HasSubstr(port));
    EXPECT_THAT(error.public_message(), HasSubstr("in use"));
  }
}

TEST(App, ListensOnAUnixSocketOfItsOwner) {
  const std::string path = std::filesystem::temp_directory_path() / (base::random_uuid() + ".sock");
  {
    TestAgent agent({.host = "unix:" + path});
    agent.app.entrypoint([](Json payload) { return payload; });
    agent.app.start();
    EXPECT_EQ(agent.app.port(), 0);
    struct stat file {};
    ASSERT_EQ(::stat(path.c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 0777U, 0600U);
    const base::Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::connect(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    const std::string call = request("POST", "/invocations", "[1]", {{"Connection", "close"}});
    ASSERT_EQ(::send(socket.number(), call.data(), call.size(), 0), static_cast<ssize_t>(call.size()));
    std::string answer(4096, '\0');
    std::size_t size = 0;
    ssize_t got = 0;
    while ((got = ::recv(socket.number(), answer.data() + size, answer.size() - size, 0)) > 0) {
      size += static_cast<std::size_t>(got);
    }
    EXPECT_THAT(answer.substr(0, size), testing::EndsWith("\r\n\r\n[1]"));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

// Whether an app of that environment can be reached by another address than 127.0.0.1.
bool listens_on_all_addresses(std::map<std::string, std::string> variables, const std::string& container_marker) {
  const base::FakeEnvironment environment(std::move(variables));
  App app({.port = 0, .environment = &environment, .container_marker = container_marker});
  app.start();
  EXPECT_NO_THROW(RawConnection(app.port()));
  try {
    const RawConnection other(app.port(), "127.0.0.2");
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

TEST(App, ListensOnAllAddressesInAContainerUnlessHostSaysOtherwise) {
  const std::filesystem::path marker = std::filesystem::temp_directory_path() / base::random_uuid();
  EXPECT_FALSE(listens_on_all_addresses({}, marker));
  EXPECT_FALSE(listens_on_all_addresses({{"DOCKER_CONTAINER", ""}}, marker));
  EXPECT_TRUE(listens_on_all_addresses({{"DOCKER_CONTAINER", "1"}}, marker));
  EXPECT_FALSE(listens_on_all_addresses({{"DOCKER_CONTAINER", "1"}, {"HOST", "127.0.0.1"}}, marker));
  EXPECT_TRUE(listens_on_all_addresses({{"HOST", "0.0.0.0"}}, marker));
  std::ofstream(marker).close();
  EXPECT_TRUE(listens_on_all_addresses({}, marker));
  EXPECT_FALSE(listens_on_all_addresses({{"HOST", "127.0.0.1"}}, marker));
  std::filesystem::remove(marker);
}

TEST(App, GivesHandlersTheStackItWasToldTo) {
  constexpr std::size_t kStackBytes = 640 * 1024;
  TestAgent agent({.invocation_stack_bytes = kStackBytes});
  agent.app.entrypoint([](const Json&) -> Json {
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
    std::size_t bytes = 0;
    pthread_attr_getstacksize(&attributes, &bytes);
    pthread_attr_destroy(&attributes);
    return bytes;
  });
  agent.app.start();
  // The thread's own data may round it up, never to the system's default of megabytes.
  const auto bytes = agent.post("{}").json().to_number<std::size_t>();
  EXPECT_GE(bytes, kStackBytes);
  EXPECT_LT(bytes, 2 * kStackBytes);
}

TEST(App, TasksKeepItBusyAsLongAsTheirScope) {
  TestAgent agent;
  agent.app.start();
  EXPECT_EQ(agent.get("/ping").json().at("status"), "Healthy");
  {
    const TaskScope task(agent.app, "index");
    EXPECT_EQ(agent.get("/ping").json().at("status"), "HealthyBusy");
    ASSERT_EQ(agent.app.task_info().running_jobs.size(), 1U);
    EXPECT_EQ(agent.app.task_info().running_jobs[0].name, "index");
  }
  EXPECT_EQ(agent.get("/ping").json().at("status"), "Healthy");
  EXPECT_FALSE(agent.app.complete_task(TaskId(12345)));
  EXPECT_THAT(agent.log(), HasSubstr("unknown task"));
}

TEST(App, ABlockedPingHandlerDelaysNothingElse) {
  TestAgent agent;
  std::latch asked(1);
  std::latch go(1);
  agent.app.entrypoint([](Json payload) { return payload; });
  agent.app.custom_ping([&] {
    asked.count_down();
    go.wait();
    return PingStatus::healthy_busy;
  });
  agent.app.start();
  RawConnection ping = agent.connect();
  ping.send(request("GET", "/ping"));
  asked.wait();
  EXPECT_EQ(agent.post("[1]").text(), "200 [1]");
  go.count_down();
  EXPECT_EQ(ping.read_answer().json().at("status"), "HealthyBusy");
}

TEST(App, AnswersItsAliases) {
  TestAgent agent({.invocation_aliases = {"/invoke"}});
  agent.app.entrypoint([](Json payload) { return payload; });
  agent.app.start();
  RawConnection connection = agent.connect();
  connection.send(request("POST", "/invoke", "[1]") + request("GET", "/invoke") + request("POST", "/invoke/", "1"));
  EXPECT_EQ(connection.read_answer().text(), "200 [1]");
  EXPECT_EQ(connection.read_answer().status, 405);
  EXPECT_EQ(connection.read_answer().header("location"), "/invoke");
}

TEST(App, LogsRequestsInDebugModeWithoutTheirPayload) {
  TestAgent agent({.debug = true});
  agent.app.entrypoint([](Json payload) { return payload; });
  agent.app.start();
  RawConnection connection = agent.begin("\"secret\"");
  EXPECT_EQ(connection.read_answer().status, 200);
  agent.app.stop();
  EXPECT_THAT(agent.log(), HasSubstr("\"path\":\"/invocations\""));
  EXPECT_THAT(agent.log(), Not(HasSubstr("secret")));
}

}  // namespace
}  // namespace agentcore
