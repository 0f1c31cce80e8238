#pragma once

// The project's own files as the tidy tests read them: text, split into lines, build trees and installed packages left
// out.

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

struct SourceFile {
  std::string path;  ///< from the project root, with "/"
  std::string text;
  std::vector<std::string> lines() const;
  bool is_header() const;
  bool is_cpp() const;  ///< header or source
  bool is_test() const;
};

/// Every file of the project below `root`, sorted by path; build trees, node_modules and dot folders (but .ci) left
/// out.
std::vector<SourceFile> read_tree(const std::filesystem::path& root);

/// A target made by manganize_component: where it lives and what it links.
struct Component {
  std::string name;
  std::string folder;
  std::set<std::string> links;  ///< components only, public and private
};

/// Reads the manganize_component(...) calls of every CMakeLists.txt but those of benchmarks, which may know everything.
std::vector<Component> read_components(const std::vector<SourceFile>& files);

/// The component whose folder is the longest prefix of `path`; empty when none.
std::string component_of(const std::vector<Component>& components, std::string_view path);

/// The project paths that a file includes with quotes.
std::vector<std::string> project_includes(const SourceFile& file);

/// The names that a file includes with angle brackets.
std::vector<std::string> system_includes(const SourceFile& file);

/// `line` without its // comment and with the contents of string literals blanked.
std::string code_of(std::string_view line);

}  // namespace tidy
