// A sentence that leans on the one before it (「この機能は…」, 「しかし…」, 「例えば…」) is told behind it, as it
// stands in the source: nothing has to be resolved, and the partner asks over the joint.

#include <algorithm>
#include <array>

#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/boards.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

/// How the second sentence follows the first.
struct Link {
  BeatKind kind = BeatKind::explain;
  std::string question;     ///< the partner between the two
  std::string before = {};  ///< what stands for the connective that was taken off
  JaWords said = {};        ///< what the answer says of the second sentence
};

struct ConnectiveLink {
  std::string_view connective;
  std::string_view question;  ///< empty: a reaction to the first sentence
  std::string_view before;
};

constexpr std::array<ConnectiveLink, 30> kConnectiveLinks = {{
    {"いっぽう", "", "一方で、"},
    {"その一方で", "", "一方で、"},
    {"しかしながら", "", "でも、"},
    {"しかし", "", "でも、"},
    {"ただし", "", "ただ、"},
    {"ところが", "", "でも、"},
    {"一方で", "", "一方で、"},
    {"一方", "", "一方で、"},
    {"けれども", "", "でも、"},
    {"とはいえ", "", "とはいえ、"},
    {"それでも", "", "それでも、"},
    {"でも", "", "でも、"},
    {"だが", "", "でも、"},
    {"実は", "", "じつは、"},
    {"実際には", "", "実際には、"},
    {"つまり", "つまり？", ""},
    {"すなわち", "つまり？", ""},
    {"言い換えると", "つまり？", ""},
    {"言い換えれば", "つまり？", ""},
    {"要するに", "つまり？", ""},
    {"また", "ほかには？", ""},
    {"さらに", "ほかには？", "さらに、"},
    {"更に", "ほかには？", "さらに、"},
    {"加えて", "ほかには？", ""},
    {"そして", "それから？", ""},
    {"それから", "それから？", ""},
    {"すると", "すると？", ""},
    {"特に", "とくに？", ""},
    {"とくに", "とくに？", ""},
    {"具体的には", "たとえば？", ""},
}};

/// One of a few ways to say "go on", by the place in the text.
std::string go_on(std::size_t place) {
  constexpr std::array<std::string_view, 3> kGoOn = {"それで？", "へえ、それで？", "うんうん、それから？"};
  return std::string(kGoOn[place % kGoOn.size()]);
}

bool starts_with_one_of(const JaWords& words, std::initializer_list<std::string_view> surfaces) {
  return !words.empty() && std::find(surfaces.begin(), surfaces.end(), words.front().surface) != surfaces.end();
}

/// Words behind the first comma or は, where the pointing phrase has at most `words_max` words.
JaWords behind_phrase(const JaWords& words, std::size_t words_max) {
  for (std::size_t i = 1; i < std::min(words.size(), words_max + 1); ++i) {
    const bool topic = words[i].surface == "は" && words[i].pos1 == "係助詞";
    if (!topic && !is_comma(words[i])) continue;
    const std::size_t rest = topic && i + 1 < words.size() && is_comma(words[i + 1]) ? i + 2 : i + 1;
    return part_of(words, rest, words.size());
  }
  return {};
}

/// The noun phrase behind この: all the nouns up to the first other word.
std::string noun_behind_pointer(const JaWords& words) {
  std::size_t end = 1;
  while (end < words.size() && (is_noun(words[end]) || words[end].pos == "接頭詞")) ++end;
  return end > 1 ? words[end - 1].surface : std::string();
}

/// Nouns that sum up a whole sentence; others must stand in it.
bool sums_up(std::string_view noun) {
  constexpr std::array<std::string_view, 46> kSummary = {
      "ツール", "コマンド", "プログラム", "ソフトウェア", "オプション", "サービス", "ライブラリ", "規格",
      "制度",   "手順",     "こと",       "ため",         "場合",       "とき",     "時",         "際",
      "方法",   "方式",     "機能",       "動作",         "処理",       "操作",     "問題",       "違い",
      "変更",   "制限",     "状態",       "結果",         "理由",       "目的",     "仕組み",     "しくみ",
      "手法",   "現象",     "値",         "点",           "性質",       "特徴",     "効果",       "利点",
      "欠点",   "作業",     "規則",       "設定",         "技術",       "考え方"};
  return std::find(kSummary.begin(), kSummary.end(), noun) != kSummary.end();
}

bool points_at(const JaFact& first, const JaWords& words) {
  const std::string noun = noun_behind_pointer(words);
  return !noun.empty() && (sums_up(noun) || first.sentence.text.find(noun) != std::string::npos);
}

