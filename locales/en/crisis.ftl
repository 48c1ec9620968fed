### What Beside says when somebody is in danger.
### No telephone number stands here: numbers arrive as arguments, from the helpline registry.
### Arguments of every message: see safety/voice.py. A blank line begins a new bubble.

## Parts of sentences

# Where { $country } is spoken of in a sentence: "in the United States".
crisis_part_country =
    { $code ->
        [US] the United States
        [GB] the United Kingdom
        [AE] the United Arab Emirates
        [NL] the Netherlands
        [PH] the Philippines
        [DO] the Dominican Republic
       *[other] { $country }
    }
crisis_part_reach =
    { $reach ->
        [none] find a free helpline at { $directory }
        [call_or_text] call or text { $number } ({ $service })
        [text] text { $number } ({ $service })
        [text_word] text { $body } to { $number } ({ $service })
       *[call] call { $number } ({ $service })
    }
crisis_part_number =
    { $reach ->
        [none] You can find a free helpline for your country at { $directory }.
       *[other] In { crisis_part_country } you can { crisis_part_reach } right now.
    }
crisis_part_emergency =
    { $emergency ->
        [none] your local emergency number
       *[other] { $emergency }
    }
crisis_part_call_emergency =
    { $emergency ->
        [none] Please call your local emergency number now.
       *[other] Please call { $emergency } now (the emergency number in { crisis_part_country }).
    }
crisis_part_police =
    { $police ->
        [none] the police
       *[other] the police on { $police }
    }
crisis_part_danger = If you are in danger this minute, call { crisis_part_emergency }.
crisis_part_told = A person from the clinic is being told right now.

## The first words

crisis_open_suicide =
    .v1 =
        Thank you for telling me. Wanting to die is a lot to carry, and you don't have to carry it alone. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
    .v2 =
        It took courage to write that. I'm not going to change the subject. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
    .v3 =
        There is a lot of pain in what you wrote, and it matters that you said it. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
    .v4 =
        Thank you for trusting this chat with something so hard. We can talk about it openly here. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
crisis_open_self_harm =
    .v1 =
        Thank you for telling me that you're hurting yourself, or close to it. You won't be judged here. { crisis_part_told }

        If you have an injury that worries you, call { crisis_part_emergency }. { crisis_part_number }
    .v2 =
        When everything gets to be too much, hurting yourself can seem like the only way to get through it. There are others, and you don't have to find them alone. { crisis_part_told }

        If you are injured and need care, call { crisis_part_emergency }. { crisis_part_number }
    .v3 =
        That was hard to write, and it's good that you did. { crisis_part_told }

        If you are hurt right now and it could be serious, call { crisis_part_emergency }. { crisis_part_number }
crisis_open_imminent =
    .v1 =
        { crisis_part_call_emergency } Tell them what you told me. If you can't call, ask somebody near you to do it.

        Thank you for saying it. { crisis_part_told } You can also { crisis_part_reach }.

        Please move away from anything you could hurt yourself with. Going to another room, or outside, is enough for now.
    .v2 =
        { crisis_part_call_emergency } "I'm about to hurt myself" is all you need to say.

        Your life matters, this minute too. { crisis_part_told } You can also { crisis_part_reach }.

        Put some distance between you and anything you could hurt yourself with. Another room is enough for now.
    .v3 =
        { crisis_part_call_emergency } Or go to the nearest emergency room, with somebody if you can.

        I've read every word. { crisis_part_told } You can also { crisis_part_reach }.

        For now, step away from whatever you could use to hurt yourself, to a place where other people are.
crisis_emergency_first =
    .v1 = First of all: if anybody could get hurt in the next minutes, get to a safer place. { crisis_part_call_emergency }
    .v2 = Before anything else: if it could happen now, don't wait for us. { crisis_part_call_emergency }
    .v3 = One thing first: if it's about to happen, get out of there. { crisis_part_call_emergency }
crisis_open_third_party =
    .v1 =
        It's good that you're looking out for them. You don't have to do this alone. { crisis_part_told }

        { crisis_part_number } They help people who worry about somebody, too. If they are in danger this minute, call { crisis_part_emergency }.

        You can ask them directly: "Are you thinking of killing yourself?" Asking does not put the idea there. Then mostly listen.
    .v2 =
        Worrying about somebody like this is frightening, and it matters that you took it seriously. { crisis_part_told }

        { crisis_part_number } You can call for yourself or together with them. If they are in danger this minute, call { crisis_part_emergency }.

        You don't need the right words. "I'm worried about you, and I'm staying with you" is a good start.
    .v3 =
        Thank you for telling me about them. { crisis_part_told }

        { crisis_part_number } You can ask there what to do next. If they are in danger this minute, call { crisis_part_emergency }.

        Listen more than you advise, and don't promise to keep it secret: a life comes before a secret.
crisis_open_third_party_imminent =
    .v1 =
        { crisis_part_call_emergency } Tell them where the person is and what you know. Don't wait to be sure.

        { crisis_part_told } If it is safe for you, stay with them or on the phone with them until help comes.
    .v2 =
        { crisis_part_call_emergency } Give the address, and say what happened or what you fear.

        { crisis_part_told } Try not to leave them alone, as long as you are safe yourself.
    .v3 =
        { crisis_part_call_emergency } It is better to call once too often.

        { crisis_part_told } Keep them company, or keep them on the line, until help is there.
