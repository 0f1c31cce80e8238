// Contact sheets of the figure: figure_sheet [folder]. Writes figures-hair-outfits.png, figures-poses-expressions.png,
// figures-close.png, figures-page-moments.png and prints what a figure costs.

#include <chrono>
#include <cstdio>
#include <string>

#include "bench/sheets/picture_file.h"
#include "libs/page/figure/bodies.h"
#include "libs/page/figure/cast.h"
#include "libs/page/figure/figure.h"

namespace {

using namespace page;

constexpr Color kPaper = rgb(0xF6F2EA);

Look cast_member(std::string_view name) {
  return built_in_look(name).value();
}

/// A cast member's colours on another head.
Look dressed(std::string_view name, HairStyle hair, AccessorySet accessories = {}) {
  Look look = cast_member(name);
  look.hair = hair;
  look.accessories = accessories;
  look.ahoge = false;
  return look;
}

void label(Canvas& canvas, std::string_view text, Point centre) {
  cairo_t* c = canvas.context();
  const std::string copy(text);
  cairo_select_font_face(c, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(c, 17);
  cairo_text_extents_t size;
  cairo_text_extents(c, copy.c_str(), &size);
  cairo_set_source_rgb(c, 0.29, 0.25, 0.33);
  cairo_move_to(c, centre.x - size.width / 2, centre.y);
  cairo_show_text(c, copy.c_str());
}

struct Cell {
  FigureSpec spec;
  std::string_view text;
};

struct Grid {
  Point origin;
  double column;
  double row;
  int columns;
  double scale;
  double cut;      ///< Below the head's centre, in pixels; 0 for the whole figure.
  double label_y;  ///< Below the head's centre.
};

void draw_grid(Canvas& canvas, const Grid& grid, const std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto across = static_cast<double>(i % static_cast<std::size_t>(grid.columns));
    const auto down = static_cast<double>(i / static_cast<std::size_t>(grid.columns));
    const Point at = grid.origin + Point{across * grid.column, down * grid.row};
    {
      const double cut = grid.cut > 0 ? grid.cut : 2000;
      const auto clip = canvas.clip(Path::rectangle({at.x - 300, at.y - 300, at.x + 300, at.y + cut}));
      draw_figure(canvas, cells[i].spec, at, grid.scale);
    }
    label(canvas, cells[i].text, {at.x, at.y + grid.label_y});
  }
}

std::vector<Cell> hair_cells() {
  const std::string_view palettes[] = {"kurage",     "partner", "rival", "rival", "boy",        "manager",
                                       "researcher", "kurage",  "boy",   "cook",  "researcher", "professor"};
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < hair_style_names().size(); ++i) {
    FigureSpec spec{.look = dressed(palettes[i], static_cast<HairStyle>(i))};
    if (palettes[i] == "kurage" && i == 0) spec.look = cast_member("kurage");
    if (palettes[i] == "partner") spec.look = cast_member("partner");
    spec.turn = (static_cast<double>(i % 3) - 1) * 0.7;
    cells.push_back({spec, hair_style_names()[i]});
  }
  return cells;
}

std::vector<Cell> outfit_cells() {
  std::vector<Cell> cells;
  for (const std::string_view name : built_in_look_names()) cells.push_back({{.look = cast_member(name)}, name});
  return cells;
}

std::vector<Cell> accessory_cells() {
  const HairStyle hair[] = {HairStyle::bob,     HairStyle::spiky, HairStyle::sidebob, HairStyle::hime,
                            HairStyle::sidebob, HairStyle::bob,   HairStyle::bob,     HairStyle::flick};
  const std::string_view palettes[] = {"mascot", "boy", "cook", "boy", "rival", "partner", "researcher", "kurage"};
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < accessory_names().size(); ++i) {
    FigureSpec spec{.look = dressed(palettes[i], hair[i], {static_cast<Accessory>(i)})};
    spec.turn = i % 2 == 0 ? -0.7 : 0.7;
    cells.push_back({spec, accessory_names()[i]});
  }
  return cells;
}

std::vector<Cell> expression_cells() {
  const std::string_view people[] = {"kurage", "partner", "cook", "boy", "rival", "researcher", "manager"};
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < expression_names().size(); ++i) {
    FigureSpec spec{.look = cast_member(people[i % 7 == 4 ? 0 : i % 7]), .expression = static_cast<Expression>(i)};
    if (i < 7 || i == 11) spec.look = cast_member(i % 2 == 0 ? "kurage" : "partner");
    spec.turn = (static_cast<double>(i % 3) - 1) * 0.5;
    cells.push_back({spec, expression_names()[i]});
  }
  return cells;
}

