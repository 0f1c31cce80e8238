#include "libs/base/log.h"

#include <gtest/gtest.h>

#include <vector>

#include "libs/base/json.h"

namespace base {
namespace {

TEST(Logger, WritesOneJsonObjectPerLine) {
  FakeClock clock;
  clock.advance(std::chrono::milliseconds(1234));
  std::vector<std::string> lines;
  Logger logger(
      "test.app", LogLevel::warning, [&](std::string_view line) { lines.emplace_back(line); }, clock);
  logger.write(LogLevel::info, "dropped");
  logger.write(LogLevel::warning, "two\nlines", JsonObject{{"requestId", "r1"}});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(
      lines[0],
      R"({"timestamp":"2026-01-01T00:00:01.234Z","level":"WARNING","message":"two\nlines","logger":"test.app","requestId":"r1"})"
      "\n");
}

TEST(Logger, WritesJsonWhateverBytesTheMessageHolds) {
  const FakeClock clock;
  std::string line;
  Logger logger(
      "test.app", LogLevel::info, [&](std::string_view written) { line = written; }, clock);
  logger.write(LogLevel::error, "no folder '/tmp/\xFF'", JsonObject{{"path", "\xE6\x97"}});
  const Json json = parse_json(line);
  EXPECT_EQ(find_string(json, "message"), "no folder '/tmp/\uFFFD'");
  EXPECT_EQ(find_string(json, "path"), "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace base
