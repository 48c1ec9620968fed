# Cómo contesta Beside cuando alguien cuenta cómo está. Cada forma devuelve con palabras sencillas
# lo que se leyó y después hace una sola pregunta abierta u ofrece una cosa pequeña que probar. Sin
# diagnósticos, sin consejos sobre medicinas, sin promesas y sin fingir que siente o que es persona.

companion_sadness =
    .v1 = Eso suena pesado, y tiene sentido que duela. La tristeza suele traer una historia detrás. ¿Qué estaba pasando cuando se hizo tan fuerte?
    .v2 = Gracias por decirlo con tanta claridad. Hay días en que todo se ve gris y va despacio. ¿Qué parte del día se te hace más difícil?
    .v3 = Parece que la tristeza lleva un tiempo contigo. Aquí no tienes que justificarla. ¿Qué te gustaría que alguien supiera de ella?
    .v4 = Cuando el ánimo está tan bajo, lo pequeño cuenta. ¿Tienes cerca algo que te haga sentir mejor, como una manta, un té o una canción? Prueba a darte solo eso por ahora.
    .v5 = Con el ánimo así, todo cuesta más, y aun así has encontrado fuerzas para escribir. ¿Qué es lo que más te está pesando?

companion_anxiety =
    .v1 = Parece que tu cabeza trabaja sin parar para que nada malo pase, y no te deja descansar. ¿Qué preocupación vuelve más a menudo?
    .v2 = Es mucha tensión para llevarla todo el día. Prueba a soltar el aire despacio, más despacio de lo que lo tomas, tres veces. ¿En qué parte del cuerpo notas la preocupación?
    .v3 = La preocupación dice que todo es urgente. Si pusieras tus preocupaciones en fila, ¿cuál iría primero?
    .v4 = Vivir con esa alerta cansa mucho. A veces ayuda escribir la preocupación en una frase sencilla, para que deje de dar vueltas. ¿Cómo sería la tuya?
    .v5 = No saber cómo va a salir algo puede ser casi peor que una mala noticia. ¿Qué es lo que más temes que pase?

companion_panic =
    .v1 = El pánico puede hacer creer que va a pasar algo terrible. Una ola así suele subir, quedarse unos minutos y bajar. Apoya los pies en el suelo y suelta el aire despacio. ¿Qué ves a tu alrededor?
    .v2 = Pasar por eso da mucho miedo. Vamos a lo sencillo: toma aire contando hasta cuatro y suéltalo contando hasta seis, unas cuantas veces. ¿Qué notas después?
    .v3 = Cuando el miedo se apodera así del cuerpo, ayuda sostener algo frío o áspero y describirlo en silencio. ¿Qué tienes cerca que puedas sostener?
    .v4 = Esos momentos dejan sin fuerzas, y muchas veces queda el miedo a que se repitan. ¿Qué pasaba a tu alrededor justo antes de que empezara?
    .v5 = Tu cuerpo ha hecho sonar una alarma muy fuerte. No hace falta pelear con ella: deja caer los hombros y alarga la respiración. ¿Cómo te sientes ahora, comparado con hace unos minutos?

companion_loneliness =
    .v1 = La soledad duele, y puede doler incluso con gente alrededor. ¿En qué momentos la notas más?
    .v2 = Querer importarle a alguien es tan natural como tener hambre. Parece que eso te ha faltado últimamente. ¿Con quién sentiste cercanía por última vez?
    .v3 = El silencio pesa mucho cuando nadie llama ni escribe. Está bien que hayas escrito aquí. ¿Qué le contarías a alguien que te quiere, si estuviera ahora a tu lado?
    .v4 = Llevarlo todo por tu cuenta es duro. Un paso pequeño puede ser un mensaje corto a una persona, solo «me acordé de ti». ¿A quién podría ser?
    .v5 = Parece que te falta gente que te vea de verdad. ¿Qué era distinto cuando te sentías con más compañía?

companion_anger =
    .v1 = Parece que alguien pasó un límite contigo. El enojo suele cuidar algo que importa. ¿De qué se trataba?
    .v2 = Si lo viviste como algo tan injusto, se entiende que te hierva la sangre. ¿Qué te hubiera gustado que pasara?
    .v3 = Aquí puedes sentir rabia, nadie te lo va a echar en cara. ¿Qué pasó, paso por paso?
    .v4 = La rabia se siente fuerte en el cuerpo. Antes que nada, aprieta los puños cinco segundos y suelta, tres veces. ¿Qué queda cuando baja un poco?
    .v5 = Está claro que eso te llegó muy adentro. Debajo del enojo a veces hay algo más blando, como dolor o preocupación. ¿Qué podría haber debajo del tuyo?

companion_shame =
    .v1 = La culpa y la vergüenza pesan, y dan ganas de callarse. Hace falta valor para decirlo aquí. ¿Qué parte vuelve una y otra vez?
    .v2 = Parece que te estás tratando con mucha dureza. Si alguien a quien quieres hubiera hecho lo mismo, ¿qué le dirías?
    .v3 = Un momento no cuenta toda la historia de una persona. ¿Qué intentabas hacer, o cuidar, cuando pasó?
    .v4 = La vergüenza da ganas de esconderse, y aun así escribiste. ¿Cuánto tiempo llevas cargando con esto sin contarlo?
    .v5 = Las ganas de deshacer algo pueden ocupar la cabeza durante días. Si hubiera una cosa pequeña que se pudiera arreglar, ¿cuál sería?

