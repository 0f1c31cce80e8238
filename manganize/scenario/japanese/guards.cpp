#include "manganize/scenario/japanese/guards.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "libs/base/utf8.h"
#include "manganize/language/language.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

char32_t half_width(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

bool has_wa(const JaWords& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const Morpheme& word) { return word.surface == "は" && word.pos1 == "係助詞"; });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

/// 「1.」, 「(3)」, 「２）」, 「①」
bool starts_with_number(std::u32string_view line) {
  if (!line.empty() && line[0] >= U'①' && line[0] <= U'⑳') return true;
  std::size_t at = !line.empty() && (line[0] == U'(' || line[0] == U'（') ? 1 : 0;
  const std::size_t first = at;
  while (at < line.size() && half_width(line[at]) >= U'0' && half_width(line[at]) <= U'9') ++at;
  if (at == first || at >= line.size()) return false;
  const char32_t mark = half_width(line[at]);
  return mark == U'.' || mark == U')';
}

bool starts_with_list_mark(std::string_view line) {
  std::u32string text = base::to_utf32(line.substr(0, 60));
  const auto begin = text.find_first_not_of(U" \t\u3000");
  if (begin == std::u32string::npos) return false;
  text.erase(0, begin);
  const std::string rest = base::to_utf8(text);
  return starts_with_any(rest, {"- ", "* ", "+ ", "・", "●", "■"}) || starts_with_number(text);
}

bool is_list_item(const Fact& fact, std::string_view source) {
  if (fact.passage.start > source.size()) return false;
  if (starts_with_list_mark(fact.text)) return true;
  const auto newline = source.substr(0, fact.passage.start).rfind('\n');
  return starts_with_list_mark(source.substr(newline == std::string_view::npos ? 0 : newline + 1));
}

/// An item says only half: without a finite verb it is a label, under a prohibition it means the opposite.
bool is_bare_item(const Fact& fact, const JaSentence& sentence, std::string_view source) {
  if (!is_list_item(fact, source)) return false;
  if (contains_any(fact.heading, {"禁止", "できません", "できない", "ないこと", "してはいけない", "不可"})) return true;
  if (sentence.words.empty() || is_noun(sentence.words.back())) return true;
  // 「メッセージをサーバに送信する」: one of the things that something before the list may do.
  const auto names_who = [](const Morpheme& word) {
    return is_particle(word) && (word.surface == "は" || word.surface == "が" || word.surface == "も");
  };
  const Morpheme& last = sentence.words.back();
  return is_verb(last) && last.conjugation_form == "基本形" &&
         std::none_of(sentence.words.begin(), sentence.words.end(), names_who);
}

/// Of a contract an item binds only under the condition that stands before the list.
bool is_item_of_contract(const Fact& fact, const JaSentence& sentence, std::string_view source) {
  return is_list_item(fact, source) && contains_any(source.substr(0, 6000), {"許諾", "使用許諾", "ライセンス契約"}) &&
         contains_any(sentence.text, {"なければな", "できます", "できる", "ものとし", "ません", "てはな", "ください"});
}

bool announces_items(std::string_view line) {
  const auto end = line.find_last_not_of(" \t\r");
  if (end == std::string_view::npos) return false;
  line = line.substr(0, end + 1);
  return line.ends_with(":") || line.ends_with("：");
}

/// 「新しい場合には、以下のようにします:」 and its items: each holds in that case only.
bool is_item_under_condition(const Fact& fact, std::string_view source) {
  constexpr int kLinesMax = 16;
  if (!is_list_item(fact, source)) return false;
  auto end = source.substr(0, fact.passage.start).rfind('\n');
  for (int i = 0; i < kLinesMax && end != std::string_view::npos && end > 0; ++i) {
    const auto newline = source.rfind('\n', end - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view line = source.substr(begin, end - begin);
    if (announces_items(line)) return contains_any(line, {"場合", "とき", "際に", "時に", "時は"});
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!blank && !starts_with_list_mark(line)) return false;
    end = newline;
  }
  return false;
}

bool says_nothing(std::string_view text) {
  if (contains_any(text, {"注意すべき", "重要なこと", "知っておくべき", "いくつかの"}) &&
      contains_any(text, {"がある", "があります", "である", "です"})) {
    return base::code_point_count(text) < 24;
  }
  return false;
}

