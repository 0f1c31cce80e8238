#include "manganize/scenario/english/wording.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/quotes.h"
#include "manganize/scenario/english/register.h"
#include "manganize/scenario/english/spelling.h"
#include "manganize/scenario/english/topic.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kTopicWordsMax = 3;
constexpr std::size_t kTopicCharactersMax = 28;
constexpr std::size_t kLeadFacts = 6;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool contains_word(std::string_view text, std::string_view word) {
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool plural_ends =
        end < text.size() && text[end] == 's' && (end + 1 == text.size() || !is_word(text[end + 1]));
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]) || plural_ends)) return true;
  }
  return false;
}

bool is_generic(std::string_view lower) {
  return is_one_of(
      lower, {"introduction", "overview", "architecture", "benchmarks",    "faq",     "readme", "about",    "name",
              "description",  "text",     "notes",        "documentation", "manual",  "usage",  "features", "contents",
              "background",   "summary",  "abstract",     "preface",       "general", "it",     "they",     "example"});
}

bool is_topic(std::string_view text) {
  if (text.empty() || base::code_point_count(text) > kTopicCharactersMax || is_generic(lower_case(text))) return false;
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return spaces < kTopicWordsMax && text.find_first_of(".,:;?!()\"/`*") == std::string_view::npos;
}

/// "Chapter 3. Choosing a distribution", "4.8. The Incoming system".
std::string without_numbering(std::string title) {
  for (const std::string_view word : {"Chapter ", "Appendix ", "Section ", "Part "}) {
    if (title.starts_with(word)) title.erase(0, word.size());
  }
  const auto end = title.find_first_not_of("0123456789.");
  const bool numbered = end != std::string::npos && end > 0 && end + 1 < title.size() && title[end] == ' ';
  title = numbered ? title.substr(end + 1) : title;
  for (const std::string_view dash : {"- ", "\u2014 "}) {  // "2022.12.14 - GNU nano 7.1"
    if (title.starts_with(dash)) title.erase(0, dash.size());
  }
  if (const auto quote = title.find(" \""); quote != std::string::npos && quote > 0) title.erase(quote);
  const auto last = title.rfind(' ');
  const bool version =
      last != std::string::npos && title.find_first_not_of("0123456789.", last + 1) == std::string::npos;
  return version ? title.substr(0, last) : title;
}

/// The title without what titles put around their subject.
std::string bare_title(std::string_view title) {
  std::string bare = plain_english(title);
  std::replace(bare.begin(), bare.end(), '_', ' ');  // user_namespaces
  bare = without_numbering(std::move(bare));
  while (!bare.empty() && std::string_view("?!. ").find(bare.back()) != std::string_view::npos) bare.pop_back();
  for (const std::string_view cut : {": ", " - ", " \u2014 ", " \u2013 "}) {
    if (const auto at = bare.find(cut); at != std::string::npos) {
      const std::string before = bare.substr(0, at);
      bare = is_generic(lower_case(before)) ? bare.substr(at + cut.size()) : before;
    }
  }
  for (const std::string_view head :
       {"How ", "Why ", "What is ", "What are ", "Introduction to ", "Overview of ", "About ", "Getting started with ",
        "Using ", "Understanding ", "Choosing ", "Basics of ", "The ", "the ", "A ", "An ", "a ", "an "}) {
    if (bare.starts_with(head)) bare.erase(0, head.size());
  }
  for (const std::string_view tail : {" works", " work", " is made", " FAQ", " README", " manual", " documentation",
                                      " overview", " explained", " architecture"}) {
    if (bare.ends_with(tail)) bare.erase(bare.size() - tail.size());
  }
  return bare;
}

bool is_said_in(const FactSheet& sheet, std::string_view topic) {
  const std::string lower = lower_case(topic);
  return std::any_of(sheet.facts.begin(), sheet.facts.end(),
                     [&](const Fact& fact) { return contains_word(lower_case(fact.text), lower); });
}

