#include "manganize/scenario/english/topic.h"

#include <algorithm>
#include <vector>

#include "manganize/scenario/english/sentence.h"
#include "manganize/scenario/english/spelling.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

std::string plural_of(const std::string& noun) {
  for (const std::string_view tail : {"s", "x", "z", "ch", "sh"}) {
    if (noun.ends_with(tail)) return noun + "es";
  }
  const bool consonant_y = noun.size() > 2 && noun.ends_with('y') &&
                           std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  return consonant_y ? noun.substr(0, noun.size() - 1) + "ies" : noun + "s";
}

/// How often the text says the topic in each of its forms.
struct Uses {
  std::size_t definite = 0;  ///< the tide
  std::size_t one = 0;       ///< a tide
  std::size_t bare = 0;      ///< tide
  std::size_t plural = 0;    ///< tides
};

class Counter {
 public:
  Counter(const EnglishTagger& tagger, const std::vector<std::string>& topic)
      : tagger_(tagger), topic_(topic), plural_(topic) {
    plural_.back() = plural_of(plural_.back());
  }

  Uses count(const FactSheet& sheet) const {
    Uses uses;
    for (const Fact& fact : sheet.facts) {
      if (!holds_ignoring_case(fact.text, topic_.back())) continue;
      const EnWords words = tagger_.tag(fact.text);
      for (std::size_t i = 0; i + topic_.size() <= words.size(); ++i) {
        if (stands_at(words, i, plural_)) ++uses.plural;
        if (stands_at(words, i, topic_) && !is_first_part(words, i + topic_.size())) add(words, i, uses);
      }
    }
    return uses;
  }

 private:
  static bool stands_at(const EnWords& words, std::size_t at, const std::vector<std::string>& wanted) {
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      if (words[at + k].lower != wanted[k]) return false;
    }
    return true;
  }

  static bool holds_ignoring_case(std::string_view text, std::string_view lower) {
    const auto found = std::search(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
    return found != text.end();
  }

  /// "tide tables" speaks of tables.
  static bool is_first_part(const EnWords& words, std::size_t behind) {
    return behind < words.size() && (words[behind].text == "-" || is_noun_tag(words[behind].tag));
  }

  static void add(const EnWords& words, std::size_t at, Uses& uses) {
    const std::string before = at > 0 ? words[at - 1].lower : "";
    if (before == "the" || before == "this") {
      ++uses.definite;
    } else if (is_one_of(before, {"a", "an", "each", "every", "another", "one"})) {
      ++uses.one;
    } else if (at == 0 || (words[at - 1].tag != Tag::adjective && !is_noun_tag(words[at - 1].tag))) {
      ++uses.bare;  // "high tide" is another thing
    }
  }

  const EnglishTagger& tagger_;
  const std::vector<std::string>& topic_;
  std::vector<std::string> plural_;
};

std::string with_indefinite_article(const std::string& topic) {
  // What is spelled out begins with the sound of its first letter: an HTTP cache, a URL.
  const bool spelled = topic.size() > 1 && topic[0] >= 'A' && topic[0] <= 'Z' && topic[1] >= 'A' && topic[1] <= 'Z';
  const bool vowel = std::string_view(spelled ? "AEFHILMNORSX" : "aeioAEIO").find(topic[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + topic;
}

}  // namespace

bool names_too_much_in_english(std::string_view lower) {
  return is_one_of(singular_of(lower), {"table",  "file",      "line",   "character", "string",  "command",   "program",
                                        "system", "option",    "entry",  "field",     "message", "directive", "device",
                                        "list",   "directory", "column", "row",       "data",    "word"});
}

std::string english_topic_as_said(const EnglishTagger& tagger, const FactSheet& sheet, const std::string& topic) {
  std::vector<std::string> lower;
  EnWords words = tagger.tag(topic);
  for (const EnglishWord& word : words) lower.push_back(word.lower);
  if (words.empty() || words.front().tag == Tag::determiner) return topic;
  const EnglishWord& last = words.back();
  const bool noun = is_noun_tag(last.tag) || may_be(last, Tag::noun) || may_be(last, Tag::plural_noun);
  if (!noun || singular_of(last.lower) != last.lower) return topic;  // tides
  const bool asked_for = std::any_of(sheet.questions.begin(), sheet.questions.end(), [&](const Question& each) {
    return each.question.find(" the " + topic) != std::string::npos;
  });
  if (asked_for) return "the " + topic;  // "What is the real-time clock (RTC)?"
  const Uses uses = Counter(tagger, lower).count(sheet);
  const std::size_t all = uses.definite + uses.one + uses.bare + uses.plural;
  const bool written_as_name = last.text != last.lower || EnSpelling(sheet).is_name(last.lower);
  if (written_as_name && uses.one == 0 && uses.definite * 2 <= all) return topic;  // Linux
  const bool spelled = std::none_of(last.text.begin(), last.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (spelled && uses.plural == 0) return uses.definite > uses.bare ? "the " + topic : topic;  // the BMP, ARP
  if (uses.definite * 3 >= all * 2 && uses.definite > uses.plural) return "the " + topic;
  if (uses.plural > 0 && (uses.one > 0 || uses.plural >= uses.bare)) return plural_of(topic);
  if (uses.one == 0 && uses.bare == 0 && !written_as_name) {
    if (uses.definite == 0 && uses.plural == 0 && !tagger.knows(last.lower)) return topic;  // hier, zmore
    return uses.definite > 0 ? "the " + topic : plural_of(topic);
  }
  if (uses.one > 0 && uses.one + uses.definite >= uses.bare) {
    const bool regular = !tagger.knows(last.lower) || tagger.knows(plural_of(last.lower));
    return regular ? plural_of(topic) : with_indefinite_article(topic);
  }
  return uses.definite > uses.bare ? "the " + topic : topic;
}

std::optional<std::string> english_mention(const EnglishTagger& tagger, const FactSheet& sheet,
                                           const std::string& term) {
  const EnWords words = tagger.tag(term);
  if (words.empty() || !is_noun_tag(words.back().tag)) return std::nullopt;
  const bool dull =
      is_one_of(words.back().lower,
                {"way", "thing", "number", "case",   "example", "part",  "name", "time", "people", "kind",     "use",
                 "set", "order", "result", "reason", "user",    "users", "page", "text", "value",  "following"});
  const bool phrase = std::all_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return is_noun_tag(word.tag) || word.tag == Tag::adjective || word.tag == Tag::verb_ing ||
           word.tag == Tag::verb_ed || word.tag == Tag::preposition || word.text == "-";
  });
  const bool quality =
      words.size() == 1 && may_be(words[0], Tag::adjective) && words[0].tag != Tag::name;  // "original"
  const bool common = words.size() == 1 && names_too_much_in_english(words[0].lower);
  if (dull || !phrase || quality || common) return std::nullopt;
  const std::string said = english_topic_as_said(tagger, sheet, term);
  const bool bare = said == term && words.back().tag == Tag::noun;  // "the part about group"
  return bare ? std::nullopt : std::optional(said);
}

}  // namespace manganize
