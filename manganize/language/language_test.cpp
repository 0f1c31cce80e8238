#include "manganize/language/language.h"

#include <gtest/gtest.h>

namespace manganize {
namespace {

TEST(Language, HasNamesThatReadBack) {
  EXPECT_EQ(language_from(name(Language::ja)), Language::ja);
  EXPECT_EQ(language_from(name(Language::en)), Language::en);
  EXPECT_EQ(language_from("fr"), std::nullopt);
  EXPECT_EQ(language_from("JA"), std::nullopt);
}

TEST(DetectLanguage, TakesKanaOrKanjiForJapanese) {
  EXPECT_EQ(detect_language("虹"), Language::ja);
  EXPECT_EQ(detect_language("TCPの3ウェイハンドシェイク"), Language::ja);
  EXPECT_EQ(detect_language("ﾊﾝｶｸ"), Language::ja);
  EXPECT_EQ(detect_language("`cmake -S . -B build` を実行すると、Makefile ができる。"), Language::ja);
}

TEST(DetectLanguage, TakesTheRestForEnglish) {
  EXPECT_EQ(detect_language("The TCP handshake"), Language::en);
  EXPECT_EQ(detect_language(""), Language::en);
  EXPECT_EQ(detect_language("42 !?"), Language::en);
  // An English text that quotes a Japanese word stays English.
  EXPECT_EQ(detect_language("The word for rainbow in Japanese is 虹, and it is written with one character."),
            Language::en);
}

TEST(DetectLanguage, DrawsTheLineAtATenthOfTheLetters) {
  EXPECT_EQ(detect_language("かabcdefghi"), Language::en);  // one of ten
  EXPECT_EQ(detect_language("かabcdefgh"), Language::ja);   // one of nine
  EXPECT_EQ(detect_language("かabcdefgh 0123456789 +-*/"), Language::ja);
}

TEST(Language, KnowsKanaAndKanji) {
  EXPECT_TRUE(is_kana(U'ー'));
  EXPECT_FALSE(is_kana(U'・'));
  EXPECT_TRUE(is_kanji(U'々'));
  EXPECT_FALSE(is_japanese(U'。'));
  EXPECT_FALSE(is_japanese(U'A'));
}

}  // namespace
}  // namespace manganize
