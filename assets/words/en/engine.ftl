### Engines: what went wrong, and what to do.

## engine, replay, label

engine-replay = REPLAY

## engine, barrier

engine-put-the-certificate-of-the-authority = Put the certificate of the authority that signed the engine's certificate into ca.pem, in the folder of DOCKER_CERT_PATH (else ~/.docker); ask whoever runs the engine for it.
engine-whoever-runs-the-engine-has-to = Whoever runs the engine has to renew its certificate. Is this machine's date right?
engine-set-this-machine-clock-by-its = Set this machine's clock: by its date, the engine's certificate is not valid yet.
engine-use-in-docker-host-the-name = Use in DOCKER_HOST the name that the certificate is made for, or have one made for this name (as a subjectAltName).
engine-put-a-certificate-that-the-engine = Put a certificate that the engine accepts into cert.pem and its key into key.pem, in the folder of DOCKER_CERT_PATH (else ~/.docker).
engine-see-that-path-is-there-may = See that { $path } is there, may be read and holds PEM text; DOCKER_CERT_PATH names the folder. A key must have no passphrase.
engine-this-port-does-not-speak-tls = This port does not speak TLS. Is it the right one (2376 as a rule)? Without TLS, unset DOCKER_TLS_VERIFY and use port 2375, only in a network you trust.
engine-this-port-speaks-tls-set-docker = This port speaks TLS: set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem.
engine-install-the-ssh-program-sudo-apt = Install the ssh program (`sudo apt install openssh-client`; on Windows it is an optional feature).
engine-try-ssh-login-in-a-terminal = Try `ssh { $login }` in a terminal: the name, the port and the network have to be right.
engine-log-in-with-a-key-ssh = Log in with a key: `ssh-copy-id { $login }` puts yours there, `ssh-add` gives it to the agent. `ssh { $login }` must work without a question.
engine-run-ssh-login-once-by-hand = Run `ssh { $login }` once by hand, compare the fingerprint it shows and answer yes; then try again.
engine-find-out-why-the-machine-has = Find out why the machine has another key than before; it may not be the machine you mean. If that is right, remove the old key with `ssh-keygen -R HOST`, then run `ssh { $login }` once by hand.
engine-install-docker-there-or-make-it = Install docker there, or make it findable: `ssh { $login } docker version` must work (a login without a terminal may have a shorter PATH).
engine-start-the-engine-there-ssh-login = Start the engine there: `ssh { $login } sudo systemctl start docker`.
engine-that-user-may-not-use-the = That user may not use the engine there: `sudo usermod -aG docker USER` on that machine, then try `ssh { $login } docker version`.
engine-try-ssh-login-docker-version-in = Try `ssh { $login } docker version` in a terminal and mend what it says.

## engine, advice

