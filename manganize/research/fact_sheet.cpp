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

}  // namespace manganize
