#pragma once

// What a sentence loses when it is told without the heading it stands under (scenario.md section 6): "Remove the lock
// file" is no advice to everybody when the section is called "After a crash".

#include <string>
#include <vector>

#include "manganize/scenario/wording.h"

namespace manganize {

enum class ScopeLoss {
  none,      ///< the sentence, or the page's topic, names what the heading is about
  section,   ///< it speaks of something that only its heading or its list's announcement names
  condition  ///< ... and that is a case, a version, a label, a question or an example: told alone it says more than the
             ///< source
};

/// What is said of a sentence: the words by which it may name what it depends on.
struct Told {
  std::size_t fact = 0;            ///< index into FactSheet::facts
  std::vector<std::string> words;  ///< content words of the lines
  std::string text;                ///< the lines themselves, those that ask included
  bool defines = false;            ///< they say what something is
  bool under_heading = false;      ///< it stands on a board under the heading of its section
  bool with_exhibit = false;       ///< what the sentence announces can be shown beside it
};

/// Knows the headings and questions of one sheet and what its page is about.
class SectionScopes {
 public:
  /// `topic_words`: content words of title and topic. `wording` and `sheet` must outlive this.
  SectionScopes(const Wording& wording, const FactSheet& sheet, std::vector<std::string> topic_words);

  ScopeLoss loss_of(const Beat& beat) const;
  ScopeLoss loss_of(const Told& told) const;

 private:
  ScopeLoss loss_of_heading(const Told& told) const;
  ScopeLoss loss_of_lead(const Told& told) const;
  bool names_label(const Told& told) const;
  bool points_at_its_place(const Told& told) const;

  const Wording& wording_;
  const FactSheet& sheet_;
  std::vector<std::string> topic_words_;
  bool asked_ = false;                 ///< questions and answers: what answers none says little alone
  bool complaints_ = false;            ///< most of the headings are sentences: a list of questions and troubles
  std::vector<std::string> headings_;  ///< for each fact; the question that it answers where there is one
};

}  // namespace manganize
