# Die Befehlszeile
cli-error = Fehler: { $message }
cli-personal = Hier ist kein Arbeitsbereich, darum gilt Ihr eigener: „{ $path }“.
cli-output = Die Ausgabe lässt sich nicht schreiben: { $cause }. Prüfen Sie, wohin sie geht.
cli-no-terminal = Die Oberfläche braucht ein Terminal, und hier ist keines. Nehmen Sie --plain für nummerierte Zeilen auf der Standardeingabe oder einen Befehl wie answer, score oder report (reifegrad --help nennt alle).
cli-terminal = Das Terminal lässt sich nicht verwenden: { $cause }. Versuchen Sie reifegrad --plain.
cli-new-organisation = Sagen Sie, um wen es geht: --organisation TEXT.
cli-new-participant = „{ $given }“ nennt niemanden: Schreiben Sie NAME:ROLLE oder nur einen Namen.
cli-new-profile = „{ $given }“ ist keine Antwort zum Profil: Schreiben Sie SCHLÜSSEL=WERT.
cli-new-profile-again = „{ $key }“ im Profil wird hier ein zweites Mal beantwortet: Behalten Sie eine der Antworten.
cli-conflict = { $what } Rufen Sie den Befehl noch einmal auf: Er geht dann von dem aus, was jetzt in der Datei steht.
cli-answer-form = „{ $given }“ ist keine Antwort: Schreiben Sie KENNUNG=WERT, etwa P01=3.
cli-answered = { $count ->
    [one] Eine Antwort gespeichert.
   *[other] { $count } Antworten gespeichert.
}
cli-not-there = Ein Assessment „{ $name }“ gibt es nicht: „{ $path }“ ist nicht da. { $known ->
    [0] In diesem Arbeitsbereich gibt es noch keines; reifegrad new legt eines an.
   *[other] Hier gibt es { $names }.
}
cli-trash-empty = Der Papierkorb ist leer.
cli-not-in-trash = Im Papierkorb ist kein Assessment „{ $name }“. { $known ->
    [0] Der Papierkorb ist leer.
   *[other] Dort liegt { $names }.
}
cli-explain-unknown = „{ $id }“ gibt es hier nicht zu erklären: Nennen Sie eine Frage, eine Dimension, eine Maßnahme, LINSE/TEIL oder „{ $whole }“ für das Ganze.
cli-explain-rules = Die Zahlen in Klammern sind Regelnummern.
cli-report-one-format = Auf die Standardausgabe passt nur ein Format: Nennen Sie eines mit --format oder mit -o einen Ordner.
cli-report-binary = Dieses Format ist nichts für ein Terminal: Nennen Sie mit -o einen Ordner, oder leiten Sie die Standardausgabe in eine Datei.
cli-demo-end = Das Beispiel liegt in „{ $path }“. Sie können es behalten oder wegwerfen; so öffnen Sie es wieder: { $command }
cli-check = { $path }: { $errors ->
    [0] { $warnings ->
        [0] ohne Fehler
        [one] eine Warnung
       *[other] { $warnings } Warnungen
    }
    [one] { $warnings ->
        [0] ein Fehler
        [one] ein Fehler, eine Warnung
       *[other] ein Fehler, { $warnings } Warnungen
    }
   *[other] { $warnings ->
        [0] { $errors } Fehler
        [one] { $errors } Fehler, eine Warnung
       *[other] { $errors } Fehler, { $warnings } Warnungen
    }
}
cli-check-template = „{ $path }“ sieht wie eine Vorlage aus: check prüft Fragebögen, Assessments und Einstellungen. Was an einer Vorlage nicht stimmt, sagt report mit --template.
cli-check-more = { $count ->
    [one] Eine weitere Stelle ist nicht gezeigt: Korrigieren Sie zuerst diese.
   *[other] { $count } weitere Stellen sind nicht gezeigt: Korrigieren Sie zuerst diese.
}

# Hilfe: die Befehle, dann was zu ihnen gehört
help-usage = Aufruf: { $usage }
help-heading-commands = Befehle
help-heading-arguments = Argumente
help-heading-options = Optionen
help-heading-general = Allgemeine Optionen
help-possible = [möglich: { $values }]
help-default = [Vorgabe: { $values }]
help-program = Assessments der digitalen Reife im Terminal
help-program-after =
    Ohne Befehl: die Oberfläche im Terminal, mit den Assessments des Arbeitsbereichs.
    Arbeitsbereich: der nächste Ordner aufwärts mit reifegrad.toml oder assessments/, sonst Ihr eigener.
    Exit-Codes: 0 in Ordnung, 1 gescheitert, 2 falscher Aufruf, 3 eine Datei ist ungültig, 130 abgebrochen.
