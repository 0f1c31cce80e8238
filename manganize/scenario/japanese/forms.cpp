#include "manganize/scenario/japanese/forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "libs/base/utf8.h"
#include "manganize/research/sentences.h"
#include "manganize/scenario/form_entries.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/questions.h"
#include "manganize/scenario/japanese/register.h"

namespace manganize {
namespace {

constexpr std::size_t kItemCharacters = 28;
constexpr std::size_t kBoardCharacters = 48;
constexpr std::size_t kReleasesTold = 3;

bool is_balanced_pair(std::string_view text, std::string_view open, std::string_view close) {
  const auto count = [&](std::string_view sign) {
    std::size_t found = 0;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size()))
      ++found;
    return found;
  };
  return count(open) == count(close);
}

/// The first sentence; nothing when what follows takes some of it back.
std::optional<std::string> first_statement(const std::string& text) {
  const std::vector<Span> sentences = split_sentences(text, {0, text.size()});
  if (sentences.empty()) return std::nullopt;
  const std::string rest = text.substr(sentences.front().end);
  if (contains_any(rest,
                   {"ただし", "除", "のみ", "だけ", "無視", "ない", "廃止", "非推奨", "互換", "しかし", "未実装"})) {
    return std::nullopt;
  }
  std::string first = text.substr(0, sentences.front().end);
  for (const std::string_view stop : {"。", "."}) {
    if (first.ends_with(stop)) first.resize(first.size() - stop.size());
  }
  const bool whole =
      is_balanced_pair(first, "(", ")") && is_balanced_pair(first, "（", "）") && is_balanced_pair(first, "「", "」");
  return whole ? std::optional(first) : std::nullopt;
}

