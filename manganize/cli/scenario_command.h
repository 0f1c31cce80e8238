#pragma once

// `manganize scenario`: the page in words. Researches and writes in this process; starts no agent, needs no fonts.

#include <optional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "manganize/language/language.h"
#include "manganize/research/researcher.h"
#include "manganize/scenario/arc.h"
#include "manganize/settings/settings.h"

namespace manganize {

/// `explained` is the text with how it came about.
enum class ScenarioForm { text, explained, json };

struct ScenarioArguments {
  std::string source;  ///< a topic, the path of a file, or "-" for standard input
  std::string character;
  std::optional<Language> language;
  std::size_t panels = kPanels;  ///< 1..kPanelsMax
  std::size_t pages = 1;         ///< at most, 1..kPagesMax
  std::optional<Genre> genre;    ///< by the text when absent
  ScenarioForm form = ScenarioForm::text;
  std::chrono::seconds time_max{600};  ///< for standard input
};

/// Reads SOURCE and finds what is wrong with the request. Throws base::Error as `generate` does; {cancelled} and
/// {timeout} while it waits for standard input.
ResearchRequest read_scenario_request(const ScenarioArguments& arguments, const Folders& folders,
                                      const base::Clock& clock, const std::stop_token& stop);

/// The pages in the form asked for, with the line end of the last line; JSON has one page a line. The first is the one
/// that `generate` makes, as if none had been made before. Takes milliseconds, seconds for a book.
/// Throws base::Error with the codes and texts of `generate`.
std::string write_scenario(const ScenarioArguments& arguments, const ResearchRequest& request, const Folders& folders);

}  // namespace manganize
