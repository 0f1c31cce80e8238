#include "manganize/scenario/board_texts.h"

#include "manganize/research/outline.h"

namespace manganize {
namespace {

class Collector {
 public:
  std::vector<std::string> take() && { return std::move(texts_); }

  void operator()(const DefinitionBoard& board) { add({board.term, board.text}); }
  void operator()(const ListBoard& board) {
    add({board.title});
    for (const std::string& item : board.items) add({item});
  }
  void operator()(const StepsBoard& board) {
    add({board.title});
    for (const std::string& step : board.steps) add({step});
  }
  void operator()(const SequenceBoard& board) {
    add({board.title, board.first, board.second});
    for (const Message& message : board.messages) add({message.label, message.note});
  }
  void operator()(const ComparisonBoard& board) {
    add({board.title, board.a, board.b});
    for (const ComparisonBoardRow& row : board.rows) add({row.label, row.a, row.b});
  }
  void operator()(const FlowBoard& board) { add({board.title, board.from, board.to}); }
  void operator()(const TruthBoard& board) { add({board.belief, board.reality}); }
  void operator()(const BarsBoard& board) {
    add({board.title, board.unit});
    for (const Bar& bar : board.bars) add({bar.label, bar.text});
  }
  void operator()(const TimelineBoard& board) {
    add({board.title});
    for (const TimelineEntry& entry : board.entries) add({entry.when, entry.what});
  }
  void operator()(const QuoteBoard& board) { add({board.heading, board.text}); }

 private:
  void add(std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) {
      if (!text.empty()) texts_.emplace_back(text);
    }
  }
  std::vector<std::string> texts_;
};

/// "2.「許諾プログラム」…" without the number of the clause; "0.01 秒" keeps its own.
void strip_number(std::string& text) {
  std::size_t at = 0;
  const bool bracket = text.starts_with('(');
  if (bracket) ++at;
  const std::size_t digits = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  constexpr std::size_t kDigitsMax = 2;
  if (at == digits || at - digits > kDigitsMax || at + 1 >= text.size()) return;
  const bool marked = bracket ? text[at] == ')' : text[at] == '.' || text[at] == ')';
  const char next = text[at + 1];
  if (!marked || (next >= '0' && next <= '9') || static_cast<unsigned char>(next) == '.') return;
  const std::size_t begin = text.find_first_not_of(' ', at + 1);
  if (begin != std::string::npos) text.erase(0, begin);
}

void strip_stop(std::string& text) {
  constexpr std::string_view kStop = "。";
  if (!text.ends_with(kStop) || text.find(kStop) + kStop.size() != text.size()) return;
  text.erase(text.size() - kStop.size());
  while (text.ends_with(' ')) text.pop_back();
}

class Tidier {
 public:
  void operator()(DefinitionBoard& board) const { strip_stop(board.text); }
  void operator()(ListBoard& board) const {
    strip_section_number(board.title);
    each(board.items);
  }
  void operator()(StepsBoard& board) const {
    strip_section_number(board.title);
    each(board.steps);
  }
  void operator()(SequenceBoard& /*board*/) const {}
  void operator()(ComparisonBoard& board) const {
    for (ComparisonBoardRow& row : board.rows) {
      strip_stop(row.a);
      strip_stop(row.b);
    }
  }
  void operator()(FlowBoard& board) const {
    strip_stop(board.from);
    strip_stop(board.to);
  }
  void operator()(TruthBoard& board) const {
    strip_stop(board.belief);
    strip_stop(board.reality);
  }
  void operator()(BarsBoard& /*board*/) const {}
  void operator()(TimelineBoard& board) const {
    for (TimelineEntry& entry : board.entries) strip_stop(entry.what);
  }
  void operator()(QuoteBoard& board) const {
    strip_section_number(board.heading);
    strip_number(board.text);
    strip_stop(board.text);
  }

 private:
  static void strip_section_number(std::string& heading) { heading.erase(0, section_number_length(heading)); }
  static void each(std::vector<std::string>& texts) {
    for (std::string& text : texts) {
      strip_number(text);
      strip_stop(text);
    }
  }
};

}  // namespace

void tidy(BoardContent& content) {
  std::visit(Tidier(), content);
}

std::vector<std::string> texts_of(const BoardContent& content) {
  Collector collector;
  std::visit(collector, content);
  return std::move(collector).take();
}

}  // namespace manganize
