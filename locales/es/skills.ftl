# Ejercicios cortos que Beside guía paso a paso; cualquier respuesta lleva al paso siguiente.

skill_name_breathing = respiración lenta
skill_name_grounding = los cinco sentidos
skill_name_thought_record = mirar un pensamiento con calma
skill_name_worry_time = un rato fijo para las preocupaciones
skill_name_activation = una actividad pequeña que hace bien
skill_name_sleep_habits = hábitos para la noche
skill_name_self_kindness = palabras amables para ti

skill_choice_try = Sí, probemos
skill_choice_later = Ahora no
skill_choice_next = Siguiente
skill_choice_stop = Parar
skill_choice_again = Otra vez
skill_choice_another = Otro ejercicio
skill_choice_better = Un poco mejor
skill_choice_same = Más o menos igual
skill_choice_worse = Peor

skill_choose =
    .v1 = ¿Cuál de estos ejercicios te gustaría probar?
    .v2 = Aquí hay varios ejercicios cortos. ¿Cuál te vendría bien ahora?
    .v3 = Elige el que más te llame. Todos son breves y puedes parar cuando quieras.

## Respiración lenta

skill_breathing_1 =
    .v1 = Vamos a respirar despacio unas cuantas veces. Siéntate a gusto y deja caer los hombros. Puedes parar en cualquier momento. Cuando quieras empezar, escribe «ya».
    .v2 = Este ejercicio dura un par de minutos: tomar aire y soltarlo más despacio. Busca un lugar cómodo y apoya los pies. Si no te sienta bien, para. Escribe «ya» para empezar.

skill_breathing_2 =
    .v1 = Toma aire por la nariz contando hasta cuatro. Suéltalo por la boca contando hasta seis. Hazlo cinco veces, sin forzar. Al terminar, escribe «ya».
    .v2 = Deja entrar el aire: uno, dos, tres, cuatro. Déjalo salir hasta contar seis, como si soplaras una sopa caliente. Repítelo cinco veces y escribe «ya» cuando acabes.

## Los cinco sentidos

skill_grounding_1 =
    .v1 = Vamos a usar los sentidos para volver a este momento. Mira a tu alrededor sin prisa. Escribe cinco cosas que ves.
    .v2 = Este ejercicio te trae de vuelta al lugar donde estás. Empieza por los ojos: busca cinco cosas, grandes o pequeñas, y escríbelas.

skill_grounding_2 =
    .v1 = Ahora, las manos. Toca cuatro cosas que tengas cerca: la ropa, la mesa, lo que sea. Escribe cuáles son.
    .v2 = Sigue con el tacto. Busca cuatro cosas y nota si son suaves, frías o ásperas. Escríbelas aquí.

skill_grounding_3 =
    .v1 = Quédate en silencio un momento y escucha. Escribe tres sonidos que oyes, aunque sean muy bajos.
    .v2 = Toca escuchar. Quizá haya algo lejos y algo muy cerca. Escribe tres cosas que oyes.

skill_grounding_4 =
    .v1 = Ahora, el olfato. Acércate algo, como la manga o una taza. Escribe dos cosas que hueles.
    .v2 = Toma aire por la nariz, despacio. Busca dos olores, y si no hay, piensa en dos que te gusten. Escríbelos.

skill_grounding_5 =
    .v1 = Queda el gusto. Escribe un sabor que notas ahora, o uno que te gusta mucho.
    .v2 = Y por último, la boca. Puedes beber un sorbo de agua. Escribe una cosa que saboreas, o cuyo sabor te gusta.

## Mirar un pensamiento con calma

skill_thought_record_1 =
    .v1 = Vamos a mirar un pensamiento de cerca, paso a paso. Piensa en un momento difícil de estos días. Escribe qué pasó, en una o dos frases.
    .v2 = Empezamos por los hechos, como los vería una cámara. Elige una situación que te dejó mal. Escribe dónde estabas y qué pasó.

skill_thought_record_2 =
    .v1 = Bien, eso es lo que pasó. En ese momento, algo se te cruzó por la cabeza. Escribe ese pensamiento tal como sonó.
    .v2 = Ahora, lo que te dijiste por dentro. Puede ser una frase corta o una imagen. Escribe el pensamiento que vino.

skill_thought_record_3 =
    .v1 = Un pensamiento así suele traer una emoción. Escribe cuál fue, y qué fuerza tenía del cero al diez.
    .v2 = Mira qué sentiste entonces: miedo, enojo, tristeza u otra cosa. Ponle nombre y un número del cero al diez.

