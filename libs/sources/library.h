#pragma once

// The library: folders of reference articles, found by topic. Shipped articles and the user's own are treated alike.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "libs/sources/document.h"

namespace store {
class Sqlite;
}

namespace sources {

/// Files of all folders together; more are refused.
inline constexpr std::size_t kArticlesMax = 10'000;
inline constexpr std::size_t kArticleBytesMax = 1'000'000;
inline constexpr std::size_t kCandidatesMax = 10;

struct Article {
  std::filesystem::path path;
  std::string title;     ///< of the front matter, else the first heading, else the file name
  std::string language;  ///< "ja", "en", or empty when the front matter does not say
  std::vector<std::string> aliases;
  std::vector<std::string> tags;
};

/// An article that may be what a topic means.
struct Candidate {
  Article article;
  double score = 0;     ///< 0..1; 1: the topic is its title or an alias
  std::string matched;  ///< the name that fitted best, or the words found in its text
};

/// A file of a folder that is no article, and why.
struct ArticleProblem {
  std::filesystem::path path;
  std::string message;
};

struct Lookup {
  std::string language = {};   ///< only articles in it ("ja", "en"); all when empty
  std::string preferred = {};  ///< among equals those in it come first
};

/// Holds no connection between calls: an object may be used by several threads, and be made before a fork(). The index
/// is a cache that is brought up to date by each call (new, changed and deleted files; a file whose time and size are
/// as before is not read again) and made anew when it is damaged.
class Library {
 public:
  /// Folders that do not exist are empty. `index_file`: where the index is kept; its folder is created. An empty path
  /// keeps it in memory, for one call.
  Library(std::vector<std::filesystem::path> folders, std::filesystem::path index_file);

  /// At most kCandidatesMax articles, best first; the later folder first among equals. Throws
  /// base::Error{storage_error} when the index cannot be written, {invalid_request} when there are more than
  /// kArticlesMax files.
  std::vector<Candidate> lookup(std::string_view topic, const Lookup& options = {}) const;

  /// All articles by title.
  std::vector<Article> articles() const;
  /// Files that could not be read as articles.
  std::vector<ArticleProblem> problems() const;

  /// The article's text; throws as read_document() and base::read_file() do.
  Document read(const Article& article) const;

 private:
  store::Sqlite open() const;

  std::vector<std::filesystem::path> folders_;
  std::filesystem::path index_file_;
};

}  // namespace sources
