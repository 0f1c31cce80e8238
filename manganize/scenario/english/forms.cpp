#include "manganize/scenario/english/forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/entry_phrase.h"
#include "manganize/scenario/english/guards.h"
#include "manganize/scenario/english/questions.h"
#include "manganize/scenario/english/register.h"
#include "manganize/scenario/form_entries.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kItemCharacters = 60;
constexpr std::size_t kBoardCharacters = 90;
constexpr std::size_t kReleasesTold = 3;

class FormBeats {
 public:
  FormBeats(const EnglishTagger& tagger, const FactSheet& sheet, std::vector<Beat>& beats)
      : tagger_(tagger),
        sheet_(sheet),
        beats_(beats),
        entries_(placed_entries(sheet)),
        title_words_(english_content_words(prepare_english(tagger, sheet.title).words)) {}

  void add_all() {
    constexpr std::size_t kTitleWordsMax = 2;  // more would make all entries sound alike
    if (title_words_.size() > kTitleWordsMax) title_words_.resize(kTitleWordsMax);
    find_placeholders();
    tell_entries(*this, entries_, sheet_.tables);
  }

  // Called by tell_entries(), and what these share.
  Beat new_beat(BeatKind kind, std::size_t fact, const EnSentence& sentence) const {
    Beat beat;
    beat.kind = kind;
    beat.fact = fact;
    beat.words = english_content_words(sentence.words);
    // Whatever an entry says, it says of what the source is about.
    for (const std::string& word : title_words_) {
      if (std::find(beat.words.begin(), beat.words.end(), word) == beat.words.end()) beat.words.push_back(word);
    }
    return beat;
  }

  static Speech line(std::string text, std::size_t fact, const char* how) {
    return {Speaker::main, std::move(text), Ending::done, fact, {how}};
  }

  void keep(Beat beat) {
    const auto fits = [](const Speech& speech) { return fits_english_line(speech.text); };
    if (!std::all_of(beat.asked.begin(), beat.asked.end(), fits)) return;
    beats_.push_back(std::move(beat));
  }

  std::optional<EnSentence> phrase(const std::string& text) const { return entry_phrase(tagger_, text); }

  void add_gist(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = phrase(entry.text);
    if (!said || is_subject_of_a_sentence(entry.name)) return;
    Beat beat = new_beat(BeatKind::definition, placed.fact, *said);
    beat.term = entry.name;
    const std::string text = said->part(0, said->words.size());
    if (is_entry_order(tagger_, *said)) {
      beat.known = {line("It can " + uncapitalised(spoken_english(text)) + ".", placed.fact, "gist")};
      beat.asked = {en_partner("So what can " + entry.name + " do?"), beat.known.front()};
    } else if (is_one_of(said->words[0].lower, {"a", "an", "the"})) {
      beat.known = {line("It's " + uncapitalised(text) + ".", placed.fact, "gist")};
      beat.asked = {en_partner("So what is " + entry.name + "?"), beat.known.front()};
    } else {
      return;  // nobody recites "overview of pipes and FIFOs"
    }
    if (base::code_point_count(entry.text) <= kItemCharacters) beat.board = DefinitionBoard{entry.name, entry.text};
    keep(std::move(beat));
  }

  /// Then that sentence says it better than the line below NAME.
  bool is_subject_of_a_sentence(const std::string& name) const {
    constexpr std::size_t kAt = 12;  // "The zmore command is ..."
    const std::string small = uncapitalised(name);
    return std::any_of(sheet_.facts.begin(), sheet_.facts.end(), [&](const Fact& fact) {
      const std::size_t at = std::min(fact.text.find(name), fact.text.find(small));
      return fact.is_sentence() && at < kAt;
    });
  }

