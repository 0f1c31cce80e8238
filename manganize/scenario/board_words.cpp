#include "manganize/scenario/board_words.h"

#include <utility>

namespace manganize {
namespace {

class BoardLines {
 public:
  std::vector<std::string> take() && { return std::move(lines_); }

  void operator()(const DefinitionBoard& board) { lines_.push_back(board.term + " = " + board.text); }
  void operator()(const ListBoard& board) {
    title(board.title);
    for (const std::string& item : board.items) lines_.push_back("- " + item);
  }
  void operator()(const StepsBoard& board) {
    title(board.title);
    for (std::size_t i = 0; i < board.steps.size(); ++i) {
      lines_.push_back(std::to_string(i + 1) + ". " + board.steps[i]);
    }
  }
  void operator()(const SequenceBoard& board) {
    title(board.title);
    for (const Message& message : board.messages) {
      const std::string& from = message.from_first ? board.first : board.second;
      const std::string& to = message.from_first ? board.second : board.first;
      lines_.push_back(from + " -> " + to + ": " + message.label +
                       (message.note.empty() ? "" : " (" + message.note + ")"));
    }
  }
  void operator()(const ComparisonBoard& board) {
    title(board.title);
    lines_.push_back(board.a + " | " + board.b);
    for (const ComparisonBoardRow& row : board.rows) {
      lines_.push_back((row.label.empty() ? "" : row.label + ": ") + row.a + " | " + row.b);
    }
  }
  void operator()(const FlowBoard& board) {
    title(board.title);
    lines_.push_back(board.from + " -> " + board.to);
  }
  void operator()(const TruthBoard& board) {
    lines_.push_back("× " + board.belief);
    lines_.push_back("○ " + board.reality);
  }
  void operator()(const BarsBoard& board) {
    title(board.title);
    for (const Bar& bar : board.bars) lines_.push_back(bar.label + ": " + bar.text);
  }
  void operator()(const TimelineBoard& board) {
    title(board.title);
    for (const TimelineEntry& entry : board.entries) lines_.push_back(entry.when + ": " + entry.what);
  }
  void operator()(const QuoteBoard& board) {
    title(board.heading);
    lines_.push_back("\"" + board.text + "\"");
  }

 private:
  void title(const std::string& text) {
    if (!text.empty()) lines_.push_back(text);
  }
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> board_lines(const BoardContent& content) {
  BoardLines lines;
  std::visit(lines, content);
  return std::move(lines).take();
}

std::string board_words(const BoardContent& content, std::string_view separator) {
  std::string text;
  for (const std::string& line : board_lines(content)) {
    if (!text.empty()) text += separator;
    text += line;
  }
  return text;
}

}  // namespace manganize