help-option-workspace = Ordner mit den Assessments
help-option-language = Sprache: en, de oder de-CH; des Programms, eines neuen Assessments, eines Berichts
help-option-plain = Nummerierte Zeilen statt des ganzen Bildschirms, für Screenreader und Skripte
help-option-no-color = Keine Farben
help-option-ascii = Nur ASCII-Zeichen für Linien und Marken
help-option-help = Hilfe ausgeben
help-option-version = Version ausgeben
help-demo = Alles an einem ausgefüllten Beispiel ausprobieren
help-new = Ein Assessment anlegen und seinen Pfad ausgeben
help-new-name = Name der Datei; ohne Angabe aus Monat und Organisation
help-new-questionnaire = Kennung des Fragebogens; siehe `questionnaire list`
help-new-organisation = Um wen es geht; entbehrlich, wo es in den Einstellungen des Arbeitsbereichs steht
help-new-unit = Bereich der Organisation
help-new-participants = Jemand, der teilnimmt; mehrfach möglich
help-new-profile = Eine Antwort zum Profil; mehrfach möglich
help-new-from = Bericht als JSON, aus dem ein Assessment wiederhergestellt wird, oder - für die Standardeingabe
help-open = Ein Assessment in der Oberfläche öffnen
help-open-assessment = Pfad eines Assessments oder sein Name im Arbeitsbereich
help-answer = Fragen beantworten: alle, oder keine, wenn eine Antwort nicht möglich ist
help-answer-assessment = Pfad eines Assessments oder sein Name im Arbeitsbereich
help-answer-answers = Frage und Antwort
help-answer-participant = Die Antworten sind Stimmen dieser Person, nicht das, worauf sich alle geeinigt haben
help-answer-evidence = Belegstufe der Antworten: E0, E1, E2 oder E3
help-answer-note = Notiz zu den Antworten
help-answer-from = Datei mit Antworten (TOML, JSON oder CSV) oder - für die Standardeingabe
help-answer-after =
    WERT: eine Zahl, ? (weiß nicht), n/a:GRUND, bei Checklisten Optionskennungen mit Kommas; leer löscht die Antwort.
    Ist eine Frage unbekannt oder ein Wert nicht möglich, wird gar nichts geschrieben.
help-score = Die Werte ausgeben
help-score-assessment = Pfad eines Assessments oder sein Name im Arbeitsbereich
help-score-format = Form der Ausgabe: table für Menschen, json für Programme
help-score-explain = Schritt für Schritt zeigen, wie sich die Werte einer Frage, einer Dimension, einer Maßnahme oder des Ganzen (Kennung des Fragebogens) ergeben
help-score-after = Zahlen in Klammern hinter den Schritten von --explain sind Regelnummern; docs/scoring.md im Repository des Projekts beschreibt die Regeln.
help-actions = Ausgeben, was zu tun ist, geordnet und begründet
help-actions-assessment = Pfad eines Assessments oder sein Name im Arbeitsbereich
help-actions-format = Form der Ausgabe: table für Menschen, json für Programme
help-report = Berichte schreiben und ihre Pfade ausgeben
help-report-assessment = Pfad eines Assessments oder sein Name im Arbeitsbereich
help-report-format = Formen des Berichts, mit Kommas dazwischen
help-report-template = Vorlage: full, summary, actions, answers, eine des Arbeitsbereichs oder der Pfad einer Datei (meine.md, ./meine)
help-report-output = Ordner, in den geschrieben wird, oder - für die Standardausgabe; ohne Angabe reports/NAME/ im Arbeitsbereich
help-report-replace = Einen früheren Bericht mit anderem Inhalt überschreiben, statt diesen zu nummerieren
help-report-after =
    Ein Bericht heißt report, mit einer anderen Vorlage wie diese.
    Hat eine Datei dort einen anderen Inhalt, bleibt sie; der neue Bericht heißt dann report-2 und so fort.
