#pragma once

// YAML as a tree of words with lines: no types are guessed, duplicate keys are refused. Inner part of the component.

#include <string>
#include <string_view>
#include <vector>

namespace manganize {

/// One node. Exactly one of the three holds the content, by `kind`.
struct YamlNode {
  enum class Kind { scalar, list, map };
  Kind kind = Kind::scalar;
  int line = 0;  ///< from 1
  std::string scalar;
  std::vector<YamlNode> list;
  struct Member;
  std::vector<Member> map;  ///< in the order of the file

  const YamlNode* find(std::string_view key) const;
};
struct YamlNode::Member {
  std::string key;
  YamlNode node;
};

/// Nesting that is read; deeper text is refused.
inline constexpr int kYamlDepthMax = 16;

/// Throws base::Error{invalid_request} with `origin` and line: broken syntax, a key given twice, anchors and aliases,
/// nesting.
YamlNode parse_yaml(std::string_view text, std::string_view origin);

}  // namespace manganize
