#pragma once

// Compares what a person asks ("TCPって何？", "how do vaccines work?") with the names of articles.

#include <string>
#include <string_view>
#include <vector>

namespace sources {

/// `text` for comparison: lower case, full-width letters and digits as ASCII, punctuation as one space, no space
/// between Japanese characters, no long vowel mark at the end of a katakana word (サーバー = サーバ).
std::string fold_topic(std::string_view text);

/// What a folded question asks about: "what is the tcp handshake" -> "tcp handshake", "dnsのしくみ" -> "dns". Never
/// empty unless `folded` is.
std::string subject_of(std::string_view folded);

/// The words of a folded text that carry meaning: English without articles, question words and plural s; Japanese as
/// runs of one script without hiragana (unless there is nothing else). Each once, at most kTopicWordsMax.
std::vector<std::string> topic_words(std::string_view folded);
inline constexpr std::size_t kTopicWordsMax = 12;

/// How well an article's name fits a topic, 0..1; both as given by people. 1: the same; 0.5 and more: one holds the
/// other as a word of its own; below: some words are shared.
double name_score(std::string_view topic, std::string_view name);

/// Whether `part` stands in `text` (both folded) as a word of its own: レンジ is not in オレンジ, 虹 not in 虹彩.
bool holds_word(std::string_view text, std::string_view part);

}  // namespace sources
