# How Beside answers when somebody tells how they are. Each wording says back what was heard in
# plain words, then asks one open question or offers one small thing to try. No diagnosis, no
# advice on medicines, no promise, and no claim to feel or to be a person.

companion_sadness =
    .v1 = That sounds heavy, and it makes sense that it hurts. Sadness often has a story behind it. What was going on when it got so strong?
    .v2 = Thank you for saying that so openly. Some days everything feels grey and slow. Which part of the day is hardest to get through?
    .v3 = It sounds as if sadness has been sitting with you for a while. You don't have to explain it away here. What would you like somebody to know about it?
    .v4 = When you feel this low, small things count. Is there something warm or gentle within reach, such as a cup of tea, a blanket or a song? Try giving yourself just that for now.
    .v5 = Feeling this way can make everything cost more strength. You took some of it to write here. What has been weighing on you most?
    .v6 = There is a lot of grey in what you write. If you can, go to a window or switch on one small light, and look at one thing for a minute.

companion_anxiety =
    .v1 = Your mind seems to be working hard to keep you safe, and it does not let you rest. What is the worry that comes back most often?
    .v2 = That sounds like a lot of tension to carry around. Try to let your breath out slowly, longer than you breathe in, three times. Where in your body do you notice the worry?
    .v3 = Worry likes to say that everything is urgent. If you put the worries in a line, which one would stand at the front?
    .v4 = Being on edge like that is tiring. It can help to write a worry down, in one plain sentence, so that it stops going round. How would yours read?
    .v5 = Not knowing how things will turn out can feel almost worse than bad news. What are you most afraid could happen?
    .v6 = A head full of what-ifs leaves little room for anything else. Write down three things that are certain right now, even if it is only the chair under you.

companion_panic =
    .v1 = Panic can feel as if something terrible is about to happen. A wave like this usually rises, stays for some minutes and goes down. Press your feet to the floor and breathe out slowly. What can you see around you?
    .v2 = That is a frightening thing to go through. Let's keep it simple: breathe in while you count to four, out while you count to six, a few times. What do you notice afterwards?
    .v3 = When fear takes over the body like that, it can help to hold something cold or rough and describe it to yourself. What do you have near you that you could hold?
    .v4 = Such moments are exhausting, and the fear of the next one often stays behind. What was happening around you just before it began?
    .v5 = Your body has sounded a very loud alarm. You don't have to fight it: let your shoulders drop and your breath grow longer. How is it for you right now, compared with a few minutes ago?
    .v6 = So the fear came all at once, and your body went along with it. Name five things you can see, slowly, one after another. You can write them here.

companion_loneliness =
    .v1 = It hurts to feel alone, and it can hurt even with people around. When do you feel it most?
    .v2 = Wanting to matter to somebody is as natural as being hungry. It sounds as if that has been missing lately. Who did you last feel close to?
    .v3 = Silence can get very loud when nobody calls or writes. It is good that you wrote here. What would you tell a good friend tonight, if one were sitting next to you?
    .v4 = Being on your own with everything is hard. One small step can be a short message to one person, only "I was thinking of you". Who might that be?
    .v5 = It sounds as if you have been missing people who really see you. What was different at a time when you felt less alone?
    .v6 = As you tell it, there is nobody at the moment to share things with. If there were a knock at the door now, who would you like it to be?

companion_anger =
    .v1 = It sounds as if a line was crossed for you. Anger often stands guard over something that matters. What was it about?
    .v2 = No wonder you are boiling, if it felt that unfair. What would you have wanted to happen instead?
    .v3 = You are allowed to be angry here, nobody will hold it against you. What happened, step by step?
    .v4 = Anger puts a lot of heat into the body. Before anything else, squeeze both fists for five seconds, then let go, and do it twice more. What is left when some of the heat is gone?
    .v5 = That has clearly got under your skin. Under anger there is often something softer, like hurt or worry. What might be under yours?
    .v6 = So that went too far for you. If the anger could say just one sentence, what would it be?

