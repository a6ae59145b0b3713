### The screen: titles, states, hints.

## Panels.

screen-lessons = Lessons
screen-text = Step
screen-checks = Checks
screen-run = Run
screen-api = What Docker does
screen-chart = Sizes

## Title bar.

screen-lesson = lesson
screen-step = step
screen-connecting = looking for the engine…
screen-no-engine = no engine
screen-seat = seat

## Checks.

screen-passed = passed
screen-failed = failed
screen-cannot-tell = cannot tell
screen-open = to do
screen-not-looked = not looked at yet
screen-expected = expected
screen-found = found
screen-why = why
screen-to-do = do
screen-looking = looking…
screen-no-checks = Nothing to check here: read, then go on with n.

## Run panel.

screen-too-small = The terminal is too small. At least:
screen-nothing-run = Nothing was run yet.
screen-press-run-here = r runs it here, : lets you type it. This step wants to see what it says, so run it here.
screen-press-run = r runs it here, : lets you type it; typed in another terminal it counts as well.
screen-press-edit = e opens the file in your editor; a writes the solution.
screen-files-in = Your files are in
screen-press-replay = P goes on without an engine: a recorded run of the course is replayed, and labelled as that.
screen-starting = starting
screen-running = running
screen-stopping = stopping (x again kills it)
screen-ended = ended
screen-stopped = stopped
screen-writing = writing files
screen-written = written
screen-kept-as = your own version is kept as
screen-exit-code = exit code
screen-meant-to-fail = (meant to fail)
screen-context = context
screen-sent = sent
screen-cached = cached
screen-image-size = image
screen-layers = layers
screen-older-lines = older lines are in the log file:
screen-scrolled = scrolled: End follows again
screen-same-meaning = means the same as the step's command
screen-type-command = Type the step's command: Tab completes, Up brings earlier lines back, Esc closes.
screen-type-anything = Enter runs it; this step asks for no command.
screen-so-far-good = so far so good
screen-step-asks = the step asks for
screen-not-asked = Not what the step asks for:
screen-next-asked = Next, the step asks for
screen-error = error
screen-press-type = i: type into it

## What Docker does.

screen-api-nothing-run = Run a command: the Engine API requests behind it are shown here.
screen-api-shell = This ran in the host's shell: sealegs made no requests for it.
screen-api-waiting = No request was sent yet.
screen-api-none = No request was made.
screen-api-more = Later requests are not shown.

## Live map.

screen-map = Live map
screen-map-host = host ports
screen-map-containers = containers
screen-map-networks = networks
screen-map-volumes = volumes, folders
screen-map-not-published = not published
screen-map-read-only = read-only
screen-map-internal = no way out
screen-map-asking = Looking at what runs...
screen-map-no-engine = No engine answers: what runs cannot be told.
screen-map-empty = Nothing of this course runs or is kept: no container, no network, no volume.
screen-map-all-empty = The engine runs and keeps nothing: no container, no network of yours, no volume.
screen-map-idle-networks = networks without a container:
screen-map-idle-volumes = volumes that no container uses:
screen-map-gone = gone:
screen-map-on-host = the host's own network: its ports are the host's
screen-map-alone = no network
screen-map-through = the network of
screen-map-local = 127.0.0.1: reached from this machine only
screen-map-everywhere = 0.0.0.0: reached from other machines too
screen-map-key-others = o: with others
screen-map-key-own = o: only this course

## Searching.

screen-search = search
screen-no-match = not found

## Chart.

screen-no-chart = This step compares no images.
screen-chart-missing = is not there yet: run the step that builds it, then press c.
screen-chart-unknown = The images were not looked at yet: press c.
screen-total = total
screen-empty-layers = without a layer

## Prose.

