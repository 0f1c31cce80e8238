#include "libs/net/server/request_reader.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <cstring>

namespace net::server {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using BeastText = boost::beast::string_view;

std::string_view view(BeastText text) {
  return {text.data(), text.size()};
}

}  // namespace

// Keeps what Beast finds. Its fields and body containers are not used: they allocate for each header and copy the body.
class RequestReader::Parser final : public http::basic_parser<true> {
 public:
  Parser(Request& request, Body& body) : request_(request), body_(body) {}

 private:
  void on_request_impl(http::verb, BeastText method, BeastText target, int version, error_code&) override {
    request_.set_request_line(view(method), view(target), version);
  }
  void on_response_impl(int, BeastText, int, error_code&) override {}
  void on_field_impl(http::field, BeastText name, BeastText value, error_code&) override {
    // Trailers come this way too; nothing here reads them.
    if (!is_header_done()) request_.add_header(view(name), view(value));
  }
  void on_header_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(BeastText piece, error_code&) override { return piece.size(); }
  void on_chunk_header_impl(std::uint64_t, BeastText, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, BeastText piece, error_code&) override {
    body_.append(view(piece));
    return piece.size();
  }
  void on_finish_impl(error_code&) override {}

  Request& request_;
  Body& body_;
};

RequestReader::RequestReader(std::size_t head_bytes_max, std::size_t body_bytes_max)
    : head_bytes_max_(head_bytes_max), body_bytes_max_(body_bytes_max) {}

RequestReader::~RequestReader() = default;

std::size_t RequestReader::read(std::string_view bytes) {
  std::size_t used = 0;
  if (state_ == State::idle && !bytes.empty()) {
    parser_ = std::make_unique<Parser>(request_, body_);
    parser_->header_limit(static_cast<std::uint32_t>(head_bytes_max_));
    parser_->body_limit(body_bytes_max_);
    state_ = State::head;
  }
  if (state_ == State::head || (state_ == State::body && !known_length_)) parse(bytes, used);
  if (state_ == State::body && known_length_ && used < bytes.size()) {
    const std::string_view rest = bytes.substr(used, body_missing_);
    body_.append(rest);
    used += rest.size();
    body_missing_ -= rest.size();
    if (body_missing_ == 0) state_ = State::complete;
  }
  return used;
}

void RequestReader::parse(std::string_view bytes, std::size_t& used) {
  while (state_ == State::head || (state_ == State::body && !known_length_)) {
    error_code error;
    const std::size_t step = parser_->put(boost::asio::buffer(bytes.data() + used, bytes.size() - used), error);
    used += step;
    if (error == http::error::need_more) return;
    if (error == http::error::header_limit) return fail(Refusal::head_too_large);
    if (error == http::error::body_limit) return fail(Refusal::body_too_large);
    if (error) return fail(Refusal::malformed);
    if (state_ == State::head && parser_->is_header_done()) head_arrived();
    if (state_ == State::body && parser_->is_done()) state_ = State::complete;
    if (step == 0) return;
  }
}

void RequestReader::head_arrived() {
  keep_alive_ = parser_->keep_alive();
  // A body whose end cannot be known: going on would read it as the next request (RFC 9112, 6.1).
  if (!parser_->chunked() && request_.header("transfer-encoding")) return fail(Refusal::malformed);
  state_ = State::body;
  if (parser_->is_done()) return;
  if (const auto expected = request_.header("expect")) {
    expects_continue_ = request_.version() >= 11 && equals_ignoring_case(*expected, "100-continue");
  }
  if (const auto length = parser_->content_length()) {
    known_length_ = true;
    body_missing_ = static_cast<std::size_t>(*length);
    body_.reserve(body_missing_);
  }
}

std::span<char> RequestReader::body_room() {
  if (state_ != State::body || !known_length_) return {};
  return body_.room().first(body_missing_);
}

void RequestReader::body_arrived(std::size_t count) {
  body_.extend(count);
  body_missing_ -= count;
  if (body_missing_ == 0) state_ = State::complete;
}

bool RequestReader::take_expectation() {
  return state_ == State::body && std::exchange(expects_continue_, false);
}

void RequestReader::restart() {
  state_ = State::idle;
  request_ = Request();
  body_ = Body();
  body_missing_ = 0;
  known_length_ = false;
  expects_continue_ = false;
  parser_.reset();
}

void RequestReader::fail(Refusal why) {
  state_ = State::failed;
  failure_ = why;
}

}  // namespace net::server
