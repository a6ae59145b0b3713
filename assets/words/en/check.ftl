### What checks expect, find and advise.

## check, pattern

check-or = {" "}or{" "}
check-path-has-a-text-like-like = `{ $path }` has a text like { $like }
check-path-has-a-line-like-like = `{ $path }` has a line like { $like }

## check, evaluate

check-or-2 = {" "}or{" "}
check-not-expected = not: { $expected }
check-this-must-not-be-so-undo = this must not be so: undo it, then check again

## check, evaluate image

check-no-image-name = no image { $name }
check-image-name-exists = image { $name } exists
check-there-is-no-image-name = there is no image { $name }
check-build-it-press-r-or-run = build it: press r, or run docker build with -t { $name }
check-image-name-is-there = image { $name } is there
check-remove-it-docker-image-rm-name = remove it: docker image rm { $name }
check-it-is-there = it is there
check-build-in-one-stage-and-copy = build in one stage and copy only the program into a small last stage
check-at-most-limit = at most { $limit }
check-at-least-limit = at least { $limit }
check-is-this-the-image-of-this = is this the image of this step's Dockerfile? build it again
check-factor-times-smaller-than-other = { $factor } times smaller than { $other }
check-size-and-other-is-theirs = { $size }, and { $other } is { $theirs }
check-size-but-there-is-no-image = { $size }, but there is no image { $other }
check-build-other-too-so-that-the = build { $other } too, so that the two can be compared
check-put-user-user-into-the-last = put USER { $user } into the last stage, then build again
check-write-it-as-a-list-what = write it as a list, { $what } { $form }: without the brackets a shell runs it
check-put-what-form-into-the-last = put { $what } { $form } into the last stage, then build again
check-no-expose = no EXPOSE
check-put-expose-port-into-the-last = put EXPOSE { $port } into the last stage, then build again
check-put-workdir-dir-into-the-last = put WORKDIR { $dir } into the last stage, then build again
check-at-most-max-layers = at most { $max } layers
check-count-layers = { $count } layers
check-join-run-lines-with = join RUN lines with &&
check-a-layer-made-by-like = a layer made by { $like }
check-no-layer-made-by-like = no layer made by { $like }
check-no-such-layer = no such layer
check-look-at-docker-history-name-is = look at docker history { $name }: is this image built from this step's Dockerfile?

## check, evaluate http

check-nothing-answers-at-url = nothing answers at { $url }
check-method-url-is-answered = { $method } { $url } is answered
check-no-http-why = no HTTP: { $why }
check-is-this-an-http-server-and = is this an HTTP server, and is the address right?
check-connection-refused = connection refused
check-no-answer-within-seconds-seconds = no answer within { $seconds } seconds
check-something-listens-but-does-not-answer = something listens but does not answer: look at the program's log
check-it-answers-with-status-status = it answers with status { $status }
check-status-status = status { $status }
check-no-header-name = no header { $name }
check-set-the-header-name-before-the = set the header { $name } before the body is written
check-the-server-has-nothing-at-this = the server has nothing at this path: is it the right program, and the right path?
check-the-server-does-not-take-this = the server does not take this method: look at its handler
check-the-program-failed-look-at-its = the program failed: look at its log
check-answer-methods-other-than-get-with = answer methods other than GET with 405
check-is-an-older-program-still-running = is an older program still running on this port? stop it and start yours
check-status-status-body-shown = status { $status }, body { $shown }
check-status-wanted = status { $wanted }
check-an-empty-body = an empty body
check-compare-the-two-letter-by-letter = compare the two letter by letter, then start the program (or build the image) again
check-body-wanted = body { $wanted }
check-a-body-with-wanted = a body with { $wanted }
check-the-body-is-not-json-mind = the body is not JSON: mind the double quotes
check-json-wanted = JSON { $wanted }
check-container-name-publishes-host-port-port = container { $name } publishes host port { $port } to its port { $inner }, but nothing in it listens there: is { $inner } the port the program uses?
check-container-name-publishes-its-port-port = container { $name } publishes its port { $port } on host port { $host }: use -p { $port }:{ $port }
check-is-the-program-running-in-a = is the program running? in a container it also needs -p { $port }:CONTAINER_PORT
check-no-running-container-publishes-host-port = no running container publishes host port { $port } (there are: { $list }): run yours with -p { $port }:CONTAINER_PORT
check-stop-container-name-docker-stop-name = stop container { $name }: docker stop { $name }
check-stop-the-program-that-listens-on = stop the program that listens on port { $port }

