# Cómo contesta Beside cuando alguien cuenta cómo está. Cada forma devuelve con palabras sencillas
# lo que se leyó y después hace una sola pregunta abierta u ofrece una cosa pequeña que probar. Sin
# diagnósticos, sin consejos sobre medicinas, sin promesas y sin fingir que siente o que es persona.

companion_sadness =
    .v1 = Eso suena pesado, y tiene sentido que duela. La tristeza suele traer una historia detrás. ¿Qué estaba pasando cuando se hizo tan fuerte?
    .v2 = Gracias por decirlo con tanta claridad. Hay días en que todo se ve gris y va despacio. ¿Qué parte del día se te hace más difícil?
    .v3 = Parece que la tristeza lleva un tiempo contigo. Aquí no tienes que justificarla. ¿Qué te gustaría que alguien supiera de ella?
    .v4 = Cuando el ánimo está tan bajo, lo pequeño cuenta. ¿Tienes cerca algo que te haga sentir mejor, como una manta, un té o una canción? Prueba a darte solo eso por ahora.
    .v5 = Con el ánimo así, todo cuesta más, y aun así has encontrado fuerzas para escribir. ¿Qué es lo que más te está pesando?
    .v6 = Llevas un peso grande, y contarlo ya es soltar un poco aquí. ¿Con quién puedes mostrar la tristeza sin tener que disimular?

companion_anxiety =
    .v1 = Parece que tu cabeza trabaja sin parar para que nada malo pase, y no te deja descansar. ¿Qué preocupación vuelve más a menudo?
    .v2 = Es mucha tensión para llevarla todo el día. Prueba a soltar el aire despacio, más despacio de lo que lo tomas, tres veces. ¿En qué parte del cuerpo notas la preocupación?
    .v3 = La preocupación dice que todo es urgente. Si pusieras tus preocupaciones en fila, ¿cuál iría primero?
    .v4 = Vivir con esa alerta cansa mucho. A veces ayuda escribir la preocupación en una frase sencilla, para que deje de dar vueltas. ¿Cómo sería la tuya?
    .v5 = No saber cómo va a salir algo puede ser casi peor que una mala noticia. ¿Qué es lo que más temes que pase?
    .v6 = Hay algo que no te suelta y te tiene siempre en guardia. Mira un momento a tu alrededor. ¿Qué cosa está ahora mismo quieta y en su sitio?

companion_panic =
    .v1 = El pánico puede hacer creer que va a pasar algo terrible. Una ola así suele subir, quedarse unos minutos y bajar. Apoya los pies en el suelo y suelta el aire despacio. ¿Qué ves a tu alrededor?
    .v2 = Pasar por eso da mucho miedo. Vamos a lo sencillo: toma aire contando hasta cuatro y suéltalo contando hasta seis, unas cuantas veces. ¿Qué notas después?
    .v3 = Cuando el miedo se apodera así del cuerpo, ayuda sostener algo frío o áspero y describirlo en silencio. ¿Qué tienes cerca que puedas sostener?
    .v4 = Esos momentos dejan sin fuerzas, y muchas veces queda el miedo a que se repitan. ¿Qué pasaba a tu alrededor justo antes de que empezara?
    .v5 = Tu cuerpo ha hecho sonar una alarma muy fuerte. No hace falta pelear con ella: deja caer los hombros y alarga la respiración. ¿Cómo te sientes ahora, comparado con hace unos minutos?
    .v6 = Un susto así llega de golpe y deja temblando. Pon una mano en el pecho y otra en la barriga, y sigue el aire un par de veces. ¿Cuál de las dos se mueve más?

