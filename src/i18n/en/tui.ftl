# The frame
tui-too-small = reifegrad needs { $columns } columns and { $rows } rows. Enlarge the window or make the type smaller.
tui-saved = saved
tui-saving = saving …
tui-not-saved = NOT SAVED
tui-read-only = read only
tui-taken-over = You can change this assessment now.
tui-freed = Nobody else has this assessment open any more: E opens it for editing.
tui-leave-unsaved = { $why } Leave once more to go all the same: your answers are then in a recovery file and come back the next time you open this assessment.
tui-quit-writing = Reports are still being written; the program ends as soon as they are.
tui-conflict = { $why } Ctrl-S lets you choose.
tui-conflict-title = Both sides changed the same answers
tui-conflict-mine = Keep my version; the other stays beside it as a copy
tui-conflict-theirs = Take the other version; mine stays beside it as a copy
tui-replaced-title = The file is not this assessment any more
tui-replaced-mine = Write my version; what is there now stays beside it as a copy
tui-worker-gone = the part that saves has stopped; what was not saved is in a recovery file
tui-panic = Something went wrong inside reifegrad, and it had to stop. Your answers are safe: what was not saved yet is put back when you open the assessment again. Please report what follows.
tui-nothing-found = Nothing found.
tui-question-of = Question { $number } of { $all }
tui-done-of = { $done } of { $all } done
tui-view-questions = Questions
tui-view-results = Results
tui-view-actions = Actions
tui-view-report = Report

# Keys
key-space = Space
key-enter = Enter
key-back-tab = Shift-Tab
key-delete = Del
key-backspace = Backspace
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
key-ctrl = Ctrl

# Home
home-reading = Reading the assessments …
home-welcome-1 = Find out together how mature your organisation is: answer a questionnaire, see where you stand, decide what comes first.
home-welcome-2 = Every answer is saved at once, in a folder of yours. It takes no network and no account.
home-welcome-3 = At the end you have a report that can be sent the same evening.
home-first = New assessment
home-progress = { $done } of { $all }
home-round = Round { $number }
home-changed = changed { $date }
home-unreadable = not readable
home-deleted = “{ $name }” is in the trash. Press u to bring it back.
home-trash = Put back from the trash
home-trash-empty = The trash is empty.
home-undeleted = “{ $name }” is back.

# New assessment and properties
new-form = New assessment
new-hint = Only the organisation is needed; all but the questionnaire can be changed.
new-organisation = Organisation
new-questionnaire = Questionnaire
new-unit = Unit (optional)
new-language = Language of the discussion and the report
new-participants = Participants (optional), one per line: name: role
new-title = Title (optional)
new-needs-organisation = Please enter the organisation: it appears in the report.
properties-form = This assessment
properties-target = Target for all questions
properties-strict = Count upper levels only with evidence
properties-votes-gone = The votes of { $names } no longer count. u takes that back.

# What the questionnaire asks about the organisation
profile-form = About the organisation
profile-hint = The answers decide which questions are asked. Each can be left open, and changed later.
profile-open = leave open
profile-none = This questionnaire asks nothing more about the organisation; m shows the details.
profile-asked = { $count ->
    [one] One question is asked now. u takes the change back.
   *[other] { $count } questions are asked now. u takes the change back.
}

# Questions
questions-none = This questionnaire has no questions.
questions-essential = essential !
questions-first = First see to: { $condition }
questions-dont-know = don’t know
questions-not-applicable = does not apply
questions-evidence = Evidence
questions-note = Note
questions-target = Target
questions-votes = Votes
questions-votes-none = What you choose here is the answer of the room. Nobody has voted yet.
questions-votes-agreed = What the room agreed on counts, not the votes.
questions-votes-middle = { $count ->
    [one] Until the room agrees, the one vote counts: { $middle }.
   *[other] Until the room agrees, the middle of { $count } votes counts: { $middle }.
}
questions-votes-how = Votes are entered on the command line, while this assessment is closed: { $command }
questions-previous = Last time
questions-no-evidence = none named yet
questions-no-note = none
questions-help = What is meant
questions-ask-for = Ask to see
questions-audience = Who can answer
questions-answer = Answer
questions-enter-number = Enter a number { $unit }
questions-enter-text = Enter a text
questions-jump = Jump to a question
questions-all-done = No question is open any more. Tab shows the results.
questions-end-open = This was the last question. { $open ->
    [one] One is still open: o goes there.
   *[other] { $open } are still open: o goes there.
}
questions-not-applicable-title = { $id } does not apply
questions-not-applicable-hint = A short reason, so that the report can be understood later. It stays out of the score.
questions-needs-reason = Please say in a few words why the question does not apply.
questions-reason = Because …
questions-note-title = Note on { $id }
form-live-hint = Saved while you type. Esc closes; u takes the change back afterwards.
questions-evidence-for = Evidence for { $id }
questions-grade = How well is the answer backed?
questions-evidence-title = What was shown
questions-evidence-link = Link or file name
questions-target-for = Target for { $id }
questions-target-default = not set here

