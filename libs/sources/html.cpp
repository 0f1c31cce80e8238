#include "libs/sources/html.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libs/base/error.h"
#include "libs/sources/text_builder.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

struct DestroyOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
}

std::vector<const GumboNode*> children(const GumboNode& node) {
  std::vector<const GumboNode*> result;
  if (node.type != GUMBO_NODE_ELEMENT) return result;
  const GumboVector& vector = node.v.element.children;
  for (unsigned int i = 0; i < vector.length; ++i) result.push_back(static_cast<const GumboNode*>(vector.data[i]));
  return result;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

/// Never shown, or no part of what the page is about.
bool is_dropped_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
      return true;
    default:
      return false;
  }
}

/// Words in class or id that mark what surrounds an article.
bool names_boilerplate(std::string_view names) {
  static constexpr std::array<std::string_view, 22> kNames = {
      "nav",        "navbar",   "navigation", "menu",      "sidebar",   "footer",        "breadcrumb", "breadcrumbs",
      "cookie",     "banner",   "advert",     "ads",       "share",     "social",        "pagination", "related",
      "newsletter", "comments", "toc",        "navheader", "navfooter", "mw-editsection"};
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    if (std::find(kNames.begin(), kNames.end(), names.substr(0, end)) != kNames.end()) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

bool is_dropped(const GumboElement& element) {
  if (is_dropped_tag(element.tag)) return true;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  const std::string_view role = attribute(element, "role");
  if (role == "navigation" || role == "banner" || role == "contentinfo" || role == "search") return true;
  if (element.tag == GUMBO_TAG_BODY || element.tag == GUMBO_TAG_MAIN || element.tag == GUMBO_TAG_ARTICLE) return false;
  if (element.tag == GUMBO_TAG_SUP && attribute(element, "class").find("reference") != std::string_view::npos)
    return true;
  return names_boilerplate(attribute(element, "class")) || names_boilerplate(attribute(element, "id"));
}

/// Elements that begin and end a paragraph of their own.
bool is_block_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TABLE:
      return true;
    default:
      return false;
  }
}

int heading_level(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
      return 1;
    case GUMBO_TAG_H2:
      return 2;
    case GUMBO_TAG_H3:
      return 3;
    case GUMBO_TAG_H4:
      return 4;
    case GUMBO_TAG_H5:
      return 5;
    case GUMBO_TAG_H6:
      return 6;
    default:
      return 0;
  }
}

/// All text below a node, as it stands.
void append_text(const GumboNode& node, std::string& text) {
  if (is_text(node)) text += node.v.text.text;
  if (node.type != GUMBO_NODE_ELEMENT || is_dropped(node.v.element)) return;
  if (node.v.element.tag == GUMBO_TAG_BR) text += '\n';
  for (const GumboNode* child : children(node)) append_text(*child, text);
}

const GumboNode* find_element(const GumboNode& node, GumboTag tag) {
  if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
  if (node.v.element.tag == tag) return &node;
  for (const GumboNode* child : children(node)) {
    if (const GumboNode* found = find_element(*child, tag)) return found;
  }
  return nullptr;
}

std::size_t text_size(const GumboNode& node) {
  std::string text;
  append_text(node, text);
  return fold_white_space(text).size();
}

class HtmlWalker {
 public:
  explicit HtmlWalker(Document& document) : builder_(document) {}

  void read(const GumboNode& node) {
    walk(node);
    flush();
  }

 private:
  void walk(const GumboNode& node) {
    if (is_text(node)) return add_inline(node.v.text.text);
    if (node.type != GUMBO_NODE_ELEMENT || is_dropped(node.v.element)) return;
    const GumboElement& element = node.v.element;
    if (const int level = heading_level(element.tag); level > 0) return heading(node, level);
    switch (element.tag) {
      case GUMBO_TAG_BR:
        return add_inline("\n");
      case GUMBO_TAG_PRE:
        return code(node);
      case GUMBO_TAG_TABLE:
        if (is_data_table(node)) return table(node);
        break;
      case GUMBO_TAG_LI:
      case GUMBO_TAG_DT:
      case GUMBO_TAG_DD:
        return item(node);
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_DL:
        return list(node);
      case GUMBO_TAG_A:
        return link(node);
      default:
        break;
    }
    const bool block = is_block_tag(element.tag);
    if (block) flush();
    for (const GumboNode* child : children(node)) walk(*child);
    if (block) flush();
  }

  void add_inline(std::string_view text) { inline_ += text; }

  /// Ends the paragraph that was gathered.
  void flush() {
    const std::string text = fold_white_space(inline_);
    constexpr std::size_t kLinkShare = 6;  // tenths of the text
    const bool only_links = !text.empty() && link_bytes_ * 10 > text.size() * kLinkShare;
    inline_.clear();
    link_bytes_ = 0;
    if (text.empty()) return;
    if (pending_item_) {
      const std::string indent(static_cast<std::size_t>(pending_item_->level) * 2, ' ');
      builder_.block(*pending_item_, indent + (pending_item_->ordered ? "1. " : "- "), text);
      pending_item_.reset();
      return;
    }
    const bool fragment = only_links && !ends_sentence(text);
    builder_.block({.kind = fragment ? BlockKind::fragment : BlockKind::paragraph, .level = depth_}, "", text);
    builder_.skip("");
  }

