#pragma once

// Conjugates a Japanese verb from its dictionary form and the IPA dictionary's conjugation type.

#include <optional>
#include <string>
#include <string_view>

namespace manganize {

enum class VerbForm {
  past,      ///< 書いた
  negative,  ///< 書かない
  plain      ///< 書く
};

/// Nothing for a type that is not a verb's (or not one this knows). `base_form` 書く, `conjugation_type`
/// 五段・カ行イ音便.
std::optional<std::string> conjugate(std::string_view base_form, std::string_view conjugation_type, VerbForm form);

}  // namespace manganize
