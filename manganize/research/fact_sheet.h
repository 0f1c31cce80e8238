#pragma once

// What research found: facts as they stand in a source, each with the passage it came from. The scenario writer may say
// nothing that is not here. Travels as JSON in the `progress` event that ends the research stage and comes back in
// `resume`.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libs/base/json_fwd.h"
#include "manganize/language/language.h"

namespace manganize {

/// Version of the JSON form; a document of another version is refused.
inline constexpr int kFactSheetVersion = 2;

/// Where a sentence stands in its source. Offsets are bytes into FactSheet::source_text.
struct Passage {
  int block = 0;     ///< index of the block (heading, paragraph, item, table row) in reading order
  int line = 0;      ///< 1-based line of the source text
  int sentence = 0;  ///< index of the sentence within its block
  std::size_t start = 0;
  std::size_t end = 0;
};

/// What sort of text a source is: it decides what stands in it and how that may be said.
enum class SourceForm {
  article,  ///< running text, and all that is none of the others
  manual_page,
  option_list,  ///< options of a program or settings of a file with their meaning
  changelog,    ///< releases with what changed in them; news
  minutes,      ///< of a meeting
  howto,        ///< a recipe or instructions
  licence,      ///< a licence, policy or contract
  source_code,  ///< a program with its comments
  table,        ///< rows of values with little text
  slides,       ///< titles with a few words below each
  faq,
  reading_list  ///< mostly addresses and names of other texts
};
struct FormReading {
  SourceForm kind = SourceForm::article;
  std::string reason;  ///< what told so, in words of the sheet's language
};

/// The part a sentence can play. `plain` fits none of the others; an `entry` is no sentence (see Entry).
enum class FactKind {
  definition,
  cause,
  condition,
  contrast,
  misconception,
  howto,
  advice,
  number,
  comparison,
  pair,
  topic,
  plain,
  entry
};

/// What must be known before a sentence is spoken (scenario.md, section 2).
enum class FactFlag {
  warn,              ///< warns of a danger or a failure
  turn,              ///< turns against what came before (but, however, 実は)
  number,            ///< holds a number with a unit
  anaphoric,         ///< points at another sentence (this, it, その)
  first_person,      ///< the author speaks
  refers_elsewhere,  ///< points off the page (see section 3, a URL, 図1)
  exception,         ///< holds an exception that must not be lost
  under_negation     ///< item of a list under "never", "not allowed": alone it says the opposite
};

struct Quantity {
  std::string value;  ///< as written in the source
  std::string unit;
  std::string of;  ///< what is measured; may be empty
};

/// One sentence or entry of the source. `text` equals the source bytes of `passage`, white space folded.
struct Fact {
  std::string id;  ///< "f" (an entry: "e") and a number, unique in the sheet
  FactKind kind = FactKind::plain;
  std::string text;
  Passage passage;
  double rank = 0;  ///< importance within the source, higher is more
  std::vector<FactFlag> flags;
  std::vector<Quantity> quantities;
  bool first_of_paragraph = false;
  std::string heading;  ///< of the section it stands in; may be empty
  /// Of the definition list that it explains an item of: of "Black: it cannot be upgraded" the word "Black". Told
  /// without it the sentence says something else. Mostly empty.
  std::string label = {};
  /// Words elsewhere that it depends on: of its list's announcement, of the case that its paragraph is about ("In base
  /// 2"), of a later version that overrules it. Mostly empty.
  std::string lead = {};
  bool has(FactFlag flag) const;
  /// A sentence, which may be spoken as it stands; an entry may not.
  bool is_sentence() const { return kind != FactKind::entry; }
};

struct Term {
  std::string term;
  std::optional<std::string> definition;  ///< fact id
  int count = 0;
};
struct Sequence {
  std::optional<std::string> intro;  ///< fact id of the sentence that announces it
  std::vector<std::string> steps;    ///< the items as they stand in the source, at least two
  std::vector<Passage> passages;     ///< one for each step
  bool ordered = false;
};
struct ComparisonRow {
  std::string label;
  std::string a;
  std::string b;
  Passage passage;
};
struct Comparison {
  std::string a;
  std::string b;
  std::vector<ComparisonRow> rows;
};
struct Question {
  std::string question;
  std::vector<std::string> answer;  ///< fact ids
};
struct Misconception {
  std::string belief;   ///< fact id
  std::string reality;  ///< fact id
};

/// What an entry is: a thing that the form of the source says without a sentence.
enum class EntryKind {
  gist,         ///< of a manual page: name, text: what NAME says of it
  option,       ///< name "-q, --quiet", argument "FILE", text: what it does
  setting,      ///< name and argument of "key = value", text: its comment
  exit_status,  ///< name "2", text: when
  example,      ///< name: the command, text: what for
  release,      ///< name: version, date
  added,        ///< text: what a release brings; group: its version
  changed,
  fixed,
  removed,
  topic,  ///< of a meeting
  decision,
  action,       ///< text: what is to be done, owner, date
  ingredient,   ///< name, argument: the amount
  step,         ///< text: an instruction with a time or a temperature
  declaration,  ///< name: a function or type, text: the first sentence of its comment
  bullet        ///< text: words below a title, for boards only; group: the title
};

/// One entry. Its fact (of kind FactKind::entry) has the whole passage; each member that is not empty stands in that
/// passage, `group` and `date` somewhere in the source.
struct Entry {
  std::string fact;  ///< id
  EntryKind kind = EntryKind::bullet;
  std::string name = {};
  std::string argument = {};
  std::string text = {};
  std::string group = {};
  std::string date = {};
  std::string owner = {};
};

/// A table as it stands. Each row is a fact of kind FactKind::entry.
struct DataRow {
  std::string fact;                ///< id
  std::vector<std::string> cells;  ///< as many as the header has
};
struct DataTable {
  std::string title;  ///< the heading or caption above it; may be empty
  std::vector<std::string> header;
  std::vector<DataRow> rows;
};

enum class ExhibitKind { list, table, code };

/// What stands right below a sentence to be looked at rather than said: a list, a table, lines of code. Its rows stand
/// in the source as they are.
struct Exhibit {
  std::string intro;  ///< fact id of the sentence above it
  ExhibitKind kind = ExhibitKind::list;
  std::string title = {};                           ///< its caption; may be empty
  std::vector<std::string> header = {};             ///< of a table; may be empty
  std::vector<std::vector<std::string>> rows = {};  ///< cells, label and explanation, or one text; the first ones
  std::size_t total = 0;                            ///< how many rows there are
};

/// How well the source answers the topic, and why.
struct Relevance {
  double score = 0;  ///< 0..1
  std::string reason;
  std::vector<std::string> matched;  ///< topic words found
};

struct Source {
  std::string kind;  ///< "text", "file", "library"
  std::string name;  ///< file name, article title or "text"
};

struct FactSheet {
  std::string title;
  Language language = Language::ja;
  std::string topic;  ///< what was asked
  std::optional<std::string> gist;
  FormReading form;
  Source source;
  std::string source_text;  ///< UTF-8, normalised line ends; what passages point into
  Relevance relevance;
  std::vector<std::string> key_points;  ///< fact ids, best first, at most 8
  std::vector<Term> terms;
  std::vector<Fact> facts;  ///< in reading order; an entry stands behind the sentences of its block
  std::vector<Sequence> sequences;
  std::vector<Comparison> comparisons;
  std::vector<Question> questions;
  std::vector<std::string> pitfalls;  ///< fact ids
  std::vector<Misconception> misconceptions;
  std::vector<Entry> entries;  ///< in reading order
  std::vector<DataTable> tables;
  std::vector<Exhibit> exhibits;  ///< in reading order

  /// The fact of that id, or nullptr.
  const Fact* find(std::string_view id) const;
  /// The first fact of each section that has a heading, in reading order.
  std::vector<const Fact*> headings() const;
};

base::Json to_json(const FactSheet& sheet);

/// Throws base::Error{invalid_request} that names the key when a member is missing, of the wrong type or version, when
/// an id is unknown, or when a passage lies outside the source text.
FactSheet fact_sheet_from_json(const base::Json& json);

/// The sheet as Markdown for people (research.md): title, relevance, key points with their passages, terms, sequences.
std::string to_markdown(const FactSheet& sheet);

}  // namespace manganize
