# Wörter der Berichte. Vorlagen holen sie mit t("…"); `docs/templates.md` sagt, wie.

report-subtitle = Stand { $date } · Fragebogen „{ $questionnaire }“ { $version }
report-footer = Erstellt mit reifegrad { $version } aus den Antworten vom { $date }.
report-figure = Abbildung

report-heading-summary = Das Wesentliche auf einer Seite
report-heading-strengths = { $count ->
    [one] Eine Stärke
   *[other] Stärken
}
report-heading-gaps = { $count ->
    [one] Eine Lücke
   *[other] Lücken
}
report-heading-first-actions = Was zuerst zu tun ist
report-heading-decisions-asked = Was zu entscheiden ist
report-heading-method = Vorgehen und Grenzen
report-heading-evidence = Wie gut die Antworten belegt sind
report-heading-answer-check = Einen zweiten Blick wert
report-heading-scale = Die Skala
report-heading-profile = Profil
report-heading-agreement = Wo die Sichten auseinandergehen
report-heading-tensions = Widersprüche, über die es sich zu reden lohnt
report-heading-unknown = Zu klärende Fakten
report-heading-actions = Maßnahmen
report-heading-own-actions = Eigene Maßnahmen der Gruppe
report-heading-decisions = Getroffene Entscheidungen
report-heading-what-if = Was die angenommenen Maßnahmen ändern würden
report-heading-sources = Quellen

report-organisation = Organisation
report-unit = Bereich
report-round = Runde
report-participants = Teilnehmende
report-coverage = Antworten
report-people = { $count ->
    [one] eine Person ({ $roles })
   *[other] { $count } Personen ({ $roles })
}
report-one-of-each = je eine aus { $roles }
report-some-of-role = { $count } aus { $role }
report-some-without-role = { $count } ohne Rolle
report-no-role = ohne Rolle
report-no-participants = nicht erfasst
report-answered = { $answered } von { $questions } Fragen beantwortet
report-dont-know = { $count }-mal „weiß nicht“
report-not-applicable = { $count }-mal „trifft nicht zu“
report-open = { $count } noch offen
report-coverage-value = { $progress }. Die beantworteten Fragen tragen { $coverage } des Gewichts aller Fragen, die zutreffen (Abdeckung).

report-overall = Zum Zeitpunkt der Erhebung liegt der Gesamtwert im Intervall { $interval }; als einzelne Zahl { $score }.
report-no-overall = Für einen Gesamtwert ist zu wenig beantwortet; er liegt im Intervall { $interval }.
report-extremes = { $count ->
    [one] Am höchsten liegt mit dem Wert { $high } { $highest }, am niedrigsten mit { $low } { $lowest }.
   *[other] Am höchsten liegen mit dem Wert { $high } { $highest }, am niedrigsten mit { $low } { $lowest }.
}
report-extreme = „{ $title }“ (Intervall { $interval })
report-extremes-overlap = Ihre Intervalle überschneiden sich; die Reihenfolge kann sich also noch ändern.
report-unrated = Noch nicht bewertbar, weil weniger als 70{"\u00A0"}% beantwortet sind: { $dimensions }.
report-unrated-begun = „{ $title }“ ({ $coverage })
report-unrated-untouched = { $count ->
    [one] eine Dimension ohne Antwort
   *[other] { $count } Dimensionen ohne Antwort
}
report-unrated-inapplicable = In { $dimensions } trifft keine Frage zu.
report-unrated-all = Noch ist keine Dimension bewertbar: Ein Wert braucht Antworten mit mindestens 70{"\u00A0"}% des Gewichts.
report-nothing-answered = Noch ist keine Frage beantwortet.
report-no-strengths = Noch keine Frage hat ihr Soll erreicht.
report-no-gaps = Keine beantwortete Frage liegt unter ihrem Soll.
report-finding-value = { $value } (Intervall { $interval }; { $evidence }).
report-gap-value = { $value } (Intervall { $interval }), Soll { $target }.
report-today = Heute:
report-aim = Soll:
report-consequence = Folge:
report-holds-down = Hält „{ $dimension }“ auf Stufe { $level }.
report-waits = { $count ->
    [one] Maßnahme { $places } wartet darauf.
   *[other] Die Maßnahmen { $places } warten darauf.
}
report-nothing-first = Für die ersten drei Monate steht keine Maßnahme an.
report-more-accepted = { $count ->
    [one] Angenommen ist außerdem eine weitere Maßnahme.
   *[other] Angenommen sind außerdem { $count } weitere Maßnahmen.
}
report-no-actions = Es gibt nichts vorzuschlagen: Keine beantwortete Frage liegt unter ihrem Soll, und keine blieb ungewiss.
report-decide-actions = { $count ->
    [one] Eine Maßnahme ist noch nicht entschieden: annehmen, zurückstellen oder ablehnen?
   *[other] { $count } Maßnahmen sind noch nicht entschieden: annehmen, zurückstellen oder ablehnen?
}
report-decide-owners = { $count ->
    [one] Für eine Maßnahme der ersten drei Monate ist noch niemand verantwortlich: Wer übernimmt sie?
   *[other] Für { $count } Maßnahmen der ersten drei Monate ist noch niemand verantwortlich: Wer übernimmt sie?
}
report-decide-facts = { $count ->
    [one] Wer klärt die eine Frage, die niemand beantworten konnte?
   *[other] Wer klärt die { $count } Fragen, die niemand beantworten konnte?
}
report-decide-nothing = Alle Maßnahmen sind entschieden, und für jede der ersten drei Monate ist jemand verantwortlich. Es bleibt, einen Termin für den nächsten Blick darauf zu setzen.