  /// Asks for the option by what it does; the option is the answer.
  void add_option(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const std::string flag = flag_with_argument(entry);
    const auto said = phrase(entry.text);
    if (!said || flag.empty() || says_placeholder(*said, flag)) return;
    Beat beat = new_beat(BeatKind::howto, placed.fact, *said);
    const auto question = option_question(*said);
    if (!question) return;
    beat.asked = {en_partner(*question), line(answer_with(flag, placed.fact), placed.fact, "option_asked")};
    beat.asks_action = true;
    beat.turns = english_negations(said->text) > 0;  // not what it does by itself
    if (base::code_point_count(entry.text) <= kBoardCharacters)
      beat.board = DefinitionBoard{entry.name, capitalised(entry.text)};
    keep(std::move(beat));
  }

  std::optional<std::string> option_question(const EnSentence& said) const {
    const EnWords& words = said.words;
    const std::string text = said.part(0, words.size());
    const bool refuses =
        words[0].lower == "never" || (words[0].lower == "do" && is_one_of(words[1].lower, {"not", "n't"}));
    if (refuses) {
      const std::size_t rest = words[0].lower == "never" ? 1 : 2;
      const bool program = sheet_.form.kind == SourceForm::manual_page && sheet_.title.find(' ') == std::string::npos;
      if (!program || words.size() < rest + 2 || !may_be(words[rest], Tag::verb_base)) return std::nullopt;
      const std::string negation = rest == 1 ? " never " : " not ";
      return "How do I make " + sheet_.title + negation + asked_english(said.part(rest, words.size())) + "?";
    }
    if (is_entry_order(tagger_, said)) return "How do I " + asked_english(uncapitalised(text)) + "?";
    const bool third =
        may_be(words[0], Tag::verb_s) && tagger_.knows(words[0].lower) && !find_clause(said, 0, words.size());
    const bool object =
        is_one_of(words[1].lower, {"the", "a", "an", "all", "each", "every", "any", "no", "only", "how", "whether"});
    if (third && object) return "Which option " + asked_english(uncapitalised(text)) + "?";
    return std::nullopt;
  }