/// A Latin label and its text in two columns (Cont    デフォルトの動作は…): they were no sentence.
bool is_glued_to_label(const Fact& fact, std::string_view source) {
  constexpr std::size_t kLabelBytesMax = 24;
  if (fact.passage.end > source.size() || fact.passage.start >= fact.passage.end) return false;
  const std::string_view raw = source.substr(fact.passage.start, fact.passage.end - fact.passage.start);
  if (std::isalpha(static_cast<unsigned char>(raw.front())) == 0) return false;
  const auto gap = raw.substr(0, kLabelBytesMax).find("   ");
  const auto line = raw.substr(0, kLabelBytesMax).find('\n');
  const auto wide = std::find_if(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
  const auto first_wide = static_cast<std::size_t>(wide - raw.begin());
  // Justified lines have wide gaps too; behind a label no particle stands (「Linux   では」, 「socket(7)   や」).
  const char32_t behind = wide == raw.end() ? U' ' : base::to_utf32(raw.substr(first_wide)).front();
  const bool particle = behind >= U'ぁ' && behind <= U'ん';
  const bool since = raw.substr(first_wide).starts_with("以");
  if (particle || since) return false;
  return (gap != std::string_view::npos && gap < first_wide) || (line != std::string_view::npos && line < first_wide);
}

/// Announces a list that follows; without it the sentence is empty.
bool announces_list(std::string_view text) {
  for (const std::string_view what :
       {"コマンド", "ファイル", "行",   "項目", "値",   "表",   "設定", "内容", "スクリプト", "条件", "理由", "二つ",
        "2つ",      "3つ",      "三つ", "機能", "特徴", "事実", "もの", "点",   "ツール",     "図",   "種類"}) {
    if (text.find("次の" + std::string(what)) != std::string_view::npos) return true;
  }
  for (const std::string_view end : {"次です", "次である", "次だ"}) {
    if (text.ends_with(end)) return true;
  }
  return contains_any(text, {"次の順",   "次のよう",   "次の手順", "次の通り", "次のとおり", "以下の", "以下に",
                             "下記",     "上記",       "次に示す", "前述",     "後述",       "先ほど", "次の例",
                             "次の表",   "次の各",     "各号",     "次を",     "次によ",     "を次に", "次の何れ",
                             "次の内容", "次のいずれ", "以下を",   "以下が",   "以下は",     "右の",   "左の図"});
}

/// 「7章で行ったこと」
bool names_a_chapter(std::string_view text) {
  for (const std::string_view mark : {"章", "節"}) {
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
      if (at > 0 && std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0) return true;
    }
  }
  return false;
}

/// What the author supposes for an example, what he only thinks, his asides.
bool supposes(std::string_view text) {
  if (contains_any(text, {"誰か", "だれか", "と仮定", "libfoo", "foobar", "fooの", "fooを", "foo.", "hoge"}))
    return true;
  if (contains_any(text, {"とおもって", "とおもわれ", "とおもい", "おもってもみ", "と思ってい"})) return true;
  for (const std::string_view end : {"に注意", "とします", "とする", "としましょう", "と思います", "と思う"}) {
    if (text.ends_with(end) && !text.ends_with("うとする")) return true;
  }
  return false;
}

/// 「図2」, 「第3章」, 「ステップ 5」
bool names_a_figure(std::string_view text) {
  for (const std::string_view sign : {"図", "表", "ステップ", "第", "付録", "リスト", "セクション"}) {
    for (auto at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
      std::string_view rest = text.substr(at + sign.size());
      if (rest.starts_with(' ')) rest.remove_prefix(1);
      const bool digit = !rest.empty() && std::isdigit(static_cast<unsigned char>(rest[0])) != 0;
      if (digit && (sign != "第" || contains_any(rest.substr(0, 12), {"章", "節"}))) return true;
    }
  }
  return false;
}

