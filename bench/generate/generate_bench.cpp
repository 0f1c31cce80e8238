// Measures whole pages, from a topic to the PNG: generate_bench MANGANIZE [rounds] [SOURCE...]. Starts the program as a
// user does, agent process and all, and prints one JSON object.

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

extern char** environ;

namespace {

// Topics of the built-in library, both languages, with few and with many balloons.
const std::vector<std::string> kTopics = {
    "TCPの3ウェイハンドシェイク", "DNSの仕組み",         "公開鍵暗号",  "Transformer", "光合成",       "電子レンジ",
    "The TCP handshake",          "Why is the sky blue", "Hash tables", "Tides",       "HTTP caching", "Vaccines"};

struct Cost {
  double wall_ms = 0;
  double cpu_ms = 0;   ///< of the program and its agent
  double peak_mb = 0;  ///< of the larger of the two
  bool made = false;
};

double ms(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Cost make_page(const std::string& program, const std::string& source, const std::filesystem::path& picture) {
  std::vector<std::string> words = {program, "generate", source, "-o", picture.string()};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", 1, 0);
  posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", 1, 0);
  pid_t child = 0;
  Cost cost;
  const auto start = std::chrono::steady_clock::now();
  const int failed = posix_spawn(&child, program.c_str(), &quiet, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&quiet);
  if (failed != 0) return cost;
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  cost.wall_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  cost.cpu_ms = ms(usage.ru_utime) + ms(usage.ru_stime);
  cost.peak_mb = static_cast<double>(usage.ru_maxrss) / 1024;
  cost.made = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return cost;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: generate_bench MANGANIZE [rounds] [SOURCE...]\n");
    return 2;
  }
  const std::string program = std::filesystem::absolute(arguments[1]).string();
  const int rounds = std::max(1, count > 2 ? std::atoi(arguments[2]) : 5);
  std::vector<std::string> sources(arguments + std::min(count, 3), arguments + count);
  if (sources.empty()) sources = kTopics;
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("generate-bench-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  const std::filesystem::path picture = folder / "page.png";
  std::vector<double> slowest;
  std::printf(
      "{\"clock\": \"wall and processor time of the program and its agent, median\", \"rounds\": %d, \"pages\": [",
      rounds);
  bool all_made = true;
  double peak = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int round = 0; round < rounds; ++round) {
      const Cost cost = make_page(program, sources[i], picture);
      all_made = all_made && cost.made;
      wall.push_back(cost.wall_ms);
      cpu.push_back(cost.cpu_ms);
      peak = std::max(peak, cost.peak_mb);
    }
    slowest.push_back(median(wall));
    std::printf("%s\n  {\"source\": \"%s\", \"wall_ms\": %.0f, \"cpu_ms\": %.0f}", i == 0 ? "" : ",",
                sources[i].c_str(), median(wall), median(cpu));
    std::fflush(stdout);
  }
  std::printf(
      "],\n \"median_wall_ms\": %.0f, \"slowest_wall_ms\": %.0f, \"peak_rss_mb\": %.1f, \"all_made\": %s, "
      "\"budget\": {\"wall_ms\": 1000, \"peak_rss_mb\": 80}}\n",
      median(slowest), *std::max_element(slowest.begin(), slowest.end()), peak, all_made ? "true" : "false");
  std::filesystem::remove_all(folder);
  return all_made ? 0 : 1;
}
