#include "libs/sources/source_code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libs/sources/document_outline.h"

namespace sources {
namespace {

using testing::ElementsAre;

TEST(SourceCode, TakesCommentsForTextAndTheRestForCode) {
  const Document document = read_document(
      "// Copyright 2020 Somebody.\n\n// Reads a file of settings.\n// One line, one key.\n\n"
      "/**\n * Opens the file.\n *\n * It may be empty.\n */\nint open_file(const char* name) {\n  return 1;  // "
      "one\n}\n",
      "settings.c");
  EXPECT_THAT(outline(document),
              ElementsAre("frag Copyright 2020 Somebody.", "p Reads a file of settings. One line, one key.",
                          "p Opens the file.", "p It may be empty.",
                          "code int open_file(const char* name) {\n  return 1;  // one\n}"));
  EXPECT_EQ(document.title, "settings.c");
}

TEST(SourceCode, ReadsHashesAndDocumentationStrings) {
  const Document document = read_document(
      "#!/usr/bin/env python3\n\"\"\"Counts words.\"\"\"\n\n# total += 1;\ndef count(text):\n"
      "    \"\"\"\n    Counts the words of a text.\n    :param text: it\n    \"\"\"\n    return 1\n",
      "count.py");
  EXPECT_THAT(outline(document),
              ElementsAre("code #!/usr/bin/env python3", "p Counts words.", "code total += 1;",
                          "code def count(text):", "p Counts the words of a text.", "code return 1"));
}

TEST(SourceCode, EndsWithAFileThatNeverClosesItsComment) {
  const Document document = read_document("/* All of this\nis a comment.\n", "x.h");
  EXPECT_THAT(outline(document), ElementsAre("p All of this is a comment."));
}

}  // namespace
}  // namespace sources
