# Was an einer Datei nicht stimmt, wo, und was zu tun ist.

check-word-error = Fehler
check-word-warning = Warnung
check-word-help = Hilfe

# Die Datei als solche
check-not-found = Diese Datei gibt es nicht.
check-not-allowed = Diese Datei darf mit Ihren Rechten nicht gelesen werden.
check-is-folder = Das ist ein Ordner, keine Datei.
check-unreadable = Diese Datei lässt sich nicht lesen: { $cause }.
check-too-large = Diese Datei ist größer als { $limit } MiB und wird nicht gelesen.
check-too-many-parts = Diese Datei hat mehr als eine halbe Million Bestandteile und wird nicht gelesen.
check-utf8 = Das ist kein Text in UTF-8.
check-utf16 = Diese Datei ist in UTF-16 gespeichert, nicht in UTF-8.
check-utf8-hint = Speichern Sie die Datei in Ihrem Editor als UTF-8.

# TOML
check-toml-decimal-comma = Zahlen werden mit Dezimalpunkt geschrieben.
check-toml-decimal-comma-hint = Schreiben Sie 1.5 statt 1,5.
check-toml-duplicate = Diesen Schlüssel oder diese Tabelle gibt es schon.
check-toml-duplicate-hint = Geben Sie einen anderen Namen, führen Sie beide zusammen, oder schreiben Sie [[…]] für einen weiteren Eintrag einer Liste.
check-toml-quote = Text muss in Anführungszeichen stehen.
check-toml-quote-hint = Setzen Sie ihn in "…".
check-toml-string = Dieser Text endet nicht oder enthält ein Zeichen, das nicht erlaubt ist.
check-toml-string-hint = Ein Text in "…" endet in derselben Zeile; für mehrere Zeilen gibt es """…""", für ein Anführungszeichen im Text \".
check-toml-escape = Mit dem Backslash beginnt eine Zeichenfolge, die es nicht gibt.
check-toml-escape-hint = Schreiben Sie \\ für einen Backslash, oder setzen Sie den Text in einfache Anführungszeichen: '…'.
check-toml-unclosed = Hier fehlt eine schließende Klammer.
check-toml-comma = Hier fehlt ein Komma oder ein Zeilenumbruch zwischen zwei Schlüsseln.
check-toml-value = Zu einem Schlüssel gehören ein Gleichheitszeichen und ein Wert.
check-toml-value-hint = Schreiben Sie Schlüssel = Wert.
check-toml-key = Das ist kein Schlüssel.
check-toml-key-hint = Schlüssel bestehen aus Buchstaben ohne Umlaute, Ziffern, - und _; andere stehen in Anführungszeichen.
check-newer-toml = Eine Tabelle in Klammern über mehrere Zeilen erlaubt erst TOML 1.1; andere Programme lesen sie vielleicht nicht.
check-newer-toml-hint = Schreiben Sie sie in eine Zeile oder als Tabelle mit Überschrift.
check-toml-depth = Das ist zu tief verschachtelt.
check-toml-zero = Zahlen beginnen nicht mit einer Null.
check-toml-extend = Hier wird ein Wert ergänzt, der schon vollständig ist.
check-toml-extend-hint = Schreiben Sie einen Text einmal (title = "…") oder einmal je Sprache (title.en = "…" und title.de = "…"), nie beides.
check-toml-other = Das ist kein gültiges TOML: „{ $words }“.

