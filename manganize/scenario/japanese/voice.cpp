// How the Japanese characters begin to speak, the remarks in the colours of a genre, break hints and alt texts.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/board_words.h"
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
    "うん、その話ね",   "えっと、その話ね……", "その話、待ってたよ！",  "その話、気になってたんだ",
    "ふふん、その話ね", "ふわぁ……その話ね",   "おやつの前に、その話ね"};

// Two for each genre.
constexpr std::array<std::array<std::string_view, 2>, 8> kRemarks = {{
    {"一本取られた……", "まだまだ、これから"},
    {"なんだか、どきどきしてきた", "目がはなせない……"},
    {"手がかり、メモしとこう", "ますます、あやしい……"},
    {"……いま、寒くならなかった？", "いまの音、なに……？"},
    {"思わず、ひざを打っちゃった", "頭の中で、拍手が鳴った"},
    {"データ、受信中……", "未来に来たみたい"},
    {"まほうみたい……", "おとぎ話みたいだね"},
    {"お茶、もう一杯いい？", "帰ったら、家でも話そう"},
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

/// How one may stop behind a word, the most natural first.
enum class Pause {
  topic,       ///< Xはね、
  clause,      ///< 起動するとね、 終わった後にね、
  subject,     ///< Xがね、
  hesitation,  ///< 辞書を、ええと、
  head,        ///< すぐに作れる、ええと、Debianの…
  inside,      ///< a hesitation in what belongs to a noun
  none
};

bool stands_in(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// A noun with a meaning of its own: neither よう nor こと.
bool is_thing(const Morpheme& word) {
  return word.pos == "名詞" && word.pos1 != "非自立" && word.pos1 != "接尾" && word.pos1 != "特殊";
}

bool modifies_next(const std::vector<Morpheme>& words, std::size_t i) {
  return words[i].conjugation_form == "基本形" && words[i].pos != "助詞" && is_thing(words[i + 1]);
}

/// A clause and the noun it tells of, both long enough to think between them: no 「と言う意味」, no 「…した人」.
bool may_think_before_noun(const std::vector<Morpheme>& words, std::size_t i) {
  constexpr std::size_t kCharactersMin = 3;
  const bool clause = i > 3 && i + 5 < words.size() && !stands_in(words[i].base_form, {"言う", "いう", "ある", "ない"});
  return clause && modifies_next(words, i) && base::code_point_count(words[i + 1].surface) >= kCharactersMin;
}

/// 「…構築できるDebianの派生版」: a clause behind `at` belongs to a noun, and what stands before it may too.
bool modifies_a_noun_behind(const std::vector<Morpheme>& words, std::size_t at) {
  for (std::size_t i = at + 1; i + 1 < words.size(); ++i) {
    if (modifies_next(words, i)) return true;
  }
  return false;
}

/// 「リクエストを元に」, 「r-dicを除いて」, 「それに従って」: the particle and what follows are one.
bool holds_on_to_next(const Morpheme& next) {
  return next.pos == "動詞" || next.pos == "助動詞" || next.pos == "形容詞" || next.pos1 == "サ変接続" ||
         stands_in(next.base_form, {"元", "もと", "基", "例", "中心"});
}

bool ends_scope(const Morpheme& word) {
  return stands_in(word.surface, {"際", "時", "とき", "ため", "後", "あと", "上", "前", "場合"});
}

Pause pause_behind(const std::vector<Morpheme>& words, std::size_t i) {
  const Morpheme& word = words[i];
  const bool comma = is_comma(words[i + 1]);
  if (may_think_before_noun(words, i)) return Pause::head;
  // 「住所を調べるための、ええと、世界規模の…」
  if (word.surface == "の" && words[i - 1].surface == "ため" && is_thing(words[i + 1])) return Pause::head;
  if (word.pos != "助詞" || (!comma && !starts_phrase(word, words[i + 1]))) return Pause::none;
  const Morpheme& next = words[comma ? i + 2 : i + 1];
  const Morpheme& before = words[i - 1];
  const std::string& surface = word.surface;
  if (surface == "は" && stands_in(next.base_form, {"する", "ある", "ない"}))
    return Pause::none;  // 「継承したりはしない」
  if (surface == "は" && before.surface != "と" && before.pos != "動詞" && before.pos != "形容詞") return Pause::topic;
  const bool inside = modifies_a_noun_behind(words, i);
  const bool verbal = before.pos == "動詞" || before.pos == "助動詞";
  if (word.pos1 == "接続助詞" && verbal && !inside) {
    if (stands_in(surface, {"と", "ば", "ので", "から", "けど", "ながら"})) return Pause::clause;
    return surface == "て" && next.pos != "動詞" && next.pos != "形容詞" ? Pause::hesitation : Pause::none;
  }
  if (stands_in(surface, {"に", "で"}) && ends_scope(before)) return inside ? Pause::inside : Pause::clause;
  if (holds_on_to_next(next) || !stands_in(surface, {"が", "を", "に", "で"})) return Pause::none;
  return inside ? Pause::inside : surface == "が" ? Pause::subject : Pause::hesitation;
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
  std::vector<std::pair<Pause, std::string>> found;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    const Pause pause = pause_behind(words, i);
    if (pause == Pause::none) continue;
    // One ね in a line is enough, and behind て it would be a request.
    const bool ne = !line.ends_with("ね") && pause <= Pause::subject;
    const std::size_t rest = is_comma(words[i + 1]) ? words[i + 1].end : words[i].end;
    std::string loose = std::string(line.substr(0, words[i].end)) + (ne ? "ね、" : "、ええと、");
    found.emplace_back(pause, loose.append(line.substr(rest)));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> ways;
  for (auto& [pause, text] : found) ways.push_back(std::move(text));
  return ways;
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
