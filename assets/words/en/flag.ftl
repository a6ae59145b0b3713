### What each flag does, in one line; `docker COMMAND --help` has these, too.

## docker run, create

flag-run-add-host = add a host name and its address to the container's /etc/hosts
flag-run-attach = connect only these streams to this terminal: stdin, stdout or stderr
flag-run-cap-add = give the container a Linux capability more
flag-run-cap-drop = take a Linux capability from the container
flag-run-cidfile = write the container's ID to this file
flag-run-cpus = limit how many CPUs the container may use
flag-run-dns = use this DNS server in the container
flag-run-entrypoint = run this program instead of the image's ENTRYPOINT
flag-run-env = set an environment variable in the container
flag-run-env-file = set the environment variables listed in a file
flag-run-expose = note that the container listens on a port; it is not published
flag-run-group-add = let the container's user join one more group
flag-run-health-cmd = command that tells whether the container is healthy
flag-run-health-interval = time between two health checks
flag-run-health-retries = failures in a row after which the container is unhealthy
flag-run-health-start-interval = time between two health checks while the container starts up
flag-run-health-start-period = time to start up in which failed health checks do not count
flag-run-health-timeout = time after which one health check counts as failed
flag-run-hostname = host name the container has for itself
flag-run-init = run a small init as process 1: it forwards signals and clears ended processes away
flag-run-interactive = keep the standard input open, so that you can type into it
flag-run-ip = IPv4 address of the container in its network
flag-run-label = set a label: a note of your own on the container
flag-run-memory = limit the memory the container may use
flag-run-mount = mount a volume, a host folder or memory into the container
flag-run-name = name of the container; a random one without it
flag-run-network = network the container joins; bridge without it
flag-run-network-alias = one more name under which others in the network find the container
flag-run-no-healthcheck = switch off the HEALTHCHECK of the image
flag-run-pids-limit = limit how many processes the container may have; -1 is no limit
flag-run-platform = operating system and architecture of the image
flag-run-privileged = give the container nearly all rights of the host: with care
flag-run-publish = publish a port of the container on a port of the host
flag-run-publish-all = publish every port the image exposes, each on a free host port
flag-run-pull = when to download the image: always, missing or never
flag-run-quiet = show no progress while the image is downloaded
flag-run-read-only = let the container write nothing to its own file system
flag-run-restart = when Docker starts the container again by itself
flag-run-rm = remove the container when it ends
flag-run-security-opt = set a security option such as no-new-privileges
flag-run-shm-size = size of /dev/shm, the memory its processes share
flag-run-stop-signal = signal that docker stop sends first
flag-run-stop-timeout = seconds docker stop waits before it kills the container
flag-run-tmpfs = mount memory at this path: what is written there is gone at the end
flag-run-tty = give the container a terminal
flag-run-user = user, and group, the container's program runs as
flag-run-volume = mount a volume or a host folder into the container
flag-run-workdir = folder in the container in which its program starts

## docker run

flag-run-detach = run in the background and print the container's ID

## docker exec

flag-exec-detach = run the command in the background
flag-exec-env = set an environment variable for the command
flag-exec-env-file = set the environment variables listed in a file
flag-exec-interactive = keep the standard input open, so that you can type into it
flag-exec-privileged = give the command nearly all rights of the host: with care
flag-exec-tty = give the command a terminal
flag-exec-user = user, and group, the command runs as
flag-exec-workdir = folder in the container in which the command starts

## docker attach

flag-attach-no-stdin = pass nothing typed here to the container

## docker ps

flag-ps-all = list stopped containers too
flag-ps-last = list only so many containers, the newest, running or not
flag-ps-latest = list only the newest container, running or not
flag-ps-quiet = print only the IDs
flag-ps-size = show how much each container has written to disk

## docker logs

flag-logs-details = show the extra details of the logging driver too
flag-logs-follow = go on showing what is written, until you stop it
flag-logs-since = show only what was written since then
flag-logs-tail = show only so many lines from the end
flag-logs-timestamps = put the time before each line
flag-logs-until = show only what was written before then

## docker start

flag-start-attach = show the container's output here, and pass signals on
flag-start-interactive = pass what is typed here to the container

## docker stop, restart

flag-stop-signal = signal to send first
flag-stop-timeout = seconds to wait before the container is killed

## docker kill

flag-kill-signal = signal to send

## docker rm

flag-rm-force = remove running containers too: they are killed first
flag-rm-volumes = remove the container's anonymous volumes too

## docker stats

flag-stats-all = list stopped containers too
flag-stats-no-stream = print the numbers once instead of over and over

## docker cp

flag-cp-archive = keep user and group of the files
flag-cp-follow-link = copy what a symbolic link points to
flag-cp-quiet = show no progress

## docker commit

