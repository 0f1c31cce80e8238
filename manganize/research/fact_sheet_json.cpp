// The JSON form of a fact sheet: what to_json writes, and the strict reader.

#include <initializer_list>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "libs/base/error.h"
#include "libs/base/json.h"
#include "libs/base/utf8.h"
#include "libs/sources/white_space.h"
#include "manganize/research/fact_names.h"
#include "manganize/research/fact_sheet.h"

namespace manganize {
namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw base::Error(base::ErrorCode::invalid_request, "fact sheet: " + message);
}

std::string shown(const base::Json& value) {
  constexpr std::size_t kShownBytesMax = 60;
  const std::string text = base::to_text(value);
  return text.size() > kShownBytesMax ? "a longer value" : text;
}

/// Reads the members of one object; a fault is named with the member's full path.
class Members {
 public:
  Members(const base::Json& value, std::string path) : object_(value.if_object()), path_(std::move(path)) {
    if (object_ == nullptr)
      refuse((path_.empty() ? "the document" : path_) + " is " + shown(value) + ", not an object");
  }

  std::string path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }

  const base::Json& required(std::string_view key) const {
    const base::Json* value = object_->if_contains(key);
    if (value == nullptr) refuse(path_of(key) + " is missing");
    return *value;
  }
  std::string text(std::string_view key) const { return as_text(required(key), path_of(key)); }
  /// Empty where the document does not have it.
  std::string text_if_there(std::string_view key) const {
    const base::Json* value = object_->if_contains(key);
    return value == nullptr ? std::string() : as_text(*value, path_of(key));
  }
  bool has(std::string_view key) const { return object_->if_contains(key) != nullptr; }
  std::optional<std::string> text_or_null(std::string_view key) const {
    const base::Json& value = required(key);
    return value.is_null() ? std::nullopt : std::optional(as_text(value, path_of(key)));
  }
  double number(std::string_view key) const {
    const base::Json& value = required(key);
    if (!value.is_number()) refuse(path_of(key) + " is " + shown(value) + ", not a number");
    return value.to_number<double>();
  }
  template <typename Integer>
  Integer count(std::string_view key) const {
    const double value = number(key);
    if (value < 0 || value > std::numeric_limits<int>::max() || value != static_cast<double>(static_cast<int>(value))) {
      refuse(path_of(key) + " is " + shown(required(key)) + ", not a whole number from 0");
    }
    return static_cast<Integer>(value);
  }
  bool truth(std::string_view key) const {
    const base::Json& value = required(key);
    if (!value.is_bool()) refuse(path_of(key) + " is " + shown(value) + ", not true or false");
    return value.get_bool();
  }
  template <typename Read>
  auto list(std::string_view key, Read read) const {
    std::vector<decltype(read(std::declval<const base::Json&>(), std::string()))> items;
    const base::Json& value = required(key);
    if (!value.is_array()) refuse(path_of(key) + " is " + shown(value) + ", not a list");
    std::size_t index = 0;
    for (const base::Json& each : value.get_array())
      items.push_back(read(each, path_of(key) + "[" + std::to_string(index++) + "]"));
    return items;
  }
  std::vector<std::string> texts(std::string_view key) const { return list(key, as_text); }

  static std::string as_text(const base::Json& value, const std::string& path) {
    if (!value.is_string()) refuse(path + " is " + shown(value) + ", not a text");
    return std::string(value.get_string());
  }

 private:
  const base::JsonObject* object_;
  std::string path_;
};