bool points_off_the_page(std::string_view text) {
  if (names_a_chapter(text) || names_a_figure(text) || text.ends_with(":") || text.ends_with("：")) return true;
  return contains_any(text, {"参照",
                             "http",
                             "www.",
                             "://",
                             "ご覧",
                             "本章",
                             "この章",
                             "本節",
                             "この節",
                             "章で",
                             "節で",
                             "章を",
                             "節を",
                             "本書",
                             "本文書",
                             "このページ",
                             "このマニュアル",
                             "この文書",
                             "この文章",
                             "この記事",
                             "この本",
                             "本ページ",
                             "本稿",
                             "」に記載",
                             "」で説明",
                             "」の説明",
                             "」に書",
                             "」に従",
                             "で説明しているように",
                             "で説明するように",
                             "で述べ",
                             "本ファイル",
                             "本ディレクトリ",
                             "本ドキュメント",
                             "本マニュアル",
                             "このREADME",
                             "レッスン",
                             "この付録",
                             "この一覧",
                             "この表",
                             "この図",
                             "このセクション",
                             "前のセクション",
                             "次のセクション",
                             "前章",
                             "次章",
                             "前節",
                             "次節",
                             "の図",
                             "上図",
                             "下図",
                             "上述",
                             "」を読",
                             "』を読",
                             "を読んでくだ",
                             "を読んで下",
                             "目を通",
                             "にアクセスしてくだ",
                             "にアクセスして下",
                             "をお読み",
                             "を御覧",
                             "を見てくだ",
                             "を見て下"});
}

bool author_speaks(const JaWords& words) {
  constexpr std::array<std::string_view, 12> kAuthor = {"我々", "私",         "筆者", "わたし", "僕",   "私たち",
                                                        "私達", "わたしたち", "著者", "当社",   "弊社", "われわれ"};
  return std::any_of(words.begin(), words.end(), [&](const Morpheme& word) {
    return std::find(kAuthor.begin(), kAuthor.end(), word.surface) != kAuthor.end();
  });
}

bool is_formula(std::u32string_view text) {
  std::size_t symbols = 0;
  for (const char32_t c : text) {
    const bool ascii_symbol = c < 0x80 && std::ispunct(static_cast<int>(c)) != 0 && c != '.' && c != ',' && c != '-';
    if (ascii_symbol) ++symbols;
  }
  return symbols * 100 > text.size() * 12;
}

/// A sentence in another language amid a Japanese text.
bool is_foreign(std::u32string_view text) {
  const auto japanese = std::count_if(text.begin(), text.end(), is_japanese);
  return static_cast<std::size_t>(japanese) * 4 < text.size();
}

bool mixes_languages(const JaWords& words) {
  constexpr int kLatinRunMax = 4;
  int run = 0;
  for (const Morpheme& word : words) {
    const bool latin = !word.surface.empty() && std::isalpha(static_cast<unsigned char>(word.surface[0])) != 0;
    run = latin ? run + 1 : 0;
    if (run > kLatinRunMax) return true;
  }
  return false;
}

bool is_balanced(std::string_view text) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"「", "」"}, {"『", "』"}, {"（", "）"}, {"(", ")"}}) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.substr(i).starts_with(open)) ++depth;
      if (text.substr(i).starts_with(close) && --depth < 0) return false;
    }
    if (depth != 0) return false;
  }
  return std::count(text.begin(), text.end(), '"') % 2 == 0 && std::count(text.begin(), text.end(), '`') == 0;
}

/// この and これ point at what was said before; その may point at the clause before it.
bool points_back_inside(const JaWords& words) {
  if (contains_any(text_of(words), {"こういった", "そういった"})) return true;  // cut differently by what follows
  bool first_clause = true;
  for (const Morpheme& word : words) {
    if (is_comma(word) || (word.surface == "は" && word.pos1 == "係助詞")) first_clause = false;
    const std::string& surface = word.surface;
    if (surface == "ここ" || surface == "この" || surface == "これ" || surface == "これら" || surface == "こうした" ||
        surface == "こういう" || surface == "このよう")
      return true;
    if (first_clause && (surface == "その" || surface == "それ" || surface == "それら" || surface == "そこ"))
      return true;
  }
  return false;
}

/// 「…を規定する、その規定では…」: two sentences with a comma for a full stop.
bool runs_on(const JaWords& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool ends = words[i].conjugation_form == "基本形" && is_comma(words[i + 1]);
    const std::string& next = words[i + 2].surface;
    if (ends && (next == "その" || next == "この" || next == "それ" || next == "これ")) return true;
  }
  return false;
}

/// 「1番目の変更点は」, 「次のコマンドは」: counted or announced somewhere else.
bool is_numbered_elsewhere(std::string_view first_clause) {
  return contains_any(first_clause, {"番目", "次の", "つ目", "以下", "最後の"});
}

