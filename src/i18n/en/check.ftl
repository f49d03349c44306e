# What is wrong with a file, where, and what to do.

check-word-error = error
check-word-warning = warning
check-word-help = help

# The file as such
check-not-found = This file does not exist.
check-not-allowed = This file may not be read with your permissions.
check-is-folder = This is a folder, not a file.
check-unreadable = This file cannot be read: { $cause }.
check-too-large = This file is larger than { $limit } MiB and is not read.
check-too-many-parts = This file has more than half a million parts and is not read.
check-utf8 = This is not UTF-8 text.
check-utf16 = This file is written in UTF-16, not in UTF-8.
check-utf8-hint = Save the file as UTF-8 in your editor.

# TOML
check-toml-decimal-comma = Numbers are written with a decimal point.
check-toml-decimal-comma-hint = Write 1.5 instead of 1,5.
check-toml-duplicate = This key or table exists already.
check-toml-duplicate-hint = Give it another name, merge the two, or write [[…]] for another entry of a list.
check-toml-quote = Text must be in quotes.
check-toml-quote-hint = Write "…" around it.
check-toml-string = This text does not end, or contains a character that is not allowed.
check-toml-string-hint = A text in "…" ends on its own line; use """…""" for several lines, and \" for a quote within.
check-toml-escape = The backslash begins an escape that does not exist.
check-toml-escape-hint = Write \\ for a backslash, or put the text in single quotes: '…'
check-toml-unclosed = A closing bracket is missing here.
check-toml-comma = A comma is missing here, or a line break between two keys.
check-toml-value = A key needs an equals sign and a value.
check-toml-value-hint = Write key = value
check-toml-key = This is not a key.
check-toml-key-hint = Keys contain letters, digits, - and _ only; put others in quotes.
check-newer-toml = Only TOML 1.1 allows a table in braces over several lines; other tools may not read it.
check-newer-toml-hint = Write it in one line, or as a table with a header.
check-toml-depth = This is nested too deeply.
check-toml-zero = Numbers do not begin with a zero.
check-toml-extend = This adds to a value that is complete already.
check-toml-extend-hint = Write a text once (title = "…") or once per language (title.en = "…" and title.de = "…"), never both.
check-toml-other = This is not valid TOML: “{ $words }”.

# Keys and types
check-unknown-key = There is no key `{ $key }` here.
check-known-keys = Possible here: { $keys }.
check-did-you-mean = Did you mean “{ $known }”?
check-wrong-case = The key `{ $key }` belongs to kind { $kinds }; this is kind `{ $kind }`.
check-missing-key = The key `{ $key }` is missing.
check-missing-key-hint = Add `{ $key } = …`: { $kind }.
check-missing-one = Kind `{ $kind }` needs one of the keys { $keys }.
check-not-both = Either `{ $first }` or `{ $second }` can be given, not both.
check-label-other = this is the other
check-wrong-type = This is { $found }, but { $expected } is expected.
check-no-quotes = Write it without quotes.
check-no-exponent = Write the number out, without exponent.
check-no-infinity = Numbers are finite.
check-no-radix = Write the number in decimal digits.
check-tables-hint = Write the header with two brackets: [[…]].
check-too-precise = Numbers have at most six decimal places.
check-too-many-digits = Numbers have at most twelve digits before the decimal point.
check-not-positive = This must be above zero.
check-integer-range = This must be a whole number from { $low } to { $high }.
check-unknown-word = `{ $word }` is not one of { $words }.
check-line = This must be one line without spaces around it.
check-one-language = This text exists in `{ $language }` only.
check-one-language-hint = Write one text for each of the `languages`.
check-empty-text = This text is empty.
check-empty-text-hint = Write the text, or remove the key.
check-id = “{ $id }” is not an id.
check-id-hint = Ids have up to 64 letters a–z, digits, ., _ and -, and begin with a letter, a digit or _.
check-version = “{ $version }” is not a version.
check-version-hint = Write three numbers, such as 1.0.0
check-language = “{ $language }” is not a language tag.
check-language-hint = Write a tag such as en, de or de-CH.
check-link = This is not a link.
check-link-hint = Links begin with https:// or http:// and have no spaces.
check-undeclared-language = The language `{ $language }` is not declared.
check-undeclared-language-hint = Add "{ $language }" to `languages`, or remove the text.
check-missing-translation = The text in `{ $language }` is missing.
check-missing-translation-hint = Add it as `.{ $language } = …`, or remove "{ $language }" from `languages`.

check-kind-text = a text in quotes, or one for each language
check-kind-texts = a list of texts, or one list for each language
check-kind-string = a text in quotes
check-kind-id = an id in quotes
check-kind-version = a version in quotes
check-kind-language = a language tag in quotes
check-kind-condition = a condition in quotes
check-kind-number = a number
check-kind-positive = a number above zero
check-kind-integer = a whole number
check-kind-boolean = true or false
check-kind-date = a date such as 2026-11-30
check-kind-time = a date or time
check-kind-list = a list in […]
check-kind-table = a table
check-kind-tables = a list of tables ([[…]])
check-kind-word = one of { $words } in quotes
check-kind-or = { $first } or { $second }

