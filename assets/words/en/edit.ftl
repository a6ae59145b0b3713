### The editor inside.

edit-saved = saved
edit-unsaved = not saved
edit-new = new file
edit-line = line
edit-column = column
edit-changed-outside = changed outside the workshop: Ctrl-o
edit-removed-outside = removed outside the workshop: Ctrl-o
edit-taken-in = This file was changed outside the workshop; its new text is shown. Ctrl-z brings the old one back.
edit-just-saved = Saved; the checks are looking.
edit-kept-theirs = Saved. The other version is kept as
edit-not-saved = Not saved; your text is still here:
edit-nothing-to-save = Nothing to save: the file holds this text already.
edit-nothing-to-undo = Nothing to undo.
edit-nothing-to-redo = Nothing to redo.
edit-not-found = Not found:
edit-solution-in = The solution's text is in, not saved yet. Ctrl-z brings yours back.
edit-no-solution = This step has no solution for this file.
edit-equal = The two are the same, line for line.
edit-own-side = - your text
edit-solution-side = + the solution
edit-their-side = + changed outside
edit-recovered-side = - text that was never saved
edit-file-side = + the file as it is
edit-no-note = No note on this line. Lines marked • have one.
edit-differs = The solution has no line like this. Ctrl-d shows the difference.
edit-ask-leave = Some of your text is not saved.
edit-ask-leave-how = `s` save and leave · `x` leave without saving · `Esc` go on writing
edit-ask-changed = Another program changed this file while you wrote here. Nothing is overwritten until you say which text counts.
edit-ask-removed = Another program removed this file while you wrote here. Your text is still here.
edit-ask-changed-how = `m` save mine (theirs is kept beside it) · `t` take theirs · `d` see the difference · `Esc` later
edit-ask-recovered = Last time the workshop ended before this text was saved. It was kept for you.
edit-ask-recovered-how = `t` take it in (Ctrl-z undoes that) · `x` throw it away · `d` see the difference · `Esc` decide later
edit-which-editor = Which editor do you want to write in?
edit-which-how = `Enter` takes it and remembers it; `E` asks again later.
edit-inside = built in, here in the workshop
edit-in-terminal = in this terminal
edit-in-window = in its own window
edit-opened-outside = Opened. Save there, and the checks look again by themselves. Editor:
edit-not-started = The editor could not be started (E chooses another one):
edit-not-here = This file cannot be edited here; E opens it in another editor:
edit-checks = checks
edit-copied = Copied.
edit-too-much = Nothing was put in: the file would become too large to be edited here.

## Editors of the learner's own

edit-no-editor = no editor was found
edit-open-quote = `{ $text }` has an open quote
edit-open-quote-in = { $name } is `{ $line }`, which has an open quote
edit-ended-with = { $name } ended with { $status }