help-questionnaire = Fragebögen auflisten, zeigen, kopieren und beginnen
help-questionnaire-list = Die vorhandenen Fragebögen auflisten
help-questionnaire-show = Die Fragen eines Fragebogens zeigen
help-questionnaire-show-id = Seine Kennung
help-questionnaire-export = Einen Fragebogen auf die Standardausgabe oder in eine Datei schreiben
help-questionnaire-export-id = Seine Kennung
help-questionnaire-export-output = Datei, die geschrieben wird; nichts wird überschrieben
help-questionnaire-new = Einen Fragebogen beginnen: ein kleines Beispiel mit allem, was nötig ist
help-questionnaire-new-file = Datei, die geschrieben wird; nichts wird überschrieben
help-trash = Gelöschte Assessments auflisten und zurückholen
help-trash-list = Auflisten, was im Papierkorb liegt
help-trash-restore = Ein gelöschtes Assessment zurückholen und seinen Pfad ausgeben
help-trash-restore-name = Sein Name im Papierkorb
help-check = Fragebögen, Assessments und Einstellungen auf Fehler prüfen
help-check-files = Pfade von Fragebögen, Assessments und Einstellungen oder Namen von Assessments im Arbeitsbereich
help-schema = Ein JSON-Schema ausgeben, mit dem Editoren Eingaben ergänzen
help-schema-format = Für welches Format
help-completions = Ergänzungen für eine Shell ausgeben
help-completions-shell = Für welche Shell
help-man = Die Handbuchseite ausgeben, auf Englisch

# Wörter für das, was hinter Optionen steht
help-value-assessment = ASSESSMENT
help-value-command = BEFEHL
help-value-file = DATEI
help-value-folder = ORDNER
help-value-format = FORMAT
help-value-grade = STUFE
help-value-id = KENNUNG
help-value-id-value = KENNUNG=WERT
help-value-key-value = SCHLÜSSEL=WERT
help-value-name = NAME
help-value-name-role = NAME:ROLLE
help-value-options = OPTIONEN
help-value-shell = SHELL
help-value-tag = SPRACHE
help-value-text = TEXT

# Argumente, die sich nicht verstehen lassen
usage-unknown = „{ $arg }“ gehört hier nicht hin.
usage-command = Einen Befehl „{ $name }“ gibt es nicht.
usage-missing = Es fehlt noch etwas: { $args }
usage-no-value = { $arg } braucht einen Wert.
usage-value = „{ $value }“ ist für { $arg } nicht möglich: Wählen Sie aus { $known }.
usage-twice = { $arg } lässt sich nur einmal angeben.
usage-conflict = { $arg } und { $other } schließen sich aus.
usage-too-many = { $arg } nimmt keinen Wert an.
usage-utf8 = Ein Argument enthält Zeichen, die kein Text sind.
usage-suggestion = Meinten Sie { $known }?
usage-more = Alles dazu: { $command } --help

# Tabellen
cli-score-about = { $questionnaire }, zuletzt geändert am { $date }, Abdeckung { $coverage }
cli-overall = Insgesamt
cli-col-name = Name
cli-col-changed = Geändert
cli-col-id = Kennung
cli-col-dimension = Dimension
cli-col-score = Wert
cli-col-interval = Intervall
cli-col-target = Soll
cli-col-gap = Abstand
cli-col-answer = Antwort
cli-col-value = Wert
cli-col-evidence = Beleg
cli-col-level = Stufe
cli-col-version = Version
cli-col-title = Titel
cli-col-questions = Fragen
cli-col-languages = Sprachen
cli-col-action = Maßnahme
cli-col-decision = Entscheidung
cli-col-who = Wer
cli-votes = { $count } Stimmen: { $figures }, { $advice }
cli-provisional = Beleg fehlt: nötig ist E2
cli-tensions = Zu besprechen:
cli-answer-check = Einen zweiten Blick wert:
cli-left-to-ask = Noch zu fragen:
cli-left-more = { $count ->
    [one] eine weitere Frage
   *[other] { $count } weitere Fragen
}
cli-action = Aufwand { $effort }, Wirkung { $impact }; { $decision }
cli-quick-win = Sofortmaßnahme
cli-due = bis { $date }
cli-own-actions = Eigene Maßnahmen

