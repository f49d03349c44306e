# Der Rahmen
tui-too-small = reifegrad braucht { $columns } Spalten und { $rows } Zeilen. Vergrößern Sie das Fenster oder verkleinern Sie die Schrift.
tui-saved = gespeichert
tui-saving = speichert …
tui-not-saved = NICHT GESPEICHERT
tui-read-only = nur lesen
tui-taken-over = Sie können dieses Assessment jetzt ändern.
tui-freed = Niemand sonst hat dieses Assessment noch geöffnet: Mit E können Sie es bearbeiten.
tui-leave-unsaved = { $why } Verlassen Sie das Assessment noch einmal, um trotzdem zu gehen: Ihre Antworten liegen dann in einer Wiederherstellungsdatei und sind beim nächsten Öffnen wieder da.
tui-quit-writing = Es werden noch Berichte geschrieben; das Programm endet, sobald sie fertig sind.
tui-conflict = { $why } Mit Strg-S wählen Sie aus.
tui-conflict-title = Beide Seiten haben dieselben Antworten geändert
tui-conflict-mine = Meine Fassung behalten; die andere bleibt als Kopie daneben
tui-conflict-theirs = Die andere Fassung übernehmen; meine bleibt als Kopie daneben
tui-replaced-title = Die Datei ist nicht mehr dieses Assessment
tui-replaced-mine = Meine Fassung schreiben; was jetzt dort liegt, bleibt als Kopie daneben
tui-worker-gone = der Teil, der speichert, ist stehen geblieben; was nicht gespeichert war, liegt in einer Wiederherstellungsdatei
tui-panic = In reifegrad ist etwas schiefgegangen, und das Programm musste anhalten. Ihre Antworten sind sicher: Was noch nicht gespeichert war, ist beim nächsten Öffnen des Assessments wieder da. Bitte melden Sie uns, was hier folgt.
tui-nothing-found = Nichts gefunden.
tui-question-of = Frage { $number } von { $all }
tui-done-of = { $done } von { $all } bearbeitet
tui-view-questions = Fragen
tui-view-results = Ergebnisse
tui-view-actions = Maßnahmen
tui-view-report = Bericht

# Tasten
key-space = Leertaste
key-enter = Enter
key-back-tab = Umschalt-Tab
key-delete = Entf
key-backspace = Rücktaste
key-home = Pos1
key-end = Ende
key-page-up = Bild↑
key-page-down = Bild↓
key-ctrl = Strg

# Start
home-reading = Die Assessments werden gelesen …
home-welcome-1 = Finden Sie gemeinsam heraus, wie reif Ihre Organisation ist: Fragen beantworten, sehen, wo Sie stehen, entscheiden, was zuerst kommt.
home-welcome-2 = Jede Antwort wird sofort gespeichert, in einem Ihrer Ordner. Es braucht weder Netz noch Konto.
home-welcome-3 = Am Ende haben Sie einen Bericht, den Sie noch am selben Abend verschicken können.
home-first = Neues Assessment
home-progress = { $done } von { $all }
home-round = Runde { $number }
home-changed = geändert am { $date }
home-unreadable = nicht lesbar
home-deleted = „{ $name }“ liegt im Papierkorb. Mit u holen Sie es zurück.
home-trash = Aus dem Papierkorb zurückholen
home-trash-empty = Der Papierkorb ist leer.
home-undeleted = „{ $name }“ ist wieder da.

# Neues Assessment und Angaben
new-form = Neues Assessment
new-hint = Nötig ist nur die Organisation; bis auf den Fragebogen bleibt alles änderbar.
new-organisation = Organisation
new-questionnaire = Fragebogen
new-unit = Bereich (freiwillig)
new-language = Sprache des Gesprächs und des Berichts
new-participants = Teilnehmende (freiwillig), eine Person je Zeile: Name: Rolle
new-title = Titel (freiwillig)
new-needs-organisation = Bitte geben Sie die Organisation an: Sie erscheint im Bericht.
properties-form = Dieses Assessment
properties-target = Soll für alle Fragen
properties-strict = Obere Stufen nur mit Beleg zählen
properties-votes-gone = Die Stimmen von { $names } zählen nicht mehr mit. Mit u nehmen Sie das zurück.

# Was der Fragebogen über die Organisation wissen will
profile-form = Zur Organisation
profile-hint = Davon hängt ab, welche Fragen gestellt werden. Jede Angabe kann offen bleiben und lässt sich später ändern.
profile-open = offen lassen
profile-none = Dieser Fragebogen will nichts Weiteres über die Organisation wissen; m zeigt die Angaben.
profile-asked = { $count ->
    [one] Jetzt wird eine Frage gestellt. Mit u nehmen Sie die Änderung zurück.
   *[other] Jetzt werden { $count } Fragen gestellt. Mit u nehmen Sie die Änderung zurück.
}

