#include "libs/page/layout/audit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

#include "libs/base/utf8.h"
#include "libs/page/ink/polygon.h"
#include "libs/page/layout/balloon_drawing.h"
#include "libs/page/lettering/break_costs.h"

namespace page {
namespace {

constexpr std::array<std::string_view, 30> kKindNames = {
    "covers_eye",           "covers_mouth",        "covers_face",          "covers_brow",        "covers_hand",
    "covers_accessory",     "covers_prop",         "covers_reserved",      "outside_panel",      "balloons_overlap",
    "joined_apart",         "reading_order",       "tail_on_eye",          "tail_on_other_head", "tail_on_reserved",
    "tail_too_long",        "tail_to_wrong_mouth", "tail_through_balloon", "torn_word",          "lone_character",
    "text_outside_balloon", "text_on_text",        "small_letters",        "missing_character",  "board",
    "figure_cut",           "title_shortened",     "sound_left_out",       "board_left_out",     "empty_balloon"};

constexpr double kTailLongest = 380;
constexpr int kLattice = 12;

struct CoverRule {
  BodyPart part;
  double share_max;
  FindingKind kind;
};

constexpr std::array kCoverRules = {
    CoverRule{BodyPart::eye, 0.02, FindingKind::covers_eye},
    CoverRule{BodyPart::mouth, 0.02, FindingKind::covers_mouth},
    CoverRule{BodyPart::face, 0.30, FindingKind::covers_face},
    CoverRule{BodyPart::brow, 0.50, FindingKind::covers_brow},
    CoverRule{BodyPart::hand, 0.30, FindingKind::covers_hand},
    CoverRule{BodyPart::accessory, 0.16, FindingKind::covers_accessory},
    CoverRule{BodyPart::prop, 0.35, FindingKind::covers_prop},
};

// The share of a part of a figure that lies under a polygon.
double covered_share(const Body& body, const std::vector<Point>& polygon, const Box& polygon_box) {
  if (!body.box.overlaps(polygon_box)) return 0;
  int inside = 0;
  int all = 0;
  for (int i = 0; i < kLattice; ++i) {
    for (int j = 0; j < kLattice; ++j) {
      const Point p{lerp(body.box.x0, body.box.x1, (i + 0.5) / kLattice),
                    lerp(body.box.y0, body.box.y1, (j + 0.5) / kLattice)};
      if (!body.contains(p)) continue;
      ++all;
      if (contains(polygon, p)) ++inside;
    }
  }
  return all > 0 ? static_cast<double>(inside) / all : 0;
}

std::vector<Point> grid_of(const Box& box) {
  std::vector<Point> points;
  for (int i = 0; i <= kLattice; ++i) {
    for (int j = 0; j <= kLattice; ++j) {
      points.push_back({lerp(box.x0, box.x1, i / double(kLattice)), lerp(box.y0, box.y1, j / double(kLattice))});
    }
  }
  return points;
}

bool any_inside(const std::vector<Point>& points, const std::vector<Point>& polygon) {
  return std::any_of(points.begin(), points.end(), [&](Point p) { return contains(polygon, p); });
}

// Points of the segment as far as it lies outside the balloon it belongs to.
std::vector<Point> visible_tail(const PlacedBalloon& balloon) {
  std::vector<Point> points;
  if (!balloon.tail) return points;
  for (int i = 0; i <= 40; ++i) {
    const Point p = lerp(*balloon.tail, balloon.centre, i / 40.0);
    if (balloon.shape.outline.contains(p - balloon.centre)) break;
    points.push_back(p);
  }
  return points;
}

class PanelAudit {
 public:
  explicit PanelAudit(const AuditRequest& request) : request_(request) {
    for (std::size_t i = 0; i < request.placed.size(); ++i) {
      outlines_.push_back(balloon_outline(request.placed[i], balloon_seed(request.seed, i)));
      boxes_.push_back(bounding_box(outlines_.back()));
      // Without the tail: the tail may touch what the balloon may not.
      PlacedBalloon bare = request.placed[i];
      bare.tail.reset();
      bare_outlines_.push_back(balloon_outline(bare, balloon_seed(request.seed, i)));
      bare_boxes_.push_back(bounding_box(bare_outlines_.back()));
      texts_.push_back(balloon_letters(request.lettering, bare.shape, bare.centre).ink_box());
    }
    for (const Actor& actor : request.stage.actors) bodies_.push_back(bodies(actor.figure, actor.at, actor.scale));
  }

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < request_.placed.size(); ++i) {
      check_frame(i);
      check_covering(i);
      check_tail(i);
      check_text(i);
      for (std::size_t j = 0; j < i; ++j) check_pair(j, i);
    }
    return std::move(findings_);
  }

