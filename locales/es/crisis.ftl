### Lo que dice Beside cuando alguien está en peligro.
### Aquí no hay ningún número de teléfono: llegan como argumentos, del registro de líneas de ayuda.
### Argumentos de todos los mensajes: ver safety/voice.py. Una línea en blanco empieza otra burbuja.

## Partes de frases

# El país dentro de una frase: «en el Reino Unido».
crisis_part_country =
    { $code ->
        [GB] el Reino Unido
        [IN] la India
        [NL] los Países Bajos
        [PH] Filipinas
        [DO] la República Dominicana
        [AE] los Emiratos Árabes Unidos
       *[other] { $country }
    }
# «puedes …»
crisis_part_reach =
    { $reach ->
        [none] buscar una línea de ayuda gratuita en { $directory }
        [call_or_text] llamar o escribir un mensaje de texto al { $number } ({ $service })
        [text] escribir un mensaje de texto al { $number } ({ $service })
        [text_word] enviar la palabra { $body } por mensaje de texto al { $number } ({ $service })
       *[call] llamar al { $number } ({ $service })
    }
# «por favor, …»
crisis_part_do_reach =
    { $reach ->
        [none] busca una línea de ayuda gratuita en { $directory }
        [call_or_text] llama o escribe un mensaje de texto al { $number } ({ $service })
        [text] escribe un mensaje de texto al { $number } ({ $service })
        [text_word] envía la palabra { $body } por mensaje de texto al { $number } ({ $service })
       *[call] llama al { $number } ({ $service })
    }
crisis_part_number =
    { $reach ->
        [none] En { $directory } puedes encontrar una línea de ayuda gratuita de tu país.
       *[other] En { crisis_part_country } puedes { crisis_part_reach } ahora mismo.
    }
# «llama …»
crisis_part_emergency =
    { $emergency ->
        [none] al número de emergencias de donde estás
       *[other] al { $emergency }
    }
crisis_part_call_emergency =
    { $emergency ->
        [none] Por favor, llama ahora al número de emergencias de donde estás.
       *[other] Por favor, llama ahora al { $emergency } (el número de emergencias en { crisis_part_country }).
    }
# «llama …»
crisis_part_police =
    { $police ->
        [none] a la policía
       *[other] a la policía, al { $police }
    }
crisis_part_danger = Si estás en peligro en este momento, llama { crisis_part_emergency }.
crisis_part_told = Ahora mismo se está avisando a una persona de la clínica.

## Las primeras palabras

crisis_open_suicide =
    .v1 =
        Gracias por contármelo. Querer morir es una carga muy grande, y no tienes que llevarla sin nadie. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
    .v2 =
        Hace falta valor para escribir eso. No voy a cambiar de tema. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
    .v3 =
        Hay mucho dolor en lo que escribiste, y es importante que lo hayas dicho. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
    .v4 =
        Gracias por confiarle a este chat algo tan difícil. Aquí se puede hablar de esto abiertamente. { crisis_part_told }

        { crisis_part_number } { crisis_part_danger }
crisis_open_self_harm =
    .v1 =
        Gracias por contarme que te haces daño, o que estás a punto. Aquí nadie te va a juzgar. { crisis_part_told }

        Si tienes una herida que te preocupa, llama { crisis_part_emergency }. { crisis_part_number }
    .v2 =
        Cuando todo es demasiado, hacerse daño puede parecer la única manera de aguantar. Hay otras, y no tienes que buscarlas sin ayuda. { crisis_part_told }

        Si tienes una herida que necesita cuidados, llama { crisis_part_emergency }. { crisis_part_number }
    .v3 =
        Era difícil de escribir, y está bien que lo hicieras. { crisis_part_told }

        Si ahora tienes una herida que podría ser grave, llama { crisis_part_emergency }. { crisis_part_number }