## check, evaluate resource

check-driver-driver = driver { $driver }
check-remove-it-and-make-it-again = remove it and make it again: docker network create -d { $driver } { $name }
check-container-member-is-on-it = container { $member } is on it
check-no-container-is-on-it = no container is on it
check-on-it-list = on it: { $list }
check-run-member-with-network-name-only = run { $member } with --network { $name }; only running containers count
check-no-kind-name = no { $kind } { $name }
check-kind-name-exists = { $kind } { $name } exists
check-there-is-none = there is none
check-remove-it-docker-kind-rm-name = remove it: docker { $kind } rm { $name }
check-make-it-docker-kind-create-name = make it: docker { $kind } create { $name }

## check, evaluate output

check-line-in-container-container = { $line } in container { $container }
check-the-step-command = the step's command
check-what-was-run = { $what } was run
check-there-is-no-running-container-container = there is no running container { $container }
check-start-container-container-first = start container { $container } first
check-not-yet = not yet
check-run-it-press-r = run it: press r
check-it-was = it was
check-it-is-still-running = it is still running
check-exit-code-code = exit code { $code }
check-exit-code-code-last = exit code { $code }: { $last }
check-it-fails = it fails
check-it-should-not-work-here-look = it should not work here: look for what makes it work
check-read-its-output-it-says-what = read its output: it says what went wrong
check-output-with-like = output with { $like }
check-no-output = no output
check-read-its-output-and-compare = read its output and compare
check-the-right-answer = the right answer
check-not-answered-yet = not answered yet
check-choose-an-answer = choose an answer
check-not-quite = not quite
check-read-what-is-said-about-your = read what is said about your choice, then try again
check-right = right

## check, evaluate file

check-no-file-path = no file { $path }
check-delete-path = delete { $path }
check-path-contains-wanted = `{ $path }` contains `{ $wanted }`
check-no-such-text = no such text
check-file-path-exists = file { $path } exists
check-there-is-no-file-path = there is no file { $path }
check-write-path-in-the-workspace-folder = write { $path } in the workspace folder, or run the command that makes it (mind capital letters and the ending)
check-make-path-readable-for-you = make { $path } readable for you
check-compare-path-with-the-step-text = compare { $path } with the step's text, letter by letter
check-it-does = it does
check-line-number-has-line = line { $number } has: { $line }
check-line-line-of-path-did-you = line { $line } of { $path }: did you mean { $near }?
check-line-line-of-path-begins-with = line { $line } of { $path } begins with no instruction: is a \ missing at the end of the line before?
check-only-instructions = only instructions
check-line-line-word = line { $line }: { $word }
check-each-from-begins-a-stage-add = each FROM begins a stage: add the missing one
check-each-from-begins-a-stage-the = each FROM begins a stage: the FROM lines are { $lines }
check-stages-stage-s = { $stages ->
    [one] 1 stage
   *[other] { $stages } stages
}
check-actual-stage-s = { $actual ->
    [one] 1 stage
   *[other] { $actual } stages
}
check-the-last-from-is-base = the last FROM is { $base }
check-there-is-no-from = there is no FROM
check-begin-with-from-base = begin with FROM { $base }
check-the-stage-on-base-must-come = the stage on { $base } must come last: the last stage becomes the image
check-write-from-base-on-line-line = write FROM { $base } on line { $line }
check-line-line-from-actual = line { $line }: FROM { $actual }
check-line-line = line { $line }
check-line-line-has-it-but-in = line { $line } has it, but in stage { $stage }
check-move-it-below-the-last-from = move it below the last FROM: only the last stage becomes the image
check-line-line-text = line { $line }: { $text }
check-make-line-line-read-wanted = make line { $line } read { $wanted }
check-no-name-there = no { $name } there
check-add-the-line-wanted = add the line { $wanted }

