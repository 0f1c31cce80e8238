#include "manganize/agent/generation_request.h"

#include <array>
#include <cstdint>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/utf8.h"
#include "manganize/agent/scenario_facts.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;

constexpr std::string_view kOnlyLayout = "4koma";
constexpr std::size_t kNameCharactersMax = 255;

[[noreturn]] void refuse(std::string message) {
  throw Error(ErrorCode::invalid_request, std::move(message));
}

std::string shown(const Json& value) {
  const std::string text = boost::json::serialize(value);
  constexpr std::size_t kShownMax = 80;
  return base::code_point_count(text) <= kShownMax ? text : std::string(base::prefix_of(text, kShownMax)) + "…";
}

// The member, or nullptr when absent or null: the two mean the same to callers in most languages.
const Json* member(const Json& object, std::string_view key) {
  const Json* found = base::find(object, key);
  return found == nullptr || found->is_null() ? nullptr : found;
}

std::optional<std::string> text_member(const Json& object, std::string_view key, std::string_view path) {
  const Json* found = member(object, key);
  if (found == nullptr) return std::nullopt;
  if (!found->is_string()) refuse(std::string(path) + " is " + shown(*found) + "; it must be a string");
  return std::string(found->get_string());
}

GivenSource source_from_json(const Json& json) {
  if (!json.is_object()) refuse("source is " + shown(json) + "; it must be an object with kind and value");
  const std::string kind = text_member(json, "kind", "source.kind").value_or("");
  if (kind == "url" || kind == "upload") {
    refuse("source.kind is '" + kind + "', which this release does not read; send the text itself with kind 'text'");
  }
  if (kind != "text") refuse("source.kind is '" + kind + "'; it must be 'text'");
  GivenSource source;
  source.text = text_member(json, "value", "source.value").value_or("");
  source.name = text_member(json, "name", "source.name").value_or("");
  check_given_text("source.value", source.text);
  check_given_text("source.name", source.name);
  if (is_blank(source.text)) refuse("source.value is empty; give the text to explain");
  if (source.text.size() > kSourceBytesMax) {
    refuse("source.value has " + std::to_string(source.text.size()) + " bytes; the limit is " +
           std::to_string(kSourceBytesMax) + "; send the part that matters");
  }
  if (base::code_point_count(source.name) > kNameCharactersMax) {
    refuse("source.name has more than " + std::to_string(kNameCharactersMax) + " characters");
  }
  return source;
}

std::size_t panels_from_json(const Json& json) {
  const std::string limits = "; it must be a whole number from 1 to " + std::to_string(kPanelsMax);
  if (!json.is_int64()) refuse("panels is " + shown(json) + limits);
  const std::int64_t panels = json.get_int64();
  if (panels < 1 || panels > static_cast<std::int64_t>(kPanelsMax)) refuse("panels is " + shown(json) + limits);
  return static_cast<std::size_t>(panels);
}

Genre genre_from(const std::string& text) {
  if (const auto genre = genre_named(text)) return *genre;
  refuse("genre is '" + text + "'; it must be one of " + genre_names());
}

// Names that this release does not know are those of another one's arcs and shut nothing out.
std::vector<std::string> recent_arcs_from_json(const Json& json) {
  if (!json.is_array()) refuse("recent_arcs is " + shown(json) + "; it must be a list of names");
  const auto& array = json.get_array();
  if (array.size() > kRecentArcsMax) {
    refuse("recent_arcs has " + std::to_string(array.size()) + " names; the limit is " +
           std::to_string(kRecentArcsMax) + "; send the latest");
  }
  std::vector<std::string> names;
  for (const Json& item : array) {
    if (!item.is_string()) refuse("recent_arcs holds " + shown(item) + "; it must be a list of names");
    names.emplace_back(item.get_string());
  }
  return names;
}

double threshold_from_json(const Json& json) {
  if (!json.is_number()) refuse("relevance_threshold is " + shown(json) + "; it must be a number from 0 to 1");
  const double threshold = json.to_number<double>();
  if (!(threshold >= 0 && threshold <= 1)) {
    refuse("relevance_threshold is " + shown(json) + "; it must lie from 0 to 1");
  }
  return threshold;
}

void read_resume(const Json& json, GenerationRequest& request) {
  if (!json.is_object()) refuse("resume is " + shown(json) + "; it must be an object with research and scenario");
  if (const Json* research = member(json, "research")) request.research = fact_sheet_from_json(*research);
  if (const Json* scenario = member(json, "scenario")) request.scenario = scenario_from_json(*scenario);
  if (request.research && request.scenario) check_facts(*request.scenario, *request.research);
}

// What is resumed has its language already, as a source has.
void check_language(const GenerationRequest& request) {
  if (!request.language || !(request.scenario || request.research)) return;
  const Language resumed = request.scenario ? request.scenario->language : request.research->language;
  if (resumed == *request.language) return;
  refuse("language is '" + std::string(name(*request.language)) + "', but resume." +
         (request.scenario ? "scenario" : "research") + " is in '" + std::string(name(resumed)) +
         "'; nothing is translated yet: leave the language out, or resume without it");
}

}  // namespace

GenerationRequest generation_request_from_json(const Json& payload) {
  if (!payload.is_object()) refuse("the payload is " + shown(payload) + "; it must be an object with a topic");
  GenerationRequest request;
  request.topic = text_member(payload, "topic", "topic").value_or("");
  if (const Json* source = member(payload, "source")) request.source = source_from_json(*source);
  if (const Json* resume = member(payload, "resume")) read_resume(*resume, request);
  const bool topic_may_be_empty = request.source || request.research || request.scenario;
  if (!topic_may_be_empty || !is_blank(request.topic)) check_topic(request.topic);

  if (const auto character = text_member(payload, "character_name", "character_name")) {
    if (is_blank(*character))
      refuse("character_name is empty; leave it out for '" + std::string(kDefaultCharacter) + "'");
    request.character_name = *character;
  }
  if (const auto language = text_member(payload, "language", "language")) {
    request.language = language_from(*language);
    if (!request.language) refuse("language is '" + *language + "'; it must be 'ja' or 'en'");
    check_language(request);
  }
  if (const auto layout = text_member(payload, "layout", "layout"); layout && *layout != kOnlyLayout) {
    refuse("layout is '" + *layout + "'; this release draws '" + std::string(kOnlyLayout) + "'");
  }
  if (const Json* panels = member(payload, "panels")) request.panels = panels_from_json(*panels);
  if (const auto genre = text_member(payload, "genre", "genre")) request.genre = genre_from(*genre);
  if (const Json* arcs = member(payload, "recent_arcs")) request.recent_arcs = recent_arcs_from_json(*arcs);
  if (const Json* threshold = member(payload, "relevance_threshold")) {
    request.relevance_threshold = threshold_from_json(*threshold);
  }
  if (member(payload, "revision") != nullptr) {
    refuse("revision is given, but this release does not revise pages; send the request without it");
  }
  return request;
}

}  // namespace manganize
