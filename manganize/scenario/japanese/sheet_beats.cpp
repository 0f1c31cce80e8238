// Beats of what research found across sentences: table rows, questions with their answers, steps announced by a
// sentence.

#include <algorithm>
#include <array>
#include <utility>

#include "libs/base/utf8.h"
#include "manganize/language/language.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/forms.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

constexpr std::size_t kSteps = 3;

/// How a sentence begins that limits the one before.
constexpr std::array<std::string_view, 6> kLimits = {"注意", "注:", "注：", "デフォルトでは", "残念ながら", "なお、"};

/// The last sentence in front of the passage; the first of the text when there is none.
const JaFact& fact_before(const std::vector<JaFact>& facts, const Passage& passage) {
  const JaFact* last = &facts.front();
  for (const JaFact& each : facts) {
    if (each.fact->passage.start < passage.start) last = &each;
  }
  return *last;
}

ComparisonBoard board_of(const Comparison& comparison) {
  constexpr std::size_t kRowsMax = 3;
  ComparisonBoard board{"", comparison.a, comparison.b, {}};
  for (const ComparisonRow& row : comparison.rows) {
    if (board.rows.size() < kRowsMax) board.rows.push_back({row.label, row.a, row.b});
  }
  return board;
}

std::optional<JaPredicate> cell_predicate(const JapaneseAnalyzer& analyzer, const std::string& cell) {
  const JaSentence sentence = prepare_sentence(analyzer, cell);
  if (sentence.lost_exception) return std::nullopt;
  auto predicate = predicate_of(sentence.words);
  if (!predicate || (predicate->ending != Ending::noun && predicate->ending != Ending::verb)) return std::nullopt;
  return predicate;
}

/// A table that compares has its two things for columns, and the text talks about both; a list of packages has
/// attributes for columns.
bool compares_things(const Comparison& comparison, const FactSheet& sheet) {
  constexpr std::size_t kRowsMax = 8;
  const auto talked_about = [&](const std::string& side) {
    return std::any_of(sheet.facts.begin(), sheet.facts.end(),
                       [&](const Fact& fact) { return fact.text.find(side) != std::string::npos; });
  };
  return comparison.rows.size() <= kRowsMax && talked_about(comparison.a) && talked_about(comparison.b);
}

bool is_named_in_japanese(std::string_view label) {
  const std::u32string text = base::to_utf32(label);
  return std::any_of(text.begin(), text.end(), is_japanese);
}

void add_comparison(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::size_t index,
                    const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  const Comparison& comparison = sheet.comparisons[index];
  if (!compares_things(comparison, sheet)) return;
  for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
    const ComparisonRow& row = comparison.rows[i];
    const auto a = cell_predicate(analyzer, row.a);
    const auto b = cell_predicate(analyzer, row.b);
    if (!a || !b || a->ending != b->ending || row.label.ends_with("か") || !is_named_in_japanese(row.label)) continue;
    const JaFact& fact = fact_before(facts, row.passage);
    const Speech says_a = main_says_with(row.label + "は、" + comparison.a + "だと", *a, fact.index, {"table_row"});
    const Speech says_b = main_says_with(comparison.b + "だと", *b, fact.index, {"table_row"});
    const std::string question = comparison.a + "と" + comparison.b + "って、どう違うの？";
    if (!fits(says_a.text) || !fits(says_b.text) || !fits(question)) continue;
    Beat beat;
    beat.kind = BeatKind::compare;
    beat.fact = fact.index;
    beat.row = TableRow{index, i};
    beat.term = comparison.a;
    beat.words = japanese_content_words(
        analyzer.analyze(comparison.a + "、" + comparison.b + "、" + row.label + "、" + row.a + "、" + row.b));
    beat.asked = {partner_says(question), says_a, says_b};
    beat.board = board_of(comparison);
    beats.push_back(std::move(beat));
  }
}

