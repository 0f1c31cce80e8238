// What a recipe needs, and where it names a time or a temperature.

#include <algorithm>
#include <cctype>
#include <optional>

#include "libs/base/utf8.h"
#include "libs/sources/item_marker.h"
#include "libs/sources/white_space.h"
#include "manganize/language/language.h"
#include "manganize/research/entry_finders.h"
#include "manganize/research/quantities.h"
#include "manganize/research/sentences.h"

namespace manganize {
namespace {

constexpr std::size_t kIngredientCharactersMax = 60;

std::string plain_heading(std::string_view heading) {
  std::string lower = lower_ascii(heading);
  const std::size_t first = lower.find_first_not_of("0123456789.)# *■●【");
  lower = first == std::string::npos ? std::string() : lower.substr(first);
  for (const std::string_view mark : {"■", "●", "◆", "【"}) {
    if (lower.starts_with(mark)) lower.erase(0, mark.size());
  }
  return lower;
}

bool is_amount(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos ||
         holds_any(text, {"適量", "少々", "ひとつまみ", "大さじ", "小さじ", "お好み", "½", "¼", "¾", "１", "２", "３",
                          "to taste", "a pinch", "as needed"});
}

struct Split {
  std::string_view name;
  std::string_view amount;
};

/// 「玉ねぎ …… 1個」, 「鶏肉（300g）」, "flour: 200 g".
std::optional<Split> name_first(std::string_view text) {
  for (const std::string_view sign : {"……", "…", "：", ": ", " – ", " - ", "\t", "\u3000", "  "}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos || at == 0) continue;
    std::string_view amount = text.substr(at + sign.size());
    while (amount.starts_with("…")) amount.remove_prefix(std::string_view("…").size());
    amount = sources::trim(amount);
    if (!amount.empty() && is_amount(amount)) return Split{sources::trim(text.substr(0, at)), amount};
  }
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    const std::size_t at = text.find(open);
    if (!text.ends_with(close) || at == std::string_view::npos || at == 0) continue;
    const std::string_view amount = text.substr(at + open.size(), text.size() - close.size() - at - open.size());
    if (is_amount(amount)) return Split{sources::trim(text.substr(0, at)), amount};
  }
  const std::size_t space = text.rfind(' ');
  if (space != std::string_view::npos && is_amount(text.substr(space + 1)) && detect_language(text) == Language::ja)
    return Split{sources::trim(text.substr(0, space)), text.substr(space + 1)};
  return std::nullopt;
}

/// "2 cups flour", "1 1/2 tbsp olive oil", "3 eggs".
std::optional<Split> amount_first(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (std::isdigit(first) == 0 && !starts_with_any_of(text, {"½", "¼", "¾"})) return std::nullopt;
  std::size_t end = 0;
  while (end < text.size() && (std::isalpha(static_cast<unsigned char>(text[end])) == 0)) ++end;
  std::size_t word = end;
  while (word < text.size() && std::isalpha(static_cast<unsigned char>(text[word])) != 0) ++word;
  const std::string unit = lower_ascii(text.substr(end, word - end));
  static constexpr std::string_view kUnits =
      " g kg mg ml l dl cl oz lb lbs cup cups tbsp tsp tablespoon tablespoons teaspoon teaspoons gram grams can cans "
      "clove cloves pinch slice slices litre litres liter liters ounce ounces pound pounds handful stick sticks ";
  if (kUnits.find(" " + unit + " ") != std::string_view::npos) {
    end = word;
    if (end < text.size() && text[end] == '.') ++end;
  }
  std::string_view name = sources::trim(text.substr(end));
  if (name.starts_with("of ")) name.remove_prefix(3);
  if (name.empty()) return std::nullopt;
  return Split{name, sources::trim(text.substr(0, end))};
}

bool names_time_or_heat(std::string_view sentence, Language language) {
  static constexpr std::string_view kUnits =
      " minutes minute hours hour seconds second 分 分間 時間 秒 秒間 ℃ °C °F 度 degrees ";
  const std::vector<Quantity> quantities = find_quantities(sentence, language);
  return std::any_of(quantities.begin(), quantities.end(), [](const Quantity& quantity) {
    return kUnits.find(" " + quantity.unit + " ") != std::string_view::npos;
  });
}

void add_ingredient(const SourceLines& lines, std::size_t i, std::vector<FoundEntry>& found) {
  std::string_view text = lines[i].text;
  std::size_t skipped = 0;
  const auto marker = sources::item_marker(text, true);
  if (marker && !marker->ordered) skipped = marker->bytes;
  text.remove_prefix(skipped);
  if (text.empty() || base::code_point_count(text) > kIngredientCharactersMax || text.ends_with(':')) return;
  auto split = amount_first(text);
  if (!split) split = name_first(text);
  if (!split && !marker) return;
  FoundEntry entry;
  entry.line = i;
  entry.start = lines[i].start + skipped;
  entry.end = lines[i].end();
  entry.entry.kind = EntryKind::ingredient;
  entry.entry.name = sources::fold_white_space(split ? split->name : text);
  entry.entry.argument = sources::fold_white_space(split ? split->amount : std::string_view());
  entry.entry.group = lines.heading(i);
  found.push_back(std::move(entry));
}

void add_steps(const SourceLines& lines, const sources::Block& block, std::size_t line,
               std::vector<FoundEntry>& found) {
  const std::string_view text = lines.document().text;
  for (const Span& span : split_sentences(text, {block.start, block.end})) {
    FoundEntry entry;
    entry.entry.text = lines.folded(span.start, span.end);
    if (!names_time_or_heat(entry.entry.text, detect_language(entry.entry.text))) continue;
    entry.line = line;
    entry.start = span.start;
    entry.end = span.end;
    entry.entry.kind = EntryKind::step;
    entry.entry.group = lines.heading(line);
    found.push_back(std::move(entry));
  }
}

}  // namespace

bool is_ingredients_heading(std::string_view heading) {
  return starts_with_any_of(plain_heading(heading),
                            {"ingredients", "材料", "you will need", "what you need", "用意するもの", "準備するもの"});
}

bool is_method_heading(std::string_view heading) {
  return starts_with_any_of(plain_heading(heading), {"directions", "method", "instructions", "preparation", "steps",
                                                     "作り方", "つくり方", "手順", "やり方", "調理"});
}

std::vector<FoundEntry> find_recipe(const SourceLines& lines) {
  std::vector<FoundEntry> found;
  bool ingredients = false;
  bool method = false;
  std::size_t block_done = static_cast<std::size_t>(-1);
  const std::vector<sources::Block>& blocks = lines.document().blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text.empty()) continue;
    const bool label =
        lines[i].is_heading || lines[i].text.ends_with(':') || starts_with_any_of(lines[i].text, {"■", "【"});
    if (label || base::code_point_count(lines[i].text) < 10) {
      const bool begins = is_ingredients_heading(lines[i].text);
      const bool goes_on = is_method_heading(lines[i].text);
      if (begins || goes_on || lines[i].is_heading) {
        ingredients = begins;
        method = goes_on;
        continue;
      }
    }
    if (ingredients) add_ingredient(lines, i, found);
    const std::size_t block = lines[i].block;
    if (!method || block == block_done || block >= blocks.size()) continue;
    block_done = block;
    const bool says =
        blocks[block].kind == sources::BlockKind::item || blocks[block].kind == sources::BlockKind::paragraph;
    if (says) add_steps(lines, blocks[block], i, found);
  }
  return found;
}

}  // namespace manganize
