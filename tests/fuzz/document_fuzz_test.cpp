// Whatever bytes come as a document: reading, research and scenario end with a valid scenario or a refusal.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "libs/sources/library.h"
#include "manganize/research/researcher.h"
#include "manganize/scenario/checks.h"
#include "manganize/scenario/english/wording.h"
#include "manganize/scenario/japanese/wording.h"
#include "manganize/scenario/scenario_names.h"
#include "manganize/scenario/scenario_writer.h"
#include "tests/fuzz/mutator.h"

namespace fuzz {
namespace {

using namespace manganize;

constexpr std::size_t kArticleBytesMax = 1 << 20;
constexpr std::uint32_t kRuns = 3000;

std::uint32_t from_environment(const char* name, std::uint32_t fallback) {
  const char* value = std::getenv(name);
  return value == nullptr ? fallback : static_cast<std::uint32_t>(std::strtoul(value, nullptr, 10));
}

/// Everything between bytes and scenario.
class Pipeline {
 public:
  Pipeline() : researcher_(library_, japanese_), writer_(wordings()) {}

  Scenario write(const std::string& bytes, const std::string& name) const {
    ResearchRequest request;
    request.source = ResearchSource{.kind = "file", .name = name, .bytes = bytes};
    const FactSheet sheet = researcher_.research(request);
    EXPECT_NO_THROW(fact_sheet_from_json(to_json(sheet))) << "a fact does not stand at its passage";
    const SpeakingStyle style{.nickname = "Kurage", .first_person = {}, .patterns = {}, .forbidden = {"〜である"}};
    Scenario scenario = writer_.write({.sheet = sheet, .style = style}).front();
    expect_faults_of_no_kind(check_scenario(scenario, sheet, wording(scenario.language), style));
    return scenario;
  }

 private:
  std::vector<std::unique_ptr<const Wording>> wordings() const {
    std::vector<std::unique_ptr<const Wording>> made;
    made.push_back(std::make_unique<JapaneseWording>(japanese_));
    made.push_back(std::make_unique<EnglishWording>(english_));
    return made;
  }

  const Wording& wording(Language language) const {
    return language == Language::ja ? static_cast<const Wording&>(japanese_wording_) : english_wording_;
  }

  /// What would be false or could not be drawn; style is judged elsewhere.
  static void expect_faults_of_no_kind(const ScenarioChecks& checks) {
    constexpr std::array<CheckRule, 4> kGrave = {CheckRule::unknown_fact, CheckRule::unfaithful, CheckRule::forbidden,
                                                 CheckRule::too_long};
    for (const CheckFinding& finding : checks.findings) {
      const bool grave = std::find(kGrave.begin(), kGrave.end(), finding.rule) != kGrave.end();
      EXPECT_FALSE(grave) << manganize::name(finding.rule) << ": " << finding.text << ": " << finding.reason;
    }
  }

  JapaneseAnalyzer japanese_;
  EnglishTagger english_;
  JapaneseWording japanese_wording_{japanese_};
  EnglishWording english_wording_{english_};
  sources::Library library_{{}, {}};
  Researcher researcher_;
  OfflineWriter writer_;
};

std::vector<std::string> seeds() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(PROJECT_SOURCE_DIR) + "/library")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) texts.push_back(base::read_file(path, kArticleBytesMax));
  const std::vector<std::string> small = {
      "NAME\n       hostname - show or set the system's host name\n\nOPTIONS\n       -f, --fqdn\n              Display "
      "the FQDN. If no name is set, it fails.\n",
      "<html><head><title>Tea</title></head><body><h1>Tea</h1><p>Tea is a drink. If the water is hot, it steeps in 3 "
      "minutes.<ul><li>green<li>black</ul><table><tr><th>kind<th>time</table></body></html>",
      "# 1.2.3 (2024-05-06)\n\n- fix: crash when the file is empty (#12)\n- feat: add --json\n",
      "議事録\n日時: 4月3日\n決定: 金曜日に公開する。\n課題: 山田さんが資料を直すこと。\n",
      "材料\n- 卵 2個\n- 砂糖 30g\n\n1. 卵を割る。\n2. 180度で20分焼く。\n",
      "Q: What is a tide?\nA: A tide is a rise of the sea.\n\nQ: Why twice?\nA: Because the Earth turns.\n",
      "| 種類 | 角度 |\n|---|---|\n| 主虹 | 約42度 |\n| 副虹 | 約51度 |\n",
      "/* Returns the length. The pointer must not be null, otherwise it crashes. */\nint f(const char *s);\n",
      "よくある誤解は、虹が空の決まった場所にあるというものである。虹は、見る人の角度で決まる。ただし、例外もある。\n"};
  texts.insert(texts.end(), small.begin(), small.end());
  return texts;
}

bool is_refusal(base::ErrorCode code) {
  return code == base::ErrorCode::invalid_request || code == base::ErrorCode::not_relevant ||
         code == base::ErrorCode::generation_failed;
}

/// Whether a scenario came out; throws what no reader of documents may throw.
bool becomes_scenario(const Pipeline& pipeline, const std::string& bytes, const std::string& name) {
  try {
    const Scenario scenario = pipeline.write(bytes, name);
    EXPECT_NO_THROW(scenario_from_json(base::parse_json(base::to_text(to_json(scenario)))));
    return true;
  } catch (const base::Error& error) {
    EXPECT_TRUE(is_refusal(error.code())) << base::name(error.code()) << ": " << error.what();
    EXPECT_FALSE(error.public_message().empty());
    return false;
  }
}

TEST(DocumentFuzz, TakesTheSeedsThemselves) {
  const Pipeline pipeline;
  std::size_t written = 0;
  for (const std::string& seed : seeds()) written += becomes_scenario(pipeline, seed, "text.md") ? 1 : 0;
  EXPECT_GE(written, 16U) << "the articles of the library at least";
}

TEST(DocumentFuzz, EndsWellOnMutatedTexts) {
  constexpr std::array<const char*, 4> kNames = {"text.md", "text.txt", "text.html", ""};
  const Pipeline pipeline;
  const std::vector<std::string> from = seeds();
  const std::uint32_t first = from_environment("FUZZ_FROM", 1);
  const std::uint32_t runs = from_environment("FUZZ_RUNS", kRuns);
  std::size_t written = 0;
  for (std::uint32_t number = first; number < first + runs; ++number) {
    SCOPED_TRACE("run " + std::to_string(number));
    Mutator mutator(from, number);
    const std::string name = kNames[mutator.below(kNames.size())];
    written += becomes_scenario(pipeline, mutator.make(), name) ? 1 : 0;
    if (HasFailure()) break;
  }
  if (runs >= kRuns) {
    EXPECT_GT(written, runs / 4) << "mutants that are all refused test the door alone";
  }
}

TEST(DocumentFuzz, MakesTheSameInputFromTheSameNumber) {
  const std::vector<std::string> from = seeds();
  EXPECT_EQ(Mutator(from, 7).make(), Mutator(from, 7).make());
  EXPECT_NE(Mutator(from, 7).make(), Mutator(from, 8).make());
}

}  // namespace
}  // namespace fuzz
