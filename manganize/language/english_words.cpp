#include "manganize/language/english_words.h"

#include <algorithm>
#include <functional>

#include "libs/base/error.h"
#include "libs/base/files.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kDictionaryFileBytesMax = 4U << 20U;
constexpr std::size_t kSlotsAtFirst = std::size_t{1} << 17U;

constexpr EnglishTagSet any_of(std::initializer_list<Tag> tags) {
  EnglishTagSet set = 0;
  for (const Tag tag : tags) set |= only(tag);
  return set;
}

struct ClosedClass {
  EnglishTagSet tags;
  std::string_view words;  ///< separated by spaces
};

// Order does not matter: a word stands in one row only.
constexpr ClosedClass kClosedClasses[] = {
    {only(Tag::determiner), "a an the this these those its his their our my your every another no 's"},
    {any_of({Tag::determiner, Tag::relative}), "that"},
    {any_of({Tag::determiner, Tag::pronoun}), "her"},
    {only(Tag::quantifier), "some any many few several all both each either neither enough various certain"},
    {any_of({Tag::quantifier, Tag::adverb}), "more most less much little least fewer"},
    {only(Tag::number),
     "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand "
     "million "
     "billion dozen half"},
    {any_of({Tag::number, Tag::adverb}), "first second third last"},
    {only(Tag::pronoun),
     "i you he she it we they me him us them itself themselves himself herself yourself myself ourselves someone "
     "somebody something anyone anybody anything everyone everybody everything nobody nothing none there mine yours "
     "theirs ours"},
    {only(Tag::modal), "can could may might must shall should will would cannot ca wo"},
    {only(Tag::be), "be is are was were been being am 're 'm"},
    {only(Tag::have), "have has had 've"},
    {only(Tag::do_), "do does did"},
    {only(Tag::negation), "not n't"},
    {only(Tag::to), "to"},
    {only(Tag::coordinator), "and or but nor yet"},
    {any_of({Tag::coordinator, Tag::adverb}), "so"},
    {only(Tag::subordinator), "if when because although though while unless once whenever whereas whether"},
    {any_of({Tag::subordinator, Tag::preposition}), "as since until till before after"},
    {any_of({Tag::subordinator, Tag::relative}), "where"},
    {only(Tag::relative), "which who whom whose what how why"},
    {only(Tag::preposition),
     "of in on at by for with from into onto upon about without within during through throughout across between among "
     "against toward towards under underneath beneath behind below beside besides beyond despite except inside "
     "outside near off out over per via than unlike along around above up down amongst aboard amid atop regarding"},
    {any_of({Tag::preposition, Tag::verb_base, Tag::adjective}), "like"},
    {only(Tag::adverb),
     "also then thus therefore however never always often usually sometimes rarely seldom only just even still too "
     "very "
     "quite rather almost again already now here later soon instead otherwise perhaps maybe ever mainly mostly "
     "generally typically normally currently simply together away ago back apart meanwhile moreover furthermore "
     "nevertheless nonetheless hence"},
    {only(Tag::adjective), "other such same own able due likely available"},
    {any_of({Tag::verb_base, Tag::noun}), "use need work help result cause"},
    {any_of({Tag::verb_s, Tag::plural_noun}), "uses needs works helps results causes means"},
    {only(Tag::verb_ed), "done gone"},
    {only(Tag::verb_ing), "having doing"},
    {only(Tag::noun), "data everywhere"},
};

/// Marks an entry that the dictionary may not add to.
constexpr EnglishTagSet kClosed = EnglishTagSet{1} << 31U;

/// The inflection a list of verbs holds, by the last part of its file name (words.v.4.2 holds third persons).
EnglishTagSet verb_form_of_file(std::string_view file) {
  if (file.find(".v.") == std::string_view::npos) return 0;
  if (file.ends_with(".1")) return only(Tag::verb_base);
  if (file.ends_with(".2")) return only(Tag::verb_s);
  if (file.ends_with(".3")) return only(Tag::verb_ed);
  return only(Tag::verb_ing);
}

