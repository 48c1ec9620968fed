# Small guided exercises in English, one short step at a time; whatever the patient answers leads to the next step.

## Names and buttons: a name stands on a button and in the sentences that say { $skill }

skill_name_breathing = slow breathing
skill_name_grounding = using your five senses
skill_name_thought_record = looking at one thought
skill_name_worry_time = setting a time for worries
skill_name_activation = planning one good thing
skill_name_sleep_habits = looking at your sleep habits
skill_name_self_kindness = finding kind words for yourself
skill_choice_try = Yes, let's try
skill_choice_later = Not now
skill_choice_next = Next
skill_choice_stop = Stop
skill_choice_again = Once more
skill_choice_another = Another exercise
skill_choice_better = A bit better
skill_choice_same = About the same
skill_choice_worse = Worse

skill_choose =
    .v1 = Which of these would you like to try?
    .v2 = Here are some small exercises, each a few minutes long. Which one suits you now?
    .v3 = You can pick any of these, and stop whenever you like. Which one shall it be?

## Slow breathing

skill_breathing_1 =
    .v1 = Sit or lie so that you are comfortable. We will slow your breath down a little, and you can stop at any time. Let your shoulders drop, and tell me when you are ready.
    .v2 = Find a place to sit, with your feet on the floor if you can. It is only a few slow breaths, and stopping is always fine. Loosen your hands, then go on when you like.
skill_breathing_2 =
    .v1 = Breathe in while you count to four. Breathe out while you count to six. Do it five times. If you get dizzy, breathe as usual. Write to me when you are done.
    .v2 = In through your nose, counting one to four. Out through your mouth, counting one to six. Five times, softly, and less deep if you get dizzy. Tell me when you have finished.

## The five senses

skill_grounding_1 =
    .v1 = Let's bring your mind to where you are, through your senses. Look around slowly. Write down five things that you can see.
    .v2 = We start with your eyes, and there is no wrong answer. Let them wander around you. Name five things you see, large or small.
skill_grounding_2 =
    .v1 = Now your hands. Find four things that you can touch, such as your sleeve or the table. Write how they feel.
    .v2 = Next comes touch. Put your hand on four things near you, one after another. Name them: soft, cold, rough or smooth.
skill_grounding_3 =
    .v1 = Now be still for a moment and listen. Name three things that you can hear, near or far.
    .v2 = On to your ears. Even a quiet room has sounds in it. Write down three of them.
skill_grounding_4 =
    .v1 = Breathe in gently through your nose. Name two things that you can smell, or two smells that you like.
    .v2 = Now smell: perhaps soap, cloth or the air from the window. Write down two, real or remembered.
skill_grounding_5 =
    .v1 = The last one is taste. Name one thing that you can taste now, or one whose taste you like.
    .v2 = We end with taste. Take a sip of something, or think of a taste that you like. Write down that one thing.

## Looking at one thought

skill_thought_record_1 =
    .v1 = Let's take one moment and look at it calmly. Think of a time when your mood dropped. Write in one or two sentences what happened.
    .v2 = We will look at a single thought, as if it lay on the table. First, what set it off. Write down where you were and what happened.
skill_thought_record_2 =
    .v1 = Something went through your mind just then. Write down that thought, in the words in which it came.
    .v2 = Now the thought itself. It may be short, such as "I always get it wrong". Write down the one that hurt most.
skill_thought_record_3 =
    .v1 = A thought like that brings a feeling with it. Write which feeling it was, and how strong, from nought to ten.
    .v2 = Notice what the thought does to you. Give the feeling a name and a number: nought is not at all, ten is as strong as can be.
skill_thought_record_4 =
    .v1 = Let's be fair and look at both sides. Write down one thing that speaks for the thought, and one that speaks against it.
    .v2 = Imagine that two people look at it, and one of them doubts it. Write one fact for the thought and one fact against it.
skill_thought_record_5 =
    .v1 = Suppose a good friend had this thought. Write down what you would say to them.
    .v2 = Now look at both sides together. Write one sentence that is fairer to you than the first thought, and still true.

## A time for worries

skill_worry_time_1 =
    .v1 = Worries like to come at any hour. We will give them one place in the day: fifteen minutes, always at the same time, and not just before bed. Write down which time would suit you.
    .v2 = Let's make an appointment with your worries, so that they need not be there all day. Choose fifteen minutes, such as five in the afternoon. Write down your time.
skill_worry_time_2 =
    .v1 = Now put down the worry that is loudest, so that it cannot get lost. Write it in one plain sentence.
    .v2 = Let one worry step forward. One sentence is enough, as short as a note on the fridge. Write it here.
skill_worry_time_3 =
    .v1 = When a worry comes too early, you don't have to fight it. Tell it "not now, at five", or whatever your time is. Write that sentence down with your own time.
    .v2 = Between those times, a worry may knock, and you can send it on. Practise it once: say "not now, at five" under your breath, with your own time. Then tell me how it sounded.
skill_worry_time_4 =
    .v1 = After the fifteen minutes the worries close their books, and something pleasant comes. Write down what that could be, such as music, a call or a short walk.
    .v2 = The end of worry time needs a small full stop. Choose something that you like to do right afterwards. Write it down.

## One good thing

skill_activation_1 =
    .v1 = When things are heavy, what does us good often drops away first. Think back to an easier time. Write down one thing that used to do you good.
    .v2 = Let's look for one small good thing. It can be quite ordinary, such as baking, a bath or calling somebody. Write down what you used to like.
