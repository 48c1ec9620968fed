# What Beside says in English. A reply has its wordings as .v1, .v2 …; one is picked so that none
# comes twice in a row. A blank line inside a wording starts a second bubble. `.button_<intent>`
# is a button that sends that intent.

## Conversation

utter_greet =
    .v1 = Hello, good to have you here. I am this clinic's automated assistant. What brings you here today?
    .v2 = Hi there. I can help with appointments, or we can simply talk. How are you doing today?
    .v3 = Hello. Take your time and write as it comes. What can I do for you?
    .v4 = Hi, welcome. How has your day been so far?

utter_goodbye =
    .v1 = Goodbye, and take care of yourself. You can write here at any hour.
    .v2 = Take care. This chat is open day and night if you want to come back.
    .v3 = Until next time. Go gently on yourself today.

utter_thanks =
    .v1 = You're welcome. Is there anything else on your mind?
    .v2 = Glad that was of use. I am here if you need something more.
    .v3 = You're very welcome. Take the time you need.

utter_help =
    .v1 = I can book, move or cancel an appointment, show you a short exercise for hard moments, and listen when something weighs on you. If you want a person from the clinic, just say so.
    .v2 = Here is what I can do: help with appointments, talk with you about how you are, guide a short calming exercise, or ask a person from the clinic to write to you. What would you like?
    .button_book_appointment = Book an appointment
    .button_open_talk = Just talk
    .button_coping_exercise = A short exercise
    .button_talk_to_human = Talk to a person

utter_bot_challenge =
    .v1 = I am an automated assistant, a computer program. I am not a person and not a therapist. People from the clinic can join this chat if you ask for them.
    .v2 = You are writing with a program, not with a person. I cannot take the place of a doctor or therapist, but I can help with simple things and bring in somebody from the clinic.
    .v3 = No person is typing this: I am the clinic's automated assistant. If you would rather have a human, say so and I will tell the team.
    .button_talk_to_human = Talk to a person

utter_affirm_alone =
    .v1 = Good. Tell me a little more about what you would like to do.
    .v2 = All right. What would you like to go on with?
    .v3 = Okay. What is next on your mind?

utter_deny_alone =
    .v1 = That is fine. Is there something else you would like instead?
    .v2 = All right, we leave it. What would be better for you?
    .v3 = Okay, no problem. Tell me if you want something else.

utter_human_requested =
    .v1 = I am letting the clinic's team know that you would like a person. It may take a while until somebody can answer.

        You can go on writing here. They will be able to read it.
    .v2 = A person from the clinic is being told now. I cannot say how soon somebody is free, so it may take some time.

        Meanwhile I stay here, and you can write whatever matters to you.
    .v3 = I am passing on that you want to talk to a person. When somebody joins, you will see their name here. That can take a while.

        Until then you can keep writing.

utter_stopped =
    .v1 = Okay, we leave that. I am still here for anything else.
    .v2 = Stopped. Nothing has been changed. What would you like to do now?
    .v3 = All right, that is put aside. Write whenever you are ready.

utter_language_changed =
    .v1 = From now on we write in { $language }.
    .v2 = We can go on in { $language } now.

utter_ask_language =
    .v1 = Which language would you like to use?
    .v2 = Of course. Choose the language that is easiest for you.


## Questions that people of the clinic answer

utter_medication_pointer =
    .v1 = Questions about medicines need somebody who knows your whole history, so I cannot answer them here. Your pharmacist or your care team can. Please don't change anything before you have asked them.

        If you may have taken too much, or feel very unwell after a medicine, call your emergency number now.
    .v2 = You need a safe answer about this, and I cannot give one here. A pharmacist or your care team can. Shall I ask a person from the clinic to write to you?

        If you feel very unwell after a medicine, or took too much, call your emergency number now.
    .button_talk_to_human = Ask the care team

utter_refill_pointer =
    .v1 = I cannot order medicines here yet. The clinic's team can look after your prescription. Shall I let them know?
    .v2 = For more of your medicine, the team or your pharmacy has to step in. I can tell the clinic that you are waiting for it.
    .button_talk_to_human = Tell the clinic
    .button_book_appointment = Book an appointment