crisis_open_overdose =
    .v1 =
        { crisis_part_call_emergency } Do it even if you feel all right: it can get worse later.

        Don't wait for us. { crisis_part_told } Keep the packaging to show, and unlock the door if you can.
    .v2 =
        { crisis_part_call_emergency } Say what was taken, how much and when, as far as you know.

        Don't wait to see how it goes. { crisis_part_told } Take nothing more, and stay where somebody can reach you.
    .v3 =
        { crisis_part_call_emergency } This can't wait, and you deserve help with it, whatever the reason was.

        { crisis_part_told } Have the packaging with you, and try not to be alone until help comes.
crisis_open_medical_emergency =
    .v1 =
        { crisis_part_call_emergency } What you describe can be an emergency, and minutes count.

        Don't wait for us, and don't drive yourself. { crisis_part_told }
    .v2 =
        { crisis_part_call_emergency } Signs like these need to be looked at right away.

        Please don't wait for an answer here. { crisis_part_told } If somebody is near, let them help you.
    .v3 =
        { crisis_part_call_emergency } It is right to call, even if it turns out to be nothing.

        { crisis_part_told } Sit or lie down, and unlock the door if you can.
crisis_poison =
    .v1 = After that call, or if you can't get through: Poison Help in { crisis_part_country } answers at { $poison }.
    .v2 = Poison Help in { crisis_part_country } can also tell you what to do: { $poison }.
    .v3 = Besides the emergency number there is Poison Help in { crisis_part_country }, also for questions: { $poison }.
crisis_open_harm_to_others =
    .v1 =
        It's good that you said this before anything happened. { crisis_part_told }

        If you could act on it, step away now: another room, outside, anywhere apart from them and from anything you could use. If it's getting out of hand, call { crisis_part_emergency }.

        { crisis_part_number } They talk with people in exactly this kind of moment.
    .v2 =
        Thank you for being open about this. Thoughts like these can be talked about, and help can come before harm does. { crisis_part_told }

        Put some distance between you and them, and leave alone anything that could hurt somebody. If you think you might act, call { crisis_part_emergency }.

        { crisis_part_number }
    .v3 =
        Saying it is a step towards nobody getting hurt. { crisis_part_told }

        For now, please go where you can cool down and the other person isn't. If you feel close to acting, call { crisis_part_emergency }.

        { crisis_part_number }
crisis_open_abuse =
    .v1 =
        Thank you for telling me. What is being done to you is not your fault. { crisis_part_told }

        If you are in danger now, call { crisis_part_police }. When it's safe to talk: { crisis_part_reach }.
    .v2 =
        Nobody has the right to treat you like this, and it's good that you told somebody. { crisis_part_told }

        If you need protection now, call { crisis_part_police }. When you can speak freely: { crisis_part_reach }.
    .v3 =
        It takes a lot to say this, and you are taken seriously here. { crisis_part_told }

        If they could hurt you now, call { crisis_part_police }. When nobody is listening: { crisis_part_reach }.
crisis_open_psychosis =
    .v1 =
        That sounds frightening and exhausting. You don't have to sort out alone what is going on. { crisis_part_told }

        { crisis_part_number } If something tells you to hurt yourself or somebody else, call { crisis_part_emergency }.
    .v2 =
        Thank you for telling me what you're going through. I can't judge from here what is behind it, but nobody should be alone with it today. { crisis_part_told }

        { crisis_part_number } If you feel pushed to do something dangerous, call { crisis_part_emergency }.
    .v3 =
        It must be hard to find any rest with this going on. You deserve company and help today. { crisis_part_told }

        { crisis_part_number } If you are in danger, or feel you must act on what you hear or see, call { crisis_part_emergency }.
crisis_open_eating_disorder =
    .v1 =
        Thank you for telling me. When eating turns into a fight, it takes so much strength. { crisis_part_told }

        If you faint, have chest pain or feel too weak to stand, call { crisis_part_emergency }. To talk with somebody now: { crisis_part_reach }.
    .v2 =
        You have been dealing with something very hard, and it's good that it isn't a secret any more. { crisis_part_told }

        If your heart races or skips, or you pass out, call { crisis_part_emergency }. To talk with somebody now: { crisis_part_reach }.
    .v3 =
        This is not about willpower, and you don't have to handle it alone. { crisis_part_told }

        Fainting, chest pain or great weakness can't wait: then call { crisis_part_emergency }. To talk with somebody now: { crisis_part_reach }.

## Which country

crisis_elsewhere =
    .v1 = If you are in another country, that number is different. Which country are you in?
    .v2 = Not in that country? Choose yours, and I'll show the right number.
    .v3 = These numbers are for one country only. Are you in another?
crisis_ask_country =
    .v1 = Which country are you in right now? I want you to have the right number.
    .v2 = Where are you now? Choose your country, or write it, so that the number is the right one.
    .v3 = Which country are you in? The numbers differ, and yours should be right.
crisis_ask_country_name =
    .v1 = Which country are you in? You can just write its name.
    .v2 = What is the name of the country you are in?
