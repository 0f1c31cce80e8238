#include "libs/page/lettering/lettering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/utf8.h"
#include "libs/page/lettering/sound_letters.h"
#include "libs/page/lettering/text.h"

namespace page {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// A copy of the share folder that a test may damage.
class ShareFolder {
 public:
  ShareFolder() : path_(std::filesystem::path(testing::TempDir()) / unique_name()) {
    std::filesystem::create_directories(path_ / "fonts");
    for (const auto& entry : std::filesystem::directory_iterator(MANGANIZE_SHARE "/fonts")) {
      if (entry.is_regular_file()) {
        std::filesystem::create_symlink(entry.path(), path_ / "fonts" / entry.path().filename());
      }
    }
    std::filesystem::copy_file(MANGANIZE_SHARE "/phrases-ja.json", path_ / "phrases-ja.json");
  }
  ~ShareFolder() { std::filesystem::remove_all(path_); }
  ShareFolder(const ShareFolder&) = delete;
  ShareFolder& operator=(const ShareFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  static std::string unique_name() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    return std::string("share-") + test->name() + "-" + std::to_string(::getpid());
  }

  std::filesystem::path path_;
};

std::string load_error(const std::filesystem::path& folder) {
  try {
    Lettering::load(folder);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
    return error.public_message();
  }
  return "";
}

TEST(Lettering, NamesEveryMissingFontAndItsPackage) {
  ShareFolder share;
  std::filesystem::remove(share.path() / "fonts" / "reggae.ttf");
  std::filesystem::remove(share.path() / "fonts" / "sans-bold.otf");
  const std::string message = load_error(share.path());
  EXPECT_THAT(message, HasSubstr("Reggae One (Debian package fonts-reggae)"));
  EXPECT_THAT(message, HasSubstr("Noto Sans CJK JP Bold (Debian package fonts-noto-cjk)"));
  EXPECT_THAT(message, Not(HasSubstr("RocknRoll")));
}

TEST(Lettering, SaysWhichFontIsDamaged) {
  ShareFolder share;
  std::filesystem::remove(share.path() / "fonts" / "reggae.ttf");
  std::filesystem::copy_file(share.path() / "phrases-ja.json", share.path() / "fonts" / "reggae.ttf");
  EXPECT_THAT(load_error(share.path()), HasSubstr("reggae.ttf is damaged"));
}

TEST(Lettering, SaysWhichFontIsCutShort) {
  ShareFolder share;
  const std::filesystem::path font = share.path() / "fonts" / "comic-neue-bold.otf";
  const std::string whole = base::read_file(font, 100'000'000);
  for (const std::size_t kept : {std::size_t{0}, std::size_t{1000}, whole.size() - 100}) {
    std::filesystem::remove(font);
    base::write_file_atomically(font, whole.substr(0, kept));
    EXPECT_THAT(load_error(share.path()), HasSubstr("comic-neue-bold.otf is damaged")) << kept;
  }
}

class LoadedLettering : public testing::Test {
 protected:
  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(LoadedLettering, ShowsWhatJapanesePagesUse) {
  const std::u32string text =
      U"漢字かなカナ々〆髙﨑塡剝頰𠮟①②③→←↑↓±×÷≠≤≥∞∑√αβγΩμ§©°℃「」『』（）【】、。！？…ー〜・：；％＆＋－＝￥♪☆★○●◎△▲□■";
  for (const FontRole role : {FontRole::speech, FontRole::shout, FontRole::caption, FontRole::title, FontRole::sound,
                              FontRole::board, FontRole::english}) {
    const auto missing = lettering_.missing_from(role, text);
    EXPECT_THAT(missing, IsEmpty()) << base::to_utf8(std::u32string(missing.begin(), missing.end()));
  }
}

TEST_F(LoadedLettering, ShowsWhatEnglishPagesUse) {
  EXPECT_THAT(lettering_.missing_from(FontRole::english, U"It’s “naïve”—isn’t it…? 50% × 2 = 100 °C, café, Ångström"),
              IsEmpty());
}

TEST_F(LoadedLettering, ReportsEachCharacterThatWouldBeABox) {
  EXPECT_THAT(lettering_.missing_from(FontRole::speech, U"あ🎉い🎉ก"), ElementsAre(U'🎉', U'ก'));
}

TEST_F(LoadedLettering, KanaAndKanjiOfSpeechComeFromDifferentFonts) {
  EXPECT_NE(lettering_.choose(FontRole::speech, U'あ').face, lettering_.choose(FontRole::speech, U'漢').face);
  EXPECT_EQ(lettering_.choose(FontRole::shout, U'あ').face, lettering_.choose(FontRole::shout, U'漢').face);
}

TEST_F(LoadedLettering, WidthGrowsWithTheText) {
  EXPECT_NEAR(width_em(lettering_, FontRole::caption, std::string_view("漢字")), 2, 1e-6);
  EXPECT_GT(width_em(lettering_, FontRole::english, std::string_view("WW")),
            width_em(lettering_, FontRole::english, std::string_view("II")));
  EXPECT_EQ(width_em(lettering_, FontRole::english, std::string_view("")), 0);
}

TEST_F(LoadedLettering, InkStandsOnTheBaseline) {
  const Box box = set_line(lettering_, FontRole::caption, std::string_view("HI"), 100, {10, 200}).ink_box();
  EXPECT_NEAR(box.y1, 200, 2);
  EXPECT_NEAR(box.y0, 127, 5);
  EXPECT_GT(box.x0, 10);
}

TEST_F(LoadedLettering, ASoundIsCentredWhereItWasAskedFor) {
  const Box box = set_sound(lettering_, {.text = "ガーン"}, {300, 400}).ink_box();
  EXPECT_NEAR(box.centre().x, 300, 1);
  EXPECT_NEAR(box.centre().y, 400, 1);
  EXPECT_GT(box.height(), 2 * box.width());
}

TEST(CleanText, KeepsWordsAndDropsWhatIsInvisible) {
  EXPECT_EQ(clean_text("  a \t b\u00A0c "), "a b c");
  EXPECT_EQ(clean_text("か\u3099"), "が");
  EXPECT_EQ(clean_text("a\u200Db\uFE0Fc\u202Ed\u0007"), "abcd");
  EXPECT_EQ(clean_text("暗号\u200B化"), "暗号\u200B化");
  EXPECT_EQ(clean_text("一\n二"), "一\n二");
}

TEST(ToCapitals, KnowsMoreThanAscii) {
  EXPECT_EQ(to_capitals("naïve café"), "NAÏVE CAFÉ");
}

}  // namespace
}  // namespace page
