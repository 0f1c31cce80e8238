// The fact sheet as a text for people: research.md.

#include <string>

#include "manganize/research/fact_sheet.h"

namespace manganize {
namespace {

/// The words around the facts, in the language of the sheet.
struct Words {
  std::string_view source, relevance, key_points, terms, steps, list, comparisons, questions, misconceptions, pitfalls;
};

Words words_of(Language language) {
  switch (language) {
    case Language::ja:
      return {"出典", "関連度", "要点", "用語", "手順", "一覧", "比較", "問いと答え", "よくある誤解", "気をつけること"};
    case Language::en:
      return {"Source", "Relevance",   "Key points", "Terms",          "Steps",
              "List",   "Comparisons", "Questions",  "Misconceptions", "Pitfalls"};
  }
  return {};
}

class Writer {
 public:
  explicit Writer(const FactSheet& sheet) : sheet_(sheet), words_(words_of(sheet.language)) {}

  std::string write() {
    out_ = "# " + sheet_.title + "\n\n";
    if (sheet_.gist) out_ += *sheet_.gist + "\n\n";
    out_ += "- " + std::string(words_.source) + ": " + sheet_.source.name + " (" + sheet_.source.kind + ")\n";
    const std::string score = std::to_string(static_cast<int>(sheet_.relevance.score * 100 + 0.5));
    out_ += "- " + std::string(words_.relevance) + ": " + score + " % (" + sheet_.relevance.reason + ")\n";
    facts(words_.key_points, sheet_.key_points);
    terms();
    sequences();
    comparisons();
    questions();
    misconceptions();
    facts(words_.pitfalls, sheet_.pitfalls);
    return std::move(out_);
  }

 private:
  void heading(std::string_view text) { out_ += "\n## " + std::string(text) + "\n\n"; }

  std::string quoted(std::string_view id) const {
    const Fact* fact = sheet_.find(id);
    if (fact == nullptr) return std::string(id);
    const std::string line = std::to_string(fact->passage.line);
    return fact->text + (sheet_.language == Language::ja ? "（" + line + "行目）" : " (line " + line + ")");
  }

  void facts(std::string_view title, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    heading(title);
    for (const std::string& id : ids) out_ += "- " + quoted(id) + "\n";
  }

  void terms() {
    if (sheet_.terms.empty()) return;
    heading(words_.terms);
    for (const Term& term : sheet_.terms) {
      out_ += "- **" + term.term + "** ×" + std::to_string(term.count);
      out_ += (term.definition ? ": " + quoted(*term.definition) : "") + "\n";
    }
  }

  void sequences() {
    for (const Sequence& sequence : sheet_.sequences) {
      heading(sequence.ordered ? words_.steps : words_.list);
      if (sequence.intro) out_ += quoted(*sequence.intro) + "\n\n";
      std::size_t number = 0;
      for (const std::string& step : sequence.steps) {
        out_ += (sequence.ordered ? std::to_string(++number) + ". " : "- ") + step + "\n";
      }
    }
  }

  void comparisons() {
    for (const Comparison& comparison : sheet_.comparisons) {
      heading(words_.comparisons);
      out_ += "| | " + comparison.a + " | " + comparison.b + " |\n|---|---|---|\n";
      for (const ComparisonRow& row : comparison.rows)
        out_ += "| " + row.label + " | " + row.a + " | " + row.b + " |\n";
    }
  }

  void questions() {
    if (sheet_.questions.empty()) return;
    heading(words_.questions);
    for (const Question& question : sheet_.questions) {
      out_ += "- " + question.question + "\n";
      for (const std::string& id : question.answer) out_ += "  - " + quoted(id) + "\n";
    }
  }

  void misconceptions() {
    if (sheet_.misconceptions.empty()) return;
    heading(words_.misconceptions);
    for (const Misconception& misconception : sheet_.misconceptions) {
      out_ += "- × " + quoted(misconception.belief) + "\n";
      if (misconception.reality != misconception.belief) out_ += "  - ○ " + quoted(misconception.reality) + "\n";
    }
  }

  const FactSheet& sheet_;
  Words words_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const FactSheet& sheet) {
  return Writer(sheet).write();
}

}  // namespace manganize