/// 後者 and 前半 stand for something that was counted before.
bool counts_back(std::string_view text) {
  if (contains_any(text, {"後者", "前者", "両者", "上で述べ", "先に述べ", "先述", "既述", "前述"})) return true;
  return starts_with_any(text, {"図は", "表は", "第一に", "第二に", "第三に", "上の", "下の", "まず", "従い", "前半",
                                "後半", "今回", "前回", "前の", "その他", "以後", "以降"});
}

/// 「- 他の用途もありますが -」: an aside or a second sentence in the middle.
bool holds_dash(std::u32string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool dash = text[i] == U'-' || text[i] == U'—' || text[i] == U'–' || text[i] == U'―' || text[i] == U'−';
    if (dash && (is_japanese(text[i - 1]) || text[i - 1] == U'、') && is_japanese(text[i + 1])) return true;
  }
  return !text.empty() && (text.front() == U'-' || text.front() == U'—');
}

/// 「重要な修正を述べる」: the text talks of itself.
bool talks_of_itself(const JaWords& words) {
  if (has_wa(words)) return false;
  const std::size_t tail = words.size() > 4 ? words.size() - 4 : 0;
  for (std::size_t i = tail; i < words.size(); ++i) {
    for (const std::string_view verb :
         {"述べる", "説明", "解説", "紹介", "列挙", "示す", "記す", "まとめる", "触れる", "挙げる"}) {
      if (words[i].base_form != verb) continue;
      return std::none_of(words.begin(), words.end(), [](const Morpheme& word) { return word.surface == "が"; });
    }
  }
  return false;
}

/// 「本ライブラリは」: this one, the text's own thing; a contract's 「本契約」 is its name.
bool says_this_one(const JaWords& words) {
  return words.size() > 1 && words[0].surface == "本" && words[1].start == words[0].end && is_noun(words[1]) &&
         words[1].surface != "契約" && words[1].surface != "物" && words[1].surface != "人";
}

/// Syntax of a command or a template, not a sentence.
bool shows_syntax(std::string_view text) {
  return contains_any(text,
                      {"↓", "→", "''", "〜で", "~で", "[", "]", "{", "}", "<", ">", "..", "|", "\\", "【", "】", "$"});
}

/// A colon beside a Japanese character: a label and its text. Times (16:00) have none.
bool has_label(std::u32string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'：') return true;
    if (text[i] != U':') continue;
    const bool before = i > 0 && is_japanese(text[i - 1]);
    const bool after = i + 1 >= text.size() || text[i + 1] == U' ' || is_japanese(text[i + 1]);
    if (before || after) return true;
  }
  return false;
}

/// 「…ということである」, 「…からです」 without a topic: the reading or the reason of what stands before it.
bool explains_another(const JaWords& words) {
  JaWords rest = words;
  while (!rest.empty() && (is_auxiliary(rest.back()) || rest.back().surface == "ます")) rest.pop_back();
  if (ends_in(rest, {"という", "こと"}) || ends_in(rest, {"と", "いう", "こと"})) return true;
  const bool reason =
      !rest.empty() && rest.size() < words.size() && (rest.back().surface == "から" || rest.back().surface == "ため");
  return reason && !find_topic(words);
}

/// 「…だとDebianの開発者は考えている」: who or what is? What is thought or said needs a subject of its own.
bool quotes_without_subject(const JaWords& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].surface != "と" || !is_particle(words[i]) || !is_auxiliary(words[i - 1])) continue;
    const JaWords tail = part_of(words, i + 1, words.size());
    const bool thought = std::any_of(tail.begin(), tail.end(), [](const Morpheme& word) {
      return word.base_form == "考える" || word.base_form == "みなす" || word.base_form == "言う";
    });
    bool subject = false;
    for (std::size_t j = 1; j < i; ++j) {
      const bool topic = words[j].surface == "は" && !is_particle(words[j - 1]);
      subject = subject || (is_particle(words[j]) && (words[j].surface == "が" || topic));
    }
    if (thought && !subject && has_wa(tail)) return true;
  }
  return false;
}

}  // namespace

bool adds_to_another(const JaWords& words) {
  for (const Morpheme& word : words) {
    if (is_comma(word) || is_verb(word)) return false;
    if (is_particle(word) && word.surface != "の" && word.surface != "や" && word.surface != "と") {
      return word.surface == "も" && word.pos1 == "係助詞";
    }
  }
  return false;
}

