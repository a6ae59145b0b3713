### Docker's command line: what is wrong with a line, how it differs from what is asked.

## docker cli, compare, difference

docker-you-typed-typed-the-step-asks = you typed `{ $typed }`, the step asks for `{ $asked }`
docker-flag-is-missing = `{ $flag }` is missing
docker-you-added-flag-which-the-step = you added `{ $flag }`, which the step does not ask for
docker-you-took-the-tag-typed-of = you took the tag `{ $typed }` of { $image }, the step asks for the tag `{ $asked }`
docker-you-published-the-container-port-container = you published the container's port { $container } on host port { $typed }, the step asks for host port { $asked }
docker-you-left-the-host-port-of = you left the host port of { $container } to the engine, the step asks for host port { $asked }
docker-host-port-host-leads-to-port = host port { $host } leads to port { $typed } in the container, the step asks for port { $asked } there
docker-the-ports-are-the-wrong-way = the ports are the wrong way round: you published `{ $typed }`, the step asks for `{ $asked }`
docker-you-published-typed-the-step-asks = you published `{ $typed }`, the step asks for `{ $asked }`
docker-you-set-name-to-typed-with = you set { $name } to `{ $typed }` with { $flag }, the step asks for `{ $asked }`
docker-asked-is-missing = `{ $asked }` is missing
docker-you-added-typed-which-the-step = you added `{ $typed }`, which the step does not ask for
docker-the-order-differs-you-wrote-typed = the order differs: you wrote `{ $typed }`, the step asks for `{ $asked }`
docker-you-run-typed-in-the-container = you run `{ $typed }` in the container, the step leaves that to the image
docker-the-command-for-the-container-is = the command for the container is missing: `{ $asked }`
docker-you-run-typed-in-the-container-2 = you run `{ $typed }` in the container, the step asks for `{ $asked }`
docker-you-tagged-typed-the-step-asks = you tagged `{ $typed }`, the step asks for `{ $asked }`
docker-you-took-the-image-typed-the = you took the image `{ $typed }`, the step asks for `{ $asked }`
docker-you-named-the-container-typed-the = you named the container `{ $typed }`, the step asks for `{ $asked }`
docker-you-chose-the-container-typed-the = you chose the container `{ $typed }`, the step asks for `{ $asked }`
docker-you-mounted-typed-the-step-asks = you mounted `{ $typed }`, the step asks for `{ $asked }`
docker-you-named-the-volume-typed-the = you named the volume `{ $typed }`, the step asks for `{ $asked }`
docker-you-chose-the-network-typed-the = you chose the network `{ $typed }`, the step asks for `{ $asked }`
docker-you-named-the-network-typed-the = you named the network `{ $typed }`, the step asks for `{ $asked }`
docker-you-took-the-file-typed-the = you took the file `{ $typed }`, the step asks for `{ $asked }`
docker-you-build-the-stage-typed-the = you build the stage `{ $typed }`, the step asks for `{ $asked }`
docker-you-build-the-folder-typed-the = you build the folder `{ $typed }`, the step asks for `{ $asked }`

## docker cli, error

docker-there-is-no-command = there is no command
docker-the-line-is-longer-than-64 = the line is longer than 64 KiB
docker-the-quote-quote-is-never-closed = the quote { $quote } is never closed
docker-docker-has-no-command-command = docker has no command `{ $command }`
docker-command-needs-a-command-after-it = `{ $command }` needs a command after it
docker-docker-has-command-sealegs-does-not = docker has `{ $command }`, sealegs does not run it
docker-command-has-no-flag-flag = `{ $command }` has no flag { $flag }
docker-docker-has-flag-for-command-sealegs = docker has { $flag } for `{ $command }`, sealegs does not run it
docker-flag-needs-a-value = { $flag } needs a value
docker-value-for-flag-what = `{ $value }` for { $flag }: { $what }
docker-command-needs-argument = `{ $command }` needs { $argument }
docker-command-does-not-take-argument = `{ $command }` does not take `{ $argument }`
docker-one-and-other-exclude-each-other = { $one } and { $other } exclude each other
docker-you-gave-flag = you gave { $flag } `{ $typed }`, the step asks for `{ $asked }`
docker-you-wrote = you wrote `{ $typed }`, the step asks for `{ $asked }`