skill_thought_record_4 =
    .v1 = Ahora pesamos el pensamiento, como en una balanza. Escribe una cosa que lo apoya y otra que no encaja con él.
    .v2 = Mira el pensamiento por los dos lados, como en un juicio justo. Escribe qué habla a favor y qué habla en contra.

skill_thought_record_5 =
    .v1 = Imagina que alguien a quien quieres piensa eso mismo. Escribe lo que le dirías, con cariño y con verdad.
    .v2 = Con todo lo que has escrito, busca una frase más justa. No tiene que ser alegre, solo más completa. Escríbela aquí.

## Un rato fijo para las preocupaciones

skill_worry_time_1 =
    .v1 = Las preocupaciones pueden tener su propio rato, para que no ocupen todo el día. Elige quince minutos fijos, mejor lejos de la hora de dormir. Escribe a qué hora serían.
    .v2 = Vamos a darle una cita a lo que te preocupa: quince minutos al día, siempre a la misma hora. Escribe la hora que te viene bien.

skill_worry_time_2 =
    .v1 = Ahora, saca la preocupación de la cabeza. Escríbela aquí en una sola frase.
    .v2 = Pon en una frase lo que más te preocupa ahora. Así queda guardado hasta su hora. Escríbelo tal como es.

skill_worry_time_3 =
    .v1 = Si vuelve antes de tiempo, dile con calma: «Ahora no, a las cinco», o la hora que elegiste. Escribe la frase que vas a usar tú.
    .v2 = La preocupación llamará antes, es lo normal. No hay que echarla, solo dejarla para luego: «Ahora no, a las cinco». Escríbelo con tus palabras y tu hora.

skill_worry_time_4 =
    .v1 = Cuando se acaben los quince minutos, haz algo agradable, como oír una canción o tomar algo caliente. Escribe qué vas a elegir.
    .v2 = Para cerrar ese rato viene bien algo bueno y sencillo. Piensa en una cosa que te guste y que dure poco. Escríbela aquí.

## Una actividad pequeña que hace bien

skill_activation_1 =
    .v1 = Cuando el ánimo está bajo, se dejan de hacer cosas que hacían bien. Recuerda una que te gustaba. Escribe cuál es.
    .v2 = Piensa en otra época. Quizá había música, plantas, paseos o charlas. Escribe algo que entonces te sentaba bien.

skill_activation_2 =
    .v1 = Ahora hazla muy pequeña, de cinco minutos o menos. Si era cocinar, puede ser cortar una fruta. Escribe tu versión más pequeña.
    .v2 = No hace falta hacerlo entero. Busca el trocito más fácil, uno que puedas hacer hasta en un mal día. Escribe cuál sería.

skill_activation_3 =
    .v1 = Ponle un momento, hoy o mañana. Ayuda unirlo a algo fijo, como después del desayuno. Escribe cuándo será.
    .v2 = Lo que tiene hora se hace con más facilidad. Escribe el día y el momento, hoy o mañana.

skill_activation_4 =
    .v1 = Puede que algo se ponga en medio: el cansancio, la lluvia, las pocas ganas. Escribe qué podría ser, y qué harías entonces.
    .v2 = Mira por dónde puede fallar el plan, para tener una salida. Escribe un estorbo y una forma de rodearlo.

## Hábitos para la noche

skill_sleep_habits_1 =
    .v1 = Dormir empieza por la mañana. Levantarse siempre a la misma hora ayuda al cuerpo, incluso después de una mala noche. Escribe qué hora podría ser la tuya.
    .v2 = El cuerpo tiene un reloj, y le gusta la misma hora cada mañana. También los días libres, si se puede. Escribe a qué hora te levantarías.

skill_sleep_habits_2 =
    .v1 = La última hora antes de acostarse es como una rampa hacia el sueño: poca luz y cosas tranquilas. Escribe qué harías tú en esa hora.
    .v2 = Pasar del ruido a la cama de golpe cuesta. Una hora más suave ayuda, con música baja o una ducha tibia. Escribe qué te gustaría probar.

skill_sleep_habits_3 =
    .v1 = La cama es para dormir. Si pasa mucho rato sin que llegue el sueño, levántate, haz algo aburrido con poca luz y vuelve cuando te pese la vista. Escribe qué podrías hacer.
    .v2 = Dar vueltas en la cama enseña al cuerpo a estar en vela. Mejor levantarse un rato y volver con sueño. Escribe a qué rincón de la casa irías.

skill_sleep_habits_4 =
    .v1 = El café por la tarde y el teléfono en la cama quitan sueño a muchas personas. Elige una sola cosa de todo lo visto para probar esta noche. Escríbela aquí.
    .v2 = Queda mirar dos ladrones de sueño: el café de la tarde y la pantalla del teléfono. Escribe un solo cambio para esta noche, el más fácil.

