#include "libs/page/figure/look.h"

#include <algorithm>
#include <cmath>

#include "libs/base/error.h"
#include "libs/page/figure/names.h"

namespace page {
namespace {

using Names = std::string_view;

constexpr std::array<Names, 12> kHairStyles = {"jelly",   "flick", "bob",   "twintails", "ponytail", "boyish",
                                               "sidebob", "bun",   "spiky", "hime",      "wavy",     "elder"};
constexpr std::array<Names, 5> kBuilds = {"girl", "boy", "adult", "man", "elder"};
constexpr std::array<Names, 6> kOutfits = {"cape", "blazer", "hoodie", "labcoat", "apron", "suit"};
constexpr std::array<Names, 8> kAccessories = {"glasses", "cap", "beret", "headphones", "pins", "band", "bow", "jelly"};

struct NamedColor {
  std::string_view name;
  Color Palette::*member;
};

constexpr NamedColor kColors[] = {{"hair", &Palette::hair},
                                  {"hair_tip", &Palette::hair_tip},
                                  {"hair_dark", &Palette::hair_dark},
                                  {"hair_line", &Palette::hair_line},
                                  {"line", &Palette::line},
                                  {"skin", &Palette::skin},
                                  {"skin_shade", &Palette::skin_shade},
                                  {"eye_dark", &Palette::eye_dark},
                                  {"eye", &Palette::eye},
                                  {"eye_light", &Palette::eye_light},
                                  {"cloth", &Palette::cloth},
                                  {"cloth_shade", &Palette::cloth_shade},
                                  {"shirt", &Palette::shirt},
                                  {"shirt_shade", &Palette::shirt_shade},
                                  {"trim", &Palette::trim},
                                  {"skirt", &Palette::skirt},
                                  {"skirt_shade", &Palette::skirt_shade},
                                  {"accent", &Palette::accent},
                                  {"shoes", &Palette::shoes}};

/// Darker and fuller: light parts of the hue fall less than dark ones, so that the hue stays.
Color deepened(Color c, double exponent, double gain) {
  constexpr Color kDarkest = {0.06, 0.045, 0.09};  // black lines look cheap
  const auto part = [&](double v, double floor) { return std::min(1.0, floor + gain * std::pow(v, exponent)); };
  return {part(c.r, kDarkest.r), part(c.g, kDarkest.g), part(c.b, kDarkest.b), 1};
}

Color tinted(Color c, Color by) {
  return {c.r * by.r, c.g * by.g, c.b * by.b, 1};
}

/// A colour that follows from another.
struct Derived {
  std::string_view name;
  std::string_view from;
  Color (*make)(Color);
};

/// Applied in order, so that a derived colour may be the source of the next. The numbers come from the palettes that
/// were accepted by eye.
constexpr Derived kDerived[] = {{"hair_tip", "hair", [](Color c) { return mix(c, kWhite, 0.30); }},
                                {"hair_dark", "hair", [](Color c) { return deepened(c, 1.6, 0.84); }},
                                {"hair_line", "hair", [](Color c) { return deepened(c, 2.1, 0.46); }},
                                {"skin_shade", "skin",
                                 [](Color c) {
                                   return tinted(c, {0.95, 0.81, 0.79});
                                 }},
                                {"eye_dark", "eye",
                                 [](Color c) {
                                   return tinted(c, {0.5, 0.4, 0.52});
                                 }},
                                {"eye_light", "eye", [](Color c) { return mix(c, rgb(0xFFFFF0), 0.60); }},
                                {"cloth_shade", "cloth",
                                 [](Color c) {
                                   return tinted(c, {0.81, 0.83, 0.91});
                                 }},
                                {"shirt_shade", "shirt",
                                 [](Color c) {
                                   return tinted(c, {0.87, 0.89, 0.95});
                                 }},
                                {"skirt_shade", "skirt",
                                 [](Color c) {
                                   return tinted(c, {0.72, 0.74, 0.79});
                                 }},
                                {"shoes", "skirt_shade", [](Color c) { return c; }}};

const NamedColor* find_color(std::string_view name) {
  const auto* found = std::ranges::find(kColors, name, &NamedColor::name);
  return found == std::end(kColors) ? nullptr : found;
}

std::string joined(std::span<const std::string_view> names) {
  std::string out;
  for (std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

[[noreturn]] void refuse(std::string_view key, std::string_view value, const std::string& allowed) {
  throw base::Error(base::ErrorCode::invalid_request,
                    "look." + std::string(key) + " is '" + std::string(value) + "'; it must be " + allowed);
}

template <typename Enum>
Enum chosen(std::string_view key, std::string_view value, std::optional<Enum> found,
            std::span<const std::string_view> names) {
  if (!found) refuse(key, value, "one of " + joined(names));
  return *found;
}

bool truth(std::string_view key, std::string_view value) {
  if (value != "true" && value != "false") refuse(key, value, "true or false");
  return value == "true";
}

}  // namespace

std::string_view name(HairStyle style) {
  return kHairStyles[static_cast<std::size_t>(style)];
}
std::string_view name(Build build) {
  return kBuilds[static_cast<std::size_t>(build)];
}
std::string_view name(Outfit outfit) {
  return kOutfits[static_cast<std::size_t>(outfit)];
}
std::string_view name(Accessory accessory) {
  return kAccessories[static_cast<std::size_t>(accessory)];
}

std::optional<HairStyle> hair_style_from(std::string_view name) {
  return find_name<HairStyle>(kHairStyles, name);
}
std::optional<Build> build_from(std::string_view name) {
  return find_name<Build>(kBuilds, name);
}
std::optional<Outfit> outfit_from(std::string_view name) {
  return find_name<Outfit>(kOutfits, name);
}
std::optional<Accessory> accessory_from(std::string_view name) {
  return find_name<Accessory>(kAccessories, name);
}

std::span<const std::string_view> hair_style_names() {
  return kHairStyles;
}
std::span<const std::string_view> build_names() {
  return kBuilds;
}
std::span<const std::string_view> outfit_names() {
  return kOutfits;
}
std::span<const std::string_view> accessory_names() {
  return kAccessories;
}

std::optional<std::string> conflict_in(const Look& look) {
  const AccessorySet& worn = look.accessories;
  const bool cap = worn.has(Accessory::cap);
  const bool beret = worn.has(Accessory::beret);
  const bool headphones = worn.has(Accessory::headphones);
  if (cap + beret + headphones > 1) return "cap, beret and headphones exclude each other";
  if (cap || beret) {
    const std::string hat = cap ? "cap" : "beret";
    if (look.ahoge) return "a " + hat + " and an ahoge exclude each other";
    if (look.hair == HairStyle::bun || look.hair == HairStyle::twintails || look.hair == HairStyle::ponytail) {
      return "a " + hat + " does not fit on " + std::string(name(look.hair)) + " hair";
    }
    if (worn.has_any({Accessory::band, Accessory::bow})) return "a " + hat + " would cover the band or bow";
  }
  const int right_side = worn.has(Accessory::jelly) + worn.has(Accessory::pins) + worn.has(Accessory::bow) +
                         (look.hair == HairStyle::ponytail);
  if (right_side > 1) return "jelly, pins, bow and a ponytail sit on the same side of the head: choose one";
  if (worn.has(Accessory::band) && headphones) return "a band and headphones exclude each other";
  return std::nullopt;
}

void LookReader::set(std::string_view key, std::string_view value) {
  if (key == "hair") {
    look_.hair = chosen(key, value, hair_style_from(value), hair_style_names());
  } else if (key == "build") {
    look_.build = chosen(key, value, build_from(value), build_names());
  } else if (key == "outfit") {
    look_.outfit = chosen(key, value, outfit_from(value), outfit_names());
  } else if (key == "accessory") {
    look_.accessories.insert(chosen(key, value, accessory_from(value), accessory_names()));
  } else if (key == "ahoge") {
    look_.ahoge = truth(key, value);
  } else if (key == "trousers") {
    look_.trousers = truth(key, value);
  } else if (const NamedColor* color = key.starts_with("colors.") ? find_color(key.substr(7)) : nullptr) {
    const std::optional<Color> parsed = color_from(value);
    if (!parsed) refuse(key, value, "a colour such as #9FD3F2");
    look_.colors.*(color->member) = *parsed;
    given_.emplace_back(color->name);
  } else {
    std::string names = "hair, build, outfit, accessory, ahoge, trousers";
    for (const NamedColor& known : kColors) names += ", colors." + std::string(known.name);
    throw base::Error(base::ErrorCode::invalid_request,
                      "look has no key '" + std::string(key) + "'; its keys are " + names);
  }
}

Look LookReader::finish() const {
  Look look = look_;
  std::vector<std::string> known = given_;
  const auto is_known = [&](std::string_view name) { return std::ranges::find(known, name) != known.end(); };
  for (const Derived& rule : kDerived) {
    if (is_known(rule.name) || !is_known(rule.from)) continue;
    look.colors.*(find_color(rule.name)->member) = rule.make(look.colors.*(find_color(rule.from)->member));
    known.emplace_back(rule.name);
  }
  if (const auto why = conflict_in(look)) {
    throw base::Error(base::ErrorCode::invalid_request, "look cannot be drawn: " + *why);
  }
  return look;
}

std::vector<std::pair<std::string, std::string>> entries_of(const Look& look) {
  std::vector<std::pair<std::string, std::string>> out = {{"hair", std::string(name(look.hair))},
                                                          {"build", std::string(name(look.build))},
                                                          {"outfit", std::string(name(look.outfit))}};
  for (std::size_t i = 0; i < kAccessories.size(); ++i) {
    if (look.accessories.has(static_cast<Accessory>(i))) out.emplace_back("accessory", kAccessories[i]);
  }
  out.emplace_back("ahoge", look.ahoge ? "true" : "false");
  out.emplace_back("trousers", look.trousers ? "true" : "false");
  for (const NamedColor& color : kColors) {
    out.emplace_back("colors." + std::string(color.name), to_hex(look.colors.*(color.member)));
  }
  return out;
}

}  // namespace page
