#pragma once

// From a scenario to a page: maps what the panels say onto what a page shows. Where things stand is the page's own
// business.

#include "libs/page/lettering/lettering.h"
#include "libs/page/page.h"
#include "manganize/characters/character.h"
#include "manganize/scenario/scenario.h"

namespace manganize {

/// The character's drawn figure by the words of its file. Throws base::Error{invalid_request} that names the character,
/// the key, the value and what is allowed.
page::Look look_of(const Character& character);

/// Who asks: a built-in figure that nobody takes for `main`, with other hair in another colour.
page::Look partner_look(const page::Look& main);

/// What the page shows. Pure; the same scenario gives the same page.
page::PageSpec page_spec_from(const Scenario& scenario, const page::Look& main, const page::Look& partner);

/// Draws pages; immutable, so that threads may share it. The lettering must outlive it.
class PageDrawing {
 public:
  explicit PageDrawing(const page::Lettering& lettering) : lettering_(lettering) {}

  /// Blocks for about 0.3 s of CPU. Throws base::Error{generation_failed} naming what would be illegible,
  /// {invalid_request} for a scenario beyond the page's limits.
  page::RenderedPage draw(const Scenario& scenario, const Character& character) const;

 private:
  const page::Lettering& lettering_;
};

}  // namespace manganize