/// 「Xとは何？」 is answered by what says so, not by where X comes from.
bool answers(std::string_view question, const JaFact& answer) {
  if (!contains_any(question, {"とは何", "って何", "とはなに", "は何です", "とはどのような"})) return true;
  const JaWords& words = answer.sentence.words;
  const auto topic = find_topic(words);
  const auto rest = topic ? predicate_of(part_of(words, topic->rest, words.size())) : std::nullopt;
  return (rest && defines(*rest)) || find_naming(words).has_value();
}

/// The question of a FAQ without its politeness: 「…していますか」 is 「…しているの？」.
std::string as_asked_by_a_friend(std::string asked) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 33> kPolite = {{
      {"どのようにすればいいですか", "どうすればいいの"},
      {"どのようにしたらいいですか", "どうしたらいいの"},
      {"どうすればよいですか", "どうすればいいの"},
      {"どうすればよいでしょうか", "どうすればいいの"},
      {"どうすればいいですか", "どうすればいいの"},
      {"どうしたらよいですか", "どうしたらいいの"},
      {"どうしたらいいですか", "どうしたらいいの"},
      {"どうするべきですか", "どうすればいいの"},
      {"どうすべきですか", "どうすればいいの"},
      {"のは何故ですか", "のは、どうして"},
      {"のはなぜですか", "のは、どうして"},
      {"は何故ですか", "は、どうして"},
      {"はなぜですか", "は、どうして"},
      {"はどこですか", "は、どこにあるの"},
      {"は誰ですか", "は、だれ"},
      {"はいつですか", "は、いつ"},
      {"できるのでしょうか", "できるの"},
      {"なのでしょうか", "なの"},
      {"のでしょうか", "の"},
      {"のですか", "の"},
      {"でしょうか", "なの"},
      {"とは何ですか", "って、なに"},
      {"って何ですか", "って、なに"},
      {"は何ですか", "って、なに"},
      {"とは何", "って、なに"},
      {"は何", "は、なに"},
      {"方法はありますか", "方法って、あるの"},
      {"していますか", "してるの"},
      {"ていますか", "てるの"},
      {"できますか", "できるの"},
      {"しますか", "するの"},
      {"ありますか", "あるの"},
      {"ですか", "なの"},
  }};
  if (asked.ends_with("？")) asked.erase(asked.size() - std::string_view("？").size());
  for (const auto& [polite, plain] : kPolite) {
    if (!asked.ends_with(polite)) continue;
    asked.replace(asked.size() - polite.size(), polite.size(), plain);
    break;
  }
  return asked + "？";
}

/// 「はい。」 and 「いいえ。」 as a friend says them, in front of the sentence behind them; empty for anything else.
std::string yes_or_no(const JaFact& fact) {
  const std::string& text = fact.sentence.text;
  if (text == "はい" || text == "ええ" || text == "そうです" || text == "その通りです") return "うん、";
  if (text == "いいえ" || text == "違います" || text == "いえ") return "ううん、";
  return {};
}

/// 「このツールは…」 behind 「cron-aptを使うことができます」.
bool points_at_answer(const JaFact& fact) {
  for (const std::string_view start :
       {"このツールは", "このコマンドは", "このプログラムは", "このパッケージは", "これは"}) {
    if (fact.sentence.text.starts_with(start)) return fact.sentence.tie == JaTie::none;
  }
  return false;
}

/// The first sentences behind a question, at most two, as its answer.
struct SpokenAnswer {
  std::vector<Speech> lines;
  const JaFact* first = nullptr;
};

