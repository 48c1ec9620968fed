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
        [none] En { $directory } puedes encontrar una línea de ayuda gratuita del país donde estás.
       *[other] En { crisis_part_country } puedes { crisis_part_reach } ahora mismo.
    }
# «llama …»
crisis_part_emergency =
    { $emergency ->
        [none] al número de emergencias del lugar donde estás
       *[other] al { $emergency }
    }
crisis_part_call_emergency =
    { $emergency ->
        [none] Por favor, llama ahora al número de emergencias del lugar donde estás.
       *[other] Por favor, llama ahora al { $emergency } (el número de emergencias en { crisis_part_country }).
    }
# «llama …»
crisis_part_police =
    { $police ->
        [none] a la policía
       *[other] a la policía, al { $police }
    }
crisis_part_danger = Si estás en peligro en este momento, llama { crisis_part_emergency }.
crisis_part_told = Estoy avisando ahora mismo a una persona de la clínica.

## Las primeras palabras

crisis_open_suicide =
    .v1 =
        Gracias por contármelo. Querer morir es una carga muy grande, y no tienes que llevarla a solas. { crisis_part_told }

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
        Cuando todo es demasiado, hacerse daño puede parecer la única manera de aguantar. Hay otras, y no tienes que encontrarlas a solas. { crisis_part_told }

        Si tienes una herida que necesita cuidados, llama { crisis_part_emergency }. { crisis_part_number }
    .v3 =
        No era fácil escribir eso, y es bueno que lo hayas hecho. { crisis_part_told }

        Si ahora tienes una herida que podría ser grave, llama { crisis_part_emergency }. { crisis_part_number }
crisis_open_imminent =
    .v1 =
        { crisis_part_call_emergency } Cuéntales lo que me contaste. Si no puedes llamar, pídele a alguien cercano que lo haga.

        Gracias por decirlo. { crisis_part_told } También puedes { crisis_part_reach }.

        Por favor, aléjate de todo aquello con lo que podrías hacerte daño. Por ahora basta con ir a otra habitación, o salir.
    .v2 =
        { crisis_part_call_emergency } Basta con decir: «Estoy a punto de hacerme daño».

        Tu vida importa, también en este minuto. { crisis_part_told } También puedes { crisis_part_reach }.

        Ponte lejos de cualquier cosa con la que podrías hacerte daño. Por ahora basta con otra habitación.
    .v3 =
        { crisis_part_call_emergency } O ve a urgencias del hospital más cercano, con alguien si puedes.

        He leído cada palabra. { crisis_part_told } También puedes { crisis_part_reach }.

        Por ahora, deja atrás lo que podrías usar para hacerte daño y ve a un lugar donde haya gente.
crisis_emergency_first =
    .v1 = Antes que nada: si alguien puede salir herido en los próximos minutos, ve a un lugar más seguro. { crisis_part_call_emergency }
    .v2 = Lo primero: si puede pasar ahora, no nos esperes. { crisis_part_call_emergency }
    .v3 = Primero una cosa: si está a punto de pasar, sal de ahí. { crisis_part_call_emergency }
crisis_open_third_party =
    .v1 =
        Qué bien que te preocupes por esa persona. No tienes que hacerlo a solas. { crisis_part_told }

        { crisis_part_number } También ayudan a quien se preocupa por alguien. Si esa persona está en peligro en este momento, llama { crisis_part_emergency }.

        Puedes preguntarle directamente: «¿Estás pensando en suicidarte?». Preguntarlo no le va a meter esa idea en la cabeza. Después, sobre todo, escucha.
    .v2 =
        Preocuparse así por alguien da miedo, y es bueno que lo tomes en serio. { crisis_part_told }

        { crisis_part_number } Puedes pedir ayuda por tu cuenta o junto con esa persona. Si está en peligro en este momento, llama { crisis_part_emergency }.

        No hacen falta palabras perfectas. «Me preocupas y me quedo contigo» es un buen comienzo.
    .v3 =
        Gracias por contarme lo que le pasa a esa persona. { crisis_part_told }

        { crisis_part_number } Ahí puedes preguntar qué hacer. Si esa persona está en peligro en este momento, llama { crisis_part_emergency }.

        Escucha más de lo que aconsejas, y no le digas que vas a guardar el secreto: su vida importa más.
crisis_open_third_party_imminent =
    .v1 =
        { crisis_part_call_emergency } Di dónde está esa persona y lo que sabes. No esperes a saberlo con seguridad.

        { crisis_part_told } Si no corres peligro, quédate a su lado o al teléfono hasta que llegue la ayuda.
    .v2 =
        { crisis_part_call_emergency } Da la dirección, y di qué pasó o qué temes.

        { crisis_part_told } Intenta que no se quede a solas, mientras tú no corras peligro.
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
        { crisis_part_call_emergency } Esto no puede esperar, y mereces ayuda, sea cual sea el motivo.

        { crisis_part_told } Ten el envase a la mano e intenta estar con alguien hasta que llegue la ayuda.
crisis_open_medical_emergency =
    .v1 =
        { crisis_part_call_emergency } Lo que describes puede ser una emergencia, y cada minuto cuenta.

        No nos esperes, y no vayas tú al volante. { crisis_part_told }
    .v2 =
        { crisis_part_call_emergency } Algo así hay que revisarlo enseguida.

        Por favor, no esperes una respuesta aquí. { crisis_part_told } Si hay alguien cerca, deja que te ayude.
    .v3 =
        { crisis_part_call_emergency } Está bien llamar, aunque al final no sea nada.

        { crisis_part_told } Siéntate o acuéstate y, si puedes, deja la puerta sin llave.
crisis_poison =
    .v1 = Después de llamar a emergencias, o si no te contestan: la línea de ayuda para envenenamientos en { crisis_part_country } es { $poison }.
    .v2 = En { crisis_part_country }, la línea de ayuda para envenenamientos también puede decirte qué hacer: { $poison }.
    .v3 = Además del número de emergencias está la línea de ayuda para envenenamientos en { crisis_part_country }, también para preguntas: { $poison }.
