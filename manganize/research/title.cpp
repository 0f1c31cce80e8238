#include "manganize/research/title.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "libs/sources/topic.h"

namespace manganize {
namespace {

constexpr std::array<std::string_view, 16> kNoTitles = {
    "note",     "notes",  "注記",    "注意",     "table of contents", "contents", "目次", "warning",
    "overview", "readme", "summary", "abstract", "introduction",      "はじめに", "概要", "description"};

bool is_title(const std::string& heading) {
  const std::string folded = sources::fold_topic(heading);
  if (folded.empty() || heading.find("://") != std::string::npos) return false;
  if (std::find(kNoTitles.begin(), kNoTitles.end(), folded) != kNoTitles.end()) return false;
  for (const std::string_view kind : {"table ", "figure ", "図", "表"}) {
    if (!folded.starts_with(kind)) continue;
    const std::string_view rest = std::string_view(folded).substr(kind.size());
    if (!rest.empty() && (rest.front() == ' ' || (rest.front() >= '0' && rest.front() <= '9'))) return false;
  }
  return true;
}

}  // namespace

std::string find_title(const sources::Document& document, const std::vector<Term>& terms,
                       const std::vector<Fact>& facts) {
  if (!document.title.empty()) return document.title;
  for (const sources::Block& block : document.blocks) {
    if (block.kind == sources::BlockKind::heading && is_title(block.text)) return block.text;
  }
  constexpr std::size_t kFirstSentences = 6;
  for (std::size_t i = 0; i < facts.size() && i < kFirstSentences; ++i) {
    for (const Term& term : terms) {
      if (term.definition == facts[i].id) return term.term;
    }
  }
  if (!terms.empty()) return terms.front().term;
  constexpr std::size_t kFirstCharacters = 20;
  return facts.empty() ? document.name : std::string(base::prefix_of(facts.front().text, kFirstCharacters));
}

}  // namespace manganize
