#include "manganize/scenario/staging.h"

#include <algorithm>
#include <array>
#include <set>

#include "manganize/scenario/beat_choice.h"
#include "manganize/scenario/board_texts.h"
#include "manganize/scenario/board_words.h"
#include "manganize/scenario/boards.h"
#include "manganize/scenario/context_boards.h"
#include "manganize/scenario/exhibit_boards.h"
#include "manganize/scenario/scenario_names.h"

namespace manganize {
namespace {

constexpr std::size_t kBoardsMax = 3;
constexpr std::size_t kBoardsWanted = 2;  ///< where the beats give fewer, what stands around them is shown

Acting close_acting(Arc arc, Speaker by) {
  return by == Speaker::partner ? plan_of(arc).partner_close : plan_of(arc).main_close;
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
    case BeatKind::passage:
      return {beat.warns ? Emotion::troubled : Emotion::calm, Gesture::point};
    case BeatKind::topic_condition:
    case BeatKind::topic_cause:
    case BeatKind::topic_two:
      break;  // family() never returns these
  }
  return {};
}

Acting asking_acting(const Beat& beat, Role role) {
  if (beat.kind == BeatKind::misconception) return {Emotion::smug, Gesture::hips};
  if (beat.kind == BeatKind::contrast) return {Emotion::happy, Gesture::stand};
  if (beat.kind == BeatKind::reveal || beat.kind == BeatKind::riddle) return {Emotion::thinking, Gesture::think};
  switch (role) {
    case Role::ki:
    case Role::sho:
      return {Emotion::calm, Gesture::think};
    case Role::ten:
      return {Emotion::thinking, Gesture::think};
    case Role::ketsu:
      break;
  }
  return {Emotion::happy, Gesture::point_up};
}

/// Of a condition only what comes of it can alarm: "if a file does not exist, another is taken" is no danger.
bool alarms(const Beat& beat) {
  const bool harmless = beat.kind == BeatKind::condition || beat.kind == BeatKind::topic_condition ||
                        beat.kind == BeatKind::passage;  // 「…に注意してください」
  return beat.warns && (!harmless || beat.tone == Tone::negative);
}

bool shocks(const Beat& beat) {
  return beat.kind == BeatKind::misconception || alarms(beat) || beat.tone == Tone::negative;
}

Acting reaction_acting(const Beat& beat, Role role) {
  if (role == Role::ten && turns_the_story(beat)) {
    if (shocks(beat)) return {Emotion::surprised, Gesture::shock};
    return {Emotion::surprised, Gesture::banzai};
  }
  if (beat.kind == BeatKind::steps) return {Emotion::thinking, Gesture::read};
  if (beat.tone == Tone::negative) return {Emotion::troubled, Gesture::think};
  return {Emotion::happy, Gesture::stand};
}

/// How a calm face of hers looks.
Acting tempered(Acting acting, Temper temper) {
  if (acting.emotion != Emotion::calm) return acting;
  switch (temper) {
    case Temper::cheerful:
    case Temper::hungry:
      acting.emotion = Emotion::happy;
      break;
    case Temper::proud:
      acting.emotion = Emotion::smug;
      break;
    case Temper::sleepy:
      acting.emotion = Emotion::serene;
      break;
    case Temper::calm:
    case Temper::shy:
    case Temper::curious:
      break;
  }
  return acting;
}

bool ends_in_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

Voice voice_of(const DraftLine& line, Role role) {
  const std::string_view text = line.line.text;
  if (ends_in_any(text, {"！？", "?!"})) return Voice::shout;
  if (line.part == LinePart::opener && ends_in_any(text, {"！", "!"})) return Voice::shout;
  const bool alone = line.part == LinePart::reaction && line.line.by == Speaker::partner;
  if (alone && role != Role::ten && ends_in_any(text, {"……", "..."})) return Voice::thought;
  if (line.part == LinePart::close && line.line.by == Speaker::partner &&
      (text.starts_with("……") || text.starts_with("..."))) {
    return Voice::whisper;
  }
  return Voice::say;
}

Acting acting_of(const DraftInput& input, const DraftLine& line, const Beat& beat, Role role) {
  const bool main = line.line.by == Speaker::main;
  switch (line.part) {
    case LinePart::opener:
      return plan_of(input.arc).opener;
    case LinePart::close:
      return close_acting(input.arc, line.line.by);
    case LinePart::reaction:
      return main ? tempered({Emotion::calm, Gesture::cup}, temper_of(input.style)) : reaction_acting(beat, role);
    case LinePart::beat:
      break;
  }
  // Nobody smiles while a belief falls.
  if (main && role == Role::ten && !beat.belief.empty()) return {Emotion::troubled, Gesture::point_up};
  // "Your eyes were closed": so they must be.
  if (!main && input.arc == Arc::sleepy && role == Role::sho) return {Emotion::serene, Gesture::cup};
  return main ? tempered(main_acting(beat), temper_of(input.style)) : asking_acting(beat, role);
}

Place place_of(const DraftInput& input, const PlacePair& places, Role role) {
  if (role == Role::ki || role == Role::sho) return places.first;
  if (role == Role::ketsu) return places.second;
  const Beat& turn = *turn_of(input.beats);
  if (turn.kind == BeatKind::misconception) return Place::tense;
  if (alarms(turn) || turn.tone == Tone::negative) return Place::gloom;
  if (turns_the_story(turn)) return Place::tense;
  return places.second;
}

/// What a turn sounds like in that genre, where nothing of its own is to be heard.
std::optional<SoundEffect> genre_sound(Genre genre) {
  switch (genre) {
    case Genre::battle:
      return SoundEffect::thud;
    case Genre::mystery:
      return SoundEffect::gleam;
    case Genre::horror:
      return SoundEffect::shiver;
    case Genre::science_fiction:
      return SoundEffect::beep;
    case Genre::fantasy:
      return SoundEffect::sparkle;
    case Genre::suspense:
    case Genre::gag:
    case Genre::daily_life:
      break;
  }
  return std::nullopt;
}

std::optional<SoundEffect> sound_of(const DraftInput& input, Role role, const Beat& beat) {
  switch (role) {
    case Role::ki:
      return plan_of(input.arc).opening_sound;
    case Role::sho:
      return input.arc == Arc::memo ? SoundEffect::scribble : SoundEffect::nod;
    case Role::ten:
      if (beat.kind == BeatKind::misconception || alarms(beat)) return SoundEffect::shock;
      if (beat.tone == Tone::negative) return SoundEffect::stop;
      if (!beat.number.empty()) return SoundEffect::thud;
      return genre_sound(input.genre);
    case Role::ketsu:
      break;
  }
  return plan_of(input.arc).closing_sound;
}

/// Developing panels first, the turn last.
std::vector<std::size_t> order_for_boards(const std::vector<Panel>& panels) {
  std::vector<std::size_t> order;
  for (const Role role : {Role::sho, Role::ki, Role::ketsu, Role::ten}) {
    for (std::size_t i = 0; i < panels.size(); ++i) {
      if (panels[i].role == role) order.push_back(i);
    }
  }
  return order;
}

/// Seats the boards of a page. Beside a board there is room for three lines; a truth board takes the place of the
/// reaction, else the turn keeps its face.
class BoardSeats {
 public:
  BoardSeats(const DraftInput& input, std::vector<Panel>& panels) : input_(input), panels_(panels) {
    for (const Beat* beat : input.beats) {
      shown_.insert(input.sheet.facts[beat->fact].id);
      for (const std::size_t other : beat->others) shown_.insert(input.sheet.facts[other].id);
    }
  }