crisis_other_country =
    .v1 =
        Then please don't use the number from before. { $directory } lists free helplines for almost every country.

        If you are in danger this minute, call your local emergency number.
    .v2 =
        Then the number above is not the right one. You can find yours at { $directory }.

        If you are in danger this minute, call your local emergency number.
crisis_country =
    { $reach ->
        [none] Thank you. I have no number for { crisis_part_country } that I can vouch for. { $directory } lists free helplines there. { crisis_part_danger }
       *[other] Thank you. { crisis_part_number } { crisis_part_danger }
    }

## The screener's questions (C-SSRS, in its own words)

crisis_questions_intro =
    .v1 = I'd like to ask you a few direct questions, so that the clinic knows how to help you. You can skip any of them.
    .v2 = Some direct questions come now. Your answers help the clinic to help you, and you can skip any of them.
    .v3 = I'll ask you some things quite directly now. Your answers show the clinic what you need, and you can leave any of them out.
crisis_ask_wish = In the past month, have you wished you were dead or wished you could go to sleep and not wake up?
crisis_ask_wish_again =
    .v1 = I want to be sure I understand. In the past month, did you wish to be dead, or to fall asleep and never wake up?
    .v2 = Let me ask it more simply: have there been moments in the past month when you would rather not have been alive?
crisis_ask_thoughts = In the past month, have you actually had any thoughts about killing yourself?
crisis_ask_thoughts_again =
    .v1 = I'm asking directly because it matters: have you thought about killing yourself?
    .v2 = To be sure I understand you: are there thoughts of taking your own life?
crisis_ask_how = Have you been thinking about how you might do this?
crisis_ask_how_again =
    .v1 = Put differently: have you thought about a way to do it? You don't have to say which.
    .v2 = I don't need any details. Have you thought about how you would do it, yes or no?
crisis_ask_intent = Have you had these thoughts and had some intention of acting on them?
crisis_ask_intent_again =
    .v1 = Put differently: is there a part of you that means to act on these thoughts?
    .v2 = Are they only thoughts, or do you intend to do something? Yes means that you intend to.
crisis_ask_plan = Have you started to work out or worked out the details of how to kill yourself? Do you intend to carry out this plan?
crisis_ask_plan_again =
    .v1 = Put differently: do you have a plan that you mean to carry out?
    .v2 = I don't need to know the plan. Is there one, yes or no?
crisis_ask_ever = Have you ever done anything, started to do anything, or prepared to do anything to end your life?
crisis_ask_ever_again =
    .v1 = Put differently: at any time in your life, have you tried to end it, or got ready to?
    .v2 = Has there ever been a time when you did something, or prepared something, to end your life?
crisis_ask_recent = Was this within the past three months?
crisis_ask_recent_again =
    .v1 = Was it less than three months ago? A rough guess is enough.
    .v2 = Just roughly: did it happen in the last three months?
crisis_after_yes =
    .v1 = Thank you for being honest with me.
    .v2 = I hear you. Thank you for saying it.
    .v3 = That's hard to say. Thank you.
    .v4 = It's good that you can say that here.
crisis_after_skip =
    .v1 = That's fine. We'll leave that one.
    .v2 = That's all right, you don't have to answer it.
crisis_after_unclear =
    .v1 = That's all right, some things have no short answer. We'll leave that one.
    .v2 = It doesn't have to be clear. Let's leave that one.
crisis_serious =
    .v1 = Thank you for telling me. This is serious, and the clinic is being told that it's urgent. If you feel close to acting on it, call { crisis_part_emergency } now; my next question can wait.
    .v2 = It was right to say that. The clinic is being told that it's urgent. If it gets stronger, don't wait for me: call { crisis_part_emergency }.
crisis_noted =
    .v1 = Thank you, I've changed that answer.
    .v2 = Noted, thank you.

## What follows from the answers

crisis_outcome_high =
    .v1 =
        Thank you for answering. You are in danger, and you deserve help today. { crisis_part_call_emergency } You don't need the right words: "I'm thinking of killing myself" is enough.

        Please don't stay alone with this. And put distance between you and anything you could hurt yourself with: give it to somebody, or go where it isn't.
    .v2 =
        Thank you for telling me all this. { crisis_part_call_emergency } Or go to the nearest emergency room. You can read out what you wrote here.

        Please stay near other people for now, and away from anything you could hurt yourself with.
crisis_outcome_moderate =
    .v1 =
        Thank you for answering. The clinic can see what you told me. { crisis_part_number } You can do that today; it doesn't have to get worse first.

        If it gets stronger, call { crisis_part_emergency }.
    .v2 =
        Thank you. Those were hard questions, and the clinic can see your answers. { crisis_part_number } If the thoughts get stronger, call { crisis_part_emergency }.
crisis_outcome_low =
    .v1 = Thank you for answering. The clinic can see what you told me. { crisis_part_number } You can do that just to talk, too.
    .v2 = Thank you, those were hard questions. The clinic can see your answers. { crisis_part_number } You don't have to be at your worst for it.
crisis_outcome_unknown =
    .v1 = That's all right. You don't have to answer everything, and help doesn't depend on it. { crisis_part_number } { crisis_part_danger }
    .v2 = We can leave the questions there. The clinic knows that you're having a hard time. { crisis_part_number } { crisis_part_danger }

