#include "manganize/research/topic.h"

#include <string>

#include "libs/base/error.h"
#include "libs/base/utf8.h"

namespace manganize {
namespace {

[[noreturn]] void refuse(std::string message) {
  throw base::Error(base::ErrorCode::invalid_request, std::move(message));
}

}  // namespace

bool is_blank(std::string_view text) {
  constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
  while (!text.empty()) {
    if (text.starts_with(kIdeographicSpace)) {
      text.remove_prefix(kIdeographicSpace.size());
    } else if (text.find_first_of(" \t\r\n\f\v") == 0) {
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

void check_given_text(std::string_view what, std::string_view text) {
  if (const auto bad = base::find_invalid_utf8(text)) {
    refuse(std::string(what) + " is not valid UTF-8 at byte " + std::to_string(*bad) + "; convert it to UTF-8");
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    refuse(std::string(what) + " holds a NUL byte at byte " + std::to_string(nul) + "; give plain text");
  }
}

void check_topic(std::string_view topic) {
  check_given_text("topic", topic);
  if (is_blank(topic)) refuse("topic is empty; say what the page should explain, or give a source");
  const std::size_t characters = base::code_point_count(topic);
  if (characters > kTopicCharactersMax) {
    refuse("topic has " + std::to_string(characters) + " characters; the limit is " +
           std::to_string(kTopicCharactersMax) + "; give a longer text as a file");
  }
}

}  // namespace manganize
