// Headings that are questions: the partner asks the heading as it stands, the first sentences below it answer. Of a
// question for yes or no the first sentence that decides it does.

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/joints.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/wording.h"

namespace manganize {
namespace {

constexpr std::size_t kAnswersMax = 6;

/// A question and the sentences below it.
struct AskedHeading {
  std::string text;
  std::vector<const EnFact*> answers;
};

/// "1.3. OK, now I know what Debian is... what is Linux?!" asks what Linux is; of two questions the first is asked.
std::string question_in(std::string_view heading) {
  std::string text(heading.substr(0, heading.find('?')));
  const auto begin = text.find(' ') == std::string::npos ? 0 : text.find_first_not_of("0123456789.)");
  const bool numbered = begin != std::string::npos && begin > 0 && begin < text.size() && text[begin] == ' ';
  if (numbered) text.erase(0, begin + 1);
  if (const auto pause = text.rfind("... "); pause != std::string::npos) text.erase(0, pause + 4);
  return text + "?";
}

/// "5.1.": the number of a heading, cut off as a sentence of its own.
bool is_number(const EnFact& fact) {
  return fact.fact->text.find_first_not_of("0123456789.") == std::string::npos;
}

std::size_t index_of(const FactSheet& sheet, const Fact& fact) {
  return static_cast<std::size_t>(&fact - sheet.facts.data());
}

/// Headings that research knows for questions: below them stands what has them for a heading.
void add_headings(const FactSheet& sheet, const std::vector<EnFact>& facts, std::vector<AskedHeading>& found) {
  for (const Question& question : sheet.questions) {
    const Fact* first = question.answer.empty() ? nullptr : sheet.find(question.answer.front());
    if (first == nullptr) continue;
    AskedHeading asked{question_in(question.question), {}};
    const bool heads = first->heading.find(question.question) != std::string::npos;
    for (std::size_t i = index_of(sheet, *first); i < facts.size() && asked.answers.size() < kAnswersMax; ++i) {
      const bool below =
          heads ? facts[i].fact->heading == first->heading
                : std::find(question.answer.begin(), question.answer.end(), facts[i].fact->id) != question.answer.end();
      if (!below) break;
      asked.answers.push_back(&facts[i]);
    }
    found.push_back(std::move(asked));
  }
}

/// A paragraph that is nothing but a question.
void add_paragraphs(const std::vector<EnFact>& facts, std::vector<AskedHeading>& found) {
  for (std::size_t i = 0; i + 1 < facts.size(); ++i) {
    const bool alone = facts[i].sentence.asks && !facts[i + 1].follows_previous &&
                       facts[i + 1].fact->first_of_paragraph &&
                       facts[i + 1].fact->passage.block == facts[i].fact->passage.block + 1;
    if (!alone) continue;
    AskedHeading asked{question_in(facts[i].fact->text), {}};
    for (std::size_t k = i + 1; k < facts.size() && asked.answers.size() < kAnswersMax; ++k) {
      if (facts[k].sentence.asks || is_number(facts[k])) break;
      asked.answers.push_back(&facts[k]);
    }
    found.push_back(std::move(asked));
  }
}

bool is_yes_or_no(const EnFact& fact) {
  const EnWords& words = fact.sentence.words;
  return words.size() == 1 && is_one_of(words[0].lower, {"yes", "no"});
}

/// One question and what its answer becomes.
class FaqBeat {
 public:
  FaqBeat(const EnglishTagger& tagger, const FactSheet& sheet, const AskedHeading& asked)
      : sheet_(sheet), asked_(asked), question_(prepare_english(tagger, asked.text)) {
    // "(RTC)": another name of what is asked for.
    const auto open = asked.text.find('(');
    const auto close = asked.text.find(')');
    if (open != std::string::npos && close != std::string::npos && open < close) {
      names_ = english_content_words(tagger.tag(asked.text.substr(open + 1, close - open - 1)));
    }
  }

  void add(std::vector<Beat>& beats) {
    if (asked_.answers.empty() || !can_be_asked()) return;
    std::size_t at = 0;
    const EnFact* word = is_yes_or_no(*asked_.answers[0]) ? asked_.answers[at++] : nullptr;
    if (at >= asked_.answers.size()) return;
    if (word == nullptr && asks_yes_or_no_in_english(question_.words)) at = first_that_decides();
    if (at >= asked_.answers.size() || !can_answer(*asked_.answers[at], word != nullptr)) return;
    add_answer(word, at, beats);
  }

 private:
  bool can_be_asked() const {
    const EnWords& words = question_.words;
    if (words.size() < 3 || !begins_english_question(words[0]) || question_.lost_exception) return false;
    const bool points = has_dangling_pronoun(words, 0, words.size()) ||
                        std::any_of(words.begin(), words.end(), [](const EnglishWord& each) {
                          return is_one_of(each.lower, {"this", "these", "those", "such", "we", "our", "us"});
                        });
    return !points && fits_english_line(english_question_as_asked(question_));
  }

