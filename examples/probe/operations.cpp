#include "examples/probe/operations.h"

#include <unistd.h>

#include <charconv>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <stdexcept>

#include "examples/probe/payload.h"
#include "libs/base/id.h"

namespace probe {
namespace {

using agentcore::EventSink;
using agentcore::HttpError;
using agentcore::Stream;

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

[[noreturn]] void refuse_as_unsupported() {
  throw HttpError(501, "unsupported");
}

// The bytes 00 01 02 FF FE 68 69. A JSON text holds characters, so each byte is the character of its number.
Json raw_bytes() {
  return Json(std::string_view("\x00\x01\x02\xC3\xBF\xC3\xBEhi", 9));
}

// Yields each item, waiting between two.
void send_spaced(EventSink& sink, const Context& context, const base::JsonArray& items,
                 std::chrono::milliseconds every) {
  bool first = true;
  for (const Json& item : items) {
    if (!std::exchange(first, false)) context.pause(every);
    sink.send(item);
  }
}

Answer stream(const Json& payload, const Context& context) {
  return Stream([context, items = items_of(payload, "items"), every = milliseconds_of(payload, "every_ms"),
                 then_throw = text_of(payload, "then_throw")](EventSink& sink) {
    send_spaced(sink, context, items, every);
    if (!then_throw.empty()) throw std::runtime_error(then_throw);
  });
}

Answer stream_special(const Json& payload, const Context&) {
  base::JsonArray items = {"before"};
  for (const Json& kind : items_of(payload, "kinds")) {
    if (kind != "bytes") refuse_as_unsupported();
    items.push_back(raw_bytes());
  }
  items.push_back("after");
  return Stream([items = std::move(items)](EventSink& sink) {
    for (const Json& item : items) sink.send(item);
  });
}

Answer context_stream(const Json& payload, const Context&) {
  return Stream(
      [count = number_of(payload, "count", 0), every = milliseconds_of(payload, "every_ms")](EventSink& sink) {
        for (std::int64_t i = 0; i < count; ++i) {
          const Context& now = *agentcore::current_context();
          if (i > 0) now.pause(every);
          sink.send({{"session_id", or_null(now.session_id())}, {"request_id", now.request_id()}});
        }
      });
}

Json headers_of(const Context& context) {
  const auto headers = context.request_headers();
  if (!headers) return nullptr;
  base::JsonObject object;
  for (const auto& [name, value] : *headers) object[name] = value;
  return object;
}

Json bundle_of(const Context& context) {
  const auto bundle = context.bundle();
  if (!bundle) return nullptr;
  return {{"arn", bundle->arn}, {"version", or_null(bundle->version)}};
}

}  // namespace

Operations::Operations(agentcore::App& app, Ping ping) : app_(app) {
  add_answers();
  add_streams();
  add_state(ping);
  add_machine();
}

Answer Operations::handle(const Json& payload, const Context& context) {
  ++calls_;
  const auto what = base::find_string(payload, "do");
  if (!what) return payload;
  const auto operation = operations_.find(*what);
  if (operation == operations_.end()) throw std::runtime_error("unknown operation: " + std::string(*what));
  return operation->second(payload, context);
}

void Operations::add_answers() {
  operations_["echo"] = [](const Json& payload, const Context&) { return value_of(payload, "value"); };
  operations_["nothing"] = [](const Json&, const Context&) { return Json(); };
  operations_["context"] = [this](const Json& payload, const Context& context) {
    context.pause(milliseconds_of(payload, "after_ms"));
    return describe(context);
  };
  operations_["sleep"] = [](const Json& payload, const Context& context) -> Json {
    context.pause(milliseconds_of(payload, "ms"));
    return {{"slept", number_of(payload, "ms", 0)}};
  };
  operations_["block"] = [](const Json& payload, const Context&) -> Json {
    std::this_thread::sleep_for(milliseconds_of(payload, "ms"));
    return {{"blocked", number_of(payload, "ms", 0)}};
  };
  operations_["throw"] = [](const Json& payload, const Context&) -> Json {
    throw std::runtime_error(text_of(payload, "text"));
  };
  operations_["http_error"] = [](const Json& payload, const Context&) -> Json {
    throw HttpError(static_cast<int>(number_of(payload, "status", 500)), text_of(payload, "detail"));
  };
  operations_["parse_json"] = [](const Json& payload, const Context&) {
    return base::parse_json(text_of(payload, "text"));
  };
  operations_["response"] = [](const Json& payload, const Context&) {
    return agentcore::Response{.status = static_cast<int>(number_of(payload, "status", 200)),
                               .content_type = text_of(payload, "content_type"),
                               .body = text_of(payload, "body")};
  };
  operations_["bytes"] = [](const Json&, const Context&) { return raw_bytes(); };
  for (const char* name : {"set", "printable", "unprintable"}) {
    operations_[name] = [](const Json&, const Context&) -> Json { refuse_as_unsupported(); };
  }
}

void Operations::add_streams() {
  operations_["stream"] = stream;
  operations_["stream_returned"] = [](const Json& payload, const Context& context) {
    context.pause(std::chrono::milliseconds(10));
    return stream(payload, context);
  };
  operations_["stream_special"] = stream_special;
  operations_["context_stream"] = context_stream;
  operations_["throw_before_stream"] = [](const Json& payload, const Context&) -> Answer {
    return Stream([text = text_of(payload, "text")](EventSink&) { throw std::runtime_error(text); });
  };
  operations_["endless"] = [this](const Json& payload, const Context& context) { return endless(payload, context); };
}

Answer Operations::endless(const Json& payload, const Context& context) {
  const std::string pad(static_cast<std::size_t>(number_of(payload, "size", 0)), 'x');
  return Stream([this, context, pad, every = milliseconds_of(payload, "every_ms")](EventSink& sink) {
    struct Cleanup {
      std::atomic<std::int64_t>& count;
      ~Cleanup() { ++count; }
    };
    const Cleanup cleanup{cleanups_};
    for (std::int64_t n = 1;; ++n) {
      sink.send({{"n", n}, {"pad", pad}});
      ++produced_;
      if (every.count() > 0) context.pause(every);
    }
  });
}

void Operations::add_state(Ping ping) {
  operations_["counters"] = [this](const Json&, const Context&) -> Json {
    return {{"calls", calls_.load()}, {"cleanups", cleanups_.load()}, {"produced", produced_.load()}};
  };
  operations_["task_start"] = [this](const Json& payload, const Context&) -> Json {
    const auto id = static_cast<std::int64_t>(app_.add_task(text_of(payload, "name")));
    return {{"id", std::to_string(id)}};  // as text: it has 64 bits, more than a JSON number keeps everywhere
  };
  operations_["task_end"] = [this](const Json& payload, const Context&) { return end_task(payload); };
  operations_["ping_force"] = [this](const Json& payload, const Context&) { return force_ping(payload); };
  if (ping == Ping::custom) {
    operations_["ping_custom"] = [this](const Json& payload, const Context&) -> Json {
      *ping_mode_.lock() = text_of(payload, "mode");
      return {{"ok", true}};
    };
  }
  operations_["remember"] = [this](const Json& payload, const Context&) -> Json {
    (*remembered_.lock())[text_of(payload, "key")] = value_of(payload, "value");
    return {{"ok", true}};
  };
  operations_["recall"] = [this](const Json& payload, const Context&) -> Json {
    auto remembered = remembered_.lock();
    const auto found = remembered->find(text_of(payload, "key"));
    return {{"value", found == remembered->end() ? Json() : found->second}};
  };
  operations_["background"] = [this](const Json& payload, const Context&) { return start_background(payload); };
}

void Operations::add_machine() {
  operations_["write_file"] = [](const Json& payload, const Context&) { return write_file(payload); };
  operations_["read_file"] = [](const Json& payload, const Context&) { return read_file(payload); };
  operations_["env"] = [](const Json& payload, const Context&) { return read_environment(payload); };
  operations_["spin"] = [](const Json& payload, const Context&) { return spin(payload); };
  operations_["alloc"] = [this](const Json& payload, const Context&) { return memory_.allocate(payload); };
  operations_["connect"] = [](const Json& payload, const Context& context) {
    return connect(payload, context.stop_token());
  };
  operations_["spawn"] = [](const Json& payload, const Context& context) {
    return run_program(payload, context.stop_token());
  };
  operations_["exit"] = [](const Json& payload, const Context&) -> Json {
    std::_Exit(static_cast<int>(number_of(payload, "code", 0)));
  };
}

Json Operations::describe(const Context& context) {
  const std::string boot_id = [this] {
    auto id = boot_id_.lock();
    if (id->empty()) *id = base::random_uuid();
    return *id;
  }();
  return {{"session_id", or_null(context.session_id())},
          {"request_id", context.request_id()},
          {"headers", headers_of(context)},
          {"workload_token", or_null(context.workload_token())},
          {"callback_url", or_null(context.oauth2_callback_url())},
          {"bundle", bundle_of(context)},
          {"pid", ::getpid()},
          {"boot_id", boot_id}};
}

Json Operations::start_background(const Json& payload) {
  const auto wait = milliseconds_of(payload, "ms");
  background_.lock()->emplace_back([this, wait, key = text_of(payload, "key")](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, wait, [] { return false; });
    if (!stop.stop_requested()) (*remembered_.lock())[key] = "done";
  });
  return {{"started", true}};
}

