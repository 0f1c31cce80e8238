#include "bench/scenario/long_text.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "libs/base/files.h"
#include "libs/base/utf8.h"

namespace bench {
namespace {

constexpr std::size_t kArticleBytesMax = 1 << 20;
constexpr std::size_t kDroppedEvery = 11;

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

/// The article as round `round` has it.
std::string varied(const std::string& article, std::size_t round) {
  std::string made;
  std::istringstream lines(article);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    if (round > 0 && !line.starts_with("#") && (number + round) % kDroppedEvery == 0) line.clear();
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
    const std::string section = varied(texts[i % texts.size()], i / texts.size()) + "\n";
    count += words_of(language, section);
    made += section;
  }
  return made;
}

}  // namespace bench
