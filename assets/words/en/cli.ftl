### What the command line says before anything is open.

cli-no-terminal = this is not a terminal
cli-no-screen = the screen cannot be opened: { $why }
cli-no-screen-advice = Open it in a terminal. `sealegs --plain`, `sealegs run` and `sealegs check` need none.
cli-man-written = Manual pages of sealegs in { $path }: { $count }
cli-man-failed = the manual pages cannot be written into { $path }: { $why }
cli-version-course = course: { $title } ({ $id } { $version }): { $lessons } lessons, { $steps } steps
cli-version-recording = recorded: { $date }, with { $engine }
cli-version-engine = engine: { $name } at { $endpoint }
cli-version-no-engine = engine: none answers; `sealegs doctor` says more
cli-version-old = Its recording is { $months } months old, so a newer version is likely.
cli-version-quiet = Sealegs sends nothing anywhere and asks nobody whether there is a newer version. To update, install it anew the way you
    installed it; CHANGELOG.md says what has changed. Your files and your progress stay.

## cli, goto

cli-here-applied-step-s-were-done = { $here } { $applied ->
    [one] One step was done for you.
   *[other] { $applied } steps were done for you.
 }

## cli, seats, words

cli-containers-running-running = { $containers } ({ $running } running)

## cli, docker, advice

cli-hint-hint = hint: { $hint }

## cli, list

cli-lesson-number-of-count-title-id = Lesson { $number } of { $count }: { $title } ({ $id }), { $done } of { $steps } steps done
cli-here-mark-title-name-how = { $here } { $mark } { $title } ({ $name }{ $how })
cli-variables-change-one-with-set-name = Variables (change one with --set NAME=VALUE):

## cli, doctor

cli-without-an-engine-sealegs-and-sealegs = Without an engine, `sealegs` and `sealegs run` replay a recorded run of the course, labelled REPLAY.

## cli, course, new

cli-the-course-in-dir-could-not = the course in { $dir } could not be written: { $error }
cli-name-a-folder-that-you-may = Name a folder that you may write to.

## cli, course, record

cli-the-recording-is-in-path-kilobytes = The recording is in { $path } ({ $kilobytes } KiB).

## cli, course, export

cli-file-lessons-lessons-steps-steps-kib = { $file }: { $lessons } lessons, { $steps } steps, { $kib } KiB

## cli, reset, words
cli-step-replayed = {", "}replayed
