#include "libs/page/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/page/figure/cast.h"

namespace page {
namespace {

using testing::HasSubstr;

PageSpec small_page() {
  PageSpec spec{.title = "TCPの3ウェイ・ハンドシェイク", .series = "くらげ先生の教室"};
  spec.cast = {*built_in_look("kurage"), *built_in_look("partner")};
  for (std::size_t i = 0; i < kPanelsPerPage; ++i) {
    spec.panels[i].figures = {{1, Expression::thinking, Pose::think}, {0, Expression::happy, Pose::explain}};
    spec.panels[i].balloons = {{1, BalloonKind::say, "TCPって、通信の前に握手するって本当？"},
                               {0, BalloonKind::say, "うん！ 3回の握手で接続するんだよ"}};
  }
  spec.panels[2].sound = "ガーン";
  spec.panels[2].focus_lines = true;
  spec.panels[3].flowers = true;
  return spec;
}

std::string error_of(const PageSpec& spec, const Lettering& lettering, base::ErrorCode code) {
  try {
    render(spec, lettering, PngEffort::preview);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), code);
    return error.public_message();
  }
  return "no error";
}

class PageTest : public testing::Test {
 protected:
  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
};

TEST_F(PageTest, IsDrawnWithoutAFinding) {
  const RenderedPage page = render(small_page(), lettering_, PngEffort::preview);
  EXPECT_EQ(page.width, kPageWidth);
  EXPECT_EQ(page.height, kPageHeight);
  for (const Finding& finding : page.findings) ADD_FAILURE() << to_string(finding);
  EXPECT_EQ(page.png.substr(1, 3), "PNG");
  ASSERT_EQ(page.layout.panels.size(), kPanelsPerPage);
  EXPECT_TRUE(page.layout.panels[2].sound.has_value());
}

TEST_F(PageTest, HasOneToSixPanelsOfTheSameSize) {
  PageSpec spec = small_page();
  const double height = render(spec, lettering_, PngEffort::preview).layout.panels[0].frame.height();
  for (const std::size_t panels : {1U, 6U}) {
    spec.panels.resize(panels, small_page().panels[1]);
    const RenderedPage page = render(spec, lettering_, PngEffort::preview);
    EXPECT_EQ(page.height, page_height(panels));
    ASSERT_EQ(page.layout.panels.size(), panels);
    for (const PanelLayout& panel : page.layout.panels) EXPECT_DOUBLE_EQ(panel.frame.height(), height);
  }
  spec.panels.resize(7);
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::invalid_request), HasSubstr("has 7 panels; it takes 1 to 6"));
}

TEST_F(PageTest, TheSameSpecificationGivesTheSameBytes) {
  const PageSpec spec = small_page();
  const Lettering other = Lettering::load(MANGANIZE_SHARE);
  EXPECT_EQ(render(spec, lettering_, PngEffort::preview).png, render(spec, other, PngEffort::preview).png);
}

TEST_F(PageTest, PanelsAreEqualAndGuttersConstant) {
  const RenderedPage page = render(small_page(), lettering_, PngEffort::preview);
  for (std::size_t i = 1; i < kPanelsPerPage; ++i) {
    const Box above = page.layout.panels[i - 1].frame;
    const Box here = page.layout.panels[i].frame;
    EXPECT_NEAR(here.height(), above.height(), 1e-6);
    EXPECT_NEAR(here.y0 - above.y1, 26, 1e-6);
    EXPECT_EQ(here.x0, above.x0);
  }
}

TEST_F(PageTest, RefusesATextThatNoFontCanShow) {
  PageSpec spec = small_page();
  spec.panels[1].balloons[0].text = "やった🎉";
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::generation_failed), HasSubstr("U+1F389"));
  spec = small_page();
  spec.title = "ไทย";
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::generation_failed), HasSubstr("title"));
}

TEST_F(PageTest, RefusesWhatIsBeyondItsLimits) {
  PageSpec spec = small_page();
  spec.panels[3].balloons.assign(5, {0, BalloonKind::say, "うん"});
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::invalid_request), HasSubstr("panel 4 has 5 balloons"));
  spec = small_page();
  spec.panels[0].figures.push_back({7});
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::invalid_request), HasSubstr("figure 7 of a cast of 2"));
  spec = small_page();
  spec.panels[0].figures.push_back({0});
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::invalid_request), HasSubstr("same figure twice"));
  spec = small_page();
  spec.cast.clear();
  EXPECT_THAT(error_of(spec, lettering_, base::ErrorCode::invalid_request), HasSubstr("no cast"));
}

}  // namespace
}  // namespace page
