#include "manganize/scenario/quote_choice.h"

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/exhibit_boards.h"
#include "manganize/scenario/section_scope.h"
#include "manganize/scenario/text_match.h"

namespace manganize {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Turns against the sentence before it.
bool turns(const Fact& fact) {
  return starts_with_any(fact.text, {"However", "But ", "Yet ", "Unfortunately", "Nevertheless", "Still,", "しかし",
                                     "ただし", "ところが", "一方", "でも", "残念ながら", "が、"});
}

bool is_better(const FactSheet& sheet, const Quotation& a, const Quotation& b) {
  constexpr std::size_t kWordBytesMax = 16;  // "Yes.", "Go ahead."
  if (a.merit != b.merit) return a.merit > b.merit;
  const bool sentences = a.text.size() > kWordBytesMax && b.text.size() > kWordBytesMax;
  if (!sentences) return a.text.size() > kWordBytesMax && b.text.size() <= kWordBytesMax;
  const double rank = sheet.facts[a.fact].rank;
  const double other = sheet.facts[b.fact].rank;
  if (rank != other) return rank > other;
  return a.line.has_value() && !b.line.has_value();
}

/// Most words of one are in the other: it would be the same sentence twice.
bool says_the_same(const Wording& wording, const Quotation& a, const Quotation& b) {
  const std::vector<std::string> first = wording.content_words(a.text);
  const std::vector<std::string> second = wording.content_words(b.text);
  const auto shared = static_cast<std::size_t>(std::count_if(first.begin(), first.end(), [&](const std::string& word) {
    return std::find(second.begin(), second.end(), word) != second.end();
  }));
  return a.fact == b.fact || shared * 4 >= std::max<std::size_t>(std::min(first.size(), second.size()), 1) * 3;
}

/// Word for word in the source: a sentence out of which a bracket was taken is no quotation.
bool is_verbatim(const FactSheet& sheet, const Quotation& quotation) {
  return folded(sheet.facts[quotation.fact].text).find(folded(quotation.text)) != std::string::npos;
}

/// Chooses what is quoted: a sentence that says what the title's thing is, else two of which one turns against the
/// other, else the best; and the sentence behind it in its paragraph rather than one from elsewhere.
class QuoteChoice {
 public:
  QuoteChoice(const Wording& wording, const FactSheet& sheet, const std::string& topic)
      : wording_(wording), sheet_(sheet), scopes_(wording, sheet, wording.content_words(sheet.title + " " + topic)) {
    for (Quotation& quotation : wording.quotations(sheet)) {
      const Fact& fact = sheet.facts[quotation.fact];
      if (!is_verbatim(sheet, quotation) || is_debris(fact)) continue;
      if (place(quotation)) found_.push_back(std::move(quotation));
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const Quotation& a, const Quotation& b) { return is_better(sheet_, a, b); });
  }

  std::vector<Quotation> choose() const {
    if (found_.empty()) return {};
    const bool defines = found_.front().merit >= QuoteMerit::defines_term;
    if (!defines) {
      if (auto pair = turning_pair(); !pair.empty()) return pair;
    }
    std::vector<Quotation> chosen = {found_.front()};
    if (auto next = behind(chosen.front())) {
      chosen.push_back(*std::move(next));
    } else if (auto before = in_front_of(chosen.front())) {
      chosen.insert(chosen.begin(), *std::move(before));
    } else {
      add_another(chosen);
    }
    return chosen;
  }

 private:
  /// Puts a quotation on the board where only its heading tells what it is of; false when it had better not be quoted.
  bool place(Quotation& quotation) const {
    const Fact& fact = sheet_.facts[quotation.fact];
    if (is_personal(fact)) return false;
    if (quotation.line && !wording_.faithful(*quotation.line, fact.text)) return false;
    Told told{.fact = quotation.fact, .words = wording_.content_words(quotation.text), .text = quotation.text};
    told.with_exhibit = std::any_of(sheet_.exhibits.begin(), sheet_.exhibits.end(),
                                    [&](const Exhibit& exhibit) { return exhibit.intro == fact.id; });
    if (scopes_.loss_of(told) != ScopeLoss::condition) return true;
    told.under_heading = true;
    if (board_heading(sheet_, fact).empty() || scopes_.loss_of(told) == ScopeLoss::condition) return false;
    quotation.text = fact.text;
    quotation.line.reset();
    return base::code_point_count(fact.text) <= quote_board_characters_max(sheet_.language);
  }

  std::optional<Quotation> quotation_of(std::size_t index) const {
    Quotation quotation;
    quotation.fact = index;
    quotation.text = sheet_.facts[index].text;
    const bool whole = quotation.text.ends_with('.') || quotation.text.ends_with("。");
    if (quotation.text.ends_with("。")) quotation.text.erase(quotation.text.size() - std::string_view("。").size());
    quotation.line = wording_.quoted(quotation.text);
    const bool fits =
        quotation.line || base::code_point_count(quotation.text) <= quote_board_characters_max(sheet_.language);
    if (!fits || !whole || is_debris(sheet_.facts[index]) || !place(quotation)) return std::nullopt;
    return quotation;
  }