crisis_open_harm_to_others =
    .v1 =
        Hiciste bien en decirlo antes de que pase algo. { crisis_part_told }

        Si crees que podrías hacerlo, aléjate ahora: otra habitación, la calle, cualquier lugar lejos de esa persona y de lo que podrías usar. Si se te va de las manos, llama { crisis_part_emergency }.

        { crisis_part_number } Ahí hablan con personas que pasan por momentos como este.
    .v2 =
        Gracias por decirlo con sinceridad. De estos pensamientos se puede hablar, y pedir ayuda antes de que nadie salga herido. { crisis_part_told }

        Aléjate de esa persona y de cualquier cosa que pueda hacer daño. Si sientes que podrías hacerlo, llama { crisis_part_emergency }.

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
        Nadie tiene derecho a tratarte así, e hiciste bien en contarlo. { crisis_part_told }

        Si necesitas protección ya, llama { crisis_part_police }. Cuando puedas hablar con libertad, puedes { crisis_part_reach }.
    .v3 =
        Cuesta mucho decir esto, y aquí se te toma en serio. { crisis_part_told }

        Si te pueden hacer daño ahora, llama { crisis_part_police }. Cuando nadie pueda oírte, puedes { crisis_part_reach }.
crisis_open_psychosis =
    .v1 =
        Debe de dar mucho miedo, y cansar mucho. No tienes que averiguar a solas qué está pasando. { crisis_part_told }

        { crisis_part_number } Si algo te dice que te hagas daño o que se lo hagas a alguien, llama { crisis_part_emergency }.
    .v2 =
        Gracias por contarme lo que estás viviendo. Desde aquí no puedo saber qué hay detrás, pero hoy nadie debería pasar por esto a solas. { crisis_part_told }

        { crisis_part_number } Si sientes que algo te empuja a hacer algo peligroso, llama { crisis_part_emergency }.
    .v3 =
        Con todo eso debe de ser difícil descansar. Hoy mereces compañía y ayuda. { crisis_part_told }

        { crisis_part_number } Si corres peligro, o sientes que tienes que obedecer lo que oyes o ves, llama { crisis_part_emergency }.
crisis_open_eating_disorder =
    .v1 =
        Gracias por contármelo. Cuando comer se vuelve una lucha, cansa muchísimo. { crisis_part_told }

        Si te desmayas, te duele el pecho o no te puedes tener en pie, llama { crisis_part_emergency }. Para hablar con alguien ahora, puedes { crisis_part_reach }.
    .v2 =
        Estás pasando por algo muy duro, y es bueno que ya no sea un secreto. { crisis_part_told }

        Si el corazón se te acelera o se salta latidos, o pierdes el conocimiento, llama { crisis_part_emergency }. Para hablar con alguien ahora, puedes { crisis_part_reach }.
    .v3 =
        Esto no es cuestión de fuerza de voluntad, y no tienes que enfrentarlo a solas. { crisis_part_told }

        Si hay desmayos, dolor en el pecho o mucha debilidad, no esperes: llama { crisis_part_emergency }. Para hablar con alguien ahora, puedes { crisis_part_reach }.

## En qué país

crisis_elsewhere =
    .v1 = Si estás en otro país, el número es distinto. ¿En qué país estás?
    .v2 = ¿No estás en ese país? Elige dónde estás y te muestro el número correcto.
    .v3 = Estos números son de un solo país. ¿Estás en otro?
crisis_ask_country =
    .v1 = ¿En qué país estás ahora? Quiero que tengas el número correcto.
    .v2 = ¿Dónde estás ahora? Elige el país, o escríbelo, para que el número sea el correcto.
    .v3 = ¿En qué país te encuentras? Los números cambian, y quiero darte el tuyo.
crisis_ask_country_name =
    .v1 = ¿En qué país estás? Puedes escribir solo el nombre.
    .v2 = ¿Cómo se llama el país donde estás?
crisis_other_country =
    .v1 =
        Entonces, por favor, no uses el número de antes. En { $directory } hay líneas de ayuda gratuitas de casi todos los países.

        Si estás en peligro en este momento, llama al número de emergencias del lugar donde estás.
    .v2 =
        Entonces el número de arriba no es el de ese país. Puedes encontrar uno que sí lo sea en { $directory }.

        Si estás en peligro en este momento, llama al número de emergencias del lugar donde estás.
crisis_country =
    { $reach ->
        [none] Gracias. Para { crisis_part_country } no tengo un número comprobado. En { $directory } hay líneas de ayuda gratuitas. { crisis_part_danger }
       *[other] Gracias. { crisis_part_number } { crisis_part_danger }
    }

## Las preguntas del cribado (C-SSRS, con sus propias palabras, de tú)

crisis_questions_intro =
    .v1 = Quiero hacerte unas preguntas directas, para que la clínica sepa cómo ayudarte. Puedes saltarte cualquiera.
    .v2 = Ahora vienen unas preguntas directas. Con tus respuestas, la clínica sabe mejor cómo ayudarte. Puedes saltarte las que quieras.
    .v3 = Voy a preguntarte algunas cosas de forma muy directa. Así la clínica ve qué necesitas, y puedes dejar cualquiera sin responder.
crisis_ask_wish = En el último mes, ¿has deseado estar muerto o muerta, o poder dormirte y no despertar?
crisis_ask_wish_again =
    .v1 = Quiero entenderte bien. En el último mes, ¿has deseado morir, o dormirte y no despertar nunca?
    .v2 = Te lo pregunto más sencillo: en el último mes, ¿hubo momentos en que habrías preferido no seguir viviendo?
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
    .v1 = Dicho de otro modo: ¿hay una parte de ti que piensa hacerlo de verdad?
    .v2 = ¿Son solo pensamientos, o tienes intención de hacer algo? «Sí» quiere decir que tienes esa intención.
