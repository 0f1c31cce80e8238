#include "manganize/scenario/scenario_names.h"

#include <array>

namespace manganize {
namespace {

constexpr std::array<std::string_view, 2> kSpeakers = {"main", "partner"};
constexpr std::array<std::string_view, 14> kEmotions = {"calm",        "happy",    "serene",   "squeal", "sparkle",
                                                        "surprised",   "thinking", "troubled", "teary",  "pout",
                                                        "embarrassed", "smug",     "deadpan",  "dizzy"};
constexpr std::array<std::string_view, 16> kGestures = {"stand", "explain", "wave",     "crossed", "banzai", "pump",
                                                        "shrug", "point",   "point_up", "read",    "type",   "bow",
                                                        "think", "cup",     "shock",    "hips"};
constexpr std::array<std::string_view, 4> kVoices = {"say", "shout", "thought", "whisper"};
constexpr std::array<std::string_view, 18> kPlaces = {"classroom", "desk",  "cafe",    "street", "lab",   "library",
                                                      "sky",       "space", "kitchen", "stage",  "park",  "server_room",
                                                      "city",      "calm",  "joy",     "heart",  "gloom", "tense"};
constexpr std::array<std::string_view, 4> kRoles = {"ki", "sho", "ten", "ketsu"};
constexpr std::array<std::string_view, 3> kTimes = {"day", "evening", "night"};
constexpr std::array<std::string_view, 5> kMoods = {"neutral", "cheerful", "gloomy", "tense", "mysterious"};
constexpr std::array<std::string_view, 3> kShots = {"wide", "medium", "close_up"};
constexpr std::array<std::string_view, 4> kGazes = {"partner", "board", "reader", "away"};
constexpr std::array<std::string_view, 2> kPageKinds = {"story", "reading"};
constexpr std::array<std::string_view, 9> kCheckRules = {
    "unknown_fact", "unsourced", "unfaithful", "forbidden", "verbatim", "misquoted", "too_long", "board", "repeated"};
constexpr std::array<std::string_view, 10> kBoards = {"definition", "list",  "steps", "sequence", "comparison",
                                                      "flow",       "truth", "bars",  "timeline", "quote"};
static_assert(kBoards.size() == std::variant_size_v<BoardContent>);
static_assert(kEmotions.size() == static_cast<std::size_t>(Emotion::dizzy) + 1);
static_assert(kGestures.size() == static_cast<std::size_t>(Gesture::hips) + 1);
static_assert(kCheckRules.size() == static_cast<std::size_t>(CheckRule::repeated) + 1);
static_assert(kPlaces.size() == static_cast<std::size_t>(Place::tense) + 1);

}  // namespace

template <>
std::span<const std::string_view> names_of<Speaker>() noexcept {
  return kSpeakers;
}
template <>
std::span<const std::string_view> names_of<Emotion>() noexcept {
  return kEmotions;
}
template <>
std::span<const std::string_view> names_of<Gesture>() noexcept {
  return kGestures;
}
template <>
std::span<const std::string_view> names_of<Voice>() noexcept {
  return kVoices;
}
template <>
std::span<const std::string_view> names_of<Place>() noexcept {
  return kPlaces;
}
template <>
std::span<const std::string_view> names_of<Role>() noexcept {
  return kRoles;
}
template <>
std::span<const std::string_view> names_of<TimeOfDay>() noexcept {
  return kTimes;
}
template <>
std::span<const std::string_view> names_of<Mood>() noexcept {
  return kMoods;
}
template <>
std::span<const std::string_view> names_of<Shot>() noexcept {
  return kShots;
}
template <>
std::span<const std::string_view> names_of<Gaze>() noexcept {
  return kGazes;
}
template <>
std::span<const std::string_view> names_of<PageKind>() noexcept {
  return kPageKinds;
}
template <>
std::span<const std::string_view> names_of<CheckRule>() noexcept {
  return kCheckRules;
}

std::string_view name(Speaker speaker) noexcept {
  return kSpeakers[static_cast<std::size_t>(speaker)];
}
std::string_view name(Emotion emotion) noexcept {
  return kEmotions[static_cast<std::size_t>(emotion)];
}
std::string_view name(Gesture gesture) noexcept {
  return kGestures[static_cast<std::size_t>(gesture)];
}
std::string_view name(Voice voice) noexcept {
  return kVoices[static_cast<std::size_t>(voice)];
}
std::string_view name(Place place) noexcept {
  return kPlaces[static_cast<std::size_t>(place)];
}
std::string_view name(Role role) noexcept {
  return kRoles[static_cast<std::size_t>(role)];
}
std::string_view name(TimeOfDay time) noexcept {
  return kTimes[static_cast<std::size_t>(time)];
}
std::string_view name(Mood mood) noexcept {
  return kMoods[static_cast<std::size_t>(mood)];
}
std::string_view name(Shot shot) noexcept {
  return kShots[static_cast<std::size_t>(shot)];
}
std::string_view name(Gaze gaze) noexcept {
  return kGazes[static_cast<std::size_t>(gaze)];
}
std::string_view name(PageKind kind) noexcept {
  return kPageKinds[static_cast<std::size_t>(kind)];
}
std::string_view name(CheckRule rule) noexcept {
  return kCheckRules[static_cast<std::size_t>(rule)];
}
std::string_view board_type(const BoardContent& content) noexcept {
  return kBoards[content.index()];
}

}  // namespace manganize
