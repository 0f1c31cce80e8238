// Tells text from what only calls itself text, with a message that names the way out.

#include <algorithm>
#include <array>
#include <optional>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "libs/sources/document.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr std::array<Signature, 9> kSignatures = {{{"%PDF-", "a PDF document"},
                                                   {"\x89PNG", "a PNG picture"},
                                                   {"\xFF\xD8\xFF", "a JPEG picture"},
                                                   {"GIF8", "a GIF picture"},
                                                   {"PK\x03\x04", "a ZIP archive or an Office document"},
                                                   {"\x1F\x8B", "a gzip archive"},
                                                   {"\x7F"
                                                    "ELF",
                                                    "a program"},
                                                   {"\xFF\xFE", "a text in UTF-16"},
                                                   {"\xFE\xFF", "a text in UTF-16"}}};

std::optional<std::string_view> what_it_is(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return signature.what;
  }
  return std::nullopt;
}

/// Control characters that no text file holds; tab, line ends, form feed, backspace and escape (manual pages) are
/// usual.
std::size_t control_characters(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < 0x08 || byte > 0x0D) && byte != 0x1B) || byte == 0x7F;
  }));
}

[[noreturn]] void refuse(std::string_view name, const std::string& complaint) {
  const std::string subject = name.empty() ? "the text" : "'" + std::string(name) + "'";
  throw base::Error(base::ErrorCode::invalid_request, subject + " " + complaint);
}

/// A guess for the message: in Western encodings letters with accents stand alone among ASCII, in Japanese ones bytes
/// above 0x7F come in runs.
std::string_view likely_encoding(std::string_view bytes) {
  std::size_t alone = 0;
  std::size_t in_runs = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    std::size_t end = i;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) >= 0x80) ++end;
    (end == i + 1 ? alone : in_runs) += end - i;
    i = end + 1;
  }
  return alone > in_runs ? "ISO-8859-1" : "SHIFT_JIS";
}

void check_encoding(std::string_view bytes, std::string_view name) {
  const std::optional<std::size_t> invalid = base::find_invalid_utf8(bytes);
  if (!invalid) return;
  const std::string file = name.empty() ? "FILE" : "'" + std::string(name) + "'";
  refuse(name, "is not UTF-8 (first at byte " + std::to_string(*invalid) +
                   "); convert it first, for example: iconv -f " + std::string(likely_encoding(bytes)) + " -t UTF-8 " +
                   file + " > utf8.txt");
}

}  // namespace

void check_text(std::string_view bytes, std::string_view name) {
  if (bytes.size() > kDocumentBytesMax) {
    refuse(name, "has " + std::to_string(bytes.size()) + " bytes; the limit is " + std::to_string(kDocumentBytesMax) +
                     "; give the part that matters");
  }
  if (const auto what = what_it_is(bytes)) {
    const bool utf16 = what->ends_with("UTF-16");
    refuse(name, "is " + std::string(*what) + ", not text in UTF-8; " +
                     (utf16 ? "convert it first, for example: iconv -f UTF-16 -t UTF-8"
                            : "give its text as .txt, .md or .html"));
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    refuse(name, "holds a NUL byte (at byte " + std::to_string(nul) +
                     "), so it is a binary file, not text; give a text in UTF-8");
  }
  check_encoding(bytes, name);
  constexpr std::size_t kControlShare = 100;  // one byte in a hundred
  if (const std::size_t controls = control_characters(bytes); controls * kControlShare > bytes.size()) {
    refuse(name, "holds " + std::to_string(controls) + " control characters in " + std::to_string(bytes.size()) +
                     " bytes, so it is a binary file, not text; give a text in UTF-8");
  }
  if (trim(bytes).empty()) refuse(name, "is empty; give a text of at least a few sentences");
}

}  // namespace sources
