#pragma once

// The seam between the writer and a language. A Wording finds the joints of its language, builds beats from them, knows
// the endings, questions, reactions and arcs, and checks that a finished line is still what its sentence said. All the
// rest (choice of beats and arc, boards, staging, the reading page) is free of language.
//
// Implementations: JapaneseWording (japanese/wording.h).

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "manganize/research/fact_sheet.h"
#include "manganize/scenario/arc.h"
#include "manganize/scenario/beat.h"
#include "manganize/scenario/speaking_style.h"

namespace manganize {

/// One way to finish a speech. `ending` is the key by which the page counts how often it was used.
struct FinishedLine {
  std::string ending;
  std::string text;
};

/// A step that is a message between two parties (「クライアントがサーバーにSYNを送る」).
struct StepMessage {
  std::string from;
  std::string to;
  std::string label;
  std::string note;  ///< what the label means, in the source's words; may be empty
};

/// What a place means to a family of texts.
enum class TextFamily { computing, cooking, nature, other };

/// Why the source became a reading page.
enum class ReadingReason { too_few_sentences, too_few_beats, no_thread };

/// What a quotation is worth to someone who has not read the source.
enum class QuoteMerit {
  last_resort,   ///< points elsewhere or is no statement: only where nothing else can be quoted
  leaning,       ///< a statement, but one that leans on its neighbours
  any,           ///< stands alone
  on_topic,      ///< ... and names a word of the title or a main term
  defines_term,  ///< ... and says what a main term is
  about_topic,   ///< ... and has the title's thing for its subject
  defines_topic  ///< ... and says what it is
};

/// A sentence of the source to be quoted, or its beginning up to the border of a clause.
struct Quotation {
  std::size_t fact = 0;             ///< index into FactSheet::facts
  std::string text;                 ///< words of the source
  std::optional<std::string> line;  ///< nothing: too long for a balloon, it stands on the board instead
  QuoteMerit merit = QuoteMerit::any;
};

/// So many characters of a quotation fit a board.
inline constexpr std::size_t kQuoteBoardCharactersMaxJapanese = 90;
inline constexpr std::size_t kQuoteBoardCharactersMaxEnglish = 180;
constexpr std::size_t quote_board_characters_max(Language language) noexcept {
  return language == Language::ja ? kQuoteBoardCharactersMaxJapanese : kQuoteBoardCharactersMaxEnglish;
}

/// Fixed remarks that claim nothing about the subject.
enum class Remark {
  reading_opener,
  reading_answer,
  reading_next,   ///< asks for the second
  reading_board,  ///< points at a quotation too long for a balloon
  reading_nod,
  reading_rest,         ///< asks for more where only one sentence can be quoted
  reading_rest_answer,  ///< ... there is none that can be understood alone
  belief_answer,        ///< to a belief that will not hold: says neither yes nor no
  belief_again,         ///< asks whether the belief holds
  belief_gone,          ///< it does not
  quest_answer,         ///< to a question that is answered at the end of the page
  quest_again,          ///< asks for that answer
  steps_reaction
};

/// Immutable after construction: one object serves any number of threads.
class Wording {
 public:
  virtual ~Wording() = default;

  virtual Language language() const = 0;

  /// Every beat of the sheet that passes the guards, and what the guards refused.
  virtual FoundBeats find_beats(const FactSheet& sheet) const = 0;

  /// Dictionary forms of the words that carry the meaning of `text`, without repeats.
  virtual std::vector<std::string> content_words(std::string_view text) const = 0;

  /// What the opener may name: the sheet's main term, at most twenty characters or three words.
  virtual std::string topic_word(const FactSheet& sheet) const = 0;

  /// `topic` as one says it in a sentence: "tides" where the text talks of tides, "the TCP handshake", "Linux".
  virtual std::string topic_as_said(const FactSheet& sheet, const std::string& topic) const = 0;

  /// `term` as a remark can mention it in passing ("the part about packages"); nothing when it names no thing.
  virtual std::optional<std::string> mention(const FactSheet& sheet, const std::string& term) const = 0;

  /// All ways in which a character of that style can finish `speech`, best first and never empty for a speech made by
  /// this wording; lines over the limit and forbidden forms are left out, so that the result may be empty after all.
  virtual std::vector<FinishedLine> finish(const Speech& speech, const SpeakingStyle& style) const = 0;