flag-commit-author = author of the image
flag-commit-change = apply a Dockerfile instruction to the new image
flag-commit-message = note on what was changed
flag-commit-pause = pause the container meanwhile, which is the default

## docker export

flag-export-output = write to this file instead of the standard output

## docker inspect, container inspect

flag-inspect-size = show sizes too, for containers

## docker inspect

flag-inspect-type = look only for this kind: container, image, volume or network

## docker ps, stats, image ls, history, volume ls, network ls, system df, events, info, version, inspect, container inspect, image inspect, volume inspect, network inspect

flag-ps-format = print it as a Go template says, or as json

## docker ps, image ls, volume ls, network ls

flag-ps-filter = list only what meets a condition

## docker ps, stats, image ls, history, network ls

flag-ps-no-trunc = show everything in full length

## docker build

flag-build-build-arg = give a value to an ARG of the Dockerfile
flag-build-file = name of the Dockerfile; Dockerfile in the build context without it
flag-build-label = set a label: a note of your own in the image
flag-build-load = put the image into the engine, as happens here anyway
flag-build-no-cache = do every step anew instead of taking it from the cache
flag-build-platform = operating system and architecture to build for
flag-build-progress = how progress is shown: auto, plain, tty or quiet
flag-build-pull = look in the registry for a newer base image
flag-build-quiet = print only the ID of the image
flag-build-tag = name the image, as NAME or NAME:TAG; several are possible
flag-build-target = build only up to this stage of the Dockerfile

## docker image ls

flag-image-ls-all = list intermediate images too
flag-image-ls-digests = show digests too
flag-image-ls-quiet = print only the IDs

## docker history

flag-history-human = show sizes and dates for people, which is the default
flag-history-quiet = print only the IDs

## docker image rm

flag-image-rm-force = remove it although a stopped container uses it or it has several names
flag-image-rm-no-prune = keep the untagged images it was built on

## docker pull

flag-pull-all-tags = download every tag of the repository
flag-pull-platform = operating system and architecture of the image
flag-pull-quiet = show no progress

## docker save

flag-save-output = write to this file instead of the standard output

## docker load

flag-load-input = read from this file instead of the standard input
flag-load-quiet = show no progress

## docker import

flag-import-change = apply a Dockerfile instruction to the new image
flag-import-message = note on where the image comes from
flag-import-platform = operating system and architecture the image is for

## docker image prune

flag-image-prune-all = remove every image that no container uses, named ones too

## docker builder prune

flag-builder-prune-all = remove all build cache, not only what is dangling

## docker volume ls

flag-volume-ls-quiet = print only the names

## docker volume create

flag-volume-create-driver = volume driver; local without it
flag-volume-create-label = set a label: a note of your own on the volume
flag-volume-create-name = name of the volume
flag-volume-create-opt = set an option of the volume driver

## docker volume rm

flag-volume-rm-force = do not complain about a volume that does not exist

## docker volume prune

flag-volume-prune-all = remove every volume that no container uses, named ones too

## docker network ls

flag-network-ls-quiet = print only the IDs

## docker network create

flag-network-create-attachable = let containers of your own join an overlay network
flag-network-create-driver = kind of network; bridge without it
flag-network-create-gateway = address of the gateway
flag-network-create-internal = cut the network off from the outside
flag-network-create-ip-range = give containers addresses of this part of the subnet only
flag-network-create-ipv6 = use IPv6 addresses too
flag-network-create-label = set a label: a note of your own on the network
flag-network-create-opt = set an option of the network driver
flag-network-create-subnet = addresses the network has, as in 172.28.0.0/16

## docker network rm

flag-network-rm-force = do not complain about a network that does not exist

## docker network connect

flag-network-connect-alias = one more name under which others in the network find the container
flag-network-connect-ip = IPv4 address of the container in the network

## docker network disconnect

flag-network-disconnect-force = take it off whatever state it is in

## docker system df

flag-system-df-verbose = list every image, container and volume

## docker events

flag-events-filter = show only events that meet a condition
flag-events-since = begin with the events since then
flag-events-until = end with the events of then

## docker system prune

flag-system-prune-all = remove every image that no container uses, named ones too
flag-system-prune-volumes = remove volumes that no container uses too

## docker container prune, image prune, volume prune, network prune, builder prune, system prune

flag-container-prune-filter = remove only what meets a condition
flag-container-prune-force = do not ask first

## docker 

flag-docker-version = print docker's version in one line and end

## docker compose

flag-compose-env-file = read variables for the compose file from this file instead of .env
flag-compose-file = use this compose file; several are laid over each other
flag-compose-profile = let the services of this profile take part too
flag-compose-project-directory = folder that the paths in the compose file start from
flag-compose-project-name = name of the project, which all names begin with

## docker compose up

