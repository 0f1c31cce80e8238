// How the English characters begin to speak, the remarks in the colours of a genre, break hints and alt texts.

#include <algorithm>
#include <array>

#include "libs/base/utf8.h"
#include "manganize/scenario/board_words.h"
#include "manganize/scenario/english/clause.h"
#include "manganize/scenario/english/wording.h"

namespace manganize {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 14> kFaces = {"calm",        "happy",    "serene",   "squealing", "sparkling",
                                                     "surprised",   "thinking", "troubled", "teary",     "pouting",
                                                     "embarrassed", "smug",     "deadpan",  "dizzy"};
static_assert(kFaces.size() == static_cast<std::size_t>(Emotion::dizzy) + 1);
constexpr std::array<std::string_view, 7> kLeadIns = {
    "", "Um... ", "Hey, guess what! ", "You know what? ", "Ahem. ", "Mmh... ", "Mmf... "};
static_assert(kLeadIns.size() == static_cast<std::size_t>(Temper::hungry) + 1);
constexpr std::array<std::string_view, 7> kAcknowledgements = {"Sure. Let's see.",
                                                               "Um... that one.",
                                                               "Oh, I like that one!",
                                                               "I was wondering about that, too.",
                                                               "Ahem. You came to the right person.",
                                                               "Mmh... that one.",
                                                               "Before snack time? Sure."};

// Two for each genre.
constexpr std::array<std::array<std::string_view, 2>, 8> kRemarks = {{
    {"Round one goes to you.", "I'm not beaten yet."},
    {"My heart is beating faster.", "I can't look away."},
    {"A clue. Noted.", "The plot thickens."},
    {"Did it just get colder in here?", "...What was that noise?"},
    {"I just slapped my knee.", "My brain just clapped."},
    {"Receiving data...", "I feel like I'm in the future."},
    {"That sounds like magic.", "Like in a fairy tale."},
    {"More tea, please. Go on.", "I'll tell them at home."},
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
  return remarks[seed % remarks.size()];
}

std::vector<std::string> EnglishWording::loosened(std::string_view line) const {
  constexpr std::array<std::string_view, 20> kPauseBefore = {
      " because ", " until ", " unless ", " when ", " while ", " if ",    " than ",   " as ", " without ", " by ",
      " through ", " with ",  " from ",   " for ",  " into ",  " after ", " before ", " on ", " in ",      " at "};
  std::vector<std::string> found;
  for (auto comma = line.find(", "); comma != std::string_view::npos; comma = line.find(", ", comma + 1)) {
    found.push_back(std::string(line.substr(0, comma)) + ", you see" + std::string(line.substr(comma)));
  }
  EnSentence sentence;
  sentence.text = line;
  sentence.words = tagger_.tag(sentence.text);
  const auto clause = find_clause(sentence, 0, sentence.words.size());
  if (clause && !clause->pronoun && !clause->clausal && clause->rest > 0) {
    const std::string subject = sentence.text.substr(0, sentence.words[clause->rest - 1].end);
    found.push_back(subject + ", you see, " + sentence.text.substr(sentence.words[clause->rest].start));
  }
  for (const std::string_view filler : {", you see,", ", um,"}) {
    for (const std::string_view pause : kPauseBefore) {
      for (auto at = line.find(pause); at != std::string_view::npos; at = line.find(pause, at + 1)) {
        const bool behind_mark = at > 0 && std::string_view(",;:.").find(line[at - 1]) != std::string_view::npos;
        const std::string_view before = line.substr(0, at);
        const bool bound = before.ends_with(" as") || before.ends_with(" such") || before.ends_with(" well") ||
                           before.ends_with(" only") || before.ends_with(" just") || before.ends_with(" even");
        if (behind_mark || bound) continue;
        found.push_back(std::string(before) + std::string(filler) + std::string(line.substr(at)));
      }
    }
  }
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
