#include "libs/sources/inline_markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>

#include "libs/base/utf8.h"

namespace sources {
namespace {

/// What a piece of markup at some place becomes: its reading, and how many bytes it took.
struct Piece {
  std::string reading;
  std::size_t bytes = 0;
};

// How far a mark is looked for that closes another, in bytes: beyond it the first is text. Keeps the time linear.
constexpr std::size_t kLinkTextMax = 300;
constexpr std::size_t kLinkTargetMax = 2000;
constexpr std::size_t kCodeMax = 1000;
constexpr std::size_t kTagMax = 500;
constexpr std::size_t kLinkDepthMax = 8;

std::string strip(std::string_view text, std::size_t depth);

bool is_ascii_punctuation(char c) {
  return std::ispunct(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80;
}

/// A letter of any script: bytes of UTF-8 sequences count.
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The position of the bracket that closes the one at `open`, within `bytes_max`.
std::optional<std::size_t> closing(std::string_view text, std::size_t open, char opener, char closer,
                                   std::size_t bytes_max) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size() && i < open + bytes_max; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == opener) {
      ++depth;
    } else if (text[i] == closer && --depth == 0) {
      return i;
    }
  }
  return std::nullopt;
}

/// `[text](target)`, `[text][label]`, `[^note]`, or a picture when `at` stands on "![".
std::optional<Piece> link(std::string_view text, std::size_t at, std::size_t depth) {
  const bool picture = text[at] == '!';
  const std::size_t open = at + (picture ? 1 : 0);
  if (open >= text.size() || text[open] != '[' || depth >= kLinkDepthMax) return std::nullopt;
  const auto close = closing(text, open, '[', ']', kLinkTextMax);
  if (!close) return std::nullopt;
  const std::string_view inner = text.substr(open + 1, *close - open - 1);
  if (inner.starts_with('^')) return Piece{"", *close + 1 - at};
  std::size_t end = *close + 1;
  if (end < text.size() && text[end] == '(') {
    const auto target = closing(text, end, '(', ')', kLinkTargetMax);
    if (!target) return std::nullopt;
    end = *target + 1;
  } else if (end < text.size() && text[end] == '[') {
    const auto label = closing(text, end, '[', ']', kLinkTextMax);
    if (!label) return std::nullopt;
    end = *label + 1;
  } else if (!picture) {
    return std::nullopt;  // brackets as such
  }
  return Piece{picture ? std::string() : strip(inner, depth + 1), end - at};
}

std::optional<Piece> code_span(std::string_view text, std::size_t at) {
  std::size_t ticks = 0;
  while (at + ticks < text.size() && text[at + ticks] == '`') ++ticks;
  const std::string fence(ticks, '`');
  const std::string_view near = text.substr(0, std::min(text.size(), at + 2 * ticks + kCodeMax));
  for (std::size_t end = near.find(fence, at + ticks); end != std::string_view::npos; end = near.find(fence, end)) {
    const std::size_t after = end + ticks;
    if (after >= near.size() || near[after] != '`') {
      return Piece{std::string(text.substr(at + ticks, end - at - ticks)), after - at};
    }
    while (end < near.size() && near[end] == '`') ++end;
  }
  return Piece{fence, ticks};
}

/// `<tag ...>`, `</tag>`, `<!-- -->`, `<https://...>`.
std::optional<Piece> angle(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("<!--")) {
    const std::size_t end = text.find("-->", at);
    return Piece{"", (end == std::string_view::npos ? text.size() : end + 3) - at};
  }
  const std::size_t end = text.substr(0, std::min(text.size(), at + kTagMax)).find('>', at);
  if (end == std::string_view::npos || end == at + 1) return std::nullopt;
  const std::string_view inner = text.substr(at + 1, end - at - 1);
  if (inner.find("://") != std::string_view::npos && inner.find(' ') == std::string_view::npos) {
    return Piece{std::string(inner), end + 1 - at};
  }
  const char first = inner[0] == '/' && inner.size() > 1 ? inner[1] : inner[0];
  if (std::isalpha(static_cast<unsigned char>(first)) == 0) return std::nullopt;
  return Piece{inner.starts_with("br") ? " " : "", end + 1 - at};
}

