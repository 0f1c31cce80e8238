#pragma once

// Backgrounds: the place where a panel plays, or the mood that stands for one. Draw the scene first, then figures, then
// (if wanted) what stands in front of them: see foreground.h. Geometry and values: page/scenes.md, section 1.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libs/page/ink/canvas.h"

namespace page {

/// Thirteen places and, from `calm` on, five moods. The names are those of the scenario's places.
enum class Scene {
  classroom,
  desk,
  cafe,
  street,
  lab,
  library,
  sky,
  space,
  kitchen,
  stage,
  park,
  server_room,
  city,
  calm,
  joy,
  heart,
  gloom,
  tense
};

inline constexpr std::array kScenes = {Scene::classroom, Scene::desk,        Scene::cafe,  Scene::street,  Scene::lab,
                                       Scene::library,   Scene::sky,         Scene::space, Scene::kitchen, Scene::stage,
                                       Scene::park,      Scene::server_room, Scene::city,  Scene::calm,    Scene::joy,
                                       Scene::heart,     Scene::gloom,       Scene::tense};

enum class Daylight { day, evening, night };

/// The enumerator's name. Static storage.
std::string_view name(Scene scene);
/// The scene of that name; nothing when there is none.
std::optional<Scene> scene_from(std::string_view name);

/// A mood has no place: no floor, no walls, nothing in front of the figures.
bool is_mood(Scene scene);

/// Whether the picture changes with the time of day. Space, stage, server room, city and the moods do not.
bool has_daylight(Scene scene);

/// Whether the picture is dark (mean lightness L* below 70): figures need their white halo, lettering its white ground.
bool is_dark(Scene scene, Daylight light);

/// Fills the panel. Sized from it alone: a routine serves a strip of 2.4:1, a square and an upright panel. What tells
/// the place stands at the left and at the right, because figures cover the middle. `seed` chooses what chance decides
/// (books, stars, flowers): give the panels that play in the same place the same seed. 3-20 ms for 1432 x 594 pixels.
void draw_scene(Canvas& canvas, const Box& panel, Scene scene, Daylight light, std::uint32_t seed);

}  // namespace page
