#pragma once

// Pages to draw again and again: two that were judged by eye when the page was designed, and random ones that are as
// full as a scenario can make them.

#include <cstdint>

#include "libs/page/page_spec.h"

namespace bench {

/// 「TCPの3ウェイ・ハンドシェイク」: two speakers, a sequence board, a shout, a happy end.
page::PageSpec tcp_page();

/// "What does DNS do?": the same beats from left to right.
page::PageSpec dns_page();

/// One to four lines a panel of the lengths scenarios have (Japanese mean 20, at most 50; English mean 40, at most 80),
/// boards in up to three panels.
page::PageSpec random_page(page::PageLanguage language, std::uint32_t seed);

}  // namespace bench