companion_loneliness =
    .v1 = La soledad duele, y puede doler incluso con gente alrededor. ¿En qué momentos la notas más?
    .v2 = Querer importarle a alguien es tan natural como tener hambre. Parece que eso te ha faltado últimamente. ¿Con quién sentiste cercanía por última vez?
    .v3 = El silencio pesa mucho cuando nadie llama ni escribe. Está bien que hayas escrito aquí. ¿Qué le contarías a alguien que te quiere, si estuviera ahora a tu lado?
    .v4 = Llevarlo todo por tu cuenta es duro. Un paso pequeño puede ser un mensaje corto a una persona, solo «me acordé de ti». ¿A quién podría ser?
    .v5 = Parece que te falta gente que te vea de verdad. ¿Qué era distinto cuando te sentías con más compañía?
    .v6 = Te hace falta compañía, y las horas a solas se alargan. Prueba mañana a pasar un rato donde haya gente, como un parque o una tienda. ¿Qué sitio se te ocurre?

companion_anger =
    .v1 = Parece que alguien pasó un límite contigo. El enojo suele cuidar algo que importa. ¿De qué se trataba?
    .v2 = Si lo viviste como algo tan injusto, se entiende que te hierva la sangre. ¿Qué te hubiera gustado que pasara?
    .v3 = Aquí puedes sentir rabia, nadie te lo va a echar en cara. ¿Qué pasó, paso por paso?
    .v4 = La rabia se siente fuerte en el cuerpo. Antes que nada, aprieta los puños cinco segundos y suelta, tres veces. ¿Qué queda cuando baja un poco?
    .v5 = Está claro que eso te llegó muy adentro. Debajo del enojo a veces hay algo más blando, como dolor o preocupación. ¿Qué podría haber debajo del tuyo?
    .v6 = Con tanto enojo dentro, dan ganas de gritar. Puedes mover el cuerpo unos minutos, o escribirlo todo sin cuidar las palabras. ¿Cuál de las dos cosas te sirve más hoy?

companion_shame =
    .v1 = La culpa y la vergüenza pesan, y dan ganas de callarse. Hace falta valor para decirlo aquí. ¿Qué parte vuelve una y otra vez?
    .v2 = Parece que te estás tratando con mucha dureza. Si alguien a quien quieres hubiera hecho lo mismo, ¿qué le dirías?
    .v3 = Un momento no cuenta toda la historia de una persona. ¿Qué intentabas hacer, o cuidar, cuando pasó?
    .v4 = La vergüenza da ganas de esconderse, y aun así escribiste. ¿Cuánto tiempo llevas cargando con esto sin contarlo?
    .v5 = Las ganas de deshacer algo pueden ocupar la cabeza durante días. Si hubiera una cosa pequeña que se pudiera arreglar, ¿cuál sería?
    .v6 = Eso te sigue doliendo, y la culpa suele contarlo con la voz más dura. ¿Cómo lo contarías si fueras amable contigo?

companion_overwhelm =
    .v1 = Es mucho lo que te ha caído encima de una vez. No hace falta arreglarlo todo ahora. ¿Qué es lo que más aprieta en este momento?
    .v2 = Cuando todo grita al mismo tiempo, es difícil oír lo que piensas. ¿Qué podría esperar hasta mañana sin que pase gran cosa?
    .v3 = Parece que cargas con más de lo que una persona puede llevar. ¿Quién o qué podría quitarte aunque sea un poquito?
    .v4 = Vamos a hacerlo más pequeño un minuto. Escribe tres cosas que tengas en la cabeza, tal como salgan. ¿Cuál de ellas es de verdad para hoy?
    .v5 = Con todo eso, se entiende que estés al límite. ¿Cuál fue la gota que colmó el vaso?
    .v6 = Demasiadas cosas te piden atención a la vez. Prueba a elegir una tarea de cinco minutos y deja quieto lo demás. ¿Cuál sería?

companion_burnout =
    .v1 = Parece que el trabajo te quita más de lo que te da. ¿Qué parte del día de trabajo te deja con menos fuerzas?
    .v2 = Esa presión, día tras día, desgasta a cualquiera. ¿Cuándo tuviste por última vez un descanso que de verdad lo fuera?
    .v3 = Parece que el trabajo se va contigo a casa. Hoy prueba a tomarte cinco minutos que sean solo tuyos. ¿Qué harías con ellos?
    .v4 = Dar tanto y recibir tan poco a cambio es difícil de llevar. ¿Qué ha cambiado desde los días en que el trabajo se hacía más fácil?
    .v5 = Nadie debería tenerle miedo a su día de trabajo. ¿Qué pasa allí que lo hace tan duro para ti?
    .v6 = Terminas el trabajo sin nada para ti, y al día siguiente toca otra vez. ¿Qué tendría que cambiar primero para que se llevara mejor?

