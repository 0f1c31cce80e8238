// The question that a predicate answers (scenario.md section 7): what, how, where, what for, what is it like.

#include <algorithm>
#include <array>

#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool begins_noun_phrase(const EnglishWord& word) {
  return word.tag == Tag::determiner || word.tag == Tag::quantifier || word.tag == Tag::number ||
         word.tag == Tag::adjective || is_noun_tag(word.tag) || word.tag == Tag::verb_ing ||
         is_one_of(word.lower, {"more", "most", "much", "something", "everything", "nothing"});
}

bool measures_time(const EnWords& words, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, begin + 5); ++i) {
    if (is_one_of(words[i].lower, {"second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week",
                                   "weeks", "month", "months", "year", "years", "milliseconds", "time"})) {
      return true;
    }
  }
  return false;
}

/// "carries" -> "carry", "passes" -> "pass", "goes" -> "go".
std::string base_form(const EnglishWord& verb) {
  std::string base = verb.lower;
  if (verb.tag != Tag::verb_s || !base.ends_with('s')) return base;
  const auto drop = [&](std::size_t count) { base.resize(base.size() - count); };
  if (base.ends_with("ies") && base.size() > 4) {
    drop(3);
    return base + "y";
  }
  for (const std::string_view tail : {"ches", "shes", "sses", "xes", "zzes", "oes"}) {
    if (base.ends_with(tail)) {
      drop(2);
      return base;
    }
  }
  drop(1);
  return base;
}

bool is_becoming(std::string_view base) {
  return is_one_of(base, {"become", "get", "grow", "change", "fall", "rise", "shrink", "fade", "melt", "break", "stop",
                          "end", "die", "disappear", "age"});
}

/// Verbs whose object, or what stands behind their preposition, is not what one would ask for.
bool is_light(std::string_view base) {
  return is_one_of(
      base, {"allow", "let",  "make",  "help", "enable", "cause", "give",   "take", "get",    "do",   "keep", "put",
             "go",    "come", "offer", "look", "seem",   "sound", "appear", "tend", "happen", "lead", "use"});
}

bool asks_where(std::string_view participle) {
  return is_one_of(participle, {"stored", "kept", "located", "placed", "installed", "saved", "put", "held", "found",
                                "listed", "described", "defined", "maintained", "available", "recorded"});
}

/// Asks for the predicate of one clause.
class TopicQuestion {
 public:
  TopicQuestion(const EnSentence& sentence, const EnClause& clause, std::size_t seed)
      : sentence_(sentence),
        words_(sentence.words),
        clause_(clause),
        seed_(seed),
        subject_(subject_of(sentence, clause)) {}

  std::string ask() const {
    const EnglishWord& verb = words_[clause_.verb];
    if (is_definition(words_, clause_)) return for_definition(verb);
    if (is_negated(words_, clause_)) return yes_or_no();
    if (verb.tag == Tag::modal) return for_modal(verb);
    if (is_passive(words_, clause_)) return for_passive(verb);
    if (verb.tag == Tag::be) return for_state(verb);
    if (verb.tag == Tag::have && next() < clause_.end && begins_noun_phrase(words_[next()])) return special();
    if (verb.tag == Tag::verb_s || verb.tag == Tag::verb_base) return for_action(verb);
    return about();
  }

 private:
  std::size_t after_adverbs(std::size_t at) const {
    while (at < clause_.end && (words_[at].tag == Tag::adverb || words_[at].tag == Tag::negation)) ++at;
    return at;
  }
  std::size_t next() const { return after_adverbs(clause_.verb + 1); }

  std::string about() const {
    constexpr std::array<const char*, 3> kAbout = {"What about ", "Tell me about ", "And "};
    const std::string begin = kAbout[seed_ % kAbout.size()];
    return begin + subject_ + (begin.starts_with("Tell") ? "." : "?");
  }
  std::string special() const {
    return seed_ % 2 == 0 ? "What should I know about " + subject_ + "?" : "Tell me about " + subject_ + ".";
  }
  const char* plural(const char* many, const char* one) const { return clause_.plural ? many : one; }

  std::string for_definition(const EnglishWord& verb) const {
    if (verb.lower == "means") return "What does " + subject_ + " mean?";
    return std::string(plural("So what are ", "So what is ")) + subject_ + "?";
  }