## Somebody near

crisis_ask_company =
    .v1 = Who could be with you right now? Somebody at home, a friend, a neighbor?
    .v2 = Is there somebody who could come to you, or whom you could go to? Who would that be?
    .v3 = Who could you have near you for the next few hours? Anybody you feel all right with.
crisis_ask_company_bodily =
    .v1 = Is somebody with you who can call, or open the door for the ambulance?
    .v2 = Who is near you and could help until the ambulance comes?
    .v3 = Is there anybody in the house or next door who can help you now?
crisis_company_alone =
    .v1 =
        Then let a voice be with you: { crisis_part_reach }. You can stay on the line as long as you need.

        If you can, go where other people are: to a neighbor, into a shop, to a hospital. You don't have to explain anything to sit there.
    .v2 =
        Thank you for saying so. Being alone with this is the hard part, so please { crisis_part_reach }.

        Is there a place nearby with people in it? Being near others is enough, you don't have to talk.
crisis_company_there =
    .v1 =
        If there is somebody, call or write to them now. "I'm not well and I don't want to be alone" says enough. If nobody answers, { crisis_part_reach }.

        I'm still here while you do.
    .v2 =
        Whoever comes to mind, let them know now, even with one line: "Can you come? I'm not doing well." If there is nobody after all, { crisis_part_reach }.

        You can go on writing to me meanwhile.
crisis_company_named =
    .v1 =
        Then call { $person } now, or write: "I'm not well and I don't want to be alone." If nobody answers, { crisis_part_reach }.

        I'm still here while you do.
    .v2 =
        Good. Let { $person } know right away, even with one line: "Can you come? I'm not doing well." If that doesn't work, { crisis_part_reach }.

        You can go on writing to me meanwhile.
crisis_company_alone_bodily =
    .v1 = Then please make the call yourself, now: { crisis_part_emergency }. Put the phone on speaker and unlock the door, if you can.
    .v2 = Then call { crisis_part_emergency } yourself, now, and stay on the line with them. Unlock the door if you can.
crisis_company_there_bodily =
    .v1 = If somebody is there, show them this: call { crisis_part_emergency } now, and stay with me until help comes. If not, please make the call yourself, now.
    .v2 = Let them call { crisis_part_emergency } right now and stay with you. If nobody can, call yourself; don't wait.

## Distance from what could hurt

crisis_ask_means =
    .v1 = Please put some distance between you and what you could use to hurt yourself: lock it away, give it to somebody, or go where it isn't. Have you been able to?
    .v2 = If something is near that you could use to hurt yourself, please get it out of reach, or get away from it. Tell me when you've done it.
crisis_ask_means_again =
    .v1 = I'd like to be sure: is it out of reach now, or is that not possible?
    .v2 = Just so that I know: have you put it away, or can you not do that at the moment?
crisis_means_put_away =
    .v1 = Thank you. That makes a real difference. Please leave it there, also if it gets harder later.
    .v2 = That was a good step. Time and distance keep you safer. Let it stay out of reach for now.
crisis_means_cannot =
    .v1 = Then leave the room it is in, now, and close the door behind you. Ask somebody to come and take it away. If you can't get away from it, call { crisis_part_emergency } and say just that.
    .v2 = Then go away from it instead: to another room, outside, to other people. Somebody else can take it for you. And if you can't leave, call { crisis_part_emergency } and tell them so.
crisis_means_nothing =
    .v1 = That's good. If that changes, go to another room, and tell somebody.
    .v2 = I'm glad. Should something come within reach after all, leave the room.
crisis_means_left =
    .v1 = That's all right. If there is something, another room is enough for now, or other people. Even a little distance helps.
    .v2 = We can leave that. Only this: if it gets stronger, move away from anything you could use, and call { crisis_part_emergency }.

## What gets in the way of calling

crisis_part_texting =
    { $texting ->
        [none] {""}
        [text_word] {" "}You can also write instead of calling: text { $text_body } to { $text_number } ({ $text_service }).
       *[other] {" "}You can also write instead of calling: text { $text_number } ({ $text_service }).
    }
crisis_ask_barrier =
    .v1 = Many people find it hard to call a helpline, and for good reasons. What gets in the way for you?
    .v2 = What would keep you from calling a helpline? Choose what fits, or say it your own way.
crisis_barrier_cost =
    .v1 =
        { $cost ->
            [free] { $service } is free of charge.
           *[other] Helplines like this are usually free of charge.
        } You can ask about it at the start, before you tell them anything.
    .v2 =
        { $cost ->
            [free] It costs nothing: { $service } is free.
           *[other] Such lines usually cost nothing.
        } If you aren't sure, let it be your first question there.
crisis_barrier_privacy =
    .v1 = You decide how much you say. Usually it stays with them; only if they think that a life is in danger may they bring in others. You can ask about that first, before you tell them anything.
    .v2 = It's fair to wonder who gets to know. Ask them right at the start what they keep to themselves, and when they would tell others. Then say as much as feels right.