  /// Of the first paragraph only: further down it may speak of something else.
  std::size_t first_that_decides() const {
    for (std::size_t i = 0; i < asked_.answers.size(); ++i) {
      if (i > 0 && !asked_.answers[i]->follows_previous) break;
      const EnFact& answer = *asked_.answers[i];
      const bool alone = answer.speakable() || (i == 0 && english_points_only_back(answer, question_.words));
      if (alone && decides_in_english(question_.words, answer.sentence.words)) return i;
    }
    return asked_.answers.size();
  }

  bool can_answer(const EnFact& answer, bool decided) const {
    if (find_en_belief(answer.sentence)) return false;
    if (!answer.speakable() && !english_points_only_back(answer, question_.words)) return false;
    return decided || answers_english_question(question_, answer);
  }

  Beat new_beat(const EnFact* word, const EnFact& answer) const {
    Beat beat = new_english_beat(BeatKind::question, answer);
    for (std::string& each : english_content_words(question_.words)) beat.words.push_back(std::move(each));
    beat.words.insert(beat.words.end(), names_.begin(), names_.end());
    std::erase_if(beat.needs, [&](const std::string& need) { return english_holds_noun(question_.words, need); });
    beat.begins_with_need = beat.begins_with_need && !beat.needs.empty();
    beat.tone = english_tone(answer.sentence, 0, answer.sentence.words.size());
    beat.asked = {en_partner(english_question_as_asked(question_))};
    if (word == nullptr) return beat;
    beat.others = {word->index};
    beat.asked.push_back(en_main(word->sentence.text, word->index, {"whole"}));
    beat.asked.back().ending = Ending::done;
    return beat;
  }

  void add_answer(const EnFact* word, std::size_t at, std::vector<Beat>& beats) const {
    const EnFact& answer = *asked_.answers[at];
    Beat beat = new_beat(word, answer);
    std::vector<Speech> said = english_statement(answer);
    if (said.empty()) return show(std::move(beat), answer, beats);
    const bool nods = beat.asked.size() + said.size() > kLinesPerPanelMax;
    if (nods) std::erase_if(said, [](const Speech& speech) { return speech.by == Speaker::partner; });
    beat.asked.insert(beat.asked.end(), said.begin(), said.end());
    if (beat.asked.size() > kLinesPerPanelMax) return;
    add_second(beat, at);
    make_english_definition(beat, question_);
    beats.push_back(std::move(beat));
  }

  /// A short answer is followed by the sentence behind it.
  void add_second(Beat& beat, std::size_t at) const {
    constexpr std::size_t kLinesMax = 3;
    if (beat.asked.size() + 1 > kLinesMax || at + 1 >= asked_.answers.size()) return;
    const EnFact& second = *asked_.answers[at + 1];
    if (!second.follows_previous || !second.speakable() || find_en_belief(second.sentence)) return;
    const std::vector<Speech> more = english_statement(second);
    if (more.size() != 1) return;
    beat.asked.push_back(more.front());
    beat.others.push_back(second.index);
    for (std::string& each : english_content_words(second.sentence.words)) beat.words.push_back(std::move(each));
  }

  /// What nobody can say in one breath stands on the board, below the question.
  void show(Beat beat, const EnFact& answer, std::vector<Beat>& beats) const {
    const std::string& text = answer.fact->text;
    const bool fits = base::code_point_count(text) <= quote_board_characters_max(Language::en);
    if (!fits || !answer.speakable() || beat.asked.size() > 1) return;
    constexpr std::size_t kHeadingCharactersMax = 40;
    const std::string& heading = sheet_.title;
    beat.kind = BeatKind::passage;
    const Speech pointer{Speaker::main, "Look. It says so right here.", Ending::done, std::nullopt, {"shown"}};
    beat.asked.push_back(pointer);
    beat.board = QuoteBoard{base::code_point_count(heading) <= kHeadingCharactersMax ? heading : std::string(), text};
    beats.push_back(std::move(beat));
  }

  const FactSheet& sheet_;
  const AskedHeading& asked_;
  EnSentence question_;
  std::vector<std::string> names_;
};

}  // namespace

void add_english_faq(const EnglishTagger& tagger, const FactSheet& sheet, const std::vector<EnFact>& facts,
                     std::vector<Beat>& beats) {
  std::vector<AskedHeading> asked;
  add_headings(sheet, facts, asked);
  add_paragraphs(facts, asked);
  for (const AskedHeading& each : asked) FaqBeat(tagger, sheet, each).add(beats);
}

}  // namespace manganize