skill_activation_2 =
    .v1 = Now make it really small, so small that it would work even on a bad day. Instead of a long walk, once round the house. Write down your smallest version.
    .v2 = Shrink it until it takes five minutes or less. One page, one song, one cup of tea at the window. Write down what that would be.
skill_activation_3 =
    .v1 = A fixed moment makes it easier to begin. Write down when you could do it, today or tomorrow.
    .v2 = Let's find a place for it in the day, such as after breakfast. Write the day and the time.
skill_activation_4 =
    .v1 = Something may get in the way, and that is normal. Write down what it could be, and what you would do then.
    .v2 = Look ahead for a moment: rain, no strength, a visitor. Write down one thing that could stop you, and one small way round it.

## Sleep habits

skill_sleep_habits_1 =
    .v1 = We will look at four small things around sleep. The first is the morning: getting up at the same time each day helps your inner clock. Write down a time that you could keep.
    .v2 = Sleep begins in the morning, oddly enough. Getting up at about the same time, also after a bad night, gives the body a rhythm. Write down your time.
skill_sleep_habits_2 =
    .v1 = Now the last hour before bed. Dim light and quiet things tell your body that the day is over. Write down one quiet thing that you could do then.
    .v2 = The hour before bed is like a slow road home. A book, soft music or a warm wash can be part of it. Write down what would suit you.
skill_sleep_habits_3 =
    .v1 = Your bed should be a place for sleep. If you lie awake for a long time, get up, sit in dim light and go back when you are sleepy. Write down where you could sit.
    .v2 = Lying awake for long teaches the body that bed means thinking. It is better to get up for a while and do something dull. Write down what that could be.
skill_sleep_habits_4 =
    .v1 = Two more helpers: no coffee after lunch, and the phone out of reach at night. From everything we looked at, pick one thing to try tonight. Write it down.
    .v2 = Coffee late in the day and a phone in bed can both keep you awake. You need not change it all. Choose one small thing for tonight and write it here.

## Kind words for yourself

skill_self_kindness_1 =
    .v1 = Let's be on your side for a few minutes. Put a hand on your chest or your arm, if that feels all right. Write down what weighs on you just now.
    .v2 = This is a small exercise in being less hard on yourself. Begin with what is true. Write in one sentence what is difficult at the moment.
skill_self_kindness_2 =
    .v1 = Things like this are part of being human, and others go through them too. Say quietly "I am not the only one". Then write down whether any of it rings true.
    .v2 = Somewhere tonight or today, others are struggling with something like this. It is not a fault in you. Think of them for one breath, then write what comes to mind.
skill_self_kindness_3 =
    .v1 = Imagine that a good friend came to you with exactly this. Write down what you would say to them.
    .v2 = Think of somebody you are fond of, and picture them in your place. Write the words you would want them to hear.
skill_self_kindness_4 =
    .v1 = Now those words are for you. Say them to yourself slowly, with your own name if you like. Then write down the part that did you most good.
    .v2 = Turn the kind words round, so that they face you. Read them once, as slowly as you would to a friend. Write down one line to keep.

## Afterwards

skill_after =
    .v1 = That was the last step. How is it now, compared with before?
    .v2 = You have gone through all of it. How do you feel now, next to when we began?
    .v3 = Done. Take a moment and check with yourself: is it better, the same or worse than before?
    .v4 = Here the exercise ends. What has changed since the start, if anything?

skill_feels_better =
    .v1 = A bit better, then. Stay with that for one more breath. You can come back to this exercise whenever you like.
    .v2 = That is good to read, and it was you who did it. What helped most?
    .v3 = So it has eased a little. Which part of it would you like to remember for next time?
    .v4 = Something has become lighter, it seems. Let it last for a moment before you go on to anything else.

skill_feels_same =
    .v1 = About the same, and that is a fair answer. Such exercises often need a few tries. What would be good for you now?
    .v2 = So not much has moved yet. You did nothing wrong. We can try another one, or just talk, as you like.
    .v3 = Not every exercise suits every moment. What would you like to do instead?
    .v4 = It has not changed much, then. Staying with it to the end took patience all the same. What is on your mind now?

skill_feels_worse =
    .v1 = It has got worse, and that matters. It is not your fault; an exercise can stir things up. Would you like to talk about it here, or have a person from the clinic?
    .v2 = Thank you for saying so honestly. You did nothing wrong, this one was not right for now. We can talk, or I can ask somebody from the clinic to write to you.
    .v3 = So it feels heavier than before. That can happen, and it is not because of you. What has come up?

        If you would rather have a person from the clinic, just say so.
    .v4 = Then we stop this one here. It was the exercise that did not fit, not you. You can tell me what is there now, or ask for a person from the clinic.

skill_stopped =
    .v1 = We stop here, and that is quite all right. What would be good for you now?
    .v2 = Okay, the exercise is put away. You can come back to it at any time, or never.
    .v3 = Stopping when it does not fit is a good choice. Write whatever is on your mind.
    .v4 = All right, no more steps. How are you doing at the moment?

skill_resume =
    .v1 = We were in the middle of { $skill }. Shall we go on?
    .v2 = A little earlier we began with { $skill }. Would you like to go on from there?
    .v3 = There are still some steps left of { $skill }. Do you want to go on, or leave it for now?
