#include "manganize/scenario/english/guards.h"

#include <algorithm>
#include <array>
#include <set>

#include "manganize/scenario/english/leaning.h"
#include "manganize/scenario/english/oral.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool has_word(const EnWords& words, std::initializer_list<std::string_view> list) {
  return std::any_of(words.begin(), words.end(), [&](const EnglishWord& word) { return is_one_of(word.lower, list); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

bool is_balanced(std::string_view text) {
  const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
  return count('"') % 2 == 0 && count('(') == count(')') && count('[') == count(']') && count('{') == count('}') &&
         count('<') == count('>');
}

bool is_formula(std::string_view text) {
  std::size_t symbols = 0;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view(" .,'\"-").find(c) != std::string_view::npos;
    if (!plain) ++symbols;
  }
  return symbols * 100 > text.size() * 8;
}

bool holds_japanese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xe3U; });
}

/// "see", "above", "below" where they send the reader to another place of the document.
bool points_off_page(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (sentence.text.find("://") != std::string::npos || sentence.text.find("www.") != std::string::npos ||
      sentence.text.find('@') != std::string::npos) {
    return true;
  }
  for (const std::string_view away :
       {"manual page", "man page", "efer to the", "lease refer", "ore details", "ore information", "escribed in",
        "ocumented in", "urther information", "urther details"}) {
    if (sentence.text.find(away) != std::string::npos) return true;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].lower;
    const bool last = i + 1 >= words.size() || words[i + 1].tag == Tag::comma || words[i + 1].tag == Tag::mark;
    const bool noun_phrase_follows = !last && (words[i + 1].tag == Tag::determiner || is_noun_tag(words[i + 1].tag) ||
                                               words[i + 1].tag == Tag::number || words[i + 1].tag == Tag::pronoun ||
                                               words[i + 1].tag == Tag::adjective);
    const bool the = i > 0 && words[i - 1].lower == "the";  // "the above functionality"
    if (is_one_of(word, {"above", "below"}) && (the || !noun_phrase_follows)) return true;
    const bool sends = word == "see" && (i == 0 || words[0].lower == "for" ||
                                         is_one_of(words[i - 1].lower, {"please", ",", ";", "also"}));
    const bool page = word == "read" && i == 0;
    if (sends || page) return true;
    if (is_one_of(word, {"figure", "table", "appendix", "chapter", "listing"}) && i + 1 < words.size() &&
        words[i + 1].tag == Tag::number) {
      return true;
    }
    if (is_one_of(word, {"section", "sections", "subsection", "chapter", "manpage", "aforementioned", "respectively",
                         "latter", "former"})) {
      return true;
    }
    const bool following =
        is_one_of(word, {"following", "previous", "preceding"}) && i > 0 && words[i - 1].lower == "the";
    if (following || (word == "follows" && i > 0 && words[i - 1].lower == "as")) return true;
  }
  return false;
}

/// "A list of contributors can be found in the distribution", "escapes are noted": no news but where it stands.
bool says_where_to_look(std::string_view text) {
  const auto says = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  if (says("may be available") || text.ends_with(" are noted") || text.ends_with(" is noted")) return true;
  const bool found = says("can be found") || says("may be found") || says("can be obtained") || says("is available at");
  if (!found) return false;
  for (const std::string_view printed :
       {" list", "List", "nformation", "ocument", "ource", "xample", "web", "Web", " site", "http", "atest version",
        "etails", "ontributors", "nstructions", " file", "director", "nswers"}) {
    if (says(printed)) return true;
  }
  return false;
}

bool speaks_as_author(const EnWords& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words[i].lower, {"i", "we", "our", "us", "my", "me", "myself", "ourselves", "ours"})) {
      if (words[i].text == "US" || words[i].text == "i") continue;  // the country, a number
      return true;
    }
  }
  return has_word(words, {"readme", "faq", "todo"});
}