companion_shame =
    .v1 = Guilt and shame are heavy, and they want to be kept secret. Saying it here took courage. What part of it keeps coming back to you?
    .v2 = It sounds as if you are being very hard on yourself. If a good friend had done the same, what would you say to them?
    .v3 = One moment does not tell the whole story of a person. What were you trying to do, or to protect, when it happened?
    .v4 = Shame makes people want to hide, and you chose to write instead. How long have you been carrying this alone?
    .v5 = The wish to undo something can keep a mind busy for days. Is there one small thing that could be put right, and what would that be?
    .v6 = You wish it had gone differently, and it will not let you go. Imagine a kind old friend hearing all of it. Write down the first thing they would say.

companion_overwhelm =
    .v1 = That is a lot landing on you all at once. We need not sort everything now. Which one thing presses most at this moment?
    .v2 = When everything shouts at the same time, it is hard to hear yourself think. What could wait until tomorrow without much harm?
    .v3 = It sounds as if there is more on your shoulders than one person can carry easily. Who or what could take even a small piece of it?
    .v4 = Let's make it smaller for a minute. Write down three things that are in your head, just as they come. Which of them is really for today?
    .v5 = No wonder you feel at your limit with all of that. What happened lately that made it tip over?
    .v6 = Too much, too fast, and nowhere to put it down. For one minute nothing has to be done: let your shoulders sink and count five slow breaths.

companion_burnout =
    .v1 = Work seems to be taking more out of you than it gives back. What part of the working day drains you most?
    .v2 = Being under that kind of pressure day after day wears anybody down. When did you last have a break that really felt like one?
    .v3 = It sounds as if work follows you home. Before you do anything else today, try to take five minutes that belong to nobody but you. What would you do with them?
    .v4 = To give a lot and get so little back for it is hard to bear. What has changed since the days when work felt easier?
    .v5 = Nobody should have to dread their working day. What happens there that makes it so hard for you?
    .v6 = So the work asks and asks, and little comes back. If one thing there could be different next week, what should it be?

companion_sleep =
    .v1 = Nights can be very long when sleep does not come. What is usually on your mind while you lie awake?
    .v2 = Bad nights make the days harder too. If thoughts keep circling, you could leave a notebook by the bed and park them there until morning. What would be the first note?
    .v3 = It is frustrating to be so tired and still awake. What does the last hour before bed look like for you?
    .v4 = When sleep stays away for long, it can help to get up, sit in dim light and do something dull until your eyes grow heavy. How do your nights usually go?
    .v5 = Poor sleep has a way of making every worry bigger. When did your nights begin to be like this?
    .v6 = Too little rest again, it sounds. Turn the clock away, let your jaw go loose, and for a while count only the breaths that go out.

companion_grief =
    .v1 = To miss somebody like that is very painful. There is no right way to grieve and no timetable. What would you like to tell me about them?
    .v2 = That is a great loss. Some people want to talk about it and some want to be quiet with it. What do you need most today?
    .v3 = Grief can come in waves, often when nobody expects it. When does it catch you most?
    .v4 = They clearly mean a great deal to you. Is there a memory that you would like to hold on to today?
    .v5 = After such a loss even ordinary things can feel strange. Be as gentle with yourself as you would be with a friend. What has been the hardest moment lately?
    .v6 = Someone who belonged to your life is missing now. What was a quite ordinary day with them like?

companion_breakup =
    .v1 = When a relationship breaks, a whole picture of the future can break with it. What do you miss most right now?
    .v2 = That hurts, and it can hurt in the body as well. You don't have to be over it by any date. How have the last few days been?
    .v3 = A separation leaves many questions behind, and few of them get an answer. Which question keeps you busy most?
    .v4 = It is a lot to lose someone who was part of every day. Try planning one small fixed thing for this evening, so that it has a shape. What could it be?
    .v5 = Love and hurt and anger can all be there at once after something like this. Which of them is loudest today?
    .v6 = So something that belonged to your days has come to an end. Which hour feels emptiest now?

