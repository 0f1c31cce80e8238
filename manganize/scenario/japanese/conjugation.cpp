#include "manganize/scenario/japanese/conjugation.h"

#include <array>

namespace manganize {
namespace {

/// One row of the five-row verbs: what replaces the last kana of the dictionary form.
struct Row {
  std::string_view type;  ///< prefix of the conjugation type
  std::string_view ending;
  std::string_view past;
  std::string_view negative;
};

constexpr std::array<Row, 11> kRows = {{
    {"五段・カ行促音便", "く", "った", "かない"},
    {"五段・カ行", "く", "いた", "かない"},
    {"五段・ガ行", "ぐ", "いだ", "がない"},
    {"五段・サ行", "す", "した", "さない"},
    {"五段・タ行", "つ", "った", "たない"},
    {"五段・ナ行", "ぬ", "んだ", "なない"},
    {"五段・バ行", "ぶ", "んだ", "ばない"},
    {"五段・マ行", "む", "んだ", "まない"},
    {"五段・ラ行", "る", "った", "らない"},
    {"五段・ワ行促音便", "う", "った", "わない"},
    {"五段・ワ行ウ音便", "う", "うた", "わない"},
}};

std::optional<std::string> with_ending(std::string_view base, std::string_view ending, std::string_view replacement) {
  if (!base.ends_with(ending)) return std::nullopt;
  return std::string(base.substr(0, base.size() - ending.size())) + std::string(replacement);
}

std::string_view pick(VerbForm form, std::string_view past, std::string_view negative) {
  return form == VerbForm::past ? past : negative;
}

}  // namespace

std::optional<std::string> conjugate(std::string_view base_form, std::string_view conjugation_type, VerbForm form) {
  if (form == VerbForm::plain) return std::string(base_form);
  if (base_form.ends_with("ある") && conjugation_type.starts_with("五段・ラ行")) {
    return with_ending(base_form, "ある", pick(form, "あった", "ない"));
  }
  if (conjugation_type.starts_with("サ変")) {
    if (base_form.ends_with("ずる")) return with_ending(base_form, "ずる", pick(form, "じた", "じない"));
    return with_ending(base_form, "する", pick(form, "した", "しない"));
  }
  if (conjugation_type.starts_with("カ変")) {
    if (base_form.ends_with("来る")) return with_ending(base_form, "来る", pick(form, "来た", "来ない"));
    return with_ending(base_form, "くる", pick(form, "きた", "こない"));
  }
  if (conjugation_type.starts_with("一段")) return with_ending(base_form, "る", pick(form, "た", "ない"));
  if (form == VerbForm::past && (base_form.ends_with("行く") || base_form.ends_with("いく"))) {
    return with_ending(base_form, "く", "った");  // the auxiliary is listed among the regular verbs
  }
  for (const Row& row : kRows) {
    if (conjugation_type.starts_with(row.type)) {
      return with_ending(base_form, row.ending, pick(form, row.past, row.negative));
    }
  }
  return std::nullopt;
}

}  // namespace manganize