/// The title, or its beginning when the text only knows that ("Cryptsetup for Debian").
std::string topic_of_title(const FactSheet& sheet) {
  const std::string bare = bare_title(sheet.title);
  if (is_topic(bare) && is_said_in(sheet, bare)) return bare;
  for (const std::string_view tail : {" for ", " of ", " in ", " with ", " on ", " and ", " client", " ("}) {
    const auto at = bare.find(tail);
    if (at == std::string::npos || at == 0) continue;
    const std::string head = bare.substr(0, at);
    if (is_topic(head) && is_said_in(sheet, head)) return head;
  }
  return bare;
}

}  // namespace

FoundBeats EnglishWording::find_beats(const FactSheet& sheet) const {
  return english_beats(tagger_, sheet);
}

std::vector<std::string> EnglishWording::content_words(std::string_view text) const {
  return english_content_words(prepare_english(tagger_, text).words);
}

std::string EnglishWording::topic_word(const FactSheet& sheet) const {
  const std::string title = lower_case(sheet.title);
  for (std::size_t i = 0; i < std::min(kLeadFacts, sheet.facts.size()); ++i) {
    const EnSentence sentence = prepare_english(tagger_, sheet.facts[i].text);
    const auto clause = find_clause(sentence, 0, sentence.words.size());
    if (!clause || !is_definition(sentence.words, *clause)) continue;
    std::string term = term_of(sentence, *clause);
    if (is_topic(term) && contains_word(title, lower_case(term))) return term;
  }
  const std::string bare = topic_of_title(sheet);
  if (is_topic(bare) && is_said_in(sheet, bare)) {
    const bool one_word = bare.find(' ') == std::string::npos;
    const bool quality = one_word && tagger_.tag(lower_case(bare)).front().tag == Tag::adjective;  // raw(7)
    if (one_word && !quality) return EnSpelling(sheet).usual(bare);
    if (!one_word) {
      const bool inner_capital = std::any_of(bare.begin() + 1, bare.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      return inner_capital || !tagger_.knows(lower_case(bare.substr(0, bare.find(' ')))) ? bare : uncapitalised(bare);
    }
  }
  const Term* best = nullptr;
  const auto better = [&](const Term& term) {
    if (best == nullptr) return true;
    const bool vague = names_too_much_in_english(lower_case(term.term));
    const bool best_is_vague = names_too_much_in_english(lower_case(best->term));
    return vague == best_is_vague ? term.count > best->count : best_is_vague;
  };
  for (const Term& term : sheet.terms) {
    if (is_topic(term.term) && better(term)) best = &term;
  }
  if (best != nullptr) return best->term;
  return is_topic(bare) ? bare : std::string();
}

std::string EnglishWording::topic_as_said(const FactSheet& sheet, const std::string& topic) const {
  return english_topic_as_said(tagger_, sheet, topic);
}

std::optional<std::string> EnglishWording::mention(const FactSheet& sheet, const std::string& term) const {
  return english_mention(tagger_, sheet, term);
}

// A fact is told as one: "Apparently" would put a doubt into it that its source does not have.
std::vector<FinishedLine> EnglishWording::finish(const Speech& speech, const SpeakingStyle& style) const {
  const bool broken = speech.by == Speaker::main && breaks_forbidden_form(speech.text, style);
  if (broken || !fits_english_line(speech.text)) return {};
  return {{"", speech.text}};
}

std::string EnglishWording::continue_question(std::string_view question) const {
  std::string text(question);
  if (text.starts_with("So ")) return text;
  const std::string first = text.substr(0, text.find(' '));
  const bool asks =
      is_one_of(first, {"What", "What's", "How", "Why", "Any", "Which", "Is", "Are", "Does", "Do", "Can"});
  std::string then = asks ? "Okay. " + text : text;
  return fits_english_line(then) ? then : text;
}

bool EnglishWording::faithful(std::string_view line, std::string_view source) const {
  return is_faithful_english(line, source);
}

std::vector<Quotation> EnglishWording::quotations(const FactSheet& sheet) const {
  return english_quotations(tagger_, sheet, topic_word(sheet));
}

std::optional<std::string> EnglishWording::quoted(std::string_view text) const {
  return quoted_english(text);
}

std::string EnglishWording::cut_for_board(std::string_view text, std::size_t characters_max) const {
  std::string whole = plain_english(text);
  if (whole.ends_with('.')) whole.pop_back();
  if (base::code_point_count(whole) <= characters_max) return whole;
  // A cut in front of a preposition or a conjunction reads as a whole phrase.
  const EnSentence sentence = prepare_english(tagger_, whole);
  for (std::size_t i = sentence.words.size(); i-- > 2;) {
    const Tag tag = sentence.words[i].tag;
    const bool joint = tag == Tag::preposition || tag == Tag::to || tag == Tag::subordinator || tag == Tag::relative ||
                       tag == Tag::coordinator || tag == Tag::comma;
    const std::string head = sentence.part(0, i);
    if (joint && base::code_point_count(head) + 1 <= characters_max) return head + "\u2026";
  }
  std::string head(base::prefix_of(whole, characters_max - 1));
  if (const auto space = head.rfind(' '); space != std::string::npos && space > 0) head.erase(space);
  return head + "\u2026";
}

// "The client sends SYN to the server".
std::optional<StepMessage> EnglishWording::message_of(std::string_view step, const FactSheet& sheet) const {
  const EnSentence sentence = prepare_english(tagger_, step);
  const EnWords& words = sentence.words;
  const auto clause = find_clause(sentence, 0, words.size());
  if (!clause) return std::nullopt;
  if (!is_one_of(words[clause->verb].lower, {"sends", "returns", "passes", "forwards", "replies", "send"}))
    return std::nullopt;
  std::size_t to = words.size();
  for (std::size_t i = clause->verb + 1; i < words.size(); ++i) {
    if (words[i].lower == "to") to = i;
  }
  if (to + 1 >= words.size() || to == clause->verb + 1) return std::nullopt;
  const auto named = [&](std::size_t begin, std::size_t end) {
    if (words[begin].tag == Tag::determiner && begin + 1 < end) ++begin;
    return capitalised(sentence.part(begin, end));
  };
  StepMessage message;
  message.from = named(clause->begin, clause->subject_end);
  message.to = named(to + 1, words.size());
  message.label = sentence.part(clause->verb + 1, to);
  const std::string lead = message.label + " is a ";
  for (const Fact& fact : sheet.facts) {
    if (!fact.text.starts_with(lead)) continue;
    std::string note = fact.text.substr(lead.size());
    if (note.ends_with('.')) note.pop_back();
    if (base::code_point_count(note) <= kTopicCharactersMax + 4) message.note = note;
  }
  return message;
}

TextFamily EnglishWording::family_of(const FactSheet& sheet) const {
  const auto facts_with = [&](std::initializer_list<std::string_view> words) {
    return static_cast<std::size_t>(std::count_if(sheet.facts.begin(), sheet.facts.end(), [&](const Fact& fact) {
      const std::string text = lower_case(fact.text);
      return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains_word(text, word); });
    }));
  };
  const std::size_t computing =
      facts_with({"file",     "program", "server", "data",     "command",   "network", "system", "package",
                  "process",  "kernel",  "memory", "software", "directory", "address", "code",   "model",
                  "computer", "library", "option", "key",      "table",     "byte",    "token",  "connection"});
  const std::size_t cooking = facts_with({"food", "cook", "pan", "oven", "kitchen", "recipe", "taste", "egg", "dish"});
  const std::size_t nature = facts_with({"plant", "animal", "sky", "sun", "moon", "earth", "sea", "water", "light",
                                         "rain", "air", "star", "ocean", "body", "germ", "cell", "forest", "weather"});
  const std::size_t most = std::max({computing, cooking, nature});
  if (most < 3 || most * 8 < sheet.facts.size()) return TextFamily::other;
  if (computing == most) return TextFamily::computing;
  return cooking == most ? TextFamily::cooking : TextFamily::nature;
}

bool EnglishWording::asks_why(std::string_view title) const {
  const std::string lower = lower_case(title);
  return lower.starts_with("why ") || contains_word(lower, "reason");
}

bool EnglishWording::compares(std::string_view title) const {
  const std::string lower = lower_case(title);
  return contains_word(lower, "vs") || contains_word(lower, "versus") || contains_word(lower, "difference") ||
         contains_word(lower, "comparison");
}

}  // namespace manganize
