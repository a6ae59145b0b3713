### Diagrams of the lessons: what stands in the drawings and pictures (short: a test measures it), and what they show in words.

diagram-key = diagram
diagram-view = Diagram
diagram-none = This step has no diagram.
diagram-plain = Diagram "{ $title }": { $said }

diagram-life = From an image to a process
diagram-life-said = An image lies on the disk and never changes: files, and what is to be started. "docker run" makes a container from it: with files and a network of its own, and with a process that runs in it. When the process ends, the container stops; the image stays as it was, ready for the next container.
diagram-life-image = Image
diagram-life-container = Container
diagram-life-files = files
diagram-life-settings = what to start
diagram-life-frozen = never changes
diagram-life-own-files = its own files
diagram-life-own-network = its own network
diagram-life-process = a process that runs
diagram-life-stays = for the next one, too
diagram-life-ends = stops when the process ends

diagram-stages = Two stages, one image
diagram-stages-said = The first stage, called build, begins with golang: it has the compiler and the sources, and makes the program /server. COPY --from=build takes only this file into the last stage, which begins with distroless. The last stage becomes the image; the first one does not ship.
diagram-stages-first = First stage: build
diagram-stages-last = Last stage: run
diagram-stages-compiler = compiler, modules
diagram-stages-sources = sources
diagram-stages-little = no shell, no compiler
diagram-stages-stays = does not ship
diagram-stages-ships = the image that ships

diagram-layers = Layers: single-stage and multi-stage
diagram-layers-said = Images are layers, one upon the other. In the single-stage image the program lies on the sources, the modules, the Go compiler and a whole Debian, and all of that ships. The multi-stage image is the program on a small base.
diagram-layers-single = Single-stage
diagram-layers-multi = Multi-stage
diagram-layers-program = the program
diagram-layers-sources = sources
diagram-layers-modules = modules
diagram-layers-compiler = Go compiler
diagram-layers-large-base = Debian and tools
diagram-layers-small-base = small base
diagram-layers-everything = all of it ships
diagram-layers-little = only this ships

diagram-ports = The way through -p
diagram-ports-said = A browser on your machine asks a port of your machine, HOST. "-p HOST:CONTAINER" leads from there to a port in the container, CONTAINER, where the server listens. The two numbers may differ. Without -p no port of your machine leads in.
diagram-ports-machine = Your machine
diagram-ports-container = Container
diagram-ports-browser = browser
diagram-ports-server = server
diagram-ports-closed = Without -p no port of your machine leads in.

diagram-network = Neighbours on a network
diagram-network-said = Two containers are on the network mynet. One asks for rest-server by name; Docker's DNS, which is there for networks of your own, answers with the address of that container. Then it talks to port 8080 there, without any -p. From your machine no port leads to it.
diagram-network-network = Network mynet
diagram-network-asks = Container that asks
diagram-network-answers = Container that answers
diagram-network-who = who?
diagram-network-address = its address
diagram-network-dns = Docker's DNS
diagram-network-outside = No -p needed here; no way in from outside.

diagram-volume = A volume outlives its containers
diagram-volume-said = The first container has the volume roach at /data, writes the file note.txt there, and is removed. The second one has the same volume at /data and reads what the first one wrote: the file lies in the volume, which stays until somebody removes it.
diagram-volume-first = First container
diagram-volume-second = Second container
diagram-volume-gone = removed
diagram-volume-volume = Volume roach
diagram-volume-stays = It stays until somebody removes it.

diagram-compose = A compose project
diagram-compose-said = A compose file describes a project. Its two services, api and postgres, run as containers on a network of the project; api reaches the database by the name postgres. "ports" leads from your machine to api. "volumes" gives the database the volume db, which outlives the containers.
diagram-compose-project = Project: what one file describes
diagram-compose-network = Network of the project
diagram-compose-api = Go program
diagram-compose-database = the database
diagram-compose-by-name = by name
diagram-compose-stays = stays
diagram-compose-machine = Your machine
