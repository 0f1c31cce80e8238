#include "manganize/scenario/japanese/quotes.h"

#include <algorithm>

#include "libs/base/utf8.h"
#include "manganize/scenario/japanese/beats.h"
#include "manganize/scenario/japanese/guards.h"
#include "manganize/scenario/japanese/joints.h"
#include "manganize/scenario/japanese/predicate.h"
#include "manganize/scenario/japanese/questions.h"

namespace manganize {
namespace {

constexpr std::size_t kMainTerms = 3;

std::string without_full_stop(std::string text) {
  constexpr std::string_view kStop = "。";
  if (text.ends_with(kStop)) text.erase(text.size() - kStop.size());
  return text;
}

/// The mark of a list or the number of a note is no part of the sentence: 「■ 空改行があると…」, 「[80] もし…」.
std::string without_mark(std::string text) {
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view mark : {"■", "●", "○", "◆", "・", "*", "＊", "※", "＃", " "}) {
      if (!text.starts_with(mark)) continue;
      text.erase(0, mark.size());
      again = true;
    }
  }
  const auto close = text.find(']');
  const bool note = text.starts_with('[') && close != std::string::npos && close > 1 &&
                    text.find_first_not_of("0123456789", 1) == close;
  return note ? without_mark(text.substr(close + 1)) : text;
}

/// What it names stands behind it: 「慣用句は次です」.
bool announces(std::string_view text) {
  return text.starts_with("次は") ||
         (contains_any(text, {"次です", "次から", "次の", "以下の", "下記", "後述", "：", ":"}) &&
          !contains_any(text, {"目次の"}));
}

class Quoter {
 public:
  Quoter(const JapaneseAnalyzer& analyzer, const FactSheet& sheet, std::string_view topic)
      : analyzer_(analyzer), sheet_(sheet), topic_(topic) {
    if (!topic_.empty()) known_.push_back(topic_);
    for (std::size_t i = 0; i < std::min(kMainTerms, sheet.terms.size()); ++i) known_.push_back(sheet.terms[i].term);
  }

  std::vector<Quotation> quote() const {
    std::vector<Quotation> found;
    for (const JaFact& fact : prepare_facts(analyzer_, sheet_)) {
      if (auto quotation = quotation_of(fact)) found.push_back(*std::move(quotation));
    }
    return found;
  }

 private:
  std::optional<Quotation> quotation_of(const JaFact& fact) const {
    Quotation quotation;
    quotation.fact = fact.index;
    quotation.text = without_mark(without_full_stop(without_japanese_spaces(fact.fact->text)));
    const bool alone = stands_alone(fact);
    if (alone) {
      quotation.merit = merit_of(fact);
    } else {
      quotation.merit = is_statement(fact) ? QuoteMerit::leaning : QuoteMerit::last_resort;
    }
    quotation.line = quoted_japanese(quotation.text);
    if (!quotation.line && alone) {
      if (const auto cut = beginning_of(fact)) {
        quotation.text = *cut;
        quotation.line = quoted_japanese(quotation.text);
      }
    }
    const bool fits_board = base::code_point_count(quotation.text) <= kQuoteBoardCharactersMaxJapanese;
    return quotation.line || fits_board ? std::optional(std::move(quotation)) : std::nullopt;
  }

  static bool is_statement(const JaFact& fact) {
    constexpr std::size_t kWordsMin = 5;
    const JaWords& words = fact.sentence.words;
    const bool elsewhere = fact.fact->has(FactFlag::refers_elsewhere) || announces(fact.fact->text) ||
                           contains_any(fact.fact->text, {"参照", "ご覧", "下さい", "ください"});
    if (elsewhere || words.size() < kWordsMin || is_fragment(words) || is_noun(words.back())) return false;
    return predicate_of(words).has_value();
  }

  /// A statement with a subject of its own; a request sends the reader somewhere, a noun at the end is a list item.
  bool stands_alone(const JaFact& fact) const {
    const JaSentence& sentence = fact.sentence;
    if (contains_any(sentence.text, {"そのよう", "このよう", "一つ前", "本バージョン", "長いオプション"})) return false;
    if (!fact.speakable() || announces(sentence.text) || sentence.tie != JaTie::none ||
        !has_own_subject(sentence.words))
      return false;
    const auto predicate = predicate_of(sentence.words);
    if (!predicate || predicate->ending == Ending::request || predicate->ending == Ending::suggestion) return false;
    return !is_noun(sentence.words.back()) || find_topic(sentence.words).has_value();
  }

  QuoteMerit merit_of(const JaFact& fact) const {
    const JaWords& words = fact.sentence.words;
    const auto topic = find_topic(words);
    const bool subject =
        topic && !topic_.empty() && text_of(part_of(words, 0, topic->head_end)).find(topic_) != std::string::npos;
    if (subject) {
      const auto rest = predicate_of(part_of(words, topic->rest, words.size()));
      const bool is = topic->is_definition || (rest && defines(*rest));
      return is ? QuoteMerit::defines_topic : QuoteMerit::about_topic;
    }
    const bool term =
        topic && std::find(known_.begin(), known_.end(), text_of(part_of(words, 0, topic->head_end))) != known_.end();
    const auto rest = term ? predicate_of(part_of(words, topic->rest, words.size())) : std::nullopt;
    if (rest && defines(*rest)) return QuoteMerit::defines_term;
    const bool named = std::any_of(known_.begin(), known_.end(), [&](const std::string& word) {
      return fact.sentence.text.find(word) != std::string::npos;
    });
    return named ? QuoteMerit::on_topic : QuoteMerit::any;
  }

  /// 「Xは…を用意し、…」 up to 「し」: what follows says one thing more.
  static std::optional<std::string> beginning_of(const JaFact& fact) {
    const JaWords& words = fact.sentence.words;
    const auto topic = find_topic(words);
    if (!topic || find_contrast(words) || find_condition(words) || find_cause(words)) return std::nullopt;
    const auto two = find_two(part_of(words, topic->rest, words.size()));
    if (!two) return std::nullopt;
    return text_of(part_of(words, 0, topic->rest + two->end)) + "……";
  }

  const JapaneseAnalyzer& analyzer_;
  const FactSheet& sheet_;
  std::string topic_;
  std::vector<std::string> known_;  ///< what a reader of the title has heard of
};

}  // namespace

std::vector<Quotation> japanese_quotations(const JapaneseAnalyzer& analyzer, const FactSheet& sheet,
                                           std::string_view topic) {
  return Quoter(analyzer, sheet, topic).quote();
}

std::optional<std::string> quoted_japanese(std::string_view text) {
  std::string line = "「" + std::string(text) + "」って書いてある";
  const bool nested = text.find("「") != std::string_view::npos;
  const bool fits = !text.empty() && base::code_point_count(line) <= kLineCharactersMaxJapanese;
  return fits && !nested ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace manganize
