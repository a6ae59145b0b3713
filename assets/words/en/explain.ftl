### What a docker command means, part by part.

## docker cli, explain, help

explain-usage-typed = Usage:  { $typed }
# "capital" where a line begins with a capital letter, as in docker's own help; "as-is" where it stays as it is written.
explain-lines-begin = capital
explain-options = Options:
explain-commands = Commands:
explain-run-typed-command-help-for-more = Run '{ $typed } COMMAND --help' for more on a command.
explain-aliases = Aliases:
explain-docker-has-these-options-too-sealegs = Docker has these options too, sealegs does not run them:

## docker cli, explain, parts

explain-what-follows-is-no-flag-whatever = what follows is no flag, whatever it looks like
explain-about-docker-compose-is-the-old = { $about } (docker-compose is the old name of docker compose)
explain-the-old-name-of-docker-compose = the old name of docker compose: { $about }
explain-about-value = { $about }: { $value }
explain-not-known-here-or-not-run = not known here, or not run by sealegs
explain-switched-off-about = switched off: { $about }

## docker cli, explain, summary, compose

explain-all-services-of-the-compose-file = all services of the compose file
explain-the-service-one = the service { $one }
explain-the-services-list = the services { $list }
explain-creates-the-containers-of-them-without = Creates the containers of { $them } without starting them.
explain-lists-the-containers-of-them = Lists the containers of { $them }.
explain-shows-the-output-of-them-and = Shows the output of { $them }, and what follows until you stop it.
explain-shows-the-output-of-them = Shows the output of { $them }.
explain-builds-the-images-of-them-that = Builds the images of { $them } that say how.
explain-starts-the-containers-of-them-that = Starts the containers of { $them } that are there.
explain-stops-the-containers-of-them-they = Stops the containers of { $them }; they stay.
explain-stops-the-containers-of-them-and = Stops the containers of { $them } and starts them again; a changed compose file does not count.
explain-runs-command-in-the-running-container = Runs { $command } in the running container of the service { $service }.
explain-runs-a-further-container = Runs a further container of the service { $service }{ $removed ->
    [true] , and removes it when it ends
   *[false] {""}
}.
explain-runs-in-a-further-container = Runs { $command } in a further container of the service { $service }{ $removed ->
    [true] , and removes it when it ends
   *[false] {""}
}.
explain-downloads-the-images-of-them = Downloads the images of { $them }.
explain-lists-the-images-that-the-containers = Lists the images that the containers of { $them } are made from.
explain-lists-the-processes-in-the-containers = Lists the processes in the containers of { $them }.
explain-sends-signal-to-the-containers-of = Sends { $signal } to the containers of { $them }.
explain-stops-and-removes-the-containers-of = Stops and removes the containers of { $them }.
explain-removes-the-stopped-containers-of-them = Removes the stopped containers of { $them }.
explain-prints-the-version-of-docker-compose = Prints the version of docker compose.
explain-makes-what-they-need = { $build ->
    [true] Builds the images, then creates
   *[false] Creates
} what { $them } need, without starting it.
explain-makes-and-starts = { $build ->
    [true] Builds the images, then creates
   *[false] Creates
} the network, the volumes and the containers that are missing or changed, and starts { $them }{ $how ->
    [waiting] {" "}in the background, and waits until they are ready
    [background] {" "}in the background
   *[terminal] {" "}and shows their output
}.
explain-takes-the-project-down = Stops and removes the project's containers{ $images ->
    [true] , their images
   *[false] {""}
}{ $volumes ->
    [true] , its networks and the volumes with all data
   *[false] {" "}and its networks
}.
explain-takes-services-down = Stops and removes the containers of { $them }{ $images ->
    [true] { $volumes ->
        [true] , their images and the volumes with all data
       *[false] {" "}and their images
    }
   *[false] { $volumes ->
        [true] {" "}and the volumes with all data
       *[false] {""}
    }
}.
explain-checks-the-compose-file-and-prints = Checks the compose file and prints nothing when it is right.
explain-shows-the-compose-file-as-docker = Shows the compose file as docker understands it: variables filled in, files merged, short forms spelt out.
explain-prints-the-names = Prints the names of the { $what ->
    [services] services
    [volumes] volumes
    [images] images
   *[profiles] profiles
} in the compose file.

