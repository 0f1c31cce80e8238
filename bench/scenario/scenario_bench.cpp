// Measures text to scenario: scenario_bench [rounds [FILE...]]. Prints one JSON object. Each case runs in a process of
// its own, so that its peak of memory is its own.

#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "bench/scenario/long_text.h"
#include "libs/base/files.h"
#include "libs/sources/library.h"
#include "manganize/research/researcher.h"
#include "manganize/scenario/checks.h"
#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/scenario_names.h"
#include "manganize/scenario/scenario_writer.h"

namespace {

using manganize::Language;

struct Case {
  std::string name;
  std::string text;
  std::string file = "text.md";  ///< whose ending says how the text is read
};

// Processor time: other work on the machine shall not count.
double now_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double peak_rss_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::vector<std::unique_ptr<const manganize::Wording>> wordings(const manganize::JapaneseAnalyzer& japanese,
                                                                const manganize::EnglishTagger& english) {
  std::vector<std::unique_ptr<const manganize::Wording>> made;
  made.push_back(std::make_unique<manganize::JapaneseWording>(japanese));
  made.push_back(std::make_unique<manganize::EnglishWording>(english));
  return made;
}

/// The members of one case's JSON object behind its name.
std::string measure(const Case& each, int rounds) {
  const manganize::JapaneseAnalyzer japanese;
  const manganize::EnglishTagger english;
  const sources::Library library({}, {});
  const manganize::Researcher researcher(library, japanese);
  const manganize::OfflineWriter writer(wordings(japanese, english));
  const auto checking = wordings(japanese, english);
  manganize::ResearchRequest request;
  request.source = manganize::ResearchSource{.kind = "file", .name = each.file, .bytes = each.text};
  std::vector<double> research;
  std::vector<double> write;
  std::vector<double> check;
  std::vector<double> whole;
  std::size_t facts = 0;
  std::size_t bytes_read = 0;
  std::string kind;
  Language language = Language::ja;
  for (int i = 0; i < rounds; ++i) {
    const double start = now_ms();
    const manganize::FactSheet sheet = researcher.research(request);
    const double researched = now_ms();
    const manganize::SpeakingStyle style{.nickname = "Kurage"};
    const manganize::Scenario scenario = writer.write({.sheet = sheet, .style = style}).front();
    const double written = now_ms();
    check_scenario(scenario, sheet, *checking[sheet.language == Language::ja ? 0 : 1], style);
    const double checked = now_ms();
    research.push_back(researched - start);
    write.push_back(written - researched);
    check.push_back(checked - written);
    whole.push_back(written - start);
    facts = sheet.facts.size();
    bytes_read = sheet.source_text.size();
    kind = manganize::name(scenario.kind);
    language = sheet.language;
  }
  char text[400];
  std::snprintf(
      text, sizeof text,
      "\"language\": \"%s\", \"words\": %zu, \"bytes\": %zu, \"bytes_read\": %zu, \"facts\": %zu, \"page\": \"%s\", "
      "\"first_ms\": %.1f, \"research_ms\": %.1f, \"write_ms\": %.1f, \"check_ms\": %.1f, \"text_to_scenario_ms\": "
      "%.1f, \"peak_rss_mb\": %.1f",
      std::string(name(language)).c_str(), bench::words_of(language, each.text), each.text.size(), bytes_read, facts,
      kind.c_str(), whole.front(), median(research), median(write), median(check), median(whole), peak_rss_mb());
  return text;
}

/// Runs the case in a child and returns what it prints; ends the program when it fails.
std::string measured_apart(const Case& each, int rounds) {
  int ends[2];
  if (::pipe(ends) != 0) std::exit(1);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    const std::string text = measure(each, rounds);
    const bool sent = ::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    std::_Exit(sent ? 0 : 1);
  }
  ::close(ends[1]);
  std::string text(4096, '\0');
  const ssize_t size = ::read(ends[0], text.data(), text.size());
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (size <= 0 || status != 0) {
    std::fprintf(stderr, "scenario_bench: the case %s failed\n", each.name.c_str());
    std::exit(1);
  }
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::vector<Case> cases(int count, char** arguments) {
  constexpr std::size_t kFileBytesMax = 10'000'000;
  const std::filesystem::path library = std::filesystem::path(PROJECT_SOURCE_DIR) / "library";
  std::vector<Case> made;
  for (const Language language : {Language::ja, Language::en}) {
    for (const std::size_t words : {3'000, 50'000}) {
      made.push_back({std::string(name(language)) + " " + std::to_string(words) + " words",
                      bench::long_text(library, language, words)});
    }
  }
  for (int i = 2; i < count; ++i) {
    const std::string file = std::filesystem::path(arguments[i]).filename().string();
    made.push_back({file, base::read_file(arguments[i], kFileBytesMax), file});
  }
  return made;
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = std::max(1, count > 1 ? std::atoi(arguments[1]) : 9);
  std::printf(
      "{\"clock\": \"processor time, median; first_ms is the first round, which loads the dictionaries\", \"rounds\": "
      "%d, \"cases\": [\n",
      rounds);
  bool first = true;
  for (const Case& each : cases(count, arguments)) {
    std::printf("%s  {\"case\": \"%s\", %s}", first ? "" : ",\n", each.name.c_str(),
                measured_apart(each, rounds).c_str());
    std::fflush(stdout);
    first = false;
  }
  std::printf(
      "],\n  \"budget\": {\"3000_words_ms\": 150, \"50000_words_ms\": 2000, \"50000_words_peak_rss_mb\": 150}}\n");
  return 0;
}