utter_health_pointer =
    .v1 = I have nothing here that I could rely on to answer that, and I would rather not guess. I can ask the care team to write to you, or book you a visit.

        If it came on suddenly or is getting worse fast, call your emergency number now.
    .v2 = I found no good source for that question. A nurse or doctor of the clinic can answer it. Would you like a message from them, or an appointment?

        If it is severe or sudden, please don't wait: call your emergency number.
    .button_talk_to_human = Ask the care team
    .button_book_appointment = Book an appointment

utter_screening_pointer =
    .v1 = I don't have the questionnaires here yet. We can talk about how you have been, or I can ask the team to go through one with you.
    .v2 = Questionnaires are not part of this chat yet. Would you like to tell me in your own words how things are, or have a person from the clinic do it with you?
    .button_open_talk = Just talk
    .button_talk_to_human = Talk to a person

utter_out_of_scope =
    .v1 = That is outside what I know. I can help with appointments, or we can talk about how you are.
    .v2 = I am no good at that one. My part is appointments, hard days, and bringing in a person from the clinic.
    .v3 = I can't help with that here. Is there something about your health or your day that I can help with?
    .v4 = That one I have to leave to others. What else is on your mind?

## Booking

utter_ask_day =
    .v1 = Which day would suit you? You can pick one or write it, such as "next Tuesday".
    .v2 = Let's find a time for you. Which day would be good?

utter_ask_time =
    .v1 = These times are free on { $day }. Which one suits you?
    .v2 = On { $day } you can choose from these times. Which would you like?

utter_ask_reason =
    .v1 = What is the visit for?
    .v2 = And what would you like to come in for? A few words are enough.

utter_ask_confirmed =
    .v1 = Here is what I have: { $datetime }, { $clinic }. Reason: { $reason }. Shall I book it?
    .v2 = Let me check with you: { $datetime }, { $clinic }. Reason: { $reason }. Is that right?

utter_booked =
    .v1 = Your appointment is booked: { $datetime }, { $clinic }. Reason: { $reason }.

        If something comes up, you can move or cancel it here.
    .v2 = That's done. We expect you: { $datetime }, { $clinic }. Reason: { $reason }.

        You can change or cancel it here at any time.

utter_booking_left =
    .v1 = All right, nothing is booked. You can come back to it whenever you like.
    .v2 = Okay, I have not booked anything. Just tell me if you want to try again.

utter_slot_taken =
    .v1 = Somebody else has just taken this time: { $datetime }. Let's pick another one.
    .v2 = This time has just gone: { $datetime }. Which other time would work?

utter_day_full =
    .v1 = On { $day } everything is taken. Would another day work?
    .v2 = There is no free time left on { $day }. Let's look at another day.

utter_day_closed =
    .v1 = The clinic is closed on { $day }. Which other day would suit you?
    .v2 = Nobody is at the clinic on { $day }. Let's find another day.

utter_day_past =
    .v1 = { $day } has already gone by. Which day from today on would suit you?
    .v2 = That day is in the past: { $day }. Could you pick one that is still to come?

utter_day_too_far =
    .v1 = I cannot book as far ahead as { $day } yet. Is there an earlier day that works?
    .v2 = { $day } is too far ahead for the appointment book. Please choose an earlier day.

utter_day_not_understood =
    .v1 = I could not find a day in that. You can pick one below, or write it like "Tuesday" or "May 14".
    .v2 = Which day do you mean? Something like "tomorrow" or "next Friday" is enough.
    .v3 = I am not sure which day that is. Please choose one of these, or write the date.

utter_day_impossible =
    .v1 = That date is not in the calendar. Which day did you have in mind?
    .v2 = There is no such date in that month. Could you check it and write it again?

utter_time_not_understood =
    .v1 = I could not find a time in that. You can pick one below, or write it like "9:30".
    .v2 = Which time do you mean? Something like "10 o'clock" or "in the afternoon" is enough.

