# Lo primero que lee un paciente, y las frases honestas alrededor.

intro_who = Hola. Soy un asistente automático de { $clinic }. No soy una persona ni un terapeuta.
intro_what = Puedo pedirte una cita, ayudarte a llegar a la persona adecuada o simplemente escucharte. Escribe con tus palabras.
intro_emergency =
    { $number ->
        [none] Si tú u otra persona está en peligro ahora mismo, llama al número de emergencias de donde estés.
       *[other] Si tú u otra persona está en peligro ahora mismo, llama al { $number }.
    }
utter_switched_language =
    .v1 = Veo que escribes en { $language }, así que a partir de ahora te respondo en { $language }.
choice_language_back = Volver a { $language }
event_bot_waiting = Hemos vuelto a avisar a las personas de la clínica. Todavía nadie ha podido entrar. Sigues en su lista.
error_needs_hello = Recarga la página y vuelve a intentarlo, por favor.
