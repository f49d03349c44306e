# Wörter für Werte der Domäne: für alle Oberflächen und für Berichte.

wording-state-answered = beantwortet
wording-state-dont-know = weiß nicht
wording-state-not-applicable = trifft nicht zu
wording-state-open = offen
wording-state-hidden = nicht gefragt
wording-not-applicable-because = trifft nicht zu: { $reason }
wording-none-of-these = nichts davon

wording-grade-e0 = Einschätzung
wording-grade-e1 = Beispiel erzählt
wording-grade-e2 = Dokument oder System gesehen
wording-grade-e3 = gemessen oder Stichprobe geprüft

wording-stage = Stufe { $number }
wording-level-provisional = { $level } (vorläufig)
wording-capped-by = begrenzt durch { $ids }
wording-more = { $surplus } mehr
wording-more-than-needed = { $surplus } mehr als nötig
wording-not-rateable = nicht bewertbar: { $coverage } beantwortet
wording-nothing-applies = hier trifft keine Frage zu

wording-advice-agree = einig
wording-advice-discuss = besprechen
wording-advice-vote-again = besprechen und neu abstimmen
wording-advice-unsettled = weiterhin uneinig: Fakten klären, bis dahin der niedrigere Wert
wording-agreement = Spannweite { $spread }, Einigkeit { $consensus }

wording-effort-s = klein
wording-effort-m = mittel
wording-effort-l = groß
wording-impact-l = gering
wording-impact-m = mittel
wording-impact-h = hoch
wording-wave-now = jetzt
wording-wave-next = als{"\u00A0"}Nächstes
wording-wave-later = später
wording-horizon-now = Jetzt: die ersten drei Monate
wording-horizon-next = Als Nächstes: Monate 3 bis 9
wording-horizon-later = Später: Monate 9 bis 24

wording-decision-open = nicht entschieden
wording-decision-accepted = angenommen
wording-decision-deferred = zurückgestellt
wording-decision-done = erledigt
wording-decision-rejected = abgelehnt
wording-decision-rejected-because = abgelehnt: { $reason }

wording-no-actions-unanswered = Noch gibt es nichts vorzuschlagen: Maßnahmen ergeben sich aus den Antworten.
wording-no-actions-untargeted = Es gibt nichts vorzuschlagen: Kein Soll ist gesetzt, hinter dem eine Antwort zurückbleiben könnte.
wording-no-actions-reached = Es gibt nichts vorzuschlagen: Bisher erreicht jede Antwort ihr Soll.

wording-fact-title = Fakten zu { $id } klären
wording-reason-lift = hebt { $id } von { $from } auf { $to }
wording-reason-fact = { $id } konnte niemand beantworten
wording-reason-caps = begrenzt die Dimension
wording-reason-waiting = { $count ->
    [one] eine weitere wartet darauf
   *[other] { $count } weitere warten darauf
}
wording-reason-after = kommt nach Nr. { $places }
wording-reason-needs = setzt { $needs } voraus
wording-at-least = { $id } auf { $value } oder höher
wording-and = { $first } und { $last }