## docker cli, explain, summary, others

explain-prints-chosen-details-of-what = Prints chosen details of { $what }.
explain-shows-all-details-of-what = Shows all details of { $what } as JSON.
explain-shows-the-layers-of-it-and = Shows the layers of { $it } and what made them.
explain-gives-the-image-source-the-name = Gives the image { $source } the name { $target } too.
explain-removes-them = Removes { $them }.
explain-downloads-every-tag-of-it = Downloads every tag of { $it }.
explain-downloads-the-image-it = Downloads the image { $it }.
explain-writes-them-as-a-tar-archive = Writes { $them } as a tar archive to { $to }.
explain-the-standard-input = the standard input
explain-file = { $file }
explain-reads-images-from-from = Reads images from { $from }.
explain-the-archive-on-the-standard-input = the archive on the standard input
explain-the-archive-source = the archive { $source }
explain-makes-the-image-name-from-from = Makes the image { $name } from { $from }.
explain-makes-an-image-without-a-name = Makes an image without a name from { $from }.
explain-lists-the-volumes = Lists the volumes.
explain-creates-the-volume-name = Creates the volume { $name }.
explain-creates-a-volume-with-a-random = Creates a volume with a random name.
explain-removes-them-with-all-data = Removes { $them } with all data.
explain-lists-the-networks = Lists the networks.
explain-creates-the-driver-network-name = Creates the { $driver } network { $name }.
explain-connects-the-container-container-to-the = Connects the container { $container } to the network { $network }.
explain-takes-the-container-container-off-the = Takes the container { $container } off the network { $network }.
explain-shows-how-much-disk-space-docker = Shows how much disk space Docker uses.
explain-shows-the-engine-settings-and-state = Shows the engine's settings and state.
explain-shows-the-versions-of-the-client = Shows the versions of the client and of the engine.
explain-prints-docker-version = Prints docker's version.
explain-shows-what-happened-in-the-engine = Shows what happened in the engine.
explain-shows-what-happens-in-the-engine = Shows what happens in the engine until you stop it.
explain-lists-the-images-named-reference = Lists the images named { $reference }.
explain-lists-the-images = Lists the images.
explain-the-standard-output = the standard output
explain-file-2 = { $file }
explain-removes-all-stopped-containers = Removes all stopped containers.
explain-removes-every-image-that-no-container = Removes every image that no container uses.
explain-removes-images-that-have-no-name = Removes images that have no name any more.
explain-removes-every-volume-that-no-container = Removes every volume that no container uses.
explain-removes-volumes-that-no-container-uses = Removes volumes that no container uses.
explain-removes-all-networks-that-no-container = Removes all networks that no container uses.
explain-removes-the-build-cache-that-nothing = Removes the build cache that nothing uses.
explain-removes-what-is-unused = Removes stopped containers, unused networks, { $all ->
    [true] unused images
   *[false] images without a name
}{ $volumes ->
    [true] , unused volumes
   *[false] {""}
} and unused build cache.

## docker cli, explain, summary, making

explain-this-folder = this folder
explain-folder = { $folder }
explain-the-dockerfile = the Dockerfile
explain-the-dockerfile-on-the-standard-input = the Dockerfile on the standard input
explain-builds-an-image = Builds an image from { $file }{ $staged ->
    [true] , up to the stage { $stage },
   *[false] {""}
} with the files of { $context }{ $named ->
    [true] {" "}and names it { $names }
   *[false] ; it gets no name
}.
explain-creates-a-container = Creates a new container{ $named ->
    [true] {" "}named { $name }
   *[false] {""}
} from { $from }{ $networked ->
    [true] {" "}in the network { $network }
   *[false] {""}
}, without starting it.
explain-runs-a-container = Runs a new container{ $named ->
    [true] {" "}named { $name }
   *[false] {""}
} from { $from }{ $how ->
    [background] {" "}in the background
    [terminal] {" "}with this terminal
   *[plain] {""}
}{ $networked ->
    [true] {" "}in the network { $network }
   *[false] {""}
}{ $reach ->
    [published] , reachable on published ports
    [free] , reachable on a host port that Docker picks
    [single] , reachable on host port { $ports }
    [several] , reachable on host ports { $ports }
   *[none] {""}
}{ $removed ->
    [true] , and removes it when it ends
   *[false] {""}
}.
explain-runs-in-the-container = Runs { $command } in the container { $container }{ $how ->
    [background] {" "}in the background
    [terminal] {" "}with this terminal
   *[plain] {""}
}.

