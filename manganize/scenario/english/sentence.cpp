#include "manganize/scenario/english/sentence.h"

#include <algorithm>
#include <array>

#include "manganize/scenario/english/leaning.h"
#include "manganize/scenario/english/oral.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// "[words](address)" is its words.
void open_links(std::string& text) {
  for (auto middle = text.find("]("); middle != std::string::npos; middle = text.find("](", middle)) {
    const auto begin = text.rfind('[', middle);
    const auto end = text.find(')', middle);
    if (begin == std::string::npos || end == std::string::npos) return;
    text.erase(middle, end + 1 - middle);
    text.erase(begin, 1);
    middle = begin;
  }
}

bool stands_alone(std::string_view text, std::size_t at) {
  const bool before = at == 0 || text[at - 1] == ' ';
  const bool after = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '.' || text[at + 1] == ',';
  return before || after;
}

/// "2 ** 55", "a * b": no emphasis.
bool is_operator(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && text[begin - 1] == '*') --begin;
  while (end < text.size() && text[end] == '*') ++end;
  return begin > 0 && text[begin - 1] == ' ' && end < text.size() && text[end] == ' ';
}

std::string without_marks(std::string_view raw) {
  std::string text;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char c = raw[i];
    if (c == '`' ||
        (c == '*' && !is_operator(raw, i) &&
         (stands_alone(raw, i) || (i + 1 < raw.size() && raw[i + 1] == '*') || (i > 0 && raw[i - 1] == '*')))) {
      continue;
    }
    if (c == '_' && stands_alone(raw, i)) continue;
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (text.empty() || text.back() == ' ')) continue;
    text += space ? ' ' : c;
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

