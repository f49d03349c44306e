# common

# Files: what could not be done …
file-not-read = “{ $path }” cannot be read.
file-not-saved = “{ $path }” could not be saved.
file-not-created = “{ $path }” cannot be created.
file-not-moved = “{ $path }” cannot be moved or removed.
# … and why, and what next
file-because-full = There is no room left on the disk or in your quota: free some space and try again.
file-because-denied = You are not allowed to do that there: change the permissions of the file or the folder, or choose another place.
file-because-read-only = The disk can only be read: choose another place.
file-because-missing = The file or its folder is not there: check the path.
file-because-no-folder = There is a file where a folder should be: check the path.
file-because-taken = There is something else of that name: choose another one.
file-because-name = The name is too long or has characters that this disk cannot store: choose another name.
file-because-other = The operating system says: { $cause }. Try again, or choose another place.
file-not-a-file = “{ $path }” is a folder or a device, not a file: check the path.
file-too-large = “{ $path }” is larger than { $limit } MB and was not read: check whether it is the right file.
file-invalid = “{ $path }” cannot be used: { $fault }{ $more ->
    [0] {""}
    [one] {" "}There is one more fault.
   *[other] {" "}There are { $more } more faults.
} { $advice }
file-invalid-advice = Correct it, or restore an older copy; it was left as it is.
file-exists = “{ $path }” exists already and was not overwritten: choose another name.

file-kept-in-recovery = Your changes are still here and are kept safe: they come back at the next start even if the program ends.
file-kept-in-memory = Your changes are still here, but only as long as the program runs: do not close it before they are saved.
file-replaced = The file was replaced by something else while you were working. Nothing was overwritten.
file-conflict = Somebody else has changed the same things in this file ({ $count ->
    [one] one place
   *[other] { $count } places
}). Nothing was overwritten.

# Workspace
workspace-no-home = No home folder is known, so there is no place for your assessments: set HOME, or name a folder with --workspace.
workspace-no-questionnaire = There is no questionnaire “{ $id }”: choose one of { $ids }, or put yours into the folder questionnaires.
workspace-questionnaire-missing = This assessment answers the questionnaire { $id } { $version }, which is not here. Put its file at “{ $path }”, for instance from the folder or the archive that the assessment came in.
workspace-questionnaire-changed = The questionnaire { $id } { $version } was changed after this assessment had been made with it: “{ $path }” no longer has the content it was frozen with. Restore that file from a copy.
workspace-not-a-folder = “{ $path }” is a file, not a folder: name the folder of your workspace.
workspace-holder = { $who }, since { $date }, { $time }
workspace-holder-both = { $user } on { $host }
workspace-holder-host = somebody on { $host }
workspace-holder-process = process { $process }
workspace-held = This assessment is open elsewhere ({ $holder }). You can read it here, and change it once it is closed there.
workspace-held-unknown = This assessment is open elsewhere. You can read it here, and change it once it is closed there.
workspace-not-writable = This assessment can only be read: you are not allowed to write to the file or its folder.
workspace-no-room = This assessment can only be read: there is no room left on the disk. Free some space and open it again.
workspace-read-only = This assessment was opened for reading only.

# Assessment files
file-unknown-setting = There is no setting “{ $key }”; it does nothing here.
file-colour = “{ $colour }” is not a colour.
file-colour-hint = Write it with six hexadecimal digits, such as "#1a5276".
file-picture = This is not the path of a picture in the workspace.
file-picture-hint = Name a PNG or SVG file below the folder of this file, such as "logo.png".
file-folder = This is not a folder in the workspace.
file-folder-hint = Name a folder below the folder of this file, such as "templates".
file-unknown-question = The questionnaire has no question “{ $id }”: this is kept, but does not count.
file-unknown-participant = Nobody with the id “{ $id }” takes part: this vote is kept.
file-unfit-value = Question “{ $question }” does not take this answer: it is kept, but does not count.
file-unknown-dimension = The questionnaire has no dimension “{ $id }”: this target is kept, but does not count.
file-unknown-recommendation = The questionnaire has no recommendation “{ $id }”: this is kept, but does not count.
file-duplicate-id = The id “{ $id }” appears here a second time.
file-two-answers = Question “{ $id }” has two answers at once: keep one of value, dont_know and not_applicable.

# Answers from outside
file-answer-question = There is no question “{ $question }” in this questionnaire.
file-answer-participant = Nobody called “{ $name }” takes part in this assessment.
file-answer-nobody = Nobody does yet: add people to the properties of the assessment (m in the interface).
file-answer-people = Those who do are { $names }.
participants-twice = “{ $name }” is there twice: give each person a name of their own, for votes are told apart by it.
file-answer-again = Question “{ $question }” is answered a second time here: keep one of the answers.
file-answer-values = Question “{ $question }” does not take “{ $value }”: it takes one of { $values }, or ? for don’t know, or n/a:REASON.
file-answer-number = Question “{ $question }” does not take “{ $value }”: it takes a number such as 2.5, or ? for don’t know, or n/a:REASON.
file-answer-options = Question “{ $question }” does not take “{ $value }”: it takes some of { $options } with commas between them, or none, or ? for don’t know, or n/a:REASON.
file-answer-empty = Question “{ $question }” takes a text.
file-answer-reason = Say why question “{ $question }” does not apply, as in n/a:no box office.
file-answer-twice = Question “{ $question }”: the option “{ $option }” is named twice.
file-answer-grade = “{ $grade }” is not an evidence grade: it is one of E0, E1, E2, E3.
file-answer-type = An answer is a number, a text, a list of option ids, or a table with value, evidence, note and participant.
file-answer-key = An answer has no “{ $key }”.
file-answer-key-hint = It has value, evidence, note and participant.
file-answer-json = This is not JSON: correct it from here on.
file-answer-json-table = The file should be one object from question ids to answers.
file-no-report = This is no report in JSON: report --format json writes one.
file-answer-csv-header = The first line should name the columns: id,value and, if wanted, evidence,note,participant.
file-answer-csv-line = This line does not have as many cells as the first one.
file-answer-csv-open = A cell of this line begins with a quotation mark and never ends: put another one at its end.