  void fill() {
    const std::vector<std::size_t> order = order_for_boards(panels_);
    for (const std::size_t panel : order) {
      const Beat& beat = *input_.beats[panel];
      if (beat.kind == BeatKind::passage) seat(panel, board_for(input_.wording, input_.sheet, beat));
    }
    // A procedure is played from panel 2 on: panel 1 shows all of it.
    const auto step = std::find_if(input_.beats.begin(), input_.beats.end(),
                                   [](const Beat* beat) { return beat->kind == BeatKind::step; });
    if (step != input_.beats.end()) seat(0, board_for(input_.wording, input_.sheet, **step));
    for (const std::size_t panel : order) {
      seat(panel, announced_board(input_.wording, input_.sheet, *input_.beats[panel]));
    }
    for (const std::size_t panel : order) {
      seat(panel, example_board(input_.wording, input_.sheet, *input_.beats[panel], said_in(panel)));
    }
    for (const std::size_t panel : order) {
      if (is_turn(panel) && boards_ > 1) continue;
      seat(panel, board_for(input_.wording, input_.sheet, *input_.beats[panel]));
    }
    for (const std::size_t panel : order) {
      if (boards_ >= kBoardsWanted || is_turn(panel) || !has_room(panel)) continue;
      seat(panel, section_exhibit(input_.wording, input_.sheet, *input_.beats[panel]));
      seat(panel, board_beside(input_.sheet, *input_.beats[panel], shown_));
    }
  }