bool states_exception(std::string_view bracket) {
  // "method (10)": the number is its name.
  if (bracket.size() <= 2 && bracket.find_first_not_of("0123456789") == std::string_view::npos) return true;
  const std::string text = " " + lower_case(bracket) + " ";
  for (const std::string_view means : {" where ", " i.e.", " that is "}) {
    if (text.starts_with(means)) return true;  // what a word means here
  }
  for (const std::string_view naming : {" abbreviated", " called", " known as", " named", " formerly"}) {
    if (text.find(naming) != std::string::npos) return false;  // "(sometimes abbreviated ...)": another name
  }
  for (const std::string_view word :
       {" except",    " unless",    " only",      " not ",       " no ",     " if ",   " when ",
        " without ",  " but ",      " excluding", " other than", " never",   "n't ",   " until ",
        " at least",  " at most",   " up to",     " most cases", " usually", " often", " sometimes",
        " typically", " generally", " optional",  " deprecated", " obsolete"}) {
    if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

/// "(except root)", "(unless asked to)": an exception that can be said between commas.
bool is_spoken_aside(std::string_view bracket) {
  constexpr std::size_t kAsideCharactersMax = 60;
  if (bracket.size() > kAsideCharactersMax || bracket.find_first_of("();:.") != std::string_view::npos) return false;
  for (const std::string_view naming : {"abbreviated", "called", "known as", "named", "formerly"}) {
    if (bracket.find(naming) != std::string_view::npos) return false;  // another name, not an exception
  }
  for (const std::string_view start : {"except ", "unless ", "if ", "when ", "but ", "at least ", "at most ", "up to ",
                                       "even if ", "not ", "usually ", "often ", "sometimes ", "typically "}) {
    if (bracket.starts_with(start)) return true;
  }
  return false;
}

/// "386 (and better) PCs", "spooled (or queued) files": said with the rest.
bool is_another_word(std::string_view bracket) {
  constexpr std::size_t kCharactersMax = 40;
  return bracket.size() <= kCharactersMax && (bracket.starts_with("and ") || bracket.starts_with("or ")) &&
         bracket.find_first_of(",;:.!?") == std::string_view::npos;
}

struct Unbracketed {
  std::string text;
  bool lost = false;
  bool lost_exception = false;
};

/// Of "(created using mkfifo())" the last; nothing where it is never closed.
std::size_t closing_bracket(std::string_view raw, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < raw.size(); ++i) {
    if (raw[i] == '(') ++depth;
    if (raw[i] == ')' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

Unbracketed without_brackets(std::string_view raw) {
  Unbracketed result;
  std::size_t at = 0;
  while (at < raw.size()) {
    const bool opens = raw[at] == '(' && (at == 0 || raw[at - 1] == ' ');
    const std::size_t close = opens ? closing_bracket(raw, at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      result.text += raw[at++];
      continue;
    }
    const std::string_view bracket = raw.substr(at + 1, close - at - 1);
    if (is_another_word(bracket)) {
      result.text += bracket;
      at = close + 1;
      continue;
    }
    const std::string_view behind = raw.substr(close + 1);
    const bool goes_on = behind.starts_with(" which ") || behind.starts_with(" that ") || behind.starts_with(" who ");
    if (is_spoken_aside(bracket) && !goes_on) {
      while (!result.text.empty() && result.text.back() == ' ') result.text.pop_back();
      result.text += ", " + std::string(bracket);
      at = close + 1;
      if (at < raw.size() && raw[at] == ' ') result.text += ',';
      continue;
    }
    result.lost = true;
    result.lost_exception = result.lost_exception || states_exception(bracket);
    while (!result.text.empty() && result.text.back() == ' ') result.text.pop_back();
    at = close + 1;
  }
  if (!result.text.empty() && result.text.front() == ' ') result.text.erase(0, 1);
  return result;
}

struct Connective {
  std::string_view text;
  EnTie tie;
};
constexpr std::array kConnectives = {
    Connective{"However, ", EnTie::contrast},
    Connective{"However ", EnTie::contrast},
    Connective{"WARNING: ", EnTie::other},
    Connective{"Warning: ", EnTie::other},
    Connective{"NOTE: ", EnTie::other},
    Connective{"Note: ", EnTie::other},
    Connective{"NB: ", EnTie::other},
    Connective{"Caution: ", EnTie::other},
    Connective{"Tip: ", EnTie::other},
    Connective{"Important: ", EnTie::other},
    Connective{"In short: ", EnTie::other},
    Connective{"On the other hand, ", EnTie::contrast},
    Connective{"But ", EnTie::contrast},
    Connective{"Nevertheless, ", EnTie::contrast},
    Connective{"In fact, ", EnTie::contrast},
    Connective{"Therefore, ", EnTie::consequence},
    Connective{"Thus, ", EnTie::consequence},
    Connective{"Hence, ", EnTie::consequence},
    Connective{"As a result, ", EnTie::consequence},
    Connective{"Because of this, ", EnTie::consequence},
    Connective{"For this reason, ", EnTie::consequence},
    Connective{"Consequently, ", EnTie::consequence},
    Connective{"Also, ", EnTie::other},
    Connective{"Additionally, ", EnTie::other},
    Connective{"In addition, ", EnTie::other},
    Connective{"Moreover, ", EnTie::other},
    Connective{"Furthermore, ", EnTie::other},
    Connective{"And ", EnTie::other},
    Connective{"In short, ", EnTie::other},
    Connective{"In other words, ", EnTie::other},
    Connective{"Note that ", EnTie::other},
    Connective{"Please note that ", EnTie::other},
};

/// "X is Y; for example, Z" says that X is Y; the example is left to the text.
void take_off_example(std::string& text) {
  for (const std::string_view example : {"; for example", "; for instance", "; e.g."}) {
    if (const auto at = text.find(example); at != std::string::npos) text.erase(at);
  }
}

/// "Derived Works The license must allow them": a heading in front of its sentence, every word with a capital letter.
void take_off_heading(std::string& text) {
  constexpr std::size_t kHeadingWordsMin = 2;
  std::size_t words = 0;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word(text.data() + begin, end - begin);
    const bool opens = is_one_of(word, {"The", "A", "An", "This", "If", "When", "You"});
    if (opens && words >= kHeadingWordsMin) {
      text.erase(0, begin);
      return;
    }
    const bool small = is_one_of(word, {"of", "and", "or", "to", "in", "for", "the", "a", "with", "on", "by", "from"});
    if (word.empty() || opens || (!is_capital(word.front()) && !(small && words > 0))) return;
    if (word.find_first_of(",;:.") != std::string_view::npos) return;
    ++words;
    begin = end + 1;
  }
}

/// "It can also read them" is said without "also" when the sentence before is not. Elsewhere the word may carry the
/// meaning ("also when there is no match").
void take_off_also(std::string& text) {
  constexpr std::string_view kAlso = " also ";
  if (text.find("but also") != std::string::npos) return;
  const auto at = text.find(kAlso);
  if (at == std::string::npos) return;
  const auto begin = text.rfind(' ', at - 1);
  const std::string before = lower_case(std::string_view(text).substr(
      begin == std::string::npos ? 0 : begin + 1, at - (begin == std::string::npos ? 0 : begin + 1)));
  const std::string_view behind = std::string_view(text).substr(at + kAlso.size());
  const bool scope = behind.starts_with("when") || behind.starts_with("if") || behind.starts_with("in ") ||
                     behind.starts_with("for ") || behind.starts_with("with") || behind.starts_with("on ");
  const bool by_verb = is_one_of(before, {"can", "may", "is", "are", "will", "should", "must", "could", "has", "have",
                                          "it", "they", "you", "was", "were"});
  if (by_verb && !scope) text.replace(at, kAlso.size(), " ");
}

/// "X is Y; see section 4" says that X is Y.
bool take_off_reference(std::string& text) {
  for (const std::string_view tail : {"; see ", ", see ", "; refer to ", ", as described in ", ", as explained in ",
                                      "; details are ", "; for details", ", described in "}) {
    constexpr std::size_t kStatementMin = 20;
    const auto at = text.find(tail);
    if (at == std::string::npos || at < kStatementMin) continue;
    text.erase(at);
    return true;
  }
  return false;
}

/// How the author feels about it goes where the line would else be too long: "Unfortunately, most fractions ...".
void take_off_comment(std::string& text) {
  constexpr std::size_t kLongLine = 80;
  if (text.size() <= kLongLine) return;
  for (const std::string_view comment : {"Unfortunately, ", "Fortunately, ", "Obviously, ", "Interestingly, ",
                                         "Of course, ", "Naturally, ", "Luckily, "}) {
    if (text.starts_with(comment)) text = capitalised(text.substr(comment.size()));
  }
}

/// A finite verb or what makes one.
bool is_verb_like(Tag tag) {
  switch (tag) {
    case Tag::modal:
    case Tag::be:
    case Tag::have:
    case Tag::do_:
    case Tag::verb_s:
    case Tag::verb_base:
      return true;
    default:
      return false;
  }
}

bool ends_clause(const EnglishWord& word) {
  return word.tag == Tag::subordinator || word.tag == Tag::relative || word.tag == Tag::coordinator ||
         word.tag == Tag::comma || (word.tag == Tag::mark && word.text != "\"");
}

bool cannot_follow_a_noun(Tag tag) {
  return tag == Tag::determiner || tag == Tag::quantifier || tag == Tag::number || tag == Tag::pronoun;
}

/// Whether the clause goes on to a finite verb. A participle behind a noun ("any system supported on it") is none.
bool verb_follows(const EnWords& words, std::size_t at) {
  for (std::size_t i = at; i < words.size() && !ends_clause(words[i]); ++i) {
    const bool infinitive = words[i].tag == Tag::verb_base && words[i - 1].tag == Tag::to;
    if (is_verb_like(words[i].tag) && !infinitive) return true;
    if (words[i].tag == Tag::verb_ed && words[i - 1].tag == Tag::pronoun) return true;
  }
  return false;
}

/// The word before `at` that is no adverb ("the value also acts").
Tag tag_before(const EnWords& words, std::size_t at) {
  while (at > 1 && words[at - 1].tag == Tag::adverb) --at;
  return words[at - 1].tag;
}

/// "The command works", but "configuration files for it": a noun that is counted does not stand bare as a subject.
bool has_determiner(const EnWords& words, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && !ends_clause(words[i]);) {
    if (words[i].tag == Tag::determiner || words[i].tag == Tag::quantifier || words[i].tag == Tag::number) return true;
    if (words[i].tag == Tag::name || words[i].tag == Tag::relative) return true;
  }
  return false;
}

/// What can stand behind a verb, but hardly behind a noun that ends a subject.
bool goes_on_behind_verb(const EnWords& words, std::size_t at) {
  if (at >= words.size() || ends_clause(words[at])) return at < words.size() && words[at].tag == Tag::relative;
  const Tag tag = words[at].tag;
  return tag == Tag::preposition || tag == Tag::adverb || tag == Tag::to || tag == Tag::adjective ||
         words[at].lower == "that" || is_noun_tag(tag);
}

/// "A coast passes through the bulges": a clause needs its verb, so a noun that may be one and agrees with the noun
/// before it is the verb when nothing else can be.
void mend_verbs(EnWords& words) {
  const bool begins_with_clause = !words.empty() && words[0].tag == Tag::subordinator;
  bool has_verb = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    EnglishWord& word = words[i];
    if (ends_clause(word)) has_verb = false;
    if (is_verb_like(word.tag)) has_verb = true;
    if (has_verb || i == 0 || !is_noun_tag(word.tag)) continue;
    const bool last = i + 1 >= words.size() || ends_clause(words[i + 1]);
    const Tag before = tag_before(words, i);
    const Tag after = last ? Tag::mark : words[i + 1].tag;
    const bool must_be_verb = cannot_follow_a_noun(after) || (last && begins_with_clause && i > 1);
    const bool links = is_one_of(word.lower, {"looks", "seems", "sounds", "feels", "stays", "remains", "becomes"});
    if (!must_be_verb && !links && !goes_on_behind_verb(words, i + 1)) continue;
    if (!last && words[i + 1].lower == "of") continue;
    const bool compound = word.tag != Tag::plural_noun && before != Tag::plural_noun && is_noun_tag(after);
    if (compound || (!must_be_verb && verb_follows(words, i + 1))) continue;
    const bool singular =
        before == Tag::noun || before == Tag::name || before == Tag::relative || before == Tag::number;
    const bool demonstrates = i == 1 && is_one_of(words[0].lower, {"this", "that"});
    const bool compound_follows = last || is_one_of(words[i + 1].lower, {"for", "in", "from", "with", "between"});
    const bool bare =
        !must_be_verb && !links && before == Tag::noun && !has_determiner(words, i) && (i > 1 || compound_follows);
    if (((singular && !bare) || demonstrates) && may_be(word, Tag::verb_s)) {
      word.tag = Tag::verb_s;
      has_verb = true;
    } else if (before == Tag::plural_noun && may_be(word, Tag::verb_base)) {
      word.tag = Tag::verb_base;
      has_verb = true;
    }
  }
}

/// "a write transaction": behind an article stands no verb.
void mend_nouns(EnWords& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool quoted = words[i - 1].tag == Tag::mark && i > 1;
    const EnglishWord& before = quoted ? words[i - 2] : words[i - 1];
    const bool article = before.tag == Tag::determiner && !is_one_of(before.lower, {"this", "that", "these", "those"});
    if (article && words[i].tag == Tag::verb_base) words[i].tag = Tag::noun;
  }
}

