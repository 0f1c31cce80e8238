#include "libs/process/tail.h"

#include <gtest/gtest.h>

namespace process {
namespace {

TEST(Tail, KeepsAllThatFits) {
  Tail tail(8);
  tail.append("abc");
  tail.append("defgh");
  EXPECT_EQ(tail.text(), "abcdefgh");
  EXPECT_EQ(tail.total(), 8U);
}

TEST(Tail, DropsTheOldestFirst) {
  Tail tail(4);
  for (char c = 'a'; c <= 'z'; ++c) tail.append(std::string(1, c));
  EXPECT_EQ(tail.text(), "wxyz");
  EXPECT_EQ(tail.total(), 26U);
}

TEST(Tail, KeepsTheEndOfOneLongPiece) {
  Tail tail(4);
  tail.append("start");
  tail.append("0123456789");
  EXPECT_EQ(tail.text(), "6789");
}

TEST(Tail, OfNoBytesKeepsNothing) {
  Tail tail(0);
  tail.append("abc");
  EXPECT_EQ(tail.text(), "");
}

}  // namespace
}  // namespace process