## docker cli, compare, lead

docker-a-tag-names-another-version-if = a tag names another version: if it is not on this machine, docker tries to pull it
docker-it-answers-on-the-other-host = it answers on the other host port; the checks ask the one the step names
docker-the-engine-picks-a-free-port = the engine picks a free port; docker port tells which
docker-where-nothing-listens-on-that-port = where nothing listens on that port in the container, connections end at once
docker-the-host-port-comes-first-then = the host's port comes first, then the container's: HOST:CONTAINER
docker-the-program-in-the-container-sees = the program in the container sees the other value
docker-words-after-the-image-replace-the = words after the image replace the image's CMD, and go to its ENTRYPOINT where it has one
docker-create-makes-the-container-and-does = create makes the container and does not start it
docker-run-also-starts-the-container = run also starts the container
docker-start-only-starts-a-container-that = start only starts a container that is there already
docker-exec-runs-a-command-in-a = exec runs a command in a container that runs already
docker-run-makes-a-new-container-instead = run makes a new container instead of going into the running one
docker-that-removes-images-not-containers = that removes images, not containers
docker-that-removes-containers-not-images = that removes containers, not images
docker-kill-gives-the-program-no-time = kill gives the program no time to end by itself
docker-rm-removes-a-container-and-refuses = rm removes a container and refuses one that runs
docker-ps-lists-containers-not-images = ps lists containers, not images
docker-that-lists-images-not-containers = that lists images, not containers
docker-without-a-tag-the-image-has = without a tag the image has only an id, and nothing finds it by name
docker-without-it-docker-reads-the-file = without it docker reads the file named Dockerfile
docker-without-it-the-last-stage-is = without it the last stage is built
docker-without-it-steps-that-were-built = without it steps that were built before are taken from the cache
docker-without-it-docker-takes-this-machine = without it docker takes this machine's own platform
docker-without-it-the-command-holds-the = without it the command holds the terminal until the program ends
docker-without-it-the-program-gets-no = without it the program gets no input
docker-without-it-the-program-has-no = without it the program has no terminal, so no prompt and no line editing
docker-without-it-the-stopped-container-stays = without it the stopped container stays until you remove it
docker-without-it-nothing-on-this-machine = without it nothing on this machine reaches the container's port
docker-without-it-the-engine-makes-up = without it the engine makes up a name, and later commands do not find the container by yours
docker-without-it-the-container-is-on = without it the container is on the default bridge, where others do not find it by name
docker-without-it-the-container-host-name = without it the container's host name is its id
docker-without-it-what-the-container-writes = without it what the container writes is gone when the container is
docker-without-it-the-program-does-not = without it the program does not see the variable
docker-without-it-the-command-starts-in = without it the command starts in the image's own folder
docker-without-it-the-program-runs-as = without it the program runs as the image's user
docker-without-it-docker-refuses-to-remove = without it docker refuses to remove a container that runs
docker-without-it-docker-refuses-to-remove-2 = without it docker refuses to remove an image that a container uses
docker-without-it-only-running-containers-are = without it only running containers are listed
docker-without-it-docker-prints-what-is = without it docker prints what is there and ends
docker-without-it-docker-asks-first = without it docker asks first
docker-it-runs-in-the-background-its = it runs in the background: its output is in docker logs
docker-the-container-is-removed-as-soon = the container is removed as soon as it ends
docker-the-name-stays-taken-until-the = the name stays taken until the container is removed
docker-the-port-on-this-machine-is = the port on this machine is taken while the container runs
docker-the-container-is-on-that-network = the container is on that network only, not on the default bridge
docker-it-replaces-what-the-image-starts = it replaces what the image starts
docker-only-the-stages-up-to-that = only the stages up to that one are built
docker-every-step-is-built-again = every step is built again
docker-the-image-gets-that-name-as = the image gets that name as well
docker-only-ids-are-printed = only ids are printed
docker-later-steps-and-checks-look-for = later steps and checks look for the other name
docker-docker-looks-for-that-image-and = docker looks for that image and tries to pull it when it is not there
docker-later-commands-look-for-the-container = later commands look for the container by the other name
docker-docker-acts-on-that-container-or = docker acts on that container, or says that there is none
docker-the-data-is-elsewhere-than-the = the data is elsewhere than the program or a later step looks for it
docker-containers-find-each-other-by-name = containers find each other by name only on the same network
docker-later-steps-look-for-the-other = later steps look for the other name
docker-another-file-makes-another-image-or = another file makes another image, or there is no such file
docker-the-image-holds-what-that-stage = the image holds what that stage makes
docker-copy-and-add-take-files-from = COPY and ADD take files from that folder