std::optional<Link> link_by_pronoun(const JaWords& words) {
  if (words.size() < 4) return std::nullopt;
  const bool many = words[0].surface == "これら" || words[0].surface == "それら";
  const std::string it = many ? "それら" : "それ";
  if (words[1].surface == "は" && words[1].pos1 == "係助詞") {
    const std::size_t rest = is_comma(words[2]) ? 3 : 2;
    const JaWords said = part_of(words, rest, words.size());
    const auto predicate = predicate_of(said);
    if (!predicate) return std::nullopt;
    const std::string& last = predicate->words.back().surface;
    const bool reason = last == "ため" || last == "から";
    const auto question = reason ? std::optional<std::string>("どうして？") : question_about(it, *predicate);
    if (!question) return Link{BeatKind::explain, "", "", words};
    return Link{BeatKind::explain, *question, "", said};
  }
  if (follows(words, 1, {"により"}) || follows(words, 1, {"によって"})) {
    JaWords said = behind_phrase(words, 3);
    if (said.empty()) said = part_of(words, 2, words.size());
    if (!said.empty()) return Link{BeatKind::explain, "すると？", "", std::move(said)};
  }
  // 「これには…」, 「これを…」
  return is_particle(words[1]) ? std::optional(Link{BeatKind::explain, "", "", words}) : std::nullopt;
}

/// 「そうすると、…」, 「こうすることで、…」: what comes of the sentence before.
std::optional<Link> link_by_doing_so(const JaWords& words) {
  constexpr std::size_t kPhraseWordsMax = 6;
  const auto end = std::find_if(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kPhraseWordsMax)), is_comma);
  if (end == words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kPhraseWordsMax))) return std::nullopt;
  const bool does = std::any_of(words.begin(), end, [](const Morpheme& word) { return word.base_form == "する"; });
  if (!does) return std::nullopt;
  return Link{BeatKind::explain, "すると？", "", JaWords(end + 1, words.end())};
}

/// この in the middle of a sentence with a subject of its own: it must point at the sentence before.
std::optional<Link> link_inside(const JaFact& first, const JaWords& words) {
  bool points = false;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string& surface = words[i].surface;
    if (surface == "これ" || surface == "これら" || surface == "ここ" || surface == "こうした") return std::nullopt;
    if (surface != "この" && surface != "その") continue;
    if (!points_at(first, part_of(words, i, words.size()))) return std::nullopt;
    points = true;
  }
  return points ? std::optional(Link{BeatKind::explain, "", "", words}) : std::nullopt;
}

std::optional<Link> link_by_pointer(const JaFact& first, const JaWords& words) {
  const std::string noun = noun_behind_pointer(words);
  if (noun == "場合" || noun == "とき" || noun == "時" || noun == "際") {
    JaWords said = behind_phrase(words, 4);
    if (said.empty()) return std::nullopt;
    return Link{BeatKind::explain, noun == "場合" ? "その場合は？" : "そのときは？", "", std::move(said)};
  }
  if (!points_at(first, words)) return std::nullopt;
  const auto topic = find_topic(words);
  const auto predicate = topic ? predicate_of(part_of(words, topic->rest, words.size())) : std::nullopt;
  if (!predicate) return Link{BeatKind::explain, "", "", words};
  JaWords head = part_of(words, 0, topic->head_end);
  if (head.front().surface == "この") head.front().surface = "その";
  const auto question = question_about(spoken(head), *predicate);
  if (!question) return Link{BeatKind::explain, "", "", words};
  return Link{BeatKind::explain, *question, "", part_of(words, topic->rest, words.size())};
}

std::optional<Link> link_by_connective(const JaFact& second, const JaPredicate& before) {
  for (const ConnectiveLink& each : kConnectiveLinks) {
    if (each.connective != second.sentence.connective) continue;
    const bool turn = each.question.empty();
    return Link{turn ? BeatKind::contrast : BeatKind::explain,
                turn ? reaction_before_turn(before) : std::string(each.question), std::string(each.before),
                second.sentence.words};
  }
  return std::nullopt;
}

/// The second sentence goes on about the topic of the first.
bool goes_on(const JaFact& first, const JaFact& second) {
  if (second.owner.empty()) return false;
  const auto topic = find_topic(first.sentence.words);
  return topic && text_of(part_of(first.sentence.words, 0, topic->head_end)) == second.owner;
}

std::optional<Link> link_between(const JaFact& first, const JaFact& second, const JaPredicate& before) {
  const JaWords& words = second.sentence.words;
  if (auto link = link_by_connective(second, before)) return link;
  if (starts_with_one_of(words, {"例えば", "たとえば"})) {
    const std::size_t rest = words.size() > 1 && is_comma(words[1]) ? 2 : 1;
    return Link{BeatKind::explain, "たとえば？", "", part_of(words, rest, words.size())};
  }
  if (starts_with_one_of(words, {"これ", "それ", "これら", "それら"})) return link_by_pronoun(words);
  if (starts_with_one_of(words, {"この", "その"})) return link_by_pointer(first, words);
  if (starts_with_one_of(words, {"こう", "そう"})) return link_by_doing_so(words);
  if (!second.speakable() && second.sentence.tie == JaTie::none && !points_back(second.sentence.text)) {
    return link_inside(first, words);
  }
  if (second.sentence.tie == JaTie::none && second.speakable() && goes_on(first, second)) {
    return Link{BeatKind::explain, "", "", words};
  }
  return std::nullopt;
}