crisis_open_imminent =
    .v1 =
        { crisis_part_call_emergency } Cuéntales lo que me contaste. Si no puedes llamar, pídele a alguien cercano que lo haga.

        Gracias por decirlo. { crisis_part_told } También puedes { crisis_part_reach }.

        Por favor, aléjate de todo aquello con lo que podrías hacerte daño. Por ahora basta con ir a otra habitación, o salir.
    .v2 =
        { crisis_part_call_emergency } Basta con decir: «Estoy a punto de hacerme daño».

        Tu vida importa, también en este minuto. { crisis_part_told } También puedes { crisis_part_reach }.

        Pon distancia entre tú y cualquier cosa con la que podrías hacerte daño. Por ahora, otra habitación es suficiente.
    .v3 =
        { crisis_part_call_emergency } O ve a urgencias del hospital más cercano, en compañía si puedes.

        He leído cada palabra. { crisis_part_told } También puedes { crisis_part_reach }.

        Por ahora, aléjate de lo que podrías usar para hacerte daño, a un lugar donde haya gente.
crisis_emergency_first =
    .v1 = Antes que nada: si alguien puede salir herido en los próximos minutos, ve a un lugar más seguro. { crisis_part_call_emergency }
    .v2 = Lo primero: si puede pasar ahora, no nos esperes. { crisis_part_call_emergency }
crisis_open_third_party =
    .v1 =
        Qué bien que te preocupes por esa persona. No tienes que hacerlo sin ayuda. { crisis_part_told }

        { crisis_part_number } También ayudan a quien se preocupa por alguien. Si está en peligro en este momento, llama { crisis_part_emergency }.

        Puedes preguntarle directamente: «¿Estás pensando en suicidarte?». Preguntar no le mete la idea. Después, sobre todo, escucha.
    .v2 =
        Preocuparse así por alguien da miedo, y es importante que lo hayas tomado en serio. { crisis_part_told }

        { crisis_part_number } Puedes llamar por tu cuenta o junto con esa persona. Si está en peligro en este momento, llama { crisis_part_emergency }.

        No hacen falta palabras perfectas. «Me preocupas y me quedo contigo» es un buen comienzo.
    .v3 =
        Gracias por contarme lo que le pasa a esa persona. { crisis_part_told }

        { crisis_part_number } Ahí puedes preguntar qué hacer. Si está en peligro en este momento, llama { crisis_part_emergency }.

        Escucha más de lo que aconsejas, y no aceptes guardarlo en secreto: la vida va antes que un secreto.
crisis_open_third_party_imminent =
    .v1 =
        { crisis_part_call_emergency } Di dónde está esa persona y lo que sabes. No esperes a tener certeza.

        { crisis_part_told } Si no corres peligro, quédate a su lado o al teléfono hasta que llegue la ayuda.
    .v2 =
        { crisis_part_call_emergency } Da la dirección, y di qué pasó o qué temes.

        { crisis_part_told } Intenta que no se quede sin compañía, mientras tú no corras peligro.
    .v3 =
        { crisis_part_call_emergency } Es mejor llamar una vez de más.

        { crisis_part_told } Acompaña a esa persona, o sigue hablando con ella por teléfono, hasta que llegue la ayuda.
crisis_open_overdose =
    .v1 =
        { crisis_part_call_emergency } Hazlo aunque te sientas bien: puede empeorar más tarde.

        No nos esperes. { crisis_part_told } Guarda el envase para mostrarlo y, si puedes, deja la puerta sin llave.
    .v2 =
        { crisis_part_call_emergency } Di qué se tomó, cuánto y cuándo, hasta donde sepas.

        No esperes a ver qué pasa. { crisis_part_told } No tomes nada más y quédate donde puedan llegar a ti.
    .v3 =
        { crisis_part_call_emergency } Esto no puede esperar, y mereces ayuda, fuera cual fuera el motivo.

        { crisis_part_told } Ten el envase a mano e intenta estar con alguien hasta que llegue la ayuda.
crisis_open_medical_emergency =
    .v1 =
        { crisis_part_call_emergency } Lo que describes puede ser una emergencia, y cada minuto cuenta.

        No nos esperes, y no conduzcas. { crisis_part_told }
    .v2 =
        { crisis_part_call_emergency } Señales así hay que revisarlas enseguida.

        Por favor, no esperes una respuesta aquí. { crisis_part_told } Si hay alguien cerca, deja que te ayude.
    .v3 =
        { crisis_part_call_emergency } Está bien llamar, aunque al final no sea nada.

        { crisis_part_told } Siéntate o acuéstate y, si puedes, deja la puerta sin llave.