/// "You can use cron-apt; this tool updates the system": what is pointed at was said in the same sentence.
bool points_within(const EnWords& words, std::size_t at) {
  bool verb = false;
  bool clause_ended = false;
  for (std::size_t i = 0; i < at; ++i) {
    const Tag tag = words[i].tag;
    verb =
        verb || tag == Tag::modal || tag == Tag::be || tag == Tag::verb_s || tag == Tag::verb_base || tag == Tag::have;
    const bool joins = i > 1 && words[i - 1].tag == Tag::comma && is_one_of(words[i].lower, {"and", "but", "so"});
    clause_ended = clause_ended || (verb && (joins || words[i].text == ";" || words[i].text == ":"));
  }
  if (clause_ended && words[0].tag != Tag::subordinator) return true;
  if (at + 1 >= words.size() || !is_noun_tag(words[at + 1].tag)) return false;
  const std::string noun = singular_of(words[at + 1].lower);
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                     [&](const EnglishWord& word) { return is_noun_tag(word.tag) && singular_of(word.lower) == noun; });
}

/// this/these/those/such + noun, wherever it stands.
bool demonstrates(const EnWords& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].lower == "here") return true;
    const bool then =
        i > 0 && words[i].lower == "then" && words[i - 1].tag != Tag::comma && words[i - 1].tag != Tag::coordinator;
    const bool said_before = words[0].tag == Tag::subordinator &&  // "If A, it will then B"
                             std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                         [](const EnglishWord& word) { return word.tag == Tag::comma; });
    if (then && !said_before) return true;
    const bool next_few = i > 0 && i + 1 < words.size() && words[i - 1].lower == "the" &&
                          is_one_of(words[i].lower, {"next", "last", "previous"}) && words[i + 1].tag == Tag::number;
    if (next_few) return true;  // "the next 3 bytes": behind which?
    if (is_one_of(words[i].lower, {"this", "these", "those", "such"})) {
      if (points_within(words, i)) continue;
      const bool such_as = words[i].lower == "such" && i + 1 < words.size() && words[i + 1].lower == "as";
      const bool those_that = words[i].lower == "those" && i + 1 < words.size() && words[i + 1].tag == Tag::relative;
      if (!such_as && !those_that) return true;
    }
    // Behind a noun or a verb it opens a clause ("declared that smallpox was gone").
    const bool opens_clause = i > 0 && words[i - 1].tag != Tag::preposition && words[i - 1].tag != Tag::coordinator &&
                              words[i - 1].tag != Tag::to;
    // "10 times that amount"
    const bool amount = words[i].lower == "that" && i > 0 && i + 1 < words.size() &&
                        is_one_of(words[i - 1].lower, {"times", "half", "twice"}) && is_noun_tag(words[i + 1].tag);
    const bool as_before = words[i].lower == "same" && i + 2 == words.size() &&
                           is_one_of(words[i + 1].lower, {"format", "way", "manner", "place", "reason"});
    // "People will see that as leadership", "nobody does that"
    const bool object =
        words[i].lower == "that" && i > 0 &&
        is_one_of(words[i - 1].lower, {"see", "sees", "do", "does", "did", "done", "doing", "like", "call", "use",
                                       "fix", "avoid", "prevent", "change", "make", "need"}) &&
        (i + 1 == words.size() || words[i + 1].tag == Tag::preposition || words[i + 1].lower == "as");
    if (amount || as_before || object) return true;
    if (words[i].lower == "there" && i > 0 && i + 1 == words.size()) return true;
    const bool that_noun = words[i].lower == "that" && words[i].tag == Tag::determiner && i + 1 < words.size() &&
                           is_noun_tag(words[i + 1].tag) && !opens_clause;
    if (that_noun) return true;
  }
  return false;
}

/// "ctime is not the time of creation": a name that is never written with a capital letter begins the sentence.
bool begins_with_small_name(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (!is_noun_tag(words[0].tag) || words.size() < 4) return false;
  constexpr std::size_t kSubjectWordsMax = 4;  // "fetchmail 6.4.0 will", "chronyd itself will not"
  const auto clause = find_clause(sentence, 0, words.size());
  return clause && clause->head <= 1 && !clause->plural && clause->rest <= kSubjectWordsMax &&
         words[clause->verb].tag != Tag::verb_ed;
}

