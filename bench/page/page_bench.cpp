// Measures drawing and encoding of the sample page: page_bench [rounds]. Prints one JSON object.

#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench/page/sample_pages.h"
#include "libs/page/page.h"
#include "libs/page/png.h"

namespace {

// Processor time of all threads: other work on the machine shall not count.
double now_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double least(const std::vector<double>& values) {
  return *std::min_element(values.begin(), values.end());
}

struct Times {
  std::vector<double> draw;
  std::vector<double> encode;
  std::vector<double> encode_preview;
  std::vector<double> whole;
};

}  // namespace

int main(int count, char** arguments) {
  const int rounds = std::max(1, count > 1 ? std::atoi(arguments[1]) : 9);
  double start = now_ms();
  const page::Lettering lettering = page::Lettering::load(MANGANIZE_SHARE);
  const double load = now_ms() - start;
  const page::PageSpec spec = bench::tcp_page();
  Times times;
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {
    start = now_ms();
    page::Canvas canvas(page::kPageWidth, page::kPageHeight);
    std::vector<page::Finding> findings;
    draw_page(canvas, spec, lettering, findings);
    times.draw.push_back(now_ms() - start);
    start = now_ms();
    bytes = page::encode_png(canvas.pixels(), page::kPageWidth, page::kPageHeight, 6).size();
    times.encode.push_back(now_ms() - start);
    start = now_ms();
    page::encode_png(canvas.pixels(), page::kPageWidth, page::kPageHeight, 1);
    times.encode_preview.push_back(now_ms() - start);
    times.whole.push_back(times.draw.back() + times.encode.back());
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"page\": \"tcp\", \"clock\": \"processor time of all threads, median\", \"rounds\": %d, \"load_fonts_ms\": "
      "%.1f, "
      "\"draw_ms\": %.1f, \"png_file_ms\": %.1f, "
      "\"png_preview_ms\": %.1f, \"draw_and_png_ms\": %.1f, \"draw_and_png_best_ms\": %.1f, \"png_bytes\": %zu, "
      "\"peak_rss_mb\": %.1f, "
      "\"budget\": {\"draw_and_png_ms\": 350, \"peak_rss_mb\": 80}}\n",
      rounds, load, median(times.draw), median(times.encode), median(times.encode_preview), median(times.whole),
      least(times.whole), bytes, static_cast<double>(usage.ru_maxrss) / 1024);
  return 0;
}