companion_family =
    .v1 = Family can be the closest thing there is, and the sorest. What happened between you?
    .v2 = Trouble at home is hard to get away from, because home is where one wants to rest. What would a calmer day there look like?
    .v3 = It sounds as if you are caught in something at home that is not easy to change. What do you wish they understood about you?
    .v4 = Caring for people and being hurt or worn out by them often go together. What is your part in it like, day by day?
    .v5 = It is a lot to carry when things are hard in the family. Is there a corner, a person or a time of day where you can breathe a little?
    .v6 = They matter to you, and it is still hard with them. Which moment of the last few days stays with you?

companion_conflict =
    .v1 = An argument like that can echo for a long time. What was said that stays with you?
    .v2 = It is unsettling when things are not right with somebody who matters. What would you like the other person to understand?
    .v3 = Before you answer them, it may help to let the first heat pass. Try writing down what you want to say, starting with "I feel". How would that sentence go?
    .v4 = It sounds as if you feel unheard there. How did the trouble begin, from your side?
    .v5 = Falling out with somebody can spoil a whole day. If it went well from here, what would be different between you?
    .v6 = Something has gone wrong there, and it keeps working in you. Picture yourself talking about it calmly. What would your first sentence be?

companion_study =
    .v1 = That is a lot of pressure, and it can make a head feel empty just when you need it. What part worries you most?
    .v2 = School and studies can feel as if everything depended on one day. One result never says who you are. What would help you through today?
    .v3 = Let's make it smaller. Pick one topic, set a timer for twenty minutes, then take a real break. Which topic would you start with?
    .v4 = It sounds as if you have been pushing yourself hard. What do you tell yourself when you think about it?
    .v5 = With marks and deadlines it is easy to forget the person behind them. How have you been sleeping and eating through all this?
    .v6 = So much to learn, and so little calm to do it in. Put everything away for ten minutes, drink a glass of water and walk a few steps.

companion_money =
    .v1 = Money worries sit at the table with you all day. What is the most pressing bill or date right now?
    .v2 = Not knowing how to pay for things is a heavy weight, and it is nothing to be ashamed of. Who knows about it so far?
    .v3 = When it comes to money, the whole pile looks worse than each letter. Try writing down only what is due this week. What would stand on that list?
    .v4 = It is hard to think about anything else when money is short. How has this been touching the rest of your life?
    .v5 = That is real pressure, not just a feeling. The clinic's team often knows where to ask for support. What would ease it most in the next days?
    .v6 = Counting every coin is tiring, by day and by night. Choose one bill or one call for tomorrow, and let the rest of the pile lie until then.

companion_illness =
    .v1 = Being unwell takes up so much more than the body. What has been the hardest part of it for you?
    .v2 = Waiting, treatment and not knowing can wear a person down. What is on your mind most about it?
    .v3 = It sounds as if illness has turned a lot upside down. What do you miss most about how things were before?
    .v4 = Living with this asks a great deal of strength from you, and others may not see it. What would you like people around you to know?
    .v5 = It is all right to be afraid or fed up with all of this. Is there a question that you would like to bring to your care team?
    .v6 = So your thoughts keep going round to health. Just as things are now, what would a good hour look like?

companion_exhaustion =
    .v1 = It sounds as if your battery is close to empty. What has been using up most of your strength?
    .v2 = Being this tired makes every small thing big. What is one thing you could leave undone today, without much harm?
    .v3 = Your body may be asking for a pause. Sit or lie down for five minutes with nothing to do, and let your arms go heavy. How does that feel?
    .v4 = To keep going while you are worn out is hard work. Since when have you been feeling this way?
    .v5 = When there is no energy left, even rest can feel like a task. What used to give you a little strength back?
    .v6 = There is hardly any strength left, as you tell it. Choose the one thing that really has to happen today, and let the rest wait.