/// "foo" stands for a name that an example made up.
bool speaks_of_foo(const EnWords& words) {
  return std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return word.lower == "foo" || word.lower == "foobar" || word.lower.starts_with("foo-") ||
           word.lower.starts_with("foo_");
  });
}

/// "Someone would open it": told of a case that was supposed before.
bool is_hypothetical(const EnWords& words) {
  const bool would = has_word(words, {"would"});
  return would && !has_word(words, {"if", "unless", "without", "otherwise", "when", "who", "which", "that"});
}

/// "Consider the fraction 1/3": leads into an example.
bool leads_into_example(const EnWords& words) {
  return is_one_of(words[0].lower, {"consider", "suppose", "imagine", "assume", "let", "recall", "say"}) ||
         (words[0].lower == "for" && is_one_of(words[1].lower, {"example", "instance"}));
}

bool says_nothing(std::string_view text) {
  if (text.find("familiarity") != std::string_view::npos || text.find("beyond the scope") != std::string_view::npos) {
    return true;
  }
  return starts_with_any(
      text, {"There are a few", "There are some", "There are several", "There are many", "There are a number",
             "There are two", "There are three", "There are various", "There are different", "Here is", "Here are",
             "Here's", "Following is", "Following are", "Below is"});
}

/// "..., and everything after the "!"": the sentence was taken for ended at a mark that it only quotes.
bool ends_in_quoted_mark(std::string_view text) {
  if (text.size() < 3 || text.back() != '"') return false;
  const auto open = text.rfind('"', text.size() - 2);
  if (open == std::string_view::npos || open + 1 >= text.size() - 1) return false;
  return text.substr(open + 1, text.size() - open - 2).find_first_not_of(".!?") == std::string_view::npos;
}

bool is_glued_heading(const EnWords& words) {
  if (words.size() < 2) return false;
  const auto shouted = [](const EnglishWord& word) {
    return word.text.size() >= 3 &&
           std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  // A label and its text in two columns: "EINVAL An offset is greater".
  if (shouted(words[0]) && is_one_of(words[1].text, {"The", "A", "An"})) return true;
  return shouted(words[0]) &&
         is_one_of(words[0].lower, {"name", "synopsis", "description", "options", "notes", "note", "warning", "bugs",
                                    "example", "examples", "files", "caveats", "usage", "introduction", "important"});
}

/// "Include files for the compiler": a label that could also be read as "the include files something".
bool is_doubtful_label(const EnWords& words) {
  if (words.size() < 4 || !may_be(words[0], Tag::verb_base) || words[0].tag == Tag::name) return false;
  const bool label = may_be(words[1], Tag::plural_noun) && words[1].tag != Tag::adverb;
  const bool object = words[2].tag == Tag::determiner || words[2].tag == Tag::pronoun || words[2].tag == Tag::number;
  return label && !object && words[1].tag == Tag::verb_s;
}

}  // namespace

bool begins_with_yes_or_no(const EnWords& words) {
  return words.size() > 2 && is_one_of(words[0].lower, {"yes", "no"}) && words[1].tag == Tag::comma;
}

bool is_expletive_it(const EnWords& words, std::size_t at) {
  if (at + 3 >= words.size() || words[at].lower != "it") return false;
  std::size_t i = at + 1;
  while (i < words.size() && (words[i].tag == Tag::modal || words[i].tag == Tag::be || words[i].tag == Tag::adverb ||
                              words[i].tag == Tag::negation)) {
    ++i;
  }
  if (i + 2 >= words.size() || i == at + 1) return false;
  bool idea = false;
  if (words[i].lower == "a") {
    while (i + 2 < words.size() && !is_noun_tag(words[i].tag)) ++i;
    idea = is_one_of(words[i].lower, {"idea", "practice", "mistake", "matter", "pity", "shame", "bug", "error"});
    if (!idea) return false;
  }
  const bool judged =
      idea ||
      is_one_of(words[i].lower, {"recommended", "suggested",  "assumed",   "expected",    "required", "allowed",
                                 "possible",    "necessary",  "important", "useful",      "best",     "better",
                                 "desirable",   "preferable", "advisable", "customary",   "common",   "impossible",
                                 "helpful",     "sufficient", "essential", "worth",       "likely",   "unlikely",
                                 "safer",       "easier",     "wise",      "appropriate", "polite",   "permitted"});
  if (!judged) return false;
  ++i;
  while (i < words.size() && words[i].tag == Tag::adverb) ++i;
  if (i + 2 >= words.size()) return false;
  if (words[i].lower == "that" || words[i].lower == "for") return true;
  if (words[i].tag != Tag::to) return false;
  const EnglishWord& behind = words[i + 2];  // "it is possible to read": reads what?
  return behind.tag == Tag::determiner || behind.tag == Tag::quantifier || behind.tag == Tag::adjective ||
         behind.tag == Tag::number || is_noun_tag(behind.tag) || behind.tag == Tag::preposition || idea ||
         may_be(words[i + 1], Tag::adverb);
}

