#pragma once

// What a drawn person looks like, independent of the moment: hair, build, clothes, things worn, colours. A Look is a
// value; a character's file says it in words, which LookReader turns into one with messages that name key and choices.

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libs/page/ink/color.h"

namespace page {

enum class HairStyle {
  jelly,  ///< Straight fringe, flicked ends, two long locks a side.
  flick,  ///< The same without the long locks.
  bob,
  twintails,
  ponytail,  ///< To the viewer's right, with a bow.
  boyish,
  sidebob,  ///< Parted; one sweep across the forehead.
  bun,
  spiky,
  hime,  ///< Straight fringe, long straight hair.
  wavy,  ///< Parted, long and wavy.
  elder  ///< Bald with side tufts, beard and moustache.
};
enum class Build { girl, boy, adult, man, elder };
enum class Outfit { cape, blazer, hoodie, labcoat, apron, suit };
enum class Accessory { glasses, cap, beret, headphones, pins, band, bow, jelly };

std::string_view name(HairStyle style);
std::string_view name(Build build);
std::string_view name(Outfit outfit);
std::string_view name(Accessory accessory);
std::optional<HairStyle> hair_style_from(std::string_view name);
std::optional<Build> build_from(std::string_view name);
std::optional<Outfit> outfit_from(std::string_view name);
std::optional<Accessory> accessory_from(std::string_view name);

/// All names, in the order of the enumerators: for(i) names()[i] is the name of the i-th.
std::span<const std::string_view> hair_style_names();
std::span<const std::string_view> build_names();
std::span<const std::string_view> outfit_names();
std::span<const std::string_view> accessory_names();

/// A set of accessories.
class AccessorySet {
 public:
  constexpr AccessorySet() = default;
  constexpr AccessorySet(std::initializer_list<Accessory> items) {
    for (Accessory item : items) insert(item);
  }
  constexpr void insert(Accessory item) { bits_ |= bit(item); }
  constexpr bool has(Accessory item) const { return (bits_ & bit(item)) != 0; }
  constexpr bool has_any(std::initializer_list<Accessory> items) const {
    return (bits_ & AccessorySet(items).bits_) != 0;
  }
  friend constexpr bool operator==(const AccessorySet&, const AccessorySet&) = default;

 private:
  static constexpr unsigned bit(Accessory item) { return 1u << static_cast<unsigned>(item); }
  unsigned bits_ = 0;
};

/// The colours of a person. Line colours follow the hue they enclose; black lines look cheap.
struct Palette {
  Color hair = rgb(0x9FD3F2);
  Color hair_tip = rgb(0xE3BDF3);
  Color hair_dark = rgb(0x6AA3D6);
  Color hair_line = rgb(0x2F4A7D);
  Color line = rgb(0x3B2A45);  ///< Of face, clothes and limbs.
  Color skin = rgb(0xFFEADB);
  Color skin_shade = rgb(0xF6BFAE);
  Color eye_dark = rgb(0x2B2F74);
  Color eye = rgb(0x4F7FE0);
  Color eye_light = rgb(0x8FF0F0);
  Color cloth = rgb(0xF7FBFF);  ///< Cape, jacket, hoodie, coat or apron.
  Color cloth_shade = rgb(0xCFDFF2);
  Color shirt = rgb(0xFFFFFF);
  Color shirt_shade = rgb(0xDFE4F2);
  Color trim = rgb(0x5D8FDC);
  Color skirt = rgb(0x4F6FB5);  ///< Skirt or trousers.
  Color skirt_shade = rgb(0x39528F);
  Color accent = rgb(0xFF7F9F);  ///< Ribbon, tie, bow, band.
  Color shoes = rgb(0x39528F);

  friend bool operator==(const Palette&, const Palette&) = default;
};

struct Look {
  HairStyle hair = HairStyle::jelly;
  Build build = Build::girl;
  Outfit outfit = Outfit::cape;
  AccessorySet accessories = {};
  bool ahoge = false;     ///< One lock that stands up.
  bool trousers = false;  ///< Instead of a skirt; boys, men, elders and suits have them anyway.
  Palette colors = {};

  friend bool operator==(const Look&, const Look&) = default;
};

/// Why these things cannot be worn together (two hats, a hat on a bun, two things on one side of the head); nothing if
/// they can.
std::optional<std::string> conflict_in(const Look& look);

/// Builds a Look from words. Keys: "hair", "build", "outfit", "accessory" (once per thing), "ahoge", "trousers"
/// ("true" or "false"), and "colors.NAME" with "#RRGGBB", NAME being a member of Palette. Colours that belong together
/// (shades, tips, lines) follow from the given ones unless given themselves.
class LookReader {
 public:
  /// Throws base::Error{invalid_request} naming the key, the value and what is allowed.
  void set(std::string_view key, std::string_view value);

  /// Throws base::Error{invalid_request} when conflict_in() finds something.
  Look finish() const;

 private:
  Look look_;
  std::vector<std::string> given_;
};

/// The entries from which LookReader makes the same Look; for printing.
std::vector<std::pair<std::string, std::string>> entries_of(const Look& look);

}  // namespace page
