#include "manganize/scenario/passage_beats.h"

#include <algorithm>
#include <set>
#include <string>

#include "libs/base/utf8.h"
#include "manganize/scenario/boards.h"
#include "manganize/scenario/exhibit_boards.h"

namespace manganize {
namespace {

constexpr std::size_t kTitleCharactersMax = 24;

/// Sentences that a beat tells in one breath or as an exchange of its own.
std::set<std::size_t> told_facts(const std::vector<Beat>& beats) {
  std::set<std::size_t> told;
  for (const Beat& beat : beats) {
    if (beat.others.empty() && !is_continued(beat) && beat.kind != BeatKind::quote) told.insert(beat.fact);
  }
  return told;
}

/// Of the section, else of the page; empty when neither can stand whole.
std::string heading_of(const FactSheet& sheet, const Fact& fact) {
  std::string heading = board_heading(sheet, fact);
  const std::size_t most = board_characters(sheet.language, kTitleCharactersMax);
  return heading.empty() && base::code_point_count(sheet.title) <= most ? sheet.title : heading;
}

class PassageBeats {
 public:
  PassageBeats(const Wording& wording, const FactSheet& sheet, const FoundBeats& found)
      : wording_(wording), sheet_(sheet), found_(found), told_(told_facts(found.beats)) {}

  std::vector<Beat> make() const {
    std::vector<Beat> beats;
    for (const Quotation& quotation : wording_.quotations(sheet_)) {
      if (quotation.merit < QuoteMerit::any) continue;
      if (auto beat = beat_of(quotation)) beats.push_back(*std::move(beat));
    }
    return beats;
  }

 private:
  bool is_limited(std::size_t fact) const {
    const auto& limits = found_.qualifying;
    return fact + 1 < sheet_.facts.size() && std::find(limits.begin(), limits.end(), fact + 1) != limits.end();
  }

  std::optional<Beat> beat_of(const Quotation& quotation) const {
    const Fact& fact = sheet_.facts[quotation.fact];
    const bool limited = is_limited(quotation.fact);
    if (!limited && told_.contains(quotation.fact)) return std::nullopt;
    std::string text = fact.text;
    if (limited) text += (sheet_.language == Language::ja ? "" : " ") + sheet_.facts[quotation.fact + 1].text;
    if (base::code_point_count(text) > quote_board_characters_max(sheet_.language)) return std::nullopt;
    Beat beat;
    beat.kind = BeatKind::passage;
    beat.fact = quotation.fact;
    if (limited) beat.others = {quotation.fact + 1};
    if (quotation.merit >= QuoteMerit::about_topic) beat.term = wording_.topic_word(sheet_);
    beat.words = wording_.content_words(text);
    beat.warns = fact.has(FactFlag::warn);
    beat.turns = limited || fact.has(FactFlag::turn);
    const auto pointers = wording_.pointers();
    const Speech pointer{
        Speaker::main, std::string(pointers[quotation.fact % pointers.size()]), Ending::done, std::nullopt, {"shown"}};
    beat.asked = {pointer};
    beat.told = {pointer};
    beat.board = QuoteBoard{heading_of(sheet_, fact), text};
    return beat;
  }

  const Wording& wording_;
  const FactSheet& sheet_;
  const FoundBeats& found_;
  std::set<std::size_t> told_;
};

}  // namespace

std::vector<Beat> passage_beats(const Wording& wording, const FactSheet& sheet, const FoundBeats& found) {
  return PassageBeats(wording, sheet, found).make();
}

}  // namespace manganize
