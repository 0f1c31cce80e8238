#include "manganize/cli/source_argument.h"

#include <filesystem>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/shown.h"
#include "libs/base/utf8.h"
#include "libs/sources/document.h"
#include "manganize/cli/standard_input.h"

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

GivenText checked(std::string bytes, const std::string& name, const std::string& shown_name) {
  sources::check_text(bytes, shown_name);
  return {std::move(bytes), name};
}

}  // namespace

SourceArgument read_source_argument(const std::string& argument, const std::stop_token& stop, base::Deadline deadline) {
  if (argument == "-") {
    std::string bytes = read_standard_input(sources::kDocumentBytesMax, stop, deadline);
    return {.topic = {}, .given = checked(std::move(bytes), "", kStandardInput)};
  }
  std::error_code error;
  if (argument.empty() || (!looks_like_a_path(argument) && !std::filesystem::exists(argument, error))) {
    if (const auto bad = base::find_invalid_utf8(argument)) {
      throw Error(ErrorCode::invalid_request, "topic is not valid UTF-8 at byte " + std::to_string(*bad) +
                                                  "; set the terminal to UTF-8 or give the topic in a file");
    }
    return {.topic = argument, .given = std::nullopt};
  }
  if (std::filesystem::is_other(argument, error)) {
    throw Error(ErrorCode::invalid_request,
                "'" + base::shown_path(argument) +
                    "' is a device, a FIFO or a socket, not a file; give its text by standard input: "
                    "manganize generate - < FILE");
  }
  const std::string name = std::filesystem::path(argument).filename().string();
  std::string bytes = base::read_file(argument, sources::kDocumentBytesMax);
  if (base::find_invalid_utf8(name)) {
    throw Error(ErrorCode::invalid_request, "the file name '" + base::shown(name) +
                                                "' is not valid UTF-8; rename the file or give its text by standard "
                                                "input");
  }
  sources::format_of(name);
  return {.topic = {}, .given = checked(std::move(bytes), name, base::shown_path(argument))};
}

}  // namespace manganize