companion_worthlessness =
    .v1 = Those are hard words to hear about yourself. Thoughts like that feel true, but feeling true is not the same as being true. When did they begin to get so loud?
    .v2 = It sounds as if there is a very strict voice inside. Whose voice does it remind you of?
    .v3 = You speak about yourself more harshly than most people would speak to a stranger. What would somebody who likes you say about you?
    .v4 = Feeling that you are not enough is painful and lonely. What happened lately that fed this thought?
    .v5 = When the mind keeps a list of failures, it often leaves out the rest. Try to name one thing you did this week that was kind or hard to do. What was it?
    .v6 = So you measure yourself with a very hard ruler. Where does that ruler come from?

companion_body =
    .v1 = It sounds as if you look at your body with very strict eyes. When did that begin?
    .v2 = Thoughts about weight and food can fill a whole day. How much room do they take up in yours?
    .v3 = Not liking what the mirror shows is painful, and hard to say out loud. What do you wish people understood about it?
    .v4 = Your body gets a lot of blame there. Name one thing that it did for you today, such as carrying you somewhere or letting you hear a song.
    .v5 = Eating can turn into a struggle that nobody else sees. What is a mealtime like for you?
    .v6 = Those are harsh words about the way you look. What happened lately that made them so loud?

companion_newborn =
    .v1 = A new baby turns day and night upside down. Being worn out does not make you a bad parent. Which hour is the hardest at the moment?
    .v2 = So little sleep and so much to look after: that wears anybody down. Who could take over for one hour, so that you can lie down?
    .v3 = People expect new parents to be happy, and inside it can be quite different. What has it really been like for you?
    .v4 = Crying that goes on and on can push anybody to the edge. When it gets too much, lay the baby on their back in the cot, go next door and breathe slowly for five minutes. That is allowed.
    .v5 = With a baby in the house, everybody asks about the little one first. How are you yourself?
    .v6 = You are caring for somebody tiny on very little strength. Choose one thing that may stay undone today, and leave it.

companion_migration =
    .v1 = It is a long way from everything you know. What was it like for you to leave?
    .v2 = In a new place even small things cost strength: the words, the shops, the forms. What was hardest this week?
    .v3 = You left people and places behind, and they are missing now. What do you miss most?
    .v4 = Where nobody knows your story, it is easy to feel lost. What would you like people here to know about you?
    .v5 = Part of you is here, it sounds, and part of you is still there. Which smell, song or dish brings home a little closer?
    .v6 = So far from home, something familiar can be a small anchor. Listen to one song from there today, or say a few sentences aloud in your own language.

companion_caring =
    .v1 = You look after somebody day after day, and that takes a lot out of a person. Who looks after you?
    .v2 = Seeing somebody close grow weaker or change hurts. What is the hardest part to watch?
    .v3 = Caring like that hardly ever stops, not even at night. When did you last have an hour of your own?
    .v4 = Love and impatience can live side by side when one is so tired. Neither of them makes you a bad person. How was today with them?
    .v5 = There is so much to think of for the other person that your own needs end up last. Choose one of them for today, even if it takes only ten minutes.
    .v6 = It sounds as if most of it rests on your shoulders. The clinic's team may know where to ask for help. Which task would you hand over first?

companion_bullying =
    .v1 = What they do to you is not all right, and it is not your fault. What happened the last time?
    .v2 = To be picked on again and again hurts, even when others call it a joke. How long has it been going on?
    .v3 = It sounds as if you have to be on your guard all day. Where do you feel a little safer?
    .v4 = Nobody should be treated like that. Telling somebody you trust is not weak, and it is not telling tales. Who could that be for you?
    .v5 = Mean words can go on hurting long after they were said. Which ones stay with you most?
    .v6 = Keeping all of that inside makes it heavier. Write down what happened, when, and who was there. It can help if you decide to tell somebody.

