# common

# Dateien: was nicht ging …
file-not-read = „{ $path }“ lässt sich nicht lesen.
file-not-saved = „{ $path }“ konnte nicht gespeichert werden.
file-not-created = „{ $path }“ lässt sich nicht anlegen.
file-not-moved = „{ $path }“ lässt sich nicht verschieben oder löschen.
# … warum, und was nun
file-because-full = Auf dem Datenträger oder in Ihrem Kontingent ist kein Platz mehr: Schaffen Sie Platz und versuchen Sie es noch einmal.
file-because-denied = Dort fehlt Ihnen die Berechtigung: Ändern Sie die Rechte der Datei oder des Ordners, oder wählen Sie einen anderen Ort.
file-because-read-only = Der Datenträger ist schreibgeschützt: Wählen Sie einen anderen Ort.
file-because-missing = Die Datei oder ihr Ordner ist nicht da: Prüfen Sie den Pfad.
file-because-no-folder = Wo ein Ordner sein soll, ist eine Datei: Prüfen Sie den Pfad.
file-because-taken = Dort liegt schon etwas anderes dieses Namens: Wählen Sie einen anderen.
file-because-name = Der Name ist zu lang oder enthält Zeichen, die dieser Datenträger nicht speichern kann: Wählen Sie einen anderen Namen.
file-because-other = Das Betriebssystem meldet: { $cause }. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.
file-not-a-file = „{ $path }“ ist ein Ordner oder ein Gerät, keine Datei: Prüfen Sie den Pfad.
file-too-large = „{ $path }“ ist größer als { $limit } MB und wurde nicht gelesen: Prüfen Sie, ob es die richtige Datei ist.
file-invalid = „{ $path }“ lässt sich nicht verwenden: { $fault }{ $more ->
    [0] {""}
    [one] {" "}Dazu kommt ein weiterer Fehler.
   *[other] {" "}Dazu kommen { $more } weitere Fehler.
} { $advice }
file-invalid-advice = Korrigieren Sie sie, oder stellen Sie eine ältere Fassung wieder her; sie bleibt unverändert.
file-exists = „{ $path }“ gibt es schon und wurde nicht überschrieben: Wählen Sie einen anderen Namen.

file-kept-in-recovery = Ihre Änderungen sind noch da und gesichert: Beim nächsten Start sind sie wieder hier, auch wenn das Programm endet.
file-kept-in-memory = Ihre Änderungen sind noch da, aber nur, solange das Programm läuft: Schließen Sie es nicht, bevor sie gespeichert sind.
file-replaced = Die Datei wurde durch etwas anderes ersetzt, während Sie gearbeitet haben. Nichts wurde überschrieben.
file-conflict = Jemand anderes hat in dieser Datei dasselbe geändert ({ $count ->
    [one] an einer Stelle
   *[other] an { $count } Stellen
}). Nichts wurde überschrieben.

# Arbeitsbereich
workspace-no-home = Es ist kein Benutzerordner bekannt, also auch kein Ort für Ihre Assessments: Setzen Sie HOME, oder nennen Sie mit --workspace einen Ordner.
workspace-no-questionnaire = Es gibt keinen Fragebogen „{ $id }“: Wählen Sie einen von { $ids }, oder legen Sie Ihren in den Ordner questionnaires.
workspace-questionnaire-missing = Dieses Assessment beantwortet den Fragebogen { $id } { $version }, und der ist nicht hier. Legen Sie seine Datei unter „{ $path }“ ab, zum Beispiel aus dem Ordner oder Archiv, mit dem das Assessment kam.
workspace-questionnaire-changed = Der Fragebogen { $id } { $version } wurde geändert, nachdem dieses Assessment damit angelegt war: „{ $path }“ hat nicht mehr den eingefrorenen Inhalt. Stellen Sie die Datei aus einer Kopie wieder her.
workspace-not-a-folder = „{ $path }“ ist eine Datei, kein Ordner: Nennen Sie den Ordner des Arbeitsbereichs.
workspace-holder = { $who }, seit { $date }, { $time } Uhr
workspace-holder-both = { $user } auf { $host }
workspace-holder-host = jemand auf { $host }
workspace-holder-process = Prozess { $process }
workspace-held = Dieses Assessment ist anderswo geöffnet ({ $holder }). Sie können es hier lesen, und ändern, sobald es dort geschlossen ist.
workspace-held-unknown = Dieses Assessment ist anderswo geöffnet. Sie können es hier lesen, und ändern, sobald es dort geschlossen ist.
workspace-not-writable = Dieses Assessment lässt sich nur lesen: Ihnen fehlt die Berechtigung, in die Datei oder ihren Ordner zu schreiben.
workspace-no-room = Dieses Assessment lässt sich nur lesen: Auf dem Datenträger ist kein Platz mehr. Schaffen Sie Platz und öffnen Sie es noch einmal.
workspace-read-only = Dieses Assessment wurde nur zum Lesen geöffnet.