# Forms
form-date = Date
form-no-date = “{ $text }” is not a date. Write it as 2026-11-21 or 21.11.2026.
form-full = This field holds no more: the rest was left out. Keep a long text in a file and name that as evidence.
form-choose = choose
form-no-number = “{ $text }” is not a number. Write it as 12 or 12.5.
form-discard = This is not kept yet: Ctrl-S keeps it, Esc again discards it.
form-leave = Ctrl-S keeps this form, Ctrl-C again leaves without it.

# Help on fields of forms
field-organisation = Whom this is about: a company, an office, a theatre. The report begins with it.
field-questionnaire = What you are going to answer. This assessment keeps it as it is today; later versions of it do not change what you answered.
field-unit = The part of the organisation this is about, such as a department. Empty means all of it.
field-room-language = The report is shown and proposed in this language. The language of menus and messages is another matter: L changes it.
field-participants = One person per line with name and role, as in “Ada: IT”; the role can be left out. Only people listed here can vote.
field-title = What the assessment is called in the list. Without a title that is organisation and unit.
field-target-all = The level you want to reach everywhere, as far as no question has a target of its own. Gaps are measured from it.
field-strict = On: the two highest levels count only if a document, a system or a measurement has been seen (E2 or E3); otherwise the answer counts as the level below them.
field-profile = Some questions make sense for some organisations only. Your answer decides which are asked; where you leave it open, none is left out for that reason.
field-grade = What the answer rests on. The better it is backed, the narrower the interval of the score becomes.
field-shown = What you were shown: a document, a system, a figure. An entry without any text is left out, and there is always room for one more.
field-link = Where it is to be found later: a link, a file, a folder.
field-date = Write it as 2026-11-21 or 21.11.2026; it can stay empty.
field-target-dimension = The level this dimension is to reach: the target of its questions and of the dimensions within it, as far as they have none of their own. “Not set here” leaves it to the target for all questions, or to the questionnaire.
field-target = The level this question is to reach. “Not set here” leaves it to the target for all questions, or to the questionnaire.
field-number = A number such as 12 or 12.5. Empty takes the answer away.
field-action-title = One sentence that begins with a verb and names a result, such as “Name one owner for customer data”.
field-action-text = How to begin, and how to see that it is done. The report shows it below the title.
field-action-question = The question that the action is to improve. It is named beside it, in the list and in the report.
field-owner = One person who sees to it that it is done.
field-action-note = What else was agreed: a budget, a condition, the next step.
field-program-language = The language of menus and messages. Each assessment has a language of its own for its report.
field-colours = Nothing is told by colour alone: without colours words and marks say the same.
field-ascii = For terminals that show boxes or question marks instead of lines and dots.
field-mouse = The wheel then moves like ↑ and ↓. Most terminals mark text only with Shift held down while this is on.
field-template = What the report holds. Templates of the workspace are among them.
field-format = Tick as many as you need; each becomes a file of its own.
field-existing = Reports that you have edited are safe unless you choose to replace them.
field-report-language = Headings and the questionnaire’s texts appear in this language. What you wrote stays as it is.
field-kind-line = Type, or paste. Ctrl-W deletes the word before the cursor, Ctrl-U everything before it.
field-kind-lines = Type, or paste; Enter begins a new line. Ctrl-W deletes the word before the cursor, Ctrl-U the row before it.
field-kind-several = Tick with the digits, or go there with ← and → and press the space bar.
field-kind-choice = Choose with the digits, with ← and →, or with the space bar.

# Undo
undo-done = Taken back: { $what }.
redo-done = Redone: { $what }.
undo-nothing = There is nothing to take back.
redo-nothing = There is nothing to redo.
undo-action = “{ $title }”
undo-note = note on { $id }
undo-evidence = evidence for { $id }
undo-target = target of { $id }
undo-own-actions = own actions
undo-targets = targets
undo-properties = details of this assessment
undo-profile = about the organisation

