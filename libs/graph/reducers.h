#pragma once

// How the updates of a super-step merge into the state, field by field. An empty std::optional in an update leaves its
// field as it is. Updates merge in the order in which their nodes were added, never in the order in which threads
// finished.

#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "libs/base/error.h"

namespace graph {

template <typename T>
inline constexpr bool is_optional = false;
template <typename T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <typename State, typename Update>
class Reducers {
 public:
  /// The new value takes the place of the old one. Two branches of one step that both write such a field are an error:
  /// no order of the two would be right.
  template <typename Field, typename Change>
  Reducers& replace(std::string name, Field State::*field, Change Update::*change) {
    static_assert(is_optional<Change>, "a replaced field needs a std::optional in the update: it may be absent");
    fields_.push_back({std::move(name), [change](const Update& update) { return (update.*change).has_value(); },
                       [field, change](State& state, Update& update) {
                         if (update.*change) state.*field = std::move(*(update.*change));
                       }});
    return *this;
  }

  /// The elements are put behind those that are there.
  template <typename Field, typename Change>
  Reducers& append(std::string name, Field State::*field, Change Update::*change) {
    return custom(std::move(name), field, change, [](Field& value, auto&& more) {
      value.insert(value.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    });
  }

  /// The number is added.
  template <typename Field, typename Change>
  Reducers& sum(std::string name, Field State::*field, Change Update::*change) {
    return custom(std::move(name), field, change, [](Field& value, auto&& more) { value += more; });
  }

  /// `reduce(Field&, change&&)`, where change is what the optional holds if it is one. Called once per branch, so it
  /// should not depend on which branch comes first.
  template <typename Field, typename Change, typename Reduce>
  Reducers& custom(std::string name, Field State::*field, Change Update::*change, Reduce reduce) {
    fields_.push_back({std::move(name), nullptr, [field, change, reduce](State& state, Update& update) {
                         if constexpr (is_optional<Change>) {
                           if (update.*change) reduce(state.*field, std::move(*(update.*change)));
                         } else {
                           reduce(state.*field, std::move(update.*change));
                         }
                       }});
    return *this;
  }

  /// `reduce(State&, Update&&)` for what no single field can say.
  template <typename Reduce>
  Reducers& whole(Reduce reduce) {
    fields_.push_back({"", nullptr, [reduce](State& state, Update& update) { reduce(state, std::move(update)); }});
    return *this;
  }

  bool empty() const { return fields_.empty(); }

  /// Merges one update. Consumes it.
  void merge(State& state, Update& update) const {
    for (const Field& field : fields_) field.apply(state, update);
  }

  /// Throws INTERNAL, before anything is merged, when two of the updates write one replaced field. `names[i]` made
  /// `updates[i]`.
  void check_conflicts(const std::vector<std::optional<Update>>& updates,
                       const std::vector<std::string_view>& names) const {
    for (const Field& field : fields_) {
      if (!field.writes) continue;
      std::optional<std::size_t> first;
      for (std::size_t i = 0; i < updates.size(); ++i) {
        if (!updates[i] || !field.writes(*updates[i])) continue;
        if (first) throw conflict(field.name, names[*first], names[i]);
        first = i;
      }
    }
  }

 private:
  struct Field {
    std::string name;
    std::function<bool(const Update&)> writes;  // set for replaced fields only
    std::function<void(State&, Update&)> apply;
  };

  static base::Error conflict(const std::string& field, std::string_view first, std::string_view second) {
    return {base::ErrorCode::internal, "nodes '" + std::string(first) + "' and '" + std::string(second) +
                                           "' both replace the field '" + field +
                                           "' in one step; let one of them write it, or give it another reducer"};
  }

  std::vector<Field> fields_;
};

}  // namespace graph
