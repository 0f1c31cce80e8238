#include "manganize/scenario/board_texts.h"

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

}  // namespace

std::vector<std::string> texts_of(const BoardContent& content) {
  Collector collector;
  std::visit(collector, content);
  return std::move(collector).take();
}

}  // namespace manganize
