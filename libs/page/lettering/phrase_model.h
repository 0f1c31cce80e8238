#pragma once

// Inner part of lettering: where Japanese phrases and words begin. Two sources: the BudouX model (a linear classifier
// over characters and pairs and triples of them) for phrases, ICU's dictionary for words.

#include <filesystem>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

struct UBreakIterator;

namespace page {

class PhraseModel {
 public:
  /// Throws base::Error when the file is missing or not the model.
  explicit PhraseModel(const std::filesystem::path& json_file);
  ~PhraseModel();

  /// For each character of the text, whether a phrase begins with it. The first always does.
  std::vector<bool> phrase_heads(std::u32string_view text) const;

  /// The same for words.
  std::vector<bool> word_heads(std::u32string_view text) const;

 private:
  struct IteratorCloser {
    void operator()(UBreakIterator* iterator) const;
  };

  // One table for each position of a window round the boundary, as the model names them.
  struct Feature {
    int from;  ///< first character, counted from the boundary
    int to;    ///< one past the last
    std::unordered_map<std::u32string, int> weights;
  };

  std::vector<Feature> features_;
  long sum_of_weights_ = 0;
  std::unique_ptr<UBreakIterator, IteratorCloser> words_;
};

}  // namespace page
