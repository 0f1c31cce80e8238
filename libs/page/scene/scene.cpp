#include "libs/page/scene/scene.h"

#include "libs/base/check.h"
#include "libs/page/scene/backdrop.h"
#include "libs/page/scene/places.h"

namespace page {
namespace {

void draw(Backdrop& backdrop, Scene scene) {
  switch (scene) {
    case Scene::classroom:
      return draw_classroom(backdrop);
    case Scene::desk:
      return draw_desk(backdrop);
    case Scene::cafe:
      return draw_cafe(backdrop);
    case Scene::street:
      return draw_street(backdrop);
    case Scene::lab:
      return draw_lab(backdrop);
    case Scene::library:
      return draw_library(backdrop);
    case Scene::sky:
      return draw_open_sky(backdrop);
    case Scene::space:
      return draw_space(backdrop);
    case Scene::kitchen:
      return draw_kitchen(backdrop);
    case Scene::stage:
      return draw_stage(backdrop);
    case Scene::park:
      return draw_park(backdrop);
    case Scene::server_room:
      return draw_server_room(backdrop);
    case Scene::city:
      return draw_city(backdrop);
    case Scene::calm:
      return draw_calm(backdrop);
    case Scene::joy:
      return draw_joy(backdrop);
    case Scene::heart:
      return draw_heart_mood(backdrop);
    case Scene::gloom:
      return draw_gloom(backdrop);
    case Scene::tense:
      return draw_tense(backdrop);
  }
}

Backdrop::Place place_of(Scene scene) {
  switch (scene) {
    case Scene::classroom:
    case Scene::desk:
    case Scene::cafe:
    case Scene::lab:
    case Scene::library:
    case Scene::kitchen:
    case Scene::stage:
    case Scene::server_room:
      return Backdrop::Place::indoors;
    case Scene::street:
    case Scene::sky:
    case Scene::space:
    case Scene::park:
    case Scene::city:
    case Scene::calm:
    case Scene::joy:
    case Scene::heart:
    case Scene::gloom:
    case Scene::tense:
      return Backdrop::Place::outdoors;
  }
  return Backdrop::Place::outdoors;
}

}  // namespace

std::string_view name(Scene scene) {
  switch (scene) {
    case Scene::classroom:
      return "classroom";
    case Scene::desk:
      return "desk";
    case Scene::cafe:
      return "cafe";
    case Scene::street:
      return "street";
    case Scene::lab:
      return "lab";
    case Scene::library:
      return "library";
    case Scene::sky:
      return "sky";
    case Scene::space:
      return "space";
    case Scene::kitchen:
      return "kitchen";
    case Scene::stage:
      return "stage";
    case Scene::park:
      return "park";
    case Scene::server_room:
      return "server_room";
    case Scene::city:
      return "city";
    case Scene::calm:
      return "calm";
    case Scene::joy:
      return "joy";
    case Scene::heart:
      return "heart";
    case Scene::gloom:
      return "gloom";
    case Scene::tense:
      return "tense";
  }
  return "";
}

std::optional<Scene> scene_from(std::string_view text) {
  for (const Scene scene : kScenes) {
    if (name(scene) == text) return scene;
  }
  return std::nullopt;
}

bool is_mood(Scene scene) {
  return scene >= Scene::calm;
}

bool has_daylight(Scene scene) {
  return !is_mood(scene) && scene != Scene::space && scene != Scene::stage && scene != Scene::server_room &&
         scene != Scene::city;
}

bool is_dark(Scene scene, Daylight light) {
  if (!has_daylight(scene))
    return scene == Scene::space || scene == Scene::stage || scene == Scene::server_room || scene == Scene::city;
  return light == Daylight::night;
}

void draw_scene(Canvas& canvas, const Box& panel, Scene scene, Daylight light, std::uint32_t seed) {
  CHECK(!panel.empty(), panel.width(), panel.height());
  // Narrower than the narrowest scene: its sides are cut off. Wider than the widest: more of its top than of its foot.
  constexpr double kNarrowest = 420;
  constexpr double kWidest = 1920;
  constexpr double kCutAbove = 0.35;
  const double scale = std::max(panel.height() / Backdrop::kHeight, panel.width() / kWidest);
  const double width = std::max(panel.width() / scale, kNarrowest);
  const auto inside = canvas.clip(Path::rectangle(panel));
  canvas.translate(
      {panel.centre().x - width * scale / 2, panel.y0 - (Backdrop::kHeight * scale - panel.height()) * kCutAbove});
  canvas.scale(scale);
  // Where no seam may show what lies below the panel.
  canvas.paint(rgb(0xE8DCCB));
  // Scenes without daylight keep their own light, whatever the caller's time of day.
  Backdrop backdrop(canvas, width, place_of(scene), has_daylight(scene) ? light : Daylight::day, seed);
  draw(backdrop, scene);
}

}  // namespace page
