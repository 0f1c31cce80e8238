#include "manganize/scenario/staging.h"

#include <algorithm>
#include <array>

#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/boards.h"
#include "manganize/scenario/scenario_names.h"

namespace manganize {
namespace {

constexpr std::size_t kTurnPanel = 2;
constexpr std::size_t kBoardsMax = 3;
constexpr std::size_t kLinesBesideBoardMax = 3;

struct Acting {
  Emotion emotion = Emotion::calm;
  Gesture gesture = Gesture::stand;
};

Acting opener_acting(Arc arc) {
  switch (arc) {
    case Arc::know:
      return {Emotion::smug, Gesture::crossed};
    case Arc::know2:
      return {Emotion::smug, Gesture::point_up};
    case Arc::know3:
      return {Emotion::smug, Gesture::hips};
    case Arc::plan:
      return {Emotion::sparkle, Gesture::pump};
    case Arc::first:
      return {Emotion::happy, Gesture::wave};
    case Arc::name:
      return {Emotion::embarrassed, Gesture::think};
    case Arc::two:
      return {Emotion::smug, Gesture::pump};
    case Arc::tomorrow:
      return {Emotion::troubled, Gesture::think};
    case Arc::number:
      return {Emotion::deadpan, Gesture::shrug};
    case Arc::memo:
      return {Emotion::sparkle, Gesture::read};
    case Arc::sleepy:
      return {Emotion::deadpan, Gesture::cup};
    case Arc::lazy:
      return {Emotion::happy, Gesture::wave};
  }
  return {};
}

Acting close_acting(Arc arc, Speaker by) {
  const bool partner = by == Speaker::partner;
  switch (arc) {
    case Arc::know:
      return partner ? Acting{Emotion::embarrassed, Gesture::bow} : Acting{Emotion::embarrassed, Gesture::cup};
    case Arc::know2:
      return partner ? Acting{Emotion::embarrassed, Gesture::bow} : Acting{Emotion::serene, Gesture::stand};
    case Arc::know3:
      return partner ? Acting{Emotion::smug, Gesture::hips} : Acting{Emotion::deadpan, Gesture::stand};
    case Arc::plan:
      return partner ? Acting{Emotion::deadpan, Gesture::wave} : Acting{Emotion::serene, Gesture::cup};
    case Arc::first:
      return partner ? Acting{Emotion::teary, Gesture::shrug} : Acting{Emotion::embarrassed, Gesture::stand};
    case Arc::name:
      return partner ? Acting{Emotion::happy, Gesture::pump} : Acting{Emotion::deadpan, Gesture::cup};
    case Arc::two:
      return partner ? Acting{Emotion::smug, Gesture::crossed} : Acting{Emotion::happy, Gesture::point_up};
    case Arc::tomorrow:
      return partner ? Acting{Emotion::sparkle, Gesture::pump} : Acting{Emotion::happy, Gesture::wave};
    case Arc::number:
      return partner ? Acting{Emotion::smug, Gesture::pump} : Acting{Emotion::deadpan, Gesture::stand};
    case Arc::memo:
      return partner ? Acting{Emotion::squeal, Gesture::read} : Acting{Emotion::embarrassed, Gesture::point};
    case Arc::sleepy:
      return partner ? Acting{Emotion::squeal, Gesture::banzai} : Acting{Emotion::deadpan, Gesture::cup};
    case Arc::lazy:
      return partner ? Acting{Emotion::happy, Gesture::banzai} : Acting{Emotion::troubled, Gesture::shrug};
  }
  return {};
}

Acting main_acting(const Beat& beat) {
  switch (family(beat.kind)) {
    case BeatKind::definition:
    case BeatKind::named:
    case BeatKind::pair:
    case BeatKind::topic:
    case BeatKind::two:
    case BeatKind::explain:
      return {Emotion::calm, Gesture::explain};
    case BeatKind::compare:
    case BeatKind::cause:
    case BeatKind::steps:
    case BeatKind::step:
      return {Emotion::thinking, Gesture::point};
    case BeatKind::condition:
    case BeatKind::question:
      return {beat.tone == Tone::negative ? Emotion::troubled : Emotion::calm, Gesture::point};
    case BeatKind::misconception:
    case BeatKind::contrast:
    case BeatKind::before_after:
      return {Emotion::troubled, Gesture::point_up};
    case BeatKind::riddle:
    case BeatKind::reveal:
      return {Emotion::smug, Gesture::point_up};
    case BeatKind::howto:
    case BeatKind::advice:
      return {Emotion::happy, Gesture::point_up};
    case BeatKind::plain:
      return {beat.warns ? Emotion::troubled : Emotion::calm, Gesture::explain};
    case BeatKind::quote:
      return {Emotion::calm, Gesture::read};
    case BeatKind::topic_condition:
    case BeatKind::topic_cause:
    case BeatKind::topic_two:
      break;  // family() never returns these
  }
  return {};
}

Acting asking_acting(const Beat& beat, std::size_t panel) {
  if (beat.kind == BeatKind::misconception) return {Emotion::smug, Gesture::hips};
  if (beat.kind == BeatKind::contrast) return {Emotion::happy, Gesture::stand};
  constexpr std::array<Acting, kPanels> kCurious = {{{Emotion::calm, Gesture::think},
                                                     {Emotion::calm, Gesture::think},
                                                     {Emotion::thinking, Gesture::think},
                                                     {Emotion::happy, Gesture::point_up}}};
  return kCurious[panel];
}

bool shocks(const Beat& beat) {
  return beat.kind == BeatKind::misconception || beat.warns || beat.tone == Tone::negative;
}

Acting reaction_acting(const Beat& beat, std::size_t panel) {
  if (panel == kTurnPanel) {
    if (shocks(beat)) return {Emotion::surprised, Gesture::shock};
    return {Emotion::surprised, Gesture::banzai};
  }
  if (beat.kind == BeatKind::steps) return {Emotion::thinking, Gesture::read};
  if (beat.tone == Tone::negative) return {Emotion::troubled, Gesture::think};
  return {Emotion::happy, Gesture::stand};
}

bool ends_in_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

Voice voice_of(const DraftLine& line, std::size_t panel) {
  const std::string_view text = line.line.text;
  if (ends_in_any(text, {"！？", "?!"})) return Voice::shout;
  if (line.part == LinePart::opener && ends_in_any(text, {"！", "!"})) return Voice::shout;
  if (line.part == LinePart::reaction && panel != kTurnPanel && ends_in_any(text, {"……", "..."})) return Voice::thought;
  if (line.part == LinePart::close && line.line.by == Speaker::partner &&
      (text.starts_with("……") || text.starts_with("..."))) {
    return Voice::whisper;
  }
  return Voice::say;
}

Acting acting_of(const DraftInput& input, const DraftLine& line, const Beat& beat, std::size_t panel) {
  switch (line.part) {
    case LinePart::opener:
      return opener_acting(input.arc);
    case LinePart::close:
      return close_acting(input.arc, line.line.by);
    case LinePart::reaction:
      return reaction_acting(beat, panel);
    case LinePart::beat:
      break;
  }
  return line.line.by == Speaker::main ? main_acting(beat) : asking_acting(beat, panel);
}

Place place_of(const DraftInput& input, const PlacePair& places, std::size_t panel) {
  if (panel < kTurnPanel) return places.first;
  if (panel > kTurnPanel) return places.second;
  const Beat& turn = *input.beats[kTurnPanel];
  if (turn.kind == BeatKind::misconception) return Place::tense;
  if (turn.warns || turn.tone == Tone::negative) return Place::gloom;
  if (turn.turns || !turn.number.empty()) return Place::tense;
  return places.second;
}

std::optional<SoundEffect> close_sound(Arc arc) {
  switch (arc) {
    case Arc::know:
    case Arc::know2:
    case Arc::first:
      return SoundEffect::sigh;
    case Arc::know3:
    case Arc::two:
    case Arc::number:
    case Arc::lazy:
      return SoundEffect::silence;
    case Arc::name:
    case Arc::tomorrow:
    case Arc::sleepy:
      return SoundEffect::smile;
    case Arc::plan:
    case Arc::memo:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<SoundEffect> sound_of(const DraftInput& input, std::size_t panel) {
  const Beat& beat = *input.beats[panel];
  switch (panel) {
    case 0:
      if (input.arc == Arc::tomorrow || input.arc == Arc::plan || input.arc == Arc::name) return SoundEffect::fidget;
      return std::nullopt;
    case 1:
      return input.arc == Arc::memo ? SoundEffect::scribble : SoundEffect::nod;
    case kTurnPanel:
      if (beat.kind == BeatKind::misconception || beat.warns) return SoundEffect::shock;
      if (beat.tone == Tone::negative) return SoundEffect::stop;
      if (!beat.number.empty()) return SoundEffect::thud;
      return std::nullopt;
    default:
      return close_sound(input.arc);
  }
}

/// Beside a board there is room for three lines. A truth board takes the place of the reaction, else the turn keeps its
/// face.
void place_boards(const DraftInput& input, std::vector<Panel>& panels) {
  std::size_t boards = 0;
  for (const std::size_t panel : {std::size_t{1}, std::size_t{0}, std::size_t{3}, kTurnPanel}) {
    if (boards == kBoardsMax || panels[panel].lines.size() > kLinesBesideBoardMax) continue;
    if (panel == kTurnPanel && boards > 1) continue;
    auto board = board_for(input.wording, input.sheet, *input.beats[panel]);
    const bool repeated = board && std::any_of(panels.begin(), panels.end(), [&](const Panel& other) {
                            return other.board && other.board->content.index() == board->content.index() &&
                                   other.board->facts == board->facts;
                          });
    if (!board || repeated) continue;
    panels[panel].board = std::move(board);
    ++boards;
  }
}

}  // namespace

PlacePair places_for(TextFamily family, std::size_t seed) {
  constexpr std::array<PlacePair, 4> kComputing = {{{Place::desk, Place::cafe},
                                                    {Place::classroom, Place::server_room},
                                                    {Place::server_room, Place::cafe},
                                                    {Place::desk, Place::classroom}}};
  constexpr std::array<PlacePair, 2> kCooking = {{{Place::kitchen, Place::cafe}, {Place::kitchen, Place::park}}};
  constexpr std::array<PlacePair, 4> kNature = {{{Place::classroom, Place::park},
                                                 {Place::park, Place::sky},
                                                 {Place::lab, Place::park},
                                                 {Place::street, Place::park}}};
  constexpr std::array<PlacePair, 3> kOther = {
      {{Place::library, Place::cafe}, {Place::cafe, Place::park}, {Place::classroom, Place::library}}};
  switch (family) {
    case TextFamily::computing:
      return kComputing[seed % kComputing.size()];
    case TextFamily::cooking:
      return kCooking[seed % kCooking.size()];
    case TextFamily::nature:
      return kNature[seed % kNature.size()];
    case TextFamily::other:
      break;
  }
  return kOther[seed % kOther.size()];
}

std::string_view panel_role(std::size_t panel) {
  constexpr std::array<std::string_view, kPanels> kRoles = {"ki", "sho", "ten", "ketsu"};
  return kRoles[panel];
}

std::string direction_of(const Panel& panel) {
  std::string direction;
  for (const Speaker who : {Speaker::main, Speaker::partner}) {
    const Line* last = nullptr;
    for (const Line& line : panel.lines) {
      if (line.by == who) last = &line;
    }
    if (last == nullptr) continue;
    direction += direction.empty() ? "" : "; ";
    direction +=
        std::string(name(who)) + ": " + std::string(name(last->emotion)) + ", " + std::string(name(last->gesture));
  }
  if (panel.board) direction += "; board: " + std::string(board_type(panel.board->content));
  return direction;
}

std::vector<Panel> stage_page(const DraftInput& input, const PageDraft& draft) {
  const PlacePair places = places_for(input.wording.family_of(input.sheet), input.seed);
  std::vector<Panel> panels;
  for (std::size_t i = 0; i < kPanels; ++i) {
    Panel panel;
    panel.role = panel_role(i);
    panel.place = place_of(input, places, i);
    panel.setting = input.wording.place_in_words(panel.place);
    const Beat& beat = *draft[i].beat;
    panel.focus = beat.row ? row_id(*beat.row) : input.sheet.facts[beat.fact].id;
    for (const DraftLine& each : draft[i].lines) {
      Line line = each.line;
      const Acting acting = acting_of(input, each, beat, i);
      line.emotion = acting.emotion;
      line.gesture = acting.gesture;
      line.voice = voice_of(each, i);
      panel.lines.push_back(std::move(line));
    }
    if (const auto effect = sound_of(input, i)) {
      const std::string_view sound = input.wording.sound(*effect);
      if (!sound.empty()) panel.sound = std::string(sound);
    }
    panels.push_back(std::move(panel));
  }
  place_boards(input, panels);
  for (Panel& panel : panels) panel.direction = direction_of(panel);
  return panels;
}

}  // namespace manganize
