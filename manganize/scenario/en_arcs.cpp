// What the partner says when she comes in and when she leaves, and the other fixed English words of a page.

#include "manganize/scenario/en_wording.h"

namespace manganize {

ArcWords EnglishWording::arc_words(Arc arc) const {
  constexpr Speaker kPartner = Speaker::partner;
  constexpr Speaker kMain = Speaker::main;
  switch (arc) {
    case Arc::know:
      return {"So, {T}? Please. I know all about that.",
              {{kPartner, "Okay, so I knew half of it."}, {kMain, "Half is a good start."}},
              2};
    case Arc::know2:
      return {"So, {T}? Allow me to explain.",
              {{kPartner, "Thanks for letting me explain it."}, {kMain, "Any time. You listened very well."}},
              2};
    case Arc::know3:
      return {"Oh, {T}? Easy. I could teach that.",
              {{kPartner, "Let's say I knew that all along."},
               {kMain, "From panel one?"},
               {kPartner, "...From panel four."}},
              3};
    case Arc::plan:
      return {"So, {T}! I'm trying that today.",
              {{kPartner, "I'll start tomorrow. Maybe."}, {kMain, "It will still be here."}},
              2};
    case Arc::first:
      return {"So, {T}. Nothing can go wrong, right?",
              {{kPartner, "You could have started with that part."}, {kMain, "You asked in this order..."}},
              2};
    case Arc::name:
      return {"Ah, {T}... I nod whenever people say that.",
              {{kPartner, "Now I can nod and mean it."}, {kMain, "I could tell the difference, you know."}},
              2};
    case Arc::two:
      return {"So, {T}? I get things on the first try.",
              {{kPartner, "So, {X}: fully understood."},
               {kMain, "And the part about {Y}?"},
               {kPartner, "...Ask me next week."}},
              3};
    case Arc::tomorrow:
      return {"Tomorrow I give a talk on {T}. Help?",
              {{kPartner, "Good. I think I can explain it now."}, {kMain, "Don't skip the part about {Y}."}},
              2};
    case Arc::number:
      return {"So, {T}? How big a deal can that be?",
              {{kPartner, "{N}. I will remember that."},
               {kMain, "And what was it the number of?"},
               {kPartner, "...Of {N}."}},
              3};
    case Arc::memo:
      return {"So, {T}? Go ahead. I have a pen.",
              {{kPartner, "I wrote it all down!"},
               {kMain, "...Isn't that a drawing of me?"},
               {kPartner, "The notes are in the margin."}},
              2};
    case Arc::sleepy:
      return {"Hm, {T}... Is this going to be long?",
              {{kPartner, "I stayed awake to the end!"}, {kMain, "Your eyes were closed in panel two."}},
              2};
    case Arc::lazy:
      return {"So, {T}. The short version, please.",
              {{kPartner, "Four panels! That was short."}, {kMain, "The text goes on, you know..."}},
              2};
  }
  return {};
}

std::string_view EnglishWording::remark(Remark remark) const {
  switch (remark) {
    case Remark::reading_opener:
      return "Go ahead. I have a pen.";
    case Remark::reading_answer:
      return "Let's read this one together today.";
    case Remark::reading_board:
      return "Look, this is what it says.";
    case Remark::reading_nod:
      return "Mm-hm...";
    case Remark::reading_rest:
      return "And the rest?";
    case Remark::reading_rest_answer:
      return "The rest only makes sense if you read it all.";
    case Remark::reading_close:
      return "I wrote it all down!";
    case Remark::reading_close_answer:
      return "...Isn't that a drawing of me?";
    case Remark::steps_reaction:
      return "Okay, from the top...";
  }
  return {};
}

std::string_view EnglishWording::sound(SoundEffect effect) const {
  switch (effect) {
    case SoundEffect::scribble:
      return "scribble";
    case SoundEffect::shock:
      return "GULP";
    case SoundEffect::stop:
      return "FREEZE";
    case SoundEffect::thud:
      return "THUD";
    case SoundEffect::sigh:
      return "sigh";
    case SoundEffect::smile:
      return "ta-da";
    case SoundEffect::fidget:
    case SoundEffect::nod:
    case SoundEffect::silence:
      return {};
  }
  return {};
}

std::string_view EnglishWording::place_in_words(Place place) const {
  switch (place) {
    case Place::classroom:
      return "a classroom";
    case Place::desk:
      return "a room with a desk";
    case Place::cafe:
      return "a café";
    case Place::street:
      return "a street";
    case Place::lab:
      return "a laboratory";
    case Place::library:
      return "a library";
    case Place::sky:
      return "up in the sky";
    case Place::space:
      return "outer space";
    case Place::kitchen:
      return "a kitchen";
    case Place::stage:
      return "a stage";
    case Place::park:
      return "a park";
    case Place::server_room:
      return "a server room";
    case Place::city:
      return "a city at night";
    case Place::calm:
      return "a calm backdrop";
    case Place::joy:
      return "a bright, cheerful backdrop";
    case Place::heart:
      return "a backdrop of hearts";
    case Place::gloom:
      return "a gloomy backdrop";
    case Place::tense:
      return "a backdrop of speed lines";
  }
  return {};
}

std::string EnglishWording::series(const SpeakingStyle& style) const {
  return style.nickname.empty() ? "Manga class" : style.nickname + "'s manga class";
}

std::string EnglishWording::reading_note(ReadingReason reason, std::size_t beats, std::size_t sentences) const {
  const std::string found =
      " (" + std::to_string(sentences) + " sentences, " + std::to_string(beats) + " ways to say them in a dialogue)";
  const std::string then =
      ". So this is a reading page that quotes the source. A source with more explaining sentences gives a story.";
  switch (reason) {
    case ReadingReason::too_few_sentences:
      return "The source has too few sentences for a story of four panels" + found + then;
    case ReadingReason::too_few_beats:
      return "Too few of the source's sentences make sense by themselves" + found + then;
    case ReadingReason::no_thread:
      return "The source's sentences hang together too loosely for one story" + found + then;
  }
  return {};
}

}  // namespace manganize
