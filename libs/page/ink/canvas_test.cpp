#include "libs/page/ink/canvas.h"

#include <cairo-pdf.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "libs/base/error.h"
#include "libs/page/ink/dilation.h"
#include "libs/page/ink/tone.h"

namespace page {
namespace {

std::uint32_t pixel(Canvas& canvas, int x, int y) {
  return canvas.pixels()[static_cast<std::size_t>(y * canvas.width_px() + x)];
}

std::vector<std::uint32_t> copy(Canvas& canvas) {
  const auto pixels = canvas.pixels();
  return {pixels.begin(), pixels.end()};
}

const Path kSquare = Path::rectangle({10, 10, 30, 30});

TEST(Canvas, StartsTransparentAndFillsWhatIsAsked) {
  Canvas canvas(40, 40);
  EXPECT_EQ(pixel(canvas, 20, 20), 0u);
  canvas.fill(kSquare, rgb(0x123456));
  EXPECT_EQ(pixel(canvas, 20, 20), 0xFF123456u);
  EXPECT_EQ(pixel(canvas, 5, 5), 0u);
}

TEST(Canvas, RefusesASizeBeyondTheLimit) {
  EXPECT_THROW(Canvas(40000, 10), base::Error);
}

TEST(Canvas, AGuardBringsBackTransformationAndClip) {
  Canvas canvas(40, 40);
  {
    const auto saved = canvas.clip(kSquare);
    canvas.translate({100, 0});
    EXPECT_EQ(canvas.to_device({0, 0}), (Point{100, 0}));
    canvas.paint(rgb(0xFF0000));
  }
  EXPECT_EQ(canvas.to_device({0, 0}), (Point{0, 0}));
  EXPECT_EQ(pixel(canvas, 20, 20), 0xFFFF0000u);
  EXPECT_EQ(pixel(canvas, 5, 5), 0u);
  canvas.paint(rgb(0x00FF00));
  EXPECT_EQ(pixel(canvas, 5, 5), 0xFF00FF00u) << "the clip must be gone";
}

TEST(Canvas, EvenOddLeavesTheDoublyCoveredPartEmpty) {
  Canvas canvas(40, 40);
  Path ring = kSquare;
  ring.append(Path::rectangle({15, 15, 25, 25}));
  canvas.fill(ring, rgb(0xFFFFFF), FillRule::even_odd);
  EXPECT_EQ(pixel(canvas, 20, 20), 0u);
  EXPECT_EQ(pixel(canvas, 12, 20), 0xFFFFFFFFu);
}

TEST(Canvas, GradientsRunBetweenTheirStops) {
  Canvas canvas(40, 40);
  canvas.fill(kSquare, Paint::vertical(10, 30, {{0, rgb(0x000000)}, {1, rgb(0xFFFFFF)}}));
  EXPECT_LT(pixel(canvas, 20, 11) & 255, 30u);
  EXPECT_GT(pixel(canvas, 20, 29) & 255, 225u);
  canvas.fill(kSquare, Paint::radial({20, 20}, 10, {{0, rgb(0xFF0000)}, {1, rgb(0x0000FF)}}));
  EXPECT_GT((pixel(canvas, 20, 20) >> 16) & 255, 200u);
  EXPECT_GT(pixel(canvas, 11, 11) & 255, 200u);
}

TEST(Canvas, TheContourIsHeavierAtTheLowerRight) {
  Canvas canvas(60, 60);
  const Path shape = Path::rectangle({20, 20, 40, 40});
  canvas.contour(shape, rgb(0x000000), 8);
  canvas.fill(shape, rgb(0xFFFFFF));
  const auto dark = [&](int from, int dy) {
    int count = 0;
    for (int y = from; (pixel(canvas, 30, y) >> 24) > 128; y += dy) ++count;
    return count;
  };
  EXPECT_GT(dark(41, 1), dark(19, -1));
  EXPECT_EQ(pixel(canvas, 30, 30), 0xFFFFFFFFu);
}

TEST(Canvas, TheInsetShadesOnlyTheUncoveredPart) {
  Canvas canvas(40, 40);
  canvas.fill(kSquare, rgb(0xFFFFFF));
  canvas.inset(kSquare, {-5, -5}, rgb(0x000000));
  EXPECT_EQ(pixel(canvas, 12, 12), 0xFFFFFFFFu);
  EXPECT_EQ(pixel(canvas, 28, 12), 0xFF000000u);
  EXPECT_EQ(pixel(canvas, 35, 35), 0u) << "shade never leaves the shape";
}

TEST(Canvas, InkIsDrawnThroughItsPoints) {
  Canvas canvas(40, 40);
  canvas.ink({{5, 20}, {20, 10}, {35, 20}}, {.width = 4}, rgb(0xFF0000));
  EXPECT_GT(pixel(canvas, 20, 10) >> 24, 200u);
  EXPECT_EQ(pixel(canvas, 20, 30), 0u);
}

TEST(Canvas, TheSameCallsGiveTheSameBytes) {
  const auto draw = [] {
    Canvas canvas(120, 120);
    canvas.scale(1.37);
    canvas.rotate(0.1);
    canvas.contour(Path::star({40, 40}, 5, 30, 12), rgb(0x302040), 4);
    canvas.fill(Path::star({40, 40}, 5, 30, 12), Paint::vertical(10, 70, {{0, rgb(0xFFD24A)}, {1, rgb(0xE0304A)}}));
    halftone(canvas, {0, 0, 90, 90}, 12, rgb(0x8040C0, 0.4), [](double u, double v) { return u * v; });
    return copy(canvas);
  };
  EXPECT_EQ(draw(), draw());
}

TEST(Halftone, DotsGrowWithTheDensityAndEndAtNothing) {
  Canvas canvas(200, 60);
  halftone(canvas, {0, 0, 200, 60}, 16, rgb(0x000000), [](double u, double) { return 1.1 * u - 0.1; });
  long left = 0;
  long right = 0;
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 20; ++x) left += pixel(canvas, x, y) >> 24;
    for (int x = 180; x < 200; ++x) right += pixel(canvas, x, y) >> 24;
  }
  EXPECT_LT(left, 60 * 20 * 4);
  EXPECT_GT(right, 60 * 20 * 180);
}

