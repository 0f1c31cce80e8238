#pragma once

// The joints of a Japanese sentence: where it can be cut so that two people can say it. Each finder takes the words of
// one sentence (or of the part behind a topic) and answers with positions in them. Inside quotation marks no joint
// counts. The guards are those of scenario.md section 3; each cost a wrong page once.

#include <cstddef>
#include <optional>
#include <string>

#include "manganize/scenario/japanese/sentence.h"

namespace manganize {

/// 「Xは、…」: words [0, head_end) are X, [rest, size) is what is said of it.
struct JaTopic {
  std::size_t head_end = 0;
  std::size_t rest = 0;
  bool is_definition = false;  ///< 「Xとは」
};

enum class JaConditionMarker { to, ba, nara, tara, case_of, time_of };

/// A condition ends before `end` with its marker; what holds then starts at `rest`.
struct JaCondition {
  std::size_t end = 0;
  std::size_t rest = 0;
  JaConditionMarker marker = JaConditionMarker::to;
};

/// A clause [0, end) without its joining word, and the clause from `rest` on.
struct JaSplit {
  std::size_t end = 0;
  std::size_t rest = 0;
};

/// 「Aを(は)Bと呼ぶ」: B is [name_begin, name_end).
struct JaNaming {
  std::size_t subject_end = 0;
  std::size_t name_begin = 0;
  std::size_t name_end = 0;
};

std::optional<JaTopic> find_topic(const JaWords& words);
std::optional<JaCondition> find_condition(const JaWords& words);
std::optional<JaSplit> find_cause(const JaWords& words);     ///< [0, end) is the reason
std::optional<JaSplit> find_contrast(const JaWords& words);  ///< が、 けれど、
std::optional<JaSplit> find_two(const JaWords& words);       ///< [0, end) ends in a continuative
std::optional<JaSplit> find_howto(const JaWords& words);     ///< [0, end) ends in the verb before には
std::optional<JaNaming> find_naming(const JaWords& words);

/// A scope that limits the whole sentence (2.6.0以降では、 雨上がりの朝には、) at its head: words before the cut, comma
/// included; 0 when there is none.
std::size_t scope_end(const JaWords& words);

/// 「Xでは、…」, 「Xには…」: words [0, noun_end) are X, [0, end) the scope as one asks for it, the rest starts at
/// `rest`.
struct JaScope {
  std::size_t noun_end = 0;
  std::size_t end = 0;
  std::size_t rest = 0;
};
std::optional<JaScope> find_scope(const JaWords& words);

/// 「Xとは異なり、」, 「Xに加え、」 at `at`: no predicate, but how what follows is bound.
bool is_compound_particle(const JaWords& words, std::size_t at);

/// What people wrongly believe: the words of the belief, [begin, end).
struct JaBelief {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<std::size_t> reality;  ///< the truth follows in the same sentence (と思われがちだが、…)
};
std::optional<JaBelief> find_belief(const JaWords& words);

/// 「Xは A ではない」: A is [begin, end) of the words behind the topic.
std::optional<JaSplit> find_denial(const JaWords& words);

}  // namespace manganize
