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
wording-not-rateable = nicht bewertbar: { $coverage } beantwortet
wording-nothing-applies = hier trifft nichts zu

wording-advice-agree = einig
wording-advice-discuss = besprechen
wording-advice-vote-again = besprechen und neu abstimmen
wording-advice-unsettled = weiterhin uneinig: Fakten klären, bis dahin der tiefere Wert
wording-agreement = Spannweite { $spread }, Einigkeit { $consensus }

wording-effort-s = klein
wording-effort-m = mittel
wording-effort-l = groß
wording-impact-l = gering
wording-impact-m = mittel
wording-impact-h = hoch
wording-wave-now = jetzt
wording-wave-next = als Nächstes
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
wording-and = { $first } und { $last }