std::optional<Piece> entity(std::string_view text, std::size_t at) {
  struct Named {
    std::string_view name;
    std::string_view reading;
  };
  static constexpr std::array<Named, 12> kNamed = {{{"&amp;", "&"},
                                                    {"&lt;", "<"},
                                                    {"&gt;", ">"},
                                                    {"&quot;", "\""},
                                                    {"&apos;", "'"},
                                                    {"&nbsp;", " "},
                                                    {"&ndash;", "–"},
                                                    {"&mdash;", "—"},
                                                    {"&hellip;", "…"},
                                                    {"&copy;", "©"},
                                                    {"&deg;", "°"},
                                                    {"&times;", "×"}}};
  for (const Named& named : kNamed) {
    if (text.substr(at).starts_with(named.name)) return Piece{std::string(named.reading), named.name.size()};
  }
  if (!text.substr(at).starts_with("&#")) return std::nullopt;
  const bool hex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
  std::uint32_t value = 0;
  std::size_t i = at + (hex ? 3 : 2);
  const std::size_t first = i;
  constexpr std::size_t kDigitsMax = 7;
  for (; i < text.size() && i < first + kDigitsMax && std::isxdigit(static_cast<unsigned char>(text[i])) != 0; ++i) {
    const char c = text[i];
    if (!hex && (c < '0' || c > '9')) return std::nullopt;
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
  }
  if (i == first || i >= text.size() || text[i] != ';' || value < 0x20) return std::nullopt;
  Piece piece;
  base::append_utf8(piece.reading, static_cast<char32_t>(value));
  piece.bytes = i + 1 - at;
  return piece;
}

/// Whether the run of `*`, `_` or `~` at `at` is emphasis: it opens before a word or closes behind one. A lone mark
/// between spaces, and underscores inside a word (snake_case), are text.
bool is_emphasis(std::string_view text, std::size_t at, std::size_t length) {
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = at + length < text.size() ? text[at + length] : ' ';
  const bool space_before = std::isspace(static_cast<unsigned char>(before)) != 0;
  const bool space_after = std::isspace(static_cast<unsigned char>(after)) != 0;
  if (space_before && space_after) return false;
  if (text[at] == '~') return length == 2;
  if (text[at] == '_') return !(is_word(before) && is_word(after));
  const auto alnum = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  // "2*3" and "2**3" are products and powers; losing the mark would make another number of them.
  if (alnum(before) && alnum(after) && (length == 1 || (digit(before) && digit(after)))) return false;
  // "*.txt" is no emphasis: the same mark must stand elsewhere in the paragraph too.
  return text.find('*', at + length) != std::string_view::npos ||
         text.substr(0, at).find('*') != std::string_view::npos;
}

std::optional<Piece> piece_at(std::string_view text, std::size_t at, std::size_t depth) {
  switch (text[at]) {
    case '\\':
      if (at + 1 < text.size() && is_ascii_punctuation(text[at + 1])) return Piece{std::string(1, text[at + 1]), 2};
      return std::nullopt;
    case '`':
      return code_span(text, at);
    case '<':
      return angle(text, at);
    case '&':
      return entity(text, at);
    case '!':
    case '[':
      return link(text, at, depth);
    case '*':
    case '_':
    case '~': {
      std::size_t length = 1;
      while (at + length < text.size() && text[at + length] == text[at]) ++length;
      return Piece{is_emphasis(text, at, length) ? std::string() : std::string(length, text[at]), length};
    }
    default:
      return std::nullopt;
  }
}

std::string strip(std::string_view text, std::size_t depth) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<Piece> piece = piece_at(text, i, depth);
    if (!piece) {
      result += text[i++];
      continue;
    }
    const std::string_view taken = text.substr(i, piece->bytes);
    const auto lost =
        std::count(taken.begin(), taken.end(), '\n') - std::count(piece->reading.begin(), piece->reading.end(), '\n');
    result += piece->reading;
    result.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(lost, 0)), '\n');
    i += piece->bytes;
  }
  return result;
}

}  // namespace

std::string strip_inline_markup(std::string_view text) {
  return strip(text, 0);
}

}  // namespace sources
