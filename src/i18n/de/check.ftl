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
check-toml-depth = Das ist zu tief verschachtelt.
check-toml-zero = Zahlen beginnen nicht mit einer Null.
check-toml-extend = Hier wird ein Wert ergänzt, der schon vollständig ist.
check-toml-other = Das ist kein gültiges TOML: „{ $words }“.

# Schlüssel und Typen
check-unknown-key = Einen Schlüssel `{ $key }` gibt es hier nicht.
check-known-keys = Möglich sind hier: { $keys }.
check-did-you-mean = Meinten Sie `{ $known }`?
check-wrong-case = Der Schlüssel `{ $key }` gehört zur Art { $kinds }; diese Frage hat die Art `{ $kind }`.
check-missing-key = Der Schlüssel `{ $key }` fehlt.
check-missing-key-hint = Ergänzen Sie `{ $key } = …`: { $kind }.
check-missing-one = Zur Art `{ $kind }` gehört einer der Schlüssel { $keys }.
check-not-both = Nur `{ $first }` oder `{ $second }` kann angegeben werden, nicht beides.
check-label-other = hier das andere
check-label-wrong-type = anderer Typ
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