/// "keep a connection open and use it again", "the client then sends RST": what follows decides.
void mend_coordinated(EnWords& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    EnglishWord& word = words[i];
    const bool after_joint = words[i - 1].tag == Tag::coordinator || words[i - 1].tag == Tag::adverb;
    if (!after_joint || !cannot_follow_a_noun(words[i + 1].tag) || !is_noun_tag(word.tag)) continue;
    if (may_be(word, Tag::verb_s)) word.tag = Tag::verb_s;
    if (may_be(word, Tag::verb_base)) word.tag = Tag::verb_base;
  }
}

EnWords tagged(const EnglishTagger& tagger, const std::string& text) {
  EnWords words = tagger.tag(text);
  mend_nouns(words);
  mend_verbs(words);
  mend_coordinated(words);
  return words;
}

}  // namespace

std::string EnSentence::part(std::size_t first, std::size_t last) const {
  if (first >= last) return {};
  return text.substr(words[first].start, words[last - 1].end - words[first].start);
}

std::string plain_english(std::string_view text) {
  std::string plain(text);
  open_links(plain);
  plain = without_marks(plain);
  replace_all(plain, "\u2019", "'");
  replace_all(plain, "\u2018", "'");
  replace_all(plain, "\u201c", "\"");
  replace_all(plain, "\u201d", "\"");
  return without_brackets(plain).text;
}

