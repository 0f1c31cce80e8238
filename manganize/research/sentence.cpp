#include "manganize/research/sentence.h"

#include <algorithm>
#include <array>
#include <set>

#include "libs/sources/text_lines.h"
#include "libs/sources/topic.h"
#include "libs/sources/white_space.h"
#include "manganize/research/sentences.h"

namespace manganize {
namespace {

using sources::Block;
using sources::BlockKind;

constexpr std::size_t kShortDocumentBlocks = 25;  // up to it every section counts

/// Sections that explain nothing, folded as fold_topic() does.
constexpr std::array<std::string_view, 40> kSkippedSections = {"options",
                                                               "see also",
                                                               "files",
                                                               "errors",
                                                               "エラー",
                                                               "author",
                                                               "authors",
                                                               "copyright",
                                                               "history",
                                                               "environment",
                                                               "environment variables",
                                                               "exit status",
                                                               "return value",
                                                               "examples",
                                                               "example",
                                                               "installation",
                                                               "install",
                                                               "installing",
                                                               "license",
                                                               "licence",
                                                               "licensing",
                                                               "colophon",
                                                               "synopsis",
                                                               "reporting bugs",
                                                               "bugs",
                                                               "acknowledgements",
                                                               "acknowledgments",
                                                               "contributing",
                                                               "contributors",
                                                               "changelog",
                                                               "references",
                                                               "オプション",
                                                               "関連項目",
                                                               "準拠",
                                                               "バージョン",
                                                               "この文書について",
                                                               "書式",
                                                               "著者",
                                                               "ライセンス",
                                                               "参考文献"};

bool is_skipped_heading(const Block& block) {
  const std::string folded = sources::fold_topic(block.text);
  return std::find(kSkippedSections.begin(), kSkippedSections.end(), folded) != kSkippedSections.end();
}

/// Items are spoken only when they are sentences; a list of words stays a list.
bool gives_sentences(const Block& block) {
  if (block.kind == BlockKind::paragraph) return true;
  return block.kind == BlockKind::item && sources::ends_sentence(block.text);
}

/// Ended as a sentence, or announcing what follows.
bool is_whole(std::string_view text) {
  return sources::ends_sentence(text) || text.ends_with(':') || text.ends_with("：");
}

/// Whether a sentence may do without its full stop. Some Japanese texts have none at all.
enum class FullStops { needed, optional };

class Gatherer {
 public:
  Gatherer(const sources::Document& document, Language language, const JapaneseAnalyzer& japanese, FullStops stops)
      : document_(document), language_(language), japanese_(japanese), stops_(stops) {}

  std::vector<Sentence> gather() {
    const std::vector<bool> skipped = skipped_blocks(document_);
    for (std::size_t i = 0; i < document_.blocks.size() && sentences_.size() < kSentencesMax; ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind == BlockKind::heading) {
        heading_ = block.text;
        ++section_;
      } else if (!skipped[i] && gives_sentences(block)) {
        add(block, static_cast<int>(i));
      }
    }
    return std::move(sentences_);
  }

 private:
  void add(const Block& block, int index) {
    int number = 0;
    int line = block.line;
    std::size_t counted = block.start;  // line ends before it are in `line`
    const std::string_view text = document_.text;
    for (const Span& span : split_sentences(document_.text, {block.start, block.end})) {
      const std::string_view passed = text.substr(counted, span.start - counted);
      line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
      counted = span.start;
      if (span.end - span.start > kSentenceBytesMax) continue;
      Sentence sentence;
      sentence.text = sources::fold_white_space(text.substr(span.start, span.end - span.start));
      if (sentences_.size() >= kSentencesMax) return;
      if (stops_ == FullStops::needed && !is_whole(sentence.text)) continue;
      if (!seen_.insert(sentence.text).second) continue;
      sentence.passage = {index, line, number++, span.start, span.end};
      sentence.first_of_paragraph = sentence.passage.sentence == 0;
      sentence.heading = heading_;
      sentence.section = section_;
      if (language_ == Language::ja) {
        sentence.morphemes = japanese_.analyze(sentence.text);
        sentence.words = content_words(sentence.morphemes);
      } else {
        sentence.words = content_words(sentence.text);
      }
      sentences_.push_back(std::move(sentence));
    }
  }

  const sources::Document& document_;
  Language language_;
  const JapaneseAnalyzer& japanese_;
  FullStops stops_;
  std::vector<Sentence> sentences_;
  std::set<std::string> seen_;
  std::string heading_;
  int section_ = 0;
};

}  // namespace

std::vector<bool> skipped_blocks(const sources::Document& document) {
  std::vector<bool> skipped(document.blocks.size(), false);
  if (document.blocks.size() <= kShortDocumentBlocks) return skipped;
  int skipping_level = 0;  // of the heading whose section is left out, 0: none
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind == BlockKind::heading && (skipping_level == 0 || block.level <= skipping_level)) {
      skipping_level = is_skipped_heading(block) ? block.level : 0;
    }
    skipped[i] = skipping_level > 0;
  }
  return skipped;
}

std::vector<Sentence> gather_sentences(const sources::Document& document, Language language,
                                       const JapaneseAnalyzer& japanese) {
  std::vector<Sentence> sentences = Gatherer(document, language, japanese, FullStops::needed).gather();
  if (!sentences.empty()) return sentences;
  return Gatherer(document, language, japanese, FullStops::optional).gather();
}

}  // namespace manganize
