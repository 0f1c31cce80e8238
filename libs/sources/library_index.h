#pragma once

// The tables of the library's index, and how they follow the files.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "libs/sources/library.h"
#include "libs/store/sqlite.h"

namespace sources {

/// Creates the tables; drops those of another version first (the index is a cache).
void prepare_index(store::Sqlite& index);

/// Brings the index up to date with the files of `folders`. Writes nothing when nothing changed.
void refresh_index(store::Sqlite& index, const std::vector<std::filesystem::path>& folders);

struct IndexedArticle {
  std::int64_t id = 0;
  int folder = 0;  ///< position of its folder in the list
  Article article;
};
std::vector<IndexedArticle> indexed_articles(store::Sqlite& index);
std::vector<ArticleProblem> indexed_problems(store::Sqlite& index);

/// Ids of the articles whose text holds `word` (folded as fold_topic does).
std::vector<std::int64_t> articles_with(store::Sqlite& index, std::string_view word);

}  // namespace sources