TEST(Halo, SurroundsTheDrawingAtItsWidthAndLeavesTheDrawing) {
  Canvas canvas(80, 80);
  canvas.paint(rgb(0x00A000));
  canvas.with_halo({20, 20, 60, 60}, {.width = 6}, [](Canvas& layer) {
    layer.fill(Path::circle({40, 40}, 15), rgb(0x800000));
  });
  EXPECT_EQ(pixel(canvas, 40, 40), 0xFF800000u);
  EXPECT_EQ(pixel(canvas, 40, 21), 0xFFFFFFFFu);
  EXPECT_EQ(pixel(canvas, 40, 17), 0xFF00A000u);
  EXPECT_EQ(pixel(canvas, 40 + 13, 40 + 13), 0xFFFFFFFFu) << "also on the diagonal";
  EXPECT_EQ(pixel(canvas, 40 + 17, 40 + 17), 0xFF00A000u);
}

TEST(Halo, RespectsTransformationAndClip) {
  Canvas canvas(160, 160);
  canvas.paint(rgb(0x00A000));
  const auto clip = canvas.clip(Path::rectangle({0, 0, 80, 160}));
  canvas.translate({80, 80});
  canvas.scale(2);
  canvas.with_halo({-20, -20, 20, 20}, {.width = 5}, [](Canvas& layer) {
    layer.fill(Path::circle({0, 0}, 15), rgb(0x800000));
  });
  EXPECT_EQ(pixel(canvas, 60, 80), 0xFF800000u);
  EXPECT_EQ(pixel(canvas, 80 - 35, 80), 0xFFFFFFFFu);
  EXPECT_EQ(pixel(canvas, 80 - 43, 80), 0xFF00A000u);
  EXPECT_EQ(pixel(canvas, 100, 80), 0xFF00A000u);
}

/// What a PDF surface wrote.
std::string pdf_of(const std::function<void(Canvas&)>& draw) {
  std::string out;
  const auto append = [](void* to, const unsigned char* data, unsigned size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
  };
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &out, 80, 80);
  cairo_t* context = cairo_create(surface);
  {
    Canvas canvas = Canvas::on(context);
    draw(canvas);
    canvas.check();
  }
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  return out;
}

TEST(Halo, OnAVectorSurfaceTheDrawingIsDrawnAgainAsVectors) {
  int calls = 0;
  const std::string pdf = pdf_of([&](Canvas& canvas) {
    canvas.with_halo({20, 20, 60, 60}, {.width = 6}, [&](Canvas& layer) {
      ++calls;
      layer.fill(Path::circle({40, 40}, 15), rgb(0x800000));
    });
  });
  EXPECT_EQ(calls, 2);
  EXPECT_NE(pdf.find("/Image"), std::string::npos) << "the halo is a picture";
}

TEST(Canvas, GradientsContoursAndInsetsStayVectorsInPdf) {
  const std::string pdf = pdf_of([](Canvas& canvas) {
    canvas.outlined(kSquare, rgb(0x302040), 3, Paint::vertical(10, 30, {{0, rgb(0xFFFFFF, 0.5)}, {1, rgb(0x000000)}}));
    canvas.inset(kSquare, {-5, -5}, rgb(0x0000FF, 0.5));
    halftone(canvas, {0, 0, 80, 80}, 16, rgb(0x8040C0, 0.4), [](double u, double) { return u; });
  });
  EXPECT_GT(pdf.size(), 500u);
  EXPECT_EQ(pdf.find("/Subtype /Image"), std::string::npos);
}

TEST(Dilation, AFractionOfAPixelGrowsAFraction) {
  const auto spread = [](double radius) {
    Mask mask(64, 9);
    mask.row(4)[32] = 255;
    dilate(mask, radius);
    int sum = 0;
    for (int x = 0; x < 64; ++x) sum += mask.row(4)[x];
    return sum;
  };
  EXPECT_EQ(spread(0), 255);
  EXPECT_EQ(spread(3), 255 * 7);
  EXPECT_NEAR(spread(3.5), 255 * 8, 4);
}

TEST(Dilation, IsNearlyRound) {
  for (const int radius : {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20}) {
    Mask mask(64, 64);
    mask.row(32)[32] = 255;
    dilate(mask, radius);
    for (int y = 0; y < 64; ++y) {
      for (int x = 0; x < 64; ++x) {
        const double away = std::hypot(x - 32, y - 32);
        if (away < radius - 0.9) {
          EXPECT_EQ(mask.row(y)[x], 255) << radius << ' ' << x << ' ' << y;
        }
        if (away > radius + 0.9) {
          EXPECT_EQ(mask.row(y)[x], 0) << radius << ' ' << x << ' ' << y;
        }
      }
    }
  }
}

}  // namespace
}  // namespace page
