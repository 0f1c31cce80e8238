#include "manganize/cli/progress_view.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>

#include "libs/base/error.h"
#include "libs/base/json.h"

namespace manganize {
namespace {

// What one run prints to a stream.
std::string printed(ProgressStyle style, bool fails) {
  char* text = nullptr;
  std::size_t size = 0;
  std::FILE* stream = ::open_memstream(&text, &size);
  const auto view = make_progress_view(style, stream, stream);
  view->progress(20, "reading", {{"type", "progress"}, {"progress", 20}});
  if (fails) {
    view->failed("TIMEOUT", "too slow", true);
  } else {
    view->done("Rain", {{"image", "a/manga.png"}});
  }
  std::fclose(stream);
  const std::string result(text, size);
  std::free(text);
  return result;
}

std::string printed_end(ProgressStyle style, const std::string& path) {
  char* text = nullptr;
  std::size_t size = 0;
  std::FILE* stream = ::open_memstream(&text, &size);
  make_progress_view(style, stream, stream)->done("Rain", {{"image", path}});
  std::fclose(stream);
  const std::string result(text, size);
  std::free(text);
  return result;
}

TEST(ProgressView, PrintsPlainLines) {
  EXPECT_EQ(printed(ProgressStyle::plain, false), " 20 %  reading\n100 %  Rain\n  a/manga.png\n");
  EXPECT_EQ(printed(ProgressStyle::plain, true), " 20 %  reading\nmanganize: TIMEOUT: too slow\n");
}

TEST(ProgressView, RewritesOneLineOfATerminal) {
  const std::string text = printed(ProgressStyle::live, false);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << "one for the line, one for the path";
  EXPECT_EQ(printed(ProgressStyle::live, true).substr(printed(ProgressStyle::live, true).rfind("reading")),
            "reading\nmanganize: TIMEOUT: too slow\n");
}

TEST(ProgressView, PrintsJsonLines) {
  EXPECT_EQ(printed(ProgressStyle::json, false),
            "{\"type\":\"progress\",\"progress\":20}\n"
            "{\"type\":\"result\",\"title\":\"Rain\",\"files\":{\"image\":\"a/manga.png\"}}\n");
  EXPECT_EQ(printed(ProgressStyle::json, true),
            "{\"type\":\"progress\",\"progress\":20}\n"
            "{\"type\":\"error\",\"code\":\"TIMEOUT\",\"message\":\"too slow\",\"retryable\":true}\n");
}

TEST(ProgressView, PrintsJsonLinesThatAreUtf8WhateverTheNamesAre) {
  EXPECT_EQ(printed_end(ProgressStyle::json, "u\xFF.png"),
            "{\"type\":\"result\",\"title\":\"Rain\",\"files\":{\"image\":\"u\uFFFD.png\"}}\n");
  EXPECT_EQ(printed_end(ProgressStyle::plain, "u\xFF.png"), "100 %  Rain\n  u\xFF.png\n") << "the file's own name";
}

// What done() throws when `out` is this file, or "" when it throws nothing.
std::string complaint_about(ProgressStyle style, std::FILE* out) {
  const auto view = make_progress_view(style, out, stderr);
  view->progress(20, "reading", {{"type", "progress"}, {"progress", 20}});
  try {
    view->done("Rain", {{"image", "a/manga.png"}});
  } catch (const base::Error& error) {
    return error.public_message();
  }
  return {};
}

TEST(ProgressView, SaysThatTheEndCouldNotBeShown) {
  for (const ProgressStyle style : {ProgressStyle::live, ProgressStyle::plain, ProgressStyle::json}) {
    std::FILE* full = std::fopen("/dev/full", "w");
    ASSERT_NE(full, nullptr);
    const std::string message = complaint_about(style, full);
    std::fclose(full);
    EXPECT_NE(message.find("No space left"), std::string::npos) << message;
    EXPECT_NE(message.find("a/manga.png"), std::string::npos) << message;
  }
}

TEST(ProgressView, BearsAReaderThatHasLeftUnlessAProgramReads) {
  std::signal(SIGPIPE, SIG_IGN);
  for (const auto& [style, complains] : {std::pair(ProgressStyle::live, false), std::pair(ProgressStyle::plain, false),
                                         std::pair(ProgressStyle::json, true)}) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ::close(ends[0]);
    std::FILE* pipe = ::fdopen(ends[1], "w");
    EXPECT_EQ(!complaint_about(style, pipe).empty(), complains);
    std::fclose(pipe);
  }
  std::signal(SIGPIPE, SIG_DFL);
}

}  // namespace
}  // namespace manganize
