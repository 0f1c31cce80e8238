#include "libs/sources/document.h"

#include <algorithm>
#include <array>

#include "libs/base/error.h"
#include "libs/sources/html.h"
#include "libs/sources/markdown.h"
#include "libs/sources/plain_text.h"
#include "libs/sources/source_code.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

struct Ending {
  std::string_view text;
  Format format;
};
constexpr std::array<Ending, 6> kEndings = {{{".txt", Format::text},
                                             {".text", Format::text},
                                             {".md", Format::markdown},
                                             {".markdown", Format::markdown},
                                             {".html", Format::html},
                                             {".htm", Format::html}}};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// UTF-8 without a byte order mark, lines ended by "\n" alone, no-break spaces as spaces (w3m indents with them).
std::string normalised(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\r') {
      if (i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
      text += '\n';
    } else if (bytes.substr(i).starts_with(kNoBreakSpace)) {
      text += ' ';
      i += kNoBreakSpace.size() - 1;
    } else {
      text += c == '\f' || c == '\v' ? '\n' : c;
    }
  }
  return text;
}

}  // namespace

Format format_of(std::string_view name) {
  const std::size_t slash = name.find_last_of('/');
  const std::string_view file = slash == std::string_view::npos ? name : name.substr(slash + 1);
  const std::size_t dot = file.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return Format::text;
  const std::string ending = lower(file.substr(dot));
  if (is_source_code_ending(ending)) return Format::source_code;
  if (ending == ".debian") return Format::text;  // README.Debian, changelog.Debian
  const auto* const found =
      std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& e) { return e.text == ending; });
  if (found != kEndings.end()) return found->format;
  std::string supported;
  for (const Ending& known : kEndings) supported += (supported.empty() ? "" : ", ") + std::string(known.text);
  supported += " and programs (.cpp, .py, ...)";
  throw base::Error(base::ErrorCode::invalid_request, "'" + std::string(name) + "' ends in '" + ending +
                                                          "', which is not read yet; supported are " + supported +
                                                          " (save the text under one of these)");
}

Document read_document(std::string_view bytes, std::string_view name) {
  const Format format = format_of(name);
  check_text(bytes, name);
  const std::string text = normalised(bytes);
  Document document;
  switch (format) {
    case Format::text:
      document = read_plain_text(text);
      break;
    case Format::markdown:
      document = read_markdown(text, name);
      break;
    case Format::html:
      document = read_html(text, name);
      break;
    case Format::source_code:
      document = read_source_code(text, name);
      break;
  }
  document.name = std::string(name);
  document.format = format;
  return document;
}

}  // namespace sources
