# The command line
cli-error = Error: { $message }
cli-personal = There is no workspace here, so your own is used: “{ $path }”.
cli-output = The output cannot be written: { $cause }. Check where it goes.
cli-no-terminal = The interface needs a terminal, and this is none. Use --plain for numbered lines on standard input, or a command such as answer, score or report (reifegrad --help lists them).
cli-terminal = The terminal cannot be used: { $cause }. Try reifegrad --plain.
cli-new-organisation = Say whom the assessment is about: --organisation TEXT.
cli-new-participant = “{ $given }” names nobody: write NAME:ROLE, or a name alone.
cli-new-profile = “{ $given }” is not an answer to the profile: write KEY=VALUE.
cli-new-profile-again = The profile’s “{ $key }” is answered a second time here: keep one of the answers.
cli-conflict = { $what } Run the command again: it then begins from what the file holds now.
cli-answer-form = “{ $given }” is not an answer: write ID=VALUE, such as P01=3.
cli-answered = { $count ->
    [one] One answer saved.
   *[other] { $count } answers saved.
}
cli-not-there = There is no assessment “{ $name }” here: “{ $path }” does not exist. { $known ->
    [0] There is none in this workspace yet; reifegrad new creates one.
   *[other] This workspace has { $names }.
}
cli-trash-empty = The trash is empty.
cli-not-in-trash = There is no assessment “{ $name }” in the trash. { $known ->
    [0] The trash is empty.
   *[other] It holds { $names }.
}
cli-explain-unknown = There is nothing called “{ $id }” to explain: name a question, a dimension, an action, LENS/ITEM, or “{ $whole }” for the whole.
cli-explain-rules = Numbers in brackets are rule numbers.
cli-report-one-format = Only one format fits on standard output: name one with --format, or a folder with -o.
cli-report-binary = This format is nothing for a terminal: name a folder with -o, or lead standard output into a file.
cli-demo-end = The sample is in “{ $path }”. Keep it or throw it away; this opens it again: { $command }
cli-check = { $path }: { $errors ->
    [0] { $warnings ->
        [0] no errors
        [one] one warning
       *[other] { $warnings } warnings
    }
    [one] { $warnings ->
        [0] one error
        [one] one error, one warning
       *[other] one error, { $warnings } warnings
    }
   *[other] { $warnings ->
        [0] { $errors } errors
        [one] { $errors } errors, one warning
       *[other] { $errors } errors, { $warnings } warnings
    }
}
cli-check-template = “{ $path }” looks like a template: check looks at questionnaires, assessments and settings. What is wrong with a template, report says with --template.
cli-check-more = { $count ->
    [one] One more finding is not shown: correct these first.
   *[other] { $count } more findings are not shown: correct these first.
}

# Help: commands, then what they take
help-usage = Usage: { $usage }
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-general = General options
help-possible = [possible: { $values }]
help-default = [default: { $values }]
help-program = Digital maturity assessments in the terminal
help-program-after =
    Without a command: the terminal interface, with the assessments of the workspace.
    Workspace: the nearest folder upwards with reifegrad.toml or assessments/, else a personal one.
    Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 a file is invalid, 130 interrupted.
help-option-workspace = Folder with the assessments
help-option-language = Language: en, de or de-CH; of the program, of a new assessment, of a report
help-option-plain = Numbered lines instead of the full screen, for screen readers and scripts
help-option-no-color = No colours
help-option-ascii = No characters beyond ASCII in frames and marks
help-option-help = Print help
help-option-version = Print the version
help-demo = Try everything on a filled sample assessment
help-new = Create an assessment and print its path
help-new-name = Name of the file; made of the month and the organisation if left out
help-new-questionnaire = Id of the questionnaire; see `questionnaire list`
help-new-organisation = Whom it is about; can be left out where the workspace’s settings say it
help-new-unit = Part of the organisation
help-new-participants = Somebody who takes part; can be repeated
help-new-profile = An answer to the profile; can be repeated
help-new-from = Report in JSON from which to put an assessment back, or - for standard input
help-open = Open an assessment in the terminal interface
help-open-assessment = Path of an assessment, or its name in the workspace
help-answer = Answer questions: all of them, or none if one is not accepted
help-answer-assessment = Path of an assessment, or its name in the workspace
help-answer-answers = Question and answer
help-answer-participant = The answers are this participant’s votes, not what the room agreed on
help-answer-evidence = Evidence grade of the answers: E0, E1, E2 or E3
help-answer-note = Note on the answers
help-answer-from = File with answers (TOML, JSON or CSV), or - for standard input
help-answer-after =
    VALUE: a number, ? (don’t know), n/a:REASON, option ids with commas for checklists; empty to clear.
    Nothing at all is written if a question or value is not accepted.
