#include "manganize/scenario/speaking_style.h"

#include <array>
#include <optional>
#include <string_view>

namespace manganize {
namespace {

constexpr std::array<std::string_view, 9> kMarksAtTheEnd = {"。", "！", "？", "…", "!", "?", ".", " ", "♪"};

std::string_view without_final_marks(std::string_view text) {
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view mark : kMarksAtTheEnd) {
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return text;
}

bool breaks(std::string_view line, std::string_view form) {
  bool ending = false;
  for (const std::string_view mark : {"〜", "～", "~"}) {
    if (form.starts_with(mark)) {
      form.remove_prefix(mark.size());
      ending = true;
    }
  }
  if (!ending) return !form.empty() && line.find(form) != std::string_view::npos;
  form = without_final_marks(form);
  const std::string_view said = without_final_marks(line);
  if (form.empty() || !said.ends_with(form)) return false;
  const bool softened = (form == "だ" || form == "です") && said.ends_with(std::string("ん") + std::string(form));
  return !softened;
}

struct TemperWord {
  std::string_view word;
  Temper temper;
};
constexpr std::array<TemperWord, 34> kTemperWords = {{
    {"恥ずかし", Temper::shy},       {"はずかし", Temper::shy},
    {"人見知り", Temper::shy},       {"内気", Temper::shy},
    {"引っ込み思案", Temper::shy},   {"shy", Temper::shy},
    {"timid", Temper::shy},          {"bashful", Temper::shy},
    {"quiet", Temper::shy},          {"元気", Temper::cheerful},
    {"明る", Temper::cheerful},      {"活発", Temper::cheerful},
    {"陽気", Temper::cheerful},      {"cheerful", Temper::cheerful},
    {"energetic", Temper::cheerful}, {"lively", Temper::cheerful},
    {"自信", Temper::proud},         {"いばり", Temper::proud},
    {"高飛車", Temper::proud},       {"お嬢様", Temper::proud},
    {"proud", Temper::proud},        {"confident", Temper::proud},
    {"眠", Temper::sleepy},          {"ねむ", Temper::sleepy},
    {"sleepy", Temper::sleepy},      {"drowsy", Temper::sleepy},
    {"食いしん坊", Temper::hungry},  {"くいしんぼう", Temper::hungry},
    {"食べること", Temper::hungry},  {"hungry", Temper::hungry},
    {"loves food", Temper::hungry},  {"知りたが", Temper::curious},
    {"好奇心", Temper::curious},     {"curious", Temper::curious},
}};

/// The trait named first in `text`.
std::optional<Temper> temper_in(std::string_view text) {
  std::optional<Temper> found;
  std::size_t first = std::string_view::npos;
  for (const TemperWord& each : kTemperWords) {
    const auto at = text.find(each.word);
    if (at < first) {
      first = at;
      found = each.temper;
    }
  }
  return found;
}

}  // namespace

Temper temper_of(const SpeakingStyle& style) {
  for (const std::string& attribute : style.attributes) {
    if (const auto temper = temper_in(attribute)) return *temper;
  }
  return temper_in(style.personality).value_or(Temper::calm);
}

bool breaks_forbidden_form(const std::string& line, const SpeakingStyle& style) {
  for (const std::string& form : style.forbidden) {
    if (breaks(line, form)) return true;
  }
  return false;
}

}  // namespace manganize