companion_sleep =
    .v1 = Las noches se hacen muy largas cuando el sueño no llega. ¿Qué sueles tener en la cabeza mientras sigues sin dormir?
    .v2 = Las malas noches hacen más duros los días. Si los pensamientos dan vueltas, prueba a dejar una libreta junto a la cama y dejarlos ahí hasta la mañana. ¿Cuál sería la primera nota?
    .v3 = Es frustrante tener tanto sueño y no poder dormir. ¿Cómo es para ti la última hora antes de acostarte?
    .v4 = Cuando el sueño tarda mucho, a veces ayuda levantarse, sentarse con poca luz y hacer algo aburrido hasta que pesen los ojos. ¿Cómo suelen ser tus noches?
    .v5 = Dormir mal hace más grande cualquier preocupación y más corta la paciencia. ¿Cuándo empezaron a ser así tus noches?
    .v6 = Estar con los ojos abiertos mientras los demás duermen se hace largo. Prueba a poner el reloj donde no lo veas. ¿Qué es lo que más te molesta de esas horas?

companion_grief =
    .v1 = Extrañar así a alguien duele mucho. No hay una forma correcta de vivirlo, ni una fecha para terminar. ¿Qué te gustaría contarme de quien te falta?
    .v2 = Es una pérdida muy grande. A veces hacen falta palabras y a veces silencio. ¿Qué necesitas más hoy?
    .v3 = El duelo suele venir en olas, muchas veces cuando nadie lo espera. ¿Cuándo te alcanza más?
    .v4 = Se nota cuánto significa para ti quien te falta. ¿Hay algún recuerdo que quieras guardar cerca hoy?
    .v5 = Después de algo así, hasta lo más normal puede sentirse extraño. Trátate con el cariño con que tratarías a alguien que quieres. ¿Cuál ha sido el momento más duro estos días?
    .v6 = Hay un hueco en tu vida, y nada lo llena igual. Hablar de quien ya no está también es una manera de guardarle su lugar. ¿Qué te hacía sonreír de su forma de ser?

companion_breakup =
    .v1 = Cuando una relación se rompe, también se rompe una idea del futuro. ¿Qué es lo que más extrañas ahora mismo?
    .v2 = Eso duele, y puede doler hasta en el cuerpo. No hay una fecha en la que tengas que haberlo superado. ¿Cómo han sido estos últimos días?
    .v3 = Una separación deja muchas preguntas, y pocas encuentran respuesta. ¿Cuál de ellas te ronda más en estos días?
    .v4 = Es mucho perder a quien estaba en tu día a día. Prueba a planear para hoy una sola cosa pequeña. ¿Cuál podría ser?
    .v5 = Después de algo así pueden estar a la vez el amor, el dolor y la rabia. ¿Cuál suena más fuerte hoy?
    .v6 = Lo que era de dos ahora lo llevas por tu cuenta, y se nota en cada rincón del día. ¿A qué hora se hace más difícil?

companion_family =
    .v1 = La familia puede ser lo más cercano, y también donde más duele. ¿Qué ha pasado en la tuya?
    .v2 = De los problemas en casa es difícil alejarse, porque la casa es donde se quiere descansar. ¿Cómo sería allí un día más tranquilo?
    .v3 = Parece que en casa estás en medio de algo que no es fácil de cambiar. ¿Qué te gustaría que entendieran de ti?
    .v4 = Se puede querer mucho a la familia y aun así acabar sin fuerzas por ella. ¿Cómo lo vives tú, día a día?
    .v5 = Cuando las cosas van mal en la familia, se carga con mucho. ¿Qué rincón, qué persona o qué momento del día te deja respirar un poco?
    .v6 = Lo que pasa en casa te llega muy adentro, porque es tu gente. ¿Qué te toca hacer a ti cuando hay tensión?