crisis_poison =
    .v1 = Después de esa llamada, o si no te contestan: la línea de envenenamientos de { crisis_part_country } atiende en el { $poison }.
    .v2 = La línea de envenenamientos de { crisis_part_country } también puede decirte qué hacer: { $poison }.
crisis_open_harm_to_others =
    .v1 =
        Está bien que lo digas antes de que pase algo. { crisis_part_told }

        Si podrías llegar a hacerlo, aléjate ahora: otra habitación, la calle, cualquier lugar lejos de esa persona y de lo que podrías usar. Si se te va de las manos, llama { crisis_part_emergency }.

        { crisis_part_number } Ahí hablan con gente justo en momentos como este.
    .v2 =
        Gracias por hablar de esto con franqueza. De estos pensamientos se puede hablar, y la ayuda puede llegar antes que el daño. { crisis_part_told }

        Pon distancia con esa persona y deja cualquier cosa que pueda herir. Si crees que puedes hacerlo, llama { crisis_part_emergency }.

        { crisis_part_number }
    .v3 =
        Decirlo es un paso para que nadie salga herido. { crisis_part_told }

        Por ahora, ve a un lugar donde puedas calmarte y donde no esté la otra persona. Si sientes que estás a punto, llama { crisis_part_emergency }.

        { crisis_part_number }
crisis_open_abuse =
    .v1 =
        Gracias por contármelo. Lo que te hacen no es culpa tuya. { crisis_part_told }

        Si ahora corres peligro, llama { crisis_part_police }. Cuando puedas hablar sin riesgo, puedes { crisis_part_reach }.
    .v2 =
        Nadie tiene derecho a tratarte así, y está bien que se lo cuentes a alguien. { crisis_part_told }

        Si necesitas protección ya, llama { crisis_part_police }. Cuando puedas hablar con libertad, puedes { crisis_part_reach }.
    .v3 =
        Cuesta mucho decir esto, y aquí se te toma en serio. { crisis_part_told }

        Si te pueden hacer daño ahora, llama { crisis_part_police }. Cuando nadie te escuche, puedes { crisis_part_reach }.
crisis_open_psychosis =
    .v1 =
        Suena a algo que da miedo y agota. No tienes que aclarar sin ayuda qué está pasando. { crisis_part_told }

        { crisis_part_number } Si algo te dice que te hagas daño o que se lo hagas a alguien, llama { crisis_part_emergency }.
    .v2 =
        Gracias por contarme lo que estás viviendo. Desde aquí no puedo saber qué hay detrás, pero nadie debería pasar por esto hoy sin compañía. { crisis_part_told }

        { crisis_part_number } Si sientes que algo te empuja a hacer algo peligroso, llama { crisis_part_emergency }.
    .v3 =
        Con todo eso debe de ser difícil descansar. Hoy mereces compañía y ayuda. { crisis_part_told }

        { crisis_part_number } Si corres peligro, o sientes que tienes que obedecer lo que oyes o ves, llama { crisis_part_emergency }.
crisis_open_eating_disorder =
    .v1 =
        Gracias por contármelo. Cuando comer se vuelve una lucha, se van muchas fuerzas. { crisis_part_told }

        Si te desmayas, te duele el pecho o no te puedes tener en pie, llama { crisis_part_emergency }. Para hablar con alguien ahora, puedes { crisis_part_reach }.
    .v2 =
        Llevas tiempo con algo muy duro, y está bien que ya no sea un secreto. { crisis_part_told }

        Si el corazón se te acelera o se salta latidos, o pierdes el conocimiento, llama { crisis_part_emergency }. Para hablar con alguien ahora, puedes { crisis_part_reach }.
    .v3 =
        Esto no es cuestión de voluntad, y no tienes que enfrentarlo sin ayuda. { crisis_part_told }

        Un desmayo, dolor en el pecho o mucha debilidad no pueden esperar: entonces llama { crisis_part_emergency }. Para hablar con alguien ahora, puedes { crisis_part_reach }.

