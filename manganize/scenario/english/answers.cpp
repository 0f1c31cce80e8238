// The questions of a text, and what answers them.

#include <algorithm>
#include <utility>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool says_any(const EnWords& words, std::initializer_list<std::string_view> list) {
  return std::any_of(words.begin(), words.end(), [&](const EnglishWord& word) { return is_one_of(word.lower, list); });
}

/// "disabled" and "disable" are one word here.
std::string stem_of(std::string word) {
  constexpr std::size_t kStemMin = 4;
  for (const std::string_view tail : {"ing", "ed", "e"}) {
    if (word.size() >= kStemMin + tail.size() && word.ends_with(tail)) {
      word.resize(word.size() - tail.size());
      break;
    }
  }
  return word;
}

/// "6b. What is the difference?"
std::string without_number(std::string question) {
  const auto dot = question.find(". ");
  constexpr std::size_t kNumberMax = 6;
  const bool numbered = dot != std::string::npos && dot < kNumberMax && question[0] >= '0' && question[0] <= '9';
  return numbered ? question.substr(dot + 2) : question;
}

}  // namespace

bool asks_yes_or_no_in_english(const EnWords& asked) {
  return asked[0].tag == Tag::be || asked[0].tag == Tag::do_ || asked[0].tag == Tag::modal ||
         asked[0].tag == Tag::have ||
         is_one_of(asked[0].lower, {"is", "are", "does", "do", "can", "should", "will", "must", "may", "has", "have"});
}

bool decides_in_english(const EnWords& asked, const EnWords& said) {
  constexpr std::size_t kSharedMin = 2;
  if (is_one_of(said[0].lower, {"yes", "no", "it", "they", "this", "not"})) return true;
  const std::vector<std::string> wanted = english_content_words(asked);
  const std::vector<std::string> given = english_content_words(said);
  const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::any_of(given.begin(), given.end(),
                       [&](const std::string& each) { return stem_of(each) == stem_of(word); });
  });
  return static_cast<std::size_t>(shared) >= kSharedMin;
}

std::string thing_asked_for(const EnSentence& question) {
  constexpr std::size_t kWordsMax = 8;
  const EnWords& words = question.words;
  const bool asks_what = words.size() > 2 && words.size() <= kWordsMax && words[0].lower == "what" &&
                         is_one_of(words[1].lower, {"is", "are"});
  const bool plain = asks_what && std::none_of(words.begin() + 2, words.end(), [](const EnglishWord& word) {
                       return word.tag == Tag::relative || word.tag == Tag::verb_ed || word.tag == Tag::pronoun ||
                              word.tag == Tag::coordinator || word.tag == Tag::subordinator ||
                              is_one_of(word.lower, {"this", "that", "these", "those", "wrong", "best", "difference",
                                                     "differences", "between", "it", "they", "my", "your", "i"});
                     });
  return plain && is_noun_tag(words.back().tag) ? question.part(2, words.size()) : std::string();
}

void make_english_definition(Beat& beat, const EnSentence& question) {
  std::string thing = thing_asked_for(question);
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (thing.starts_with(article)) thing.erase(0, article.size());
  }
  if (thing.empty()) return;
  beat.kind = BeatKind::definition;
  beat.term = thing;
  beat.known.assign(beat.asked.begin() + 1, beat.asked.end());
  for (const auto& [points, said] : {std::pair{"This is ", "It's "}, std::pair{"These are ", "They're "}}) {
    std::string& first = beat.known.front().text;
    if (first.starts_with(points)) first.replace(0, std::string_view(points).size(), said);
  }
  if (beat.asked.size() < kLinesPerPanelMax) return;
  // With the opener in front of it there is no room for a nod.
  const auto nod = std::find_if(beat.asked.begin() + 1, beat.asked.end(),
                                [](const Speech& speech) { return speech.by == Speaker::partner; });
  if (nod != beat.asked.end()) beat.asked.erase(nod);
}

std::string english_question_as_asked(const EnSentence& question) {
  std::string asked = capitalised(asked_english(without_number(question.text))) + "?";
  constexpr std::string_view kHowTo = "How to ";
  if (asked.starts_with(kHowTo)) asked = "How do I " + asked.substr(kHowTo.size());
  return asked;
}