 private:
  void report(FindingKind kind, Severity severity, double amount, const std::string& detail) {
    findings_.push_back({kind, severity, request_.panel, amount, detail});
  }

  static std::string balloon_name(std::size_t i) { return "balloon " + std::to_string(i + 1); }

  void check_frame(std::size_t i) {
    const Box allowed = request_.stage.frame.grown(-2);
    const auto outside = std::count_if(bare_outlines_[i].begin(), bare_outlines_[i].end(),
                                       [&](Point p) { return !allowed.contains(p); });
    if (outside > 0) {
      report(FindingKind::outside_panel, Severity::flaw,
             static_cast<double>(outside) / static_cast<double>(bare_outlines_[i].size()), balloon_name(i));
    }
  }

  void check_covering(std::size_t i) {
    for (std::size_t a = 0; a < bodies_.size(); ++a) {
      for (const Body& body : bodies_[a]) {
        for (const CoverRule& rule : kCoverRules) {
          if (rule.part != body.part) continue;
          const double share = covered_share(body, bare_outlines_[i], bare_boxes_[i]);
          if (share > rule.share_max) {
            report(rule.kind, Severity::flaw, share, balloon_name(i) + ", figure " + std::to_string(a + 1));
          }
        }
      }
    }
    for (const Box& box : request_.stage.reserved) {
      const auto touching =
          std::count_if(bare_outlines_[i].begin(), bare_outlines_[i].end(), [&](Point p) { return box.contains(p); });
      const bool swallowed = contains(bare_outlines_[i], box.centre());
      if (touching > 0 || swallowed) {
        report(FindingKind::covers_reserved, Severity::flaw,
               swallowed ? 1 : static_cast<double>(touching) / static_cast<double>(bare_outlines_[i].size()),
               balloon_name(i));
      }
    }
  }

  void check_tail(std::size_t i) {
    const PlacedBalloon& balloon = request_.placed[i];
    const std::optional<std::size_t> speaker = request_.balloons[i].speaker;
    if (!balloon.tail || !speaker) return;
    const std::vector<Point> tail = visible_tail(balloon);
    if (tail.size() > 1 && distance(tail.front(), tail.back()) > kTailLongest) {
      report(FindingKind::tail_too_long, Severity::remark, distance(tail.front(), tail.back()), balloon_name(i));
    }
    for (std::size_t a = 0; a < bodies_.size(); ++a) check_tail_on(i, tail, a, a == *speaker);
    for (const Box& box : request_.stage.reserved) {
      if (std::any_of(tail.begin(), tail.end(), [&](Point p) { return box.contains(p); })) {
        report(FindingKind::tail_on_reserved, Severity::remark, 0, balloon_name(i));
      }
    }
    check_mouths(i, *speaker);
  }

  void check_tail_on(std::size_t i, const std::vector<Point>& tail, std::size_t actor, bool own) {
    bool on_eye = false;
    for (const Body& body : bodies_[actor]) {
      if (body.part != BodyPart::eye) continue;
      on_eye |= std::any_of(tail.begin(), tail.end(), [&](Point p) { return body.contains(p); });
    }
    if (on_eye) report(FindingKind::tail_on_eye, Severity::flaw, 0, balloon_name(i));
    if (own) return;
    const Actor& other = request_.stage.actors[actor];
    const Body head{BodyPart::hair, true, head_ellipse(other.figure, other.at, other.scale)};
    if (std::any_of(tail.begin(), tail.end(), [&](Point p) { return head.contains(p); })) {
      report(FindingKind::tail_on_other_head, Severity::flaw, 0, balloon_name(i));
    }
  }

  void check_mouths(std::size_t i, std::size_t speaker) {
    const Point tip = *request_.placed[i].tail;
    const auto distance_to = [&](std::size_t actor) {
      const Actor& a = request_.stage.actors[actor];
      return distance(tip, mouth_position(a.figure, a.at, a.scale));
    };
    for (std::size_t a = 0; a < request_.stage.actors.size(); ++a) {
      if (a == speaker || distance_to(a) >= distance_to(speaker)) continue;
      report(FindingKind::tail_to_wrong_mouth, Severity::flaw, distance_to(speaker) - distance_to(a), balloon_name(i));
    }
  }