SpokenAnswer answer_of(const Question& question, const FactSheet& sheet, const std::vector<JaFact>& facts) {
  constexpr std::size_t kLinesMax = 2;
  SpokenAnswer answer;
  std::string yes;
  for (const std::string& id : question.answer) {
    const Fact* fact = sheet.find(id);
    if (fact == nullptr || answer.lines.size() >= kLinesMax) break;
    const JaFact& prepared = facts[static_cast<std::size_t>(fact - sheet.facts.data())];
    if (answer.lines.empty() && yes.empty()) {
      yes = yes_or_no(prepared);
      if (!yes.empty()) continue;
    }
    const bool behind = answer.first != nullptr && prepared.contrasts;  // 「ただし、…」 has what it leans on
    const bool points = answer.first != nullptr && prepared.speakable_behind && points_at_answer(prepared);
    if (!prepared.speakable() && !behind && !points) break;
    std::vector<Speech> lines;
    if (const auto whole = whole_sentence(prepared)) lines = {*whole};
    if (lines.empty()) lines = in_two_breaths(prepared);
    if (lines.empty() || answer.lines.size() + lines.size() > kLinesMax) break;
    if (behind)
      lines.front().text = (prepared.sentence.connective == "ただし" ? "ただ、" : "でも、") + lines.front().text;
    if (answer.first == nullptr) {
      lines.front().text = yes + lines.front().text;
      answer.first = &prepared;
    }
    if (!fits(lines.front().text)) break;
    answer.lines.insert(answer.lines.end(), lines.begin(), lines.end());
  }
  if (answer.lines.empty()) answer.first = nullptr;
  return answer;
}

void add_question(const JapaneseAnalyzer& analyzer, const Question& question, const FactSheet& sheet,
                  const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  const SpokenAnswer answer = answer_of(question, sheet, facts);
  std::string asked = prepare_sentence(analyzer, question.question).text;
  if (asked.ends_with('?')) asked.pop_back();
  asked = as_asked_by_a_friend(asked);
  if (answer.first == nullptr || base::code_point_count(asked) > kLineCharactersMaxJapanese || points_back(asked) ||
      !answers(question.question, *answer.first))
    return;
  // Said with its question, the answer is not said without it.
  std::erase_if(beats, [&](const Beat& beat) { return beat.fact == answer.first->index && beat.others.empty(); });
  Beat beat = new_beat(BeatKind::question, *answer.first);
  beat.needs.clear();
  const std::size_t last = *answer.lines.back().fact;
  if (last != answer.first->index) beat.others = {last};
  for (const std::string& word : japanese_content_words(analyzer.analyze(asked))) {
    if (std::find(beat.words.begin(), beat.words.end(), word) == beat.words.end()) beat.words.push_back(word);
  }
  beat.asked = {partner_says(asked)};
  beat.asked.insert(beat.asked.end(), answer.lines.begin(), answer.lines.end());
  if (const auto predicate = predicate_of(facts[last].sentence.words)) end_with(beat, *predicate);
  beat.turns = beat.turns || facts[last].contrasts;
  beats.push_back(std::move(beat));
}

bool is_faq(const FactSheet& sheet) {
  return !sheet.questions.empty() || contains_any(sheet.source_text, {"よくある質問", "FAQ"});
}

/// 「なんででしょう？ 分かりません」: the author does not know either, and says so.
std::vector<Speech> wondering(const std::vector<JaFact>& facts, std::size_t first) {
  const auto quoted = [](std::string_view text, const JaFact& fact) {
    return Speech{Speaker::main, "「" + std::string(text) + "」って書いてある", Ending::done, fact.index, {"quoted"}};
  };
  if (first + 1 >= facts.size() || !facts[first + 1].follows_previous) return {};
  if (!facts[first].sentence.text.starts_with("なんででしょう")) return {};
  for (const std::string_view unknown : {"分かりません", "わかりません"}) {
    if (facts[first + 1].sentence.text.starts_with(unknown)) {
      return {quoted("なんででしょう？", facts[first]), quoted(unknown, facts[first + 1])};
    }
  }
  return {};
}