crisis_ask_plan = ¿Has comenzado a elaborar o has elaborado los detalles sobre cómo suicidarte? ¿Tienes intenciones de llevar a cabo este plan?
crisis_ask_plan_again =
    .v1 = Dicho de otro modo: ¿tienes un plan que piensas llevar a cabo?
    .v2 = No necesito saber el plan. ¿Hay uno, sí o no?
crisis_ask_ever = ¿Alguna vez has hecho algo, has comenzado a hacer algo o te has preparado para hacer algo para terminar con tu vida?
crisis_ask_ever_again =
    .v1 = Dicho de otro modo: en algún momento de tu vida, ¿has intentado suicidarte o te has preparado para intentarlo?
    .v2 = ¿Hubo alguna vez en que hiciste o preparaste algo para quitarte la vida?
crisis_ask_recent = ¿Fue en los últimos tres meses?
crisis_ask_recent_again =
    .v1 = No hace falta la fecha exacta: ¿fue hace menos de tres meses?
    .v2 = Más o menos: ¿pasó en los últimos tres meses?
crisis_after_yes =
    .v1 = Gracias por tu sinceridad.
    .v2 = Te leo. Gracias por decirlo.
    .v3 = Es difícil decir eso. Gracias.
    .v4 = Es bueno que puedas decirlo aquí.
crisis_after_skip =
    .v1 = De acuerdo. Dejamos esa pregunta.
    .v2 = No pasa nada, no tienes que responderla.
crisis_after_unclear =
    .v1 = No pasa nada, hay cosas que no tienen una respuesta corta. Dejamos esa.
    .v2 = No hace falta tenerlo claro. Dejemos esa pregunta.
crisis_serious =
    .v1 = Gracias por decírmelo. Esto es serio, y estoy avisando a la clínica de que es urgente. Si sientes que estás a punto de hacerlo, llama ya { crisis_part_emergency }; mi próxima pregunta puede esperar.
    .v2 = Hiciste bien en decirlo. Estoy avisando a la clínica de que es urgente. Si se hace más fuerte, no me esperes: llama { crisis_part_emergency }.
crisis_noted =
    .v1 = Gracias, ya cambié esa respuesta.
    .v2 = Queda anotado, gracias.

## Lo que sigue de las respuestas

crisis_outcome_high =
    .v1 =
        Gracias por responder. Estás en peligro, y mereces ayuda hoy. { crisis_part_call_emergency } No hacen falta palabras perfectas: «Estoy pensando en suicidarme» es suficiente.

        Por favor, no te quedes a solas con esto. Y aléjate de todo lo que podrías usar para hacerte daño: dáselo a alguien, o ve a otro lugar.
    .v2 =
        Gracias por contarme todo esto. { crisis_part_call_emergency } O ve a urgencias del hospital más cercano. Puedes leerles lo que escribiste aquí.

        Por favor, quédate por ahora cerca de otras personas, y lejos de cualquier cosa con la que podrías hacerte daño.
crisis_outcome_moderate =
    .v1 =
        Gracias por responder. La clínica puede ver lo que me contaste. { crisis_part_number } No tienes que esperar a sentirte peor para pedir ayuda.

        Si los pensamientos se hacen más fuertes, llama { crisis_part_emergency }.
    .v2 =
        Gracias. Eran preguntas difíciles, y la clínica puede ver tus respuestas. { crisis_part_number } Si los pensamientos se hacen más fuertes, llama { crisis_part_emergency }.
crisis_outcome_low =
    .v1 = Gracias por responder. La clínica puede ver lo que me contaste. { crisis_part_number } No hace falta una razón especial: también es para quien solo quiere hablar.
    .v2 = Gracias, eran preguntas difíciles. La clínica puede ver tus respuestas. { crisis_part_number } No hace falta estar en el peor momento para pedir ayuda.
crisis_outcome_unknown =
    .v1 = No pasa nada. No tienes que responder todo, y la ayuda no depende de eso. { crisis_part_number } { crisis_part_danger }
    .v2 = Podemos dejar aquí las preguntas. Ya avisé a la clínica de que estás pasando por un momento difícil. { crisis_part_number } { crisis_part_danger }

## Alguien cerca

crisis_ask_company =
    .v1 = ¿Quién podría estar contigo ahora? ¿Alguien de tu familia, de tus amistades, alguien que viva cerca?
    .v2 = ¿Hay alguien que pueda ir a verte, o a quien puedas ir a ver? ¿Quién sería?
    .v3 = ¿A quién podrías tener cerca en las próximas horas? Cualquier persona con la que te sientas a gusto.
crisis_ask_company_bodily =
    .v1 = ¿Hay alguien contigo que pueda llamar, o abrir la puerta cuando llegue la ambulancia?
    .v2 = ¿Quién está cerca y puede ayudar hasta que llegue la ambulancia?
    .v3 = ¿Hay alguien en casa, o al lado, que pueda ayudarte ahora?
crisis_company_alone =
    .v1 =
        Entonces no te quedes a solas con esto: { crisis_part_do_reach }. Tómate todo el tiempo que necesites.

        Si puedes, ve a donde haya gente: a casa de alguien cercano, a una tienda, a un hospital. No tienes que explicar nada para quedarte un rato.
    .v2 =
        Gracias por decirlo. Pasar esto a solas es muy duro, así que, por favor, { crisis_part_do_reach }.

        Si hay cerca algún lugar con gente, ve ahí. Basta con estar, no hace falta hablar.
crisis_company_there =
    .v1 =
        Si hay alguien, avísale ahora, con una llamada o un mensaje. «No estoy bien y no quiero estar a solas» es suficiente. Si nadie contesta, { crisis_part_do_reach }.

        Sigo aquí mientras lo haces.
    .v2 =
        A quien te venga a la mente, avísale ahora, aunque sea con un mensaje corto: «¿Puedes venir? No estoy bien». Si al final no hay nadie, { crisis_part_do_reach }.

        Mientras tanto puedes seguir escribiéndome.
