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

}  // namespace
}  // namespace base
