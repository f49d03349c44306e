# How sure the figures are: robustness, answer check, what is left to ask

wording-first-five = in the first five in { $share } of cases
wording-check-fact = check the facts first

wording-ids-more = { $ids } and { $count } more
wording-check-alike = All { $count } answers have the same value: { $value }.
wording-check-upper = { $count ->
    [one] One upper level lacks evidence: { $ids }.
   *[other] { $count } upper levels lack evidence: { $ids }.
}
wording-check-dont-know = Nobody could answer { $count } of the { $all } questions asked so far: { $ids }.
wording-check-not-applicable = { $count ->
    [one] In “{ $dimension }”, { $count } of { $all } questions does not apply: { $ids }.
   *[other] In “{ $dimension }”, { $count } of { $all } questions do not apply: { $ids }.
}
wording-check-one-role = All answers come from one role: { $role }.
wording-check-old = { $count ->
    [one] The evidence for one answer is more than twelve months old: { $ids }.
   *[other] The evidence for { $count } answers is more than twelve months old: { $ids }.
}
wording-check-outside = { $count ->
    [one] What was agreed is outside all votes in one case: { $ids }.
   *[other] What was agreed is outside all votes in { $count } cases: { $ids }.
}

wording-left-stop = We can stop here: no open question can change a level or the first five actions any more.
wording-title = “{ $title }”
wording-left-levels = { $count ->
    [one] can change the level of { $titles }
   *[other] can change the levels of { $titles }
}
wording-left-first-five = can change the first five actions
wording-left-nothing = changes neither a level nor the first five actions
wording-left-find-out = { $count ->
    [one] One answer that nobody knew could still change a level or the first five actions: { $ids }.
   *[other] { $count } answers that nobody knew could still change a level or the first five actions: { $ids }.
}

wording-fewest-reached = { $dimension } has reached level { $level }.
wording-fewest-actions = { $count ->
    [one] One action takes { $dimension } to level { $level }: { $ids }.
   *[other] { $count } actions take { $dimension } to level { $level }: { $ids }. Fewer would not be enough.
}
wording-fewest-perhaps = { $count ->
    [one] One action takes { $dimension } to level { $level }: { $ids }.
   *[other] { $count } actions take { $dimension } to level { $level }: { $ids }. Perhaps fewer would do; not every combination could be tried.
}
wording-fewest-out-of-reach = All proposed actions together take { $dimension } no further than level { $best }.
wording-fewest-no-level = { $dimension } has no level, and the proposed actions do not give it one.