crisis_barrier_language =
    .v1 =
        { $languages ->
            [none] Begin with the name of your language, and ask for somebody who speaks it.
           *[other] { $service } answers in { $languages }. If yours is another, begin with its name and ask for an interpreter.
        }{ crisis_part_texting }
    .v2 =
        { $languages ->
            [none] You can ask for an interpreter. The name of your language is enough to begin with.
           *[other] Languages of { $service }: { $languages }. For any other, ask for an interpreter; its name is enough to begin with.
        }{ crisis_part_texting }
crisis_barrier_not_bad_enough =
    .v1 = It doesn't have to get worse first. What you told me is reason enough. They would rather hear from you early.
    .v2 = You don't take anything from anybody by calling. They are there for days like this one, not only for the very worst.
crisis_barrier_police =
    .v1 = That fear makes sense. Most calls are a talk and nothing more. Help is sent mostly when a life is in danger right then. You can ask them first what they would do, and when.
    .v2 = Many people are afraid of that. Usually they listen, and look with you for what helps. Ask at the start when they would send somebody; then you know before you say more.
crisis_barrier_words =
    .v1 = One sentence is enough: "I'm not well, and I don't know where to start." They ask the rest. You can also read out what you wrote here.{ crisis_part_texting }
    .v2 = Nobody there expects the right words, and you may stay silent at first. Somebody near you can also make the call with you.{ crisis_part_texting }
crisis_barrier_called =
    .v1 = That's a good step. You can call again as often as you need to, also tonight.
    .v2 = I'm glad. If it didn't help the first time, another call, with another person, may.
crisis_barrier_other =
    .v1 = Whatever it is, it can be the first thing you say: "It's hard for me to call." They know that. You can also have somebody with you while you do.{ crisis_part_texting }
    .v2 = You don't have to explain it. If you can't call today, you can ask for a person from the clinic here: write "person".{ crisis_part_texting }

## Somebody whom they trust

crisis_ask_trusted =
    .v1 = Two kinds of people help now: somebody whose job it is, and somebody who knows you. Who do you trust enough to tell how you are? A name is enough.
    .v2 = You can have both: professionals, and somebody close to you. Who would that be? You can write a name, or just "my sister".
crisis_ask_trusted_again =
    .v1 = Who is it? A first name is enough, or "a friend".
    .v2 = Who do you think of? A name, or what they are to you.
crisis_trusted_named =
    .v1 = Then tell { $person } today. One line is enough: "I'm not doing well, can we talk?" And tell a professional, too: { crisis_part_reach }. You deserve both.
    .v2 = It's good that there is { $person }. "It's bad today, can you stay with me for a while?" says enough. For what is too heavy for one person there are professionals: { crisis_part_reach }.
crisis_trusted_known =
    .v1 = You spoke of { $person }. Please say today how you are, and let a professional help, too: { crisis_part_reach }.
    .v2 = There is { $person }, as you told me. Stay in touch today, even with one line. And beside that: { crisis_part_reach }.
crisis_trusted_nobody =
    .v1 = Thank you for telling me. To have nobody for this is hard, and it's not your fault. Then let people whose work it is come first: { crisis_part_reach }. The clinic knows about you, too.
    .v2 = That is a lonely place to be. It can begin with a stranger who listens: { crisis_part_reach }. And you can ask the clinic for somebody whom you see again.
crisis_trusted_left =
    .v1 = You don't have to say who. If somebody comes to mind, one line to them is enough. And let a professional help, too: { crisis_part_reach }.
    .v2 = We can leave it open. Somebody close to you and somebody whose work it is: try to have both on your side. To begin with, { crisis_part_reach }.

## What we can do now

crisis_ask_offer =
    .v1 = What would help now? There is the safety plan, a short exercise that calms a little, or we just talk.
    .v2 = I'm staying here. Would you like a safety plan, a short exercise, or just to talk?
crisis_ask_offer_again =
    .v1 = Gladly. Which one: the safety plan, the exercise, or just to talk?
    .v2 = Which of the three would you like first?
crisis_talk =
    .v1 = Then let's talk. I'm reading. What is on your mind right now?
    .v2 = I'm here. Begin wherever you like; it doesn't have to be in order.
    .v3 = All right. Tell me what is weighing on you, big or small.

## The safety plan (Stanley and Brown)

crisis_plan_intro =
    .v1 = Good. There are six short questions. A few words are enough for each, you can skip any, and "stop" ends it. What you write is kept, and the clinic can see it.
    .v2 = Let's do it in six small steps. Write as little as you like, skip what doesn't fit, and say "stop" when it's enough. I keep your words, and the clinic can see them.
crisis_ask_step_warning =
    .v1 = How do you notice that it's getting bad again? In thoughts, in your body, in what you do?
    .v2 = What are the signs that a hard time is coming?
crisis_ask_step_alone =
    .v1 = What can you do by yourself that takes your mind off it, at least for a while?
    .v2 = Which small things have helped you before, without anybody else?
crisis_ask_step_places =
    .v1 = Which people or places bring you other thoughts, without your having to talk about it?
    .v2 = Where can you go, or who can you see, to be among people for a while?
crisis_ask_step_people =
    .v1 = Who could you tell that you need help? Names are enough.
    .v2 = Who in your life could you ask for help when it gets bad?