crisis_company_named =
    .v1 =
        Entonces avísale ahora a { $person }, con una llamada o un mensaje: «No estoy bien y no quiero estar a solas». Si nadie contesta, { crisis_part_do_reach }.

        Sigo aquí mientras lo haces.
    .v2 =
        Bien. Avísale enseguida a { $person }, aunque sea con un mensaje corto: «¿Puedes venir? No estoy bien». Si no resulta, { crisis_part_do_reach }.

        Mientras tanto puedes seguir escribiéndome.
crisis_company_alone_bodily =
    .v1 = Entonces, por favor, haz tú la llamada ahora: llama { crisis_part_emergency }. Si puedes, pon el altavoz y deja la puerta sin llave.
    .v2 = Entonces llama tú ahora { crisis_part_emergency } y no cuelgues. Deja la puerta sin llave, si puedes.
crisis_company_there_bodily =
    .v1 = Si hay alguien contigo, muéstrale esto: «Llama ahora { crisis_part_emergency } y quédate conmigo hasta que llegue la ayuda». Si no hay nadie, llama tú, por favor, ya.
    .v2 = Que alguien llame ahora mismo { crisis_part_emergency } y se quede contigo. Si nadie puede, llama tú; no esperes.

## Distancia de lo que podría hacer daño

crisis_ask_means =
    .v1 = Por favor, pon distancia entre tú y lo que podrías usar para hacerte daño: guárdalo bajo llave, dáselo a alguien o ve a otro lugar. ¿Has podido?
    .v2 = Si tienes cerca algo con lo que podrías hacerte daño, déjalo fuera de tu alcance, por favor, o aléjate. Dime cuando lo hayas hecho.
crisis_ask_means_again =
    .v1 = Quiero entenderte bien: ¿ya está fuera de tu alcance, o no puedes hacerlo ahora?
    .v2 = Solo para saberlo: ¿ya te alejaste de eso, o ahora no es posible?
crisis_means_put_away =
    .v1 = Gracias. Eso cambia mucho las cosas. Por favor, déjalo ahí, aunque más tarde se haga más difícil.
    .v2 = Ha sido un buen paso. El tiempo y la distancia te protegen. Por ahora, que siga lejos.
crisis_means_cannot =
    .v1 = Entonces sal ahora del lugar donde está eso y cierra la puerta. Pídele a alguien que vaya y se lo lleve. Si no puedes alejarte, llama { crisis_part_emergency } y dilo así.
    .v2 = Entonces aléjate tú: a otra habitación, a la calle, a donde haya gente. Otra persona puede llevárselo. Y si no puedes irte, llama { crisis_part_emergency } y cuéntalo.
crisis_means_nothing =
    .v1 = Bien. Si eso cambia, ve a otra habitación y avísale a alguien.
    .v2 = Me alegra. Si al final hay algo a tu alcance, sal de ahí.
crisis_means_left =
    .v1 = No pasa nada. Si hay algo, por ahora basta con ir a otra habitación, o con otras personas. Un poco de distancia ya ayuda.
    .v2 = Podemos dejarlo. Solo esto: si se hace más fuerte, aléjate de lo que podrías usar y llama { crisis_part_emergency }.

## Lo que impide llamar

crisis_part_texting =
    { $texting ->
        [none] {""}
        [text_word] {" "}También puedes escribir en lugar de llamar: envía la palabra { $text_body } por mensaje de texto al { $text_number } ({ $text_service }).
       *[other] {" "}También puedes escribir en lugar de llamar: manda un mensaje de texto al { $text_number } ({ $text_service }).
    }
crisis_ask_barrier =
    .v1 = A mucha gente le cuesta llamar a una línea de ayuda, y con razón. A ti, ¿qué te lo impide?
    .v2 = ¿Qué te frena para llamar a una línea de ayuda? Elige lo que más se parezca, o dilo a tu manera.
crisis_barrier_cost =
    .v1 =
        { $cost ->
            [free] { $service } es gratis.
           *[other] Estas líneas suelen ser gratis.
        } Puedes preguntarlo al principio, antes de contar nada.
    .v2 =
        { $cost ->
            [free] No cuesta nada: { $service } es gratis.
           *[other] Normalmente estas líneas no cuestan nada.
        } Si tienes dudas, que sea tu primera pregunta.
crisis_barrier_privacy =
    .v1 = Tú decides cuánto cuentas. Normalmente se queda entre ustedes; solo si creen que una vida corre peligro pueden avisar a otros. Puedes preguntarlo primero, antes de contar nada.
    .v2 = Es normal querer saber quién se entera. Pregunta al principio qué guardan para sí y cuándo avisarían a alguien. Después, di lo que te parezca bien.
crisis_barrier_language =
    .v1 =
        { $languages ->
            [none] Empieza diciendo qué idioma hablas, y pide a alguien que lo hable.
           *[other] En { $service } atienden en { $languages }. Si hablas otro idioma, di cuál es y pide un intérprete.
        }{ crisis_part_texting }
    .v2 =
        { $languages ->
            [none] Puedes pedir un intérprete. Para empezar basta con decir tu idioma.
           *[other] Idiomas de { $service }: { $languages }. Para cualquier otro, pide un intérprete; basta con decir tu idioma.
        }{ crisis_part_texting }
crisis_barrier_not_bad_enough =
    .v1 = No hace falta que empeore. Lo que me contaste es motivo suficiente. Prefieren que llames pronto.
    .v2 = Al llamar no le quitas nada a nadie. Están para días como este, no solo para los peores.
crisis_barrier_police =
    .v1 = Ese miedo se entiende. La mayoría de las llamadas son una conversación y nada más. Envían ayuda sobre todo cuando una vida corre peligro en ese momento. Puedes preguntar primero qué harían, y cuándo.
    .v2 = A mucha gente le da miedo eso. Normalmente escuchan y buscan contigo qué ayuda. Pregunta al principio cuándo enviarían a alguien; así lo sabes antes de contar más.
