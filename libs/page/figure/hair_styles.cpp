#include "libs/page/figure/hair_styles.h"

namespace page {
namespace {

constexpr std::string_view kJellyFront =
    "M-93,98 C-114,66 -125,30 -121,-10 C-117,-76 -70,-121 0,-121 C70,-121 117,-76 121,-10 C125,30 114,66 93,98 "
    "C96,70 90,40 89,12 Q88,-14 80,-38 Q78,-16 70,-1 Q60,-22 48,-47 Q44,-20 26,2 Q22,-24 16,-50 Q12,-12 -9,17 "
    "Q-14,-20 -20,-52 Q-28,-24 -50,-1 Q-52,-24 -58,-45 Q-64,-20 -76,-5 Q-80,-18 -82,-32 Q-89,4 -90,24 "
    "C-91,50 -95,74 -93,98 Z";
constexpr std::string_view kJellyBack =
    "M0,-118 C-74,-118 -122,-70 -122,-4 C-123,20 -124,44 -122,58 Q-126,74 -142,82 Q-128,90 -114,84 Q-112,98 -122,108 "
    "Q-104,110 -94,96 Q-90,100 -84,92 Q-74,112 -58,96 Q-40,116 -22,98 Q0,116 22,98 Q40,116 58,96 Q74,112 84,92 "
    "Q90,100 94,96 Q104,110 122,108 Q112,98 114,84 Q128,90 142,82 Q126,74 122,58 C124,44 123,20 122,-4 "
    "C122,-70 74,-118 0,-118 Z";
constexpr Point kJellyValleys[] = {{80, -38}, {48, -47}, {16, -50}, {-20, -52}, {-58, -45}, {-82, -32}};
constexpr std::string_view kJellyTails[] = {
    "M84,70 C98,86 108,104 104,124 C98,150 88,162 112,212 C86,190 76,164 82,132 Q84,100 76,70 Z",
    "M66,80 C84,100 82,130 78,150 C72,180 70,196 86,226 C62,206 54,180 62,150 Q66,110 56,80 Z"};

constexpr std::string_view kBobFront =
    "M-80,92 C-108,86 -128,50 -124,-6 C-120,-76 -70,-121 0,-121 C70,-121 120,-76 124,-6 C128,50 108,86 80,92 "
    "C92,72 92,40 88,10 Q86,-14 78,-36 Q74,-12 60,1 Q46,-20 38,-48 Q34,-14 10,9 Q2,-20 -4,-50 Q-12,-18 -34,4 "
    "Q-42,-20 -46,-46 Q-56,-16 -72,-2 Q-80,-16 -82,-30 Q-90,4 -90,20 C-92,44 -92,72 -80,92 Z";
constexpr std::string_view kBobBack =
    "M0,-118 C-76,-118 -124,-70 -125,-4 C-132,50 -124,96 -90,106 Q-70,110 -50,99 Q-25,112 0,101 Q25,112 50,99 "
    "Q70,110 90,106 C124,96 132,50 125,-4 C124,-70 76,-118 0,-118 Z";
constexpr Point kBobValleys[] = {{78, -36}, {38, -48}, {-4, -50}, {-46, -46}, {-82, -30}};

constexpr std::string_view kTwinFront =
    "M-84,108 C-100,84 -104,58 -101,34 C-112,22 -118,4 -117,-16 C-113,-78 -70,-120 0,-120 C70,-120 113,-78 117,-16 "
    "C118,4 112,22 101,34 C104,58 100,84 84,108 C86,76 86,44 86,12 Q84,-12 76,-38 Q72,-12 58,1 Q46,-18 32,-52 "
    "Q30,-20 15,8 Q5,-12 1,-42 Q-5,-12 -16,6 Q-30,-20 -32,-52 Q-46,-18 -58,1 Q-72,-12 -76,-38 Q-84,-12 -86,12 "
    "C-86,44 -86,76 -84,108 Z";
constexpr std::string_view kTwinBack =
    "M0,-116 C-72,-116 -116,-70 -116,-8 C-116,26 -102,60 -64,86 Q0,96 64,86 C102,60 116,26 116,-8 C116,-70 72,-116 "
    "0,-116 Z";
constexpr Point kTwinValleys[] = {{76, -38}, {32, -52}, {1, -42}, {-32, -52}, {-76, -38}};
constexpr std::string_view kTwinTails[] = {
    "M98,-66 C128,-98 170,-76 180,-22 C189,30 180,88 200,132 Q188,130 180,120 Q184,164 168,200 Q164,180 157,166 "
    "Q152,194 134,212 Q140,172 132,138 C122,92 120,40 100,-34 Z"};

constexpr std::string_view kPonyFront =
    "M-88,88 C-104,60 -116,28 -117,-14 C-114,-78 -70,-120 0,-120 C70,-120 114,-78 117,-14 C116,28 104,60 88,88 "
    "C90,60 90,36 88,14 Q88,-10 82,-34 Q84,-8 74,3 Q56,-8 46,-42 Q46,-6 32,9 Q6,-8 -6,-46 Q-6,-14 -18,5 "
    "Q-36,-14 -42,-56 Q-54,-18 -74,-3 Q-78,-18 -80,-34 Q-88,-8 -88,14 C-89,36 -90,60 -88,88 Z";
constexpr std::string_view kPonyBack =
    "M0,-116 C-72,-116 -116,-70 -116,-8 C-116,26 -102,58 -62,84 Q0,94 62,84 C102,58 116,26 116,-8 C116,-70 72,-116 "
    "0,-116 Z";
constexpr Point kPonyValleys[] = {{82, -34}, {46, -42}, {-6, -46}, {-42, -56}, {-80, -34}};
constexpr std::string_view kPonyTails[] = {
    "M22,-108 C40,-160 108,-170 142,-122 C170,-78 152,-18 174,50 Q162,46 155,36 Q160,88 140,132 Q138,104 129,86 "
    "Q122,108 104,122 C116,66 114,-16 100,-66 C90,-98 60,-108 22,-108 Z"};

constexpr std::string_view kBoyishFront =
    "M-84,46 Q-98,42 -106,54 Q-110,38 -121,32 Q-117,18 -121,-6 C-120,-76 -70,-121 0,-121 C70,-121 120,-76 121,-6 "
    "Q117,18 121,32 Q110,38 106,54 Q98,42 84,46 Q90,20 87,0 Q84,-18 78,-38 Q76,-10 58,4 Q54,-18 46,-46 Q38,-8 10,10 "
    "Q12,-16 6,-50 Q-8,-10 -36,6 Q-32,-20 -40,-48 Q-52,-14 -74,0 Q-74,-20 -80,-36 Q-87,-12 -87,2 Q-90,22 -84,46 Z";
constexpr std::string_view kBoyishBack =
    "M0,-116 C-74,-116 -116,-70 -114,-6 C-114,30 -104,56 -88,70 Q-88,82 -96,92 Q-78,92 -68,82 Q-62,92 -54,100 "
    "L54,100 Q62,92 68,82 Q78,92 96,92 Q88,82 88,70 C104,56 114,30 114,-6 C116,-70 74,-116 0,-116 Z";
constexpr Point kBoyishValleys[] = {{78, -38}, {46, -46}, {6, -50}, {-40, -48}, {-80, -36}};

constexpr std::string_view kSidebobFront =
    "M-80,92 C-110,84 -128,50 -124,-6 C-120,-76 -70,-121 0,-121 C70,-121 120,-76 124,-6 C128,50 110,84 80,92 "
    "C93,70 93,40 90,14 Q86,-4 80,-18 Q74,0 66,8 Q64,-34 42,-76 Q40,-26 8,6 Q6,-14 -2,-34 Q-16,-2 -42,10 "
    "Q-42,-10 -50,-26 Q-62,0 -84,12 Q-90,22 -90,32 C-93,50 -93,74 -80,92 Z";
constexpr std::string_view kSidebobBack =
    "M0,-118 C-76,-118 -124,-70 -125,-4 C-132,52 -122,98 -86,104 Q0,116 86,104 C122,98 132,52 125,-4 C124,-70 76,-118 "
    "0,-118 Z";
constexpr Point kSidebobValleys[] = {{42, -76}, {-2, -34}, {-50, -26}, {80, -18}};

constexpr std::string_view kBunFront =
    "M-86,96 C-98,72 -115,34 -116,-14 C-112,-78 -70,-119 0,-119 C70,-119 112,-78 116,-14 C115,34 98,72 86,96 "
    "C90,66 91,40 88,18 Q86,2 83,-10 Q79,4 70,12 Q28,-14 6,-74 Q8,-30 -8,4 Q-16,-30 -14,-66 Q-30,-14 -70,12 "
    "Q-79,4 -83,-10 Q-86,2 -88,18 C-91,40 -90,66 -86,96 Z";
constexpr std::string_view kBunBack =
    "M0,-116 C-72,-116 -115,-70 -115,-8 C-115,26 -100,58 -60,84 Q0,94 60,84 C100,58 115,26 115,-8 C115,-70 72,-116 "
    "0,-116 Z";
constexpr Point kBunValleys[] = {{6, -74}, {-14, -66}, {83, -10}, {-83, -10}};

constexpr std::string_view kSpikyFront =
    "M-86,46 Q-96,38 -104,52 Q-108,36 -122,36 Q-112,22 -116,8 Q-126,10 -142,4 Q-122,-8 -120,-28 Q-132,-34 -146,-54 "
    "Q-122,-54 -112,-74 Q-120,-92 -124,-114 Q-96,-98 -74,-110 Q-70,-130 -50,-150 Q-38,-124 -8,-121 Q6,-144 40,-158 "
    "Q36,-130 62,-114 Q88,-124 118,-122 Q104,-100 112,-74 Q132,-70 150,-72 Q128,-48 122,-24 Q132,-14 146,-12 "
    "Q122,4 118,22 Q118,36 106,52 Q98,38 86,46 Q90,20 86,0 Q84,-18 80,-36 Q82,-10 66,6 Q56,-14 50,-46 Q46,-8 18,15 "
    "Q14,-14 12,-50 Q0,-12 -30,8 Q-26,-16 -30,-50 Q-44,-12 -73,2 Q-74,-16 -80,-36 Q-86,-12 -86,2 Q-90,20 -86,46 Z";
constexpr std::string_view kSpikyBack =
    "M0,-112 C-74,-112 -114,-70 -112,-6 C-112,30 -102,56 -88,70 Q-90,82 -98,90 Q-80,90 -70,82 Q-64,92 -56,98 L56,98 "
    "Q64,92 70,82 Q80,90 98,90 Q90,82 88,70 C102,56 112,30 112,-6 C114,-70 74,-112 0,-112 Z";
constexpr Point kSpikyValleys[] = {{80, -36}, {50, -46}, {12, -50}, {-30, -50}, {-80, -36}};

constexpr std::string_view kHimeFront =
    "M-74,70 Q-94,74 -112,68 C-122,40 -122,10 -121,-10 C-117,-76 -70,-121 0,-121 C70,-121 117,-76 121,-10 "
    "C122,10 122,40 112,68 Q94,74 74,70 C84,50 86,20 81,-12 Q66,-3 50,0 Q49,-8 48,-20 Q46,-8 44,1 Q35,4 26,4.5 "
    "L25,-6 L23.5,5 Q13,6 3,5.5 Q2,-6 -1,-22 Q-2,-6 -4,5.5 Q-13,6 -22,5 L-24,-9 L-25.5,4 Q-35,3 -44,1 "
    "Q-46,-8 -48,-16 Q-49,-8 -50,0 Q-66,-3 -81,-12 C-86,20 -84,50 -74,70 Z";
constexpr std::string_view kHimeBack =
    "M0,-118 C-74,-118 -122,-70 -122,-4 C-126,60 -130,140 -122,208 Q-100,218 -72,214 L-70,196 L-62,215 Q0,224 62,215 "
    "L70,196 L72,214 Q100,218 122,208 C130,140 126,60 122,-4 C122,-70 74,-118 0,-118 Z";
constexpr Point kHimeValleys[] = {{46, -20}, {0, -18}, {-46, -20}, {81, -14}, {-81, -14}};

constexpr std::string_view kWavyFront =
    "M-96,104 Q-112,98 -106,78 Q-124,66 -116,44 C-126,24 -122,4 -121,-10 C-117,-76 -70,-121 0,-121 C70,-121 117,-76 "
    "121,-10 C122,4 126,24 116,44 Q124,66 106,78 Q112,98 96,104 Q100,88 88,76 Q98,56 88,36 Q90,14 84,-4 Q82,6 72,12 "
    "Q40,-8 -34,-80 Q-34,-40 -64,0 Q-72,8 -80,8 Q-88,20 -88,36 Q-98,56 -88,76 Q-100,88 -96,104 Z";
constexpr std::string_view kWavyBack =
    "M0,-118 C-74,-118 -122,-70 -122,-4 Q-138,40 -124,72 Q-144,104 -126,132 Q-138,158 -114,176 Q-100,192 -84,176 "
    "Q-60,190 -40,174 Q0,190 40,174 Q60,190 84,176 Q100,192 114,176 Q138,158 126,132 Q144,104 124,72 Q138,40 122,-4 "
    "C122,-70 74,-118 0,-118 Z";
constexpr Point kWavyValleys[] = {{-34, -80}, {84, -4}, {-80, 6}};

constexpr std::string_view kElderFront =
    "M-82,60 C-98,72 -118,66 -114,50 C-132,50 -138,30 -124,22 C-138,12 -134,-12 -117,-12 C-120,-32 -102,-42 -89,-34 "
    "C-90,0 -87,30 -82,60 Z M82,60 C98,72 118,66 114,50 C132,50 138,30 124,22 C138,12 134,-12 117,-12 "
    "C120,-32 102,-42 89,-34 C90,0 87,30 82,60 Z";
constexpr std::string_view kElderBack = "M-80,-30 C-116,0 -112,56 -84,72 L84,72 C112,56 116,0 80,-30 Z";

}  // namespace

HairShape shape_of(HairStyle style) {
  switch (style) {
    case HairStyle::jelly:
      return {.front = kJellyFront,
              .back = kJellyBack,
              .valleys = kJellyValleys,
              .tails = kJellyTails,
              .tails_on_both_sides = true};
    case HairStyle::flick:
      return {.front = kJellyFront, .back = kJellyBack, .valleys = kJellyValleys};
    case HairStyle::bob:
      return {.front = kBobFront, .back = kBobBack, .valleys = kBobValleys};
    case HairStyle::twintails:
      return {.front = kTwinFront,
              .back = kTwinBack,
              .valleys = kTwinValleys,
              .tails = kTwinTails,
              .tails_on_both_sides = true,
              .whorl = {0, -117},
              .shine = 82};
    case HairStyle::ponytail:
      return {.front = kPonyFront,
              .back = kPonyBack,
              .valleys = kPonyValleys,
              .tails = kPonyTails,
              .whorl = {20, -119},
              .shine = 82,
              .top = -154};
    case HairStyle::boyish:
      return {.front = kBoyishFront,
              .back = kBoyishBack,
              .valleys = kBoyishValleys,
              .whorl = {10, -119},
              .shine = 84,
              .side_locks = false};
    case HairStyle::sidebob:
      return {.front = kSidebobFront,
              .back = kSidebobBack,
              .valleys = kSidebobValleys,
              .whorl = {46, -112},
              .shine = 80,
              .shine_shift = -14,
              .parted = true};
    case HairStyle::bun:
      return {.front = kBunFront,
              .back = kBunBack,
              .valleys = kBunValleys,
              .whorl = {-2, -117},
              .shine = 80,
              .top = -176,
              .parted = true};
    case HairStyle::spiky:
      return {.front = kSpikyFront,
              .back = kSpikyBack,
              .valleys = kSpikyValleys,
              .whorl = {4, -112},
              .shine = 70,
              .top = -158,
              .side_locks = false};
    case HairStyle::hime:
      return {.front = kHimeFront, .back = kHimeBack, .valleys = kHimeValleys, .shine = 92, .long_back = true};
    case HairStyle::wavy:
      return {.front = kWavyFront,
              .back = kWavyBack,
              .valleys = kWavyValleys,
              .whorl = {-40, -112},
              .shine = 80,
              .shine_shift = 14,
              .long_back = true,
              .parted = true};
    case HairStyle::elder:
      return {.front = kElderFront, .back = kElderBack, .valleys = {}, .shine = 0, .top = -142, .side_locks = false};
  }
  return {};
}

}  // namespace page
