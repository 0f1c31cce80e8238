#pragma once

// `manganize generate`: from a source on the command line to a page on the disk, through an agent process of its own.

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "libs/base/clock.h"
#include "manganize/cli/progress_view.h"
#include "manganize/language/language.h"
#include "manganize/scenario/scenario.h"
#include "manganize/settings/settings.h"

namespace manganize {

struct GenerateOptions {
  std::string source;  ///< a topic, the path of a file, or "-" for standard input
  std::string character;
  std::optional<std::filesystem::path> output;  ///< the PNG; else a folder below output/
  std::optional<Language> language;
  std::size_t panels = kPanels;        ///< 1..kPanelsMax
  std::optional<std::string> genre;    ///< name(Genre)
  std::chrono::seconds time_max{600};  ///< AGENTCORE_TIMEOUT
};

/// Makes one page. Progress and the end go to `view`. Throws base::Error; no process is left then, and nothing is
/// written unless the error is that of `view.done()`.
void generate(const GenerateOptions& options, const Folders& folders, const std::filesystem::path& agent_program,
              const base::Clock& clock, ProgressView& view, const std::stop_token& stop);

}  // namespace manganize
