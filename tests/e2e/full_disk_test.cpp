// Places that take no more: a full disk for the page, a full or closed standard output.

#include <gtest/gtest.h>

#include "tests/e2e/program.h"

namespace e2e {
namespace {

// `manganize` with its output through a shell that runs `script` on it.
Ended through_shell(const Sandbox& sandbox, const std::string& script) {
  return run(sandbox.command({"/bin/sh", "-c", script, "sh", program("manganize")}));
}

TEST(FullDisk, IsNamedWithWhatIsNeededAndLeavesNothing) {
  const auto start = mount_namespace();
  if (!start) GTEST_SKIP() << "the kernel grants no mount namespace, so no small disk can be made";
  constexpr int kLeftBehind = 78;
  const std::string script =
      "mount -t tmpfs -o size=64k tmpfs output || exit 77; \"$@\"; code=$?; "
      "test -z \"$(ls -A output)\" || exit 78; exit $code";
  for (const std::vector<std::string>& where : {std::vector<std::string>{}, {"-o", "output/page.png"}}) {
    const Sandbox sandbox;
    std::filesystem::create_directories(sandbox.folder() / "output");
    std::vector<std::string> argv = *start;
    for (const std::string& word : {std::string("sh"), std::string("-c"), script, std::string("sh"),
                                    program("manganize"), std::string("generate"), std::string("虹のしくみ")}) {
      argv.push_back(word);
    }
    argv.insert(argv.end(), where.begin(), where.end());
    const Ended ended = run(sandbox.command(argv));
    EXPECT_NE(ended.exit.code, kLeftBehind);
    EXPECT_EQ(ended.exit.code, 1) << ended.error;
    for (const char* part : {"STORAGE_ERROR", "No space left", "bytes are needed", "free some space"}) {
      EXPECT_NE(ended.error.find(part), std::string::npos) << ended.error;
    }
  }
}

TEST(StandardOutput, ThatIsFullIsAnErrorAndThePageIsThere) {
  for (const std::string flag : {"", " --json"}) {
    const Sandbox sandbox;
    const Ended ended = through_shell(sandbox, "\"$1\" generate 虹のしくみ" + flag + " >/dev/full");
    EXPECT_EQ(ended.exit.code, 1);
    EXPECT_NE(ended.error.find("No space left"), std::string::npos) << ended.error;
    EXPECT_NE(ended.error.find("manga.png"), std::string::npos) << "where the page is: " << ended.error;
    EXPECT_EQ(sandbox.outputs().size(), 1U);
  }
}

TEST(StandardOutput, ThatIsClosedIsAnErrorAndThePageIsThere) {
  const Sandbox sandbox;
  const Ended ended = through_shell(sandbox, "\"$1\" generate 虹のしくみ >&-");
  EXPECT_EQ(ended.exit.code, 1);
  EXPECT_NE(ended.error.find("Bad file descriptor"), std::string::npos) << ended.error;
  EXPECT_EQ(sandbox.outputs().size(), 1U);
}

TEST(StandardOutput, WhoseReaderHasLeftDoesNotCostThePage) {
  for (const auto& [flag, code] : {std::pair<std::string, int>("", 0), std::pair<std::string, int>(" --json", 1)}) {
    const Sandbox sandbox;
    const Ended ended =
        through_shell(sandbox, "{ \"$1\" generate 虹のしくみ" + flag + "; echo $? >code; } | true; exit $(cat code)");
    EXPECT_EQ(ended.exit.code, code) << ended.error;
    EXPECT_EQ(sandbox.outputs().size(), 1U);
  }
}

TEST(StandardOutput, ThatTakesNoHelpIsAnError) {
  const Sandbox sandbox;
  for (const char* words : {"--help", "--version", "doctor"}) {
    const Ended ended = through_shell(sandbox, "\"$1\" " + std::string(words) + " >/dev/full");
    EXPECT_EQ(ended.exit.code, 1) << words;
    EXPECT_NE(ended.error.find("standard output"), std::string::npos) << words << ended.error;
  }
}

}  // namespace
}  // namespace e2e
