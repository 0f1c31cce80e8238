#pragma once

// Cuts Japanese text into morphemes with part of speech, conjugation and dictionary form (MeCab with the IPA
// dictionary).

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace manganize {

/// One morpheme. The texts are those of the IPA dictionary (pos 名詞, pos1 サ変接続, conjugation_type 五段・ラ行, ...);
/// what does not apply to the word is empty.
struct Morpheme {
  std::string surface;           ///< as it stands in the text
  std::string pos;               ///< 品詞
  std::string pos1;              ///< 品詞細分類1
  std::string pos2;              ///< 品詞細分類2
  std::string conjugation_type;  ///< 活用型
  std::string conjugation_form;  ///< 活用形
  std::string base_form;         ///< 原形; the surface when the dictionary does not know the word
  std::string reading;           ///< 読み in katakana; empty when the dictionary does not know the word
  std::size_t start = 0;         ///< bytes into the analysed text
  std::size_t end = 0;
};

/// The analyser. Loading maps the dictionary (milliseconds, shared between processes); one object serves a program.
/// Thread-safe: analyze() may run on any number of threads at once. Must not be used in a child after fork() while
/// another thread of the parent was inside it.
class JapaneseAnalyzer {
 public:
  /// Where Debian's package mecab-ipadic-utf8 puts its dictionary.
  static constexpr const char* kDictionaryFolder = "/var/lib/mecab/dic/ipadic-utf8";

  /// Throws base::Error{unavailable} when the folder holds no dictionary in UTF-8; the message names the folder and
  /// the package to install.
  explicit JapaneseAnalyzer(const std::filesystem::path& dictionary_folder = kDictionaryFolder);
  ~JapaneseAnalyzer();
  JapaneseAnalyzer(const JapaneseAnalyzer&) = delete;
  JapaneseAnalyzer& operator=(const JapaneseAnalyzer&) = delete;

  /// The morphemes of `text` in order; white space between them belongs to none. Cost grows with the length; meant for
  /// a sentence or a paragraph at a time.
  std::vector<Morpheme> analyze(std::string_view text) const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace manganize
