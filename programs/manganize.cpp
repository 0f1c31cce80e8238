// What people type: manganize generate, doctor.

#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>

#include "libs/base/environment.h"
#include "libs/base/error.h"
#include "manganize/cli/doctor.h"
#include "manganize/cli/generate.h"
#include "manganize/cli/interrupts.h"
#include "manganize/settings/settings.h"

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

struct Arguments {
  manganize::GenerateOptions generate;
  std::string language;
  std::string output;
  bool json = false;
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

void describe_generate(CLI::App& command, Arguments& arguments) {
  command
      .add_option("source", arguments.generate.source,
                  "A topic, the path of a .txt, .md or .html file, or - for standard input")
      ->required();
  command.add_option("-c,--character", arguments.generate.character, "Who explains")->default_val("kurage");
  command.add_option("-o,--output", arguments.output, "The PNG to write; default: a folder below output/")
      ->check(wrong_as_output);
  command.add_option("--language", arguments.language, "Language of the page; default: that of the source")
      ->check(CLI::IsMember({"ja", "en"}));
  command.add_flag("--json", arguments.json, "Print progress and result as JSON lines");
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
      "  man -P cat 7 hostname | manganize generate -");
  Arguments arguments;
  CLI::App* generate = app.add_subcommand("generate", "Makes a page");
  describe_generate(*generate, arguments);
  CLI::App* doctor = app.add_subcommand("doctor", "Checks fonts, library, data folder, characters and ports");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return after_output(app.exit(error) == 0 ? kDone : kUsage);
  }
  if (generate->parsed()) return run_generate(std::move(arguments), interrupts);
  if (doctor->parsed()) return run_doctor(interrupts);
  std::cout << app.help();
  return after_output(kDone);
}