## Palabras amables para ti

skill_self_kindness_1 =
    .v1 = Vamos a tratar con cuidado algo que duele. Pon una mano en el pecho, si te ayuda. Escribe qué te pesa en este momento.
    .v2 = Este ejercicio es para los ratos en que te hablas con dureza. Piensa en lo que te pesa hoy y escríbelo en una frase.

skill_self_kindness_2 =
    .v1 = Eso es difícil. Hay muchas más personas que pasan por algo parecido, aunque no se vea. Escribe qué cambia al pensar en ellas.
    .v2 = Sufrir y fallar son parte de ser humano, no un defecto tuyo. En algún lugar, alguien siente ahora lo mismo. Escribe qué querrías para esa persona.

skill_self_kindness_3 =
    .v1 = Imagina que alguien a quien quieres te cuenta esto mismo. Escribe lo que le dirías, con el tono que usarías.
    .v2 = Piensa en una persona querida que está en tu lugar. No le hablarías con dureza, sino con cariño. Escribe tus palabras para ella.

skill_self_kindness_4 =
    .v1 = Ahora son para ti. Lee despacio lo que has escrito, en voz baja si puedes. Escribe la frase que quieres guardar.
    .v2 = Toma esas palabras y cámbialas para hablarte a ti: «Yo…». Puede sonar raro al principio. Escríbelas y léelas una vez, sin prisa.

## Después del ejercicio

skill_after =
    .v1 = Hasta aquí el ejercicio. ¿Cómo estás ahora, comparado con antes?
    .v2 = Ya está, gracias por probarlo. ¿Qué tal va ahora, si miras cómo empezaste?
    .v3 = Has llegado al final. Tómate un segundo para notar cómo estás. ¿Ha cambiado algo?
    .v4 = Eso era todo. No hay respuesta buena ni mala: ¿mejor, igual o peor que al empezar?

skill_feels_better =
    .v1 = Un poco mejor ya es algo, y lo has hecho tú. Guárdalo para otro momento difícil. ¿De qué te gustaría hablar ahora?
    .v2 = Qué bueno que haya servido. Quédate un momento con esa calma antes de seguir.
    .v3 = Se ha aflojado un poco. ¿Qué parte del ejercicio te ayudó más?
    .v4 = Bien, el cuerpo y la cabeza han tenido un respiro. Puedes repetirlo cuando te haga falta, a cualquier hora.

skill_feels_same =
    .v1 = Sigue más o menos igual, y es normal: a veces hace falta probar varias veces. ¿Qué te vendría bien ahora?
    .v2 = No ha cambiado mucho, y no has hecho nada mal. Puedes probar otro ejercicio o contarme qué hay en tu cabeza.
    .v3 = Gracias por decirlo tal cual. Cada ejercicio le sirve a unas personas y a otras no. ¿Seguimos con otra cosa?
    .v4 = Igual que antes, entonces. Has dedicado un rato a cuidarte, y eso cuenta. ¿Qué te pesa más en este momento?

skill_feels_worse =
    .v1 = Ha empeorado, y es importante que lo digas. No es culpa tuya: este ejercicio no era para este momento. ¿Prefieres hablar aquí o con una persona de la clínica?
    .v2 = Gracias por decirlo. A veces parar y mirar hacia dentro remueve cosas, y no has hecho nada mal. ¿Qué notas ahora mismo?

        Si quieres, puedo avisar a una persona de la clínica.
    .v3 = Vamos a dejarlo entonces. Mira a tu alrededor y apoya los pies en el suelo. Que te sientas peor no es un fallo tuyo. Podemos hablar de ello, o puedo avisar a alguien de la clínica.
    .v4 = Peor que antes: lo tomo en serio, y no es por algo que hayas hecho. Cuéntame qué ha pasado, o escribe «persona» si quieres hablar con alguien de la clínica.

skill_stopped =
    .v1 = Lo dejamos aquí, y está bien así. ¿De qué te gustaría hablar?
    .v2 = Parar también es cuidarse. Puedes seguir otro día, o nunca, como prefieras.
    .v3 = De acuerdo, el ejercicio queda cerrado. Sigue contándome lo que quieras.
    .v4 = Está bien parar cuando algo no ayuda. ¿Qué te vendría mejor ahora?

skill_resume =
    .v1 = Estábamos en medio de un ejercicio: { $skill }. ¿Seguimos?
    .v2 = Se nos quedó a medias «{ $skill }». ¿Quieres continuar?
    .v3 = Antes empezamos con «{ $skill }» y falta un trozo. ¿Lo retomamos, o prefieres dejarlo?