screen-hint = Hint
screen-solution = Solution
screen-line-by-line = f reads the file line by line, with a note on each line that matters
screen-line = Line
screen-right = Right.
screen-wrong = Not this one.
screen-wrong-place = Not at this place.
screen-answer-single = Press a number, then Enter.
screen-answer-multiple = Press the numbers of all that are right, then Enter.
screen-answer-order = Press the numbers in the right order, then Enter.
screen-more-are-right = So far so good: there is more that is right.
screen-what-will-happen = What will happen?
screen-guess-first = Pick your guess by its number, then run the command. A wrong guess costs nothing.
screen-what-it-does = What the step's command does:
screen-in-force = in use now
screen-found-here = fits what was found on this machine
screen-choose-how = Press a number, then Enter. You can come back and choose otherwise.
screen-answer = Answer
screen-more-hints = h: one more hint

## Dialogs.

screen-help = Keys
screen-variables = Variables of the course
screen-no-variables = This course has no variables.
screen-default = default
screen-mode-take-back = Taking back
screen-quit-question = A command is still running. Stop it and quit?
screen-remove-question = Your earlier run left this container and its name is needed. Remove it and run again?
screen-yes-no = y: yes   n: no
screen-esc-closes = Esc closes

## Short words beside keys, in the status bar.

screen-key-run = run
screen-key-meaning = meaning
screen-key-prompt = type it
screen-key-complete = complete
screen-key-history = history
screen-key-check = check
screen-key-hint = hint
screen-key-solution = solution
screen-key-apply = apply it
screen-key-files = read it
screen-key-note = next note
screen-key-differs = next change
screen-key-file = file
screen-key-text = text
screen-key-difference = difference
screen-key-edit = edit
screen-key-next = next
screen-key-answer = answer
screen-key-pick = pick
screen-key-stop = stop
screen-key-type = type into it
screen-key-api = requests
screen-key-map = map
screen-key-zoom = larger, smaller
screen-key-others = with others
screen-key-other-image = other image
screen-key-one-or-both = one, both
screen-key-kinds = added, changed, hidden
screen-key-filter = filter
screen-key-pick-image = images
screen-key-tree = lessons
screen-key-panel = panel
screen-key-language = language
screen-key-help = keys
screen-key-bring = bring me here
screen-key-take-back = take back
screen-key-quit = quit
screen-key-reconnect = reconnect
screen-key-replay = replay
screen-key-close = close
screen-key-go = go there
screen-key-change = change
screen-key-accept = take
screen-key-find = next
screen-key-find-back = previous
screen-key-yes = yes
screen-key-no = no

## Modes of the keymap, for the help.

screen-mode-normal = On the screen
screen-mode-tree = In the lesson tree
screen-mode-map = In the live map
screen-mode-lens = In the image lens
screen-mode-reader = While reading a file line by line
screen-mode-search = In search results
screen-mode-entry = While typing a text
screen-mode-tour = In the tour
screen-mode-picker = In a list to choose from (and the keys for a text)
screen-mode-prompt = While typing a command yourself (and the keys for a text)
screen-mode-typing = While typing into a command
screen-mode-question = When asked
screen-mode-variables = In the variables dialog
screen-mode-help = In this help
screen-mouse-help = Mouse: a click picks a step, a tab or a panel; the wheel scrolls what is under it.
screen-mode-shell = In the shell panel, where keys go to your shell
screen-mode-select = While lines of the shell are selected
screen-shell = Your shell
screen-docker-own = sealegs itself (no docker program here)
screen-shell-failed = the shell could not be started:
screen-shell-ended = your shell ended
screen-copied = copied:
screen-lines = lines
screen-key-shell = shell
screen-key-back = back to the workshop
screen-key-look-back = look back
screen-key-select = select
screen-key-copy = copy
screen-typing-into = typing goes to the command; Ctrl-] leaves
screen-mode-edit = While writing a file
screen-mode-edit-difference = While comparing it
screen-mode-edit-question = When the editor asks (only the keys it names)
screen-mode-editors = In the list of editors
screen-key-save = save
screen-key-undo = undo
screen-key-leave = leave
screen-key-find-text = find
screen-key-discard = discard
screen-key-mine = save mine
screen-key-theirs = take the other
screen-key-save-and-leave = save and leave
screen-key-take-solution = put in the solution
