#pragma once

// The English side of the writer: see wording.h. Loads its dictionary when it first meets English.

#include <memory>
#include <string>
#include <vector>

#include "manganize/language/english.h"
#include "manganize/scenario/wording.h"

namespace manganize {

class EnglishWording : public Wording {
 public:
  /// `tagger` must outlive the wording.
  explicit EnglishWording(const EnglishTagger& tagger) : tagger_(tagger) {}

  Language language() const override { return Language::en; }
  FoundBeats find_beats(const FactSheet& sheet) const override;
  std::vector<std::string> content_words(std::string_view text) const override;
  std::string topic_word(const FactSheet& sheet) const override;
  std::string topic_as_said(const FactSheet& sheet, const std::string& topic) const override;
  std::optional<std::string> mention(const FactSheet& sheet, const std::string& term) const override;
  std::vector<FinishedLine> finish(const Speech& speech, const SpeakingStyle& style) const override;
  bool asks_of_known(std::string_view question, std::string_view known) const override;
  std::string continue_question(std::string_view question) const override;
  Speech react(const Beat& beat, std::size_t panel, std::size_t seed) const override;
  ArcWords arc_words(Arc arc) const override;
  std::string_view remark(Remark remark) const override;
  std::string_view lead_in(Temper temper) const override;
  std::string acknowledgement(const SpeakingStyle& style) const override;
  std::span<const std::string_view> nudges() const override;
  std::span<const std::string_view> pointers() const override;
  std::string_view genre_remark(Genre genre, std::size_t seed) const override;
  std::vector<std::string> loosened(std::string_view line) const override;
  std::vector<std::size_t> break_hints(std::string_view text) const override;
  std::string alt_text(const Panel& panel, const SpeakingStyle& style) const override;
  std::string_view sound(SoundEffect effect) const override;
  bool faithful(std::string_view line, std::string_view source) const override;
  std::vector<std::string> names_and_numbers(std::string_view text) const override;
  std::vector<Quotation> quotations(const FactSheet& sheet) const override;
  std::optional<std::string> quoted(std::string_view text) const override;
  std::string cut_for_board(std::string_view text, std::size_t characters_max) const override;
  std::optional<StepMessage> message_of(std::string_view step, const FactSheet& sheet) const override;
  TextFamily family_of(const FactSheet& sheet) const override;
  bool asks_why(std::string_view title) const override;
  bool compares(std::string_view title) const override;
  std::string_view place_in_words(Place place) const override;
  std::string series(const SpeakingStyle& style) const override;
  std::string reading_note(ReadingReason reason, std::size_t beats, std::size_t sentences) const override;

 private:
  const EnglishTagger& tagger_;
};

}  // namespace manganize
