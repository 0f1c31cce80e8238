#include "manganize/scenario/checks.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "libs/base/utf8.h"
#include "manganize/scenario/board_sources.h"
#include "manganize/scenario/board_texts.h"
#include "manganize/scenario/passages.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

constexpr std::string_view kQuotedTransform = "quoted";

bool is_quotation(const Line& line) {
  return std::find(line.transform.begin(), line.transform.end(), kQuotedTransform) != line.transform.end();
}

/// A line with quotation marks: what stands between the outermost, and the rest.
struct QuotedLine {
  std::string quoted;
  std::string around;
};

QuotedLine take_apart(const std::string& text) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"「", "」"}, {"“", "”"}, {"\"", "\""}}) {
    const std::size_t begin = text.find(open);
    const std::size_t end = text.rfind(close);
    if (begin == std::string::npos || end == std::string::npos || end < begin + open.size()) continue;
    return {text.substr(begin + open.size(), end - begin - open.size()),
            text.substr(0, begin) + text.substr(end + close.size())};
  }
  return {"", text};
}

class Checker {
 public:
  Checker(const Scenario& scenario, const FactSheet& sheet, const Wording& wording, const SpeakingStyle& style)
      : scenario_(scenario), sheet_(sheet), wording_(wording), style_(style) {}

  ScenarioChecks check() {
    for (panel_ = 0; panel_ < scenario_.panels.size(); ++panel_) {
      const Panel& panel = scenario_.panels[panel_];
      for (std::size_t i = 0; i < panel.lines.size(); ++i) {
        line_ = i;
        check_line(panel.lines[i]);
      }
      line_.reset();
      if (panel.focus) require_fact(*panel.focus, "the focus");
      if (panel.board) check_board(*panel.board);
    }
    return std::move(checks_);
  }

 private:
  void find(CheckRule rule, std::string text, std::string reason) {
    checks_.findings.push_back({panel_, line_, rule, std::move(text), std::move(reason)});
  }

  void check_line(const Line& line) {
    ++checks_.lines;
    check_length(line);
    check_form(line);
    check_repeat(line);
    if (is_quotation(line)) check_quotation(line);
    if (!line.fact) {
      check_remark(line);
    } else {
      ++checks_.factual;
      const auto words = passage_words(sheet_, *line.fact);
      if (!words) {
        require_fact(*line.fact, "the line");
        return;
      }
      if (!wording_.faithful(without_lead_in(line.text), *words)) {
        find(CheckRule::unfaithful, line.text,
             "it says a number, a name or a negation that is not in " + *line.fact + ": \"" + *words + "\"");
      }
      check_run(line, *words, *line.fact);
    }
  }

  /// "Um... " and the like are hers.
  std::string_view without_lead_in(std::string_view text) const {
    const std::string_view lead = wording_.lead_in(temper_of(style_));
    if (text.starts_with(lead)) text.remove_prefix(lead.size());
    return text;
  }

  void require_fact(const std::string& id, std::string_view where) {
    if (passage_words(sheet_, id)) return;
    find(CheckRule::unknown_fact, id, std::string(where) + " names \"" + id + "\", which the fact sheet does not have");
  }

  void check_length(const Line& line) {
    const std::size_t length = base::code_point_count(line.text);
    const std::size_t most = is_japanese() ? kLineCharactersMaxJapanese : kLineCharactersMaxEnglish;
    checks_.longest = std::max(checks_.longest, length);
    if (length <= most) return;
    find(CheckRule::too_long, line.text,
         "it has " + std::to_string(length) + " characters; the limit is " + std::to_string(most));
  }

  /// Of a quotation only what stands around it is hers.
  void check_form(const Line& line) {
    if (line.by != Speaker::main) return;
    const std::string hers = is_quotation(line) ? take_apart(line.text).around : line.text;
    if (!breaks_forbidden_form(hers, style_)) return;
    ++checks_.forbidden;
    find(CheckRule::forbidden, line.text, "it has a form that the character never uses");
  }