# Help, palette, settings
help-title = Keys
help-intro = What the keys do here. Everything can also be found by typing: press : and type what you are looking for.
palette-title = What would you like to do?
settings-title = Settings
settings-hint = They apply to every assessment on this computer.
settings-language = Language of the program
settings-colours = Colours
settings-ascii = Plain characters only
settings-mouse = Mouse wheel
settings-on = on
settings-off = off
language-en = English
language-de = Deutsch
language-de-ch = Deutsch (Schweiz)

# Results
results-part-profile = Profile
results-part-table = Table
results-part-questions = Values
results-part-heat-map = Heat map
results-part-lenses = Lens
results-part-radar = Radar
results-part-tensions = Contradictions
results-part-unknown = Unknown
results-part-left = Left
results-sum-where = You stand
results-sum-sure = How sure
results-sum-held = Held back
results-sum-first = Do first
results-sum-overall = overall { $score } ({ $interval })
results-sum-rated = at { $scores } in { $rated } of { $all } dimensions
results-sum-rest = { $rated }, the rest cannot be rated yet
results-sum-between = { $low } to { $high }
results-sum-unrated = at no score yet: no dimension can be rated
results-sum-levels = reached: { $levels }
results-sum-level = { $count ->
    [one] { $level }
   *[other] { $level } ({ $count }×)
}
results-sum-answers = { $coverage } answered; { $seen } of { $answered } answers backed by E2 or E3
results-sum-capped = “{ $title }” is kept at { $level } by { $ids }{ $others ->
    [0] { "" }
    [one] ; another dimension is kept down as well
   *[other] ; { $others } more dimensions are kept down as well
}
results-sum-weakest = lowest score { $score } ({ $interval }): “{ $title }”
results-sum-action = { $title } (effort { $effort }, impact { $impact })
results-radar-few = { $count ->
    [one] A radar needs three dimensions at least; this questionnaire has one with questions. Profile and heat map show the same figures.
   *[other] A radar needs three dimensions at least; this questionnaire has { $count } with questions. Profile and heat map show the same figures.
}
results-tensions-unknown = This questionnaire does not look for contradictions between answers.
results-tensions-none = { $all ->
    [one] The one contradiction this questionnaire looks for is not among the answers so far.
   *[other] None of the { $all } contradictions this questionnaire looks for is among the answers so far.
}
results-tensions-found = { $count ->
    [one] One of { $all } possible contradictions shows. Which of the answers needs a second look?
   *[other] { $count } of { $all } possible contradictions show. Which of the answers need a second look?
}
results-unknown-none = So far there is no question to which the answer was “don’t know”.
results-unknown-several = Each is listed below every role that could clear it up.
results-unknown-role = { $role }: { $count ->
    [one] one question
   *[other] { $count } questions
}
results-unknown-anybody = Anybody
results-left-wait = Being worked out …
results-left-questions = { $count ->
    [one] One open question can still change a level or the first five actions:
   *[other] { $count } open questions can still change a level or the first five actions, the most important first:
}
results-second-look = Worth a second look
results-second-look-none = There is nothing unusual about the answers.
results-lens = Lens { $number } of { $all }: { $title }
results-lens-keys = ← → others
results-lens-none = This questionnaire has no lenses: it groups its questions in one way only.
results-cell-target = target { $target }
results-cell-essential = essential
results-cell-caps = holds the level of its dimension down
results-score = Score
results-interval = Interval
results-level = Level
results-capped-by = Capped by
results-target = Target
results-gap-head = Gap
results-coverage = Coverage
results-value = Value
results-evidence = Evidence
results-spread-head = Spread
results-consensus = Agreement
results-whole = Overall
results-nothing = Nothing is answered yet, so every value is still possible. i goes to the questions.
results-spread = votes on { $id } are { $spread } apart
results-provisional = { $value }, evidence missing
results-legend-score = score
results-legend-interval = interval
results-legend-target = target
results-legend-reached = score at target
results-legend-open = not rateable yet
results-since = Since last time (round { $round })
results-since-clearly-up = Clearly higher: { $dimensions }
results-since-clearly-down = Clearly lower: { $dimensions }
results-since-unclear = No clear change (less than { $least } up or down): { $dimensions }
results-since-up = Higher answers: { $answers }
results-since-down = Lower answers: { $answers }
results-since-same = { $count ->
    [one] One answer is the same
   *[other] { $count } answers are the same
}
results-since-more = { $count } more
results-strengths = { $count ->
    [one] One strength
    [2] Two strengths
   *[other] Three strengths
}
results-gaps = { $count ->
    [one] One gap
    [2] Two gaps
   *[other] Three gaps
}
results-gap = gap { $gap }
results-unknown = { $count ->
    [one] To find out: one question nobody could answer
   *[other] To find out: { $count } questions nobody could answer
}
results-unproven = { $text } – evidence missing
results-ask = – ask: { $who }
results-more = … and { $count } more; 8 shows all of them
results-tensions = { $count ->
    [one] One contradiction worth discussing
   *[other] { $count } contradictions worth discussing
}

