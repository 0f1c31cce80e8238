// The last check of a line: no number, name or negation that its source does not say.

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "libs/base/utf8.h"
#include "manganize/language/language.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

std::size_t count_of(std::string_view text, std::string_view needle) {
  std::size_t count = 0;
  for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + needle.size())) ++count;
  return count;
}

char32_t half_width(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

enum class Script { none, number, latin, katakana, kanji };

Script script_of(char32_t c) {
  c = half_width(c);
  if (c < 0x80 && std::isdigit(static_cast<int>(c)) != 0) return Script::number;
  if (c < 0x80 && std::isalpha(static_cast<int>(c)) != 0) return Script::latin;
  if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC) return Script::katakana;
  return is_kanji(c) ? Script::kanji : Script::none;
}

/// The runs of one script, half width; a number keeps its point and its thousands.
std::vector<std::u32string> runs_of(std::u32string_view text, Script script) {
  std::vector<std::u32string> runs;
  std::u32string run;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = half_width(text[i]);
    const bool inner_point = script == Script::number && !run.empty() && (c == U'.' || c == U',') &&
                             i + 1 < text.size() && script_of(text[i + 1]) == Script::number;
    if (script_of(c) == script || inner_point) {
      run += c;
    } else if (!run.empty()) {
      runs.push_back(std::move(run));
      run.clear();
    }
  }
  if (!run.empty()) runs.push_back(std::move(run));
  return runs;
}

bool each_run_is_in(Script script, std::u32string_view line, std::u32string_view source) {
  const auto known = runs_of(source, script);
  const auto wanted = runs_of(line, script);
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::u32string& run) {
    return std::find(known.begin(), known.end(), run) != known.end();
  });
}

bool each_kanji_is_in(std::u32string_view line, std::u32string_view source) {
  return std::all_of(line.begin(), line.end(), [&](char32_t c) {
    return script_of(c) != Script::kanji || brought_in_by_register(c) || source.find(c) != std::u32string_view::npos;
  });
}

}  // namespace

std::size_t negations_in(std::string_view text) {
  std::size_t count = 0;
  for (const std::string_view each : {"ない", "ません", "なかっ", "なく", "なけれ", "なきゃ", "ねば", "ずに", "ず、"}) {
    count += count_of(text, each);
  }
  for (const std::string_view maybe : {"かもしれない", "かもしれません", "かも知れない"})
    count -= count_of(text, maybe);
  return count;
}

bool is_faithful_japanese(std::string_view line, std::string_view source) {
  const std::u32string said = base::to_utf32(line);
  const std::u32string known = base::to_utf32(source);
  for (const Script script : {Script::number, Script::latin, Script::katakana}) {
    if (!each_run_is_in(script, said, known)) return false;
  }
  return each_kanji_is_in(said, known) && negations_in(line) <= negations_in(source);
}

}  // namespace manganize
