#pragma once

// What a board says: one diagram of a known kind. The first ten kinds are those of the scenario; the words are the
// scenario's own. Texts are UTF-8; empty titles are allowed and leave the room to the diagram.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace page {

/// A term and what it means. `reading` (furigana) and `example` may be empty.
struct DefinitionBoard {
  std::string term;
  std::string text;
  std::string reading = {};
  std::string example = {};
};

enum class ListMark { tick, cross, open };
struct ListItem {
  std::string text;
  ListMark mark = ListMark::tick;
};
/// Up to six lines, each with a ticked, crossed or open box.
struct ListBoard {
  std::string title;
  std::vector<ListItem> items;
};

/// Up to six numbered steps.
struct StepsBoard {
  std::string title;
  std::vector<std::string> steps;
};

struct Message {
  bool from_first = true;
  std::string label;
  std::string note = {};  ///< in plain words; may be empty
};
/// Up to five messages between two parties, from the top down.
struct SequenceBoard {
  std::string title;
  std::string first;
  std::string second;
  std::vector<Message> messages;
};

struct ComparisonRow {
  std::string label;
  std::string a;
  std::string b;
};
/// Two things side by side, up to five rows. Without labels the first column is left out.
struct ComparisonBoard {
  std::string title;
  std::string a;
  std::string b;
  std::vector<ComparisonRow> rows;
};

/// A condition or cause, and what comes of it.
struct FlowBoard {
  std::string title;
  std::string from;
  std::string to;
};

/// A belief crossed out, and what is true.
struct TruthBoard {
  std::string belief;
  std::string reality;
};

struct Bar {
  std::string label;
  double value = 0;
  std::string text;  ///< the number as written
};
/// Up to six bars. A value below zero is drawn as zero.
struct BarsBoard {
  std::string title;
  std::string unit;
  std::vector<Bar> bars;
};

struct TimelineEntry {
  std::string when;
  std::string what;
};
/// Up to six entries in order.
struct TimelineBoard {
  std::string title;
  std::vector<TimelineEntry> entries;
};

struct QuoteBoard {
  std::string heading;
  std::string text;
};

/// Three to six stations in a ring. `centre` may be empty.
struct CycleBoard {
  std::string title;
  std::vector<std::string> stations;
  std::string centre = {};
};

struct Layer {
  std::string name;
  std::string note = {};
};
/// Up to six layers, the uppermost first.
struct StackBoard {
  std::string title;
  std::vector<Layer> layers;
};

struct TreeNode {
  std::string text;
  std::optional<std::size_t> parent;  ///< index of an earlier node; the root has none
};
/// Exactly one root, first in the list.
struct TreeBoard {
  std::string title;
  std::vector<TreeNode> nodes;
};

/// Before and after, up to four lines a side.
struct SplitBoard {
  std::string title;
  std::string before;
  std::vector<std::string> before_items;
  std::string after;
  std::vector<std::string> after_items;
};

struct Share {
  std::string label;
  double value = 0;
};
enum class ShareForm { pie, bar };
/// Up to six parts of a whole; values are put in proportion.
struct SharesBoard {
  std::string title;
  std::vector<Share> shares;
  ShareForm form = ShareForm::pie;
};

struct GraphEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string label = {};
};
/// Two to six nodes and arrows between them; the arrangement is found by search.
struct GraphBoard {
  std::string title;
  std::vector<std::string> nodes;
  std::vector<GraphEdge> edges;
  std::optional<std::size_t> focus = std::nullopt;  ///< the node shown in another colour
};

using BoardContent = std::variant<DefinitionBoard, ListBoard, StepsBoard, SequenceBoard, ComparisonBoard, FlowBoard,
                                  TruthBoard, BarsBoard, TimelineBoard, QuoteBoard, CycleBoard, StackBoard, TreeBoard,
                                  SplitBoard, SharesBoard, GraphBoard>;

}  // namespace page