## docker cli, explain, summary

explain-shows-how-path-is-used = Shows how { $path } is used.
explain-before-and-last = { $before } and { $last }
explain-the-containers = { $count ->
    [one] the container { $names }
   *[other] the containers { $names }
}
explain-the-images = { $count ->
    [one] the image { $names }
   *[other] the images { $names }
}
explain-the-volumes = { $count ->
    [one] the volume { $names }
   *[other] the volumes { $names }
}
explain-the-networks = { $count ->
    [one] the network { $names }
   *[other] the networks { $names }
}

## docker cli, explain, summary, containers

explain-connects-this-terminal-to-it = Connects this terminal to { $it }.
explain-starts-them = Starts { $them }.
explain-stops-them = Stops { $them }.
explain-stops-them-and-starts-again = Stops { $them } and starts again.
explain-sends-signal-to-them = Sends { $signal } to { $them }.
explain-pauses-them = Pauses { $them }.
explain-lets-them-run-on = Lets { $them } run on.
explain-waits-for-the-end-of-them = Waits for the end of { $them } and prints the exit code.
explain-removes-them-running-or-not = Removes { $them }, running or not.
explain-lists-the-processes-of-it = Lists the processes of { $it }.
explain-shows-what-containers-use-of-cpu = Shows what containers use of CPU, memory, network and disk.
explain-shows-what-them-uses-of-cpu = Shows what { $them } uses of CPU, memory, network and disk.
explain-shows-where-ports-of-it-are = Shows where ports of { $it } are published.
explain-copies-from-to-to = Copies { $from } to { $to }.
explain-makes-the-image-name-from-it = Makes the image { $name } from { $it } as it is now.
explain-makes-an-image-without-a-name-2 = Makes an image without a name from { $it } as it is now.
explain-lists-the-files-that-changed-in = Lists the files that changed in { $it } since it was created.
explain-renames-it-to-name = Renames { $it } to { $name }.
explain-writes-the-files-of-it-as = Writes the files of { $it } as a tar archive to { $to }.
explain-shows-the-newest-container = Shows the newest container.
explain-lists-the-count-newest-containers = Lists the { $count } newest containers.
explain-lists-all-containers-stopped-ones-too = Lists all containers, stopped ones too.
explain-lists-the-running-containers = Lists the running containers.
explain-shows-the-output-of-it-and = Shows the output of { $it } and goes on until you stop it.
explain-shows-the-output-of-it = Shows the output of { $it }.
explain-path-on-the-host = { $path } on the host
explain-a-tar-archive-on-standard-input = a tar archive on standard input or output
explain-path-in-the-container-name = { $path } in the container { $name }

## docker cli, explain, values, templates