  void heading(const GumboNode& node, int level) {
    flush();
    std::string text;
    append_text(node, text);
    text = fold_white_space(text);
    for (const std::string_view mark : {"¶", "#"}) {  // the link to itself that documentation tools add
      if (text.size() > mark.size() && text.ends_with(mark))
        text = std::string(trim(text.substr(0, text.size() - mark.size())));
    }
    builder_.block({.kind = BlockKind::heading, .level = level},
                   std::string(static_cast<std::size_t>(level), '#') + " ", text);
    builder_.skip("");
  }

  void code(const GumboNode& node) {
    flush();
    std::string text;
    append_text(node, text);
    builder_.block({.kind = BlockKind::code}, "", text);
    builder_.skip("");
  }

  void link(const GumboNode& node) {
    const std::size_t before = inline_.size();
    for (const GumboNode* child : children(node)) walk(*child);
    if (inline_.size() > before) link_bytes_ += fold_white_space(std::string_view(inline_).substr(before)).size();
  }

  void list(const GumboNode& node) {
    flush();
    const bool outer = std::exchange(ordered_, node.v.element.tag == GUMBO_TAG_OL);
    ++depth_;
    for (const GumboNode* child : children(node)) walk(*child);
    flush();
    --depth_;
    ordered_ = outer;
    pending_item_.reset();
    if (depth_ == 0) builder_.skip("");
  }

  /// The first paragraph of li, dt, dd is the item; dd is one deeper than its dt: a definition pair.
  void item(const GumboNode& node) {
    flush();
    const bool explanation = node.v.element.tag == GUMBO_TAG_DD;
    pending_item_ = BlockShape{.kind = BlockKind::item,
                               .level = std::max(0, depth_ - 1) + (explanation ? 1 : 0),
                               .ordered = node.v.element.tag == GUMBO_TAG_LI && ordered_};
    for (const GumboNode* child : children(node)) walk(*child);
    flush();
    pending_item_.reset();
  }

  /// Whether a table holds data rather than the layout of a page: no tables, headings or lists in its cells.
  static bool is_data_table(const GumboNode& node) {
    for (const GumboNode* child : children(node)) {
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child->v.element.tag;
      const bool layout = tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL ||
                          tag == GUMBO_TAG_PRE || heading_level(tag) > 0;
      if (layout || !is_data_table(*child)) return false;
    }
    return true;
  }

  void table(const GumboNode& node) {
    flush();
    builder_.begin_table();
    rows(node);
    builder_.end_table();
    builder_.skip("");
  }

  void rows(const GumboNode& node) {
    for (const GumboNode* child : children(node)) {
      if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag == GUMBO_TAG_CAPTION) continue;
      if (child->v.element.tag == GUMBO_TAG_TR) {
        row(*child);
      } else {
        rows(*child);
      }
    }
  }

  void row(const GumboNode& node) {
    std::vector<std::string> cells;
    bool all_headers = true;
    for (const GumboNode* child : children(node)) {
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child->v.element.tag;
      if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
      all_headers = all_headers && tag == GUMBO_TAG_TH;
      append_text(*child, cells.emplace_back());
    }
    if (!cells.empty()) builder_.row(cells, all_headers);
  }

  TextBuilder builder_;
  std::string inline_;
  std::size_t link_bytes_ = 0;
  std::optional<BlockShape> pending_item_;
  int depth_ = 0;
  bool ordered_ = false;
};

/// The element that holds the article: main or the only article when most of the text is in it, else the whole page.
const GumboNode& content_root(const GumboNode& root) {
  const GumboNode* main = find_element(root, GUMBO_TAG_MAIN);
  if (main == nullptr) main = find_element(root, GUMBO_TAG_ARTICLE);
  return main != nullptr && text_size(*main) * 2 > text_size(root) ? *main : root;
}

}  // namespace

Document read_html(std::string_view text, std::string_view name) {
  const std::string subject = name.empty() ? "the HTML" : "'" + std::string(name) + "'";
  if (html_depth(text) > kHtmlDepthMax) {
    throw base::Error(base::ErrorCode::invalid_request,
                      subject + " nests more than " + std::to_string(kHtmlDepthMax) +
                          " HTML elements in one another; save the page as text and give that");
  }
  const std::unique_ptr<GumboOutput, DestroyOutput> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()));
  Document document;
  if (const GumboNode* title = find_element(*output->root, GUMBO_TAG_TITLE)) {
    for (const GumboNode* child : children(*title)) {
      if (is_text(*child)) document.title += child->v.text.text;
    }
    document.title = fold_white_space(document.title);
  }
  HtmlWalker(document).read(content_root(*output->root));
  if (document.blocks.empty()) {
    throw base::Error(base::ErrorCode::invalid_request,
                      subject + " shows no text (a page made by scripts?); save what you see as text and give that");
  }
  return document;
}

}  // namespace sources