report-method-self = { $count ->
    [0] Dieser Bericht gibt eine Selbsteinschätzung wieder: wie die Anwesenden die Lage zum Zeitpunkt der Erhebung sahen. Er ist keine Zertifizierung und eignet sich nicht zum Vergleich mit anderen Organisationen.
    [one] Dieser Bericht gibt die Selbsteinschätzung einer Person zum Zeitpunkt der Erhebung wieder. Er ist keine Zertifizierung und eignet sich nicht zum Vergleich mit anderen Organisationen. Eine zweite Sicht aus einer anderen Rolle würde ihn belastbarer machen.
   *[other] Dieser Bericht gibt die Selbsteinschätzung von { $count } Personen wieder: wie sie die Lage zum Zeitpunkt der Erhebung sahen. Er ist keine Zertifizierung und eignet sich nicht zum Vergleich mit anderen Organisationen.
}
report-method-interval = Zu jedem Wert gehört ein Intervall. Es zeigt, wie weit der Wert reichen kann, je nachdem, wie gut die Antworten belegt sind und wie viel noch offen ist. Lesen Sie zuerst das Intervall und zuletzt die Nachkommastelle. Seine Breite ist eine Vereinbarung, keine Statistik.
report-method-unknown = „Weiß nicht“ und offene Fragen sind keine niedrigen Werte; sie machen das Intervall breiter. Ist weniger als 70{"\u00A0"}% beantwortet, wird kein Wert angegeben.
report-method-level = Die Stufe einer Dimension kann durch unverzichtbare Fragen begrenzt sein: Sie liegt höchstens eine Stufe über der niedrigsten von ihnen. Die Spalte „Begrenzt durch“ nennt diese Fragen. Vorläufig ist eine Stufe, solange eine unverzichtbare Frage noch keinen Wert hat.
report-method-pulse = Dieser Fragebogen ergibt Werte mit ihren Intervallen, aber keine Stufen: Dafür hat er zu wenige Fragen.
report-method-strict = Die beiden höchsten Werte einer Frage zählen nur, wo ein Dokument, ein System oder eine Messung gesehen wurde; sonst zählen sie als der dritthöchste.
report-method-provisional = Die beiden höchsten Werte einer Frage tragen den Vermerk „Beleg fehlt“, wo weder Dokument noch System noch Messung gesehen wurde.

