#include "libs/page/lettering/characters.h"

namespace page {
namespace {

constexpr std::u32string_view kNotAtHead =
    U"、。，．・：；？！ー―～〜」』）】〉》〕］｝ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ…‥!?),.:;]}%"
    U"’”°℃％";
constexpr std::u32string_view kNotAtEnd = U"「『（【〈《〔［｛([{‘“¥$￥＄";
constexpr std::u32string_view kBreath = U"、。！？!?…‥，．";

bool holds(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace

bool forbidden_at_head(char32_t c) {
  return holds(kNotAtHead, c);
}

bool forbidden_at_end(char32_t c) {
  return holds(kNotAtEnd, c);
}

bool ends_a_breath(char32_t c) {
  return holds(kBreath, c);
}

}  // namespace page