# Fragen
questions-none = Dieser Fragebogen hat keine Fragen.
questions-essential = unverzichtbar !
questions-first = Zuerst angehen: { $condition }
questions-dont-know = weiß nicht
questions-not-applicable = trifft nicht zu
questions-evidence = Beleg
questions-note = Notiz
questions-target = Soll
questions-votes = Stimmen
questions-votes-none = Was Sie hier wählen, ist die gemeinsame Antwort aller im Raum. Abgestimmt hat noch niemand.
questions-votes-agreed = Es zählt, worauf man sich im Raum geeinigt hat, nicht die Stimmen.
questions-votes-middle = { $count ->
    [one] Bis man sich im Raum einigt, zählt die eine Stimme: { $middle }.
   *[other] Bis man sich im Raum einigt, zählt die Mitte der { $count } Stimmen: { $middle }.
}
questions-votes-how = Stimmen werden in der Befehlszeile abgegeben, solange dieses Assessment geschlossen ist: { $command }
questions-previous = Letztes Mal
questions-no-evidence = noch keiner genannt
questions-no-note = keine
questions-help = Was ist gemeint
questions-ask-for = Zeigen lassen
questions-audience = Wer kann antworten
questions-answer = Antwort
questions-enter-number = Zahl eingeben { $unit }
questions-enter-text = Text eingeben
questions-jump = Zu einer Frage springen
questions-all-done = Keine Frage ist mehr offen. Tab zeigt die Ergebnisse.
questions-end-open = Das war die letzte Frage. { $open ->
    [one] Eine ist noch offen: o führt dorthin.
   *[other] { $open } sind noch offen: o führt dorthin.
}
questions-not-applicable-title = { $id } trifft nicht zu
questions-not-applicable-hint = Eine kurze Begründung, damit der Bericht später verständlich ist. Die Frage zählt nicht mit.
questions-needs-reason = Bitte sagen Sie in ein paar Worten, warum die Frage nicht zutrifft.
questions-reason = Weil …
questions-note-title = Notiz zu { $id }
form-live-hint = Wird schon beim Schreiben gespeichert. Esc schließt; u nimmt die Änderung danach zurück.
questions-evidence-for = Beleg für { $id }
questions-grade = Wie gut ist die Antwort belegt?
questions-evidence-title = Was gezeigt wurde
questions-evidence-link = Link oder Dateiname
questions-target-for = Soll für { $id }
questions-target-default = hier nicht festgelegt

# Formulare
form-date = Datum
form-no-date = „{ $text }“ ist kein Datum. Schreiben Sie es als 21.11.2026 oder 2026-11-21.
form-full = Mehr fasst dieses Feld nicht; der Rest fehlt. Legen Sie einen langen Text als Datei ab und nennen Sie diese beim Beleg.
form-choose = wählen
form-no-number = „{ $text }“ ist keine Zahl. Schreiben Sie sie als 12 oder 12,5.
form-discard = Das ist noch nicht übernommen: Strg-S übernimmt es, noch einmal Esc verwirft es.
form-leave = Strg-S übernimmt dieses Formular, noch einmal Strg-C geht ohne es.