/// The same for a verb that stands in the grammar itself, by its spelling.
EnglishTagSet verb_form_of_spelling(std::string_view word) {
  constexpr std::string_view kBaseInIng[] = {"bring", "sing",  "ring",  "sting",  "swing", "spring", "cling",
                                             "fling", "sling", "wring", "string", "ping",  "ding",   "wing"};
  if (word.ends_with("ing") && std::find(std::begin(kBaseInIng), std::end(kBaseInIng), word) == std::end(kBaseInIng)) {
    return only(Tag::verb_ing);
  }
  if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("as")) {
    return only(Tag::verb_s);
  }
  return only(Tag::verb_base);
}

EnglishTagSet tags_of_subscript(std::string_view word, std::string_view subscript, EnglishTagSet verb_form) {
  if (subscript == "v-d" || subscript == "q-d" || subscript == "w-d") return only(Tag::verb_ed);
  if (subscript == "g") return only(Tag::verb_ing);
  if (subscript == "v" || subscript == "q" || subscript == "w") {
    return verb_form != 0 ? verb_form : verb_form_of_spelling(word);
  }
  if (subscript == "a" || subscript == "a-c" || subscript == "a-s") return only(Tag::adjective);
  if (subscript == "e") return only(Tag::adverb);
  if (subscript == "n-u" || subscript == "s" || subscript == "t") return only(Tag::noun);
  if (subscript == "p") return only(Tag::plural_noun);
  if (subscript == "n") {
    const bool plural = word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
    return only(plural ? Tag::plural_noun : Tag::noun);
  }
  return 0;
}

bool is_plain_word(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '\'';
  });
}

}  // namespace

EnglishLexicon::EnglishLexicon(const std::filesystem::path& folder) : slots_(kSlotsAtFirst) {
  namespace fs = std::filesystem;
  const fs::path words = folder / "words";
  std::error_code missing;
  if (!fs::is_directory(words, missing) || !fs::is_regular_file(folder / "4.0.dict", missing)) {
    throw base::Error(base::ErrorCode::unavailable,
                      "the English dictionary is missing: no link-grammar dictionary in " + folder.string() +
                          "; install the package link-grammar-dictionaries-en");
  }
  letters_.reserve(std::size_t{1} << 20U);
  add_closed_classes();
  for (const fs::directory_entry& entry : fs::directory_iterator(words)) {
    const std::string file = entry.path().filename().string();
    if (file.starts_with("words.") || file.starts_with("words-medical.v") || file.starts_with("measures.")) {
      add_list(base::read_file(entry.path(), kDictionaryFileBytesMax), file);
    }
  }
  add_heads(base::read_file(folder / "4.0.dict", kDictionaryFileBytesMax));
}

void EnglishLexicon::add_closed_classes() {
  for (const ClosedClass& row : kClosedClasses) {
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      add(rest.substr(0, space), row.tags | kClosed);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
}

void EnglishLexicon::add_list(std::string_view text, std::string_view file) {
  if (file.ends_with(".p") || file.starts_with("words.lang")) return;
  const EnglishTagSet verb_form = verb_form_of_file(file);
  const EnglishTagSet adverb = file.find(".adv.") != std::string_view::npos ? only(Tag::adverb) : 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \n\t", at);
    if (begin == std::string_view::npos) return;
    at = std::min(text.find_first_of(" \n\t", begin), text.size());
    const std::string_view token = text.substr(begin, at - begin);
    if (adverb != 0) {
      const std::string_view word = token.substr(0, token.find('.'));
      if (is_plain_word(word)) add(word, adverb);
    } else {
      add_with_subscript(token, verb_form);
    }
  }
}