crisis_barrier_words =
    .v1 = Una frase es suficiente: «No estoy bien y no sé por dónde empezar». Lo demás te lo preguntan. También puedes leer lo que escribiste aquí.{ crisis_part_texting }
    .v2 = Nadie espera palabras perfectas, y al principio puedes quedarte en silencio. También puede llamar contigo alguien que esté cerca.{ crisis_part_texting }
crisis_barrier_called =
    .v1 = Es un buen paso. Puedes volver a llamar las veces que haga falta, también esta noche.
    .v2 = Me alegra. Si la primera vez no ayudó, otra llamada, con otra persona, puede ayudar.
crisis_barrier_other =
    .v1 = Sea lo que sea, puede ser lo primero que digas: «Me cuesta llamar». Lo conocen bien. También puede acompañarte alguien mientras llamas.{ crisis_part_texting }
    .v2 = No tienes que explicarlo. Si hoy no puedes llamar, pide aquí a alguien de la clínica: escribe «persona».{ crisis_part_texting }

## Alguien de confianza

crisis_ask_trusted =
    .v1 = Ahora ayudan dos tipos de personas: quienes se dedican a esto y quienes te conocen. ¿En quién confías para contarle cómo estás? Basta con un nombre.
    .v2 = Puedes tener las dos cosas: profesionales y alguien cercano. ¿Quién sería? Escribe un nombre, o solo «mi hermana».
crisis_ask_trusted_again =
    .v1 = ¿Quién es? Basta con el nombre, o con «una amiga».
    .v2 = ¿En quién piensas? Un nombre, o qué es para ti.
crisis_trusted_named =
    .v1 = Entonces cuéntaselo hoy a { $person }. Basta con un mensaje: «No estoy bien, ¿podemos hablar?». Y también a un profesional: { crisis_part_do_reach }. Mereces las dos cosas.
    .v2 = Qué bueno que puedas contar con { $person }. «Hoy estoy mal, ¿te quedas un rato conmigo?» es suficiente. Para lo que pesa demasiado hay profesionales: { crisis_part_do_reach }.
crisis_trusted_known =
    .v1 = Me hablaste de { $person }. Por favor, dile hoy cómo estás, y deja que te ayude también un profesional: { crisis_part_do_reach }.
    .v2 = Puedes contar con { $person }, según me dijiste. Mantén el contacto hoy, aunque sea con un mensaje. Y además, { crisis_part_do_reach }.
crisis_trusted_nobody =
    .v1 = Gracias por decírmelo. No tener a nadie para esto es duro, y no es culpa tuya. Entonces empieza por quienes se dedican a ayudar: { crisis_part_do_reach }. La clínica también sabe de ti.
    .v2 = Eso es mucha soledad. Se puede empezar con alguien desconocido que escuche: { crisis_part_do_reach }. Y en la clínica puedes pedir a alguien a quien vuelvas a ver.
crisis_trusted_left =
    .v1 = No tienes que decir quién. Si te viene alguien a la mente, basta con un mensaje corto. Y deja que te ayude también un profesional: { crisis_part_do_reach }.
    .v2 = Lo dejamos abierto. Alguien cercano y alguien que se dedica a esto: intenta tener a los dos de tu lado. Para empezar, { crisis_part_do_reach }.

## Lo que podemos hacer ahora

crisis_ask_offer =
    .v1 = ¿Qué te ayudaría ahora? Está el plan de seguridad, un ejercicio corto que calma un poco, o simplemente hablamos.
    .v2 = Me quedo aquí. ¿Quieres el plan de seguridad, un ejercicio corto o simplemente hablar?
crisis_ask_offer_again =
    .v1 = Claro. ¿Cuál de las tres cosas: el plan, el ejercicio o hablar?
    .v2 = ¿Por cuál quieres empezar?
crisis_talk =
    .v1 = Entonces hablemos. Te leo. ¿Qué tienes ahora en la cabeza?
    .v2 = Aquí estoy. Empieza por donde quieras; no hace falta ningún orden.
    .v3 = De acuerdo. Cuéntame qué te pesa, sea grande o pequeño.

## El plan de seguridad (Stanley y Brown)

crisis_plan_intro =
    .v1 = Bien. Son seis preguntas cortas. Bastan unas palabras en cada una, puedes saltarte las que quieras y con «basta» lo dejamos. Lo que escribas se guarda, y la clínica puede verlo.
    .v2 = Vamos en seis pasos pequeños. Escribe tan poco como quieras, salta lo que no te sirva y di «basta» cuando sea suficiente. Guardo tus palabras, y la clínica puede verlas.
crisis_ask_step_warning =
    .v1 = ¿Cómo notas que te vas a poner mal otra vez? ¿En los pensamientos, en el cuerpo, en lo que haces?
    .v2 = ¿Qué señales te avisan de que viene un momento difícil?
crisis_ask_step_alone =
    .v1 = ¿Qué puedes hacer por tu cuenta para distraerte, aunque sea un rato?
    .v2 = ¿Qué cosas pequeñas te han ayudado antes, sin nadie más?
crisis_ask_step_places =
    .v1 = ¿Qué personas o lugares te distraen, sin que tengas que hablar de esto?
    .v2 = ¿A dónde puedes ir, o a quién puedes ver, para estar un rato con gente?
crisis_ask_step_people =
    .v1 = ¿A quién podrías decirle que necesitas ayuda? Basta con los nombres.
    .v2 = ¿A qué personas podrías pedir ayuda cuando te sientas mal?
crisis_ask_step_professionals =
    .v1 = ¿A qué profesionales podrías acudir: consulta médica, terapia, la clínica, una línea de ayuda?
    .v2 = ¿Quién podría ayudarte de las personas que se dedican a esto? También puedes escribir: la clínica, o la línea de ayuda.
