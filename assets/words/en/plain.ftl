### The plain mode (`sealegs --plain`): every line is printed once and read aloud, perhaps.

plain-heading = Heading:
plain-quotation = Quotation:
plain-end-of-code = End of code.
plain-empty = empty
plain-ticked = done:
plain-not-ticked = open:
plain-begin = This is the plain mode: every line is printed once, and you type words. Type ? and Enter for all of them, q to quit.
plain-files-in = Your files are in
plain-looking-for-engine = Looking for the container engine.
plain-goodbye = Your progress is saved. Goodbye.
plain-leaving = Stopping what runs, then leaving. This takes a few seconds at most.
plain-quit-anyway = Something runs and will be stopped. Quit? y or n:
plain-once-more = Nothing runs. Press Ctrl-C once more, or type q, to quit.
plain-done-already = You have done this step already.
plain-done-by-replay = You have done this step already, by replay.
plain-stale = You did this step before, but it has changed since. Type c to check it again.
plain-to-read = What to do: read, then type n for the next step.
plain-to-run = What to do: type r to run the command. Or type the command yourself.
plain-to-guess = What to do: guess, by typing the number of an answer. Then type r to run the command and find out.
plain-to-run-all = What to do: type r to run these commands, one after the other. Or type them yourself.
plain-to-answer = What to do: type the number of your answer.
plain-to-answer-several = What to do: type the numbers of all right answers, with blanks between them, such as 1 3.
plain-to-order = What to do: type all numbers in the right order, with blanks between them, such as 2 1 3.
plain-to-choose = What to do: type the number of your choice. Every choice is right.
plain-behind-colon = A command that does not begin with docker is typed behind a colon, as in `: curl localhost`.
plain-what-will-happen = Guess first: what will happen?
plain-more-are-right = That is right so far, but more of them are right.
plain-what-it-does = What happens:
plain-in-force = in use now
plain-found-here = fits this machine
plain-no-question = This step asks no question.
plain-type-all = Every number has to stand there once.
plain-yes-or-no = Please type y or n.
plain-left-as-is = Nothing was changed.
plain-holds-on = It keeps running. Type x or press Ctrl-C to stop it; n stops it too and goes on.
plain-typing-on = What you type goes to the program now, line by line. A line with only a full stop gives you this prompt back; Ctrl-C stops the program.
plain-typing-off = Your lines are for the workshop again. The program still runs.
plain-nothing-listens = No program runs that takes what you type.
plain-stopping = Stopping.
plain-stopped = Stopped.
plain-nothing-run = Nothing was run yet.
plain-no-output = There is no output.
plain-colon-alone = Type a command behind the colon, such as: docker ps
plain-same-meaning = That means the same as the step's command.
plain-still-looking = Not there yet. Looking again; x stops the command.
plain-own-file = This is your file.
plain-own-equal = This is your file. It is the same as the solution.
plain-solution-file = This is the solution's file.
plain-skeleton = You have not written it yet. This is what you start from.
plain-not-written = You have not written it yet. Type e to write it in your editor, or f solution to read the solution.
plain-unreadable = It cannot be read. Mend its permissions, or move it away and write it anew.
plain-no-file = No step of this lesson has had you write a file so far.
plain-equal = Your file is the same as the solution, line for line.
plain-nothing-to-compare = Your file is not written yet, so there is nothing to compare.
plain-too-long = Your file has too many lines to compare it with the solution.
plain-note = Note:
plain-no-terminal = There is no terminal for an editor here.
plain-write-elsewhere = Write the file in any other program; it is noticed. Or type a for the solution.
plain-edited = You are back from the editor.
plain-map-empty = Nothing of this course is on the engine now.
plain-lens-looking = Looking into the images
plain-lens-nothing-wasted = Nothing of it is wasted.
plain-no-stages = Nothing was built or pulled by the last command. After docker build, its stages are told here: when each began, and how long it was at work; after docker pull, its layers.
plain-no-images = This step compares no images, and its checks have seen none.
plain-no-such-step = There is no such step. Type t for the lessons, t 3 for the steps of lesson 3; g 3.2 goes to lesson 3, step 2.
plain-api-shell = That line ran in a shell of this machine: the workshop sent no request for it.
plain-api-none = It needed no request to the engine.
plain-no-command = This step has no command.
plain-help-head = Type a word or its letter, then Enter. Your answer to a question is its number.
plain-help-tail = A line that begins with docker is run as it stands. Any other command: a colon and the command, as in `: curl localhost`. A line for the program that runs: > and the line. Ctrl-C stops what runs.
plain-set-how = Type v and NAME=VALUE to change one.
plain-looking-ahead = Looking at what stands already. This may take a minute.
plain-looking-for-made = Looking for what was made.
plain-do-it = Do it? y or n:
plain-remove-these = Take it back? y or n. Or type step, lesson or all for another extent:
plain-careful = Take care:
plain-in-the-way = In the way:
plain-mark-done = done
plain-mark-replayed = done by replay
plain-mark-stale = done before it changed
plain-mark-open = open
plain-mark-here = you are here
plain-nothing-at-work = No command runs.
plain-all-output = All of the output is in
plain-checking = Checking.
plain-offer-replay = Without an engine you can go on with a recorded run: type P.
plain-passed = passed
plain-failed = failed
plain-cannot-tell = cannot be told
plain-not-looked = was not looked at yet
plain-expected = Expected:
plain-found = Found:
plain-why = Why:
plain-to-do = What to do:
plain-solution-head = The solution. Type a to have it done for you.
plain-command-head = Command:
plain-empty-line = an empty line
plain-writing-files = writing files
plain-making-checks = making the checks
plain-host-network = It uses the host's own network.
plain-no-network = It has no network.

