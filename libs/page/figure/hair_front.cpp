// Fringe and side locks: one shape, shaded by its own moved copy, with highlight, strand lines and the ahoge.

#include "libs/page/figure/hair_styles.h"
#include "libs/page/figure/parts.h"

namespace page {
namespace {

/// A ring of soft uneven teeth that follows the skull. Straight teeth look like broken glass.
Path highlight_band(const View& view, double half_width, double depth, double lower, double shift) {
  static constexpr double kTeeth[] = {13, 9, 15, 11, 17, 10, 14, 12, 16, 9, 13, 11};
  constexpr double kTeethSum = 150;
  constexpr int kTopSteps = 30;
  const double x0 = view.turn * 6 + shift;
  const auto skull = [&](double x) { return -80 + view.pitch * 12 + 30 * std::pow(std::abs(x) / 98, 2.2) + lower; };
  const auto fade = [&](double x, double by) { return 1 - by * (x / half_width) * (x / half_width); };
  Path band;
  for (int i = 0; i <= kTopSteps; ++i) {
    const double x = -half_width + 2 * half_width * i / kTopSteps;
    const Point p{x + x0, skull(x) - depth * 0.35 * fade(x, 1)};
    i == 0 ? band.move_to(p) : band.line_to(p);
  }
  double x = half_width;
  for (int i = 0; i < 12; ++i) {
    const double width = kTeeth[i] * 2 * half_width / kTeethSum;
    const double next = x - width;
    const double middle = (x + next) / 2;
    const double tooth = depth * (0.55 + 0.45 * ((i * 7) % 5) / 4.0) * fade(middle, 0.65);
    band.quad_to({x - width * 0.15 + x0, skull(x) + tooth * 0.8}, {middle + x0, skull(middle) + tooth});
    band.quad_to({next + width * 0.15 + x0, skull(next) + tooth * 0.8}, {next + x0, skull(next) + depth * 0.08});
    x = next;
  }
  return band.close();
}

void draw_highlight(Canvas& canvas, const View& view, const HairShape& hair) {
  canvas.fill(Path::rectangle({-160, -121, 160, -10}),
              Paint::vertical(-121, -10, {{0, rgb(0xFFFFFF, 0)}, {0.5, rgb(0xFFFFFF, 0.2)}, {1, rgb(0xFFFFFF, 0)}}));
  if (hair.shine <= 0) return;
  // Pure white on dark hair would look like snow.
  const bool dark = luma(view.color.hair) < kDarkHair;
  const Color tint = dark ? mix(kWhite, view.color.hair_tip, 0.35) : kWhite;
  const double strength = dark ? 0.62 : 1;
  canvas.fill(highlight_band(view, hair.shine, 22, 2, hair.shine_shift), with_alpha(tint, 0.42 * strength));
  canvas.fill(highlight_band(view, hair.shine - 18, 12, 0, hair.shine_shift), with_alpha(tint, 0.75 * strength));
}

void draw_mass(Canvas& canvas, const View& view, const HairShape& hair, const Path& shape) {
  const Palette& color = view.color;
  canvas.outlined(
      shape, color.hair_line, kLine * 0.82,
      Paint::vertical(-126, 100,
                      {{0, mix(color.hair, color.hair_dark, 0.12)}, {0.5, color.hair}, {1, color.hair_tip}}));
  const auto dark = [&](double alpha) { return with_alpha(color.hair_dark, alpha); };
  const auto clip = canvas.clip(shape);
  // Only as far as each gradient is seen: filling all of the hair three times is what costs.
  canvas.fill(Path::rectangle({-160, -170, -70, 120}), Paint::horizontal(-122, -70, {{0, dark(0.55)}, {1, dark(0)}}));
  canvas.fill(Path::rectangle({62, -170, 160, 120}), Paint::horizontal(122, 62, {{0, dark(0.75)}, {1, dark(0)}}));
  canvas.inset(shape, {-7, -5}, dark(0.55));
  draw_highlight(canvas, view, hair);
}

/// From each valley half way to the crown line; aiming at the whorl itself bends outer strands into claws.
void draw_strands(Canvas& canvas, const View& view, const HairShape& hair) {
  for (const Point valley : hair.valleys) {
    const Point from = view.fringe(valley);
    const Point to{lerp(hair.whorl.x, from.x, 0.42), hair.whorl.y};
    const Point way = to - from;
    const double size = length(way);
    if (size < 50) continue;
    const double share = std::min(0.5, 38 / size + 0.08);
    const double outward = from.x > to.x ? 2 : -2;
    canvas.ink({{from.x, from.y + 5},
                {from.x + way.x * share * 0.5 + outward, from.y + way.y * share * 0.5},
                from + way * share},
               {3.0, 0.9, 0.02}, view.color.hair_line);
  }
  if (hair.valleys.size() <= 4) return;
  for (const double x : {60.0, 28.0, -4.0, -42.0}) {
    canvas.ink({view.fringe({x, -14}), view.fringe({x * 0.93 + 2, -34}), view.fringe({x * 0.85 + 3, -50})},
               {2.2, 0.1, 0.02}, with_alpha(view.color.hair_dark, 0.9));
  }
}

void draw_parting(Canvas& canvas, const View& view, const HairShape& hair) {
  const Point w = hair.whorl;
  const Point p = hair.valleys[0];
  canvas.ink({view.fringe({p.x, p.y + 4}), lerp(p, w, 0.4) + Point{2, 0}, {w.x * 0.9, w.y + 8}}, {3.2, 0.9, 0.03},
             view.color.hair_line);
  static constexpr PenLine kSidebob[] = {{{34, -70}, {4, -40}, {-30, -14}, 2.6, 0.1, 0.02},
                                         {{26, -92}, {-30, -62}, {-74, -6}, 2.8, 0.1, 0.02},
                                         {{54, -86}, {74, -60}, {82, -30}, 2.4, 0.1, 0.02},
                                         {{20, -106}, {-50, -92}, {-92, -30}, 2.4, 0.1, 0.02}};
  static constexpr PenLine kWavy[] = {{{-20, -84}, {30, -46}, {66, -4}, 2.8, 0.1, 0.02},
                                      {{-10, -100}, {50, -74}, {84, -14}, 2.6, 0.1, 0.02},
                                      {{-46, -84}, {-62, -50}, {-72, -6}, 2.6, 0.1, 0.02}};
  static constexpr PenLine kBun[] = {{{16, -84}, {40, -40}, {68, 2}, 2.6, 0.1, 0.02},
                                     {{20, -102}, {64, -70}, {84, -16}, 2.6, 0.1, 0.02}};
  const Color dark = with_alpha(view.color.hair_dark, 0.95);
  if (view.look.hair == HairStyle::sidebob) draw_lines(canvas, kSidebob, dark);
  if (view.look.hair == HairStyle::wavy) draw_lines(canvas, kWavy, dark);
  if (view.look.hair == HairStyle::bun) draw_lines_both_sides(canvas, kBun, dark);
}

void draw_spikes(Canvas& canvas, const View& view) {
  static constexpr PenLine kRidges[] = {
      {{-112, -100}, {-98, -84}, {-80, -72}, 3.2, 0.1, 0.02}, {{-48, -136}, {-42, -112}, {-30, -96}, 3.2, 0.1, 0.02},
      {{34, -146}, {26, -122}, {18, -100}, 3.2, 0.1, 0.02},   {{106, -116}, {88, -104}, {70, -80}, 3.2, 0.1, 0.02},
      {{136, -68}, {112, -58}, {96, -40}, 3.2, 0.1, 0.02},    {{-134, -50}, {-112, -42}, {-98, -28}, 3.2, 0.1, 0.02},
      {{-128, 4}, {-112, 2}, {-100, 8}, 3.2, 0.1, 0.02}};
  static constexpr PenLine kRoots[] = {
      {{-74, -108}, {-66, -96}, {-56, -88}, 2.8, 0.9, 0.02},  {{-8, -119}, {-4, -106}, {0, -98}, 2.8, 0.9, 0.02},
      {{62, -112}, {56, -100}, {48, -92}, 2.8, 0.9, 0.02},    {{112, -74}, {102, -66}, {94, -62}, 2.8, 0.9, 0.02},
      {{-112, -74}, {-102, -66}, {-94, -62}, 2.8, 0.9, 0.02}, {{-119, -28}, {-108, -22}, {-100, -20}, 2.8, 0.9, 0.02},
      {{121, -24}, {110, -18}, {100, -16}, 2.8, 0.9, 0.02}};
  draw_lines(canvas, kRidges, with_alpha(view.color.hair_dark, 0.95));
  draw_lines(canvas, kRoots, view.color.hair_line);
}

void draw_elder_tufts(Canvas& canvas, const View& view) {
  static constexpr PenLine kTufts[] = {{{92, -20}, {108, 0}, {116, 4}, 2.6, 0.2, 0.02},
                                       {{90, 14}, {104, 30}, {116, 34}, 2.6, 0.2, 0.02}};
  static constexpr PenLine kLastHairs[] = {{{-6, -112}, {-2, -130}, {14, -138}, 4, 0.7, 0.05},
                                           {{6, -112}, {12, -126}, {28, -130}, 3.4, 0.7, 0.05}};
  draw_lines_both_sides(canvas, kTufts, with_alpha(view.color.hair_dark, 0.8));
  draw_lines(canvas, kLastHairs, view.color.hair_line);
}

void draw_crown_and_side_locks(Canvas& canvas, const View& view, const HairShape& hair) {
  static constexpr PenLine kCrown[] = {{{4, -118}, {-20, -112}, {-44, -98}, 2.6, 0.6, 0.02},
                                       {{8, -118}, {30, -113}, {52, -100}, 2.6, 0.6, 0.02}};
  static constexpr PenLine kOuter[] = {{{103, 70}, {109, 40}, {106, 2}, 2.4, 0.3, 0.02}};
  static constexpr PenLine kInner[] = {{{95, 56}, {99, 20}, {97, -24}, 2.4, 0.3, 0.02}};
  const Color dark = view.color.hair_dark;
  if (!view.bald() && view.look.hair != HairStyle::spiky) draw_lines(canvas, kCrown, with_alpha(dark, 0.8));
  if (!hair.side_locks) return;
  draw_lines_both_sides(canvas, kOuter, view.color.hair_line);
  draw_lines_both_sides(canvas, kInner, with_alpha(dark, 0.9));
}

void draw_ahoge(Canvas& canvas, const View& view) {
  const Palette& color = view.color;
  canvas.outlined(tube({{4, -114}, {-4, -134}, {8, -152}, {32, -150}}, {6, 6.5, 5, 0.5}, TubeEnd::flat),
                  color.hair_line, kLine * 0.85, color.hair);
  // Covers the root, where the outline would show as a dot.
  canvas.fill(Path::ellipse({4, -109}, 13, 8), mix(color.hair, color.hair_dark, 0.12));
}

}  // namespace

void draw_front_hair(Canvas& canvas, const View& view) {
  const HairShape hair = shape_of(view.look.hair);
  const auto saved =
      hat_edge(view.look) ? canvas.clip(Path::rectangle({-400, *hat_edge(view.look), 400, 400})) : canvas.save();
  draw_mass(canvas, view, hair, view.fringe_path(hair.front));
  draw_strands(canvas, view, hair);
  if (hair.parted) draw_parting(canvas, view, hair);
  if (view.look.hair == HairStyle::spiky) draw_spikes(canvas, view);
  draw_crown_and_side_locks(canvas, view, hair);
  if (view.bald()) draw_elder_tufts(canvas, view);
  if (view.look.ahoge) draw_ahoge(canvas, view);
}

}  // namespace page
