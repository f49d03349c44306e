# Words of reports. Templates use them through t("…"); `docs/templates.md` says how.

report-subtitle = As at { $date } · questionnaire “{ $questionnaire }” { $version }
report-footer = Written with reifegrad { $version } from the answers of { $date }.
report-figure = Figure

report-heading-summary = The essentials on one page
report-heading-strengths = { $count ->
    [one] A strength
   *[other] Strengths
}
report-heading-gaps = { $count ->
    [one] A gap
   *[other] Gaps
}
report-heading-first-actions = What to do first
report-heading-decisions-asked = What is to be decided
report-heading-method = Method and limits
report-heading-evidence = How well the answers are backed
report-heading-answer-check = Worth a second look
report-heading-scale = The scale
report-heading-profile = Profile
report-heading-agreement = Where views differ
report-heading-tensions = Contradictions worth discussing
report-heading-unknown = Facts to establish
report-heading-actions = Actions
report-heading-own-actions = The group’s own actions
report-heading-decisions = Decisions taken
report-heading-what-if = What the accepted actions would change
report-heading-sources = Sources

report-organisation = Organisation
report-unit = Unit
report-round = Round
report-participants = Participants
report-coverage = Answers
report-people = { $count ->
    [one] one person ({ $roles })
   *[other] { $count } people ({ $roles })
}
report-one-of-each = one each from { $roles }
report-some-of-role = { $count } from { $role }
report-some-without-role = { $count } without a role
report-no-role = without a role
report-no-participants = not recorded
report-answered = { $answered ->
    [one] 1 of { $questions } questions answered
   *[other] { $answered } of { $questions } questions answered
}
report-dont-know = { $count } × “don’t know”
report-not-applicable = { $count } × “does not apply”
report-open = { $count } still open
report-coverage-value = { $progress }. The answered questions carry { $coverage } of the weight of all questions that apply (coverage).

report-overall = As seen at the time, the overall score lies in the interval { $interval }; as a single figure it is { $score }.
report-no-overall = Too little is answered for an overall score; it lies in the interval { $interval }.
report-extremes = { $count ->
    [one] The highest score, { $high }, belongs to { $highest }; the lowest, { $low }, to { $lowest }.
   *[other] The highest score, { $high }, is shared by { $highest }; the lowest, { $low }, belongs to { $lowest }.
}
report-extreme = “{ $title }” (interval { $interval })
report-extremes-overlap = Their intervals overlap, so the order may still change.
report-unrated = Not rated yet, as less than 70% is answered: { $dimensions }.
report-unrated-begun = “{ $title }” ({ $coverage })
report-unrated-untouched = { $count ->
    [one] one dimension without an answer
   *[other] { $count } dimensions without an answer
}
report-unrated-inapplicable = No question applies in { $dimensions }.
report-unrated-all = No dimension can be rated yet: a score needs answers that carry at least 70% of the weight.
report-nothing-answered = No question is answered yet.
report-no-strengths = No question has reached its target yet.
report-no-gaps = No answered question is below its target.
report-finding-value = { $value } (interval { $interval }; { $evidence }).
report-gap-value = { $value } (interval { $interval }), target { $target }.
report-today = Today:
report-aim = Target:
report-consequence = Consequence:
report-holds-down = Holds “{ $dimension }” at level { $level }.
report-waits = { $count ->
    [one] Action { $places } waits for it.
   *[other] Actions { $places } wait for it.
}
report-nothing-first = No action is due in the first three months.
report-more-accepted = { $count ->
    [one] One more action is accepted.
   *[other] { $count } more actions are accepted.
}
report-no-actions = There is nothing to propose: no answered question is below its target, and none is unknown.
report-decide-actions = { $count ->
    [one] Accept, defer or reject the one action not yet decided?
   *[other] Accept, defer or reject: { $count } actions are not yet decided.
}
report-decide-owners = { $count ->
    [one] One action of the first three months has nobody who answers for it yet: who takes it on?
   *[other] { $count } actions of the first three months have nobody who answers for them yet: who takes them on?
}
report-decide-facts = { $count ->
    [one] Who establishes the fact behind the one question that nobody could answer?
   *[other] Who establishes the facts behind the { $count } questions that nobody could answer?
}
report-decide-nothing = All actions are decided, and each of the first three months has an owner. What remains is to set a date for the next look at them.