## docker cli, problem

docker-a-port-is-a-number-from = a port is a number from 1 to 65535
docker-both-port-ranges-must-have-the = both port ranges must have the same length
docker-the-host-part-must-be-an = the host part must be an IP address
docker-this-is-not-an-ip-address = this is not an IP address
docker-the-protocol-is-tcp-udp-or = the protocol is tcp, udp or sctp
docker-image-names-have-no-capital-letters = image names have no capital letters
docker-this-is-not-an-image-name = this is not an image name
docker-a-size-is-a-number-with = a size is a number with b, k, m or g
docker-a-number-is-needed = a number is needed
docker-a-duration-is-a-number-with = a duration is a number with a unit
docker-only-true-or-false = only true or false
docker-this-word-is-not-one-docker = this word is not one docker knows here
docker-this-is-not-a-restart-policy = this is not a restart policy
docker-a-filter-has-a-name-and = a filter has a name and a value
docker-the-name-is-missing = the name is missing
docker-a-host-name-and-an-ip = a host name and an IP address are needed
docker-docker-inspects-no-such-kind-of = docker inspects no such kind of thing here
docker-sealegs-builds-from-a-folder-only = sealegs builds from a folder only
docker-neither-side-names-a-container = neither side names a container
docker-docker-does-not-copy-from-container = docker does not copy from container to container
docker-the-path-in-the-container-is = the path in the container is missing or does not begin with /
docker-docker-does-not-know-this-option = docker does not know this option of a volume
docker-each-field-is-written-name-value = each field is written name=value
docker-there-is-a-field-docker-does = there is a field docker does not know
docker-the-type-is-bind-volume-or = the type is bind, volume or tmpfs
docker-the-path-in-the-container-is-2 = the path in the container is missing
docker-the-folder-of-the-host-is = the folder of the host is missing
docker-a-field-belongs-to-another-type = a field belongs to another type of mount
docker-a-service-and-a-number-are = a service and a number are needed
docker-a-file-mode-is-an-octal = a file mode is an octal number
docker-for-example-text = for example { $text }
docker-write-host-container-such-as-8080 = write HOST:CONTAINER, such as 8080:80, 127.0.0.1:8080:80 or 53:53/udp
docker-try-name = try { $name }
docker-write-name-or-name-tag-such = write NAME or NAME:TAG, such as goapp:latest
docker-name-the-folder-with-the-dockerfile = name the folder with the Dockerfile; a dot is this folder
docker-write-the-container-before-a-colon = write the container before a colon, such as web:/app/log.txt .
docker-copy-to-the-host-first-and = copy to the host first, and from there into the other container
docker-write-name-path-or-folder-path = write NAME:/path or /folder:/path, such as data:/var/lib/data
docker-only-one-of-words = only one of { $words }

## docker cli, error, what to do

docker-did-you-mean-nearest = did you mean { $nearest }
docker-type-it-in-a-terminal-of = type it in a terminal of your own: the checks look at the same engine
docker-leave-flag-out-or-type-the = leave { $flag } out, or type the command in a terminal of your own
docker-add-the-second-quote = add the second { $quote }
docker-name-the-folder-with-the-dockerfile-2 = name the folder with the Dockerfile; a dot is this folder: docker build .
docker-write-usage = write { $usage }
docker-one-of-names = one of { $names }
docker-write-the-value-after-flag = write the value after { $flag }
docker-leave-out-one-or-other = leave out { $one } or { $other }
docker-docker-help-lists-the-commands = docker help lists the commands
docker-command-help-lists-its-flags = { $command } --help lists its flags
docker-put-long-values-into-a-file = put long values into a file, such as one for --env-file