class FormBeats {
 public:
  FormBeats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::vector<Beat>& beats)
      : analyzer_(analyzer),
        sheet_(sheet),
        beats_(beats),
        entries_(placed_entries(sheet)),
        title_words_(japanese_content_words(analyzer.analyze(sheet.title))) {}

  void add_all() {
    constexpr std::size_t kTitleWordsMax = 2;  // more would make all entries sound alike
    if (title_words_.size() > kTitleWordsMax) title_words_.resize(kTitleWordsMax);
    tell_entries(*this, entries_, sheet_.tables);
  }

  // Called by tell_entries(), and what these share.
  Beat new_beat(BeatKind kind, std::size_t fact, const JaWords& words) const {
    Beat beat;
    beat.kind = kind;
    beat.fact = fact;
    beat.words = japanese_content_words(words);
    // Whatever an entry says, it says of what the source is about.
    for (const std::string& word : title_words_) {
      if (std::find(beat.words.begin(), beat.words.end(), word) == beat.words.end()) beat.words.push_back(word);
    }
    return beat;
  }

  void keep(Beat beat) {
    const auto fit = [](const Speech& speech) { return fits(speech.text); };
    if (std::all_of(beat.asked.begin(), beat.asked.end(), fit)) beats_.push_back(std::move(beat));
  }

  /// For where the partner has not heard enough to ask.
  static void tell(Beat& beat, Speech whole) {
    if (fits(whole.text)) beat.told = {std::move(whole)};
  }

  static Speech says(std::string text, Ending ending, std::size_t fact, const char* how) {
    return {Speaker::main, std::move(text), ending, fact, {how}};
  }

  /// What the entry says in its plain form; nothing when it leans on something else.
  std::optional<JaPredicate> statement(const std::string& text) const {
    const auto first = first_statement(text);
    if (!first || mentions_option(*first) || points_back(*first)) return std::nullopt;
    if (contains_any(*first, {"この", "その", "これ", "それ", "上と", "上記", "以下", "参照", "同じ", "同様", "例えば",
                              "<", "|", "{"}))
      return std::nullopt;
    const JaSentence sentence = prepare_sentence(analyzer_, without_japanese_spaces(*first));
    if (sentence.lost_exception || sentence.words.empty() || is_fragment(sentence.words)) return std::nullopt;
    auto predicate = predicate_of(sentence.words);
    return predicate && fits(*predicate) ? predicate : std::nullopt;
  }

  /// 「time - 時間とタイマーの概要」 says what the page is, not what time is.
  static bool tells_of_page(const JaPredicate& gist) {
    if (gist.ending != Ending::noun || gist.words.empty()) return false;
    constexpr std::array<std::string_view, 22> kOfPages = {
        "概要", "サポート", "国際化", "一覧", "説明", "解説", "紹介", "概説", "詳細", "標準",
        "情報", "仕様",     "規約",   "入門", "手引", "案内", "実装", "機能", "方法", "インターフェース",
        "書式", "定義"};
    return std::any_of(kOfPages.begin(), kOfPages.end(),
                       [&](std::string_view noun) { return gist.stem.ends_with(noun); });
  }

  void add_gist(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = statement(entry.text);
    if (!said || tells_of_page(*said) || (said->ending != Ending::verb && said->ending != Ending::noun)) return;
    Beat beat = new_beat(BeatKind::definition, placed.fact, said->words);
    beat.term = entry.name;
    const bool verb = said->ending == Ending::verb;
    beat.known = {main_says(*said, placed.fact, {"gist"})};
    beat.asked = {partner_says(entry.name + (verb ? "って、なにをするの？" : "って、なに？")), beat.known.front()};
    const Speech told = main_says_with(entry.name + "は、", *said, placed.fact, {"gist", "topic_kept"});
    if (fits(told.text)) beat.told = {told};
    if (base::code_point_count(entry.text) <= kBoardCharacters) beat.board = DefinitionBoard{entry.name, entry.text};
    keep(std::move(beat));
  }

  /// The predicate as a wish: 「一覧表示する」 -> 「一覧表示するには？」, 「無視しない」 ->
  /// 「無視しないようにするには？」.
  static std::optional<std::string> how_to(const JaPredicate& said) {
    if (said.past || said.obliges) return std::nullopt;
    if (said.ending == Ending::noun) {
      const Morpheme& last = said.words.back();
      return last.pos1 == "サ変接続" ? std::optional(said.stem + "するには、どうするの？") : std::nullopt;
    }
    if (said.ending != Ending::verb || said.words.empty()) return std::nullopt;
    if (said.negative) return said.stem + "ようにするには、どうするの？";
    const Morpheme& last = said.words.back();
    if (!is_verb(last) || last.conjugation_form != "基本形") return std::nullopt;
    if (last.base_form == "ある" || last.base_form == "いる" || last.base_form == "なる") return std::nullopt;
    const bool passive = last.base_form.ends_with("れる") || last.base_form == "できる";
    return said.stem + (passive ? "ようにするには、どうするの？" : "には、どうするの？");
  }

  /// The option with the argument it needs, as the label writes both.
  static std::string flag_with_argument(const Entry& entry) {
    const std::string flag = spoken_flag(entry.name);
    for (const std::string_view sign : {"=", " "}) {
      std::string both = flag + std::string(sign) + entry.argument;
      const bool plain = !entry.argument.empty() && entry.argument.find('[') == std::string::npos;
      if (plain && entry.name.find(both) != std::string::npos) return both;
    }
    return flag;
  }

  /// Asks for the option by what it does; the option is the answer.
  void add_option(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const std::string flag = flag_with_argument(entry);
    const auto said = statement(entry.text);
    if (!said || flag.empty()) return;
    const auto question = may_be_asked(said->stem) ? how_to(*said) : std::nullopt;
    Beat beat = new_beat(BeatKind::howto, placed.fact, said->words);
    if (question) {
      beat.asked = {partner_says(*question),
                    placed.fact % 2 == 0 ? says(flag + "をつける", Ending::verb, placed.fact, "option_asked")
                                         : says(flag + "をつけるといい", Ending::verb, placed.fact, "option_asked")};
    }
    // One that names the program itself would open the page: nobody begins with an option.
    const bool opens = said->stem.find(sheet_.title) != std::string::npos;
    if (said->ending == Ending::verb && !said->past && !said->obliges && !opens) {
      beat.told = {says(flag + "をつけると、" + said->stem, Ending::verb, placed.fact, "option_told")};
      if (!question) beat.asked = beat.told;
    }
    if (beat.asked.empty()) return;
    beat.asks_action = true;
    beat.turns = said->negative;  // not what it does by itself
    if (base::code_point_count(entry.text) <= kBoardCharacters) beat.board = DefinitionBoard{entry.name, entry.text};
    keep(std::move(beat));
  }

  void add_setting(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = statement(entry.text);
    if (!said || (said->ending != Ending::verb && said->ending != Ending::noun)) return;
    Beat beat = new_beat(BeatKind::topic, placed.fact, said->words);
    beat.term = entry.name;
    beat.asked = {partner_says(entry.name + "って、なんの設定？"), main_says(*said, placed.fact, {"setting"})};
    tell(beat, main_says_with(entry.name + "は、", *said, placed.fact, {"setting", "topic_kept"}));
    if (!entry.argument.empty()) beat.board = DefinitionBoard{entry.name + " = " + entry.argument, entry.text};
    keep(std::move(beat));
  }

  void add_exit_status(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = statement(entry.text);
    if (!said || entry.name == "0" || (said->ending != Ending::verb && said->ending != Ending::noun)) return;
    Beat beat = new_beat(BeatKind::explain, placed.fact, said->words);
    beat.asked = {partner_says("終了ステータスが" + entry.name + "のときは？"),
                  main_says(*said, placed.fact, {"status"})};
    tell(beat, main_says_with("終了ステータスが" + entry.name + "なら、", *said, placed.fact, {"status"}));
    keep(std::move(beat));
  }

  /// 「先頭の3行を見るには：」 is asked, the command is the answer.
  void add_example(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    std::string purpose = entry.text;
    for (const std::string_view colon : {"：", ":", "、"}) {
      if (purpose.ends_with(colon)) purpose.resize(purpose.size() - colon.size());
    }
    const bool asks = purpose.ends_with("には");
    if (asks) purpose.resize(purpose.size() - std::string_view("には").size());
    const auto said = statement(purpose);
    if (!said) return;
    const auto question = how_to(*said);
    if (!question) return;
    Beat beat = new_beat(BeatKind::howto, placed.fact, said->words);
    beat.asked = {partner_says(*question), says("「" + entry.name + "」", Ending::noun, placed.fact, "command")};
    if (asks) tell(beat, says(said->stem + "には、「" + entry.name + "」", Ending::noun, placed.fact, "command"));
    beat.asks_action = true;
    beat.board = QuoteBoard{purpose, entry.name};
    keep(std::move(beat));
  }

  /// 「手順書を直すのは、だれ？」「田中さんで、5/20まで」.
  void add_action(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = statement(entry.text);
    if (entry.owner.empty() || !said || said->ending != Ending::verb || said->past || said->negative) return;
    std::string answer = entry.owner;
    const bool titled = contains_any(entry.owner, {"さん", "氏", "様", "部", "課", "チーム", "班"});
    const std::u32string owner = base::to_utf32(entry.owner);
    if (!titled && std::all_of(owner.begin(), owner.end(), is_japanese)) answer += "さん";
    const std::string due = entry.date + "まで";
    const bool until = !entry.date.empty() && sheet_.facts[placed.fact].text.find(due) != std::string::npos;
    if (until) answer += "で、" + due;
    Beat beat = new_beat(BeatKind::reveal, placed.fact, said->words);
    beat.asked = {partner_says(said->stem + "のは、だれ？"), says(answer, Ending::noun, placed.fact, "owner")};
    tell(beat, says(said->stem + "のは、" + answer, Ending::noun, placed.fact, "owner"));
    keep(std::move(beat));
  }

  /// 「弱火で20分煮る」 keeps one waiting: how long?
  void add_step(const PlacedEntry& placed) {
    const auto first = first_statement(placed.entry->text);
    if (!first) return;
    for (const Quantity& quantity : sheet_.facts[placed.fact].quantities) {
      const bool time = quantity.unit == "分" || quantity.unit == "分間" || quantity.unit == "時間" ||
                        quantity.unit == "秒" || quantity.unit == "秒間";
      const bool heat = quantity.unit == "℃" || quantity.unit == "°C" || quantity.unit == "度";
      if (!time && !heat) continue;
      std::string measure = quantity.value + quantity.unit;
      const std::size_t at = first->find(measure);
      if (at == std::string::npos) continue;
      for (const std::string_view vague : {"ほど", "くらい", "ぐらい", "程度", "前後"}) {
        if (first->substr(at + measure.size()).starts_with(vague)) measure += vague;
      }
      std::size_t end = at + measure.size();
      const std::string_view behind = std::string_view(*first).substr(end);
      if (heat) {
        if (!behind.starts_with("に") && !behind.starts_with("で")) continue;
        end += std::string_view("に").size();
      } else if (!begins_with_kanji(behind) || behind.starts_with("以") || behind.starts_with("後")) {
        continue;
      }
      if (add_reveal(placed, first->substr(0, at) + first->substr(end), measure, heat)) return;
    }
  }

  bool add_reveal(const PlacedEntry& placed, const std::string& rest, const std::string& measure, bool heat) {
    const auto said = statement(rest);
    if (!said || said->ending != Ending::verb) return false;
    Beat beat = new_beat(BeatKind::reveal, placed.fact, said->words);
    beat.number = measure;
    beat.asked = {main_says(*said, placed.fact, {"number_held_back"}),
                  partner_says(heat ? "どのくらいの熱さ？" : "どのくらい？"),
                  says(measure, Ending::noun, placed.fact, "number_revealed")};
    beat.asks_action = true;
    if (const auto whole = statement(placed.entry->text)) beat.told = {main_says(*whole, placed.fact, {"whole"})};
    keep(std::move(beat));
    return true;
  }

  static bool begins_with_kanji(std::string_view text) {
    const std::u32string first = base::to_utf32(base::prefix_of(text, 1));
    return !first.empty() && is_kanji(first.front());
  }

  void add_declaration(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = statement(entry.text);
    if (!said || (said->ending != Ending::verb && said->ending != Ending::noun)) return;
    Beat beat = new_beat(BeatKind::topic, placed.fact, said->words);
    beat.term = entry.name;
    beat.known = {main_says(*said, placed.fact, {"subject_added"})};
    const bool verb = said->ending == Ending::verb;
    beat.asked = {partner_says(entry.name + (verb ? "って、なにをするの？" : "って、なに？")), beat.known.front()};
    tell(beat, main_says_with(entry.name + "は、", *said, placed.fact, {"subject_added", "topic_kept"}));
    keep(std::move(beat));
  }

  /// 「肉じゃが」 of 「肉じゃがの作り方」.
  std::string subject() const {
    std::string title = sheet_.title;
    for (const std::string_view tail : {"の作り方", "のつくり方", "のレシピ", "の手順"}) {
      if (title.ends_with(tail)) title.resize(title.size() - tail.size());
    }
    return title;
  }

  static std::string cut(const std::string& text) {
    return base::code_point_count(text) <= kItemCharacters ? text : std::string();
  }

  /// A change as something that happened: 「暗い画面を追加」 -> 「暗い画面を追加した」.
  std::optional<Speech> change_line(const PlacedEntry& placed) const {
    const auto said = statement(placed.entry->text);
    if (!said) return std::nullopt;
    if (said->ending == Ending::verb) return main_says(*said, placed.fact, {"change"});
    const bool deed = said->ending == Ending::noun && !said->words.empty() && said->words.back().pos1 == "サ変接続";
    const bool has_object = said->words.size() >= 3 && said->words[said->words.size() - 2].surface == "を";
    if (!deed || !has_object) {
      return said->ending == Ending::noun ? std::optional(main_says(*said, placed.fact, {"change"})) : std::nullopt;
    }
    return says(said->stem + "した", Ending::verb, placed.fact, "change");
  }

  /// What changed in a release, one of it said and the rest on the board.
  void add_releases() {
    std::size_t told = 0;
    const auto groups = grouped(entries_, {EntryKind::added, EntryKind::changed, EntryKind::fixed, EntryKind::removed});
    const std::size_t of_a_kind = groups.size() == 1 ? 2 : 1;
    for (const EntryGroup& group : groups) {
      if (told++ == kReleasesTold) break;
      bool first = true;
      for (const EntryKind kind : {EntryKind::added, EntryKind::fixed, EntryKind::removed, EntryKind::changed}) {
        std::size_t said = 0;
        for (const PlacedEntry& each : group.entries) {
          if (each.entry->kind != kind) continue;
          const auto line = change_line(each);
          if (!line || !fits(line->text)) continue;
          add_change(each, *line, first ? &group : nullptr, said > 0);
          first = false;
          if (++said == of_a_kind) break;
        }
      }
    }
  }

  void add_change(const PlacedEntry& placed, const Speech& line, const EntryGroup* whole, bool again) {
    const Entry& entry = *placed.entry;
    Beat beat = new_beat(whole != nullptr ? BeatKind::question : BeatKind::before_after, placed.fact,
                         analyzer_.analyze(entry.text));
    // 「変更点」 names no thing that changed.
    if (whole != nullptr && !contains_any(sheet_.title, {"変更", "更新"})) beat.term = sheet_.title;
    std::string question = entry.group + "で、なにが変わったの？";
    if (whole == nullptr) {
      question = entry.kind == EntryKind::removed ? entry.group + "で、なくなったものは？"
                 : entry.kind == EntryKind::fixed ? entry.group + "で、直ったところは？"
                                                  : "ほかに、" + entry.group + "で変わったのは？";
    }
    if (again) question = entry.group + "で、ほかには？";
    beat.asked = {partner_says(std::move(question)), line};
    if (whole != nullptr) {
      ListBoard board = list_board(entry.group, *whole, [](const Entry& each) { return cut(each.text); });
      if (board.items.size() >= 2) beat.board = std::move(board);
    }
    keep(std::move(beat));
  }

  /// A decision as it stands; the others are on the board.
  void add_decisions() {
    for (const EntryGroup& group : grouped(entries_, {EntryKind::decision})) {
      bool first = true;
      for (const PlacedEntry& each : group.entries) {
        const auto said = statement(each.entry->text);
        if (!said || (said->ending != Ending::verb && said->ending != Ending::noun)) continue;
        Beat beat = new_beat(first ? BeatKind::question : BeatKind::explain, each.fact, said->words);
        beat.asked = {partner_says(first ? "なにが決まったの？" : "ほかに、決まったことは？"),
                      main_says(*said, each.fact, {"decision"})};
        ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(item.text); });
        if (first && board.items.size() >= 2) beat.board = std::move(board);
        first = false;
        keep(std::move(beat));
      }
    }
  }

  void add_topics() {
    for (const EntryGroup& group : grouped(entries_, {EntryKind::topic})) {
      ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(item.text); });
      if (board.items.size() < 2) continue;
      const PlacedEntry& first = group.entries.front();
      Beat beat = new_beat(BeatKind::question, first.fact, analyzer_.analyze(first.entry->text));
      beat.term = sheet_.title;
      beat.asked = {partner_says("なんの話し合いだったの？"),
                    says("まずは、「" + first.entry->text + "」", Ending::noun, first.fact, "topic_of_meeting")};
      beat.board = std::move(board);
      keep(std::move(beat));
    }
  }

  static std::string name_and_amount(const Entry& entry) {
    return entry.argument.empty() ? entry.name : entry.name + " " + entry.argument;
  }

  void add_ingredients() {
    for (const EntryGroup& group : grouped(entries_, {EntryKind::ingredient})) {
      ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(name_and_amount(item)); });
      if (board.items.size() < 2) continue;
      const PlacedEntry& first = group.entries.front();
      std::string names;
      for (const PlacedEntry& each : group.entries) names += each.entry->name + "、";
      Beat beat = new_beat(BeatKind::question, first.fact, analyzer_.analyze(names));
      const std::string amount = first.entry->argument.empty() ? "" : "が" + first.entry->argument;
      beat.term = subject();
      beat.asked = {partner_says("なにがいるの？"),
                    says("まずは、" + first.entry->name + amount, Ending::noun, first.fact, "ingredient")};
      beat.board = std::move(board);
      keep(std::move(beat));
    }
  }

  /// Words of slides are no sentences, nobody says them: they stand on the board beside what is said under their title.
  void add_bullets() {
    for (const EntryGroup& group : grouped(entries_, {EntryKind::bullet})) {
      const ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(item.text); });
      if (board.items.size() >= 2) show_beside(beats_, sheet_, group.name, board);
    }
  }

  /// 「表の中で、高さがいちばん大きいのは？」: only where all rows can be compared. A table with little text around it
  /// is also asked row by row.
  void add_table(const DataTable& table) {
    const auto largest = largest_row(table);
    if (!largest) return;
    const std::string& column = table.header[largest->column];
    const DataRow& row = table.rows[largest->row];
    add_row(row, *largest, "表の中で、" + column + "がいちばん大きいのは？",
            row.cells.front() + "で、" + row.cells[largest->column], largest->board);
    if (sheet_.form.kind != SourceForm::table) return;
    constexpr std::size_t kRowsAsked = 4;
    for (std::size_t i = 0; i < std::min(kRowsAsked, table.rows.size()); ++i) {
      const DataRow& each = table.rows[i];
      if (i == largest->row) continue;
      add_row(each, *largest, each.cells.front() + "の" + column + "は？", each.cells[largest->column], std::nullopt);
    }
  }

  void add_row(const DataRow& row, const LargestRow& largest, std::string question, std::string answer,
               std::optional<BoardContent> board) {
    const auto fact =
        std::find_if(sheet_.facts.begin(), sheet_.facts.end(), [&](const Fact& each) { return each.id == row.fact; });
    if (fact == sheet_.facts.end()) return;
    const auto index = static_cast<std::size_t>(fact - sheet_.facts.begin());
    Beat beat = new_beat(board ? BeatKind::reveal : BeatKind::question, index, analyzer_.analyze(row.cells.front()));
    beat.term = row.cells.front();
    beat.asked = {partner_says(std::move(question)), says(std::move(answer), Ending::noun, index, "table_cell")};
    beat.number = row.cells[largest.column];
    beat.board = std::move(board);
    keep(std::move(beat));
  }

 private:
  const JapaneseAnalyzer& analyzer_;
  const FactSheet& sheet_;
  std::vector<Beat>& beats_;
  std::vector<PlacedEntry> entries_;
  std::vector<std::string> title_words_;
};

}  // namespace

void add_japanese_form_beats(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::vector<Beat>& beats) {
  FormBeats(analyzer, sheet, beats).add_all();
}

}  // namespace manganize
