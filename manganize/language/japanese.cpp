#include "manganize/language/japanese.h"

#include <mecab.h>

#include <array>
#include <utility>

#include "libs/base/check.h"
#include "libs/base/error.h"

namespace manganize {
namespace {

/// Columns of a feature line of the IPA dictionary.
enum Column { kPos, kPos1, kPos2, kPos3, kConjugationType, kConjugationForm, kBaseForm, kReading, kColumns };

/// A feature line is CSV: a column that holds a comma stands in double quotes. "*" means "does not apply".
std::array<std::string, kColumns> split_feature(std::string_view line) {
  std::array<std::string, kColumns> columns;
  std::size_t column = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      if (++column == kColumns) break;
    } else {
      columns[column] += c;
    }
  }
  for (std::string& text : columns) {
    if (text == "*") text.clear();
  }
  return columns;
}

Morpheme to_morpheme(const MeCab::Node& node, const char* text_begin) {
  std::array<std::string, kColumns> columns = split_feature(node.feature);
  Morpheme morpheme;
  morpheme.surface = std::string(node.surface, node.length);
  morpheme.pos = std::move(columns[kPos]);
  morpheme.pos1 = std::move(columns[kPos1]);
  morpheme.pos2 = std::move(columns[kPos2]);
  morpheme.conjugation_type = std::move(columns[kConjugationType]);
  morpheme.conjugation_form = std::move(columns[kConjugationForm]);
  morpheme.base_form = columns[kBaseForm].empty() ? morpheme.surface : std::move(columns[kBaseForm]);
  morpheme.reading = std::move(columns[kReading]);
  morpheme.start = static_cast<std::size_t>(node.surface - text_begin);
  morpheme.end = morpheme.start + node.length;
  return morpheme;
}

}  // namespace

struct JapaneseAnalyzer::Engine {
  std::unique_ptr<MeCab::Model> model;
  std::unique_ptr<MeCab::Tagger> tagger;
};

JapaneseAnalyzer::JapaneseAnalyzer(const std::filesystem::path& dictionary_folder)
    : engine_(std::make_unique<Engine>()) {
  // Without a resource file (-r): the machine's default may name another dictionary, with other parts of speech.
  std::vector<std::string> arguments = {"mecab", "-r", "/dev/null", "-d", dictionary_folder.string()};
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  engine_->model.reset(MeCab::createModel(static_cast<int>(pointers.size()), pointers.data()));
  constexpr std::string_view kWayOut = "; install the Debian package mecab-ipadic-utf8";
  if (!engine_->model) {
    throw base::Error(base::ErrorCode::unavailable,
                      "no Japanese dictionary in '" + dictionary_folder.string() + "'" + std::string(kWayOut),
                      MeCab::getLastError());
  }
  const std::string charset = engine_->model->dictionary_info()->charset;
  if (charset != "UTF-8" && charset != "utf-8" && charset != "utf8") {
    throw base::Error(base::ErrorCode::unavailable, "the Japanese dictionary in '" + dictionary_folder.string() +
                                                        "' is written in " + charset + ", not in UTF-8" +
                                                        std::string(kWayOut));
  }
  engine_->tagger.reset(engine_->model->createTagger());
  CHECK(engine_->tagger != nullptr, MeCab::getLastError());
}

JapaneseAnalyzer::~JapaneseAnalyzer() = default;

std::vector<Morpheme> JapaneseAnalyzer::analyze(std::string_view text) const {
  std::vector<Morpheme> morphemes;
  if (text.empty()) return morphemes;
  // The lattice holds the state of one analysis; with a lattice of its own each call is independent of the others.
  const std::unique_ptr<MeCab::Lattice> lattice(engine_->model->createLattice());
  lattice->set_sentence(text.data(), text.size());
  if (!engine_->tagger->parse(lattice.get())) {
    throw base::Error(base::ErrorCode::internal, "the Japanese text could not be analysed", lattice->what());
  }
  for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next) {
    if (node->stat == MECAB_BOS_NODE || node->stat == MECAB_EOS_NODE) continue;
    morphemes.push_back(to_morpheme(*node, lattice->sentence()));
  }
  return morphemes;
}

}  // namespace manganize
