#include "manganize/research/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "libs/sources/white_space.h"

namespace manganize {
namespace {

constexpr std::array<std::string_view, 3> kWideEnds = {"。", "！", "？"};
constexpr std::array<std::string_view, 13> kClosers = {"」", "』", "）", "】", "］", "〉", "》",
                                                       "”",  "’",  ")",  "]",  "\"", "'"};

struct Brackets {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Brackets, 6> kBrackets = {
    {{"「", "」"}, {"『", "』"}, {"（", "）"}, {"(", ")"}, {"[", "]"}, {"“", "”"}}};

/// After these a full stop never ends a sentence. "No." is not among them: it is an answer more often than a number.
constexpr std::array<std::string_view, 26> kAbbreviations = {
    "e.g", "i.e", "vs",  "cf", "mr", "mrs", "ms",   "dr",     "prof", "st",  "fig", "figs", "eq",
    "sec", "ch",  "vol", "pp", "ed", "eds", "resp", "approx", "ca",   "viz", "al",  "dept", "gen"};
/// After these it does when a capital follows.
constexpr std::array<std::string_view, 9> kMaybeLast = {"etc", "a.m", "p.m", "inc", "ltd", "co", "corp", "jr", "u.s"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
std::size_t starts_with_any(std::string_view text, const std::array<std::string_view, N>& signs) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

bool is_space(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}

class Splitter {
 public:
  Splitter(std::string_view text, Span paragraph)
      : text_(text.substr(0, paragraph.end)), start_(paragraph.start), at_(paragraph.start) {}

  std::vector<Span> split() {
    while (at_ < text_.size()) {
      if (skip_brackets()) continue;
      if (const std::size_t wide = starts_with_any(rest(), kWideEnds); wide > 0) {
        at_ += wide;
        finish();
      } else if (text_[at_] == '.' || text_[at_] == '!' || text_[at_] == '?') {
        stop();
      } else {
        at_ += sources::sequence_length(static_cast<unsigned char>(text_[at_]));
      }
    }
    add(text_.size());
    return std::move(sentences_);
  }

 private:
  std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }

  /// Passes over brackets that are closed in this paragraph: a full stop in them does not end the sentence around them.
  bool skip_brackets() {
    for (const Brackets& pair : kBrackets) {
      if (!rest().starts_with(pair.open)) continue;
      constexpr std::size_t kBracketMax = 1000;  // bytes; a longer one is taken for one that never closes
      std::size_t depth = 0;
      for (std::size_t i = at_; i < text_.size() && i < at_ + kBracketMax;) {
        if (text_.substr(i).starts_with(pair.open)) {
          ++depth;
          i += pair.open.size();
        } else if (text_.substr(i).starts_with(pair.close)) {
          i += pair.close.size();
          if (--depth > 0) continue;
          at_ = i;
          return true;
        } else {
          ++i;
        }
      }
      return false;
    }
    return false;
  }

  /// A run of . ! ? at at_.
  void stop() {
    const std::size_t first = at_;
    while (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == '!' || text_[at_] == '?')) ++at_;
    std::size_t after = at_;
    while (const std::size_t closer = starts_with_any(text_.substr(after), kClosers)) after += closer;
    if (after >= text_.size()) return;
    if (!is_space(text_[after]) && !text_.substr(after).starts_with("\u3000")) return;
    while (after < text_.size() && is_space(text_[after])) ++after;
    if (goes_on_in_kana(first, after)) return;
    const bool capital = after >= text_.size() || std::islower(static_cast<unsigned char>(text_[after])) == 0;
    if (text_[first] == '.' && at_ == first + 1 && is_abbreviated(first, capital)) return;
    if (at_ > first + 1 && text_[first] == '.' && !capital) return;  // an ellipsis within a sentence
    finish();
  }

  /// A Latin name or a quotation ends at the stop, the Japanese sentence around it does not: 「".emacs." の設定」.
  bool goes_on_in_kana(std::size_t stop, std::size_t after) const {
    if (stop == 0 || static_cast<unsigned char>(text_[stop - 1]) > 0x7F) return false;
    std::string_view next = text_.substr(std::min(after, text_.size()));
    if (next.starts_with('`')) next.remove_prefix(1);
    while (!next.empty() && is_space(next.front())) next.remove_prefix(1);
    return next >= "ぁ" && next < "ァ";  // UTF-8 keeps the order of code points
  }

  /// Whether the word before the full stop at `stop` is written with one.
  bool is_abbreviated(std::size_t stop, bool capital_follows) const {
    std::size_t begin = stop;
    while (begin > start_ &&
           (std::isalnum(static_cast<unsigned char>(text_[begin - 1])) != 0 || text_[begin - 1] == '.'))
      --begin;
    std::string word(text_.substr(begin, stop - begin));
    if (word.size() == 1 && std::isupper(static_cast<unsigned char>(word[0])) != 0 && word != "I")
      return true;  // an initial
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return contains(kAbbreviations, word) || (contains(kMaybeLast, word) && !capital_follows);
  }

  /// Ends the sentence behind what closes here.
  void finish() {
    for (bool more = true; more;) {
      more = false;
      for (const std::size_t bytes : {starts_with_any(rest(), kClosers), starts_with_any(rest(), kWideEnds)}) {
        at_ += bytes;
        more = more || bytes > 0;
      }
    }
    add(at_);
  }

  void add(std::size_t end) {
    const std::string_view whole = text_.substr(start_, end - start_);
    const std::string_view trimmed = sources::trim(whole);
    if (!trimmed.empty()) {
      const std::size_t begin = start_ + static_cast<std::size_t>(trimmed.data() - whole.data());
      sentences_.push_back({begin, begin + trimmed.size()});
    }
    start_ = end;
  }

  std::string_view text_;
  std::size_t start_;
  std::size_t at_;
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span paragraph) {
  return Splitter(text, paragraph).split();
}

}  // namespace manganize