/// A heading of a FAQ that complains instead of asking (「個人辞書の見出し語がソートされていません」): the partner says
/// it, the first sentence answers.
void add_complaint(const JapaneseAnalyzer& analyzer, const std::vector<JaFact>& facts, std::size_t first,
                   std::vector<Beat>& beats) {
  const std::string& heading = facts[first].fact->heading;
  if (!heading.ends_with("ません") && !heading.ends_with("ます")) return;
  const auto complaint = predicate_of(prepare_sentence(analyzer, heading).words);
  if (!complaint || complaint->ending != Ending::verb || points_back(complaint->stem)) return;
  const std::string said = complaint->stem + "んだけど……";
  std::vector<Speech> answer = wondering(facts, first);
  const bool knows = answer.empty();
  if (knows && facts[first].speakable()) {
    if (const auto whole = whole_sentence(facts[first])) answer = {*whole};
  }
  if (answer.empty() || base::code_point_count(said) > kLineCharactersMaxJapanese) return;
  std::erase_if(beats, [&](const Beat& beat) { return beat.fact == first && beat.others.empty(); });
  Beat beat = new_beat(BeatKind::question, facts[first]);
  beat.needs.clear();
  for (const std::string& word : japanese_content_words(complaint->words)) beat.words.push_back(word);
  beat.asked = {partner_says(said)};
  beat.asked.insert(beat.asked.end(), answer.begin(), answer.end());
  if (!knows) beat.others = {first + 1};
  beat.turns = !knows;
  beats.push_back(std::move(beat));
}

void add_complaints(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::vector<JaFact>& facts,
                    std::vector<Beat>& beats) {
  if (!is_faq(sheet)) return;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (i == 0 || facts[i - 1].fact->heading != facts[i].fact->heading) add_complaint(analyzer, facts, i, beats);
  }
}

/// 「…は、次の順に進む」 with the list: on the page the board is what 次 points at.
std::optional<std::string> pointing_at_board(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPointers = {{
      {"次の順番", "この順番"},
      {"次の順", "この順"},
      {"次の手順", "この手順"},
      {"次のように", "こう"},
      {"次の通り", "このとおり"},
      {"次のとおり", "このとおり"},
      {"以下の手順", "この手順"},
      {"以下の順", "この順"},
  }};
  for (const auto& [there, here] : kPointers) {
    const auto at = text.find(there);
    if (at == std::string::npos) continue;
    text.replace(at, there.size(), here);
    return text;
  }
  return std::nullopt;
}

void add_steps(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::size_t index,
               const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  const Sequence& sequence = sheet.sequences[index];
  const Fact* intro = sequence.intro ? sheet.find(*sequence.intro) : nullptr;
  if (!sequence.ordered || sequence.steps.size() < kSteps || intro == nullptr) return;
  const JaFact& fact = facts[static_cast<std::size_t>(intro - sheet.facts.data())];
  const auto text = pointing_at_board(fact.sentence.text);
  if (!text || fact.sentence.lost_exception || points_back(fact.sentence.text)) return;
  const JaSentence sentence = prepare_sentence(analyzer, *text);
  const auto whole = predicate_of(sentence.words);
  if (!whole || !fits(*whole)) return;
  Beat beat = new_beat(BeatKind::steps, fact);
  beat.needs.clear();
  beat.sequence = index;
  for (const std::string& step : sequence.steps) {
    for (const std::string& word : japanese_content_words(analyzer.analyze(step))) beat.words.push_back(word);
  }
  beat.told = {main_says(*whole, fact.index, {"points_at_board"})};
  beat.asked = {partner_says("どういう順番なの？"), beat.told.front()};
  beats.push_back(std::move(beat));
}

}  // namespace

void add_sheet_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, const std::vector<JaFact>& facts,
                     std::vector<Beat>& beats) {
  if (facts.empty()) return;
  for (std::size_t i = 0; i < sheet.comparisons.size(); ++i) add_comparison(analyzer, sheet, i, facts, beats);
  for (const Question& question : sheet.questions) add_question(analyzer, question, sheet, facts, beats);
  add_complaints(analyzer, sheet, facts, beats);
  for (std::size_t i = 0; i < sheet.sequences.size(); ++i) add_steps(analyzer, sheet, i, facts, beats);
}

