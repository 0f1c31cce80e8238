#include "manganize/characters/character.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <numeric>
#include <span>

#include "libs/base/error.h"
#include "libs/base/utf8.h"
#include "manganize/characters/yaml_value.h"

namespace manganize {
namespace {

using Keys = std::initializer_list<std::string_view>;

/// Levenshtein's distance: how many characters must be changed, put in or taken out.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string suggestion(std::string_view key, Keys known) {
  constexpr std::size_t kTypoMax = 3;
  const auto* const nearest = std::min_element(known.begin(), known.end(), [&](std::string_view a, std::string_view b) {
    return distance(key, a) < distance(key, b);
  });
  if (distance(key, *nearest) <= kTypoMax) return "did you mean '" + std::string(*nearest) + "'?";
  std::string all;
  for (const std::string_view each : known) all += (all.empty() ? "" : ", ") + std::string(each);
  return "the keys are " + all;
}

std::string kind_name(YamlValue::Kind kind) {
  switch (kind) {
    case YamlValue::Kind::empty:
      return "empty";
    case YamlValue::Kind::text:
      return "a text";
    case YamlValue::Kind::list:
      return "a list";
    case YamlValue::Kind::map:
      return "a map";
  }
  return "";
}

/// Whether the text has something to read in it.
bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The members of one map, each read by name; names file, line and key when something is wrong.
class Section {
 public:
  Section(const YamlValue& map, std::string path, std::string_view file, Keys known)
      : map_(map), path_(std::move(path)), file_(file) {
    if (map.kind != YamlValue::Kind::map) {
      refuse(map.line, (path_.empty() ? "the file" : "'" + path_ + "'") + " is " + kind_name(map.kind) +
                           "; it is a map of keys such as '" + std::string(*known.begin()) + ": ...'");
    }
    for (const YamlValue::Member& member : map.members) {
      if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
      refuse(member.line, "unknown key '" + path_of(member.key) + "'; " + suggestion(member.key, known));
    }
  }

  [[noreturn]] void refuse(int line, const std::string& complaint) const {
    const std::string place = line > 0 ? " line " + std::to_string(line) : "";
    throw base::Error(base::ErrorCode::invalid_request,
                      "character file '" + std::string(file_) + "'" + place + ": " + complaint);
  }

  std::string path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }

  const YamlValue* find(std::string_view key) const {
    const auto member = std::find_if(map_.members.begin(), map_.members.end(),
                                     [&](const YamlValue::Member& each) { return each.key == key; });
    return member == map_.members.end() ? nullptr : &member->value;
  }
  const YamlValue& required(std::string_view key) const {
    const YamlValue* value = find(key);
    if (value == nullptr) refuse(map_.line, "the key '" + path_of(key) + "' is missing; add it");
    return *value;
  }

  /// A text of 1..characters_max characters.
  std::string text(const YamlValue& value, const std::string& path, std::size_t characters_max) const {
    if (value.kind == YamlValue::Kind::empty || (value.kind == YamlValue::Kind::text && is_blank(value.text))) {
      refuse(value.line,
             "'" + path + "' is empty; write 1 to " + std::to_string(characters_max) + " characters" + hash_hint(path));
    }
    if (value.kind != YamlValue::Kind::text)
      refuse(value.line, "'" + path + "' is " + kind_name(value.kind) + "; it is a text");
    const std::size_t characters = base::code_point_count(value.text);
    if (characters > characters_max) {
      refuse(value.line, "'" + path + "' has " + std::to_string(characters) + " characters; the limit is " +
                             std::to_string(characters_max));
    }
    return value.text;
  }
  std::string text(std::string_view key, std::size_t characters_max) const {
    return text(required(key), path_of(key), characters_max);
  }

  /// A list of texts; absent or empty is no item.
  std::vector<std::string> texts(std::string_view key, std::size_t characters_max) const {
    const YamlValue* value = find(key);
    if (value == nullptr || value->kind == YamlValue::Kind::empty) return {};
    if (value->kind != YamlValue::Kind::list) {
      refuse(value->line,
             "'" + path_of(key) + "' is " + kind_name(value->kind) + "; it is a list: write '- ' before each item");
    }
    if (value->items.size() > kListItemsMax) {
      refuse(value->line, "'" + path_of(key) + "' has " + std::to_string(value->items.size()) +
                              " items; the limit is " + std::to_string(kListItemsMax));
    }
    std::vector<std::string> result;
    for (std::size_t i = 0; i < value->items.size(); ++i) {
      result.push_back(text(value->items[i], path_of(key) + "[" + std::to_string(i) + "]", characters_max));
    }
    return result;
  }

 private:
  /// "hair: #9FD3F2" is an empty value and a comment.
  static std::string hash_hint(const std::string& path) {
    return path.find("colors") == std::string::npos ? "" : " (a colour stands in quotes: \"#9FD3F2\")";
  }