  static std::string answer_with(const std::string& flag, std::size_t fact) {
    return fact % 2 == 0 ? "That's " + flag + "." : "Use " + flag + ".";
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

  /// Words in capitals stand for what one types; only that of the answer may be said.
  bool says_placeholder(const EnSentence& said, const std::string& answer) const {
    return std::any_of(said.words.begin(), said.words.end(), [&](const EnglishWord& word) {
      const std::string one = word.text.ends_with('s') ? word.text.substr(0, word.text.size() - 1) : word.text;
      const bool stands_for = placeholders_.contains(word.text) || placeholders_.contains(one);
      return stands_for && answer.find(one) == std::string::npos;
    });
  }

  void find_placeholders() {
    placeholders_ = {"FILE", "WHEN", "WORD", "PATTERN", "NUM", "N",   "DIR",
                     "SIZE", "NAME", "LIST", "STRING",  "ARG", "TYPE"};
    for (const PlacedEntry& each : entries_) {
      std::string word;
      for (const char c : each.entry->argument + " ") {
        if (c >= 'A' && c <= 'Z') {
          word += c;
        } else {
          if (word.size() > 1) placeholders_.insert(word);
          word.clear();
        }
      }
    }
  }

  void add_setting(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = phrase(entry.text);
    if (!said) return;
    const std::string text = said->part(0, said->words.size());
    Beat beat = new_beat(BeatKind::topic, placed.fact, *said);
    beat.term = entry.name;
    std::string answer;
    if (is_one_of(said->words[0].lower, {"where", "whether", "how", "what", "which", "whom", "who", "when"})) {
      answer = "It says " + uncapitalised(text) + ".";
    } else if (is_one_of(said->words[0].lower, {"the", "a", "an"})) {
      answer = "It's " + uncapitalised(text) + ".";
    } else {
      return;
    }
    beat.asked = {en_partner("What about " + entry.name + "?"), line(spoken_english(answer), placed.fact, "setting")};
    if (!entry.argument.empty()) beat.board = DefinitionBoard{entry.name + " = " + entry.argument, capitalised(text)};
    keep(std::move(beat));
  }

  void add_exit_status(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    if (entry.name == "0") return;
    auto said = phrase(entry.text);
    if (!said) return;
    if (said->words[0].lower == "if") said = phrase(said->part(1, said->words.size()));
    if (!said || !find_clause(*said, 0, said->words.size())) return;
    Beat beat = new_beat(BeatKind::explain, placed.fact, *said);
    beat.asked = {
        en_partner("And if it ends with status " + entry.name + "?"),
        line("Then " + spoken_english(uncapitalised(said->part(0, said->words.size()))) + ".", placed.fact, "status")};
    keep(std::move(beat));
  }

  /// "To see the first lines of a file:" is asked, the command is the answer.
  void add_example(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    auto said = phrase(entry.text);
    if (!said) return;
    if (said->words[0].lower == "to") said = phrase(said->part(1, said->words.size()));
    if (!said || !is_entry_order(tagger_, *said)) return;
    Beat beat = new_beat(BeatKind::howto, placed.fact, *said);
    const std::string purpose = uncapitalised(said->part(0, said->words.size()));
    beat.asked = {en_partner("How do I " + asked_english(purpose) + "?"),
                  line("Use \"" + entry.name + "\".", placed.fact, "command")};
    beat.asks_action = true;
    beat.board = QuoteBoard{capitalised(purpose), entry.name};
    keep(std::move(beat));
  }

  /// "Who's going to write to the customers?" "Carol, by 20 May."
  void add_action(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    if (entry.owner.empty()) return;
    std::string task = entry.text;
    std::string by;
    if (!entry.date.empty()) {
      const std::string due = "by " + entry.date;
      if (task.ends_with(" " + due)) task.erase(task.size() - due.size() - 1);
      by = sheet_.facts[placed.fact].text.find(due) != std::string::npos ? ", " + due : ", " + entry.date;
    }
    const auto said = phrase(task);
    if (!said || !is_entry_order(tagger_, *said)) return;
    Beat beat = new_beat(BeatKind::question, placed.fact, *said);
    beat.asked = {
        en_partner("Who's going to " + spoken_english(uncapitalised(said->part(0, said->words.size()))) + "?"),
        line(entry.owner + by + ".", placed.fact, "owner")};
    keep(std::move(beat));
  }

  /// "Bake for 55 minutes until brown." keeps one waiting: for how long?
  void add_step(const PlacedEntry& placed) {
    const auto said = phrase(placed.entry->text);
    if (!said || !is_entry_order(tagger_, *said)) return;
    const EnWords& words = said->words;
    for (std::size_t i = 1; i + 2 < words.size() + 1 && i + 1 < words.size(); ++i) {
      const bool time = words[i].lower == "for";
      const bool heat = is_one_of(words[i].lower, {"at", "to"});
      if ((!time && !heat) || words[i + 1].tag != Tag::number) continue;
      std::size_t end = i + 2;
      while (end < words.size() && is_measure(words[end])) ++end;
      if (end == i + 2) continue;
      const std::string measure = said->part(i + 1, end);
      const bool degrees = measure.find("°") != std::string::npos || measure.find("degree") != std::string::npos;
      if (heat && !degrees) continue;
      std::string rest = said->part(0, i);
      if (end < words.size() && words[end].tag != Tag::comma) rest += " " + said->part(end, words.size());
      if (end < words.size() && words[end].tag == Tag::comma) continue;  // what follows is another step
      Beat beat = new_beat(BeatKind::reveal, placed.fact, *said);
      beat.number = measure;
      beat.asked = {en_main(rest, placed.fact, {"number_held_back"}), en_partner(time ? "For how long?" : "How hot?"),
                    line(capitalised(words[i].lower) + " " + measure + ".", placed.fact, "number_revealed")};
      beat.asks_action = true;
      const Speech whole = en_main(said->part(0, words.size()), placed.fact, {"whole"});
      if (fits_english_line(whole.text)) beat.told = {whole};
      return keep(std::move(beat));
    }
  }

  static bool is_measure(const EnglishWord& word) {
    return is_one_of(word.lower, {"minutes", "minute", "hours", "hour", "seconds", "second", "days", "°", "°c", "°f",
                                  "c", "f", "degrees", "celsius", "fahrenheit", "or", "more", "to"}) &&
           !is_one_of(word.lower, {"or", "more", "to"});
  }

  void add_declaration(const PlacedEntry& placed) {
    const Entry& entry = *placed.entry;
    const auto said = phrase(entry.text);
    if (!said) return;
    const EnWords& words = said->words;
    const std::string text = uncapitalised(said->part(0, words.size()));
    Beat beat = new_beat(BeatKind::topic, placed.fact, *said);
    beat.term = entry.name;
    const bool third = may_be(words[0], Tag::verb_s) && !find_clause(*said, 0, words.size());
    if (third) {
      beat.known = {line("It " + spoken_english(text) + ".", placed.fact, "subject_added")};
      beat.asked = {en_partner("What does " + entry.name + " do?"), beat.known.front()};
    } else if (is_one_of(words[0].lower, {"a", "an", "the"}) && !find_clause(*said, 0, words.size())) {
      beat.kind = BeatKind::definition;
      beat.known = {line("It's " + spoken_english(text) + ".", placed.fact, "subject_added")};
      beat.asked = {en_partner("What's " + entry.name + "?"), beat.known.front()};
    } else if (is_entry_order(tagger_, *said)) {
      beat.known = {line("It can " + spoken_english(text) + ".", placed.fact, "subject_added")};
      beat.asked = {en_partner("What can " + entry.name + " do?"), beat.known.front()};
    } else {
      return;
    }
    keep(std::move(beat));
  }

  /// "GNU nano" of "2023.01.18 - GNU nano 7.2": what the releases are of, where the title is but a date.
  std::string released() const {
    const auto release = std::find_if(entries_.begin(), entries_.end(),
                                      [](const PlacedEntry& each) { return each.entry->kind == EntryKind::release; });
    if (release == entries_.end()) return {};
    const std::string& text = sheet_.facts[release->fact].text;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto begin = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_letter) - text.begin());
    const std::size_t end = text.find(" " + release->entry->name);
    return end == std::string::npos || begin >= end ? std::string() : text.substr(begin, end - begin);
  }

  /// What the source as a whole is about: an opener can name it when it is short.
  std::string subject() const {
    constexpr std::size_t kWordsMax = 3;
    if (std::none_of(sheet_.title.begin(), sheet_.title.end(),
                     [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; })) {
      return released();
    }
    const std::string title = sheet_.title.substr(0, sheet_.title.find_first_of(",:("));
    const auto words = std::count(title.begin(), title.end(), ' ') + 1;
    return static_cast<std::size_t>(words) <= kWordsMax ? title : std::string();
  }

  static std::string cut(const std::string& text) {
    return base::code_point_count(text) <= kItemCharacters ? text : std::string();
  }

  static bool is_predicate(const EnglishWord& word) {
    constexpr std::array<Tag, 7> kTags = {Tag::verb_base, Tag::verb_s, Tag::modal,   Tag::be,
                                          Tag::have,      Tag::do_,    Tag::negation};
    return std::find(kTags.begin(), kTags.end(), word.tag) != kTags.end();
  }

  /// "Word completion looks for candidates in all open buffers.": a change told as what holds now.
  bool is_statement(const EnSentence& said, std::string_view raw) const {
    const auto clause = find_clause(said, 0, said.words.size());
    const bool sentence = clause && raw.find('.') != std::string_view::npos && !is_entry_order(tagger_, said);
    if (!sentence || clause->pronoun || said.words[clause->begin].lower == "there") return false;
    const EnglishWord& verb = said.words[clause->verb];
    return verb.lower != "will" && verb.tag != Tag::verb_ed && verb.tag != Tag::verb_base;
  }

  /// "It fixes extraction over pipe": the verb of a change, said of the release.
  std::optional<std::string> change_line(const std::string& raw) const {
    const std::string text = raw.substr(0, std::min(raw.find("Closes:"), raw.find("(Closes")));
    const bool labelled = text.find(": ") != std::string::npos;  // "d/watch: Update": of what, one has to know
    const auto said = labelled ? std::nullopt : phrase(text);
    if (!said) return std::nullopt;
    if (is_statement(*said, text)) return en_main(said->part(0, said->words.size()), 0, {}).text;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kVerbs = {{
        {"add", "adds"},         {"adds", "adds"},
        {"fix", "fixes"},        {"fixes", "fixes"},
        {"remove", "removes"},   {"removes", "removes"},
        {"drop", "drops"},       {"drops", "drops"},
        {"improve", "improves"}, {"improves", "improves"},
        {"support", "supports"}, {"supports", "supports"},
        {"update", "updates"},   {"updates", "updates"},
        {"change", "changes"},   {"changes", "changes"},
        {"enable", "enables"},   {"enables", "enables"},
        {"rename", "renames"},   {"renames", "renames"},
        {"allow", "allows"},     {"allows", "allows"},
        {"avoid", "avoids"},     {"avoids", "avoids"},
        {"disable", "disables"}, {"introduce", "introduces"},
    }};
    const auto* const verb = std::find_if(kVerbs.begin(), kVerbs.end(),
                                          [&](const auto& each) { return each.first == said->words[0].lower; });
    if (verb == kVerbs.end()) {
      const bool known = tagger_.knows(said->words[0].lower) && said->words[0].text.find('-') == std::string::npos;
      const bool thing = known && said->words[0].tag != Tag::adverb && !may_be(said->words[0], Tag::verb_base) &&
                         std::none_of(said->words.begin(), said->words.end(), is_predicate);
      if (!thing) return std::nullopt;
      return capitalised(said->part(0, said->words.size())) + ", for one.";
    }
    return "It " + std::string(verb->second) + " " + spoken_english(said->part(1, said->words.size())) + ".";
  }

  /// What is new in a release, one of it said and the rest on the board.
  void add_releases() {
    std::size_t told = 0;
    const auto groups = grouped(entries_, {EntryKind::added, EntryKind::changed, EntryKind::fixed, EntryKind::removed});
    constexpr std::size_t kOfAKind = 2;
    for (const EntryGroup& group : groups) {
      if (told == kReleasesTold) break;
      bool first = true;
      for (const EntryKind kind : {EntryKind::added, EntryKind::fixed, EntryKind::removed, EntryKind::changed}) {
        std::size_t said = 0;
        for (const PlacedEntry& each : group.entries) {
          if (each.entry->kind != kind) continue;
          const auto text = change_line(each.entry->text);
          if (!text || !fits_english_line(*text)) continue;
          add_change(each, *text, first ? &group : nullptr, said > 0);
          first = false;
          if (++said == kOfAKind) break;
        }
      }
      if (!first) ++told;
    }
  }

  void add_change(const PlacedEntry& placed, const std::string& text, const EntryGroup* whole, bool again) {
    const Entry& entry = *placed.entry;
    Beat beat = new_beat(whole != nullptr ? BeatKind::question : BeatKind::before_after, placed.fact,
                         prepare_english(tagger_, entry.text));
    if (whole != nullptr) beat.term = subject();
    std::string question = "What's new in " + entry.group + "?";
    if (whole == nullptr) {
      question = entry.kind == EntryKind::removed ? "And what's gone in " + entry.group + "?"
                 : entry.kind == EntryKind::fixed ? "Is anything mended in " + entry.group + "?"
                                                  : "What else does " + entry.group + " do?";
    }
    if (again) question = "Anything else in " + entry.group + "?";
    beat.asked = {en_partner(std::move(question)), line(text, placed.fact, "change")};
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
        const auto said = phrase(each.entry->text);
        if (!said || !find_clause(*said, 0, said->words.size())) continue;
        Beat beat = new_beat(first ? BeatKind::question : BeatKind::explain, each.fact, *said);
        beat.asked = {en_partner(first ? "What was decided?" : "And what else was decided?"),
                      en_main(said->part(0, said->words.size()), each.fact, {"decision"})};
        ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(item.text); });
        if (first && board.items.size() >= 2) beat.board = std::move(board);
        if (fits_english_line(beat.asked.back().text)) first = false;
        keep(std::move(beat));
      }
    }
  }

  void add_topics() {
    for (const EntryGroup& group : grouped(entries_, {EntryKind::topic})) {
      const PlacedEntry& first = group.entries.front();
      const EnSentence said = prepare_english(tagger_, first.entry->text);
      ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(item.text); });
      if (board.items.size() < 2) continue;
      Beat beat = new_beat(BeatKind::question, first.fact, said);
      beat.term = subject();
      beat.asked = {en_partner("What was it all about?"),
                    line("\"" + first.entry->text + "\", for one.", first.fact, "topic_of_meeting")};
      beat.board = std::move(board);
      keep(std::move(beat));
    }
  }

  static std::string amount_and_name(const Entry& entry) {
    return entry.argument.empty() ? entry.name : entry.argument + " " + entry.name;
  }

  void add_ingredients() {
    for (const EntryGroup& group : grouped(entries_, {EntryKind::ingredient})) {
      const PlacedEntry& first = group.entries.front();
      ListBoard board = list_board(group.name, group, [](const Entry& item) { return cut(amount_and_name(item)); });
      if (board.items.size() < 2) continue;
      Beat beat = new_beat(BeatKind::question, first.fact, prepare_english(tagger_, first.entry->name));
      for (const PlacedEntry& each : group.entries) {
        for (std::string& word : english_content_words(prepare_english(tagger_, each.entry->name).words)) {
          beat.words.push_back(std::move(word));
        }
      }
      beat.term = subject();
      beat.asked = {en_partner("What do I need?"),
                    line(capitalised(amount_and_name(*first.entry)) + ", for one.", first.fact, "ingredient")};
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

  /// "Which one has the largest height?": of this table, and only where all rows can be compared. A table with little
  /// text around it is also asked row by row.
  void add_table(const DataTable& table) {
    const auto largest = largest_row(table);
    if (!largest) return;
    const std::string column = uncapitalised(table.header[largest->column]);
    const DataRow& row = table.rows[largest->row];
    std::string question = "Which one in the table has the largest " + column + "?";
    add_row(row, *largest, std::move(question),
            capitalised(row.cells.front()) + ": " + row.cells[largest->column] + ".", largest->board);
    if (sheet_.form.kind != SourceForm::table) return;
    constexpr std::size_t kRowsAsked = 4;
    for (std::size_t i = 0; i < std::min(kRowsAsked, table.rows.size()); ++i) {
      const DataRow& each = table.rows[i];
      if (i == largest->row) continue;
      add_row(each, *largest, "And the " + column + " of " + each.cells.front() + "?",
              each.cells[largest->column] + ".", std::nullopt);
    }
  }

  void add_row(const DataRow& row, const LargestRow& largest, std::string question, std::string answer,
               std::optional<BoardContent> board) {
    const auto fact =
        std::find_if(sheet_.facts.begin(), sheet_.facts.end(), [&](const Fact& each) { return each.id == row.fact; });
    if (fact == sheet_.facts.end()) return;
    const auto index = static_cast<std::size_t>(fact - sheet_.facts.begin());
    Beat beat = new_beat(board ? BeatKind::reveal : BeatKind::question, index, prepare_english(tagger_, fact->text));
    beat.term = row.cells.front();
    beat.asked = {en_partner(std::move(question)), line(std::move(answer), index, "table_cell")};
    beat.number = row.cells[largest.column];
    beat.board = std::move(board);
    keep(std::move(beat));
  }

 private:
  const EnglishTagger& tagger_;
  const FactSheet& sheet_;
  std::vector<Beat>& beats_;
  std::vector<PlacedEntry> entries_;
  std::vector<std::string> title_words_;
  std::set<std::string, std::less<>> placeholders_;
};

}  // namespace

void add_english_form_beats(const EnglishTagger& tagger, const FactSheet& sheet, std::vector<Beat>& beats) {
  FormBeats(tagger, sheet, beats).add_all();
}

}  // namespace manganize
