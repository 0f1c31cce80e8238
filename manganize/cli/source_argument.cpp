#include "manganize/cli/source_argument.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/utf8.h"
#include "libs/sources/document.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

constexpr char kStandardInput[] = "standard input";

bool looks_like_a_path(const std::string& argument) {
  if (argument.find('/') != std::string::npos) return argument.find(' ') == std::string::npos;
  for (const char* ending : {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"}) {
    if (argument.ends_with(ending)) return true;
  }
  return false;
}

std::string read_standard_input() {
  std::string bytes;
  char piece[1 << 16];
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, piece, sizeof piece);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      throw Error(ErrorCode::invalid_request,
                  "standard input cannot be read: " + std::generic_category().message(errno));
    }
    if (count == 0) return bytes;
    bytes.append(piece, static_cast<std::size_t>(count));
    if (bytes.size() > sources::kDocumentBytesMax) {
      throw Error(ErrorCode::invalid_request, "standard input has more than " +
                                                  std::to_string(sources::kDocumentBytesMax) +
                                                  " bytes, which is the limit; give the part that matters");
    }
  }
}

GivenText checked(std::string bytes, const std::string& name, const std::string& shown_name) {
  sources::check_text(bytes, shown_name);
  return {std::move(bytes), name};
}

}  // namespace

SourceArgument read_source_argument(const std::string& argument) {
  if (argument == "-") return {.topic = {}, .given = checked(read_standard_input(), "", kStandardInput)};
  std::error_code error;
  if (argument.empty() || (!looks_like_a_path(argument) && !std::filesystem::exists(argument, error))) {
    if (const auto bad = base::find_invalid_utf8(argument)) {
      throw Error(ErrorCode::invalid_request, "topic is not valid UTF-8 at byte " + std::to_string(*bad) +
                                                  "; set the terminal to UTF-8 or give the topic in a file");
    }
    return {.topic = argument, .given = std::nullopt};
  }
  const std::string name = std::filesystem::path(argument).filename().string();
  std::string bytes = base::read_file(argument, sources::kDocumentBytesMax);
  sources::format_of(name);
  return {.topic = {}, .given = checked(std::move(bytes), name, argument)};
}

}  // namespace manganize
