# What leaves the desk when a patient waits: by mail, or to a pager. Nothing of the patient is in it.

alert_subject = { $level ->
    [imminent] Imminent danger: a patient waits
    [high] High risk: a patient waits
    [concern] Signs of distress: a patient waits
   *[none] A patient asks for a person
}
alert_text =
    A patient waits for somebody of the clinic, and nobody has taken the case yet.
    Level: { $name }
    Waiting: { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
    Alert: { $rung }
    Language: { $language }
alert_address = The case: { $url }
alert_go_on = Claim it at the desk. Alerts go on until somebody does. What the patient wrote is at the desk alone.
alert_test_subject = Test: an alert of Beside
alert_test_text = This is a test. Nobody waits. An alert about a patient will come in the same way.
