// Prints the lines of the page that each file becomes, to be read as an editor reads them: is every line true, does the
// partner ask what is answered, is panel 3 a surprise?
//
//   scenario_dump [--beats] [--guards] [--time] FILE...
//
// --beats prints every beat below its sentence, --guards only the sentences without one, each with the guard that
// refused it.

#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "libs/sources/library.h"
#include "manganize/research/researcher.h"
#include "manganize/scenario/en_wording.h"
#include "manganize/scenario/ja_wording.h"
#include "manganize/scenario/scenario_names.h"
#include "manganize/scenario/scenario_writer.h"

namespace {

using manganize::Speaker;

struct Options {
  bool beats = false;
  bool guards = false;
  bool time = false;
  std::vector<std::filesystem::path> files;
};

manganize::SpeakingStyle style(manganize::Language language) {
  if (language == manganize::Language::en) return {.nickname = "Kurage", .first_person = "I"};
  return {.nickname = "くらげちゃん",
          .first_person = "わたし",
          .patterns = {"〜らしいよ", "〜んだって", "〜んだよ", "〜だね", "〜みたい", "〜かも", "……なるほど"},
          .forbidden = {"〜だ", "〜である", "〜です", "〜ます"}};
}

void print(const manganize::Scenario& page) {
  std::cout << "== " << page.title << " | " << page.pattern << " | " << page.arc << " | " << page.score << "\n";
  if (!page.note.empty()) std::cout << "   " << page.note << "\n";
  const base::Json json = to_json(page);
  for (std::size_t i = 0; i < page.panels.size(); ++i) {
    const manganize::Panel& panel = page.panels[i];
    std::cout << " " << i + 1 << " [" << name(panel.place) << "] " << panel.sound.value_or("") << "\n";
    for (const manganize::Line& line : panel.lines) {
      std::cout << "    " << (line.by == Speaker::main ? "M " : "P ") << line.text
                << (line.fact ? "  " + *line.fact : "*") << "\n";
    }
    if (panel.board) std::cout << "    # " << base::to_text(json.at("panels").at(i).at("board")) << "\n";
  }
}

void print_beats(const manganize::Wording& wording, const manganize::FactSheet& sheet) {
  const auto [beats, refused] = wording.find_beats(sheet);
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    std::cout << sheet.facts[i].id << " (" << sheet.facts[i].rank << ") " << sheet.facts[i].text << "\n";
    for (const manganize::Refusal& refusal : refused) {
      if (refusal.fact == i) std::cout << "    refused: " << refusal.guard << "\n";
    }
    for (const manganize::Beat& beat : beats) {
      if (beat.fact != i) continue;
      std::cout << "    [" << static_cast<int>(beat.kind) << "]";
      for (const manganize::Speech& speech : beat.asked) {
        const auto ways = wording.finish(speech, style(sheet.language));
        std::cout << (speech.by == Speaker::main ? " M " : " P ") << (ways.empty() ? "-" : ways.front().text);
      }
      for (const std::string& need : beat.needs) std::cout << "  needs " << need;
      std::cout << "\n";
    }
  }
}

void print_guards(const manganize::Wording& wording, const manganize::FactSheet& sheet) {
  const manganize::FoundBeats found = wording.find_beats(sheet);
  std::vector<std::string> state(sheet.facts.size(), "no beat");
  for (const manganize::Refusal& refusal : found.refused) state[refusal.fact] = refusal.guard;
  for (const manganize::Beat& beat : found.beats) state[beat.fact] = "";
  for (std::size_t i = 0; i < sheet.facts.size(); ++i) {
    if (!state[i].empty()) std::cout << "-- " << state[i] << ": " << sheet.facts[i].text << "\n";
  }
}

void dump(const Options& options, const std::filesystem::path& file) {
  const manganize::JapaneseAnalyzer analyzer;
  const manganize::EnglishTagger tagger;
  const sources::Library library({}, {});
  const manganize::Researcher researcher(library, analyzer);
  std::vector<std::unique_ptr<const manganize::Wording>> wordings;
  wordings.push_back(std::make_unique<manganize::JapaneseWording>(analyzer));
  wordings.push_back(std::make_unique<manganize::EnglishWording>(tagger));
  const manganize::JapaneseWording japanese(analyzer);
  const manganize::EnglishWording english(tagger);
  const manganize::OfflineWriter writer(std::move(wordings));
  manganize::ResearchRequest request;
  request.source = {"file", file.filename().string(), base::read_file(file, sources::kDocumentBytesMax)};
  const manganize::FactSheet sheet = researcher.research(request);
  const bool is_english = sheet.language == manganize::Language::en;
  const manganize::Wording& wording = is_english ? static_cast<const manganize::Wording&>(english) : japanese;
  if (options.beats) print_beats(wording, sheet);
  if (options.guards) print_guards(wording, sheet);
  const auto start = std::chrono::steady_clock::now();
  manganize::Explanation told;
  const manganize::Scenario page = writer.write({.sheet = sheet, .style = style(sheet.language)}, told).front();
  if (options.guards && !told.pages.empty()) {
    std::cout << "   topic \"" << wording.topic_word(sheet) << "\", best choice " << told.pages.front().choice.score
              << ":";
    for (const std::size_t beat : told.pages.front().choice.beats) {
      std::cout << " [" << static_cast<int>(told.found.beats[beat].kind) << "] "
                << sheet.facts[told.found.beats[beat].fact].id;
    }
    std::cout << "\n";
  }
  const auto spent = std::chrono::steady_clock::now() - start;
  print(page);
  if (options.time) {
    std::cout << "   " << sheet.facts.size() << " facts, " << std::chrono::duration<double, std::milli>(spent).count()
              << " ms\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (const std::string_view argument : std::vector<std::string_view>(argv + 1, argv + argc)) {
    if (argument == "--beats") {
      options.beats = true;
    } else if (argument == "--guards") {
      options.guards = true;
    } else if (argument == "--time") {
      options.time = true;
    } else {
      options.files.emplace_back(argument);
    }
  }
  for (const std::filesystem::path& file : options.files) {
    try {
      dump(options, file);
    } catch (const base::Error& error) {
      std::cout << "== " << file.string() << ": " << name(error.code()) << ": " << error.public_message() << "\n";
    }
  }
  return 0;
}