  /// The next sentence of the same paragraph: it belongs to the first, so that it may lean on it.
  std::optional<Quotation> behind(const Quotation& quotation) const {
    const std::size_t next = quotation.fact + 1;
    if (next >= sheet_.facts.size() || !sheet_.facts[next].is_sentence()) return std::nullopt;
    const bool same = sheet_.facts[next].passage.block == sheet_.facts[quotation.fact].passage.block;
    constexpr std::size_t kWordBytesMax = 16;
    if (!same || sheet_.facts[next].text.size() <= kWordBytesMax || ends_cut(quotation)) return std::nullopt;
    return quotation_of(next);
  }

  /// The sentence before it in its paragraph, where that stands alone.
  std::optional<Quotation> in_front_of(const Quotation& quotation) const {
    const bool defines = quotation.merit >= QuoteMerit::defines_term;
    if (quotation.fact == 0 || defines || ends_cut(quotation)) return std::nullopt;
    const std::size_t before = quotation.fact - 1;
    if (sheet_.facts[before].passage.block != sheet_.facts[quotation.fact].passage.block) return std::nullopt;
    const QuoteMerit least = std::min(quotation.merit, QuoteMerit::on_topic);
    const auto found = std::find_if(found_.begin(), found_.end(), [&](const Quotation& each) {
      return each.fact == before && each.merit >= std::max(least, QuoteMerit::any) && !ends_cut(each);
    });
    return found == found_.end() ? std::nullopt : std::optional(*found);
  }

  static bool ends_cut(const Quotation& quotation) {
    return quotation.text.ends_with("...") || quotation.text.ends_with("…");
  }

  /// Two neighbours of which the second turns; the pair that names the title's thing first.
  std::vector<Quotation> turning_pair() const {
    std::vector<Quotation> best;
    double best_rank = 0;
    for (const Quotation& first : found_) {
      const std::size_t next = first.fact + 1;
      if (first.merit < QuoteMerit::any || next >= sheet_.facts.size() || !turns(sheet_.facts[next])) continue;
      auto second = behind(first);
      if (!second) continue;
      constexpr double kOnTopic = 10;
      const double rank = sheet_.facts[first.fact].rank + (first.merit >= QuoteMerit::on_topic ? kOnTopic : 0);
      if (!best.empty() && rank <= best_rank) continue;
      best = {first, *std::move(second)};
      best_rank = rank;
    }
    return best;
  }

  /// One that names the title's thing is not joined by one that does not, and one that does not stand alone comes by
  /// itself.
  void add_another(std::vector<Quotation>& chosen) const {
    const QuoteMerit best = chosen.front().merit;
    const bool on_topic = best >= QuoteMerit::on_topic;
    if (best < QuoteMerit::any) return;
    // What comes next in the section says more of the same thing than what is best elsewhere.
    constexpr std::size_t kNear = 3;
    const std::size_t first = chosen.front().fact;
    for (const Quotation& quotation : found_) {
      const bool near = quotation.fact > first && quotation.fact <= first + kNear && quotation.merit >= QuoteMerit::any;
      if (!near || sheet_.facts[quotation.fact].heading != sheet_.facts[first].heading) continue;
      if (says_the_same(wording_, chosen.front(), quotation)) continue;
      chosen.push_back(quotation);
      return;
    }
    for (const Quotation& quotation : found_) {
      if (quotation.merit < QuoteMerit::any || (on_topic && quotation.merit < QuoteMerit::on_topic)) break;
      if (says_the_same(wording_, chosen.front(), quotation)) continue;
      chosen.push_back(quotation);
      break;
    }
    const bool defines = best >= QuoteMerit::defines_term;
    if (chosen.size() == kQuotesMax && !defines && chosen[1].fact < chosen[0].fact) std::swap(chosen[0], chosen[1]);
  }

  const Wording& wording_;
  const FactSheet& sheet_;
  SectionScopes scopes_;
  std::vector<Quotation> found_;
};

}  // namespace

bool is_personal(const Fact& fact) {
  return holds_any(" " + fact.text, {" I ", " I'", " my ", "私は", "私の", "筆者"});
}

bool is_debris(const Fact& fact) {
  if (fact.has(FactFlag::refers_elsewhere)) return true;
  if (holds_any(fact.text, {"://", "@", "ratified on", "TODO", "を参照"})) return true;
  if (holds_any(fact.heading, {"使用例", "Example", "EXAMPLE", "TODO", "Unfinished", "To do", "連絡先", "更新履歴",
                               "著作権", "Credits", "Copyright"}))
    return true;
  return starts_with_any(
      fact.text, {"See ", "Also see", "Please see", "You can find", "For more ", "Version ", "Last modified", "Enjoy"});
}

std::vector<Quotation> choose_quotes(const Wording& wording, const FactSheet& sheet, const std::string& topic) {
  return QuoteChoice(wording, sheet, topic).choose();
}

}  // namespace manganize
