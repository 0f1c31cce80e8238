#include "libs/page/figure/expression.h"

#include "libs/page/figure/expression_numbers.h"
#include "libs/page/figure/names.h"

namespace page {
namespace {

constexpr std::array<std::string_view, 14> kNames = {"calm",        "happy",    "serene",   "squeal", "sparkle",
                                                     "surprised",   "thinking", "troubled", "teary",  "pout",
                                                     "embarrassed", "smug",     "deadpan",  "dizzy"};

}  // namespace

std::string_view name(Expression expression) {
  return kNames[static_cast<std::size_t>(expression)];
}
std::optional<Expression> expression_from(std::string_view name) {
  return find_name<Expression>(kNames, name);
}
std::span<const std::string_view> expression_names() {
  return kNames;
}

ExpressionNumbers numbers_of(Expression expression) {
  const auto both = [](BrowNumbers brow, ExpressionNumbers numbers) {
    numbers.right = numbers.left = brow;
    return numbers;
  };
  switch (expression) {
    case Expression::calm:
      return {};
    case Expression::happy:
      return both({.dy = -3, .bow = 7}, {.eye = EyeKind::closed_up, .mouth = MouthKind::grin, .blush = 0.75});
    case Expression::serene:
      return both({.dy = -2, .bow = 6}, {.eye = EyeKind::closed_down});
    case Expression::squeal:
      return both({.angle = -0.1, .bow = 5}, {.eye = EyeKind::tight, .mouth = MouthKind::grin, .blush = 0.75});
    case Expression::sparkle:
      return both({.dy = -8, .bow = 7},
                  {.iris_rx = 18.5, .iris_ry = 26, .gleam = Gleam::stars, .mouth = MouthKind::smile, .blush = 0.75});
    case Expression::surprised:
      return both({.dy = -13, .bow = 7},
                  {.height = 1.05, .iris_rx = 13, .iris_ry = 15.5, .gleam = Gleam::tiny, .mouth = MouthKind::round});
    case Expression::thinking:
      return {.height = 0.94,
              .gaze = {3.5, -4},
              .mouth = MouthKind::flat,
              .right = {.dy = -9, .angle = -0.05},
              .left = {.dy = 4, .angle = -0.22}};
    case Expression::troubled:
      return both({.dy = 2, .angle = 0.36, .bow = -1},
                  {.height = 0.9, .wet_rim = true, .mouth = MouthKind::wave, .blush = 0.55});
    case Expression::teary:
      return both({.angle = 0.42, .bow = -2},
                  {.height = 0.93, .gleam = Gleam::wet, .wet_rim = true, .mouth = MouthKind::sob, .blush = 0.8});
    case Expression::pout:
      return both({.dy = 7, .angle = -0.38, .bow = 0},
                  {.lid = 0.16, .slant = 0.55, .mouth = MouthKind::pout, .blush = 0.85});
    case Expression::embarrassed:
      return both({.dy = -2, .angle = 0.34, .bow = 0}, {.lid = 0.10,
                                                        .height = 0.92,
                                                        .gaze = {-4.5, 1},
                                                        .gleam = Gleam::wet,
                                                        .wet_rim = true,
                                                        .mouth = MouthKind::short_wave,
                                                        .blush = 1});
    case Expression::smug:
      return {.lid = 0.46,
              .slant = -0.05,
              .gaze = {2, 0},
              .mouth = MouthKind::smirk,
              .right = {.dy = -6, .angle = -0.10, .bow = 6},
              .left = {.dy = 4, .angle = -0.20, .bow = 6}};
    case Expression::deadpan:
      return both({.dy = 3, .bow = 0}, {.lid = 0.62,
                                        .iris_rx = 13.5,
                                        .iris_ry = 20,
                                        .gaze = {0, -3},
                                        .gleam = Gleam::tiny,
                                        .mouth = MouthKind::line,
                                        .blush = 0});
    case Expression::dizzy:
      return both({.dy = -4, .angle = 0.30}, {.eye = EyeKind::spiral, .mouth = MouthKind::wobble, .blush = 0.4});
  }
  return {};
}

}  // namespace page