## What each word does.

plain-do-run = run the step's command, or send your answer
plain-do-check = check the step now
plain-do-next = next step
plain-do-previous = previous step
plain-do-hint = a hint, one more each time
plain-do-solution = say the solution
plain-do-apply = do the step with its solution; your own files are kept
plain-do-repeat = say the step again
plain-do-where = where you are, which engine, what is running
plain-do-edit = open the step's file in your editor
plain-do-file = read a file line by line, with notes
plain-do-difference = how your file differs from the solution
plain-do-meaning = what a command means, part by part
plain-do-stop = stop what runs, as Ctrl-C does; again: kill it
plain-do-type = from now on, lines go to the program that runs
plain-do-output = say the last lines of the output again
plain-do-lessons = the lessons, or the steps of one
plain-do-go = go to a step: its name, or 3.2 for lesson 3, step 2
plain-do-bring = do what comes before a step and is missing, then stand at it
plain-do-reset = take back what was made here, to do it again
plain-do-variables = the variables of the course, or a new value for one
plain-do-images = the sizes of the step's images, layer by layer
plain-do-lens = what images are made of: what each layer adds, changes and hides, and what is wasted; without names, those that the course compares
plain-do-stages = the stages of the last build, with their steps and times, and the layers that the command pulled
plain-do-timeline = what happened since the workshop was opened
plain-do-map = what runs: ports, containers, networks and volumes
plain-do-api = what Docker does: the Engine API requests behind the command
plain-do-answer = answer a question; the numbers alone do the same
plain-do-language = switch the language
plain-do-engine = look for the engine again
plain-do-replay = without an engine: go on with a recorded run
plain-do-help = this list
plain-do-quit = quit; your progress is saved

## With places for values.