companion_conflict =
    .v1 = Una discusión así puede resonar mucho tiempo. ¿Qué se dijo que se te ha quedado dentro?
    .v2 = Duele que las cosas no estén bien con alguien que importa. ¿Qué te gustaría que entendiera la otra persona?
    .v3 = Antes de contestar, puede servir esperar a que baje el enojo. Prueba a escribir lo que quieres decir empezando por «yo siento». ¿Cómo seguiría esa frase?
    .v4 = Parece que sientes que no te escuchan ahí. ¿Cómo empezó el problema, visto desde tu lado?
    .v5 = Pelearse con alguien puede arruinar el día entero. Si las cosas fueran mejor, ¿qué sería distinto con esa persona?
    .v6 = Algo se ha roto o se ha puesto tenso con esa persona, y no deja de dolerte. ¿Cuál sería para ti un primer paso, aunque fuera muy pequeño?

companion_study =
    .v1 = Es mucha presión, y puede dejar la cabeza en blanco justo cuando hace falta. ¿Qué parte te preocupa más?
    .v2 = Con los estudios parece que todo dependiera de un solo día. Un resultado nunca dice quién eres. ¿Qué te ayudaría a pasar el día de hoy?
    .v3 = Vamos a hacerlo más pequeño. Elige un tema, dedícale veinte minutos y luego descansa de verdad. ¿Con qué tema empezarías?
    .v4 = Parece que te has exigido mucho. A veces la voz de dentro es más dura que cualquier examen. ¿Qué te dice la tuya?
    .v5 = Entre notas y entregas es fácil olvidarse de la persona que hay detrás. ¿Cómo te ha ido con el sueño y la comida en estos días?
    .v6 = Los estudios te están quitando la calma. Prueba a dejar los apuntes diez minutos y a beber un vaso de agua. ¿Qué pensamiento se repite cuando te pones a estudiar?

companion_money =
    .v1 = Las preocupaciones de dinero te acompañan todo el día. ¿Cuál es ahora el pago o la fecha que más aprieta?
    .v2 = No saber cómo pagar las cosas pesa mucho, y no es ninguna vergüenza. ¿Quién lo sabe hasta ahora?
    .v3 = Con el dinero, verlo todo junto asusta más que ir poco a poco. Prueba a escribir solo lo que toca pagar esta semana. ¿Qué habría en esa lista?
    .v4 = Es difícil pensar en otra cosa cuando falta el dinero. ¿Cómo está afectando al resto de tu vida?
    .v5 = Esa presión es real, no es solo una sensación. El equipo de la clínica a menudo sabe dónde pedir apoyo. ¿Qué te aliviaría más en los próximos días?
    .v6 = Hacer cuentas una y otra vez cansa mucho, y más de noche. ¿Con quién podrías mirar esos números, para no cargar con todo por tu cuenta?

companion_illness =
    .v1 = La enfermedad ocupa mucho más que el cuerpo. ¿Qué ha sido para ti lo más duro de todo esto?
    .v2 = Las esperas, los tratamientos y las dudas desgastan a cualquiera. ¿En qué piensas más de todo eso?
    .v3 = Parece que la salud ha puesto muchas cosas patas arriba. ¿Qué extrañas más de cómo era todo antes?
    .v4 = Vivir con esto te pide mucha fuerza, y puede que los demás no la vean. ¿Qué te gustaría que supiera la gente que te rodea?
    .v5 = Es normal tener miedo, o no poder más con todo esto. ¿Qué pregunta te gustaría llevarle a tu equipo de salud?
    .v6 = Tu cuerpo te está pidiendo mucho, y el resto de la vida no espera. ¿Qué te ayuda a pasar los días más difíciles?

