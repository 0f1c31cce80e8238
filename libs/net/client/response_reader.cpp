#include "libs/net/client/response_reader.h"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/parser.hpp>
#include <optional>
#include <utility>

#include "libs/base/check.h"
#include "libs/base/error.h"

namespace net::client {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;

constexpr int kInterimAnswersMax = 16;

// A body that is taken out as it comes. Beast's string body reserves whatever Content-Length a peer claims.
struct PassingBody {
  using value_type = std::string;

  class reader {
   public:
    template <bool is_request, class Fields>
    reader(http::header<is_request, Fields>&, value_type& body) : body_(body) {}
    void init(const boost::optional<std::uint64_t>&, error_code& failure) { failure = {}; }
    template <class Buffers>
    std::size_t put(const Buffers& buffers, error_code& failure) {
      failure = {};
      const std::size_t before = body_.size();
      for (const auto buffer : boost::beast::buffers_range_ref(buffers)) {
        body_.append(static_cast<const char*>(buffer.data()), buffer.size());
      }
      return body_.size() - before;
    }
    void finish(error_code& failure) { failure = {}; }

   private:
    value_type& body_;
  };
};

[[noreturn]] void throw_not_http(const error_code& failure) {
  if (failure == http::error::header_limit) {
    throw base::Error(base::ErrorCode::unavailable, "the head of the answer is larger than the limit of " +
                                                        std::to_string(head_bytes_max) + " bytes");
  }
  const std::string what =
      failure == http::error::partial_message || failure == http::error::end_of_stream
          ? "the peer closed the connection before its answer was complete; it may have crashed or been stopped"
          : "the peer did not answer in HTTP/1.1";
  throw base::Error(base::ErrorCode::unavailable, what, failure.message());
}

}  // namespace

const std::string* ResponseHead::find(std::string_view name) const {
  for (const Header& header : headers) {
    if (boost::beast::iequals(header.name, name)) return &header.value;
  }
  return nullptr;
}

class ResponseReader::Parser {
 public:
  explicit Parser(Asked asked) : asked_(asked) { start(); }

  void feed(std::string_view bytes) {
    waiting_ += bytes;
    while (!waiting_.empty() && !done()) {
      error_code failure;
      const std::size_t used = parser_->put(boost::asio::const_buffer(waiting_.data(), waiting_.size()), failure);
      waiting_.erase(0, used);
      note_progress();
      if (failure == http::error::need_more) return;
      if (failure) throw_not_http(failure);
    }
  }

  void feed_end() {
    if (done()) return;
    error_code failure;
    if (!parser_->got_some()) failure = http::error::end_of_stream;
    if (!failure) parser_->put_eof(failure);
    if (failure) throw_not_http(failure);
    note_progress();
  }

  bool head_done() const { return head_.has_value(); }
  bool done() const { return head_done() && parser_->is_done(); }
  const ResponseHead& head() const {
    CHECK(head_done());
    return *head_;
  }
  std::string take_body() { return head_done() ? std::exchange(parser_->get().body(), {}) : std::string(); }

 private:
  void start() {
    parser_.emplace();
    parser_->header_limit(head_bytes_max);
    parser_->body_limit(boost::none);  // the caller's limit, who may stream
    parser_->skip(asked_ == Asked::head_only);
    parser_->eager(true);
  }

  void note_progress() {
    if (head_done() || !parser_->is_header_done()) return;
    const auto& message = parser_->get();
    if (message.result_int() >= 100 && message.result_int() < 200) {
      if (++interim_answers_ > kInterimAnswersMax) throw_not_http(http::error::bad_status);
      if (parser_->is_done()) start();
      return;
    }
    head_.emplace(ResponseHead{.status = static_cast<int>(message.result_int())});
    for (const auto& field : message) {
      head_->headers.push_back({std::string(field.name_string()), std::string(field.value())});
    }
  }

  Asked asked_;
  std::string waiting_;  // came, but makes no whole element yet
  std::optional<http::response_parser<PassingBody>> parser_;
  std::optional<ResponseHead> head_;
  int interim_answers_ = 0;
};

ResponseReader::ResponseReader(Asked asked) : parser_(std::make_unique<Parser>(asked)) {}
ResponseReader::ResponseReader(ResponseReader&&) noexcept = default;
ResponseReader& ResponseReader::operator=(ResponseReader&&) noexcept = default;
ResponseReader::~ResponseReader() = default;

void ResponseReader::feed(std::string_view bytes) {
  parser_->feed(bytes);
}
void ResponseReader::feed_end() {
  parser_->feed_end();
}
bool ResponseReader::head_done() const {
  return parser_->head_done();
}
bool ResponseReader::done() const {
  return parser_->done();
}
const ResponseHead& ResponseReader::head() const {
  return parser_->head();
}
std::string ResponseReader::take_body() {
  return parser_->take_body();
}

}  // namespace net::client
