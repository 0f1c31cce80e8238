#pragma once

// Whoever writes scenarios, and the one that does it without a language model (docs: README.md of this folder). Every
// line that claims something about the subject names the fact it says; where the source does not carry enough good
// beats the offline writer makes a reading page that only quotes it.

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "manganize/scenario/explanation.h"
#include "manganize/scenario/wording.h"

namespace manganize {

struct ScenarioRequest {
  const FactSheet& sheet;
  SpeakingStyle style = {};
  std::string character = {};                 ///< name of the main character, copied into the scenario
  std::size_t panels = kPanels;               ///< of each page, 1..kPanelsMax
  std::size_t pages_max = 1;                  ///< 1..kPagesMax; fewer when the source does not carry so many
  std::optional<Genre> genre = std::nullopt;  ///< by arc and text when absent
  std::vector<std::string> recent_arcs = {};  ///< of the user's pages before, the latest last; kRecentArcsMax count
  std::stop_token stop = {};                  ///< for writers that wait
};

/// The seam between the agent and its writers. Implementations are thread-safe.
class ScenarioWriter {
 public:
  virtual ~ScenarioWriter() = default;

  /// The pages in reading order, at least one, each valid (validate()). Its language is the sheet's. Throws
  /// base::Error: generation_failed when nothing can be written, invalid_request for a request outside its ranges.
  virtual std::vector<Scenario> write(const ScenarioRequest& request) const = 0;
};

/// Same request, same scenarios. Takes milliseconds and waits for nothing.
class OfflineWriter : public ScenarioWriter {
 public:
  /// One wording for each language the writer shall know.
  explicit OfflineWriter(std::vector<std::unique_ptr<const Wording>> wordings);

  /// Throws base::Error{generation_failed} when there is no wording for the language, or when the sheet has not one
  /// sentence that can be quoted.
  std::vector<Scenario> write(const ScenarioRequest& request) const override;

  /// The same, and tells in `explanation` how it came about.
  std::vector<Scenario> write(const ScenarioRequest& request, Explanation& explanation) const;

  /// The wording of a language; throws as above.
  const Wording& wording_for(Language language) const;

 private:
  std::vector<std::unique_ptr<const Wording>> wordings_;
};

}  // namespace manganize