base::JsonArray array_of(const std::vector<std::string>& texts) {
  base::JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

template <typename T, typename ToJson>
base::JsonArray array_of(const std::vector<T>& items, ToJson to_json_of) {
  base::JsonArray array;
  for (const T& item : items) array.push_back(to_json_of(item));
  return array;
}

base::Json json_of(const std::optional<std::string>& text) {
  return text ? base::Json(*text) : base::Json(nullptr);
}

base::Json json_of(const Passage& passage) {
  return base::JsonObject{{"block", passage.block},
                          {"line", passage.line},
                          {"sentence", passage.sentence},
                          {"start", passage.start},
                          {"end", passage.end}};
}

base::Json json_of(const Fact& fact) {
  base::JsonObject json{
      {"id", fact.id},
      {"kind", name(fact.kind)},
      {"text", fact.text},
      {"passage", json_of(fact.passage)},
      {"rank", fact.rank},
      {"flags", array_of(fact.flags, [](FactFlag flag) { return base::Json(name(flag)); })},
      {"numbers",
       array_of(fact.quantities,
                [](const Quantity& quantity) -> base::Json {
                  return base::JsonObject{{"value", quantity.value}, {"unit", quantity.unit}, {"of", quantity.of}};
                })},
      {"first_of_paragraph", fact.first_of_paragraph},
      {"heading", fact.heading}};
  if (!fact.label.empty()) json["label"] = fact.label;
  if (!fact.lead.empty()) json["lead"] = fact.lead;
  return json;
}

base::Json json_of(const Sequence& sequence) {
  return base::JsonObject{
      {"intro", json_of(sequence.intro)},
      {"steps", array_of(sequence.steps)},
      {"passages", array_of(sequence.passages, [](const Passage& passage) { return json_of(passage); })},
      {"ordered", sequence.ordered}};
}

base::Json json_of(const Comparison& comparison) {
  return base::JsonObject{
      {"a", comparison.a},
      {"b", comparison.b},
      {"rows", array_of(comparison.rows, [](const ComparisonRow& row) -> base::Json {
         return base::JsonObject{{"label", row.label}, {"a", row.a}, {"b", row.b}, {"passage", json_of(row.passage)}};
       })}};
}

base::Json json_of(const Entry& entry) {
  return base::JsonObject{{"fact", entry.fact},         {"kind", name(entry.kind)}, {"name", entry.name},
                          {"argument", entry.argument}, {"text", entry.text},       {"group", entry.group},
                          {"date", entry.date},         {"owner", entry.owner}};
}

base::Json json_of(const DataTable& table) {
  return base::JsonObject{{"title", table.title},
                          {"header", array_of(table.header)},
                          {"rows", array_of(table.rows, [](const DataRow& row) -> base::Json {
                             return base::JsonObject{{"fact", row.fact}, {"cells", array_of(row.cells)}};
                           })}};
}

std::string_view name(ExhibitKind kind) {
  switch (kind) {
    case ExhibitKind::list:
      return "list";
    case ExhibitKind::table:
      return "table";
    case ExhibitKind::code:
      return "code";
  }
  return "";
}

base::Json json_of(const Exhibit& exhibit) {
  return base::JsonObject{
      {"intro", exhibit.intro},
      {"kind", name(exhibit.kind)},
      {"title", exhibit.title},
      {"header", array_of(exhibit.header)},
      {"rows", array_of(exhibit.rows, [](const std::vector<std::string>& row) -> base::Json { return array_of(row); })},
      {"total", exhibit.total}};
}

/// Reads what points into the source and at facts, and knows both.
class SheetReader {
 public:
  explicit SheetReader(FactSheet& sheet) : sheet_(sheet) {}

  Passage passage(const base::Json& json, const std::string& path) const {
    const Members members(json, path);
    Passage passage;
    passage.block = members.count<int>("block");
    passage.line = members.count<int>("line");
    passage.sentence = members.count<int>("sentence");
    passage.start = members.count<std::size_t>("start");
    passage.end = members.count<std::size_t>("end");
    if (passage.start > passage.end || passage.end > sheet_.source_text.size()) {
      refuse(path + " is " + std::to_string(passage.start) + ".." + std::to_string(passage.end) + "; source_text has " +
             std::to_string(sheet_.source_text.size()) + " bytes");
    }
    return passage;
  }

  Fact fact(const base::Json& json, const std::string& path) {
    const Members members(json, path);
    Fact fact;
    fact.id = members.text("id");
    if (fact.id.empty() || !ids_.insert(fact.id).second)
      refuse(path + ".id is '" + fact.id + "', which is empty or not the only one");
    const std::string kind = members.text("kind");
    const auto known = fact_kind_from(kind);
    if (!known) refuse(path + ".kind is '" + kind + "', which is no kind of fact");
    fact.kind = *known;
    fact.text = members.text("text");
    fact.passage = passage(members.required("passage"), path + ".passage");
    check_text_of(fact, path);
    fact.rank = members.number("rank");
    fact.flags = members.list("flags", [](const base::Json& value, const std::string& where) {
      const std::string text = Members::as_text(value, where);
      const auto flag = fact_flag_from(text);
      if (!flag) refuse(where + " is '" + text + "', which is no flag of a fact");
      return *flag;
    });
    fact.quantities = members.list("numbers", [](const base::Json& value, const std::string& where) {
      const Members quantity(value, where);
      return Quantity{quantity.text("value"), quantity.text("unit"), quantity.text("of")};
    });
    fact.first_of_paragraph = members.truth("first_of_paragraph");
    fact.heading = members.text("heading");
    fact.label = somewhere(members, "label");
    fact.lead = somewhere(members, "lead");
    if (fact.kind == FactKind::entry) entry_texts_.emplace(fact.id, fact.text);
    return fact;
  }

  std::string id(const base::Json& json, const std::string& path) const {
    std::string text = Members::as_text(json, path);
    if (!ids_.contains(text)) refuse(path + " is '" + text + "', which is the id of no fact");
    return text;
  }
  std::optional<std::string> id_or_null(const Members& members, std::string_view key) const {
    const base::Json& value = members.required(key);
    return value.is_null() ? std::nullopt : std::optional(id(value, members.path_of(key)));
  }
  std::vector<std::string> ids(const Members& members, std::string_view key) const {
    return members.list(key, [this](const base::Json& value, const std::string& path) { return id(value, path); });
  }

  Entry entry(const base::Json& json, const std::string& path) {
    const Members members(json, path);
    Entry entry;
    entry.fact = members.text("fact");
    const std::string& passage = entry_text(entry.fact, path);
    const std::string kind = members.text("kind");
    const auto known = entry_kind_from(kind);
    if (!known) refuse(path + ".kind is '" + kind + "', which is no kind of entry");
    entry.kind = *known;
    entry.name = part(members, "name", passage);
    entry.argument = part(members, "argument", passage);
    entry.text = part(members, "text", passage);
    entry.owner = part(members, "owner", passage);
    entry.group = somewhere(members, "group");
    entry.date = somewhere(members, "date");
    return entry;
  }

  DataTable table(const base::Json& json, const std::string& path) {
    const Members members(json, path);
    DataTable table;
    table.title = members.text("title");
    table.header = members.texts("header");
    table.rows = members.list("rows", [&](const base::Json& value, const std::string& where) {
      const Members row(value, where);
      DataRow read{row.text("fact"), row.texts("cells")};
      const std::string& passage = entry_text(read.fact, where);
      if (read.cells.size() != table.header.size()) {
        refuse(where + ".cells has " + std::to_string(read.cells.size()) + " texts; the header has " +
               std::to_string(table.header.size()));
      }
      for (const std::string& cell : read.cells) {
        if (passage.find(cell) == std::string::npos) refuse(where + ".cells: '" + cell + "' is not in its passage");
      }
      return read;
    });
    return table;
  }

  Sequence sequence(const base::Json& json, const std::string& path) const {
    const Members members(json, path);
    Sequence sequence;
    sequence.intro = id_or_null(members, "intro");
    sequence.steps = members.texts("steps");
    sequence.passages = members.list(
        "passages", [this](const base::Json& value, const std::string& where) { return passage(value, where); });
    sequence.ordered = members.truth("ordered");
    if (sequence.steps.size() < 2)
      refuse(path + ".steps has " + std::to_string(sequence.steps.size()) + " items; a sequence has at least 2");
    if (sequence.steps.size() != sequence.passages.size()) {
      refuse(path + " has " + std::to_string(sequence.steps.size()) + " steps and " +
             std::to_string(sequence.passages.size()) + " passages; one for each");
    }
    return sequence;
  }

  Exhibit exhibit(const base::Json& json, const std::string& path) const {
    const Members members(json, path);
    Exhibit exhibit;
    exhibit.intro = id(members.required("intro"), path + ".intro");
    const std::string kind = members.text("kind");
    for (const ExhibitKind each : {ExhibitKind::list, ExhibitKind::table, ExhibitKind::code}) {
      if (kind == name(each)) exhibit.kind = each;
    }
    if (kind != name(exhibit.kind)) refuse(path + ".kind is '" + kind + "'; it is list, table or code");
    exhibit.title = members.text("title");
    exhibit.header = members.texts("header");
    exhibit.rows = members.list("rows", [](const base::Json& value, const std::string& where) {
      if (!value.is_array()) refuse(where + " is " + shown(value) + ", not a list");
      std::vector<std::string> cells;
      for (const base::Json& cell : value.get_array()) cells.push_back(Members::as_text(cell, where));
      return cells;
    });
    exhibit.total = members.count<std::size_t>("total");
    if (exhibit.rows.empty() || exhibit.total < exhibit.rows.size())
      refuse(path + ".total is " + std::to_string(exhibit.total) + "; there are " +
             std::to_string(exhibit.rows.size()) + " rows");
    return exhibit;
  }

  Comparison comparison(const base::Json& json, const std::string& path) const {
    const Members members(json, path);
    Comparison comparison;
    comparison.a = members.text("a");
    comparison.b = members.text("b");
    comparison.rows = members.list("rows", [this](const base::Json& value, const std::string& where) {
      const Members row(value, where);
      return ComparisonRow{row.text("label"), row.text("a"), row.text("b"),
                           passage(row.required("passage"), where + ".passage")};
    });
    return comparison;
  }

 private:
  /// A fact that is not in the source would make the page lie while pointing at a passage.
  void check_text_of(const Fact& fact, const std::string& path) const {
    const std::string_view bytes =
        std::string_view(sheet_.source_text).substr(fact.passage.start, fact.passage.end - fact.passage.start);
    if (fact.text.empty() || sources::fold_white_space(bytes) != fact.text)
      refuse(path + ".text is not what stands at its passage");
  }

  const std::string& entry_text(const std::string& id, const std::string& path) const {
    const auto found = entry_texts_.find(id);
    if (found == entry_texts_.end()) refuse(path + ".fact is '" + id + "', which is the id of no entry");
    return found->second;
  }

  static std::string part(const Members& members, std::string_view key, const std::string& passage) {
    std::string text = members.text(key);
    if (passage.find(text) == std::string::npos) refuse(members.path_of(key) + " is not in its passage");
    return text;
  }

  /// Entries in a row share these; each is looked for once.
  std::string somewhere(const Members& members, std::string_view key) {
    std::string text = members.text_if_there(key);
    if (text.empty() || seen_.contains(text)) return text;
    if (folded_source_.empty()) folded_source_ = sources::fold_white_space(sheet_.source_text);
    if (folded_source_.find(text) == std::string::npos) refuse(members.path_of(key) + " is not in source_text");
    seen_.insert(text);
    return text;
  }

  FactSheet& sheet_;
  std::set<std::string, std::less<>> ids_;
  std::map<std::string, std::string, std::less<>> entry_texts_;
  std::set<std::string, std::less<>> seen_;
  std::string folded_source_;
};

Relevance relevance_from(const Members& members) {
  Relevance relevance;
  relevance.score = members.number("score");
  if (relevance.score < 0 || relevance.score > 1)
    refuse("relevance.score is " + shown(members.required("score")) + "; it is from 0 to 1");
  relevance.reason = members.text("reason");
  relevance.matched = members.texts("matched");
  return relevance;
}

void read_head(const Members& members, FactSheet& sheet) {
  if (const int version = members.count<int>("version"); version != kFactSheetVersion) {
    refuse("version is " + std::to_string(version) + "; this program reads version " +
           std::to_string(kFactSheetVersion));
  }
  sheet.title = members.text("title");
  const std::string language = members.text("language");
  const auto known = language_from(language);
  if (!known) refuse("language is '" + language + "'; it is 'ja' or 'en'");
  sheet.language = *known;
  sheet.topic = members.text("topic");
  sheet.gist = members.text_or_null("gist");
  const Members form(members.required("form"), "form");
  const std::string kind = form.text("kind");
  const auto known_form = source_form_from(kind);
  if (!known_form) refuse("form.kind is '" + kind + "', which is no form of a source");
  sheet.form = {*known_form, form.text("reason")};
  const Members source(members.required("source"), "source");
  sheet.source = {source.text("kind"), source.text("name")};
  sheet.source_text = members.text("source_text");
  if (const auto invalid = base::find_invalid_utf8(sheet.source_text)) {
    refuse("source_text is not UTF-8 (first at byte " + std::to_string(*invalid) + ")");
  }
  sheet.relevance = relevance_from(Members(members.required("relevance"), "relevance"));
}

}  // namespace

