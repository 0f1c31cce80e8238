// Bad input gets one clear error with the value, the limit and the way out, and leaves nothing behind.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/e2e/program.h"

namespace e2e {
namespace {

struct BadRun {
  std::string what;
  std::vector<std::string> arguments;
  int code;
  std::vector<std::string> says;  ///< parts of standard error
};

void expect_refusal(const Sandbox& sandbox, const BadRun& run) {
  const Ended ended = sandbox.manganize(run.arguments);
  EXPECT_EQ(ended.exit.code, run.code) << run.what << ": " << ended.error;
  for (const std::string& part : run.says) {
    EXPECT_NE(ended.error.find(part), std::string::npos)
        << run.what << " does not say '" << part << "': " << ended.error;
  }
  EXPECT_LE(std::count(ended.error.begin(), ended.error.end(), '\n'), 3) << run.what << ": " << ended.error;
  EXPECT_TRUE(sandbox.outputs().empty()) << run.what;
  EXPECT_TRUE(sandbox.agents().empty()) << run.what;
}

TEST(BadInput, InATopic) {
  const Sandbox sandbox;
  std::string long_topic;
  for (int i = 0; i < 50'001; ++i) long_topic += "a";
  for (const BadRun& run : std::vector<BadRun>{
           {"empty", {"generate", ""}, 1, {"INVALID_REQUEST", "topic is empty"}},
           {"blank", {"generate", " \t　"}, 1, {"INVALID_REQUEST", "topic is empty"}},
           {"50,001 characters", {"generate", long_topic}, 1, {"50001 characters", "limit is 50000", "file"}},
           {"not UTF-8", {"generate", "ab\xFF"}, 1, {"UTF-8", "byte 2"}},
           {"nothing known", {"generate", "zqxwv jkjkjk"}, 1, {"NOT_RELEVANT", "zqxwv"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, InAFile) {
  const Sandbox sandbox;
  const auto path = [&](const std::string& name, std::string_view bytes) {
    return sandbox.write(name, bytes).string();
  };
  const std::string nul("text with a \0 in it", 19);
  const std::string binary(
      "\x7F"
      "ELF\x02\x01\x01\0\0\0\0\0\xFF\xFE\x80",
      15);
  for (const BadRun& run : std::vector<BadRun>{
           {"missing", {"generate", (sandbox.folder() / "no.md").string()}, 1, {"no.md", "does not exist"}},
           {"folder", {"generate", sandbox.folder().string()}, 1, {"folder"}},
           {"empty", {"generate", path("empty.txt", "")}, 1, {"empty"}},
           {"20 MB", {"generate", path("big.txt", std::string(20'000'000, 'a'))}, 1, {"20000000", "limit is"}},
           {"not UTF-8", {"generate", path("latin1.txt", "caf\xE9 au lait, and more text")}, 1, {"UTF-8", "byte 3"}},
           {"NUL", {"generate", path("nul.txt", nul)}, 1, {"nul.txt", "NUL"}},
           {"binary", {"generate", path("binary.txt", binary)}, 1, {"binary.txt"}},
           {"unknown ending", {"generate", path("page.pdf", "%PDF-1.4")}, 1, {".txt", ".md", ".html"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, InACharacter) {
  const Sandbox sandbox;
  sandbox.write("data/characters/broken/broken.yaml", "name: broken\nattributes: [a\n");
  sandbox.write("data/characters/twice/twice.yaml", "name: twice\nname: again\n");
  for (const BadRun& run : std::vector<BadRun>{
           {"unknown", {"generate", "虹のしくみ", "-c", "nobody"}, 1, {"CHARACTER_NOT_FOUND", "nobody", "kurage"}},
           {"broken YAML", {"generate", "虹のしくみ", "-c", "broken"}, 1, {"broken.yaml", "line"}},
           {"duplicate key", {"generate", "虹のしくみ", "-c", "twice"}, 1, {"name"}},
           {"path as name",
            {"generate", "虹のしくみ", "-c", "../kurage"},
            1,
            {"CHARACTER_NOT_FOUND", "letters, digits"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, InTheOutput) {
  const Sandbox sandbox;
  sandbox.write("file", "x");
  for (const BadRun& run : std::vector<BadRun>{
           {"a folder", {"generate", "虹のしくみ", "-o", sandbox.folder().string()}, 1, {"folder", "manga.png"}},
           {"below a file", {"generate", "虹のしくみ", "-o", "file/page.png"}, 1, {"STORAGE_ERROR", "file"}},
           {"not writable", {"generate", "虹のしくみ", "-o", "/proc/page.png"}, 1, {"STORAGE_ERROR", "/proc"}},
           {"full disk", {"generate", "虹のしくみ", "-o", "/dev/full/page.png"}, 1, {"STORAGE_ERROR", "/dev/full"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, OnTheCommandLine) {
  const Sandbox sandbox;
  for (const BadRun& run : std::vector<BadRun>{
           {"no source", {"generate"}, 2, {}},
           {"unknown command", {"draw"}, 2, {}},
           {"unknown flag", {"generate", "虹", "--colour"}, 2, {"--colour"}},
           {"unknown language", {"generate", "虹", "--language", "fr"}, 2, {"fr"}},
       }) {
    const Ended ended = sandbox.manganize(run.arguments);
    EXPECT_EQ(ended.exit.code, run.code) << run.what << ended.error;
    for (const std::string& part : run.says) EXPECT_NE(ended.error.find(part), std::string::npos) << ended.error;
  }
}

TEST(BadInput, WithJsonLinesEndsWithOneErrorObject) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"generate", "", "--json"});
  EXPECT_EQ(ended.exit.code, 1);
  ASSERT_EQ(ended.json_lines().size(), 1U) << ended.output;
  EXPECT_EQ(base::find_string(ended.json_lines()[0], "code"), "INVALID_REQUEST");
}

TEST(BadInput, MissingFontsAreNamedWithTheirPackage) {
  Sandbox sandbox;
  const std::filesystem::path share = sandbox.folder() / "share";
  std::filesystem::create_directories(share / "fonts");
  for (const char* part : {"characters", "library"}) {
    std::filesystem::create_directory_symlink(std::filesystem::path(PROJECT_SOURCE_DIR) / part, share / part);
  }
  sandbox.set("MANGANIZE_SHARE", share.string());
  expect_refusal(sandbox, {"missing font", {"generate", "虹のしくみ"}, 1, {"font"}});
  const Ended doctor = sandbox.manganize({"doctor"});
  EXPECT_EQ(doctor.exit.code, 1);
  EXPECT_NE(doctor.output.find("font"), std::string::npos) << doctor.output;
}

}  // namespace
}  // namespace e2e
