#include "manganize/drawing/page_drawing.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"
#include "libs/page/figure/cast.h"

namespace manganize {
namespace {

Scenario talk() {
  Scenario scenario;
  scenario.title = "虹のしくみ";
  scenario.series = "くらげちゃんのまんが教室";
  scenario.character = "kurage";
  for (const Role role : roles_of(kPanels)) {
    Panel panel;
    panel.role = role;
    panel.lines.push_back({.by = Speaker::partner, .text = "虹って、なに？", .emotion = Emotion::thinking});
    panel.lines.push_back({.by = Speaker::main, .text = "水滴が光を分ける現象だね", .gesture = Gesture::point});
    scenario.panels.push_back(panel);
  }
  return scenario;
}

Character character() {
  Character made;
  made.name = "momo";
  return made;
}

TEST(PageSpecFrom, ShowsEachSpeakerOnceWithTheirLastFace) {
  Scenario scenario = talk();
  scenario.panels[0].lines.push_back({.by = Speaker::partner, .text = "へえ！", .emotion = Emotion::sparkle});
  const page::PageSpec spec = page_spec_from(scenario, page::Look(), partner_look(page::Look()));
  ASSERT_EQ(spec.panels[0].figures.size(), 2U);
  EXPECT_EQ(spec.panels[0].figures[0].cast, 1U) << "who speaks first comes first";
  EXPECT_EQ(spec.panels[0].figures[0].expression, page::Expression::sparkle);
  EXPECT_EQ(spec.panels[0].balloons.size(), 3U);
}

TEST(PageSpecFrom, PointsOnlyWhereThereIsABoard) {
  Scenario scenario = talk();
  scenario.panels[1].board = Board{.content = FlowBoard{"", "光", "色"}, .facts = {}};
  const page::PageSpec spec = page_spec_from(scenario, page::Look(), partner_look(page::Look()));
  EXPECT_EQ(spec.panels[0].figures[1].pose, page::Pose::explain);
  EXPECT_EQ(spec.panels[1].figures[1].pose, page::Pose::point_left);
  EXPECT_TRUE(spec.panels[1].board.has_value());
}

TEST(PartnerLook, IsNeverTakenForTheMainCharacter) {
  for (const std::string_view name : page::built_in_look_names()) {
    const page::Look main = *page::built_in_look(name);
    EXPECT_NE(partner_look(main).hair, main.hair) << name;
  }
}

TEST(LookOf, NamesCharacterKeyAndValue) {
  Character made = character();
  made.look = {{"hair", "mohawk"}};
  try {
    look_of(made);
    ADD_FAILURE() << "accepted";
  } catch (const base::Error& error) {
    for (const char* part : {"momo", "hair", "mohawk", "bob"}) {
      EXPECT_NE(error.public_message().find(part), std::string::npos) << error.public_message();
    }
  }
}

TEST(PageDrawing, DrawsTheSamePageTwice) {
  const page::Lettering lettering = page::Lettering::load(std::string(PROJECT_BINARY_DIR) + "/share/manganize");
  const page::RenderedPage first = PageDrawing(lettering).draw(talk(), character());
  EXPECT_EQ(first.width, page::kPageWidth);
  EXPECT_TRUE(first.png.starts_with("\x89PNG"));
  EXPECT_EQ(PageDrawing(lettering).draw(talk(), character()).png, first.png);
}

}  // namespace
}  // namespace manganize