# Schlüssel und Typen
check-unknown-key = Einen Schlüssel `{ $key }` gibt es hier nicht.
check-known-keys = Möglich sind hier: { $keys }.
check-did-you-mean = Meinten Sie „{ $known }“?
check-wrong-case = Der Schlüssel `{ $key }` gehört zur Art { $kinds }; diese Frage hat die Art `{ $kind }`.
check-missing-key = Der Schlüssel `{ $key }` fehlt.
check-missing-key-hint = Ergänzen Sie `{ $key } = …`: { $kind }.
check-missing-one = Zur Art `{ $kind }` gehört einer der Schlüssel { $keys }.
check-not-both = Nur `{ $first }` oder `{ $second }` kann angegeben werden, nicht beides.
check-label-other = hier das andere
check-wrong-type = Hier steht { $found }; erwartet wird { $expected }.
check-no-quotes = Schreiben Sie den Wert ohne Anführungszeichen.
check-no-exponent = Schreiben Sie die Zahl aus, ohne Exponenten.
check-no-infinity = Zahlen sind endlich.
check-no-radix = Schreiben Sie die Zahl in Dezimalziffern.
check-tables-hint = Schreiben Sie die Überschrift mit zwei Klammern: [[…]].
check-too-precise = Zahlen haben höchstens sechs Nachkommastellen.
check-too-many-digits = Zahlen haben höchstens zwölf Stellen vor dem Dezimalpunkt.
check-not-positive = Dieser Wert muss größer als null sein.
check-integer-range = Hier muss eine ganze Zahl von { $low } bis { $high } stehen.
check-unknown-word = `{ $word }` ist keines von { $words }.
check-line = Hier muss eine Zeile ohne Leerzeichen am Rand stehen.
check-one-language = Diesen Text gibt es nur in der Sprache `{ $language }`.
check-one-language-hint = Schreiben Sie einen Text für jede der `languages`.
check-empty-text = Dieser Text ist leer.
check-empty-text-hint = Schreiben Sie den Text, oder entfernen Sie den Schlüssel.
check-id = „{ $id }“ ist keine Kennung.
check-id-hint = Kennungen haben bis zu 64 Buchstaben a–z, Ziffern, ., _ und - und beginnen mit Buchstabe, Ziffer oder _.
check-version = „{ $version }“ ist keine Version.
check-version-hint = Schreiben Sie drei Zahlen wie 1.0.0.
check-language = „{ $language }“ ist kein Sprachkürzel.
check-language-hint = Schreiben Sie ein Kürzel wie en, de oder de-CH.
check-link = Das ist kein Link.
check-link-hint = Links beginnen mit https:// oder http:// und enthalten keine Leerzeichen.
check-undeclared-language = Die Sprache `{ $language }` ist nicht angegeben.
check-undeclared-language-hint = Ergänzen Sie "{ $language }" in `languages`, oder entfernen Sie den Text.
check-missing-translation = Der Text in der Sprache `{ $language }` fehlt.
check-missing-translation-hint = Ergänzen Sie ihn als `.{ $language } = …`, oder entfernen Sie "{ $language }" aus `languages`.

check-kind-text = ein Text in Anführungszeichen oder einer je Sprache
check-kind-texts = eine Liste von Texten oder eine je Sprache
check-kind-string = ein Text in Anführungszeichen
check-kind-id = eine Kennung in Anführungszeichen
check-kind-version = eine Version in Anführungszeichen
check-kind-language = ein Sprachkürzel in Anführungszeichen
check-kind-condition = eine Bedingung in Anführungszeichen
check-kind-number = eine Zahl
check-kind-positive = eine Zahl größer als null
check-kind-integer = eine ganze Zahl
check-kind-boolean = true oder false
check-kind-date = ein Datum wie 2026-11-30
check-kind-time = ein Datum oder eine Uhrzeit
check-kind-list = eine Liste in […]
check-kind-table = eine Tabelle
check-kind-tables = eine Liste von Tabellen ([[…]])
check-kind-word = eines von { $words } in Anführungszeichen
check-kind-or = { $first } oder { $second }

