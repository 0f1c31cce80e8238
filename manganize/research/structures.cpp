#include "manganize/research/structures.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/sentences.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

bool holds(std::string_view text, std::initializer_list<std::string_view> cues) {
  return std::any_of(cues.begin(), cues.end(),
                     [&](std::string_view cue) { return text.find(cue) != std::string_view::npos; });
}

Passage passage_of(const Block& block, std::size_t index) {
  return {static_cast<int>(index), block.line, 0, block.start, block.end};
}

/// Blocks of the items that stand beside the one at `first`, itself included.
std::vector<std::size_t> siblings(const std::vector<Block>& blocks, std::size_t first) {
  const int level = blocks[first].level;
  std::vector<std::size_t> items;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.kind == BlockKind::code) continue;
    if (block.kind != BlockKind::item && block.kind != BlockKind::paragraph) break;
    if (block.level < level || (block.level == level && block.kind == BlockKind::paragraph)) break;
    if (block.level > level) continue;
    if (block.ordered != blocks[first].ordered) break;
    items.push_back(i);
  }
  return items;
}

/// The fact that announces the list at block `list`: the last sentence before it, when it says so.
std::optional<std::string> intro_of(const FactsByBlock& text, std::size_t list) {
  if (list == 0 || text.blocks()[list - 1].kind != BlockKind::paragraph || text.of(list - 1).empty())
    return std::nullopt;
  const Fact& fact = text.facts()[text.of(list - 1).back()];
  const bool announces =
      fact.text.ends_with(':') || fact.text.ends_with("：") ||
      holds(fact.text, {"次の", "以下", "順", "手順", "following", "steps", "these", "this way", "path", "order"});
  return announces ? std::optional(fact.id) : std::nullopt;
}

enum class StepWord { none, first, next };

StepWord step_word(std::string_view sentence, Language language) {
  static constexpr std::array<std::string_view, 5> kFirstJapanese = {"まず", "最初に", "はじめに", "初めに", "第一に"};
  static constexpr std::array<std::string_view, 9> kNextJapanese = {"次に",   "つぎに", "続いて", "それから", "その後",
                                                                    "最後に", "第二に", "第三に", "さいごに"};
  static constexpr std::array<std::string_view, 4> kFirstEnglish = {"First,", "First ", "To begin", "At first,"};
  static constexpr std::array<std::string_view, 9> kNextEnglish = {
      "Then ", "Then,", "Next,", "Next ", "After that", "Second,", "Third,", "Finally,", "Finally "};
  const auto starts = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return sentence.starts_with(word); });
  };
  const bool japanese = language == Language::ja;
  if (japanese ? starts(kFirstJapanese) : starts(kFirstEnglish)) return StepWord::first;
  if (japanese ? starts(kNextJapanese) : starts(kNextEnglish)) return StepWord::next;
  return StepWord::none;
}

/// Steps told in prose, from the fact at `first` that begins with まず or First.
std::optional<Sequence> told_steps(const FactsByBlock& text, std::size_t first, Language language) {
  constexpr std::size_t kGapMax = 2;  // sentences between two steps that belong to the first
  Sequence sequence;
  sequence.ordered = true;
  std::size_t last = first;
  for (std::size_t i = first; i < text.facts().size() && i <= last + kGapMax + 1; ++i) {
    const Fact& fact = text.facts()[i];
    if (text.section(i) != text.section(first)) break;
    const StepWord word = step_word(fact.text, language);
    if (word == StepWord::none) continue;
    if (word == StepWord::first && i != first) break;
    sequence.steps.push_back(fact.text);
    sequence.passages.push_back(fact.passage);
    last = i;
  }
  return sequence.steps.size() >= 2 ? std::optional(std::move(sequence)) : std::nullopt;
}

std::optional<Comparison> table_comparison(const Block& table, std::size_t index) {
  if (!table.has_header || table.rows.empty()) return std::nullopt;
  const std::vector<sources::Cell>& header = table.rows.front().cells;
  constexpr std::size_t kColumns = 3;  // label and two sides; further columns are left to the source
  if (header.size() < kColumns || header[1].text.empty() || header[2].text.empty()) return std::nullopt;
  Comparison comparison{header[1].text, header[2].text, {}};
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const sources::Row& row = table.rows[i];
    if (row.cells.size() < kColumns || row.cells[1].text.empty() || row.cells[2].text.empty()) continue;
    const Passage passage = {static_cast<int>(index), row.line, static_cast<int>(i), row.cells.front().start,
                             row.cells[2].end};
    comparison.rows.push_back({row.cells[0].text, row.cells[1].text, row.cells[2].text, passage});
  }
  return comparison.rows.empty() ? std::nullopt : std::optional(std::move(comparison));
}