explain-prints-a-table-with-a-heading = prints a table with a heading
explain-prints-json = prints JSON
explain-prints-a-table-with-a-heading-2 = prints a table with a heading: { $list }
explain-prints-only-list = prints only: { $list }
explain-everything = everything
explain-what-as-json = { $what } as JSON
explain-for-each-of-over = for each of { $over }
explain-field-id = the ID
explain-field-image = the image
explain-field-command = the command
explain-field-created-at = the time of creation
explain-field-created-since = the age
explain-field-created-by = the instruction that made it
explain-field-ports = the ports
explain-field-state = the state
explain-field-size = the size
explain-field-name = the name
explain-field-names = the names
explain-field-labels = the labels
explain-field-mounts = the mounts
explain-field-networks = the networks
explain-field-local-volumes = the number of volumes
explain-field-repository = the repository
explain-field-repo-tags = the names
explain-field-repo-digests = the digests
explain-field-tag = the tag
explain-field-digest = the digest
explain-field-comment = the comment
explain-field-driver = the driver
explain-field-scope = the scope
explain-field-mountpoint = the folder on the host
explain-field-internal = whether it is internal
explain-field-container = the container
explain-field-cpuperc = the CPU usage
explain-field-mem-usage = the memory usage
explain-field-mem-perc = the share of memory
explain-field-net-io = the network traffic
explain-field-block-io = the disk traffic
explain-field-pids = the number of processes
explain-field-type = the type
explain-field-total-count = the count
explain-field-active = the number in use
explain-field-reclaimable = the space to be gained
explain-field-action = the event
explain-field-time = the time
explain-field-ipaddress = the IP address
explain-field-running = whether it runs
explain-field-exit-code = the exit code
explain-field-env = the environment variables
explain-field-entrypoint = the ENTRYPOINT
explain-field-cmd = the CMD
explain-field-user = the user
explain-field-working-dir = the working directory
explain-field-exposed-ports = the exposed ports
explain-field-architecture = the architecture
explain-field-os = the operating system
explain-field-layers = the layers
explain-field-server-version = the engine's version
explain-field-version = the version
explain-field-started-at = the time of the start
explain-field-finished-at = the time of the end
explain-field-health = the health
explain-field-hostname = the host name
explain-field-restart-count = the number of restarts

## docker cli, explain, values, compose

explain-the-compose-file-comes-from-the = the compose file comes from the standard input
explain-the-compose-file-is-value = the compose file is { $value }
explain-the-project-is-named-value-so = the project is named { $value }; so begin the names of all it makes
explain-paths-in-the-compose-file-start = paths in the compose file start from { $value }
explain-services-of-the-profile-value-take = services of the profile { $value } take part too
explain-variables-in-the-compose-file-come = variables in the compose file come from { $value }
explain-the-service-service-has-number-containers = the service { $service } has { $number } containers
explain-how-many-containers-a-service-has = how many containers a service has: { $value }
explain-it-waits-value-seconds-at-most = it waits { $value } seconds at most
explain-images-that-the-compose-file-gives = images that the compose file gives no name are removed
explain-all-images-of-the-services-are = all images of the services are removed
explain-only-containers-in-the-state-value = only containers in the state { $value }
explain-only-where-this-holds-value = only where this holds: { $value }
explain-printed-as-value = printed as { $value }
explain-it-is-written-to-the-file = it is written to the file { $value }
explain-in-the-service-container-number-value = in the service's container number { $value }
explain-the-command-starts-in-the-folder = the command starts in the folder { $value } of the container
explain-the-container-is-named-value = the container is named { $value }
explain-sends-signal = sends { $signal }

## docker cli, explain, values, ports

explain-a-free-host-port-of-host = a free host port of { $host } that Docker picks
explain-host-ports-host = host ports { $host }
explain-host-port-host = host port { $host }
explain-free-host-ports-that-docker-picks = free host ports that Docker picks
explain-a-free-host-port-that-docker = a free host port that Docker picks
explain-host-ports-container-in-the-container = { $host } → ports { $container } in the container{ $protocol }{ $reach }
explain-host-port-container-in-the-container = { $host } → port { $container } in the container{ $protocol }{ $reach }
explain-only-this-machine-reaches-it-address = ; only this machine reaches it ({ $address })
explain-at-the-host-address-address-only = , at the host's address { $address } only
explain-notes-that-the-container-listens-on = notes that the container listens on port { $ports }{ $protocol }; -p or -P publishes it
explain-only-for-the-container-port-port = only for the container's port { $port }{ $protocol }

## docker cli, explain, values, process

