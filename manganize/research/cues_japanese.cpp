#include <algorithm>
#include <array>
#include <string>

#include "libs/base/utf8.h"
#include "libs/sources/white_space.h"
#include "manganize/research/cues.h"

namespace manganize {
namespace {

using Cues = std::vector<std::string_view>;

constexpr std::size_t kTermCharactersMax = 24;

bool holds(std::string_view text, const Cues& cues) {
  return std::any_of(cues.begin(), cues.end(),
                     [&](std::string_view cue) { return text.find(cue) != std::string_view::npos; });
}

bool starts(std::string_view text, const Cues& cues) {
  return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) { return text.starts_with(cue); });
}

/// The sentence without its final mark and the quotes around it.
std::string_view body_of(std::string_view text) {
  for (const std::string_view mark : {"。", "！", "？", "．"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return text;
}

/// `term` without quotes around it; nothing when it is empty, long or more than a noun phrase.
std::optional<std::string> as_term(std::string_view term) {
  term = sources::trim(term);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"「", "」"}, {"『", "』"}}) {
    if (term.starts_with(open) && term.ends_with(close))
      term = term.substr(open.size(), term.size() - open.size() - close.size());
  }
  if (term.empty() || base::code_point_count(term) > kTermCharactersMax || holds(term, {"、", "，", "。"}))
    return std::nullopt;
  return std::string(term);
}

/// Reads one sentence by its morphemes.
class JapaneseReader {
 public:
  explicit JapaneseReader(const Sentence& sentence)
      : text_(sentence.text), body_(body_of(sentence.text)), words_(sentence.morphemes) {}

  Reading read() {
    reading_.topic = topic();
    reading_.kind = kind();
    flags();
    return std::move(reading_);
  }

 private:
  const Morpheme* word(std::size_t i) const { return i < words_.size() ? &words_[i] : nullptr; }
  bool is(std::size_t i, std::string_view surface, std::string_view pos) const {
    return i < words_.size() && words_[i].surface == surface && words_[i].pos == pos;
  }