namespace {

/// "On Linux, it usually is a link": what is, was said before.
bool takes_up_behind_scope(const EnWords& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kScopeWordsMax = 8;
  if (!is_one_of(words[begin].lower, {"on", "in", "at", "since", "before", "after", "under", "until", "by"}))
    return false;
  for (std::size_t i = begin + 1; i + 1 < std::min(end, begin + kScopeWordsMax); ++i) {
    if (words[i].tag == Tag::subordinator || words[i].tag == Tag::modal || words[i].tag == Tag::be) return false;
    if (words[i].tag != Tag::comma) continue;
    return is_one_of(words[i + 1].lower, {"it", "they", "this", "these"}) && !is_expletive_it(words, i + 1);
  }
  return false;
}

}  // namespace

bool points_back_english(const EnWords& words, std::size_t begin, std::size_t end) {
  if (begin >= end) return true;
  if (is_expletive_it(words, begin)) return false;
  if (begins_with_yes_or_no(words) && begin == 0) return true;
  if (begin == 0 && is_one_of(words[0].lower, {"which", "whose"})) return true;  // "Which means that ..."
  const std::string& first = words[begin].lower;
  const std::string second = begin + 1 < end ? words[begin + 1].lower : "";
  if (is_one_of(
          first,
          {"this",      "these",      "those",         "they",        "it",         "its",     "their",     "them",
           "he",        "she",        "his",           "her",         "both",       "such",    "certain",   "here",
           "otherwise", "instead",    "then",          "either",      "neither",    "another", "others",    "similarly",
           "likewise",  "conversely", "alternatively", "meanwhile",   "afterwards", "later",   "finally",   "secondly",
           "next",      "again",      "besides",       "or",          "and",        "so",      "still",     "yet",
           "nor",       "else",       "rather",        "accordingly", "namely",     "also",    "therefore", "thus",
           "hence",     "however",    "thereby"})) {
    return true;
  }
  if (first == "that" && second != "you") return true;
  if (first == "the") {
    const bool of_what = begin + 2 < end && words[begin + 2].tag == Tag::be &&
                         is_one_of(second, {"reason", "problem", "solution", "advantage", "disadvantage", "drawback",
                                            "trick", "exception", "answer", "consequence", "alternative"});
    return of_what || is_one_of(second, {"former", "latter", "above", "other", "others", "following", "last",
                                         "previous", "next", "same", "first", "second", "third", "two", "result",
                                         "rest", "difference", "remaining", "above-mentioned"});
  }
  if (is_one_of(first, {"in", "at", "for", "by", "with", "on", "from", "after", "before", "because", "to", "as", "of",
                        "unlike", "like", "without"})) {
    if (is_one_of(second, {"this", "these", "those", "that", "it", "them", "such", "example", "instance", "both",
                           "addition", "contrast", "particular", "either", "turn", "general", "short", "other"})) {
      return second != "general";
    }
  }
  if (is_one_of(first, {"other", "further", "additional"})) return true;
  if (takes_up_behind_scope(words, begin, end)) return true;
  if (is_one_of(first, {"argument", "value", "default", "result", "return"}) &&
      is_one_of(second, {"is", "must", "was"})) {
    return true;  // of an entry whose label stands somewhere else
  }
  if (first == "one" && is_one_of(second, {"is", "was", "can", "may", "has", "must", "should", "will"})) return true;
  // "One solution would be": of what problem?
  if (first == "one" && is_one_of(second, {"solution", "way", "option", "reason", "possibility", "approach", "example",
                                           "problem", "exception", "alternative", "advantage", "thing", "such"})) {
    return true;
  }
  if ((first == "a" || first == "an") && is_one_of(second, {"second", "third", "fourth", "further", "similar"})) {
    return true;
  }
  return first == "there" && second == "too";
}