crisis_ask_step_surroundings =
    .v1 = ¿Qué haría más seguro para ti el lugar donde vives? Sin detalles: ¿qué debería quedar fuera de tu alcance, y quién podría encargarse?
    .v2 = La última: ¿cómo puede ser más seguro lo que te rodea, quizá con la ayuda de alguien? No tienes que nombrar nada.
crisis_part_plan_warning = Señales de que me pongo mal: { $plan_warning }
crisis_part_plan_alone = Lo que puedo hacer por mi cuenta: { $plan_alone }
crisis_part_plan_places = Personas y lugares que me distraen: { $plan_places }
crisis_part_plan_people = A quién puedo pedir ayuda: { $plan_people }
crisis_part_plan_professionals = Profesionales: { $plan_professionals }
crisis_part_plan_surroundings = Para que mi entorno sea más seguro: { $plan_surroundings }
crisis_plan =
    .v1 =
        Tu plan de seguridad
        { crisis_part_plan_warning }
        { crisis_part_plan_alone }
        { crisis_part_plan_places }
        { crisis_part_plan_people }
        { crisis_part_plan_professionals }
        { crisis_part_plan_surroundings }
    .v2 =
        Este es tu plan de seguridad
        { crisis_part_plan_warning }
        { crisis_part_plan_alone }
        { crisis_part_plan_places }
        { crisis_part_plan_people }
        { crisis_part_plan_professionals }
        { crisis_part_plan_surroundings }
crisis_plan_done =
    .v1 = Buen trabajo, y en un día difícil. Escribe «mi plan» cuando quieras verlo, o «cambiar mi plan». Cuando te sientas mal, empieza por arriba.
    .v2 = Ahí está, con tus propias palabras. Con «mi plan» lo abres cuando quieras, y con «cambiar mi plan» lo haces de nuevo. En un mal momento, empieza por la primera línea.
crisis_plan_empty =
    .v1 = Entonces dejamos el plan para otro día. Escribe «mi plan» si quieres intentarlo más tarde.
    .v2 = No pasa nada, no tiene que ser hoy. Puedes empezarlo cuando quieras con «mi plan».
crisis_plan_kept =
    .v1 = Lo que escribiste de tu plan queda guardado. Escribe «mi plan» para verlo.
    .v2 = Tu plan se queda hasta donde llegaste. Con «mi plan» puedes abrirlo.

## Un ejercicio

crisis_grounding =
    .v1 = Volvamos al lugar donde estás. Busca cinco cosas que puedas ver. Luego cuatro que puedas tocar. Tres sonidos. Dos olores. Y un sabor. Tómate tu tiempo con cada cosa.
    .v2 = Respiremos despacio. Toma aire por la nariz contando hasta cuatro, y suéltalo por la boca contando hasta seis. Diez veces así, y deja caer los hombros cada vez.
crisis_ask_grounding =
    .v1 = Te espero. ¿Cómo estás ahora?
    .v2 = No hay prisa. ¿Cómo te sientes después de hacerlo?
crisis_grounding_better =
    .v1 = Me alegra. Puedes hacerlo en cualquier lugar, las veces que quieras.
    .v2 = Qué bueno. Ya es tuyo, también para el próximo momento difícil.
crisis_grounding_same =
    .v1 = Pasa a veces. Puede hacer falta repetirlo, y no es culpa tuya si no ayuda. Sigo aquí.
    .v2 = Gracias por intentarlo. No a todo el mundo le sirve lo mismo. Puedes seguir escribiéndome.
crisis_grounding_worse =
    .v1 = Entonces déjalo, ahora no es lo que te hace falta. Apoya los pies en el suelo y mira a tu alrededor. Aviso a la clínica de que está peor. Puedes { crisis_part_reach }. { crisis_part_danger }
    .v2 = Gracias por decirlo; deja el ejercicio. Estoy avisando a la clínica de que está peor. Por favor, { crisis_part_do_reach }. { crisis_part_danger }
crisis_grounding_other =
    .v1 = Gracias por contármelo. Sigo aquí, y puedes seguir escribiendo.
    .v2 = Lo he leído. Como sea que estés ahora, puedes quedarte aquí y escribir.

## Ayuda hoy, distancia, y quien se preocupa

crisis_ask_today =
    .v1 = ¿Hay una consulta médica, una clínica o unas urgencias a donde puedas ir hoy?
    .v2 = ¿Podrías ir hoy al médico o a un hospital, con alguien o por tu cuenta?
    .v3 = ¿Hay alguna manera de que te atiendan hoy en una consulta o en un hospital?
crisis_today_yes =
    .v1 = Bien. Por favor, ve o llama hoy mejor que mañana. Puedes enseñarles lo que escribiste aquí. Si antes hay peligro, llama { crisis_part_emergency }.
    .v2 = Es un buen camino. Que te acompañe alguien, si puede ser, y lee lo que escribiste aquí. Si no puedes esperar tanto, llama { crisis_part_emergency }.
crisis_today_no =
    .v1 = Entonces busquemos hoy otro camino: { crisis_part_do_reach }. La clínica ya está avisada y puede ayudarte a encontrar a alguien. { crisis_part_danger }
    .v2 = De acuerdo. En lugar de eso puedes { crisis_part_reach } y preguntar quién podría atenderte hoy. { crisis_part_danger }
crisis_ask_apart =
    .v1 = ¿Estás ahora en otro lugar que esa persona?
    .v2 = ¿Hay ahora una puerta, o distancia, entre esa persona y tú?
    .v3 = ¿Ya te alejaste de esa persona?
crisis_apart_yes =
    .v1 = Bien. Quédate ahí hasta que pase. Llama a alguien que te calme y pídele que te acompañe, o { crisis_part_do_reach }.
    .v2 = Así está bien. Dale tiempo y no vuelvas a solas. Puede ir a verte alguien que te calme; si no hay nadie, { crisis_part_do_reach }.
