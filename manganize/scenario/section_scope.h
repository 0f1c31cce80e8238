#pragma once

// What a sentence loses when it is told without the heading it stands under (scenario.md section 6): "Remove the lock
// file" is no advice to everybody when the section is called "After a crash".

#include <string>
#include <vector>

#include "manganize/scenario/wording.h"

namespace manganize {

enum class ScopeLoss {
  none,      ///< the sentence, or the page's topic, names what the heading is about
  section,   ///< it speaks of something that only its heading names
  condition  ///< ... and that is a case, a version, a question or an example: told alone it says more than the source
};

/// Knows the headings and questions of one sheet and what its page is about.
class SectionScopes {
 public:
  /// `topic_words`: content words of title and topic. `wording` must outlive this.
  SectionScopes(const Wording& wording, const FactSheet& sheet, std::vector<std::string> topic_words);

  ScopeLoss loss_of(const Beat& beat) const;

 private:
  const Wording& wording_;
  std::vector<std::string> topic_words_;
  std::vector<std::string> headings_;  ///< for each fact; the question that it answers where there is one
};

}  // namespace manganize
