#include "agentcore/sdk/payload.h"

#include <array>
#include <limits>
#include <string>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/id.h"
#include "libs/base/json.h"

namespace agentcore {
namespace {

using Limits = std::numeric_limits<double>;

struct Literal {
  std::string_view text;
  double value;
};
constexpr std::array<Literal, 3> kLiterals = {
    {{"-Infinity", -Limits::infinity()}, {"Infinity", Limits::infinity()}, {"NaN", Limits::quiet_NaN()}}};

// The literals outside of strings, each replaced by a string that starts with `mark` and ends in its index. Nothing
// when there is none.
std::string with_marks(std::string_view text, const std::string& mark) {
  std::string marked;
  bool in_string = false;
  bool found = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\' && i + 1 < text.size()) {
      marked.append(text.substr(i++, 2));
      continue;
    }
    if (text[i] == '"') in_string = !in_string;
    std::size_t index = in_string ? kLiterals.size() : 0;
    while (index < kLiterals.size() && !text.substr(i).starts_with(kLiterals[index].text)) ++index;
    if (index == kLiterals.size()) {
      marked.push_back(text[i]);
      continue;
    }
    marked.append("\"").append(mark).append(std::to_string(index)).append("\"");
    i += kLiterals[index].text.size() - 1;
    found = true;
  }
  return found ? marked : std::string();
}

void put_numbers(base::Json& value, const std::string& mark) {
  if (value.is_string() && value.get_string().starts_with(mark)) {
    const std::size_t index = static_cast<std::size_t>(value.get_string().back() - '0');
    value = kLiterals.at(index).value;
  } else if (value.is_array()) {
    for (base::Json& item : value.get_array()) put_numbers(item, mark);
  } else if (value.is_object()) {
    for (auto& member : value.get_object()) put_numbers(member.value(), mark);
  }
}

}  // namespace

base::Json parse_payload(std::string_view text) {
  try {
    return base::parse_json(text);
  } catch (const base::Error&) {
    const std::string mark = base::random_uuid();
    const std::string marked = with_marks(text, mark);
    if (marked.empty()) throw;
    base::Json value;
    try {
      value = base::parse_json(marked);
    } catch (const base::Error&) {
      // The places of this complaint are not those of the client's text.
    }
    if (value.is_null()) throw;
    put_numbers(value, mark);
    return value;
  }
}

}  // namespace agentcore