## check, evaluate container

check-no-what = no { $what }
check-there-is-a-what = there is a { $what }
check-name-state = { $name }, { $state }
check-container-named-name = container named { $name }
check-container-made-from-image = container made from { $image }
check-container = container
check-name-is-there-state = { $name } is there, { $state }
check-remove-it-docker-rm-f-name = remove it: docker rm -f { $name }
check-yours-is-named-other-run-it = yours is named { $other }: run it with --name { $name }, before the image's name
check-run-it-press-r-or-type = run it: press r, or type the step's command in another terminal
check-exited-with-code-code = exited with code { $code }
check-made-from-image = made from { $image }
check-name-is-another-container-rename-it = { $name } is another container: rename it (docker rename { $name } OTHER) or, if nobody needs it, remove it (docker rm -f { $name }); then run { $image }
check-a-name-that-docker-made-up = a name that Docker made up
check-run-it-without-name = run it without --name
check-see-why-it-ended-docker-logs = see why it ended: docker logs { $name }
check-start-it-docker-start-name = start it: docker start { $name }
check-stop-it-docker-stop-name = stop it: docker stop { $name }
check-look-at-docker-ps-a = look at docker ps -a
check-it-is-wanted-name = it is { $wanted_name }
check-wait-a-moment-and-check-again = wait a moment and check again
check-look-at-docker-inspect-name-under = look at docker inspect { $name }, under Health
check-give-it-a-health-check = give it a health check
check-its-health-is-wanted = its health is { $wanted }
check-no-health-check = no health check
check-no-published-port = no published port
check-it-publishes-list = it publishes { $list }
check-no-published-port-2 = no published port
check-run-it-without-p = run it without -p
check-it-publishes-wanted = it publishes { $wanted }
check-only-a-running-container-publishes-ports = only a running container publishes ports
check-the-two-ports-are-the-wrong = the two ports are the wrong way round: -p HOST:CONTAINER, so -p { $wanted }
check-stop-it-and-run-it-again = stop it and run it again with -p { $wanted }, before the image's name
check-remove-it-and-run-it-again = remove it and run it again with { $flag }
check-environment-wanted = environment { $wanted }
check-no-name = no { $name }
check-on-network-wanted = on network { $wanted }
check-on-list = on { $list }
check-mount-wanted = mount { $wanted }
check-no-mount = no mount
check-its-log-has-like = its log has { $like }
check-the-log-is-empty = the log is empty
check-its-last-line-last = its last line: { $last }
check-read-it-docker-logs-name = read it: docker logs { $name }

## check, finding

check-this-was-not-looked-at = this was not looked at
check-check-again = check again
check-no-container-engine-answers = no container engine answers
check-start-it-docker-desktop-or-sudo = start it (Docker Desktop, or sudo systemctl start docker), then check again
check-put-that-right-then-check-again = put that right, then check again
check-the-replay-has-not-come-to = the replay has not come to this yet
check-run-this-step-command-and-first = run this step's command (and first the steps before it, where they were not done)
check-in-the-replay-what-answered-here = in the replay, what answered here has stopped or was replaced since
check-that-it-is-so-again-can = that it is so again can only be seen on a live engine; the step stays as it was recorded
check-a-text-like-pattern = a text like `{ $pattern }`
check-the-regular-expression-pattern-cannot-be = the regular expression `{ $pattern }` cannot be read
check-this-is-a-mistake-in-the = this is a mistake in the course: please report it
check-values = ;{" "}

## check, finding

check-full-stop = {". "}

## check, evaluate resource

check-volume = volume
check-network = network
