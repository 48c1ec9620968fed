# Lo que dice Beside en español. Una respuesta tiene sus formas como .v1, .v2 …; se elige una de
# modo que ninguna salga dos veces seguidas. Una línea en blanco dentro de una forma empieza otro
# globo. `.button_<intent>` es un botón que envía esa intención.

## Conversación

utter_greet =
    .v1 = Hola, qué bueno que escribas. Soy el asistente automático de esta clínica. ¿Qué te trae por aquí hoy?
    .v2 = Hola. Puedo ayudarte con las citas, o podemos simplemente hablar. ¿Cómo estás hoy?
    .v3 = Hola. Tómate tu tiempo y escribe como te salga. ¿En qué te puedo ayudar?
    .v4 = Hola, te doy la bienvenida. ¿Cómo va tu día?

utter_goodbye =
    .v1 = Hasta luego, y cuídate mucho. Puedes escribir aquí a cualquier hora.
    .v2 = Cuídate. Este chat está abierto de día y de noche, por si quieres volver.
    .v3 = Hasta la próxima. Trátate bien hoy.

utter_thanks =
    .v1 = De nada. ¿Hay algo más que quieras contarme?
    .v2 = Qué bien que te haya servido. Aquí sigo si necesitas algo más.
    .v3 = Con mucho gusto. Tómate el tiempo que necesites.

utter_help =
    .v1 = Puedo reservar, cambiar o cancelar una cita, enseñarte un ejercicio corto para momentos difíciles y escucharte cuando algo te pesa. Si quieres hablar con una persona de la clínica, solo dilo.
    .v2 = Esto es lo que puedo hacer: ayudarte con las citas, hablar contigo de cómo estás, guiarte en un ejercicio corto para calmarte, o pedir que te escriba una persona de la clínica. ¿Qué prefieres?
    .button_book_appointment = Pedir una cita
    .button_open_talk = Solo hablar
    .button_coping_exercise = Un ejercicio corto
    .button_talk_to_human = Hablar con una persona

utter_bot_challenge =
    .v1 = Soy un asistente automático, un programa. No soy una persona ni hago terapia. Si lo pides, alguien de la clínica puede entrar en este chat.
    .v2 = Estás escribiendo con un programa, no con una persona. No reemplazo a tu médico ni a tu terapeuta, pero puedo ayudarte con cosas sencillas y avisar a alguien de la clínica.
    .v3 = Esto no lo escribe ninguna persona: soy el asistente automático de la clínica. Si prefieres que te atienda alguien del equipo, dilo y les aviso.
    .button_talk_to_human = Hablar con una persona

utter_affirm_alone =
    .v1 = De acuerdo. Cuéntame un poco más.
    .v2 = Entendido. ¿Por dónde quieres que sigamos?
    .v3 = De acuerdo. ¿Hay algo más que quieras contarme?

utter_deny_alone =
    .v1 = Está bien. Si quieres hablar de otra cosa, aquí sigo.
    .v2 = De acuerdo. ¿De qué te gustaría hablar?
    .v3 = Entendido. Si necesitas otra cosa, dímelo.

utter_human_requested =
    .v1 = Estoy avisando al equipo de la clínica de que quieres hablar con una persona. Puede pasar un rato hasta que alguien pueda contestar.

        Mientras tanto puedes seguir escribiendo aquí. Podrán leerlo.
    .v2 = Estoy avisando a una persona de la clínica. No sé cuándo podrá entrar alguien, así que puede tardar.

        Yo sigo aquí, y puedes escribir lo que quieras.
    .v3 = Estoy pasando el aviso de que quieres hablar con una persona. Cuando alguien entre, verás su nombre aquí. Puede tardar un poco.

        Hasta entonces puedes seguir escribiendo.

utter_stopped =
    .v1 = De acuerdo, lo dejamos. Sigo aquí para lo que necesites.
    .v2 = Lo dejamos aquí. No se ha cambiado nada. ¿Qué te gustaría hacer ahora?
    .v3 = Muy bien, lo dejamos por ahora. Escribe cuando quieras.