// Heads are the words before a ':'; a rule ends at ';' and a comment runs from '%' to the end of its line.
void EnglishLexicon::add_heads(std::string_view dictionary) {
  bool in_head = true;
  std::size_t at = 0;
  while (at < dictionary.size()) {
    const char c = dictionary[at];
    if (c == '%') {
      at = std::min(dictionary.find('\n', at), dictionary.size());
    } else if (c == ':' || c == ';') {
      in_head = c == ';';
      ++at;
    } else if (!in_head || c == ' ' || c == '\n' || c == '\t') {
      ++at;
    } else {
      const std::size_t end = std::min(dictionary.find_first_of(" \n\t:;%", at), dictionary.size());
      add_with_subscript(dictionary.substr(at, end - at), 0);
      at = end;
    }
  }
}

void EnglishLexicon::add_with_subscript(std::string_view token, EnglishTagSet verb_form) {
  const std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return;
  const std::string_view word = token.substr(0, dot);
  if (!is_plain_word(word) || (word.front() >= 'A' && word.front() <= 'Z')) return;
  add(word, tags_of_subscript(word, token.substr(dot + 1), verb_form));
}

std::size_t EnglishLexicon::slot_of(std::string_view word) const {
  std::size_t slot = std::hash<std::string_view>{}(word) & (slots_.size() - 1);
  while (slots_[slot].length != 0 &&
         std::string_view(letters_).substr(slots_[slot].offset, slots_[slot].length) != word) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

void EnglishLexicon::grow() {
  std::vector<Entry> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Entry& entry : old) {
    if (entry.length != 0) slots_[slot_of(std::string_view(letters_).substr(entry.offset, entry.length))] = entry;
  }
}

void EnglishLexicon::add(std::string_view word, EnglishTagSet tags) {
  if (tags == 0) return;
  if (used_ * 2 > slots_.size()) grow();
  Entry& entry = slots_[slot_of(word)];
  if (entry.length == 0) {
    entry.offset = static_cast<std::uint32_t>(letters_.size());
    entry.length = static_cast<std::uint32_t>(word.size());
    letters_.append(word);
    ++used_;
  }
  if ((entry.tags & kClosed) == 0) entry.tags |= tags;
}

EnglishTagSet EnglishLexicon::find(std::string_view lower) const {
  return lower.empty() ? 0 : slots_[slot_of(lower)].tags & ~kClosed;
}

EnglishTagSet EnglishLexicon::find_or_guess(std::string_view lower) const {
  if (const EnglishTagSet known = find(lower)) return known;
  const auto stem = [&](std::size_t cut, std::string_view tail = "") {
    return lower.size() > cut + 1 ? find(std::string(lower.substr(0, lower.size() - cut)) + std::string(tail)) : 0;
  };
  if (const std::size_t hyphen = lower.rfind('-'); hyphen != std::string_view::npos && hyphen + 1 < lower.size()) {
    const EnglishTagSet last = find_or_guess(lower.substr(hyphen + 1));
    const EnglishTagSet nouns = last & any_of({Tag::noun, Tag::plural_noun});
    return nouns != 0 ? nouns | only(Tag::adjective) : only(Tag::adjective);
  }
  if (lower.ends_with("ly")) return only(Tag::adverb);
  if (lower.ends_with("ing")) return only(Tag::verb_ing);
  if (lower.ends_with("ed")) return only(Tag::verb_ed);
  if (lower.ends_with("s") && !lower.ends_with("ss") && !lower.ends_with("us") && !lower.ends_with("is")) {
    EnglishTagSet base = stem(1) | (lower.ends_with("es") ? stem(2) : 0) | (lower.ends_with("ies") ? stem(3, "y") : 0);
    EnglishTagSet tags = 0;
    if ((base & only(Tag::noun)) != 0) tags |= only(Tag::plural_noun);
    if ((base & only(Tag::verb_base)) != 0) tags |= only(Tag::verb_s);
    return tags != 0 ? tags : only(Tag::plural_noun);
  }
  constexpr std::string_view kAdjectiveTails[] = {"able", "ible", "ful", "less", "ous", "ical", "ish", "ive", "ic"};
  for (const std::string_view tail : kAdjectiveTails) {
    if (lower.ends_with(tail)) return any_of({Tag::adjective, Tag::noun});
  }
  return only(Tag::noun);
}

}  // namespace manganize
