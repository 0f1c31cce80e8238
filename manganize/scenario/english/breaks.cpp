#include "manganize/scenario/english/breaks.h"

#include <algorithm>

#include "manganize/scenario/english/questions.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_finite_tag(const EnWords& words, std::size_t at) {
  switch (words[at].tag) {
    case Tag::modal:
    case Tag::do_:
    case Tag::verb_s:
      return true;
    case Tag::be:
      return !is_one_of(words[at].lower, {"be", "been", "being"});
    case Tag::have:
      return words[at].lower != "having";
    case Tag::verb_base:
      return at > 0 &&
             (is_noun_tag(words[at - 1].tag) || words[at - 1].tag == Tag::pronoun || words[at - 1].tag == Tag::adverb);
    default:
      return false;
  }
}

/// Where the main clause begins: behind the comma of a leading subordinate clause.
std::size_t main_clause_begin(const EnWords& words) {
  if (words.empty() || words[0].tag != Tag::subordinator) return 0;
  for (std::size_t i = 2; i + 1 < words.size(); ++i) {
    if (is_comma(words, i)) return i + 1;
  }
  return words.size();
}

}  // namespace

std::optional<std::size_t> find_main_verb(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  bool inner = false;  // in a clause of its own, whose verb is not the sentence's
  for (std::size_t i = main_clause_begin(words); i < words.size(); ++i) {
    if (is_quoted(words, i)) continue;
    if (words[i].tag == Tag::relative || words[i].tag == Tag::subordinator) inner = true;
    if (words[i].tag == Tag::mark && is_one_of(words[i].text, {":", ";"})) return std::nullopt;
    if (!is_finite_tag(words, i) || i == 0) continue;
    if (!inner) return i;
    inner = false;
  }
  return std::nullopt;
}

namespace {

/// Words that say how far the whole sentence holds: cut off from its second half the first would hold everywhere.
bool holds_only_in_part(const EnWords& words, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    if (words[i].tag == Tag::negation || words[i].tag == Tag::subordinator) return true;
    if (is_one_of(words[i].lower,
                  {"never", "no",     "only",    "cannot",  "rarely", "unless", "except",  "nothing", "nobody", "none",
                   "even",  "either", "neither", "whether", "not",    "just",   "without", "hardly",  "solely", "best",
                   "more",  "rather", "less",    "easier",  "better", "may",    "might",   "could",   "would"})) {
      return true;
    }
  }
  return false;
}

/// "is caused by", "want to", "such a way as": the second half completes the first.
bool completes(const EnWords& words, std::size_t at) {
  const EnglishWord& before = words[at - 1];
  return before.tag == Tag::be || before.tag == Tag::modal || before.tag == Tag::determiner ||
         before.tag == Tag::preposition || before.tag == Tag::coordinator || before.tag == Tag::to ||
         is_one_of(before.lower,
                   {"begin", "begins",      "start",  "starts", "end",   "ends",     "followed", "preceded", "replaced",
                    "time",  "case",        "moment", "or",     "and",   "as",       "soon",     "shortly",  "right",
                    "long",  "immediately", "days",   "hours",  "point", "starting", "do",       "does",     "done"});
}

/// "applications started after chronyd will not observe": what seems to be a condition belongs to the participle.
bool belongs_to_participle(const EnWords& words, std::size_t at) {
  return at > 1 && words[at - 1].tag == Tag::verb_ed && is_noun_tag(words[at - 2].tag);
}

bool subject_follows(const EnSentence& sentence, std::size_t at) {
  return at < sentence.words.size() && find_clause(sentence, at, sentence.words.size()).has_value();
}

