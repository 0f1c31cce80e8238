// How the Japanese characters begin to speak, the remarks in the colours of a genre, break hints and alt texts.

#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/board_words.h"
#include "manganize/scenario/ja_wording.h"

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

std::string_view JapaneseWording::genre_remark(Genre genre, std::size_t seed) const {
  const auto& remarks = kRemarks[static_cast<std::size_t>(genre)];
  return remarks[seed % remarks.size()];
}

std::vector<std::string> JapaneseWording::loosened(std::string_view line) const {
  // One ね in a line is enough; and 「とはね」 is a sigh.
  const std::string_view aside = line.ends_with("ね") ? "、えっと、" : "ね、";
  constexpr std::string_view kComma = "、";
  const std::vector<Morpheme> words = analyzer_.analyze(line);
  std::vector<std::string> clauses;
  std::vector<std::string> phrases;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i].pos != "助詞") continue;
    const bool comma = words[i + 1].surface == kComma;
    if (!comma && !starts_phrase(words[i], words[i + 1])) continue;
    if (words[i].surface == "は" && i > 0 && words[i - 1].surface == "と") continue;
    const std::size_t rest = comma ? words[i + 1].end : words[i].end;
    std::string loose = std::string(line.substr(0, words[i].end)) + std::string(aside) + std::string(line.substr(rest));
    const bool of_adjective = i > 0 && words[i - 1].pos == "形容詞";
    const bool ends_clause = words[i].surface == "は" || (words[i].pos1 == "接続助詞" && !of_adjective);
    const bool may_stand = ends_clause || words[i].surface == "が" || words[i].surface == "を" ||
                           words[i].surface == "に" || words[i].surface == "で";
    // 「ランレベルでね、入ると」: the verb belongs to its phrase.
    if (!ends_clause && words[comma ? i + 2 : i + 1].pos == "動詞") continue;
    if (may_stand) (ends_clause ? clauses : phrases).push_back(std::move(loose));
  }
  clauses.insert(clauses.end(), phrases.begin(), phrases.end());
  return clauses;
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