  /// Whether the partner can ask `question` who has heard and seen no more than `known`: it names nothing else. A
  /// language that does not tell lets everything be asked.
  virtual bool asks_of_known(std::string_view /*question*/, std::string_view /*known*/) const { return true; }

  /// The question as it reads when it takes up the thread (「じゃあ、…」).
  virtual std::string continue_question(std::string_view question) const = 0;

  /// The partner's reaction to a beat in panel `panel` (0-based): an echo of its predicate or a stock one; `seed`
  /// chooses among stock ones. Without text: the beat is better left without one.
  virtual Speech react(const Beat& beat, std::size_t panel, std::size_t seed) const = 0;

  virtual ArcWords arc_words(Arc arc) const = 0;
  virtual std::string_view remark(Remark remark) const = 0;

  /// How the main character begins an answer ("Um... ", 「えっと、」), with what parts it from the line; empty for a
  /// temper that just speaks.
  virtual std::string_view lead_in(Temper temper) const = 0;

  /// What she says when she is addressed, before she is asked: one of her example lines that claims nothing, else a
  /// stock one of her temper.
  virtual std::string acknowledgement(const SpeakingStyle& style) const = 0;

  /// What the partner says to hear more ("Go on.", 「それで？」), as the makers of beats put it between two halves, and
  /// in other words for the next time.
  virtual std::span<const std::string_view> nudges() const = 0;

  /// What the main character says when she shows a passage on the board ("Look, it says so right here.").
  virtual std::span<const std::string_view> pointers() const = 0;

  /// A remark of the partner in the colours of a genre.
  virtual std::string_view genre_remark(Genre genre, std::size_t seed) const = 0;

  /// `line` with a particle or an aside that only speech has, at each place where one may stand: for a line that copies
  /// too long a run of its source. The likeliest place first; empty when there is none.
  virtual std::vector<std::string> loosened(std::string_view line) const = 0;

  /// Whether loosened() put an aside into `line` that the ear notices: one on a page is enough.
  virtual bool has_aside(std::string_view /*line*/) const { return false; }

  /// Whether lead_in() `lead` may begin what is said behind `before`.
  virtual bool may_lead(std::string_view /*lead*/, std::string_view /*before*/) const { return true; }

  /// `line`, which says that something is not so, as the answer to who asks whether it is.
  virtual std::string as_denial(std::string line) const { return line; }

  /// Where a lettered line of `text` had best end: code points before it, rising.
  virtual std::vector<std::size_t> break_hints(std::string_view text) const = 0;

  /// The panel for who does not see it; `names` are those of the main character and of the partner.
  virtual std::string alt_text(const Panel& panel, const SpeakingStyle& style) const = 0;
  virtual std::string_view sound(SoundEffect effect) const = 0;  ///< empty when the language has none for it

  /// Whether `line` says no number, name or negation that `source` does not; `source` is the text of its fact (or
  /// several, joined). The last check before a page is returned.
  virtual bool faithful(std::string_view line, std::string_view source) const = 0;

  /// The names and numbers that `text` says, as they stand in it: what a remark that claims nothing must not bring in.
  virtual std::vector<std::string> names_and_numbers(std::string_view text) const = 0;

  /// What can be quoted of the sheet, in reading order; with `last_resort` for sentences that had better not be.
  virtual std::vector<Quotation> quotations(const FactSheet& sheet) const = 0;

  /// `text` in quotation marks as a line of the reading page; nothing when it does not fit.
  virtual std::optional<std::string> quoted(std::string_view text) const = 0;

  /// `text` cut for a board: at most `characters_max`, at a boundary of the language; the whole when it fits.
  virtual std::string cut_for_board(std::string_view text, std::size_t characters_max) const = 0;

  /// The message that a step of `sheet` sends, when it is one.
  virtual std::optional<StepMessage> message_of(std::string_view step, const FactSheet& sheet) const = 0;
  virtual TextFamily family_of(const FactSheet& sheet) const = 0;

  /// Asks why, where or when (titles such as 「なぜ空は青いのか」).
  virtual bool asks_why(std::string_view title) const = 0;
  virtual bool compares(std::string_view title) const = 0;

  virtual std::string_view place_in_words(Place place) const = 0;
  virtual std::string series(const SpeakingStyle& style) const = 0;  ///< the small line above the title
  virtual std::string reading_note(ReadingReason reason, std::size_t beats, std::size_t sentences) const = 0;
};

}  // namespace manganize
