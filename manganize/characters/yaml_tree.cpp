#include "manganize/characters/yaml_tree.h"

#include <yaml-cpp/yaml.h>

#include <utility>

#include "libs/base/error.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

[[noreturn]] void refuse(std::string_view origin, int line, const std::string& what) {
  throw Error(ErrorCode::invalid_request, std::string(origin) + " line " + std::to_string(line) + ": " + what);
}

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view origin) : origin_(origin) {}

  YamlNode build(const YAML::Node& node, int depth) const {
    YamlNode made;
    made.line = node.Mark().line + 1;
    if (depth > kYamlDepthMax) {
      refuse(origin_, made.line, "nested deeper than " + std::to_string(kYamlDepthMax) + " levels");
    }
    if (node.IsMap()) {
      made.kind = YamlNode::Kind::map;
      for (const auto& member : node) add_member(made, member.first, build(member.second, depth + 1));
    } else if (node.IsSequence()) {
      made.kind = YamlNode::Kind::list;
      for (const YAML::Node& item : node) made.list.push_back(build(item, depth + 1));
    } else if (node.IsScalar()) {
      made.scalar = node.Scalar();
    }
    return made;  // a null reads as the empty scalar
  }

 private:
  void add_member(YamlNode& to, const YAML::Node& key, YamlNode value) const {
    const int line = key.Mark().line + 1;
    if (!key.IsScalar()) refuse(origin_, line, "a key must be a plain word");
    if (const YamlNode* first = to.find(key.Scalar())) {
      refuse(origin_, line, "key '" + key.Scalar() + "' is given twice, first in line " + std::to_string(first->line));
    }
    to.map.push_back({key.Scalar(), std::move(value)});
  }

  std::string_view origin_;
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& [name, node] : map) {
    if (name == key) return &node;
  }
  return nullptr;
}

YamlNode parse_yaml(std::string_view text, std::string_view origin) {
  try {
    return TreeBuilder(origin).build(YAML::Load(std::string(text)), 1);
  } catch (const YAML::Exception& error) {
    refuse(origin, error.mark.line + 1, "not valid YAML: " + error.msg);
  }
}

}  // namespace manganize
