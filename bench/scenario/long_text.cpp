#include "bench/scenario/long_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <string_view>
#include <vector>

#include "libs/base/files.h"
#include "libs/base/utf8.h"

namespace bench {
namespace {

constexpr std::size_t kArticleBytesMax = 1 << 20;
// Frequent nouns of the articles, in groups whose members may stand for each other.
constexpr std::array<std::string_view, 19> kEnglishNouns = {
    "tide",     "server",        "battery", "table",      "cache",  "key",  "bucket",
    "token",    "immune system", "vaccine", "connection", "client", "wave", "browser",
    "electron", "molecule",      "lithium", "message",    "network"};
constexpr std::array<std::string_view, 19> kJapaneseNouns = {
    "鍵",   "虹",   "サーバー",     "暗号", "光合成", "地震", "速報", "マイクロ波", "単語", "酸素",
    "番号", "手紙", "クライアント", "植物", "水滴",   "太陽", "食品", "葉",         "震源"};

using manganize::Language;

std::vector<std::string> articles(const std::filesystem::path& library, Language language) {
  const std::string ending = language == Language::ja ? ".ja.md" : ".en.md";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(library)) {
    if (entry.path().string().ends_with(ending)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::string text = base::read_file(path, kArticleBytesMax);
    if (const auto heading = text.find("\n# "); heading != std::string::npos) text.erase(0, heading + 1);
    texts.push_back(std::move(text));
  }
  return texts;
}

char shifted(char c, std::size_t round) {
  return c >= '0' && c <= '9' ? static_cast<char>('0' + (static_cast<std::size_t>(c - '0') + round) % 10) : c;
}

/// Each noun of `nouns` in `line` becomes the one `round` places further.
std::string exchanged(const std::string& line, std::span<const std::string_view> nouns, std::size_t round) {
  std::string made;
  for (std::size_t at = 0; at < line.size();) {
    const auto noun = std::find_if(nouns.begin(), nouns.end(), [&](std::string_view each) {
      return std::string_view(line).substr(at).starts_with(each);
    });
    if (noun == nouns.end()) {
      made += line[at++];
      continue;
    }
    made += nouns[(static_cast<std::size_t>(noun - nouns.begin()) + round) % nouns.size()];
    at += noun->size();
  }
  return made;
}

/// The article as round `round` has it.
std::string varied(Language language, const std::string& article, std::size_t round) {
  const std::span<const std::string_view> nouns =
      language == Language::ja ? std::span(kJapaneseNouns) : std::span(kEnglishNouns);
  std::string made;
  std::istringstream lines(article);
  for (std::string line; std::getline(lines, line);) {
    line = exchanged(line, nouns, round);
    for (char& c : line) c = shifted(c, round);
    if (line.starts_with("#")) line += " " + std::to_string(round + 1);
    made += line + "\n";
  }
  return made;
}

}  // namespace

std::size_t words_of(Language language, const std::string& text) {
  if (language == Language::ja) {
    const auto white =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }));
    return (base::code_point_count(text) - white) / 2;
  }
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

std::string long_text(const std::filesystem::path& library, Language language, std::size_t words) {
  const std::vector<std::string> texts = articles(library, language);
  std::string made;
  std::size_t count = 0;
  for (std::size_t i = 0; count < words && !texts.empty(); ++i) {
    const std::string section = varied(language, texts[i % texts.size()], i / texts.size()) + "\n";
    count += words_of(language, section);
    made += section;
  }
  return made;
}

}  // namespace bench