companion_exhaustion =
    .v1 = Parece que tu batería está casi vacía. ¿Qué es lo que más fuerzas te ha quitado últimamente?
    .v2 = Con tanto cansancio, cualquier cosa pequeña se hace grande. ¿Qué podrías dejar hoy sin hacer, sin que pase gran cosa?
    .v3 = Puede que el cuerpo te esté pidiendo una pausa. Siéntate o recuéstate cinco minutos sin hacer nada y deja que pesen los brazos. ¿Qué notas después?
    .v4 = Seguir adelante casi sin fuerzas es mucho trabajo. ¿Desde cuándo lo vives así, más o menos?
    .v5 = Cuando no queda energía, hasta descansar parece una tarea. ¿Qué te devolvía antes un poco de fuerza?
    .v6 = Has dado mucho y ya casi no hay de dónde sacar. Piensa en algo que pueda hacer otra persona. ¿Qué sería lo primero?

companion_worthlessness =
    .v1 = Son palabras muy duras para decirlas de ti. Esos pensamientos parecen verdad, pero parecerlo no es lo mismo que serlo. ¿Cuándo empezaron a sonar tan fuerte?
    .v2 = Parece que te hablas con mucha dureza por dentro. Muchas veces esas palabras vienen de otra persona. ¿A quién te recuerdan?
    .v3 = Hablas de ti con más dureza de la que casi nadie usaría con un desconocido. ¿Qué diría de ti alguien que te aprecia?
    .v4 = Sentir que no basta con quien eres duele y aísla. ¿Qué ha pasado últimamente que te hace pensar así?
    .v5 = Cuando la mente hace la lista de los fallos, suele olvidar lo demás. Intenta nombrar una cosa amable o difícil que hiciste esta semana. ¿Cuál fue?
    .v6 = Esa voz que te dice que no vales habla muy alto, y oírla a diario duele. ¿Qué sueles hacer cuando empieza?

companion_hope =
    .v1 = Es bueno leer eso, y no ha salido de la nada. ¿Qué crees que te ha ayudado más?
    .v2 = Parece que hay un poco más de luz, y tú has tenido que ver en eso. ¿Qué te gustaría hacer más a menudo?
    .v3 = Los buenos momentos también merecen su lugar. Quédate un minuto con este y fíjate en el cuerpo. ¿Qué notas?
    .v4 = Vale la pena recordar un día así para cuando vengan otros más duros. ¿Qué escribirías de él?
    .v5 = Has recorrido un camino para llegar hasta aquí, y se nota. ¿Cómo lo has hecho?
    .v6 = Hoy asoma algo bueno, y te has dado cuenta de ello. ¿A quién te gustaría contárselo?

companion_body =
    .v1 = Mirarte y no estar a gusto con lo que ves desgasta mucho. Tu cuerpo es más que una foto o un número. ¿Cuándo empezaste a verlo así?
    .v2 = La comida y el cuerpo pueden llenar la cabeza el día entero. ¿En qué momentos te dejan un poco en paz?
    .v3 = Parece que una voz dentro critica cada parte de ti. ¿A quién le habías oído antes esas palabras?
    .v4 = Se habla mucho de cómo hay que verse, y muy poco de lo que eso duele. Piensa en algo bueno que tu cuerpo te deja hacer, como abrazar o reír. ¿Qué se te ocurre primero?
    .v5 = Comer se vuelve difícil cuando trae culpa o miedo. De eso también se puede hablar en la clínica, sin vergüenza. ¿Cómo es para ti la hora de comer?
    .v6 = Llevas una lucha con tu cuerpo que quizá nadie ve. Prueba a hablarle hoy como le hablarías a alguien que quieres. ¿Qué le dirías?

companion_newborn =
    .v1 = Un bebé en casa lo cambia todo, y casi no deja dormir. ¿Cómo han sido tus últimas noches?
    .v2 = Cuidar de alguien tan pequeño, día y noche, agota aunque haya mucho amor. ¿Quién te echa una mano?
    .v3 = Se supone que es un tiempo feliz, y puede que para ti sea otra cosa. Aquí se puede decir. ¿Qué parte nadie te había contado?
    .v4 = Con tan poco descanso, todo se ve más difícil. Cuando el bebé duerma, prueba a acostarte tú también y deja que lo demás espere. ¿Qué puede quedarse hoy sin hacer?
    .v5 = Entre pañales, tomas y llanto, es fácil olvidarse de una parte: tú. ¿Qué necesitas en este momento, aunque sea pequeño?
    .v6 = Nadie nace sabiendo criar, y tener dudas no dice nada malo de ti. Si la tristeza o el miedo se quedan, vale la pena contarlo en la clínica. ¿Cómo has estado desde que llegó el bebé?

