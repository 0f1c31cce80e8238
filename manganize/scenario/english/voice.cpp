// How the English characters begin to speak, the remarks in the colours of a genre, break hints and alt texts.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/board_words.h"
#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/reactions.h"
#include "manganize/scenario/english/register.h"
#include "manganize/scenario/english/wording.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

// In the order of the enumerations.
constexpr std::array<std::string_view, 14> kFaces = {"calm",        "happy",    "serene",   "squealing", "sparkling",
                                                     "surprised",   "thinking", "troubled", "teary",     "pouting",
                                                     "embarrassed", "smug",     "deadpan",  "dizzy"};
static_assert(kFaces.size() == static_cast<std::size_t>(Emotion::dizzy) + 1);
constexpr std::array<std::string_view, 7> kLeadIns = {
    "", "Um... ", "Hey, guess what! ", "You know what? ", "Ahem. ", "Mmh... ", "Mmf... "};
static_assert(kLeadIns.size() == static_cast<std::size_t>(Temper::hungry) + 1);
constexpr std::array<std::string_view, 7> kAcknowledgements = {"Sure. Let's see.",
                                                               "Sure, I can try.",
                                                               "Oh, I like that one!",
                                                               "I was wondering about that, too.",
                                                               "Ahem. You came to the right person.",
                                                               "Mmh... okay. Let's see.",
                                                               "Before snack time? Sure."};

// Two for each genre.
constexpr std::array<std::array<std::string_view, 2>, 8> kRemarks = {{
    {"Okay, next round.", "I'm not beaten yet."},
    {"Now I want to know the rest.", "I can't stop now."},
    {"So that's one piece of it.", "One more clue."},
    {"I'm still not scared.", "I'm listening. From under my blanket."},
    {"Okay, I'm with you.", "So far I can follow."},
    {"Stored. Next one, please.", "My brain is recording."},
    {"So far, so good.", "And so the tale goes on."},
    {"Okay, I'm with you so far.", "I'll tell them at home."},
}};
static_assert(kRemarks.size() == static_cast<std::size_t>(Genre::daily_life) + 1);

constexpr std::array<std::string_view, 4> kPointers = {"Look. It says so right here.", "I marked this part. See?",
                                                       "This part, word for word.", "Here, read this with me."};
constexpr std::array<std::string_view, 4> kNudges = {"Go on.", "And?", "I'm listening.", "Mm-hm?"};

/// Words in front of which a line may well end.
constexpr std::array<std::string_view, 22> kBreakBefore = {
    "and", "or",  "but",  "because", "if", "when", "that", "which", "who",   "to",    "of",
    "in",  "for", "with", "on",      "by", "from", "into", "than",  "while", "where", "so"};

constexpr std::size_t kAltCharactersMax = 600;

std::string shortened(std::string text) {
  if (base::code_point_count(text) <= kAltCharactersMax) return text;
  return std::string(base::prefix_of(text, kAltCharactersMax - 1)) + "…";
}

}  // namespace

std::string_view EnglishWording::lead_in(Temper temper) const {
  return kLeadIns[static_cast<std::size_t>(temper)];
}

std::string EnglishWording::acknowledgement(const SpeakingStyle& style) const {
  constexpr std::size_t kCharactersMax = 45;
  for (const std::string& example : style.examples) {
    const std::string sentence = example.substr(0, example.find_first_of(".!?") + 1);
    const bool answers = sentence.starts_with("Oh, that") || sentence.starts_with("That one") ||
                         sentence.starts_with("I read") || sentence.starts_with("I know that");
    if (answers && base::code_point_count(sentence) <= kCharactersMax) return sentence;
  }
  return std::string(kAcknowledgements[static_cast<std::size_t>(temper_of(style))]);
}

std::span<const std::string_view> EnglishWording::nudges() const {
  return kNudges;
}

std::span<const std::string_view> EnglishWording::pointers() const {
  return kPointers;
}

std::string_view EnglishWording::genre_remark(Genre genre, std::size_t seed) const {
  const auto& remarks = kRemarks[static_cast<std::size_t>(genre)];
  return remarks[seed / 2 % remarks.size()];  // only every other page has one
}

