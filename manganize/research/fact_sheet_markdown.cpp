// The fact sheet as a text for people: research.md.

#include <array>
#include <string>

#include "manganize/research/fact_sheet.h"

namespace manganize {
namespace {

/// The words around the facts, in the language of the sheet.
struct Words {
  std::string_view source, form, entries, table, relevance, key_points, terms, steps, list, comparisons, questions,
      misconceptions, pitfalls;
};

Words words_of(Language language) {
  switch (language) {
    case Language::ja:
      return {"出典", "形",   "書いてあること", "表",         "関連度",       "要点",          "用語",
              "手順", "一覧", "比較",           "問いと答え", "よくある誤解", "気をつけること"};
    case Language::en:
      return {"Source", "Form", "What it lists", "Table",     "Relevance",      "Key points", "Terms",
              "Steps",  "List", "Comparisons",   "Questions", "Misconceptions", "Pitfalls"};
  }
  return {};
}

std::string form_in_words(SourceForm form, Language language) {
  static constexpr std::array<std::string_view, 12> kJapanese = {"記事",
                                                                 "マニュアルページ",
                                                                 "オプションや設定の一覧",
                                                                 "変更履歴",
                                                                 "議事録",
                                                                 "レシピ・手順",
                                                                 "ライセンス・規約",
                                                                 "プログラム",
                                                                 "表",
                                                                 "スライド",
                                                                 "質問集",
                                                                 "読むものの一覧"};
  static constexpr std::array<std::string_view, 12> kEnglish = {"article",
                                                                "manual page",
                                                                "list of options or settings",
                                                                "changelog",
                                                                "minutes",
                                                                "recipe or instructions",
                                                                "licence or policy",
                                                                "source code",
                                                                "table",
                                                                "slides",
                                                                "questions and answers",
                                                                "reading list"};
  const auto index = static_cast<std::size_t>(form);
  return std::string(language == Language::ja ? kJapanese[index] : kEnglish[index]);
}

std::string_view entry_in_words(EntryKind kind, Language language) {
  static constexpr std::array<std::string_view, 17> kJapanese = {
      "名前", "オプション", "設定", "終了ステータス", "例",   "版",   "追加", "変更", "修正",
      "削除", "議題",       "決定", "宿題",           "材料", "手順", "宣言", "項目"};
  static constexpr std::array<std::string_view, 17> kEnglish = {
      "name",    "option", "setting",  "exit status", "example", "release", "added",       "changed", "fixed",
      "removed", "topic",  "decision", "action",      "needed",  "step",    "declaration", "point"};
  const auto index = static_cast<std::size_t>(kind);
  return language == Language::ja ? kJapanese[index] : kEnglish[index];
}

class Writer {
 public:
  explicit Writer(const FactSheet& sheet) : sheet_(sheet), words_(words_of(sheet.language)) {}

  std::string write() {
    out_ = "# " + sheet_.title + "\n\n";
    if (sheet_.gist) out_ += *sheet_.gist + "\n\n";
    out_ += "- " + std::string(words_.source) + ": " + sheet_.source.name + " (" + sheet_.source.kind + ")\n";
    const std::string form_name = form_in_words(sheet_.form.kind, sheet_.language);
    out_ += "- " + std::string(words_.form) + ": " + form_name;
    out_ += (sheet_.form.reason.empty() ? "" : " (" + sheet_.form.reason + ")") + "\n";
    const std::string score = std::to_string(static_cast<int>(sheet_.relevance.score * 100 + 0.5));
    out_ += "- " + std::string(words_.relevance) + ": " + score + " % (" + sheet_.relevance.reason + ")\n";
    facts(words_.key_points, sheet_.key_points);
    terms();
    sequences();
    comparisons();
    questions();
    misconceptions();
    facts(words_.pitfalls, sheet_.pitfalls);
    entries();
    tables();
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

  std::string line_of(std::string_view id) const {
    const Fact* fact = sheet_.find(id);
    if (fact == nullptr) return {};
    const std::string line = std::to_string(fact->passage.line);
    return sheet_.language == Language::ja ? "（" + line + "行目）" : " (line " + line + ")";
  }

  /// "- **name** argument: text [owner, date]" in the order of the source.
  void entries() {
    if (sheet_.entries.empty()) return;
    heading(words_.entries);
    for (const Entry& entry : sheet_.entries) {
      out_ += "- " + std::string(entry_in_words(entry.kind, sheet_.language)) + ": ";
      std::string said;
      for (const std::string* part : {&entry.name, &entry.argument, &entry.text, &entry.owner, &entry.date}) {
        if (!part->empty()) said += (said.empty() ? "" : " — ") + *part;
      }
      out_ += said + line_of(entry.fact) + "\n";
    }
  }

  void tables() {
    for (const DataTable& table : sheet_.tables) {
      heading(table.title.empty() ? std::string(words_.table) : std::string(words_.table) + ": " + table.title);
      row(table.header);
      out_ += "|";
      for (std::size_t i = 0; i < table.header.size(); ++i) out_ += "---|";
      out_ += "\n";
      for (const DataRow& each : table.rows) row(each.cells);
    }
  }

  void row(const std::vector<std::string>& cells) {
    out_ += "|";
    for (const std::string& cell : cells) out_ += " " + cell + " |";
    out_ += "\n";
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