companion_overwhelm =
    .v1 = Es mucho lo que te ha caído encima de una vez. No hace falta arreglarlo todo ahora. ¿Qué es lo que más aprieta en este momento?
    .v2 = Cuando todo grita al mismo tiempo, es difícil oír lo que piensas. ¿Qué podría esperar hasta mañana sin que pase gran cosa?
    .v3 = Parece que cargas con más de lo que una persona puede llevar. ¿Quién o qué podría quitarte aunque sea un poquito?
    .v4 = Vamos a hacerlo más pequeño un minuto. Escribe tres cosas que tengas en la cabeza, tal como salgan. ¿Cuál de ellas es de verdad para hoy?
    .v5 = Con todo eso, se entiende que estés al límite. ¿Cuál fue la gota que colmó el vaso?

companion_burnout =
    .v1 = Parece que el trabajo te quita más de lo que te da. ¿Qué parte del día de trabajo te deja con menos fuerzas?
    .v2 = Esa presión, día tras día, desgasta a cualquiera. ¿Cuándo tuviste por última vez un descanso que de verdad lo fuera?
    .v3 = Parece que el trabajo se va contigo a casa. Hoy prueba a tomarte cinco minutos que sean solo tuyos. ¿Qué harías con ellos?
    .v4 = Dar tanto y recibir tan poco a cambio es difícil de llevar. ¿Qué ha cambiado desde los días en que el trabajo se hacía más fácil?
    .v5 = Nadie debería tenerle miedo a su día de trabajo. ¿Qué pasa allí que lo hace tan duro para ti?

companion_sleep =
    .v1 = Las noches se hacen muy largas cuando el sueño no llega. ¿Qué sueles tener en la cabeza mientras sigues sin dormir?
    .v2 = Las malas noches hacen más duros los días. Si los pensamientos dan vueltas, prueba a dejar una libreta junto a la cama y dejarlos ahí hasta la mañana. ¿Cuál sería la primera nota?
    .v3 = Es frustrante tener tanto sueño y no poder dormir. ¿Cómo es para ti la última hora antes de acostarte?
    .v4 = Cuando el sueño tarda mucho, a veces ayuda levantarse, sentarse con poca luz y hacer algo aburrido hasta que pesen los ojos. ¿Cómo suelen ser tus noches?
    .v5 = Dormir mal hace más grande cualquier preocupación y más corta la paciencia. ¿Cuándo empezaron a ser así tus noches?

companion_grief =
    .v1 = Extrañar así a alguien duele mucho. No hay una forma correcta de vivirlo, ni una fecha para terminar. ¿Qué te gustaría contarme de quien te falta?
    .v2 = Es una pérdida muy grande. A veces hacen falta palabras y a veces silencio. ¿Qué necesitas más hoy?
    .v3 = El duelo suele venir en olas, muchas veces cuando nadie lo espera. ¿Cuándo te alcanza más?
    .v4 = Se nota cuánto significa para ti quien te falta. ¿Hay algún recuerdo que quieras guardar cerca hoy?
    .v5 = Después de algo así, hasta lo más normal puede sentirse extraño. Trátate con el cariño con que tratarías a alguien que quieres. ¿Cuál ha sido el momento más duro estos días?

companion_breakup =
    .v1 = Cuando una relación se rompe, también se rompe una idea del futuro. ¿Qué es lo que más extrañas ahora mismo?
    .v2 = Eso duele, y puede doler hasta en el cuerpo. No hay una fecha en la que tengas que haberlo superado. ¿Cómo han sido estos últimos días?
    .v3 = Una separación deja muchas preguntas, y pocas encuentran respuesta. ¿Cuál de ellas te ronda más en estos días?
    .v4 = Es mucho perder a quien estaba en tu día a día. Prueba a planear para hoy una sola cosa pequeña. ¿Cuál podría ser?
    .v5 = Después de algo así pueden estar a la vez el amor, el dolor y la rabia. ¿Cuál suena más fuerte hoy?

companion_family =
    .v1 = La familia puede ser lo más cercano, y también donde más duele. ¿Qué ha pasado en la tuya?
    .v2 = De los problemas en casa es difícil alejarse, porque la casa es donde se quiere descansar. ¿Cómo sería allí un día más tranquilo?
    .v3 = Parece que en casa estás en medio de algo que no es fácil de cambiar. ¿Qué te gustaría que entendieran de ti?
    .v4 = Se puede querer mucho a la familia y aun así acabar sin fuerzas por ella. ¿Cómo lo vives tú, día a día?
    .v5 = Cuando las cosas van mal en la familia, se carga con mucho. ¿Qué rincón, qué persona o qué momento del día te deja respirar un poco?

