// What a sentence picks out of something that only the page around it shows.

#include <algorithm>
#include <string>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/guards.h"

namespace manganize {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

bool is_figure(char32_t c) {
  constexpr std::u32string_view kFigures = U"一二三四五六七八九十";
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || kFigures.find(c) != std::u32string_view::npos;
}

/// 「12文字目」, 「２番目」 at the head.
bool starts_with_place(std::string_view text) {
  const std::u32string wide = base::to_utf32(text.substr(0, 40));
  std::size_t at = 0;
  while (at < wide.size() && is_figure(wide[at])) ++at;
  if (at == 0) return false;
  const std::string rest = base::to_utf8(std::u32string_view(wide).substr(at));
  return starts_with_any(rest, {"文字目", "番目", "行目", "桁目", "列目", "つ目"});
}

/// A head that picks one out of what only the page around it shows: 「各コマンド」, 「右側」, 「見つかったファイル」.
bool picks_from_elsewhere(std::string_view head) {
  const bool everybody = starts_with_any(head, {"各国", "各地", "各種", "各自", "各人", "各社", "各位"});
  if (head.starts_with("各") && !everybody) return true;
  return starts_with_place(head) ||
         starts_with_any(head,
                         {"右側", "左側", "上側", "下側", "右の", "左の", "下への", "上への", "右への", "左への",
                          "見つかった", "見つけた", "取得した", "取得された", "選択した", "選択された", "選んだ"});
}

}  // namespace

bool picks_what_is_not_here(const JaSentence& sentence) {
  constexpr std::size_t kAdverbialWordsMax = 4;
  if (picks_from_elsewhere(sentence.text)) return true;
  for (std::size_t i = 1; i + 1 < std::min(sentence.words.size(), kAdverbialWordsMax); ++i) {
    if (!is_comma(sentence.words[i])) continue;
    return picks_from_elsewhere(std::string_view(sentence.text).substr(sentence.words[i + 1].start));
  }
  return false;
}

}  // namespace manganize