# Was mit Assessments geschah, in allen Oberflächen
desk-personal = Ihr eigener Arbeitsbereich, { $path }
desk-profile-key = Das Profil dieses Fragebogens fragt nicht nach „{ $key }“: Es fragt nach { $known }.
desk-profile-none = Das Profil dieses Fragebogens fragt nicht nach „{ $key }“: Es fragt nach nichts.
desk-profile-value = „{ $value }“ ist keine Antwort auf „{ $key }“ im Profil: Möglich sind { $known }.
desk-no-template = Eine Berichtsvorlage „{ $name }“ gibt es nicht: Vorhanden sind { $known }, oder nennen Sie den Pfad einer Datei (meine.md, ./meine).
desk-no-template-but = Eine Berichtsvorlage „{ $name }“ gibt es nicht: Meinten Sie „{ $meant }“?
desk-no-setting = Der Bericht kommt ohne diese Einstellung aus: { $fault }
desk-no-logo = Der Bericht kommt ohne das Logo „{ $path }“ aus: { $why }
desk-logo-outside = Der Link führt aus dem Arbeitsbereich hinaus.
desk-logo-large = Es hat mehr als { $most } MB.
desk-logo-much = Es hat mehr Bildpunkte, oder mehr oder tiefer verschachtelte Teile, als ein Bericht braucht; nehmen Sie eine einfachere Fassung.
desk-logo-unset = Der Bericht kommt ohne das Logo aus: Die Datei ist beschädigt oder lässt sich nicht setzen.
desk-logo-none = Die Datei ist weder PNG noch SVG, oder sie ist beschädigt.
desk-logo-forbidden = „{ $what }“ darin könnte etwas ausführen oder nachladen; speichern Sie es als einfaches SVG ohne das.
desk-report-unchanged = Unverändert: „{ $path }“ hat schon denselben Inhalt.
desk-report-replaced = Der frühere Bericht „{ $path }“ wurde ersetzt.
desk-report-beside = Geschrieben als „{ $path }“, weil „{ $other }“ anders lautet.
desk-report-with = Dabei liegen { $names }.
desk-report-lacking = Die Schrift der PDF-Datei hat diese Zeichen nicht; an ihrer Stelle steht □: { $characters }
desk-template = Die Berichtsvorlage „{ $name }“ ist fehlerhaft: { $fault }. Korrigieren Sie sie, oder nehmen Sie eine andere.
desk-template-line = Die Berichtsvorlage „{ $name }“ ist in Zeile { $line } fehlerhaft: { $fault }. Korrigieren Sie sie, oder nehmen Sie eine andere.
desk-template-long = Sie ist länger als { $most } kB
desk-template-much = Sie wiederholt oder verlängert etwas so oft, dass kein Bericht daraus wird
desk-template-value = Einen Wert „{ $name }“ gibt es nicht
desk-template-no-value = Einen der Werte gibt es nicht
desk-template-message = Einen Text „{ $name }“ gibt es nicht, oder er braucht andere Angaben
desk-template-chart = Ein Diagramm „{ $name }“ gibt es nicht
desk-template-word = Einen Filter oder eine Funktion „{ $name }“ gibt es nicht
desk-template-syntax = Sie ist nicht richtig geschrieben („{ $told }“)
desk-template-other = Die Vorlagensprache meldet „{ $told }“
desk-no-pdf = Das Programm ist so gebaut, dass es kein PDF schreiben kann. „{ $command }“ im Ordner seines Quellcodes installiert eines, das es kann; oder wählen Sie ein anderes Format.
desk-pdf = Der Bericht ließ sich nicht als PDF setzen: { $fault }.
desk-restored = Änderungen, die beim letzten Mal nicht gespeichert wurden, sind wieder da.
desk-recovered-copy = Änderungen, die beim letzten Mal nicht gespeichert wurden, liegen in „{ $path }“, weil das Assessment seither geändert wurde: Vergleichen Sie beide.
desk-recovered-waiting = Änderungen, die beim letzten Mal nicht gespeichert wurden, warten in „{ $path }“, bis sich das Assessment schreiben lässt.
desk-merged = Inzwischen hat jemand anderes dieses Assessment geändert; beide Änderungen sind jetzt darin enthalten.
desk-copy = Die andere Fassung liegt in „{ $path }“.
desk-made-again = Die Datei war entfernt worden; sie ist wieder da.