bool has_dangling_pronoun(const EnWords& words, std::size_t begin, std::size_t end) {
  bool noun_seen = false;
  bool second_noun_seen = false;  // one that stands apart from the first
  for (std::size_t i = begin; i < end; ++i) {
    if (is_noun_tag(words[i].tag)) {
      second_noun_seen |= noun_seen && i > begin && !is_noun_tag(words[i - 1].tag);
      noun_seen = true;
    }
    // "The project uses it as ...": the subject does not use itself.
    const bool is_object =
        i > begin && is_one_of(words[i].lower, {"it", "them", "him"}) && words[i - 1].tag == Tag::verb_s;
    if (is_object && !second_noun_seen) return true;
    const bool points =
        !is_expletive_it(words, i) && is_one_of(words[i].lower, {"it", "they", "them", "he", "she", "him", "its",
                                                                 "their", "his", "itself", "themselves"});
    if (points && !noun_seen) return true;
    const bool stands_for_noun =
        i > begin && is_one_of(words[i].lower, {"one", "ones"}) &&
        (words[i - 1].tag == Tag::adjective || words[i - 1].tag == Tag::determiner ||
         is_one_of(words[i - 1].lower, {"first", "second", "third", "last", "only", "other", "same", "next"}));
    const bool counts = i + 1 < end && (is_noun_tag(words[i + 1].tag) || words[i + 1].tag == Tag::adjective);
    const bool named_before = words[i].lower == "ones" && noun_seen;  // "every page, except private ones"
    if (stands_for_noun && !counts && !named_before) return true;
  }
  return false;
}

bool is_advice_order(const EnWords& words) {
  if (words.empty()) return false;
  return is_one_of(words[0].lower, {"use", "make", "never", "always", "avoid", "keep", "check", "remember", "prefer",
                                    "try", "ensure", "do", "don't", "be", "give", "beware", "consider", "choose"});
}