plain-table = Table: { $rows }, { $columns }.
plain-rows = { $count } { $count ->
    [one] row
   *[other] rows
}
plain-columns = { $count } { $count ->
    [one] column
   *[other] columns
}
plain-lines = { $count } { $count ->
    [one] line
   *[other] lines
}
plain-layers = { $count } { $count ->
    [one] layer
   *[other] layers
}
plain-row = Row { $number }. { $cells }
plain-code = Code, { $lines }:
plain-code-in = Code, { $language }, { $lines }:
plain-seconds = { $seconds } seconds
plain-minutes = { $minutes } min { $seconds } s
plain-opening = Sealegs. Course: { $title }.
plain-engine = The container engine is { $name }, at { $endpoint }.
plain-no-engine = No container engine answers: { $what }. { $next }
plain-lesson = Lesson { $number } of { $of }: { $title }
plain-step = Step { $number } of { $of }: { $title }
plain-prompt = [lesson { $lesson }, step { $step } of { $of }] what now?
plain-prompt-replay = [replay, lesson { $lesson }, step { $step } of { $of }] what now?
plain-replayed = Replay of a run that was recorded on { $date }.
plain-to-write = What to do: write { $paths }. Type e to open your editor, f to read the file, a to have the solution written.
plain-commands = { $count ->
    [one] The command of this step:
   *[other] The { $count } commands of this step:
}
plain-running = Running: { $line }
plain-running-in = Running, in the folder { $folder }: { $line }
plain-ended = The command is over: exit code 0.
plain-ended-as-meant = The command failed with exit code { $code }, as it was meant to.
plain-ended-badly = The command failed with exit code { $code }.
plain-refused-as-meant = The command was refused, as it was meant to be: { $what }
plain-error = Error: { $what }
plain-what-to-do = What to do: { $next }
plain-failed-at-line = It failed at line { $line }: { $instruction }
plain-failed-at = It failed at: { $instruction }
plain-waiting = Still at work after { $time }: { $what }. x or Ctrl-C stops it.
plain-not-asked = That is not what the step asks for, which is: { $asked }
plain-next-asked = Next, the step asks for: { $next }
plain-image = Image { $name }: { $size }, { $layers }.
plain-image-missing = Image { $name }: not there.
plain-layer = Layer { $number }: { $size }, from { $instruction }
plain-empty-layers = { $layers } more, without content.
plain-lens-reading = reading the layers of { $name }, { $percent } percent
plain-lens-wasted = { $size } of it are wasted: later layers overwrite or hide these files, and they are stored and sent all the same.
plain-lens-not-built = The course compares these images, and they are not on the engine yet: { $names }. Build them in the lesson, or name another image behind the word.
plain-lens-layer = Layer { $number }: { $size }, { $sum } up to here, from { $instruction }
plain-lens-layer-wasted = Wasted: { $size }
plain-lens-file = { $path } with { $size }
plain-lens-added = Adds { $count ->
    [one] 1 file: { $names }
   *[other] { $count } files, the largest: { $names }
}
plain-lens-changed = Changes { $count ->
    [one] 1 file: { $names }
   *[other] { $count } files, the largest: { $names }
}
plain-lens-hidden = Hides { $count ->
    [one] 1 file: { $names }
   *[other] { $count } files, the largest: { $names }
}
plain-moments-before = { $count } before these; a larger number tells them, too.
plain-moment = After { $at }: { $told }
plain-moment-came = at step { $title } ({ $name })
plain-moment-ran = command { $line }: { $how }
plain-stages = { $stages ->
    [one] 1 stage
   *[other] { $stages } stages
}: { $done } of { $of } steps done, { $cached } from the cache.
plain-pull = Pulled layers: { $done } of { $of } are here.
plain-pull-layer = Layer { $layer }: { $state }
plain-pull-layer-with-size = Layer { $layer }, { $size }: { $state }
plain-stage = Stage { $name }: began { $after } after the first one, at work for { $took }.
plain-stage-waits = Stage { $name }: waits.
plain-stage-needs = It copies from { $names }.
plain-times-larger = { $large } is { $times } times as large as { $small }.
plain-guess = Your guess is { $number }: { $text } Now type r to run the command.
plain-no-choice = There is no answer { $number }: they go from 1 to { $of }.
plain-unknown-near = There is no word { $word }. Did you mean { $near }? Type ? for all words.
plain-unknown = There is no word { $word }. Type ? for all words. A command that does not begin with docker is typed behind a colon: `: { $word }`
plain-remove-container = The container { $name } of your earlier run has this name. Remove it and run the command again? y or n:
plain-folder = Your files are in { $folder }
plain-file = The file { $path }, { $lines }.
plain-files = The files here, by number: { $all }.
plain-file-line = Line { $number }: { $line }
plain-only-own = Only in your file, line { $number }: { $line }
plain-only-solution = Only in the solution, line { $number }: { $line }
plain-container = Container { $name }, of the image { $image }: { $state }.
plain-published = { $host } on the host leads to port { $inside }/{ $protocol } in it.
plain-exposed = Port { $inside }/{ $protocol } is exposed, but not published: nothing on the host leads there.
plain-network = On the network { $name }.
plain-network-at = On the network { $name }, address { $ip }.
plain-mount = { $source } is mounted at { $target }.
plain-mount-read-only = { $source } is mounted at { $target }, read-only.
plain-idle-network = Network { $name }: no container is on it.
plain-idle-volume = Volume { $name }: no container uses it.
plain-request = Request { $number }: { $method } { $path }, answered with { $status } after { $took } milliseconds.
plain-request-open = Request { $number }: { $method } { $path }, not answered.
plain-lesson-line = Lesson { $number }, { $done } of { $of } steps done: { $title } ({ $id })
plain-step-line = Step { $number }, { $state }: { $title } ({ $id })
plain-variable = { $name } is { $value }. { $about }
plain-at-work = Running now: { $line }
plain-done-in-all = { $done } of { $of } steps of the course are done.
plain-check = Check { $number } { $verdict }: { $title }.
plain-all-passed = { $all ->
    [one] The check passed.
   *[other] All { $all } checks passed.
}
plain-some-passed = { $all ->
    [one] The check did not pass.
   *[other] { $passed } of { $all } checks passed.
}
plain-right = Right: answer { $number }, { $text }
plain-wrong = Not right: answer { $number }, { $text }
plain-misplaced = Not at this place: answer { $number }, { $text }
plain-answer-is = { $number }, { $text }
plain-hint = Hint { $number } of { $of }:
plain-file-of-solution = The file { $path }, { $lines }:
plain-command-in = Command, in the folder { $folder }:
plain-right-order = The right order: { $answers }
plain-right-answer = The answer: { $answers }
plain-marked = { $text } ({ $marks })
plain-took = { $said } It took { $took }.
plain-took-when-recorded = { $said } It took { $took } when it was recorded.

