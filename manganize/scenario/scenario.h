#pragma once

// The scenario: what the page says, panel by panel, as a typed and versioned document. Written by the scenario stage,
// kept by the web application, drawn by the drawing stage; an editor may change it in between, so it is validated on
// the way in and out.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "libs/base/json_fwd.h"
#include "manganize/language/language.h"
#include "manganize/scenario/check_result.h"

namespace manganize {

/// Version of the JSON form; a document of another version is refused.
inline constexpr int kScenarioVersion = 1;

/// Code points in one spoken line.
inline constexpr std::size_t kLineCharactersMaxJapanese = 50;
inline constexpr std::size_t kLineCharactersMaxEnglish = 80;
inline constexpr std::size_t kPanels = 4;  ///< of a page unless it is asked otherwise
inline constexpr std::size_t kPanelsMax = 6;
inline constexpr std::size_t kPagesMax = 8;
inline constexpr std::size_t kLinesPerPanelMax = 4;
inline constexpr std::size_t kLinesBesideBoardMax = 3;

enum class Speaker { main, partner };

/// The face. Each is one expression of the figure (page/figures.md, section 5).
enum class Emotion {
  calm,
  happy,
  serene,
  squeal,
  sparkle,
  surprised,
  thinking,
  troubled,
  teary,
  pout,
  embarrassed,
  smug,
  deadpan,
  dizzy
};

/// The body (page/figures.md, section 6).
enum class Gesture {
  stand,
  explain,
  wave,
  crossed,
  banzai,
  pump,
  shrug,
  point,
  point_up,
  read,
  type,
  bow,
  think,
  cup,
  shock,
  hips
};

/// How a line is spoken, which chooses the balloon.
enum class Voice { say, shout, thought, whisper };

/// Where a panel plays (page/scenes.md, section 1.2) or the mood that stands for a place.
enum class Place {
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

/// The light a panel plays in.
enum class TimeOfDay { day, evening, night };

/// The feeling of a panel, for what is drawn around the figures.
enum class Mood { neutral, cheerful, gloomy, tense, mysterious };

/// How near the artist stands.
enum class Shot { wide, medium, close_up };

/// Where a speaker looks.
enum class Gaze { partner, board, reader, away };

/// One spoken line. `fact` is the id of the fact it says, or "c1r2" for row 2 of comparison 1 of the fact sheet (both
/// from 0); a line without one claims nothing about the subject.
struct Line {
  Speaker by = Speaker::main;
  std::string text;
  std::optional<std::string> fact = std::nullopt;
  Emotion emotion = Emotion::calm;
  Gesture gesture = Gesture::stand;
  Voice voice = Voice::say;
  Gaze gaze = Gaze::partner;
  std::vector<std::size_t> breaks = {};     ///< where a lettered line had best end: code points before it, rising
  std::vector<std::string> transform = {};  ///< names of the rewriting steps from passage to line, in order
};

// Boards: what stands on the white board. The words are the source's own, shortened at a boundary.
struct DefinitionBoard {
  std::string term;
  std::string text;
};
struct ListBoard {
  std::string title;
  std::vector<std::string> items;
};
struct StepsBoard {
  std::string title;
  std::vector<std::string> steps;
};
struct Message {
  bool from_first = true;
  std::string label;
  std::string note;
};
struct SequenceBoard {
  std::string title;
  std::string first;
  std::string second;
  std::vector<Message> messages;
};
struct ComparisonBoardRow {
  std::string label;
  std::string a;
  std::string b;
};
struct ComparisonBoard {
  std::string title;
  std::string a;
  std::string b;
  std::vector<ComparisonBoardRow> rows;
};
struct FlowBoard {
  std::string title;
  std::string from;
  std::string to;
};  ///< condition or cause -> result
struct TruthBoard {
  std::string belief;
  std::string reality;
};  ///< a cross over a circle
struct Bar {
  std::string label;
  double value = 0;
  std::string text;
};  ///< `text` is the number as written
struct BarsBoard {
  std::string title;
  std::string unit;
  std::vector<Bar> bars;
};
struct TimelineEntry {
  std::string when;
  std::string what;
};
struct TimelineBoard {
  std::string title;
  std::vector<TimelineEntry> entries;
};
struct QuoteBoard {
  std::string heading;
  std::string text;
};
using BoardContent = std::variant<DefinitionBoard, ListBoard, StepsBoard, SequenceBoard, ComparisonBoard, FlowBoard,
                                  TruthBoard, BarsBoard, TimelineBoard, QuoteBoard>;

struct Board {
  BoardContent content;
  std::vector<std::string> facts;  ///< ids of the facts it shows
};

/// What a panel does in the story: opens, develops, turns, closes.
enum class Role { ki, sho, ten, ketsu };

/// The roles of a page with so many panels, 1..kPanelsMax: four have one of each, three no second, five and six
/// several second ones.
std::vector<Role> roles_of(std::size_t panels);

struct Panel {
  Role role = Role::ki;
  Place place = Place::classroom;
  TimeOfDay time = TimeOfDay::day;
  Mood mood = Mood::neutral;
  Shot shot = Shot::medium;
  std::string setting;               ///< the place in words, for editors and image models
  std::string direction;             ///< visual direction in words
  std::optional<std::string> focus;  ///< id of the panel's main fact
  std::vector<Line> lines;           ///< in reading order, 1..kLinesPerPanelMax
  std::optional<Board> board;
  std::optional<std::string> sound;  ///< drawn sound effect
  std::string alt;                   ///< the panel for who does not see it; may be empty
};

/// What became of the source: a story, or a reading page that only quotes it.
enum class PageKind { story, reading };

struct Scenario {
  std::string title;
  std::string series;  ///< small line above the title, e.g. "くらげのまんが教室"
  Language language = Language::ja;
  PageKind kind = PageKind::story;
  std::string pattern;        ///< plot pattern, e.g. "question-answer-deeper-insight"
  std::string arc;            ///< opener and close, e.g. "name"
  std::string genre;          ///< "gag", "mystery", ...; may be empty
  std::string character;      ///< name of the main character
  std::string note;           ///< for the user, e.g. why this is a reading page; may be empty
  std::size_t page = 1;       ///< of a story in several pages: this one, from 1
  std::size_t pages = 1;      ///< ... and how many there are, 1..kPagesMax
  std::vector<Panel> panels;  ///< 1..kPanelsMax
  double score = 0;
  std::optional<ScenarioChecks> checks = std::nullopt;  ///< of this very scenario; nothing: not checked yet
};

base::Json to_json(const Scenario& scenario);

/// Reads and validates. Throws base::Error{invalid_request} whose message names the key (`panels[2].lines[0].text`),
/// the value and the limit.
Scenario scenario_from_json(const base::Json& json);

/// Throws as above when a limit is broken: number of panels and lines, characters in a line, empty texts.
void validate(const Scenario& scenario);

}  // namespace manganize
