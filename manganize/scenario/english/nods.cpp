// What the partner says in the middle of a sentence: she asks for the very part that is missing ("Of what?"), so that
// the second balloon is an answer. Short, for these may come twice on a page.

#include <algorithm>
#include <array>

#include "manganize/scenario/english/breaks.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::string_view kNudge = "Go on.";

/// The head of the noun phrase that begins at `at`.
std::optional<std::size_t> head_from(const EnWords& words, std::size_t at) {
  constexpr std::size_t kWordsMax = 7;
  for (std::size_t i = at; i < std::min(words.size(), at + kWordsMax); ++i) {
    const bool last = i + 1 >= words.size() || (!is_noun_tag(words[i + 1].tag) && words[i + 1].text != "\"" &&
                                                words[i + 1].text != "'" && words[i + 1].text != "-");
    if (is_noun_tag(words[i].tag) && last) return i;
    if (words[i].tag == Tag::comma || words[i].tag == Tag::preposition) break;
  }
  return std::nullopt;
}

std::string_view for_place(const EnWords& words, std::size_t at) {
  const auto head = head_from(words, at + 1);
  if (!head) return kNudge;
  const std::string noun = singular_of(words[*head].lower);
  if (is_one_of(noun, {"second", "minute", "hour", "day", "week", "month", "year", "moment", "instant", "time", "boot",
                       "startup", "reboot"})) {
    return "When?";
  }
  const bool manner = is_one_of(noun, {"way",      "order", "case",  "fact",    "form",        "manner", "mode",
                                       "term",     "place", "use",   "favor",   "combination", "detail", "parallel",
                                       "progress", "basis", "sense", "respect", "addition",    "demand", "format",
                                       "part",     "name",  "total", "turn",    "combination", "common", "question"});
  if (manner) return kNudge;
  if (words[at].lower == "under") return "Under what?";
  const bool name = words[*head].tag == Tag::name;  // "written in Tcl", "on Linux"
  if (words[at].lower == "in") return name ? "In what?" : "Where?";
  return name && words[at].lower == "on" ? "On what?" : "Where?";
}

std::string_view for_relative(const EnWords& words, std::size_t at) {
  const EnglishWord& before = words[at - 1];
  if (before.tag == Tag::comma || words[at].lower == "where") return "Mm-hm?";
  if (is_one_of(before.lower, {"fact", "idea", "assumption", "belief", "rule"})) return "Namely?";
  if (before.tag == Tag::plural_noun) return "Which ones?";
  return is_noun_tag(before.tag) ? "Which one?" : kNudge;
}

std::string_view for_by(const EnWords& words, std::size_t at) {
  if (at + 1 < words.size() && words[at + 1].tag == Tag::verb_ing) return "How?";
  const auto head = head_from(words, at + 1);
  if (!head) return kNudge;
  const bool people = is_one_of(singular_of(words[*head].lower),
                                {"people", "person", "user", "developer", "maintainer", "member", "author", "sysadmin",
                                 "administrator", "party", "owner", "group", "team", "volunteer", "someone"});
  return people ? "By whom?" : "By what?";
}

struct Nod {
  std::string_view word;
  std::string_view question;
};
constexpr std::array<Nod, 26> kNods = {{
    {"and", "And?"},          {"or", "Or?"},           {"but", "But?"},        {"although", "But?"},
    {"though", "But?"},       {"yet", "But?"},         {"however", "But?"},    {"because", "Why?"},
    {"if", "If what?"},       {"when", "When?"},       {"whenever", "When?"},  {"once", "When?"},
    {"after", "When?"},       {"before", "When?"},     {"until", "How long?"}, {"unless", "Unless?"},
    {"while", "While what?"}, {"using", "How?"},       {"via", "How?"},        {"through", "How?"},
    {"from", "From what?"},   {"with", "With what?"},  {"of", "Of what?"},     {"into", "Into what?"},
    {"as", "As what?"},       {"without", "Without?"},
}};

}  // namespace

std::string_view nod_at(const EnSentence& sentence, std::size_t at) {
  const EnWords& words = sentence.words;
  const std::string& word = words[at].lower;
  const bool more = at + 1 < words.size();
  const std::string next = more ? words[at + 1].lower : "";
  if (is_one_of(next, {"which", "whom"})) return "Mm-hm?";
  if (word == "so" && next == "that") return "What for?";
  if (word == "in" && next == "order") return "What for?";
  if (word == "as" && is_one_of(next, {"long", "soon", "well", "if", "though"})) return kNudge;
  if (is_one_of(word, {"such", "than", "according", "depending"})) return kNudge;
  if (word == "for") return more && words[at + 1].tag == Tag::verb_ing ? "What for?" : "For what?";
  if (words[at].tag == Tag::to || word == "to") {
    const bool act = more && (words[at + 1].tag == Tag::verb_base || words[at + 1].tag == Tag::adverb);
    return act ? "To do what?" : "To what?";
  }
  if (word == "by") return for_by(words, at);
  if (is_one_of(word, {"in", "on", "at", "within", "inside", "under"})) return for_place(words, at);
  const auto* const nod = std::find_if(kNods.begin(), kNods.end(), [&](const Nod& each) { return each.word == word; });
  if (nod != kNods.end()) return nod->question;
  const bool behind_noun = at > 0 && is_noun_tag(words[at - 1].tag);
  if (words[at].tag == Tag::relative || word == "where") return for_relative(words, at);
  if (behind_noun && (words[at].tag == Tag::verb_ed || words[at].tag == Tag::verb_ing)) return for_relative(words, at);
  return kNudge;
}

}  // namespace manganize