EnSentence prepare_english(const EnglishTagger& tagger, std::string_view raw) {
  EnSentence sentence;
  std::string plain(raw);
  open_links(plain);
  plain = without_marks(plain);
  replace_all(plain, "\u2019", "'");
  replace_all(plain, "\u2018", "'");
  replace_all(plain, "\u201c", "\"");
  replace_all(plain, "\u201d", "\"");
  take_off_manual_sections(plain);
  Unbracketed bare = without_brackets(plain);
  sentence.lost_bracket = bare.lost;
  sentence.lost_exception = bare.lost_exception;
  sentence.text = std::move(bare.text);
  while (!sentence.text.empty() && std::string_view(".:?! ").find(sentence.text.back()) != std::string_view::npos) {
    sentence.asks = sentence.asks || sentence.text.back() == '?';
    sentence.announces = sentence.announces || sentence.text.back() == ':';
    sentence.text.pop_back();
  }
  take_off_example(sentence.text);
  sentence.lost_reference = take_off_reference(sentence.text);
  take_off_heading(sentence.text);
  const bool concedes = concedes_in_english(sentence.text);
  if (!concedes) take_off_also(sentence.text);
  for (const Connective& connective : kConnectives) {
    if (!sentence.text.starts_with(connective.text)) continue;
    sentence.text = capitalised(sentence.text.substr(connective.text.size()));
    sentence.tie = connective.tie;
    break;
  }
  take_off_comment(sentence.text);
  take_off_inner_connectives(sentence.text, sentence.tie);
  if (!concedes) take_off_itself(sentence.text);
  mend_slips(sentence.text);
  put_in_article(sentence.text);
  sentence.words = tagged(tagger, sentence.text);
  if (take_off_emphasis(sentence.text, sentence.words)) sentence.words = tagged(tagger, sentence.text);
  return sentence;
}

