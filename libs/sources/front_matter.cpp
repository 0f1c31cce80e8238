#include "libs/sources/front_matter.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "libs/base/error.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

struct Line {
  std::string_view text;
  int number = 0;
};

class Reader {
 public:
  Reader(std::vector<Line> lines, std::string_view name) : lines_(std::move(lines)), name_(name) {}

  FrontMatter read() {
    FrontMatter matter;
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      const std::string_view text = trim(lines_[at_].text);
      const std::size_t colon = text.find(':');
      if (text.empty() || text.starts_with('#') || colon == std::string_view::npos) continue;
      const std::string key(trim(text.substr(0, colon)));
      const std::string_view value = trim(text.substr(colon + 1));
      if (key == "title" || key == "language") {
        once(key);
        (key == "title" ? matter.title : matter.language) = unquoted(value);
      } else if (key == "aliases" || key == "tags") {
        once(key);
        (key == "aliases" ? matter.aliases : matter.tags) = list(value);
      }
    }
    return matter;
  }

 private:
  [[noreturn]] void refuse(const std::string& complaint) const {
    throw base::Error(base::ErrorCode::invalid_request,
                      "'" + std::string(name_) + "' line " + std::to_string(lines_[at_].number) + ": " + complaint);
  }

  void once(const std::string& key) {
    if (!seen_.insert(key).second) refuse("the key '" + key + "' stands twice in the header; keep one");
  }

  std::string unquoted(std::string_view value) const {
    if (value.empty() || (value.front() != '"' && value.front() != '\'')) return std::string(value);
    if (value.size() < 2 || value.back() != value.front()) refuse("the quote is not closed");
    return std::string(value.substr(1, value.size() - 2));
  }

  /// `[a, b]` on one line, or "- a" lines that follow.
  std::vector<std::string> list(std::string_view value) {
    std::vector<std::string> items;
    if (value.empty()) {
      while (at_ + 1 < lines_.size() && trim(lines_[at_ + 1].text).starts_with("- ")) {
        items.push_back(unquoted(trim(trim(lines_[++at_].text).substr(2))));
      }
      return items;
    }
    if (value.front() != '[' || value.back() != ']') refuse("a list is written as [first, second]");
    std::string_view rest = trim(value.substr(1, value.size() - 2));
    while (!rest.empty()) {
      const char quote = rest.front() == '"' || rest.front() == '\'' ? rest.front() : '\0';
      const std::size_t closed = quote != '\0' ? rest.find(quote, 1) : 0;
      if (closed == std::string_view::npos) refuse("the quote is not closed");
      const std::size_t comma = rest.find(',', closed);
      const std::string item = unquoted(trim(rest.substr(0, comma)));
      if (!item.empty()) items.push_back(item);
      rest = comma == std::string_view::npos ? std::string_view() : trim(rest.substr(comma + 1));
    }
    return items;
  }

  std::vector<Line> lines_;
  std::string_view name_;
  std::size_t at_ = 0;
  std::set<std::string> seen_;
};

bool is_key(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

}  // namespace

HeaderLine header_line(std::string_view line) {
  if (line == "---") return HeaderLine::mark;
  if (trim(line).empty()) return HeaderLine::none;
  if (line.starts_with(' ') || line.starts_with("- ")) return HeaderLine::other_key;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_key(line.substr(0, colon))) return HeaderLine::none;
  if (colon + 1 < line.size() && line[colon + 1] != ' ') return HeaderLine::none;
  const std::string_view key = line.substr(0, colon);
  const bool known = key == "title" || key == "language" || key == "aliases" || key == "tags";
  return known ? HeaderLine::known_key : HeaderLine::other_key;
}

std::optional<FrontMatterRead> read_front_matter(std::string_view text, std::string_view name) {
  std::vector<Line> lines;
  int number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t line_end = text.find('\n', begin);
    const std::size_t next = line_end == std::string_view::npos ? text.size() : line_end + 1;
    const std::string_view line = text.substr(begin, next - begin);
    if (number == 1) {
      if (trim(line) != "---") return std::nullopt;
    } else if (trim(line) == "---") {
      // A rule over a first paragraph looks the same; a header holds at least one key.
      bool has_key = false;
      for (const Line& each : lines) has_key = has_key || each.text.find(':') != std::string_view::npos;
      if (!has_key) return std::nullopt;
      return FrontMatterRead{Reader(std::move(lines), name).read(), next};
    } else {
      lines.push_back({line, number});
    }
    begin = next;
  }
  return std::nullopt;
}

}  // namespace sources
