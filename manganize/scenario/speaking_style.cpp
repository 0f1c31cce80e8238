#include "manganize/scenario/speaking_style.h"

#include <array>
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

}  // namespace

bool breaks_forbidden_form(const std::string& line, const SpeakingStyle& style) {
  for (const std::string& form : style.forbidden) {
    if (breaks(line, form)) return true;
  }
  return false;
}

}  // namespace manganize
