# Words for domain values: used by every front end and by reports.

wording-state-answered = answered
wording-state-dont-know = don’t know
wording-state-not-applicable = does not apply
wording-state-open = open
wording-state-hidden = not asked
wording-not-applicable-because = does not apply: { $reason }
wording-none-of-these = none of these

wording-grade-e0 = opinion
wording-grade-e1 = example told
wording-grade-e2 = document or system seen
wording-grade-e3 = measured or sampled

wording-stage = stage { $number }
wording-level-provisional = { $level } (provisional)
wording-capped-by = capped by { $ids }
wording-more = { $surplus } more
wording-more-than-needed = { $surplus } more than needed
wording-not-rateable = not rateable: { $coverage } answered
wording-nothing-applies = no question applies here

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

wording-no-actions-unanswered = Nothing to propose yet: actions follow from the answers.
wording-no-actions-untargeted = Nothing to propose: no target is set that an answer could fall short of.
wording-no-actions-reached = Nothing to propose: every answer so far reaches its target.

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
wording-at-least = { $id } at { $value } or higher
wording-and = { $first } and { $last }

wording-explain-weight = { " " }× { $weight }
wording-explain-state = State: { $state }
wording-explain-state-agreed = State: { $state }, as agreed
wording-explain-state-votes = State: { $state }, from the votes
wording-explain-vote = Vote
wording-explain-vote-of = Vote from { $role }
wording-explain-voted-again = , after the discussion { $response }
wording-explain-invalid = { " " }(does not count: no valid answer)
wording-explain-removed = { " " }(does not count: no longer takes part)
wording-explain-value-agreed = Value { $value }, as agreed
wording-explain-value-votes = { $count ->
    [one] Value { $value }, from one vote
   *[other] Value { $value }, the middle of the votes that count
}
wording-explain-provisional = Evidence missing: { $given } is an upper level, but the evidence is { $evidence }
wording-explain-counted-lower = Evidence missing: { $given } counts as { $counted }, since it is an upper level, but the evidence is { $evidence }
wording-explain-mapped = { $value } on its own scale { $own } is { $mapped } on { $onto }
wording-explain-around = Interval { $interval }: { $evidence } leaves ±{ $half }
wording-explain-whole-scale = Interval { $interval }: without an answer, the whole scale
wording-explain-target = Target { $target }, { $from }
wording-explain-target-answer = set by the group for this question
wording-explain-target-dimension = set by the group for { $id }
wording-explain-target-all = set by the group for everything
wording-explain-target-question = from the question
wording-explain-target-essential = the questionnaire’s for essential questions
wording-explain-target-questionnaire = the questionnaire’s
wording-explain-gap = Gap { $gap }: target { $target } less { $value }
wording-explain-no-gap = No gap: { $value } reaches the target { $target }
wording-explain-surplus = More than needed: { $value } is { $surplus } above the target { $target }
wording-explain-agreement = Votes: { $figures } ({ $advice })
wording-explain-score = Score { $value }: { $how }
wording-explain-not-rateable = No score: too little is answered; what there is gives { $value } ({ $how })
wording-explain-no-score = No score: nothing is answered
wording-explain-mean = weighted mean
wording-explain-sum = sum
wording-explain-min = lowest of its parts
wording-explain-max = highest of its parts
wording-explain-left-out = Left out: { $part } ({ $because })
wording-explain-because-text = free text
wording-explain-because-unanswered = nothing answered
wording-explain-interval = Interval { $interval }: the same from the lower and the upper ends
wording-explain-coverage = Coverage { $coverage }
wording-explain-low-coverage = Coverage { $coverage }: below 70%, too little for a score
wording-explain-no-coverage = No coverage: no question applies
wording-explain-group-target = Target { $target }: taken together like the score
wording-explain-by-role = By role: { $medians }
wording-explain-level-none = No level: none is given here
wording-explain-level-no-stage = No level: no question with a stage applies
wording-explain-level-no-score = No level: there is no score
wording-explain-floor = Level { $level }: the highest not above the score
wording-explain-capped = { $count ->
    [one] Level { $level }: the score alone would give { $floor }, but { $ids } at { $lowest } allows one level above it at most
   *[other] Level { $level }: the score alone would give { $floor }, but { $ids } at { $lowest } allow one level above them at most
}
wording-explain-unsettled = { $count ->
    [one] ; provisional, because { $ids } has no value yet
   *[other] ; provisional, because { $ids } have no value yet
}
wording-explain-staged = Level: stage { $level }
wording-explain-stage-reached = Stage { $number } is reached
wording-explain-stage-earlier = Stage { $number } is not reached: an earlier one is missing
wording-explain-stage-blocked = Stage { $number } is not reached: it needs { $needs }
wording-explain-hidden = State: not asked, because { $condition } does not hold
wording-explain-hidden-answered = State: not asked, because { $condition } does not hold; what was answered does not count
wording-explain-not-taken = The agreed answer { $response } does not count: the question does not take it
wording-explain-vote-value = { " " }= { $value }
wording-explain-value-agreed-as = Value { $value }, as agreed: { $response }
wording-explain-over-votes = ; this comes before the votes
wording-explain-around-nothing = Interval { $interval }: no evidence (E0) leaves ±{ $half }
wording-explain-evidence = Evidence: { $what }
wording-explain-interval-raised = Interval { $interval }: the same from the lower and the upper ends; as these stay below the score, it reaches up to the score
wording-explain-essential = Essential: { $id }: { $value }
wording-explain-passes = { $id }: { $value } reaches { $needed }
wording-explain-passes-not = { $id }: { $value } does not reach { $needed }
wording-explain-blocks = { $id }: { $state }, blocks the stage
wording-explain-blocks-not = { $id }: { $state }, does not block the stage
wording-explain-proposed = Proposed: lifts { $id } from { $from } to { $to }
wording-explain-proposed-fact = Proposed: nobody could answer { $id }
wording-explain-not-proposed = Not proposed: { $because }
wording-explain-not-state = { $id } has no value ({ $state })
wording-explain-not-target = { $id } has no target
wording-explain-not-reached = { $id } reaches its target
wording-explain-not-lifted = { $id } is at { $to } or higher already
wording-explain-not-enough = { $other } is a smaller step and reaches the target
wording-explain-priority = Priority { $priority } = { $product }: impact × weight × gap ÷ effort
wording-explain-impact = { $figure }, impact { $impact }
wording-explain-times-weight = × { $figure }, weight of { $id }
wording-explain-times-gap = × { $figure }, gap of { $id } in quarters of the scale, 3 at most
wording-explain-times-fact = × { $figure }, gap: counts as 1, since nobody knows
wording-explain-effort = ÷ { $figure }, effort { $effort }
wording-explain-times-caps = × { $figure }, because its question caps the dimension
wording-explain-times-opens = × { $figure }, because two or more others wait for it
wording-explain-place = Place { $place } of { $all }, by priority; whatever an action needs comes before it
wording-explain-place-pinned = Place { $place } of { $all }: you put it at place { $pinned }; whatever an action needs comes before it
wording-explain-before = Before it: { $other }, priority { $priority }
wording-explain-behind = Behind it: { $other }, priority { $priority }
wording-explain-after = Needs { $other } first
wording-explain-needs = Needs { $need }; nothing is proposed for that, so it keeps its place
wording-explain-unlocks = Waits for it: { $other }
wording-explain-placed = place { $place } ({ $id })
wording-explain-ties = { $count ->
    [0] No other action is about as urgent
    [one] About as urgent: place { $places }; you choose between the two
   *[other] About as urgent: places { $places }; you choose among them
}
wording-explain-starts = Begins { $wave }: { $because }
wording-explain-starts-month = { $month ->
    [0] it can begin at once
   *[other] it usually begins in month { $month }
}
wording-explain-starts-deferred = you put it off
wording-explain-starts-after = what it needs comes first
wording-explain-starts-full = the first three months are full, with at most { $most } actions, and { $each } of one person
wording-explain-quick-win = Quick win: small effort, medium or high impact, nothing to wait for, done within three months
wording-explain-gain = Gain { $gain }: done alone, it takes { $id } from { $before } to { $after }
wording-explain-no-gain-fact = No gain: nobody knows yet what the facts will be
wording-explain-no-gain-score = No gain: the dimension has no score
