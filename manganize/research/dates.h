#pragma once

// Dates and versions as texts write them: to be recognised and repeated, not reckoned with.

#include <string_view>

namespace manganize {

/// The first date in `text` as it stands ("2021-02-13", "13 Feb 2021", "May 3, 2024", 「2024年5月3日」, 「5月3日」,
/// "11/30"); empty when there is none.
std::string_view find_date(std::string_view text);

/// The first version in `text` ("1.34", "v2.0.1-rc1", "5.2.15-2"), without "v"; empty when there is none.
std::string_view find_version(std::string_view text);

}  // namespace manganize