utter_language_changed =
    .v1 = A partir de ahora escribimos en { $language }.
    .v2 = Ya podemos seguir en { $language }.

utter_ask_language =
    .v1 = ¿Qué idioma prefieres usar?
    .v2 = Claro. Elige el idioma que te resulte más fácil.


## Preguntas que contestan las personas de la clínica

utter_medication_pointer =
    .v1 = Las preguntas sobre medicinas tiene que contestarlas alguien que conozca bien tu caso, y por eso no puedo hacerlo aquí. Tu farmacia o tu equipo de salud sí pueden. Por favor, no cambies nada antes de preguntarles.

        Si crees que tomaste de más, o te sientes muy mal después de una medicina, llama ya al número de emergencias.
    .v2 = Para esto necesitas una respuesta segura, y yo no puedo dártela aquí. Tu farmacia o tu equipo de salud sí. ¿Pido que te escriba una persona de la clínica?

        Si te sientes muy mal después de una medicina, o tomaste de más, llama ya al número de emergencias.
    .button_talk_to_human = Preguntar al equipo

utter_refill_pointer =
    .v1 = Todavía no puedo pedir medicinas desde aquí. El equipo de la clínica puede ocuparse de tu receta. ¿Les aviso?
    .v2 = Para que te den más de tu medicina, hay que hablar con el equipo o con tu farmacia. Puedo avisar a la clínica de que la necesitas.
    .button_talk_to_human = Avisar a la clínica
    .button_book_appointment = Pedir una cita

utter_health_pointer =
    .v1 = No tengo aquí nada fiable para contestar eso, y prefiero no adivinar. Puedo pedir al equipo que te escriba, o reservarte una cita.

        Si empezó de repente o empeora rápido, llama ya al número de emergencias.
    .v2 = No encontré una buena fuente para esa pregunta. El personal médico o de enfermería de la clínica sí puede contestarla. ¿Prefieres que te escriban, o una cita?

        Si es fuerte o empezó de golpe, no esperes: llama al número de emergencias.
    .button_talk_to_human = Preguntar al equipo
    .button_book_appointment = Pedir una cita

utter_screening_pointer =
    .v1 = Aún no tengo aquí los cuestionarios. Podemos hablar de cómo has estado, o puedo pedir al equipo que haga uno contigo.
    .v2 = Los cuestionarios todavía no forman parte de este chat. ¿Quieres contarme con tus palabras cómo van las cosas, o prefieres hacer uno con una persona de la clínica?
    .button_open_talk = Solo hablar
    .button_talk_to_human = Hablar con una persona

utter_out_of_scope =
    .v1 = Eso queda fuera de lo que sé. Puedo ayudarte con las citas, o podemos hablar de cómo estás.
    .v2 = De eso no sé. Lo mío son las citas, los días difíciles y avisar a una persona de la clínica.
    .v3 = Con eso no puedo ayudarte aquí. ¿Quieres hablar de cómo estás, o ver lo de una cita?
    .v4 = Eso no sé contestarlo. ¿Qué más necesitas?

## Citas

utter_ask_day =
    .v1 = ¿Qué día te vendría bien? Puedes elegir uno o escribirlo, por ejemplo «el próximo martes».
    .v2 = Vamos a buscar un momento para tu cita. ¿Qué día prefieres?

utter_ask_time =
    .v1 = Estas horas están libres el { $day }. ¿Cuál te viene bien?
    .v2 = El { $day } puedes elegir entre estas horas. ¿Cuál prefieres?

utter_ask_reason =
    .v1 = ¿Para qué es la cita?
    .v2 = ¿Y por qué motivo quieres venir? Con pocas palabras basta.

