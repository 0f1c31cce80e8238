#include "manganize/research/cues.h"

#include "manganize/research/quantities.h"

namespace manganize {

Reading read_sentence(const Sentence& sentence, Language language) {
  Reading reading = language == Language::ja ? read_japanese(sentence) : read_english(sentence);
  reading.quantities = find_quantities(sentence.text, language);
  if (!reading.quantities.empty()) {
    reading.flags.push_back(FactFlag::number);
    if (reading.kind == FactKind::plain || reading.kind == FactKind::topic) reading.kind = FactKind::number;
  }
  return reading;
}

bool warns_of_damage(std::string_view sentence, Language language) {
  return language == Language::ja ? warns_of_damage_japanese(sentence) : warns_of_damage_english(sentence);
}

}  // namespace manganize
