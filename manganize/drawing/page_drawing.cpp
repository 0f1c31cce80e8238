#include "manganize/drawing/page_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "libs/base/check.h"
#include "libs/base/error.h"
#include "libs/page/figure/cast.h"
#include "manganize/scenario/stable_hash.h"

namespace manganize {
namespace {

constexpr std::size_t kMain = 0;
constexpr std::size_t kPartner = 1;

// Hair colours this far apart (in RGB, each 0..1) are not taken for one another.
constexpr double kHairDistanceMin = 0.25;

double distance(page::Color a, page::Color b) {
  return std::hypot(a.r - b.r, a.g - b.g, a.b - b.b);
}

page::Expression expression_of(Emotion emotion) {
  switch (emotion) {
    case Emotion::calm:
      return page::Expression::calm;
    case Emotion::happy:
      return page::Expression::happy;
    case Emotion::serene:
      return page::Expression::serene;
    case Emotion::squeal:
      return page::Expression::squeal;
    case Emotion::sparkle:
      return page::Expression::sparkle;
    case Emotion::surprised:
      return page::Expression::surprised;
    case Emotion::thinking:
      return page::Expression::thinking;
    case Emotion::troubled:
      return page::Expression::troubled;
    case Emotion::teary:
      return page::Expression::teary;
    case Emotion::pout:
      return page::Expression::pout;
    case Emotion::embarrassed:
      return page::Expression::embarrassed;
    case Emotion::smug:
      return page::Expression::smug;
    case Emotion::deadpan:
      return page::Expression::deadpan;
    case Emotion::dizzy:
      return page::Expression::dizzy;
  }
  __builtin_unreachable();
}

page::Pose pose_of(Gesture gesture, bool has_board) {
  switch (gesture) {
    case Gesture::stand:
      return page::Pose::stand;
    case Gesture::explain:
      return page::Pose::explain;
    case Gesture::wave:
      return page::Pose::wave;
    case Gesture::crossed:
      return page::Pose::crossed;
    case Gesture::banzai:
      return page::Pose::banzai;
    case Gesture::pump:
      return page::Pose::pump;
    case Gesture::shrug:
      return page::Pose::shrug;
    case Gesture::point:
      return has_board ? page::Pose::point_left : page::Pose::explain;
    case Gesture::point_up:
      return page::Pose::point_up;
    case Gesture::read:
      return page::Pose::book;
    case Gesture::type:
      return page::Pose::typing;
    case Gesture::bow:
      return page::Pose::bow;
    case Gesture::think:
      return page::Pose::think;
    case Gesture::cup:
      return page::Pose::cup;
    case Gesture::shock:
      return page::Pose::shock;
    case Gesture::hips:
      return page::Pose::hips;
  }
  __builtin_unreachable();
}

page::Scene scene_of(Place place) {
  switch (place) {
    case Place::classroom:
      return page::Scene::classroom;
    case Place::desk:
      return page::Scene::desk;
    case Place::cafe:
      return page::Scene::cafe;
    case Place::street:
      return page::Scene::street;
    case Place::lab:
      return page::Scene::lab;
    case Place::library:
      return page::Scene::library;
    case Place::sky:
      return page::Scene::sky;
    case Place::space:
      return page::Scene::space;
    case Place::kitchen:
      return page::Scene::kitchen;
    case Place::stage:
      return page::Scene::stage;
    case Place::park:
      return page::Scene::park;
    case Place::server_room:
      return page::Scene::server_room;
    case Place::city:
      return page::Scene::city;
    case Place::calm:
      return page::Scene::calm;
    case Place::joy:
      return page::Scene::joy;
    case Place::heart:
      return page::Scene::heart;
    case Place::gloom:
      return page::Scene::gloom;
    case Place::tense:
      return page::Scene::tense;
  }
  __builtin_unreachable();
}

page::Daylight daylight_of(TimeOfDay time) {
  switch (time) {
    case TimeOfDay::day:
      return page::Daylight::day;
    case TimeOfDay::evening:
      return page::Daylight::evening;
    case TimeOfDay::night:
      return page::Daylight::night;
  }
  __builtin_unreachable();
}

page::BalloonKind balloon_of(Voice voice) {
  switch (voice) {
    case Voice::say:
      return page::BalloonKind::say;
    case Voice::shout:
      return page::BalloonKind::shout;
    case Voice::thought:
      return page::BalloonKind::thought;
    case Voice::whisper:
      return page::BalloonKind::whisper;
  }
  __builtin_unreachable();
}

// The scenario's boards have the page's kinds under the same names.
struct BoardMapping {
  page::BoardContent operator()(const DefinitionBoard& board) const {
    return page::DefinitionBoard{.term = board.term, .text = board.text};
  }
  page::BoardContent operator()(const ListBoard& board) const {
    page::ListBoard mapped{.title = board.title, .items = {}};
    for (const std::string& item : board.items) mapped.items.push_back({.text = item});
    return mapped;
  }
  page::BoardContent operator()(const StepsBoard& board) const {
    return page::StepsBoard{.title = board.title, .steps = board.steps};
  }
  page::BoardContent operator()(const SequenceBoard& board) const {
    page::SequenceBoard mapped{.title = board.title, .first = board.first, .second = board.second, .messages = {}};
    for (const Message& message : board.messages) {
      mapped.messages.push_back({.from_first = message.from_first, .label = message.label, .note = message.note});
    }
    return mapped;
  }
  page::BoardContent operator()(const ComparisonBoard& board) const {
    page::ComparisonBoard mapped{.title = board.title, .a = board.a, .b = board.b, .rows = {}};
    for (const ComparisonBoardRow& row : board.rows)
      mapped.rows.push_back({.label = row.label, .a = row.a, .b = row.b});
    return mapped;
  }
  page::BoardContent operator()(const FlowBoard& board) const {
    return page::FlowBoard{.title = board.title, .from = board.from, .to = board.to};
  }
  page::BoardContent operator()(const TruthBoard& board) const {
    return page::TruthBoard{.belief = board.belief, .reality = board.reality};
  }
  page::BoardContent operator()(const BarsBoard& board) const {
    page::BarsBoard mapped{.title = board.title, .unit = board.unit, .bars = {}};
    for (const Bar& bar : board.bars) mapped.bars.push_back({.label = bar.label, .value = bar.value, .text = bar.text});
    return mapped;
  }
  page::BoardContent operator()(const TimelineBoard& board) const {
    page::TimelineBoard mapped{.title = board.title, .entries = {}};
    for (const TimelineEntry& entry : board.entries) mapped.entries.push_back({.when = entry.when, .what = entry.what});
    return mapped;
  }
  page::BoardContent operator()(const QuoteBoard& board) const {
    return page::QuoteBoard{.heading = board.heading, .text = board.text};
  }
};

std::size_t cast_of(Speaker speaker) {
  return speaker == Speaker::main ? kMain : kPartner;
}

// A panel shows each speaker once, so the face is that of their last line: what was said has had its effect by then.
std::vector<page::PanelFigure> figures_of(const Panel& panel) {
  std::vector<page::PanelFigure> figures;
  for (const Line& line : panel.lines) {
    const std::size_t cast = cast_of(line.by);
    const page::PanelFigure figure{.cast = cast,
                                   .expression = expression_of(line.emotion),
                                   .pose = pose_of(line.gesture, panel.board.has_value())};
    const auto known =
        std::find_if(figures.begin(), figures.end(), [&](const auto& other) { return other.cast == cast; });
    if (known == figures.end()) {
      figures.push_back(figure);
    } else {
      *known = figure;
    }
  }
  return figures;
}

bool is_glad(const Panel& panel) {
  return std::any_of(panel.lines.begin(), panel.lines.end(), [](const Line& line) {
    return line.emotion == Emotion::happy || line.emotion == Emotion::sparkle || line.emotion == Emotion::squeal ||
           line.emotion == Emotion::serene;
  });
}

page::PanelSpec panel_spec_from(const Panel& panel, bool is_last) {
  page::PanelSpec spec;
  spec.scene = scene_of(panel.place);
  spec.daylight = daylight_of(panel.time);
  spec.focus_lines = panel.place == Place::tense;
  spec.flowers = is_last && is_glad(panel);
  spec.figures = figures_of(panel);
  for (const Line& line : panel.lines) {
    spec.balloons.push_back({.cast = cast_of(line.by), .kind = balloon_of(line.voice), .text = line.text});
  }
  if (panel.board) spec.board = std::visit(BoardMapping(), panel.board->content);
  spec.sound = panel.sound.value_or("");
  const bool sits_at_a_desk = panel.place == Place::desk && !panel.board && spec.figures.size() == 2;
  if (sits_at_a_desk) spec.front = page::PanelFront::laptop;
  return spec;
}

}  // namespace

page::Look look_of(const Character& character) {
  if (character.look.empty()) return page::Look();
  try {
    page::LookReader reader;
    for (const auto& [key, value] : character.look) reader.set(key, value);
    return reader.finish();
  } catch (const base::Error& error) {
    throw base::Error(error.code(), "character '" + character.name + "', look: " + error.public_message());
  }
}

page::Look partner_look(const page::Look& main) {
  constexpr std::array<std::string_view, 4> kCandidates = {"partner", "cook", "rival", "boy"};
  for (const std::string_view name : kCandidates) {
    const auto look = page::built_in_look(name);
    CHECK(look.has_value(), name);
    if (look->hair != main.hair && distance(look->colors.hair, main.colors.hair) >= kHairDistanceMin) return *look;
  }
  // Four colours that lie far apart from each other: no fifth is near to three of them.
  CHECK(false, page::to_hex(main.colors.hair));
  __builtin_unreachable();
}

page::PageSpec page_spec_from(const Scenario& scenario, const page::Look& main, const page::Look& partner) {
  page::PageSpec spec;
  spec.title = scenario.title;
  spec.series = scenario.series;
  spec.language = scenario.language == Language::ja ? page::PageLanguage::japanese : page::PageLanguage::english;
  spec.cast = {main, partner};
  spec.panels.resize(scenario.panels.size());
  for (std::size_t i = 0; i < spec.panels.size(); ++i) {
    spec.panels[i] = panel_spec_from(scenario.panels[i], i + 1 == spec.panels.size());
  }
  spec.seed = static_cast<std::uint32_t>(stable_hash(scenario.title));
  return spec;
}

page::RenderedPage PageDrawing::draw(const Scenario& scenario, const Character& character) const {
  validate(scenario);
  const page::Look main = look_of(character);
  return page::render(page_spec_from(scenario, main, partner_look(main)), lettering_);
}

}  // namespace manganize