crisis_ask_step_professionals =
    .v1 = Which professionals could you turn to: a doctor, a therapist, the clinic, a helpline?
    .v2 = Who could help you whose work it is? You can also write: the clinic, or the helpline.
crisis_ask_step_surroundings =
    .v1 = What would make the place you live in safer for you? No details are needed: what should be out of reach, and who could see to that?
    .v2 = Last one: how can your surroundings become safer, perhaps with somebody's help? You don't have to name anything.
crisis_part_plan_warning = Signs that it's getting bad: { $plan_warning }
crisis_part_plan_alone = What I can do myself: { $plan_alone }
crisis_part_plan_places = People and places that distract me: { $plan_places }
crisis_part_plan_people = Who I can ask for help: { $plan_people }
crisis_part_plan_professionals = Professionals: { $plan_professionals }
crisis_part_plan_surroundings = Making it safer around me: { $plan_surroundings }
crisis_plan =
    .v1 =
        Your safety plan
        { crisis_part_plan_warning }
        { crisis_part_plan_alone }
        { crisis_part_plan_places }
        { crisis_part_plan_people }
        { crisis_part_plan_professionals }
        { crisis_part_plan_surroundings }
    .v2 =
        This is your safety plan
        { crisis_part_plan_warning }
        { crisis_part_plan_alone }
        { crisis_part_plan_places }
        { crisis_part_plan_people }
        { crisis_part_plan_professionals }
        { crisis_part_plan_surroundings }
crisis_plan_done =
    .v1 = That was good work on a hard day. Write "my plan" whenever you want to see it, or "change my plan". When it gets bad, begin at the top.
    .v2 = There it is, in your own words. With "my plan" you can open it at any time, with "change my plan" begin it anew. Start with the first line when it gets hard.
crisis_plan_empty =
    .v1 = Then we leave the plan for another day. Write "my plan" if you want to try it later.
    .v2 = That's all right, it doesn't have to be today. You can begin it at any time with "my plan".
crisis_plan_kept =
    .v1 = What you wrote of your plan is kept. Write "my plan" to see it.
    .v2 = Your plan stays as far as it goes. With "my plan" you can open it.

## One exercise

crisis_grounding =
    .v1 = Let's come back to the room you are in. Look for five things you can see. Then four you can touch. Three sounds. Two smells. And one taste. Take your time with each.
    .v2 = Let's breathe slowly. In through your nose while you count to four, out through your mouth while you count to six. Ten breaths like that, and let your shoulders sink each time.
crisis_ask_grounding =
    .v1 = I'll wait. How is it now?
    .v2 = There's no hurry. How do you feel after it?
crisis_grounding_better =
    .v1 = I'm glad. You can do that anywhere, as often as you like.
    .v2 = That's good. It's yours now, for the next hard moment, too.
crisis_grounding_same =
    .v1 = That happens. It often takes a few rounds, and it isn't your fault if it doesn't help. I'm still here.
    .v2 = Thank you for trying. Not everything fits everybody. You can go on writing to me.
crisis_grounding_worse =
    .v1 = Then stop it, it's not the right thing now. Put your feet on the floor and look around you. The clinic is being told that it's worse. You can { crisis_part_reach }. { crisis_part_danger }
    .v2 = Thank you for saying so; leave the exercise. I'm letting the clinic know that it's worse. Please { crisis_part_reach }. { crisis_part_danger }
crisis_grounding_other =
    .v1 = Thank you for telling me. I'm still here, and you can go on writing.
    .v2 = I've read that. However it is now, you can stay here and write.

## Today's help, distance from somebody, and those who worry

crisis_ask_today =
    .v1 = Is there a doctor, a clinic or an emergency room you could get to today?
    .v2 = Could you see a doctor today, or go to a hospital, with somebody or by yourself?
    .v3 = Is there a way for a doctor to see you today?
crisis_today_yes =
    .v1 = Good. Please go or call today rather than tomorrow. You can show them what you wrote here. If it gets dangerous before that, call { crisis_part_emergency }.
    .v2 = That's a good way. Take somebody along if you can, and read out what you wrote here. If you can't wait that long, call { crisis_part_emergency }.
crisis_today_no =
    .v1 = Then let's find another way today: { crisis_part_reach }. The clinic has been told, and can help you find somebody. { crisis_part_danger }
    .v2 = All right. You can { crisis_part_reach } instead, and ask there who could see you today. { crisis_part_danger }
crisis_ask_apart =
    .v1 = Are you in another place than the other person right now?
    .v2 = Is there a door, or some distance, between you and the other person now?
    .v3 = Have you got away from the other person?
crisis_apart_yes =
    .v1 = Good. Stay there until it has passed. Call somebody who calms you and ask them to be with you, or { crisis_part_reach }.
    .v2 = That's right. Give it time, and don't go back alone. Who calms you down could come to you; if nobody can, { crisis_part_reach }.
crisis_apart_no =
    .v1 = Then please go now, before anything else: out of the room, out of the house. Leave everything where it is. If you can't, call { crisis_part_emergency }.
    .v2 = Please move away first, to where other people are, and take nothing with you. If you feel that you can't hold back, call { crisis_part_emergency } now.
