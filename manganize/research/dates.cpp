#include "manganize/research/dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <initializer_list>

namespace manganize {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

/// Bytes of numbers with these signs between and behind them: {"-", "-", ""} is 2021-02-13. The first has
/// `first_digits` digits, the others one or two.
std::size_t pattern_at(std::string_view text, std::size_t first_digits, std::initializer_list<std::string_view> signs) {
  std::size_t at = 0;
  bool first = true;
  for (const std::string_view sign : signs) {
    const std::size_t digits = digits_at(text, at);
    if (first ? (first_digits > 0 ? digits != first_digits : digits < 1 || digits > 2) : digits < 1 || digits > 2)
      return 0;
    at += digits;
    if (!text.substr(at).starts_with(sign)) return 0;
    at += sign.size();
    first = false;
  }
  return at;
}

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::size_t month_at(std::string_view text) {
  constexpr std::size_t kLongest = 9;
  for (const std::string_view month : kMonths) {
    if (!text.starts_with(month)) continue;
    std::size_t end = month.size();
    while (end < text.size() && std::islower(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end <= kLongest) return end < text.size() && text[end] == '.' ? end + 1 : end;
  }
  return 0;
}

/// "13 Feb 2021" or "13 February".
std::size_t day_month_at(std::string_view text) {
  const std::size_t day = digits_at(text, 0);
  if (day < 1 || day > 2 || day >= text.size() || text[day] != ' ') return 0;
  const std::size_t month = month_at(text.substr(day + 1));
  if (month == 0) return 0;
  const std::size_t at = day + 1 + month;
  return at < text.size() && text[at] == ' ' && digits_at(text, at + 1) == 4 ? at + 5 : at;
}

/// "May 3, 2024" or "May 3".
std::size_t month_day_at(std::string_view text) {
  const std::size_t month = month_at(text);
  if (month == 0 || month >= text.size() || text[month] != ' ') return 0;
  const std::size_t day = digits_at(text, month + 1);
  if (day < 1 || day > 2) return day == 4 ? month + 5 : 0;
  const std::size_t at = month + 1 + day;
  for (const std::string_view sign : {", ", " "}) {
    if (text.substr(at).starts_with(sign) && digits_at(text, at + sign.size()) == 4) return at + sign.size() + 4;
  }
  return at;
}

std::size_t date_at(std::string_view text) {
  if (!is_digit(text.front())) return month_day_at(text);
  for (const std::size_t bytes :
       {pattern_at(text, 4, {"-", "-", ""}), pattern_at(text, 4, {"/", "/", ""}), pattern_at(text, 4, {".", ".", ""}),
        pattern_at(text, 4, {"年", "月", "日"}), pattern_at(text, 0, {"月", "日"}), day_month_at(text),
        pattern_at(text, 0, {"/", ""})}) {
    if (bytes > 0) return bytes;
  }
  return 0;
}

}  // namespace

std::string_view find_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char before = at > 0 ? text[at - 1] : ' ';
    if (std::isalnum(static_cast<unsigned char>(before)) != 0 || before == '.' || before == '/') continue;
    const std::size_t bytes = date_at(text.substr(at));
    if (bytes == 0) continue;
    const char after = at + bytes < text.size() ? text[at + bytes] : ' ';
    if (std::isalnum(static_cast<unsigned char>(after)) == 0 && after != '/') return text.substr(at, bytes);
  }
  return {};
}

std::string_view find_version(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    char before = at > 0 ? text[at - 1] : ' ';
    if ((before == 'v' || before == 'V') && at > 1) before = text[at - 2];
    std::size_t end = at;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '.' ||
                                 text[end] == '-' || text[end] == '+' || text[end] == '~' || text[end] == ':')) {
      ++end;
    }
    while (end > at && !is_digit(text[end - 1]) && std::isalpha(static_cast<unsigned char>(text[end - 1])) == 0) --end;
    const std::string_view word = text.substr(at, end - at);
    const bool dotted = word.find('.') != std::string_view::npos && !find_date(word).starts_with(word);
    const bool begins = std::isalnum(static_cast<unsigned char>(before)) == 0;
    if (dotted && begins && is_digit(word[word.find('.') + 1 < word.size() ? word.find('.') + 1 : 0])) return word;
    at = std::max(at, end > at ? end - 1 : at);
  }
  return {};
}

}  // namespace manganize