std::optional<EnAnswer> answer_at(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  const EnglishWord& word = words[at];
  EnAnswer answer;
  answer.first_end = words[at - 1].tag == Tag::comma ? at - 1 : at;
  answer.second = at;
  if (word.lower == "by" && words[at + 1].tag == Tag::verb_ing) {
    answer.question = "How?";
    answer.tells_how = true;
    return answer;
  }
  if (word.lower == "so" && words[at + 1].lower == "that") {
    answer.question = "What for?";
    return answer;
  }
  if (word.lower == "such" && words[at + 1].lower == "as") {
    const bool listed =
        std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 2, words.end(), [](const EnglishWord& each) {
          return each.tag == Tag::modal || each.tag == Tag::be || each.tag == Tag::verb_s;
        });
    answer.question = "Like what?";
    return listed ? std::optional(answer) : std::nullopt;
  }
  if (word.lower == "until" && subject_follows(sentence, at + 1)) {
    answer.question = "How long?";
    answer.tells_when = true;
    return answer;
  }
  // Without "if" and "unless" the first half would hold always.
  const bool when = is_one_of(word.lower, {"when", "whenever", "after", "before", "once"});
  if (when && subject_follows(sentence, at + 1)) {
    answer.question = "When?";
    answer.tells_when = true;
    return answer;
  }
  return std::nullopt;
}

}  // namespace

std::optional<EnAnswer> find_en_answer(const EnSentence& sentence) {
  constexpr std::size_t kAnswerWordsMin = 3;
  const EnWords& words = sentence.words;
  const auto verb = find_main_verb(sentence);
  if (!verb || words[0].tag == Tag::subordinator || sentence.lost_bracket) return std::nullopt;
  std::optional<EnAnswer> found;
  for (std::size_t i = *verb + 2; i + kAnswerWordsMin <= words.size(); ++i) {
    if (is_quoted(words, i) || completes(words, i) || belongs_to_participle(words, i)) continue;
    auto answer = answer_at(sentence, i);
    if (!answer) continue;
    if (found) return std::nullopt;  // which belongs to which?
    found = answer;
  }
  if (!found || holds_only_in_part(words, found->first_end)) return std::nullopt;
  const bool behind = std::any_of(
      words.begin() + static_cast<std::ptrdiff_t>(*verb), words.begin() + static_cast<std::ptrdiff_t>(found->first_end),
      [](const EnglishWord& word) { return word.tag == Tag::relative || word.text == ":" || word.text == ";"; });
  return behind ? std::nullopt : found;
}

namespace {

/// Words that limit what stands before them: without them it would say more than the source does.
bool limits(const EnWords& words, std::size_t begin) {
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (is_one_of(words[i].lower, {"except",    "unless", "only",     "if",       "when",  "until",     "but",
                                   "although",  "though", "however",  "without",  "while", "whereas",   "not",
                                   "otherwise", "rather", "assuming", "provided", "given", "depending", "excluding"})) {
      return true;
    }
  }
  return false;
}

/// "Globbing is the operation" does not.
bool says_enough(const EnWords& words, std::size_t verb, std::size_t end) {
  constexpr std::size_t kNouns = 3;
  std::size_t count = 0;
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (is_noun_tag(words[i].tag) || words[i].tag == Tag::adjective || words[i].tag == Tag::verb_ed ||
        words[i].tag == Tag::verb_base) {
      ++count;
    }
  }
  return count >= kNouns;
}

/// A clause or a quotation was begun before `end` that would end in the middle.
bool is_begun(const EnWords& words, std::size_t verb, std::size_t end) {
  return is_quoted(words, end) || std::any_of(words.begin() + static_cast<std::ptrdiff_t>(verb),
                                              words.begin() + static_cast<std::ptrdiff_t>(end),
                                              [](const EnglishWord& word) { return word.tag == Tag::subordinator; });
}

/// Whether "the" stands before the noun phrase that ends in front of `at`.
bool is_definite(const EnWords& words, std::size_t at) {
  std::size_t i = at;
  while (i > 0 && (is_noun_tag(words[i - 1].tag) || words[i - 1].tag == Tag::adjective)) --i;
  return i > 0 && words[i - 1].lower == "the";
}

