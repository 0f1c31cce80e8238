#include "libs/sources/source_code.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "libs/sources/text_builder.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

/// How a language writes its comments.
struct CommentStyle {
  std::string_view line;  ///< to the end of the line
  std::string_view open;  ///< of a block
  std::string_view close;
};
constexpr CommentStyle kSlashes = {"//", "/*", "*/"};
constexpr CommentStyle kHash = {"#", "\"\"\"", "\"\"\""};
constexpr CommentStyle kDashes = {"--", "{-", "-}"};

struct Ending {
  std::string_view text;
  CommentStyle style;
};
constexpr std::array<Ending, 22> kEndings = {{
    {".c", kSlashes},    {".h", kSlashes},  {".cc", kSlashes},    {".cpp", kSlashes}, {".hpp", kSlashes},
    {".java", kSlashes}, {".js", kSlashes}, {".ts", kSlashes},    {".go", kSlashes},  {".rs", kSlashes},
    {".cs", kSlashes},   {".kt", kSlashes}, {".swift", kSlashes}, {".css", kSlashes}, {".py", kHash},
    {".sh", kHash},      {".rb", kHash},    {".pl", kHash},       {".r", kHash},      {".sql", kDashes},
    {".lua", kDashes},   {".hs", kDashes},
}};

CommentStyle style_of(std::string_view name) {
  std::string ending(name.substr(std::min(name.rfind('.'), name.size())));
  for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto* const found =
      std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& each) { return each.text == ending; });
  return found == kEndings.end() ? kSlashes : found->style;
}

/// Signs that stand at the head of a comment's line for looks: "///", "/**", " * ", "#!".
std::string_view without_ornaments(std::string_view text) {
  while (!text.empty() && std::string_view("/*#!-").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  if (text.starts_with('<')) text.remove_prefix(1);
  return trim(text);
}

/// A line of the file, seen for its comment.
struct Line {
  bool comment = false;        ///< nothing but a comment stands on it
  bool aside = false;          ///< a remark within a function: indented and no documentation
  std::string_view text = {};  ///< of the comment, else of the code
};

class CodeReader {
 public:
  CodeReader(std::string_view text, std::string_view name, Document& document)
      : style_(style_of(name)), builder_(document) {
    for (const std::string_view line : split_lines(text)) lines_.push_back(read(line));
  }

  void read_all() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i + 1;
      const bool comment = lines_[i].comment;
      if (!comment && lines_[i].text.empty()) {
        builder_.skip("");
        ++i;
        continue;
      }
      while (end < lines_.size() && lines_[end].comment == comment && (comment || !lines_[end].text.empty())) ++end;
      if (comment) {
        comment_lines(i, end);
      } else {
        emit(BlockKind::code, i, end);
      }
      i = end;
    }
  }

 private:
  Line read(std::string_view whole) {
    const std::string_view line = trim(whole);
    if (in_block_) {
      const std::size_t close = line.find(style_.close);
      if (close == std::string_view::npos) return {true, false, without_ornaments(line)};
      in_block_ = false;
      return {true, false, without_ornaments(trim(line.substr(0, close)))};
    }
    if (line.starts_with("#!")) return {false, false, line};
    if (!line.empty() && line.starts_with(style_.line)) {
      const bool documents = line.starts_with("///") || line.starts_with("//!");
      return {true, !documents && line.data() != whole.data(), without_ornaments(line)};
    }
    if (!line.starts_with(style_.open)) return {false, false, whole};
    const std::string_view rest = line.substr(style_.open.size());
    const std::size_t close = rest.find(style_.close);
    if (close == std::string_view::npos) {
      in_block_ = true;
      return {true, false, without_ornaments(rest)};
    }
    if (trim(rest.substr(close + style_.close.size())).empty())
      return {true, false, without_ornaments(trim(rest.substr(0, close)))};
    return {false, false, whole};  // code goes on behind it
  }

  /// Paragraphs of the comment; tags ("@param", ":returns:") are no prose.
  void comment_lines(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      if (lines_[i].text.empty() || is_tag(lines_[i].text)) {
        builder_.skip(lines_[i].text.empty() ? " " : lines_[i].text);  // a blank line that ends no comment
        ++i;
        continue;
      }
      std::size_t last = i + 1;
      while (last < end && !lines_[last].text.empty() && !is_tag(lines_[last].text)) ++last;
      emit(kind_of(i, last), i, last);
      i = last;
    }
  }

  static bool is_tag(std::string_view text) {
    return text.front() == '@' || text.front() == '\\' || text.front() == ':' || text.starts_with("TODO") ||
           text.starts_with("NOLINT");
  }

  /// Short labels, notices of a copyright and code that was commented out are no text.
  BlockKind kind_of(std::size_t begin, std::size_t end) const {
    if (lines_[begin].aside) return BlockKind::fragment;
    const std::string text = joined(begin, end);
    for (const std::string_view word : {"Copyright", "SPDX-", "License", "Licence", "ライセンス"}) {
      if (text.find(word) != std::string::npos) return BlockKind::fragment;
    }
    constexpr double kCodeShareMax = 0.12;
    const bool code =
        text.ends_with(';') || text.ends_with('{') || text.ends_with('}') || code_share(text) > kCodeShareMax;
    return code ? BlockKind::code : BlockKind::paragraph;
  }

  std::string joined(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += (i > begin ? "\n" : "") + std::string(lines_[i].text);
    return text;
  }

  void emit(BlockKind kind, std::size_t begin, std::size_t end) {
    builder_.block({.kind = kind}, "", joined(begin, end));
  }

  CommentStyle style_;
  TextBuilder builder_;
  std::vector<Line> lines_;
  bool in_block_ = false;
};

}  // namespace

bool is_source_code_ending(std::string_view ending) {
  return std::any_of(kEndings.begin(), kEndings.end(), [&](const Ending& each) { return each.text == ending; });
}

Document read_source_code(std::string_view text, std::string_view name) {
  Document document;
  CodeReader(text, name, document).read_all();
  const std::size_t slash = name.find_last_of('/');
  document.title = std::string(slash == std::string_view::npos ? name : name.substr(slash + 1));
  return document;
}

}  // namespace sources
