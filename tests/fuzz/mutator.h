#pragma once

// Spoils texts in the ways that texts are spoiled: bytes flipped, parts lost or doubled, marks of other languages and
// formats strewn in, two texts run together.

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace fuzz {

/// Bytes of one input: enough for every shape, few enough for thousands of runs.
inline constexpr std::size_t kInputBytesMax = 12'000;

/// Same seeds and number, same input, on every machine.
class Mutator {
 public:
  /// `seeds` must outlive the mutator and not be empty.
  Mutator(const std::vector<std::string>& seeds, std::uint32_t number) : seeds_(seeds), random_(number) {}

  std::string make();
  /// A number below `limit`, which must not be 0.
  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  void spoil(std::string& text);
  void flip_byte(std::string& text);
  void cut(std::string& text);
  void repeat(std::string& text);
  void insert(std::string& text);
  void splice(std::string& text);
  void join_lines(std::string& text);

  const std::vector<std::string>& seeds_;
  std::mt19937 random_;
};

}  // namespace fuzz