companion_migration =
    .v1 = Dejar tu tierra es dejar muchas cosas a la vez: la gente, las calles, hasta la forma de hablar. ¿Qué es lo que más extrañas?
    .v2 = Empezar de cero en un lugar nuevo cansa, y más cuando casi no conoces a nadie. ¿Cómo es un día normal para ti allí?
    .v3 = Parece que tienes el corazón repartido entre dos lugares. ¿En qué momento del día se nota más la distancia?
    .v4 = Lejos de los tuyos, hasta lo fácil se complica. Prueba hoy algo que te sepa a casa, como una comida o una canción. ¿Cuál eliges?
    .v5 = Papeles, otras costumbres, quizá otro idioma: es mucho que aprender de golpe. ¿Qué te está costando más?
    .v6 = Hace falta valor para irse, y también para quedarse. ¿Quién te ha tratado bien en ese lugar nuevo, aunque fuera un momento?

companion_caring =
    .v1 = Cuidar de otra persona cada día ocupa las manos y también la cabeza. ¿Qué es lo más duro de lo que haces?
    .v2 = Tienes que estar pendiente de alguien a todas horas, y quizá casi nadie pregunta por ti. ¿Cómo estás tú?
    .v3 = Querer a alguien y cansarse de cuidar pueden ir juntos, y no te hace mala persona. ¿Qué es lo que cuesta decir en voz alta?
    .v4 = Ver cambiar a una persona querida duele, aunque siga a tu lado. ¿Qué buenos momentos quedan todavía entre tanto cuidado?
    .v5 = Quien cuida también necesita descanso, y pedirlo no es fallarle a nadie. Piensa en una hora a la semana que otra persona pudiera cubrir. ¿A quién se lo podrías pedir?
    .v6 = Llevas mucho sobre los hombros, y ni de noche se suelta del todo. Prueba a guardar diez minutos solo para ti, aunque sea con la puerta cerrada. ¿En qué los usarías?

companion_bullying =
    .v1 = Lo que te hacen no es una broma, y no es culpa tuya. ¿Qué ha pasado últimamente?
    .v2 = Ir a un sitio donde te tratan mal da miedo y quita fuerzas. ¿En qué momento del día es peor?
    .v3 = Eso duele, y más cuando otros miran y callan. ¿Quién sabe lo que te está pasando?
    .v4 = Nadie tiene derecho a humillarte, ni en persona ni por el teléfono. Prueba a anotar qué pasó y cuándo, y guarda los mensajes. ¿A qué persona de confianza se lo podrías enseñar?
    .v5 = Cuando unas palabras crueles se repiten tanto, es fácil acabar creyéndolas. ¿Qué sabes tú de ti que esa gente no ve?
    .v6 = Hace falta mucho valor para contarlo, porque muchas veces se calla por miedo. ¿Qué te gustaría que hiciera alguien por ti?

companion_substance =
    .v1 = Hablar de esto no es fácil, y aquí no se juzga a nadie. ¿Cómo es para ti un día normal con eso?
    .v2 = A veces se bebe o se consume para que algo deje de doler un rato. ¿Qué es lo que intentas calmar?
    .v3 = Puede que una parte de ti quiera dejarlo y otra no sepa cómo. Las dos cuentan. ¿Qué dice la que quiere cambiar?
    .v4 = Las ganas suelen venir como una ola, que sube y luego baja. Cuando lleguen, prueba a esperar diez minutos haciendo otra cosa. ¿Qué podrías hacer en ese rato?
    .v5 = Pensar en parar ya es algo importante, y no hace falta hacerlo sin ayuda. El equipo de la clínica puede acompañarte para que lo hagas con cuidado. ¿Qué te haría más fácil pedirlo?
    .v6 = Asusta notar que eso manda más de lo que quisieras. ¿En qué días lo notas con menos fuerza?