companion_conflict =
    .v1 = Una discusión así puede resonar mucho tiempo. ¿Qué se dijo que se te ha quedado dentro?
    .v2 = Duele que las cosas no estén bien con alguien que importa. ¿Qué te gustaría que entendiera la otra persona?
    .v3 = Antes de contestar, puede servir esperar a que baje el enojo. Prueba a escribir lo que quieres decir empezando por «yo siento». ¿Cómo seguiría esa frase?
    .v4 = Parece que sientes que no te escuchan ahí. ¿Cómo empezó el problema, visto desde tu lado?
    .v5 = Pelearse con alguien puede arruinar el día entero. Si las cosas fueran mejor, ¿qué sería distinto con esa persona?

companion_study =
    .v1 = Es mucha presión, y puede dejar la cabeza en blanco justo cuando hace falta. ¿Qué parte te preocupa más?
    .v2 = Con los estudios parece que todo dependiera de un solo día. Un resultado nunca dice quién eres. ¿Qué te ayudaría a pasar el día de hoy?
    .v3 = Vamos a hacerlo más pequeño. Elige un tema, dedícale veinte minutos y luego descansa de verdad. ¿Con qué tema empezarías?
    .v4 = Parece que te has exigido mucho. A veces la voz de dentro es más dura que cualquier examen. ¿Qué te dice la tuya?
    .v5 = Entre notas y entregas es fácil olvidarse de la persona que hay detrás. ¿Cómo te ha ido con el sueño y la comida en estos días?

companion_money =
    .v1 = Las preocupaciones de dinero te acompañan todo el día. ¿Cuál es ahora el pago o la fecha que más aprieta?
    .v2 = No saber cómo pagar las cosas pesa mucho, y no es ninguna vergüenza. ¿Quién lo sabe hasta ahora?
    .v3 = Con el dinero, verlo todo junto asusta más que ir poco a poco. Prueba a escribir solo lo que toca pagar esta semana. ¿Qué habría en esa lista?
    .v4 = Es difícil pensar en otra cosa cuando falta el dinero. ¿Cómo está afectando al resto de tu vida?
    .v5 = Esa presión es real, no es solo una sensación. El equipo de la clínica a menudo sabe dónde pedir apoyo. ¿Qué te aliviaría más en los próximos días?

companion_illness =
    .v1 = La enfermedad ocupa mucho más que el cuerpo. ¿Qué ha sido para ti lo más duro de todo esto?
    .v2 = Las esperas, los tratamientos y las dudas desgastan a cualquiera. ¿En qué piensas más de todo eso?
    .v3 = Parece que la salud ha puesto muchas cosas patas arriba. ¿Qué extrañas más de cómo era todo antes?
    .v4 = Vivir con esto te pide mucha fuerza, y puede que los demás no la vean. ¿Qué te gustaría que supiera la gente que te rodea?
    .v5 = Es normal tener miedo, o no poder más con todo esto. ¿Qué pregunta te gustaría llevarle a tu equipo de salud?

companion_exhaustion =
    .v1 = Parece que tu batería está casi vacía. ¿Qué es lo que más fuerzas te ha quitado últimamente?
    .v2 = Con tanto cansancio, cualquier cosa pequeña se hace grande. ¿Qué podrías dejar hoy sin hacer, sin que pase gran cosa?
    .v3 = Puede que el cuerpo te esté pidiendo una pausa. Siéntate o recuéstate cinco minutos sin hacer nada y deja que pesen los brazos. ¿Qué notas después?
    .v4 = Seguir adelante casi sin fuerzas es mucho trabajo. ¿Desde cuándo lo vives así, más o menos?
    .v5 = Cuando no queda energía, hasta descansar parece una tarea. ¿Qué te devolvía antes un poco de fuerza?

companion_worthlessness =
    .v1 = Son palabras muy duras para decirlas de ti. Esos pensamientos parecen verdad, pero parecerlo no es lo mismo que serlo. ¿Cuándo empezaron a sonar tan fuerte?
    .v2 = Parece que te hablas con mucha dureza por dentro. Muchas veces esas palabras vienen de otra persona. ¿A quién te recuerdan?
    .v3 = Hablas de ti con más dureza de la que casi nadie usaría con un desconocido. ¿Qué diría de ti alguien que te aprecia?
    .v4 = Sentir que no basta con quien eres duele y aísla. ¿Qué ha pasado últimamente que te hace pensar así?
    .v5 = Cuando la mente hace la lista de los fallos, suele olvidar lo demás. Intenta nombrar una cosa amable o difícil que hiciste esta semana. ¿Cuál fue?

companion_hope =
    .v1 = Es bueno leer eso, y no ha salido de la nada. ¿Qué crees que te ha ayudado más?
    .v2 = Parece que hay un poco más de luz, y tú has tenido que ver en eso. ¿Qué te gustaría hacer más a menudo?
    .v3 = Los buenos momentos también merecen su lugar. Quédate un minuto con este y fíjate en el cuerpo. ¿Qué notas?
    .v4 = Vale la pena recordar un día así para cuando vengan otros más duros. ¿Qué escribirías de él?
    .v5 = Has recorrido un camino para llegar hasta aquí, y se nota. ¿Cómo lo has hecho?

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
