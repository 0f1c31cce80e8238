#pragma once

// The names of JSON values without their definitions; cheap to include.

#include <boost/json/fwd.hpp>

namespace base {

using Json = boost::json::value;
using JsonObject = boost::json::object;
using JsonArray = boost::json::array;

}  // namespace base
