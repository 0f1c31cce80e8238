#pragma once

// What an entrypoint answers: a JSON value, a ready-made response, or a stream of events. The handler decides at run
// time; the request's Accept header has no say (contracts/agentcore.md 1.3 and 1.4).

#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "libs/base/json.h"

namespace agentcore {

class EventSink;

using base::Json;
using base::JsonArray;
using base::JsonObject;

/// A stream of events: `produce` runs on the invocation's thread after the handler has returned, so it must own what it
/// uses (capture by value). It may be called once.
class Stream {
 public:
  using Producer = std::function<void(EventSink& sink)>;
  explicit Stream(Producer produce) : produce_(std::move(produce)) {}
  const Producer& producer() const { return produce_; }

 private:
  Producer produce_;
};

/// A ready-made HTTP response. content-length, transfer-encoding, connection, date and server are the SDK's: setting
/// them here has no effect.
struct Response {
  int status = 200;                                            ///< 200..599
  std::string content_type{};                                  ///< empty: no content-type header
  std::string body{};                                          ///< any bytes
  std::vector<std::pair<std::string, std::string>> headers{};  ///< further headers; names are sent as given
  Stream::Producer stream{};                                   ///< when set, its events are the body
};

/// The result of an entrypoint. A JSON value answers 200 with `application/json`; a string is a JSON string.
class Answer {
 public:
  Answer(Json value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor): so handlers return
  Answer(Response response) : content_(std::move(response)) {}  // NOLINT(google-explicit-constructor): what they have
  Answer(Stream stream) : content_(std::move(stream)) {}        // NOLINT(google-explicit-constructor)

  std::variant<Json, Response, Stream>& content() { return content_; }

 private:
  std::variant<Json, Response, Stream> content_;
};

}  // namespace agentcore
