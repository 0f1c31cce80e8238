#include "manganize/research/quantities.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "libs/base/utf8.h"
#include "libs/sources/white_space.h"
#include "manganize/research/sentence.h"

namespace manganize {
namespace {

constexpr std::array<std::string_view, 60> kJapaneseUnits = {"キロバイト",
                                                             "メガバイト",
                                                             "ギガバイト",
                                                             "バイト",
                                                             "ビット",
                                                             "キロメートル",
                                                             "センチメートル",
                                                             "ミリメートル",
                                                             "ナノメートル",
                                                             "マイクロメートル",
                                                             "メートル",
                                                             "キログラム",
                                                             "グラム",
                                                             "リットル",
                                                             "ボルト",
                                                             "アンペア",
                                                             "ワット",
                                                             "ギガヘルツ",
                                                             "メガヘルツ",
                                                             "ヘルツ",
                                                             "ミリ秒",
                                                             "時間",
                                                             "分間",
                                                             "秒間",
                                                             "年間",
                                                             "日間",
                                                             "週間",
                                                             "か月",
                                                             "ヶ月",
                                                             "カ月",
                                                             "種類",
                                                             "段階",
                                                             "パーセント",
                                                             "世紀",
                                                             "文字",
                                                             "か所",
                                                             "ページ",
                                                             "段",
                                                             "階",
                                                             "秒",
                                                             "分",
                                                             "年",
                                                             "日",
                                                             "円",
                                                             "倍",
                                                             "個",
                                                             "回",
                                                             "台",
                                                             "人",
                                                             "度",
                                                             "つ",
                                                             "本",
                                                             "枚",
                                                             "件",
                                                             "点",
                                                             "色",
                                                             "通り",
                                                             "割",
                                                             "桁",
                                                             "番"};
constexpr std::array<std::string_view, 14> kSignUnits = {"%",  "％",  "℃",   "°C",  "°F", "°",   "nm",
                                                         "km", "GHz", "MHz", "kHz", "Hz", "KiB", "GB"};
constexpr std::array<std::string_view, 46> kEnglishUnits = {
    "bytes",      "byte",       "bits",  "bit",     "KiB",        "MiB",        "GiB",        "KB",
    "MB",         "GB",         "TB",    "seconds", "second",     "minutes",    "minute",     "hours",
    "hour",       "days",       "day",   "weeks",   "week",       "months",     "month",      "years",
    "year",       "percent",    "times", "pages",   "degrees",    "nanometres", "nanometers", "nm",
    "kilometres", "kilometers", "km",    "metres",  "meters",     "mm",         "cm",         "volts",
    "V",          "GHz",        "MHz",   "ms",      "characters", "kg"};
/// Numerals that with a unit are a word of their own.
constexpr std::array<std::string_view, 6> kNotNumbers = {"一度", "十分", "一番", "一日", "一つ一つ", "一本"};

template <std::size_t N>
std::string_view unit_at(std::string_view text, const std::array<std::string_view, N>& units) {
  for (const std::string_view unit : units) {
    if (text.starts_with(unit)) return text.substr(0, unit.size());
  }
  return {};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Bytes of the number at the start of `text` ("3,600", "0.001", "10万"), or 0 when none or when it is a version.
std::size_t number_bytes(std::string_view text) {
  std::size_t i = 0;
  int points = 0;
  while (i < text.size()) {
    const bool separator = (text[i] == ',' || text[i] == '.') && i + 1 < text.size() && is_digit(text[i + 1]);
    if (!is_digit(text[i]) && !separator) break;
    if (text[i] == '.') ++points;
    ++i;
  }
  if (points > 1) return 0;
  for (const std::string_view power : {"千", "万", "億", "兆"}) {
    if (i > 0 && text.substr(i).starts_with(power)) return i + power.size();
  }
  return i;
}

/// Bytes of a run of kanji numerals.
std::size_t kanji_number_bytes(std::string_view text) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百千万億";
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    const std::size_t length = sources::sequence_length(static_cast<unsigned char>(text[bytes]));
    const std::u32string decoded = base::to_utf32(text.substr(bytes, length));
    if (decoded.empty() || kNumerals.find(decoded.front()) == std::u32string_view::npos) break;
    bytes += length;
  }
  return bytes;
}

/// A second number behind a sign of range: "1-63", "1〜63", "1 to 63".
std::size_t range_bytes(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kRanges = {"-", "–", "〜", "～", "~", " to ", "から", " - "};
  for (const std::string_view sign : kRanges) {
    if (!text.starts_with(sign)) continue;
    if (const std::size_t number = number_bytes(text.substr(sign.size())); number > 0) return sign.size() + number;
  }
  return 0;
}

std::string_view japanese_unit(std::string_view rest) {
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  const std::string_view unit = unit_at(rest, kJapaneseUnits);
  return !unit.empty() ? unit : unit_at(rest, kSignUnits);
}

/// A unit of the list, or the plural that is counted ("13 servers").
std::string_view english_unit(std::string_view rest) {
  const std::string_view near = rest.starts_with(' ') ? rest.substr(1) : rest;
  if (const std::string_view sign = unit_at(near, kSignUnits); !sign.empty() && !is_letter(sign[0])) return sign;
  if (rest.starts_with(' ') || rest.starts_with('-')) rest.remove_prefix(1);
  std::size_t end = 0;
  while (end < rest.size() && is_letter(rest[end])) ++end;
  const std::string_view word = rest.substr(0, end);
  if (std::find(kEnglishUnits.begin(), kEnglishUnits.end(), word) != kEnglishUnits.end()) return word;
  constexpr std::size_t kShortest = 4;
  const bool counted =
      word.size() >= kShortest && word.ends_with('s') && !word.ends_with("ss") && !is_function_word(word);
  return counted ? word : std::string_view();
}

/// What the number belongs to: 「jiffyの値は約」 -> jiffyの値, "The wavelength is about" -> wavelength. Only when the
/// number follows at once; else something in between may own it.
std::string topic_before(std::string_view sentence, std::size_t at, Language language) {
  constexpr std::size_t kCharactersMax = 24;
  constexpr std::size_t kBetweenMax = 12;  // bytes: 約, およそ, about
  static constexpr std::array<std::string_view, 2> kJapanese = {"は", "が"};
  static constexpr std::array<std::string_view, 15> kEnglish = {
      " weighs ", " measures ", " costs ", " lasts ",    " reaches ", " spans ", " is ",  " are ",
      " has ",    " have ",     " takes ", " contains ", " needs ",   " was ",   " were "};
  const std::string_view before = sentence.substr(0, at);
  std::size_t end = std::string_view::npos;
  std::size_t rest = 0;
  const auto look = [&](const auto& signs) {
    for (const std::string_view sign : signs) {
      const std::size_t found = before.find(sign);
      if (found >= end) continue;
      end = found;
      rest = found + sign.size();
    }
  };
  if (language == Language::ja) {
    look(kJapanese);
  } else {
    look(kEnglish);
  }
  if (end == std::string_view::npos || at - rest > kBetweenMax) return {};
  std::string_view topic = before.substr(0, end);
  for (const std::string_view article : {"The ", "A ", "An "}) {
    if (topic.starts_with(article)) topic.remove_prefix(article.size());
  }
  for (const std::string_view pronoun :
       {"It", "They", "This", "That", "He", "She", "We", "You", "Each", "One", "There"}) {
    if (topic == pronoun) return {};
  }
  for (const std::string_view particle : {"に", "で", "と"}) {
    if (topic.ends_with(particle)) return {};
  }
  const bool plain = topic.find("、") == std::string_view::npos && topic.find(',') == std::string_view::npos;
  return plain && base::code_point_count(topic) <= kCharactersMax ? std::string(topic) : std::string();
}

class Finder {
 public:
  Finder(std::string_view sentence, Language language) : sentence_(sentence), language_(language) {}

