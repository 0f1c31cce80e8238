#include "libs/page/figure/cast.h"

#include <array>

namespace page {
namespace {

/// Blue with lilac tips, jellyfish clip, cape with a pink ribbon: the defaults of Palette.
Look kurage() {
  return {.hair = HairStyle::jelly, .accessories = {Accessory::jelly}, .ahoge = true};
}

/// The friend of the first page: blond, hair band, orange ribbon.
Look partner() {
  Look look{.hair = HairStyle::flick, .accessories = {Accessory::band}};
  Palette& c = look.colors;
  c.hair = rgb(0xE9B98A);
  c.hair_tip = rgb(0xF7D7A8);
  c.hair_dark = rgb(0xB9774F);
  c.hair_line = rgb(0x5F3430);
  c.eye_dark = rgb(0x1F4A3C);
  c.eye = rgb(0x3F9F70);
  c.eye_light = rgb(0xC9F29A);
  c.skirt = rgb(0x7A5AA8);
  c.skirt_shade = rgb(0x573C85);
  c.shoes = rgb(0x573C85);
  c.trim = rgb(0xB58BE0);
  c.accent = rgb(0xFFB13D);
  return look;
}

/// kurage a little deeper, so that she stays apart from blond hair in grey.
Look mascot() {
  Look look = kurage();
  look.colors.hair = rgb(0x82C0EA);
  look.colors.hair_tip = rgb(0xD4B2F0);
  look.colors.hair_dark = rgb(0x5596CA);
  return look;
}

Look rival() {
  Look look{.hair = HairStyle::twintails, .outfit = Outfit::blazer};
  Palette& c = look.colors;
  c.hair = rgb(0xFFF0C0);
  c.hair_tip = rgb(0xFFF8E0);
  c.hair_dark = rgb(0xE2B46A);
  c.hair_line = rgb(0x7A4A2C);
  c.eye_dark = rgb(0x6A1F4C);
  c.eye = rgb(0xD94A86);
  c.eye_light = rgb(0xFFB8C8);
  c.cloth = rgb(0x3F5F8F);
  c.cloth_shade = rgb(0x2B4470);
  c.trim = rgb(0xFFD46A);
  c.skirt = rgb(0xC8505A);
  c.skirt_shade = rgb(0x98343F);
  c.accent = rgb(0xF0455C);
  c.shoes = rgb(0x5A3226);
  return look;
}

Look cook() {
  Look look{.hair = HairStyle::hime, .outfit = Outfit::apron};
  Palette& c = look.colors;
  c.hair = rgb(0x2E2740);
  c.hair_tip = rgb(0x4A3C66);
  c.hair_dark = rgb(0x1A1428);
  c.hair_line = rgb(0x151022);
  c.eye_dark = rgb(0x5A1F2C);
  c.eye = rgb(0xB8434C);
  c.eye_light = rgb(0xFFB47E);
  c.cloth = rgb(0xFFE9C9);
  c.cloth_shade = rgb(0xEEC596);
  c.shirt = rgb(0xD9EFE6);
  c.shirt_shade = rgb(0xA7D2C4);
  c.trim = rgb(0x58A893);
  c.skirt = rgb(0x5F8F82);
  c.skirt_shade = rgb(0x426A60);
  c.accent = rgb(0xF2706A);
  c.shoes = rgb(0x4A3A3A);
  return look;
}

Look boy() {
  Look look{.hair = HairStyle::spiky, .build = Build::boy, .outfit = Outfit::hoodie};
  Palette& c = look.colors;
  c.hair = rgb(0xA0432A);
  c.hair_tip = rgb(0xC4683E);
  c.hair_dark = rgb(0x6E2815);
  c.hair_line = rgb(0x4A1C12);
  c.eye_dark = rgb(0x1F4A3C);
  c.eye = rgb(0x3F9F70);
  c.eye_light = rgb(0xC9F29A);
  c.cloth = rgb(0xF7C948);
  c.cloth_shade = rgb(0xD99A2B);
  c.trim = rgb(0xFFFFFF);
  c.skirt = rgb(0x46506A);
  c.skirt_shade = rgb(0x303850);
  c.accent = rgb(0xE8553D);
  c.shoes = rgb(0xE8553D);
  c.skin = rgb(0xFFE3CC);
  c.skin_shade = rgb(0xEAB096);
  return look;
}

Look researcher() {
  Look look{
      .hair = HairStyle::wavy, .build = Build::adult, .outfit = Outfit::labcoat, .accessories = {Accessory::glasses}};
  Palette& c = look.colors;
  c.hair = rgb(0x8872B8);
  c.hair_tip = rgb(0xB8A0DC);
  c.hair_dark = rgb(0x604A90);
  c.hair_line = rgb(0x3A2A60);
  c.eye_dark = rgb(0x2F2A5A);
  c.eye = rgb(0x7A5FC0);
  c.eye_light = rgb(0xE0C0FF);
  c.cloth = rgb(0xFFFFFF);
  c.cloth_shade = rgb(0xCDD8EA);
  c.trim = rgb(0x5AA6B8);
  c.skirt = rgb(0x4A4468);
  c.skirt_shade = rgb(0x332E4C);
  c.accent = rgb(0xE8608A);
  c.shoes = rgb(0x332E4C);
  return look;
}

Look professor() {
  Look look{
      .hair = HairStyle::elder, .build = Build::elder, .outfit = Outfit::suit, .accessories = {Accessory::glasses}};
  Palette& c = look.colors;
  c.hair = rgb(0xF6F5F2);
  c.hair_tip = rgb(0xFFFFFF);
  c.hair_dark = rgb(0xBFC3CF);
  c.hair_line = rgb(0x5A5A6E);
  c.eye_dark = rgb(0x3A2A20);
  c.eye = rgb(0x7A5A3A);
  c.eye_light = rgb(0xD9B88A);
  c.cloth = rgb(0x8A6A4C);
  c.cloth_shade = rgb(0x66492F);
  c.trim = rgb(0x4A3A2A);
  c.skirt = rgb(0x5A4A44);
  c.skirt_shade = rgb(0x40332F);
  c.accent = rgb(0x3F7F5F);
  c.shoes = rgb(0x3A2A26);
  c.skin = rgb(0xFFE3CC);
  c.skin_shade = rgb(0xEAB096);
  return look;
}

Look manager() {
  Look look{.hair = HairStyle::boyish, .build = Build::man, .outfit = Outfit::suit};
  Palette& c = look.colors;
  c.hair = rgb(0x4A4448);
  c.hair_tip = rgb(0x6E6670);
  c.hair_dark = rgb(0x2A262C);
  c.hair_line = rgb(0x18141A);
  c.eye_dark = rgb(0x2A2A3A);
  c.eye = rgb(0x5A6A8A);
  c.eye_light = rgb(0xB8D0E8);
  c.cloth = rgb(0x4A5A7C);
  c.cloth_shade = rgb(0x323E5A);
  c.trim = rgb(0x8090B0);
  c.skirt = rgb(0x3F4D6C);
  c.skirt_shade = rgb(0x2A344E);
  c.accent = rgb(0xC8404C);
  c.shoes = rgb(0x2A2224);
  return look;
}

constexpr std::array<std::string_view, 9> kNames = {"kurage", "partner",    "mascot",    "rival",  "cook",
                                                    "boy",    "researcher", "professor", "manager"};
using Maker = Look (*)();
constexpr std::array<Maker, 9> kMakers = {kurage, partner, mascot, rival, cook, boy, researcher, professor, manager};

}  // namespace

std::optional<Look> built_in_look(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return kMakers[i]();
  }
  return std::nullopt;
}

std::span<const std::string_view> built_in_look_names() {
  return kNames;
}

}  // namespace page
