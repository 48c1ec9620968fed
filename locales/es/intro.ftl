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
error_needs_hello = Recarga la página y vuelve a intentarlo, por favor.
local_emergency_number = el número de emergencias de donde estés
check_no =
    .v1 = Gracias por decírmelo. Me alegra que no sea así. Te sigo escuchando, si quieres contarme más.
    .v2 = Está bien saberlo, y gracias por responder. Si eso cambia algún día, puedes contármelo. ¿Qué es lo que más te pesa ahora?