flag-compose-up-abort-on-container-exit = stop everything as soon as one container ends
flag-compose-up-detach = run in the background
flag-compose-up-no-color = print the output without colours
flag-compose-up-no-deps = leave alone the services that the named ones depend on
flag-compose-up-no-log-prefix = do not put the container's name before each line
flag-compose-up-no-start = create the containers without starting them
flag-compose-up-renew-anon-volumes = make anonymous volumes anew instead of keeping their data
flag-compose-up-timeout = seconds that containers are given to stop
flag-compose-up-timestamps = put the time before each line
flag-compose-up-wait = wait until all services run or are healthy; they run in the background
flag-compose-up-wait-timeout = seconds to wait at most

## docker compose up, compose create

flag-compose-up-build = build the images first, even if they are there
flag-compose-up-force-recreate = make the containers anew even if nothing changed
flag-compose-up-no-build = do not build images that are missing
flag-compose-up-no-recreate = keep the containers that are there even if their service changed
flag-compose-up-pull = when to pull images
flag-compose-up-scale = how many containers a service has

## docker compose up, compose create, compose down, compose kill

flag-compose-up-remove-orphans = remove containers of services that the compose file no longer has

## docker compose down

flag-compose-down-rmi = remove the images of the services too
flag-compose-down-timeout = seconds that containers are given to stop
flag-compose-down-volumes = remove the volumes too, with all data in them

## docker compose ps

flag-compose-ps-all = list stopped containers too
flag-compose-ps-filter = list only containers that meet a condition
flag-compose-ps-no-trunc = print everything in full
flag-compose-ps-orphans = list containers of services that the compose file no longer has
flag-compose-ps-quiet = print only the IDs
flag-compose-ps-services = print only the names of the services
flag-compose-ps-status = list only containers in this state

## docker compose logs

flag-compose-logs-follow = keep showing what is written
flag-compose-logs-no-color = print the output without colours
flag-compose-logs-no-log-prefix = do not put the container's name before each line
flag-compose-logs-since = begin with the lines since then
flag-compose-logs-tail = begin with the last lines of each container
flag-compose-logs-timestamps = put the time before each line
flag-compose-logs-until = end with the lines of then

## docker compose build

flag-compose-build-build-arg = set a build argument (ARG) for the services
flag-compose-build-no-cache = carry out every step, even those in the cache
flag-compose-build-progress = how to show the progress
flag-compose-build-pull = look for newer versions of the base images
flag-compose-build-quiet = print nothing
flag-compose-build-with-dependencies = build what the named services depend on too

## docker compose config

flag-compose-config-images = print only the names of the images
flag-compose-config-output = write to a file
flag-compose-config-profiles = print only the names of the profiles
flag-compose-config-quiet = check the file and print nothing
flag-compose-config-services = print only the names of the services
flag-compose-config-volumes = print only the names of the volumes

## docker compose ps, compose config, compose images

flag-compose-ps-format = how to print it

## docker compose stop, compose restart

flag-compose-stop-timeout = seconds that containers are given to stop

## docker compose restart

flag-compose-restart-no-deps = leave alone the services that depend on the named ones

## docker compose exec

flag-compose-exec-index = which container of a service that has several
flag-compose-exec-privileged = give the command all rights on the host

## docker compose run

flag-compose-run-build = build the image first
flag-compose-run-entrypoint = run this instead of the image's ENTRYPOINT
flag-compose-run-name = name of the container
flag-compose-run-no-deps = do not start the services that it depends on
flag-compose-run-publish = publish a port of the container on the host
flag-compose-run-rm = remove the container when it ends
flag-compose-run-service-ports = publish the ports that the compose file names
flag-compose-run-volume = put a volume or a folder of the host into the container

## docker compose exec, compose run

flag-compose-exec-detach = run in the background
flag-compose-exec-env = set an environment variable
flag-compose-exec-interactive = keep the standard input open: compose does so anyway
flag-compose-exec-no-tty = give the command no terminal: for pipes and scripts
flag-compose-exec-tty = give the command a terminal: compose does so anyway
flag-compose-exec-user = run as this user
flag-compose-exec-workdir = folder in the container to start in

## docker compose pull

flag-compose-pull-ignore-buildable = leave out images that can be built
flag-compose-pull-ignore-pull-failures = go on with the others when one cannot be pulled
flag-compose-pull-include-deps = pull the images of services they depend on too
flag-compose-pull-quiet = show no progress

## docker compose images

flag-compose-images-quiet = print only the IDs

## docker compose kill

flag-compose-kill-signal = signal to send instead of SIGKILL

## docker compose rm

flag-compose-rm-force = do not ask first
flag-compose-rm-stop = stop the containers first
flag-compose-rm-volumes = remove anonymous volumes too

## docker compose version

flag-compose-version-short = print only the number

## everywhere

flag-help = show how this command is used
