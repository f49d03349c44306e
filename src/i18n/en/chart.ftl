# Words on the charts of reports, and what can be seen on them for those who cannot see them.

chart-profile-title = Profile: score, interval and target of every dimension
chart-profile-description = { $count ->
    [one] One row for the only dimension, on the scale { $scale }: a bar shows the interval, a dot the score.
   *[other] A row for each of the { $count } dimensions, on the scale { $scale }: a bar shows the interval, a dot the score.
}
chart-profile-target = A diamond shows the target.
chart-profile-level = A square shows the level.
chart-scale = from { $low } to { $high }
chart-whole = Overall
chart-interval = Interval: how far the score can reach
chart-level-capped = Level, held down by an essential question
chart-unrated = not rateable yet: all that is possible
chart-held-down = Essential questions hold the level down in { $dimensions }.
chart-more = { $count ->
    [one] and one more, see the table
   *[other] and { $count } more, see the table
}

chart-radar-title = Radar: scores and targets of the dimensions
chart-radar-description = A wheel with { $count } spokes, one for each dimension, on the scale { $scale }; the lowest value lies in the middle. A line joins the scores, and bars along the spokes show the intervals.
chart-radar-target = A dashed line joins the targets.

chart-heat-map-title = Heat map: the values of all questions
chart-heat-map-description = { $count ->
    [one] One cell with the value of the only question, on the scale { $scale }; the higher the value, the darker the cell.
   *[other] { $count } cells, one for each question, in a row for each dimension. Each holds the value on the scale { $scale }; the higher the value, the darker the cell.
}
chart-heat-map-states = { $answered } are answered, { $unknown } nobody could answer, { $inapplicable } do not apply, { $open } are open.
chart-caps = holds a level down
chart-text = answered in words

chart-votes-title = Votes: where views differ
chart-votes-description = { $count ->
    [one] A row for one of { $all } questions with several votes, on the scale { $scale }. Every bubble is a value, and the number in it says how many chose it.
   *[other] A row for each of { $count } out of { $all } questions with several votes, on the scale { $scale }. Every bubble is a value, and the number in it says how many chose it.
}
chart-votes-widest = The votes lie furthest apart on { $id }, with a spread of { $spread }.
chart-votes-bubble = how many chose this value
chart-votes-unknown = how many said “don’t know”
chart-votes-agreed = value that counts
chart-spread = Spread { $spread }, agreement { $consensus }

chart-effort-impact-title = Effort and impact of the actions
chart-effort-impact-description = { $count ->
    [one] The only action in one of nine cells: effort grows to the right, impact upwards.
   *[other] The numbers of { $count } actions in nine cells: effort grows to the right, impact upwards.
}
chart-effort-impact-best = { $count ->
    [one] Action { $places } has a high impact for a small effort.
   *[other] Actions { $places } have a high impact for a small effort.
}
chart-effort-impact-no-best = No action has a high impact for a small effort.
chart-effort = Effort { $effort }
chart-impact = Impact { $impact }

chart-roadmap-title = Roadmap: what to do when
chart-roadmap-description = { $count ->
    [one] A bar for the only action along 24 months.
   *[other] Bars for the actions along 24 months, in three waves; there are { $count } actions.
}
chart-roadmap-wave = Wave “{ $wave }”: { $count ->
    [one] one action
   *[other] { $count } actions
}, { $accepted } of them accepted.
chart-months = Months
chart-after = after { $places }