companion_substance =
    .v1 = You have said it plainly, and many people keep it hidden for years. What does it give you in the first moment?
    .v2 = It sounds as if one part of you wants it and another part is tired of it. What does the tired part say?
    .v3 = Noticing that it has become a lot is a step of its own. What made you notice?
    .v4 = So the pull can be strong. It often rises like a wave and goes down again. Next time, try waiting ten minutes first, with something to do for your hands.
    .v5 = Nobody judges you here for that. If you think about stopping, please talk to your care team first, because a sudden stop can be hard on the body. What would you want to ask them?
    .v6 = As you tell it, it has got a hold on your days. At what time is it strongest?

companion_jobless =
    .v1 = Being without work takes away more than the pay. What do you miss most?
    .v2 = That is a hard blow, and it says nothing about your worth. How have the days been since then?
    .v3 = Without a job the days can lose their shape. Set one fixed point for tomorrow, such as a walk at ten, and see how that feels.
    .v4 = Not knowing what comes next is hard to bear. What worries you most about the weeks ahead?
    .v5 = It is not easy to tell others about this. Who knows so far, and how did they take it?
    .v6 = So the ground has moved under your feet. Which weighs most just now: the money, the empty hours, or how you see yourself?

companion_numbness =
    .v1 = Feeling nothing can be as hard as feeling too much. When did it begin to go so quiet inside?
    .v2 = So everything seems far away, as if behind glass. What does an ordinary day look like from there?
    .v3 = Emptiness is hard to explain, and you have found words for it. When was there last a small flicker of something?
    .v4 = Sometimes feelings go silent when there has been too much for too long. You don't have to force them. What was going on before it became like this?
    .v5 = An empty day can seem endless. Hold something cool or warm in your hands for a minute and notice only that. It need not lead to anything.
    .v6 = It sounds as if the colour has gone out of things. What still matters a tiny bit, even if you can't feel it?

companion_hope =
    .v1 = That is good to read, and it did not come from nothing. What do you think has helped most?
    .v2 = A bit more light, it seems. You had a part in that. What would you like to do more of?
    .v3 = Good moments deserve some room too. Stay with this one for a minute and notice how it feels in your body. What do you notice?
    .v4 = It is worth remembering a day like this for harder times. What would you write down about it?
    .v5 = You have come some way to get here, and it shows. How did you do it?
    .v6 = So something good has found its way in. Who would you like to share it with?

companion_neutral =
    .v1 = Thank you for telling me. What is on your mind most at the moment, large or small?
    .v2 = I am reading along, take all the time you need. What would you like me to understand first?
    .v3 = We can talk about whatever is there, big or small. How has today been for you so far?
    .v4 = Tell me a bit more, in whatever order it comes. What matters most to you about it?
    .v5 = You can put it into words just as it is, it need not be tidy. What feels most present for you right now?
    .v6 = Thank you for sharing that with me. How is it for you when you think about it?
    .v7 = There is room for that here, without hurry. What has this week been like for you?
    .v8 = Sometimes it helps just to set things down for a moment. What have you been carrying around lately?
    .v9 = Let me be sure that I understand you well. Could you tell me what that is like for you?
    .v10 = I would like to understand this better. What is the part of it that stays with you?

companion_check =
    .v1 = I would like to ask you something directly, because what you wrote sounds very hard. Are you having thoughts of ending your life? You can answer honestly, whatever it is.
    .v2 = When things hurt this much, some people think about dying. Are you having thoughts of ending your life? You can answer with yes or no, or not at all.
    .v3 = I would rather ask than guess: are you thinking about ending your life, or about hurting yourself? Whatever you answer, we go on talking.
    .v4 = After what you wrote, there is one thing I would like to ask you plainly. Do thoughts of ending your life come up?

## The stages of a talk

## Topics by name: each fits behind "about", and no verb may have to agree with it
