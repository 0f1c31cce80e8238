#pragma once

// The moods a face can show. Each is a row of numbers (expression_numbers.h), not code of its own.

#include <optional>
#include <span>
#include <string_view>

namespace page {

enum class Expression {
  calm,
  happy,    ///< Eyes closed upward, open mouth.
  serene,   ///< Eyes closed downward.
  squeal,   ///< > < with sparks.
  sparkle,  ///< Stars in the eyes.
  surprised,
  thinking,  ///< Looks up and aside.
  troubled,
  teary,
  pout,  ///< Angry in a cute way.
  embarrassed,
  smug,
  deadpan,
  dizzy
};

std::string_view name(Expression expression);
std::optional<Expression> expression_from(std::string_view name);
/// In the order of the enumerators.
std::span<const std::string_view> expression_names();

}  // namespace page
