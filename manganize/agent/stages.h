#pragma once

// The work of the three stages as the agent's graph sees it: functions that block, take a stop token and throw. The
// offline ones are made in offline_stages.h; tests and later releases pass others.

#include <functional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "libs/base/json.h"
#include "manganize/agent/generation_request.h"
#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// What a stage may wait on.
struct StageWait {
  std::stop_token stop;
  base::Deadline deadline;
};

struct DrawnPage {
  std::string png;
  int width = 0;        ///< pixels
  int height = 0;       ///< pixels
  base::Json findings;  ///< what the page's own audit still remarks: an array of texts, mostly empty
};

struct Stages {
  /// Throws base::Error: character_not_found, or invalid_request for a character that cannot be read. Called before
  /// anything else, so that a wrong name costs no research.
  std::function<void(const std::string& character_name)> check_character;

  /// Throws base::Error: not_relevant when nothing is found at all, research_failed, invalid_request for an unreadable
  /// source. Whether what was found is relevant enough is decided by the gate.
  std::function<FactSheet(const GenerationRequest&, const StageWait&)> research;

  /// The gate: throws base::Error{not_relevant} that names the score, the threshold, the reason and what to give
  /// instead when the sheet's score lies below `threshold`.
  std::function<void(const FactSheet&, double threshold)> check_relevance;

  /// Throws base::Error: generation_failed when not even a reading page can be written.
  std::function<Scenario(const GenerationRequest&, const FactSheet&, const StageWait&)> write;

  /// Throws base::Error: generation_failed when a page cannot be drawn legibly.
  std::function<DrawnPage(const Scenario&, const StageWait&)> draw;
};

}  // namespace manganize
