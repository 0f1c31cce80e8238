// Bad input gets one clear error with the value, the limit and the way out, and leaves nothing behind.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

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

std::string twenty_megabytes() {
  std::string text;
  text.resize(20'000'000, 'a');
  return text;
}

TEST(BadInput, InATopic) {
  const Sandbox sandbox;
  std::string long_topic;
  for (int i = 0; i < 50'001; ++i) long_topic += "a";
  for (const BadRun& run : std::vector<BadRun>{
           {"empty", {"generate", ""}, 1, {"INVALID_REQUEST", "topic is empty"}},
           {"blank", {"generate", " \t　"}, 1, {"INVALID_REQUEST", "topic is empty"}},
           {"50,001 characters", {"generate", long_topic}, 1, {"50001 characters", "limit is 50000", "file"}},
           {"one long word",
            {"generate", long_topic.substr(1)},
            1,
            {"NOT_RELEVANT", "aaaa…", "50000 characters", "no sentence"}},
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
           {"20 MB", {"generate", path("big.txt", twenty_megabytes())}, 1, {"20000000", "limit is"}},
           {"not UTF-8", {"generate", path("latin1.txt", "caf\xE9 au lait, and more text")}, 1, {"UTF-8", "byte 3"}},
           {"NUL", {"generate", path("nul.txt", nul)}, 1, {"nul.txt", "NUL"}},
           {"binary", {"generate", path("binary.txt", binary)}, 1, {"binary.txt"}},
           {"a device", {"generate", "/dev/zero"}, 1, {"INVALID_REQUEST", "/dev/zero", "standard input"}},
           {"name not UTF-8",
            {"generate", path("n\xFF.txt", "A text. And more.")},
            1,
            {"INVALID_REQUEST", "n\\xFF.txt", "rename"}},
           {"missing, not UTF-8", {"generate", "u\xFF/n\xFF.txt"}, 1, {"INVALID_REQUEST", "'u\\xFF/n\\xFF.txt'"}},
           {"unknown ending", {"generate", path("page.pdf", "%PDF-1.4")}, 1, {".txt", ".md", ".html"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, OnStandardInput) {
  const Sandbox sandbox;
  for (const auto& [bytes, says] :
       {std::pair(twenty_megabytes(), "at least 10"), std::pair(std::string("text with a \0 in it", 19), "NUL")}) {
    const Ended ended = sandbox.manganize_reading(sandbox.write("input", bytes), {"generate", "-"});
    EXPECT_EQ(ended.exit.code, 1);
    for (const char* part : {"INVALID_REQUEST", "standard input", says}) {
      EXPECT_NE(ended.error.find(part), std::string::npos) << ended.error;
    }
    EXPECT_TRUE(sandbox.outputs().empty());
  }
}

TEST(BadInput, InTheDataFolder) {
  Sandbox sandbox;
  for (const std::string& folder : {sandbox.write("file", "x").string(), std::string("/proc/manganize")}) {
    sandbox.set("MANGANIZE_DATA", folder);
    expect_refusal(sandbox, {folder, {"generate", "虹のしくみ"}, 1, {"STORAGE_ERROR", folder, "MANGANIZE_DATA"}});
  }
}

TEST(BadInput, InTheShareFolderThatIsNotUtf8) {
  Sandbox sandbox;
  sandbox.set("MANGANIZE_SHARE", sandbox.folder().string() + "/\xFF");
  expect_refusal(sandbox, {"MANGANIZE_SHARE", {"generate", "虹のしくみ"}, 1, {"UNAVAILABLE", "fonts are missing"}});
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
            {"CHARACTER_NOT_FOUND", "'../kurage'", "letters, digits", "there are: broken, kurage"}},
           {"400 characters",
            {"generate", "虹のしくみ", "-c", std::string(400, 'q')},
            1,
            {"CHARACTER_NOT_FOUND", "qqqq…", "400 characters"}},
           {"not UTF-8", {"generate", "虹のしくみ", "-c", "\xFF"}, 1, {"INVALID_REQUEST", "'\\xFF'", "UTF-8"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, InTheOutput) {
  const Sandbox sandbox;
  sandbox.write("file", "x");
  // Standard output is a pipe here. Never the /dev/stdout of the machine: a defect would replace it.
  std::filesystem::create_symlink("/proc/self/fd/1", sandbox.folder() / "out.png");
  for (const BadRun& run : std::vector<BadRun>{
           {"a folder", {"generate", "虹のしくみ", "-o", sandbox.folder().string()}, 1, {"folder", "manga.png"}},
           {"below a file", {"generate", "虹のしくみ", "-o", "file/page.png"}, 1, {"STORAGE_ERROR", "file"}},
           {"not writable", {"generate", "虹のしくみ", "-o", "/proc/page.png"}, 1, {"STORAGE_ERROR", "/proc"}},
           {"a FIFO", {"generate", "虹のしくみ", "-o", "out.png"}, 1, {"INVALID_REQUEST", "FIFO", "regular file"}},
           {"no PNG", {"generate", "虹のしくみ", "-o", "x.jpg"}, 1, {"INVALID_REQUEST", "x.jpg", "x.png"}},
           {"no name", {"generate", "虹のしくみ", "-o", ""}, 2, {"empty", "page.png"}},
           {"standard output", {"generate", "虹のしくみ", "-o", "-"}, 2, {"'-'", "page.png"}},
       }) {
    expect_refusal(sandbox, run);
  }
}

TEST(BadInput, InTheOutputThatIsADevice) {
  const Sandbox sandbox;
  // A device of our own, as /dev/null is one: a defect would replace it.
  const std::filesystem::path device = sandbox.folder() / "null.png";
  if (::mknod(device.c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0) GTEST_SKIP() << "only root can make a device";
  expect_refusal(sandbox, {"a device", {"generate", "虹のしくみ", "-o", device}, 1, {"INVALID_REQUEST", "a device"}});
  EXPECT_TRUE(std::filesystem::is_character_file(device));
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