# Why is this so?
why-title = Why is this so?
why-in-full = In full
why-rules = Numbers in brackets are rule numbers.
why-shortened = The innermost steps are left out here: each dimension and question shows its own. Numbers in brackets are rule numbers.
why-tension = It shows because { $condition }:

# Actions
actions-part-list = List
actions-part-matrix = Matrix
actions-part-roadmap = Roadmap
actions-part-dependencies = What waits for what
actions-own-elsewhere = Actions of your own have no effort, impact or months; they are in the list.
actions-worth = effort { $effort }, impact { $impact }
actions-months = months { $from } to { $to }
actions-matrix-corner = Impact
actions-matrix-effort = Effort { $effort }
actions-roadmap-months = Months
actions-roadmap-legend = { $accepted } accepted   { $open } not decided   { $border } a wave begins. What had to wait begins with its wave. Effort: small counts 1, medium 2, large 4.
actions-budget = { $efforts }: effort { $effort }, of which { $accepted } accepted
actions-budget-short = effort { $effort }, of which { $accepted } accepted
actions-budget-none = nothing
actions-tree-accepted = The accepted actions and all they need, each below the last it waits for.
actions-tree-all = All actions, since none is accepted, each below the last it waits for.
actions-tree-alone = { $count ->
    [one] One action linked to no other one here
   *[other] { $count } actions linked to no other one here
}
actions-before = before { $places }
actions-tree-waiting = { $count ->
    [one] another waits for it
   *[other] { $count } others wait for it
}
actions-action = Action
actions-take-back = take back
actions-place = Place
actions-effort = Effort
actions-first-five = Top 5
actions-impact = Impact
actions-question = Question
actions-own = Your own actions
actions-settled = No longer needed: the question has reached its target
actions-done = Done
actions-rejected = Rejected
actions-efforts = Effort: { $efforts }
actions-after = after { $places }
actions-needs = needs { $need }
actions-until = by { $date }
actions-quick-win = quick win
actions-why = Why
actions-sure = Sure
actions-when = When
actions-when-sooner = { $count ->
    [one] place { $places } is more urgent, but begins later
   *[other] places { $places } are more urgent, but begin later
}
actions-when-deferred = you put it off; less urgent ones come before it
actions-when-month = it begins in month { $month } at the earliest; less urgent ones come before it
actions-when-after = it waits for place { $places }; less urgent ones come before it
actions-when-full = the first three months are full: at most { $most } actions, and { $each } of one person
actions-gain = Gain
actions-who = Who
actions-gain-alone = by itself +{ $gain } on the score of “{ $dimension }”
actions-who-open = nobody yet
actions-who-usually = nobody yet; usually: { $owner }
actions-usually = usually: { $owner }
actions-who-usual = Usually done by: { $owner }
actions-note = Note
actions-fact-text = Find out who knows it, have it shown to you, and answer the question then. Until it is answered nobody can say what else would help.
actions-more = … w shows all of it
actions-owner = Who does it
actions-due = Due (e.g. { $date })
actions-reason = Because …
actions-was-rejected = Rejected before: { $reason }
actions-reject-title = Reject this action
actions-reject-hint = A short reason, so that nobody has to ask later. The action stays at the end of the list.
actions-reject-needs = Please give a reason, however short.
actions-new-title = An action of your own
actions-new-hint = Something the questionnaire does not know. It appears in the report beside the others.
actions-title = What is to be done (begins with a verb)
actions-text = First step, how success shows (optional)
actions-about = Question it is about
actions-no-question = none
actions-needs-title = Please say what is to be done.
actions-remove-own-only = Only actions of your own can be removed. x rejects this one.
actions-removed = “{ $title }” is removed. u brings it back.
actions-moved = “{ $title }” is now under “{ $group }”. u takes that back.
actions-gone = “{ $title }” is not in the list any more. u takes that back.
actions-none-unanswered = i shows the questions.
actions-none-untargeted = m sets one for all questions.
actions-none-own = n adds an action of your own.
actions-what-if-none = What if? Accept actions with the space bar, and the scores they would lead to appear here.
actions-what-if-read-only = No action is accepted so far.
actions-what-if-nothing = No score changes: { $reasons }.
actions-nothing-own = the questionnaire does not know what your own actions change
actions-nothing-reached = a question has reached its target already
actions-nothing-fact = establishing a fact counts only once its question is answered
actions-nothing-unscored = there are too few answers for a score
actions-nothing-held = other questions keep the score where it is
actions-what-if = { $count ->
    [one] Once the accepted action is done
    [2] Once both accepted actions are done
   *[other] Once all accepted actions are done
}
actions-what-if-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
actions-overall = Overall
actions-score-change = from { $before } to { $after }
actions-score-same = score { $score }
actions-level-change = Level: today { $before }, then { $after }
actions-why-title = Why place { $place }
actions-fewest-title = Which level is to be reached?
actions-fewest-level = level { $level }
actions-fewest-none = No dimension has a level above it that it could still reach.
actions-fewest-wait = Looking for the fewest actions …
actions-fewest-found = { $dimension } to level { $level }
actions-fewest-accept = { $count ->
    [one] Accept this action
   *[other] Accept these { $count } actions
}
actions-fewest-accepted = { $count ->
    [one] One action accepted; u takes that back.
   *[other] { $count } actions accepted; u takes that back.
}