help-score = Print the scores
help-score-assessment = Path of an assessment, or its name in the workspace
help-score-format = Form of the output: table for people, json for programs
help-score-explain = Show step by step how the figures of a question, a dimension, an action or the whole (the questionnaire’s id) come about
help-score-after = Numbers in brackets behind the steps of --explain are rule numbers; docs/scoring.md in the project’s repository describes the rules.
help-actions = Print what to do, in order, with reasons
help-actions-assessment = Path of an assessment, or its name in the workspace
help-actions-format = Form of the output: table for people, json for programs
help-report = Write reports and print their paths
help-report-assessment = Path of an assessment, or its name in the workspace
help-report-format = Forms of the report, with commas between them
help-report-template = Template: full, summary, actions, answers, one of the workspace’s, or the path of a file (mine.md, ./mine)
help-report-output = Folder to write to, or - for standard output; reports/NAME/ of the workspace if left out
help-report-replace = Overwrite an earlier report that says something else, instead of numbering this one
help-report-after =
    A report is called report, or like its template where another one is named.
    If a file there says something else, it is kept and the new one is called report-2 and so on.
help-questionnaire = List, show, copy and begin questionnaires
help-questionnaire-list = List the questionnaires at hand
help-questionnaire-show = Show the questions of a questionnaire
help-questionnaire-show-id = Its id
help-questionnaire-export = Write a questionnaire to standard output or into a file
help-questionnaire-export-id = Its id
help-questionnaire-export-output = File to write; nothing is overwritten
help-questionnaire-new = Begin a questionnaire: a small example with all that is needed
help-questionnaire-new-file = File to write; nothing is overwritten
help-trash = List removed assessments, and put them back
help-trash-list = List what lies in the trash
help-trash-restore = Put a removed assessment back and print its path
help-trash-restore-name = Its name in the trash
help-check = Check questionnaires, assessments and settings for faults
help-check-files = Paths of questionnaires, assessments and settings, or names of assessments in the workspace
help-schema = Print a JSON Schema, for completion in editors
help-schema-format = Of which format
help-completions = Print completions for a shell
help-completions-shell = Which shell
help-man = Print the manual page

# Words for what stands behind options
help-value-assessment = ASSESSMENT
help-value-command = COMMAND
help-value-file = FILE
help-value-folder = DIR
help-value-format = FORMAT
help-value-grade = GRADE
help-value-id = ID
help-value-id-value = ID=VALUE
help-value-key-value = KEY=VALUE
help-value-name = NAME
help-value-name-role = NAME:ROLE
help-value-options = OPTIONS
help-value-shell = SHELL
help-value-tag = TAG
help-value-text = TEXT

# Arguments that cannot be understood
usage-unknown = “{ $arg }” does not belong here.
usage-command = There is no command “{ $name }”.
usage-missing = Something is missing: { $args }
usage-no-value = { $arg } needs a value.
usage-value = “{ $value }” is not possible for { $arg }: choose one of { $known }.
usage-twice = { $arg } can be given only once.
usage-conflict = { $arg } and { $other } exclude each other.
usage-too-many = { $arg } takes no value.
usage-utf8 = An argument holds characters that are no text.
usage-suggestion = Did you mean { $known }?
usage-more = All about it: { $command } --help

# Tables
cli-score-about = { $questionnaire }, last changed { $date }, coverage { $coverage }
cli-overall = Overall
cli-col-name = Name
cli-col-changed = Changed
cli-col-id = ID
cli-col-dimension = Dimension
cli-col-score = Score
cli-col-interval = Interval
cli-col-target = Target
cli-col-gap = Gap
cli-col-answer = Answer
cli-col-value = Value
cli-col-evidence = Evidence
cli-col-level = Level
cli-col-version = Version
cli-col-title = Title
cli-col-questions = Questions
cli-col-languages = Languages
cli-col-action = Action
cli-col-decision = Decision
cli-col-who = Who
cli-votes = { $count } votes: { $figures }, { $advice }
cli-provisional = evidence missing: needs E2
cli-tensions = Worth discussing:
cli-answer-check = Worth a second look:
cli-left-to-ask = Left to ask:
cli-left-more = { $count ->
    [one] one more question
   *[other] { $count } more questions
}
cli-action = effort { $effort }, impact { $impact }; { $decision }
cli-quick-win = quick win
cli-due = by { $date }
cli-own-actions = Own actions

