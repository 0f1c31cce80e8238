#pragma once

// What a four-panel page shows, in terms of its content. Camera, scale, seats, balloons and sizes of letters are the
// page's own decisions. All texts are UTF-8; Japanese lines are set in columns, English ones in capitals.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libs/page/board/content.h"
#include "libs/page/figure/figure.h"
#include "libs/page/layout/balloon.h"
#include "libs/page/scene/effect.h"
#include "libs/page/scene/scene.h"

namespace page {

/// Of the page: decides the reading direction and how balloons are lettered.
enum class PageLanguage { japanese, english };

/// A member of the cast in a panel. Nobody may be in a panel twice.
struct PanelFigure {
  std::size_t cast = 0;
  Expression expression = Expression::calm;
  Pose pose = Pose::stand;  ///< point_left and point_right both mean "at the board"
  Point gaze = {};          ///< as in FigureSpec
};

struct PanelBalloon {
  std::optional<std::size_t> cast;  ///< who speaks; nobody: a caption
  BalloonKind kind = BalloonKind::say;
  std::string text = {};
};

/// What stands before the figures.
enum class PanelFront { nothing, edge, laptop };

struct PanelSpec {
  Scene scene = Scene::classroom;
  Daylight daylight = Daylight::day;
  std::optional<Mood> ground = std::nullopt;  ///< instead of the scene
  std::vector<PanelFigure> figures = {};      ///< up to three
  std::vector<PanelBalloon> balloons = {};    ///< in reading order, up to kBalloonsPerPanelMax
  std::optional<BoardContent> board = std::nullopt;
  std::string sound = {};    ///< drawn sound; empty for none
  bool focus_lines = false;  ///< the loudest panel: gold ground and focus lines, unless `ground` says otherwise
  bool flowers = false;      ///< a happy end
  PanelFront front = PanelFront::nothing;
};

inline constexpr std::size_t kPanelsPerPage = 4;  ///< of a page of kPageHeight
inline constexpr std::size_t kPanelsPerPageMax = 6;
inline constexpr std::size_t kBalloonsPerPanelMax = 4;
inline constexpr std::size_t kFiguresPerPanelMax = 3;

struct PageSpec {
  std::string title;
  std::string series = {};  ///< small line above the title
  PageLanguage language = PageLanguage::japanese;
  std::vector<Look> cast = {};                                             ///< the main character first
  std::vector<PanelSpec> panels = std::vector<PanelSpec>(kPanelsPerPage);  ///< 1..kPanelsPerPageMax, from above
  std::uint32_t seed = 1;
};

}  // namespace page
