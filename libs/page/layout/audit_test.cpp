#include "libs/page/layout/audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/page/figure/cast.h"

namespace page {
namespace {

using testing::IsEmpty;

// A panel with one person in the middle, whose balloons a test puts where it likes.
class AuditTest : public testing::Test {
 protected:
  AuditTest() {
    stage_.frame = {0, 0, 1432, 594};
    stage_.actors = {{{.look = *built_in_look("partner")}, {700, 300}, 1.4}};
  }

  void put(const char* text, Point centre, BalloonKind kind = BalloonKind::say) {
    const BalloonSpec spec{.text = text, .kind = kind, .speaker = 0};
    const BalloonShape shape = balloon_shapes(lettering_, spec, stage_.direction, 50).front();
    balloons_.push_back(spec);
    placed_.push_back({shape, centre, std::nullopt});
  }

  std::vector<Finding> audit() { return audit_panel({lettering_, stage_, balloons_, placed_, 1, 0}); }

  bool finds(FindingKind kind) {
    const auto findings = audit();
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.kind == kind; });
  }

  const Lettering lettering_ = Lettering::load(MANGANIZE_SHARE);
  Stage stage_;
  std::vector<BalloonSpec> balloons_;
  std::vector<PlacedBalloon> placed_;
};

TEST_F(AuditTest, AGoodPanelHasNoFinding) {
  put("うん！", {1200, 180});
  placed_[0].tail = Point{860, 330};
  EXPECT_THAT(audit(), IsEmpty());
}

TEST_F(AuditTest, SeesABalloonOnAFace) {
  put("うん！", {700 - 45 * 1.4, 330});
  EXPECT_TRUE(finds(FindingKind::covers_eye));
  EXPECT_TRUE(finds(FindingKind::covers_face));
}

TEST_F(AuditTest, SeesABalloonOnTheBoard) {
  stage_.reserved = {{1000, 30, 1400, 560}};
  put("うん！", {1010, 180});
  EXPECT_TRUE(finds(FindingKind::covers_reserved));
}

TEST_F(AuditTest, SeesABalloonBeyondTheFrame) {
  put("うん！", {1420, 180});
  EXPECT_TRUE(finds(FindingKind::outside_panel));
  EXPECT_TRUE(finds(FindingKind::text_outside_balloon));
}

TEST_F(AuditTest, SeesBalloonsOnEachOther) {
  put("うん！", {1200, 180});
  put("そう？", {1130, 220});
  EXPECT_TRUE(finds(FindingKind::balloons_overlap));
  EXPECT_TRUE(finds(FindingKind::text_on_text));
}

TEST_F(AuditTest, SeesTheWrongOrder) {
  put("うん！", {200, 180});
  put("そう？", {1200, 200});
  EXPECT_TRUE(finds(FindingKind::reading_order));
  stage_.direction = ReadingDirection::left_to_right;
  EXPECT_FALSE(finds(FindingKind::reading_order));
}

TEST_F(AuditTest, SeesATailOverAnEye) {
  put("うん！", {1200, 180});
  placed_[0].tail = Point{640, 345};
  EXPECT_TRUE(finds(FindingKind::tail_on_eye));
}

TEST_F(AuditTest, SeesATailThatPointsAtSomebodyElse) {
  stage_.actors.push_back({{.look = *built_in_look("kurage")}, {300, 300}, 1.2});
  put("うん！", {1200, 180});
  placed_[0].tail = Point{420, 380};
  EXPECT_TRUE(finds(FindingKind::tail_to_wrong_mouth));
}

TEST_F(AuditTest, SeesATailThroughAnotherBalloon) {
  put("うん！", {1300, 180});
  placed_[0].tail = Point{860, 330};
  put("そう？", {1100, 240});
  EXPECT_TRUE(finds(FindingKind::tail_through_balloon));
}

TEST_F(AuditTest, SeesACharacterWithoutAFont) {
  put("やった🎉", {1200, 180});
  const auto findings = audit();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::fault);
  EXPECT_EQ(to_string(findings[0]), "panel 1: missing_character 0.00 (balloon 1: no font has U+1F389)");
}

TEST_F(AuditTest, SeesLettersThatAreTooSmall) {
  put("うん！", {1200, 180});
  placed_[0].shape = resized(placed_[0].shape, 0.6);
  EXPECT_EQ(audit().front().severity, Severity::remark);
  placed_[0].shape = resized(placed_[0].shape, 0.7);
  EXPECT_EQ(audit().front().severity, Severity::fault);
}

TEST(Badness, AFaultWeighsMoreThanFlawsAndRemarks) {
  const Finding remark{FindingKind::torn_word, Severity::remark};
  const Finding flaw{FindingKind::covers_eye, Severity::flaw, 0, 0.5};
  const Finding fault{FindingKind::text_on_text, Severity::fault};
  EXPECT_LT(badness({remark, remark, remark}), badness({flaw}));
  EXPECT_LT(badness({flaw, flaw}), badness({fault}));
}

}  // namespace
}  // namespace page