engine-start-english-the-workshop-looks-again = { $start } The workshop looks again by itself; R looks at once.
engine-your-user-may-not-talk-to = Your user may not talk to the engine. Add it to the docker group (`sudo usermod -aG docker $USER`), log out and in again, then start the workshop again. With rootless Docker or Podman, set DOCKER_HOST to your own socket instead.
engine-endpoint-then-r-looks-again = { $endpoint } Then R looks again.
engine-build-or-pull-name-first-an = Build or pull { $name } first: an earlier step of the lesson makes it. `docker image ls` shows what is there.
engine-make-the-what-name-first-an = Make the { $what } { $name } first: an earlier step of the lesson does it. Check the spelling, too.
engine-it-is-the-container-of-your = It is the container of your own earlier run. Press y to remove { $name } and run the command again.
engine-the-workshop-did-not-make-the = The workshop did not make the container { $name } and never removes it. Look at it with `docker inspect { $name }`. If you need it, give it another name (`docker rename { $name } OTHER`), else remove it yourself (`docker rm -f { $name }`). Then run the step again with r.
engine-the-registry-could-not-be-reached = The registry could not be reached, and { $reference } is not on this machine yet. Check the network (proxy, VPN, DNS) and run the step again with r. An image from elsewhere helps too: `docker load`, or another image name with v.
engine-the-registry-has-no-reference-for = The registry has no { $reference } for you. Check the spelling (v changes the course's image names), or log in with `docker login` when it is private. Then run the step again with r.
engine-mend-line-line-of-the-dockerfile = Mend line { $line } of the Dockerfile (e opens the step's file), then build again with r.
engine-read-the-last-lines-of-the = Read the last lines of the output, mend what they name, then build again with r.
engine-see-what-takes-the-room-with = See what takes the room with `docker system df`. `docker builder prune` removes build cache and `docker image prune` removes untagged images; both ask before they remove anything. Then run the step again with r.
engine-the-engine-stopped-or-restarted-start = The engine stopped or restarted. { $start } When it is back, run the step again with r; nothing of your progress is lost.
engine-the-engine-is-very-busy-or = The engine is very busy or hangs. Wait a little and try again with r; if it stays so, restart the engine.
engine-use-a-newer-engine-for-this = Use a newer engine for this step, or read its solution with s and go on with n.
engine-docker-itself-refused-this-before-it = docker itself refused this before it asked the engine. Mend what it names, in the command or in the file it shows, and run it again with r; h gives a hint.
engine-nothing-was-changed-mend-the-lines = Nothing was changed. Mend the lines that are shown (e opens the step's file), then run the command again with r.
engine-what-was-started-before-it-runs = What was started before it runs on. `docker compose logs { $service }` shows what { $service } said, `docker compose ps -a` how it ended. Mend it in the compose file, then run the command again with r.
engine-these-are-the-engine-own-words = These are the engine's own words. Mend what they name and run the step again with r; h gives a hint.
engine-port-taken = Something on this machine listens on port { $port }. Stop that, or press v and give the course another port: it then holds for every step. Run the step again with r.
engine-port-taken-by-program = Port { $port } is held by { $name }. Stop that, or press v and give the course another port: it then holds for every step. Run the step again with r.
engine-port-taken-by-container = Port { $port } is held by the container { $name }. If you can do without it, stop it in another terminal (`docker stop { $name }`), or press v and give the course another port: it then holds for every step. Run the step again with r.
engine-start = `sealegs doctor --fix` (in another terminal, or after $) starts the engine that is installed here, or says how to get one. Is it elsewhere? Set DOCKER_HOST.
engine-object-image = image
engine-object-container = container
engine-object-volume = volume
engine-object-network = network
engine-is-unreachable = no container engine answers at { $endpoint }: { $detail }
engine-is-denied = permission denied at { $endpoint }
engine-is-barred = cannot connect to the engine at { $endpoint }: { $detail }
engine-is-not-found = no such { $what }: { $name }
engine-is-name-taken = the container name { $name } is already in use
engine-is-port-taken = host port { $port } is already in use
engine-is-pull-failed = could not pull { $reference }: { $detail }
engine-is-build-failed-at = the build failed at line { $line }: { $message }
engine-is-build-failed = the build failed: { $message }
engine-is-disk-full = no space left on the engine's disk: { $detail }
engine-is-lost = lost the engine: { $detail }
engine-is-timed-out = the engine did not answer within { $seconds } seconds
engine-is-unsupported = { $what } is not supported by this engine
engine-is-project = the compose project cannot be run as it is written; what is wrong stands above, with its line

## How a replay is labelled

engine-replayed = { $word }: nothing of this ran on this machine; it was recorded with { $engine } on { $date }.
engine-replayed-on-stand-ins = { $word }: nothing of this ran on this machine; it was recorded with { $engine } on { $date }, on stand-ins for the base images: sizes and versions of the real ones differ.

## What a recorded run has no answer to

engine-unrecorded-step = the recording that is replayed has nothing of the step { $step }
engine-unrecorded-changed = the step { $step } has changed since it was recorded, so it cannot be replayed
engine-unrecorded-no-command = no command was run in the step { $step } when it was recorded
engine-unrecorded-step-first = in the replay, the commands of { $first } come before those of { $step }
engine-unrecorded-command-first = in the replay, `{ $line }` comes first
engine-unrecorded-folder = this is a replay: the command was recorded in { $asked }, and this is { $here }
engine-unrecorded-differs = this is a replay: `{ $asked }` was recorded, and this is not the same: { $said }
engine-unrecorded-other = this is a replay: in this step `{ $asked }` was recorded, and nothing is known of other commands
engine-unrecorded-other-step = this is a replay: the command was recorded in the step { $step }, not in { $here }
engine-unrecorded-unusable = no recorded run can be replayed: { $why }
engine-unrecorded-call = this is a replay: there is no engine for { $what }
engine-the-workspace = the workspace
engine-the-folder = the folder { $path }
engine-difference-and-difference = { $first }; { $rest }

## What would be needed

engine-run-that-step-or-press-b = Go to { $first } and run its command, or come back and press b to catch up in one go.
engine-run-that-step-or-catch-up = Go to { $first } and run its command, or catch up in one go: `sealegs goto { $step }`.
engine-run-that-first = Run `{ $line }` first.
engine-run-what-was-recorded = Run `{ $asked }` to see the recorded run.
engine-go-to-that-step = Go to the step { $step } to see it.
engine-live-by-key = A container engine on this machine would run anything: start one, then R goes over to it.
engine-live-by-command = A container engine would run anything: start one (`sealegs doctor` says how), then run sealegs again.
engine-own-and-live = { $own } { $live }