## En qué país

crisis_elsewhere =
    .v1 = Si estás en otro país, el número es distinto. ¿En qué país estás?
    .v2 = ¿No estás en ese país? Elige el tuyo y te muestro el número correcto.
crisis_ask_country =
    .v1 = ¿En qué país estás ahora? Quiero que tengas el número correcto.
    .v2 = ¿Dónde estás ahora? Elige tu país, o escríbelo, para que el número sea el correcto.
crisis_ask_country_name =
    .v1 = ¿En qué país estás? Puedes escribir solo el nombre.
    .v2 = ¿Cómo se llama el país donde estás?
crisis_other_country =
    .v1 =
        Entonces, por favor, no uses el número de antes. En { $directory } hay líneas de ayuda gratuitas de casi todos los países.

        Si estás en peligro en este momento, llama al número de emergencias de donde estás.
    .v2 =
        Entonces el número de arriba no es el tuyo. Puedes encontrarlo en { $directory }.

        Si estás en peligro en este momento, llama al número de emergencias de donde estás.
crisis_country =
    { $reach ->
        [none] Gracias. De { crisis_part_country } no tengo un número que pueda garantizarte. En { $directory } hay líneas de ayuda gratuitas. { crisis_part_danger }
       *[other] Gracias. { crisis_part_number } { crisis_part_danger }
    }

## Las preguntas del cribado (C-SSRS, con sus propias palabras, de tú)

crisis_questions_intro =
    .v1 = Quiero hacerte unas preguntas directas, para que la clínica sepa cómo ayudarte. Puedes saltarte cualquiera.
    .v2 = Vienen ahora unas preguntas directas. Tus respuestas le sirven a la clínica para ayudarte, y puedes saltarte las que quieras.
crisis_ask_wish = En el último mes, ¿has deseado estar muerto o muerta, o poder dormirte y no despertar?
crisis_ask_wish_again =
    .v1 = Quiero entenderte bien. En el último mes, ¿has deseado morir, o dormirte y no despertar nunca?
    .v2 = Te lo pregunto más sencillo: en el último mes, ¿hubo momentos en que habrías preferido no vivir?
crisis_ask_thoughts = En el último mes, ¿has tenido realmente la idea de suicidarte?
crisis_ask_thoughts_again =
    .v1 = Te lo pregunto directamente porque importa: ¿has pensado en suicidarte?
    .v2 = Para entenderte bien: ¿tienes pensamientos de quitarte la vida?
crisis_ask_how = ¿Has pensado en cómo llevarías esto a cabo?
crisis_ask_how_again =
    .v1 = Dicho de otro modo: ¿has pensado en una manera de hacerlo? No hace falta que digas cuál.
    .v2 = No necesito detalles. ¿Has pensado en cómo lo harías, sí o no?
crisis_ask_intent = ¿Has tenido estas ideas y, en cierto grado, la intención de llevarlas a cabo?
crisis_ask_intent_again =
    .v1 = Dicho de otro modo: ¿hay una parte de ti que quiere hacerlo de verdad?
    .v2 = ¿Son solo pensamientos, o tienes intención de hacer algo? Sí quiere decir que tienes la intención.
crisis_ask_plan = ¿Has comenzado a elaborar o has elaborado los detalles sobre cómo suicidarte? ¿Tienes intenciones de llevar a cabo este plan?
crisis_ask_plan_again =
    .v1 = Dicho de otro modo: ¿tienes un plan que piensas llevar a cabo?
    .v2 = No necesito saber el plan. ¿Hay uno, sí o no?
crisis_ask_ever = ¿Alguna vez has hecho algo, has comenzado a hacer algo o te has preparado para hacer algo para terminar con tu vida?
crisis_ask_ever_again =
    .v1 = Dicho de otro modo: en algún momento de tu vida, ¿has intentado terminar con ella o te has preparado para hacerlo?
    .v2 = ¿Hubo alguna vez en que hiciste o preparaste algo para quitarte la vida?