std::vector<Cell> pose_cells(bool mirrored) {
  const Expression faces[] = {Expression::calm,   Expression::happy,    Expression::happy,   Expression::pout,
                              Expression::squeal, Expression::sparkle,  Expression::deadpan, Expression::calm,
                              Expression::happy,  Expression::calm,     Expression::calm,    Expression::thinking,
                              Expression::serene, Expression::thinking, Expression::serene,  Expression::surprised,
                              Expression::smug};
  const std::string_view people[] = {"kurage",  "researcher", "rival", "boy",       "kurage", "boy",
                                     "manager", "kurage",     "cook",  "professor", "cook",   "boy",
                                     "manager", "researcher", "cook",  "partner",   "mascot"};
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < pose_names().size(); ++i) {
    const std::size_t who = mirrored ? (i + 5) % 17 : i;
    cells.push_back({{.look = cast_member(people[who]),
                      .expression = faces[i],
                      .pose = static_cast<Pose>(i),
                      .mirror_pose = mirrored},
                     pose_names()[i]});
  }
  return cells;
}

std::vector<Cell> camera_cells() {
  std::vector<Cell> cells;
  for (const double pitch : {-1.0, 0.0, 1.0}) {
    cells.push_back({{.look = cast_member("kurage"), .pitch = pitch, .gaze = {0, -0.4 * pitch}},
                     pitch < 0   ? "camera low"
                     : pitch > 0 ? "camera high"
                                 : "camera level"});
  }
  for (const double turn : {-1.0, 0.0, 1.0}) {
    cells.push_back({{.look = dressed("researcher", HairStyle::sidebob, {Accessory::glasses}), .turn = turn},
                     turn < 0   ? "turn -1"
                     : turn > 0 ? "turn +1"
                                : "turn 0"});
  }
  return cells;
}

/// Five skins; shade, blush and lines follow from the skin alone.
std::vector<Cell> skin_cells() {
  const std::string_view skins[] = {"#FFEADB", "#F2CDA8", "#D9A47A", "#B07850", "#7D4F36"};
  const std::string_view hair[] = {"#9FD3F2", "#5A3A2C", "#3A2A30", "#2A2028", "#241A20"};
  const Expression faces[] = {Expression::calm, Expression::happy, Expression::embarrassed, Expression::calm,
                              Expression::pout};
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < 5; ++i) {
    LookReader reader;
    reader.set("hair", hair_style_names()[i * 2]);
    reader.set("colors.skin", skins[i]);
    reader.set("colors.hair", hair[i]);
    cells.push_back({{.look = reader.finish(), .expression = faces[i]}, skins[i]});
  }
  return cells;
}

void draw_hair_sheet(const std::string& folder) {
  Canvas canvas(1560, 1930);
  canvas.paint(kPaper);
  draw_grid(canvas, {{150, 150}, 252, 300, 6, 0.78, 122, 146}, hair_cells());
  draw_grid(canvas, {{96, 790}, 171, 0, 9, 0.62, 0, 230}, outfit_cells());
  draw_grid(canvas, {{190, 1180}, 390, 300, 4, 0.78, 122, 146}, accessory_cells());
  draw_grid(canvas, {{190, 1760}, 290, 0, 5, 0.78, 122, 146}, skin_cells());
  sheets::write_png(canvas, folder + "/figures-hair-outfits.png");
}

void draw_pose_sheet(const std::string& folder) {
  Canvas canvas(1560, 2860);
  canvas.paint(kPaper);
  draw_grid(canvas, {{120, 130}, 220, 230, 7, 0.62, 80, 100}, expression_cells());
  draw_grid(canvas, {{130, 590}, 260, 330, 6, 0.6, 0, 235}, pose_cells(false));
  draw_grid(canvas, {{130, 1590}, 260, 330, 6, 0.6, 0, 235}, pose_cells(true));
  draw_grid(canvas, {{130, 2590}, 260, 0, 6, 0.70, 140, 165}, camera_cells());
  sheets::write_png(canvas, folder + "/figures-poses-expressions.png");
}