  /// A short word of the partner ("Why?") may come again.
  void check_repeat(const Line& line) {
    constexpr std::size_t kShortMax = 12;
    if (line.by == Speaker::partner && !line.fact && base::code_point_count(line.text) <= kShortMax) return;
    if (said_.insert(folded(line.text)).second) return;
    ++checks_.repeated;
    find(CheckRule::repeated, line.text, "it was said before on this page");
  }

  void check_quotation(const Line& line) {
    const std::string quoted = folded(take_apart(line.text).quoted);
    const std::string known =
        line.fact ? folded(passage_words(sheet_, *line.fact).value_or("")) : folded(about() + sheet_.source_text);
    if (!quoted.empty() && known.find(quoted) != std::string::npos) return;
    find(CheckRule::misquoted, line.text,
         "it is marked as a quotation, but what it quotes is not in " + line.fact.value_or("the source"));
  }

  /// A line without a fact may be a question, a reaction or a joke: it says nothing that one could look up.
  void check_remark(const Line& line) {
    for (const std::string& said : wording_.names_and_numbers(line.text)) {
      if (is_known(said)) continue;
      ++checks_.unsourced;
      find(CheckRule::unsourced, said, "a line without a fact says it, and no passage does");
      break;
    }
    if (is_quotation(line)) return;
    const std::size_t most = run_max();
    if (longest_copied_run(scenario_.language, line.text, line.text) <= most) return;
    for (const Fact& fact : sheet_.facts) {
      if (longest_copied_run(scenario_.language, line.text, fact.text) > most) {
        check_run(line, fact.text, fact.id);
        return;
      }
    }
  }

  void check_run(const Line& line, const std::string& words, const std::string& id) {
    if (is_quotation(line)) return;
    const std::size_t run = longest_copied_run(scenario_.language, line.text, words);
    checks_.verbatim_longest = std::max(checks_.verbatim_longest, run);
    if (run <= run_max()) return;
    find(CheckRule::verbatim, line.text,
         "it copies " + std::to_string(run) + (is_japanese() ? " characters" : " words") + " of " + id +
             "; the limit is " + std::to_string(run_max()) + " where the line does not quote");
  }

  void check_board(const Board& board) {
    for (const std::string& id : board.facts) require_fact(id, "the board");
    const BoardSources sources(sheet_, wording_, board.facts);
    for (const std::string& text : texts_of(board.content)) {
      if (const auto word = sources.untraced(text)) {
        find(CheckRule::board, text, "\"" + *word + "\" stands in none of the board's facts");
      }
    }
  }

  /// What is known besides the source's text.
  std::string about() const {
    return sheet_.title + "\n" + sheet_.gist.value_or("") + "\n" + sheet_.topic + "\n" + style_.nickname + "\n" +
           words_of_arc();
  }

  /// An arc's own numbers are about the two who talk: 「三年前から」 she has meant to read the book.
  std::string words_of_arc() const {
    const auto arc = arc_named(scenario_.arc);
    if (!arc) return {};
    const ArcWords words = wording_.arc_words(*arc);
    std::string text(words.opener);
    for (const auto* close : {&words.close, &words.close_naming}) {
      for (const Retort& retort : *close) text += "\n" + std::string(retort.text);
    }
    return text + "\n";
  }

  bool is_known(const std::string& said) const {
    return holds_whole(about(), said) || holds_whole(sheet_.source_text, said);
  }

  bool is_japanese() const { return scenario_.language == Language::ja; }
  std::size_t run_max() const { return is_japanese() ? kVerbatimCharactersMax : kVerbatimWordsMax; }

  const Scenario& scenario_;
  const FactSheet& sheet_;
  const Wording& wording_;
  const SpeakingStyle& style_;
  ScenarioChecks checks_;
  std::size_t panel_ = 0;
  std::optional<std::size_t> line_;
  std::set<std::string> said_;
};

}  // namespace

ScenarioChecks check_scenario(const Scenario& scenario, const FactSheet& sheet, const Wording& wording,
                              const SpeakingStyle& style) {
  return Checker(scenario, sheet, wording, style).check();
}

}  // namespace manganize