/// Whether word `at` begins something that only adds to what was said: ", which ...", ", using ..."; behind the noun
/// of a definition also "with ...", "that ...", "covered by ...".
bool adds_only(const EnWords& words, std::size_t at, bool defines) {
  const EnglishWord& word = words[at];
  // "the Linux operating system": the participle belongs to the noun behind it.
  const bool compound =
      at + 1 < words.size() && (is_noun_tag(words[at + 1].tag) || words[at + 1].tag == Tag::adjective);
  const bool examples = word.lower == "such" && at + 1 < words.size() && words[at + 1].lower == "as";
  if (examples) {
    return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at), words.end(), [](const EnglishWord& each) {
      return each.tag == Tag::modal || each.tag == Tag::be || each.tag == Tag::verb_s || each.tag == Tag::relative;
    });
  }
  const bool doing = word.tag == Tag::verb_ing && !compound && word.lower != "including";
  const bool adds = word.tag == Tag::relative || word.lower == "where" || doing;
  const bool told_of = at + 1 < words.size() && word.tag == Tag::adverb && words[at + 1].tag == Tag::verb_ed;
  if (words[at - 1].tag == Tag::comma) return adds || told_of;  // ", usually listed in the field"
  const bool done = word.tag == Tag::verb_ed && !compound;
  if (is_definite(words, at)) return false;  // "the program used to install it": which one
  const bool all =
      std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), [](const EnglishWord& each) {
        return is_one_of(each.lower, {"any", "every", "each", "all", "no", "only", "most", "for"});
      });
  if (all) return false;  // "a solution for any situation that requires a file format"
  return defines && is_noun_tag(words[at - 1].tag) && (adds || done || word.lower == "with");
}

/// "and stores it", "and the table grows": more than one more item of a list. A verb of "that runs on it" is not meant.
bool goes_on_with_verb(const EnWords& words, std::size_t at) {
  bool inner = false;
  for (std::size_t i = at; i < words.size() && words[i].tag != Tag::comma; ++i) {
    if (words[i].tag == Tag::relative || words[i].tag == Tag::subordinator) inner = true;
    const bool participle = i == at && (words[i].tag == Tag::verb_base || words[i].tag == Tag::verb_ed);
    const bool of_relative = inner && words[i].tag == Tag::verb_base && words[i - 1].tag == Tag::relative;
    if (!is_finite_tag(words, i) && !participle && !of_relative) continue;
    if (!inner) return true;
    inner = false;
  }
  return false;
}

/// The words of one verb: "would not have been seen".
std::size_t behind_verb_group(const EnWords& words, std::size_t at) {
  while (at < words.size() &&
         (is_finite_tag(words, at) || words[at].tag == Tag::be || words[at].tag == Tag::have ||
          words[at].tag == Tag::verb_base || words[at].tag == Tag::negation || words[at].tag == Tag::adverb)) {
    ++at;
  }
  return at;
}

/// "and many of the applications | that make it so useful were developed": what begins at word `at` belongs to the
/// subject of a verb that is still to come.
bool inside_subject(const EnWords& words, std::size_t at) {
  if (words[at].tag == Tag::coordinator || words[at - 1].text == ";") return false;
  const bool clause = words[at].tag == Tag::relative || words[at].tag == Tag::subordinator ||
                      is_one_of(words[at].lower, {"until", "after", "before", "when", "where", "because", "while",
                                                  "since", "once", "if", "unless", "whether", "how"});
  bool own_verb = clause;  // the first verb behind "that" is its own
  for (std::size_t i = at + 1; i < words.size(); ++i) {
    const bool ends = words[i].tag == Tag::comma || words[i].tag == Tag::coordinator || words[i].tag == Tag::relative ||
                      words[i].tag == Tag::subordinator || words[i].text == ";";
    if (ends && words[i].lower != "so") return false;  // "so useful"
    const bool behind_relative = own_verb && words[i].tag == Tag::verb_base;
    if (!is_finite_tag(words, i) && !behind_relative) continue;
    if (!own_verb) return true;
    own_verb = false;
    i = behind_verb_group(words, i) - 1;
  }
  return false;
}

/// "and though these are files | in the spool, they are not to be edited": within a clause that leads up to another.
bool inside_leading_clause(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  if (is_comma(words, at - 1) || words[at].tag == Tag::coordinator || words[at].tag == Tag::subordinator) return false;
  for (std::size_t i = at + 1; i + 1 < words.size(); ++i) {
    if (is_comma(words, i) && find_clause(sentence, i + 1, words.size())) return true;
  }
  return false;
}