namespace {

/// The sentences a beat speaks, in their own words.
std::string source_of(const Beat& beat, const FactSheet& sheet) {
  std::string source = sheet.facts[beat.fact].text;
  for (const std::size_t other : beat.others) source += "\n" + sheet.facts[other].text;
  return source;
}

/// Numbers, names and negations of every factual line are those of the sentences; and no negation was lost on the way.
bool is_faithful(const Beat& beat, const FactSheet& sheet) {
  const std::string source = source_of(beat, sheet);
  std::size_t negations = 0;
  for (const auto* dialogue : {&beat.asked, &beat.told, &beat.known}) {
    for (const Speech& speech : *dialogue) {
      if (is_factual(speech) && beat.kind != BeatKind::compare && !is_faithful_japanese(speech.text, source))
        return false;
    }
  }
  for (const Speech& speech : beat.asked) negations += negations_in(speech.text);
  const bool partial = beat.kind == BeatKind::compare || beat.kind == BeatKind::question;
  return partial || negations + negations_in(beat.term) >= negations_in(source);
}

}  // namespace

namespace {

/// The next sentence says with 「ただし」 when this one does not hold, and the beat stops before it.
bool loses_exception(const Beat& beat, const std::vector<JaFact>& facts) {
  const std::size_t next = beat.fact + 1;
  if (next >= facts.size() || !facts[next].follows_previous || facts[next].sentence.connective != "ただし")
    return false;
  const std::string& text = facts[next].sentence.text;
  const bool limits =
      negations_in(text) > 0 || contains_any(text, {"場合", "とき", "際", "限り", "除", "のみ", "だけ"});
  if (!limits) return false;
  return std::find(beat.others.begin(), beat.others.end(), next) == beat.others.end();
}

/// 「ただし、…」, 「注意: …」, 「デフォルトでは、…」
bool limits_the_one_before(const JaSentence& sentence) {
  const std::string& text = sentence.text;
  return sentence.tie == JaTie::contrast ||
         std::any_of(kLimits.begin(), kLimits.end(), [&](std::string_view limit) { return text.starts_with(limit); });
}

}  // namespace

FoundBeats japanese_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet) {
  const std::vector<JaFact> facts = prepare_facts(analyzer, sheet);
  FoundBeats found;
  std::vector<Beat>& beats = found.beats;
  std::vector<Belief> beliefs(sheet.facts.size());
  for (const JaFact& fact : facts) {
    beliefs[fact.index] = japanese_belief(fact);
    add_sentence_beats(fact, beats);
    if (fact.follows_previous && limits_the_one_before(fact.sentence)) found.qualifying.push_back(fact.index);
    if (!fact.speakable()) found.refused.push_back({fact.index, fact.refused});
  }
  add_neighbour_beats(facts, beats);
  add_chain_beats(facts, beats);
  add_told_apart_beats(facts, beats);
  add_step_beats(analyzer, sheet, facts, beats);
  add_sheet_beats(analyzer, sheet, facts, beats);
  add_long_beats(facts, beats);
  add_japanese_form_beats(analyzer, sheet, beats);
  for (Beat& beat : beats) {
    if (!beat.others.empty() || beat.row || !beat.belief.empty()) continue;
    beat.belief = beliefs[beat.fact].said;
    beat.belief_kind = beliefs[beat.fact].kind;
  }
  std::erase_if(beats, [&](const Beat& beat) { return !is_faithful(beat, sheet) || loses_exception(beat, facts); });
  std::stable_sort(beats.begin(), beats.end(), [](const Beat& a, const Beat& b) { return a.fact < b.fact; });
  return found;
}

}  // namespace manganize