 private:
  bool is_turn(std::size_t panel) const { return panels_[panel].role == Role::ten; }
  bool has_room(std::size_t panel) const {
    return !panels_[panel].board && panels_[panel].lines.size() <= kLinesBesideBoardMax;
  }

  /// What the balloons of a panel say of the subject.
  std::string said_in(std::size_t panel) const {
    std::string said;
    for (const Line& line : panels_[panel].lines) said += line.text + " ";
    return said;
  }

  /// A card with the words of the balloons beside it: no board is better.
  bool only_repeats(std::size_t panel, const BoardContent& content) const {
    const bool card = std::holds_alternative<DefinitionBoard>(content) || std::holds_alternative<FlowBoard>(content) ||
                      std::holds_alternative<QuoteBoard>(content);
    if (!card) return false;
    const std::vector<std::string> said = input_.wording.content_words(said_in(panel));
    const std::vector<std::string> words = input_.wording.content_words(board_words(content, " "));
    const auto repeated =
        static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
          return std::find(said.begin(), said.end(), word) != said.end();
        }));
    return repeated * 10 > words.size() * 6;
  }

  void seat(std::size_t panel, std::optional<Board> board) {
    if (!board || boards_ == kBoardsMax || !has_room(panel)) return;
    if (only_repeats(panel, board->content)) return;
    tidy(board->content);
    const bool repeated = std::any_of(panels_.begin(), panels_.end(), [&](const Panel& other) {
      return other.board && other.board->content.index() == board->content.index() &&
             other.board->facts == board->facts;
    });
    if (repeated) return;
    shown_.insert(board->facts.begin(), board->facts.end());
    panels_[panel].board = std::move(board);
    ++boards_;
  }

  const DraftInput& input_;
  std::vector<Panel>& panels_;
  std::set<std::string> shown_;
  std::size_t boards_ = 0;
};

Mood mood_of(const Panel& panel) {
  if (panel.place == Place::gloom) return Mood::gloomy;
  if (panel.place == Place::tense) return Mood::tense;
  const auto feels = [&](std::initializer_list<Emotion> emotions) {
    return std::any_of(panel.lines.begin(), panel.lines.end(), [&](const Line& line) {
      return std::find(emotions.begin(), emotions.end(), line.emotion) != emotions.end();
    });
  };
  if (panel.time == TimeOfDay::night) return Mood::mysterious;
  if (feels({Emotion::teary, Emotion::troubled})) return Mood::gloomy;
  if (feels({Emotion::sparkle, Emotion::squeal, Emotion::happy})) return Mood::cheerful;
  return Mood::neutral;
}

/// The place is shown first, the turn from near; a board needs room.
Shot shot_of(const Panel& panel) {
  if (panel.board) return Shot::medium;
  if (panel.role == Role::ki) return Shot::wide;
  return panel.role == Role::ten ? Shot::close_up : Shot::medium;
}

Gaze gaze_of(const Line& line, bool has_board) {
  if (has_board && (line.gesture == Gesture::point || line.gesture == Gesture::read)) return Gaze::board;
  if (line.emotion == Emotion::embarrassed || line.emotion == Emotion::deadpan) return Gaze::away;
  if (line.voice == Voice::thought) return Gaze::away;
  return line.gesture == Gesture::point_up ? Gaze::reader : Gaze::partner;
}

}  // namespace

