// How the Japanese characters begin to speak, the remarks in the colours of a genre, break hints and alt texts.

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "libs/base/utf8.h"
#include "manganize/scenario/board_words.h"
#include "manganize/scenario/japanese/conjugation.h"
#include "manganize/scenario/japanese/sentence.h"
#include "manganize/scenario/japanese/wording.h"

namespace manganize {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 14> kFaces = {
    "おだやかに", "うれしそうに", "しずかに", "大よろこびで",   "目をかがやかせて", "おどろいて", "考えながら",
    "困って",     "なみだ目で",   "ふくれて", "はずかしそうに", "得意げに",         "真顔で",     "目を回して"};
static_assert(kFaces.size() == static_cast<std::size_t>(Emotion::dizzy) + 1);
constexpr std::array<std::string_view, 7> kLeadIns = {"",         "えっと、", "あのね、",  "あのね、",
                                                      "ふふん、", "ふわぁ……", "もぐもぐ……"};
static_assert(kLeadIns.size() == static_cast<std::size_t>(Temper::hungry) + 1);
constexpr std::array<std::string_view, 7> kAcknowledgements = {
    "うん、その話ね",   "あ、その話ね……",   "その話、待ってたよ！",  "その話、気になってたんだ",
    "ふふん、その話ね", "ふわぁ……その話ね", "おやつの前に、その話ね"};

// Two for each genre.
constexpr std::array<std::array<std::string_view, 2>, 8> kRemarks = {{
    {"一本取られた……", "まだまだ、これから"},
    {"うんうん……", "目がはなせない……"},
    {"手がかり、メモしとこう", "ますます、あやしい……"},
    {"……いま、寒くならなかった？", "いまの音、なに……？"},
    {"へえ……", "頭の中に、書いとこう"},
    {"データ、受信中……", "未来に来たみたい"},
    {"まほうみたい……", "おとぎ話みたいだね"},
    {"へえ……", "帰ったら、家でも話そう"},
}};
static_assert(kRemarks.size() == static_cast<std::size_t>(Genre::daily_life) + 1);

constexpr std::size_t kAltCharactersMax = 600;

std::string shortened(std::string text) {
  if (base::code_point_count(text) <= kAltCharactersMax) return text;
  return std::string(base::prefix_of(text, kAltCharactersMax - 1)) + "…";
}

constexpr std::array<std::string_view, 4> kPointers = {"ここに、こう書いてあるよ", "この文、線を引いておいたの",
                                                       "ほら、ここ。読んでみて", "ここは、そのまま読むね"};
constexpr std::array<std::string_view, 4> kNudges = {"それで？", "うんうん", "それから？", "つづき、聞きたい"};

/// Starts a phrase: a word of its own that is no part of a compound.
bool starts_phrase(const Morpheme& before, const Morpheme& word) {
  const bool own = (word.pos == "名詞" && word.pos1 != "非自立" && word.pos1 != "接尾") ||
                   (word.pos == "動詞" && word.pos1 == "自立") || (word.pos == "形容詞" && word.pos1 == "自立") ||
                   word.pos == "副詞" || word.pos == "接続詞" || word.pos == "連体詞" || word.pos == "接頭詞";
  const bool opening =
      before.pos == "接頭詞" || before.pos1 == "括弧開" || (before.pos == "名詞" && word.pos == "名詞");
  const bool verbal_noun = before.pos1 == "サ変接続" && word.base_form == "する";
  return own && !opening && !verbal_noun;
}

bool stands_in(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// A noun with a meaning of its own: neither よう nor こと.
bool is_thing(const Morpheme& word) {
  return word.pos == "名詞" && word.pos1 != "非自立" && word.pos1 != "接尾" && word.pos1 != "特殊";
}

/// 「…構築できるDebianの派生版」: a clause behind `at` belongs to a noun, and what stands before it may too.
bool modifies_a_noun_behind(const std::vector<Morpheme>& words, std::size_t at) {
  for (std::size_t i = at + 1; i + 1 < words.size(); ++i) {
    if (words[i].conjugation_form == "基本形" && words[i].pos != "助詞" && is_thing(words[i + 1])) return true;
  }
  return false;
}

/// Xは at word `i`: neither 「Xでは」 nor 「継承したりはしない」.
bool is_topic_particle(const std::vector<Morpheme>& words, std::size_t i) {
  if (words[i].surface != "は" || words[i].pos1 != "係助詞") return false;
  const Morpheme& before = words[i - 1];
  return before.surface != "と" && before.pos != "動詞" && before.pos != "形容詞" &&
         !stands_in(words[i + 1].base_form, {"する", "ある", "ない"});
}

/// 「Xって、…」 says the same as 「Xは…」 where X is a thing talked about, no time and no case.
bool may_become_tte(const std::vector<Morpheme>& words, std::size_t i) {
  const Morpheme& before = words[i - 1];
  const bool thing = before.pos == "名詞" && stands_in(before.pos1, {"一般", "固有名詞", "サ変接続"});
  return thing && !stands_in(before.surface, {"初期", "当初", "最初", "実際", "本来", "今回", "場合", "標準", "通常"});
}

/// 「Xって、Yなんだよ」: only of what X is, and one って in a line.
bool defines_its_topic(std::string_view line) {
  const bool is =
      line.ends_with("なんだよ") || line.ends_with("なの") || line.ends_with("なんです") || line.ends_with("なんだね");
  return is && !contains_any(line, {"って", "必要なん", "必要なの", "れて、", "けど、"});
}

/// 「Groongaでは…」 at the head of a line: で at word `i`, は behind it.
bool is_place_topic(const std::vector<Morpheme>& words, std::size_t i) {
  constexpr std::size_t kHeadWordsMax = 8;
  const bool de = words[i].surface == "で" && words[i].pos == "助詞" && words[i + 1].surface == "は";
  const bool head =
      i <= kHeadWordsMax && std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                         [](const Morpheme& word) { return word.pos == "動詞" || is_comma(word); });
  return de && head && words[i - 1].pos == "名詞" && !stands_in(words[i + 2].base_form, {"ない", "ある"});
}

/// 「…使いたい場合は」: 場合 behind a verb, with は or a comma.
bool may_be_a_time(const std::vector<Morpheme>& words, std::size_t i) {
  const Morpheme& before = words[i - 1];
  const bool verbal = before.pos == "動詞" || before.pos == "助動詞";
  return words[i].surface == "場合" && verbal && before.conjugation_form == "基本形" &&
         (words[i + 1].surface == "は" || is_comma(words[i + 1]));
}

bool joins_clauses(const Morpheme& before, const Morpheme& word) {
  return word.pos1 == "接続助詞" && (before.pos == "動詞" || before.pos == "助動詞") &&
         stands_in(word.surface, {"と", "ば", "から", "けど", "て", "で"});
}

/// 「入れると」: と at word `i` behind a verb; that verb as it is in front of 「ら」.
std::optional<std::string> if_it_happened(const std::vector<Morpheme>& words, std::size_t i) {
  const Morpheme& verb = words[i - 1];
  const bool when = words[i].surface == "と" && words[i].pos1 == "接続助詞" && verb.pos == "動詞" &&
                    verb.conjugation_form == "基本形" &&
                    !stands_in(verb.base_form, {"よる", "比べる", "見る", "いう", "言う"});
  if (!when || stands_in(words[i + 1].surface, {"いい", "よい", "同時", "ともに"})) return std::nullopt;
  auto past = conjugate(verb.base_form, verb.conjugation_type, VerbForm::past);
  return past && (past->ends_with("た") || past->ends_with("だ")) ? past : std::nullopt;
}

/// The last place at which a clause ends and another begins; 0 when there is none.
std::size_t last_clause(const std::vector<Morpheme>& words) {
  for (std::size_t i = words.size() - 3; i > 1; --i) {
    const bool whether = words[i].surface == "を" && words[i - 1].surface == "か" && is_comma(words[i + 1]);
    if (whether) return i;  // 「届いたかどうかを、サーバーは…」
    if (!joins_clauses(words[i - 1], words[i])) continue;
    const bool te = words[i].surface == "て" || words[i].surface == "で";
    const bool comma = is_comma(words[i + 1]);
    const Morpheme& next = words[comma ? i + 2 : i + 1];
    const bool helps = te && !comma && (next.pos == "動詞" || next.pos == "形容詞" || next.pos == "助詞");
    if (!helps && (comma || starts_phrase(words[i], next))) return i;
  }
  return 0;
}

}  // namespace