## plain, words to type

plain-type-run = run
plain-type-check = check
plain-type-next = next
plain-type-previous = previous prev back
plain-type-hint = hint
plain-type-solution = solution
plain-type-apply = apply
plain-type-repeat = repeat again step
plain-type-where = where status
plain-type-edit = edit
plain-type-file = file read
plain-type-difference = diff difference
plain-type-meaning = meaning explain
plain-type-stop = stop
plain-type-type = type
plain-type-output = output
plain-type-lessons = lessons list
plain-type-go = go goto
plain-type-bring = bring
plain-type-reset = reset undo
plain-type-variables = variables set
plain-type-images = images sizes
plain-type-lens = lens
plain-type-stages = stages
plain-type-timeline = timeline history
plain-type-map = map
plain-type-api = api requests
plain-type-answer = answer
plain-type-language = language lang
plain-type-engine = engine reconnect
plain-type-replay = replay
plain-type-help = help
plain-type-quit = quit exit bye

## plain, what stands behind a word

plain-behind-file = {"["}FILE]
plain-behind-file-or-solution = {"["}FILE] [solution]
plain-behind-command = {"["}COMMAND]
plain-behind-images = {"["}IMAGE] [IMAGE]
plain-behind-lines = {"["}LINES]
plain-behind-lesson = {"["}LESSON]
plain-behind-step = STEP
plain-behind-step-perhaps = {"["}STEP]
plain-behind-extent = {"["}step, lesson or all]
plain-behind-value = {"["}NAME=VALUE]
plain-behind-numbers = NUMBERS

## plain, answers

plain-yes = y yes
plain-no = n no
plain-extent-all = all
plain-extent-lesson = lesson
plain-extent-step = step
