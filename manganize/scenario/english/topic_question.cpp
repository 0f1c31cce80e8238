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

/// Verbs of every day: "What does X need?"
bool is_everyday(std::string_view base) {
  return is_one_of(base,
                   {"need",  "require", "use",    "change", "find",  "mean",  "show", "want",   "read",    "write",
                    "print", "check",   "create", "send",   "store", "carry", "hold", "remove", "replace", "cover",
                    "cost",  "produce", "delete", "watch",  "share", "buy",   "eat",  "drink"});
}

bool is_everyday_with(std::string_view base, std::string_view preposition) {
  const std::string both = std::string(base) + " " + std::string(preposition);
  return is_one_of(both, {"depend on", "rely on", "belong to", "come from", "work with", "run on", "listen on",
                          "look for", "wait for", "talk to", "point to"});
}

/// Not asked for by "What does X do?": it does nothing then.
bool is_state(std::string_view base) {
  return is_one_of(
      base, {"conform", "originate", "consist", "comprise", "belong", "depend", "ship",  "exist",   "live",     "lie",
             "match",   "fit",       "differ",  "own",      "lack",   "remain", "stay",  "equal",   "resemble", "have",
             "tend",    "seem",      "look",    "sound",    "appear", "happen", "occur", "vary",    "matter",   "apply",
             "suffer",  "date",      "stand",   "follow",   "result", "relate", "refer", "include", "contain",  "range",
             "take",    "get",       "go",      "come",     "mean",   "say",    "fail",  "deserve", "continue", "cost",
             "need",    "require",   "want",    "know",     "like"});
}

/// What becomes of a thing: "What happens to X?"
bool changes_it(std::string_view participle) {
  return is_one_of(
      participle,
      {"removed", "deleted",   "lost",        "changed",    "ignored",   "replaced", "moved",  "renamed",   "converted",
       "updated", "discarded", "overwritten", "compressed", "truncated", "split",    "cut",    "scattered", "sent",
       "stopped", "killed",    "closed",      "cleared",    "reset",     "absorbed", "broken", "destroyed", "turned",
       "reduced", "heated",    "cooled",      "bent",       "reflected", "dropped"});
}

/// What somebody does with a thing: "What can I do with X?"
bool is_use(std::string_view participle) {
  return is_one_of(participle, {"used",       "set",        "changed", "edited",  "opened",    "read",
                                "written",    "installed",  "removed", "copied",  "moved",     "combined",
                                "aggregated", "run",        "started", "called",  "specified", "configured",
                                "customized", "controlled", "shared",  "printed", "converted", "sold"});
}

/// "What is X based on?": the preposition belongs to the verb.
bool binds(std::string_view participle, std::string_view preposition) {
  const std::string both = std::string(participle) + " " + std::string(preposition);
  return is_one_of(both, {"based on", "built on", "made from", "made of", "filled with", "replaced with",
                          "compiled into", "converted to", "converted into", "turned into", "split into", "compared to",
                          "compared with", "connected to", "mounted on", "written in", "stored in"});
}

bool is_quality(std::string_view adjective) {
  return is_one_of(adjective,
                   {"fast",  "slow",      "small",    "large",  "big",    "easy",     "hard",     "simple", "complex",
                    "safe",  "secure",    "reliable", "robust", "stable", "powerful", "flexible", "heavy",  "light",
                    "cheap", "expensive", "old",      "new",    "strong", "weak",     "hot",      "cold",   "soft",
                    "dark",  "bright",    "long",     "short",  "thick",  "thin"});
}

bool asks_where(std::string_view participle) {
  return is_one_of(participle, {"stored", "kept", "located", "placed", "installed", "saved", "put", "held", "found",
                                "listed", "described", "defined", "maintained", "available", "recorded"});
}

/// Asks for the predicate of one clause.
class TopicQuestion {
 public:
  TopicQuestion(const EnSentence& sentence, const EnClause& clause)
      : words_(sentence.words), clause_(clause), subject_(subject_of(sentence, clause)) {}

  std::string ask() const {
    constexpr std::size_t kSubjectWordsMax = 5;
    const EnglishWord& verb = words_[clause_.verb];
    if (is_definition(words_, clause_)) return for_definition(verb);
    const bool long_winded = clause_.subject_end - clause_.begin > kSubjectWordsMax;
    // "May it start with a hyphen?" - "It may not start with a hyphen." says it twice.
    if (long_winded || is_negated(words_, clause_)) return {};
    if (verb.tag == Tag::modal) return for_modal(verb);
    if (is_passive(words_, clause_)) return for_passive(verb);
    if (verb.tag == Tag::be) return for_state(verb);
    if (verb.tag == Tag::have && next() < clause_.end && begins_noun_phrase(words_[next()])) return for_having();
    if (verb.tag == Tag::verb_s || verb.tag == Tag::verb_base) return for_action(verb);
    return {};
  }

 private:
  std::size_t after_adverbs(std::size_t at) const {
    while (at < clause_.end && (words_[at].tag == Tag::adverb || words_[at].tag == Tag::negation)) ++at;
    return at;
  }
  std::size_t next() const { return after_adverbs(clause_.verb + 1); }
  const char* plural(const char* many, const char* one) const { return clause_.plural ? many : one; }
  std::string lower(std::size_t at) const { return at < clause_.end ? words_[at].lower : std::string(); }

  std::string for_definition(const EnglishWord& verb) const {
    if (verb.lower == "means") return "What does " + subject_ + " mean?";
    return std::string(plural("So what are ", "So what is ")) + subject_ + "?";
  }