void draw_body(Canvas& canvas, const Body& body) {
  const Path shape = body.elliptic ? Path::ellipse(body.box.centre(), body.box.width() / 2, body.box.height() / 2)
                                   : Path::rectangle(body.box);
  canvas.stroke(shape, rgb(0xE0304A, 0.9), {.width = 2});
}

/// The scale of a page, with halo on a busy ground; below with the bodies.
void draw_close_sheet(const std::string& folder) {
  Canvas canvas(1560, 1840);
  canvas.paint(Paint::vertical(0, 1840, {{0, rgb(0x7FB8A8)}, {1, rgb(0xE0A080)}}));
  const FigureSpec specs[] = {
      {.look = cast_member("kurage"),
       .pose = Pose::explain,
       .turn = 0.9,
       .tilt = -0.04,
       .gaze = {0.5, 0},
       .mirror_pose = true},
      {.look = cast_member("partner"),
       .expression = Expression::thinking,
       .pose = Pose::think,
       .turn = -0.9,
       .tilt = 0.05},
      {.look = cast_member("rival"), .expression = Expression::happy, .pose = Pose::wave, .turn = -0.4},
      {.look = cast_member("researcher"), .pose = Pose::point_left, .turn = -0.7}};
  for (int i = 0; i < 4; ++i) {
    const FigureSpec& spec = specs[i];
    const Point at{400.0 + (i % 2) * 740, 300.0 + (i / 2) * 930};
    draw_figure_with_halo(canvas, spec, at, 1.5);
    if (i < 2) continue;
    for (const Body& body : bodies(spec, at, 1.5)) draw_body(canvas, body);
    canvas.stroke(Path::rectangle(figure_bounds(spec, at, 1.5)), rgb(0x2050E0), {.width = 2});
    canvas.fill(Path::circle(mouth_position(spec, at, 1.5), 5), rgb(0x2050E0));
  }
  sheets::write_png(canvas, folder + "/figures-close.png");
}

/// The moments of the first sample page, at its scales.
void draw_page_moments(const std::string& folder) {
  Canvas canvas(1560, 1200);
  canvas.paint(rgb(0xF3E2D0));
  const Look kurage = cast_member("kurage");
  const Look partner = cast_member("partner");
  draw_figure_with_halo(
      canvas,
      {.look = kurage, .pose = Pose::explain, .turn = 0.9, .tilt = -0.04, .gaze = {0.5, 0}, .mirror_pose = true},
      {260, 290}, 1.6);
  draw_figure_with_halo(canvas,
                        {.look = partner,
                         .expression = Expression::thinking,
                         .pose = Pose::think,
                         .turn = -0.9,
                         .tilt = 0.05,
                         .gaze = {-0.9, 0.3}},
                        {720, 290}, 1.6);
  draw_figure_with_halo(
      canvas, {.look = kurage, .expression = Expression::happy, .pose = Pose::point_left, .turn = -0.7, .tilt = 0.03},
      {1270, 270}, 1.46);
  draw_figure_with_halo(canvas, {.look = partner, .expression = Expression::surprised, .pose = Pose::shock}, {330, 920},
                        1.95);
  draw_figure_with_halo(
      canvas, {.look = partner, .expression = Expression::sparkle, .pose = Pose::cup, .turn = 0.9, .tilt = -0.05},
      {860, 860}, 1.36);
  draw_figure_with_halo(
      canvas, {.look = kurage, .expression = Expression::happy, .pose = Pose::cup, .turn = -0.9, .tilt = 0.05},
      {1270, 860}, 1.36);
  sheets::write_png(canvas, folder + "/figures-page-moments.png");
}

void measure() {
  const auto mean_ms = [](auto draw) {
    constexpr int kRounds = 30;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < kRounds; ++i) draw();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / kRounds;
  };
  Canvas canvas(1000, 1000);
  for (const char* who : {"kurage", "rival", "researcher", "boy"}) {
    const FigureSpec spec{.look = cast_member(who)};
    std::printf("%-12s scale 1.5: %5.1f ms, with halo %5.1f ms\n", who, mean_ms([&] {
                  draw_figure(canvas, spec, {450, 300}, 1.5);
                }),
                mean_ms([&] {
                  draw_figure_with_halo(canvas, spec, {450, 300}, 1.5);
                }));
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string folder = count > 1 ? arguments[1] : ".";
  draw_hair_sheet(folder);
  draw_pose_sheet(folder);
  draw_close_sheet(folder);
  draw_page_moments(folder);
  measure();
  return 0;
}
