// A sentence as lines of the main character: in one balloon, or over two, with the partner between where
// she can ask for the second.

#include <algorithm>

#include "manganize/scenario/english/beats.h"
#include "manganize/scenario/english/breaks.h"

namespace manganize {
namespace {

bool all_fit(const std::vector<Speech>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const Speech& speech) { return fits_english_line(speech.text); });
}

/// A sentence over two balloons.
class Statement {
 public:
  Statement(const EnFact& fact, std::string subject, std::size_t rest, std::vector<std::string> transform)
      : fact_(fact),
        sentence_(fact.sentence),
        subject_(std::move(subject)),
        rest_(rest),
        transform_(std::move(transform)) {}

  std::vector<Speech> in_one() const {
    Speech whole = speech(head(sentence_.words.size()), transform_.empty() ? "whole" : "");
    return fits({std::move(whole)});
  }

  std::vector<Speech> as_answer() const {
    const auto answer = find_en_answer(sentence_);
    if (!answer || answer->first_end <= rest_) return {};
    return fits({speech(head(answer->first_end), "split"), en_partner(std::string(answer->question)),
                 speech(sentence_.part(answer->second, sentence_.words.size()), "split")});
  }

  std::vector<Speech> without_addition(const EnClause& clause) const {
    for (const std::size_t end : find_en_additions(sentence_, clause)) {
      std::vector<Speech> shorter = {speech(head(end), "addition_left")};
      if (all_fit(shorter)) return shorter;
    }
    return {};
  }

  /// Only with a question between is it "continued": who goes on by herself tells it in one breath.
  std::vector<Speech> continued(std::size_t verb) const {
    for (const std::size_t at : find_en_breaks(sentence_, verb)) {
      if (at <= rest_) continue;
      const std::string_view nod = nod_at(sentence_, at);
      const char* how = nod.empty() ? "two_balloons" : "continued";
      const bool behind_comma = sentence_.words[at - 1].tag == EnglishTag::comma || sentence_.words[at - 1].text == ";";
      Speech begins = speech(head(behind_comma ? at - 1 : at), how);
      begins.text += "..";
      Speech ends = speech(sentence_.part(at, sentence_.words.size()), how);
      const bool name = sentence_.words[at].tag == EnglishTag::name;
      ends.text = "..." + (name ? ends.text : uncapitalised(ends.text));
      ends.ending = Ending::done;
      if (!fits_english_breath(begins.text, fact_) || !fits_english_breath(ends.text, fact_)) continue;
      std::vector<Speech> lines = {std::move(begins)};
      if (!nod.empty()) lines.push_back(en_partner(std::string(nod)));
      lines.push_back(std::move(ends));
      return lines;
    }
    return {};
  }

 private:
  static std::vector<Speech> fits(std::vector<Speech> lines) { return all_fit(lines) ? lines : std::vector<Speech>{}; }

  std::string head(std::size_t end) const { return subject_ + sentence_.part(rest_, end); }

  Speech speech(std::string_view text, const char* how) const {
    std::vector<std::string> steps = transform_;
    if (*how != 0) steps.emplace_back(how);
    return en_main(text, fact_.index, std::move(steps));
  }

  const EnFact& fact_;
  const EnSentence& sentence_;
  std::string subject_;
  std::size_t rest_;
  std::vector<std::string> transform_;
};

}  // namespace

std::vector<Speech> english_statement_of(const EnFact& fact, const EnClause& clause, const std::string& subject,
                                         std::size_t rest, const std::vector<std::string>& transform) {
  const Statement statement(fact, subject, rest, transform);
  const std::vector<Speech> whole = statement.in_one();
  if (!whole.empty() && fits_english_breath(whole.front().text, fact)) return whole;
  if (auto lines = statement.as_answer(); !lines.empty()) return lines;
  if (whole.empty()) {
    if (auto lines = statement.without_addition(clause); !lines.empty()) return lines;
  }
  std::vector<Speech> lines = statement.continued(clause.verb);
  return lines.empty() ? whole : lines;
}

std::vector<Speech> english_statement(const EnFact& fact) {
  const auto whole = whole_english(fact);
  if (whole && fits_english_breath(whole->text, fact)) return {*whole};
  if (whole) {  // said in one breath it would be a copy
    const Statement statement(fact, "", 0, {});
    std::vector<Speech> lines = statement.as_answer();
    const auto verb = find_main_verb(fact.sentence);
    if (lines.empty() && verb) lines = statement.continued(*verb);
    return lines.empty() ? std::vector<Speech>{*whole} : lines;
  }
  if (const auto clause = find_clause(fact.sentence, 0, fact.sentence.words.size())) {
    return english_statement_of(fact, *clause, "", 0, {});
  }
  const auto verb = find_main_verb(fact.sentence);
  if (!verb) return {};
  const Statement statement(fact, "", 0, {});
  if (auto lines = statement.as_answer(); !lines.empty()) return lines;
  return statement.continued(*verb);
}

std::vector<Speech> english_answer(const EnFact& fact) {
  return Statement(fact, "", 0, {}).as_answer();
}

std::optional<Speech> whole_english(const EnFact& fact) {
  Speech speech = en_main(fact.sentence.text, fact.index, {"whole"});
  return fits_english_line(speech.text) ? std::optional(std::move(speech)) : std::nullopt;
}

}  // namespace manganize