std::optional<std::string_view> english_refusal(const Fact& fact, const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (fact.has(FactFlag::under_negation)) return "under_negation";
  if (!fact.is_sentence()) return "entry";  // english/forms.cpp says what it is an entry of
  if (sentence.lost_exception) return "exception_in_bracket";
  if (words.size() < 3) return "fragment";
  // "Include files for the C compiler." says it of /usr/include, which stands above it.
  const auto clause = find_clause(sentence, 0, words.size());
  // "The limit on all pipes created or set by a user." has a participle for its only verb.
  const bool participle = clause && is_one_of(words[clause->verb].lower, {"set", "put", "cut", "read", "hit", "let"});
  const bool bare = fact.kind == FactKind::pair && (!clause || participle);
  if (bare && !is_imperative(words, 0, words.size())) return "entry_without_label";
  if (sentence.asks) return "question";
  if (sentence.announces) return "announces";
  if (holds_japanese(sentence.text)) return "two_languages";
  if (!is_balanced(sentence.text)) return "unbalanced";
  if (is_glued_heading(words)) return "glued_heading";
  if (ends_in_quoted_mark(fact.text)) return "cut_off";
  if (says_nothing(sentence.text)) return "says_nothing";
  if (speaks_of_foo(words) || leads_into_example(words)) return "example";
  if (is_hypothetical(words)) return "hypothetical";
  // What points away may have stood in the bracket that was taken off ("(see Chapter 7)").
  const bool flagged = fact.has(FactFlag::refers_elsewhere) && !sentence.lost_bracket && !sentence.lost_reference;
  if (flagged || points_off_page(sentence) || says_where_to_look(sentence.text)) return "refers_elsewhere";
  if (is_formula(sentence.text)) return "formula";
  if (fact.has(FactFlag::first_person) || speaks_as_author(words)) return "first_person";
  if (tells_of_help_option(sentence.text)) return "help_option";
  if (speaks_of_another_option(words, sentence.text)) return "another_option";
  if (points_back_english(words, 0, words.size()) || connects_with_the_unsaid(words)) return "points_back";
  if (demonstrates(words)) return "demonstrative";
  if (has_dangling_pronoun(words, 0, words.size())) return "dangling_pronoun";
  if (compares_with_the_unsaid(words)) return kHalfComparison;
  const char first = sentence.text.front();
  const bool begins =
      (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') || first == '"' || words[0].tag == Tag::name;
  if (!begins && !begins_with_small_name(sentence)) return "fragment";
  if (is_doubtful_label(words)) return "fragment";
  // An item of a list without its dot: "3 The sign string precedes it".
  if (words[0].tag == Tag::number && words[1].text.front() >= 'A' && words[1].text.front() <= 'Z') return "fragment";
  const bool noun_with_clause = may_be(words[0], Tag::plural_noun) &&
                                (words[1].tag == Tag::relative || words[1].lower == "that");  // "Reports that"
  if (words[0].tag == Tag::verb_s && !noun_with_clause && !find_clause(sentence, 0, words.size())) return "no_subject";
  if (words[0].tag == Tag::verb_base && !is_advice_order(words) && !find_clause(sentence, 0, words.size())) {
    return "order";
  }
  return std::nullopt;
}

namespace {

/// The words of a line as its source would have them: "can't" is can and not.
std::vector<std::string> bare_words(std::string_view text) {
  std::vector<std::string> bare;
  for (const EnglishWord& word : cut_english_words(text)) {
    if (word.tag == Tag::comma || word.tag == Tag::mark) continue;
    std::string lower = word.lower;
    if (lower == "n't") lower = "not";
    if (lower == "ca") lower = "can";
    if (lower == "wo") lower = "will";
    if (lower == "cannot") {
      bare.emplace_back("can");
      lower = "not";
    }
    if (is_one_of(lower, {"'s", "'re", "'m", "'ll", "'ve"})) continue;
    bare.push_back(lower);
  }
  return bare;
}

// What a line may say without its source: pronouns for the subject, question words, ties between two lines.
bool is_tie(std::string_view word) {
  return is_one_of(word, {"it",  "they", "but",  "so",     "and",   "what",   "happens", "happen", "if",  "when",
                          "how", "do",   "does", "is",     "are",   "that's", "that",    "think",  "for", "one",
                          "the", "then", "says", "people", "right", "okay",   "in",      "many",   "you", "um"});
}

/// "fixes" of an entry that says "fix": the base of a verb in the third person, else the word itself.
std::string base_of_third_person(const std::string& word) {
  constexpr std::size_t kShortest = 4;
  if (word.size() < kShortest || !word.ends_with('s')) return word;
  if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  for (const std::string_view hiss : {"shes", "ches", "sses", "xes", "zzes"}) {
    if (word.ends_with(hiss)) return word.substr(0, word.size() - 2);
  }
  return word.substr(0, word.size() - 1);
}

}  // namespace

std::size_t english_negations(std::string_view text) {
  std::size_t count = 0;
  for (const std::string& word : bare_words(text)) {
    if (is_one_of(word, {"not", "never", "no", "without", "nothing", "nobody", "none", "neither", "nor"})) ++count;
  }
  return count;
}

bool is_faithful_english(std::string_view line, std::string_view source) {
  std::string plain = plain_english(source);
  mend_slips(plain);
  std::set<std::string> known;
  for (std::string& word : bare_words(plain)) known.insert(std::move(word));
  for (std::string& word : bare_words(source)) known.insert(std::move(word));
  for (const std::string& word : bare_words(line)) {
    const bool said = known.contains(word) || known.contains(base_of_third_person(word));
    if (!said && !is_tie(word) && !brought_in_by_english_register(word)) return false;
  }
  return english_negations(line) <= std::max(english_negations(plain), english_negations(source));
}

}  // namespace manganize