  std::vector<Quantity> find() {
    while (at_ < sentence_.size()) {
      const std::size_t taken = is_digit(sentence_[at_]) ? arabic() : kanji();
      at_ += taken > 0 ? taken : sources::sequence_length(static_cast<unsigned char>(sentence_[at_]));
    }
    return std::move(found_);
  }

 private:
  /// Bytes of the number at at_ with its unit; a number without one is passed over whole.
  std::size_t arabic() {
    std::size_t digits = 0;
    while (at_ + digits < sentence_.size() && (is_digit(sentence_[at_ + digits]) || sentence_[at_ + digits] == '.'))
      ++digits;
    const char before = at_ > 0 ? sentence_[at_ - 1] : ' ';
    if (is_letter(before) || before == '.' || before == '_' ||
        (before == '-' && at_ > 1 && is_letter(sentence_[at_ - 2])))
      return digits;
    std::size_t length = number_bytes(sentence_.substr(at_));
    if (length == 0) return digits;
    length += range_bytes(sentence_.substr(at_ + length));
    return add(length);
  }

  std::size_t kanji() {
    if (language_ != Language::ja) return 0;
    const std::size_t length = kanji_number_bytes(sentence_.substr(at_));
    if (length == 0) return 0;
    for (const std::string_view word : kNotNumbers) {
      if (sentence_.substr(at_).starts_with(word) && !sentence_.substr(at_ + word.size()).starts_with("間"))
        return word.size();
    }
    return add(length);
  }

  std::size_t add(std::size_t length) {
    const std::string_view rest = sentence_.substr(at_ + length);
    const std::string_view unit = language_ == Language::ja ? japanese_unit(rest) : english_unit(rest);
    if (unit.empty()) return length;
    found_.push_back(
        {std::string(sentence_.substr(at_, length)), std::string(unit), topic_before(sentence_, at_, language_)});
    return static_cast<std::size_t>(unit.data() + unit.size() - sentence_.data()) - at_;
  }

  std::string_view sentence_;
  Language language_;
  std::size_t at_ = 0;
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view sentence, Language language) {
  return Finder(sentence, language).find();
}

}  // namespace manganize
