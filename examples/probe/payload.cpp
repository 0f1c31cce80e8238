#include "examples/probe/payload.h"

#include "libs/base/error.h"

namespace probe {
namespace {

[[noreturn]] void refuse(std::string_view key, const char* kind) {
  throw base::Error(base::ErrorCode::invalid_request, "the argument '" + std::string(key) + "' is not " + kind);
}

}  // namespace

base::Json value_of(const base::Json& payload, std::string_view key) {
  const base::Json* value = base::find(payload, key);
  return value != nullptr ? *value : base::Json();
}

std::int64_t number_of(const base::Json& payload, std::string_view key, std::int64_t otherwise) {
  const base::Json* value = base::find(payload, key);
  if (value == nullptr || value->is_null()) return otherwise;
  if (!value->is_int64()) refuse(key, "a whole number");
  return value->as_int64();
}

std::chrono::milliseconds milliseconds_of(const base::Json& payload, std::string_view key) {
  return std::chrono::milliseconds(number_of(payload, key, 0));
}

std::string text_of(const base::Json& payload, std::string_view key) {
  const base::Json* value = base::find(payload, key);
  if (value == nullptr || value->is_null()) return {};
  if (!value->is_string()) refuse(key, "a text");
  return std::string(value->as_string());
}

base::JsonArray items_of(const base::Json& payload, std::string_view key) {
  const base::Json* value = base::find(payload, key);
  if (value == nullptr || value->is_null()) return {};
  if (!value->is_array()) refuse(key, "an array");
  return value->as_array();
}

}  // namespace probe