# Hilfe zu Feldern von Formularen
field-organisation = Um wen es geht: ein Unternehmen, ein Amt, ein Theater. Der Name steht oben im Bericht.
field-questionnaire = Was Sie beantworten werden. Dieses Assessment behält ihn so, wie er heute ist; spätere Fassungen ändern nichts an Ihren Antworten.
field-unit = Der Teil der Organisation, um den es geht, etwa eine Abteilung. Leer steht für die ganze Organisation.
field-room-language = In dieser Sprache wird der Bericht gezeigt und vorgeschlagen. Die Sprache der Menüs und Meldungen ist davon unabhängig: L wechselt sie.
field-participants = Eine Person je Zeile, mit Name und Rolle, wie in „Ada: IT“; die Rolle kann fehlen. Nur wer hier steht, kann abstimmen.
field-title = So heißt das Assessment in der Liste. Ohne Titel sind das Organisation und Bereich.
field-target-all = Die Stufe, die Sie überall erreichen wollen, soweit eine Frage kein eigenes Soll hat. Der Abstand wird von hier aus gemessen.
field-strict = Ein: Die beiden obersten Stufen zählen nur, wenn ein Dokument, ein System oder eine Messung vorlag (E2 oder E3); sonst zählt die Antwort als die Stufe darunter.
field-profile = Manche Fragen passen nur zu manchen Organisationen. Ihre Angabe entscheidet, welche gestellt werden; bleibt sie offen, entfällt deswegen keine.
field-grade = Worauf die Antwort beruht. Je besser sie belegt ist, desto enger wird das Intervall um den Wert.
field-shown = Was Ihnen gezeigt wurde: ein Dokument, ein System, eine Zahl. Ein Eintrag ohne Text fällt weg, und für einen weiteren ist immer Platz.
field-link = Wo es später zu finden ist: ein Link, eine Datei, ein Ordner.
field-date = Schreiben Sie es als 21.11.2026 oder 2026-11-21; das Feld kann leer bleiben.
field-target-dimension = Die Stufe, die diese Dimension erreichen soll: das Soll ihrer Fragen und der Dimensionen in ihr, soweit sie kein eigenes haben. „Hier nicht festgelegt“ überlässt das dem Soll für alle Fragen oder dem Fragebogen.
field-target = Die Stufe, die diese Frage erreichen soll. „Hier nicht festgelegt“ überlässt das dem Soll für alle Fragen oder dem Fragebogen.
field-number = Eine Zahl wie 12 oder 12,5. Leer nimmt die Antwort weg.
field-action-title = Ein Satz mit einem Ergebnis, etwa „Eine Person für die Kundendaten benennen“.
field-action-text = Womit es anfängt und woran man sieht, dass es getan ist. Im Bericht steht es unter dem Titel.
field-action-question = Die Frage, bei der sie etwas verbessern soll. Sie steht daneben, in der Liste und im Bericht.
field-owner = Eine Person, die dafür sorgt, dass es geschieht.
field-action-note = Was sonst vereinbart wurde: ein Budget, eine Bedingung, der nächste Schritt.
field-program-language = Die Sprache der Menüs und Meldungen. Für seinen Bericht hat jedes Assessment eine eigene.
field-colours = Nichts hängt allein an der Farbe: Ohne Farben sagen Wörter und Zeichen dasselbe.
field-ascii = Für Terminals, die statt Linien und Punkten Kästchen oder Fragezeichen zeigen.
field-mouse = Das Rad bewegt dann wie ↑ und ↓. Text lässt sich so lange in den meisten Terminals nur mit gedrückter Umschalttaste markieren.
field-template = Was im Bericht steht. Auch die Vorlagen des Arbeitsbereichs stehen zur Wahl.
field-format = Kreuzen Sie an, was Sie brauchen; jedes Format wird eine eigene Datei.
field-existing = Berichte, die Sie bearbeitet haben, bleiben erhalten, solange Sie sie nicht ersetzen lassen.
field-report-language = In dieser Sprache erscheinen Überschriften und die Texte des Fragebogens. Was Sie geschrieben haben, bleibt, wie es ist.
field-kind-line = Tippen Sie, oder fügen Sie ein. Strg-W löscht das Wort vor dem Cursor, Strg-U alles davor.
field-kind-lines = Tippen Sie, oder fügen Sie ein; Enter beginnt eine neue Zeile. Strg-W löscht das Wort vor dem Cursor, Strg-U die Zeile davor.
field-kind-several = Kreuzen Sie mit den Ziffern an, oder gehen Sie mit ← und → hin und drücken Sie die Leertaste.
field-kind-choice = Wählen Sie mit den Ziffern, mit ← und → oder mit der Leertaste.

# Rückgängig
undo-done = Zurückgenommen: { $what }.
redo-done = Wiederhergestellt: { $what }.
undo-nothing = Es gibt nichts zurückzunehmen.
redo-nothing = Es gibt nichts wiederherzustellen.
undo-action = „{ $title }“
undo-note = Notiz zu { $id }
undo-evidence = Beleg für { $id }
undo-target = Soll für { $id }
undo-own-actions = eigene Maßnahmen
undo-targets = Soll-Werte
undo-properties = Angaben zum Assessment
undo-profile = Angaben zur Organisation

# Hilfe, Befehle, Einstellungen
help-title = Tasten
help-intro = Was die Tasten hier bewirken. Alles lässt sich auch durch Tippen finden: Drücken Sie : und schreiben Sie, was Sie suchen.
palette-title = Was möchten Sie tun?
settings-title = Einstellungen
settings-hint = Sie gelten für alle Assessments auf diesem Computer.
settings-language = Sprache des Programms
settings-colours = Farben
settings-ascii = Nur einfache Zeichen
settings-mouse = Mausrad
settings-on = ein
settings-off = aus
language-en = English
language-de = Deutsch
language-de-ch = Deutsch (Schweiz)

