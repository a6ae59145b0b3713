### What sealegs doctor finds, and how an engine is started.

## runtime, doctor, engine

doctor-engine = Engine
doctor-no-engine-answers = no engine answers
doctor-builder = Builder
doctor-docker-buildkit-0-asks-for-it = DOCKER_BUILDKIT=0 asks for it. Unset that to see stages built at the same time and to use RUN --mount.
doctor-podman-builds-with-buildah-stages-come = Podman builds with Buildah: stages come one after the other. Every lesson works.
doctor-this-engine-has-no-buildkit-docker = This engine has no BuildKit. Docker 20.10 and newer have it.
doctor-the-classic-builder = the classic builder
doctor-storage = Storage
doctor-vfs-copies-every-layer-whole-slow = vfs copies every layer whole: slow, and many times the size. Use overlay2 (storage-driver in /etc/docker/daemon.json) or, for Podman, fuse-overlayfs.
doctor-disk-space = Disk space
doctor-cannot-be-seen-from-here = cannot be seen from here
doctor-docker-system-df-tells-what-is = `docker system df` tells what is used.
doctor-free-free-where-images-are-stored = { $free } free where images are stored
doctor-the-course-takes-about-room-docker = The course takes about { $room }. `docker system df` tells what is used; `docker image prune` removes untagged images and `docker builder prune` the build cache, both ask first.
doctor-architecture = Architecture
doctor-engine-platform-this-machine-host = engine { $platform }, this machine { $host }
doctor-the-course-uses-linux-images-in = The course uses Linux images. In Docker Desktop choose "Switch to Linux containers".
doctor-some-old-images-exist-for-amd64 = Some old images exist for amd64 only: where one will not start, add --platform linux/amd64.
doctor-limits = Limits
doctor-ports-from-1024-only = ports from 1024 only
doctor-ports-below-1024-need-sudo-sysctl = Ports below 1024 need: sudo sysctl net.ipv4.ip_unprivileged_port_start=0, or another port in the course (v, --set).
doctor-memory-or-cpus-have-no-effect = --memory or --cpus have no effect
doctor-rootless-engines-need-cgroup-v2-with = Rootless engines need cgroup v2 with delegation for limits: https://rootlesscontaine.rs/getting-started/common/cgroup2/
doctor-none-known = none known

## runtime, doctor, machine

doctor-ports = Ports
doctor-your-own-container-name = your own container { $name }
doctor-the-container-name = the container { $name }
doctor-another-program = another program
doctor-port-is-held-by-by = { $port } is held by { $by }
doctor-free-free = free: { $free }
doctor-stop-what-holds-it-or-give = Stop what holds it, or give the course another port: sealegs { $remedies } (v in the screen).
doctor-proxy = Proxy
doctor-engine-name-value = engine: { $name } { $value }
doctor-none = none
doctor-curl-would-ask-the-proxy-for = curl would ask the proxy for your own server: export NO_PROXY=localhost,127.0.0.1
doctor-the-engine-pulls-without-a-proxy = The engine pulls without a proxy; it has settings of its own: https://docs.docker.com/engine/daemon/proxy/
doctor-not-found = not found
doctor-terminal = Terminal
doctor-standard-output-is-not-a-terminal = standard output is not a terminal
doctor-ask-again-in-the-terminal-you = Ask again in the terminal you will learn in.
doctor-no-colours-no-color = no colours (NO_COLOR)
doctor-16-million-colours = 16 million colours
doctor-256-colours = 256 colours
doctor-16-colours = 16 colours
doctor-this-terminal-cannot-place-text-use = This terminal cannot place text. Use another, or `sealegs run` and `sealegs check`.
doctor-the-screen-needs-least-columns-and = The screen needs { $least } columns and { $least2 } rows: make the window larger or the font smaller.
doctor-the-locale-does-not-say-utf = The locale does not say UTF-8; lines and Japanese may look wrong: export LANG=C.UTF-8

## runtime, doctor, registry