std::string_view JapaneseWording::lead_in(Temper temper) const {
  return kLeadIns[static_cast<std::size_t>(temper)];
}

std::string JapaneseWording::acknowledgement(const SpeakingStyle& style) const {
  constexpr std::size_t kCharactersMax = 16;
  for (const std::string& example : style.examples) {
    const std::string sentence = example.substr(0, example.find("。"));
    const bool answers =
        sentence.starts_with("それ、") || sentence.starts_with("その話") || sentence.starts_with("あ、それ");
    if (answers && base::code_point_count(sentence) <= kCharactersMax && !breaks_forbidden_form(sentence, style)) {
      return sentence;
    }
  }
  return std::string(kAcknowledgements[static_cast<std::size_t>(temper_of(style))]);
}

std::span<const std::string_view> JapaneseWording::nudges() const {
  return kNudges;
}

std::span<const std::string_view> JapaneseWording::pointers() const {
  return kPointers;
}

std::string_view JapaneseWording::genre_remark(Genre genre, std::size_t seed) const {
  const auto& remarks = kRemarks[static_cast<std::size_t>(genre)];
  return remarks[seed % remarks.size()];
}

std::vector<std::string> JapaneseWording::loosened(std::string_view line) const {
  const std::vector<Morpheme> words = analyzer_.analyze(line);
  if (words.size() < 5) return {};
  const auto with = [&](std::size_t i, std::size_t keep, std::string_view said) {
    const std::size_t rest = is_comma(words[i + 1]) ? words[i + 1].end : words[i].end;
    return std::string(line.substr(0, keep)) + std::string(said) + std::string(line.substr(rest));
  };
  std::vector<std::string> ways;
  std::vector<std::string> asides;  // heard more than a word that is only chosen otherwise
  bool first = true;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (!is_topic_particle(words, i)) continue;
    if (first && may_become_tte(words, i) && defines_its_topic(line)) ways.push_back(with(i, words[i].start, "って、"));
    if (!line.ends_with("ね")) asides.push_back(with(i, words[i].end, "ね、"));  // one in a line is enough
    first = false;
  }
  // 「Groongaだと、…」, 「使いたいときは…」 say what 「では」 and 「場合は」 say.
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (is_place_topic(words, i)) ways.push_back(with(i + 1, words[i].start, "だと、"));
    if (may_be_a_time(words, i)) ways.push_back(with(i, words[i].start, is_comma(words[i + 1]) ? "とき、" : "とき"));
  }
  // 「起動したら、…」 says what 「起動すると」 says.
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    const auto past = if_it_happened(words, i);
    if (past) ways.push_back(with(i, words[i - 1].start, *past + "ら、"));
  }
  // 「手段とか、方法」: as one counts up, and all of a list alike.
  const auto is_ya = [](const Morpheme& word) { return word.surface == "や" && word.pos1 == "並立助詞"; };
  const bool lists = contains_any(line, {"とか", "など"}) || std::count_if(words.begin(), words.end(), is_ya) > 1;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (!lists && is_ya(words[i])) {
      ways.push_back(with(i, words[i].start, "とか"));
    }
  }
  const std::size_t clause = last_clause(words);
  if (clause > 0 && !modifies_a_noun_behind(words, clause)) {
    // Behind て a ね would be a request.
    const bool ne = !line.ends_with("ね") && !stands_in(words[clause].surface, {"て", "で", "を"});
    asides.push_back(with(clause, words[clause].end, ne ? "ね、" : "、ええと、"));
  }
  ways.insert(ways.end(), asides.begin(), asides.end());
  return ways;
}

