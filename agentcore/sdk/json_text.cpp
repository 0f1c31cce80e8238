#include "agentcore/sdk/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/large_pages.h"
#include "libs/base/utf8.h"

namespace agentcore {
namespace {

[[noreturn]] void not_json(const std::string& why) {
  throw base::Error(base::ErrorCode::invalid_request, "the result is not JSON: " + why);
}

bool must_escape(unsigned char c) {
  return c < 0x20 || c == '"' || c == '\\';
}

// Eight bytes at a time: whether any of them must be escaped or is not ASCII.
bool is_plain(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = kOnes << 7U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const auto has_zero = [](std::uint64_t w) { return (w - kOnes) & ~w; };
  const std::uint64_t control = (word - kOnes * 0x20) & ~word;
  return ((word | control | has_zero(word ^ (kOnes * '"')) | has_zero(word ^ (kOnes * '\\'))) & kHighs) == 0;
}

void append_escaped(std::string& out, unsigned char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out.append("\\\"");
      return;
    case '\\':
      out.append("\\\\");
      return;
    case '\b':
      out.append("\\b");
      return;
    case '\f':
      out.append("\\f");
      return;
    case '\n':
      out.append("\\n");
      return;
    case '\r':
      out.append("\\r");
      return;
    case '\t':
      out.append("\\t");
      return;
    default:
      out.append("\\u00");
      out.push_back(kHex[c >> 4U]);
      out.push_back(kHex[c & 0x0FU]);
  }
}

void append_string(std::string& out, std::string_view text) {
  out.push_back('"');
  std::size_t done = 0;
  bool ascii = true;
  for (std::size_t i = 0; i < text.size();) {
    if (i + 8 <= text.size() && is_plain(text.data() + i)) {
      i += 8;
      continue;
    }
    const auto c = static_cast<unsigned char>(text[i]);
    ascii = ascii && c < 0x80;
    if (must_escape(c)) {
      out.append(text.substr(done, i - done));
      append_escaped(out, c);
      done = i + 1;
    }
    ++i;
  }
  if (!ascii && base::find_invalid_utf8(text)) not_json("a text in it is not UTF-8");
  out.append(text.substr(done));
  out.push_back('"');
}

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_double(std::string& out, double number) {
  if (!std::isfinite(number)) not_json("a number in it is NaN or infinite");
  const std::size_t begin = out.size();
  append_number(out, number);
  // So that it stays a floating-point number for who reads it.
  if (out.find_first_of(".e", begin) == std::string::npos) out.append(".0");
}

void append_nested(std::string& out, const base::Json& value, int depth);

void append_array(std::string& out, const base::JsonArray& array, int depth) {
  out.push_back('[');
  bool first = true;
  for (const base::Json& item : array) {
    if (!first) out.append(", ");
    first = false;
    append_nested(out, item, depth);
  }
  out.push_back(']');
}

void append_object(std::string& out, const base::JsonObject& object, int depth) {
  out.push_back('{');
  bool first = true;
  for (const auto& member : object) {
    if (!first) out.append(", ");
    first = false;
    append_string(out, member.key());
    out.append(": ");
    append_nested(out, member.value(), depth);
  }
  out.push_back('}');
}

void append_nested(std::string& out, const base::Json& value, int depth) {
  if (depth > kNestingMax) not_json("it is nested deeper than " + std::to_string(kNestingMax));
  switch (value.kind()) {
    case boost::json::kind::null:
      out.append("null");
      return;
    case boost::json::kind::bool_:
      out.append(value.get_bool() ? "true" : "false");
      return;
    case boost::json::kind::int64:
      return append_number(out, value.get_int64());
    case boost::json::kind::uint64:
      return append_number(out, value.get_uint64());
    case boost::json::kind::double_:
      return append_double(out, value.get_double());
    case boost::json::kind::string:
      return append_string(out, value.get_string());
    case boost::json::kind::array:
      return append_array(out, value.get_array(), depth + 1);
    case boost::json::kind::object:
      return append_object(out, value.get_object(), depth + 1);
  }
}

}  // namespace

void append_json(std::string& out, const base::Json& value) {
  // One long text is the usual large result: room for it at once spares growing, which would hold it twice.
  if (const auto* text = value.if_string()) {
    out.reserve(out.size() + text->size() + 2);
    base::prefer_large_pages(out.data() + out.size(), out.capacity() - out.size());
  }
  append_nested(out, value, 0);
}

}  // namespace agentcore