crisis_apart_no =
    .v1 = Entonces, por favor, sal ahora, antes que nada: de la habitación, de la casa. Deja todo donde está. Si no puedes, llama { crisis_part_emergency }.
    .v2 = Por favor, primero aléjate, a donde haya gente, y no lleves nada contigo. Si sientes que no te puedes contener, llama ya { crisis_part_emergency }.
crisis_ask_yourself =
    .v1 = ¿Y tú? Preocuparse así gasta muchas fuerzas. ¿Cómo estás?
    .v2 = También quiero preguntar por ti. ¿Cómo lo llevas?
    .v3 = Estás cargando con mucho. ¿Y cómo estás tú?
crisis_yourself =
    .v1 = Gracias por contármelo. Tú también puedes necesitar ayuda, y no tienes que cargar con esto a solas: { crisis_part_do_reach }. Díselo a alguien de confianza, para que sean dos.
    .v2 = Es bueno que lo digas. Túrnate con alguien de confianza, come algo, duerme cuando puedas. También por ti puedes { crisis_part_reach }.

## Maltrato: si se puede escribir sin riesgo

crisis_ask_safe_to_chat =
    .v1 = ¿Puedes escribir aquí sin peligro en este momento?
    .v2 = ¿Puedes escribir aquí sin que nadie mire?
    .v3 = ¿Puedes escribir ahora con libertad, sin riesgo para ti?
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
    .v3 = ¿Esa persona está contigo en este momento?
crisis_with_them =
    .v1 = Quédate a su lado, si no corres peligro. Si llamas a la línea de ayuda, puedes poner el altavoz. Y ayuda a apartar todo lo que podría usar para hacerse daño.
    .v2 = Qué bien que estés ahí. Quédate con esa persona, si tú no corres peligro, y aleja cualquier cosa peligrosa. Puedes hacer la llamada a su lado.
crisis_reach_them =
    .v1 = Llama ahora a esa persona, o pídele a alguien que esté cerca que vaya a verla. Si no contesta y crees que puede estar en peligro, llama { crisis_part_emergency } y da la dirección.
    .v2 = Intenta hablar con esa persona por teléfono, y piensa en quién vive cerca. Si nadie logra hablar con ella, llama { crisis_part_emergency } y di dónde puede estar.

## «Estoy a salvo»

crisis_ask_safe =
    .v1 = Qué bueno leer eso. Quiero entenderlo bien: ¿estás a salvo ahora mismo?
    .v2 = Gracias por decirlo. Déjame preguntarlo otra vez: ¿sientes que estás a salvo ahora mismo?
crisis_not_safe =
    .v1 = De acuerdo, seguimos a tu ritmo. { crisis_part_number } { crisis_part_danger }
    .v2 = Gracias por responder. Sigo aquí. { crisis_part_number } { crisis_part_danger }
crisis_safe_end =
    .v1 =
        Gracias por decírmelo. No voy a preguntar más. Aun así, el aviso sigue en la clínica, para que alguien vea cómo estás.

        Si vuelves a sentirte así, escríbeme, o { crisis_part_do_reach }. Ahora podemos hablar de lo que quieras.
    .v2 =
        De acuerdo, te creo. La clínica puede ver lo que hemos escrito y quizá te pregunte cómo estás.

        Puedes volver a hablar de esto cuando lo necesites, y en cualquier momento puedes { crisis_part_reach }. ¿Qué te gustaría hacer ahora?

## Persona, ayuda, parar

crisis_human =
    .v1 = He vuelto a avisar a la clínica de que quieres hablar con una persona. No sé cuánto van a tardar. Mientras tanto, para hablar con una persona ya, puedes { crisis_part_reach }.
    .v2 = He avisado otra vez a la clínica de que pides una persona. Puede tardar, y yo sigo aquí. Si no quieres esperar, { crisis_part_do_reach }.
    .v3 = Estoy avisando a la clínica de que pides una persona. Mientras llega alguien, yo sigo aquí. Si necesitas hablar antes, { crisis_part_do_reach }.
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

        El aviso ya está en la clínica, y la ayuda sigue ahí: puedes { crisis_part_reach }.
    .v2 =
        Dejo de preguntar. No tienes que irte, podemos simplemente hablar.

        El aviso sigue en la clínica, y todavía puedes { crisis_part_reach }.

## Quedarse

crisis_still_here =
    .v1 = Sigo leyéndote. Escribe cuando quieras.
    .v2 = Aquí estoy. Tómate tu tiempo.
    .v3 = Sigo aquí. Puedes escribir todo lo que quieras.
    .v4 = No hay prisa. Me quedo en este chat.
crisis_still_here_bodily =
    .v1 = Aquí estoy. { crisis_part_call_emergency } No cuelgues hasta que llegue la ayuda.
    .v2 = Sigo aquí. { crisis_part_call_emergency } Diles qué ha pasado y cómo te sientes.
    .v3 = ¿Ya pudiste llamar? { crisis_part_call_emergency } Si ya llamaste, deja la puerta sin llave y quédate donde puedan encontrarte.
    .v4 = Me quedo en este chat. { crisis_part_call_emergency } Ten el teléfono a tu lado y deja la puerta sin llave, si puedes.
crisis_again =
    .v1 = He leído lo que acabas de escribir, y sigo aquí. Estoy avisando otra vez a la clínica. { crisis_part_number } { crisis_part_danger }
    .v2 = Sigue doliendo mucho. Gracias por seguir contándomelo. Vuelvo a avisar a la clínica. { crisis_part_number } { crisis_part_danger }
    .v3 = Puedes decirlo todas las veces que haga falta. Estoy avisando a la clínica de que no ha mejorado. { crisis_part_number } { crisis_part_danger }
    .v4 = Parece que ya es demasiado. Por favor, no te quedes a solas con esto. Estoy avisando otra vez a la clínica. { crisis_part_number } { crisis_part_danger }
