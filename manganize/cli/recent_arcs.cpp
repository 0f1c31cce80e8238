#include "manganize/cli/recent_arcs.h"

#include <sstream>

#include "libs/base/error.h"
#include "libs/base/files.h"
#include "manganize/scenario/arc.h"

namespace manganize {
namespace {

constexpr std::size_t kFileBytesMax = 10'000;

// One name a line.
std::filesystem::path file_in(const std::filesystem::path& data) {
  return data / "recent-arcs";
}

}  // namespace

std::vector<std::string> load_recent_arcs(const std::filesystem::path& data) {
  std::vector<std::string> arcs;
  try {
    std::istringstream lines(base::read_file(file_in(data), kFileBytesMax));
    for (std::string line; std::getline(lines, line);) {
      if (arc_named(line)) arcs.push_back(line);
    }
  } catch (const base::Error&) {
    return {};
  }
  if (arcs.size() > kRecentArcsMax) arcs.erase(arcs.begin(), arcs.end() - kRecentArcsMax);
  return arcs;
}

void remember_arc(const std::filesystem::path& data, const std::string& arc) {
  std::vector<std::string> arcs = load_recent_arcs(data);
  arcs.push_back(arc);
  if (arcs.size() > kRecentArcsMax) arcs.erase(arcs.begin());
  std::string text;
  for (const std::string& each : arcs) text += each + "\n";
  base::write_file_atomically(file_in(data), text);
}

}  // namespace manganize
