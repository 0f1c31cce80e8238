// Messages between two parties: life lines with slanted arrows.

#include "libs/page/board/diagrams.h"
#include "libs/page/board/surface.h"

namespace page {
namespace {

constexpr std::size_t kMessagesMax = 5;

/// The two life lines and the room between them, top and bottom of the messages.
struct Lanes {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;

  double span() const { return right - left; }
};

Lanes draw_parties(BoardPen& pen, const Box& area, const SequenceBoard& board) {
  const double height = std::min(pen.scaled(74), area.height() * 0.22);
  const TextRoom room{.width = area.width() * 0.40,
                      .height = height - 12,
                      .largest_px = pen.scaled(44),
                      .smallest_px = 26,
                      .lines_max = 2};
  const std::vector<FittedText> names = pen.fit_alike({{board.first, room}, {board.second, room}});
  // The life lines stand near the edges, however long the names are: the width belongs to the messages.
  const double inset = pen.scaled(70);
  const double padding = pen.scaled(24);
  const auto width = [&](const FittedText& name) { return std::max(name.width() + 2 * padding, 2 * inset); };
  const Lanes lanes{
      .left = area.x0 + inset, .right = area.x1 - inset, .top = area.y0 + height + pen.scaled(8), .bottom = area.y1};
  for (const double x : {lanes.left, lanes.right}) {
    pen.dashed({x, area.y0 + height + 4}, {x, lanes.bottom}, pen.palette().ink, 4);
  }
  const Box left{area.x0, area.y0, area.x0 + width(names[0]), area.y0 + height};
  const Box right{area.x1 - width(names[1]), area.y0, area.x1, area.y0 + height};
  pen.card(left, pen.fill(0));
  pen.card(right, pen.fill(1));
  pen.put(names[0], left.centre(), {.color = pen.palette().card_ink});
  pen.put(names[1], right.centre(), {.color = pen.palette().card_ink});
  return lanes;
}

/// What stands at the arrows, measured for all messages at once.
struct Captions {
  std::vector<FittedText> labels;
  std::vector<FittedText> notes;
  bool beside = false;  ///< the note stands after its label, not below the arrow
};

/// The room of one message: its step without the arrow, its slope and the air round it.
struct Room {
  double width = 0;
  double height = 0;
};

Captions fit_below(const BoardPen& pen, const std::vector<Message>& messages, const Room& room) {
  std::vector<FitRequest> labels;
  std::vector<FitRequest> notes;
  for (const Message& message : messages) {
    const bool alone = message.note.empty();
    labels.push_back({message.label,
                      {.width = room.width,
                       .height = room.height * (alone ? 1.0 : 0.54),
                       .largest_px = std::min(pen.scaled(46), room.height * (alone ? 1.0 : 0.54)),
                       .smallest_px = std::min(24.0, room.height * 0.54),
                       .lines_max = alone ? 2 : 1}});
    notes.push_back({message.note,
                     {.width = room.width,
                      .height = room.height * 0.46,
                      .largest_px = std::min(pen.scaled(38), room.height * 0.46),
                      .smallest_px = std::min(22.0, room.height * 0.46),
                      .lines_max = 1}});
  }
  return {pen.fit_alike(labels), pen.fit_alike(notes)};
}

Captions fit_beside(const BoardPen& pen, const std::vector<Message>& messages, const Room& room) {
  constexpr double kNote = 0.9;
  const double gap = pen.scaled(14);
  double size = std::min(pen.scaled(46), room.height);
  for (const Message& message : messages) {
    const double ems = width_em(pen.lettering(), FontRole::board, message.label) +
                       width_em(pen.lettering(), FontRole::board, message.note) * kNote;
    size = std::min(size, (room.width - gap) / ems);
  }
  Captions captions{.labels = {}, .notes = {}, .beside = true};
  for (const Message& message : messages) {
    const auto line = [&](std::string_view text, double px) {
      return pen.fit(text, {.width = room.width, .height = px, .largest_px = px, .smallest_px = px, .lines_max = 1});
    };
    captions.labels.push_back(line(message.label, size));
    captions.notes.push_back(line(message.note, size * kNote));
  }
  return captions;
}

bool any_cut(const Captions& captions) {
  for (const auto* texts : {&captions.labels, &captions.notes}) {
    for (const FittedText& text : *texts) {
      if (text.shortened) return true;
    }
  }
  return false;
}

double smallest(const Captions& captions) {
  return std::min(smallest_px(captions.labels), smallest_px(captions.notes));
}

/// On one line when that is at least as legible, for the eye need not jump over the arrow.
Captions fit_captions(const BoardPen& pen, const std::vector<Message>& messages, const Room& room) {
  bool notes = false;
  for (const Message& message : messages) notes = notes || !message.note.empty();
  Captions below = fit_below(pen, messages, room);
  if (!notes) return below;
  Captions beside = fit_beside(pen, messages, room);
  return any_cut(below) || smallest(beside) >= std::min(smallest(below), 33.0) ? beside : below;
}

}  // namespace

void draw(BoardPen& pen, const SequenceBoard& board) {
  const Box area = draw_surface(pen, board.title);
  const Lanes lanes = draw_parties(pen, area, board);
  std::vector<Message> messages = board.messages;
  for (std::size_t i = kMessagesMax; i < messages.size(); ++i) pen.leave_out(messages[i].label);
  messages.resize(std::min(messages.size(), kMessagesMax));
  if (messages.empty()) return;

  const double step = (lanes.bottom - lanes.top) / static_cast<double>(messages.size());
  const double width = std::min(pen.scaled(8.5), step * 0.12);
  const double disc = std::min(pen.scaled(22), step * 0.27);
  const double slope = std::min(step * 0.14, pen.scaled(18));
  const double air = width * 0.5 + std::min(pen.scaled(5), step * 0.05);
  const Captions captions =
      fit_captions(pen, messages, {.width = lanes.span() - pen.scaled(36), .height = step - 2 * air - slope - 4});
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const Color color = pen.strong(i);
    const FittedText& label = captions.labels[i];
    const FittedText& note = captions.notes[i];
    const bool below = !captions.beside && !messages[i].note.empty();
    // Label, air, arrow, air, note: the whole is centred in its step. The label clears the higher end of the arrow
    // under it.
    const double beside = note.block.lines.empty() ? 0 : pen.scaled(14) + note.width();
    const double caption = captions.beside ? label.width() + beside : label.width();
    const double rise = slope * std::min(1.0, caption / lanes.span()) / 2;
    const double note_rise = below ? slope * std::min(1.0, note.width() / lanes.span()) / 2 : 0;
    const double block = label.height() + air + rise + (below ? air + note_rise + note.height() : slope / 2);
    const double centre_y = lanes.top + step * (static_cast<double>(i) + 0.5) - block / 2 + label.height() + air + rise;
    const bool right = messages[i].from_first;
    const Point from{right ? lanes.left + 12 : lanes.right - 12, centre_y - slope / 2};
    const Point to{right ? lanes.right - 10 : lanes.left + 10, centre_y + slope / 2};
    pen.arrow({from, to}, color, width);
    const double middle = (lanes.left + lanes.right) / 2;
    const double label_y = centre_y - air - rise - label.height() / 2;
    const double label_x = captions.beside ? middle - beside / 2 : middle;
    pen.put(label, {label_x, label_y}, {.color = color, .rim_px = 5});
    const Point note_at = captions.beside ? Point{middle + (label.width() + pen.scaled(14)) / 2,
                                                  label_y + (label.size_px - note.size_px) * 0.3}
                                          : Point{middle, centre_y + air + note_rise + note.height() / 2};
    pen.put(note, note_at, {.color = pen.palette().ink, .rim_px = 5});
    pen.number({right ? lanes.left - disc - 14 : lanes.right + disc + 14, from.y}, disc, i + 1, color);
  }
}

}  // namespace page