report-col-grade = Grad
report-col-meaning = Bedeutung
report-col-answers = Antworten
report-col-level = Stufe
report-col-name = Name
report-col-dimension = Dimension
report-col-score = Wert
report-col-interval = Intervall
report-col-capped-by = Begrenzt durch
report-col-target = Soll
report-col-coverage = Abdeckung
report-col-evidence = Beleg
report-col-question = Frage
report-col-value = Wert
report-col-votes = Stimmen
report-col-spread = Spannweite
report-col-consensus = Einigkeit
report-col-by-role = Nach Rolle
report-col-advice = Was zu tun ist
report-col-place = Nr.
report-col-action = Maßnahme
report-col-effort = Aufwand
report-col-impact = Wirkung
report-col-owner = Verantwortlich
report-col-due = Bis
report-col-after = Nach Nr.
report-col-decision = Entscheidung
report-col-when = Wann
report-col-what = Was man sich zeigen lässt
report-col-who = Wer es wissen könnte
report-col-score-today = Wert heute
report-col-score-then = Wert danach
report-col-level-today = Stufe heute
report-col-level-then = Stufe danach
report-col-note = Notiz

report-agreement-intro = { $count ->
    [one] Bei einer Frage liegen die Stimmen so weit auseinander, dass sich ein Gespräch lohnt. Verschiedene Sichten sind ein Ergebnis, kein Fehler.
   *[other] Bei { $count } Fragen liegen die Stimmen so weit auseinander, dass sich ein Gespräch lohnt. Verschiedene Sichten sind ein Ergebnis, kein Fehler.
}
report-agreement-none = Bei allen Fragen mit mehreren Stimmen liegen die Sichten nahe beieinander.
report-others = übrige Rollen
report-votes-unknown = { $count }-mal „weiß nicht“
report-value-provisional = { $value } (Beleg fehlt)
report-unknown-intro = { $count ->
    [one] Diese Frage konnte niemand beantworten. Das ist ein Befund zur Transparenz und eine erste kleine Aufgabe.
   *[other] Diese Fragen konnte niemand beantworten. Das ist ein Befund zur Transparenz und eine erste kleine Aufgabe.
}
report-anybody = alle
report-actions-intro = Die Reihenfolge ergibt sich aus Wirkung, Gewicht und Abstand zum Soll, geteilt durch den Aufwand. Was eine Stufe begrenzt oder anderem vorausgeht, rückt nach vorn. Klein heißt bis zehn Personentage, mittel bis sechzig, groß darüber.
report-actions-ties = So gut wie gleichauf liegen Nr. { $groups }; darunter wählen Sie gemeinsam.
report-action-why = Warum hier:
report-action-size = Aufwand { $effort }, Wirkung { $impact }.
report-action-quick-win = Aufwand { $effort }, Wirkung { $impact }: eine Sofortmaßnahme.
report-action-heading = Maßnahme { $place }: { $title }
report-action-gain = Allein hebt sie den Wert ihrer Dimension um { $gain }.
report-action-first-five = Wie sicher ihr Platz ist: { $place }.
report-action-owner = Verantwortlich:
report-action-by = { $owner }, bis { $date }
report-action-due = Bis:
report-action-usual = noch niemand; üblich: { $owner }
report-action-decision = Entscheidung:
report-action-question = Frage:
report-what-if-intro = { $count ->
    [one] Wird die angenommene Maßnahme umgesetzt und wirkt sie wie gedacht, ändern sich diese Werte. Das ist ein Anhaltspunkt, kein Versprechen.
   *[other] Werden die angenommenen Maßnahmen umgesetzt und wirken sie wie gedacht, ändern sich diese Werte. Das ist ein Anhaltspunkt, kein Versprechen.
}