report-method-self = { $count ->
    [0] This is a self-assessment, as seen by those in the room at the time. It is no certification, and it does not compare with other organisations.
    [one] This is the self-assessment of one person, as seen at the time. It is no certification, and it does not compare with other organisations. A second view from another role would make it firmer.
   *[other] This is the self-assessment of { $count } people, as they saw things at the time. It is no certification, and it does not compare with other organisations.
}
report-method-interval = Every score comes with an interval: how far it can reach, given how well the answers are backed and how much is still open. Read the interval first and the decimal last. Its width is a convention, not statistics.
report-method-unknown = “Don’t know” and open questions are not low values; they widen the interval. Where less than 70% is answered, no score is given.
report-method-level = A dimension’s level can be capped by its essential questions: it lies at most one level above the lowest of them. The column “Capped by” names them. A level is provisional as long as an essential question has no value yet.
report-method-pulse = This questionnaire gives scores with their intervals, but no levels: it has too few questions for that.
report-method-strict = The two highest values of a question count only where a document, system or measurement was seen; otherwise they count as the third-highest.
report-method-provisional = The two highest values of a question are marked “evidence missing” where no document, system or measurement was seen.

report-col-grade = Grade
report-col-meaning = Meaning
report-col-answers = Answers
report-col-level = Level
report-col-name = Name
report-col-dimension = Dimension
report-col-score = Score
report-col-interval = Interval
report-col-capped-by = Capped by
report-col-target = Target
report-col-coverage = Coverage
report-col-evidence = Evidence
report-col-question = Question
report-col-value = Value
report-col-votes = Votes
report-col-spread = Spread
report-col-consensus = Agreement
report-col-by-role = By role
report-col-advice = What to do
report-col-place = No.
report-col-action = Action
report-col-effort = Effort
report-col-impact = Impact
report-col-owner = Owner
report-col-due = Due
report-col-after = After no.
report-col-decision = Decision
report-col-when = When
report-col-what = What to ask to see
report-col-who = Who could know
report-col-score-today = Score today
report-col-score-then = Score then
report-col-level-today = Level today
report-col-level-then = Level then
report-col-note = Note

report-agreement-intro = { $count ->
    [one] On one question the votes are far enough apart to talk about it. Differing views are a finding, not a fault.
   *[other] On { $count } questions the votes are far enough apart to talk about them. Differing views are a finding, not a fault.
}
report-agreement-none = On all questions with several votes, the views are close together.
report-others = other roles
report-votes-unknown = { $count } × “don’t know”
report-value-provisional = { $value } (evidence missing)
report-unknown-intro = { $count ->
    [one] Nobody could answer this question. That is a finding about transparency and a first small task.
   *[other] Nobody could answer these questions. That is a finding about transparency and a first small task.
}
report-anybody = anybody
report-actions-intro = The order follows impact, weight and gap to the target, divided by effort; what caps a level or is needed by others comes earlier. Effort is small up to ten person-days, medium up to sixty, large beyond.
report-actions-ties = As good as equal, so that you may choose together: nos. { $groups }.
report-action-why = Why here:
report-action-size = Effort { $effort }, impact { $impact }.
report-action-quick-win = Effort { $effort }, impact { $impact }: a quick win.
report-action-heading = Action { $place }: { $title }
report-action-gain = Alone it raises the score of its dimension by { $gain }.
report-action-first-five = How sure its place is: { $place }.
report-action-owner = Owner:
report-action-by = { $owner }, by { $date }
report-action-due = Due:
report-action-usual = nobody yet; usually: { $owner }
report-action-decision = Decision:
report-action-question = Question:
report-what-if-intro = { $count ->
    [one] If the accepted action is carried out and works as intended, these figures change. It is an indication, not a promise.
   *[other] If the accepted actions are carried out and work as intended, these figures change. It is an indication, not a promise.
}

report-annex-intro = Answers as agreed, or the middle of the votes where nothing was agreed. Votes are listed without names.
report-answer = Answer:
report-reason = Reason:
report-evidence = Evidence:
report-shown = Shown:
report-votes = Votes:
report-essential = essential
report-from-votes = middle of the votes
report-provisional = evidence missing
report-counts-as = counts as { $value } until evidence is seen

# The page in HTML: what only it says, mostly to screen readers.
report-contents = Contents
report-skip = Skip to the content
report-to-top = Back to the top
report-logo = Logo
report-table = Table { $number }
report-table-of = Table { $number }: { $title }
report-task-done = done
report-task-open = to do
report-pdf-page = Page { $page } of { $pages }
report-pdf-lacking = { $mark } takes the place of a character that the typeface of this file does not have.

