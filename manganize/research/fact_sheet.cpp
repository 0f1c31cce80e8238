#include "manganize/research/fact_sheet.h"

#include <algorithm>

namespace manganize {

bool Fact::has(FactFlag flag) const {
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

const Fact* FactSheet::find(std::string_view id) const {
  const auto fact = std::find_if(facts.begin(), facts.end(), [&](const Fact& each) { return each.id == id; });
  return fact == facts.end() ? nullptr : &*fact;
}

std::vector<const Fact*> FactSheet::headings() const {
  std::vector<const Fact*> first;
  for (const Fact& fact : facts) {
    const bool known =
        std::any_of(first.begin(), first.end(), [&](const Fact* each) { return each->heading == fact.heading; });
    if (!fact.heading.empty() && !known) first.push_back(&fact);
  }
  return first;
}

}  // namespace manganize
