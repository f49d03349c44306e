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
file-because-name = Der Name ist zu lang oder enthält Zeichen, die dieser Datenträger nicht speichern kann: Wählen Sie einen anderen Namen.
file-because-other = Das Betriebssystem meldet: { $cause }. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.
file-not-a-file = „{ $path }“ ist ein Ordner oder ein Gerät, keine Datei: Prüfen Sie den Pfad.
file-too-large = „{ $path }“ ist größer als { $limit } MB und wurde nicht gelesen: Prüfen Sie, ob es die richtige Datei ist.
file-invalid = „{ $path }“ lässt sich nicht verwenden: { $fault }{ $more ->
    [0] {""}
    [one] {" "}Dazu kommt ein weiterer Fehler.
   *[other] {" "}Dazu kommen { $more } weitere Fehler.
} Korrigieren Sie sie, oder stellen Sie eine ältere Fassung wieder her; sie bleibt unverändert.
file-exists = „{ $path }“ gibt es schon und wurde nicht überschrieben: Wählen Sie einen anderen Namen.

file-kept-in-recovery = Ihre Änderungen sind noch da und gesichert: Beim nächsten Start sind sie wieder hier, auch wenn das Programm endet.
file-kept-in-memory = Ihre Änderungen sind noch da, aber nur, solange das Programm läuft: Schließen Sie es nicht, bevor sie gespeichert sind.
file-replaced = Die Datei wurde durch etwas anderes ersetzt, während Sie gearbeitet haben. Nichts wurde überschrieben: Wählen Sie, ob Ihre Fassung gespeichert wird (was jetzt dort liegt, bleibt als Kopie).
file-conflict = Jemand anderes hat in dieser Datei dasselbe geändert ({ $count ->
    [one] an einer Stelle
   *[other] an { $count } Stellen
}). Nichts wurde überschrieben: Wählen Sie Ihre Fassung, die andere oder beide (die andere als Kopie).

# Arbeitsordner
workspace-no-home = Es ist kein Benutzerordner bekannt, also auch kein Ort für Ihre Bewertungen: Setzen Sie HOME, oder nennen Sie mit --workspace einen Ordner.
workspace-not-a-folder = „{ $path }“ ist eine Datei, kein Ordner: Nennen Sie den Arbeitsordner.
workspace-holder = { $user } auf { $host }, seit { $date }, { $time } Uhr
workspace-held = Diese Bewertung ist anderswo geöffnet ({ $holder }). Sie können sie hier lesen und ändern, sobald sie dort geschlossen ist.
workspace-held-unknown = Diese Bewertung ist anderswo geöffnet. Sie können sie hier lesen und ändern, sobald sie dort geschlossen ist.
workspace-not-writable = Diese Bewertung lässt sich nur lesen: Ihnen fehlt die Berechtigung, in die Datei oder ihren Ordner zu schreiben.
workspace-read-only = Diese Bewertung wurde nur zum Lesen geöffnet.

# Dateien von Bewertungen
file-newer-format = Diese Datei hat eine neuere Version von reifegrad geschrieben; sie bleibt unverändert.
file-newer-format-hint = Installieren Sie die neueste Version von reifegrad, um sie zu öffnen.
file-duplicate-id = Die Kennung „{ $id }“ steht hier ein zweites Mal.
file-two-answers = Frage „{ $id }“ hat zwei Antworten zugleich: Behalten Sie nur value, dont_know oder not_applicable.
