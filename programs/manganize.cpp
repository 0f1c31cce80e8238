// What people type: manganize generate, scenario, doctor.

#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "libs/base/environment.h"
#include "libs/base/error.h"
#include "manganize/cli/doctor.h"
#include "manganize/cli/generate.h"
#include "manganize/cli/interrupts.h"
#include "manganize/cli/scenario_command.h"
#include "manganize/scenario/arc.h"
#include "manganize/settings/settings.h"

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

struct Arguments {
  manganize::GenerateOptions generate;
  manganize::ScenarioArguments scenario;
  std::string language;
  std::string output;
  std::string genre;
  bool json = false;
  bool explain = false;
};

manganize::ProgressStyle style_of(bool json) {
  if (json) return manganize::ProgressStyle::json;
  return ::isatty(STDOUT_FILENO) != 0 ? manganize::ProgressStyle::live : manganize::ProgressStyle::plain;
}

int run_generate(Arguments arguments, manganize::Interrupts& interrupts) {
  const auto view = manganize::make_progress_view(style_of(arguments.json), stdout, stderr);
  try {
    if (!arguments.language.empty()) arguments.generate.language = manganize::language_from(arguments.language);
    if (!arguments.output.empty()) arguments.generate.output = arguments.output;
    if (!arguments.genre.empty()) arguments.generate.genre = arguments.genre;
    const base::SystemClock clock;
    const std::filesystem::path program = manganize::this_program();
    manganize::generate(arguments.generate, manganize::find_folders(base::SystemEnvironment(), program),
                        program.parent_path() / "manganize-agent", clock, *view, interrupts.stop_token());
    return kDone;
  } catch (const base::Error& error) {
    view->failed(base::name(error.code()), error.public_message(), base::retryable(error.code()));
    return interrupts.signal() != 0 ? 128 + interrupts.signal() : kFailed;
  }
}

// `code`, unless standard output did not take what it was given.
int after_output(int code) {
  std::cout.flush();
  const bool taken = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good();
  if (taken) return code;
  std::fprintf(stderr, "manganize: standard output cannot be written; send it to another place\n");
  return code == kDone ? kFailed : code;
}

// A reader who has left has read what was wanted.
int print(const std::string& text) {
  const bool taken = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return !taken && errno == EPIPE ? kDone : after_output(kDone);
}

int run_scenario(Arguments arguments, manganize::Interrupts& interrupts) {
  const auto view = manganize::make_progress_view(
      arguments.json ? manganize::ProgressStyle::json : manganize::ProgressStyle::plain, stdout, stderr);
  try {
    manganize::ScenarioArguments& scenario = arguments.scenario;
    if (!arguments.language.empty()) scenario.language = manganize::language_from(arguments.language);
    if (!arguments.genre.empty()) scenario.genre = manganize::genre_named(arguments.genre);
    if (arguments.explain) scenario.form = manganize::ScenarioForm::explained;
    if (arguments.json) scenario.form = manganize::ScenarioForm::json;
    const manganize::Folders folders = manganize::find_folders(base::SystemEnvironment(), manganize::this_program());
    const auto request =
        manganize::read_scenario_request(scenario, folders, base::SystemClock(), interrupts.stop_token());
    // From here on nothing waits and nothing is left half done, so that a stop need not be asked for on the way.
    const std::stop_callback leave(interrupts.stop_token(), [&] {
      view->failed(base::name(base::ErrorCode::cancelled), "stopped before the scenario was written", true);
      std::_Exit(128 + interrupts.signal());
    });
    return print(manganize::write_scenario(scenario, request, folders));
  } catch (const base::Error& error) {
    view->failed(base::name(error.code()), error.public_message(), base::retryable(error.code()));
    return interrupts.signal() != 0 ? 128 + interrupts.signal() : kFailed;
  }
}

int run_doctor(manganize::Interrupts& interrupts) {
  try {
    const std::filesystem::path program = manganize::this_program();
    const bool well = manganize::doctor(manganize::find_folders(base::SystemEnvironment(), program),
                                        program.parent_path(), stdout, interrupts.stop_token());
    return after_output(well ? kDone : kFailed);
  } catch (const base::Error& error) {
    std::fprintf(stderr, "manganize: %s: %s\n", std::string(base::name(error.code())).c_str(),
                 error.public_message().c_str());
    return interrupts.signal() != 0 ? 128 + interrupts.signal() : kFailed;
  }
}

