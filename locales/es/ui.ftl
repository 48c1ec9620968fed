# La página del paciente y la terminal. Textos simples: sin argumentos ni atributos.

ui_title = Chat
ui_conversation = Conversación
ui_language = Idioma
ui_talk_to_person = Hablar con una persona
ui_person_here = Una persona de la clínica está aquí contigo.
ui_exit = Salir
ui_exit_hint = Sales de inmediato y esta página se borra. También puedes pulsar Escape tres veces.
ui_helplines = Líneas de ayuda
ui_helplines_title = Personas con las que puedes hablar ahora
ui_close = Cerrar

ui_you = Tú
ui_assistant = Asistente automático
ui_clinic_team = equipo de la clínica
ui_choices = Elige una respuesta
ui_typing = Se está escribiendo una respuesta
ui_new_messages = Mensajes nuevos

ui_write = Escribe un mensaje
ui_send = Enviar
ui_edit = Cambiarlo
ui_sending = Enviando…
ui_will_be_sent = Se enviará cuando vuelva la conexión
ui_not_sent = No se envió.
ui_too_long = Es demasiado largo para un solo mensaje. Puedes enviarlo en dos partes.

ui_loading = Abriendo el chat…
ui_reconnecting = Conectando de nuevo. Puedes seguir escribiendo.
ui_offline = Sin conexión. Puedes seguir escribiendo, se enviará después.
ui_danger = Si estás en peligro, llama al:
ui_error = No se pudo abrir el chat.
ui_try_again = Intentar de nuevo
ui_ended = Esta conversación ha terminado.
ui_start_again = Empezar otra

ui_emergency = En una emergencia, llama al:
ui_numbers_for = Números de:
ui_assumed = No sabemos con seguridad en qué país estás.
ui_elsewhere = Si estás en otro país:
ui_call = Llamar
ui_text = SMS
ui_text_message = Escribe:
ui_website = Página web
ui_unverified = Hace tiempo que no se comprueba este número.
ui_breathe_in = Toma aire
ui_breathe_out = Suelta el aire