/// "and the table grows", "until the new one is complete": a subject and a verb of its own.
bool begins_clause(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  const bool even = words[at].lower == "even";
  const std::size_t marker = even ? at + 1 : at;
  if (marker + 2 >= words.size()) return false;
  const EnglishWord& next = words[marker + 1];
  if (is_one_of(words[marker].lower, {"and", "but", "so", "yet"})) {
    const bool subject = is_noun_tag(next.tag) || next.tag == Tag::determiner || next.tag == Tag::quantifier ||
                         next.tag == Tag::pronoun || next.tag == Tag::number || next.tag == Tag::adjective;
    return !even && subject && goes_on_with_verb(words, marker + 1);
  }
  const bool reason = words[marker].lower == "because" && next.lower != "of";  // "air scatters": a clause in any case
  if (!reason && !find_clause(sentence, marker + 1, words.size())) return false;
  return is_one_of(words[marker].lower, {"because", "if", "when", "whenever", "until", "unless", "after", "before",
                                         "once", "while", "since", "although", "though", "whereas"});
}

bool may_begin_item(const EnglishWord& word) {
  return is_noun_tag(word.tag) || word.tag == Tag::determiner || word.tag == Tag::number || word.tag == Tag::quantifier;
}

/// "letters from a to z, | the digits from 0 to 9, | and the hyphen": behind a comma of a list of things.
bool begins_item(const EnWords& words, std::size_t at) {
  if (!is_comma(words, at - 1)) return false;
  const std::size_t item = words[at].tag == Tag::coordinator ? at + 1 : at;
  if (item >= words.size() || !may_begin_item(words[item])) return false;
  std::size_t commas = 0;
  bool closes = false;  // with "and" behind a comma
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_comma(words, i)) continue;
    ++commas;
    const EnglishWord& before = words[i - 1];
    if (!is_noun_tag(before.tag) && before.tag != Tag::number) return false;  // "fast, scalable, distributed"
    closes = is_one_of(words[i + 1].lower, {"and", "or"});
  }
  const bool verb_behind = goes_on_with_verb(words, item);
  return commas >= 2 && closes && !verb_behind;
}

/// "and also on uncompressed files", "and stores it", "that helps to solve them", "through a list of domains": no place
/// where one likes to stop, but better than none.
bool begins_weakly(const EnWords& words, std::size_t at) {
  if (at + 1 >= words.size()) return false;
  const EnglishWord& word = words[at];
  if (is_one_of(word.lower, {"and", "but"})) return words[at + 1].lower == "also" || goes_on_with_verb(words, at + 1);
  // "The sky over a desert is just as blue as the sky over an ocean."
  if (word.lower == "as") return at > 2 && words[at - 2].lower == "as" && words[at + 1].tag == Tag::determiner;
  if (!is_noun_tag(words[at - 1].tag)) return false;
  if (word.tag == Tag::relative) {
    return is_finite_tag(words, at + 1) || words[at + 1].tag == Tag::pronoun || words[at + 1].tag == Tag::verb_base;
  }
  constexpr std::size_t kPhraseWordsMin = 6;  // "screenful | at a time" is no breath, "| with the addition of ..." is
  if (words.size() - at < kPhraseWordsMin || is_one_of(words[at + 1].lower, {"which", "whom", "0", "a"})) return false;
  return word.tag == Tag::preposition && !is_one_of(word.lower, {"of", "at", "as", "than", "by", "like", "between"});
}

/// How well a balloon can begin with word `at`; 0: not at all. Nobody stops in front of "from 0 to 9", "stored in ..."
/// or "where a domain is ...": only where a clause or an item begins, or an answer that the partner can ask for.
int break_strength(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  const EnglishWord& before = words[at - 1];
  if (is_one_of(before.lower, {"even", "only", "just", "except", "especially", "not", "particularly", "such"})) {
    return 0;
  }
  if (before.text == ";") return 5;
  if (begins_clause(sentence, at)) return 4;
  if (begins_item(words, at)) return 3;
  if (begins_weakly(words, at)) return 1;
  if (words[at].tag == Tag::coordinator) return 0;
  const bool part = is_one_of(before.lower, {"composed", "made", "known", "referred", "superseded", "replaced",
                                             "limited", "followed", "supposed", "order"});
  return part || nod_at(sentence, at).empty() ? 0 : 2;
}

}  // namespace

