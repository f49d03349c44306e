# Words for domain values: used by every front end and by reports.

wording-state-answered = answered
wording-state-dont-know = don’t know
wording-state-not-applicable = not applicable
wording-state-open = open
wording-state-hidden = not asked
wording-not-applicable-because = not applicable: { $reason }
wording-none-of-these = none of these

wording-grade-e0 = opinion
wording-grade-e1 = example told
wording-grade-e2 = document or system seen
wording-grade-e3 = measured or sampled

wording-stage = stage { $number }
wording-level-provisional = { $level } (preliminary)
wording-capped-by = capped by { $ids }
wording-not-rateable = not rateable: { $coverage } answered
wording-nothing-applies = nothing applies here

wording-advice-agree = agreed
wording-advice-discuss = discuss
wording-advice-vote-again = discuss and vote again
wording-advice-unsettled = still apart: check the facts, meanwhile the lower value
wording-agreement = spread { $spread }, agreement { $consensus }

wording-effort-s = small
wording-effort-m = medium
wording-effort-l = large
wording-impact-l = low
wording-impact-m = medium
wording-impact-h = high
wording-wave-now = now
wording-wave-next = next
wording-wave-later = later
wording-horizon-now = Now: the first three months
wording-horizon-next = Next: months 3 to 9
wording-horizon-later = Later: months 9 to 24

wording-decision-open = undecided
wording-decision-accepted = accepted
wording-decision-deferred = deferred
wording-decision-done = done
wording-decision-rejected = rejected
wording-decision-rejected-because = rejected: { $reason }

wording-fact-title = Establish the facts on { $id }
wording-reason-lift = lifts { $id } from { $from } to { $to }
wording-reason-fact = nobody could answer { $id }
wording-reason-caps = it caps its dimension
wording-reason-waiting = { $count ->
    [one] one other waits for it
   *[other] { $count } others wait for it
}
wording-reason-after = { $count ->
    [one] comes after no. { $places }
   *[other] comes after nos. { $places }
}
wording-reason-needs = needs { $needs }
wording-and = { $first } and { $last }
