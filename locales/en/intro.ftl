# The first thing that a patient reads, and the honest lines around it.

intro_who = Hello. I am an automated assistant of { $clinic }. I am not a person and not a therapist.
intro_what = I can book appointments, help you find the right person, or just listen. Write in your own words.
intro_emergency =
    { $number ->
        [none] If you or someone else is in danger right now, call your local emergency number.
       *[other] If you or someone else is in danger right now, call { $number }.
    }
utter_switched_language =
    .v1 = I see that you write in { $language }, so I will answer in { $language } from now on.
choice_language_back = Back to { $language }
local_emergency_number = your local emergency number
check_no =
    .v1 = Thank you for telling me. I am glad that is not where you are. I am listening, if you want to say more.
    .v2 = Good to know, and thank you for answering. If that ever changes, you can tell me. What weighs on you most right now?