bool begins_en_conjunct(const EnSentence& sentence, std::size_t at) {
  return at + 1 < sentence.words.size() && goes_on_with_verb(sentence.words, at + 1);
}

std::vector<std::size_t> find_en_additions(const EnSentence& sentence, const EnClause& clause) {
  const EnWords& words = sentence.words;
  const bool defines = is_definition(words, clause);
  bool comma_behind = false;  // what stands before a comma may go on behind it
  std::vector<std::size_t> ends;
  for (std::size_t i = words.size() - 1; i > clause.verb + 2; --i) {
    const bool next_clause = words[i].text == ";" && find_clause(sentence, i + 1, words.size()).has_value();
    comma_behind = comma_behind || words[i].tag == Tag::comma;
    const bool examples = words[i].lower == "such";  // has commas of its own
    if (!next_clause && ((comma_behind && !examples) || !adds_only(words, i, defines))) continue;
    const std::size_t end = words[i - 1].tag == Tag::comma ? i - 1 : i;
    if (!limits(words, i) && says_enough(words, clause.verb, end) && !is_begun(words, clause.verb, end)) {
      ends.push_back(end);
    }
  }
  return ends;
}

namespace {

/// Behind the comma of "If A, B"; 0 when the sentence opens with no such clause. "On older terminals ..." says nothing.
std::size_t behind_opening(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words[0].tag != Tag::subordinator) return 0;
  for (std::size_t i = 2; i + 3 < words.size(); ++i) {
    if (!is_comma(words, i)) continue;
    return find_clause(sentence, 1, i) && find_clause(sentence, i + 1, words.size()) ? i + 1 : 0;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> find_en_breaks(const EnSentence& sentence, std::size_t verb) {
  constexpr std::size_t kWordsMin = 3;
  constexpr std::size_t kTailWordsMin = 4;    // an answer may be shorter: "by several people"
  constexpr std::size_t kCharactersMin = 14;  // "...by several people." is no balloon of its own
  const EnWords& words = sentence.words;
  std::vector<std::size_t> breaks;
  for (std::size_t i = std::max(verb + 2, kWordsMin); i + kWordsMin <= words.size(); ++i) {
    if (i + kTailWordsMin > words.size() && nod_at(sentence, i).empty()) continue;
    const bool long_enough = sentence.text.size() >= words[i].start + kCharactersMin;
    const bool phrase = long_enough && !is_quoted(words, i) && break_strength(sentence, i) > 0;
    if (phrase && !inside_subject(words, i) && !inside_leading_clause(sentence, i)) breaks.push_back(i);
  }
  // A break of the same strength is best near the middle, and never so early that the first balloon says nothing.
  std::erase_if(breaks, [&](std::size_t at) { return words[at].start * 5 < sentence.text.size(); });
  const std::size_t opening = behind_opening(sentence);
  if (opening > 0 && opening < verb && sentence.words[opening].start >= kCharactersMin)
    breaks.insert(breaks.begin(), opening);
  const std::size_t middle = sentence.text.size() / 2;
  const auto distance = [&](std::size_t at) {
    return words[at].start > middle ? words[at].start - middle : middle - words[at].start;
  };
  const auto strength = [&](std::size_t at) {
    constexpr int kOpening = 5;  // nothing parts a sentence better
    return at == opening ? kOpening : break_strength(sentence, at) + (nod_at(sentence, at).empty() ? 0 : 1);
  };
  std::stable_sort(breaks.begin(), breaks.end(), [&](std::size_t a, std::size_t b) {
    const int first = strength(a);
    const int second = strength(b);
    return first != second ? first > second : distance(a) < distance(b);
  });
  return breaks;
}

}  // namespace manganize