base::Json to_json(const FactSheet& sheet) {
  return base::JsonObject{
      {"version", kFactSheetVersion},
      {"title", sheet.title},
      {"language", name(sheet.language)},
      {"topic", sheet.topic},
      {"gist", json_of(sheet.gist)},
      {"form", base::JsonObject{{"kind", name(sheet.form.kind)}, {"reason", sheet.form.reason}}},
      {"source", base::JsonObject{{"kind", sheet.source.kind}, {"name", sheet.source.name}}},
      {"source_text", sheet.source_text},
      {"relevance", base::JsonObject{{"score", sheet.relevance.score},
                                     {"reason", sheet.relevance.reason},
                                     {"matched", array_of(sheet.relevance.matched)}}},
      {"key_points", array_of(sheet.key_points)},
      {"terms", array_of(sheet.terms,
                         [](const Term& term) -> base::Json {
                           return base::JsonObject{
                               {"term", term.term}, {"definition", json_of(term.definition)}, {"count", term.count}};
                         })},
      {"facts", array_of(sheet.facts, [](const Fact& fact) { return json_of(fact); })},
      {"sequences", array_of(sheet.sequences, [](const Sequence& sequence) { return json_of(sequence); })},
      {"comparisons", array_of(sheet.comparisons, [](const Comparison& comparison) { return json_of(comparison); })},
      {"questions",
       array_of(sheet.questions,
                [](const Question& question) -> base::Json {
                  return base::JsonObject{{"question", question.question}, {"answer", array_of(question.answer)}};
                })},
      {"pitfalls", array_of(sheet.pitfalls)},
      {"misconceptions",
       array_of(sheet.misconceptions,
                [](const Misconception& misconception) -> base::Json {
                  return base::JsonObject{{"belief", misconception.belief}, {"reality", misconception.reality}};
                })},
      {"entries", array_of(sheet.entries, [](const Entry& entry) { return json_of(entry); })},
      {"tables", array_of(sheet.tables, [](const DataTable& table) { return json_of(table); })},
      {"exhibits", array_of(sheet.exhibits, [](const Exhibit& exhibit) { return json_of(exhibit); })}};
}

