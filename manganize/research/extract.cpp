#include "manganize/research/extract.h"

#include <algorithm>
#include <set>
#include <utility>

#include "libs/sources/white_space.h"
#include "manganize/research/cues.h"
#include "manganize/research/dependence.h"
#include "manganize/research/exhibits.h"
#include "manganize/research/form.h"
#include "manganize/research/outline.h"
#include "manganize/research/ranking.h"
#include "manganize/research/sentence.h"
#include "manganize/research/source_lines.h"
#include "manganize/research/structures.h"
#include "manganize/research/terms.h"
#include "manganize/research/title.h"

namespace manganize {
namespace {

/// The beginning of the document: the blocks that start within kResearchBytesMax, the last one cut there.
sources::Document beginning_of(const sources::Document& document) {
  if (document.text.size() <= kResearchBytesMax) return document;
  std::size_t end = kResearchBytesMax;
  while ((static_cast<unsigned char>(document.text[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
  sources::Document shorter = document;
  shorter.text.resize(end);
  std::erase_if(shorter.blocks, [end](const sources::Block& block) {
    return block.start >= end || (block.end > end && block.kind != sources::BlockKind::paragraph);
  });
  if (!shorter.blocks.empty() && shorter.blocks.back().end > end) {
    sources::Block& last = shorter.blocks.back();
    last.end = end;
    last.text = sources::fold_white_space(std::string_view(shorter.text).substr(last.start));
  }
  return shorter;
}

bool stands_alone(const Fact& fact) {
  return !fact.has(FactFlag::anaphoric) && !fact.has(FactFlag::first_person) && !fact.has(FactFlag::refers_elsewhere) &&
         !fact.has(FactFlag::under_negation);
}

/// Indices of the facts by rank, best first.
std::vector<std::size_t> by_rank(const std::vector<Fact>& facts) {
  std::vector<std::size_t> order(facts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return facts[a].rank > facts[b].rank; });
  return order;
}

/// The share of the shorter one's words that the other has too.
double overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::set<std::string> first(a.begin(), a.end());
  const std::set<std::string> second(b.begin(), b.end());
  if (first.empty() || second.empty()) return 0;
  const auto shared =
      std::count_if(first.begin(), first.end(), [&](const std::string& word) { return second.contains(word); });
  return static_cast<double>(shared) / static_cast<double>(std::min(first.size(), second.size()));
}

/// A heading or a sentence with a list below that says what not to do: its items mean the opposite of what they say.
bool turns_its_items(const sources::Block& block) {
  if (block.kind != sources::BlockKind::heading && block.kind != sources::BlockKind::paragraph) return false;
  const std::string_view text = block.text;
  const bool announces = text.ends_with(':') || text.ends_with("：") || text.find("次の") != std::string_view::npos ||
                         text.find("以下") != std::string_view::npos;
  if (block.kind == sources::BlockKind::paragraph && !announces) return false;
  const std::string lower = " " + lower_ascii(text) + " ";
  return holds_any(
      lower, {" not ",      " not:",     "n't ",       "n't:",        "never",      "avoid",          "don'ts",
              "prohibited", "forbidden", "disallowed", "not allowed", "mistakes",   "misconceptions", "myths",
              "cannot",     "禁止",      "いけない",   "いけません",  "しないこと", "できない",       "できません",
              "避け",       "やめ",      "誤り",       "間違い",      "誤解"});
}

/// For each block, whether it is an item of such a list.
std::vector<bool> turned_items(const sources::Document& document) {
  std::vector<bool> turned(document.blocks.size(), false);
  bool turns = false;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const sources::Block& block = document.blocks[i];
    if (block.kind == sources::BlockKind::item) {
      turned[i] = turns;
    } else if (block.kind != sources::BlockKind::code &&
               !(block.kind == sources::BlockKind::paragraph && block.level > 0)) {
      turns = turns_its_items(block);
    }
  }
  return turned;
}

class Extractor {
 public:
  Extractor(const sources::Document& document, Language language, const JapaneseAnalyzer& japanese)
      : document_(mend_outline(beginning_of(document))),
        skipped_(skipped_blocks(document_)),
        sentences_(gather_sentences(document_, language, japanese)) {
    sheet_.language = language;
    sheet_.source_text = document_.text;
  }

  FactSheet extract() {
    const std::vector<DefinitionPair> pairs = find_pairs(document_);
    make_facts();
    mark_pairs(pairs);
    sheet_.terms = find_terms(sentences_, defined_, sheet_.language);
    const FactsByBlock text(document_, sheet_.facts, sections_, skipped_);
    sheet_.sequences = find_sequences(text, pairs, sheet_.language);
    sheet_.comparisons = find_comparisons(text, pairs);
    sheet_.questions = find_questions(text);
    sheet_.misconceptions = find_misconceptions(text);
    sheet_.exhibits = find_exhibits(text, pairs);
    note_dependence(document_, pairs, sheet_.facts, sheet_.language);
    sheet_.title = find_title(document_, sheet_.terms, sheet_.facts, sheet_.language);
    if (!document_.gist.empty()) sheet_.gist = document_.gist;
    choose_key_points();
    choose_pitfalls();
    const SourceLines lines(document_);
    add_form(read_form(lines, sheet_.language, sheet_.questions.size(), sheet_.facts.size()), lines, sheet_);
    return std::move(sheet_);
  }

 private:
  void make_facts() {
    const std::vector<double> ranks = rank_sentences(sentences_, count_words(sentences_), sheet_.language);
    const std::vector<bool> turned = turned_items(document_);
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      const Sentence& sentence = sentences_[i];
      Reading reading = read_sentence(sentence, sheet_.language);
      Fact fact;
      fact.id = "f" + std::to_string(i + 1);
      fact.kind = reading.kind;
      fact.text = sentence.text;
      fact.passage = sentence.passage;
      fact.rank = ranks[i];
      fact.flags = std::move(reading.flags);
      if (turned[static_cast<std::size_t>(sentence.passage.block)]) fact.flags.push_back(FactFlag::under_negation);
      fact.quantities = std::move(reading.quantities);
      fact.first_of_paragraph = sentence.first_of_paragraph;
      fact.heading = sentence.heading;
      if (reading.term) defined_.push_back({*reading.term, fact.id});
      sections_.push_back(sentence.section);
      sheet_.facts.push_back(std::move(fact));
    }
  }

  /// The first sentence of an explanation is a pair with its label, which becomes a term.
  void mark_pairs(const std::vector<DefinitionPair>& pairs) {
    for (const DefinitionPair& pair : pairs) {
      const int block = static_cast<int>(pair.explanation);
      const auto fact = std::find_if(sheet_.facts.begin(), sheet_.facts.end(),
                                     [&](const Fact& each) { return each.passage.block == block; });
      if (fact == sheet_.facts.end()) continue;
      fact->kind = FactKind::pair;
      std::erase_if(defined_, [&](const DefinedTerm& each) { return each.fact == fact->id; });
      defined_.push_back({document_.blocks[pair.label].text, fact->id});
    }
  }

  /// The best sentences that can stand alone and do not say the same.
  void choose_key_points() {
    constexpr double kSameShare = 0.6;
    std::vector<std::size_t> chosen;
    for (const std::size_t i : by_rank(sheet_.facts)) {
      if (chosen.size() >= kKeyPointsMax) break;
      if (!stands_alone(sheet_.facts[i])) continue;
      const bool repeats = std::any_of(chosen.begin(), chosen.end(), [&](std::size_t other) {
        return overlap(sentences_[i].words, sentences_[other].words) > kSameShare;
      });
      if (!repeats) chosen.push_back(i);
    }
    for (const std::size_t i : chosen) sheet_.key_points.push_back(sheet_.facts[i].id);
  }

  void choose_pitfalls() {
    std::vector<std::size_t> chosen;
    for (const std::size_t i : by_rank(sheet_.facts)) {
      const Fact& fact = sheet_.facts[i];
      const bool pitfall = fact.has(FactFlag::warn) && warns_of_damage(fact.text, sheet_.language);
      if (chosen.size() < kPitfallsMax && pitfall && stands_alone(fact)) chosen.push_back(i);
    }
    std::sort(chosen.begin(), chosen.end());
    for (const std::size_t i : chosen) sheet_.pitfalls.push_back(sheet_.facts[i].id);
  }

  sources::Document document_;
  std::vector<bool> skipped_;
  std::vector<Sentence> sentences_;
  std::vector<int> sections_;
  std::vector<DefinedTerm> defined_;
  FactSheet sheet_;
};

}  // namespace

FactSheet extract(const sources::Document& document, Language language, const JapaneseAnalyzer& japanese) {
  return Extractor(document, language, japanese).extract();
}

}  // namespace manganize
