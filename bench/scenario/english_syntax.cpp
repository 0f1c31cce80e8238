// How well the subject and the finite verb of English sentences are found. The sentences are annotated by hand:
// "The [kernel] of the system {starts} it." marks the head of the subject and the finite verb of the main clause.
//
//   english_syntax FILE           accuracy and time
//   english_syntax --misses FILE  ... and each sentence that was read otherwise
//   english_syntax --tags FILE    the part of speech of each word of each line

#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/language/english.h"
#include "manganize/scenario/english/breaks.h"
#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/joints.h"

namespace {

constexpr const char* kTagNames[] = {"DET", "QUANT", "NUM", "ADJ", "N",  "NS",   "NAME", "PRON", "VB",
                                     "VS",  "VED",   "ING", "MOD", "BE", "HAVE", "DO",   "ADV",  "NEG",
                                     "P",   "TO",    "CC",  "SUB", "WH", ",",    "."};

constexpr std::size_t kNone = std::string::npos;

/// Words are counted from the end: a leading "However," is taken off before a sentence is read.
struct Annotated {
  std::string text;
  std::size_t words_behind_head = kNone;
  std::size_t words_behind_verb = kNone;
};

std::size_t words_behind(const manganize::EnWords& words, std::size_t start) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].start == start) return words.size() - i - 1;
  }
  return kNone;
}

Annotated read_annotated(std::string_view line) {
  Annotated sentence;
  std::size_t head = kNone;
  std::size_t verb = kNone;
  for (const char c : line) {
    if (c == '[') head = sentence.text.size();
    if (c == '{') verb = sentence.text.size();
    if (std::string_view("[]{}").find(c) == std::string_view::npos) sentence.text += c;
  }
  // prepare_english takes "also" off and makes quotation marks plain.
  for (const std::string_view quote : {"\u2018", "\u2019"}) {
    for (auto at = sentence.text.find(quote); at != kNone; at = sentence.text.find(quote)) {
      sentence.text.replace(at, quote.size(), "'");
      if (head != kNone && head > at) head -= quote.size() - 1;
      if (verb != kNone && verb > at) verb -= quote.size() - 1;
    }
  }
  for (auto at = sentence.text.find(" also "); at != kNone; at = sentence.text.find(" also ")) {
    sentence.text.erase(at, 5);
    if (head != kNone && head > at) head -= 5;
    if (verb != kNone && verb > at) verb -= 5;
  }
  std::string_view bare = sentence.text;
  while (bare.ends_with('.') || bare.ends_with(':') || bare.ends_with(' ')) bare.remove_suffix(1);
  const manganize::EnWords words = manganize::cut_english_words(bare);
  sentence.words_behind_head = words_behind(words, head);
  sentence.words_behind_verb = words_behind(words, verb);
  return sentence;
}

/// Subject and verb of the main clause, wherever it begins: at the first word, or behind a comma.
std::optional<manganize::EnClause> main_clause(const manganize::EnSentence& sentence) {
  const std::size_t end = sentence.words.size();
  if (auto clause = find_clause(sentence, 0, end)) return clause;
  for (std::size_t i = 1; i + 1 < end; ++i) {
    if (!is_comma(sentence.words, i)) continue;
    if (auto clause = find_clause(sentence, i + 1, end)) return clause;
  }
  return std::nullopt;
}

void print_tags(const manganize::EnglishTagger& tagger, const std::string& line) {
  for (const manganize::EnglishWord& word : prepare_english(tagger, read_annotated(line).text).words) {
    std::cout << word.text << '/' << kTagNames[static_cast<std::size_t>(word.tag)] << ' ';
  }
  std::cout << '\n';
}

struct Score {
  std::size_t statements = 0;
  std::size_t verbs = 0;
  std::size_t heads = 0;
  std::size_t main_verbs = 0;  ///< by find_main_verb, which knows no subject
  std::size_t others = 0;      ///< orders and fragments
  std::size_t others_unread = 0;
};

void judge(const manganize::EnglishTagger& tagger, const std::string& line, bool show_misses, Score& score) {
  const Annotated expected = read_annotated(line);
  const manganize::EnSentence sentence = prepare_english(tagger, expected.text);
  const auto clause = main_clause(sentence);
  const auto behind = [&](std::size_t word) { return sentence.words.size() - word - 1; };
  bool right = !clause;
  if (expected.words_behind_head == kNone) {
    ++score.others;
    score.others_unread += right ? 1 : 0;
  } else {
    const bool verb = clause && behind(clause->verb) == expected.words_behind_verb;
    const bool head = clause && behind(clause->head) == expected.words_behind_head;
    const auto main_verb = find_main_verb(sentence);
    ++score.statements;
    score.verbs += verb ? 1 : 0;
    score.heads += head ? 1 : 0;
    score.main_verbs += main_verb && behind(*main_verb) == expected.words_behind_verb ? 1 : 0;
    right = verb && head;
  }
  if (!show_misses || right) return;
  std::cout << (clause ? "read as " + sentence.words[clause->head].text + " | " + sentence.words[clause->verb].text
                       : std::string("unread"))
            << ": " << line << "\n    ";
  print_tags(tagger, line);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.empty()) {
    std::cerr << "usage: english_syntax [--misses | --tags] FILE\n";
    return 2;
  }
  const manganize::EnglishTagger tagger;
  tagger.tag("Load the words first.");
  std::ifstream file{std::string(arguments.back())};
  Score score;
  const auto start = std::chrono::steady_clock::now();
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (arguments.front() == "--tags") {
      print_tags(tagger, line);
    } else {
      judge(tagger, line, arguments.front() == "--misses", score);
    }
  }
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  if (score.statements == 0) return 0;
  std::cout << "finite verb " << score.verbs << ", subject head " << score.heads << ", verb alone " << score.main_verbs
            << " of " << score.statements << " statements; " << score.others_unread << " of " << score.others
            << " orders and fragments taken for none; "
            << spent.count() / static_cast<double>(score.statements + score.others) << " ms a sentence\n";
  return 0;
}
