// Build-time program: writes the characters that the page's fonts must keep, as hexadecimal code points, one a line.
// First file: all of them; second file: kana and what stands between kana.

#include <unicode/ucnv.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <set>

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Latin, Greek, punctuation, super- and subscripts, currency, letter-like, arrows, mathematics, enclosed, boxes,
// shapes, kana, full-width forms; and the four kanji of the school list that JIS X 0208 lacks.
constexpr std::array kExtra = {
    Range{0x0020, 0x007E}, Range{0x00A0, 0x017F}, Range{0x0370, 0x03FF}, Range{0x0400, 0x045F}, Range{0x2010, 0x2027},
    Range{0x2030, 0x205E}, Range{0x2070, 0x209F}, Range{0x20A0, 0x20BF}, Range{0x2100, 0x214F}, Range{0x2150, 0x218F},
    Range{0x2190, 0x21FF}, Range{0x2200, 0x22FF}, Range{0x2460, 0x24FF}, Range{0x2500, 0x257F}, Range{0x25A0, 0x266F},
    Range{0x2713, 0x2717}, Range{0x3000, 0x30FF}, Range{0x3200, 0x33FF}, Range{0xFF01, 0xFFE6}, Range{0x20B9F, 0x20B9F},
    Range{0x5861, 0x5861}, Range{0x525D, 0x525D}, Range{0x9830, 0x9830}};
constexpr std::array kKana = {Range{0x0020, 0x007E}, Range{0x3001, 0x3002}, Range{0x3040, 0x30FF}};

template <std::size_t count>
void add(std::set<char32_t>& out, const std::array<Range, count>& ranges) {
  for (const Range& range : ranges) {
    for (char32_t c = range.first; c <= range.last; ++c) out.insert(c);
  }
}

// Every character that a double-byte encoding can say.
bool add_encoding(std::set<char32_t>& out, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return false;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
      const char* at = bytes;
      status = U_ZERO_ERROR;
      ucnv_reset(converter);
      const UChar32 c = ucnv_getNextUChar(converter, &at, bytes + 2, &status);
      const bool private_use = c >= 0xE000 && c <= 0xF8FF;
      if (U_SUCCESS(status) && at == bytes + 2 && c >= 0x80 && c != 0xFFFD && !private_use) {
        out.insert(static_cast<char32_t>(c));
      }
    }
  }
  ucnv_close(converter);
  return true;
}

bool write(const char* path, const std::set<char32_t>& characters) {
  std::ofstream file(path);
  for (const char32_t c : characters) file << std::hex << static_cast<unsigned>(c) << '\n';
  file.flush();
  return file.good();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  std::set<char32_t> all;
  std::set<char32_t> kana;
  add(all, kExtra);
  add(kana, kKana);
  // JIS X 0208, and the vendors' rows with the letters that names of people and companies need.
  if (!add_encoding(all, "EUC-JP") || !add_encoding(all, "ibm-943")) {
    std::fputs("ICU lacks the Japanese encodings\n", stderr);
    return 1;
  }
  return write(arguments[1], all) && write(arguments[2], kana) ? 0 : 1;
}
