// How the code reads, checked by machine. Each rule is a function from a file to its faults, and is shown a file that
// breaks it, so that no rule can rot into one that always passes.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "tests/tidy/source_tree.h"

namespace tidy {
namespace {

constexpr std::size_t kLinesMax = 600;
constexpr std::size_t kReadmeLinesMax = 40;

using Fault = std::optional<std::string>;
using Rule = std::function<Fault(const SourceFile&)>;

Rule forbids(std::string needle, std::function<bool(const SourceFile&)> applies, std::string why) {
  return [=](const SourceFile& file) -> Fault {
    if (!applies(file)) return std::nullopt;
    const std::vector<std::string> lines = file.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (code_of(lines[i]).find(needle) == std::string::npos) continue;
      return file.path + ":" + std::to_string(i + 1) + ": '" + needle + "': " + why;
    }
    return std::nullopt;
  };
}

bool any_cpp(const SourceFile& file) {
  return file.is_cpp();
}
bool any_header(const SourceFile& file) {
  return file.is_header();
}
bool any_test(const SourceFile& file) {
  return file.is_cpp() && file.is_test();
}
bool component_code(const SourceFile& file) {
  return file.is_cpp() && !file.is_test() && !file.path.starts_with("programs/") && !file.path.starts_with("bench/") &&
         !file.path.starts_with("examples/");
}

Fault starts_with_its_purpose(const SourceFile& file) {
  if (!file.is_header()) return std::nullopt;
  if (file.text.starts_with("#pragma once\n\n//")) return std::nullopt;
  return file.path + ": a header starts with #pragma once, an empty line and a paragraph on what it is for";
}

Fault is_short(const SourceFile& file) {
  const std::size_t count = file.lines().size();
  if (!file.is_cpp() || count <= kLinesMax) return std::nullopt;
  return file.path + ": " + std::to_string(count) + " lines; past " + std::to_string(kLinesMax) + " it is two ideas";
}

Fault has_a_telling_name(const SourceFile& file) {
  if (!file.is_cpp()) return std::nullopt;
  for (const char* vague : {"util", "utils", "common", "helpers", "helper", "misc", "manager"}) {
    const std::string stem = std::filesystem::path(file.path).stem().string();
    if (stem == vague || stem.ends_with(std::string("_") + vague)) return file.path + ": name it after its main noun";
  }
  return std::nullopt;
}

Fault readme_is_short(const SourceFile& file) {
  const bool is_component_readme =
      file.path.ends_with("/README.md") && file.path.find('/') != std::string::npos &&
      (file.path.starts_with("libs/") || file.path.starts_with("manganize/") || file.path.starts_with("agentcore/"));
  if (!is_component_readme || file.lines().size() <= kReadmeLinesMax) return std::nullopt;
  return file.path + ": more than " + std::to_string(kReadmeLinesMax) + " lines; is it two folders?";
}

// GCC 12 destroys these temporaries twice (contracts/libraries.md, 3.4); name the value first.
Fault awaits_no_brace_made_temporary(const SourceFile& file) {
  if (!file.is_cpp() || file.path.starts_with("tests/tidy/")) return std::nullopt;
  for (const std::string& line : file.lines()) {
    const std::string code = code_of(line);
    const std::size_t at = code.find("co_await");
    if (at == std::string::npos) continue;
    const std::string rest = code.substr(at);
    if (rest.find('{') != std::string::npos || rest.find(" ? ") != std::string::npos) {
      return file.path + ": co_await with a brace-made temporary or ?: in one expression: " + line;
    }
  }
  return std::nullopt;
}

// A third-party header belongs to the one room that wraps it.
Fault keeps_third_parties_in_their_room(const SourceFile& file) {
  struct Owner {
    std::string_view prefix;
    std::vector<std::string_view> rooms;
  };
  static const std::array<Owner, 14> kOwners = {{
      {"boost/asio", {"libs/net/"}},
      {"boost/beast", {"libs/net/"}},
      {"boost/json", {"libs/base/"}},
      {"openssl/", {"libs/base/", "libs/net/"}},
      {"sqlite3.h", {"libs/store/"}},
      {"yaml-cpp/", {"manganize/characters/"}},
      {"gumbo.h", {"libs/sources/"}},
      {"mecab.h", {"manganize/language/"}},
      {"link-grammar/", {"manganize/language/"}},
      {"cairo", {"libs/page/"}},
      {"hb", {"libs/page/lettering/"}},
      {"unicode/", {"libs/page/lettering/"}},
      {"png.h", {"libs/page/"}},
      {"CLI/", {"programs/"}},
  }};
  if (!file.is_cpp() || file.is_test() || file.path.starts_with("bench/")) return std::nullopt;
  for (const std::string& include : system_includes(file)) {
    for (const Owner& owner : kOwners) {
      if (!include.starts_with(owner.prefix)) continue;
      const bool at_home = std::any_of(owner.rooms.begin(), owner.rooms.end(),
                                       [&](std::string_view room) { return file.path.starts_with(room); });
      if (!at_home)
        return file.path + ": <" + include + "> belongs behind the interface of " + std::string(owner.rooms[0]);
    }
  }
  return std::nullopt;
}

Fault lock_holds_no_address(const SourceFile& file) {
  if (!file.path.ends_with("package-lock.json")) return std::nullopt;
  if (file.text.find("\"resolved\": \"http") == std::string::npos) return std::nullopt;
  return file.path + ": a lock file carries no download addresses";
}

struct NamedRule {
  std::string name;
  Rule rule;
  SourceFile offender;
};

std::vector<NamedRule> rules() {
  const auto cpp = [](std::string text) { return SourceFile{"libs/base/offender.cpp", std::move(text)}; };
  const auto header = [](std::string text) { return SourceFile{"libs/base/offender.h", std::move(text)}; };
  const auto test = [](std::string text) { return SourceFile{"libs/base/offender_test.cpp", std::move(text)}; };
  return {
      {"purpose", starts_with_its_purpose, header("#pragma once\nint x;\n")},
      {"length", is_short, cpp(std::string(kLinesMax + 1, '\n'))},
      {"name", has_a_telling_name, SourceFile{"libs/base/string_util.h", ""}},
      {"readme", readme_is_short, SourceFile{"libs/base/README.md", std::string(kReadmeLinesMax + 1, '\n')}},
      {"co_await", awaits_no_brace_made_temporary, cpp("  co_await send({\"a\", 1});\n")},
      {"third party", keeps_third_parties_in_their_room, cpp("#include <sqlite3.h>\n")},
      {"lock", lock_holds_no_address, SourceFile{"package-lock.json", "\"resolved\": \"https://x\""}},
      {"detach", forbids(".detach()", any_cpp, "a thread is joined by its owner"), cpp("t.detach();\n")},
      {"regex", forbids("#include <regex>", any_cpp, "slow to compile and to run; write the scan"),
       cpp("#include <regex>\n")},
      {"using namespace", forbids("using namespace", any_header, "it leaks into every includer"),
       header("using namespace std;\n")},
      {"cout", forbids("std::cout", component_code, "components log or return; programs print"),
       cpp("std::cout << 1;\n")},
      {"sleep", forbids("sleep_for(", any_test, "a test waits for what it needs, not for time"),
       test("std::this_thread::sleep_for(1s);\n")},
      {"skip by name", forbids("DISABLED_", any_test, "a test runs or does not exist"),
       test("TEST(A, DISABLED_B) {}\n")},
      {"rand", forbids("std::rand(", any_cpp, "randomness is a seam"), cpp("std::rand();\n")},
      {"new", forbids("= new ", component_code, "ownership is a unique_ptr"), cpp("int* x = new int;\n")},
      {"system", forbids("std::system(", any_cpp, "children start without a shell, through libs/process"),
       cpp("std::system(\"ls\");\n")},
  };
}

TEST(Tidy, EveryRuleRefusesItsOffender) {
  for (const NamedRule& rule : rules()) EXPECT_TRUE(rule.rule(rule.offender).has_value()) << rule.name;
}

TEST(Tidy, TheTreeKeepsEveryRule) {
  const std::vector<SourceFile> files = read_tree(PROJECT_SOURCE_DIR);
  ASSERT_GT(files.size(), 30U);
  for (const SourceFile& file : files) {
    if (file.path == "tests/tidy/rules_test.cpp") continue;  // holds the offenders
    for (const NamedRule& rule : rules()) {
      if (const Fault fault = rule.rule(file)) ADD_FAILURE() << *fault;
    }
  }
}

TEST(Tidy, EveryComponentHasAReadme) {
  const std::vector<SourceFile> files = read_tree(PROJECT_SOURCE_DIR);
  for (const Component& component : read_components(files)) {
    EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(PROJECT_SOURCE_DIR) / component.folder / "README.md"))
        << component.folder;
  }
}

}  // namespace
}  // namespace tidy
