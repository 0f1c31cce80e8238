#include "manganize/cli/progress_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

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

}  // namespace
}  // namespace manganize