FactSheet fact_sheet_from_json(const base::Json& json) {
  const Members members(json, "");
  FactSheet sheet;
  read_head(members, sheet);
  SheetReader reader(sheet);
  sheet.facts =
      members.list("facts", [&](const base::Json& value, const std::string& path) { return reader.fact(value, path); });
  sheet.key_points = reader.ids(members, "key_points");
  sheet.terms = members.list("terms", [&](const base::Json& value, const std::string& path) {
    const Members term(value, path);
    return Term{term.text("term"), reader.id_or_null(term, "definition"), term.count<int>("count")};
  });
  sheet.sequences = members.list(
      "sequences", [&](const base::Json& value, const std::string& path) { return reader.sequence(value, path); });
  sheet.comparisons = members.list(
      "comparisons", [&](const base::Json& value, const std::string& path) { return reader.comparison(value, path); });
  sheet.questions = members.list("questions", [&](const base::Json& value, const std::string& path) {
    const Members question(value, path);
    return Question{question.text("question"), reader.ids(question, "answer")};
  });
  sheet.pitfalls = reader.ids(members, "pitfalls");
  sheet.misconceptions = members.list("misconceptions", [&](const base::Json& value, const std::string& path) {
    const Members misconception(value, path);
    return Misconception{reader.id(misconception.required("belief"), path + ".belief"),
                         reader.id(misconception.required("reality"), path + ".reality")};
  });
  sheet.entries = members.list(
      "entries", [&](const base::Json& value, const std::string& path) { return reader.entry(value, path); });
  sheet.tables = members.list(
      "tables", [&](const base::Json& value, const std::string& path) { return reader.table(value, path); });
  if (members.has("exhibits")) {  // sheets of earlier programs have none
    sheet.exhibits = members.list(
        "exhibits", [&](const base::Json& value, const std::string& path) { return reader.exhibit(value, path); });
  }
  return sheet;
}

}  // namespace manganize
