#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "libs/sources/white_space.h"
#include "manganize/research/cues.h"

namespace manganize {
namespace {

using Phrases = std::vector<std::string_view>;

constexpr std::size_t kSubjectWordsMax = 6;

struct Word {
  std::string lower;
  std::size_t start = 0;
  std::size_t end = 0;
  bool after_comma = false;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool comma = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto inside = [&](std::size_t at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      return std::isalnum(byte) != 0 || byte >= 0x80 || text[at] == '\'' || text[at] == '-' || text[at] == '_' ||
             text[at] == '/' || text[at] == '+' ||
             (text[at] == '.' && at + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[at + 1])) != 0);
    };
    if (!inside(i)) {
      comma = comma || text[i] == ',';
      ++i;
      continue;
    }
    Word word;
    word.start = i;
    word.after_comma = comma;
    comma = false;
    while (i < text.size() && inside(i))
      word.lower += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i++])));
    word.end = i;
    words.push_back(std::move(word));
  }
  return words;
}

/// The words with single spaces, and one at each end, so that " phrase " is found as whole words.
std::string padded(const std::vector<Word>& words) {
  std::string text = " ";
  for (const Word& word : words) text += (word.after_comma ? ", " : "") + word.lower + " ";
  return text;
}

bool holds(std::string_view padded_text, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return padded_text.find(" " + std::string(phrase) + " ") != std::string_view::npos;
  });
}

