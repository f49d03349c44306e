# Blätter, Überschriften und Diagramme von Tabellen.

sheet-answers = Antworten
sheet-votes = Stimmen
sheet-scores = Werte
sheet-actions = Maßnahmen
sheet-charts = Diagramme

sheet-yes = ja
sheet-no = nein

sheet-id = Kennung
sheet-essential = Unverzichtbar
sheet-weight = Gewicht
sheet-state = Zustand
sheet-answer = Antwort
sheet-meaning = Was das heißt
sheet-counted = Zählt als
sheet-low = Intervall von
sheet-high = Intervall bis
sheet-gap = Abstand
sheet-shown = Gezeigt
sheet-remark = Anmerkung
sheet-reason = Begründung

sheet-role = Rolle
sheet-first-counted = Zuerst
sheet-first-answer = Erste Antwort
sheet-again = Neu abgestimmt

sheet-kind = Art
sheet-lens = Sicht
sheet-whole = Gesamt
sheet-title = Name
sheet-parent = Gehört zu
sheet-questions = Fragen
sheet-answered = Beantwortet
sheet-level-name = Stufe in Worten

sheet-text = Was zu tun ist
sheet-question-id = Zu Frage
sheet-quick-win = Sofortmaßnahme
sheet-why = Warum hier
sheet-priority = Priorität
sheet-tie-group = Gleichauf
sheet-gain = Hebt den Wert um
sheet-first-five = Unter den ersten fünf
sheet-needs = Setzt voraus
sheet-usual-owner = Üblich

sheet-profile = Werte der Dimensionen mit ihren Intervallen
sheet-matrix = Maßnahmen nach Aufwand und Wirkung
sheet-below = Nach unten
sheet-above = Nach oben
sheet-count = Anzahl
sheet-places = Maßnahmen, nach Nr.
sheet-axis-effort = Aufwand: 1 klein, 2 mittel, 3 groß
sheet-axis-impact = Wirkung: 1 gering, 2 mittel, 3 hoch
