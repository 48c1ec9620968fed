# Answers from the articles of education/*.md: around the article's own words.

education_answer = { $words }
education_source =
    { $reviewed ->
        [yes] { $link ->
            [none] Source: { $publisher }, "{ $title }". Checked by { $by }.
           *[other] Source: { $publisher }, "{ $title }", { $link }. Checked by { $by }.
        }
       *[no] { $link ->
            [none] Source: { $publisher }, "{ $title }". No clinician of this clinic has checked this text yet.
           *[other] Source: { $publisher }, "{ $title }", { $link }. No clinician of this clinic has checked this text yet.
        }
    }
education_ask_clear =
    .v1 = Was this clear? You can also pick what you would like to know next.
    .v2 = Does that make sense so far? If you like, choose one of these.
    .v3 = Is there a part that is still unclear? Pick one, or tell me that it was clear.
education_clear = Yes, it was clear
education_unclear = Not quite
education_teach_back =
    .v1 = Would you tell me in your own words what you take from it? This is no test. It shows me whether I explained it well.
    .v2 = If you like, say it to me as you would tell a friend. Then I can see if I left something out.
    .v3 = How would you explain it at home? One short sentence is enough.
education_skip = Not now
education_understood =
    .v1 = Yes, you have the main points. Thank you for saying it back to me.
    .v2 = That is just what it is about. You put it well.
    .v3 = You caught what matters most. Ask me whenever something else comes up.
education_gap =
    .v1 = Thank you. One thing I would add, since I may not have said it well:
    .v2 = Good that you tried it. This is worth keeping in mind as well:
    .v3 = That helps me to see what I should say again:
education_point = { $words }
education_fine =
    .v1 = All right. You can come back to it whenever you like.
    .v2 = That is fine. Ask me again any time.
    .v3 = Okay, we leave it there. What else is on your mind?
education_still_unclear =
    .v1 = Then I have not found the right words for it. That is not your fault. Somebody from the clinic can explain it to you.
    .v2 = I have no simpler words for it here. A person from the clinic can go through it with you, if you like.
    .button_talk_to_human = Ask the care team