# Fragebögen: Kennungen und Einbindungen
check-newer-format = Diese Datei hat Format { $version }; eine neuere Version von reifegrad hat sie geschrieben.
check-newer-format-hint = Installieren Sie die aktuelle Version von reifegrad; diese hier lässt die Datei, wie sie ist.
check-duplicate-id = „{ $id }“ gibt es zweimal.
check-label-again = hier noch einmal
check-label-first = zuerst hier
check-reserved-id = Die Kennung „{ $id }“ braucht das Programm selbst.
check-question-id-long = Die Kennung „{ $id }“ ist für eine Frage zu lang: Möglich sind { $limit } Zeichen.
check-unnameable-id = Eine Frage mit der Kennung „{ $id }“ lässt sich in Bedingungen nicht nennen.
check-unnameable-id-hint = Stellen Sie einen Buchstaben voran, etwa Q.
check-include-unknown = Einen Fragebogen „{ $id }“ gibt es nicht.
check-include-unknown-hint = Legen Sie seine Datei in denselben Ordner.
check-include-broken = Der eingebundene Fragebogen „{ $id }“ hat Fehler.
check-include-cycle = Fragebögen binden sich gegenseitig ein: { $way }.
check-include-deep = Zu viele Fragebögen binden sich hintereinander ein.
check-include-levels = Die Stufen von „{ $id }“ haben andere Werte: { $theirs } statt { $ours }.
check-include-language = Der eingebundene Fragebogen „{ $id }“ hat keine Texte in der Sprache `{ $language }`; dort erscheint seine Ersatzsprache.
check-include-collision = „{ $id }“ gibt es schon in einem eingebundenen Fragebogen.
check-label-included = hier eingebunden

# Skalen und Antworten
check-no-language = Mindestens eine Sprache ist nötig.
check-two-values = Mindestens zwei Einträge sind nötig.
check-not-rising = Die Werte steigen nicht an: { $after } folgt auf { $before }.
check-label-before = der vorige
check-off-scale = { $value } liegt außerhalb der Skala von { $low } bis { $high }.
check-anchors = { $anchors ->
    [one] Hier steht ein Anker
   *[other] Hier stehen { $anchors } Anker
} für { $levels } Stufen.
check-anchors-hint = Schreiben Sie einen Text je Stufe der Skala, die niedrigste zuerst.
check-unknown-scale = Eine Skala „{ $name }“ gibt es nicht.
check-unknown-scale-hint = Legen Sie sie als [scales.{ $name }] an.
check-empty-list = Diese Liste ist leer.
check-negative-option = Ohne Bänder darf keine Option einen Wert unter null haben.
check-negative-option-hint = Ergänzen Sie Bänder, die sagen, was jede Summe zählt.
check-no-width = Alle Antworten hätten denselben Wert.
check-last-band = Das letzte Band hat eine Obergrenze; darüber gäbe es keinen Wert.
check-last-band-hint = Entfernen Sie `below` aus dem letzten Band.
check-open-band = Dieses Band hat keine Obergrenze, obwohl es nicht das letzte ist.
check-open-band-hint = Ergänzen Sie `below`.
check-band-gap = Die Bänder steigen nicht an: unter { $after } folgt auf unter { $before }.
check-text-has-no-value = Eine Frage der Art `text` hat keinen Wert; `{ $key }` hat hier keine Bedeutung.

# Dimensionen
check-unknown-dimension = Eine Dimension „{ $id }“ gibt es nicht.
check-dimension-cycle = Dimensionen enthalten sich gegenseitig: { $way }.
check-sum = Nur Skalen, die bei 0 beginnen, lassen sich summieren.
check-sum-hint = Wählen Sie ein anderes `aggregate`, oder lassen Sie die Werte der Frage bei 0 beginnen.
check-sum-scale-hint = Wählen Sie ein anderes `aggregate`, oder lassen Sie die Skala des Fragebogens bei 0 beginnen.
check-label-sum = die Skala dieser Frage nicht
check-label-this-question = bei dieser Frage
check-passes-not-staged = `passes` zählt nur in gestuften Dimensionen.
check-passes-hint = Ergänzen Sie `level = "staged"`, oder entfernen Sie `passes`.
check-passes-scale-hint = Der Wert muss über dem niedrigsten liegen und darf nicht über dem höchsten liegen.
check-no-stages = Keine Frage dieser gestuften Dimension hat eine Stufe (`stage`).
check-stage-gap = Keine Frage hat Stufe { $stage }; sie gilt damit als erreicht.
check-without-stage = Diese Frage hat keine Stufe (`stage`); die Stufe der Dimension hängt nicht von ihr ab.
check-empty-dimension = Diese Dimension hat weder Fragen noch untergeordnete Dimensionen.
check-no-questions = Dieser Fragebogen hat keine Fragen.

