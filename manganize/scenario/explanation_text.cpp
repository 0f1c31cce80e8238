#include "manganize/scenario/explanation_text.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "libs/base/shown.h"
#include "manganize/research/fact_names.h"

namespace manganize {
namespace {

std::string one_digit(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string_view in_words(ReadingReason reason) {
  switch (reason) {
    case ReadingReason::too_few_sentences:
      return "too few sentences";
    case ReadingReason::too_few_beats:
      return "too few beats";
    case ReadingReason::no_thread:
      return "the best choice does not hang together";
  }
  return "";
}

class Explainer {
 public:
  Explainer(const FactSheet& sheet, const Explanation& explanation, const ExplainedWith& with)
      : sheet_(sheet), explanation_(explanation), with_(with) {}

  std::string explain() {
    head();
    if (explanation_.reading) out_ += "\nNo story: " + std::string(in_words(*explanation_.reading)) + "\n";
    for (const PageExplanation& each : explanation_.pages) page(each);
    out_ += "\nFacts: " + std::to_string(sheet_.facts.size()) + ", beats: " + std::to_string(found().beats.size()) +
            ", refused: " + std::to_string(found().refused.size()) + "\n";
    for (std::size_t i = 0; i < sheet_.facts.size(); ++i) fact(i);
    return std::move(out_);
  }

 private:
  const FoundBeats& found() const { return explanation_.found; }

  void head() {
    const std::string title = sheet_.title.empty() ? "none" : sheet_.title;
    out_ = "Source: " + sheet_.source.kind + " " + base::shown(sheet_.source.name) + ", title " + base::shown(title) +
           "\nTopic word: " + with_.wording.topic_word(sheet_);
    if (!sheet_.topic.empty()) out_ += ", asked for " + base::shown(sheet_.topic);
    char score[32];
    std::snprintf(score, sizeof score, "%.2f", sheet_.relevance.score);
    out_ +=
        "\nRelevance: " + std::string(score) + ", " + base::shown(sheet_.relevance.reason, std::string::npos) + "\n";
  }

  void page(const PageExplanation& page) {
    if (page.choice.beats.empty()) return;
    out_ += "\nChoice, score " + one_digit(page.choice.score) + "\n";
    for (std::size_t i = 0; i < page.choice.beats.size(); ++i) {
      out_ += "   " + std::to_string(i + 1) + ". " + beat_name(page.choice.beats[i]);
      if (i < page.role_scores.size()) out_ += ", as such " + one_digit(page.role_scores[i]);
      out_ += "\n";
    }
    if (!page.role_scores.empty()) {
      const double roles = std::accumulate(page.role_scores.begin(), page.role_scores.end(), 0.0);
      out_ += "   together " + one_digit(page.choice.score - roles) + "\n";
    }
    if (page.runner_up) runner_up(*page.runner_up);
    for (const FailedAttempt& failed : page.failed) {
      out_ += "   given up: " + beat_name(failed.beat) + ", which " + failed.reason + "\n";
    }
    arcs(page.arcs);
  }

  void runner_up(const Choice& choice) {
    out_ += "   next best, score " + one_digit(choice.score) + ":";
    for (std::size_t i = 0; i < choice.beats.size(); ++i) {
      out_ += (i == 0 ? " " : "; ") + beat_name(choice.beats[i]);
    }
    out_ += "\n";
  }

  void arcs(const std::vector<ArcOption>& options) {
    if (options.empty()) return;
    out_ += "   arcs:";
    for (std::size_t i = 0; i < options.size(); ++i) {
      out_ += (i == 0 ? " " : ", ") + std::string(name(options[i].arc)) + " " + one_digit(options[i].weight);
      if (options[i].recent) out_ += " (used lately)";
    }
    out_ += "\n";
  }

  /// "f3 definition of 虹"
  std::string beat_name(std::size_t index) const {
    if (index >= found().beats.size()) return "a beat that is not there";
    const Beat& beat = found().beats[index];
    std::string text = sheet_.facts[beat.fact].id + " " + std::string(name(beat.kind));
    if (!beat.term.empty()) text += " of " + beat.term;
    return text;
  }

  void fact(std::size_t index) {
    const Fact& fact = sheet_.facts[index];
    out_ += "\n" + passage_text(sheet_, fact.id) + "\n   " + std::string(name(fact.kind)) + ", rank " +
            one_digit(fact.rank);
    for (const FactFlag flag : fact.flags) out_ += ", " + std::string(name(flag));
    out_ += "\n";
    bool used = false;
    for (const Beat& each : found().beats) {
      if (each.fact != index) continue;
      used = true;
      beat(each);
    }
    for (const Refusal& refusal : found().refused) {
      if (refusal.fact != index) continue;
      used = true;
      out_ += "   refused: " + std::string(refusal.guard) + "\n";
    }
    const bool looked_at = explanation_.reading != ReadingReason::too_few_sentences;
    if (!used && looked_at) out_ += "   no joint to split it at\n";
  }

  void beat(const Beat& beat) {
    out_ += "   beat " + std::string(name(beat.kind));
    if (!beat.term.empty()) out_ += " of " + beat.term;
    for (const std::string& need : beat.needs) out_ += ", needs " + need;
    if (!beat.belief.empty()) out_ += ", believed before: \"" + base::shown(beat.belief) + "\"";
    for (const FailedAttempt& left : explanation_.left_out) {
      if (&found().beats.at(left.beat) == &beat) out_ += "; left out: " + left.reason;
    }
    out_ += "\n";
    for (const Speech& speech : beat.asked) {
      const auto ways = with_.wording.finish(speech, with_.style);
      const std::string& who = speech.by == Speaker::main ? with_.names.main : with_.names.partner;
      out_ += "      " + who + ": " +
              base::shown(ways.empty() ? speech.text + " (no ending fits)" : ways.front().text) + "\n";
    }
  }

  const FactSheet& sheet_;
  const Explanation& explanation_;
  const ExplainedWith& with_;
  std::string out_;
};

}  // namespace

std::string explanation_text(const FactSheet& sheet, const Explanation& explanation, const ExplainedWith& with) {
  return Explainer(sheet, explanation, with).explain();
}

}  // namespace manganize