# Zeilenmodus
plain-welcome = reifegrad, Zeilenmodus. Ort: { $place }
plain-none-yet = Es gibt noch kein Assessment.
plain-assessments = Assessments:
plain-entry = { $title }. { $questionnaire }.{ $round ->
    [1] {""}
   *[other] {" "}Runde { $round }.
} { $done } von { $all } bearbeitet, geändert am { $date }.
plain-word-new = neu
plain-choose = Nummer 1 bis { $count }, n für ein neues Assessment, q zum Beenden:
plain-choose-first = n für ein neues Assessment, q zum Beenden:
plain-choose-again = Das steht nicht zur Wahl.
plain-ask-organisation = Organisation:
plain-ask-organisation-usual = Organisation (Enter: { $usual }):
plain-ask-unit = Bereich, Enter für keinen:
plain-questionnaires = Fragebögen:
plain-questionnaire = { $number }: { $title }, { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
plain-ask-profile = Nummer 1 bis { $count }, Enter für keine Antwort:
plain-ask-questionnaire = Nummer 1 bis { $count }:
plain-nothing-created = Es wurde nichts angelegt.
plain-begin = { $title }. { $questionnaire }. { $done } von { $all } bearbeitet.
plain-begin-help = Tippen Sie die Nummer einer Antwort; sie wird sofort gespeichert, und die nächste Frage folgt. Enter geht ohne Änderung weiter, h zeigt alle Befehle, q beendet.
plain-prompt = { $id }, Ihre Antwort (h: Hilfe):
plain-question = Frage { $number } von { $all }, { $id }. { $dimension }.
plain-essential = Unverzichtbar.
plain-number = Tippen Sie eine Zahl.
plain-number-unit = Tippen Sie eine Zahl ({ $unit }).
plain-text = Tippen Sie einen Text.
plain-several = Tippen Sie die Nummern von allem, was zutrifft, mit Kommas dazwischen, oder 0 für nichts davon.
plain-answered = Antwort: { $answer }.
plain-unanswered = Noch nicht beantwortet.
plain-votes = Noch nicht geeinigt; { $count ->
    [one] eine Stimme
   *[other] { $count } Stimmen
}.
plain-evidence = Beleg: { $grade }.
plain-shown = Gezeigt: { $titles }.
plain-note = Notiz: { $note }
plain-now = { $id }. { $state }
plain-saved = Gespeichert.
plain-no-note = Es gibt keine Notiz. n TEXT schreibt eine.
plain-not-taken = „{ $text }“ ist keine der Antworten: Tippen Sie eine Nummer von 1 bis { $count } oder h für Hilfe.
plain-ask-reason = Warum trifft die Frage nicht zu?
plain-ask-reject = Warum „{ $title }“ ablehnen?
plain-keep-action = Ohne Grund bleibt die Maßnahme, wie sie ist.
plain-grades = Ein Beleg ist eine Zahl von 0 bis 3: 0 Einschätzung, 1 Beispiel erzählt, 2 Dokument oder System gesehen, 3 gemessen oder Stichprobe geprüft.
plain-no-question = Eine Frage „{ $id }“ gibt es nicht: Die Kennungen reichen von { $first } bis { $last }.
plain-all-answered = Keine Frage ist mehr offen.
plain-last = Das war die letzte Frage. { $open ->
    [0] Keine ist mehr offen: r zeigt die Ergebnisse, a die Maßnahmen, s schreibt den Bericht, q beendet.
    [one] Eine ist noch offen: o geht dorthin. r zeigt die Ergebnisse, s schreibt den Bericht, q beendet.
   *[other] { $open } sind noch offen: o geht zur nächsten. r zeigt die Ergebnisse, s schreibt den Bericht, q beendet.
}
plain-ask-for = Zeigen lassen: { $text }
plain-audience = Wer antworten kann: { $roles }.
plain-nothing-more = Zu dieser Frage gibt es keinen weiteren Text.
plain-conflict = 1 speichert Ihre Fassung und behält die andere als Kopie, 2 nimmt die andere Fassung und behält Ihre als Kopie, Enter entscheidet später:
plain-replaced = 1 schreibt Ihre Fassung und behält als Kopie, was jetzt dort liegt, Enter entscheidet später:
plain-conflict-later = Gespeichert wird erst, wenn Sie entscheiden; die nächste Änderung fragt wieder.
plain-goals = Dimensionen mit einer höheren Stufe als der heutigen:
plain-ask-goal = Nummer 1 bis { $count }, Enter für keine:
plain-ask-level = Welche Stufe soll erreicht werden ({ $levels })? Enter für keine:
plain-ask-accept = { $count ->
    [one] 1 nimmt diese Maßnahme an, Enter ändert nichts:
   *[other] 1 nimmt diese { $count } Maßnahmen an, Enter ändert nichts:
}
plain-templates = Berichte:
plain-ask-template = Nummer 1 bis { $count }, Enter für 1, 0 für keinen Bericht:
plain-formats = Formate:
plain-ask-formats = Nummern 1 bis { $count } mit Kommas dazwischen, Enter für 1, 0 für keinen Bericht:
plain-no-report = Es wurde kein Bericht geschrieben.
plain-no-action = Nennen Sie die Nummer einer Maßnahme, 1 bis { $count }; a zeigt sie.
plain-decided = { $title }: { $decision }.
plain-end = Alles ist gespeichert in „{ $path }“.
plain-input-failed = Die Eingabe lässt sich nicht weiter lesen: { $cause }.
plain-input-endless = Die Eingabe hat eine Zeile von mehr als { $limit } MB; weiter wird sie nicht gelesen.
plain-end-read-only = In „{ $path }“ wurde nichts geändert.
plain-end-unsaved = Nicht alles ließ sich in „{ $path }“ speichern. Was fehlt, ist aufgehoben und beim nächsten Öffnen wieder da.

plain-results = Ergebnisse von { $title }. Abdeckung { $coverage }.
plain-overall = Insgesamt: Wert { $score }, Intervall { $interval }.
plain-unrated = { $title }: { $why }; Intervall { $interval }, Soll { $target }.
plain-dimension = { $title }: Wert { $score }, Intervall { $interval }, Soll { $target }.
plain-value = { $id }: { $value }; { $grade }
plain-gap = { $line }; Soll { $target }, Abstand { $gap }
plain-surplus = { $line }; Soll { $target }, { $surplus }
plain-no-value = { $id }: { $state }
plain-tensions = Zu besprechen:
plain-unknown = Zu klären, und wer das könnte:
plain-actions = { $count ->
    [one] Eine Maßnahme:
   *[other] { $count } Maßnahmen in ihrer Reihenfolge:
}
plain-action = { $rank }: { $title }. { $wave }; Aufwand { $effort }, Wirkung { $impact }; { $reason }. { $decision }.
plain-own-action = Eigene Maßnahme: { $title }. { $decision }.
plain-what-if = Sind die angenommenen Maßnahmen umgesetzt:
plain-after = { $title }: aus { $before } wird { $after }

plain-help = Befehle im Zeilenmodus: der Buchstabe oder das Wort, dann Enter. Die Tasten der Oberfläche gelten hier nicht. Alles andere ist eine Antwort; mit = davor ist es auf jeden Fall eine.
plain-help-line = { $call } oder { $word }: { $help }
plain-takes-text = TEXT
plain-takes-reason = GRUND
plain-takes-grade = 0–3
plain-takes-number = NUMMER
plain-takes-number-reason = NUMMER GRUND
plain-takes-id = KENNUNG
plain-word-dont-know = unbekannt
plain-help-dont-know = niemand hier weiß es
plain-word-not-applicable = entfällt
plain-help-not-applicable = trifft nicht zu, und warum
plain-word-note = notiz
plain-help-note = ergänzt die Notiz; ohne Text zeigt es sie, mit - entfernt es sie
plain-word-evidence = beleg
plain-help-evidence = wie gut die Antwort belegt ist: 0 Einschätzung, 1 Beispiel erzählt, 2 Dokument oder System gesehen, 3 gemessen
plain-word-clear = leeren
plain-help-clear = entfernt die Antwort
plain-word-about = mehr
plain-help-about = was gemeint ist, was man sich zeigen lässt, wer antworten kann
plain-word-back = zurück
plain-help-back = vorige Frage
plain-word-go = gehe
plain-help-go = geht zu einer Frage
plain-word-open = offen
plain-help-open = nächste offene Frage
plain-word-undo = rückgängig
plain-help-undo = nimmt die letzte Änderung zurück
plain-word-results = ergebnisse
plain-help-results = Werte, Intervalle und Stufen
plain-word-actions = maßnahmen
plain-help-actions = was zu tun ist, das Dringendste zuerst
plain-word-accept = annehmen
plain-help-accept = nimmt eine Maßnahme an
plain-word-reject = ablehnen
plain-help-reject = lehnt eine Maßnahme ab, und warum
plain-word-defer = zurückstellen
plain-help-defer = stellt eine Maßnahme zurück
plain-word-fewest = stufe
plain-help-fewest = die wenigsten Maßnahmen, mit denen eine Dimension eine Stufe erreicht
plain-word-report = bericht
plain-help-report = schreibt einen Bericht: fragt, welchen und in welchen Formaten, und sagt, wo er liegt
plain-word-help = hilfe
plain-help-help = diese Liste
plain-word-quit = ende
plain-help-quit = beendet und sagt, ob alles gespeichert ist