bool topic_adds_to_another(const JaWords& words) {
  const auto topic = find_topic(words);
  if (!topic) return false;
  const JaWords rest = part_of(words, topic->rest, words.size());
  const auto count = std::count_if(rest.begin(), rest.end(), [](const Morpheme& word) { return word.surface == "も"; });
  return count == 1 && adds_to_another(rest);
}

namespace {

/// A mark that opens no sentence. Of those that do, 「/etc」 is a path.
bool is_torn_mark(const JaWords& words) {
  const Morpheme& first = words.front();
  const bool path = first.surface == "/" && words.size() > 1 && words[1].start == first.end &&
                    std::isalpha(static_cast<unsigned char>(words[1].surface[0])) != 0;
  return !path && ((first.pos == "記号" && first.pos1 != "アルファベット") ||
                   std::ispunct(static_cast<unsigned char>(first.surface[0])) != 0);
}

}  // namespace

bool is_fragment(const JaWords& words) {
  const Morpheme& first = words.front();
  if (is_opening(first)) return false;
  // 「が全部表示されるまで」: taken for a conjunction
  if (first.surface == "が" || first.surface == "を" || first.surface == "で" || first.surface == "等") return true;
  const bool bare_do = is_verb(first) && first.conjugation_form == "連用形" && first.base_form == "する";
  return bare_do || is_particle(first) || is_auxiliary(first) || first.pos1 == "接尾" || first.pos1 == "非自立" ||
         is_torn_mark(words);
}

bool author_did(const JaWords& words, std::string_view title) {
  if (contains_any(title, {"変更", "更新", "NEWS", "News", "リリース", "Changes", "ChangeLog", "CHANGES", "変わ",
                           "歴史", "履歴"}))
    return false;
  const bool did =
      ends_in(words, {"まし", "た"}) || ends_in(words, {"し", "た"}) || ends_in(words, {"き", "まし", "た"});
  if (!did || words.size() < 4) return false;
  const auto is_subject = [](const Morpheme& word) {
    return is_particle(word) &&
           (word.surface == "が" || (word.surface == "は" && word.pos1 == "係助詞") || word.surface == "も");
  };
  if (std::any_of(words.begin(), words.end(), is_subject)) return false;
  return std::none_of(words.begin(), words.end(), [](const Morpheme& word) {
    return word.pos1 == "接尾" && (word.base_form == "れる" || word.base_form == "られる");
  });
}

bool points_far_back(std::string_view text) {
  return starts_with_any(text,
                         {"上記", "前記",   "最初の", "二つ目", "2つ目",  "三つ目", "3つ目",  "後者",     "前者",
                          "両方", "他の",   "ほかの", "残りの", "次の",   "もう一", "もう1",  "別の",     "最初に",
                          "次に", "最後に", "続いて", "両者",   "同じよ", "その他", "この他", "このほか", "そのほか"});
}

bool points_back(std::string_view text) {
  if (points_far_back(text)) return true;
  return starts_with_any(
             text, {"これ",     "それ",     "この",   "その",     "あの",     "ここ",   "そこ",    "こう",   "そう",
                    "同様",     "逆に",     "同じく", "どちらも", "いずれも", "こちら", "当該",    "例えば", "たとえば",
                    "代わりに", "かわりに", "さもな", "とりわけ", "もしくは", "または", "あるいは"}) &&
         !starts_with_any(text, {"そうめん", "こうも", "その場", "そのまま"});
}

namespace {

/// 「セクションアンカーは付きません」: when? A bare denial answers what stands before it.
bool only_denies(const JaWords& words) {
  const auto topic = find_topic(words);
  if (!topic || words.size() - topic->rest > 4) return false;
  const std::string rest = text_of(part_of(words, topic->rest, words.size()));
  const auto carries = [](const Morpheme& word) {
    return (is_noun(word) && word.pos1 != "サ変接続") || is_particle(word) || is_adjective(word) || word.pos == "副詞";
  };
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(topic->rest);
  return negations_in(rest) > 0 && std::none_of(begin, words.end(), carries);
}

/// 「Releaseファイルは、そのDebianリリースのキーで…」: その with a name that the sentence has not said.
bool names_what_is_not_here(const JaWords& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].surface != "その" || std::isalpha(static_cast<unsigned char>(words[i + 1].surface[0])) == 0) continue;
    const std::string before = text_of(part_of(words, 0, i));
    if (before.find(words[i + 1].surface) == std::string::npos) return true;
  }
  return false;
}