Json Operations::end_task(const Json& payload) {
  const std::string id = text_of(payload, "id");
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(id.data(), id.data() + id.size(), number);
  const bool known = failure == std::errc() && end == id.data() + id.size();
  return {{"ok", known && app_.complete_task(agentcore::TaskId(number))}};
}

Json Operations::force_ping(const Json& payload) {
  const std::string status = text_of(payload, "status");
  if (status == "clear") {
    app_.clear_forced_ping_status();
  } else {
    app_.force_ping_status(agentcore::ping_status_from_name(status));
  }
  return {{"ok", true}};
}

agentcore::PingStatus Operations::custom_ping() {
  const std::string mode = *ping_mode_.lock();
  if (mode == "throw") throw std::runtime_error("the ping handler was told to throw");
  if (mode == "busy") return agentcore::ping_status_from_name("HealthyBusy");
  return agentcore::ping_status_from_name(mode == "wrong" ? "Sick" : "Healthy");
}

void Operations::serve(agentcore::WebSocket& socket, const Context& context) {
  socket.accept();
  while (const auto message = socket.receive()) {
    if (message->kind == agentcore::WebSocket::Kind::binary) {
      socket.send_binary(message->data);
    } else if (message->data == "throw") {
      throw std::runtime_error("the socket's handler was told to throw");
    } else if (message->data == "context") {
      socket.send_text(context.session_id().value_or(""));
    } else if (message->data == "close") {
      return;
    } else if (message->data == "slow") {
      for (int i = 0; i < 20; ++i) {
        if (i > 0) context.pause(std::chrono::milliseconds(50));
        socket.send_text("tick");
      }
    } else {
      socket.send_text(message->data);
    }
  }
}

}  // namespace probe