crisis_ask_yourself =
    .v1 = And you? Worrying like this takes a lot of strength. How are you?
    .v2 = I'd like to ask about you as well. How are you holding up?
    .v3 = You carry a lot there. How is it for you yourself?
crisis_yourself =
    .v1 = Thank you for telling me. You may need help, too, and you don't have to carry this alone: { crisis_part_reach }. Tell somebody you trust, so that there are two of you.
    .v2 = It's good that you say it. Take turns with somebody you trust, eat something, sleep when you can. For yourself, too, you can { crisis_part_reach }.

## Abuse: is it safe to chat

crisis_ask_safe_to_chat =
    .v1 = Is it safe for you to write here right now?
    .v2 = Can you write here without somebody looking on?
    .v3 = Are you free to write right now, without any risk to you?
crisis_chat_safe =
    .v1 = Good. If that changes, just close the chat; the button for leaving at once is at the top of the clinic's page. You can come back at any time.
    .v2 = All right. Should somebody come in, leave the chat at once and come back when you can. On the clinic's page there is a button for it at the top.
crisis_leave_hint =
    .v1 = Then close this chat now, if that's safer; the button for leaving at once is at the top of the clinic's page. Write again when you are alone, or from another phone. In danger, call { crisis_part_police }.
    .v2 = Then let's keep this short. Leave the chat whenever you need to, and write when it's safer, perhaps from another phone. In danger, call { crisis_part_police }.

## Somebody else

crisis_ask_with_them =
    .v1 = Are you with them now?
    .v2 = Are you where they are at the moment?
    .v3 = Is that person with you at the moment?
crisis_with_them =
    .v1 = Stay with them, if it is safe for you. Call the helpline together, and help to put away anything they could hurt themselves with.
    .v2 = It's good that you're there. Don't leave them alone, and put some distance between them and anything dangerous. You can make the call together.
crisis_reach_them =
    .v1 = Call them now, or ask somebody who is near to look in on them. If you can't reach them and fear the worst, call { crisis_part_emergency } and give the address.
    .v2 = Try to reach them by phone, and think of who lives close by. If nobody can reach them, call { crisis_part_emergency }: they can go and look.

## "I am safe"

crisis_ask_safe =
    .v1 = That's good to read. I'd like to be sure: are you safe right now?
    .v2 = Thank you for saying so. Let me ask once more: do you feel safe right now?
crisis_not_safe =
    .v1 = Then we'll go on, at your pace. { crisis_part_number } { crisis_part_danger }
    .v2 = Thank you for being honest. I'm still here. { crisis_part_number } { crisis_part_danger }
crisis_safe_end =
    .v1 =
        Thank you for telling me. I won't ask further. Somebody from the clinic will still read this, so that you're not forgotten.

        If it gets dark again, write to me, or { crisis_part_reach }. We can talk about anything you like now.
    .v2 =
        All right, I'll take your word for it. The clinic can still see what we wrote, and may ask how you are.

        You can come back to this whenever you need to, and you can { crisis_part_reach } at any time. What would you like to do now?

## Person, help, stop

crisis_human =
    .v1 = I've told the clinic again that you want to talk to a person. I can't say how soon somebody will be here. Until then: { crisis_part_reach }, there you can talk to a person now.
    .v2 = The clinic has been told again that you are asking for a person. It may take a while, and I'll stay here. If you don't want to wait, { crisis_part_reach }.
    .v3 = The clinic is being told that you are asking for a person. I'll stay with you until one is here. If you need a voice sooner, { crisis_part_reach }.
crisis_help =
    .v1 =
        { crisis_part_number } { crisis_part_danger }

        You can write "person" to ask for somebody from the clinic, or "stop" if you want no more questions.
    .v2 =
        Here is help: { crisis_part_reach }. { crisis_part_danger }

        You can also ask me for a person from the clinic, or tell me to stop the questions.
crisis_stopped =
    .v1 =
        All right, no more questions. I'm still here, and you can write whatever you like.

        The clinic knows about this, and help stays: { crisis_part_reach }.
    .v2 =
        I'll stop asking. You don't have to leave, we can just talk.

        The clinic stays informed, and you can still { crisis_part_reach }.

## Staying

crisis_still_here =
    .v1 = I'm still here. Go on writing, if you like.
    .v2 = I'm here. Take your time.
    .v3 = You're not bothering anybody. I'm still here.
    .v4 = We don't have to hurry. I'm staying in this chat.
crisis_still_here_bodily =
    .v1 = I'm here. { crisis_part_call_emergency } Stay on the line with them until help is there.
    .v2 = I'm still here. { crisis_part_call_emergency } Tell them what happened and how you feel.
    .v3 = Have you called yet? { crisis_part_call_emergency } If you have, unlock the door and stay where they can find you.
    .v4 = I'm staying in this chat. { crisis_part_call_emergency } Keep the phone beside you and the door unlocked, if you can.
crisis_again =
    .v1 = I've read what you just wrote, and I'm still here. The clinic is being told again. { crisis_part_number } { crisis_part_danger }
    .v2 = It's still this heavy. Thank you for going on telling me. I'm letting the clinic know again. { crisis_part_number } { crisis_part_danger }
    .v3 = You can say it as often as you need to. The clinic is being told that it's no better. { crisis_part_number } { crisis_part_danger }
    .v4 = I hear that it's getting too much. Please don't stay alone with it. The clinic is being told again. { crisis_part_number } { crisis_part_danger }
