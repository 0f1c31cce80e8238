#pragma once

// The research stage: from a topic or a text to the fact sheet.

#include <optional>
#include <string>
#include <string_view>

#include "libs/sources/library.h"
#include "manganize/language/japanese.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {

/// Characters of a topic that is looked up; a longer one is a text to explain.
inline constexpr std::size_t kShortTopicCharactersMax = 80;

/// A text that came with the request.
struct ResearchSource {
  std::string kind = "text";  ///< "text", "file" or "upload": for the sheet
  std::string name = {};  ///< file name, whose ending says how to read it; empty: plain text or Markdown, by its signs
  std::string bytes = {};
};

struct ResearchRequest {
  std::string topic = {};  ///< may be empty when a source is given
  std::optional<ResearchSource> source = std::nullopt;
  std::optional<Language> language = std::nullopt;  ///< of the page; by the source when absent
};

/// Whether `topic` is something to look up (one line, short, no statement) rather than a text itself.
bool is_short_topic(std::string_view topic);

class Researcher {
 public:
  /// Both must outlive the researcher.
  Researcher(const sources::Library& library, const JapaneseAnalyzer& japanese)
      : library_(library), japanese_(japanese) {}

  /// Reads the source, else the text that the topic is, else the best article for it. Throws base::Error:
  /// - not_relevant when no article fits the topic, or the text has no sentence to explain; the message lists the
  /// nearest
  ///   articles and says what to give instead,
  /// - invalid_request when topic and source are both empty, the text cannot be read (see sources::read_document), the
  /// topic
  ///   is an address, or the source is in another language than asked for,
  /// - storage_error when the library's index fails.
  /// Thread-safe; takes milliseconds.
  FactSheet research(const ResearchRequest& request) const;

  /// The gate behind research(): throws base::Error{not_relevant} when the sheet's score is below `threshold` (0..1).
  /// The message is in the sheet's language and has score, threshold and reason, what the source does treat, and the
  /// way out.
  void check_relevance(const FactSheet& sheet, double threshold) const;

 private:
  FactSheet from_text(const ResearchRequest& request, const ResearchSource& source) const;
  FactSheet from_library(const ResearchRequest& request) const;
  std::vector<std::string> articles_near(std::string_view topic) const;
  std::string way_out(std::string_view topic) const;

  const sources::Library& library_;
  const JapaneseAnalyzer& japanese_;
};

}  // namespace manganize
