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
file-because-name = The name is too long or has characters that this disk cannot store: choose another name.
file-because-other = The operating system says: { $cause }. Try again, or choose another place.
file-not-a-file = “{ $path }” is a folder or a device, not a file: check the path.
file-too-large = “{ $path }” is larger than { $limit } MB and was not read: check whether it is the right file.
file-invalid = “{ $path }” cannot be used: { $fault }{ $more ->
    [0] {""}
    [one] {" "}There is one more fault.
   *[other] {" "}There are { $more } more faults.
} Correct it, or restore an older copy; it was left as it is.
file-exists = “{ $path }” exists already and was not overwritten: choose another name.

file-kept-in-recovery = Your changes are still here and are kept safe: they come back at the next start even if the program ends.
file-kept-in-memory = Your changes are still here, but only as long as the program runs: do not close it before they are saved.
file-replaced = The file was replaced by something else while you were working. Nothing was overwritten: choose whether your version is saved (what lies there now is kept as a copy).
file-conflict = Somebody else has changed the same things in this file ({ $count ->
    [one] one place
   *[other] { $count } places
}). Nothing was overwritten: choose your version, theirs, or both (theirs as a copy).

# Workspace
workspace-no-home = No home folder is known, so there is no place for your assessments: set HOME, or name a folder with --workspace.
workspace-not-a-folder = “{ $path }” is a file, not a folder: name the folder of your workspace.
workspace-holder = { $user } on { $host }, since { $date }, { $time }
workspace-held = This assessment is open elsewhere ({ $holder }). You can read it here, and change it once it is closed there.
workspace-held-unknown = This assessment is open elsewhere. You can read it here, and change it once it is closed there.
workspace-not-writable = This assessment can only be read: you are not allowed to write to the file or its folder.
workspace-read-only = This assessment was opened for reading only.

# Assessment files
file-newer-format = This file was written by a newer version of reifegrad; it was left as it is.
file-newer-format-hint = Install the newest version of reifegrad to open it.
file-duplicate-id = The id “{ $id }” stands here a second time.
file-two-answers = Question “{ $id }” has two answers at once: keep one of value, dont_know and not_applicable.