# Ergebnisse
results-part-profile = Profil
results-part-table = Tabelle
results-part-questions = Werte
results-part-heat-map = Heatmap
results-part-lenses = Sichten
results-part-radar = Radar
results-part-tensions = Widersprüche
results-part-unknown = Unklar
results-part-left = Rest
results-sum-where = Sie stehen
results-sum-sure = Wie sicher
results-sum-held = Was bremst
results-sum-first = Zuerst tun
results-sum-overall = insgesamt { $score } ({ $interval })
results-sum-rated = in { $rated } von { $all } Dimensionen bei { $scores }
results-sum-rest = { $rated }, der Rest ist noch nicht bewertbar
results-sum-between = { $low } bis { $high }
results-sum-unrated = noch bei keinem Wert: Keine Dimension ist bewertbar
results-sum-levels = erreicht: { $levels }
results-sum-level = { $count ->
    [one] { $level }
   *[other] { $level } ({ $count }×)
}
results-sum-answers = { $coverage } beantwortet; { $seen } von { $answered } Antworten mit E2 oder E3 belegt
results-sum-capped = „{ $title }“ ist durch { $ids } auf { $level } begrenzt{ $others ->
    [0] { "" }
    [one] ; eine weitere Dimension ist ebenfalls begrenzt
   *[other] ; { $others } weitere Dimensionen sind ebenfalls begrenzt
}
results-sum-weakest = niedrigster Wert { $score } ({ $interval }): „{ $title }“
results-sum-action = { $title } (Aufwand { $effort }, Wirkung { $impact })
results-radar-few = { $count ->
    [one] Für ein Radar braucht es mindestens drei Dimensionen; dieser Fragebogen hat eine mit Fragen. Profil und Heatmap zeigen dieselben Zahlen.
   *[other] Für ein Radar braucht es mindestens drei Dimensionen; dieser Fragebogen hat { $count } mit Fragen. Profil und Heatmap zeigen dieselben Zahlen.
}
results-tensions-unknown = Dieser Fragebogen sucht nicht nach Widersprüchen zwischen Antworten.
results-tensions-none = { $all ->
    [one] Der eine Widerspruch, nach dem dieser Fragebogen sucht, kommt in den bisherigen Antworten nicht vor.
   *[other] Keiner der { $all } Widersprüche, nach denen dieser Fragebogen sucht, kommt in den bisherigen Antworten vor.
}
results-tensions-found = { $count ->
    [one] Einer von { $all } möglichen Widersprüchen zeigt sich. Welche der Antworten verdient einen zweiten Blick?
   *[other] { $count } von { $all } möglichen Widersprüchen zeigen sich. Welche der Antworten verdienen einen zweiten Blick?
}
results-unknown-none = Bisher lautet keine Antwort „weiß nicht“.
results-unknown-several = Eine Frage steht unter jeder Rolle, die sie klären könnte.
results-unknown-role = { $role }: { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
results-unknown-anybody = Wer immer es weiß
results-left-wait = Wird berechnet …
results-left-questions = { $count ->
    [one] Eine offene Frage kann noch eine Stufe oder die ersten fünf Maßnahmen ändern:
   *[other] { $count } offene Fragen können noch eine Stufe oder die ersten fünf Maßnahmen ändern; die wichtigste zuerst:
}
results-second-look = Einen zweiten Blick wert
results-second-look-none = An den Antworten fällt nichts auf.
results-lens = Sicht { $number } von { $all }: { $title }
results-lens-keys = ← → weitere
results-lens-none = Dieser Fragebogen hat keine weiteren Sichten: Er gruppiert seine Fragen nur auf eine Weise.
results-cell-target = Soll { $target }
results-cell-essential = unverzichtbar
results-cell-caps = begrenzt die Stufe seiner Dimension
results-score = Wert
results-interval = Intervall
results-level = Stufe
results-capped-by = Begrenzt durch
results-target = Soll
results-gap-head = Abstand
results-coverage = Abdeckung
results-value = Wert
results-evidence = Beleg
results-spread-head = Spannweite
results-consensus = Einigkeit
results-whole = Gesamt
results-nothing = Noch ist nichts beantwortet, also ist noch jeder Wert möglich. i führt zu den Fragen.
results-spread = Stimmen zu { $id } liegen { $spread } auseinander
results-provisional = { $value }, Beleg fehlt
results-legend-score = Wert
results-legend-interval = Intervall
results-legend-target = Soll
results-legend-reached = Wert am Soll
results-legend-open = noch nicht bewertbar
results-since = Seit dem letzten Mal (Runde { $round })
results-since-clearly-up = Klar höher: { $dimensions }
results-since-clearly-down = Klar niedriger: { $dimensions }
results-since-unclear = Keine klare Änderung (weniger als { $least } nach oben oder unten): { $dimensions }
results-since-up = Höhere Antworten: { $answers }
results-since-down = Niedrigere Antworten: { $answers }
results-since-same = { $count ->
    [one] Eine Antwort ist gleich geblieben
   *[other] { $count } Antworten sind gleich geblieben
}
results-since-more = { $count } weitere
results-strengths = { $count ->
    [one] Eine Stärke
    [2] Zwei Stärken
   *[other] Drei Stärken
}
results-gaps = { $count ->
    [one] Eine Lücke
    [2] Zwei Lücken
   *[other] Drei Lücken
}
results-gap = Abstand { $gap }
results-unknown = { $count ->
    [one] Zu klären: eine Frage, die niemand beantworten konnte
   *[other] Zu klären: { $count } Fragen, die niemand beantworten konnte
}
results-unproven = { $text } – Beleg fehlt
results-ask = – fragen Sie: { $who }
results-more = … und { $count } weitere; 8 zeigt alle
results-tensions = { $count ->
    [one] Ein Widerspruch, über den es sich zu reden lohnt
   *[other] { $count } Widersprüche, über die es sich zu reden lohnt
}

# Warum ist das so?
why-title = Warum ist das so?
why-in-full = Im Einzelnen
why-rules = Die Zahlen in Klammern sind Regelnummern.
why-shortened = Die innersten Schritte fehlen hier: Jede Dimension und jede Frage zeigt ihre eigenen. Die Zahlen in Klammern sind Regelnummern.
why-tension = Er zeigt sich, weil { $condition }:

# Maßnahmen
actions-part-list = Liste
actions-part-matrix = Matrix
actions-part-roadmap = Fahrplan
actions-part-dependencies = Was worauf wartet
actions-own-elsewhere = Eigene Maßnahmen haben weder Aufwand noch Wirkung oder Monate; sie stehen in der Liste.
actions-worth = Aufwand { $effort }, Wirkung { $impact }
actions-months = Monate { $from } bis { $to }
actions-matrix-corner = Wirkung
actions-matrix-effort = Aufwand { $effort }
actions-roadmap-months = Monate
actions-roadmap-legend = { $accepted } angenommen   { $open } nicht entschieden   { $border } eine Welle beginnt. Was warten musste, beginnt mit seiner Welle. Aufwand: klein zählt 1, mittel 2, groß 4.
actions-budget = { $efforts }: Aufwand { $effort }, davon { $accepted } angenommen
actions-budget-short = Aufwand { $effort }, davon { $accepted } angenommen
actions-budget-none = nichts
actions-tree-accepted = Die angenommenen Maßnahmen und alles, was sie brauchen, jede unter der letzten, auf die sie wartet.
actions-tree-all = Alle Maßnahmen, da noch keine angenommen ist, jede unter der letzten, auf die sie wartet.
actions-tree-alone = { $count ->
    [one] Eine Maßnahme ohne Verbindung zu einer anderen hier
   *[other] { $count } Maßnahmen ohne Verbindung zu einer anderen hier
}
actions-before = vor { $places }
actions-tree-waiting = { $count ->
    [one] eine andere wartet darauf
   *[other] { $count } andere warten darauf
}
actions-action = Maßnahme
actions-take-back = zurücknehmen
actions-place = Platz
actions-effort = Aufwand
actions-first-five = Top 5
actions-impact = Wirkung
actions-question = Frage
actions-own = Eigene Maßnahmen
actions-settled = Nicht mehr nötig: Die Frage hat ihr Soll erreicht
actions-done = Erledigt
actions-rejected = Abgelehnt
actions-efforts = Aufwand: { $efforts }
actions-after = nach { $places }
actions-needs = braucht { $need }
actions-until = bis { $date }
actions-quick-win = Sofortmaßnahme
actions-why = Warum
actions-sure = Sicher
actions-when = Wann
actions-when-sooner = { $count ->
    [one] Platz { $places } ist dringender, beginnt aber später
   *[other] Platz { $places } sind dringender, beginnen aber später
}
actions-when-deferred = Sie haben sie zurückgestellt; davor stehen weniger dringende
actions-when-month = sie beginnt frühestens in Monat { $month }; davor stehen weniger dringende
actions-when-after = sie wartet auf Platz { $places }; davor stehen weniger dringende
actions-when-full = die ersten drei Monate sind voll: höchstens { $most } Maßnahmen, davon { $each } je Person
actions-gain = Gewinn
actions-who = Wer
actions-gain-alone = allein +{ $gain } im Wert von „{ $dimension }“
actions-who-open = noch niemand
actions-who-usually = noch niemand; üblich: { $owner }
actions-usually = üblich: { $owner }
actions-who-usual = Üblicherweise zuständig: { $owner }
actions-note = Notiz
actions-fact-text = Herausfinden, wer es weiß, es sich zeigen lassen und die Frage dann beantworten. Bis dahin lässt sich nicht sagen, was sonst helfen würde.
actions-more = … w zeigt den ganzen Text
actions-owner = Wer kümmert sich
actions-due = Bis wann (z. B. { $date })
actions-reason = Weil …
actions-was-rejected = Zuvor abgelehnt: { $reason }
actions-reject-title = Diese Maßnahme ablehnen
actions-reject-hint = Ein kurzer Grund, damit später niemand fragen muss. Die Maßnahme bleibt am Ende der Liste stehen.
actions-reject-needs = Bitte nennen Sie einen Grund, sei er noch so kurz.
actions-new-title = Eigene Maßnahme
actions-new-hint = Etwas, das der Fragebogen nicht kennt. Im Bericht erscheint es neben den anderen.
actions-title = Was zu tun ist
actions-text = Erster Schritt, woran sich Erfolg zeigt (freiwillig)
actions-about = Frage, um die es geht
actions-no-question = keine
actions-needs-title = Bitte sagen Sie, was zu tun ist.
actions-remove-own-only = Entfernen lassen sich nur eigene Maßnahmen. Mit x lehnen Sie diese ab.
actions-removed = „{ $title }“ ist entfernt. Mit u holen Sie die Maßnahme zurück.
actions-moved = „{ $title }“ steht jetzt unter „{ $group }“. Mit u nehmen Sie das zurück.
actions-gone = „{ $title }“ steht nicht mehr in der Liste. Mit u nehmen Sie das zurück.
actions-none-unanswered = i zeigt die Fragen.
actions-none-untargeted = m setzt eines für alle Fragen.
actions-none-own = n fügt eine eigene Maßnahme hinzu.
actions-what-if-none = Was wäre, wenn? Nehmen Sie mit der Leertaste Maßnahmen an, dann steht hier, was sie verändern.
actions-what-if-read-only = Bisher ist keine Maßnahme angenommen.
actions-what-if-nothing = Kein Wert ändert sich: { $reasons }.
actions-nothing-own = was eigene Maßnahmen verändern, weiß der Fragebogen nicht
actions-nothing-reached = eine Frage hat ihr Soll schon erreicht
actions-nothing-fact = geklärte Fakten zählen erst, wenn ihre Frage beantwortet ist
actions-nothing-unscored = für einen Wert gibt es zu wenige Antworten
actions-nothing-held = andere Fragen halten den Wert, wo er ist
actions-what-if = { $count ->
    [one] Wenn die angenommene Maßnahme erledigt ist
    [2] Wenn beide angenommenen Maßnahmen erledigt sind
   *[other] Wenn alle angenommenen Maßnahmen erledigt sind
}
actions-what-if-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
actions-overall = Insgesamt
actions-score-change = von { $before } auf { $after }
actions-score-same = Wert { $score }
actions-level-change = Stufe: heute { $before }, danach { $after }
actions-why-title = Warum Platz { $place }
actions-fewest-title = Welche Stufe soll erreicht werden?
actions-fewest-level = Stufe { $level }
actions-fewest-none = Keine Dimension hat eine Stufe über sich, die sie noch erreichen könnte.
actions-fewest-wait = Die wenigsten Maßnahmen werden gesucht …
actions-fewest-found = { $dimension } auf Stufe { $level }
actions-fewest-accept = { $count ->
    [one] Diese Maßnahme annehmen
   *[other] Diese { $count } Maßnahmen annehmen
}
actions-fewest-accepted = { $count ->
    [one] Eine Maßnahme angenommen; u nimmt das zurück.
   *[other] { $count } Maßnahmen angenommen; u nimmt das zurück.
}

# Bericht
report-written = Geschrieben: { $paths }
report-preview = Vorschau · { $template } · { $language }
report-live-wait = Der Bericht entsteht …
report-live-none = Im Bericht „{ $template }“ kommt diese Notiz nicht vor.
report-live-other = Die Notizen zu allen Fragen stehen in „{ $template }“; Strg-T wechselt den Bericht.
report-live-empty = Hier steht Ihre Notiz, sobald Sie etwas schreiben.
report-rows = Zeilen { $first }–{ $last } von { $all }
report-form = Bericht schreiben
report-template = Vorlage
report-template-full = Der ganze Bericht
report-template-summary = Eine Seite für die Leitung
report-template-actions = Maßnahmen, für die Aufgabenliste des Teams
report-template-answers = Alle Fragen und Antworten
report-existing = Gibt es schon einen anderen Bericht dieses Namens
report-existing-keep = ihn behalten und diesen nummerieren
report-existing-replace = ihn ersetzen
report-no-format = Wählen Sie mindestens ein Format: Die Leertaste oder eine Ziffer kreuzt es an.
report-writing = { $number ->
    [one] Der Bericht wird geschrieben …
   *[other] { $number } Berichte werden geschrieben …
}
report-all-written = { $number } Berichte sind geschrieben.
report-opening = { $file } wird geöffnet …
report-no-display = Hier gibt es keinen Bildschirm, der ihn zeigen könnte. Der Bericht liegt in „{ $path }“.
report-not-viewed = Das System hat kein Programm, das „{ $path }“ öffnet.
report-hint = Der Bericht kommt in den Arbeitsbereich, in den Ordner „reports“.
report-format = Formate
report-format-md = Markdown, zum Bearbeiten
report-format-html = HTML, zum Weitergeben und Drucken
report-format-pdf = PDF
report-format-docx = Word
report-format-xlsx = Excel
report-format-csv = CSV-Tabellen, für andere Programme
report-format-json = JSON, für andere Programme
report-language = Sprache

# Aktionen: Bezeichnung und Satz für die Hilfe
action-answer = antworten
action-answer-help = Antwortet mit der Stufe oder Auswahl dieser Nummer.
action-open = öffnen
action-open-help = Öffnet das Assessment.
action-new = neu
action-new-help = Beginnt ein neues Assessment.
action-duplicate = nächste Runde
action-duplicate-help = Beginnt die nächste Runde: gleiches Team, gleicher Fragebogen, Antworten noch offen.
action-trash = Papierkorb
action-trash-help = Zeigt, was gelöscht wurde, und holt es zurück.
action-delete = löschen
action-delete-help = Legt das Assessment in den Papierkorb; u holt es zurück.
action-choose = weiter
action-choose-help = Antwortet mit der markierten Auswahl; ist sie schon die Antwort, geht es zur nächsten Frage.
action-dont-know = weiß nicht
action-dont-know-help = Niemand hier weiß es. Zählt als Wissenslücke, nie als Null.
action-not-applicable = trifft nicht zu
action-not-applicable-help = Die Frage trifft hier nicht zu; fragt nach dem Grund und zählt sie nicht mit.
action-note = Notiz
action-note-help = Schreibt eine Notiz zu dieser Frage.
action-evidence = Beleg
action-evidence-help = Hält fest, wie gut die Antwort belegt ist und wodurch.
action-next = nächste Frage
action-next-help = Geht zur nächsten Frage.
action-previous = zurück
action-previous-help = Geht zur vorigen Frage.
action-next-open = nächste offene
action-next-open-help = Geht zur nächsten Frage ohne Antwort.
action-jump = springen
action-jump-help = Findet eine Frage über ihre Nummer oder Wörter daraus.
action-target = Soll
action-target-help = Legt das Soll für diese eine Frage fest.
action-target-here = Soll
action-target-here-help = Legt das Soll für die ausgewählte Dimension oder Frage fest.
action-clear = leeren
action-clear-help = Entfernt die Antwort; Beleg und Notiz bleiben.
action-switch = andere Ansicht
action-switch-help = Zeigt den nächsten Teil der Ergebnisse oder Maßnahmen; die Ziffern führen direkt zu jedem.
action-switch-back = vorige Ansicht
action-switch-back-help = Zeigt den Teil davor.
action-part-help = Zeigt den Teil mit dieser Nummer.
action-left = links
action-left-help = Bewegt nach links, in der Matrix zum vorigen Feld, bei den Sichten zur vorigen.
action-right = rechts
action-right-help = Bewegt nach rechts, in der Matrix zum nächsten Feld, bei den Sichten zur nächsten.
action-visit = zur Frage
action-visit-help = Führt zur Frage; bei allem anderen zeigt es, wie die Zahl zustande kommt.
action-why = warum
action-why-help = Zeigt Schritt für Schritt, wie diese Zahl zustande kommt.
action-accept = annehmen
action-accept-help = Nimmt die Maßnahme an oder nimmt das zurück; die Werte neben oder unter der Liste zeigen, was sie ändern würde.
action-plan = wer, bis wann
action-plan-help = Hält fest, wer sich bis wann darum kümmert.
action-reject = ablehnen
action-reject-help = Lässt die Maßnahme weg; fragt nach dem Grund.
action-defer = zurückstellen
action-defer-help = Stellt die Maßnahme in die letzte Welle zurück oder nimmt das zurück.
action-finish = erledigt
action-finish-help = Hält die Maßnahme als erledigt fest oder nimmt das zurück.
action-own-action = eigene Maßnahme
action-own-action-help = Fügt eine Maßnahme hinzu, die der Fragebogen nicht kennt.
action-fewest = Stufe erreichen
action-fewest-help = Sucht die wenigsten Maßnahmen, mit denen eine Dimension eine Stufe erreicht.
action-remove-action = entfernen
action-remove-action-help = Entfernt eine eigene Maßnahme.
action-export = Bericht schreiben
action-export-help = Schreibt den Bericht in den Arbeitsbereich und zeigt, wo er liegt.
action-view-report = Bericht öffnen
action-view-report-help = Öffnet den zuletzt geschriebenen Bericht in dem Programm, das Ihr System dafür hat; von mehreren Formaten das, das sich am besten liest.
action-next-template = andere Vorlage
action-next-template-help = Zeigt den Bericht nach der nächsten Vorlage.
action-previous-template = vorige Vorlage
action-previous-template-help = Zeigt den Bericht nach der vorigen Vorlage.
action-preview = Vorschau
action-preview-help = Zeigt schon beim Schreiben, wo die Notiz im Bericht steht, oder blendet das wieder aus.
action-template = Vorlage
action-template-help = Zeigt die Vorschau nach der nächsten Vorlage.
action-next-view = nächste Ansicht
action-next-view-help = Wechselt von den Fragen zu Ergebnissen, Maßnahmen und Bericht.
action-previous-view = vorige Ansicht
action-previous-view-help = Wechselt zur vorigen Ansicht.
action-show-questions = Fragen
action-show-questions-help = Zeigt die Fragen.
action-show-results = Ergebnisse
action-show-results-help = Zeigt die Ergebnisse.
action-show-actions = Maßnahmen
action-show-actions-help = Zeigt die Maßnahmen.
action-show-report = Bericht
action-show-report-help = Zeigt den Bericht.
action-undo = rückgängig
action-undo-help = Nimmt die letzte Änderung zurück.
action-redo = wiederholen
action-redo-help = Stellt wieder her, was zurückgenommen wurde.
action-take-over = bearbeiten
action-take-over-help = Öffnet zum Bearbeiten, was sich bisher nur lesen ließ, sobald es sonst niemand geöffnet hat.
action-save = jetzt speichern
action-save-help = Speichert sofort; sonst speichert reifegrad von selbst.
action-properties = Angaben
action-properties-help = Titel, Organisation, Teilnehmende, Sprache und Soll dieses Assessments.
action-profile = Organisation
action-profile-help = Was der Fragebogen über die Organisation wissen will; davon hängt ab, welche Fragen gestellt werden.
action-up = nach oben
action-up-help = Geht nach oben.
action-down = nach unten
action-down-help = Geht nach unten.
action-page-up = Seite nach oben
action-page-up-help = Geht eine Seite nach oben.
action-page-down = Seite nach unten
action-page-down-help = Geht eine Seite nach unten.
action-first = Anfang
action-first-help = Geht an den Anfang.
action-last = Ende
action-last-help = Geht ans Ende.
action-submit = fertig
action-submit-help = Schließt das Formular ab.
action-field-help = Hilfe
action-field-help-help = Sagt, was in dieses Feld gehört und welche Tasten dabei helfen.
action-next-field = nächstes Feld
action-next-field-help = Geht zum nächsten Feld.
action-previous-field = voriges Feld
action-previous-field-help = Geht zum vorigen Feld.
action-select = wählen
action-select-help = Wählt den markierten Eintrag.
action-cancel = abbrechen
action-cancel-help = Geht zurück, ohne etwas zu ändern.
action-close = schließen
action-close-help = Schließt den Text.
action-help = Hilfe
action-help-help = Zeigt, was die Tasten hier bewirken.
action-palette = alle Befehle
action-palette-help = Findet einen Befehl durch Tippen.
action-language = Sprache
action-language-help = Wechselt die Sprache des Programms.
action-settings = Einstellungen
action-settings-help = Sprache, Farben, Zeichen und Mausrad.
action-back = Liste
action-back-help = Geht zurück zur Liste der Assessments.
action-quit = beenden
action-quit-help = Speichert und beendet das Programm; was sich nicht speichern lässt, meldet es.
action-suspend = anhalten
action-suspend-help = Hält das Programm an, bis die Shell es mit fg fortsetzt.
action-redraw = neu zeichnen
action-redraw-help = Zeichnet den Bildschirm neu.