# What happened with assessments, in every front end
desk-personal = your own workspace, { $path }
desk-profile-key = The questionnaire’s profile does not ask for “{ $key }”: it asks for { $known }.
desk-profile-none = The questionnaire’s profile does not ask for “{ $key }”: it asks for nothing.
desk-profile-value = “{ $value }” is no answer to the profile’s “{ $key }”: it is one of { $known }.
desk-no-template = There is no report template “{ $name }”: there are { $known }, or name the path of a file (mine.md, ./mine).
desk-no-template-but = There is no report template “{ $name }”: did you mean “{ $meant }”?
desk-no-setting = The report does without this setting: { $fault }
desk-no-logo = The report does without the logo “{ $path }”: { $why }
desk-logo-outside = the link leads outside the workspace.
desk-logo-large = it has more than { $most } MB.
desk-logo-much = it has more pixels, or more or deeper nested parts, than a report needs; take a simpler version.
desk-logo-unset = The report does without the logo: its file is broken or cannot be typeset.
desk-logo-none = it is neither a PNG nor an SVG file, or broken.
desk-logo-forbidden = “{ $what }” in it could act or fetch something; save it as a plain SVG without that.
desk-report-unchanged = Unchanged: “{ $path }” says the same already.
desk-report-replaced = The earlier report “{ $path }” was replaced.
desk-report-beside = Written as “{ $path }”, because “{ $other }” says something else.
desk-report-with = With it: { $names }.
desk-report-lacking = The typeface of the PDF does not have these characters; □ takes their place: { $characters }
desk-template = The report template “{ $name }” is faulty: { $fault }. Correct it, or take another one.
desk-template-line = The report template “{ $name }” is faulty in line { $line }: { $fault }. Correct it, or take another one.
desk-template-long = it is longer than { $most } kB
desk-template-much = it repeats something, or makes it longer, so often that no report comes of it
desk-template-value = there is no value “{ $name }”
desk-template-no-value = one of the values does not exist
desk-template-message = there is no text “{ $name }”, or it needs other values
desk-template-chart = there is no chart “{ $name }”
desk-template-word = there is no filter or function “{ $name }”
desk-template-syntax = it is not written correctly (“{ $told }”)
desk-template-other = the template language says “{ $told }”
desk-no-pdf = This build of the program cannot write PDF. “{ $command }”, in the folder of its source code, installs one that can; or take another format.
desk-pdf = The report could not be typeset as PDF: { $fault }.
desk-restored = Changes that had not been saved last time are back.
desk-recovered-copy = Changes that had not been saved last time are in “{ $path }”, because the assessment has been changed since: compare the two.
desk-recovered-waiting = Changes that had not been saved last time wait in “{ $path }” until the assessment can be written.
desk-merged = Somebody else has changed this assessment in the meantime; their changes and yours are both in it now.
desk-copy = The other version is in “{ $path }”.
desk-made-again = The file had been removed; it is back.

# Plain mode
plain-welcome = reifegrad, plain mode. Place: { $place }
plain-none-yet = There is no assessment yet.
plain-assessments = Assessments:
plain-entry = { $title }. { $questionnaire }.{ $round ->
    [1] {""}
   *[other] {" "}Round { $round }.
} { $done } of { $all } done, changed { $date }.
plain-word-new = new
plain-choose = Number 1 to { $count }, n for a new assessment, q to leave:
plain-choose-first = n for a new assessment, q to leave:
plain-choose-again = That is not one of the choices.
plain-ask-organisation = Organisation:
plain-ask-organisation-usual = Organisation (Enter: { $usual }):
plain-ask-unit = Unit or department, Enter for none:
plain-questionnaires = Questionnaires:
plain-questionnaire = { $number }: { $title }, { $count ->
    [one] one question
   *[other] { $count } questions
}
plain-ask-profile = Number 1 to { $count }, Enter for no answer:
plain-ask-questionnaire = Number 1 to { $count }:
plain-nothing-created = Nothing was created.
plain-begin = { $title }. { $questionnaire }. { $done } of { $all } done.
plain-begin-help = Type the number of an answer; it is saved at once and the next question follows. Enter goes on without a change, h shows all commands, q leaves.
plain-prompt = { $id }, your answer (h: help):
plain-question = Question { $number } of { $all }, { $id }. { $dimension }.
plain-essential = Essential.
plain-number = Type a number.
plain-number-unit = Type a number ({ $unit }).
plain-text = Type a text.
plain-several = Type the numbers of all that apply, with commas between them, or 0 for none.
plain-answered = Answer: { $answer }.
plain-unanswered = Not answered yet.
plain-votes = Not agreed yet; { $count ->
    [one] one vote
   *[other] { $count } votes
}.
plain-evidence = Evidence: { $grade }.
plain-shown = Shown: { $titles }.
plain-note = Note: { $note }
plain-now = { $id }. { $state }
plain-saved = Saved.
plain-no-note = There is no note. n TEXT writes one.
plain-not-taken = “{ $text }” is not one of the answers: type a number from 1 to { $count }, or h for help.
plain-ask-reason = Why does the question not apply?
plain-ask-reject = Why reject “{ $title }”?
plain-keep-action = Without a reason the action stays as it is.
plain-grades = Evidence is a number from 0 to 3: 0 opinion, 1 example told, 2 document or system seen, 3 measured or sampled.
plain-no-question = There is no question “{ $id }”: the ids go from { $first } to { $last }.
plain-all-answered = No question is open any more.
plain-last = That was the last question. { $open ->
    [0] None is open any more: r shows the results, a the actions, s writes the report, q leaves.
    [one] One is still open: o goes there. r shows the results, s writes the report, q leaves.
   *[other] { $open } are still open: o goes to the next. r shows the results, s writes the report, q leaves.
}
plain-ask-for = Ask to see: { $text }
plain-audience = Who can answer: { $roles }.
plain-nothing-more = There is no further text on this question.
plain-conflict = 1 saves your version and keeps the other as a copy, 2 takes the other version and keeps yours as a copy, Enter decides later:
plain-replaced = 1 writes your version and keeps what is there now as a copy, Enter decides later:
plain-conflict-later = Nothing is saved until you decide; the next change asks again.
plain-goals = Dimensions with a level above today’s:
plain-ask-goal = Number 1 to { $count }, Enter for none:
plain-ask-level = Which level is to be reached ({ $levels })? Enter for none:
plain-ask-accept = { $count ->
    [one] 1 accepts this action, Enter changes nothing:
   *[other] 1 accepts these { $count } actions, Enter changes nothing:
}
plain-templates = Reports:
plain-ask-template = Number 1 to { $count }, Enter for 1, 0 for no report:
plain-formats = Formats:
plain-ask-formats = Numbers 1 to { $count } with commas between them, Enter for 1, 0 for no report:
plain-no-report = No report was written.
plain-no-action = Name the number of an action, 1 to { $count }; a shows them.
plain-decided = { $title }: { $decision }.
plain-end = Everything is saved in “{ $path }”.
plain-input-failed = The input cannot be read any further: { $cause }.
plain-input-endless = The input has a line longer than { $limit } MB; it is read no further.
plain-end-read-only = Nothing was changed in “{ $path }”.
plain-end-unsaved = Not everything could be saved in “{ $path }”. What is missing is kept and comes back when you open it again.

