#pragma once

// Writes a scenario from a fact sheet without a language model (docs: README.md of this folder). Every line that claims
// something about the subject names the fact it says; where the source does not carry four good beats the result is a
// reading page that only quotes it.

#include <memory>
#include <string>
#include <vector>

#include "manganize/scenario/wording.h"

namespace manganize {

struct ScenarioOptions {
  std::string character;  ///< name of the main character, copied into the scenario
};

class ScenarioWriter {
 public:
  /// One wording for each language the writer shall know.
  explicit ScenarioWriter(std::vector<std::unique_ptr<const Wording>> wordings);

  /// Same input, same scenario. The page's language is the sheet's. Throws base::Error{generation_failed} when there is
  /// no wording for it, or when the sheet has not one sentence that can be quoted. Thread-safe; takes milliseconds.
  Scenario write(const FactSheet& sheet, const SpeakingStyle& style, const ScenarioOptions& options = {}) const;

 private:
  const Wording& wording_for(Language language) const;

  std::vector<std::unique_ptr<const Wording>> wordings_;
};

}  // namespace manganize