bool one_of(std::string_view word, const Phrases& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Verbs that in short explanatory sentences follow the subject.
const Phrases& topic_verbs() {
  static const Phrases kVerbs = {
      "is",       "are",      "has",     "have",    "can",      "must",    "may",      "will",     "does",
      "contains", "provides", "uses",    "takes",   "needs",    "makes",   "allows",   "supports", "handles",
      "returns",  "reads",    "writes",  "sends",   "receives", "keeps",   "holds",    "stores",   "works",
      "starts",   "ends",     "becomes", "changes", "depends",  "means",   "comes",    "goes",     "looks",
      "gives",    "tells",    "helps",   "lets",    "runs",     "creates", "consists", "describes"};
  return kVerbs;
}

class EnglishReader {
 public:
  explicit EnglishReader(const Sentence& sentence)
      : text_(sentence.text), words_(words_of(sentence.text)), padded_(padded(words_)) {}

  Reading read() {
    reading_.topic = topic();
    reading_.kind = kind();
    flags();
    return std::move(reading_);
  }

 private:
  std::string_view first() const {
    return words_.empty() ? std::string_view() : std::string_view(words_.front().lower);
  }

  /// Words before the verb at `verb`, without an article; nothing when they are no short noun phrase.
  std::optional<std::string> subject_before(std::size_t verb) const {
    if (verb == 0 || verb > kSubjectWordsMax) return std::nullopt;
    static const Phrases kNotInSubject = {"that", "which", "who",   "if",    "when",  "because", "while", "to",  "it",
                                          "this", "they",  "there", "these", "those", "he",      "she",   "we",  "you",
                                          "i",    "what",  "how",   "why",   "where", "one",     "both",  "such"};
    std::size_t begin = one_of(first(), {"a", "an", "the"}) ? 1 : 0;
    if (begin >= verb) return std::nullopt;
    for (std::size_t i = begin; i < verb; ++i) {
      if (words_[i].after_comma || one_of(words_[i].lower, kNotInSubject)) return std::nullopt;
    }
    return text_.substr(words_[begin].start, words_[verb - 1].end - words_[begin].start);
  }

  std::optional<std::string> topic() const {
    for (std::size_t i = 1; i < words_.size() && i <= kSubjectWordsMax; ++i) {
      if (one_of(words_[i].lower, topic_verbs())) return subject_before(i);
    }
    return std::nullopt;
  }

  FactKind kind() {
    if (holds(padded_, {"many people think", "many people believe", "many think", "many believe", "people often think",
                        "common mistake", "usual mistake", "common misconception", "misconception", "common myth",
                        "a myth", "often thought", "often believed", "mistakenly", "contrary to",
                        "it is tempting to think", "people assume", "often assumed"})) {
      return FactKind::misconception;
    }
    if (is_definition()) return FactKind::definition;
    if (is_advice()) return FactKind::advice;
    if (first() == "to" && has_late_comma()) return FactKind::howto;
    if (is_contrast()) return FactKind::contrast;
    if (is_cause()) return FactKind::cause;
    if (is_condition()) return FactKind::condition;
    if (holds(padded_, {"than", "compared", "unlike", "in contrast"})) return FactKind::comparison;
    return reading_.topic ? FactKind::topic : FactKind::plain;
  }

  bool is_definition() {
    for (std::size_t i = 1; i + 1 < words_.size() && i <= kSubjectWordsMax; ++i) {
      const std::string& verb = words_[i].lower;
      const bool is = verb == "is" || verb == "are";
      if (is && defines_after(i)) return true;
      if (verb == "means" || verb == "denotes" || (verb == "refers" && words_[i + 1].lower == "to") ||
          (verb == "stands" && words_[i + 1].lower == "for")) {
        reading_.term = subject_before(i);
        return reading_.term.has_value();
      }
    }
    return is_named();
  }

  /// X is a ..., X is the ... of
  bool defines_after(std::size_t verb) {
    const std::string& article = words_[verb + 1].lower;
    if (article != "a" && article != "an" && article != "the") return false;
    static const Phrases kNoDefinition = {"same",  "only", "first",  "last",    "best",   "worst", "most",
                                          "least", "case", "reason", "problem", "result", "few",   "little",
                                          "lot",   "good", "bad",    "second",  "next",   "main"};
    if (verb + 2 < words_.size() && one_of(words_[verb + 2].lower, kNoDefinition)) return false;
    reading_.term = subject_before(verb);
    return reading_.term.has_value();
  }

  /// ... is called X.
  bool is_named() {
    for (const std::string_view phrase : {"is called ", "are called ", "known as ", "call this ", "call it "}) {
      const std::size_t at = text_.find(phrase);
      if (at == std::string::npos) continue;
      std::string_view rest = std::string_view(text_).substr(at + phrase.size());
      rest = rest.substr(0, rest.find_first_of(".,;:("));
      for (const std::string_view article : {"a ", "an ", "the "}) {
        if (rest.starts_with(article)) rest.remove_prefix(article.size());
      }
      rest = sources::trim(rest);
      constexpr std::ptrdiff_t kSpacesMax = 3;
      if (rest.empty() || std::count(rest.begin(), rest.end(), ' ') > kSpacesMax) continue;
      reading_.term = std::string(rest);
      return true;
    }
    return false;
  }

  bool is_advice() const {
    if (one_of(first(), {"use", "always", "never", "avoid", "remember", "check", "don't", "try", "keep"}) &&
        !reading_.topic)
      return true;
    return holds(padded_, {"should", "make sure", "prefer", "it is best to", "it's best to", "recommended"});
  }

  bool has_late_comma() const {
    return std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.after_comma; });
  }

  bool comma_before(const Phrases& conjunctions) const {
    return std::any_of(words_.begin(), words_.end(),
                       [&](const Word& word) { return word.after_comma && one_of(word.lower, conjunctions); });
  }

  bool is_contrast() const {
    if (one_of(first(),
               {"but", "however", "although", "though", "yet", "while", "whereas", "unfortunately", "instead"}))
      return true;
    return comma_before({"but", "although", "though", "yet", "whereas"}) ||
           holds(padded_, {"instead of", "rather than"});
  }

  bool is_cause() const {
    if (one_of(first(), {"because", "since", "therefore", "thus", "as"}) && has_late_comma()) return true;
    return holds(padded_, {"because", "due to", "therefore", "as a result", "that is why"}) ||
           comma_before({"so", "since", "because"});
  }

  bool is_condition() const {
    if (one_of(first(), {"if", "when", "once", "after", "unless", "until", "whenever", "as soon as"}) &&
        has_late_comma())
      return true;
    return holds(padded_, {"if", "when", "unless", "once", "whenever"});
  }

  void flags() {
    const auto flag = [this](FactFlag flag_of, bool set) {
      if (set) reading_.flags.push_back(flag_of);
    };
    flag(FactFlag::warn,
         holds(padded_, {"not",    "never", "must",  "fail",    "fails",   "error",   "errors",  "avoid",
                         "unless", "lose",  "loses", "lost",    "corrupt", "careful", "danger",  "dangerous",
                         "cannot", "can't", "don't", "doesn't", "isn't",   "aren't",  "warning", "risk"}));
    flag(FactFlag::turn, holds(padded_, {"but", ", but", "however", "although", ", although", "yet", ", yet", "in fact",
                                         "unfortunately", "instead of", "rather than", ", rather than", "contrary",
                                         "surprise", "surprising", "surprisingly", "misconception", "actually"}));
    flag(FactFlag::anaphoric, is_anaphoric());
    flag(FactFlag::first_person, holds(padded_, {"i", "we", "our", "us", "my", "we're", "i'm", "let's", "me", ", i",
                                                 ", we", "we've", "we'll"}));
    flag(FactFlag::refers_elsewhere, refers_elsewhere());
    flag(FactFlag::exception, has_exception());
  }

  bool is_anaphoric() const {
    if (one_of(first(), {"this", "it",  "they", "both", "such", "certain", "these", "those",   "its",     "their", "he",
                         "she",  "his", "her",  "that", "here", "then",    "it's",  "they're", "neither", "either"})) {
      return true;
    }
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      const std::string& word = words_[i].lower;
      if ((word == "this" || word == "these") && !is_function_word(words_[i + 1].lower)) return true;
    }
    return false;
  }

  bool refers_elsewhere() const {
    if (text_.find("://") != std::string::npos || text_.ends_with(':')) return true;
    if (first() == "see" ||
        holds(padded_, {"see below",       "see above",      "see also",        "see the",         ", see",
                        "section",         "sections",       "chapter",         "figure",          "fig",
                        "appendix",        "the following",  "as follows",      "described above", "described below",
                        "shown above",     "shown below",    "mentioned above", "listed below",    "listed above",
                        "discussed below", "discussed above"})) {
      return true;
    }
    const std::string_view last = words_.empty() ? std::string_view() : std::string_view(words_.back().lower);
    if (last == "above" || last == "below") return true;
    const std::size_t table = padded_.find(" table ");
    return table != std::string::npos && table + 7 < padded_.size() &&
           std::isdigit(static_cast<unsigned char>(padded_[table + 7])) != 0;
  }

  bool has_exception() const {
    if (holds(padded_, {"except", ", except", "unless", "other than", "only if", "with the exception"})) return true;
    const std::size_t open = text_.find('(');
    if (open == std::string::npos) return false;
    const std::string inner = padded(words_of(std::string_view(text_).substr(open, text_.find(')', open) - open)));
    return holds(inner, {"except", "unless", "only", "not", "if"});
  }

  const std::string& text_;
  std::vector<Word> words_;
  std::string padded_;
  Reading reading_;
};

}  // namespace

bool warns_of_damage_english(std::string_view text) {
  return holds(padded(words_of(text)),
               {"must not", "fail",       "fails",   "failure", "error",     "errors",   "avoid",     "lose",  "loses",
                "lost",     "corrupt",    "careful", "danger",  "dangerous", "warning",  "risk",      "never", "damage",
                "damaged",  "should not", "do not",  "don't",   "harm",      "be aware", "take care", "must"});
}

Reading read_english(const Sentence& sentence) {
  return EnglishReader(sentence).read();
}

}  // namespace manganize
