#include "libs/base/json.h"

#include <boost/json/parser.hpp>
#include <cmath>

#include "libs/base/error.h"

namespace base {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool holds_only_finite_numbers(const Json& value) {
  if (value.is_double()) return std::isfinite(value.get_double());
  if (value.is_array()) {
    for (const Json& item : value.get_array()) {
      if (!holds_only_finite_numbers(item)) return false;
    }
  } else if (value.is_object()) {
    for (const auto& member : value.get_object()) {
      if (!holds_only_finite_numbers(member.value())) return false;
    }
  }
  return true;
}

}  // namespace

Json parse_json(std::string_view text) {
  std::size_t skipped = 0;
  if (text.starts_with(kByteOrderMark)) skipped = kByteOrderMark.size();
  text.remove_prefix(skipped);
  boost::json::parse_options options;
  options.max_depth = json_depth_max;
  boost::json::parser parser({}, options);
  boost::json::error_code error;
  const std::size_t used = parser.write_some(text.data(), text.size(), error);
  if (!error && text.find_first_not_of(" \t\r\n", used) != std::string_view::npos) {
    error = boost::json::error::extra_data;
  }
  if (error) {
    throw Error(ErrorCode::invalid_request,
                "not valid JSON: " + error.message() + " at byte " + std::to_string(skipped + used));
  }
  return parser.release();
}

const Json* find(const Json& value, std::string_view key) noexcept {
  const JsonObject* object = value.if_object();
  return object == nullptr ? nullptr : object->if_contains(key);
}

std::optional<std::string_view> find_string(const Json& value, std::string_view key) noexcept {
  const Json* member = find(value, key);
  if (member == nullptr || !member->is_string()) return std::nullopt;
  return std::string_view(member->get_string());
}

std::string to_text(const Json& value) {
  if (!holds_only_finite_numbers(value)) {
    throw Error(ErrorCode::invalid_request, "a number is NaN or infinite; JSON holds finite numbers only");
  }
  return boost::json::serialize(value);
}

}  // namespace base
