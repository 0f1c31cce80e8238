#include "libs/page/lettering/phrase_model.h"

#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <array>
#include <string>

#include "libs/base/check.h"
#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/base/json.h"
#include "libs/base/utf8.h"

namespace page {
namespace {

constexpr std::size_t kModelBytesMax = 1'000'000;

struct Window {
  const char* name;
  int from;
  int to;
};

constexpr std::array kWindows = {
    Window{"UW1", -3, -2}, Window{"UW2", -2, -1}, Window{"UW3", -1, 0}, Window{"UW4", 0, 1}, Window{"UW5", 1, 2},
    Window{"UW6", 2, 3},   Window{"BW1", -2, 0},  Window{"BW2", -1, 1}, Window{"BW3", 0, 2}, Window{"TW1", -3, 0},
    Window{"TW2", -2, 1},  Window{"TW3", -1, 2},  Window{"TW4", 0, 3},
};

}  // namespace

void PhraseModel::IteratorCloser::operator()(UBreakIterator* iterator) const {
  ubrk_close(iterator);
}

PhraseModel::PhraseModel(const std::filesystem::path& json_file) {
  const base::Json json = base::parse_json(base::read_file(json_file, kModelBytesMax));
  for (const Window& window : kWindows) {
    Feature feature{window.from, window.to, {}};
    const base::Json* table = base::find(json, window.name);
    if (table == nullptr || !table->is_object()) {
      throw base::Error(base::ErrorCode::unavailable, "the model of Japanese phrases is damaged; build again",
                        json_file.string() + " has no table " + window.name);
    }
    for (const auto& [key, weight] : table->get_object()) {
      const int value = static_cast<int>(weight.to_number<std::int64_t>());
      feature.weights.emplace(base::to_utf32({key.data(), key.size()}), value);
      sum_of_weights_ += value;
    }
    features_.push_back(std::move(feature));
  }
  UErrorCode status = U_ZERO_ERROR;
  words_.reset(ubrk_open(UBRK_WORD, "ja", nullptr, 0, &status));
  if (U_FAILURE(status)) {
    throw base::Error(base::ErrorCode::unavailable, "the Japanese dictionary of ICU is missing; install libicu72",
                      u_errorName(status));
  }
}

PhraseModel::~PhraseModel() = default;

std::vector<bool> PhraseModel::phrase_heads(std::u32string_view text) const {
  const int length = static_cast<int>(text.size());
  std::vector<bool> heads(text.size(), false);
  for (int i = 0; i < length; ++i) {
    long score = -sum_of_weights_;
    for (const Feature& feature : features_) {
      if (i + feature.from < 0 || i + feature.to > length) continue;
      const auto size = static_cast<std::size_t>(feature.to - feature.from);
      const auto found =
          feature.weights.find(std::u32string(text.substr(static_cast<std::size_t>(i + feature.from), size)));
      if (found != feature.weights.end()) score += 2L * found->second;
    }
    heads[static_cast<std::size_t>(i)] = i == 0 || score > 0;
  }
  return heads;
}

std::vector<bool> PhraseModel::word_heads(std::u32string_view text) const {
  std::u16string units;
  std::vector<std::size_t> index_of_unit;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] > 0xFFFF) {
      units += static_cast<char16_t>(U16_LEAD(text[i]));
      units += static_cast<char16_t>(U16_TRAIL(text[i]));
      index_of_unit.push_back(i);
    } else {
      units += static_cast<char16_t>(text[i]);
    }
    index_of_unit.push_back(i);
  }
  std::vector<bool> heads(text.size(), false);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBreakIterator, IteratorCloser> iterator(ubrk_clone(words_.get(), &status));
  CHECK(U_SUCCESS(status), u_errorName(status));
  ubrk_setText(iterator.get(), units.data(), static_cast<int32_t>(units.size()), &status);
  CHECK(U_SUCCESS(status), u_errorName(status));
  for (int32_t at = ubrk_first(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
    if (static_cast<std::size_t>(at) < units.size()) heads[index_of_unit[static_cast<std::size_t>(at)]] = true;
  }
  return heads;
}

}  // namespace page
