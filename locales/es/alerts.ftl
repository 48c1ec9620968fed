# Lo que sale de la consola cuando alguien espera: por correo o a un buscapersonas. Nada del paciente.

alert_subject = { $level ->
    [imminent] Peligro inminente: un paciente espera
    [high] Riesgo alto: un paciente espera
    [concern] Señales de angustia: un paciente espera
   *[none] Un paciente pide hablar con una persona
}
alert_text =
    Un paciente espera a alguien de la clínica y nadie ha tomado el caso todavía.
    Nivel: { $name }
    Espera: { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
    Aviso: { $rung }
    Idioma: { $language }
alert_address = El caso: { $url }
alert_go_on = Toma el caso en la consola. Los avisos siguen hasta que alguien lo haga. Lo que escribió el paciente está solo en la consola.
alert_test_subject = Prueba: un aviso de Beside
alert_test_text = Esto es una prueba. No espera nadie. Un aviso sobre un paciente llegará de la misma manera.