# Questionnaires: ids and includes
check-newer-format = This file has format { $version }, which a newer version of reifegrad has written.
check-newer-format-hint = Install the current version of reifegrad; this one leaves the file as it is.
check-duplicate-id = “{ $id }” appears twice.
check-label-again = here again
check-label-first = here first
check-reserved-id = The id “{ $id }” is reserved for the program.
check-question-id-long = The id “{ $id }” is too long for a question: it may have { $limit } characters.
check-unnameable-id = Conditions cannot name a question with the id “{ $id }”.
check-unnameable-id-hint = Put a letter in front, such as Q.
check-include-unknown = There is no questionnaire “{ $id }”.
check-include-unknown-hint = Put its file into the same folder.
check-include-broken = The included questionnaire “{ $id }” has errors.
check-include-cycle = Questionnaires include each other: { $way }.
check-include-deep = Too many questionnaires include each other in a row.
check-include-levels = The levels of “{ $id }” have other values: { $theirs } instead of { $ours }.
check-include-language = The included questionnaire “{ $id }” has no texts in `{ $language }`; its fallback appears instead.
check-include-collision = “{ $id }” exists already in an included questionnaire.
check-label-included = included here

# Scales and answers
check-no-language = At least one language is needed.
check-two-values = At least two entries are needed.
check-not-rising = The values do not rise: { $after } comes after { $before }.
check-label-before = the one before
check-off-scale = { $value } is outside the scale from { $low } to { $high }.
check-anchors = { $anchors ->
    [one] There is one anchor
   *[other] There are { $anchors } anchors
} for { $levels } levels.
check-anchors-hint = Write one text per level of the scale, lowest first.
check-unknown-scale = There is no scale “{ $name }”.
check-unknown-scale-hint = Declare it as [scales.{ $name }].
check-empty-list = This list is empty.
check-negative-option = Without bands, no option may have a value below zero.
check-negative-option-hint = Add bands that say what each sum counts as.
check-no-width = All answers would have the same value.
check-last-band = The last band has an upper end, so nothing above it has a value.
check-last-band-hint = Remove `below` from the last band.
check-open-band = This band has no upper end, although it is not the last one.
check-open-band-hint = Add `below`.
check-band-gap = The bands do not rise: below { $after } comes after below { $before }.
check-text-has-no-value = A question of kind `text` has no value, so `{ $key }` means nothing.

# Dimensions
check-unknown-dimension = There is no dimension “{ $id }”.
check-dimension-cycle = Dimensions contain each other: { $way }.
check-sum = Only scales that start at 0 can be summed up.
check-sum-hint = Choose another aggregate, or let the question's values start at 0.
check-sum-scale-hint = Choose another aggregate, or let the questionnaire's scale start at 0.
check-label-sum = this question's scale does not
check-label-this-question = for this question
check-passes-not-staged = `passes` counts only in staged dimensions.
check-passes-hint = Add `level = "staged"`, or remove `passes`.
check-passes-scale-hint = It must be above the lowest value, and not above the highest.
check-no-stages = No question of this staged dimension has a stage.
check-stage-gap = No question has stage { $stage }, so it counts as reached.
check-without-stage = This question has no stage, so the level does not depend on it.
check-empty-dimension = This dimension has neither questions nor dimensions within.
check-no-questions = This questionnaire has no questions.

# Recommendations and references
check-months = Two months belong here: start and end.
check-months-reversed = The end comes before the start.
check-requirement = A recommendation can only require that a question has reached a value.
check-requirement-hint = Write ID >= value.
check-lifts-to-lowest = This is the lowest value, so the recommendation never applies.
check-no-value = The question has no value { $value }.
check-values-hint = Possible values: { $values }.
check-lifts-to-falls = This lifts to less than the recommendation before.
check-lifts-to-falls-hint = Put recommendations in the order of what they reach.
check-unknown-role = The role “{ $id }” is not declared.
check-unknown-owner = The owner “{ $id }” is not declared.
check-unknown-question = There is no question “{ $id }”.
check-unknown-profile = There is no profile question “{ $key }”.
check-unknown-source = The source “{ $key }” is not declared.
check-unknown-source-hint = Add it under [[sources]] with key = "{ $key }"
check-unused-source = Nothing cites this source.

# Conditions
check-condition-hint = Conditions look like this: CO4.1 >= 2 and profile.business != 'b2c'
check-condition-term = A question, profile.KEY, a number or a text in quotes belongs here.
check-condition-comparison = A comparison belongs here: ==, !=, <, <=, > or >=.
check-condition-end = Only `and`, `or` or the end can follow here.
check-condition-bracket = A closing bracket is missing here.
check-condition-quote = The text in quotes does not end.
check-condition-character = Conditions cannot contain this character.
check-condition-long = This condition is too long.
check-compares-nothing = This compares two fixed values.
check-text-in-condition = The question “{ $id }” is of kind `text` and has no value.
check-question-with-text = The question “{ $id }” has a number as its value, not a text.
check-no-value-of = The question “{ $id }” cannot have the value { $value }.
check-no-option = “{ $value }” is not an option of profile question “{ $key }”; the options are { $values }.
check-profile-with-number = The options of profile question “{ $key }” are texts.
check-never-holds = This condition can never hold.
check-never-holds-hint = Compare it with the values that the questions can have.
check-requires-cycle = Requirements go round in a circle: { $way }.
check-show-if-cycle = These questions are only asked if others among them are answered: { $way }.
check-cycle-hint = Remove one of these lines.
check-label-cycle = on the way
