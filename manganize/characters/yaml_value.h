#pragma once

// YAML as a small tree of our own: scalars as they are written (no is "no", not false), every value with its line,
// duplicate keys refused. The one place that knows yaml-cpp.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace manganize {

/// Values of one document; aliases count each time they are used.
inline constexpr std::size_t kYamlValuesMax = 2000;

struct YamlValue {
  enum class Kind { empty, text, list, map };
  struct Member;

  Kind kind = Kind::empty;
  int line = 0;                  ///< 1-based
  std::string text;              ///< of a text
  std::vector<YamlValue> items;  ///< of a list
  std::vector<Member> members;   ///< of a map, in the order of the file
};

struct YamlValue::Member {
  std::string key;
  int line = 0;
  YamlValue value;
};

/// Throws base::Error{invalid_request} that begins with `name` and the line: broken syntax, a key given twice, a key
/// that is no text, several documents, more than kYamlValuesMax values, not UTF-8.
YamlValue read_yaml(std::string_view text, std::string_view name);

}  // namespace manganize
