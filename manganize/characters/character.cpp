#include "manganize/characters/character.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/characters/yaml_tree.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

// How many letters differ at most between a misspelt key and the one that is suggested.
constexpr std::size_t kSuggestionDistanceMax = 3;

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

bool is_relative_file(std::string_view path) {
  const std::filesystem::path relative(path);
  if (path.empty() || relative.is_absolute()) return false;
  return std::none_of(relative.begin(), relative.end(), [](const std::filesystem::path& part) { return part == ".."; });
}

// Reads the members of one map; every fault names the file, the line and the key with its path.
class MapReader {
 public:
  MapReader(std::string_view origin, std::string path, const YamlNode& node)
      : origin_(origin), path_(std::move(path)), node_(node) {
    if (node.kind != YamlNode::Kind::map) refuse(node, path_.empty() ? "the file" : path_, "must be a map of keys");
  }

  void allow_only(std::span<const std::string_view> known) const {
    for (const auto& [key, node] : node_.map) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      std::string message = "is not a known key";
      const auto nearest = std::min_element(known.begin(), known.end(), [&key = key](auto a, auto b) {
        return edit_distance(key, a) < edit_distance(key, b);
      });
      if (edit_distance(key, *nearest) <= kSuggestionDistanceMax)
        message += "; did you mean '" + std::string(*nearest) + "'?";
      refuse(node, full(key), message);
    }
  }

  std::string required_text(std::string_view key, std::size_t characters_max) const {
    const YamlNode* node = node_.find(key);
    if (node == nullptr) refuse(node_, full(key), "is missing");
    std::string text = scalar(*node, full(key), characters_max);
    if (text.empty()) refuse(*node, full(key), "is empty");
    return text;
  }

  std::optional<std::string> text(std::string_view key, std::size_t characters_max) const {
    const YamlNode* node = node_.find(key);
    if (node == nullptr) return std::nullopt;
    std::string text = scalar(*node, full(key), characters_max);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  }

  std::vector<std::string> texts(std::string_view key, std::size_t characters_max) const {
    const YamlNode* node = node_.find(key);
    if (node == nullptr || is_null(*node)) return {};
    if (node->kind != YamlNode::Kind::list) refuse(*node, full(key), "must be a list, one '- ' line an entry");
    if (node->list.size() > kListEntriesMax) {
      refuse(*node, full(key),
             "has " + std::to_string(node->list.size()) + " entries; the limit is " + std::to_string(kListEntriesMax));
    }
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < node->list.size(); ++i) {
      const std::string name = full(key) + "[" + std::to_string(i) + "]";
      texts.push_back(scalar(node->list[i], name, characters_max));
      if (texts.back().empty()) refuse(node->list[i], name, "is empty");
    }
    return texts;
  }

  std::optional<MapReader> map(std::string_view key) const {
    const YamlNode* node = node_.find(key);
    if (node == nullptr || is_null(*node)) return std::nullopt;
    return MapReader(origin_, full(key), *node);
  }

  std::optional<std::string> file(std::string_view key) const {
    const auto path = text(key, kNicknameMax);
    if (path && !is_relative_file(*path)) {
      refuse(*node_.find(key), full(key), "is '" + *path + "'; it must be a path below the character's folder");
    }
    return path;
  }

  void flatten(const std::string& prefix, const YamlNode& node,
               std::vector<std::pair<std::string, std::string>>& out) const {
    switch (node.kind) {
      case YamlNode::Kind::scalar:
        out.emplace_back(prefix, node.scalar);
        break;
      case YamlNode::Kind::list:
        for (const YamlNode& item : node.list) flatten(prefix, item, out);
        break;
      case YamlNode::Kind::map:
        for (const auto& [key, member] : node.map) flatten(prefix.empty() ? key : prefix + "." + key, member, out);
        break;
    }
  }
  const YamlNode& node() const { return node_; }

  [[noreturn]] void refuse(const YamlNode& at, const std::string& what, const std::string& why) const {
    throw Error(ErrorCode::invalid_request,
                std::string(origin_) + " line " + std::to_string(at.line) + ": " + what + " " + why);
  }

 private:
  static bool is_null(const YamlNode& node) { return node.kind == YamlNode::Kind::scalar && node.scalar.empty(); }
  std::string full(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }

  std::string scalar(const YamlNode& node, const std::string& name, std::size_t characters_max) const {
    if (node.kind != YamlNode::Kind::scalar) refuse(node, name, "must be one text");
    const std::size_t characters = base::code_point_count(node.scalar);
    if (characters > characters_max) {
      refuse(node, name,
             "has " + std::to_string(characters) + " characters; the limit is " + std::to_string(characters_max));
    }
    return node.scalar;
  }

  std::string_view origin_;
  std::string path_;
  const YamlNode& node_;
};

SpeechStyle speech_style_from(const MapReader& file) {
  constexpr std::array<std::string_view, 4> kKeys = {"tone", "patterns", "examples", "forbidden"};
  const auto map = file.map("speech_style");
  if (!map) file.refuse(file.node(), "speech_style", "is missing");
  map->allow_only(kKeys);
  SpeechStyle style;
  style.tone = map->required_text("tone", kToneMax);
  style.patterns = map->texts("patterns", kPatternMax);
  style.examples = map->texts("examples", kPatternMax);
  style.forbidden = map->texts("forbidden", kPatternMax);
  return style;
}

}  // namespace

bool is_character_name(std::string_view name) noexcept {
  return !name.empty() && name.size() <= kCharacterNameMax && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

Character character_from_yaml(std::string_view yaml, std::string_view origin) {
  constexpr std::array<std::string_view, 7> kKeys = {"name",         "nickname", "attributes", "personality",
                                                     "speech_style", "images",   "look"};
  if (const auto bad = base::find_invalid_utf8(yaml)) {
    throw Error(ErrorCode::invalid_request,
                std::string(origin) + " is not valid UTF-8 at byte " + std::to_string(*bad) + "; convert it to UTF-8");
  }
  const YamlNode tree = parse_yaml(yaml, origin);
  const MapReader file(origin, "", tree);
  file.allow_only(kKeys);

  Character character;
  character.name = file.required_text("name", kCharacterNameMax);
  if (!is_character_name(character.name)) {
    file.refuse(*tree.find("name"), "name", "is '" + character.name + "'; use letters a-z, digits and _ only");
  }
  character.nickname = file.text("nickname", kNicknameMax).value_or(character.name);
  character.attributes = file.texts("attributes", kAttributeMax);
  if (character.attributes.empty()) file.refuse(tree, "attributes", "is missing; give at least one");
  character.personality = file.required_text("personality", kPersonalityMax);
  character.speech_style = speech_style_from(file);
  if (const auto images = file.map("images")) {
    constexpr std::array<std::string_view, 2> kImageKeys = {"portrait", "full_body"};
    images->allow_only(kImageKeys);
    character.portrait = images->file("portrait");
    character.full_body = images->file("full_body");
  }
  if (const auto look = file.map("look")) look->flatten("", look->node(), character.look);
  return character;
}

}  // namespace manganize