/// The first sentences of a section "A vs B" that begin with A and with B.
std::optional<Comparison> section_comparison(const FactsByBlock& text, std::size_t heading) {
  const std::optional<Sides> sides = compared_sides(text.blocks()[heading].text);
  if (!sides) return std::nullopt;
  const Fact* a = nullptr;
  const Fact* b = nullptr;
  const auto begins_with = [](const Fact& fact, const std::string& side) {
    return fact.text.starts_with(side) || fact.text.starts_with("The " + side) || fact.text.starts_with("A " + side);
  };
  for (std::size_t i = heading + 1; i < text.blocks().size() && text.blocks()[i].kind != BlockKind::heading; ++i) {
    for (const std::size_t index : text.of(i)) {
      const Fact& fact = text.facts()[index];
      if (a == nullptr && begins_with(fact, sides->a)) a = &fact;
      if (b == nullptr && begins_with(fact, sides->b)) b = &fact;
    }
  }
  if (a == nullptr || b == nullptr || a == b) return std::nullopt;
  return Comparison{sides->a, sides->b, {{"", a->text, b->text, a->passage}}};
}

/// Digits and dots at the head of `text` that number it (「1.3.」, "2) ").
std::size_t numbering_length(std::string_view text) {
  std::size_t at = 0;
  bool marked = false;
  while (at < text.size() &&
         (std::isdigit(static_cast<unsigned char>(text[at])) != 0 || text[at] == '.' || (text[at] == ')' && at > 0))) {
    marked = marked || text[at] == '.' || text[at] == ')';
    ++at;
  }
  const bool numbers = marked && std::isdigit(static_cast<unsigned char>(text.front())) != 0;
  if (!numbers) return 0;
  const bool ends = text[at - 1] == '.' || text[at - 1] == ')';
  if (!ends && (at >= text.size() || text[at] != ' ')) return 0;
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// Where the sentence at the head of `text` ends, its marks included; ". " within a heading may be an abbreviation.
std::size_t heading_sentence_end(std::string_view text) {
  constexpr std::array<std::string_view, 9> kEnds = {"。", "？", "！", "?", "!", "… ", "... ", "?!", "！？"};
  std::size_t end = text.size();
  for (const std::string_view mark : kEnds) end = std::min(end, text.find(mark));
  for (bool more = end < text.size(); more;) {
    more = false;
    for (const std::string_view mark : kEnds) {
      if (!text.substr(end).starts_with(mark)) continue;
      end += mark.size();
      more = true;
    }
  }
  return end;
}

}  // namespace

std::optional<std::string> asked_in(std::string_view heading) {
  heading = sources::trim(heading);
  const auto last = heading.substr(0, heading.find_last_not_of('!') + 1);
  if (!last.ends_with('?') && !heading.ends_with("？") && !heading.ends_with("？！")) return std::nullopt;
  heading.remove_prefix(numbering_length(heading));
  while (!heading.empty()) {
    const std::size_t end = heading_sentence_end(heading);
    std::string sentence(sources::trim(heading.substr(0, end)));
    heading.remove_prefix(end);
    while (sentence.ends_with('!') || sentence.ends_with("！")) {
      sentence.erase(sentence.size() - (sentence.ends_with('!') ? 1 : std::string_view("！").size()));
    }
    if (sentence.ends_with('?') || sentence.ends_with("？")) return sentence;
  }
  return std::nullopt;
}

FactsByBlock::FactsByBlock(const sources::Document& document, const std::vector<Fact>& facts,
                           const std::vector<int>& sections, const std::vector<bool>& skipped)
    : document_(document), facts_(facts), sections_(sections), skipped_(skipped), by_block_(document.blocks.size()) {
  for (std::size_t i = 0; i < facts.size(); ++i)
    by_block_[static_cast<std::size_t>(facts[i].passage.block)].push_back(i);
}

std::vector<DefinitionPair> find_pairs(const sources::Document& document) {
  std::vector<DefinitionPair> pairs;
  for (std::size_t i = 0; i + 1 < document.blocks.size(); ++i) {
    const Block& label = document.blocks[i];
    const Block& below = document.blocks[i + 1];
    if (label.kind != BlockKind::item || label.ordered || sources::ends_sentence(label.text)) continue;
    const bool deeper =
        (below.kind == BlockKind::item || below.kind == BlockKind::paragraph) && below.level == label.level + 1;
    if (deeper && sources::ends_sentence(below.text)) pairs.push_back({i, i + 1});
  }
  return pairs;
}

std::vector<Sequence> find_sequences(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs,
                                     Language language) {
  std::vector<Sequence> sequences;
  std::vector<bool> taken(text.blocks().size(), false);
  for (const DefinitionPair& pair : pairs) taken[pair.label] = taken[pair.explanation] = true;
  for (std::size_t i = 0; i < text.blocks().size(); ++i) {
    if (taken[i] || text.skipped(i) || text.blocks()[i].kind != BlockKind::item) continue;
    Sequence sequence;
    sequence.ordered = text.blocks()[i].ordered;
    for (const std::size_t item : siblings(text.blocks(), i)) {
      if (taken[item]) continue;
      taken[item] = true;
      sequence.steps.push_back(text.blocks()[item].text);
      sequence.passages.push_back(passage_of(text.blocks()[item], item));
    }
    sequence.intro = intro_of(text, i);
    if (sequence.steps.size() >= 2) sequences.push_back(std::move(sequence));
  }
  for (std::size_t i = 0; i < text.facts().size(); ++i) {
    if (step_word(text.facts()[i].text, language) != StepWord::first) continue;
    if (auto sequence = told_steps(text, i, language)) sequences.push_back(std::move(*sequence));
  }
  return sequences;
}