companion_jobless =
    .v1 = Quedarse sin trabajo quita más que un sueldo: también el ritmo y el lugar de cada día. ¿Qué es lo que más te falta?
    .v2 = Buscar y esperar respuestas que no llegan va gastando el ánimo. ¿Cómo llevas esa espera?
    .v3 = Estar sin empleo es un golpe, y no dice cuánto vales. ¿Cómo han cambiado tus días desde entonces?
    .v4 = Los días sin horario se hacen largos, y la cabeza los llena de dudas. Prueba a poner una sola cosa fija para mañana, como salir a una hora. ¿Cuál sería?
    .v5 = Parece que cargas con la preocupación y encima con las preguntas de los demás. ¿Qué te gustaría que dejaran de decirte?
    .v6 = Con el trabajo en el aire, cuesta pensar en otra cosa. ¿Qué sabes hacer bien que nadie te puede quitar?

companion_numbness =
    .v1 = No sentir nada también pesa, aunque por fuera no se vea. ¿Desde cuándo está todo como apagado?
    .v2 = Muchas personas lo cuentan como un cristal entre ellas y lo demás. ¿A qué se parece para ti?
    .v3 = A veces la mente baja el volumen de todo cuando ha sido demasiado. ¿Qué pasaba en tu vida antes de que llegara ese vacío?
    .v4 = El vacío es difícil de explicar, y lo has puesto en palabras. Prueba a pasar las manos por agua fresca un momento. ¿Qué notas en la piel?
    .v5 = Hacer las cosas sin que nada llegue dentro cansa mucho. ¿Qué fue lo último que te hizo sentir algo, aunque fuera poco?
    .v6 = Has escrito aunque parezca que todo da igual, y eso cuenta. ¿Qué te daba alegría en otra época?

companion_neutral =
    .v1 = Gracias por contármelo. ¿Qué es lo que más te da vueltas en la cabeza ahora, sea grande o pequeño?
    .v2 = Te voy leyendo, tómate todo el tiempo que necesites. ¿Qué te gustaría que entendiera primero?
    .v3 = Podemos hablar de lo que haya, grande o pequeño. ¿Cómo ha sido para ti el día hasta ahora?
    .v4 = Cuéntame un poco más, como te vaya saliendo. ¿Qué es lo que más te importa de eso?
    .v5 = Puedes decirlo tal como es, no hace falta que quede ordenado. ¿En qué piensas más ahora mismo?
    .v6 = Gracias por contarlo aquí. ¿Qué sientes cuando piensas en eso, aunque cueste ponerle palabras?
    .v7 = Aquí hay lugar para eso, sin prisa. Puedes empezar por donde quieras. ¿Cómo ha sido esta semana para ti?
    .v8 = A veces ayuda soltar un rato lo que pesa, y escribirlo. ¿Con qué has estado cargando últimamente?
    .v9 = Vamos despacio, para que pueda entenderte bien. ¿Cómo es eso para ti?
    .v10 = A veces cuesta encontrar las palabras. ¿Qué parte de todo esto se te queda dando vueltas?

companion_check =
    .v1 = Me gustaría preguntarte algo directamente, porque lo que escribiste suena muy duro. ¿Tienes pensamientos de quitarte la vida? Puedes contestar con sinceridad, sea lo que sea.
    .v2 = Cuando algo duele tanto, hay personas que piensan en morir. ¿Tienes pensamientos de quitarte la vida? Puedes contestar sí o no, o no contestar.
    .v3 = Prefiero preguntar que suponer: ¿estás pensando en quitarte la vida o en hacerte daño? Contestes lo que contestes, seguimos hablando.
    .v4 = Después de lo que escribiste, hay algo que quiero preguntarte con claridad. ¿Te vienen pensamientos de quitarte la vida?