# Dateien von Assessments
file-unknown-setting = Eine Einstellung „{ $key }“ gibt es nicht; sie bewirkt hier nichts.
file-colour = „{ $colour }“ ist keine Farbe.
file-colour-hint = Schreiben Sie sie mit sechs hexadezimalen Ziffern, etwa "#1a5276".
file-picture = Das ist kein Pfad eines Bildes im Arbeitsbereich.
file-picture-hint = Nennen Sie eine PNG- oder SVG-Datei unterhalb des Ordners dieser Datei, etwa "logo.png".
file-folder = Das ist kein Ordner im Arbeitsbereich.
file-folder-hint = Nennen Sie einen Ordner unterhalb des Ordners dieser Datei, etwa "templates".
file-unknown-question = Der Fragebogen hat keine Frage „{ $id }“: Das bleibt erhalten, zählt aber nicht.
file-unknown-participant = Niemand mit der Kennung „{ $id }“ nimmt teil: Diese Stimme bleibt erhalten.
file-unfit-value = Frage „{ $question }“ lässt diese Antwort nicht zu: Sie bleibt erhalten, zählt aber nicht.
file-unknown-dimension = Der Fragebogen hat keine Dimension „{ $id }“: Dieses Soll bleibt erhalten, zählt aber nicht.
file-unknown-recommendation = Der Fragebogen hat keine Maßnahme „{ $id }“: Das bleibt erhalten, zählt aber nicht.
file-duplicate-id = Die Kennung „{ $id }“ steht hier ein zweites Mal.
file-two-answers = Frage „{ $id }“ hat zwei Antworten zugleich: Behalten Sie nur value, dont_know oder not_applicable.

# Antworten von außen
file-answer-question = In diesem Fragebogen gibt es keine Frage „{ $question }“.
file-answer-participant = An diesem Assessment nimmt niemand namens „{ $name }“ teil.
file-answer-nobody = Noch steht niemand darin: Tragen Sie die Teilnehmenden in den Angaben zum Assessment ein (m in der Oberfläche).
file-answer-people = Es nehmen teil: { $names }.
participants-twice = „{ $name }“ steht zweimal da: Geben Sie jeder Person einen eigenen Namen; nur daran lassen sich Stimmen unterscheiden.
file-answer-again = Frage „{ $question }“ wird hier ein zweites Mal beantwortet: Behalten Sie eine der Antworten.
file-answer-values = Frage „{ $question }“ lässt „{ $value }“ nicht zu: Möglich sind { $values }, ? für „weiß nicht“ und n/a:GRUND.
file-answer-number = Frage „{ $question }“ lässt „{ $value }“ nicht zu: Möglich sind eine Zahl wie 2.5, ? für „weiß nicht“ und n/a:GRUND.
file-answer-options = Frage „{ $question }“ lässt „{ $value }“ nicht zu: Möglich sind einige von { $options } mit Kommas dazwischen, none für nichts davon, ? für „weiß nicht“ und n/a:GRUND.
file-answer-empty = Frage „{ $question }“ verlangt einen Text.
file-answer-reason = Sagen Sie, warum Frage „{ $question }“ nicht zutrifft, etwa mit n/a:keine Kasse.
file-answer-twice = Frage „{ $question }“: Die Option „{ $option }“ ist zweimal genannt.
file-answer-grade = „{ $grade }“ ist keine Belegstufe: Möglich sind E0, E1, E2 und E3.
file-answer-type = Eine Antwort ist eine Zahl, ein Text, eine Liste von Optionskennungen oder eine Tabelle mit value, evidence, note und participant.
file-answer-key = Eine Antwort hat kein „{ $key }“.
file-answer-key-hint = Sie hat value, evidence, note und participant.
file-answer-json = Das ist kein JSON: Korrigieren Sie es ab dieser Stelle.
file-answer-json-table = Die Datei soll ein einziges Objekt von Fragekennungen zu Antworten sein.
file-no-report = Das ist kein Bericht als JSON: report --format json schreibt einen.
file-answer-csv-header = Die erste Zeile soll die Spalten nennen: id,value und, falls gewünscht, evidence,note,participant.
file-answer-csv-line = Diese Zeile hat nicht so viele Zellen wie die erste.
file-answer-csv-open = Eine Zelle dieser Zeile beginnt mit einem Anführungszeichen und endet nie: Setzen Sie eines an ihr Ende.
