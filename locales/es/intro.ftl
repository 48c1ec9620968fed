# Lo primero que lee un paciente, y las frases honestas alrededor.

intro_who = Hola. Soy un asistente automático de { $clinic }. No soy una persona ni hago terapia.
intro_what = Puedo ayudarte a pedir una cita, a encontrar a la persona adecuada o simplemente escucharte. Escribe con tus palabras.
intro_emergency =
    { $number ->
        [none] Si tú u otra persona está en peligro ahora mismo, llama al número de emergencias del lugar donde estés.
       *[other] Si tú u otra persona está en peligro ahora mismo, llama al { $number }.
    }
utter_switched_language =
    .v1 = Veo que escribes en { $language }, así que a partir de ahora te respondo en { $language }.
choice_language_back = Volver a { $language }
# Detrás de «llama al».
local_emergency_number = número de emergencias del lugar donde estés
check_no =
    .v1 = Gracias por decírmelo, es bueno saberlo. Sigo aquí, si quieres contarme más.
    .v2 = De acuerdo, y gracias por responder. Si eso cambia algún día, puedes contármelo aquí. ¿Qué es lo que más te pesa ahora?
