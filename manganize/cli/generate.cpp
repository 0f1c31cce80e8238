#include "manganize/cli/generate.h"

#include "libs/base/base64.h"
#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/shown.h"
#include "libs/base/utf8.h"
#include "manganize/cli/agent_process.h"
#include "manganize/cli/data_folder.h"
#include "manganize/cli/output.h"
#include "manganize/cli/recent_arcs.h"
#include "manganize/cli/source_argument.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {
namespace {

using base::Error;
using base::ErrorCode;

constexpr char kOutputFolder[] = "output";

std::string text_of(const base::JsonObject& event, std::string_view key) {
  return std::string(base::find_string(event, key).value_or(""));
}

// What the events of one run leave behind.
class Run {
 public:
  explicit Run(ProgressView& view) : view_(view) {}

  void take(const base::JsonObject& event) {
    const std::string type = text_of(event, "type");
    if (type == "progress") {
      take_progress(event);
    } else if (type == "result") {
      page_.title = text_of(event, "title");
      page_.png = base::base64_decode(text_of(event, "image"));
      if (const base::Json* scenario = event.if_contains("scenario")) {
        page_.scenario = base::to_text(*scenario) + "\n";
        arc_ = base::find_string(*scenario, "arc").value_or("");
      }
      finished_ = true;
    } else if (type == "error") {
      throw Error(base::error_code_from_name(text_of(event, "code")), text_of(event, "message"));
    }
  }

  const std::string& arc() const { return arc_; }

  FinishedPage page() && {
    if (!finished_) throw Error(ErrorCode::unavailable, "the agent ended its answer without a page; try again");
    return std::move(page_);
  }

 private:
  void take_progress(const base::JsonObject& event) {
    if (const base::Json* research = event.if_contains("research"); research != nullptr && !research->is_null()) {
      page_.research = to_markdown(fact_sheet_from_json(*research));
    }
    const base::Json* percent = event.if_contains("progress");
    const bool counts = percent != nullptr && percent->is_int64();
    view_.progress(counts ? static_cast<int>(percent->get_int64()) : 0, text_of(event, "message"), event);
  }

  ProgressView& view_;
  FinishedPage page_;
  std::string arc_;
  bool finished_ = false;
};

base::JsonObject payload_of(const GenerateOptions& options, const std::stop_token& stop, base::Deadline deadline) {
  if (base::find_invalid_utf8(options.character)) {
    throw Error(ErrorCode::invalid_request, "character '" + base::shown(options.character) +
                                                "' is not valid UTF-8; `manganize doctor` lists the names");
  }
  const SourceArgument source = read_source_argument(options.source, stop, deadline);
  base::JsonObject payload{{"topic", source.topic}, {"character_name", options.character}};
  if (source.given) {
    payload["source"] = {{"kind", "text"}, {"value", source.given->text}, {"name", source.given->name}};
  }
  if (options.language) payload["language"] = std::string(name(*options.language));
  if (options.panels != kPanels) payload["panels"] = options.panels;
  if (options.genre) payload["genre"] = *options.genre;
  return payload;
}

base::JsonArray names_of(const std::vector<std::string>& arcs) {
  base::JsonArray names;
  for (const std::string& arc : arcs) names.emplace_back(arc);
  return names;
}

}  // namespace

void generate(const GenerateOptions& options, const Folders& folders, const std::filesystem::path& agent_program,
              const base::Clock& clock, ProgressView& view, const std::stop_token& stop) {
  const base::Deadline deadline = base::Deadline::after(options.time_max, clock);
  // Everything that can be wrong with the request is found before a process is started.
  const Output output(options.output, kOutputFolder, clock);
  require_data_folder(folders.data);
  base::JsonObject payload = payload_of(options, stop, deadline);
  payload["recent_arcs"] = names_of(load_recent_arcs(folders.data));
  AgentProcess agent = AgentProcess::start(
      agent_program, {{"MANGANIZE_DATA", folders.data.string()}, {"MANGANIZE_SHARE", folders.share.string()}}, stop,
      deadline);
  Run run(view);
  agent.invoke(
      payload, [&run](const base::JsonObject& event) { run.take(event); }, stop, deadline);
  const std::string arc = run.arc();
  const FinishedPage page = std::move(run).page();
  if (!arc.empty()) remember_arc(folders.data, arc);
  const base::JsonObject files = output.write(page);
  view.done(page.title, files);
}

}  // namespace manganize
