// `manganize scenario` from the user's side: the page in words, without an agent, without fonts, without a file.

#include "manganize/scenario/scenario.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>

#include "libs/base/files.h"
#include "tests/e2e/program.h"

namespace e2e {
namespace {

constexpr std::size_t kFileBytesMax = 1 << 20;
constexpr std::chrono::seconds kEndTimeMax{30};

std::vector<std::filesystem::path> articles() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(PROJECT_SOURCE_DIR) + "/library")) {
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  }
  return found;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Scenario, PrintsWhoSaysWhatAndThePassagesBehindIt) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"scenario", "TCPの3ウェイハンドシェイク"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  for (const char* part : {"\n1. ki, ", "\n4. ketsu, ", "   くらげちゃん: ", "   相手: ", "\nPassages\n", " line "}) {
    EXPECT_TRUE(says(ended.output, part)) << part << " is not in\n" << ended.output;
  }
  EXPECT_TRUE(ended.error.empty()) << ended.error;
  EXPECT_TRUE(sandbox.outputs().empty());
}

TEST(Scenario, PrintsTheDocumentOfGenerateAsJson) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"scenario", "How tides work", "--json"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  const base::Json printed = base::parse_json(ended.output);
  EXPECT_NO_THROW(manganize::scenario_from_json(printed));
  ASSERT_EQ(sandbox.manganize({"generate", "How tides work"}).exit.code, 0);
  ASSERT_EQ(sandbox.outputs().size(), 1U);
  EXPECT_EQ(base::read_file(sandbox.outputs()[0] / "scenario.json", kFileBytesMax), ended.output);
}

TEST(Scenario, ReadsAFileAndStandardInput) {
  const Sandbox sandbox;
  const std::filesystem::path file = std::string(PROJECT_SOURCE_DIR) + "/library/blue-sky.en.md";
  const Ended from_file = sandbox.manganize({"scenario", file.string()});
  ASSERT_EQ(from_file.exit.code, 0) << from_file.error;
  const Ended from_input = sandbox.manganize_reading(file, {"scenario", "-"});
  ASSERT_EQ(from_input.exit.code, 0) << from_input.error;
  EXPECT_TRUE(says(from_input.output, "Kurage: "));
}

TEST(Scenario, NeedsNoFonts) {
  Sandbox sandbox;
  const std::filesystem::path share = sandbox.folder() / "share";
  std::filesystem::create_directories(share);
  for (const char* part : {"characters", "library"}) {
    std::filesystem::create_directory_symlink(std::filesystem::path(PROJECT_SOURCE_DIR) / part, share / part);
  }
  sandbox.set("MANGANIZE_SHARE", share.string());
  EXPECT_EQ(sandbox.manganize({"generate", "虹のしくみ"}).exit.code, 1) << "else this test shows nothing";
  EXPECT_EQ(sandbox.manganize({"scenario", "虹のしくみ"}).exit.code, 0);
}

TEST(Scenario, TellsWithExplainWhatEachSentenceGave) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"scenario", "虹のしくみ", "--explain"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  for (const char* part : {"\nPassages\n", "Relevance: ", "   beat definition of 虹", "   refused: "}) {
    EXPECT_TRUE(says(ended.output, part)) << part << " is not in\n" << ended.output;
  }
}