report-annex-intro = Antworten wie vereinbart; wo nichts vereinbart wurde, die Mitte der Stimmen. Stimmen stehen ohne Namen.
report-answer = Antwort:
report-reason = Begründung:
report-evidence = Beleg:
report-shown = Gezeigt:
report-votes = Stimmen:
report-essential = unverzichtbar
report-from-votes = Mitte der Stimmen
report-provisional = Beleg fehlt
report-counts-as = zählt als { $value }, bis ein Beleg gesehen ist

# Die Seite in HTML: was nur sie sagt, das meiste für Bildschirmleser.
report-contents = Inhalt
report-skip = Zum Inhalt springen
report-to-top = Zum Seitenanfang
report-logo = Logo
report-table = Tabelle { $number }
report-table-of = Tabelle { $number }: { $title }
report-task-done = erledigt
report-task-open = offen
report-pdf-page = Seite { $page } von { $pages }
report-pdf-lacking = { $mark } steht für ein Zeichen, das die Schrift dieser Datei nicht hat.

report-heading-dimensions = Befund je Dimension
report-dimensions-intro = Je Dimension: wie die Gruppe sie zum Zeitpunkt der Erhebung sah, die größte Stärke, die größten Lücken und was als Erstes nötig ist. Die Antworten auf alle Fragen stehen in der Anlage.
report-dimension-score = Wert { $score } im Intervall { $interval }.
report-target-is = Soll { $target }.
report-dimension-unrated = Nicht bewertbar; möglich ist { $interval }, beantwortet sind { $coverage }.
report-dimension-level = Stufe { $level }.
report-dimension-capped = Stufe { $level }, begrenzt durch { $ids }.
report-value-target = { $value } – Soll { $target }.
report-strong = Stark:
report-below = Lücke:
report-needed-first = Zuerst nötig:
report-action-at = Nr. { $place }: { $title }
report-noted = Notiert zu { $id }:
report-agreement-widest = Die zehn weitesten stehen hier, alle in der Anlage.
report-col-clears = Wer es klärt
report-actions-left-out = { $count ->
    [one] Eine weitere Maßnahme steht in der Maßnahmenliste.
   *[other] { $count } weitere Maßnahmen stehen in der Maßnahmenliste.
}
report-heading-quick-wins = { $count ->
    [one] Sofortmaßnahme für die nächsten 30 Tage
   *[other] Sofortmaßnahmen für die nächsten 30 Tage
}
report-quick-wins-intro = Klein, wirksam und an keine Voraussetzung gebunden; damit können Sie gleich beginnen:
report-heading-order = Was aufeinander aufbaut
report-order = Nr. { $place }: { $title } – erst nach Nr. { $after }
report-heading-details = Was zuerst ansteht, im Einzelnen
report-action-when = Wann:
report-heading-outlook = Annahmen und nächster Blick
report-assume-view = Die Antworten geben wieder, wie die Beteiligten die Lage sahen. Wo Belege fehlen, sind sie ein Hinweis und kein Beweis.
report-assume-effort = Aufwand und Wirkung sind Schätzungen aus dem Fragebogen, nicht aus Ihrer Organisation. Prüfen Sie sie, bevor Sie Budget zusagen.
report-assume-effect = Die Reihenfolge setzt voraus, dass Maßnahmen wirken wie gedacht und die Beteiligten Zeit dafür haben. Fällt eine frühe Maßnahme weg, verschiebt sich, was auf ihr aufbaut.
report-assume-unknown = { $count ->
    [one] Eine Frage konnte niemand beantworten. Was dabei herauskommt, kann Werte und Reihenfolge ändern.
   *[other] { $count } Fragen konnte niemand beantworten. Was dabei herauskommt, kann Werte und Reihenfolge ändern.
}
report-next-look = Vereinbaren Sie schon jetzt, wann Sie dieselben Fragen wieder beantworten: am besten, wenn die ersten drei Monate um sind und sich zeigt, was die ersten Maßnahmen bewirkt haben.
report-see-answers = Alle Fragen mit sämtlichen Antwortmöglichkeiten, Stimmen, Belegen und Notizen stehen in der Anlage (Vorlage „answers“), alle Maßnahmen in der Maßnahmenliste (Vorlage „actions“).

