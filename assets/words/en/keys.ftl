### What each key does, as the help and docs/KEYS.md say it.

keys-normal-run = run the step's command
keys-normal-meaning = show or hide what the step's command means, part by part
keys-normal-prompt = type the command yourself
keys-normal-shell = your shell, in the workspace
keys-normal-check = check the step now
keys-normal-hint = show a hint, one more each time
keys-normal-solution = show or hide the solution
keys-normal-apply = apply the solution; your own files are kept
keys-normal-edit = open the step's file in your editor
keys-normal-files = read the step's file line by line, with notes
keys-normal-difference = how your file differs from the solution
keys-normal-next = next step
keys-normal-previous = previous step
keys-normal-pick = pick an answer
keys-normal-answer = answer the question
keys-normal-cancel = stop the command; again: kill it
keys-normal-type = type into the running command
keys-normal-api = what Docker does: the Engine API requests behind the command
keys-normal-map = live map: ports, containers, networks and volumes, as they are now
keys-normal-search = search the output
keys-normal-tree = lesson tree
keys-normal-bring = bring me to this step: do what comes before it and is missing
keys-normal-take-back = take back what was made in this step or lesson, to do it again
keys-normal-variables = variables of the course: ports, images
keys-normal-language = switch language (日本語)
keys-normal-theme = try the next theme: light, dark, high contrast …
keys-normal-reconnect = look for the engine again
keys-normal-replay = without an engine: replay a recorded run
keys-normal-focus-next = next panel
keys-normal-focus-back = panel before
keys-normal-up = scroll up
keys-normal-down = scroll down
keys-normal-page-up = a page up
keys-normal-page-down = a page down
keys-normal-top = to the top
keys-normal-bottom = to the end; output is followed
keys-normal-close = close a message
keys-normal-help = this help
keys-normal-quit = quit; progress is saved
keys-normal-interrupt = stop the command; quit when none runs

keys-tree-up = step before
keys-tree-down = step after
keys-tree-choose = go to this step
keys-tree-bring = bring me there: do what comes before it and is missing
keys-tree-take-back = take back what was made there
keys-tree-close = back to the text

keys-map-zoom = all the room for the map, or its own place again
keys-map-others = with or without what belongs to others
keys-map-close = back to the text

keys-reader-up = a line up
keys-reader-down = a line down
keys-reader-page-up = a page up
keys-reader-page-down = a page down
keys-reader-top = to the first line
keys-reader-bottom = to the last line
keys-reader-find-next = next line with a note; next difference
keys-reader-find-previous = the one before
keys-reader-note-down = scroll a long note down
keys-reader-note-up = scroll it up
keys-reader-focus-next = next file
keys-reader-focus-back = file before
keys-reader-solution = the solution, or back to your file
keys-reader-difference = how your file differs from the solution, or back to the text
keys-reader-edit = open your file in your editor
keys-reader-language = switch language (日本語)
keys-reader-theme = try the next theme
keys-reader-help = the help
keys-reader-close = back to the step

keys-search-find-next = next match
keys-search-find-previous = match before
keys-search-search = search for something else
keys-search-page-up = a page up
keys-search-page-down = a page down
keys-search-close = end the search
keys-search-interrupt = stop the command; quit when none runs

keys-entry-accept = take what was typed
keys-entry-backspace = erase the letter before
keys-entry-delete = erase the letter on the cursor
keys-entry-left = a letter to the left
keys-entry-right = a letter to the right
keys-entry-word-left = a word to the left
keys-entry-word-right = a word to the right
keys-entry-start = to the start
keys-entry-end = to the end
keys-entry-erase-to-start = erase up to the start
keys-entry-erase-to-end = erase up to the end
keys-entry-erase-blank-word = erase the word before
keys-entry-erase-word = erase up to a letter that is none of a word
keys-entry-put-back = put back what was erased last
keys-entry-close = leave it as it was

keys-prompt-accept = run the line, or take the chosen word
keys-prompt-complete = complete; again: choose from the list
keys-prompt-complete-back = choose the one before
keys-prompt-history-back = an earlier line; in the list: up
keys-prompt-history-forward = a later line; in the list: down
keys-prompt-page-up = a page up in the output
keys-prompt-page-down = a page down in the output
keys-prompt-close = close the list, then the prompt

keys-typing-leave-typing = back to the workshop's keys
keys-typing-page-up = look back a page
keys-typing-page-down = a page on

keys-shell-leave-typing = back to the workshop; the shell runs on
keys-shell-page-up = look back a page
keys-shell-page-down = a page on
keys-shell-select-up = select lines to copy, from the cursor up

keys-select-select-up = a line up
keys-select-select-down = a line down
keys-select-page-up = a page up
keys-select-page-down = a page down
keys-select-copy = copy to the clipboard
keys-select-close = copy nothing

keys-question-yes = yes
keys-question-no = no
keys-question-up = scroll a long list up
keys-question-down = scroll it down

keys-take-back-take-step = the step
keys-take-back-take-lesson = the whole lesson
keys-take-back-take-all = everything this workshop made
keys-take-back-yes = remove what is listed
keys-take-back-up = scroll a long list up
keys-take-back-down = scroll it down
keys-take-back-no = leave everything as it is

keys-variables-up = variable before
keys-variables-down = variable after
keys-variables-choose = change its value
keys-variables-close = close

keys-help-up = scroll up
keys-help-down = scroll down
keys-help-page-up = a page up
keys-help-page-down = a page down
keys-help-close = close
keys-normal-palette = every action by name
keys-normal-places = go to a lesson or step by a few letters of its name
keys-normal-outline = what is on this page: headings, files, checks
keys-picker-accept = take the row under the cursor
keys-picker-up = a row up
keys-picker-down = a row down
keys-picker-page-up = a page up
keys-picker-page-down = a page down
keys-picker-focus-next = the next list: actions, lessons and steps, this page
keys-picker-close = close the list
