#include "manganize/scenario/boards.h"

#include <algorithm>
#include <charconv>

#include "libs/base/utf8.h"
#include "manganize/scenario/beat_choice.h"

namespace manganize {
namespace {

constexpr std::size_t kStepsMax = 6;
constexpr std::size_t kStepCharactersMax = 24;
constexpr std::size_t kTitleCharactersMax = 20;
constexpr std::size_t kEntriesMax = 4;
constexpr std::size_t kEntryCharactersMax = 28;
constexpr std::size_t kYearDigits = 4;

std::string id_of(const FactSheet& sheet, std::size_t fact) {
  return sheet.facts[fact].id;
}

std::string title_of(const FactSheet& sheet, const Beat& beat) {
  const std::string& heading = sheet.facts[beat.fact].heading;
  if (!heading.empty() && base::code_point_count(heading) <= board_characters(sheet.language, kTitleCharactersMax))
    return heading;
  return {};
}

/// All steps as messages between the same two parties; nothing when one is something else.
std::optional<SequenceBoard> as_messages(const Wording& wording, const FactSheet& sheet, const Sequence& sequence) {
  SequenceBoard board;
  for (const std::string& step : sequence.steps) {
    const auto message = wording.message_of(step, sheet);
    if (!message) return std::nullopt;
    if (board.messages.empty()) {
      board.first = message->from;
      board.second = message->to;
    }
    const bool forth = message->from == board.first && message->to == board.second;
    const bool back = message->from == board.second && message->to == board.first;
    if (!forth && !back) return std::nullopt;
    board.messages.push_back({forth, message->label, message->note});
  }
  return board.messages.size() >= 2 ? std::optional(board) : std::nullopt;
}

/// What a label stands for may be said elsewhere in the text.
void add_facts_of_notes(const FactSheet& sheet, const BoardContent& content, std::vector<std::string>& facts) {
  const auto* messages = std::get_if<SequenceBoard>(&content);
  if (messages == nullptr) return;
  for (const Message& message : messages->messages) {
    if (message.note.empty()) continue;
    const auto says = [&](const Fact& fact) {
      return fact.text.find(message.label) != std::string::npos && fact.text.find(message.note) != std::string::npos;
    };
    const auto fact = std::find_if(sheet.facts.begin(), sheet.facts.end(), says);
    if (fact == sheet.facts.end() || std::find(facts.begin(), facts.end(), fact->id) != facts.end()) continue;
    facts.push_back(fact->id);
  }
}

BoardContent steps_board(const Wording& wording, const FactSheet& sheet, const Beat& beat) {
  const Sequence& sequence = sheet.sequences[*beat.sequence];
  if (auto messages = as_messages(wording, sheet, sequence)) {
    messages->title = title_of(sheet, beat);
    return *messages;
  }
  StepsBoard board{title_of(sheet, beat), {}};
  for (const std::string& step : sequence.steps) {
    if (board.steps.size() == kStepsMax) break;
    board.steps.push_back(wording.cut_for_board(step, board_characters(sheet.language, kStepCharactersMax)));
  }
  return board;
}

/// A plain number; nothing for ranges, ratios and words.
std::optional<double> value_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// A cell such as 「約42度」 or "128 bits": what stands around the number, and the number.
struct Cell {
  double value = 0;
  std::string unit;
};

std::optional<Cell> cell_of(std::string_view text) {
  const auto begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return std::nullopt;
  auto end = text.find_first_not_of("0123456789.,", begin);
  if (end == std::string_view::npos) end = text.size();
  if (text.find_first_of("0123456789", end) != std::string_view::npos) return std::nullopt;  // a range
  const auto value = value_of(text.substr(begin, end - begin));
  if (!value) return std::nullopt;
  return Cell{*value, std::string(text.substr(end))};
}

/// The row that a compare beat speaks, as two bars when both cells are numbers of one unit.
std::optional<BoardContent> bars_of_row(const FactSheet& sheet, const TableRow& at) {
  const Comparison& comparison = sheet.comparisons[at.comparison];
  const ComparisonRow& row = comparison.rows[at.row];
  const auto a = cell_of(row.a);
  const auto b = cell_of(row.b);
  if (!a || !b || a->unit != b->unit || a->unit.empty() || a->value == b->value) return std::nullopt;
  return BarsBoard{row.label, a->unit, {{comparison.a, a->value, row.a}, {comparison.b, b->value, row.b}}};
}

/// Numbers of one unit in the sentence itself, each with what it measures.
std::optional<BoardContent> bars_of_fact(const FactSheet& sheet, const Beat& beat) {
  BarsBoard board{title_of(sheet, beat), "", {}};
  for (const Quantity& quantity : sheet.facts[beat.fact].quantities) {
    const auto value = value_of(quantity.value);
    if (!value || quantity.of.empty() || quantity.unit.empty()) continue;
    if (board.bars.empty()) board.unit = quantity.unit;
    const bool known = std::any_of(board.bars.begin(), board.bars.end(),
                                   [&](const Bar& bar) { return bar.label == quantity.of || bar.value == *value; });
    if (quantity.unit == board.unit && !known && board.bars.size() < kEntriesMax) {
      board.bars.push_back({quantity.of, *value, quantity.value + quantity.unit});
    }
  }
  return board.bars.size() >= 2 ? std::optional<BoardContent>(board) : std::nullopt;
}

struct Year {
  int year = 0;
  std::string text;
};

std::optional<Year> year_of(const Fact& fact) {
  for (const Quantity& quantity : fact.quantities) {
    if (quantity.value.size() != kYearDigits || (quantity.unit != "年" && quantity.unit != "year")) continue;
    int year = 0;
    const auto [end, error] = std::from_chars(quantity.value.data(), quantity.value.data() + kYearDigits, year);
    if (error == std::errc() && end == quantity.value.data() + kYearDigits) {
      return Year{year, quantity.value + (quantity.unit == "年" ? "年" : "")};
    }
  }
  return std::nullopt;
}

/// The years of the text in order, when the beat's sentence has one of them.
std::optional<Board> timeline_for(const Wording& wording, const FactSheet& sheet, const Beat& beat) {
  if (!year_of(sheet.facts[beat.fact])) return std::nullopt;
  Board board{TimelineBoard{title_of(sheet, beat), {}}, {}};
  auto& timeline = std::get<TimelineBoard>(board.content);
  int last = 0;
  for (const Fact& fact : sheet.facts) {
    const auto year = year_of(fact);
    if (!year || year->year <= last || timeline.entries.size() == kEntriesMax) continue;
    last = year->year;
    timeline.entries.push_back(
        {year->text, wording.cut_for_board(fact.text, board_characters(sheet.language, kEntryCharactersMax))});
    board.facts.push_back(fact.id);
  }
  return timeline.entries.size() >= 2 ? std::optional(board) : std::nullopt;
}

bool ends_in_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

/// One thing makes another: not 「大抵の場合」 before what mostly happens, nor an instruction of one step.
bool is_flow(const Beat& beat) {
  const BeatKind kind = family(beat.kind);
  if (kind != BeatKind::condition && kind != BeatKind::cause) return false;
  const std::string_view from = std::get<FlowBoard>(*beat.board).from;
  for (const std::string_view noun : {"場合", "とき", "時", "際"}) {
    if (!from.ends_with(noun)) continue;
    return !ends_in_any(from.substr(0, from.size() - noun.size()), {"の", "な", "この", "その"});
  }
  return !ends_in_any(from, {"には", "ので、", "では"});
}

}  // namespace

std::optional<Board> board_for(const Wording& wording, const FactSheet& sheet, const Beat& beat) {
  std::vector<std::string> facts = {id_of(sheet, beat.fact)};
  for (const std::size_t other : beat.others) facts.push_back(id_of(sheet, other));
  if (beat.kind == BeatKind::passage) return Board{*beat.board, facts};
  if (beat.row) {
    facts = {row_id(*beat.row)};
    // One row of a larger table: the table says more than two bars.
    const bool alone = sheet.comparisons[beat.row->comparison].rows.size() == 1;
    if (auto bars = alone ? bars_of_row(sheet, *beat.row) : std::nullopt) return Board{*bars, facts};
  }
  if (beat.sequence) {
    BoardContent steps = steps_board(wording, sheet, beat);
    add_facts_of_notes(sheet, steps, facts);
    return Board{std::move(steps), std::move(facts)};
  }
  if (!beat.row) {
    if (auto bars = bars_of_fact(sheet, beat)) return Board{*bars, facts};
    if (auto timeline = timeline_for(wording, sheet, beat)) return timeline;
  }
  if (beat.board && (!std::holds_alternative<FlowBoard>(*beat.board) || is_flow(beat)))
    return Board{*beat.board, facts};
  return std::nullopt;
}

}  // namespace manganize