# Report
report-written = Written: { $paths }
report-preview = Preview · { $template } · { $language }
report-live-wait = The report is being made …
report-live-none = This note does not appear in the report “{ $template }”.
report-live-other = “{ $template }” has the notes on all questions; Ctrl-T turns to the next report.
report-live-empty = Your note will stand here as soon as you write something.
report-rows = Rows { $first }–{ $last } of { $all }
report-form = Write the report
report-template = Template
report-template-full = The whole report
report-template-summary = One page for the board
report-template-actions = Actions, for the team’s tracker
report-template-answers = All questions and answers
report-existing = Where there is another report of this name
report-existing-keep = Keep it and number this one
report-existing-replace = Replace it
report-no-format = Choose at least one format: blank or a digit ticks it.
report-writing = { $number ->
    [one] The report is being written …
   *[other] { $number } reports are being written …
}
report-all-written = { $number } reports are written.
report-opening = Opening { $file } …
report-no-display = There is no screen here to show it on. The report is “{ $path }”.
report-not-viewed = The system has no program that opens “{ $path }”.
report-hint = It is put into the folder “reports” of the workspace.
report-format = Formats
report-format-md = Markdown, to edit
report-format-html = HTML, to send and to print
report-format-pdf = PDF
report-format-docx = Word
report-format-xlsx = Excel
report-format-csv = CSV tables, for other programs
report-format-json = JSON, for other programs
report-language = Language

