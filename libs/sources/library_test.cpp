#include "libs/sources/library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/id.h"

namespace sources {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A folder of articles and one for the index, gone after the test.
class Articles {
 public:
  Articles() : root_(std::filesystem::temp_directory_path() / ("library-test-" + base::random_uuid())) {
    std::filesystem::create_directories(root_ / "articles");
    add("tcp.en.md", "title: The TCP handshake\nlanguage: en\naliases: [TCP, three-way handshake]",
        "A TCP handshake opens a connection. The server answers.");
    add("tcp.ja.md", "title: TCPの3ウェイハンドシェイク\nlanguage: ja\naliases: [TCP, TCPハンドシェイク]",
        "ハンドシェイクは接続を始める手順である。サーバーが返事をする。");
    add("rainbow.ja.md", "title: 虹のしくみ\nlanguage: ja\naliases: [虹, にじ]",
        "虹は、雨粒が光を分けるので見える。プリズムと同じである。");
    add("oven.ja.md", "title: 電子レンジのしくみ\nlanguage: ja\naliases: [レンジ]", "マイクロ波が水を温める。");
    add("vaccine.en.md", "title: How vaccines work\nlanguage: en\naliases: [vaccine]",
        "A vaccine trains the immune system.");
  }
  ~Articles() { std::filesystem::remove_all(root_); }

  void add(const std::string& name, const std::string& header, const std::string& text) {
    base::write_file_atomically(folder() / name, "---\n" + header + "\n---\n\n" + text + "\n");
  }
  std::filesystem::path folder() const { return root_ / "articles"; }
  std::filesystem::path index() const { return root_ / "data" / "library.sqlite"; }
  Library library() const { return Library({folder()}, index()); }

