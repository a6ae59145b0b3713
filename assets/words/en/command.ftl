### What each command does, in one line; `docker --help` has these, too.

## Groups of commands

command-docker = Docker's command line
command-builder = manage builds and their cache
command-buildx = build images with BuildKit
command-compose = run several containers together, as a compose file says
command-container = manage containers
command-image = manage images
command-network = manage networks
command-system = manage Docker itself
command-volume = manage volumes

## Containers

command-attach = connect this terminal to the input and output of a running container
command-commit = make a new image from what changed in a container
command-container-inspect = show all details of containers as JSON
command-container-prune = remove all stopped containers
command-cp = copy files between a container and the host
command-create = create a new container from an image, without starting it
command-diff = list the files that changed in a container since it was created
command-exec = run a command in a running container
command-export = write a container's files as a tar archive
command-kill = send a signal to running containers: SIGKILL unless you name another
command-logs = show what a container has written to its output
command-pause = freeze every process in containers
command-port = show which ports of a container are published, and where
command-ps = list containers: those that run, unless you ask for more
command-rename = give a container another name
command-restart = stop containers and start them again
command-rm = remove containers
command-run = create a new container from an image and run it
command-start = start containers that are stopped
command-stats = show how much CPU, memory, network and disk containers use
command-stop = stop running containers: ask them to end, and kill them if they do not
command-top = list the processes in a container
command-unpause = let paused containers run on
command-wait = wait until containers stop, then print their exit codes

## Images

command-build = build an image from a Dockerfile
command-builder-prune = remove the build cache that nothing uses
command-history = show the layers of an image and the instructions that made them
command-image-inspect = show all details of images as JSON
command-image-ls = list images
command-image-prune = remove dangling images: those that no name points to any more
command-image-rm = remove images
command-import = make an image from a tar archive of files
command-load = read images back from an archive that docker save wrote
command-pull = download an image from a registry
command-save = write images to a tar archive
command-tag = give an image one more name

## Volumes and networks

command-network-connect = connect a container to one more network
command-network-create = create a network
command-network-disconnect = take a container off a network
command-network-inspect = show all details of networks as JSON
command-network-ls = list networks
command-network-prune = remove all networks that no container uses
command-network-rm = remove networks
command-volume-create = create a volume: a place for data that outlives containers
command-volume-inspect = show all details of volumes as JSON
command-volume-ls = list volumes
command-volume-prune = remove volumes that no container uses; since Docker 23 only those without a name of yours
command-volume-rm = remove volumes and the data in them

## Compose

command-compose-build = build the images of the services that have a build
command-compose-config = check the compose file and show what docker makes of it
command-compose-create = create the containers of the services, without starting them
command-compose-down = stop and remove the project's containers and networks
command-compose-exec = run a command in the running container of a service
command-compose-images = list the images that the project's containers are made from
command-compose-kill = send a signal to the services' containers: SIGKILL unless you name another
command-compose-logs = show what the services have written to their output
command-compose-ps = list the project's containers: those that run, unless you ask for more
command-compose-pull = download the images of the services
command-compose-restart = stop the services' containers and start them again
command-compose-rm = remove the stopped containers of the services
command-compose-run = run one command in a further container of a service
command-compose-start = start the services' containers that are there already
command-compose-stop = stop the services' containers and keep them
command-compose-top = list the processes in the services' containers
command-compose-up = create and start everything that the compose file describes
command-compose-version = print the version of docker compose

## The engine, and anything

command-events = show what happens in the engine, as it happens
command-help = show how docker or one of its commands is used
command-info = show the engine's settings and state
command-inspect = show all details of containers, images, volumes or networks as JSON
command-system-df = show how much disk space Docker uses
command-system-prune = remove stopped containers, unused networks, dangling images and unused build cache
command-version = show the versions of the client and of the engine
