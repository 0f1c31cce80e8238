#include "manganize/research/dependence.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "libs/sources/text_lines.h"
#include "libs/sources/white_space.h"
#include "manganize/research/sentences.h"
#include "manganize/research/source_lines.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

std::string_view without_marks(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {".", ":", "。", "：", " "}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      more = true;
    }
  }
  return text;
}

/// "... resolves them in the following fashion.", 「i386 の場合は以下の通りである」: all that follows is said of it.
bool announces_the_rest(std::string_view sentence) {
  const std::string_view text = without_marks(sentence);
  const std::string lower = lower_ascii(text);
  if (ends_with_any(lower, {"in the following fashion", "in the following manner", "in the following way",
                            "in the following order", "as follows", "in the following cases"}))
    return true;
  for (const std::string_view cue : {"以下の通り", "以下のとおり", "次の通り", "次のとおり"}) {
    const std::size_t at = sentence.find(cue);
    if (at == std::string_view::npos) continue;
    // 「以下の通りである: 2.4.x では…」 goes on in the same sentence.
    const std::string_view rest = sentence.substr(at + cue.size());
    if (starts_with_any_of(rest, {"である", "です", "になります", "となります", "。", ":", "："}) || rest.empty())
      return true;
  }
  return false;
}

/// Openings of an English sentence that join it to the text and set no case.
bool is_discourse(std::string_view opening) {
  constexpr std::array<std::string_view, 34> kJoining = {
      "in addition", "in general",   "in particular", "in fact",      "in this",     "in that",      "in short",
      "in other",    "in practice",  "in order",      "in theory",    "in any",      "in most",      "in many",
      "in contrast", "in the same",  "in case",       "in principle", "for example", "for instance", "for more",
      "for this",    "for these",    "for the most",  "for further",  "for details", "for now",      "with this",
      "with these",  "on the other", "on the one",    "in the past",  "in all",      "in some"};
  const std::string lower = lower_ascii(opening);
  return std::any_of(kJoining.begin(), kJoining.end(),
                     [&](std::string_view words) { return lower.starts_with(words); });
}

/// "In base 2", "If the name ends with a dot", 「i386 では」: the case that an opening sets for its paragraph.
std::optional<std::string> case_of_opening(std::string_view sentence, Language language) {
  if (language == Language::en) {
    constexpr std::size_t kBytesMax = 90;
    const bool opens =
        starts_with_any_of(sentence, {"In ", "With ", "Without ", "Under ", "On ", "For ", "If ", "Unless "});
    const std::size_t comma = sentence.find(", ");
    if (!opens || comma == std::string_view::npos || comma > kBytesMax) return std::nullopt;
    const std::string_view opening = sentence.substr(0, comma);
    return is_discourse(opening) ? std::nullopt : std::optional(std::string(opening));
  }
  constexpr std::size_t kBytesMax = 96;
  for (const std::string_view cue : {"場合は、", "場合には、", "場合、", "ときは、", "ときには、", "では、"}) {
    const std::size_t at = sentence.find(cue);
    if (at == std::string_view::npos || at == 0 || at > kBytesMax) continue;
    const std::string_view opening = sentence.substr(0, at + cue.size() - std::string_view("、").size());
    if (opening.find("、") != std::string_view::npos) continue;
    if (starts_with_any_of(opening, {"この", "その", "ここ", "これ", "それ", "今", "現在", "一般", "最近", "実際"}))
      continue;
    return std::string(opening);
  }
  return std::nullopt;
}

/// The versions that "since 2.6.13", 「2.6.13 以降では」 names, as numbers; empty for none.
std::vector<int> since_version(std::string_view text) {
  const auto number_at = [&](std::size_t at) {
    std::vector<int> parts;
    while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
      int part = 0;
      while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0 && part < 100000)
        part = part * 10 + (text[at++] - '0');
      parts.push_back(part);
      if (at + 1 >= text.size() || text[at] != '.') break;
      ++at;
    }
    return parts.size() >= 2 ? parts : std::vector<int>();
  };
  if (const std::size_t japanese = text.find("以降"); japanese != std::string_view::npos) {
    const std::size_t end = text.find_last_of("0123456789", japanese);
    if (end != std::string_view::npos && japanese - end <= 2) {
      std::size_t begin = end;
      while (begin > 0 && (std::isdigit(static_cast<unsigned char>(text[begin - 1])) != 0 || text[begin - 1] == '.'))
        --begin;
      return number_at(begin);
    }
  }
  for (const std::string_view cue : {"since version ", "Since version ", "Since ", "since ", "As of ", "as of ",
                                     "Starting with ", "starting with version ", "Starting from version "}) {
    const std::size_t at = text.find(cue);
    if (at == std::string_view::npos) continue;
    std::size_t digit = text.find_first_of("0123456789", at + cue.size());
    constexpr std::size_t kNameBytesMax = 24;  // "Since Linux 2.6.13"
    if (digit != std::string_view::npos && digit - at - cue.size() <= kNameBytesMax) return number_at(digit);
  }
  return {};
}

class Noter {
 public:
  Noter(const sources::Document& document, std::vector<Fact>& facts, Language language)
      : document_(document), facts_(facts), language_(language) {}