 private:
  std::filesystem::path root_;
};

std::string best(const Library& library, std::string_view topic, const Lookup& options = {}) {
  const auto candidates = library.lookup(topic, options);
  return candidates.empty() ? "none" : candidates.front().article.path.filename().string();
}

double best_score(const Library& library, std::string_view topic) {
  const auto candidates = library.lookup(topic);
  return candidates.empty() ? 0 : candidates.front().score;
}

TEST(Library, FindsByTitleAndAlias) {
  const Articles articles;
  const Library library = articles.library();
  EXPECT_EQ(best(library, "The TCP handshake"), "tcp.en.md");
  EXPECT_EQ(best(library, "TCPの3ウェイハンドシェイク"), "tcp.ja.md");
  EXPECT_EQ(best_score(library, "TCPの3ウェイハンドシェイク"), 1.0);
  EXPECT_EQ(best(library, "ＴＣＰハンドシェイク"), "tcp.ja.md");
  EXPECT_EQ(best(library, "Three-Way Handshake"), "tcp.en.md");
}

TEST(Library, FindsWordsShorterThanATrigram) {
  const Articles articles;
  EXPECT_EQ(best(articles.library(), "虹"), "rainbow.ja.md");
  EXPECT_EQ(best(articles.library(), "にじ"), "rainbow.ja.md");
  EXPECT_EQ(best(articles.library(), "雨粒"), "rainbow.ja.md");  // only in the text
}

TEST(Library, UnderstandsQuestions) {
  const Articles articles;
  const Library library = articles.library();
  EXPECT_EQ(best(library, "虹はなぜ見えるの？"), "rainbow.ja.md");
  EXPECT_EQ(best(library, "虹って何？"), "rainbow.ja.md");
  EXPECT_EQ(best(library, "How do vaccines work?"), "vaccine.en.md");
  EXPECT_EQ(best(library, "please explain the three-way handshake"), "tcp.en.md");
  EXPECT_GT(best_score(library, "電子レンジとは"), 0.9);
}

TEST(Library, FindsWordsOfTheTextBelowNames) {
  const Articles articles;
  const auto candidates = articles.library().lookup("immune system");
  ASSERT_FALSE(candidates.empty());
  EXPECT_EQ(candidates.front().article.title, "How vaccines work");
  EXPECT_LT(candidates.front().score, 0.5);
  EXPECT_EQ(candidates.front().matched, "immune, system");
}

TEST(Library, DoesNotTakePartsOfOtherWords) {
  const Articles articles;
  EXPECT_LT(best_score(articles.library(), "オレンジ"), 0.5);
  EXPECT_LT(best_score(articles.library(), "虹彩"), 0.5);
  EXPECT_THAT(articles.library().lookup("量子もつれ"), IsEmpty());
  EXPECT_THAT(articles.library().lookup("%\" OR *"), IsEmpty());
}

TEST(Library, KeepsToALanguageOrPrefersIt) {
  const Articles articles;
  const Library library = articles.library();
  EXPECT_EQ(best(library, "TCP", {.preferred = "ja"}), "tcp.ja.md");
  EXPECT_EQ(best(library, "TCP", {.preferred = "en"}), "tcp.en.md");
  EXPECT_EQ(best(library, "虹", {.preferred = "en"}), "rainbow.ja.md");
  EXPECT_EQ(best(library, "虹", {.language = "en"}), "none");
}

TEST(Library, FollowsTheFiles) {
  Articles articles;
  const Library library = articles.library();
  EXPECT_EQ(best(library, "クラゲ"), "none");
  articles.add("jelly.ja.md", "title: クラゲ\nlanguage: ja", "クラゲは海にいる。");
  EXPECT_EQ(best(library, "クラゲ"), "jelly.ja.md");
  articles.add("jelly.ja.md", "title: ミズクラゲの一生\nlanguage: ja", "海にいる。");
  EXPECT_EQ(best(library, "ミズクラゲの一生"), "jelly.ja.md");
  EXPECT_LT(best_score(library, "クラゲ"), 1.0);
  std::filesystem::remove(articles.folder() / "jelly.ja.md");
  EXPECT_EQ(best(library, "ミズクラゲの一生"), "none");
}

TEST(Library, ListsTheUsersArticlesBesideTheShippedOnes) {
  const Articles shipped;
  Articles own;
  own.add("mine.ja.md", "title: 虹のしくみ\nlanguage: ja", "わたしの虹。");
  const Library library({shipped.folder(), own.folder(), "/nonexistent/folder"}, own.index());
  EXPECT_EQ(best(library, "虹のしくみ"), "mine.ja.md");
  EXPECT_EQ(library.articles().size(), 11U);
}

TEST(Library, GoesOnWhenOneArticleIsBroken) {
  Articles articles;
  articles.add("broken.md", "title: a\ntitle: b", "Text.");
  articles.add("french.md", "title: c\nlanguage: fr", "Text.");
  std::ofstream(articles.folder() / "bytes.txt") << "\xFF\xFF\xFF";
  std::ofstream(articles.folder() / "picture.png") << "not looked at";
  const Library library = articles.library();
  EXPECT_EQ(library.articles().size(), 5U);
  const auto problems = library.problems();
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_THAT(problems[0].message, HasSubstr("twice"));
  EXPECT_THAT(problems[1].message, HasSubstr("UTF-8"));
  EXPECT_THAT(problems[2].message, HasSubstr("'fr'"));
}

TEST(Library, TakesAnArticleWithoutHeader) {
  const Articles articles;
  std::ofstream(articles.folder() / "notes.txt") << "Jellyfish notes\n\nA jellyfish has no brain.\n";
  EXPECT_EQ(best(articles.library(), "Jellyfish notes"), "notes.txt");
}

TEST(Library, MakesADamagedIndexAnew) {
  const Articles articles;
  EXPECT_EQ(best(articles.library(), "虹"), "rainbow.ja.md");
  std::ofstream(articles.index(), std::ios::trunc) << std::string(8192, 'x');
  EXPECT_EQ(best(articles.library(), "虹"), "rainbow.ja.md");
}

TEST(Library, WorksWithoutAFile) {
  const Articles articles;
  EXPECT_EQ(best(Library({articles.folder()}, {}), "虹"), "rainbow.ja.md");
}

TEST(Library, NamesAnIndexThatCannotBeWritten) {
  const Articles articles;
  const auto blocked = articles.folder() / "tcp.en.md" / "library.sqlite";  // below a file
  try {
    Library({articles.folder()}, blocked).lookup("虹");
    FAIL() << "an index below a file was accepted";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::storage_error);
    EXPECT_THAT(error.public_message(), HasSubstr("tcp.en.md"));
  }
}

TEST(Library, ServesSeveralThreadsAtOnce) {
  const Articles articles;
  const Library library = articles.library();
  std::vector<std::string> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& each : found) {
      threads.emplace_back([&] {
        for (int i = 0; i < 10; ++i) each = best(library, "虹");
      });
    }
  }
  EXPECT_THAT(found, testing::Each("rainbow.ja.md"));
}

TEST(ShippedLibrary, HasEightArticlesInEachLanguageThatAreFoundByTheirNames) {
  const Articles index;
  const Library library({std::filesystem::path(PROJECT_SOURCE_DIR) / "library"}, index.index());
  for (const ArticleProblem& problem : library.problems()) ADD_FAILURE() << problem.path << ": " << problem.message;
  std::map<std::string, int> languages;
  for (const Article& article : library.articles()) {
    ++languages[article.language];
    std::vector<std::string> names = article.aliases;
    names.push_back(article.title);
    for (const std::string& name : names) {
      const auto candidates = library.lookup(name, {.language = article.language});
      ASSERT_FALSE(candidates.empty()) << name;
      EXPECT_EQ(candidates.front().article.path, article.path) << name;
      EXPECT_EQ(candidates.front().score, 1.0) << name;
    }
    EXPECT_THAT(library.read(article).blocks, testing::SizeIs(testing::Ge(10))) << article.path;
  }
  EXPECT_GE(languages["ja"], 8);
  EXPECT_GE(languages["en"], 8);
}

}  // namespace
}  // namespace sources