Speech EnglishWording::react(const Beat& beat, std::size_t panel, std::size_t seed) const {
  constexpr std::size_t kTurnSeat = 2;
  Speech speech{Speaker::partner, "", Ending::done, std::nullopt, {"reaction"}};
  if (beat.kind == BeatKind::steps) {
    speech.text = remark(Remark::steps_reaction);
  } else if (!beat.echo.empty()) {
    speech.text = beat.echo;
  } else {
    speech.text = english_reaction(beat, panel >= kTurnSeat, seed);
  }
  return speech;
}

namespace {

/// "It has to be kept" for "It must be kept".
std::optional<std::string> with_has_to(const EnSentence& sentence) {
  const EnWords& words = sentence.words;
  const auto clause = find_clause(sentence, 0, words.size());
  if (!clause || words[clause->verb].lower != "must" || is_negated(words, *clause)) return std::nullopt;
  const EnglishWord& must = words[clause->verb];
  return sentence.text.substr(0, must.start) + (clause->plural ? "have to" : "has to") + sentence.text.substr(must.end);
}

}  // namespace

// A plainer word, or the adverb behind what it limits ("Usually, it ..." is "It ..., usually."). Never a filler: "you
// see" in front of a fact is nobody's speech.
std::vector<std::string> EnglishWording::loosened(std::string_view line) const {
  std::vector<std::string> found = plainer_english(line);
  EnSentence sentence;
  sentence.text = line;
  sentence.words = tagger_.tag(sentence.text);
  if (auto has_to = with_has_to(sentence)) found.push_back(*std::move(has_to));
  for (const std::string_view emphasis : {" itself.", " themselves."}) {
    if (line.ends_with(emphasis)) found.push_back(std::string(line.substr(0, line.size() - emphasis.size())) + ".");
  }
  constexpr std::size_t kAdverbialCharactersMax = 24;
  const auto comma = line.find(", ");
  const bool opens = comma != std::string_view::npos && comma < kAdverbialCharactersMax && line.ends_with('.') &&
                     line.find(',', comma + 1) == std::string_view::npos;
  if (!opens || sentence.words.empty()) return found;
  const bool adverb =
      sentence.words.size() > 1 && sentence.words[0].tag == Tag::adverb && sentence.words[1].tag == Tag::comma;
  if (!adverb && sentence.words[0].tag != Tag::preposition) return found;
  const std::string_view rest = line.substr(comma + 2, line.size() - comma - 3);
  found.push_back(capitalised(std::string(rest)) + ", " + uncapitalised(std::string(line.substr(0, comma))) + ".");
  return found;
}

std::vector<std::size_t> EnglishWording::break_hints(std::string_view text) const {
  std::vector<std::size_t> hints;
  for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
    const std::size_t end = std::min(text.find(' ', space + 1), text.size());
    const std::string_view next = text.substr(space + 1, end - space - 1);
    const bool after_mark = space > 0 && std::string_view(",;:.!?").find(text[space - 1]) != std::string_view::npos;
    const bool before = std::find(kBreakBefore.begin(), kBreakBefore.end(), next) != kBreakBefore.end();
    if (after_mark || before) hints.push_back(base::code_point_count(text.substr(0, space + 1)));
  }
  return hints;
}

std::string EnglishWording::alt_text(const Panel& panel, const SpeakingStyle& style) const {
  std::string text = panel.setting;
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  text += ".";
  for (const Line& line : panel.lines) {
    const std::string main = style.nickname.empty() ? "The teacher" : style.nickname;
    text += " " + (line.by == Speaker::main ? main : "Her friend") + ", " +
            std::string(kFaces[static_cast<std::size_t>(line.emotion)]) + ": \"" + line.text + "\"";
  }
  if (panel.board) text += " On the board: " + board_words(panel.board->content, "; ") + ".";
  if (panel.sound) text += " Sound: " + *panel.sound + ".";
  return shortened(text);
}

}  // namespace manganize
