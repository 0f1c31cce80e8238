#include "manganize/cli/scenario_command.h"

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/shown.h"
#include "libs/base/utf8.h"
#include "manganize/cli/data_folder.h"
#include "manganize/cli/source_argument.h"
#include "manganize/offline/offline_author.h"
#include "manganize/research/topic.h"
#include "manganize/scenario/explanation_text.h"
#include "manganize/scenario/scenario_text.h"

namespace manganize {
namespace {

void check_character_name(const std::string& name) {
  if (base::find_invalid_utf8(name)) {
    throw base::Error(base::ErrorCode::invalid_request,
                      "character '" + base::shown(name) + "' is not valid UTF-8; `manganize doctor` lists the names");
  }
  if (is_blank(name)) {
    throw base::Error(base::ErrorCode::invalid_request, "character_name is empty; leave it out for 'kurage'");
  }
}

std::string partner_name(Language language) {
  switch (language) {
    case Language::ja:
      return "相手";
    case Language::en:
      return "Partner";
  }
  return {};
}

}  // namespace

ResearchRequest read_scenario_request(const ScenarioArguments& arguments, const Folders& folders,
                                      const base::Clock& clock, const std::stop_token& stop) {
  require_data_folder(folders.data);
  check_character_name(arguments.character);
  SourceArgument source =
      read_source_argument(arguments.source, stop, base::Deadline::after(arguments.time_max, clock));
  ResearchRequest request{.topic = std::move(source.topic), .source = std::nullopt, .language = arguments.language};
  if (!source.given) {
    check_topic(request.topic);
    return request;
  }
  if (is_blank(source.given->text)) {
    throw base::Error(base::ErrorCode::invalid_request, "source.value is empty; give the text to explain");
  }
  request.source = ResearchSource{.name = std::move(source.given->name), .bytes = std::move(source.given->text)};
  return request;
}

std::string write_scenario(const ScenarioArguments& arguments, const ResearchRequest& request, const Folders& folders) {
  const OfflineAuthor author(folders.share, folders.data);
  const Character character = author.characters().load(arguments.character);
  const FactSheet sheet = author.researcher().research(request);
  author.researcher().check_relevance(sheet, kDefaultRelevanceThreshold);
  ScenarioRequest wanted = scenario_request(sheet, character);
  wanted.panels = arguments.panels;
  wanted.genre = arguments.genre;
  wanted.pages_max = arguments.pages;
  Explanation explanation;
  const SpeakerNames names{.main = wanted.style.nickname, .partner = partner_name(sheet.language)};
  std::string text;
  for (const Scenario& page : author.writer().write(wanted, explanation)) {
    if (arguments.form == ScenarioForm::json) {
      text += base::to_text(to_json(page)) + "\n";
    } else {
      text += (text.empty() ? "" : "\n") + scenario_text(page, sheet, names);
    }
  }
  if (arguments.form == ScenarioForm::explained) {
    const Wording& wording = author.writer().wording_for(sheet.language);
    text += "\n" + explanation_text(sheet, explanation, {wording, wanted.style, names});
  }
  return text;
}

}  // namespace manganize