/// 「えっと、」 looks for an answer; behind the other's 「えっと」 it would mock.
bool JapaneseWording::may_lead(std::string_view lead, std::string_view before) const {
  return !lead.starts_with("えっと") || (before.ends_with("？") && before.find("えっと") == std::string_view::npos);
}

std::string JapaneseWording::as_denial(std::string line) const {
  constexpr std::string_view kNo = "ううん、";
  constexpr std::size_t kCharactersMax = 36;  // an ending and a no more
  const bool says_so = line.starts_with(kNo) || line.starts_with("それ") || line.starts_with("でも、");
  return says_so || base::code_point_count(line) > kCharactersMax ? std::move(line) : std::string(kNo) + line;
}

bool JapaneseWording::has_aside(std::string_view line) const {
  return contains_any(line, {"はね、", "とね、", "ばね、", "からね、", "けどね、", "ええと、"});
}

bool JapaneseWording::asks_of_known(std::string_view question, std::string_view known) const {
  for (const Morpheme& word : analyzer_.analyze(question)) {
    const bool name = word.pos == "名詞" && stands_in(word.pos1, {"一般", "固有名詞", "サ変接続"});
    const bool letter = std::any_of(word.surface.begin(), word.surface.end(), [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte > 0x7F || std::isalnum(byte) != 0;
    });
    if (name && letter && known.find(word.surface) == std::string_view::npos) return false;
  }
  return true;
}

std::vector<std::size_t> JapaneseWording::break_hints(std::string_view text) const {
  const std::vector<Morpheme> words = analyzer_.analyze(text);
  std::vector<std::size_t> hints;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (starts_phrase(words[i - 1], words[i])) hints.push_back(base::code_point_count(text.substr(0, words[i].start)));
  }
  return hints;
}

std::string JapaneseWording::alt_text(const Panel& panel, const SpeakingStyle& style) const {
  std::string text = panel.setting + "。";
  for (const Line& line : panel.lines) {
    const std::string main = style.nickname.empty() ? "先生役" : style.nickname;
    text += (line.by == Speaker::main ? main : std::string("友だち")) + "（" +
            std::string(kFaces[static_cast<std::size_t>(line.emotion)]) + "）「" + line.text + "」";
  }
  if (panel.board) text += "板書：" + board_words(panel.board->content, "、") + "。";
  if (panel.sound) text += "効果音：" + *panel.sound + "。";
  return shortened(text);
}

}  // namespace manganize
