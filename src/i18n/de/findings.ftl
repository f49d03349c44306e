# Wie sicher die Zahlen sind: Robustheit, Antwortprüfung, was noch zu fragen ist

wording-first-five = in { $share } der Fälle unter den ersten fünf
wording-check-fact = zuerst die Fakten klären

wording-ids-more = { $ids } und { $count } weitere
wording-check-alike = Alle { $count } Antworten haben denselben Wert: { $value }.
wording-check-upper = { $count ->
    [one] Bei einer oberen Stufe fehlt der Beleg: { $ids }.
   *[other] Bei { $count } oberen Stufen fehlt der Beleg: { $ids }.
}
wording-check-dont-know = Von den { $all } bisher gestellten Fragen konnte { $count } niemand beantworten: { $ids }.
wording-check-not-applicable = { $count ->
    [one] In „{ $dimension }“ trifft { $count } von { $all } Fragen nicht zu: { $ids }.
   *[other] In „{ $dimension }“ treffen { $count } von { $all } Fragen nicht zu: { $ids }.
}
wording-check-one-role = Alle Antworten stammen aus einer einzigen Rolle: { $role }.
wording-check-old = { $count ->
    [one] Der Beleg einer Antwort ist mehr als zwölf Monate alt: { $ids }.
   *[other] Die Belege von { $count } Antworten sind mehr als zwölf Monate alt: { $ids }.
}
wording-check-outside = { $count ->
    [one] Der vereinbarte Wert liegt einmal außerhalb aller Stimmen: { $ids }.
   *[other] Der vereinbarte Wert liegt { $count }-mal außerhalb aller Stimmen: { $ids }.
}

wording-left-stop = Hier können wir aufhören: Keine offene Frage kann noch eine Stufe oder die ersten fünf Maßnahmen ändern.
wording-title = „{ $title }“
wording-left-levels = { $count ->
    [one] kann die Stufe von { $titles } ändern
   *[other] kann die Stufen von { $titles } ändern
}
wording-left-first-five = kann die ersten fünf Maßnahmen ändern
wording-left-nothing = ändert weder eine Stufe noch die ersten fünf Maßnahmen
wording-left-find-out = { $count ->
    [one] Eine Antwort, die niemand wusste, könnte noch eine Stufe oder die ersten fünf Maßnahmen ändern: { $ids }.
   *[other] { $count } Antworten, die niemand wusste, könnten noch eine Stufe oder die ersten fünf Maßnahmen ändern: { $ids }.
}

wording-fewest-reached = { $dimension } hat Stufe { $level } erreicht.
wording-fewest-actions = { $count ->
    [one] Eine Maßnahme bringt { $dimension } auf Stufe { $level }: { $ids }.
   *[other] { $count } Maßnahmen bringen { $dimension } auf Stufe { $level }: { $ids }. Mit weniger geht es nicht.
}
wording-fewest-perhaps = { $count ->
    [one] Eine Maßnahme bringt { $dimension } auf Stufe { $level }: { $ids }.
   *[other] { $count } Maßnahmen bringen { $dimension } auf Stufe { $level }: { $ids }. Vielleicht reichen weniger; nicht jede Auswahl ließ sich durchrechnen.
}
wording-fewest-out-of-reach = Alle vorgeschlagenen Maßnahmen zusammen bringen { $dimension } höchstens auf Stufe { $best }.
wording-fewest-no-level = { $dimension } hat keine Stufe, und die vorgeschlagenen Maßnahmen geben ihr keine.
