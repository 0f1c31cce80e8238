#include "tests/tidy/source_tree.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace tidy {
namespace {

bool is_left_out(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  if (name == ".ci") return false;
  return name.starts_with(".") || name.starts_with("build") || name == "node_modules" || name == "output" ||
         name == "data";
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return std::move(out).str();
}

std::vector<std::string> includes(const SourceFile& file, char open, char close) {
  std::vector<std::string> found;
  for (const std::string& line : file.lines()) {
    if (!line.starts_with("#include")) continue;
    const std::size_t from = line.find(open);
    const std::size_t to = from == std::string::npos ? from : line.find(close, from + 1);
    if (to != std::string::npos) found.push_back(line.substr(from + 1, to - from - 1));
  }
  return found;
}

// The words of the call that opens at `at`, up to its closing bracket; none of our calls nests brackets but in
// generators.
std::vector<std::string> words_of_call(const std::string& text, std::size_t at) {
  const std::size_t end = text.find(')', at);
  std::istringstream in(text.substr(at, end - at));
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

}  // namespace

std::vector<std::string> SourceFile::lines() const {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool SourceFile::is_header() const {
  return path.ends_with(".h");
}
bool SourceFile::is_cpp() const {
  return is_header() || path.ends_with(".cpp");
}
bool SourceFile::is_test() const {
  const std::string name = std::filesystem::path(path).filename().string();
  return path.ends_with("_test.cpp") || name.starts_with("test_") || path.starts_with("tests/") ||
         path.find("conformance.h") != std::string::npos;
}

std::vector<SourceFile> read_tree(const std::filesystem::path& root) {
  std::vector<SourceFile> files;
  for (auto entry = std::filesystem::recursive_directory_iterator(root); entry != std::filesystem::end(entry);
       ++entry) {
    if (entry->is_directory() && is_left_out(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      files.push_back({std::filesystem::relative(entry->path(), root).generic_string(), read(entry->path())});
    }
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<Component> read_components(const std::vector<SourceFile>& files) {
  constexpr std::string_view kCall = "manganize_component(";
  std::vector<Component> components;
  for (const SourceFile& file : files) {
    if (!file.path.ends_with("CMakeLists.txt") || file.path.starts_with("bench/")) continue;
    for (std::size_t at = file.text.find(kCall); at != std::string::npos; at = file.text.find(kCall, at + 1)) {
      const std::vector<std::string> words = words_of_call(file.text, at + kCall.size());
      Component component{words.at(0), std::filesystem::path(file.path).parent_path().generic_string(), {}};
      bool links = false;
      for (const std::string& word : words) {
        if (word == "LINK" || word == "LINK_PRIVATE") {
          links = true;
        } else if (word == "SOURCES" || word == "INTERFACE") {
          links = false;
        } else if (links) {
          component.links.insert(word);
        }
      }
      components.push_back(std::move(component));
    }
  }
  std::set<std::string> names;
  for (const Component& component : components) names.insert(component.name);
  for (Component& component : components) {
    std::erase_if(component.links, [&](const std::string& link) { return !names.contains(link); });
  }
  return components;
}

std::string component_of(const std::vector<Component>& components, std::string_view path) {
  const Component* best = nullptr;
  for (const Component& component : components) {
    const bool inside = path.starts_with(component.folder + "/");
    if (inside && (best == nullptr || component.folder.size() > best->folder.size())) best = &component;
  }
  return best == nullptr ? std::string() : best->name;
}

std::vector<std::string> project_includes(const SourceFile& file) {
  return includes(file, '"', '"');
}
std::vector<std::string> system_includes(const SourceFile& file) {
  return includes(file, '<', '>');
}

std::string code_of(std::string_view line) {
  std::string code;
  bool in_string = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (in_string) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_string = false;
        code.push_back('"');
      }
      continue;
    }
    if (c == '/' && i + 1 < line.size() && line[i + 1] == '/') break;
    in_string = c == '"';
    code.push_back(c);
  }
  return code;
}

}  // namespace tidy
