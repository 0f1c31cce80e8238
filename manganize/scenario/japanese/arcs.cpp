// What the partner says when she comes in and when she leaves, and the other fixed Japanese words of a page.

#include "manganize/scenario/japanese/wording.h"

namespace manganize {

ArcWords JapaneseWording::arc_words(Arc arc) const {
  constexpr Speaker kPartner = Speaker::partner;
  constexpr Speaker kMain = Speaker::main;
  switch (arc) {
    case Arc::certain:
      return {"{B}んだよね？　知ってる", {{kPartner, "……反対に、おぼえてた"}, {kMain, "今日から、こっちでおぼえよう"}}};
    case Arc::announced:
      return {"みんなに話しちゃった。「{C}」って",
              {{kPartner, "みんなに、言い直してくる……"}, {kMain, "……いっしょに、行こうか？"}}};
    case Arc::homework:
      return {"宿題に書いたよ。「{C}」って",
              {{kPartner, "宿題、返してもらえるかな"}, {kMain, "先生、いま読んでるところ……"}}};
    case Arc::shirt:
      return {"Tシャツに書いたんだ。「{C}」って",
              {{kPartner, "このTシャツ、消しゴムで消えるかな"}, {kMain, "油性ペン、だったよね……"}}};
    case Arc::quizzed:
      return {"クイズで答えたよ。「{C}」って", {{kPartner, "点、もらえないわけだ……"}, {kMain, "字は、きれいだったよ"}}};
    case Arc::poster:
      return {"ポスターにしたよ。「{C}」って", {{kPartner, "はがしてくる……"}, {kMain, "はしご、おさえてるね"}}};
    case Arc::taught:
      return {"弟に教えたよ。「{C}」って", {{kPartner, "弟、もう友だちに教えてる……"}, {kMain, "……走ろう"}}};
    case Arc::cake:
      return {"「{C}」に、ケーキひとつ", {{kPartner, "……なんのケーキがいい？"}, {kMain, "いちごの"}}};
    case Arc::enough:
      return {"{B}んだよね。うん、もうわかった",
              {{kPartner, "つづきの前で、本をとじてた"}, {kMain, "あと一行、だったのに……"}}};
    case Arc::headline:
      return {"見出しで読んだよ。「{C}」だって",
              {{kPartner, "見出し、もっと長くしてほしい"}, {kMain, "……それ、記事っていうんだよ"}}};
    case Arc::closed:
      return {"{B}んだって。これにて、解決！",
              {{kPartner, "この事件、もう一回やりなおし"}, {kMain, "……事件、だったんだ"}}};
    case Arc::summary:
      return {"まとめは一行。「{C}」", {{kPartner, "まとめ、二行になった"}, {kMain, "二行目のほうが、大事かも"}}};
    case Arc::only:
      return {"{Q}　それだけ教えて", {{kPartner, "……それだけ？"}, {kMain, "それだけって、言ってたよ"}}};
    case Arc::minute:
      return {"{Q}　一分で教えて", {{kPartner, "四コマも、かかっちゃった"}, {kMain, "一分は、二コマ目でおわってたよ"}}};
    case Arc::know:
      return {"{T}なら、もう知ってるよ",
              {{kPartner, "……知ってるって言ったの、忘れて"}, {kMain, "うん。わたしも、昨日までは……"}}};
    case Arc::know2:
      return {"{T}なら、わたしが教えるよ",
              {{kPartner, "……教えてもらってよかった"}, {kMain, "さっきの自信、いい音だったよ"}}};
    case Arc::know3:
      return {"{T}なんて、かんたんかんたん",
              {{kPartner, "いまの話、わたしが言ったことにして"},
               {kMain, "じゃあ、最初のほうも……？"},
               {kPartner, "そこは、なしで"}},
              3};
    case Arc::bet:
      return {"{T}なら、プリンを賭けてもいいよ", {{kPartner, "……プリン、半分でいい？"}, {kMain, "ううん、ぜんぶ"}}};
    case Arc::rumour:
      return {"{T}の話なら、友だちから聞いたよ",
              {{kPartner, "その友だちにも、教えてくる"}, {kMain, "けんかに、ならないようにね……"}}};
    case Arc::nod:
      return {"うんうん、{T}ね。うんうん", {{kPartner, "……うなずくところ、まちがえた"}, {kMain, "いい音は、してたよ"}}};
    case Arc::plan:
      return {"{T}、さっそく使ってみる！",
              {{kPartner, "……その前に、もう一回読んでくる"}, {kMain, "それが、いちばん早いかも"}}};
    case Arc::first:
      return {"{T}って、困ることないよね？",
              {{kPartner, "それ、最初に言ってよ……"}, {kMain, "聞かれた順に答えた、かも"}}};
    case Arc::coward:
      return {"{T}って、こわい話じゃないよね……？",
              {{kPartner, "今夜、ひとりで寝られない"}, {kMain, "知ってるほうが、こわくないと思うな"}}};
    case Arc::brave:
      return {"{T}なんて、こわくないもん", {{kPartner, "こ、こわくなかったもん"}, {kMain, "……声、ふるえてたよ"}}};
    case Arc::hero:
      return {"{T}なら、わたしにまかせて", {{kPartner, "やっぱり、いっしょにやって……"}, {kMain, "うん。そのつもり"}}};
    case Arc::shortcut:
      return {"{T}の近道、教えて", {{kPartner, "近道のつもりが、寄り道だった"}, {kMain, "寄り道、楽しかったね"}}};
    case Arc::eyes:
      return {"{T}なら、目をつぶってもできるよ", {{kPartner, "次は、目を開けてやる"}, {kMain, "うん。そこからだね"}}};
    case Arc::order:
      return {"{T}って、順番は適当でいいよね？", {{kPartner, "まず……なんだっけ？"}, {kMain, "そこから……？"}}};
    case Arc::name:
      return {"{T}……名前だけは知ってる",
              {{kPartner, "これで、堂々とうなずける"}, {kMain, "……いままでは、知ったかぶりだったんだね"}},
              2,
              {{kPartner, "これで、堂々とうなずける"}, {kMain, "……{Y}のところでも？"}}};
    case Arc::grandma:
      return {"おばあちゃんに、{T}のこと聞かれて……",
              {{kPartner, "おばあちゃんに電話してくる！"}, {kMain, "……聞き返されたら、どうするの？"}},
              2,
              {{kPartner, "おばあちゃんに電話してくる！"}, {kMain, "……{Y}のこと、聞き返されたら？"}}};
    case Arc::language:
      return {"{T}……って、何語？",
              {{kPartner, "いまの、日本語だったよね？"}, {kMain, "うん。半分くらいは……"}},
              2,
              {{kPartner, "いまの、日本語だったよね？"}, {kMain, "{Y}のところも……？"}}};
    case Arc::rival:
      return {"{T}、どっちが勝つ？", {{kPartner, "じゃあ、引き分けってことで"}, {kMain, "勝負の話、だったっけ……？"}}};
    case Arc::same:
      return {"{T}なんて、どれも同じでしょ？",
              {{kPartner, "同じって言ったの、だれ？"}, {kMain, "……一コマ目で、聞いたよ"}}};
    case Arc::old:
      return {"{T}なら、むかし習ったよ", {{kPartner, "ノート、古かったみたい"}, {kMain, "恐竜の絵が、描いてあるね……"}}};
    case Arc::never:
      return {"{T}って、ずっと変わらないよね？",
              {{kPartner, "変わらないのは、わたしだけ……？"}, {kMain, "一コマ目より、くわしくなったよ"}}};
    case Arc::detective:
      return {"{T}の謎、わたしが解いてみせる", {{kPartner, "犯人は、……{Y}！"}, {kMain, "犯人は、いないよ"}}};
    case Arc::two:
      return {"{T}くらい、すぐわかるよ",
              {{kPartner, "{X}、完全に理解した"}, {kMain, "じゃあ、{Y}は？"}, {kPartner, "……また来週"}},
              3};
    case Arc::tomorrow:
      return {"明日、{T}の話をするんだ……",
              {{kPartner, "よし、これなら説明できそう"}, {kMain, "{Y}のところ、抜かさないでね"}}};
    case Arc::number:
      return {"{T}って、数字は出てくる？",
              {{kPartner, "{N}。よし、覚えた"}, {kMain, "……それ、なんの数字だっけ？"}, {kPartner, "……{N}、の数字"}}};
    case Arc::quiz:
      return {"あした、{T}の小テストなんだ……",
              {{kPartner, "{N}、{N}、{N}……"}, {kMain, "名前を書くのも、忘れないでね"}}};
    case Arc::song:
      return {"{T}？　数字は苦手なんだ", {{kPartner, "{N}、{N}……歌にして覚える"}, {kMain, "……メロディー、つけるの？"}}};
    case Arc::guess:
      return {"{T}の数字なら、当ててみせる",
              {{kPartner, "……だいたい、合ってたよね？"}, {kMain, "まだ、なにも言ってなかったよ"}}};
    case Arc::memo:
      return {"{T}の話？　メモの用意、できてるよ",
              {{kPartner, "ぜんぶメモした！"}, {kMain, "……それ、わたしの似顔絵では？"}, {kPartner, "余白に書いたの"}}};
    case Arc::sleepy:
      return {"{T}かあ……長い話？", {{kPartner, "最後まで起きてた！"}, {kMain, "二コマ目、目を閉じてたよね"}}};
    case Arc::lazy:
      return {"{T}を手短におねがい", {{kPartner, "すごい、もう終わった"}, {kMain, "元の文は、まだ続くけどね……"}}};
    case Arc::teacher:
      return {"先生に{T}を聞かれたら、どうしよう",
              {{kPartner, "先生、いまなら答えられる！"}, {kMain, "……今日は、日曜日"}}};
    case Arc::dream:
      return {"ゆうべ、{T}の夢を見たんだ",
              {{kPartner, "今夜は、もっとくわしい夢になりそう"}, {kMain, "夢の中でも、勉強するんだね"}}};
    case Arc::snack:
      return {"{T}の話、おやつの前に終わる？",
              {{kPartner, "あ、おやつ忘れてた"}, {kMain, "ぜんぶ、聞いてくれたもんね"}}};
    case Arc::expert:
      return {"わたし、{T}の専門家になる",
              {{kPartner, "専門家は、来週からにする"}, {kMain, "今日は、入門編だったもんね"}}};
    case Arc::secret:
      return {"{T}のこと、だれにも聞けなくて……",
              {{kPartner, "聞いてみて、よかった"}, {kMain, "わたしも、本に聞いたよ"}}};
    case Arc::cat:
      return {"{T}の話、うちのねこにもわかる？", {{kPartner, "ねこにも話してみるね"}, {kMain, "感想、聞かせてね"}}};
    case Arc::book:
      return {"{T}の本、読もうと思って三年……",
              {{kPartner, "三年より、早かった"}, {kMain, "最初の一ページが、遠いよね"}}};
    case Arc::question:
      return {"{T}のこと、一つだけ聞いていい？",
              {{kPartner, "……もう一つだけ、聞いていい？"}, {kMain, "何個目か、わからなくなった"}}};
    case Arc::diary:
      return {"今日の日記、{T}のことにしようかな",
              {{kPartner, "日記、一行じゃ足りない"}, {kMain, "あしたの分も、使っちゃえば？"}}};
    case Arc::rain:
      return {"雨だし、{T}の話、聞かせて", {{kPartner, "あ、雨やんでる"}, {kMain, "最後まで、聞きたかったのかも"}}};
    case Arc::bus:
      return {"バスが来るまで、{T}の話して",
              {{kPartner, "……いまの、わたしのバス"}, {kMain, "次のバスも、来ると思うよ"}}};
    case Arc::sound:
      return {"{T}って、ひびきがいいよね",
              {{kPartner, "ひびきだけじゃなかった"}, {kMain, "名前の中身、けっこうあるよね"}}};
    case Arc::sister:
      return {"妹に{T}のこと聞かれて、にげてきた……",
              {{kPartner, "妹のところに、もどるね！"}, {kMain, "どこまで、にげてきたの？"}}};
    case Arc::contest:
      return {"クイズ大会なら、{T}で優勝できるよ", {{kPartner, "優勝は、来年にする"}, {kMain, "客席で、見てるね"}}};
    case Arc::three:
      return {"{T}を、三文字で説明して", {{kPartner, "三文字じゃ、足りなかった"}, {kMain, "「むりか」で、三文字"}}};
    case Arc::head:
      return {"頭がいっぱいで、{T}の入る場所がない",
              {{kPartner, "入った！　なにか忘れたけど"}, {kMain, "……なにを、忘れたの？"}}};
    case Arc::exam:
      return {"{T}って、テストに出る？", {{kPartner, "テスト、出てほしくなってきた"}, {kMain, "……テスト、ないけどね"}}};
    case Arc::face:
      return {"{T}を知ってる顔、できるよ。ほら",
              {{kPartner, "今度の顔は、ほんもの"}, {kMain, "見分けが、つかないかも……"}}};
  }
  return {};
}

std::string_view JapaneseWording::remark(Remark remark) const {
  switch (remark) {
    case Remark::reading_opener:
      return "メモの用意、できてるよ";
    case Remark::reading_answer:
      return "今日は、いっしょに読んでみよう";
    case Remark::reading_next:
      return "ほかには、なんて書いてある？";
    case Remark::reading_board:
      return "ここには、こう書いてある";
    case Remark::reading_nod:
      return "ふむふむ……";
    case Remark::reading_rest:
      return "つづきは？";
    case Remark::reading_rest_answer:
      return "前から順に読まないと、わからないみたい";
    case Remark::belief_answer:
      return "うーん……最初から、見てみよう";
    case Remark::belief_again:
      return "それで、わたしの言ったとおり？";
    case Remark::belief_gone:
      return "……あれ？";
    case Remark::quest_answer:
      return "えっと……その前に、ひとつだけ";
    case Remark::quest_again:
      return "それで、わたしの質問は？";
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
    case SoundEffect::gleam:
      return "キラーン";
    case SoundEffect::shiver:
      return "ぞくっ";
    case SoundEffect::beep:
      return "ピピッ";
    case SoundEffect::sparkle:
      return "キラキラ";
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
