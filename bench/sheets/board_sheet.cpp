// board_sheet DIRECTORY: every kind of board in both languages and styles, in the sizes pages use, and with texts as
// long as they may get. Prints what the report finds wrong and the time each took. Look at the pictures.

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/sheets/picture_file.h"
#include "libs/page/board/board.h"

namespace {

using namespace page;

struct Example {
  const char* name;
  BoardContent content;
};

std::vector<Example> japanese() {
  return {
      {"definition", DefinitionBoard{"冪等性", "同じ操作を何回くり返しても、結果が一回のときと変わらない性質",
                                     "べきとうせい", "例：エレベーターのボタン"}},
      {"definition-plain",
       DefinitionBoard{"ソフトウェアクロック", "カーネルが管理する、jiffy単位で時間を計測するクロック"}},
      {"list", ListBoard{"強いパスワードの条件",
                         {{"12文字より長い"},
                          {"ほかのサイトと同じではない"},
                          {"誕生日や名前を入れる", ListMark::cross},
                          {"二段階認証を使う", ListMark::open}}}},
      {"steps", StepsBoard{"バックアップの手順",
                           {"サービスを止める", "データをコピーする", "コピーを確かめる", "サービスを動かす"}}},
      {"sequence", SequenceBoard{"3ウェイ・ハンドシェイク",
                                 "クライアント",
                                 "サーバー",
                                 {{true, "SYN", "「つなぎたい！」"},
                                  {false, "SYN+ACK", "「いいよ！そっちは？」"},
                                  {true, "ACK", "「OK、聞こえる！」"}}}},
      {"comparison",
       ComparisonBoard{"TCPとUDP、どっち？",
                       "TCP",
                       "UDP",
                       {{"届く保証", "◎", "△"}, {"速さ", "○", "◎"}, {"使い道", "Web・メール", "動画・ゲーム"}}}},
      {"pair", ComparisonBoard{"デバイスの種類",
                               "文字デバイス",
                               "ブロックデバイス",
                               {{"", "一文字ずつ順番に読み書きする", "まとまった単位で好きな場所を読み書きする"}}}},
      {"flow", FlowBoard{"どうなるの？", "気圧が下がる", "水の沸点も下がる"}},
      {"truth", TruthBoard{"電子レンジは食べ物の外側から温める", "水の分子をふるわせて、中の方からも温める"}},
      {"bars", BarsBoard{"応答時間の比較", "ms", {{"キャッシュ", 12, "12"}, {"SSD", 85, "85"}, {"HDD", 310, "310"}}}},
      {"timeline", TimelineBoard{"インターネットのあゆみ",
                                 {{"1969", "ARPANETがつながる"},
                                  {"1983", "TCP/IPに切りかえ"},
                                  {"1991", "WWWの公開"},
                                  {"2022", "HTTP/3が標準に"}}}},
      {"quote", QuoteBoard{"水の循環より", "太陽の熱であたためられた海の水は、水蒸気になって空へのぼる。"}},
      {"cycle", CycleBoard{"水のじゅんかん", {"海", "水蒸気", "雲", "雨・雪", "川・地下水"}, "太陽の熱で動く"}},
      {"stack", StackBoard{"通信の層",
                           {{"アプリケーション", "HTTP・DNS"},
                            {"トランスポート", "TCP・UDP"},
                            {"インターネット", "IP"},
                            {"リンク", "イーサネット・Wi-Fi"}}}},
      {"tree",
       TreeBoard{"フォルダーの木",
                 {{"home", {}}, {"写真", 0}, {"仕事", 0}, {"2023", 1}, {"2024", 1}, {"会議メモ", 2}, {"見積もり", 2}}}},
      {"split", SplitBoard{"キャッシュを入れると",
                           "まえ",
                           {"毎回たずねる", "320ミリ秒", "サーバーが混む"},
                           "あと",
                           {"覚えておく", "12ミリ秒", "すいている"}}},
      {"pie",
       SharesBoard{"一日の使い方", {{"ねる", 8}, {"学校・仕事", 9}, {"スマホ", 4}, {"ごはん", 2}, {"そのほか", 1}}}},
      {"graph", GraphBoard{"名前から住所をさがす",
                           {"ノートPC", "リゾルバ", "ルート", "JPサーバー", "サイト"},
                           {{0, 1, "質問"}, {1, 2, "1"}, {1, 3, "2"}, {1, 4, "3"}},
                           1}},
  };
}

std::vector<Example> english() {
  return {
      {"definition",
       DefinitionBoard{"idempotent", "An operation is idempotent when doing it twice leaves the same result as once"}},
      {"list", ListBoard{"A strong password",
                         {{"is longer than twelve characters"},
                          {"is used on one site only"},
                          {"holds your birthday", ListMark::cross},
                          {"has a second factor behind it", ListMark::open},
                          {"is kept in a manager"}}}},
      {"steps",
       StepsBoard{"How to back up", {"Stop the service", "Copy the data folder to another disk", "Check the copy"}}},
      {"sequence",
       SequenceBoard{
           "Three-way handshake",
           "client",
           "server",
           {{true, "SYN", "may I connect?"}, {false, "SYN+ACK", "yes, and you?"}, {true, "ACK", "I hear you"}}}},
      {"comparison", ComparisonBoard{"TCP or UDP?",
                                     "TCP",
                                     "UDP",
                                     {{"delivery", "guaranteed", "best effort"},
                                      {"speed", "good", "very good"},
                                      {"used for", "web and mail", "video and games"}}}},
      {"flow", FlowBoard{"What happens?", "The pressure of the air falls", "Water boils at a lower temperature"}},
      {"truth",
       TruthBoard{"Lightning never strikes the same place twice", "Tall buildings are struck many times every year"}},
      {"bars",
       BarsBoard{"Time to first byte",
                 "ms",
                 {{"memory cache", 12, "12"}, {"solid state disk", 85, "85"}, {"spinning hard disk", 310, "310"}}}},
      {"timeline", TimelineBoard{"How the internet grew",
                                 {{"1969", "ARPANET links four sites"},
                                  {"1983", "TCP/IP replaces NCP"},
                                  {"1991", "the web is public"},
                                  {"2022", "HTTP/3 is a standard"}}}},
      {"quote", QuoteBoard{"From the manual", "No process may write to the file while the lock is held by another."}},
      {"cycle", CycleBoard{"The water cycle", {"sea", "vapour", "cloud", "rain", "river"}, "driven by the sun"}},
      {"share", SharesBoard{"What fills a web page",
                            {{"images", 52}, {"scripts", 26}, {"fonts", 7}, {"text", 6}, {"other", 9}},
                            ShareForm::bar}},
      {"graph", GraphBoard{"How a commit travels",
                           {"edit", "stage", "commit", "push", "review", "merge"},
                           {{0, 1, "add"}, {1, 2}, {2, 3}, {3, 4}, {4, 5, "ok"}, {4, 0, "fix"}}}},
      {"stack",
       StackBoard{
           "Layers of a network",
           {{"application", "HTTP, DNS"}, {"transport", "TCP, UDP"}, {"internet", "IP"}, {"link", "Ethernet, Wi-Fi"}}}},
  };
}

std::vector<Example> longest() {
  return {
      {"definition",
       DefinitionBoard{
           "コンテンツデリバリーネットワーク",
           "利用者に近い場所に置いたたくさんのサーバーへ同じ内容を写しておき、いちばん近いところから配るしくみ"}},
      {"definition-en",
       DefinitionBoard{"content delivery network",
                       "A group of servers in many places that keep copies of the same files and answer from nearby"}},
      {"list", ListBoard{"災害にそなえて家に置いておきたい大切なもの",
                         {{"三日分の飲み水とそのまま食べられる食料"},
                          {"懐中電灯と予備の電池をいくつか用意する"},
                          {"携帯ラジオと充電ずみのモバイル電池"},
                          {"常備薬とばんそうこうなどの救急セット"},
                          {"家族の連絡先を書いた紙と少しの現金"}}}},
      {"steps", StepsBoard{"鍵を安全に交換するまで",
                           {"二人とも自分だけの秘密の数を決める", "公開してよい数と混ぜて相手に送る",
                            "届いた数に自分の秘密の数を混ぜる", "二人の手もとに同じ鍵ができあがる",
                            "その鍵で暗号化して話しはじめる"}}},
      {"sequence", SequenceBoard{"ブラウザーがページを受け取るまで",
                                 "ブラウザー",
                                 "ウェブサーバー",
                                 {{true, "GET /index.html", "このページをください"},
                                  {false, "200 OK", "はい、どうぞ"},
                                  {true, "GET /style.css", "見た目の設定もください"},
                                  {false, "304", "前と同じですよ"}}}},
      {"sequence-en", SequenceBoard{"How a browser gets a page",
                                    "browser",
                                    "web server",
                                    {{true, "GET /index.html", "please send this page"},
                                     {false, "200 OK", "here you are"},
                                     {true, "GET /style.css", "and how should it look?"},
                                     {false, "304 Not Modified", "same as before"}}}},
      {"comparison", ComparisonBoard{"インタープリターとコンパイラーのちがい",
                                     "インタープリター",
                                     "コンパイラー",
                                     {{"実行のしかた", "一行ずつ読みながら動かす", "全部を機械語に直してから動かす"},
                                      {"速さ", "くり返しが多いと遅い", "動きだすと速い"},
                                      {"直しやすさ", "すぐに試せる", "直すたびに作り直す"}}}},
      {"flow", FlowBoard{"", "メモリーが足りないときに新しいプロセスを動かそうとする",
                         "カーネルは使われていないページをディスクへ追い出す"}},
      {"flow-en", FlowBoard{"Out of memory", "A new process asks for more memory than there is left",
                            "The kernel writes pages nobody uses to the disk"}},
      {"truth", TruthBoard{"削除したファイルはディスクから完全に消えて二度と戻らない",
                           "目次から外されただけで、上書きされるまで中身は残っている"}},
      {"bars", BarsBoard{"主な食品100グラムに含まれるたんぱく質",
                         "グラム",
                         {{"鶏むね肉（皮なし）", 23.3, "23.3"},
                          {"木綿どうふ", 7.0, "7.0"},
                          {"納豆", 16.5, "16.5"},
                          {"牛乳", 3.3, "3.3"}}}},
      {"timeline", TimelineBoard{"日本の宇宙開発のあゆみ",
                                 {{"1955年", "ペンシルロケットの水平発射実験"},
                                  {"1970年", "人工衛星おおすみの打ち上げ"},
                                  {"2003年", "小惑星探査機はやぶさの出発"},
                                  {"2010年", "はやぶさの帰還"}}}},
      {"quote",
       QuoteBoard{"ソフトウェアクロックの説明",
                  "多くのシステムコールのタイムアウトの精度は、カーネルが管理するソフトウェアクロックで制限される。"}},
      {"quote-en",
       QuoteBoard{"time(7)",
                  "The accuracy of various system calls that set timeouts is limited by the resolution of the software "
                  "clock, measured in jiffies."}},
      {"cycle",
       CycleBoard{"改善のくり返し", {"計画を立てる", "やってみる", "結果を調べる", "直して次へ"}, "少しずつ良くなる"}},
      {"split", SplitBoard{"手作業と自動化",
                           "手作業のころ",
                           {"毎朝一時間かけて集計", "数え間違いがよくある", "休むと止まってしまう"},
                           "自動化のあと",
                           {"五分で全部終わる", "間違いはすぐ見つかる", "だれでも動かせる"}}},
  };
}

struct Sheet {
  const char* name;
  double width;
  double height;
  int columns;
  BoardStyle style;
};

int draw_sheet(const Lettering& lettering, const std::vector<Example>& examples, const Sheet& sheet,
               const std::string& directory) {
  constexpr double kGap = 30;
  constexpr double kShrink = 0.75;
  const int rows = (static_cast<int>(examples.size()) + sheet.columns - 1) / sheet.columns;
  Canvas canvas(static_cast<int>((sheet.columns * (sheet.width + kGap) + kGap) * kShrink),
                static_cast<int>((rows * (sheet.height + kGap) + kGap) * kShrink));
  canvas.paint(rgb(0xF1EDE6));
  canvas.scale(kShrink);
  int wrong = 0;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto column = static_cast<double>(i % static_cast<std::size_t>(sheet.columns));
    const auto row = static_cast<double>(i / static_cast<std::size_t>(sheet.columns));
    const Box box =
        Box::sized(kGap + column * (sheet.width + kGap), kGap + row * (sheet.height + kGap), sheet.width, sheet.height);
    const auto start = std::chrono::steady_clock::now();
    const BoardReport report = draw_board(canvas, lettering, box, examples[i].content, sheet.style);
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    std::printf("%-10s %-18s %5.1f px %5.1f ms\n", sheet.name, examples[i].name, report.min_text_px, ms);
    for (const std::string& fault : faults(report, box, kBoardTextGoodPx)) {
      std::printf("    %s\n", fault.c_str());
      ++wrong;
    }
  }
  sheets::write_png(canvas, directory + "/boards-" + sheet.name + ".png");
  return wrong;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string directory = argc > 1 ? argv[1] : ".";
  const auto share = std::filesystem::weakly_canonical(argv[0]).parent_path().parent_path() / "share/manganize";
  const Lettering lettering = Lettering::load(share);
  int wrong = 0;
  wrong += draw_sheet(lettering, japanese(), {"ja", 802, 542, 3, BoardStyle::white}, directory);
  wrong += draw_sheet(lettering, english(), {"en", 802, 542, 3, BoardStyle::chalk}, directory);
  wrong += draw_sheet(lettering, longest(), {"long", 802, 542, 3, BoardStyle::white}, directory);
  wrong += draw_sheet(lettering, japanese(), {"small", 600, 400, 4, BoardStyle::chalk}, directory);
  wrong += draw_sheet(lettering, japanese(), {"wide", 1340, 330, 2, BoardStyle::white}, directory);
  wrong += draw_sheet(lettering, longest(), {"upright", 600, 640, 4, BoardStyle::white}, directory);
  std::printf("%d remarks\n", wrong);
  return 0;
}