TEST(Scenario, RefusesAsGenerateDoes) {
  const Sandbox sandbox;
  sandbox.write("data/characters/broken/broken.yaml", "name: broken\nattributes: [a\n");
  const auto path = [&](const std::string& name, std::string_view bytes) {
    return sandbox.write(name, bytes).string();
  };
  for (const std::vector<std::string>& rest : std::vector<std::vector<std::string>>{
           {""},
           {" \t　"},
           {std::string(50'001, 'a')},
           {std::string(50'000, 'a')},
           {"ab\xFF"},
           {"zqxwv jkjkjk"},
           {"no.md"},
           {path("empty.txt", "")},
           {path("blank.txt", " \n　\n")},
           {path("latin1.txt", "caf\xE9 au lait, and more text")},
           {path("page.pdf", "%PDF-1.4")},
           {sandbox.folder().string()},
           {"https://example.org/page"},
           {"虹のしくみ", "-c", "nobody"},
           {"虹のしくみ", "-c", "broken"},
           {"虹のしくみ", "-c", ""},
           {"虹のしくみ", "-c", "\xFF"},
           {path("tides.txt", "The tide is a rise of the sea. It comes twice a day."), "--language", "ja"},
           {"虹", "--language", "fr"},
           {},
       }) {
    std::vector<std::string> generate = {"generate"};
    std::vector<std::string> scenario = {"scenario"};
    generate.insert(generate.end(), rest.begin(), rest.end());
    scenario.insert(scenario.end(), rest.begin(), rest.end());
    const Ended wanted = sandbox.manganize(generate);
    const Ended ended = sandbox.manganize(scenario);
    EXPECT_NE(wanted.exit.code, 0);
    EXPECT_EQ(ended.exit.code, wanted.exit.code) << ended.error;
    EXPECT_EQ(ended.error, wanted.error);
    EXPECT_TRUE(ended.output.empty()) << ended.output;
  }
}

TEST(Scenario, EndsWithOneErrorObjectAsJson) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"scenario", "", "--json"});
  EXPECT_EQ(ended.exit.code, 1);
  ASSERT_EQ(ended.json_lines().size(), 1U) << ended.output;
  EXPECT_EQ(base::find_string(ended.json_lines()[0], "code"), "INVALID_REQUEST");
  EXPECT_EQ(base::find_string(ended.json_lines()[0], "type"), "error");
}

TEST(Scenario, HasThePanelsAndTheGenreThatWereAskedFor) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"scenario", "虹のしくみ", "--panels", "3", "--genre", "horror", "--json"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  const base::Json scenario = base::parse_json(ended.output);
  EXPECT_EQ(scenario.at("panels").as_array().size(), 3U);
  EXPECT_EQ(base::find_string(scenario, "genre"), "horror");
}

TEST(Scenario, PrintsOnePageALineOfAStoryInSeveral) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"scenario", "hash table", "--pages", "3", "--json"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  const std::vector<base::Json> pages = ended.json_lines();
  ASSERT_GE(pages.size(), 2U) << "the article carries more than one page";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(pages[i].at("page").to_number<std::size_t>(), i + 1);
    EXPECT_EQ(pages[i].at("pages").to_number<std::size_t>(), pages.size());
  }
  EXPECT_EQ(sandbox.manganize({"scenario", "hash table", "--pages", "9"}).exit.code, 2);
}

TEST(Scenario, RefusesToExplainInJson) {
  const Sandbox sandbox;
  EXPECT_EQ(sandbox.manganize({"scenario", "虹", "--json", "--explain"}).exit.code, 2);
}

TEST(Scenario, PrintsTheSameBytesTwice) {
  const Sandbox sandbox;
  std::vector<std::filesystem::path> files = articles();
  ASSERT_GE(files.size(), 16U);
  std::string long_text;
  for (const auto& article : files) long_text += base::read_file(article, kFileBytesMax);
  files.push_back(sandbox.write("long.md", long_text));
  for (const auto& file : files) {
    const Ended first = sandbox.manganize({"scenario", file.string(), "--json"});
    EXPECT_EQ(first.exit.code, 0) << file << first.error;
    EXPECT_EQ(first.output, sandbox.manganize({"scenario", file.string(), "--json"}).output) << file;
  }
}

TEST(Scenario, SaysWhenNothingTakesIt) {
  const Sandbox sandbox;
  const auto into = [&](const std::string& redirected) {
    return run(
        sandbox.command({"/bin/sh", "-c", "\"$1\" scenario 虹のしくみ " + redirected, "sh", program("manganize")}));
  };
  const Ended full = into("> /dev/full");
  EXPECT_EQ(full.exit.code, 1);
  EXPECT_TRUE(says(full.error, "standard output")) << full.error;
  const Ended left = into("| true");
  EXPECT_TRUE(left.error.empty()) << "one who has left is no error: " << left.error;
}

TEST(Scenario, EndsWith130WhileItWaitsForStandardInput) {
  const Sandbox sandbox;
  ASSERT_EQ(::mkfifo((sandbox.folder() / "input").c_str(), 0600), 0);
  process::Child child = process::Child::start(
      sandbox.command({"/bin/sh", "-c", "exec \"$1\" scenario - 0<>input", "sh", program("manganize")}));
  ASSERT_TRUE(wait_for_interrupts(child.pid())) << child.error_tail();
  child.send_signal(SIGINT);
  const auto exit = child.wait({}, base::Deadline::after(kEndTimeMax));
  ASSERT_TRUE(exit.has_value());
  EXPECT_EQ(exit->code, 130) << child.error_tail();
  EXPECT_TRUE(says(child.error_tail(), "CANCELLED")) << child.error_tail();
}

}  // namespace
}  // namespace e2e
