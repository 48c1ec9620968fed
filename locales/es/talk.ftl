companion_deeper =
    .v1 = Gracias por seguir contándolo. ¿Qué parte de todo eso te importa más?
    .v2 = Así se va entendiendo mejor lo que llevas. ¿Cómo es eso en tu día a día?
    .v3 = Ya son varias cosas juntas, y cada una cuenta. ¿Cuál quieres mirar primero?
    .v4 = Con todo eso, es normal que te ocupe la cabeza. ¿Qué te dices por dentro en esos momentos?
    .v5 = Lo que cuentas tiene mucho dentro, así que vamos sin prisa. ¿Qué cambia de un día a otro?
    .v6 = Dicho con detalle, se ve mejor cómo lo vives. ¿Qué necesitarías ahora mismo?
    .v7 = Has puesto en palabras algo que no siempre se dice. ¿Cómo te quedas después de contarlo?
    .v8 = Por lo que escribes, esto toca muchas partes de tu vida. ¿Dónde se nota más?
    .v9 = No tienes que contarlo en orden, ni todo hoy. ¿Qué más hace falta saber para entenderlo bien?
    .v10 = Es mucho para decirlo de una vez. Nota un momento los pies en el suelo y suelta el aire despacio. Después, escribe lo primero que venga.

companion_deeper_topic =
    .v1 = Gracias por contar más sobre { $topic }. ¿A qué le das más vueltas hoy?
    .v2 = Poco a poco se entiende mejor lo que vives. ¿Qué es lo que todavía no has dicho sobre { $topic }?
    .v3 = Hay mucho en lo que escribes sobre { $topic }. ¿Qué te gustaría que pasara en los próximos días?
    .v4 = Con lo que dices sobre { $topic }, se ve mejor cómo es para ti. ¿Qué te ha ayudado hasta ahora, aunque fuera poco?
    .v5 = Lo miras desde muy cerca, y es normal. Prueba a dar un paso atrás: ¿qué diría sobre { $topic } alguien que te quiere bien?
    .v6 = Se nota que llevas tiempo pensando sobre { $topic }. ¿A qué hora del día piensas más en ello?

companion_stuck =
    .v1 = No saber qué decir también es una respuesta, y está bien. Prueba a ponerle a este momento una sola palabra, la que sea.
    .v2 = Ya has probado cosas y todo sigue igual. Eso cansa. ¿Qué ayudó alguna vez, aunque fuera un poquito?
    .v3 = Cuando no salen las palabras, a veces habla el cuerpo. ¿Dónde notas algo ahora: en el pecho, en la barriga, en los hombros?
    .v4 = Nada parece servir, y seguir intentándolo agota. No hay que arreglarlo todo hoy. ¿Qué haría la próxima hora un poco más llevadera?
    .v5 = Quizá la pregunta era demasiado grande. Vamos con una más fácil: ¿qué ves desde donde estás?
    .v6 = Hay momentos en que la cabeza se queda en blanco. Apoya los pies y suelta el aire despacio tres veces. Si después viene algo, escríbelo.
    .v7 = Parece que se te han acabado las ideas y las fuerzas para buscar más. Puede que hoy baste con no empujar. ¿Qué sería un alivio pequeño?
    .v8 = Si hablar no ayuda ahora, se puede hacer otra cosa: un ejercicio corto, cambiar de tema o avisar a una persona de la clínica. ¿Qué te va mejor?

companion_better =
    .v1 = Algo se ha movido un poco desde que empezamos. ¿Qué crees que lo ha hecho posible?
    .v2 = Qué bueno leer que ahora se lleva mejor. ¿En qué lo notas?
    .v3 = Un poco más ligero que antes, por lo que cuentas. ¿Qué te gustaría guardar de este momento?
    .v4 = Ese alivio también es cosa tuya, palabra a palabra. ¿Cómo podrías cuidarlo lo que queda del día?
    .v5 = Parece que hay más aire que hace un rato. Quédate ahí unos segundos y respira sin prisa. ¿Qué cambia en el cuerpo?
    .v6 = Va mejor, y no hace falta que todo esté resuelto para descansar. ¿Qué te vendría bien hacer ahora?
    .v7 = Aunque sea pequeño, un cambio así cuenta. ¿De qué te has dado cuenta mientras hablábamos?
    .v8 = Poco a poco ha bajado la presión, según dices. Apunta en una frase qué te ayudó, para otro día difícil.

companion_back =
    .v1 = Aquí está otra vez lo que contabas sobre { $topic }, así que debe de importarte. ¿Qué hay ahora que antes no salió?
    .v2 = Hace un rato ya escribiste sobre { $topic }. ¿Cómo lo ves ahora?
    .v3 = De nuevo hablas sobre { $topic }, y a veces un tema pide más tiempo. ¿Qué quedó por decir?
    .v4 = Tiene sentido volver sobre { $topic }: lo importante no se cuenta de una vez. ¿Por dónde quieres seguir?
    .v5 = Está bien retomar lo que decías sobre { $topic }. Tómate un momento y escribe lo primero que te venga.
    .v6 = Antes hablamos sobre { $topic } y luego de otras cosas. ¿Qué te lo ha traído de nuevo a la cabeza?