explain-signal-hup = the signal SIGHUP (often to read the settings again)
explain-signal-int = the signal SIGINT (as with Ctrl-C)
explain-signal-quit = the signal SIGQUIT (end, and leave a trace)
explain-signal-kill = the signal SIGKILL (ends it at once, it cannot be refused)
explain-signal-usr1 = the signal SIGUSR1 (what it means is up to the program)
explain-signal-usr2 = the signal SIGUSR2 (what it means is up to the program)
explain-signal-term = the signal SIGTERM (asks it to end)
explain-signal-cont = the signal SIGCONT (run on)
explain-signal-stop = the signal SIGSTOP (freeze)
explain-signal-winch = the signal SIGWINCH (the terminal has another size)
explain-the-signal-value = the signal { $value }
explain-what-is-typed-here-goes-to = what is typed here goes to the container
explain-the-container-output-is-shown-here = the container's output is shown here
explain-the-container-errors-are-shown-here = the container's errors are shown here
explain-this-stream-is-connected-value = this stream is connected: { $value }
explain-the-command-that-runs-in-the = the command that runs in the container
explain-options-for-ps-which-lists-the = options for ps, which lists the processes
explain-what-runs-in-the-container-instead = what runs in the container instead of the service's command
explain-for-the-container-not-for-docker = for the container, not for docker: replaces the image's CMD (where there is an ENTRYPOINT, these are its arguments)

## docker cli, explain, values, container

explain-environment-variable-name-is-set-to = environment variable { $name } is set to nothing
explain-environment-variable-name-is-value = environment variable { $name } is { $value }
explain-environment-variable-value-with-the-value = environment variable { $value } with the value it has here
explain-environment-variable-value-with-the-value-2 = environment variable { $value } with the value it has here: { $here }
explain-environment-variable-value-as-it-is = environment variable { $value } as it is here, but it is not set: nothing is passed on
explain-label-name-is-value = label { $name } is { $value }
explain-label-name-without-a-value = label { $name }, without a value
explain-arg-name-of-the-dockerfile-is = ARG { $name } of the Dockerfile is empty
explain-arg-name-of-the-dockerfile-is-2 = ARG { $name } of the Dockerfile is { $value }
explain-arg-value-of-the-dockerfile-has = ARG { $value } of the Dockerfile has the value of the environment variable here
explain-arg-value-of-the-dockerfile-from = ARG { $value } of the Dockerfile from the environment, but it is not set here: the default holds
explain-docker-default-network-bridge = Docker's default network, bridge
explain-the-host-own-network-its-ports = the host's own network: its ports are the host's ports
explain-no-network-at-all = no network at all
explain-shares-the-network-of-the-container = shares the network of the container { $name }
explain-it-joins-the-network-value-where = it joins the network { $value }, where containers find each other by name
explain-bridge-a-network-of-containers-on = bridge: a network of containers on this host
explain-overlay-a-network-across-several-hosts = overlay: a network across several hosts of a swarm
explain-value-containers-get-addresses-of-the = { $value }: containers get addresses of the host's own network
explain-kind-of-network-value = kind of network: { $value }
explain-it-runs-as-user-user-in = it runs as user { $user } in group { $group }{ $root ->
    [true] , who may do everything in it
   *[false] {""}
}
explain-it-runs-as-user-user-root = it runs as user { $user }{ $root ->
    [true] , who may do everything in it
   *[false] {""}
}
explain-the-image-entrypoint-is-switched-off = the image's ENTRYPOINT is switched off
explain-value-runs-instead-of-the-image = { $value } runs instead of the image's ENTRYPOINT
explain-docker-never-starts-it-again-by = Docker never starts it again by itself
explain-docker-starts-it-again-whenever-it = Docker starts it again whenever it ends, also after a restart of the engine
explain-docker-starts-it-again-whenever-it-2 = Docker starts it again whenever it ends, unless you stopped it yourself
explain-docker-starts-it-again-when-it = Docker starts it again when it ends with an exit code other than 0
explain-docker-starts-it-again-when-it-2 = Docker starts it again when it ends with an exit code other than 0, at most { $count } times
explain-it-may-use-size-of-memory = it may use { $size } of memory at most
explain-dev-shm-has-size = /dev/shm has { $size }
explain-for-system-on-intel = for { $system } on { $name }{ $variant } (Intel and AMD, 64 bit)
explain-for-system-on-arm = for { $system } on { $name }{ $variant } (ARM, 64 bit, as in Apple silicon)
explain-for-system-on-name = for { $system } on { $name }{ $variant }
explain-in-the-container-name-is-the = in the container, { $name } is the host
explain-in-the-container-name-has-the = in the container, { $name } has the address { $address }
explain-one-health-check-every-time = one health check every { $time }
explain-a-check-that-takes-longer-than = a check that takes longer than { $time } has failed
explain-for-the-first-time-failed-checks = for the first { $time }, failed checks do not count
explain-while-it-starts-up-one-health = while it starts up, one health check every { $time }

