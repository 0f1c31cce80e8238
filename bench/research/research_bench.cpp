// Reads files as the research stage does and says how long each part took, or prints the sheet for reading.
//
//   research_bench [--sheet] [--topic TOPIC] FILE...

#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "libs/sources/library.h"
#include "manganize/research/fact_names.h"
#include "manganize/research/researcher.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Options {
  bool sheet = false;
  std::string topic;
  std::vector<std::filesystem::path> files;
};

void read(const Options& options, const manganize::Researcher& researcher, const std::filesystem::path& file) {
  manganize::ResearchRequest request;
  request.topic = options.topic;
  request.source = {"file", file.filename().string(), base::read_file(file, sources::kDocumentBytesMax)};
  const auto start = Clock::now();
  const manganize::FactSheet sheet = researcher.research(request);
  const double research = milliseconds_since(start);
  const auto written = Clock::now();
  const std::string json = base::to_text(to_json(sheet));
  const manganize::FactSheet back = manganize::fact_sheet_from_json(base::parse_json(json));
  const double round_trip = milliseconds_since(written);
  if (options.sheet) {
    std::cout << to_markdown(back) << "\n";
    return;
  }
  std::cout << file.filename().string() << ": " << name(sheet.form.kind) << " (" << sheet.form.reason << "), "
            << sheet.source_text.size() << " bytes, " << sheet.facts.size() << " facts, " << sheet.entries.size()
            << " entries, " << sheet.tables.size() << " tables; " << research << " ms, JSON there and back "
            << round_trip << " ms\n";
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--sheet") {
      options.sheet = true;
    } else if (arguments[i] == "--topic" && i + 1 < arguments.size()) {
      options.topic = arguments[++i];
    } else {
      options.files.emplace_back(arguments[i]);
    }
  }
  const manganize::JapaneseAnalyzer analyzer;
  const sources::Library library({}, {});
  const manganize::Researcher researcher(library, analyzer);
  for (const std::filesystem::path& file : options.files) {
    try {
      read(options, researcher, file);
    } catch (const base::Error& error) {
      std::cout << file.filename().string() << ": " << name(error.code()) << ": " << error.public_message() << "\n";
    }
  }
  return 0;
}
