#include "manganize/scenario/english/lists.h"

#include <algorithm>
#include <vector>

#include "libs/base/utf8.h"
#include "manganize/scenario/english/guards.h"

namespace manganize {
namespace {

using Tag = EnglishTag;

constexpr std::size_t kItemCharactersMax = 40;
constexpr std::size_t kItemsMin = 3;
constexpr std::size_t kItemsMax = 6;

bool is_of_thing(const EnglishWord& word) {
  return is_noun_tag(word.tag) || word.tag == Tag::adjective || word.tag == Tag::number ||
         word.tag == Tag::determiner || word.tag == Tag::quantifier || word.tag == Tag::mark;
}

/// [begin, end) names a thing and does nothing else.
bool is_thing(const EnWords& words, std::size_t begin, std::size_t end) {
  if (begin >= end || !is_noun_tag(words[end - 1].tag)) return false;
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.begin() + static_cast<std::ptrdiff_t>(end), [](const EnglishWord& word) {
                       const bool joins = word.lower == "of" || word.lower == "for";
                       return (is_of_thing(word) || joins || word.tag == Tag::verb_ed || word.tag == Tag::verb_ing) &&
                              word.text != ";" && word.text != ":";
                     });
}

/// Where the first item begins, which ends at `comma`: behind what is no part of a thing's name.
std::size_t first_item(const EnWords& words, std::size_t comma) {
  std::size_t begin = comma;
  while (begin > 0 && is_of_thing(words[begin - 1])) --begin;
  return begin;
}

struct Item {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The items from the first comma to the end of the sentence; empty when something else stands among them.
std::vector<Item> items_of(const EnWords& words, std::size_t comma) {
  std::vector<Item> items = {{first_item(words, comma), comma}};
  bool last = false;
  std::size_t begin = comma + 1;
  while (begin < words.size()) {
    if (words[begin].tag == Tag::coordinator) {
      if (last || !is_one_of(words[begin].lower, {"and", "or"})) return {};
      last = true;
      ++begin;
    }
    std::size_t end = begin;
    while (end < words.size() && words[end].tag != Tag::comma && words[end].tag != Tag::coordinator) ++end;
    items.push_back({begin, end});
    begin = end < words.size() && words[end].tag == Tag::comma ? end + 1 : end;
    if (last && begin < words.size()) return {};
  }
  const bool things =
      std::all_of(items.begin(), items.end(), [&](const Item& item) { return is_thing(words, item.begin, item.end); });
  return last && things ? items : std::vector<Item>{};
}

/// "has a read end and a write end"
std::vector<Item> two_items(const EnWords& words) {
  const auto at = std::find_if(words.begin(), words.end(), [](const EnglishWord& word) {
    return word.tag == Tag::coordinator || word.tag == Tag::comma;
  });
  if (at == words.end() || at->lower != "and") return {};
  const auto joint = static_cast<std::size_t>(at - words.begin());
  const std::size_t begin = first_item(words, joint);
  const bool owned = begin > 1 && is_one_of(words[begin - 1].lower, {"has", "have", "contains", "contain", "includes",
                                                                     "include", "provides", "provide", "needs"});
  const bool things = owned && is_thing(words, begin, joint) && is_thing(words, joint + 1, words.size());
  return things ? std::vector<Item>{{begin, joint}, {joint + 1, words.size()}} : std::vector<Item>{};
}

}  // namespace

std::optional<ListBoard> find_en_list(const EnSentence& sentence, const std::string& title) {
  const EnWords& words = sentence.words;
  if (english_negations(sentence.text) > 0 || sentence.text.find('"') != std::string::npos) return std::nullopt;
  const auto comma =
      std::find_if(words.begin(), words.end(), [](const EnglishWord& word) { return word.tag == Tag::comma; });
  const std::vector<Item> items =
      comma == words.end() ? two_items(words) : items_of(words, static_cast<std::size_t>(comma - words.begin()));
  if (items.size() < (comma == words.end() ? 2 : kItemsMin) || items.size() > kItemsMax || items.front().begin < 2)
    return std::nullopt;
  ListBoard board{title, {}};
  const std::size_t as = items.front().begin - 1;
  if (words[as].lower == "as" && words[as - 1].lower == "such") {
    const std::size_t kind = first_item(words, as - 1);
    if (is_thing(words, kind, as - 1)) board.title = capitalised(sentence.part(kind, as - 1));
  }
  if (board.title.empty()) return std::nullopt;
  for (const Item& item : items) {
    board.items.push_back(capitalised(sentence.part(item.begin, item.end)));
    if (base::code_point_count(board.items.back()) > kItemCharactersMax) return std::nullopt;
  }
  return board;
}

}  // namespace manganize