/// A slip of the source: 「…ということ関して」, 「置き換えれている」, 「更新することもまたその議論することは」.
bool is_slip(const JaWords& words) {
  bool also = false;  // 「…することも」, with no comma behind it yet
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Morpheme& word = words[i];
    const Morpheme& next = words[i + 1];
    const bool thing = word.surface == "こと" || word.surface == "もの" || word.pos1 == "サ変接続";
    if (thing && is_verb(next) && (next.base_form == "関す" || next.base_form == "関する")) return true;
    const bool passive = is_verb(word) && word.conjugation_type.starts_with("一段") &&
                         word.conjugation_form == "未然形" && next.base_form == "れる" && next.pos1 == "接尾";
    if (passive) return true;  // 「置き換えられている」
    if (is_comma(word)) also = false;
    if (word.surface != "こと") continue;
    if (also && next.surface == "は") return true;
    also = also || next.surface == "も";
  }
  return false;
}

}  // namespace

std::optional<std::string_view> refusal_alone(const Fact& fact, const JaSentence& sentence) {
  if (only_denies(sentence.words)) return "only denies";
  if (explains_another(sentence.words)) return "explains another";
  const bool leans = fact.has(FactFlag::anaphoric) && sentence.tie != JaTie::consequence;
  // 「もしそれでも合わない時は」: even though what?
  const bool even_so = sentence.text.find("それでも") != std::string::npos;
  if (points_back(sentence.text) || leans || even_so || points_back_inside(sentence.words)) return "points back";
  if (adds_to_another(sentence.words) || topic_adds_to_another(sentence.words)) return "adds to another";
  if (names_what_is_not_here(sentence.words)) return "points back";
  if (picks_what_is_not_here(sentence)) return "picks from elsewhere";
  return std::nullopt;
}

std::optional<std::string_view> refusal_anywhere(const Fact& fact, const JaSentence& sentence,
                                                 std::string_view source_text) {
  const std::string& text = sentence.text;
  if (fact.has(FactFlag::under_negation)) return "under a negation";
  if (!fact.is_sentence()) return "entry of a list";  // japanese/forms.cpp says what it is an entry of
  if (sentence.words.empty()) return "empty";
  if (sentence.lost_exception) return "exception in a bracket";
  if (is_fragment(sentence.words)) return "fragment";
  if (is_slip(sentence.words)) return "slip of the source";
  if (announces_list(text)) return "announces a list";
  const auto comma = text.find("、");
  if (is_numbered_elsewhere(std::string_view(text).substr(0, comma))) return "numbered elsewhere";
  if (fact.has(FactFlag::first_person) || author_speaks(sentence.words)) return "first person";
  if (contains_any(text, {"お送りし", "お届けし", "お知らせし"})) return "first person";
  if (points_off_the_page(text)) return "points off the page";
  if (counts_back(text)) return "counts back";
  if (runs_on(sentence.words)) return "two sentences";
  if (holds_dash(base::to_utf32(text))) return "dash";
  if (quotes_without_subject(sentence.words)) return "opinion without its subject";
  if (talks_of_itself(sentence.words)) return "talks of itself";
  if (contains_any(text, {"」と同様", "」で説明", "」で述べ"})) return "points off the page";  // a section of that name
  if (says_this_one(sentence.words)) return "says this one";
  if (says_nothing(text)) return "says nothing";
  if (supposes(text)) return "supposes";
  if (is_glued_to_label(fact, source_text)) return "glued to a label";
  if (is_bare_item(fact, sentence, source_text)) return "bare list item";
  if (is_item_under_condition(fact, source_text)) return "item under a condition";
  if (is_item_of_contract(fact, sentence, source_text)) return "item of a contract";
  if (is_formula(base::to_utf32(text))) return "formula";
  if (is_foreign(base::to_utf32(text)) || mixes_languages(sentence.words)) return "two languages";
  if (!is_balanced(text)) return "unbalanced";
  if (has_label(base::to_utf32(text))) return "label";
  if (shows_syntax(text)) return "syntax";
  return std::nullopt;
}

std::optional<std::string_view> refusal_of(const Fact& fact, const JaSentence& sentence, std::string_view source_text) {
  const auto anywhere = refusal_anywhere(fact, sentence, source_text);
  return anywhere || sentence.words.empty() ? anywhere : refusal_alone(fact, sentence);
}

}  // namespace manganize