// The empty string when `file` may be meant as a file, else what is wrong with it, as CLI11 wants it.
std::string wrong_as_output(const std::string& file) {
  if (file.empty()) return "the name is empty; name a PNG file, e.g. -o page.png";
  if (file == "-") return "'-' is no file, and standard output takes the progress; name a PNG file, e.g. -o page.png";
  return {};
}

// A stream that was closed stays one that fails, instead of its number going to the next file or socket.
void hold_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

void describe_source(CLI::App& command, std::string& source, std::string& character, Arguments& arguments) {
  command.add_option("source", source, "A topic, the path of a .txt, .md or .html file, or - for standard input")
      ->required();
  command.add_option("-c,--character", character, "Who explains")->default_val("kurage");
  command.add_option("--language", arguments.language, "Language of the page; default: that of the source")
      ->check(CLI::IsMember({"ja", "en"}));
}

std::vector<std::string> genres() {
  std::vector<std::string> names;
  for (const manganize::Genre genre : manganize::kGenres) names.emplace_back(manganize::name(genre));
  return names;
}

void describe_story(CLI::App& command, std::size_t& panels, std::string& genre) {
  command.add_option("--panels", panels, "Panels of the page")
      ->check(CLI::Range(std::size_t{1}, manganize::kPanelsMax))
      ->default_val(manganize::kPanels);
  command.add_option("--genre", genre, "battle, suspense, mystery, ...; default: by the text")
      ->check(CLI::IsMember(genres()));
}

void describe_generate(CLI::App& command, Arguments& arguments) {
  describe_source(command, arguments.generate.source, arguments.generate.character, arguments);
  describe_story(command, arguments.generate.panels, arguments.genre);
  command.add_option("-o,--output", arguments.output, "The PNG to write; default: a folder below output/")
      ->check(wrong_as_output);
  command.add_flag("--json", arguments.json, "Print progress and result as JSON lines");
}

void describe_scenario(CLI::App& command, Arguments& arguments) {
  describe_source(command, arguments.scenario.source, arguments.scenario.character, arguments);
  describe_story(command, arguments.scenario.panels, arguments.genre);
  command
      .add_option("--pages", arguments.scenario.pages, "Pages at most; fewer when the source does not carry so many")
      ->check(CLI::Range(std::size_t{1}, manganize::kPagesMax))
      ->default_val(std::size_t{1});
  command.add_flag("--json", arguments.json, "Print the scenario as JSON, one page a line");
  command
      .add_flag("--explain", arguments.explain, "Print also what each sentence gave, and why the others gave nothing")
      ->excludes("--json");
}

}  // namespace

int main(int argc, char** argv) {
  hold_closed_streams();
  manganize::Interrupts interrupts;
  // A reader who leaves is seen by the write that fails, and does not cost the page.
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("Turns a topic, a text or a document into an explanatory four-panel manga.", "manganize");
  app.require_subcommand(0, 1);
  app.set_version_flag("--version", "manganize " MANGANIZE_VERSION, "Print the version");
  app.footer(
      "Examples:\n"
      "  manganize generate \"TCPの3ウェイハンドシェイク\"\n"
      "  manganize generate notes.md -o page.png\n"
      "  manganize scenario notes.md\n"
      "  man -P cat 7 hostname | manganize generate -");
  Arguments arguments;
  CLI::App* generate = app.add_subcommand("generate", "Makes a page");
  describe_generate(*generate, arguments);
  CLI::App* scenario = app.add_subcommand("scenario", "Prints what the page would say, without drawing it");
  describe_scenario(*scenario, arguments);
  CLI::App* doctor = app.add_subcommand("doctor", "Checks fonts, library, data folder, characters and ports");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return after_output(app.exit(error) == 0 ? kDone : kUsage);
  }
  if (generate->parsed()) return run_generate(std::move(arguments), interrupts);
  if (scenario->parsed()) return run_scenario(std::move(arguments), interrupts);
  if (doctor->parsed()) return run_doctor(interrupts);
  std::cout << app.help();
  return after_output(kDone);
}
