#pragma once

// Inner part of board: one function for each kind of content. Each draws its surface and its diagram.

#include "libs/page/board/pen.h"

namespace page {

void draw(BoardPen& pen, const DefinitionBoard& board);
void draw(BoardPen& pen, const ListBoard& board);
void draw(BoardPen& pen, const StepsBoard& board);
void draw(BoardPen& pen, const SequenceBoard& board);
void draw(BoardPen& pen, const ComparisonBoard& board);
void draw(BoardPen& pen, const FlowBoard& board);
void draw(BoardPen& pen, const TruthBoard& board);
void draw(BoardPen& pen, const BarsBoard& board);
void draw(BoardPen& pen, const TimelineBoard& board);
void draw(BoardPen& pen, const QuoteBoard& board);
void draw(BoardPen& pen, const CycleBoard& board);
void draw(BoardPen& pen, const StackBoard& board);
void draw(BoardPen& pen, const TreeBoard& board);
void draw(BoardPen& pen, const SplitBoard& board);
void draw(BoardPen& pen, const SharesBoard& board);
void draw(BoardPen& pen, const GraphBoard& board);

}  // namespace page
