#include "libs/page/panel_painter.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "libs/base/utf8.h"
#include "libs/page/board/board.h"
#include "libs/page/figure/jellyfish.h"
#include "libs/page/layout/balloon_drawing.h"
#include "libs/page/scene/foreground.h"
#include "libs/page/scene/ornament.h"

namespace page {
namespace {

/// One camera for each of the four beats: the third is the closest, the fourth steps back. Longer pages have more of
/// the second, shorter ones begin like the others and end like them.
constexpr std::array<double, kPanelsPerPage> kScales = {1.6, 1.46, 1.95, 1.36};

double camera_of(std::size_t index, std::size_t panels) {
  if (index == 0) return kScales[0];
  if (index + 1 == panels) return kScales[3];
  return index + 2 == panels ? kScales[2] : kScales[1];
}

constexpr double kCloseUpWithPartner = 1.62;

constexpr double kJapanesePx = 50;
constexpr double kEnglishPx = 46;
constexpr double kBesideBoardPx = 44;
constexpr double kCloseUpGain = 1.08;

constexpr double kFrameWidth = 8;
constexpr double kBoardTextLeastPx = 22;
/// Nearly as tall as the desk edges of foreground.h.
constexpr double kFrontShare = 0.12;
constexpr double kLaptopScale = 1.0;

std::string lettered(const PageSpec& page, const std::string& text) {
  const std::string clean = clean_text(text);
  return page.language == PageLanguage::english ? to_capitals(clean) : clean;
}

// People in the order of their first words, then those who only listen.
std::vector<PanelFigure> in_order_of_speech(const PanelSpec& spec) {
  std::vector<PanelFigure> order;
  const auto take = [&](std::size_t cast) {
    const auto same = [&](const PanelFigure& figure) { return figure.cast == cast; };
    if (std::any_of(order.begin(), order.end(), same)) return;
    const auto found = std::find_if(spec.figures.begin(), spec.figures.end(), same);
    if (found != spec.figures.end()) order.push_back(*found);
  };
  for (const PanelBalloon& balloon : spec.balloons) {
    if (balloon.cast) take(*balloon.cast);
  }
  for (const PanelFigure& figure : spec.figures) take(figure.cast);
  return order;
}

std::vector<BalloonSpec> balloons_of(const PageSpec& page, const PanelSpec& spec,
                                     const std::vector<PanelFigure>& people) {
  std::vector<BalloonSpec> out;
  for (const PanelBalloon& balloon : spec.balloons) {
    BalloonSpec next{.text = lettered(page, balloon.text), .kind = balloon.kind};
    if (!has_ink(next.text)) continue;
    const auto speaker = std::find_if(people.begin(), people.end(),
                                      [&](const PanelFigure& figure) { return figure.cast == balloon.cast; });
    if (speaker != people.end()) next.speaker = static_cast<std::size_t>(speaker - people.begin());
    if (!balloon.cast) next.kind = BalloonKind::caption;
    const bool same_voice = !out.empty() && next.speaker && out.back().speaker == next.speaker &&
                            next.kind == BalloonKind::say && out.back().kind == BalloonKind::say;
    next.joined = same_voice;
    out.push_back(std::move(next));
  }
  return out;
}

double liked_scale(const PageSpec& page, std::size_t index) {
  const double scale = camera_of(index, page.panels.size());
  return page.panels[index].figures.size() > 1 ? std::min(scale, kCloseUpWithPartner) : scale;
}

double liked_letters(const PageSpec& page, const PanelSpec& spec) {
  const double px = page.language == PageLanguage::japanese ? kJapanesePx : kEnglishPx;
  if (spec.board) return std::min(px, kBesideBoardPx);
  return spec.focus_lines && spec.balloons.size() == 1 ? px * kCloseUpGain : px;
}

Point middle_of_heads(const Arrangement& arrangement, const Box& frame) {
  if (arrangement.stage.actors.empty()) return frame.centre();
  Point sum;
  for (const Actor& actor : arrangement.stage.actors) sum = sum + actor.at;
  return sum * (1.0 / static_cast<double>(arrangement.stage.actors.size()));
}

class Painter {
 public:
  Painter(Canvas& canvas, const PageSpec& page, const PanelPlan& plan, const Lettering& lettering,
          std::vector<Finding>& findings)
      : canvas_(canvas),
        page_(page),
        plan_(plan),
        spec_(*plan.spec),
        frame_(plan.arrangement.stage.frame),
        lettering_(lettering),
        findings_(findings) {}

  void paint() {
    {
      const auto inside = canvas_.clip(Path::rectangle(frame_));
      paint_ground();
      if (spec_.board && plan_.arrangement.board) paint_board();
      for (const Actor& actor : plan_.arrangement.stage.actors) {
        draw_figure_with_halo(canvas_, actor.figure, actor.at, actor.scale);
      }
      paint_front();
      if (plan_.sound) paint_sound();
      draw_balloons(canvas_, lettering_, plan_.balloons, plan_.arrangement.balloons, plan_.seed);
    }
    canvas_.stroke(Path::rectangle(frame_), kInk, {.width = kFrameWidth, .join = Join::miter});
  }