doctor-registry-name = Registry { $name }
doctor-cannot-be-reached-from-here-why = cannot be reached from here: { $why }
doctor-nothing-has-to-be-fetched-from = Nothing has to be fetched from it: its images are here.
doctor-check-network-dns-vpn-and-proxy = Check network, DNS, VPN and proxy (HTTPS_PROXY; the engine has proxy settings of its own: https://docs.docker.com/engine/daemon/proxy/). With a mirror, name its images with v or --set. In a room without internet: sealegs bundle load FILE (docs/OFFLINE.md).
doctor-answers = answers
doctor-answers-left-of-of-pulls-left = answers; { $left } of { $of } pulls left in { $hours } hours, without a login
doctor-the-course-still-fetches-missing-log = The course still fetches { $missing }. Log in (docker login) for more, wait, or use a mirror.

## runtime, doctor

doctor-base-images = Base images
doctor-here-of-all-are-on-this = { $here } of { $all } are on this engine
doctor-the-others-are-fetched-when-a = The others are fetched when a step needs them; on a slow network fetch them now, with `sealegs prefetch`: { $list }
doctor-not-needed-the-lessons-then-use = Not needed: the lessons then use Go inside a container.
doctor-not-needed-to-follow-the-lesson = Not needed. To follow the lesson about it: git clone -b master https://github.com/go-nv/goenv.git ~/.goenv
doctor-not-needed-here-sealegs-docker-does = Not needed here: `sealegs docker …` does the same through the engine.
doctor-needed-only-to-install-goenv = Needed only to install goenv.
doctor-docker-command = Docker command
doctor-workspace = Workspace
doctor-files-cannot-be-written-there-choose = Files cannot be written there. Choose another folder: sealegs --workspace DIR

## runtime, doctor, fix, steps

doctor-something-listens-at-place-but-does = Something listens at { $place } but does not answer. A very busy engine may need a minute; look again.
doctor-dockerd-runs-here-process-id-but = dockerd runs here (process { $id }) but listens somewhere else, or is still starting. See with which -H it was started, and set DOCKER_HOST to that.
doctor-the-docker-context-that-is-chosen = The docker context that is chosen names no engine. Leave it, and let the engines of this machine be looked for:
doctor-docker-host-or-the-docker-context = DOCKER_HOST or the docker context names another place ({ $place }); it cannot be started from here. Start the engine there. Or leave that place, and let the engines of this machine be looked for:

## runtime, doctor, fix, words

doctor-name-is-installed-here-and-stopped = { $name } is installed here and stopped. `sealegs doctor --fix` starts it, after asking you, with: { $line }
doctor-no-engine-is-installed-here-get = No engine is installed here. Get one: { $way } (`sealegs doctor --fix` says each step)
doctor-an-engine-answers-already-there-is = An engine answers already: there is nothing to start.
doctor-no-engine-answers-here = No engine answers here.
doctor-an-engine-is-there-but-your = An engine is there, but your user may not use { $place }. What to do:
doctor-an-engine-is-there-but-does = An engine is there, but does not answer. What to do:
doctor-no-engine-answers-at-the-place = No engine answers at the place that is named. What to do:
doctor-no-engine-is-installed-here-how = No engine is installed here. How to get one on this system ({ $system }):
doctor-nobody-can-be-asked-here-whether = nobody can be asked here whether the engine may be started; nothing was run
doctor-read-the-line-above-if-it = Read the line above. If it may be run, say so with --yes.
doctor-name-is-installed-here-but-not = { $name } is installed here but not set up yet. This sets it up and starts it:
doctor-name-is-installed-here-and-stopped-2 = { $name } is installed here and stopped. This starts it:
doctor-it-needs-root-rights-you-may = It needs root's rights: you may be asked for a password, by the command itself, not by sealegs.
doctor-it-goes-on-in-the-background = It goes on in the background when sealegs ends, and writes to { $log }.
doctor-the-first-time-it-fetches-a = The first time it fetches a virtual machine, which takes some minutes.
doctor-run-it-y-n = Run it? [y/N]
doctor-not-run-it-may-ask-for = Not run: it may ask for a password, and there is no terminal here to type one. Run the line yourself.
doctor-not-run-it-sets-something-up = Not run: it sets something up for good, so --yes is not enough. Run the line yourself, or leave out --yes.
doctor-waiting-for-the-engine-to-answer = waiting for the engine to answer … { $seconds } s
doctor-name-answers-after-seconds-s = { $name } answers, after { $seconds } s.
doctor-it-failed-with-exit-code-code = It failed, with exit code { $code }.
doctor-it-was-not-done-after-seconds = It was not done after { $seconds } s and was stopped.
doctor-the-command-went-well-but-no = The command went well, but no engine answers after { $seconds } s.
doctor-name-runs-now-but-your-user = { $name } runs now, but your user may not use it yet. That is up to you:
doctor-the-end-of-its-log = The end of its log:
doctor-more-of-its-log-sudo-journalctl = More of its log: { $sudo }journalctl -u { $unit } -n 50 --no-pager
doctor-more-of-its-log-journalctl-user = More of its log: journalctl --user -u { $unit } -n 50 --no-pager
doctor-more-of-its-log-sudo-tail = More of its log: { $sudo }tail -n 50 { $path }
doctor-what-it-said-stands-above = What it said stands above.
doctor-if-it-says-start-request-repeated = If it says "Start request repeated too quickly": { $sudo }systemctl reset-failed docker, then try again.
doctor-this-is-a-container-an-engine = This is a container: an engine starts inside one only with --privileged. Use that of the host: docker run -v /var/run/docker.sock:/var/run/docker.sock …
doctor-if-it-runs-and-is-not = If it runs and is not found: export DOCKER_HOST="unix://$(podman machine inspect --format '{"{"}{"{"}.ConnectionInfo.PodmanSocket.Path{"}"}{"}"}')"
doctor-mend-what-the-log-names-then = Mend what the log names, then: sealegs doctor --fix
doctor-until-then-the-workshop-plays-a = Until then the workshop plays a recorded run, and says so on every screen: sealegs --engine replay

## cli, doctor

doctor-mark-ok = ok
doctor-mark-note = note
doctor-mark-problem = PROBLEM
doctor-verdict = { $count ->
    [0] All the course needs is here.
    [one] One problem: see what stands beside it.
   *[other] { $count } problems: see what stands beside each.
 }

## runtime, doctor, fix, steps

doctor-step-add-yourself-to-the-docker-group = Add yourself to the docker group, whose members may use the socket. Whoever may do that can become root on this machine (docker run -v /:/host …), so add only people who may be root.
doctor-step-groups-are-read-at-login-log = Groups are read at login: log out and in again, or take the group in this terminal only.
doctor-step-look-again-an-engine-without-root = Look again. (An engine without root's rights needs no group: rootless Docker, https://docs.docker.com/go/rootless/, or Podman.)
doctor-step-if-it-stays-so-restart-it = If it stays so, restart it (its containers stop).
doctor-step-or-restart-it-its-containers-stop = Or restart it (its containers stop).
doctor-step-restart-it-in-docker-desktop-menu = Restart it: in Docker Desktop's menu "Restart", or colima restart, or podman machine stop and start.
doctor-step-this-is-a-container-the-usual = This is a container. The usual way to an engine here is that of its host: start the container with
doctor-step-install-docker-or-podman-as-this = Install Docker or Podman as this system's documentation says.
doctor-step-read-the-list-of-packages-anew = Read the list of packages anew.
doctor-step-install-docker-from-this-system-own = Install Docker from this system's own packages.
doctor-step-install-docker-it-is-in-the = Install Docker. It is in the repository "community", which /etc/apk/repositories has to name.
doctor-step-start-it-now-and-at-each = Start it, now and at each boot.
doctor-step-start-it-now = Start it now.
doctor-step-start-it = Start it.
doctor-step-install-podman-which-this-system-has = Install Podman, which this system has in its own packages. (Docker comes from its makers' repository here: https://docs.docker.com/engine/install/rhel/)
doctor-step-let-it-listen-now-and-after = Let it listen, now and after each login.
doctor-step-docker-desktop-is-installed-in-windows = Docker Desktop is installed in Windows: start it there, and in its settings, under Resources, WSL integration, turn on this distribution. Then nothing has to be installed here.
doctor-step-without-docker-desktop-let-systemd-run = Without Docker Desktop: let systemd run in WSL, so that services can be started. Write these two lines to /etc/wsl.conf, then run the command in PowerShell and open this terminal again:
    {"["}boot]
    systemd=true
doctor-step-install-colima-which-runs-docker-in = Install Colima, which runs Docker in a small virtual machine. (Or Docker Desktop: https://docs.docker.com/desktop/setup/install/mac-install/)
doctor-step-start-it-the-first-time-it = Start it; the first time it fetches its machine.
doctor-step-install-wsl-2-in-powershell-as = Install WSL 2, in PowerShell as administrator.
doctor-step-install-docker-desktop-and-start-it = Install Docker Desktop and start it from the Start menu: https://docs.docker.com/desktop/setup/install/windows-install/
doctor-step-look-again = Look again.
