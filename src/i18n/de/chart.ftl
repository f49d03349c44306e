# Wörter auf den Grafiken der Berichte, und was darauf zu sehen ist für alle, die sie nicht sehen können.

chart-profile-title = Profil: Wert, Intervall und Soll jeder Dimension
chart-profile-description = { $count ->
    [one] Eine Zeile für die einzige Dimension, auf der Skala { $scale }: Ein Balken zeigt das Intervall, ein Punkt den Wert.
   *[other] Eine Zeile für jede der { $count } Dimensionen, auf der Skala { $scale }: Ein Balken zeigt das Intervall, ein Punkt den Wert.
}
chart-profile-target = Eine Raute zeigt das Soll.
chart-profile-level = Ein Quadrat zeigt die Stufe.
chart-scale = von { $low } bis { $high }
chart-whole = Gesamt
chart-interval = Intervall: so weit kann der Wert reichen
chart-level-capped = Stufe, durch eine unverzichtbare Frage begrenzt
chart-unrated = noch nicht bewertbar: alles, was möglich ist
chart-held-down = Unverzichtbare Fragen begrenzen die Stufe bei { $dimensions }.
chart-more = { $count ->
    [one] und eine weitere, siehe Tabelle
   *[other] und { $count } weitere, siehe Tabelle
}

chart-radar-title = Radar: Wert und Soll der Dimensionen
chart-radar-description = Ein Rad mit { $count } Speichen, eine für jede Dimension, auf der Skala { $scale }; in der Mitte liegt der niedrigste Wert. Eine Linie verbindet die Werte, Balken auf den Speichen zeigen die Intervalle.
chart-radar-target = Eine gestrichelte Linie verbindet das Soll.

chart-heat-map-title = Heatmap: die Werte aller Fragen
chart-heat-map-description = { $count ->
    [one] Ein Feld mit dem Wert der einzigen Frage, auf der Skala { $scale }; je höher der Wert, desto dunkler das Feld.
   *[other] { $count } Felder, eines für jede Frage, in einer Zeile für jede Dimension. Jedes enthält den Wert auf der Skala { $scale }; je höher der Wert, desto dunkler das Feld.
}
chart-heat-map-states = Beantwortet: { $answered }; „weiß nicht“: { $unknown }; „trifft nicht zu“: { $inapplicable }; offen: { $open }.
chart-caps = begrenzt eine Stufe
chart-text = in Worten beantwortet

chart-votes-title = Stimmen: wo die Sichten auseinandergehen
chart-votes-description = { $count ->
    [one] Eine Zeile für eine von { $all } Fragen mit mehreren Stimmen, auf der Skala { $scale }. Jeder Kreis ist ein Wert, die Zahl darin sagt, wie viele ihn gewählt haben.
   *[other] Je eine Zeile für { $count } von { $all } Fragen mit mehreren Stimmen, auf der Skala { $scale }. Jeder Kreis ist ein Wert, die Zahl darin sagt, wie viele ihn gewählt haben.
}
chart-votes-widest = Am weitesten liegen die Stimmen bei { $id } auseinander, mit einer Spannweite von { $spread }.
chart-votes-bubble = wie viele diesen Wert gewählt haben
chart-votes-unknown = wie viele „weiß nicht“ sagten
chart-votes-agreed = Wert, der zählt
chart-spread = Spannweite { $spread }, Einigkeit { $consensus }

chart-effort-impact-title = Aufwand und Wirkung der Maßnahmen
chart-effort-impact-description = { $count ->
    [one] Die einzige Maßnahme in einem von neun Feldern: Nach rechts wächst der Aufwand, nach oben die Wirkung.
   *[other] Die Nummern von { $count } Maßnahmen in neun Feldern: Nach rechts wächst der Aufwand, nach oben die Wirkung.
}
chart-effort-impact-best = { $count ->
    [one] Viel Wirkung für wenig Aufwand hat Maßnahme { $places }.
   *[other] Viel Wirkung für wenig Aufwand haben die Maßnahmen { $places }.
}
chart-effort-impact-no-best = Keine Maßnahme hat viel Wirkung für wenig Aufwand.
chart-effort = Aufwand { $effort }
chart-impact = Wirkung { $impact }

chart-roadmap-title = Fahrplan: was wann zu tun ist
chart-roadmap-description = { $count ->
    [one] Ein Balken für die einzige Maßnahme entlang von 24 Monaten.
   *[other] Balken für die Maßnahmen entlang von 24 Monaten, in drei Wellen; insgesamt sind es { $count }.
}
chart-roadmap-wave = Welle „{ $wave }“: { $count ->
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
}, davon angenommen: { $accepted }.
chart-months = Monate
chart-after = nach { $places }