  void note(const std::vector<DefinitionPair>& pairs) {
    for (const DefinitionPair& pair : pairs) note_label(pair);
    for (std::size_t i = 0; i < facts_.size(); ++i) note_versions(i);
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) note_case(i);
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) note_list(i);
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) note_announced(i);
  }

 private:
  /// Applies `set` to the facts of the blocks first..last.
  template <typename Set>
  void each_in(std::size_t first, std::size_t end, Set set) {
    for (Fact& fact : facts_) {
      const auto block = static_cast<std::size_t>(fact.passage.block);
      if (block >= first && block < end) set(fact);
    }
  }

  void note_label(const DefinitionPair& pair) {
    const Block& label = document_.blocks[pair.label];
    if (asked_in(label.text)) return;  // the answer to a question
    std::size_t end = pair.explanation + 1;
    while (end < document_.blocks.size() && document_.blocks[end].level > label.level &&
           document_.blocks[end].kind != BlockKind::heading)
      ++end;
    each_in(pair.explanation, end, [&](Fact& fact) { fact.label = label.text; });
  }

  /// A sentence about a version that a later one of its paragraph overrules.
  void note_versions(std::size_t i) {
    const std::vector<int> own = since_version(facts_[i].text);
    if (own.empty()) return;
    for (std::size_t j = i + 1; j < facts_.size() && facts_[j].passage.block == facts_[i].passage.block; ++j) {
      const std::vector<int> later = since_version(facts_[j].text);
      if (!later.empty() && later > own) facts_[i].lead = facts_[j].text;
    }
  }

  /// All sentences of a paragraph, facts or not.
  std::vector<std::string> sentences_of(const Block& block) const {
    std::vector<std::string> sentences;
    for (const Span& span : split_sentences(document_.text, {block.start, block.end})) {
      sentences.push_back(
          sources::fold_white_space(std::string_view(document_.text).substr(span.start, span.end - span.start)));
    }
    return sentences;
  }

  /// What a case set at the head of a paragraph governs: the rest of it; and what goes on behind a display when the
  /// paragraph broke off there.
  void note_case(std::size_t index) {
    const Block& block = document_.blocks[index];
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::item) return;
    const std::vector<std::string> sentences = sentences_of(block);
    if (sentences.empty()) return;
    if (const auto set = case_of_opening(sentences.front(), language_)) {
      each_in(index, index + 1, [&](Fact& fact) {
        if (fact.text != sentences.front() && fact.lead.empty()) fact.lead = *set;
      });
    }
    const bool broken_off =
        !sources::ends_sentence(block.text) && !block.text.ends_with(':') && !block.text.ends_with("：");
    const bool display = index + 2 < document_.blocks.size() && document_.blocks[index + 1].kind == BlockKind::code &&
                         document_.blocks[index + 2].kind == BlockKind::paragraph;
    if (!broken_off || !display || block.kind != BlockKind::paragraph) return;
    const auto set = case_of_opening(sentences.back(), language_);
    const std::string lead = set ? *set : sentences.back();
    each_in(index + 2, index + 3, [&](Fact& fact) {
      if (fact.passage.sentence == 0 && fact.lead.empty()) fact.lead = lead;
    });
  }

  /// Items of a list that a paragraph announces with a case or as examples: 「いくつもの理由があります。」
  void note_list(std::size_t index) {
    const Block& block = document_.blocks[index];
    const bool begins = block.kind == BlockKind::item && index > 0 &&
                        document_.blocks[index - 1].kind == BlockKind::paragraph &&
                        document_.blocks[index - 1].level <= block.level;
    if (!begins) return;
    const std::vector<std::string> sentences = sentences_of(document_.blocks[index - 1]);
    if (sentences.empty()) return;
    const std::string& intro = sentences.back();
    const bool announces = ends_with_any(intro, {":", "："}) ||
                           holds_any(intro, {"以下", "次の", "理由があります", "理由がある", "the following",
                                             "following:", " reasons.", "several ways", "some examples"});
    if (!announces) return;
    std::size_t end = index;
    while (end < document_.blocks.size() && document_.blocks[end].kind != BlockKind::heading &&
           (document_.blocks[end].kind == BlockKind::item || document_.blocks[end].level > block.level ||
            document_.blocks[end].kind == BlockKind::code))
      ++end;
    each_in(index, end, [&](Fact& fact) {
      if (fact.lead.empty()) fact.lead = intro;
    });
  }

  /// 「i386 の場合は以下の通りである: …」: the rest of the paragraph, or what stands below it in the section.
  void note_announced(std::size_t index) {
    const Block& block = document_.blocks[index];
    if (block.kind != BlockKind::paragraph) return;
    const std::vector<std::string> sentences = sentences_of(block);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (!announces_the_rest(sentences[i])) continue;
      const bool last = i + 1 == sentences.size();
      if (!last) {
        bool behind = false;
        each_in(index, index + 1, [&](Fact& fact) {
          if (behind && fact.lead.empty()) fact.lead = sentences[i];
          behind = behind || fact.text == sentences[i];
        });
        return;
      }
      std::size_t end = index + 1;
      while (end < document_.blocks.size() && document_.blocks[end].kind != BlockKind::heading) ++end;
      each_in(index + 1, end, [&](Fact& fact) {
        if (fact.lead.empty()) fact.lead = sentences[i];
      });
    }
  }

  const sources::Document& document_;
  std::vector<Fact>& facts_;
  Language language_;
};

}  // namespace

void note_dependence(const sources::Document& document, const std::vector<DefinitionPair>& pairs,
                     std::vector<Fact>& facts, Language language) {
  Noter(document, facts, language).note(pairs);
}

}  // namespace manganize
