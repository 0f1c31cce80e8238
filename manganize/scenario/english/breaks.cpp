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
  if (words[at - 1].tag == Tag::comma) return adds;
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
    if (!is_finite_tag(words, i) && !participle) continue;
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

/// How well a balloon can begin with word `at`; 0: not at all.
int break_strength(const EnWords& words, std::size_t at) {
  const EnglishWord& word = words[at];
  const EnglishWord& before = words[at - 1];
  if (is_one_of(before.lower, {"even", "only", "just", "except", "especially", "not", "particularly", "such"})) {
    return 0;
  }
  if (word.lower == "of") return 0;  // "the number of": without it the first half says nothing
  const bool even_when = word.lower == "even" && at + 2 < words.size() &&
                         is_one_of(words[at + 1].lower, {"when", "if", "though", "after", "before"});
  if (even_when) return 3;
  const bool amount = word.lower == "one" && before.tag == Tag::plural_noun && at + 1 < words.size() &&
                      is_noun_tag(words[at + 1].tag);  // "files ... one screenful at a time"
  if (amount) return 3;
  // "is located at the beginning": where it is, is what one says of it.
  const bool needs_more =
      is_one_of(before.lower, {"located", "situated", "based", "composed", "made", "known", "referred", "intended",
                               "designed", "supposed", "used", "stored", "kept", "superseded", "replaced", "limited"});
  if (needs_more && word.tag != Tag::subordinator && word.tag != Tag::coordinator) return 0;
  if (is_one_of(word.lower, {"as", "than"})) {  // "just as blue ... as the sky over an ocean": a breath, no more
    const bool bound = is_one_of(before.lower, {"as", "such", "well", "soon", "same", "rather", "other", "known"}) ||
                       (at + 1 < words.size() && is_one_of(words[at + 1].lower, {"well", "soon", "long", "if", "far",
                                                                                 "much", "many", "to", "of"}));
    return bound || before.tag == Tag::be ? 0 : 1;
  }
  if (word.lower == "that" && is_one_of(before.lower, {"times", "half", "twice", "all"})) return 0;  // "10 times that"
  const bool joins = word.tag == Tag::relative || word.tag == Tag::subordinator || word.lower == "where";
  if (before.text == ";") return 5;
  if (before.tag == Tag::comma) {
    if (word.tag == Tag::coordinator) return goes_on_with_verb(words, at + 1) ? 4 : 2;
    const bool begins = joins || word.tag == Tag::verb_ing || word.tag == Tag::preposition || word.tag == Tag::adverb;
    return begins ? 4 : 0;
  }
  if (joins) return before.tag == Tag::preposition || before.tag == Tag::coordinator ? 0 : 3;
  const bool behind_noun = is_noun_tag(before.tag);
  const bool particle = is_one_of(word.lower, {"up", "out", "off", "down", "back", "over", "away"});
  if (particle && !behind_noun) return 0;  // "looked up by"
  if (word.tag == Tag::preposition) {
    return behind_noun || before.tag == Tag::verb_ed || before.tag == Tag::adverb ? 2 : 0;
  }
  if (word.lower == "using" && behind_noun) return 3;
  const bool becomes = word.tag == Tag::to && at + 1 < words.size() && words[at + 1].lower == "be";
  if (becomes || before.lower == "order") return 0;  // "causes the table to be displayed"
  if (word.tag == Tag::to || word.lower == "according") return behind_noun ? 2 : 0;
  const bool compound = at + 1 < words.size() && is_noun_tag(words[at + 1].tag);
  if ((word.tag == Tag::verb_ing || word.tag == Tag::verb_ed) && behind_noun && !compound) return 2;
  const bool verb_follows = at + 1 < words.size() && (words[at + 1].tag == Tag::verb_s ||
                                                      words[at + 1].tag == Tag::modal || words[at + 1].tag == Tag::be);
  const bool clause_follows = at + 2 < words.size() &&
                              (words[at + 1].lower == "there" || words[at + 1].tag == Tag::pronoun) &&
                              (is_finite_tag(words, at + 2) || words[at + 2].tag == Tag::adverb);
  return word.tag == Tag::coordinator && (verb_follows || clause_follows) ? 3 : 0;
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

/// Behind the comma of "On older terminals, the size is ..." and "If A, B"; 0 when the sentence opens with no such
/// phrase.
std::size_t behind_opening(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  if (words[0].tag != Tag::subordinator && words[0].tag != Tag::preposition && words[0].tag != Tag::to) return 0;
  for (std::size_t i = 2; i + 3 < words.size(); ++i) {
    if (is_comma(words, i)) return find_clause(sentence, i + 1, words.size()) ? i + 1 : 0;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> find_en_breaks(const EnSentence& sentence, std::size_t verb) {
  constexpr std::size_t kWordsMin = 3;        // on either side
  constexpr std::size_t kCharactersMin = 14;  // "...by several people." is no balloon of its own
  const EnWords& words = sentence.words;
  std::vector<std::size_t> breaks;
  for (std::size_t i = std::max(verb + 2, kWordsMin); i + kWordsMin <= words.size(); ++i) {
    const bool long_enough = sentence.text.size() >= words[i].start + kCharactersMin;
    const bool phrase = long_enough && !is_quoted(words, i) && break_strength(words, i) > 0;
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
    return at == opening ? kOpening : break_strength(words, at) + (nod_at(sentence, at).empty() ? 0 : 1);
  };
  std::stable_sort(breaks.begin(), breaks.end(), [&](std::size_t a, std::size_t b) {
    const int first = strength(a);
    const int second = strength(b);
    return first != second ? first > second : distance(a) < distance(b);
  });
  return breaks;
}

}  // namespace manganize