report-title-answers = Fragen und Antworten
report-annex-marks = Angekreuzt ist die Antwort.
report-counts = zählt als { $score }
report-interval-is = Intervall { $interval }
report-target-set = Soll { $target }
report-sources = Quellen:
report-heading-findings = Stärken und Lücken
report-strengths-intro = Beantwortete Fragen, die ihr Soll erreicht haben, die stärksten zuerst. Was darüber liegt, ist mehr als nötig und steht in Klammern.
report-gaps-intro = Beantwortete Fragen unter ihrem Soll, der größte Abstand zuerst, gewichtet wie im Fragebogen.
report-col-gap = Abstand
report-heading-votes = Wie weit die Stimmen auseinanderliegen
report-heading-terms = Begriffe
report-col-term = Begriff
report-col-other-language = Englisch
report-term-score = Wert
report-term-score-other = score
report-term-score-meaning = Das gewichtete Mittel der Antworten einer Dimension auf der Skala des Fragebogens.
report-term-interval = Intervall
report-term-interval-other = interval
report-term-interval-meaning = Wie weit der Wert reichen kann, je nach Belegen und offenen Fragen.
report-term-level = Stufe
report-term-level-other = level
report-term-level-meaning = Der Reifegrad einer Dimension; unverzichtbare Fragen können ihn begrenzen.
report-term-target = Soll
report-term-target-other = target
report-term-target-meaning = Der Wert, den Sie erreichen wollen.
report-term-essential = unverzichtbar
report-term-essential-other = essential
report-term-essential-meaning = Eine Frage, die ihre Dimension begrenzt: Deren Stufe liegt höchstens eine darüber.
report-term-coverage = Abdeckung
report-term-coverage-other = coverage
report-term-coverage-meaning = Welcher Anteil des Gewichts aller zutreffenden Fragen beantwortet ist.
report-term-evidence = Beleg
report-term-evidence-other = evidence
report-term-evidence-meaning = Worauf sich eine Antwort stützt, von E0 (Einschätzung) bis E3 (gemessen oder Stichprobe geprüft).
report-term-spread = Spannweite
report-term-spread-other = spread
report-term-spread-meaning = Abstand zwischen der niedrigsten und der höchsten Stimme.
report-term-quick-win = Sofortmaßnahme
report-term-quick-win-other = quick win
report-term-quick-win-meaning = Klein, wirksam und sofort möglich.

report-title-actions = Maßnahmen
report-heading-table = Übersicht
report-heading-tasks = Aufgaben
report-tasks-intro = Eine Zeile je Aufgabe, damit sich die Liste in ein Werkzeug für Aufgaben einfügen lässt.
report-task = Nr. { $place }: { $title } ({ $question }).
report-task-after = Nach Nr. { $places }.
report-heading-done = Erledigt
report-heading-refused = Abgelehnt

report-heading-three = Drei Dinge, auf die es ankommt
report-point-standing = Wo Sie stehen:
report-point-strength = Worauf Sie bauen können:
report-point-gap = Was Sie am meisten bremst:
report-not-certain = Noch ungewiss:
report-not-known = { $count ->
    [one] Eine Frage konnte niemand beantworten ({ $ids }).
   *[other] { $count } Fragen konnte niemand beantworten ({ $ids }).
}
report-not-answered = { $count ->
    [one] Eine Frage ist noch offen.
   *[other] { $count } Fragen sind noch offen.
}
report-not-backed = { $count ->
    [one] Eine Antwort ist eine Einschätzung ohne Beleg.
   *[other] { $count } Antworten sind Einschätzungen ohne Beleg.
}
report-decide-first = { $count ->
    [one] Soll die eine Maßnahme der ersten drei Monate beginnen?
   *[other] Sollen die { $count } Maßnahmen der ersten drei Monate beginnen?
}
report-not-certified = Alles hier ist eine Selbsteinschätzung, keine Zertifizierung und kein Vergleich mit anderen.
