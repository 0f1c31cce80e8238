// What the partner says when she comes in and when she leaves, and the other fixed Japanese words of a page.

#include "manganize/scenario/ja_wording.h"

namespace manganize {

ArcWords JapaneseWording::arc_words(Arc arc) const {
  constexpr Speaker kPartner = Speaker::partner;
  constexpr Speaker kMain = Speaker::main;
  switch (arc) {
    case Arc::know:
      return {"{T}なら、もう知ってるよ",
              {{kPartner, "……知ってるって言ったの、忘れて"}, {kMain, "うん。わたしも、昨日までは……"}},
              2};
    case Arc::know2:
      return {"{T}なら、わたしが教えるよ",
              {{kPartner, "……教えてもらってよかった"}, {kMain, "さっきの自信、いい音だったよ"}},
              2};
    case Arc::know3:
      return {"{T}なんて、かんたんかんたん",
              {{kPartner, "いまの話、わたしが言ったことにして"},
               {kMain, "じゃあ、最初のほうも……？"},
               {kPartner, "そこは、なしで"}},
              3};
    case Arc::plan:
      return {"{T}、さっそく使ってみる！",
              {{kPartner, "……その前に、もう一回読んでくる"}, {kMain, "それが、いちばん早いかも"}},
              2};
    case Arc::first:
      return {"{T}って、困ることないよね？",
              {{kPartner, "それ、最初に言ってよ……"}, {kMain, "聞かれた順に答えた、かも"}},
              2};
    case Arc::name:
      return {"{T}……名前だけは知ってる",
              {{kPartner, "これで、堂々とうなずける"}, {kMain, "……いままでは、知ったかぶりだったんだね"}},
              2};
    case Arc::two:
      return {"{T}くらい、すぐわかるよ",
              {{kPartner, "{X}、完全に理解した"}, {kMain, "じゃあ、{Y}は？"}, {kPartner, "……また来週"}},
              3};
    case Arc::tomorrow:
      return {"明日、{T}の話をするんだ……",
              {{kPartner, "よし、これなら説明できそう"}, {kMain, "{Y}のところ、抜かさないでね"}},
              2};
    case Arc::number:
      return {"{T}って、そんなに大事？",
              {{kPartner, "{N}。よし、覚えた"}, {kMain, "……それ、なんの数字だっけ？"}, {kPartner, "……{N}、の数字"}},
              2};
    case Arc::memo:
      return {"{T}の話？　メモの用意、できてるよ",
              {{kPartner, "ぜんぶメモした！"}, {kMain, "……それ、わたしの似顔絵では？"}, {kPartner, "余白に書いたの"}},
              2};
    case Arc::sleepy:
      return {"{T}かあ……長い話？", {{kPartner, "最後まで起きてた！"}, {kMain, "二コマ目、目を閉じてたよね"}}, 2};
    case Arc::lazy:
      return {
          "{T}を四コマでおねがい", {{kPartner, "すごい、四コマで終わった"}, {kMain, "元の文は、まだ続くけどね……"}}, 2};
  }
  return {};
}

std::string_view JapaneseWording::remark(Remark remark) const {
  switch (remark) {
    case Remark::reading_opener:
      return "メモの用意、できてるよ";
    case Remark::reading_answer:
      return "今日は、いっしょに読んでみよう";
    case Remark::reading_board:
      return "ここには、こう書いてある";
    case Remark::reading_nod:
      return "ふむふむ……";
    case Remark::reading_rest:
      return "つづきは？";
    case Remark::reading_rest_answer:
      return "前から順に読まないと、わからないみたい";
    case Remark::reading_close:
      return "ぜんぶメモした！";
    case Remark::reading_close_answer:
      return "……それ、わたしの似顔絵では？";
    case Remark::steps_reaction:
      return "ふむふむ、上から順に……";
  }
  return {};
}

std::string_view JapaneseWording::sound(SoundEffect effect) const {
  switch (effect) {
    case SoundEffect::fidget:
      return "そわそわ";
    case SoundEffect::nod:
      return "ふむふむ";
    case SoundEffect::scribble:
      return "カキカキ";
    case SoundEffect::shock:
      return "ガーン";
    case SoundEffect::stop:
      return "ピタッ";
    case SoundEffect::thud:
      return "ドン";
    case SoundEffect::silence:
      return "しーん";
    case SoundEffect::sigh:
      return "とほほ";
    case SoundEffect::smile:
      return "にこ";
  }
  return {};
}

std::string_view JapaneseWording::place_in_words(Place place) const {
  switch (place) {
    case Place::classroom:
      return "教室";
    case Place::desk:
      return "机のある部屋";
    case Place::cafe:
      return "カフェ";
    case Place::street:
      return "町の通り";
    case Place::lab:
      return "実験室";
    case Place::library:
      return "図書室";
    case Place::sky:
      return "空の上";
    case Place::space:
      return "宇宙";
    case Place::kitchen:
      return "台所";
    case Place::stage:
      return "舞台";
    case Place::park:
      return "公園";
    case Place::server_room:
      return "サーバー室";
    case Place::city:
      return "夜の街";
    case Place::calm:
      return "おだやかな背景";
    case Place::joy:
      return "はなやかな背景";
    case Place::heart:
      return "ハートの背景";
    case Place::gloom:
      return "どんよりした背景";
    case Place::tense:
      return "集中線の背景";
  }
  return {};
}

std::string JapaneseWording::series(const SpeakingStyle& style) const {
  return style.nickname.empty() ? "まんが教室" : style.nickname + "のまんが教室";
}

std::string JapaneseWording::reading_note(ReadingReason reason, std::size_t beats, std::size_t sentences) const {
  const std::string found =
      "（文" + std::to_string(sentences) + "個、会話にできた箇所" + std::to_string(beats) + "個）";
  const std::string then = "そのため、原文を引用する読書ページにしました。説明の文が多い資料にすると、物語になります。";
  switch (reason) {
    case ReadingReason::too_few_sentences:
      return "資料の文が少なく、四コマの話を組み立てられませんでした" + found + "。" + then;
    case ReadingReason::too_few_beats:
      return "それだけで意味の通る文が足りず、四コマの話を組み立てられませんでした" + found + "。" + then;
    case ReadingReason::no_thread:
      return "文どうしのつながりが弱く、一つの話になりませんでした" + found + "。" + then;
  }
  return {};
}

}  // namespace manganize