PlacePair places_for(TextFamily family, Genre genre, std::size_t seed) {
  constexpr std::array<Place, 4> kComputing = {Place::desk, Place::classroom, Place::server_room, Place::lab};
  constexpr std::array<Place, 2> kCooking = {Place::kitchen, Place::cafe};
  constexpr std::array<Place, 4> kNature = {Place::classroom, Place::park, Place::lab, Place::street};
  constexpr std::array<Place, 3> kOther = {Place::library, Place::cafe, Place::classroom};
  // Two places for the second half of each genre.
  constexpr std::array<std::array<Place, 2>, 8> kGenrePlaces = {{{Place::stage, Place::street},
                                                                 {Place::city, Place::classroom},
                                                                 {Place::library, Place::city},
                                                                 {Place::city, Place::library},
                                                                 {Place::cafe, Place::classroom},
                                                                 {Place::space, Place::server_room},
                                                                 {Place::sky, Place::park},
                                                                 {Place::cafe, Place::park}}};
  PlacePair places;
  switch (family) {
    case TextFamily::computing:
      places.first = kComputing[seed % kComputing.size()];
      break;
    case TextFamily::cooking:
      places.first = kCooking[seed % kCooking.size()];
      break;
    case TextFamily::nature:
      places.first = kNature[seed % kNature.size()];
      break;
    case TextFamily::other:
      places.first = kOther[seed % kOther.size()];
      break;
  }
  const auto& later = kGenrePlaces[static_cast<std::size_t>(genre)];
  places.second = later[seed % later.size()];
  if (places.second == places.first) places.second = later[(seed + 1) % later.size()];
  return places;
}

TimeOfDay time_for(Genre genre, bool late) {
  switch (genre) {
    case Genre::horror:
      return late ? TimeOfDay::night : TimeOfDay::evening;
    case Genre::mystery:
    case Genre::suspense:
      return late ? TimeOfDay::evening : TimeOfDay::day;
    case Genre::daily_life:
      return late ? TimeOfDay::evening : TimeOfDay::day;
    case Genre::battle:
    case Genre::gag:
    case Genre::science_fiction:
    case Genre::fantasy:
      break;
  }
  return TimeOfDay::day;
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

void finish_panel(const Wording& wording, const SpeakingStyle& style, Panel& panel) {
  panel.mood = mood_of(panel);
  panel.shot = shot_of(panel);
  for (Line& line : panel.lines) {
    line.gaze = gaze_of(line, panel.board.has_value());
    line.breaks = wording.break_hints(line.text);
  }
  panel.setting = wording.place_in_words(panel.place);
  panel.direction = direction_of(panel);
  panel.alt = wording.alt_text(panel, style);
}

std::vector<Panel> stage_page(const DraftInput& input, const PageDraft& draft) {
  const PlacePair places = places_for(input.wording.family_of(input.sheet), input.genre, input.seed);
  const std::vector<Role> roles = roles_of(draft.size());
  std::vector<Panel> panels;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    Panel panel;
    panel.role = roles[i];
    panel.place = place_of(input, places, panel.role);
    panel.time = time_for(input.genre, panel.role == Role::ten || panel.role == Role::ketsu);
    const Beat& beat = *draft[i].beat;
    panel.focus = beat.row ? row_id(*beat.row) : input.sheet.facts[beat.fact].id;
    for (const DraftLine& each : draft[i].lines) {
      Line line = each.line;
      const Acting acting = acting_of(input, each, beat, panel.role);
      line.emotion = acting.emotion;
      line.gesture = acting.gesture;
      line.voice = voice_of(each, panel.role);
      panel.lines.push_back(std::move(line));
    }
    if (const auto effect = sound_of(input, panel.role, beat)) {
      const std::string_view sound = input.wording.sound(*effect);
      const bool heard =
          std::any_of(panels.begin(), panels.end(), [&](const Panel& other) { return other.sound == sound; });
      if (!sound.empty() && !heard) panel.sound = std::string(sound);
    }
    panels.push_back(std::move(panel));
  }
  BoardSeats(input, panels).fill();
  for (Panel& panel : panels) finish_panel(input.wording, input.style, panel);
  return panels;
}

}  // namespace manganize