/// The first sentence in one line; a long one answers the question for its topic or takes two balloons.
std::vector<Speech> said_before(const JaFact& first) {
  const JaWords& words = first.sentence.words;
  if (const auto whole = whole_sentence(first)) return {*whole};
  const auto topic = find_topic(words);
  const JaWords rest = topic ? part_of(words, topic->rest, words.size()) : JaWords();
  const auto predicate = topic ? predicate_of(rest) : std::nullopt;
  if (predicate && fits(*predicate) && !find_contrast(rest) && !find_cause(rest)) {
    const auto question = question_about(spoken(part_of(words, 0, topic->head_end)), *predicate);
    if (question) {
      const std::string_view begins = yes_or_no_to(*question, *predicate);
      return {partner_says(*question), main_says_with(begins, *predicate, first.index, {"topic_moved"})};
    }
  }
  return in_two_breaths(first);
}

/// What comes of the first sentence, or the term that it defines.
std::optional<BoardContent> board_of_chain(const JaFact& first, const Link& link) {
  const JaWords& words = first.sentence.words;
  if (link.question == "すると？") return flow_board(words, link.said);
  const auto topic = find_topic(words);
  if (!topic) return std::nullopt;
  const auto rest = predicate_of(part_of(words, topic->rest, words.size()));
  if (!rest || !defines(*rest)) return std::nullopt;
  return definition_board(text_of(part_of(words, 0, topic->head_end)), rest->words);
}

void add_chain(const JaFact& first, const JaFact& second, std::vector<Beat>& beats) {
  if (!first.speakable() || !second.speakable_behind || find_belief(first.sentence.words)) return;
  const auto before_predicate = predicate_of(first.sentence.words);
  const std::vector<Speech> before = said_before(first);
  if (before.empty() || !before_predicate) return;
  auto link = link_between(first, second, *before_predicate);
  // Behind an advice only what comes of it is a natural answer.
  if (!link || (is_advice(*before_predicate) && link->question != "すると？")) return;
  if (link->question.empty()) link->question = go_on(second.index);
  const auto answer = predicate_of(link->said);
  const auto whole = predicate_of(second.sentence.words);
  if (!answer || !whole || points_far_back(text_of(link->said))) return;
  const std::string begins = std::string(yes_or_no_to(link->question, *answer)) + link->before;
  const Speech reply = main_says_with(begins, *answer, second.index, {"behind_its_sentence"});
  std::vector<Speech> replies = {reply};
  if (!fits(reply.text) && text_of(link->said) == text_of(second.sentence.words)) {
    replies = in_two_breaths(second);
    if (!replies.empty()) replies.front().text = link->before + replies.front().text;
  }
  if (replies.empty() || !fits(replies.front().text)) return;
  Beat beat = new_beat(link->kind, first);
  beat.others = {second.index};
  if (const auto topic = find_topic(first.sentence.words)) {
    beat.term = spoken(part_of(first.sentence.words, 0, topic->head_end));
  }
  for (const std::string& word : japanese_content_words(second.sentence.words)) beat.words.push_back(word);
  beat.asked = before;
  beat.asked.push_back(partner_says(link->question));
  beat.asked.insert(beat.asked.end(), replies.begin(), replies.end());
  if (beat.asked.size() > kLinesPerPanelMax) return;
  const Speech together = main_says_with(link->before, *whole, second.index, {"behind_its_sentence"});
  if (fits(together.text) && before.size() == 1) beat.told = {before.front(), together};
  beat.warns = beat.warns || second.fact->has(FactFlag::warn);
  beat.turns = link->kind == BeatKind::contrast && changes_polarity(*before_predicate, *answer);
  if (beat.turns && before.size() == 1) beat.belief = japanese_half_belief(first, *before_predicate);
  beat.belief_kind = BeliefKind::half_true;
  beat.board = board_of_chain(first, *link);
  beat.asks_action = is_advice(*answer);
  end_with(beat, *answer);
  beats.push_back(std::move(beat));
}

}  // namespace

void add_chain_beats(const std::vector<JaFact>& facts, std::vector<Beat>& beats) {
  for (std::size_t i = 1; i < facts.size(); ++i) {
    if (facts[i].follows_previous) add_chain(facts[i - 1], facts[i], beats);
  }
}

}  // namespace manganize
