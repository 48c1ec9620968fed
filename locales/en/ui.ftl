# The patient's page and the terminal. Plain texts: no arguments, no attributes.

ui_title = Chat
ui_conversation = Conversation
ui_language = Language
ui_talk_to_person = Talk to a person
ui_person_here = A person from the clinic is here with you.
ui_exit = Exit
ui_exit_hint = Leaves at once and clears this page. Pressing Escape three times does the same.
ui_helplines = Helplines
ui_helplines_title = People you can reach now
ui_close = Close

ui_you = You
ui_assistant = Automated assistant
ui_clinic_team = clinic team
ui_choices = Choose an answer
ui_typing = An answer is being written
ui_new_messages = New messages

ui_write = Write a message
ui_send = Send
ui_edit = Change it
ui_sending = Sending…
ui_will_be_sent = Will be sent when the connection is back
ui_not_sent = Not sent.
ui_too_long = This is too long for one message. You can send it in two parts.

ui_loading = Opening the chat…
ui_reconnecting = Connecting again. You can keep writing.
ui_offline = No connection. You can keep writing, it will be sent later.
ui_danger = If you are in danger, call:
ui_error = The chat could not be opened.
ui_try_again = Try again
ui_ended = This conversation has ended.
ui_start_again = Start a new one

ui_emergency = In an emergency, call:
ui_numbers_for = Numbers for:
ui_assumed = We are not sure which country you are in.
ui_elsewhere = In another country:
ui_call = Call
ui_text = Text
ui_text_message = Message:
ui_website = Website
ui_unverified = This number was not checked recently.
ui_breathe_in = Breathe in
ui_breathe_out = Breathe out