report-heading-dimensions = Findings by dimension
report-dimensions-intro = For each dimension: how the group saw it at the time, its greatest strength, its widest gaps, and what is needed first. The answers to all questions are in the annex.
report-dimension-score = Score { $score } in the interval { $interval }.
report-target-is = Target { $target }.
report-dimension-unrated = No score possible; it may lie anywhere in { $interval }, and { $coverage } is answered.
report-dimension-level = Level { $level }.
report-dimension-capped = Level { $level }, capped by { $ids }.
report-value-target = { $value } – target { $target }.
report-strong = Strong:
report-below = Gap:
report-needed-first = Needed first:
report-action-at = No. { $place }: { $title }
report-noted = Noted on { $id }:
report-agreement-widest = The ten widest are listed here, all of them in the annex.
report-col-clears = Who finds out
report-actions-left-out = { $count ->
    [one] One more action is in the list of actions.
   *[other] { $count } more actions are in the list of actions.
}
report-heading-quick-wins = { $count ->
    [one] A quick win for the next 30 days
   *[other] Quick wins for the next 30 days
}
report-quick-wins-intro = Small, effective and tied to no precondition, so you can begin at once:
report-heading-order = What builds on what
report-order = No. { $place }: { $title } – only after no. { $after }
report-heading-details = What comes first, in detail
report-action-when = When:
report-heading-outlook = Assumptions and the next look
report-assume-view = The answers show how those involved saw things. Where evidence is missing, they are an indication and no more than that.
report-assume-effort = Effort and impact are estimates from the questionnaire, not from your organisation. Check them before you commit a budget.
report-assume-effect = The order assumes that actions work as intended and that people have time for them. If an early action falls away, what builds on it moves.
report-assume-unknown = { $count ->
    [one] Nobody could answer one question. What comes to light there may change scores and order.
   *[other] Nobody could answer { $count } questions. What comes to light there may change scores and order.
}
report-next-look = Agree now when you will answer the same questions again: ideally once the first three months are over and the effect of the first actions shows.
report-see-answers = All questions with every possible answer, votes, evidence and notes are in the annex (template “answers”), all actions in the list of actions (template “actions”).

report-title-answers = Questions and answers
report-annex-marks = The answer is ticked.
report-counts = counts as { $score }
report-interval-is = interval { $interval }
report-target-set = target { $target }
report-sources = Sources:
report-heading-findings = Strengths and gaps
report-strengths-intro = Answered questions that have reached their target, the strongest first. What lies above it is more than needed and given in brackets.
report-gaps-intro = Answered questions below their target, the widest gap first, weighted as in the questionnaire.
report-col-gap = Gap
report-heading-votes = How far the votes are apart
report-heading-terms = Terms
report-col-term = Term
report-col-other-language = German
report-term-score = score
report-term-score-other = Wert
report-term-score-meaning = The weighted mean of a dimension’s answers on the questionnaire’s scale.
report-term-interval = interval
report-term-interval-other = Intervall
report-term-interval-meaning = How far the score can reach, given the evidence and the open questions.
report-term-level = level
report-term-level-other = Stufe
report-term-level-meaning = The maturity of a dimension; essential questions can cap it.
report-term-target = target
report-term-target-other = Soll
report-term-target-meaning = The value you want to reach.
report-term-essential = essential
report-term-essential-other = unverzichtbar
report-term-essential-meaning = A question that caps its dimension, whose level lies at most one above it.
report-term-coverage = coverage
report-term-coverage-other = Abdeckung
report-term-coverage-meaning = How much of the weight of all questions that apply is answered.
report-term-evidence = evidence
report-term-evidence-other = Beleg
report-term-evidence-meaning = What an answer rests on, from E0 (opinion) to E3 (measured or sampled).
report-term-spread = spread
report-term-spread-other = Spannweite
report-term-spread-meaning = The distance between the lowest and the highest vote.
report-term-quick-win = quick win
report-term-quick-win-other = Sofortmaßnahme
report-term-quick-win-meaning = Small, effective and possible at once.

report-title-actions = Actions
report-heading-table = Overview
report-heading-tasks = Tasks
report-tasks-intro = One line for each task, so that the list can be pasted into a task tracker.
report-task = No. { $place }: { $title } ({ $question }).
report-task-after = After no. { $places }.
report-heading-done = Done
report-heading-refused = Rejected

report-heading-three = Three things that matter
report-point-standing = Where you stand:
report-point-strength = What you can build on:
report-point-gap = What holds you back most:
report-not-certain = Not certain yet:
report-not-known = { $count ->
    [one] Nobody could answer one question ({ $ids }).
   *[other] Nobody could answer { $count } questions ({ $ids }).
}
report-not-answered = { $count ->
    [one] One question is still open.
   *[other] { $count } questions are still open.
}
report-not-backed = { $count ->
    [one] One answer is an opinion without evidence.
   *[other] { $count } answers are opinions without evidence.
}
report-decide-first = { $count ->
    [one] Is the one action of the first three months to begin?
   *[other] Are the { $count } actions of the first three months to begin?
}
report-not-certified = All of this is a self-assessment, no certification and no comparison with others.
