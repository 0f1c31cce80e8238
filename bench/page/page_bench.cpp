// Measures drawing and encoding of the sample page: page_bench [rounds]. Prints one JSON object.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench/page/sample_pages.h"
#include "libs/page/page.h"
#include "libs/page/png.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
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
  auto start = Clock::now();
  const page::Lettering lettering = page::Lettering::load(MANGANIZE_SHARE);
  const double load = milliseconds_since(start);
  const page::PageSpec spec = bench::tcp_page();
  Times times;
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {
    start = Clock::now();
    page::Canvas canvas(page::kPageWidth, page::kPageHeight);
    std::vector<page::Finding> findings;
    draw_page(canvas, spec, lettering, findings);
    times.draw.push_back(milliseconds_since(start));
    start = Clock::now();
    bytes = page::encode_png(canvas.pixels(), page::kPageWidth, page::kPageHeight, 6).size();
    times.encode.push_back(milliseconds_since(start));
    start = Clock::now();
    page::encode_png(canvas.pixels(), page::kPageWidth, page::kPageHeight, 1);
    times.encode_preview.push_back(milliseconds_since(start));
    times.whole.push_back(times.draw.back() + times.encode.back());
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"page\": \"tcp\", \"rounds\": %d, \"load_fonts_ms\": %.1f, \"draw_ms\": %.1f, \"png_file_ms\": %.1f, "
      "\"png_preview_ms\": %.1f, \"draw_and_png_ms\": %.1f, \"png_bytes\": %zu, \"peak_rss_mb\": %.1f, "
      "\"budget\": {\"draw_and_png_ms\": 350, \"peak_rss_mb\": 80}}\n",
      rounds, load, median(times.draw), median(times.encode), median(times.encode_preview), median(times.whole), bytes,
      static_cast<double>(usage.ru_maxrss) / 1024);
  return 0;
}
