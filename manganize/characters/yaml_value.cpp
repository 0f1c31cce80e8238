#include "manganize/characters/yaml_value.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "libs/base/error.h"
#include "libs/base/utf8.h"

namespace manganize {
namespace {

class Converter {
 public:
  explicit Converter(std::string_view name) : name_(name) {}

  [[noreturn]] void refuse(int line, const std::string& complaint) const {
    const std::string place = line > 0 ? " line " + std::to_string(line) : "";
    throw base::Error(base::ErrorCode::invalid_request, "'" + std::string(name_) + "'" + place + ": " + complaint);
  }

  YamlValue convert(const YAML::Node& node) {
    YamlValue value;
    value.line = line_of(node);
    // A few lines of aliases to aliases would make millions of values.
    if (++values_ > kYamlValuesMax)
      refuse(value.line, "more than " + std::to_string(kYamlValuesMax) + " values; a character has some dozens");
    switch (node.Type()) {
      case YAML::NodeType::Undefined:
      case YAML::NodeType::Null:
        break;
      case YAML::NodeType::Scalar:
        value.kind = YamlValue::Kind::text;
        value.text = node.Scalar();
        break;
      case YAML::NodeType::Sequence:
        value.kind = YamlValue::Kind::list;
        for (const YAML::Node& item : node) value.items.push_back(convert(item));
        break;
      case YAML::NodeType::Map:
        value.kind = YamlValue::Kind::map;
        for (const auto& member : node) add(value, member.first, member.second);
        break;
    }
    return value;
  }

 private:
  static int line_of(const YAML::Node& node) { return node.Mark().is_null() ? 0 : node.Mark().line + 1; }

  void add(YamlValue& map, const YAML::Node& key, const YAML::Node& value) {
    const int line = line_of(key);
    if (!key.IsScalar()) refuse(line, "a key is a list or a map; write a word");
    const auto same = std::find_if(map.members.begin(), map.members.end(),
                                   [&](const YamlValue::Member& each) { return each.key == key.Scalar(); });
    if (same != map.members.end()) {
      refuse(line, "the key '" + key.Scalar() + "' stands twice (first in line " + std::to_string(same->line) +
                       "); keep one");
    }
    map.members.push_back({key.Scalar(), line, convert(value)});
  }

  std::string_view name_;
  std::size_t values_ = 0;
};

}  // namespace

YamlValue read_yaml(std::string_view text, std::string_view name) {
  Converter converter(name);
  if (const auto invalid = base::find_invalid_utf8(text)) {
    converter.refuse(
        0, "is not UTF-8 (first at byte " + std::to_string(*invalid) + "); convert it first, for example with iconv");
  }
  if (text.find('\0') != std::string_view::npos) converter.refuse(0, "holds a NUL byte; it is no text");
  try {
    const std::vector<YAML::Node> documents = YAML::LoadAll(std::string(text));
    if (documents.size() > 1)
      converter.refuse(0, "holds " + std::to_string(documents.size()) + " documents (a line '---' between); keep one");
    return documents.empty() ? YamlValue() : converter.convert(documents.front());
  } catch (const YAML::Exception& error) {
    converter.refuse(error.mark.is_null() ? 0 : error.mark.line + 1, "is no valid YAML: " + error.msg);
  }
}

}  // namespace manganize