  void check_text(std::size_t i) {
    const BalloonShape& shape = request_.placed[i].shape;
    if (shape.worst_break() >= kBreakInWord) {
      report(FindingKind::torn_word, Severity::remark, shape.worst_break(), balloon_name(i));
    }
    if (shape.lone_character()) report(FindingKind::lone_character, Severity::remark, 0, balloon_name(i));
    if (shape.letter_px < kLetterGoodPx) {
      report(FindingKind::small_letters, shape.letter_px < kLetterLeastPx ? Severity::fault : Severity::remark,
             shape.letter_px, balloon_name(i));
    }
    const FontRole role = font_of(shape.kind, request_.stage.direction);
    for (const char32_t c : request_.lettering.missing_from(role, base::to_utf32(request_.balloons[i].text))) {
      char code[16];
      std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
      report(FindingKind::missing_character, Severity::fault, 0, balloon_name(i) + ": no font has " + code);
    }
    const Box ink = texts_[i];
    if (ink.empty()) return report(FindingKind::empty_balloon, Severity::fault, 0, balloon_name(i));
    const Box frame = request_.stage.frame;
    if (!frame.contains(ink)) report(FindingKind::text_outside_balloon, Severity::fault, 0, balloon_name(i));
    for (const Point side : {Point{ink.x0, ink.centre().y}, Point{ink.x1, ink.centre().y},
                             Point{ink.centre().x, ink.y0}, Point{ink.centre().x, ink.y1}}) {
      if (contains(bare_outlines_[i], side)) continue;
      report(FindingKind::text_outside_balloon, Severity::flaw, 0, balloon_name(i));
      break;
    }
  }

  void check_pair(std::size_t first, std::size_t second) {
    const std::string both = balloon_name(first) + " and " + std::to_string(second + 1);
    const bool joined = request_.balloons[second].joined && second == first + 1;
    const bool touch = bare_boxes_[first].overlaps(bare_boxes_[second]) &&
                       (any_inside(bare_outlines_[first], bare_outlines_[second]) ||
                        any_inside(bare_outlines_[second], bare_outlines_[first]));
    if (touch && !joined) report(FindingKind::balloons_overlap, Severity::flaw, 0, both);
    if (!touch && joined) report(FindingKind::joined_apart, Severity::remark, 0, both);
    // The second is drawn over the first.
    const bool hidden = touch && any_inside(grid_of(texts_[first]), bare_outlines_[second]);
    if (texts_[first].overlaps(texts_[second]) || (hidden && !joined)) {
      report(FindingKind::text_on_text, Severity::fault, 0, both);
    }
    check_order(first, second, joined, both);
    if (any_inside(visible_tail(request_.placed[first]), bare_outlines_[second]) ||
        any_inside(visible_tail(request_.placed[second]), bare_outlines_[first])) {
      report(FindingKind::tail_through_balloon, Severity::flaw, 0, both);
    }
  }

  // In the reading direction or below; measured on boxes, without the search's notion of order.
  void check_order(std::size_t first, std::size_t second, bool joined, const std::string& both) {
    const Box a = bare_boxes_[first];
    const Box b = bare_boxes_[second];
    const double sign = request_.stage.direction == ReadingDirection::right_to_left ? -1 : 1;
    const double along = sign * (b.centre().x - a.centre().x) / ((a.width() + b.width()) / 2);
    const double down = (b.centre().y - a.centre().y) / ((a.height() + b.height()) / 2);
    const double tops = (b.y0 - a.y0) / ((a.height() + b.height()) / 2);
    if (joined) {
      if (along < -0.25 || down < -0.25) report(FindingKind::reading_order, Severity::flaw, 0, both);
      return;
    }
    // What lies further back is read later only from a row of its own.
    const bool lower = (down > 0.70 && along > -0.35) || b.y0 >= a.y1 - 0.3 * std::min(a.height(), b.height());
    const bool further = along > 0.5 && tops > -0.35;
    const bool diagonal = along > 0.2 && down > 0.2;
    if (!lower && !further && !diagonal) report(FindingKind::reading_order, Severity::flaw, 0, both);
  }

  const AuditRequest& request_;
  std::vector<std::vector<Point>> outlines_;
  std::vector<std::vector<Point>> bare_outlines_;
  std::vector<Box> boxes_;
  std::vector<Box> bare_boxes_;
  std::vector<Box> texts_;
  std::vector<std::vector<Body>> bodies_;
  std::vector<Finding> findings_;
};

}  // namespace

std::string_view name(FindingKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::string to_string(const Finding& finding) {
  char amount[32];
  std::snprintf(amount, sizeof amount, "%.2f", finding.amount);
  return "panel " + std::to_string(finding.panel + 1) + ": " + std::string(name(finding.kind)) + " " + amount + " (" +
         finding.detail + ")";
}

std::vector<Finding> audit_panel(const AuditRequest& request) {
  return PanelAudit(request).run();
}

double badness(const std::vector<Finding>& findings) {
  double sum = 0;
  for (const Finding& finding : findings) {
    switch (finding.severity) {
      case Severity::remark:
        sum += 0.25;
        break;
      case Severity::flaw:
        sum += 1 + 3 * std::min(1.0, std::abs(finding.amount));
        break;
      case Severity::fault:
        sum += 10;
        break;
    }
  }
  return sum;
}

}  // namespace page