crisis_ask_recent = ¿Fue en los últimos tres meses?
crisis_ask_recent_again =
    .v1 = ¿Recuerdas cuándo fue? ¿Hace menos de tres meses?
    .v2 = Más o menos: ¿pasó en los últimos tres meses?
crisis_after_yes =
    .v1 = Gracias por tu sinceridad.
    .v2 = Te leo. Gracias por decirlo.
    .v3 = Es difícil decir eso. Gracias.
    .v4 = Está bien que puedas decirlo aquí.
crisis_after_skip =
    .v1 = De acuerdo. Dejamos esa pregunta.
    .v2 = No pasa nada, no tienes que responderla.
crisis_after_unclear =
    .v1 = No pasa nada, hay cosas que no tienen una respuesta corta. Dejamos esa.
    .v2 = No hace falta tenerlo claro. Dejemos esa pregunta.
crisis_serious =
    .v1 = Gracias por decírmelo. Esto es serio, y se está avisando a la clínica de que es urgente. Si sientes que estás a punto de hacerlo, llama ya { crisis_part_emergency }; mi próxima pregunta puede esperar.
    .v2 = Hiciste bien en decirlo. Se está avisando a la clínica de que es urgente. Si se hace más fuerte, no me esperes: llama { crisis_part_emergency }.
crisis_noted =
    .v1 = Gracias, ya cambié esa respuesta.
    .v2 = Queda anotado, gracias.

## Lo que sigue de las respuestas

crisis_outcome_high =
    .v1 =
        Gracias por responder. Estás en peligro, y mereces ayuda hoy. { crisis_part_call_emergency } No hacen falta palabras perfectas: «Estoy pensando en suicidarme» es suficiente.

        Por favor, que alguien te acompañe. Y pon distancia con todo aquello con lo que podrías hacerte daño: dáselo a alguien, o ve a donde no esté.
    .v2 =
        Gracias por contarme todo esto. { crisis_part_call_emergency } O ve a urgencias del hospital más cercano. Puedes leerles lo que escribiste aquí.

        Por favor, quédate por ahora cerca de otras personas, y lejos de cualquier cosa con la que podrías hacerte daño.
crisis_outcome_moderate =
    .v1 =
        Gracias por responder. La clínica puede ver lo que me contaste. { crisis_part_number } Hoy es un buen día para hacerlo; no hace falta que empeore antes.

        Y cuéntale cómo estás a una persona de confianza, aunque sea en una línea. Si se hace más fuerte, llama { crisis_part_emergency }.

        Sigo aquí. ¿Qué ha sido lo más pesado de hoy?
    .v2 =
        Gracias. Eran preguntas difíciles, y la clínica puede ver tus respuestas. { crisis_part_number }

        Intenta tener cerca hoy a alguien de confianza. Si los pensamientos se hacen más fuertes, llama { crisis_part_emergency }.

        Puedes seguir escribiéndome. ¿Qué fue lo que desató esto?
crisis_outcome_low =
    .v1 =
        Gracias por responder. La clínica puede ver lo que me contaste. { crisis_part_number } También sirve solo para hablar.

        Sigo aquí. ¿Qué es lo que más te pesa?
    .v2 =
        Gracias, eran preguntas difíciles. La clínica puede ver tus respuestas. { crisis_part_number } No hace falta estar en el peor momento.

        Puedes seguir escribiéndome. ¿De qué te gustaría hablar?
crisis_outcome_unknown =
    .v1 =
        No pasa nada. No tienes que responder todo, y la ayuda no depende de eso. { crisis_part_number } { crisis_part_danger }

        Sigo aquí. Escribe sobre lo que tengas en la cabeza.
    .v2 =
        Podemos dejar aquí las preguntas. La clínica sabe que lo estás pasando mal. { crisis_part_number } { crisis_part_danger }

        Puedes seguir escribiéndome, de lo que sea.

## Alguien cerca

crisis_ask_company =
    .v1 = ¿Quién podría estar contigo ahora? ¿Alguien en casa, una amistad, alguien del vecindario?
    .v2 = ¿Hay alguien que pueda ir a verte, o a quien puedas ir a ver? ¿Quién sería?