## docker cli, explain, values, storage

explain-an-anonymous-volume-at-target-in = an anonymous volume, at { $target } in the container{ $note }
explain-source-target-in-the-container-note = { $source } → { $target } in the container{ $note }; both sides see the same files
explain-volume-source-target-in-the-container = volume { $source } → { $target } in the container{ $note }; its data outlives the container
explain-the-host-path = the host's { $path }
explain-text = , { $text }
explain-read-only = read-only
explain-labelled-for-selinux-shared = labelled for SELinux, shared
explain-labelled-for-selinux-for-this-container = labelled for SELinux, for this container alone
explain-without-copying-the-image-files-into = without copying the image's files into it
explain-an-anonymous-volume = an anonymous volume
explain-volume-source = volume { $source }
explain-what-target-in-the-container-note = { $what } → { $target } in the container{ $note }
explain-memory-tmpfs-at-target-in-the = memory (tmpfs) at { $target } in the container{ $note }; it is gone when the container stops
explain-from-a-tar-archive-on-the = from a tar archive on the standard input
explain-as-a-tar-archive-to-the = as a tar archive to the standard output
explain-from-path-in-the-container-name = from { $path } in the container { $name }
explain-to-path-in-the-container-name = to { $path } in the container { $name }
explain-from-value-on-the-host = from { $value } on the host
explain-to-value-on-the-host = to { $value } on the host

## docker cli, explain, values, images

explain-image-with-the-id-value = image with the ID { $value }
explain-image-value = image { $value }
explain-in-the-registry-registry = {" "}in the registry { $registry }
explain-exactly-that-with-the-digest-digest = exactly that with the digest { $digest }
explain-tag-tag = tag { $tag }
explain-tag-latest-as-none-is-given = tag latest, as none is given
explain-image-name-from-version = image { $name }{ $from }, { $version }
explain-made-from-the-image-downloaded-if = made from the { $image }; downloaded if it is not here yet
explain-image-from-docker-hub = { $image }, from Docker Hub
explain-names-the-result-image = names the result: { $image }
explain-only-value = only { $value }
explain-only-the-repository-value-with-all = only the repository { $value }, with all its tags
explain-build-context-this-folder-copy-and = build context: this folder; COPY and ADD take files from it
explain-reads-the-dockerfile-or-a-tar = reads the Dockerfile, or a tar archive, from the standard input
explain-build-context-fetched-from-value = build context: fetched from { $value }
explain-build-context-the-folder-value-copy = build context: the folder { $value }; COPY and ADD take files from it
explain-the-dockerfile-is-read-from-the = the Dockerfile is read from the standard input
explain-the-dockerfile-to-read-is-value = the Dockerfile to read is { $value }
explain-progress-is-shown-as-the-terminal = progress is shown as the terminal allows
explain-progress-as-plain-lines-with-all = progress as plain lines, with all output of each step
explain-progress-in-place-as-on-a = progress in place, as on a terminal
explain-no-progress = no progress
explain-progress-as-json = progress as JSON
explain-looks-in-the-registry-each-time = looks in the registry each time, whether the image is here or not
explain-downloads-the-image-only-if-it = downloads the image only if it is not here
explain-never-downloads-the-image-must-be = never downloads: the image must be here

