#include "manganize/agent/offline_stages.h"

#include <condition_variable>
#include <mutex>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/page/lettering/lettering.h"
#include "manganize/drawing/page_drawing.h"
#include "manganize/offline/offline_author.h"

namespace manganize {
namespace {

// Lets so many work at once; the others wait, and leave when they are stopped.
class WorkPlaces {
 public:
  explicit WorkPlaces(std::ptrdiff_t places) : free_(places) {}

  template <typename Work>
  auto use(const StageWait& wait, Work work) {
    take(wait);
    const Leave leave{*this};
    return work();
  }

 private:
  struct Leave {
    WorkPlaces& places;
    ~Leave() { places.give_back(); }
  };

  void take(const StageWait& wait) {
    std::unique_lock lock(mutex_);
    const bool free = changed_.wait_until(lock, wait.stop, base::SystemClock().now() + wait.deadline.left(),
                                          [this] { return free_ > 0; });
    if (!free) {
      const bool stopped = wait.stop.stop_requested();
      throw base::Error(stopped ? base::ErrorCode::cancelled : base::ErrorCode::timeout,
                        stopped ? "stopped while waiting to draw" : "no place to draw became free in time; try again");
    }
    --free_;
  }
  void give_back() {
    {
      const std::scoped_lock lock(mutex_);
      ++free_;
    }
    changed_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::ptrdiff_t free_;
};

ResearchRequest research_request_from(const GenerationRequest& request) {
  ResearchRequest made{.topic = request.topic, .source = std::nullopt, .language = request.language};
  if (request.source) made.source = ResearchSource{.name = request.source->name, .bytes = request.source->text};
  return made;
}

DrawnPage drawn_page_from(page::RenderedPage rendered) {
  base::JsonArray findings;
  for (const page::Finding& finding : rendered.findings) {
    findings.push_back(base::JsonObject{{"kind", std::string(page::name(finding.kind))},
                                        {"panel", static_cast<std::int64_t>(finding.panel) + 1}});
  }
  return {std::move(rendered.png), rendered.width, rendered.height, std::move(findings)};
}

}  // namespace

struct OfflineTools::Parts {
  Parts(const std::filesystem::path& share, const std::filesystem::path& data)
      : lettering(page::Lettering::load(share)), author(share, data), drawing(lettering) {}

  page::Lettering lettering;
  OfflineAuthor author;
  PageDrawing drawing;
  WorkPlaces drawing_places{kDrawingsAtOnceMax};
};

OfflineTools::OfflineTools(const std::filesystem::path& share, const std::filesystem::path& data)
    : parts_(std::make_unique<Parts>(share, data)) {}

OfflineTools::~OfflineTools() = default;

Stages OfflineTools::stages() const {
  Parts& parts = *parts_;
  return {
      .check_character = [&parts](const std::string& name) { look_of(parts.author.characters().load(name)); },
      .research = [&parts](
                      const GenerationRequest& request,
                      const StageWait&) { return parts.author.researcher().research(research_request_from(request)); },
      .check_relevance = [&parts](const FactSheet& sheet,
                                  double threshold) { parts.author.researcher().check_relevance(sheet, threshold); },
      .write =
          [&parts](const GenerationRequest& request, const FactSheet& sheet, const StageWait& wait) {
            const Character character = parts.author.characters().load(request.character_name);
            ScenarioRequest asked = scenario_request(sheet, character);
            asked.panels = request.panels;
            asked.genre = request.genre;
            asked.recent_arcs = request.recent_arcs;
            asked.stop = wait.stop;
            return parts.author.writer().write(asked).front();
          },
      .draw =
          [&parts](const Scenario& scenario, const StageWait& wait) {
            const Character character = parts.author.characters().load(scenario.character);
            return parts.drawing_places.use(wait,
                                            [&] { return drawn_page_from(parts.drawing.draw(scenario, character)); });
          },
  };
}

}  // namespace manganize
