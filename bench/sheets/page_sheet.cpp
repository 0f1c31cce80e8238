// Draws whole pages to look at: page_sheet FOLDER [random pages a language]. Prints what the audit found.

#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/page/sample_pages.h"
#include "libs/base/error.h"
#include "libs/base/files.h"
#include "libs/page/page.h"

namespace {

void draw(const page::PageSpec& spec, const page::Lettering& lettering, const std::string& path) {
  try {
    const page::RenderedPage rendered = page::render(spec, lettering, page::PngEffort::preview);
    base::write_file_atomically(path, rendered.png);
    std::printf("%s\n", path.c_str());
    for (const page::Finding& finding : rendered.findings) std::printf("  %s\n", to_string(finding).c_str());
  } catch (const base::Error& error) {
    std::printf("%s refused: %s\n", path.c_str(), error.what());
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string folder = count > 1 ? arguments[1] : ".";
  const int random_pages = count > 2 ? std::atoi(arguments[2]) : 4;
  const page::Lettering lettering = page::Lettering::load(MANGANIZE_SHARE);
  draw(bench::tcp_page(), lettering, folder + "/tcp.png");
  draw(bench::dns_page(), lettering, folder + "/dns.png");
  for (int i = 1; i <= random_pages; ++i) {
    const auto seed = static_cast<std::uint32_t>(i);
    draw(bench::random_page(page::PageLanguage::japanese, seed), lettering,
         folder + "/ja" + std::to_string(i) + ".png");
    draw(bench::random_page(page::PageLanguage::english, seed), lettering, folder + "/en" + std::to_string(i) + ".png");
  }
  return 0;
}