crisis_waiting =
    .v1 = Todavía no ha llegado nadie de la clínica a este chat. Ya se les avisó, y yo sigo aquí. Si no quieres esperar, { crisis_part_do_reach }.
    .v2 = Quiero decirte la verdad: aún no hay aquí ninguna persona de la clínica. Ya se les avisó. Mientras tanto puedes { crisis_part_reach }.
    .v3 = Todavía no ha podido entrar nadie de la clínica, y esperar así es difícil. Ya se les avisó. Si quieres hablar con una persona ahora, { crisis_part_do_reach }.
crisis_waiting_bodily =
    .v1 = Todavía no ha llegado nadie de la clínica a este chat. No les esperes, y a mí tampoco. { crisis_part_call_emergency }
    .v2 = Quiero decirte la verdad: aún no hay aquí ninguna persona de la clínica, y esto no puede esperar. { crisis_part_call_emergency }
crisis_stopped_bodily =
    .v1 = De acuerdo, no más preguntas. Solo esto, porque no puede esperar. { crisis_part_call_emergency } Sigo aquí.
    .v2 = Dejo de preguntar. { crisis_part_call_emergency } Puedes escribirme cuando quieras.

## Preguntar más tarde

crisis_part_person_near =
    { $person ->
        [none] {""}
       *[other] {" "}Si no quieres estar a solas, puedes llamar a { $person }.
    }
crisis_check_in_quarter =
    .v1 = Ha pasado un rato y quiero saber cómo estás. ¿Mejor, igual o peor que antes?{ crisis_part_person_near }
    .v2 = Vuelvo a preguntarte, por si te hace falta. ¿Cómo va: mejor, igual o peor?{ crisis_part_person_near }
crisis_check_in_hour =
    .v1 = Ha pasado más o menos una hora, y no me olvido de ti. ¿Estás mejor, igual o peor que antes?{ crisis_part_person_near }
    .v2 = Hace una hora estabas pasándolo muy mal. ¿Cómo va ahora: mejor, igual o peor?{ crisis_part_person_near }
crisis_check_in_day =
    .v1 = Ayer fue un día difícil. ¿Cómo estás hoy: mejor, igual o peor?{ crisis_part_person_near }
    .v2 = Ha pasado un día y quiero preguntar por ti. ¿Estás mejor, igual o peor?{ crisis_part_person_near }
crisis_check_in_days =
    .v1 = Han pasado unos días desde aquel momento tan duro. ¿Cómo ha ido: mejor, igual o peor?{ crisis_part_person_near }
    .v2 = Te pregunto una vez más, unos días después. ¿Estás mejor, igual o peor?{ crisis_part_person_near }
crisis_check_in_bodily =
    .v1 = Quiero saber cómo estás. Si todavía no ha llegado ayuda, llama ya { crisis_part_emergency }. ¿Cómo va: mejor, igual o peor?
    .v2 = Vuelvo a preguntarte. Si aún no te está ayudando nadie, llama ahora { crisis_part_emergency }, por favor. ¿Estás mejor, igual o peor?
crisis_call_now =
    .v1 = Si todavía no te está ayudando nadie: { crisis_part_call_emergency }
    .v2 = Mientras no haya llegado ayuda, esto no puede esperar. { crisis_part_call_emergency }
crisis_check_in_open =
    .v1 = Sigo aquí. Mi pregunta de antes sigue abierta; respóndela cuando puedas, o escribe lo que quieras.
    .v2 = Vuelvo un momento. Nos quedamos en una pregunta. No hay prisa, y también puedes escribir de otra cosa.
crisis_check_in_better =
    .v1 = Qué bueno que haya aflojado un poco. Lo que te ayudó hoy puede ayudarte otro día. Escríbeme cuando quieras.
    .v2 = Es bueno leer eso. Trátate con calma. Si vuelve a ponerse difícil, aquí estoy, y también puedes { crisis_part_reach }.
crisis_check_in_same =
    .v1 = Gracias por decírmelo. Cansa mucho cuando no afloja. { crisis_part_number } También puedes seguir escribiendo aquí.
    .v2 = Entonces sigue igual, y tú sigues aguantando. No tienes que hacerlo a solas: puedes { crisis_part_reach }.
crisis_check_in_worse =
    .v1 = Gracias por decírmelo. Estoy avisando a la clínica de que ha empeorado. { crisis_part_number } { crisis_part_danger }{ crisis_part_person_near }
    .v2 = Hiciste bien en decirlo. Aviso a la clínica de que está peor. Por favor, no esperes: { crisis_part_do_reach }. { crisis_part_danger }{ crisis_part_person_near }
crisis_check_in_other =
    .v1 = Gracias por responder. Lo he leído, y sigo aquí. { crisis_part_danger }
    .v2 = Me alegra leerte. Puedes seguir escribiendo, de lo que sea. { crisis_part_danger }

## Botones

crisis_choice_yes = Sí
crisis_choice_no = No
crisis_choice_skip = Prefiero no decirlo
crisis_choice_country = { $country }
crisis_choice_other_country = Otro país
crisis_choice_better = Mejor
crisis_choice_same = Igual
crisis_choice_worse = Peor
crisis_choice_put_away = Ya me alejé de eso
crisis_choice_cannot = No puedo
crisis_choice_nothing = Aquí no hay nada
crisis_choice_cost = Lo que cuesta
crisis_choice_privacy = Quién se entera
crisis_choice_language = El idioma
crisis_choice_not_bad_enough = No es para tanto
crisis_choice_police = Policía u hospital
crisis_choice_words = No sé qué decir
crisis_choice_called = Ya llamé, o voy a llamar
crisis_choice_other = Otra cosa
crisis_choice_nobody = Nadie
crisis_choice_plan = Hacer un plan de seguridad
crisis_choice_plan_open = Abrir mi plan de seguridad
crisis_choice_grounding = Un ejercicio para calmarme
crisis_choice_talk = Solo hablar
crisis_choice_skip_step = Saltar
crisis_choice_stop = Dejarlo aquí
