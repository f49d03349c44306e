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
report-heading-findings = Strengths and gaps
report-heading-agreement = Where views differ
report-heading-tensions = Contradictions worth discussing
report-heading-unknown = Facts to establish
report-heading-actions = Actions
report-heading-own-actions = The group’s own actions
report-heading-decisions = Decisions taken
report-heading-what-if = What the accepted actions would change
report-heading-annex = Annex: all questions and answers
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
report-unrated = { $count ->
    [one] No score is possible for { $dimensions }.
   *[other] No scores are possible for { $dimensions }.
}
report-unrated-coverage = “{ $title }” ({ $coverage } answered, 70% needed)
report-unrated-inapplicable = “{ $title }” (no question applies there)
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
report-col-gap = Gap
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
report-others = others
report-votes-unknown = { $count } × “don’t know”
report-value-provisional = { $value } (evidence missing)
report-strengths-intro = Answered questions that have reached their target, the strongest first. What lies above it is more than needed and given in brackets.
report-gaps-intro = Answered questions below their target, the widest gap first, weighted as in the questionnaire.
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
report-evidence-interval = { $evidence }; interval { $interval }
report-evidence-score = { $evidence }; counts as { $score }, interval { $interval }
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
report-pdf-contents = Contents
report-pdf-page = Page { $page } of { $pages }
report-pdf-logo = Logo
report-pdf-lacking = { $mark } takes the place of a character that the typeface of this file does not have.
