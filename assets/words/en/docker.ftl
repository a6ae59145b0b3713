### Docker's command line: what is wrong with a line, how it differs from what is asked.

## docker cli, problem

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