  /// The noun phrase before the first は, when it is short and nothing but a noun phrase.
  std::optional<std::string> topic() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Morpheme& morpheme = words_[i];
      if (i > 0 && morpheme.surface == "は" && morpheme.pos1 == "係助詞") {
        return as_term(std::string_view(text_).substr(0, morpheme.start));
      }
      const bool noun_phrase = morpheme.pos == "名詞" || morpheme.pos == "接頭詞" || morpheme.pos1 == "連体化" ||
                               (morpheme.pos == "記号" && morpheme.surface != "、") || morpheme.surface == "と";
      if (!noun_phrase) return std::nullopt;
    }
    return std::nullopt;
  }

  FactKind kind() {
    if (holds(text_, {"誤解", "と思われがち", "と考えられがち", "勘違い", "思い込み"})) return FactKind::misconception;
    if (is_definition()) return FactKind::definition;
    if (is_advice()) return FactKind::advice;
    if (joint([this](std::size_t i) { return is_howto(i); })) return FactKind::howto;
    if (starts(text_, {"しかし", "ただし", "ところが", "だが", "一方"})) return FactKind::contrast;
    if (joint([this](std::size_t i) { return is_contrast(i); })) return FactKind::contrast;
    if (starts(text_, {"なぜなら", "だから"}) || joint([this](std::size_t i) { return is_cause(i); }))
      return FactKind::cause;
    if (joint([this](std::size_t i) { return is_condition(i); })) return FactKind::condition;
    if (holds(text_, {"に比べ", "と比べ", "と違って", "と異なり", "のほうが", "の方が"})) return FactKind::comparison;
    return reading_.topic ? FactKind::topic : FactKind::plain;
  }

  template <typename Test>
  bool joint(Test test) const {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (test(i)) return true;
    }
    return false;
  }

  bool is_definition() { return defines_with_toha() || names() || defines_with_noun(); }

  /// Xとは…, Xというのは…
  bool defines_with_toha() {
    for (const std::string_view sign : {"というのは", "とは"}) {
      const std::size_t at = text_.find(sign);
      if (at == std::string::npos || at == 0) continue;
      const std::string_view rest = std::string_view(text_).substr(at + sign.size());
      if (starts(rest, {"限", "違", "異", "別", "いえ", "言え", "思", "なら", "ちが", "逆", "関係"})) continue;
      reading_.term = as_term(std::string_view(text_).substr(0, at));
      if (reading_.term) return true;
    }
    return false;
  }

  /// …をXと呼ぶ, これをXという
  bool names() {
    for (const std::string_view sign :
         {"と呼ぶ", "とよぶ", "と呼びます", "と呼ばれる", "と呼ばれます", "と呼ばれている", "という", "といいます"}) {
      if (!body_.ends_with(sign)) continue;
      const std::string_view before = body_.substr(0, body_.size() - sign.size());
      std::size_t begin = std::string_view::npos;
      for (const std::string_view particle : {"を", "は", "、", "が"}) {
        const std::size_t at = before.rfind(particle);
        if (at != std::string_view::npos && (begin == std::string_view::npos || at + particle.size() > begin))
          begin = at + particle.size();
      }
      if (begin == std::string_view::npos) return false;
      reading_.term = as_term(before.substr(begin));
      return reading_.term.has_value();
    }
    return false;
  }

  /// Xは…(noun)である: the rest says what X is.
  bool defines_with_noun() {
    if (!reading_.topic || topics() != 1) return false;  // of two topics the noun belongs to the second
    std::size_t end = words_.size();
    while (end > 0 && words_[end - 1].pos == "記号") --end;
    const std::size_t predicate_end = end;
    while (end > 0 && words_[end - 1].pos == "助動詞") --end;  // で ある, だ, です
    if (end == 0 || end == predicate_end || words_[end - 1].pos != "名詞") return false;
    if (!starts(words_[end].surface, {"で", "だ", "です"})) return false;
    if (holds(std::string_view(text_).substr(words_[end].start), {"ない", "ありません", "だった", "でした"}))
      return false;
    const Morpheme& noun = words_[end - 1];
    if (noun.pos1 == "数" || noun.pos2 == "助数詞" || noun.pos2 == "助動詞語幹" || noun.pos1 == "形容動詞語幹")
      return false;
    static const Cues kEmpty = {"はず", "ため", "わけ", "つもり", "ところ", "とおり",
                                "必要", "から", "よう", "の",     "場合",   "例"};
    if (std::find(kEmpty.begin(), kEmpty.end(), noun.surface) != kEmpty.end()) return false;
    reading_.term = reading_.topic;
    return true;
  }

  std::ptrdiff_t topics() const {
    return std::count_if(words_.begin(), words_.end(),
                         [](const Morpheme& each) { return each.surface == "は" && each.pos1 == "係助詞"; });
  }

  bool is_advice() const {
    static const Cues kAdvice = {"てください", "て下さい",   "でください", "ましょう", "方がよい",   "方がいい",
                                 "ほうがよい", "ほうがいい", "とよい",     "といい",   "必要がある", "必要があります",
                                 "べきである", "べきだ",     "べきです",   "おすすめ", "お勧め",     "勧める"};
    return std::any_of(kAdvice.begin(), kAdvice.end(), [&](std::string_view cue) {
      const std::size_t at = body_.rfind(cue);
      return at != std::string_view::npos && at + cue.size() + 12 >= body_.size();
    });
  }

  /// (verb)には、
  bool is_howto(std::size_t i) const {
    return i >= 1 && words_[i - 1].pos == "動詞" && words_[i - 1].conjugation_form == "基本形" && is(i, "に", "助詞") &&
           is(i + 1, "は", "助詞");
  }

  bool is_contrast(std::size_t i) const {
    if (words_[i].pos1 != "接続助詞") return false;
    const std::string& surface = words_[i].surface;
    return surface == "が" || surface == "けれど" || surface == "けれども" || surface == "けど" ||
           surface == "ものの" || surface == "のに";
  }

  bool is_cause(std::size_t i) const {
    if (words_[i].surface == "ので" && words_[i].pos == "助詞") return true;
    const bool before_verb = words_[i - 1].pos == "動詞" || words_[i - 1].pos == "助動詞";
    if (words_[i].surface == "ため" && before_verb) return is(i + 1, "、", "記号");
    return words_[i].surface == "から" && words_[i].pos1 == "接続助詞" &&
           (is(i + 1, "、", "記号") || is(i + 1, "で", "助動詞"));
  }

  bool is_condition(std::size_t i) const {
    const Morpheme& now = words_[i];
    const Morpheme& before = words_[i - 1];
    const Morpheme* next = word(i + 1);
    if (now.surface == "と" && now.pos1 == "接続助詞") {
      const bool verb = before.pos == "動詞" || before.pos == "助動詞" || before.pos == "形容詞";
      return verb && before.conjugation_form == "基本形" &&
             (next == nullptr || (next->surface != "し" && next->surface != "も"));
    }
    if (now.surface == "ば" && now.pos1 == "接続助詞")
      return next == nullptr || (next->surface != "なら" && next->base_form != "ない");
    if (now.surface == "なら" && now.pos == "助動詞") return before.surface != "ば";
    if (now.surface == "場合" || now.surface == "とき" || now.surface == "際") {
      return next != nullptr && (next->surface == "、" || next->surface == "は" || next->surface == "に");
    }
    return now.surface == "たら" && now.pos == "助動詞";
  }

  void flags() {
    const auto flag = [this](FactFlag flag_of, bool set) {
      if (set) reading_.flags.push_back(flag_of);
    };
    flag(FactFlag::warn,
         holds(text_, {"注意", "危険", "失敗", "壊れ", "失わ", "できない", "できません", "なければ", "てはいけ",
                       "ない方が", "ないほうが", "問題", "必ず", "危な", "恐れ", "おそれ"}));
    flag(FactFlag::turn, holds(text_, {"しかし", "ただし", "ところが", "一方", "実は", "実際には", "わけではない",
                                       "とは限らない", "そのものではない", "だけが", "逆に", "意外", "誤解"}));
    flag(FactFlag::anaphoric,
         starts(text_, {"これ", "それ", "この", "その", "あの", "あれ", "ここ", "そこ", "こう", "そう", "上記", "前述",
                        "最初の", "二つ目", "後者", "前者", "同様", "逆に", "だから"}));
    flag(FactFlag::first_person, holds(text_, {"我々", "われわれ", "私", "わたし", "筆者", "当社", "弊社", "拙著"}));
    flag(FactFlag::refers_elsewhere, refers_elsewhere());
    flag(FactFlag::exception, has_exception());
  }

  bool refers_elsewhere() const {
    if (holds(text_, {"://", "参照", "ご覧", "前章", "次章", "前節", "次節", "上の図", "下の図", "上述", "後述", "上図",
                      "下図", "以下に示", "次に示"}))
      return true;
    if (text_.ends_with("：") || text_.ends_with(":")) return true;
    for (const std::string_view sign : {"図", "表", "ステップ", "第"}) {
      for (std::size_t at = text_.find(sign); at != std::string::npos; at = text_.find(sign, at + 1)) {
        std::string_view rest = std::string_view(text_).substr(at + sign.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        const bool digit = !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
        if (digit && (sign != "第" || holds(rest.substr(0, 12), {"章", "節"}))) return true;
      }
    }
    return false;
  }

  bool has_exception() const {
    if (holds(text_, {"ただし", "を除い", "を除き", "を除く", "以外", "例外"})) return true;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
      for (std::size_t at = text_.find(open); at != std::string::npos; at = text_.find(open, at + 1)) {
        const std::size_t end = text_.find(close, at);
        const std::string_view inner = std::string_view(text_).substr(at, end == std::string::npos ? end : end - at);
        if (holds(inner, {"除く", "だけ", "のみ", "ただし", "場合", "以上", "以下"})) return true;
      }
    }
    return false;
  }

  const std::string& text_;
  std::string_view body_;
  const std::vector<Morpheme>& words_;
  Reading reading_;
};

}  // namespace

bool warns_of_damage_japanese(std::string_view text) {
  return holds(text, {"注意", "危険", "失敗", "壊れ", "失わ", "てはいけ", "ない方が", "ないほうが", "なければならない",
                      "必ず", "恐れ", "おそれ", "傷め", "傷つけ", "事故"});
}

Reading read_japanese(const Sentence& sentence) {
  return JapaneseReader(sentence).read();
}

}  // namespace manganize
