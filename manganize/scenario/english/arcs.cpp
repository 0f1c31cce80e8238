// What the partner says when she comes in and when she leaves, and the other fixed English words of a page.

#include "manganize/scenario/english/wording.h"

namespace manganize {

ArcWords EnglishWording::arc_words(Arc arc) const {
  constexpr Speaker kPartner = Speaker::partner;
  constexpr Speaker kMain = Speaker::main;
  switch (arc) {
    case Arc::certain:
      return {"{B}. I'm certain.",
              {{kPartner, "I was certain in the wrong direction."}, {kMain, "You were very certain."}}};
    case Arc::announced:
      return {"{B}. I told the whole class.",
              {{kPartner, "I have to tell the whole class again."}, {kMain, "I'll hold the door for you."}}};
    case Arc::homework:
      return {"{B}. That's in my homework.",
              {{kPartner, "Can I have my homework back?"}, {kMain, "The teacher has it..."}}};
    case Arc::shirt:
      return {"{B}. I put that on a shirt.", {{kPartner, "My shirt needs a \"not\"."}, {kMain, "I have a pen."}}};
    case Arc::quizzed:
      return {"{B}. So I wrote in the quiz.", {{kPartner, "No points, then."}, {kMain, "You spelled it right."}}};
    case Arc::poster:
      return {"{B}. I made a poster of it.", {{kPartner, "I'm taking it down."}, {kMain, "I'll hold the ladder."}}};
    case Arc::taught:
      return {"{B}. I taught my brother.", {{kPartner, "He's telling all his friends..."}, {kMain, "...Run."}}};
    case Arc::cake:
      return {"{B}. I bet a cake on it.", {{kPartner, "...What kind of cake?"}, {kMain, "Strawberry, please."}}};
    case Arc::enough:
      return {"{B}. What else is there to know?",
              {{kPartner, "I stopped reading at the \"but\"."}, {kMain, "It was one more line..."}}};
    case Arc::headline:
      return {"{B}. I read the headline.",
              {{kPartner, "Headlines should be longer."}, {kMain, "Then they're called articles."}}};
    case Arc::closed:
      return {"{B}. Case closed.", {{kPartner, "I'd like to reopen the case."}, {kMain, "I kept the file."}}};
    case Arc::summary:
      return {"{B}. That's my summary.",
              {{kPartner, "My summary needs a second line."}, {kMain, "The second line is the better one."}}};
    case Arc::only:
      return {"{Q} That's all I want to know.", {{kPartner, "...That's all?"}, {kMain, "That's all you wanted."}}};
    case Arc::minute:
      return {"{Q} I have one minute.",
              {{kPartner, "And it only took four panels."}, {kMain, "The minute was over in panel two."}}};
    case Arc::know:
      return {"So, {T}? Please. I know all about that.",
              {{kPartner, "Okay, so I knew half of it."}, {kMain, "Half is a good start."}}};
    case Arc::know2:
      return {"So, {T}? Allow me to explain.",
              {{kPartner, "Thanks for letting me explain it."}, {kMain, "Any time. You listened very well."}}};
    case Arc::know3:
      return {"Oh, {T}? Easy. I could teach that.",
              {{kPartner, "Let's say I knew that all along."},
               {kMain, "From panel one?"},
               {kPartner, "...From this panel."}},
              3};
    case Arc::bet:
      return {"I bet my pudding I know all about {T}.",
              {{kPartner, "...Is half a pudding enough?"}, {kMain, "The whole pudding, please."}}};
    case Arc::rumour:
      return {"I heard all about {T} from a friend.",
              {{kPartner, "I need a better source."}, {kMain, "A book makes a good friend."}}};
    case Arc::nod:
      return {"Mm-hm, {T}. Mm-hm. Mm-hm.",
              {{kPartner, "I nodded in the wrong places."}, {kMain, "It was very polite nodding."}}};
    case Arc::plan:
      return {"So, {T}! I'm trying that today.",
              {{kPartner, "I'll start tomorrow. Maybe."}, {kMain, "It will still be here."}}};
    case Arc::first:
      return {"So, {T}. Nothing can go wrong, right?",
              {{kPartner, "You could have started with that part."}, {kMain, "You asked in this order..."}}};
    case Arc::coward:
      return {"So, {T}... That's no scary story, is it?",
              {{kPartner, "I'm not sleeping alone tonight."}, {kMain, "Knowing is less scary than not knowing."}}};
    case Arc::brave:
      return {"So, {T}? I'm not scared of that.",
              {{kPartner, "S-see? Not scared at all."}, {kMain, "Your voice was shaking."}}};
    case Arc::hero:
      return {"So, {T}? Leave it to me.",
              {{kPartner, "...Would you do it with me?"}, {kMain, "I was hoping you'd ask."}}};
    case Arc::shortcut:
      return {"So, {T}. Is there a shortcut?",
              {{kPartner, "I wanted a shortcut. I got a lecture."}, {kMain, "A short lecture."}}};
    case Arc::eyes:
      return {"So, {T}? I'd do that with my eyes closed.",
              {{kPartner, "Next time I'll keep my eyes open."}, {kMain, "A good first step."}}};
    case Arc::order:
      return {"So, {T}. Any order will do, right?",
              {{kPartner, "So first I... What was first?"}, {kMain, "From the top, then."}}};
    case Arc::name:
      return {"Ah, {T}... I nod whenever people say that.",
              {{kPartner, "Now I can nod and mean it."}, {kMain, "I could tell the difference, you know."}},
              2,
              {{kPartner, "Now I can nod and mean it."}, {kMain, "Even at the part about {Y}?"}}};
    case Arc::grandma:
      return {"My grandma asked me about {T}...",
              {{kPartner, "I'm calling my grandma right now!"}, {kMain, "...What if she asks back?"}},
              2,
              {{kPartner, "I'm calling my grandma right now!"}, {kMain, "...What if she asks about {Y}?"}}};
    case Arc::language:
      return {"So, {T}. Is that even English?",
              {{kPartner, "So that was English after all."}, {kMain, "Most of it."}},
              2,
              {{kPartner, "So that was English after all."}, {kMain, "All but the part about {Y}."}}};
    case Arc::rival:
      return {"So, {T}. Who wins?", {{kPartner, "Let's call it a draw."}, {kMain, "It was never a match..."}}};
    case Arc::same:
      return {"So, {T}? Isn't that all the same?",
              {{kPartner, "Who said it was all the same?"}, {kMain, "You did. In panel one."}}};
    case Arc::old:
      return {"So, {T}? I learned that years ago.",
              {{kPartner, "My notes may be a bit old."}, {kMain, "Your notes have drawings of dinosaurs."}}};
    case Arc::never:
      return {"So, {T}. That never changes, right?",
              {{kPartner, "Am I the only thing that never changes?"}, {kMain, "You knew less in panel one."}}};
    case Arc::detective:
      return {"The case of {T}. I'll solve it.",
              {{kPartner, "So the culprit is... {Y}!"},
               {kMain, "There is no culprit."},
               {kPartner, "...There always is."}}};
    case Arc::two:
      return {"So, {T}? I get things on the first try.",
              {{kPartner, "So, {X}: fully understood."},
               {kMain, "And the part about {Y}?"},
               {kPartner, "...Ask me next week."}},
              3};
    case Arc::tomorrow:
      return {"Tomorrow I give a talk on {T}. Help?",
              {{kPartner, "Good. I think I can explain it now."}, {kMain, "Don't skip the part about {Y}."}}};
    case Arc::number:
      return {"So, {T}. Any numbers to learn?",
              {{kPartner, "{N}. I will remember that."},
               {kMain, "And what was it the number of?"},
               {kPartner, "...Of {N}."}},
              3};
    case Arc::quiz:
      return {"Tomorrow there's a quiz on {T}...",
              {{kPartner, "{N}, {N}, {N}..."}, {kMain, "Don't forget to write your name."}}};
    case Arc::song:
      return {"So, {T}? Numbers never stay in my head.",
              {{kPartner, "{N}, {N}... I made it a song."}, {kMain, "...Please don't sing it."}}};
    case Arc::guess:
      return {"So, {T}? I can guess any number.",
              {{kPartner, "My guess was close, right?"}, {kMain, "You never said one."}}};
    case Arc::memo:
      return {"So, {T}? Go ahead. I have a pen.",
              {{kPartner, "I wrote it all down!"},
               {kMain, "...Isn't that a drawing of me?"},
               {kPartner, "The notes are in the margin."}}};
    case Arc::sleepy:
      return {"Hm, {T}... Is this going to be long?",
              {{kPartner, "I stayed awake to the end!"}, {kMain, "Your eyes were closed in panel two."}}};
    case Arc::lazy:
      return {"So, {T}. The short version, please.",
              {{kPartner, "That was short!"}, {kMain, "The text goes on, you know..."}}};
    case Arc::teacher:
      return {"What if the teacher asks me about {T}?",
              {{kPartner, "Ask me now! Anybody!"}, {kMain, "...It's Sunday."}}};
    case Arc::dream:
      return {"Last night I had a dream about {T}.",
              {{kPartner, "Tonight's dream will be more exact."}, {kMain, "You study even in your sleep?"}}};
    case Arc::snack:
      return {"Can we do {T} before snack time?",
              {{kPartner, "Wait. Where are the snacks?"}, {kMain, "You were listening so well..."}}};
    case Arc::expert:
      return {"I've decided. I'll be an expert on {T}.",
              {{kPartner, "Expert by next week, then."}, {kMain, "Today was the introduction."}}};
    case Arc::secret:
      return {"I never dared to ask about {T}...", {{kPartner, "I'm glad I asked."}, {kMain, "I had to ask a book."}}};
    case Arc::cat:
      return {"So, {T}. Would my cat understand that?",
              {{kPartner, "I'll tell my cat everything."}, {kMain, "Let me know what she says."}}};
    case Arc::book:
      return {"I've meant to read up on {T} for years.",
              {{kPartner, "That was quicker than years."}, {kMain, "The first page is the hardest."}}};
    case Arc::question:
      return {"I have just one question about {T}.",
              {{kPartner, "...Just one more question."}, {kMain, "I lost count, you know."}}};
    case Arc::diary:
      return {"My diary needs a topic. {T}, maybe?",
              {{kPartner, "One line won't be enough."}, {kMain, "Borrow a page from tomorrow."}}};
    case Arc::rain:
      return {"It's raining. Tell me about {T}?",
              {{kPartner, "Oh. The rain has stopped."}, {kMain, "It wanted to hear the end."}}};
    case Arc::bus:
      return {"Tell me about {T} until my bus comes.",
              {{kPartner, "...That was my bus."}, {kMain, "There is always the next one."}}};
    case Arc::sound:
      return {"I just like how it sounds: {T}.", {{kPartner, "It's more than a nice sound."}, {kMain, "It often is."}}};
    case Arc::sister:
      return {"My sister asked about {T}. I ran away.",
              {{kPartner, "I'm going back to my sister!"}, {kMain, "How far did you run?"}}};
    case Arc::contest:
      return {"I would win any contest on {T}.",
              {{kPartner, "Maybe in the next season."}, {kMain, "I'll sit in the front row."}}};
    case Arc::three:
      return {"So, {T}. In three words, please.",
              {{kPartner, "Three words were not enough."}, {kMain, "\"Not enough, sorry.\" That's three."}}};
    case Arc::head:
      return {"My head is full. No room for {T}.",
              {{kPartner, "It fit! I just forgot something else."}, {kMain, "...What did you forget?"}}};
    case Arc::exam:
      return {"So, {T}. Is that in the exam?",
              {{kPartner, "Now I hope it's in the exam."}, {kMain, "There is no exam."}}};
    case Arc::face:
      return {"I can look as if I knew {T}. See?",
              {{kPartner, "This time the look is real."}, {kMain, "I can't see the difference."}}};
  }
  return {};
}

std::string_view EnglishWording::remark(Remark remark) const {
  switch (remark) {
    case Remark::reading_opener:
      return "Go ahead. I have a pen.";
    case Remark::reading_answer:
      return "Let's read this one together today.";
    case Remark::reading_next:
      return "What else does it say?";
    case Remark::reading_board:
      return "Look, this is what it says.";
    case Remark::reading_nod:
      return "Mm-hm...";
    case Remark::reading_rest:
      return "And the rest?";
    case Remark::reading_rest_answer:
      return "The rest only makes sense if you read it all.";
    case Remark::belief_answer:
      return "Hm... Let's go through it together.";
    case Remark::belief_again:
      return "And is it as I said?";
    case Remark::belief_gone:
      return "...Uh-oh.";
    case Remark::quest_answer:
      return "We'll get there. First...";
    case Remark::quest_again:
      return "And my question?";
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
    case SoundEffect::gleam:
      return "GLINT";
    case SoundEffect::shiver:
      return "shiver";
    case SoundEffect::beep:
      return "beep";
    case SoundEffect::sparkle:
      return "twinkle";
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