crisis_ask_company_bodily =
    .v1 = ¿Hay alguien contigo que pueda llamar, o abrirle la puerta a la ambulancia?
    .v2 = ¿Quién está cerca y puede ayudar hasta que llegue la ambulancia?
crisis_company_alone =
    .v1 =
        Entonces, que te acompañe una voz: { crisis_part_do_reach }. Tómate ahí todo el tiempo que necesites.

        Si puedes, ve a donde haya gente: a casa de alguien cercano, a una tienda, a un hospital. No tienes que explicar nada para quedarte un rato.
    .v2 =
        Gracias por decirlo. Pasar esto sin compañía es lo más duro, así que, por favor, { crisis_part_do_reach }.

        ¿Hay cerca algún lugar con gente? Basta con estar ahí, no hace falta hablar.
crisis_company_there =
    .v1 =
        Si hay alguien, llama o escríbele ahora. «No estoy bien y necesito compañía» es suficiente. Si nadie contesta, { crisis_part_do_reach }.

        Sigo aquí mientras lo haces.
    .v2 =
        A quien te venga a la mente, avísale ahora, aunque sea con una línea: «¿Puedes venir? No estoy bien». Si al final no hay nadie, { crisis_part_do_reach }.

        Mientras tanto puedes seguir escribiéndome.
crisis_company_alone_bodily =
    .v1 = Entonces, por favor, haz tú la llamada ahora: llama { crisis_part_emergency }. Si puedes, pon el altavoz y deja la puerta sin llave.
    .v2 = Entonces llama tú ahora { crisis_part_emergency } y no cuelgues. Deja la puerta sin llave, si puedes.
crisis_company_there_bodily =
    .v1 = Si hay alguien contigo, muéstrale esto: llama ahora { crisis_part_emergency } y quédate conmigo hasta que llegue la ayuda. Si no, haz tú la llamada, ya.
    .v2 = Que alguien llame ahora mismo { crisis_part_emergency } y se quede contigo. Si nadie puede, llama tú; no esperes.

## Maltrato: si se puede escribir sin riesgo

crisis_ask_safe_to_chat =
    .v1 = ¿Puedes escribir aquí sin peligro en este momento?
    .v2 = ¿Puedes escribir aquí sin que nadie mire?
crisis_chat_safe =
    .v1 = Bien. Si eso cambia, cierra el chat; arriba, en la página de la clínica, hay un botón para salir al instante. Puedes volver cuando quieras.
    .v2 = De acuerdo. Si entra alguien, sal del chat enseguida y vuelve cuando puedas. En la página de la clínica hay un botón para eso, arriba.
crisis_leave_hint =
    .v1 = Entonces cierra este chat ahora, si es más seguro; arriba, en la página de la clínica, hay un botón para salir al instante. Escribe de nuevo cuando nadie te vea, o desde otro teléfono. Si hay peligro, llama { crisis_part_police }.
    .v2 = Entonces seamos breves. Sal del chat cuando haga falta y escribe cuando sea más seguro, quizá desde otro teléfono. Si hay peligro, llama { crisis_part_police }.

## Otra persona

crisis_ask_with_them =
    .v1 = ¿Estás ahora con esa persona?
    .v2 = ¿Estás en este momento donde está esa persona?
crisis_with_them =
    .v1 = Quédate a su lado, si no corres peligro. Llama a la línea de ayuda con esa persona al lado, y ayuda a apartar todo aquello con lo que podría hacerse daño.
    .v2 = Qué bien que estés ahí. Acompaña a esa persona y pon lejos cualquier cosa peligrosa. Puedes hacer la llamada con esa persona a tu lado.
crisis_reach_them =
    .v1 = Llama ahora a esa persona, o pídele a alguien que esté cerca que vaya a verla. Si no contesta y temes lo peor, llama { crisis_part_emergency } y da la dirección.
    .v2 = Intenta hablar con esa persona por teléfono, y piensa en quién vive cerca. Si nadie da con ella, llama { crisis_part_emergency }: pueden ir a ver.

## «Estoy a salvo»

crisis_ask_safe =
    .v1 = Qué bueno leer eso. Quiero entenderlo bien: ¿estás a salvo ahora mismo?
    .v2 = Gracias por decirlo. Déjame preguntarlo otra vez: ¿sientes que estás a salvo ahora mismo?
