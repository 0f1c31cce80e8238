// Bounds what the HTML parser will build before it builds it: its tree, its destruction and some of its scans recurse
// or grow with the depth, and a few megabytes of "<b a=1><p>" would take all memory.

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "libs/sources/html.h"

namespace sources {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 16> kVoid = {"area", "base",  "br",    "col",   "embed",  "hr",
                                                    "img",  "input", "link",  "meta",  "source", "track",
                                                    "wbr",  "param", "frame", "keygen"};
/// Closed by the next of their kind; writers leave their end tags out.
constexpr std::array<std::string_view, 17> kSelfEnding = {"p",        "li",    "dt",    "dd",    "tr",     "td",
                                                          "th",       "thead", "tbody", "tfoot", "option", "optgroup",
                                                          "colgroup", "rt",    "rp",    "html",  "body"};
constexpr std::array<std::string_view, 14> kFormatting = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                          "nobr", "s", "small", "strike", "strong", "tt",   "u"};
/// Their content is no markup, except within the elements of kForeign and select.
constexpr std::array<std::string_view, 2> kRawText = {"script", "style"};
/// Within them "/>" ends an element.
constexpr std::array<std::string_view, 2> kForeign = {"svg", "math"};
/// Within kForeign they hold HTML again.
constexpr std::array<std::string_view, 8> kIntegration = {
    "foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "mtext"};
/// HTML that ends kForeign where it stands.
constexpr std::array<std::string_view, 40> kBreakout = {
    "b",     "big",  "blockquote", "body",   "br",  "center", "code",  "dd", "div",  "dl", "dt",  "em",  "h1",   "h2",
    "h3",    "h4",   "h5",         "h6",     "hr",  "i",      "img",   "li", "menu", "ol", "p",   "pre", "ruby", "s",
    "small", "span", "strong",     "strike", "sub", "sup",    "table", "tt", "u",    "ul", "var", "font"};

class DepthCounter {
 public:
  void open(const std::string& name, bool self_closed) {
    if (const auto foreign = innermost_foreign(); foreign != open_.end()) {
      if (contains(kBreakout, name)) {
        open_.erase(foreign, open_.end());
      } else if (self_closed) {
        return;
      }
    }
    if (contains(kVoid, name) || contains(kSelfEnding, name)) return;
    if (contains(kFormatting, name)) {
      ++formatting_[name];
      ++formatting_open_;
    } else {
      open_.push_back(name);
    }
    deepest_ = std::max(deepest_, open_.size() + formatting_open_);
  }

  void close(const std::string& name) {
    if (const auto found = formatting_.find(name); found != formatting_.end() && found->second > 0) {
      --found->second;
      --formatting_open_;
      return;
    }
    const std::size_t looked = std::min(open_.size(), kHtmlDepthMax);
    const auto last = std::find(open_.rbegin(), open_.rbegin() + static_cast<std::ptrdiff_t>(looked), name);
    if (last != open_.rbegin() + static_cast<std::ptrdiff_t>(looked)) open_.erase(last.base() - 1, open_.end());
  }

  /// Whether the content of the raw element just opened is skipped by the parser too.
  bool reads_raw_text() const {
    return std::none_of(open_.begin(), open_.end(), [](const std::string& name) {
      return contains(kForeign, name) || name == "select" || name == "frameset";
    });
  }

  std::size_t deepest() const { return deepest_; }

 private:
  /// The innermost svg or math that is open with no HTML in it, or the end.
  std::vector<std::string>::iterator innermost_foreign() {
    for (auto element = open_.end(); element != open_.begin();) {
      --element;
      if (contains(kForeign, *element)) return element;
      if (contains(kIntegration, *element)) break;
    }
    return open_.end();
  }

  std::vector<std::string> open_;
  std::map<std::string, std::size_t> formatting_;
  std::size_t formatting_open_ = 0;
  std::size_t deepest_ = 0;
};

std::string tag_name(std::string_view text) {
  std::string name;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != ':') break;
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return name;
}

/// Where "</name" stands from `at` on, whatever its case; the end of the text when nowhere.
std::size_t raw_text_end(std::string_view text, std::size_t at, const std::string& name) {
  for (std::size_t i = text.find("</", at); i != std::string_view::npos; i = text.find("</", i + 2)) {
    if (tag_name(text.substr(i + 2, name.size() + 1)) == name) return i;
  }
  return text.size();
}

}  // namespace

std::size_t html_depth(std::string_view text) {
  DepthCounter counter;
  std::size_t tag_end = 0;  // of the last tag: the first '>' behind it
  for (std::size_t i = text.find('<'); i != std::string_view::npos; i = text.find('<', i)) {
    if (text.substr(i).starts_with("<!--")) {
      i = std::min(text.find("-->", i), text.size());
      continue;
    }
    const bool closes = i + 1 < text.size() && text[i + 1] == '/';
    constexpr std::size_t kNameMax = 40;
    const std::string name = tag_name(text.substr(i + (closes ? 2 : 1), kNameMax));
    ++i;
    if (name.empty()) continue;
    if (closes) {
      counter.close(name);
    } else {
      if (tag_end < i) tag_end = std::min(text.find('>', i), text.size());
      counter.open(name, tag_end < text.size() && text[tag_end - 1] == '/');
      if (contains(kRawText, name) && counter.reads_raw_text()) i = raw_text_end(text, i, name);
    }
    if (counter.deepest() > kHtmlDepthMax) break;
  }
  return counter.deepest();
}

}  // namespace sources
