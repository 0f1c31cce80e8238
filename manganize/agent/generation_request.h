#pragma once

// The payload of `POST /invocations` (design, section 5), read and validated. Interface for other people's tools:
// changes need a decision page.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libs/base/json_fwd.h"
#include "manganize/language/language.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/research/topic.h"
#include "manganize/scenario/arc.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// Bytes of `source.value`.
inline constexpr std::size_t kSourceBytesMax = 10'000'000;
inline constexpr std::string_view kDefaultCharacter = "kurage";

/// A text to explain, given with the request.
struct GivenSource {
  std::string text;  ///< UTF-8
  std::string name;  ///< file name; its ending says how to read it (.txt, .md, .html); may be empty: plain text
};

struct GenerationRequest {
  std::string topic;  ///< 1..kTopicCharactersMax code points, or empty when `source` or `resume` says enough
  std::string character_name = std::string(kDefaultCharacter);  ///< of a new scenario; one that is resumed has its own
  std::optional<GivenSource> source;
  std::optional<Language> language;                         ///< of the page; by the source when absent
  std::size_t panels = kPanels;                             ///< 1..kPanelsMax
  std::optional<Genre> genre;                               ///< by the text when absent
  std::vector<std::string> recent_arcs;                     ///< of the user's last pages, the latest last
  double relevance_threshold = kDefaultRelevanceThreshold;  ///< 0..1
  std::optional<FactSheet> research;                        ///< `resume.research`: the stage is skipped
  std::optional<Scenario> scenario;                         ///< `resume.scenario`: the stage is skipped
};

/// Throws base::Error{invalid_request} whose message names the key, the value and the limit. Unknown keys are ignored,
/// so that an older agent understands a newer caller; known keys of later releases (`revision`, a `source` of kind
/// `url` or `upload`, another `layout`) are refused rather than silently left out.
GenerationRequest generation_request_from_json(const base::Json& payload);

}  // namespace manganize
