// `manganize generate` from the user's side: what it makes, shows and leaves behind.

#include <gtest/gtest.h>

#include <csignal>
#include <set>

#include "libs/base/files.h"
#include "libs/base/utf8.h"
#include "tests/e2e/program.h"

namespace e2e {
namespace {

constexpr std::size_t kFileBytesMax = 20 << 20;
constexpr std::pair<unsigned, unsigned> kPageSize{1536, 2730};

std::string text_of(const base::Json& json, std::string_view key) {
  return std::string(base::find_string(json, key).value_or(""));
}

TEST(Generate, MakesAPageFromATopicOfTheLibrary) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"generate", "TCPの3ウェイハンドシェイク"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  ASSERT_EQ(sandbox.outputs().size(), 1U);
  const std::filesystem::path folder = sandbox.outputs()[0];
  EXPECT_EQ(png_size(base::read_file(folder / "manga.png", kFileBytesMax)), kPageSize);
  const base::Json scenario = base::parse_json(base::read_file(folder / "scenario.json", kFileBytesMax));
  EXPECT_EQ(scenario.at("panels").as_array().size(), 4U);
  EXPECT_EQ(text_of(scenario, "language"), "ja");
  EXPECT_NE(base::read_file(folder / "research.md", kFileBytesMax).find("SYN"), std::string::npos);
  EXPECT_NE(ended.output.find("manga.png"), std::string::npos) << "the user is told where the page is";
  EXPECT_TRUE(sandbox.agents().empty());
}

TEST(Generate, MakesAnEnglishPageIntoTheNamedFile) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"generate", "How tides work", "-o", "tides.png"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  EXPECT_EQ(png_size(base::read_file(sandbox.folder() / "tides.png", kFileBytesMax)), kPageSize);
  EXPECT_TRUE(sandbox.outputs().empty());
}

TEST(Generate, PrintsJsonLinesThatRiseAndEndWithOneResult) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"generate", "虹のしくみ", "--json"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  const std::vector<base::Json> events = ended.json_lines();
  ASSERT_GE(events.size(), 4U);
  std::int64_t last = -1;
  for (std::size_t i = 0; i + 1 < events.size(); ++i) {
    ASSERT_EQ(text_of(events[i], "type"), "progress");
    EXPECT_GT(events[i].at("progress").as_int64(), last);
    last = events[i].at("progress").as_int64();
  }
  EXPECT_EQ(text_of(events.back(), "type"), "result");
  const std::string image(events.back().at("files").at("image").as_string());
  EXPECT_EQ(png_size(base::read_file(sandbox.folder() / image, kFileBytesMax)), kPageSize);
}

