#include "libs/sources/library_index.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/utf8.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/topic.h"
#include "libs/sources/white_space.h"

namespace sources {
namespace {

constexpr int kVersion = 1;
constexpr char kSeparator = '\n';  // between aliases and tags, which are single lines

struct FileState {
  int folder = 0;
  std::int64_t modified = 0;  ///< nanoseconds of the file system's clock
  std::int64_t size = 0;
  bool operator==(const FileState&) const = default;
};
using Files = std::map<std::string, FileState>;

bool is_article_file(const std::filesystem::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  if (name.starts_with('.') || name.starts_with("README") || entry.path().extension().empty()) return false;
  std::error_code error;
  if (!entry.is_regular_file(error)) return false;
  try {
    format_of(name);
    return true;
  } catch (const base::Error&) {
    return false;  // pictures and the like may lie beside the articles
  }
}

Files find_files(const std::vector<std::filesystem::path>& folders) {
  Files files;
  for (std::size_t folder = 0; folder < folders.size(); ++folder) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(folders[folder], error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
      if (!is_article_file(*entry)) continue;
      std::error_code gone;  // between listing and asking
      const auto modified = entry->last_write_time(gone);
      const auto size = entry->file_size(gone);
      if (gone) continue;
      const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(modified.time_since_epoch());
      files[entry->path().string()] = {static_cast<int>(folder), nanoseconds.count(), static_cast<std::int64_t>(size)};
      if (files.size() > kArticlesMax) {
        throw base::Error(base::ErrorCode::invalid_request, "the library has more than " +
                                                                std::to_string(kArticlesMax) + " articles (at '" +
                                                                folders[folder].string() + "'); give a smaller folder");
      }
    }
  }
  return files;
}

Files known_files(store::Sqlite& index) {
  Files files;
  store::Statement select = index.prepare("SELECT path, folder, modified, size FROM article");
  while (select.step()) {
    files[select.text(0)] = {static_cast<int>(select.integer(1)), select.integer(2), select.integer(3)};
  }
  return files;
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : std::string(1, kSeparator)) + item;
  return text;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> items;
  for (const std::string_view item : split_lines(text)) items.emplace_back(item);
  return items;
}

struct ReadArticle {
  Article article;
  std::string searched;  ///< folded text
  std::string problem;   ///< why it is no article; empty when it is one
};

ReadArticle read_article(const std::filesystem::path& path) {
  ReadArticle result;
  result.article.path = path;
  try {
    const Document document = read_document(base::read_file(path, kArticleBytesMax), path.filename().string());
    const auto heading = std::find_if(document.blocks.begin(), document.blocks.end(),
                                      [](const Block& block) { return block.kind == BlockKind::heading; });
    result.article.title = !document.title.empty()            ? document.title
                           : heading != document.blocks.end() ? heading->text
                                                              : path.stem().string();
    result.article.language = document.front.language;
    result.article.aliases = document.front.aliases;
    result.article.tags = document.front.tags;
    if (!result.article.language.empty() && result.article.language != "ja" && result.article.language != "en") {
      result.problem = "its language is '" + result.article.language + "'; write 'ja' or 'en'";
    }
    result.searched = fold_topic(document.text);
  } catch (const base::Error& error) {
    result.problem = error.public_message();
  }
  return result;
}

void remove(store::Sqlite& index, const std::string& path) {
  index.execute("DELETE FROM article_text WHERE rowid = (SELECT id FROM article WHERE path = ?1)", path);
  index.execute("DELETE FROM article WHERE path = ?1", path);
}

void add(store::Sqlite& index, const std::string& path, const FileState& state) {
  const ReadArticle read = read_article(path);
  index.execute(
      "INSERT INTO article (path, folder, modified, size, title, language, aliases, tags, problem) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      path, state.folder, state.modified, state.size, read.article.title, read.article.language,
      joined(read.article.aliases), joined(read.article.tags), read.problem);
  index.execute("INSERT INTO article_text (rowid, text) VALUES (?1, ?2)", index.last_row_id(),
                read.problem.empty() ? read.searched : std::string());
}

bool is_current(store::Sqlite& index) {
  store::Statement version = index.prepare("PRAGMA user_version");
  return version.step() && version.integer(0) == kVersion;
}

}  // namespace

void prepare_index(store::Sqlite& index) {
  if (is_current(index)) return;
  store::Transaction transaction(index);
  // Asked again under the lock: what another connection made meanwhile must not be dropped under its reader.
  if (is_current(index)) return;
  index.run(
      "DROP TABLE IF EXISTS article; DROP TABLE IF EXISTS article_text;"
      "CREATE TABLE article (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder INTEGER NOT NULL,"
      " modified INTEGER NOT NULL, size INTEGER NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL,"
      " aliases TEXT NOT NULL, tags TEXT NOT NULL, problem TEXT NOT NULL);"
      // Trigrams find Japanese, which has no spaces between words.
      "CREATE VIRTUAL TABLE article_text USING fts5(text, tokenize = 'trigram');"
      "PRAGMA user_version = " +
      std::to_string(kVersion));
  transaction.commit();
}

void refresh_index(store::Sqlite& index, const std::vector<std::filesystem::path>& folders) {
  const Files files = find_files(folders);
  if (known_files(index) == files) return;
  store::Transaction transaction(index);
  // Asked again under the lock: another process may have done the work meanwhile.
  const Files known = known_files(index);
  for (const auto& [path, state] : known) {
    const auto found = files.find(path);
    if (found == files.end() || found->second != state) remove(index, path);
  }
  for (const auto& [path, state] : files) {
    const auto found = known.find(path);
    if (found == known.end() || found->second != state) add(index, path, state);
  }
  transaction.commit();
}

std::vector<IndexedArticle> indexed_articles(store::Sqlite& index) {
  std::vector<IndexedArticle> articles;
  store::Statement select = index.prepare(
      "SELECT id, folder, path, title, language, aliases, tags FROM article WHERE problem = '' ORDER BY title, path");
  while (select.step()) {
    IndexedArticle indexed;
    indexed.id = select.integer(0);
    indexed.folder = static_cast<int>(select.integer(1));
    indexed.article = {select.text(2), select.text(3), select.text(4), split(select.text(5)), split(select.text(6))};
    articles.push_back(std::move(indexed));
  }
  return articles;
}

std::vector<ArticleProblem> indexed_problems(store::Sqlite& index) {
  std::vector<ArticleProblem> problems;
  store::Statement select = index.prepare("SELECT path, problem FROM article WHERE problem <> '' ORDER BY path");
  while (select.step()) problems.push_back({select.text(0), select.text(1)});
  return problems;
}

std::vector<std::int64_t> articles_with(store::Sqlite& index, std::string_view word) {
  constexpr std::size_t kTrigram = 3;
  const bool short_word = base::code_point_count(word) < kTrigram;
  // Shorter words are in no trigram, so that all texts are looked through. Folded words hold letters and digits only:
  // nothing in them is an operator of MATCH.
  store::Statement select = index.prepare(short_word ? "SELECT rowid FROM article_text WHERE instr(text, ?1) > 0"
                                                     : "SELECT rowid FROM article_text WHERE article_text MATCH ?1");
  select.bind(1, short_word ? std::string(word) : "\"" + std::string(word) + "\"");
  std::vector<std::int64_t> ids;
  while (select.step()) ids.push_back(select.integer(0));
  return ids;
}

}  // namespace sources
