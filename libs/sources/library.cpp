#include "libs/sources/library.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include "libs/base/files.h"
#include "libs/sources/library_index.h"
#include "libs/sources/topic.h"
#include "libs/store/sqlite.h"

namespace sources {
namespace {

constexpr double kTextScoreMax = 0.35;  // of an article that only mentions the topic's words
constexpr double kOtherLanguageFactor = 0.85;
constexpr double kScoreMin = 0.05;

/// How many of the topic's words each article's text holds.
std::map<std::int64_t, std::vector<std::string>> words_found(store::Sqlite& index,
                                                             const std::vector<std::string>& words) {
  std::map<std::int64_t, std::vector<std::string>> found;
  for (const std::string& word : words) {
    for (const std::int64_t id : articles_with(index, word)) found[id].push_back(word);
  }
  return found;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

Candidate judge(const Article& article, std::string_view topic, const std::vector<std::string>& found,
                std::size_t words) {
  Candidate candidate{article, 0, {}};
  const auto consider = [&](const std::string& name) {
    const double score = name_score(topic, name);
    if (score <= candidate.score) return;
    candidate.score = score;
    candidate.matched = name;
  };
  consider(article.title);
  for (const std::string& alias : article.aliases) consider(alias);
  const double share = words == 0 ? 0 : static_cast<double>(found.size()) / static_cast<double>(words);
  if (share * kTextScoreMax > candidate.score) {
    candidate.score = share * kTextScoreMax;
    candidate.matched = joined(found);
  }
  return candidate;
}

}  // namespace

Library::Library(std::vector<std::filesystem::path> folders, std::filesystem::path index_file)
    : folders_(std::move(folders)), index_file_(std::move(index_file)) {}

store::Sqlite Library::open() const {
  const auto prepared = [this](store::Sqlite index) {
    prepare_index(index);
    refresh_index(index, folders_);
    return index;
  };
  if (index_file_.empty()) return prepared(store::Sqlite::in_memory());
  if (index_file_.has_parent_path()) base::create_folders(index_file_.parent_path());
  try {
    return prepared(store::Sqlite::open(index_file_));
  } catch (const store::DamagedDatabase&) {
    for (const char* part : {"", "-wal", "-shm"}) {
      std::error_code ignored;  // what cannot be removed fails again below, with its reason
      std::filesystem::remove(index_file_.string() + part, ignored);
    }
    return prepared(store::Sqlite::open(index_file_));
  }
}

std::vector<Candidate> Library::lookup(std::string_view topic, const Lookup& options) const {
  store::Sqlite index = open();
  const std::vector<std::string> words = topic_words(subject_of(fold_topic(topic)));
  const auto found = words_found(index, words);
  struct Ranked {
    Candidate candidate;
    int folder;
  };
  std::vector<Ranked> ranked;
  for (const IndexedArticle& indexed : indexed_articles(index)) {
    if (!options.language.empty() && !indexed.article.language.empty() && indexed.article.language != options.language)
      continue;
    const auto hits = found.find(indexed.id);
    Candidate candidate =
        judge(indexed.article, topic, hits != found.end() ? hits->second : std::vector<std::string>(), words.size());
    if (!options.preferred.empty() && indexed.article.language != options.preferred)
      candidate.score *= kOtherLanguageFactor;
    if (candidate.score >= kScoreMin) ranked.push_back({std::move(candidate), indexed.folder});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    if (a.candidate.score != b.candidate.score) return a.candidate.score > b.candidate.score;
    return a.folder > b.folder;
  });
  if (ranked.size() > kCandidatesMax) ranked.resize(kCandidatesMax);
  std::vector<Candidate> candidates;
  for (Ranked& each : ranked) candidates.push_back(std::move(each.candidate));
  return candidates;
}

std::vector<Article> Library::articles() const {
  store::Sqlite index = open();
  std::vector<Article> articles;
  for (IndexedArticle& indexed : indexed_articles(index)) articles.push_back(std::move(indexed.article));
  return articles;
}

std::vector<ArticleProblem> Library::problems() const {
  store::Sqlite index = open();
  return indexed_problems(index);
}

Document Library::read(const Article& article) const {
  return read_document(base::read_file(article.path, kArticleBytesMax), article.path.filename().string());
}

}  // namespace sources
