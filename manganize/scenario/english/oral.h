#pragma once

// What stands in print and nobody says: the section of a manual page behind a command, "however" in mid-sentence, the
// emphasis of "does exist".

#include <string>

#include "manganize/scenario/english/sentence.h"

namespace manganize {

/// "touch(1)" is "touch", "open(2)" is "open()".
void take_off_manual_sections(std::string& text);

/// "It was however designed": the tie goes to the sentence, the word away. "thus" before "making" stays.
void take_off_inner_connectives(std::string& text, EnTie& tie);

/// "Debian itself is free": where the sentence denies or contrasts nothing.
void take_off_itself(std::string& text);

/// "Use touch command" lacks its article.
void put_in_article(std::string& text);

/// Slips of the pen that a reader would take for ours: "to backup" as a verb is "to back up".
void mend_slips(std::string& text);

/// "the file does exist" is "the file exists"; whether anything was changed.
bool take_off_emphasis(std::string& text, const EnWords& words);

}  // namespace manganize
