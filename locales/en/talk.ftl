companion_deeper =
    .v1 = Thank you for going on. Which part of it would you like to stay with for a moment?
    .v2 = That makes the picture clearer. What happened after that?
    .v3 = So there is more to it than one could see at first. What matters most to you in all of this?
    .v4 = You are putting it into words, bit by bit. How is it to see it written down?
    .v5 = Take your time, I am still reading. What would somebody need to know to understand it properly?
    .v6 = It sounds as if this has been on your mind a good deal. When is it there most, and when a little less?
    .v7 = Little by little it comes into view. Who else knows about this?
    .v8 = There are several threads in what you write. Which one shall we follow first?
    .v9 = All of that belongs to it. Try writing one short sentence that begins with "The main thing is".
    .v10 = Let's stay here a little longer, without hurry. As you write this, what do you notice in your body?

companion_deeper_topic =
    .v1 = You are telling me more about { $topic }. What is it like right now, at this moment?
    .v2 = So a lot turns around { $topic } these days. How does that change your days?
    .v3 = When it comes to { $topic }, you have said several things that matter. What have you not been able to say so far?
    .v4 = Thank you for saying more about { $topic }. What would you like others to understand about that?
    .v5 = Let's look at { $topic } from another side. When was there last a moment that felt a bit easier, and what was different then?
    .v6 = It takes some strength to write about { $topic }. Try putting the most important part into one sentence, as plainly as you can.

companion_stuck =
    .v1 = No words, or no way forward: both can happen, and both are all right here. Look up for a moment and tell me one thing that you see.
    .v2 = It seems to have come to a point where nothing moves. We need not solve it now. What would be just a little easier than this?
    .v3 = Being stuck is tiring in its own way. From nought to ten, how heavy is it at this moment?
    .v4 = When nothing seems to fit, smaller is often better. Take a sip of water or put both feet on the floor, and then write whatever comes, even one word.
    .v5 = That sounds like a wall in front of you, and it is no failure of yours that it is there. When was it a little lower?
    .v6 = All right, we can stop searching for a while. What is the last small thing that did you some good, even for a minute?
    .v7 = You see no way on at the moment, and I won't talk you out of that. If you like, a person from the clinic can look at it with you. What would you want now?
    .v8 = Not every sentence has to be finished. Is it more in your head, in your body, or between you and other people?

companion_better =
    .v1 = Something has eased a little, it seems. What do you think made the difference?
    .v2 = That is good to read. How do you notice that it is better, in your body or in your thoughts?
    .v3 = A bit lighter than before, then. Stay with it for one slow breath, and just notice it.
    .v4 = So something has shifted while we were writing, and you had a part in that. What would you like to keep from it?
    .v5 = It need not be all good to be better. What could help it stay like this for the next hour?
    .v6 = Small changes count too. Write down in a few words what helped, so that you can find it again on a harder day.
    .v7 = You write that it is easier now than it was. Who would you like to tell about it?
    .v8 = There is a little more room now, by the sound of it. What would you like to do with it?

companion_back =
    .v1 = You are writing about { $topic } again. What has gone through your mind since the first time?
    .v2 = So it is { $topic } again, and that is fine. Some things need more than one round. What is still unsaid?
    .v3 = Earlier you told me about { $topic }. What seems different now, if anything?
    .v4 = Let's talk about { $topic } once more, then. Which part asks for your attention now?
    .v5 = Your thoughts keep returning to { $topic }, so something about that matters. What would be of some help with it right now?
    .v6 = There seems to be more to say about { $topic }. What you wrote before is still here, so begin wherever you like.