companion_offer_skill =
    .v1 = Hay mucho en lo que cuentas. Si quieres, podemos probar un ejercicio corto: { $skill }. ¿Te gustaría?
    .v2 = Parece un buen momento para una pausa. Hay un ejercicio de pocos minutos: { $skill }. ¿Quieres probarlo?
    .v3 = Esto lleva un rato dándote vueltas. Hay algo pequeño que a veces ayuda: { $skill }. ¿Lo intentamos?
    .v4 = Tanto pensar cansa. Para descansar un poco está «{ $skill }», en pasos cortos, y se puede parar cuando quieras. ¿Qué te parece?
    .v5 = Has contado mucho, y no hace falta seguir hablando todo el tiempo. ¿Probamos otra cosa: { $skill }?
    .v6 = A algunas personas les sirve algo así cuando el momento es difícil: { $skill }. Si no es para ti, seguimos hablando. ¿Hacemos la prueba?

companion_named =
    .v1 = Gracias por decírmelo, { $name }. ¿De qué te gustaría hablar hoy?
    .v2 = Mucho gusto, { $name }, y gracias por tu nombre. ¿Por dónde quieres empezar?
    .v3 = Hola, { $name }. Gracias, está bien saber cómo llamarte. ¿Qué te trae por aquí?
    .v4 = De acuerdo, { $name }, gracias. Hay tiempo para lo que quieras contar. ¿Qué tienes ahora en la cabeza?

companion_goodbye_topic =
    .v1 = Gracias por hablar sobre { $topic }. Cuídate, y escribe cuando quieras, de día o de noche.
    .v2 = Hoy has dicho cosas importantes sobre { $topic }. Ahora date un descanso, aunque sea corto. Hasta luego.
    .v3 = Lo dejamos aquí por hoy. Hablar sobre { $topic } pide energía, así que busca ahora algo tranquilo.
    .v4 = Hasta pronto. Si más tarde quieres decir algo más sobre { $topic }, este chat está abierto a cualquier hora.
    .v5 = Cuídate mucho. Lo que has contado sobre { $topic } importa, y no tiene que quedar todo dicho en un día.
    .v6 = Adiós por ahora. Después de hablar sobre { $topic }, date algo amable: un vaso de agua, aire fresco o un rato de calma.

companion_goodbye_named =
    .v1 = Hasta luego, { $name }. Cuídate, y escribe cuando lo necesites.
    .v2 = Gracias por este rato, { $name }. Trátate bien hoy.
    .v3 = Puedes volver cuando quieras, { $name }. Haz ahora algo que te dé un poco de calma.
    .v4 = Cuídate mucho, { $name }. Este chat sigue abierto de día y de noche.

companion_thanks_talk =
    .v1 = De nada. La parte difícil la haces tú. ¿Qué más te gustaría contar?
    .v2 = Gracias a ti por contarlo. Seguimos si quieres, o hacemos una pausa.
    .v3 = Con mucho gusto, y sin prisa. ¿Cómo te quedas después de hablar de esto?
    .v4 = Para eso está este chat. Si queda algo dentro, hay lugar. ¿Por dónde seguimos?
    .v5 = Qué bien que te sirva. Quédate un momento con lo que te ha ayudado, y escribe cuando salga algo más.
    .v6 = No hay de qué. Puedes seguir escribiendo lo que venga, aunque no tenga orden.

companion_more_yes =
    .v1 = Entiendo que sí. Cuéntame un poco más, como te salga.
    .v2 = De acuerdo. ¿Cómo es eso para ti?
    .v3 = Ese sí dice mucho en poco. ¿Qué hay detrás?
    .v4 = Bien, vamos con eso, a tu ritmo. ¿Por dónde empezarías?
    .v5 = Así que sí. Prueba a escribir la primera frase que te venga, sin pensarla mucho.
    .v6 = Gracias por contestar. ¿Me pones un ejemplo, aunque sea pequeño?

companion_more_no =
    .v1 = Está bien, entonces no es así. ¿Qué se acercaría más a lo que te pasa?
    .v2 = De acuerdo, eso no. Cuando quieras, escribe lo que sí te ronda.
    .v3 = No pasa nada, lo dejamos a un lado. Podemos hablar de otra cosa o quedarnos con un poco de calma.
    .v4 = Entendido, y no tienes que explicarlo. ¿De qué prefieres hablar?
    .v5 = Gracias por decirlo con claridad. Aquí no hay respuestas malas, así que sigue por donde quieras.
    .v6 = Entonces, eso no es. Tómate tu tiempo, y si viene algo, escríbelo.

topic_hope = lo que va mejor
topic_panic = el pánico
topic_grief = la pérdida
topic_breakup = la separación
topic_money = las preocupaciones de dinero
topic_study = los estudios
topic_sleep = las malas noches
topic_illness = la enfermedad
topic_worthlessness = la sensación de no valer
topic_loneliness = la soledad
topic_shame = la culpa y la vergüenza
topic_burnout = el desgaste en el trabajo
topic_family = lo que pasa en tu familia
topic_conflict = los problemas con esa persona
topic_anxiety = la preocupación
topic_overwhelm = el agobio
topic_exhaustion = el cansancio
topic_anger = el enojo
topic_sadness = la tristeza
topic_body = el cuerpo y la comida
topic_newborn = la vida con tu bebé
topic_migration = la vida lejos de tu tierra
topic_caring = el cuidado de otra persona
topic_bullying = el acoso
topic_substance = el alcohol u otras sustancias
topic_jobless = la falta de trabajo
topic_numbness = el vacío