 private:
  void paint_ground() {
    const Point centre = middle_of_heads(plan_.arrangement, frame_);
    const std::optional<Mood> ground = spec_.ground        ? spec_.ground
                                       : spec_.focus_lines ? std::optional(Mood::gold)
                                       : spec_.board       ? std::optional(Mood::mint)
                                                           : std::nullopt;
    if (ground) {
      draw_mood(canvas_, frame_, *ground, centre);
    } else {
      draw_scene(canvas_, frame_, spec_.scene, spec_.daylight, page_.seed);
    }
    if (spec_.focus_lines) {
      FocusLines lines{.centre = centre - Point{0, 20}};
      // With two heads the quiet middle must be wider.
      if (plan_.arrangement.stage.actors.size() > 1) lines.rx = 620;
      draw_focus_lines(canvas_, frame_, lines, plan_.seed);
    }
    if (spec_.flowers) draw_flowers_and_sparkles(canvas_, frame_, plan_.seed);
    if (!ground && !is_mood(spec_.scene)) paint_shades();
  }

  void paint_shades() {
    for (const Actor& actor : plan_.arrangement.stage.actors) {
      const Point feet{actor.at.x, actor.at.y + 272 * actor.scale};
      if (feet.y < frame_.y1) draw_figure_shade(canvas_, feet, 70 * actor.scale);
    }
  }

  void paint_board() {
    const Box box = *plan_.arrangement.board;
    const BoardReport report = draw_board(canvas_, lettering_, box, *spec_.board, BoardStyle::white);
    for (const std::string& fault : faults(report, box, kBoardTextLeastPx)) {
      findings_.push_back({FindingKind::board, Severity::flaw, plan_.index, 0, fault});
    }
    for (const BoardLabel& label : report.labels) {
      for (const char32_t c : lettering_.missing_from(FontRole::board, base::to_utf32(label.text))) {
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
        findings_.push_back({FindingKind::missing_character, Severity::fault, plan_.index, 0,
                             std::string("board: no font has ") + code});
      }
    }
  }

  void paint_front() {
    if (spec_.front == PanelFront::nothing || plan_.arrangement.board) return;
    if (spec_.front == PanelFront::laptop) {
      const Box desk = draw_desk_front(canvas_, frame_, frame_.height() * kFrontShare, spec_.daylight);
      const double x = middle_of_heads(plan_.arrangement, frame_).x;
      const Point lid = draw_laptop(canvas_, {x, desk.y0 + 8}, kLaptopScale);
      const Look* main = page_.cast.empty() ? nullptr : &page_.cast.front();
      if (main != nullptr && main->accessories.has(Accessory::jelly))
        draw_jellyfish(canvas_, lid, 22, main->colors.line);
    } else if (has_foreground(spec_.scene)) {
      draw_foreground(canvas_, frame_, spec_.scene, spec_.daylight);
    } else {
      draw_desk_front(canvas_, frame_, frame_.height() * kFrontShare, spec_.daylight);
    }
  }

  void paint_sound() {
    draw_sound(canvas_, plan_.sound->sound, set_sound(lettering_, plan_.sound->sound, plan_.sound->centre));
  }

  Canvas& canvas_;
  const PageSpec& page_;
  const PanelPlan& plan_;
  const PanelSpec& spec_;
  Box frame_;
  const Lettering& lettering_;
  std::vector<Finding>& findings_;
};

void report_missing_in_sound(const Lettering& lettering, const std::string& sound, std::size_t panel,
                             std::vector<Finding>& findings) {
  if (lettering.missing_from(FontRole::sound, base::to_utf32(sound)).empty()) return;
  findings.push_back({FindingKind::missing_character, Severity::fault, panel, 0, "sound: " + sound});
}

}  // namespace

PanelPlan plan_panel(const PageSpec& page, std::size_t index, const Box& frame, const Lettering& lettering) {
  const PanelSpec& spec = page.panels[index];
  const std::vector<PanelFigure> people = in_order_of_speech(spec);
  PanelPlan plan{&spec, index, page.seed * 64 + static_cast<std::uint32_t>(index) + 1, balloons_of(page, spec, people),
                 {},    {}};
  PanelWish wish{.frame = frame,
                 .balloons = plan.balloons,
                 .direction = page.language == PageLanguage::japanese ? ReadingDirection::right_to_left
                                                                      : ReadingDirection::left_to_right,
                 .scale = liked_scale(page, index),
                 .letter_px = liked_letters(page, spec),
                 .board = spec.board.has_value(),
                 .hidden_between = spec.front == PanelFront::laptop,
                 .drawn_low = spec.front == PanelFront::nothing ? 0 : frame.height() * kFrontShare};
  const std::string sound = lettered(page, spec.sound);
  if (!sound.empty()) wish.loose = loose_sizes(lettering, sound, wish.direction);
  for (const PanelFigure& figure : people) {
    wish.figures.push_back(
        {.look = page.cast[figure.cast], .expression = figure.expression, .pose = figure.pose, .gaze = figure.gaze});
  }
  plan.arrangement = arrange_panel(lettering, wish, plan.seed, index);
  plan.balloons = plan.arrangement.specs;
  if (!sound.empty()) {
    report_missing_in_sound(lettering, sound, index, plan.arrangement.findings);
    plan.sound = seat_sound(lettering, sound, plan.arrangement);
    if (!plan.sound) {
      plan.arrangement.findings.push_back({FindingKind::sound_left_out, Severity::remark, index, 0, sound});
    }
  }
  return plan;
}

void paint_panel(Canvas& canvas, const PageSpec& page, const PanelPlan& plan, const Lettering& lettering,
                 std::vector<Finding>& findings) {
  findings.insert(findings.end(), plan.arrangement.findings.begin(), plan.arrangement.findings.end());
  Painter(canvas, page, plan, lettering, findings).paint();
}

}  // namespace page