utter_ask_confirmed =
    .v1 = Quedaría así: { $datetime }, { $clinic }. Motivo: { $reason }. ¿Hago la reserva?
    .v2 = Lo repaso contigo: { $datetime }, { $clinic }. Motivo: { $reason }. ¿Está bien así?

utter_booked =
    .v1 = Tu cita está reservada: { $datetime }, { $clinic }. Motivo: { $reason }.

        Si te surge algo, puedes cambiarla o cancelarla aquí.
    .v2 = Listo. Te esperamos: { $datetime }, { $clinic }. Motivo: { $reason }.

        Aquí puedes cambiarla o cancelarla cuando quieras.

utter_booking_left =
    .v1 = De acuerdo, no queda nada reservado. Puedes retomarlo cuando quieras.
    .v2 = Está bien, no he reservado nada. Si quieres intentarlo de nuevo, dímelo.

utter_slot_taken =
    .v1 = Alguien acaba de tomar esta hora: { $datetime }. Busquemos otra.
    .v2 = Esta hora se acaba de ocupar: { $datetime }. ¿Qué otra te vendría bien?

utter_day_full =
    .v1 = El { $day } está todo ocupado. ¿Te serviría otro día?
    .v2 = No queda ninguna hora libre el { $day }. Miremos otro día.

utter_day_closed =
    .v1 = La clínica está cerrada el { $day }. ¿Qué otro día te vendría bien?
    .v2 = El { $day } no hay nadie en la clínica. Busquemos otro día.

utter_day_past =
    .v1 = El { $day } ya pasó. ¿Qué día, de hoy en adelante, te vendría bien?
    .v2 = Ese día ya pasó: { $day }. ¿Puedes elegir otro, de hoy en adelante?

utter_day_too_far =
    .v1 = Todavía no puedo reservar con tanta anticipación, para el { $day }. ¿Te sirve un día más cercano?
    .v2 = El { $day } queda demasiado lejos para la agenda. Elige un día más cercano, por favor.

utter_day_not_understood =
    .v1 = No he encontrado un día en tu mensaje. Puedes elegir uno abajo o escribirlo, como «martes» o «14 de mayo».
    .v2 = ¿Qué día quieres decir? Basta con algo como «mañana» o «el próximo viernes».
    .v3 = No me queda claro qué día es. Elige uno de estos o escribe la fecha, por favor.

utter_day_impossible =
    .v1 = Esa fecha no está en el calendario. ¿En qué día pensabas?
    .v2 = Ese mes no tiene esa fecha. ¿Puedes revisarla y escribirla otra vez?

utter_time_not_understood =
    .v1 = No he encontrado una hora en tu mensaje. Puedes elegir una abajo o escribirla, como «9:30».
    .v2 = ¿Qué hora quieres decir? Basta con algo como «a las 10» o «por la tarde».

utter_time_not_offered =
    .v1 = Esa hora no está libre. Estas son las que puedo ofrecerte.
    .v2 = No puedo ofrecerte esa hora. ¿Te serviría alguna de estas?

utter_no_slots =
    .v1 = No encuentro ninguna hora libre en las próximas semanas. ¿Pido al equipo de la clínica que te ayude a encontrar una?
    .v2 = La agenda está llena las próximas semanas. Quizá una persona de la clínica pueda encontrarte algo.
    .button_talk_to_human = Preguntar a la clínica

utter_moved =
    .v1 = Tu cita está cambiada. La nueva hora: { $datetime }, { $clinic }. Motivo: { $reason }.
    .v2 = Cambio hecho. Ahora te esperamos: { $datetime }, { $clinic }. Motivo: { $reason }.

utter_appointments =
    .v1 =
        { $n ->
            [one] Tienes una cita:
           *[other] Tienes { $n } citas:
        }
    .v2 =
        { $n ->
            [one] Esta es tu cita:
           *[other] Estas son tus { $n } citas:
        }

utter_appointment_line = { $datetime } – { $reason }