crisis_not_safe =
    .v1 = Entonces seguimos, a tu ritmo. { crisis_part_number } { crisis_part_danger }
    .v2 = Gracias por tu sinceridad. Sigo aquí. { crisis_part_number } { crisis_part_danger }
crisis_safe_end =
    .v1 =
        Gracias por decírmelo. No voy a preguntar más. Aun así, alguien de la clínica leerá esto, para que nadie se olvide de ti.

        Si vuelve a ponerse oscuro, escríbeme, o { crisis_part_do_reach }. Ahora podemos hablar de lo que quieras.
    .v2 =
        De acuerdo, te creo. La clínica puede ver lo que hemos escrito y quizá te pregunte cómo estás.

        Puedes volver a esto cuando lo necesites, y en cualquier momento puedes { crisis_part_reach }. ¿Qué te gustaría hacer ahora?

## Persona, ayuda, parar

crisis_human =
    .v1 = He vuelto a avisar a la clínica de que quieres hablar con una persona. No sé decirte cuánto tardará. Mientras tanto puedes { crisis_part_reach }: ahí puedes hablar con una persona ahora.
    .v2 = Tu petición de hablar con una persona ha llegado otra vez a la clínica. Si no quieres esperar, { crisis_part_do_reach }.
    .v3 = Se está avisando a la clínica de que pides una persona. Sigo contigo hasta que llegue alguien. Si necesitas antes una voz, { crisis_part_do_reach }.
crisis_help =
    .v1 =
        { crisis_part_number } { crisis_part_danger }

        Puedes escribir «persona» para pedir a alguien de la clínica, o «basta» si no quieres más preguntas.
    .v2 =
        Aquí hay ayuda: puedes { crisis_part_reach }. { crisis_part_danger }

        También puedes pedirme una persona de la clínica, o decirme que pare con las preguntas.
crisis_stopped =
    .v1 =
        De acuerdo, no más preguntas. Sigo aquí, y puedes escribir lo que quieras.

        La clínica está al tanto y la ayuda sigue ahí: puedes { crisis_part_reach }.
    .v2 =
        Dejo de preguntar. No tienes que irte, podemos simplemente hablar.

        La clínica sigue al tanto, y todavía puedes { crisis_part_reach }.

## Quedarse

crisis_still_here =
    .v1 = Sigo aquí. Escribe lo que quieras.
    .v2 = Aquí estoy. Tómate tu tiempo.
    .v3 = No molestas. Sigo aquí.
    .v4 = No hay prisa. Me quedo en este chat.
crisis_again =
    .v1 = He leído lo que acabas de escribir, y sigo aquí. Se está avisando otra vez a la clínica. { crisis_part_number } { crisis_part_danger }
    .v2 = Sigue siendo muy pesado. Gracias por seguir contándomelo. Vuelvo a avisar a la clínica. { crisis_part_number } { crisis_part_danger }
    .v3 = Puedes decirlo todas las veces que haga falta. Se está avisando a la clínica de que no ha mejorado. { crisis_part_number } { crisis_part_danger }
    .v4 = Veo que se está haciendo demasiado. Por favor, busca compañía. Se está avisando otra vez a la clínica. { crisis_part_number } { crisis_part_danger }
crisis_waiting =
    .v1 = Todavía no ha llegado nadie de la clínica a este chat. Ya se les avisó, y yo sigo aquí. Si no quieres esperar, { crisis_part_do_reach }.
    .v2 = Quiero decirte la verdad: aún no hay aquí ninguna persona de la clínica. Ya se les avisó. Mientras tanto puedes { crisis_part_reach }.
    .v3 = Sigue sin haber nadie de la clínica en este chat. No se han olvidado de ti; ya se les avisó. Si quieres hablar con una persona ahora, { crisis_part_do_reach }.

## Botones

crisis_choice_yes = Sí
crisis_choice_no = No
crisis_choice_skip = Prefiero no decirlo
crisis_choice_country = { $country }
crisis_choice_other_country = Otro país