/// "What is X?" is answered by what says so, not by where X comes from; what differs, by what names a difference; why,
/// by a reason; how I do it, by what I can do.
bool answers_english_question(const EnSentence& question, const EnFact& answer) {
  const EnWords& asked = question.words;
  const EnWords& said = answer.sentence.words;
  if (asked[0].lower == "why") return says_any(said, {"because", "since", "due", "so", "reason", "therefore"});
  if (asked[0].lower == "how" && says_any(asked, {"i", "you", "we"})) {
    return says_any(said, {"you", "can", "use", "used"}) || is_imperative(said, 0, said.size());
  }
  if (asks_yes_or_no_in_english(asked)) return decides_in_english(asked, said);
  if (asked.size() < 3 || asked[0].lower != "what" || !is_one_of(asked[1].lower, {"is", "are"})) return true;
  if (says_any(asked, {"difference", "differences"})) {
    return says_any(said, {"differs", "differ", "difference", "while", "whereas", "unlike"});
  }
  const auto clause = find_clause(answer.sentence, 0, said.size());
  const bool points = clause && clause->pronoun && said[clause->verb].tag == Tag::be &&
                      clause->verb + 1 < said.size() &&
                      said[clause->verb + 1].tag == Tag::determiner;  // "This is the clock which ..."
  return points || (clause && is_definition(said, *clause));
}

/// "But not yet reported events?" is the end of one.
bool begins_english_question(const EnglishWord& word) {
  return word.tag == Tag::relative || word.tag == Tag::be || word.tag == Tag::do_ || word.tag == Tag::modal ||
         word.tag == Tag::have ||
         is_one_of(word.lower, {"what", "how", "why",  "when", "where",  "which", "who", "whose", "if",  "can",
                                "is",   "are", "does", "do",   "should", "will",  "may", "must",  "has", "have"});
}

/// "What is the real-time clock? This is the clock which keeps the time": the question names what the answer points at.
void add_english_answer(const EnFact& asked, const EnFact& answer, std::vector<Beat>& beats) {
  const EnWords& words = asked.sentence.words;
  const bool points =
      asked.sentence.lost_exception || words.size() < 3 || has_dangling_pronoun(words, 0, words.size()) ||
      std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
        return is_one_of(word.lower, {"this", "these", "those", "that", "such"}) && word.lower != "that";
      });
  const bool first_person_plural = std::any_of(words.begin(), words.end(), [](const EnglishWord& word) {
    return is_one_of(word.lower, {"we", "our", "us"});
  });
  if (words.empty() || !begins_english_question(words[0]) || !asked.sentence.asks || points || first_person_plural)
    return;
  if (!answer.speakable() && !english_points_only_back(answer, words)) return;
  if (!answers_english_question(asked.sentence, answer)) return;
  const std::string question = english_question_as_asked(asked.sentence);
  std::vector<Speech> said = english_statement(answer);
  if (said.empty() || !fits_english_line(question)) return;
  Beat beat = new_english_beat(BeatKind::question, answer);
  beat.asked = {en_partner(question)};
  beat.asked.insert(beat.asked.end(), said.begin(), said.end());
  for (std::string& word : english_content_words(words)) beat.words.push_back(std::move(word));
  std::erase_if(beat.needs, [&](const std::string& need) { return english_holds_noun(words, need); });
  make_english_definition(beat, asked.sentence);
  beats.push_back(std::move(beat));
}

void add_english_yes_or_no(const EnFact& asked, const EnFact& word, const EnFact& answer, std::vector<Beat>& beats) {
  if (!asked.sentence.asks || !answer.follows_previous || word.sentence.words.size() != 1) return;
  if (!is_one_of(word.sentence.words[0].lower, {"yes", "no"})) return;
  const std::size_t before = beats.size();
  add_english_answer(asked, answer, beats);
  if (beats.size() == before) return;
  Beat& beat = beats.back();
  if (beat.asked.size() >= kLinesPerPanelMax) {  // two balloons: they go on without a nod
    const auto nod = std::find_if(beat.asked.begin() + 1, beat.asked.end(),
                                  [](const Speech& speech) { return speech.by == Speaker::partner; });
    if (nod != beat.asked.end()) beat.asked.erase(nod);
  }
  if (beat.asked.size() >= kLinesPerPanelMax) {
    beats.pop_back();
    return;
  }
  beat.others = {word.index};
  Speech said = en_main(word.sentence.text, word.index, {"whole"});
  said.ending = Ending::done;
  beat.asked.insert(beat.asked.begin() + 1, std::move(said));
}

}  // namespace manganize