  const YamlValue& map_;
  std::string path_;
  std::string_view file_;
};

std::string name_from(const Section& root) {
  std::string name = root.text("name", kCharacterNameMax);
  if (!is_character_name(name)) {
    root.refuse(
        root.required("name").line,
        "'name' is '" + name + "'; it is made of letters, digits, - and _ (write other names under 'nickname')");
  }
  return name;
}

SpeechStyle speech_style_from(const Section& root, std::string_view file) {
  const Section section(root.required("speech_style"), "speech_style", file,
                        {"tone", "patterns", "examples", "forbidden"});
  return {section.text("tone", kToneMax), section.texts("patterns", kSpeechFormMax),
          section.texts("examples", kSpeechFormMax), section.texts("forbidden", kSpeechFormMax)};
}

/// A picture's path: below the character's folder, and a PNG or JPEG by name.
std::optional<std::string> image_from(const Section& section, std::string_view key) {
  constexpr std::size_t kPathMax = 200;
  const YamlValue* value = section.find(key);
  if (value == nullptr) return std::nullopt;
  std::string path = section.text(key, kPathMax);
  const bool leaves =
      path.starts_with('/') || path.find("..") != std::string::npos || path.find('\\') != std::string::npos;
  const bool picture = path.ends_with(".png") || path.ends_with(".jpg") || path.ends_with(".jpeg");
  if (leaves || !picture) {
    section.refuse(value->line,
                   "'" + section.path_of(key) + "' is '" + path +
                       "'; it is a .png, .jpg or .jpeg file below the character's folder, such as portrait.png");
  }
  return path;
}

CharacterImages images_from(const Section& root, std::string_view file) {
  const YamlValue* value = root.find("images");
  if (value == nullptr || value->kind == YamlValue::Kind::empty) return {};
  const Section section(*value, "images", file, {"portrait", "full_body"});
  return {image_from(section, "portrait"), image_from(section, "full_body")};
}

/// Flattens the map: nested keys with a dot, a list as its key once for each item. Which words a figure knows is the
/// drawing's affair.
void add_look(const Section& root, const YamlValue& value, const std::string& key,
              std::vector<std::pair<std::string, std::string>>& look) {
  constexpr std::size_t kEntriesMax = 100;
  const std::string path = "look" + (key.empty() ? "" : "." + key);
  switch (value.kind) {
    case YamlValue::Kind::empty:
    case YamlValue::Kind::text:
      look.emplace_back(key, root.text(value, path, kLookEntryMax));
      break;
    case YamlValue::Kind::list:
      for (const YamlValue& item : value.items) {
        if (item.kind != YamlValue::Kind::text)
          root.refuse(item.line, "an item of '" + path + "' is " + kind_name(item.kind) + "; it is a text");
        look.emplace_back(key, root.text(item, path, kLookEntryMax));
      }
      break;
    case YamlValue::Kind::map:
      for (const YamlValue::Member& member : value.members)
        add_look(root, member.value, (key.empty() ? "" : key + ".") + member.key, look);
      break;
  }
  if (look.size() > kEntriesMax)
    root.refuse(value.line, "'look' has more than " + std::to_string(kEntriesMax) + " entries");
}

}  // namespace

bool is_character_name(std::string_view name) noexcept {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !name.empty() && name.size() <= kCharacterNameMax && std::all_of(name.begin(), name.end(), allowed);
}

Character character_from_yaml(std::string_view yaml, std::string_view file) {
  if (yaml.size() > kCharacterFileBytesMax) {
    throw base::Error(base::ErrorCode::invalid_request, "character file '" + std::string(file) + "' has " +
                                                            std::to_string(yaml.size()) + " bytes; the limit is " +
                                                            std::to_string(kCharacterFileBytesMax));
  }
  const YamlValue document = read_yaml(yaml, file);
  const Section root(document, "", file,
                     {"name", "nickname", "attributes", "personality", "speech_style", "images", "look"});
  Character character;
  character.name = name_from(root);
  const YamlValue* nickname = root.find("nickname");
  character.nickname = nickname != nullptr && nickname->kind != YamlValue::Kind::empty
                           ? root.text("nickname", kNicknameMax)
                           : character.name;
  character.attributes = root.texts("attributes", kAttributeMax);
  if (character.attributes.empty()) {
    root.refuse(root.required("attributes").line, "'attributes' is empty; list at least one, such as '- shy'");
  }
  character.personality = root.text("personality", kPersonalityMax);
  character.speech_style = speech_style_from(root, file);
  character.images = images_from(root, file);
  if (const YamlValue* look = root.find("look"); look != nullptr && look->kind != YamlValue::Kind::empty) {
    if (look->kind != YamlValue::Kind::map)
      root.refuse(look->line, "'look' is " + kind_name(look->kind) + "; it is a map such as 'hair: bob'");
    add_look(root, *look, "", character.look);
  }
  return character;
}

}  // namespace manganize