TEST(Generate, WritesAFileWhoseNameIsNotUtf8AndSaysSoInUtf8) {
  const Sandbox sandbox;
  const Ended ended = sandbox.manganize({"generate", "虹のしくみ", "--json", "-o", "n\xFF.png"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  EXPECT_EQ(base::find_invalid_utf8(ended.output), std::nullopt);
  EXPECT_EQ(png_size(base::read_file(sandbox.folder() / "n\xFF.png", kFileBytesMax)), kPageSize);
}

TEST(Generate, WritesThroughASymbolicLink) {
  const Sandbox sandbox;
  std::filesystem::create_symlink("real.png", sandbox.folder() / "link.png");
  ASSERT_EQ(sandbox.manganize({"generate", "虹のしくみ", "-o", "link.png"}).exit.code, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(sandbox.folder() / "link.png"));
  EXPECT_EQ(png_size(base::read_file(sandbox.folder() / "real.png", kFileBytesMax)), kPageSize);
}

TEST(Generate, ReadsFilesOfEachKindAndStandardInput) {
  const std::string article =
      base::read_file(std::string(PROJECT_SOURCE_DIR) + "/library/blue-sky.en.md", kFileBytesMax);
  const std::string body = article.substr(article.find("# Why"));
  const Sandbox sandbox;
  const auto markdown = sandbox.write("notes.md", body);
  const auto text = sandbox.write("notes.txt", body);
  const auto html =
      sandbox.write("notes.html",
                    "<html><head><title>Batteries</title><script>x()</script></head><body><h1>Why the sky "
                    "is blue</h1><p>" +
                        body.substr(body.find("The sky is blue")) + "</p></body></html>");
  for (const auto& file : {markdown, text, html}) {
    const Ended ended = sandbox.manganize({"generate", file.string(), "-o", "page.png"});
    EXPECT_EQ(ended.exit.code, 0) << file << ended.error;
  }
  const Ended ended = sandbox.manganize_reading(text, {"generate", "-", "-o", "page.png"});
  EXPECT_EQ(ended.exit.code, 0) << ended.error;
}

TEST(Generate, FindsAnArticleThatTheUserAdded) {
  const Sandbox sandbox;
  sandbox.write(
      "data/library/knot.md",
      "# Bowline knot\n\nA bowline is a knot that makes a fixed loop at the end of a rope. Sailors use the bowline "
      "because the loop does not slip.\n\n1. Make a small loop\n2. Pass the end up through the loop\n3. Lead the "
      "end around the rope\n4. Pass the end down through the loop\n\nMany people think a bowline can never come "
      "loose. A bowline can shake loose when the rope carries no load. You should tie a second knot behind the "
      "bowline when a life depends on it. The bowline keeps about 65 % of the strength of the rope.\n");
  const Ended ended = sandbox.manganize({"generate", "bowline knot", "-o", "page.png"});
  EXPECT_EQ(ended.exit.code, 0) << ended.error;
}

TEST(Generate, EndsWith130AndWithoutItsAgentOnInterrupt) {
  const Sandbox sandbox;
  process::Child child = sandbox.start("manganize", {"generate", "虹のしくみ"});
  ASSERT_TRUE(sandbox.wait_for_agents(1)) << child.error_tail();
  child.send_signal(SIGINT);
  const auto exit = child.wait({}, base::Deadline::after(std::chrono::seconds(30)));
  ASSERT_TRUE(exit.has_value());
  EXPECT_EQ(exit->code, 130) << child.error_tail();
  EXPECT_TRUE(sandbox.agents().empty());
  EXPECT_TRUE(sandbox.outputs().empty());
}

TEST(Generate, LeavesNoAgentWhenItIsKilled) {
  const Sandbox sandbox;
  process::Child child = sandbox.start("manganize", {"generate", "虹のしくみ"});
  ASSERT_TRUE(sandbox.wait_for_agents(1)) << child.error_tail();
  // The child alone: what its process group would take with it must end by itself.
  child.send_signal(SIGKILL);
  EXPECT_TRUE(sandbox.wait_for_agents(0));
}

TEST(Generate, MakesTheSamePageForTwoUsers) {
  const Sandbox one;
  const Sandbox other;
  for (const Sandbox* sandbox : {&one, &other}) {
    ASSERT_EQ(sandbox->manganize({"generate", "hash table", "-o", "a.png"}).exit.code, 0);
  }
  EXPECT_EQ(base::read_file(one.folder() / "a.png", kFileBytesMax),
            base::read_file(other.folder() / "a.png", kFileBytesMax));
}

TEST(Generate, TellsTheSameUserTheSameThingsInAnotherStory) {
  const Sandbox sandbox;
  std::set<std::string> arcs;
  for (int i = 0; i < 3; ++i) {
    const Ended ended = sandbox.manganize({"generate", "hash table", "--json"});
    ASSERT_EQ(ended.exit.code, 0) << ended.error;
    const std::string file(ended.json_lines().back().at("files").at("scenario").as_string());
    arcs.insert(text_of(base::parse_json(base::read_file(sandbox.folder() / file, kFileBytesMax)), "arc"));
  }
  EXPECT_EQ(arcs.size(), 3U);
}

TEST(Generate, DrawsAsManyPanelsAsAreAsked) {
  const Sandbox sandbox;
  const Ended ended =
      sandbox.manganize({"generate", "hash table", "--panels", "2", "--genre", "mystery", "-o", "a.png"});
  ASSERT_EQ(ended.exit.code, 0) << ended.error;
  const auto [width, height] = png_size(base::read_file(sandbox.folder() / "a.png", kFileBytesMax));
  EXPECT_EQ(width, kPageSize.first);
  EXPECT_LT(height, kPageSize.second);
  EXPECT_EQ(sandbox.manganize({"generate", "hash table", "--panels", "7"}).exit.code, 2);
  EXPECT_EQ(sandbox.manganize({"generate", "hash table", "--genre", "western"}).exit.code, 2);
}

}  // namespace
}  // namespace e2e