companion_offer_skill =
    .v1 = You have told me a lot, and it weighs. We could do one small exercise here: { $skill }. Shall we try?
    .v2 = That is hard to carry all at once. Some people find a little ease in this: { $skill }. Would you like to try it now?
    .v3 = There is no quick way out of this, as you tell it. One small thing we can do here is { $skill }. It takes a few minutes, and you can stop at any time.
    .v4 = Perhaps it is good to rest from talking for a bit. I can guide you through { $skill }, step by step. How does that sound?
    .v5 = Here is an idea for right now, and you are free to say no: { $skill }. It is short, and we can go on talking afterwards.
    .v6 = With so much going on, one small step can be enough. What do you think of { $skill }?

companion_named =
    .v1 = Thank you, { $name }. What would you like to talk about?
    .v2 = It is good to have a name for you, { $name }, thank you. What is on your mind?
    .v3 = Then I will call you { $name }. Thanks for telling me. Where would you like to begin?
    .v4 = Good to meet you, { $name }, and thank you. There is room for anything here. What should come first?

companion_goodbye_topic =
    .v1 = Goodbye for now. Thank you for telling me about { $topic }. This chat is open day and night.
    .v2 = Take good care of yourself. You can write here at any hour, about { $topic } or about anything else.
    .v3 = You have found words for { $topic }, and that is no small thing. Rest a little now, if you can. Until next time.
    .v4 = Let's leave { $topic } here for now. Do something quiet and kind for yourself in the next hour. Goodbye.
    .v5 = Until we write again. Whatever else comes up about { $topic }, there is room for it here.
    .v6 = It is good that you wrote about { $topic }. If you would like a person from the clinic later on, just say so here. Go well.

companion_goodbye_named =
    .v1 = Goodbye, { $name }, and take care of yourself. You can write here at any hour.
    .v2 = Until next time, { $name }. Go gently on yourself today.
    .v3 = Take care, { $name }. Thank you for writing. This chat stays open, day and night.
    .v4 = All right, { $name }, let's stop here for now. Come back whenever you want to.

companion_thanks_talk =
    .v1 = You're welcome. What else would you like to say about it?
    .v2 = Glad that it was of some use. Take all the time you need, I am still here.
    .v3 = Thank you too, for writing so openly. Where would you like to go from here?
    .v4 = Gladly. If there is more, just write on, in whatever order it comes.
    .v5 = That is kind of you. How are things for you at this moment?
    .v6 = Of course. We can go on, or be quiet for a bit. What would be good for you now?

companion_more_yes =
    .v1 = Good. Tell me about it, in your own order.
    .v2 = A yes, then. What does that look like for you?
    .v3 = All right, I am reading. What comes to mind first?
    .v4 = Okay, let's go into that. Begin with whatever is easiest to say.
    .v5 = One word is enough for a start. What would the next sentence be?
    .v6 = So there is something. What would you like me to know about it?

companion_more_no =
    .v1 = That is all right, we can leave it there. Write whenever something comes.
    .v2 = No is a good answer too. Is there something else you would rather talk about?
    .v3 = Okay, then not that. What would be better right now?
    .v4 = You don't have to go into it. We can be quiet for a while, or talk about something quite different.
    .v5 = Fine, let's put it down for now. It can wait here until you want it, if ever.
    .v6 = Then we leave that. Take one easy breath, and see what comes next, if anything does.

topic_hope = the better moments
topic_panic = the panic
topic_grief = the loss
topic_breakup = the break-up
topic_money = the money worries
topic_study = the pressure of studying
topic_sleep = the bad nights
topic_illness = the health worries
topic_worthlessness = the hard thoughts about yourself
topic_loneliness = the loneliness
topic_shame = the guilt and shame
topic_burnout = the strain at work
topic_family = the family worries
topic_conflict = the trouble with others
topic_anxiety = the worries
topic_overwhelm = the feeling of too much at once
topic_exhaustion = the tiredness
topic_anger = the anger
topic_sadness = the sadness
topic_body = the feelings about your body
topic_newborn = life with the new baby
topic_migration = being far from home
topic_caring = caring for somebody close
topic_bullying = the bullying
topic_substance = what you drink or use
topic_jobless = being without work
topic_numbness = the emptiness