utter_time_not_offered =
    .v1 = That time is not free. These are the ones I can offer.
    .v2 = I can't offer that time. Would one of these do?

utter_no_slots =
    .v1 = I can't find any free time in the coming weeks. Shall I ask the clinic's team to help you find one?
    .v2 = The appointment book is full for the coming weeks. A person from the clinic may still find something for you.
    .button_talk_to_human = Ask the clinic

utter_moved =
    .v1 = Your appointment is moved. The new time: { $datetime }, { $clinic }. Reason: { $reason }.
    .v2 = That's changed. We now expect you: { $datetime }, { $clinic }. Reason: { $reason }.

utter_appointments =
    .v1 =
        { $n ->
            [one] You have one appointment:
           *[other] You have { $n } appointments:
        }
    .v2 =
        { $n ->
            [one] Here is your appointment:
           *[other] Here are your { $n } appointments:
        }

utter_appointment_line = { $datetime } – { $reason }

utter_no_appointments =
    .v1 = You have no appointments at the moment. Shall we book one?
    .v2 = I see no appointment for you right now. I can help you book one.
    .button_book_appointment = Book an appointment

utter_ask_appointment =
    .v1 = Which appointment do you mean?
    .v2 = You have more than one. Which of them is it about?

utter_ask_cancel_confirmed =
    .v1 = Shall I cancel this appointment: { $datetime }?
    .v2 = This is the one I found: { $datetime }. Do you want to cancel it?

utter_cancelled =
    .v1 = Your appointment is cancelled: { $datetime }. You can book a new one at any time.
    .v2 = Done, this appointment is off: { $datetime }. Thank you for letting us know.

utter_cancel_left =
    .v1 = Okay, everything stays as it was.
    .v2 = All right, nothing is cancelled. Your appointment stands.

utter_booking_unavailable =
    .v1 = I can't reach the appointment book right now. Please try again in a few minutes, or ask for a person from the clinic.
    .v2 = The appointment book is away for the moment, and nothing was changed. You can try again a little later, or I can tell the clinic.
    .button_talk_to_human = Talk to a person

## Choices

choice_text = { $text }
choice_date = { $date }
choice_time = { $time }
choice_datetime = { $datetime }
choice_yes = Yes
choice_no = No
choice_human = Talk to a person
reason_checkup = Check-up
reason_new = Something new
reason_followup = Follow-up
reason_therapy = Therapy session
reason_other = Something else

## People of the clinic

event_human_joined = { $name } from the clinic has joined.
event_human_left = { $name } has left the chat.

utter_back_after_human =
    .v1 = It is me again, the automated assistant. You can go on writing here, and ask for a person whenever you want.
    .v2 = The automated assistant is back. If you need somebody from the clinic again, just say so.

utter_waiting_for_human =
    .v1 = The clinic has your request, and nobody has been free to join yet. I am still here, and you can keep writing.
    .v2 = You are still waiting for a person, and I cannot say how long it will take. What you write here stays for them to read.

## Errors

error_too_long = That message is too long for me. Please split it into parts of at most { $n } characters.
error_empty = I received an empty message. What did you want to write?
error_too_many = That was a lot at once. Please wait a moment, then send it again.
error_bad_frame = I could not read what was sent. Please reload the page and try once more.
error_unknown_conversation = I can't find this conversation any more. Let's begin a new one.
error_store_unavailable = I can't keep messages just now. Yours will be sent again by itself. If you are in danger, call { $number }.

error_dialogue_unavailable =
    .v1 = I can read you, but a part of me is away right now. Please try again in a minute. If you would like a person from the clinic, write "human".
    .v2 = Your message has arrived, but I can't answer it properly at the moment. Write "human" if you want somebody from the clinic, or try again in a minute.

error_internal = Something went wrong on our side. Please try again in a moment.
error_forbidden = You can't do that here.
error_bad_request = I could not make sense of that request. Please try again.
error_unavailable = This isn't working for the moment. Please try again in a few minutes.

## Written answers, once they have passed the review

utter_draft = { $draft }