  /// "Does a cache keep private pages?" - "It doesn't keep them": asks without claiming anything.
  std::string yes_or_no() const {
    constexpr std::size_t kWordsMax = 9;
    const EnglishWord& verb = words_[clause_.verb];
    const bool auxiliary = verb.tag == Tag::be || verb.tag == Tag::modal || verb.tag == Tag::do_;
    const std::size_t after = clause_.verb + 1;
    const bool plain =
        after < clause_.end && words_[after].tag == Tag::negation && verb.lower != "ca" && verb.lower != "wo";
    const bool simple =
        std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(after),
                     words_.begin() + static_cast<std::ptrdiff_t>(clause_.end), [](const EnglishWord& word) {
                       return word.tag == Tag::comma || word.tag == Tag::mark || word.tag == Tag::relative ||
                              word.tag == Tag::subordinator || word.tag == Tag::coordinator ||
                              is_one_of(word.lower, {"any", "it", "its", "them", "their", "necessarily", "anymore",
                                                     "until", "yet", "either", "but"});
                     });
    if (!auxiliary || !plain || !simple || clause_.end - after > kWordsMax || clause_.rest != clause_.verb)
      return about();
    return capitalised(verb.lower) + " " + subject_ + " " + asked_english(sentence_.part(after + 1, clause_.end)) + "?";
  }

  std::string for_modal(const EnglishWord& verb) const {
    const std::size_t infinitive = next();
    if (infinitive >= clause_.end) return about();
    const bool passive = is_passive(words_, clause_);
    if (is_one_of(verb.lower, {"must", "should", "shall"})) return "Any rule for " + subject_ + "?";
    const bool to_find = passive && infinitive + 1 < clause_.end && words_[infinitive + 1].lower == "found";
    if (to_find) return "Where can I find " + subject_ + "?";
    if (passive && verb.lower == "can") return "What can I do with " + subject_ + "?";
    if (passive && verb.lower == "will") return "What will happen to " + subject_ + "?";
    if (words_[infinitive].tag == Tag::be || passive) return about();
    if (verb.lower == "can" || verb.lower == "could") return "What can " + subject_ + " do?";
    if (verb.lower == "will") return "What will " + subject_ + " do?";
    return about();
  }

  std::string for_passive(const EnglishWord& verb) const {
    const bool now = is_one_of(verb.lower, {"is", "are"});
    const std::size_t participle = next();
    if (!now && !is_one_of(verb.lower, {"was", "were"})) return about();
    if (participle + 1 >= clause_.end) return about();
    const std::string& done = words_[participle].lower;
    const EnglishWord& behind = words_[participle + 1];
    const std::string be = verb.lower + " " + subject_ + " " + done;
    if (is_one_of(done, {"called", "named"})) return "What " + verb.lower + " " + subject_ + " called?";
    const bool purpose = behind.tag == Tag::to || is_one_of(behind.lower, {"for", "as", "in", "when", "by"});
    if (done == "used" && purpose) return "What " + be + " for?";
    const bool place = is_one_of(behind.lower, {"in", "at", "on", "under"});
    if (place && asks_where(done)) return "Where " + be + "?";
    const bool manner = behind.lower == "using" || (behind.lower == "by" && participle + 2 < clause_.end &&
                                                    words_[participle + 2].tag == Tag::verb_ing);
    if (manner) return "How " + be + "?";
    if (is_one_of(behind.lower, {"to", "with", "on", "from", "into"}) && participle + 2 < clause_.end &&
        begins_noun_phrase(words_[participle + 2])) {
      return "What " + be + " " + behind.lower + "?";
    }
    const bool state =
        may_be(words_[participle], Tag::adjective) ||
        is_one_of(done, {"based", "written", "made", "licensed", "designed", "built", "known", "supported",
                         "pronounced", "intended", "needed", "required", "related", "expected"});
    if (done == "defined") return std::string(plural("So what are ", "So what is ")) + subject_ + "?";
    if (state) return special();
    return (now ? "What happens to " : "What happened to ") + subject_ + "?";
  }

  std::string for_state(const EnglishWord& verb) const {
    const std::size_t at = next();
    if (at >= clause_.end) return about();
    if (words_[at].lower == "available") return "Where can I get " + subject_ + "?";
    if (is_one_of(words_[at].lower, {"in", "at", "under"})) return "Where " + verb.lower + " " + subject_ + "?";
    if (words_[at].tag == Tag::adjective && is_one_of(verb.lower, {"is", "are"})) {
      return (clause_.plural ? "What are " : "What's ") + subject_ + " like?";
    }
    return about();
  }

  std::string for_action(const EnglishWord& verb) const {
    const std::size_t at = next();
    if (at >= clause_.end) return about();
    const std::string base = base_form(verb);
    const std::string auxiliary = std::string(plural("What do ", "What does ")) + subject_ + " ";
    if (is_one_of(base, {"contain", "include"})) return "What's in " + subject_ + "?";
    if (base == "take" && measures_time(words_, at, clause_.end)) {
      return std::string(plural("How long do ", "How long does ")) + subject_ + " take?";
    }
    if (is_becoming(base)) return "What happens to " + subject_ + "?";
    if (is_one_of(base, {"look", "seem", "sound", "appear"}))
      return std::string(clause_.plural ? "What are " : "What's ") + subject_ + " like?";
    const EnglishWord& behind = words_[at];
    const bool object = begins_noun_phrase(behind) && behind.tag != Tag::adjective;
    const bool direct = at == clause_.verb + 1;
    if (object && direct && !is_light(base)) return auxiliary + base + "?";
    const bool bound = is_one_of(behind.lower, {"on", "to", "of", "from", "with", "for"}) && at + 1 < clause_.end &&
                       begins_noun_phrase(words_[at + 1]);
    if (bound && direct && !is_light(base)) return auxiliary + base + " " + behind.lower + "?";
    return object || begins_noun_phrase(behind) ? auxiliary + "do?" : about();
  }

  const EnSentence& sentence_;
  const EnWords& words_;
  const EnClause& clause_;
  std::size_t seed_;
  std::string subject_;
};

}  // namespace

std::string english_question(const EnSentence& sentence, const EnClause& clause, std::size_t seed) {
  return TopicQuestion(sentence, clause, seed).ask();
}

}  // namespace manganize