wording-explain-weight = { " " }× { $weight }
wording-explain-state = Zustand: { $state }
wording-explain-state-agreed = Zustand: { $state }, so vereinbart
wording-explain-state-votes = Zustand: { $state }, aus den Stimmen
wording-explain-vote = Stimme
wording-explain-vote-of = Stimme aus { $role }
wording-explain-voted-again = , nach dem Gespräch { $response }
wording-explain-invalid = { " " }(zählt nicht: keine gültige Antwort)
wording-explain-removed = { " " }(zählt nicht: nimmt nicht mehr teil)
wording-explain-value-agreed = Wert { $value }, so vereinbart
wording-explain-value-votes = { $count ->
    [one] Wert { $value }, aus einer Stimme
   *[other] Wert { $value }, die Mitte der gezählten Stimmen
}
wording-explain-provisional = Beleg fehlt: { $given } ist eine obere Stufe, der Beleg aber { $evidence }
wording-explain-counted-lower = Beleg fehlt: { $given } zählt als { $counted }, denn das ist eine obere Stufe, der Beleg aber { $evidence }
wording-explain-mapped = { $value } auf der eigenen Skala { $own } entspricht { $mapped } auf { $onto }
wording-explain-around = Intervall { $interval }: { $evidence } lässt ±{ $half } offen
wording-explain-whole-scale = Intervall { $interval }: ohne Antwort die ganze Skala
wording-explain-target = Soll { $target }, { $from }
wording-explain-target-answer = von der Gruppe für diese Frage gesetzt
wording-explain-target-dimension = von der Gruppe für { $id } gesetzt
wording-explain-target-all = von der Gruppe für alles gesetzt
wording-explain-target-question = aus der Frage
wording-explain-target-essential = aus dem Fragebogen für unverzichtbare Fragen
wording-explain-target-questionnaire = aus dem Fragebogen
wording-explain-gap = Abstand { $gap }: Soll { $target } weniger { $value }
wording-explain-no-gap = Kein Abstand: { $value } erreicht das Soll { $target }
wording-explain-surplus = Mehr als nötig: { $value } liegt { $surplus } über dem Soll { $target }
wording-explain-agreement = Stimmen: { $figures } ({ $advice })
wording-explain-score = Wert { $value }: { $how }
wording-explain-not-rateable = Kein Wert: zu wenig beantwortet; was da ist, ergibt { $value } ({ $how })
wording-explain-no-score = Kein Wert: nichts beantwortet
wording-explain-mean = gewichtetes Mittel
wording-explain-sum = Summe
wording-explain-min = niedrigster Teil
wording-explain-max = höchster Teil
wording-explain-left-out = Ohne { $part } ({ $because })
wording-explain-because-text = freier Text
wording-explain-because-unanswered = nichts beantwortet
wording-explain-interval = Intervall { $interval }: dasselbe mit den unteren und den oberen Enden
wording-explain-coverage = Abdeckung { $coverage }
wording-explain-low-coverage = Abdeckung { $coverage }: unter 70{"\u00A0"}%, zu wenig für einen Wert
wording-explain-no-coverage = Keine Abdeckung: hier trifft keine Frage zu
wording-explain-group-target = Soll { $target }: zusammengefasst wie der Wert
wording-explain-by-role = Nach Rolle: { $medians }
wording-explain-level-none = Keine Stufe: hier wird keine vergeben
wording-explain-level-no-stage = Keine Stufe: hier trifft keine Frage mit einer Stufe zu
wording-explain-level-no-score = Keine Stufe: es gibt keinen Wert
wording-explain-floor = Stufe { $level }: die höchste, die nicht über dem Wert liegt
wording-explain-capped = { $count ->
    [one] Stufe { $level }: der Wert allein ergäbe { $floor }, doch { $ids } mit { $lowest } lässt höchstens eine Stufe darüber zu
   *[other] Stufe { $level }: der Wert allein ergäbe { $floor }, doch { $ids } mit { $lowest } lassen höchstens eine Stufe darüber zu
}
wording-explain-unsettled = { $count ->
    [one] ; vorläufig, weil { $ids } noch keinen Wert hat
   *[other] ; vorläufig, weil { $ids } noch keinen Wert haben
}
wording-explain-staged = Stufe { $level }
wording-explain-stage-reached = Stufe { $number } ist erreicht
wording-explain-stage-earlier = Stufe { $number } ist nicht erreicht: eine frühere fehlt
wording-explain-stage-blocked = Stufe { $number } ist nicht erreicht: nötig ist { $needs }
wording-explain-hidden = Zustand: nicht gefragt, weil { $condition } nicht zutrifft
wording-explain-hidden-answered = Zustand: nicht gefragt, weil { $condition } nicht zutrifft; was geantwortet wurde, zählt nicht
wording-explain-not-taken = Die vereinbarte Antwort { $response } zählt nicht: Die Frage nimmt sie nicht an
wording-explain-vote-value = { " " }= { $value }
wording-explain-value-agreed-as = Wert { $value }, so vereinbart: { $response }
wording-explain-over-votes = ; das gilt vor den Stimmen
wording-explain-around-nothing = Intervall { $interval }: ohne Beleg (E0) bleiben ±{ $half } offen
wording-explain-evidence = Beleg: { $what }
wording-explain-interval-raised = Intervall { $interval }: dasselbe mit den unteren und den oberen Enden; weil diese unter dem Wert bleiben, reicht es bis zum Wert
wording-explain-essential = Unverzichtbar: { $id }: { $value }
wording-explain-passes = { $id }: { $value } erreicht { $needed }
wording-explain-passes-not = { $id }: { $value } erreicht { $needed } nicht
wording-explain-blocks = { $id }: { $state }, steht im Weg
wording-explain-blocks-not = { $id }: { $state }, steht nicht im Weg
wording-explain-proposed = Vorgeschlagen: hebt { $id } von { $from } auf { $to }
wording-explain-proposed-fact = Vorgeschlagen: { $id } konnte niemand beantworten
wording-explain-not-proposed = Nicht vorgeschlagen: { $because }
wording-explain-not-state = { $id } hat keinen Wert ({ $state })
wording-explain-not-target = { $id } hat kein Soll
wording-explain-not-reached = { $id } erreicht das Soll
wording-explain-not-lifted = { $id } steht schon auf { $to } oder höher
wording-explain-not-enough = { $other } ist der kleinere Schritt und erreicht das Soll
wording-explain-priority = Priorität { $priority } = { $product }: Wirkung × Gewicht × Abstand ÷ Aufwand
wording-explain-impact = { $figure }, Wirkung { $impact }
wording-explain-times-weight = × { $figure }, Gewicht von { $id }
wording-explain-times-gap = × { $figure }, Abstand von { $id } zum Soll in Vierteln der Skala, höchstens 3
wording-explain-times-fact = × { $figure }, Abstand: zählt als 1, weil es niemand weiß
wording-explain-effort = ÷ { $figure }, Aufwand { $effort }
wording-explain-times-caps = × { $figure }, weil ihre Frage die Dimension begrenzt
wording-explain-times-opens = × { $figure }, weil zwei oder mehr andere darauf warten
wording-explain-place = Platz { $place } von { $all } nach Priorität; was eine Maßnahme voraussetzt, steht vor ihr
wording-explain-place-pinned = Platz { $place } von { $all }: Sie haben sie auf Platz { $pinned } gesetzt; was eine Maßnahme voraussetzt, steht vor ihr
wording-explain-before = Davor: { $other }, Priorität { $priority }
wording-explain-behind = Danach: { $other }, Priorität { $priority }
wording-explain-after = Setzt { $other } voraus
wording-explain-needs = Setzt { $need } voraus; dafür ist nichts vorgeschlagen, deshalb behält sie ihren Platz
wording-explain-unlocks = Darauf wartet: { $other }
wording-explain-placed = Platz { $place } ({ $id })
wording-explain-ties = { $count ->
    [0] Keine andere Maßnahme ist etwa gleich dringend
    [one] Etwa gleich dringend: Platz { $places }; zwischen beiden wählen Sie gemeinsam
   *[other] Etwa gleich dringend: Platz { $places }; darunter wählen Sie gemeinsam
}
wording-explain-starts = Beginn { $wave }: { $because }
wording-explain-starts-month = { $month ->
    [0] sie kann sofort beginnen
   *[other] sie beginnt üblicherweise in Monat { $month }
}
wording-explain-starts-deferred = Sie haben sie zurückgestellt
wording-explain-starts-after = was sie voraussetzt, kommt zuerst
wording-explain-starts-full = die ersten drei Monate sind voll, mit höchstens { $most } Maßnahmen, davon { $each } je Person
wording-explain-quick-win = Sofortmaßnahme: kleiner Aufwand, mittlere oder hohe Wirkung, nichts abzuwarten, in drei Monaten erledigt
wording-explain-gain = Gewinn { $gain }: allein umgesetzt hebt sie { $id } von { $before } auf { $after }
wording-explain-no-gain-fact = Kein Gewinn: Was die Fakten ergeben, weiß noch niemand
wording-explain-no-gain-score = Kein Gewinn: die Dimension hat keinen Wert
