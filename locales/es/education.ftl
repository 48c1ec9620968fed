# Respuestas tomadas de los artículos de education/*.md: lo que se dice alrededor de sus palabras.

education_answer = { $words }
education_source =
    { $reviewed ->
        [yes] { $link ->
            [none] Fuente: { $publisher }, «{ $title }». Revisado por { $by }.
           *[other] Fuente: { $publisher }, «{ $title }», { $link }. Revisado por { $by }.
        }
       *[no] { $link ->
            [none] Fuente: { $publisher }, «{ $title }». Nadie del equipo médico de esta clínica ha revisado todavía este texto.
           *[other] Fuente: { $publisher }, «{ $title }», { $link }. Nadie del equipo médico de esta clínica ha revisado todavía este texto.
        }
    }
education_ask_clear =
    .v1 = ¿Quedó claro? También puedes elegir qué más te gustaría saber.
    .v2 = ¿Se entiende hasta aquí? Si quieres, elige una de estas opciones.
    .v3 = ¿Hay algo que todavía no está claro? Elige una opción o dime que quedó claro.
education_clear = Sí, quedó claro
education_unclear = No del todo
education_teach_back =
    .v1 = ¿Me cuentas con tus palabras qué te llevas de esto? No es un examen. Así veo si lo expliqué bien.
    .v2 = Si quieres, dímelo como se lo contarías a una amistad. Así noto si me faltó algo.
    .v3 = ¿Cómo lo explicarías en casa? Basta una frase corta, y también puedes dejarlo.
education_skip = Ahora no
education_understood =
    .v1 = Sí, tienes lo más importante. Gracias por contármelo.
    .v2 = De eso se trata. Lo has dicho muy bien.
    .v3 = Te quedaste con lo esencial. Pregúntame cuando te surja otra duda.
education_gap =
    .v1 = Gracias. Añado una cosa, porque quizá no la dije bien:
    .v2 = Qué bueno que lo intentaste. Esto también vale la pena recordarlo:
    .v3 = Así veo qué debo repetir:
education_point = { $words }
education_fine =
    .v1 = De acuerdo. Puedes volver a esto cuando quieras.
    .v2 = No pasa nada. Pregúntame otra vez en cualquier momento.
    .v3 = Está bien, lo dejamos aquí. ¿De qué más quieres hablar?
education_still_unclear =
    .v1 = Entonces no encontré las palabras adecuadas. No es culpa tuya. Alguien de la clínica te lo puede explicar.
    .v2 = No tengo aquí una forma más sencilla de decirlo. Si quieres, una persona de la clínica lo repasa contigo.
    .button_talk_to_human = Preguntar al equipo