# Actions: label and sentence for help
action-answer = answer
action-answer-help = Answers with the option of this number.
action-open = open
action-open-help = Opens the assessment.
action-new = new
action-new-help = Begins a new assessment.
action-duplicate = next round
action-duplicate-help = Begins the next round: the same team and questionnaire, answers still to be given.
action-trash = trash
action-trash-help = Shows what was removed, to put it back.
action-delete = delete
action-delete-help = Moves the assessment to the trash; u brings it back.
action-choose = go on
action-choose-help = Answers with the marked option; where that is the answer already, goes on to the next question.
action-dont-know = don’t know
action-dont-know-help = Nobody here knows. Counts as a gap in knowledge, never as zero.
action-not-applicable = does not apply
action-not-applicable-help = The question does not apply here; asks for the reason and leaves it out of the score.
action-note = note
action-note-help = Writes a note on this question.
action-evidence = evidence
action-evidence-help = Says how well the answer is backed, and by what.
action-next = next question
action-next-help = Goes to the next question.
action-previous = back
action-previous-help = Goes to the previous question.
action-next-open = next open
action-next-open-help = Goes to the next question without an answer.
action-jump = jump
action-jump-help = Finds a question by its number or by words in it.
action-target = target
action-target-help = Sets a target for this question alone.
action-target-here = target
action-target-here-help = Sets a target for the selected dimension or question.
action-clear = clear
action-clear-help = Removes the answer; evidence and note stay.
action-switch = other view
action-switch-help = Shows the next part of the results or actions; the digits lead straight to each.
action-switch-back = view before
action-switch-back-help = Shows the part before.
action-part-help = Shows the part of this number.
action-left = left
action-left-help = Moves to the left, in the matrix to the cell before, among the lenses to the one before.
action-right = right
action-right-help = Moves to the right, in the matrix to the next cell, among the lenses to the next.
action-visit = to the question
action-visit-help = Goes to the question; of anything else it shows how the figure comes about.
action-why = why
action-why-help = Shows how this figure comes about, step by step.
action-accept = accept
action-accept-help = Accepts the action, or takes that back; the scores beside or below the list show what it would change.
action-plan = owner, date
action-plan-help = Names who does it and when it is due.
action-reject = reject
action-reject-help = Leaves the action out; asks for the reason.
action-defer = defer
action-defer-help = Moves the action to the last wave, or takes that back.
action-finish = done
action-finish-help = Marks the action as done, or takes that back.
action-own-action = own action
action-own-action-help = Adds an action that the questionnaire does not know.
action-fewest = reach a level
action-fewest-help = Finds the fewest actions with which a dimension reaches a level.
action-remove-action = remove
action-remove-action-help = Removes an action of your own.
action-export = write report
action-export-help = Writes the report into the workspace and shows where.
action-view-report = open report
action-view-report-help = Opens the report written last in the program that the system has for it; of several formats the one that reads best.
action-next-template = other template
action-next-template-help = Shows the report by the next template.
action-previous-template = template before
action-previous-template-help = Shows the report by the template before.
action-preview = preview
action-preview-help = Shows the note in its place in the report while you write it, or no longer.
action-template = template
action-template-help = Shows the preview by the next template.
action-next-view = next view
action-next-view-help = Switches from questions to results, actions and report.
action-previous-view = previous view
action-previous-view-help = Switches to the previous view.
action-show-questions = questions
action-show-questions-help = Shows the questions.
action-show-results = results
action-show-results-help = Shows the results.
action-show-actions = actions
action-show-actions-help = Shows the actions.
action-show-report = report
action-show-report-help = Shows the report.
action-undo = undo
action-undo-help = Takes the last change back.
action-redo = redo
action-redo-help = Redoes what was taken back.
action-take-over = edit
action-take-over-help = Opens for editing what could only be read so far, once nobody else has it open.
action-save = save now
action-save-help = Saves now; otherwise reifegrad saves by itself.
action-properties = details
action-properties-help = Title, organisation, participants, language and targets of this assessment.
action-profile = organisation
action-profile-help = What the questionnaire asks about the organisation; it decides which questions are asked.
action-up = up
action-up-help = Moves up.
action-down = down
action-down-help = Moves down.
action-page-up = page up
action-page-up-help = Moves up by a page.
action-page-down = page down
action-page-down-help = Moves down by a page.
action-first = first
action-first-help = Goes to the beginning.
action-last = last
action-last-help = Goes to the end.
action-submit = done
action-submit-help = Completes the form.
action-field-help = help
action-field-help-help = Says what belongs into this field, and which keys help there.
action-next-field = next field
action-next-field-help = Goes to the next field.
action-previous-field = previous field
action-previous-field-help = Goes to the previous field.
action-select = choose
action-select-help = Chooses the marked entry.
action-cancel = cancel
action-cancel-help = Leaves without changing anything.
action-close = close
action-close-help = Closes the text.
action-help = help
action-help-help = Shows what the keys do here.
action-palette = all commands
action-palette-help = Finds a command by typing.
action-language = language
action-language-help = Changes the language of the program.
action-settings = settings
action-settings-help = Language, colours, characters and mouse wheel.
action-back = list
action-back-help = Goes back to the list of assessments.
action-quit = quit
action-quit-help = Saves and leaves the program; tells you if something cannot be saved.
action-suspend = pause
action-suspend-help = Stops the program until the shell continues it with fg.
action-redraw = redraw
action-redraw-help = Redraws the screen.
