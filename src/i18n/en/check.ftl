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
check-utf8 = This is not UTF-8 text.
check-utf16 = This file is written in UTF-16, not in UTF-8.
check-utf8-hint = save the file as UTF-8 in your editor

# TOML
check-toml-decimal-comma = Numbers are written with a decimal point.
check-toml-decimal-comma-hint = write 1.5 instead of 1,5
check-toml-duplicate = This key or table is there already.
check-toml-duplicate-hint = give it another name, merge the two, or write [[…]] for another entry of a list
check-toml-quote = Text must stand in quotes.
check-toml-quote-hint = write "…" around it
check-toml-string = This text does not end, or holds a character that is not allowed.
check-toml-string-hint = a text in "…" ends on its own line; use """…""" for several lines, and \" for a quote within
check-toml-escape = The backslash begins an escape that does not exist.
check-toml-escape-hint = write \\ for a backslash, or put the text in single quotes: '…'
check-toml-unclosed = A closing bracket is missing here.
check-toml-comma = A comma is missing here, or a line break between two keys.
check-toml-value = A key needs an equals sign and a value.
check-toml-value-hint = write key = value
check-toml-key = This is no key.
check-toml-key-hint = keys hold letters, digits, - and _ only; put others in quotes
check-toml-depth = This is nested too deeply.
check-toml-zero = Numbers do not begin with a zero.
check-toml-extend = This adds to a value that is complete already.
check-toml-other = This is not valid TOML: “{ $words }”.

# Keys and types
check-unknown-key = There is no key `{ $key }` here.
check-known-keys = possible here: { $keys }
check-did-you-mean = did you mean `{ $known }`?
check-wrong-case = The key `{ $key }` belongs to kind { $kinds }; this is kind `{ $kind }`.
check-missing-key = The key `{ $key }` is missing.
check-missing-key-hint = add `{ $key } = …`: { $kind }
check-missing-one = Kind `{ $kind }` needs one of the keys { $keys }.
check-not-both = Either `{ $first }` or `{ $second }` can be there, not both.
check-label-other = this is the other
check-label-wrong-type = another type
check-wrong-type = This is { $found }, but { $expected } is expected.
check-no-quotes = write it without quotes
check-no-exponent = write the number out, without exponent
check-no-infinity = numbers are finite
check-no-radix = write the number in decimal digits
check-tables-hint = write the header with two brackets: [[…]]
check-too-precise = Numbers have at most six decimal places.
check-too-many-digits = Numbers have at most twelve digits before the decimal point.
check-not-positive = This must be above zero.
check-integer-range = This must be a whole number from { $low } to { $high }.
check-unknown-word = `{ $word }` is none of { $words }.
check-line = This must be one line without spaces around it.
check-one-language = This text is there in `{ $language }` only.
check-one-language-hint = write one text for each of the `languages`
check-empty-text = This text is empty.
check-empty-text-hint = write the text, or remove the key
check-id = “{ $id }” is no id.
check-id-hint = ids have up to 64 letters a–z, digits, ., _ and -, and begin with a letter, a digit or _
check-version = “{ $version }” is no version.
check-version-hint = write three numbers, such as 1.0.0
check-language = “{ $language }” is no language tag.
check-language-hint = write a tag such as en, de or de-CH
check-link = This is no link.
check-link-hint = links begin with https:// or http:// and have no spaces
check-undeclared-language = The language `{ $language }` is not declared.
check-undeclared-language-hint = add "{ $language }" to `languages`, or remove the text
check-missing-translation = The text in `{ $language }` is missing.
check-missing-translation-hint = add it as `.{ $language } = …`, or remove "{ $language }" from `languages`

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