std::vector<Comparison> find_comparisons(const FactsByBlock& text, const std::vector<DefinitionPair>& pairs) {
  std::vector<Comparison> comparisons;
  for (std::size_t i = 0; i < text.blocks().size(); ++i) {
    if (text.skipped(i)) continue;
    const Block& block = text.blocks()[i];
    std::optional<Comparison> comparison;
    if (block.kind == BlockKind::table) comparison = table_comparison(block, i);
    if (block.kind == BlockKind::heading) comparison = section_comparison(text, i);
    if (comparison) comparisons.push_back(std::move(*comparison));
  }
  std::size_t list_end = 0;  // block: labels before it belong to a list that was looked at
  for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
    if (pairs[i].label < list_end) continue;
    const std::vector<std::size_t> list = siblings(text.blocks(), pairs[i].label);
    list_end = list.back() + 1;
    if (list.size() != 2 || list[1] != pairs[i + 1].label || text.skipped(list[0])) continue;
    const auto& first = text.of(pairs[i].explanation);
    const auto& second = text.of(pairs[i + 1].explanation);
    if (first.empty() || second.empty()) continue;
    const Fact& a = text.facts()[first.front()];
    const Fact& b = text.facts()[second.front()];
    comparisons.push_back(
        {text.blocks()[list[0]].text, text.blocks()[list[1]].text, {{"", a.text, b.text, a.passage}}});
  }
  return comparisons;
}

std::vector<Question> find_questions(const FactsByBlock& text) {
  constexpr std::size_t kAnswerMax = 3;
  std::vector<Question> questions;
  for (std::size_t i = 0; i < text.blocks().size(); ++i) {
    const Block& block = text.blocks()[i];
    const bool may_ask = block.kind == BlockKind::heading || block.kind == BlockKind::item;
    const auto asked = may_ask && !text.skipped(i) ? asked_in(block.text) : std::nullopt;
    if (!asked) continue;
    Question question{*asked, {}};
    for (std::size_t j = i + 1; j < text.blocks().size() && question.answer.size() < kAnswerMax; ++j) {
      const Block& below = text.blocks()[j];
      if (below.kind == BlockKind::heading || (block.kind == BlockKind::item && below.level <= block.level)) break;
      for (const std::size_t fact : text.of(j)) {
        if (question.answer.size() < kAnswerMax) question.answer.push_back(text.facts()[fact].id);
      }
    }
    if (!question.answer.empty()) questions.push_back(std::move(question));
  }
  return questions;
}

std::vector<Misconception> find_misconceptions(const FactsByBlock& text) {
  std::vector<Misconception> misconceptions;
  const std::vector<Fact>& facts = text.facts();
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].kind != FactKind::misconception) continue;
    const bool both = holds(facts[i].text, {"実は", "実際", "が、", ", but ", "in fact", "actually", "; "});
    if (both) {
      misconceptions.push_back({facts[i].id, facts[i].id});
    } else if (i + 1 < facts.size() && text.section(i + 1) == text.section(i)) {
      misconceptions.push_back({facts[i].id, facts[i + 1].id});
    }
  }
  return misconceptions;
}

std::optional<Sides> compared_sides(std::string_view heading) {
  const auto between = [&](std::string_view open, std::string_view middle,
                           std::string_view close) -> std::optional<Sides> {
    const std::size_t begin = open.empty() ? 0 : heading.find(open);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t split = heading.find(middle, begin + open.size());
    if (split == std::string_view::npos) return std::nullopt;
    const std::size_t end = close.empty() ? heading.size() : heading.find(close, split + middle.size());
    if (end == std::string_view::npos) return std::nullopt;
    const std::size_t first = begin + open.size();
    Sides sides{std::string(heading.substr(first, split - first)),
                std::string(heading.substr(split + middle.size(), end - split - middle.size()))};
    if (sides.a.empty() || sides.b.empty()) return std::nullopt;
    return sides;
  };
  for (const auto& [open, middle, close] : {std::array<std::string_view, 3>{"", " vs. ", ""},
                                            {"", " vs ", ""},
                                            {"", " versus ", ""},
                                            {"difference between ", " and ", ""},
                                            {"", "と", "の違い"},
                                            {"", "と", "のちがい"},
                                            {"", "と", "の比較"}}) {
    if (auto sides = between(open, middle, close)) return sides;
  }
  return std::nullopt;
}

}  // namespace manganize