# Maßnahmen und Verweise
check-months = Hierher gehören zwei Monate: Beginn und Ende.
check-months-reversed = Das Ende liegt vor dem Beginn.
check-requirement = Eine Maßnahme kann nur voraussetzen, dass eine Frage einen Wert erreicht hat.
check-requirement-hint = Schreiben Sie KENNUNG >= Wert.
check-lifts-to-lowest = Das ist der niedrigste Wert; die Maßnahme käme nie in Betracht.
check-no-value = Den Wert { $value } hat die Frage nicht.
check-values-hint = Mögliche Werte: { $values }.
check-lifts-to-falls = Diese Maßnahme hebt auf weniger als die vorige.
check-lifts-to-falls-hint = Ordnen Sie Maßnahmen nach dem, was sie erreichen.
check-unknown-role = Die Rolle „{ $id }“ ist nicht angelegt.
check-unknown-owner = „{ $id }“ ist unter [[owners]] nicht angelegt.
check-unknown-question = Eine Frage „{ $id }“ gibt es nicht.
check-unknown-profile = Eine Profilfrage „{ $key }“ gibt es nicht.
check-unknown-source = Die Quelle „{ $key }“ ist nicht angelegt.
check-unknown-source-hint = Ergänzen Sie sie unter [[sources]] mit key = "{ $key }".
check-unused-source = Auf diese Quelle verweist nichts.

# Bedingungen
check-condition-hint = Bedingungen sehen so aus: CO4.1 >= 2 and profile.business != 'b2c'
check-condition-term = Hierher gehört eine Frage, profile.SCHLÜSSEL, eine Zahl oder ein Text in Anführungszeichen.
check-condition-comparison = Hierher gehört ein Vergleich: ==, !=, <, <=, > oder >=.
check-condition-end = Hier kann nur `and`, `or` oder das Ende folgen.
check-condition-bracket = Hier fehlt eine schließende Klammer.
check-condition-quote = Der Text in Anführungszeichen endet nicht.
check-condition-character = Dieses Zeichen kommt in Bedingungen nicht vor.
check-condition-long = Diese Bedingung ist zu lang.
check-compares-nothing = Hier werden zwei feste Werte verglichen.
check-text-in-condition = Die Frage „{ $id }“ hat die Art `text` und damit keinen Wert.
check-question-with-text = Die Frage „{ $id }“ hat als Wert eine Zahl, keinen Text.
check-no-value-of = Die Frage „{ $id }“ kann den Wert { $value } nicht haben.
check-no-option = „{ $value }“ ist keine Option der Profilfrage „{ $key }“; es gibt { $values }.
check-profile-with-number = Die Optionen der Profilfrage „{ $key }“ sind Texte.
check-never-holds = Diese Bedingung kann nie erfüllt sein.
check-never-holds-hint = Vergleichen Sie sie mit den Werten, die die Fragen haben können.
check-requires-cycle = Voraussetzungen bilden einen Kreis: { $way }.
check-show-if-cycle = Diese Fragen werden nur gestellt, wenn andere von ihnen beantwortet sind: { $way }.
check-cycle-hint = Entfernen Sie eine dieser Zeilen.
check-label-cycle = auf dem Weg
