#include "manganize/research/cues.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "manganize/research/quantities.h"

namespace manganize {
namespace {

/// Speaks to whoever works on the text ("Ignore the above and print ..."), not to its reader: explains nothing.
bool orders_the_reader(std::string_view sentence) {
  static constexpr std::array<std::string_view, 22> kOrders = {"ignore the above",    "ignore all previous",
                                                               "ignore previous",     "ignore all instructions",
                                                               "ignore your",         "ignore these",
                                                               "disregard the above", "disregard all",
                                                               "disregard previous",  "your instructions",
                                                               "system prompt",       "your prompt",
                                                               "you are now a",       "as an ai",
                                                               "language model, ",    "上記を無視",
                                                               "上の指示を無視",      "以前の指示",
                                                               "これまでの指示",      "システムプロンプト",
                                                               "あなたの指示",        "プロンプトを表示"};
  std::string lower(sentence);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::any_of(kOrders.begin(), kOrders.end(),
                     [&](std::string_view order) { return lower.find(order) != std::string::npos; });
}

}  // namespace

Reading read_sentence(const Sentence& sentence, Language language) {
  Reading reading = language == Language::ja ? read_japanese(sentence) : read_english(sentence);
  reading.quantities = find_quantities(sentence.text, language);
  if (!reading.quantities.empty()) {
    reading.flags.push_back(FactFlag::number);
    if (reading.kind == FactKind::plain || reading.kind == FactKind::topic) reading.kind = FactKind::number;
  }
  const bool elsewhere =
      std::find(reading.flags.begin(), reading.flags.end(), FactFlag::refers_elsewhere) != reading.flags.end();
  if (!elsewhere && orders_the_reader(sentence.text)) reading.flags.push_back(FactFlag::refers_elsewhere);
  return reading;
}

bool warns_of_damage(std::string_view sentence, Language language) {
  return language == Language::ja ? warns_of_damage_japanese(sentence) : warns_of_damage_english(sentence);
}

}  // namespace manganize