crisis_waiting =
    .v1 = Nobody from the clinic has joined us yet. They have been told, and I'm still here. If you don't want to wait for them, { crisis_part_reach }.
    .v2 = I want to be honest with you: no person from the clinic is here yet. They have been told. Until then you can { crisis_part_reach }.
    .v3 = Still no one from the clinic in this chat. You are not forgotten; they have been told. If you want to talk to a person now, { crisis_part_reach }.
crisis_waiting_bodily =
    .v1 = Nobody from the clinic has joined us yet. Please don't wait for them, or for me. { crisis_part_call_emergency }
    .v2 = I want to be honest with you: no person from the clinic is here yet, and this can't wait. { crisis_part_call_emergency }
crisis_stopped_bodily =
    .v1 = All right, no more questions. Only this, because it can't wait: { crisis_part_call_emergency } I'm still here.
    .v2 = I'll stop asking. { crisis_part_call_emergency } You can write to me at any time.

## Checking in later

crisis_part_person_near =
    { $person ->
        [none] {""}
       *[other] {" "}If you don't want to be alone, you can call { $person }.
    }
crisis_check_in_quarter =
    .v1 = A little time has passed, and I'd like to know how you are. Is it better now, the same, or worse?{ crisis_part_person_near }
    .v2 = I'm checking in, as you may need it. How is it now: better, the same, or worse?{ crisis_part_person_near }
crisis_check_in_hour =
    .v1 = It's been about an hour, and I've not forgotten you. Is it better than before, the same, or worse?{ crisis_part_person_near }
    .v2 = About an hour ago things were very hard. How are they now: better, the same, or worse?{ crisis_part_person_near }
crisis_check_in_day =
    .v1 = Yesterday was a hard day. How is it today: better, the same, or worse?{ crisis_part_person_near }
    .v2 = It's a day later, and I'd like to ask after you. Is it better, the same, or worse?{ crisis_part_person_near }
crisis_check_in_days =
    .v1 = A few days have gone by since it was so hard. How has it been: better, the same, or worse?{ crisis_part_person_near }
    .v2 = I'm asking once more, some days later. Is it better now, the same, or worse?{ crisis_part_person_near }
crisis_check_in_bodily =
    .v1 = I'm checking in. If help has not come yet, call { crisis_part_emergency } now. How is it: better, the same, or worse?
    .v2 = I'd like to know how you are. If nobody is helping you yet, please call { crisis_part_emergency } now. Is it better, the same, or worse?
crisis_call_now =
    .v1 = If nobody is helping you yet: { crisis_part_call_emergency }
    .v2 = This can't wait, as long as no help has come. { crisis_part_call_emergency }
crisis_check_in_open =
    .v1 = I'm still here. My question from before is still open; answer it when you can, or write whatever you like.
    .v2 = I'm checking in. We stopped at a question. There is no hurry, and you can write about something else, too.
crisis_check_in_better =
    .v1 = I'm glad it's a little easier. What helped you today may help again another day. You can write to me whenever you like.
    .v2 = That's good to read. Go easy on yourself. If it turns, I'm here, and so is the line: { crisis_part_reach }.
crisis_check_in_same =
    .v1 = Thank you for telling me. It's tiring when it doesn't let up. { crisis_part_number } You can also go on writing here.
    .v2 = Still the same, then, and you are still holding on. You don't have to do that alone: { crisis_part_reach }.
crisis_check_in_worse =
    .v1 = Thank you for telling me. The clinic is being told that it has got worse. { crisis_part_number } { crisis_part_danger }{ crisis_part_person_near }
    .v2 = It's good that you said so. I'm letting the clinic know that it's worse. Please don't wait for them: { crisis_part_reach }. { crisis_part_danger }{ crisis_part_person_near }
crisis_check_in_other =
    .v1 = Thank you for writing back. I've read it, and I'm still here. { crisis_part_danger }
    .v2 = It's good to hear from you. You can go on writing, about anything. { crisis_part_danger }

## Buttons

crisis_choice_yes = Yes
crisis_choice_no = No
crisis_choice_skip = I'd rather not say
crisis_choice_country = { $country }
crisis_choice_other_country = Another country
crisis_choice_better = Better
crisis_choice_same = The same
crisis_choice_worse = Worse
crisis_choice_put_away = I've put it away
crisis_choice_cannot = I can't
crisis_choice_nothing = There's nothing here
crisis_choice_cost = What it costs
crisis_choice_privacy = Who gets to know
crisis_choice_language = The language
crisis_choice_not_bad_enough = It's not bad enough
crisis_choice_police = Police or hospital
crisis_choice_words = I don't know what to say
crisis_choice_called = I've called, or I will
crisis_choice_other = Something else
crisis_choice_nobody = Nobody
crisis_choice_plan = Make a safety plan
crisis_choice_plan_open = Open my safety plan
crisis_choice_grounding = A calming exercise
crisis_choice_talk = Just talk
crisis_choice_skip_step = Skip
crisis_choice_stop = Stop here
