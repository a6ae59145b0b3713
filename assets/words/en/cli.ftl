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

## cli, docker, advice

cli-start-engine = start Docker or Podman, or set DOCKER_HOST to where it answers
cli-docker-group = add your user to the docker group (`sudo usermod -aG docker $USER`) and log in again, or set DOCKER_HOST to a rootless engine's socket
cli-images-there = `docker image ls` shows the images that are there
cli-every-container = `docker ps -a` shows every container
cli-there-are = `docker { $what } ls` shows what is there
cli-own-name = it is from your own earlier run; `docker rm -f { $name }` removes it
cli-strange-name = look at it with `docker inspect { $name }`; `docker rename { $name } OTHER` gives it another name
cli-port-of-container = the container { $name } has port { $port }: `docker stop { $name }`, or give -p another host port
cli-port-of-program = { $name } has port { $port }: stop it, or give -p another host port
cli-another-port = give -p another host port
cli-registry-unreachable = the registry cannot be reached: check the network, proxy and DNS
cli-dockerfile-line = look at line { $line } of the Dockerfile
cli-disk-full = `docker system df` shows what takes the room
cli-service-logs = `docker compose logs { $service }` shows what { $service } said
cli-engine-lost = the engine stopped or restarted; `docker version` shows whether it answers again

## cli, misuse

cli-misuse = error: { $what }
cli-misuse-near = tip: a similar one exists: { $near }
cli-misuse-possible = {"["}possible values: { $possible }]
cli-misuse-usage = Usage: { $usage }
cli-misuse-help = For more information, try '--help'.
cli-misuse-no-command = unrecognized subcommand '{ $command }'
cli-misuse-no-text = an argument is not text (UTF-8)
cli-misuse-command-missing = a subcommand is required
cli-misuse-no-argument = unexpected argument '{ $argument }' found
cli-misuse-value-missing = a value is required for '{ $argument }' but none was supplied
cli-misuse-value = invalid value '{ $value }' for '{ $argument }'
cli-misuse-value-why = invalid value '{ $value }' for '{ $argument }': { $why }
cli-misuse-too-many = unexpected value '{ $value }' for '{ $argument }' found; no more were expected
cli-misuse-required = the following required arguments were not provided: { $arguments }
cli-misuse-twice = the argument '{ $argument }' cannot be used multiple times
cli-misuse-conflict = the argument '{ $argument }' cannot be used with { $others }

## cli, values of options

cli-no-such-language = unknown language `{ $code }`; there are: { $all }
cli-write-name-value = write NAME=VALUE, such as goapp_port=18888
cli-write-minutes = write minutes, such as 15, or LESSON=MINUTES, such as multi-stage=15
cli-picture-ending = a picture's name ends in .svg, that of a file that can be replayed in .cast
cli-write-size = write columns and rows, from 40x12 to 500x200, such as 120x40
cli-write-engine = it is live, replay or auto
cli-write-pace = it is real, quick or instant
cli-no-such-theme = unknown theme `{ $text }`; there are: { $all }