  std::string for_having() const {
    const bool compares = std::any_of(words_.begin(), words_.end(), [](const EnglishWord& word) {
      return word.lower == "than" || word.lower == "effect" || word.lower == "to" || word.tag == Tag::comma;
    });
    const bool now = is_one_of(words_[clause_.verb].lower, {"has", "have"}) && !compares;
    return now ? std::string(plural("What do ", "What does ")) + subject_ + " have?" : std::string();
  }

  std::string for_modal(const EnglishWord& verb) const {
    const std::size_t infinitive = next();
    if (infinitive >= clause_.end) return {};
    const bool passive = is_passive(words_, clause_);
    if (is_one_of(verb.lower, {"must", "should", "shall"})) return "Any rule for " + subject_ + "?";
    if (verb.lower != "can") return {};
    if (passive && lower(infinitive + 1) == "found") return "Where can I find " + subject_ + "?";
    const std::size_t done = after_adverbs(infinitive + 1);
    if (passive && is_use(lower(done))) return "What can I do with " + subject_ + "?";
    const bool acts = !passive && words_[infinitive].tag != Tag::be && !is_state(words_[infinitive].lower) &&
                      !is_becoming(words_[infinitive].lower) && words_[infinitive].lower != "lead" &&
                      words_[infinitive].lower != "cause";
    return acts ? "What can " + subject_ + " do?" : std::string();
  }

  std::string for_passive(const EnglishWord& verb) const {
    const bool now = is_one_of(verb.lower, {"is", "are"});
    const std::size_t participle = next();
    if (!now && !is_one_of(verb.lower, {"was", "were"})) return {};
    if (participle + 1 >= clause_.end) return {};
    const std::string& done = words_[participle].lower;
    const EnglishWord& behind = words_[participle + 1];
    const std::string be = verb.lower + " " + subject_ + " " + done;
    if (is_one_of(done, {"called", "named"})) return "What " + verb.lower + " " + subject_ + " called?";
    if (done == "known" && behind.lower == "as") return "What " + verb.lower + " " + subject_ + " called?";
    const bool purpose = behind.tag == Tag::to || behind.lower == "for";
    const bool serves = is_one_of(done, {"designed", "intended", "meant", "needed", "required"}) && purpose;
    if (serves || (done == "used" && (purpose || is_one_of(behind.lower, {"as", "in", "when", "by"})))) {
      return "What " + be + " for?";
    }
    const bool place = is_one_of(behind.lower, {"in", "at", "on", "under"});
    if (place && asks_where(done)) return "Where " + be + "?";
    const bool manner = behind.lower == "using" || (behind.lower == "by" && participle + 2 < clause_.end &&
                                                    words_[participle + 2].tag == Tag::verb_ing);
    if (manner) return "How " + be + "?";
    if (binds(done, behind.lower) && participle + 2 < clause_.end && begins_noun_phrase(words_[participle + 2])) {
      return "What " + be + " " + behind.lower + "?";
    }
    if (done == "defined") return std::string(plural("So what are ", "So what is ")) + subject_ + "?";
    return now && changes_it(done) ? "What happens to " + subject_ + "?" : std::string();
  }

  std::string for_state(const EnglishWord& verb) const {
    const std::size_t at = next();
    const bool now = is_one_of(verb.lower, {"is", "are"});
    if (at + 1 >= clause_.end + 1 || !now) return {};
    const bool place = is_one_of(lower(at + 1), {"in", "from", "at", "on"});
    if (lower(at) == "available") return place ? "Where can I get " + subject_ + "?" : std::string();
    const bool quality = at < clause_.end && is_quality(words_[at].lower) &&
                         (at + 1 == clause_.end || is_one_of(lower(at + 1), {"and", "but", "than", ",", "enough"}));
    return quality ? (clause_.plural ? "What are " : "What's ") + subject_ + " like?" : std::string();
  }

  std::string for_action(const EnglishWord& verb) const {
    const std::size_t at = next();
    if (at >= clause_.end) return {};
    const std::string base = base_form(verb);
    const std::string auxiliary = std::string(plural("What do ", "What does ")) + subject_ + " ";
    const EnglishWord& behind = words_[at];
    const bool object = begins_noun_phrase(behind) && behind.tag != Tag::adjective;
    if (is_one_of(base, {"contain", "include"})) return object ? "What's in " + subject_ + "?" : std::string();
    if (base == "take" && measures_time(words_, at, clause_.end)) {
      return std::string(plural("How long do ", "How long does ")) + subject_ + " take?";
    }
    if (is_becoming(base)) return "What happens to " + subject_ + "?";
    if (is_one_of(base, {"look", "seem", "sound"}) && behind.tag == Tag::adjective) {
      return std::string(clause_.plural ? "What are " : "What's ") + subject_ + " like?";
    }
    const bool direct = at == clause_.verb + 1;
    if (object && direct && is_everyday(base)) return auxiliary + base + "?";
    if (direct && is_everyday_with(base, behind.lower)) return auxiliary + base + " " + behind.lower + "?";
    return begins_noun_phrase(behind) && !is_state(base) ? auxiliary + "do?" : std::string();
  }

  const EnWords& words_;
  const EnClause& clause_;
  std::string subject_;
};

}  // namespace

std::string english_question(const EnSentence& sentence, const EnClause& clause) {
  return TopicQuestion(sentence, clause).ask();
}

}  // namespace manganize