plain-results = Results of { $title }. Coverage { $coverage }.
plain-overall = Overall: score { $score }, interval { $interval }.
plain-unrated = { $title }: { $why }; interval { $interval }, target { $target }.
plain-dimension = { $title }: score { $score }, interval { $interval }, target { $target }.
plain-value = { $id }: { $value }; { $grade }
plain-gap = { $line }; target { $target }, gap { $gap }
plain-surplus = { $line }; target { $target }, { $surplus }
plain-no-value = { $id }: { $state }
plain-tensions = Worth discussing:
plain-unknown = To find out, and who could:
plain-actions = { $count ->
    [one] One action:
   *[other] { $count } actions, in order:
}
plain-action = { $rank }: { $title }. { $wave }; effort { $effort }, impact { $impact }; { $reason }. { $decision }.
plain-own-action = Own action: { $title }. { $decision }.
plain-what-if = Once the accepted actions are done:
plain-after = { $title }: { $before } becomes { $after }

plain-help = Commands of plain mode: the letter or the word, then Enter. The keys of the interface do not apply here. Anything else is an answer; with = before it, it is one in any case.
plain-help-line = { $call } or { $word }: { $help }
plain-takes-text = TEXT
plain-takes-reason = REASON
plain-takes-grade = 0–3
plain-takes-number = NUMBER
plain-takes-number-reason = NUMBER REASON
plain-takes-id = ID
plain-word-dont-know = unknown
plain-help-dont-know = nobody here knows
plain-word-not-applicable = inapplicable
plain-help-not-applicable = does not apply, and why
plain-word-note = note
plain-help-note = adds to the note; without a text shows it, with - removes it
plain-word-evidence = evidence
plain-help-evidence = how well the answer is backed: 0 opinion, 1 example told, 2 document or system seen, 3 measured
plain-word-clear = clear
plain-help-clear = removes the answer
plain-word-about = info
plain-help-about = what is meant, what to ask to see, who can answer
plain-word-back = back
plain-help-back = previous question
plain-word-go = go
plain-help-go = goes to a question
plain-word-open = open
plain-help-open = next open question
plain-word-undo = undo
plain-help-undo = takes the last change back
plain-word-results = results
plain-help-results = scores, intervals and levels
plain-word-actions = actions
plain-help-actions = what to do, the most urgent first
plain-word-accept = accept
plain-help-accept = accepts an action
plain-word-reject = reject
plain-help-reject = rejects an action, and why
plain-word-defer = defer
plain-help-defer = defers an action
plain-word-fewest = level
plain-help-fewest = the fewest actions with which a dimension reaches a level
plain-word-report = report
plain-help-report = writes a report: asks which and in which formats, and says where it is
plain-word-help = help
plain-help-help = this list
plain-word-quit = quit
plain-help-quit = leaves, and says whether everything is saved
