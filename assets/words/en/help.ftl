### What `--help`, the manual pages and completions say: help-COMMAND, help-COMMAND--ARGUMENT, help-COMMAND--ARGUMENT--VALUE; what several commands say alike is at help-any.

## what every command says

help-any--course = Take the course from this folder instead of the built-in one
help-any--trust-course = Agree to all that the course of --course does here, without being asked
help-any--workspace = Folder for your files and progress [default: sealegs in the home folder]
help-any--lang = Language, such as en or ja [default: the one you last used, else that of the system]
help-any--profile = Take images, versions and proxies from this file, see docs/PROFILES.md
help-any--set = Give a variable of the course another value for this run, such as goapp_port=18888; can be repeated
help-any--seat = Your seat on an engine that several share, see docs/SEATS.md
help-any--engine = live: an engine, or none; replay: a recorded run of the course, labelled as such; auto: a live one, else the replay [default: auto, or SEALEGS_ENGINE]
help-any--recording = Replay the run recorded in this file instead of the built-in one
help-any--pace = How fast a replay goes: real, quick or instant [default: quick on the screen, instant without]
help-any--config = Take what you have chosen for good from this file [default: the platform's place, see `sealegs config path`]
help-any--theme = Colours: auto, light, dark, high-contrast, colour-blind, 16 or none [default: auto, or SEALEGS_THEME]
help-any--no-color = No colours (NO_COLOR does the same; --theme NAME overrides NO_COLOR)
help-any--format = How to report
help-any--format--human = Plain lines for people
help-any--format--json = One JSON document on standard output, see docs/REPORT-SCHEMA.md
help-any--format--junit = JUnit XML on standard output
help-any--timeout = Longest time for one step, in seconds
help-any--step = Only this step: STEP, or LESSON/STEP
help-any--yes = Do not ask
help-any--dir = Folder with course.yaml [default: the built-in course]

## sealegs

help-sealegs = A workshop in the terminal: learn containers by doing, every step proved on your own engine
help-sealegs-long =
    Sealegs is a workshop in the terminal: you learn containers by doing.

    It walks you through a course step by step. A step has you write a file, run a docker command or answer a
    question, and then proves the result: it looks at your container engine, your files and your server's answers.
    It does not matter where you did it: here, in another terminal, or in a desktop tool.

    Without a command it opens the workshop's screen. The commands below do the same work without a screen.
help-sealegs-after =
    Examples:
      sealegs                     open the workshop
      sealegs list                lessons and steps, and which are done
      sealegs check               look which steps stand, change nothing
      sealegs run --lesson run    do one lesson with its solutions, and prove every step
      sealegs map                 draw which ports lead to which containers
      sealegs reset               remove what this workshop made
      sealegs doctor              see what the course needs and what is missing here
      sealegs doctor --fix        start the engine that is installed here, or say how to get one

    `sealegs --help` says more, `sealegs help run` all about one command.
help-sealegs-after-long =
    Examples:
      sealegs                               open the workshop where you left it
      sealegs --lang ja                     the same in Japanese
      sealegs --set goapp_port=18888        port 8888 is taken: use another one everywhere in the course
      sealegs list                          lessons, steps, their ids, and which are done
      sealegs goto multi-stage/goapp-run    catch up: do what comes before that step, and stand at it
      sealegs run --format json > report.json
                                            do and prove the whole course, for a script or CI
      sealegs check --lesson single-stage   look which of its steps stand now, change nothing
      sealegs docker ps -a                  docker's own commands, also where no docker program is installed
      sealegs reset                         show what the workshop made on the engine, ask, remove it
      sealegs reset --lesson run            the same for what one lesson made

    Where things go:
      Your files are in the workspace: the folder sealegs/ in your home folder, or --workspace DIR.
      Progress and the log of the last command are in .sealegs/ inside the workspace.
      What is made here on the engine carries the labels sealegs.course, sealegs.session, sealegs.step and
      sealegs.made.
      What you choose for good is in one file: `sealegs config` shows it, docs/CONFIG.md lists every setting.
      Nothing else is touched. A file of yours is copied to NAME.mine-1 before a solution replaces it.

    Which engine is used:
      The one the docker command uses: DOCKER_HOST, then DOCKER_CONTEXT or the chosen context, then the usual
      sockets (Docker, rootless Docker, Docker Desktop, Colima, Podman). Where none answers, a recorded run of the course is
      replayed: every screen and every report says REPLAY. --engine live wants an engine or none.

    Environment:
      DOCKER_HOST, DOCKER_CONTEXT      which engine
      SEALEGS_ENGINE                   live, replay or auto, as --engine
      EDITOR, VISUAL                   the editor for your files
      LC_ALL, LC_MESSAGES, LANG        the language, until you choose one
      SEALEGS_CONFIG                   the configuration file, as --config
      SEALEGS_THEME, SEALEGS_LANG, SEALEGS_PACE, SEALEGS_WORKSPACE, SEALEGS_EDITOR
                                       settings of the configuration, see docs/CONFIG.md
      NO_COLOR                         no colours, as --no-color
      SEALEGS_PLAIN=1, TERM=dumb       plain lines instead of the screen, as --plain
      SEALEGS_SEAT                     your seat, as --seat

    Exit codes:
      0    all is well: every check passed
      1    a check failed, or a step could not be done
      2    wrong usage, or the course is broken
      3    no engine answers, or it was lost
      130  interrupted with Ctrl-C
help-sealegs--plain = Plain lines and a prompt instead of the screen, for screen readers and terminals that cannot draw (see docs/PLAIN.md)
help-sealegs--no-plain = The screen, although the environment or the configuration says plain

## run

help-run = Do every step with its solution, and prove it
help-run-long =
    Do every step with its solution, and prove it.

    Goes through the steps in order: writes the files, runs the commands, answers the questions, then looks at the
    engine, the files and the network. Output is plain lines, one after the other, nothing is drawn over.
    A failed step ends the run, because later steps build on it; those are reported as skipped.

    It starts by removing containers that earlier runs in this workspace left behind (they hold names and ports) and its own
    networks that a step makes anew, and removes its own when it is interrupted; --keep leaves them. A file of yours that
    differs is first copied to NAME.mine-1.

    Exit codes: 0 all passed, 1 a step failed, 2 wrong usage or broken course, 3 no engine, 130 interrupted.
help-run-after-long =
    Examples:
      sealegs run
      sealegs run --lesson multi-stage
      sealegs run --to multi-stage/goapp-build
      sealegs run --format json > report.json
      sealegs run --format junit > report.xml
help-run--lesson = Only this lesson, after what it builds on of earlier ones (ids are in `sealegs list`)
help-run--to = Stop after this step: STEP, or LESSON/STEP
help-run--keep = Leave containers and networks of earlier runs in this workspace alone
help-run--prove = For course authors: prove as well that each step's checks fail before its solution

## goto

help-goto = Catch up: do what comes before a step, and stand at it
help-goto-long =
    Catch up: do what comes before a step, and stand at it.

    Shows what will be made (steps, images, containers, networks, volumes, files, disk, about how long), asks, and then does the
    solutions of the steps before it: those of its lesson, and the lessons that its lesson builds on. What stands already is
    not done again, and what a later step has taken away again, as it should, is not made for that. The step itself is left to
    you. A file of yours that differs is first copied to NAME.mine-1.

    What was done so is marked as such. Ctrl-C stops: what was done stays done, and you stand at the first step that was not.

    Exit codes: 0 you stand at the step (or you said no, or --dry-run), 1 a step before it could not be done, 2 wrong usage or
    broken course, 3 no engine, 130 interrupted.
help-goto-after-long =
    Examples:
      sealegs goto run/named
      sealegs goto --dry-run goapp-build
      sealegs goto multi-stage/goapp-build --yes --format json
help-goto--step = The step to stand at: STEP, or LESSON/STEP (ids are in `sealegs list`)
help-goto--dry-run = Show what would be made, and make nothing

## check

help-check = Look which steps stand, and change nothing
help-check-long =
    Look which steps stand, and change nothing.

    Every check is made once, against the engine, the files and the network as they are now. A step that was proved
    earlier can fail here: a server that was stopped since does not answer, an answer to a question is not kept.
    The report says which steps are recorded as done.

    Exit codes: 0 all passed, 1 a check failed, 2 wrong usage or broken course, 3 no engine, 130 interrupted.
help-check-after-long =
    Examples:
      sealegs check
      sealegs check --lesson single-stage
      sealegs check --step multi-stage/goapp-build --format json
help-check--lesson = Only this lesson (ids are in `sealegs list`)

## reset

help-reset = Remove what the workshop made on the engine: all of it, of a lesson or of a step
help-reset-long =
    Remove what the workshop made on the engine: all of it, of a lesson or of a step.

    Lists the containers, images, networks and volumes that carry this workspace's session label, asks, and removes only
    those on the list. What a container that stays uses is not touched: the list says which container that is, which step
    made it, and what to do. What somebody else made is never on the list, and your files stay.

    With --lesson or --step, only what was made there goes, and its progress is taken back, so that you can do it again.
    Without, all goes, the progress file is moved aside (not deleted), and the course begins again. Progress is kept as long as
    something on the list is left. --dry-run only shows the list.

    Images that were pulled, not built, are everybody's and stay.

    Exit codes: 0 all on the list is gone (or you said no, or --dry-run), 1 something is left, 2 wrong usage, 3 no engine.
help-reset-after-long =
    Examples:
      sealegs reset --dry-run
      sealegs reset --lesson run
      sealegs reset --step multi-stage/goapp-build
      sealegs reset --yes --format json
help-reset--lesson = Only what was made in this lesson (ids are in `sealegs list`)
help-reset--step = Only what was made in this step: STEP, or LESSON/STEP
help-reset--dry-run = Show what would go, and remove nothing

## present

help-present = Show lessons to others: a demo on a big screen
help-present-long =
    Show lessons to others: a demo on a big screen.

    One step at a time, large and with room around it; a key or a clicker goes on. Commands are typed out as if by hand and then
    really run; the step's checks prove them. The engine is brought to the first step while the cover is shown.
    --auto goes on by itself, and needs no terminal then. docs/PRESENT.md says all about it; ? shows the keys.

    --pace real types as people do, quick six times as fast, instant at once.

    Exit codes: 0 all is well, 1 a demo with --auto could not go on, 2 wrong usage or broken course, 130 interrupted.
help-present-after-long =
    Examples:
      sealegs present --lesson multi-stage
      sealegs present --step multi-stage/goapp-build --manner anything
      sealegs present --lesson multi-stage --auto --engine replay
      sealegs present --lesson multi-stage --plan 15          and in a second terminal:
      sealegs present --notes
      sealegs present --lesson multi-stage --auto --record multi-stage.cast
      sealegs present --step multi-stage/goapp-build --to goapp-build --auto --pace instant --export built.svg
help-present--lesson = Show this lesson [default: the one you stand in; ids are in `sealegs list`]
help-present--step = Begin with this step: STEP, or LESSON/STEP
help-present--to = End with this step: STEP, or LESSON/STEP [default: the lesson's last]
help-present--auto = Go on without anybody pressing a key, and end with the last step
help-present--manner = How commands are done
help-present--manner--hand = Typed as if by hand, then run
help-present--manner--anything = Any key types the next letter, then it is run
help-present--manner--print = Only shown, nothing is run
help-present--manner--execute = Run at once, without typing
help-present--plan = Minutes for the lesson, or for one of several: MINUTES or LESSON=MINUTES; the clock says ahead or behind
help-present--notes = In a second terminal: speaker notes, clock and engine of the demo in this workspace; it drives the demo, too
help-present--record = Record it in this new file, for asciinema and its players (asciicast v3)
help-present--export = Write a new file: FILE.svg is a picture of the last screen (x makes one of any screen), FILE.cast can be replayed, as with --record; can be given for each
help-present--size = Columns and rows where there is no terminal, such as 120x40

## play

help-play = Play a recording of a demo in this terminal
help-play-long =
    Play a recording of a demo in this terminal.

    It plays what `sealegs present --record FILE` wrote, and other recordings of asciinema (asciicast v2 and v3). Nothing of it runs:
    it is a film. Space pauses, . goes on by one change, arrows go five seconds on or back, [ and ] jump between markers, which stand
    at the steps of a lesson, + and - change the speed, x writes a picture of the screen beside the file, ? shows the keys.

    --text prints the screen at each marker as plain text instead, and needs no terminal.

    Exit codes: 0 all is well, 2 wrong usage, or the file is no recording.
help-play-after-long =
    Examples:
      sealegs present --lesson multi-stage --auto --record multi-stage.cast
      sealegs play multi-stage.cast
      sealegs play multi-stage.cast --speed 2 --idle 0.5
      sealegs play multi-stage.cast --text
help-play--file = The recording
help-play--speed = So many times as fast, from 0.1 to 100
help-play--idle = No pause is longer than this, in seconds
help-play--text = Print the screen at each marker as text, and end

## list

help-list = List lessons and steps, their ids, and which are done
help-list-long =
    List lessons and steps, their ids, and which are done. Needs no engine and changes nothing.

    Marks: [x] done, [~] done but the step has changed since, [ ] open, > the step you stand at.
help-list--format = How to write it

## map

help-map = Draw what runs: host ports, containers, networks, volumes
help-map-long =
    Draw what runs on the engine: which host port leads to which container, on which networks, with which volumes.

    Shown is what belongs to the course and this workspace; --all adds what belongs to others, which is otherwise counted. A port
    that is exposed and not published has no arrow. JSON holds everything, and says of each thing whether it is the course's own.

    Exit codes: 0 all is well, 2 wrong usage or broken course, 3 no engine.
help-map-after-long =
    Examples:
      sealegs map
      sealegs map --all
      sealegs map --format json
help-map--all = With what belongs to others
help-map--format = How to write it

## lens

help-lens = Look into images: layers, files, and bytes that nobody sees any more
help-lens-long =
    Look into images: which instruction made which layer, how large it is, which files it added, changed or hid, and how many bytes
    are wasted: files that a later layer overwrites or hides, which are stored and sent all the same.

    With two images they are compared. Without one, the course's own pair is: single-stage against multi-stage. The engine hands the image over as
    `docker save` does; nothing of a file's content is kept, and nothing is changed. A replay knows sizes and instructions only.

    Exit codes: 0 all is well, 1 an image is not there or cannot be read, 2 wrong usage or broken course, 3 no engine.
help-lens-after-long =
    Examples:
      sealegs lens
      sealegs lens alpine:3.12
      sealegs lens golang:1.16 docker-gs-ping --files 0
      sealegs lens docker-gs-ping --format json
help-lens--images = One image, or two to compare [default: the course's pair]
help-lens--files = So many files of each layer, the largest first
help-lens--format = How to write it

## doctor

help-doctor = Look at all the course stands on: engine, disk, ports, network, programs, terminal; --fix starts a stopped engine
help-doctor-long =
    Look at all the course stands on, and say of each problem what to do about it on this system.

    Looks for an engine everywhere one may be, and asks it for its version, builder, storage, free disk space, limits and
    images; tries the ports the course needs, the registries (and how many pulls Docker Hub still allows), the proxy settings,
    Go, goenv and git, the workspace and the terminal. Changes nothing.

    With --fix, when no engine answers: shows the command that starts the engine which is installed here (Docker, rootless
    Docker, Podman, Colima, OrbStack, Docker Desktop, a Podman machine), asks, runs exactly that, waits until the engine
    answers, and looks again. A command that needs root's rights is shown with its sudo, and sudo itself asks for the password;
    where there is no terminal it is only printed. Where nothing is installed, or where your user is not let in, it says step
    by step what to do on this system.

    Exit codes: 0 all is well, 1 there is a problem, 2 wrong usage or broken course (also --fix where nobody can be asked and
    --yes is missing), 3 no engine, 130 interrupted.
help-doctor-after-long =
    Examples:
      sealegs doctor
      sealegs doctor --format json
      sealegs doctor --fix
      sealegs doctor --fix --yes --format json
help-doctor--fix = Start the engine that is installed and stopped, after asking; else say each step to one
help-doctor--yes = With --fix: do not ask (what needs a password is still only printed where there is no terminal)
help-doctor--timeout = With --fix: longest time for the start, and again for the engine to answer, in seconds [default: as each engine needs]

## prefetch

help-prefetch = Fetch every image that the course needs, before a step waits for it
help-prefetch-long =
    Fetch every image that the course needs, before a step waits for it.

    What is on the engine already is skipped, and layers that came once are not fetched again: after a break, run it again and it
    goes on. Before it begins, the registries are asked whether they answer, and Docker Hub how many pulls it still allows.
    A profile's mirror (image_prefix, variables) is what is pulled from. An image that cannot be had is told with what to do
    about it, and the others go on.

    With --format json the report goes to standard output, and one JSON object a line to standard error meanwhile.

    Exit codes: 0 all is there, 1 an image could not be fetched, 2 wrong usage or broken course, 3 no engine, 130 interrupted.
help-prefetch-after-long =
    Examples:
      sealegs prefetch
      sealegs prefetch --profile room.yaml
      sealegs prefetch --format json > images.json

## bundle

help-bundle = For rooms without internet: all the course needs in one file
help-bundle-long =
    For rooms without internet: everything the course needs in one file. docs/OFFLINE.md shows how a room is prepared.

    `sealegs help bundle create` and `sealegs help bundle load` say more.

## bundle-create

help-bundle-create = Write all that the course needs into one file
help-bundle-create-long =
    Write all that the course needs into one file: the images, each pinned by its id and the registry's digest, the Go toolchain
    in them, and the Go modules that the lessons' builds fetch.

    The images must be on the engine (`sealegs prefetch`), and the engine must have a network: the modules are fetched in the
    course's own Go images, put into them, and tried without any other source. Your own images and their names stay as they
    are. The file is there only when it is whole. It fits engines of the same operating system and processor.

    Exit codes: 0 written, 1 it could not be made, 2 wrong usage or broken course, 3 no engine, 130 interrupted.
help-bundle-create-after-long =
    Examples:
      sealegs bundle create course.bundle
      sealegs bundle create --profile room.yaml course.bundle
help-bundle-create--file = The file to write

## bundle-load

help-bundle-load = Put a bundle's images into the engine; no network is needed
help-bundle-load-long =
    Put a bundle's images into the engine, from a file or from an address in the room (http, https). No network is needed beyond
    that, and the course's builds then need none.

    The whole file is counted against the checksums in it before anything is loaded, no name on the engine is touched before
    every image is there, and what goes wrong on the way takes back what had come. A bundle that is cut off, damaged, of
    another format, course or kind of machine is refused. A download that broke off goes on where it stopped when you run it
    again.

    Where a name of the course leads to another image already, it leads to the bundle's afterwards; you are told.

    Exit codes: 0 loaded, 1 refused or failed, or the course needs an image that is not in it, 2 wrong usage or broken course,
    3 no engine, 130 interrupted.
help-bundle-load-after-long =
    Examples:
      sealegs bundle load course.bundle
      sealegs bundle load http://192.168.1.10:8000/course.bundle
help-bundle-load--from = A bundle's file or its address

## seats

help-seats = For whoever runs a shared engine: list its seats, or free one
help-seats-long =
    List the seats of a shared engine: who has one, its ports, since when, its containers, images, networks and volumes, and
    the disk they take. Changes nothing.

    `sealegs seats free NAME` shows all that is in a seat, asks, removes it and gives the seat up, whoever has it. Only what
    carries the seat's label and name is removed; a learner who still works there begins anew.

    Exit codes: 0 all is well (or you said no), 1 something of the seat is left, 2 wrong usage, 3 no engine.
help-seats-after-long =
    Examples:
      sealegs seats
      sealegs seats --format json
      sealegs seats free mika
      sealegs seats free mika --yes

## seats-free

help-seats-free = Remove all that is in a seat, and give it up
help-seats-free--name = The seat

## config

help-config = See, check and edit what you have chosen for good: theme, language, engine, editor, …
help-config-long =
    See, check and edit what you have chosen for good: theme, language, engine, pace, editor, workspace, plain lines.

    Without a further word it shows every setting, its value and where that comes from: the command line, else the environment,
    else the configuration file, else the default. docs/CONFIG.md lists every setting.

    Exit codes: 0 all is well, 1 something in the configuration is wrong, 2 wrong usage.
help-config-after-long =
    Examples:
      sealegs config
      sealegs config edit
      sealegs config check --format json
      sealegs config path
      sealegs --config ./class.toml
help-config--format = How to write it

## config-show

help-config-show = Show every setting, its value, and where that comes from
help-config-show--format = How to write it

## config-check

help-config-check = Look for mistakes in the file: unknown keys, wrong values; exit code 1 when there is one
help-config-check--format = How to write it

## config-edit

help-config-edit = Open the file in your editor, made first where there is none, and look for mistakes afterwards

## config-keys

help-config-keys = List every action that can have other keys: its mode, its name, its keys

## config-path

help-config-path = Say where the file is

## completions

help-completions = Print completions for bash, zsh, fish or PowerShell
help-completions-long =
    Print what a shell needs to complete sealegs: commands, options, their values, and the ids of the lessons and steps of the
    built-in course. In PowerShell commands and options only.

    Exit codes: 0 all is well, 2 wrong usage.
help-completions-after-long =
    Examples:
      sealegs completions bash > ~/.local/share/bash-completion/completions/sealegs
      sealegs completions zsh > ~/.zfunc/_sealegs       with fpath=(~/.zfunc $fpath) before compinit in ~/.zshrc
      sealegs completions fish > ~/.config/fish/completions/sealegs.fish
      sealegs completions powershell >> $PROFILE
help-completions--shell = For which shell
help-completions--shell--bash = Bash
help-completions--shell--zsh = Zsh
help-completions--shell--fish = Fish
help-completions--shell--powershell = PowerShell

## man

help-man = Write the manual pages
help-man-long =
    Write the manual pages, one for each command, into a folder; without --dir, print the one of sealegs itself.

    Exit codes: 0 all is well, 1 the pages cannot be written, 2 wrong usage.
help-man-after-long =
    Examples:
      sealegs man --dir ~/.local/share/man/man1
      sealegs man | man -l -
help-man--dir = The folder, made where there is none

## version

help-version = Say which version this is, how old, and which engine answers; nothing is sent anywhere
help-version-long =
    Say which version this is, which course it carries, when that was recorded, and which engine answers here.

    Nothing is sent anywhere, here or elsewhere in sealegs, and nobody is asked whether there is a newer version: it reckons from
    the date of its recording how old it is, and says how to update.

    Exit codes: 0 all is well, 2 wrong usage.
help-version--format = How to write it

## course

help-course = For authors: check a course and work on it
help-course-long =
    For authors of courses: `sealegs help course COMMAND` says more about each command.

    docs/AUTHORING.md shows how a course is written, docs/COURSE-FORMAT.md lists every key.

## course-check

help-course-check = Read a course and show every problem in it
help-course-check-long =
    Read a course and show every problem in it, each with its place and what to do. Needs no engine and changes nothing.

    A course with an error does not open; one with warnings does. The codes, such as unknown-key, are stable and explained
    in docs/COURSE-FORMAT.md.

    Exit codes: 0 no error (with --deny-warnings: no warning either), 1 a problem, 2 wrong usage or no course there.
help-course-check-after-long =
    Examples:
      sealegs course check
      sealegs course check my-course
      sealegs course check my-course --deny-warnings --format json
help-course-check--deny-warnings = End with exit code 1 on a warning too

## course-new

help-course-new = Make a small course to change into your own
help-course-new-long =
    Make a small course to change into your own: one lesson with a step of each kind (read, write, run, predict, quiz), a check
    that knows a mistake, a note on a line, and comments that say what each key is for. It is sound and runs as it is.

    Nothing that is there is overwritten.
help-course-new-after-long =
    Examples:
      sealegs course new my-course
      sealegs course new my-course --title "Docker in a day" --languages en
help-course-new--dir = Folder to make it in
help-course-new--id = Its id: letters, digits, - _ and . [default: from the folder's name]
help-course-new--title = Its title
help-course-new--languages = Its languages

## course-export

help-course-export = Write the course as one document, to print or to read beforehand
help-course-export-long =
    Write the course as one document in one language: all lessons and steps, commands, files with their notes, hints, and at the
    end the answers of all questions. The page needs nothing else: no script, no font, no image from elsewhere.

    --lang chooses the language, --set gives a variable another value. A file that is there is never overwritten without --force.
help-course-export-after-long =
    Examples:
      sealegs course export --lang ja -o handout.html
      sealegs course export my-course --format markdown -o handout.md
      sealegs course export --set goapp_port=18888 > handout.html
help-course-export--format = What to write
help-course-export--format--html = One HTML page; hints and solutions are folded
help-course-export--format--markdown = Markdown
help-course-export--output = File to write [default: standard output]
help-course-export--force = Replace a file that is there

## course-record

help-course-record = Go through a course on the engine and write down what it answers, to be shown where no engine is
help-course-record-long =
    Go through a course on the engine and write down what the engine, the network and the shell answer. Where no engine is, the
    course is then shown from the recording, and says so.

    The steps are done with their solutions, in a workspace of its own. The engine must hold no containers: what others run on
    it would stand in the recording. Ids, times, the paths and names of this machine and the values of variables such as
    GITHUB_TOKEN are taken out. The user's name stands in names of images: USER must be one that is found nowhere else.

    Exit codes: 0 written, 1 a step failed, 2 wrong usage or broken course, 3 no engine, 130 interrupted.
help-course-record-after-long =
    Examples:
      USER=sealegs-learner sealegs course record -o recording.jsonl.gz
      USER=sealegs-learner sealegs course record my-course -o recording.jsonl.gz
      zcat recording.jsonl.gz | head -n 1
help-course-record--output = File to write; one that is there is replaced when the new recording is whole

## course-test

help-course-test = Test a course on the engine: every step, and every wrong solution that its checks must catch
help-course-test-long =
    Test a course on the engine: every step, and every wrong solution that its checks must catch.

    Goes through the course once. At each step, as the steps before left it: the checks must fail; each mutant of the step
    (lessons/…/mutants.yaml) is done, must be caught by the check that it names, with the words that name the mistake, is
    undone, and the step's solution must pass after it. A variant, which is right too, must pass.

    Works in a folder of its own, which is deleted (inside --workspace DIR, else where temporary files go), and removes what
    it made on the engine. Names and ports are the course's: better not while somebody works on it here. A course that is not
    built in says what it will do, and asks first; --trust-course says yes.

    Exit codes: 0 all is as it should be, 1 something is not, 2 wrong usage or broken course, 3 no engine, 130 interrupted.
help-course-test-after-long =
    Examples:
      sealegs course test
      sealegs course test my-course --format junit > report.xml
      sealegs course test --lesson run --step published
      sealegs course test --mutant no-p
help-course-test--lesson = Only this lesson; those before it are only done
help-course-test--mutant = Only this mutant
help-course-test--timeout = Longest time for one step or mutant, in seconds

## course-schema

help-course-schema = Print the JSON Schema of a course's files, for your editor
help-course-schema-long =
    Print the JSON Schema (draft 2020-12) of course.yaml, lesson.yaml or mutants.yaml. An editor with a YAML language server then completes keys,
    says what each is for, and underlines what is wrong while you write. docs/AUTHORING.md shows how to tell the editor.
help-course-schema-after-long =
    Examples:
      sealegs course schema lesson > lesson.schema.json
      and as the first line of lesson.yaml:
      # yaml-language-server: $schema=../lesson.schema.json
help-course-schema--file = Of which file
help-course-schema--file--course = course.yaml
help-course-schema--file--lesson = lesson.yaml of each lesson
help-course-schema--file--mutants = mutants.yaml of a lesson

## docker

help-docker = Run a docker command on your engine, without a docker program
help-docker-long =
    Run a docker command on your engine, as docker itself would: same words, same output, same exit codes.

    Everything after `docker` is docker's: `sealegs docker run --help` is about docker's run. Keys, signals and the
    terminal's size reach the container; Ctrl-P Ctrl-Q leaves it running. Called by the name `docker` (a link to sealegs),
    the program does the same.
help-docker--words = A docker command with its flags and arguments

## clap's own words

help-own-usage = Usage:
help-own-commands = Commands:
help-own-arguments = Arguments:
help-own-options = Options:
help-own-default = {"["}default: { $value }]
help-own-possible = {"["}possible values: { $values }]
help-own-possible-each = Possible values:
help-own-help = Print help
help-own-help-short = Print help (see more with '--help')
help-own-help-long = Print help (see a summary with '-h')
help-own-version = Print version
help-own-help-command = Print this message or the help of the given subcommand(s)
help-own-help-command-which = Print help for the subcommand(s)
help-own-man-name = NAME
help-own-man-synopsis = SYNOPSIS
help-own-man-description = DESCRIPTION
help-own-man-options = OPTIONS
help-own-man-commands = SUBCOMMANDS
help-own-man-more = EXTRA
help-own-man-version = VERSION