utter_no_appointments =
    .v1 = Ahora mismo no tienes ninguna cita. ¿Reservamos una?
    .v2 = No veo ninguna cita tuya por el momento. Puedo ayudarte a reservar una.
    .button_book_appointment = Pedir una cita

utter_ask_appointment =
    .v1 = ¿De qué cita se trata?
    .v2 = Tienes más de una. ¿Cuál es?

utter_ask_cancel_confirmed =
    .v1 = ¿Cancelo esta cita: { $datetime }?
    .v2 = Esta es la que he encontrado: { $datetime }. ¿Quieres cancelarla?

utter_cancelled =
    .v1 = Tu cita queda cancelada: { $datetime }. Puedes reservar otra cuando quieras.
    .v2 = Listo, esta cita queda cancelada: { $datetime }. Gracias por avisar.

utter_cancel_left =
    .v1 = De acuerdo, todo queda como estaba.
    .v2 = Está bien, no cancelo nada. Tu cita sigue en pie.

utter_booking_unavailable =
    .v1 = Ahora mismo no puedo abrir la agenda de citas. Prueba de nuevo en unos minutos, o pide hablar con una persona de la clínica.
    .v2 = La agenda de citas no está disponible por el momento, y no se ha cambiado nada. Puedes probar un poco más tarde, o puedo avisar a la clínica.
    .button_talk_to_human = Hablar con una persona

## Opciones

choice_text = { $text }
choice_date = { $date }
choice_time = { $time }
choice_datetime = { $datetime }
choice_yes = Sí
choice_no = No
choice_human = Hablar con una persona
reason_checkup = Revisión general
reason_new = Algo nuevo
reason_followup = Seguimiento
reason_therapy = Sesión de terapia
reason_other = Otra cosa

## Personas de la clínica

event_human_joined = { $name }, de la clínica, ha entrado en el chat.
event_human_left = { $name } ha salido del chat.

utter_back_after_human =
    .v1 = Soy yo de nuevo, el asistente automático. Puedes seguir escribiendo aquí y pedir una persona cuando quieras.
    .v2 = Ha vuelto el asistente automático. Si necesitas otra vez a alguien de la clínica, solo dilo.

utter_waiting_for_human =
    .v1 = El aviso ya está en la clínica, pero todavía no ha podido entrar nadie. Yo sigo aquí, y puedes seguir escribiendo.
    .v2 = Todavía no ha llegado ninguna persona, y no sé cuánto va a tardar. Lo que escribas aquí queda para que lo lean.

## Errores

error_too_long = Ese mensaje es demasiado largo para mí. Divídelo, por favor, en partes de { $n } caracteres como máximo.
error_empty = Me llegó un mensaje vacío. ¿Qué querías escribir?
error_too_many = Han llegado muchos mensajes de golpe. Espera un momento y vuelve a enviarlo, por favor.
error_bad_frame = No he podido leer lo que llegó. Recarga la página e inténtalo otra vez, por favor.
error_unknown_conversation = Ya no encuentro esta conversación. Empecemos una nueva.
error_store_unavailable = Ahora mismo no puedo guardar mensajes. El tuyo se enviará de nuevo sin que hagas nada. Si estás en peligro, llama al { $number }.

error_dialogue_unavailable =
    .v1 = Puedo leerte, pero ahora mismo me falta una parte para contestar bien. Prueba de nuevo en un minuto. Si quieres hablar con alguien de la clínica, escribe «persona».
    .v2 = Tu mensaje ha llegado, pero por el momento no puedo contestarlo bien. Escribe «persona» si quieres a alguien de la clínica, o prueba de nuevo en un minuto.

error_internal = Algo ha fallado de nuestro lado. Prueba otra vez en un momento, por favor.
error_forbidden = Aquí no puedes hacer eso.
error_bad_request = No he entendido esa petición. Prueba otra vez, por favor.
error_unavailable = Esto no funciona por el momento. Prueba de nuevo en unos minutos, por favor.

## Respuestas redactadas, una vez revisadas

utter_draft = { $draft }
