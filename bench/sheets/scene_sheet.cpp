// scene_sheet DIRECTORY: every scene by day, evening and night, in three shapes, with its foreground, and the grounds
// and ornaments. Prints the lightness of each and the time it took. Look at the pictures; the numbers do not tell
// taste.

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "bench/sheets/picture_file.h"
#include "libs/page/figure/cast.h"
#include "libs/page/figure/figure.h"
#include "libs/page/scene/effect.h"
#include "libs/page/scene/foreground.h"
#include "libs/page/scene/luminance.h"
#include "libs/page/scene/ornament.h"
#include "libs/page/scene/scene.h"

namespace {

using page::Box;
using page::Canvas;
using page::Daylight;
using page::Scene;

constexpr page::Color kPaper = page::rgb(0xFFFCF5);
constexpr page::Color kFrame = page::rgb(0x2B2233);

struct Cell {
  Scene scene;
  Daylight daylight;
  bool foreground;
};

/// Cells drawn at page scale and shrunk, so that lines keep their proportion.
void draw_sheet(const std::vector<Cell>& cells, int columns, double aspect, const std::string& path) {
  constexpr double kPanelHeight = 594;
  constexpr double kShrink = 0.42;
  constexpr double kGap = 12;
  const double width = kPanelHeight * aspect * kShrink;
  const double height = kPanelHeight * kShrink;
  const int rows = (static_cast<int>(cells.size()) + columns - 1) / columns;
  Canvas canvas(static_cast<int>(columns * (width + kGap) + kGap), static_cast<int>(rows * (height + kGap) + kGap));
  canvas.paint(kPaper);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = static_cast<double>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<double>(i / static_cast<std::size_t>(columns));
    const auto saved = canvas.save();
    canvas.translate({kGap + column * (width + kGap), kGap + row * (height + kGap)});
    canvas.scale(kShrink);
    const Box panel{0, 0, kPanelHeight * aspect, kPanelHeight};
    page::draw_scene(canvas, panel, cells[i].scene, cells[i].daylight, 1);
    if (cells[i].foreground) page::draw_foreground(canvas, panel, cells[i].scene, cells[i].daylight);
    canvas.stroke(page::Path::rectangle(panel), kFrame, {.width = 8, .join = page::Join::miter});
  }
  sheets::write_png(canvas, path);
}

/// Two people in every place, as a panel shows them: do they stand out, does the place still tell itself?
void draw_people(const std::vector<Cell>& cells, int columns, const std::string& path) {
  constexpr double kWidth = 1432;
  constexpr double kHeight = 594;
  constexpr double kShrink = 0.42;
  constexpr double kGap = 12;
  const int rows = (static_cast<int>(cells.size()) + columns - 1) / columns;
  Canvas canvas(static_cast<int>(columns * (kWidth * kShrink + kGap) + kGap),
                static_cast<int>(rows * (kHeight * kShrink + kGap) + kGap));
  canvas.paint(kPaper);
  const page::Look kurage = page::built_in_look("kurage").value();
  const page::Look partner = page::built_in_look("partner").value();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = static_cast<double>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<double>(i / static_cast<std::size_t>(columns));
    const auto saved = canvas.save();
    canvas.translate({kGap + column * (kWidth * kShrink + kGap), kGap + row * (kHeight * kShrink + kGap)});
    canvas.scale(kShrink);
    const Box panel{0, 0, kWidth, kHeight};
    const auto inside = canvas.clip(page::Path::rectangle(panel));
    page::draw_scene(canvas, panel, cells[i].scene, cells[i].daylight, 1);
    const double y = cells[i].foreground ? 330 : 360;
    page::draw_figure_with_halo(
        canvas, {.look = partner, .expression = page::Expression::thinking, .pose = page::Pose::think, .turn = -0.7},
        {900, y}, 1.45);
    page::draw_figure_with_halo(
        canvas, {.look = kurage, .expression = page::Expression::happy, .pose = page::Pose::explain, .turn = 0.7},
        {530, y}, 1.45);
    if (cells[i].foreground) page::draw_foreground(canvas, panel, cells[i].scene, cells[i].daylight);
    canvas.stroke(page::Path::rectangle(panel), kFrame, {.width = 12, .join = page::Join::miter});
  }
  sheets::write_png(canvas, path);
}

void measure() {
  std::printf("%-12s %6s %6s %8s\n", "scene", "mean", "spread", "ms");
  for (const Scene scene : page::kScenes) {
    Canvas canvas(1432, 594);
    page::draw_scene(canvas, {0, 0, 1432, 594}, scene, Daylight::day, 1);
    const auto start = std::chrono::steady_clock::now();
    page::draw_scene(canvas, {0, 0, 1432, 594}, scene, Daylight::day, 1);
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    const page::Luminance light = page::luminance(canvas.pixels());
    std::printf("%-12s %6.1f %6.1f %8.1f\n", std::string(page::name(scene)).c_str(), light.mean, light.spread, ms);
  }
}

void draw_grounds(const std::string& path) {
  Canvas canvas(1500, 1300);
  canvas.paint(kPaper);
  const page::Mood moods[] = {page::Mood::cream, page::Mood::mint, page::Mood::gold, page::Mood::pink};
  for (int i = 0; i < 6; ++i) {
    const Box panel = Box::sized(10 + (i % 2) * 745, 10 + (i / 2) * 430, 735, 420);
    const auto inside = canvas.clip(page::Path::rectangle(panel));
    if (i < 4) page::draw_mood(canvas, panel, moods[i]);
    if (i == 2) page::draw_focus_lines(canvas, panel, {.centre = panel.centre(), .rx = 260, .ry = 180}, 42);
    if (i == 3) page::draw_flowers_and_sparkles(canvas, panel, 99);
    if (i == 4) {
      page::draw_scene(canvas, panel, Scene::street, Daylight::day, 1);
      page::draw_rain(canvas, panel, 7);
    }
    if (i == 5) {
      page::draw_scene(canvas, panel, Scene::desk, Daylight::day, 1);
      page::draw_desk_front(canvas, panel, 70, Daylight::day);
      page::draw_laptop(canvas, {panel.centre().x, panel.y1 - 52}, 0.8);
    }
  }
  sheets::write_png(canvas, path);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string directory = argc > 1 ? argv[1] : ".";
  measure();
  std::vector<Cell> day;
  std::vector<Cell> times;
  for (const Scene scene : page::kScenes) {
    day.push_back({scene, Daylight::day, false});
    if (!page::has_daylight(scene)) continue;
    for (const Daylight light : {Daylight::day, Daylight::evening, Daylight::night})
      times.push_back({scene, light, true});
  }
  draw_sheet(day, 3, 2.4, directory + "/scenes-strip.png");
  draw_sheet(day, 6, 1.0, directory + "/scenes-square.png");
  draw_sheet(day, 6, 0.7, directory + "/scenes-upright.png");
  draw_sheet(times, 3, 1.8, directory + "/scenes-daylight.png");
  std::vector<Cell> people;
  for (const Cell& cell : day) people.push_back({cell.scene, cell.daylight, page::has_foreground(cell.scene)});
  for (const Scene scene : {Scene::desk, Scene::cafe, Scene::library}) {
    people.push_back({scene, Daylight::evening, true});
    people.push_back({scene, Daylight::night, true});
  }
  draw_people(people, 3, directory + "/scenes-people.png");
  draw_grounds(directory + "/grounds.png");
  return 0;
}