## docker cli, explain, values

explain-docker-stop-first-sends-signal = docker stop first sends { $signal }
explain-its-new-name-image = its new name: { $image }
explain-from-the-standard-input = from the standard input
explain-the-archive-to-read-value = the archive to read: { $value }
explain-the-command-to-tell-of-value = the command to tell of: { $value }
explain-its-new-name-value = its new name: { $value }
explain-the-network-value = the network { $value }
explain-the-volume-is-named-value = the volume is named { $value }
explain-the-volume-value = the volume { $value }
explain-what-to-look-at-value = what to look at: { $value }
explain-the-service-value = the service { $value }
explain-the-container-value = the container { $value }

## docker cli, explain, values, filters

explain-the-condition-value = the condition { $value }
explain-not-condition = not { $condition }
explain-removes-only-those-that-match-condition = removes only those that match: { $condition }
explain-only-those-that-match-condition = only those that match: { $condition }
explain-the-state-is-wanted = the state is { $wanted }
explain-made-from-the-image-wanted = made from the image { $wanted }
explain-ended-with-the-exit-code-wanted = ended with the exit code { $wanted }
explain-the-health-is-wanted = the health is { $wanted }
explain-the-port-is-wanted = the port is { $wanted }
explain-connected-to-the-network-wanted = connected to the network { $wanted }
explain-uses-the-volume-or-path-wanted = uses the volume or path { $wanted }
explain-made-before-wanted = made before { $wanted }
explain-made-after-wanted = made after { $wanted }
explain-the-name-contains-wanted = the name contains { $wanted }
explain-the-id-begins-with-wanted = the ID begins with { $wanted }
explain-the-name-matches-wanted = the name matches { $wanted }
explain-the-label-label-is-text = the label { $label } is { $text }
explain-has-the-label-wanted = has the label { $wanted }
explain-without-a-name-dangling = without a name (dangling)
explain-with-a-name = with a name
explain-used-by-no-container = used by no container
explain-used-by-a-container = used by a container
explain-the-driver-is-wanted = the driver is { $wanted }
explain-the-scope-is-wanted = the scope is { $wanted }
explain-older-than-then = older than { $then }
explain-about-a-wanted = about a { $wanted }
explain-the-event-is-wanted = the event is { $wanted }
explain-about-the-name-wanted = about the { $name } { $wanted }
explain-name-is-wanted = { $name } is { $wanted }

## docker cli, explain, values, time

explain-milliseconds-milliseconds = { $milliseconds } milliseconds
explain-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
explain-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
explain-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
explain-time-and-time = { $first } { $rest }
explain-ago-ago = { $ago } ago
explain-the-unix-time-text = the Unix time { $text }
explain-only-what-was-written-in-the = only what was written in the last { $ago }
explain-only-what-was-written-more-than = only what was written more than { $ago } ago
explain-begins-with-the-events-of-the = begins with the events of the last { $ago }
explain-ends-with-the-events-of-ago = ends with the events of { $ago } ago
explain-only-what-was-written-since-then = only what was written since { $then }
explain-only-what-was-written-before-then = only what was written before { $then }
explain-begins-with-the-events-since-then = begins with the events since { $then }
explain-ends-with-the-events-of-then = ends with the events of { $then }
explain-every-line = every line
explain-no-earlier-line = no earlier line
explain-only-the-last-line = only the last line
explain-only-the-last-value-lines = only the last { $value } lines
explain-kills-the-container-at-once = kills the container at once
explain-waits-1-second-then-kills-the = waits 1 second, then kills the container
explain-waits-without-end-it-is-never = waits without end: it is never killed
explain-waits-value-seconds-then-kills-the = waits { $value } seconds, then kills the container

## docker cli, explain

explain-the-shell-runs-this-line-and = The shell runs this line, and docker within it.
explain-the-shell-runs-this-line-it = The shell runs this line; it is not a docker command.
