#include "manganize/research/foreign_script.h"

#include <gtest/gtest.h>

namespace manganize {
namespace {

TEST(ForeignScript, IsWhatMostLettersAreOf) {
  for (const char* text :
       {"المد والجزر هو ارتفاع وانخفاض سطح البحر.", "הגאות היא עלייה של הים.", "Прилив — это подъём воды. См. NASA.",
        "조수는 바다가 오르내리는 현상이다.", "Η παλίρροια είναι άνοδος."}) {
    EXPECT_TRUE(is_in_foreign_script(text)) << text;
  }
}

TEST(ForeignScript, IsNotOneForAWordOrAFormula) {
  for (const char* text : {"The tide (Russian прилив) is a rise of the sea.", "α + β = γ is what the law says.",
                           "潮汐（прилив）とは、海面が上下する現象である。", "Über Ebbe und Flut: à voir.", "🌊🌙 ……", "",
                           "ＡＢＣ、１２３"}) {
    EXPECT_FALSE(is_in_foreign_script(text)) << text;
  }
}

}  // namespace
}  // namespace manganize
