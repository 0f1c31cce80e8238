#include "manganize/research/researcher.h"

#include <algorithm>
#include <array>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/shown.h"
#include "libs/base/utf8.h"
#include "libs/sources/document.h"
#include "libs/sources/text_lines.h"
#include "libs/sources/topic.h"
#include "libs/sources/white_space.h"
#include "manganize/research/extract.h"
#include "manganize/research/foreign_script.h"
#include "manganize/research/relevance.h"
#include "manganize/research/sentences.h"

namespace manganize {
namespace {

constexpr std::size_t kTitlesNamed = 8;
constexpr double kCandidateScoreMin = 0.3;  // below it an article only mentions a word of the topic

std::string_view language_in_words(Language language) {
  switch (language) {
    case Language::ja:
      return "Japanese";
    case Language::en:
      return "English";
  }
  return "";
}

/// Signs of Markdown at the start of lines: a text pasted from such a file.
bool looks_like_markdown(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kSigns = {"# ", "## ", "### ", "```", "- [", "| ", "---\n"};
  for (const std::string_view line : sources::split_lines(text)) {
    for (const std::string_view sign : kSigns) {
      if (line.starts_with(sign)) return true;
    }
  }
  return false;
}

void check_language(const std::optional<Language>& wanted, Language found, const std::string& name) {
  if (!wanted || *wanted == found) return;
  throw base::Error(base::ErrorCode::invalid_request,
                    "'" + name + "' is written in " + std::string(language_in_words(found)) +
                        ", and the page was asked for in " + std::string(language_in_words(*wanted)) +
                        "; nothing is translated yet: leave the language out or give a source in " +
                        std::string(language_in_words(*wanted)));
}

void check_script(std::string_view text, const std::string& name) {
  if (!is_in_foreign_script(text)) return;
  throw base::Error(
      base::ErrorCode::invalid_request,
      "'" + name + "' is written in a script that cannot be read yet; give a text in Japanese or English");
}

bool is_address(std::string_view topic) {
  return (topic.starts_with("http://") || topic.starts_with("https://")) &&
         topic.find_first_of(" \n") == std::string_view::npos;
}

/// Why a text that came without a topic is relevant.
std::string itself_in_words(const FactSheet& sheet) {
  const auto sentences =
      std::count_if(sheet.facts.begin(), sheet.facts.end(), [](const Fact& fact) { return fact.is_sentence(); });
  const std::string count = std::to_string(sentences);
  const std::string entries = std::to_string(sheet.facts.size() - static_cast<std::size_t>(sentences));
  const bool lists = entries != "0";
  if (sheet.language == Language::ja)
    return "渡された文章そのもの（" + count + "文" + (lists ? "、" + entries + "項目" : "") + "）";
  return "the text itself is what was asked for; " + count + " sentences" + (lists ? ", " + entries + " entries" : "");
}

/// What a source is about: its title and its main terms, 「くらげ（骨、海）」.
std::string treated(const FactSheet& sheet) {
  constexpr std::size_t kTermsNamed = 5;
  const bool ja = sheet.language == Language::ja;
  std::string terms;
  for (std::size_t i = 0, named = 0; i < sheet.terms.size() && named < kTermsNamed; ++i) {
    if (sheet.terms[i].term == sheet.title) continue;
    terms += (terms.empty() ? "" : ja ? "、" : ", ") + sheet.terms[i].term;
    ++named;
  }
  const std::string title = ja ? "「" + sheet.title + "」" : "'" + sheet.title + "'";
  return terms.empty() ? title : title + (ja ? "（" + terms + "）" : " (" + terms + ")");
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %";
}

}  // namespace

bool is_short_topic(std::string_view topic) {
  topic = sources::trim(topic);
  if (topic.find('\n') != std::string_view::npos || base::code_point_count(topic) > kShortTopicCharactersMax)
    return false;
  const std::vector<Span> sentences = split_sentences(topic, {0, topic.size()});
  const bool statement = topic.ends_with("。") || topic.ends_with('.');
  return sentences.size() <= 1 && !statement;
}

FactSheet Researcher::research(const ResearchRequest& request) const {
  if (request.source) return from_text(request, *request.source);
  const std::string_view topic = sources::trim(request.topic);
  if (topic.empty())
    throw base::Error(base::ErrorCode::invalid_request, "the topic is empty; give a topic, a text or a file");
  if (is_address(topic)) {
    throw base::Error(
        base::ErrorCode::invalid_request,
        "'" + std::string(topic) +
            "' is an address, and web pages are not fetched yet; save the page as .html and give the file");
  }
  if (is_short_topic(topic)) return from_library(request);
  return from_text({.language = request.language}, {.bytes = request.topic});
}

FactSheet Researcher::from_text(const ResearchRequest& request, const ResearchSource& source) const {
  const std::string read_as = !source.name.empty()                ? source.name
                              : looks_like_markdown(source.bytes) ? "text.md"
                                                                  : "text.txt";
  sources::check_text(source.bytes, source.name);  // with the name the caller knows
  const sources::Document document = sources::read_document(source.bytes, read_as);
  check_script(document.text, source.name.empty() ? "the text" : source.name);
  const Language language = detect_language(document.text);
  check_language(request.language, language, source.name.empty() ? "the text" : source.name);
  FactSheet sheet = extract(document, language, japanese_);
  sheet.source = {source.kind, source.name.empty() ? "text" : source.name};
  if (sheet.facts.empty()) {
    constexpr std::size_t kTextShownMax = 40;
    const std::string which = source.name.empty()
                                  ? "the text '" + base::shown(sources::trim(source.bytes), kTextShownMax) + "'"
                                  : "'" + source.name + "'";
    throw base::Error(base::ErrorCode::not_relevant,
                      which + " has no sentence to explain (only titles, lists or code); " + way_out(sheet.title));
  }
  const std::string_view topic = sources::trim(request.topic);
  sheet.topic = topic.empty() ? sheet.title : std::string(topic);
  if (topic.empty()) {
    sheet.relevance = {1, itself_in_words(sheet), {}};
  } else {
    sheet.relevance = judge_relevance(topic, sheet, document, {}, japanese_);
  }
  if (document.text.size() > sheet.source_text.size()) {
    const std::string read = std::to_string(sheet.source_text.size());
    const std::string whole = std::to_string(document.text.size());
    sheet.relevance.reason += sheet.language == Language::ja
                                  ? "。" + whole + "バイトのうち、はじめの" + read + "バイトを読んだ"
                                  : "; the first " + read + " of " + whole + " bytes were read";
  }
  return sheet;
}

FactSheet Researcher::from_library(const ResearchRequest& request) const {
  const std::string topic(sources::trim(request.topic));
  sources::Lookup options;
  if (request.language) options.language = name(*request.language);
  options.preferred = name(request.language.value_or(detect_language(topic)));
  const std::vector<sources::Candidate> candidates = library_.lookup(topic, options);
  if (candidates.empty() || candidates.front().score < kCandidateScoreMin) {
    throw base::Error(base::ErrorCode::not_relevant,
                      "the library has no article about '" + topic + "'" +
                          (request.language ? " in " + std::string(language_in_words(*request.language)) : "") + "; " +
                          way_out(topic));
  }
  const sources::Article& article = candidates.front().article;
  const sources::Document document = library_.read(article);
  const Language language = language_from(article.language).value_or(detect_language(document.text));
  FactSheet sheet = extract(document, language, japanese_);
  sheet.topic = topic;
  sheet.source = {"library", article.title};
  std::vector<std::string> names = article.aliases;
  names.push_back(article.title);
  sheet.relevance = judge_relevance(topic, sheet, document, names, japanese_);
  return sheet;
}

void Researcher::check_relevance(const FactSheet& sheet, double threshold) const {
  if (sheet.relevance.score >= threshold) return;
  const std::string& name = sheet.source.name;
  const std::string score = percent(sheet.relevance.score);
  const std::string needed = percent(threshold);
  const std::string& reason = sheet.relevance.reason;
  const std::vector<std::string> articles = articles_near(sheet.topic);
  std::string message;
  if (sheet.language == Language::ja) {
    message = "「" + name + "」が「" + sheet.topic + "」に答えるのは" + score + "だけです（必要なのは" + needed + "。" +
              reason + "）。書いてあるのは" + treated(sheet) + "のことです。それを題にするか、題を付けずに渡すか、「" +
              sheet.topic + "」について書いた文章やファイルを渡してください";
    for (std::size_t i = 0; i < articles.size(); ++i) message += (i == 0 ? "。近い記事：" : "、") + articles[i];
  } else {
    message = "'" + name + "' answers '" + sheet.topic + "' to " + score + " only (needed: " + needed + "; " + reason +
              "); it treats " + treated(sheet) +
              ": ask about that, leave the topic out, or give a text or a file about '" + sheet.topic + "'";
    for (std::size_t i = 0; i < articles.size(); ++i)
      message += (i == 0 ? " (the nearest articles are: " : ", ") + articles[i];
    if (!articles.empty()) message += ")";
  }
  throw base::Error(base::ErrorCode::not_relevant, message);
}

std::vector<std::string> Researcher::articles_near(std::string_view topic) const {
  std::vector<std::string> titles;
  for (const sources::Candidate& candidate : library_.lookup(topic)) titles.push_back(candidate.article.title);
  if (titles.size() > kTitlesNamed) titles.resize(kTitlesNamed);
  return titles;
}

std::string Researcher::way_out(std::string_view topic) const {
  std::vector<std::string> titles = articles_near(topic);
  const std::string kind = titles.empty() ? "the library has" : "the nearest articles are";
  if (titles.empty()) {
    const std::string_view language = name(detect_language(topic));
    for (const sources::Article& article : library_.articles()) {
      if (article.language.empty() || article.language == language) titles.push_back(article.title);
    }
  }
  if (titles.size() > kTitlesNamed) titles.resize(kTitlesNamed);
  std::string message = "give a text or a file about it";
  for (std::size_t i = 0; i < titles.size(); ++i)
    message += (i == 0 ? ", or one of the articles (" + kind + ": " : ", ") + titles[i];
  return message + (titles.empty() ? "" : ")");
}

}  // namespace manganize