bool is_noun_tag(EnglishTag tag) noexcept {
  return tag == Tag::noun || tag == Tag::plural_noun || tag == Tag::name;
}

bool may_be(const EnglishWord& word, EnglishTag tag) noexcept {
  return (word.may_be & only(tag)) != 0;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool english_holds_noun(const EnWords& words, const std::string& singular) {
  return std::any_of(words.begin(), words.end(), [&](const EnglishWord& word) {
    return is_noun_tag(word.tag) && singular_of(word.lower) == singular;
  });
}

bool is_quoted(const EnWords& words, std::size_t at) {
  return std::count_if(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const EnglishWord& word) { return word.text == "\""; }) %
             2 !=
         0;
}

bool is_comma(const EnWords& words, std::size_t at) {
  return at < words.size() && words[at].tag == Tag::comma && !is_quoted(words, at);
}

std::string capitalised(std::string text) {
  const std::string_view first = std::string_view(text).substr(0, text.find(' '));
  const auto inner = first.find_first_of("._/");
  const bool code = inner != std::string_view::npos && inner + 1 < first.size();
  const bool mixed = code || (text.size() > 1 && is_capital(text[1]));  // mRNA, www.example.com
  if (!text.empty() && !mixed && is_small(text.front())) text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string uncapitalised(std::string text) {
  const bool shouted = text.size() > 1 && (is_capital(text[1]) || (text[0] == 'I' && text[1] == ' '));
  if (!text.empty() && !shouted && is_capital(text.front())) text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

std::string singular_of(std::string_view lower) {
  const auto without = [&](std::size_t count) { return std::string(lower.substr(0, lower.size() - count)); };
  if (lower.size() <= 3 || !lower.ends_with('s') || lower.ends_with("ss") || lower.ends_with("us") ||
      lower.ends_with("is")) {
    return std::string(lower);
  }
  if (lower.ends_with("ies") && lower.size() > 4) return without(3) + "y";
  for (const std::string_view tail : {"ches", "shes", "xes", "sses", "zes"}) {
    if (lower.ends_with(tail)) return without(2);
  }
  return without(1);
}

}  // namespace manganize
