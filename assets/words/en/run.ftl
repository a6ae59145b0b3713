### The course without a screen.

## headless, words

run-it-was-not-over-after-seconds = It was not over after { $seconds } seconds and was stopped. --timeout SECS gives it longer.
run-after-seconds-seconds-it-was-still = After { $seconds } seconds it was still not known what stands already.
run-sealegs-doctor-looks-whether-the-engine = `sealegs doctor` looks whether the engine is well; then try again.
run-what-was-done-before-it-stays = What was done before it stays. Mend this step (`sealegs` opens it), then `sealegs goto { $target }` goes on from there.
run-interrupted = Interrupted.
run-line-ended-with-exit-code-code = `{ $line }` ended with exit code { $code }. Its last lines of output say why.
run-an-earlier-step-did-not-pass = an earlier step did not pass: { $step }
run-there-is-no-engine = there is no engine
run-the-run-was-interrupted-before-it = the run was interrupted before it
run-removing-the-container-name-of-your = Removing the container { $name } of your own earlier run.
run-removing-the-network-name-of-your = Removing the network { $name } of your own earlier run; a step makes it anew.
run-engine-kind-version-api-api-platform = Engine: { $kind } { $version }, API { $api }, { $platform }
run-its-checks-passed-before-anything-was = Its checks passed before anything was done, so they prove nothing. Make at least one of them fail on what the step before leaves behind; or was something of it there from earlier? Then `sealegs reset` first.

## headless, plan

run-say-which-all = Say which: { $all }.

## headless, mutant, words

run-it-was-caught-but-afterwards-the = It was caught, but afterwards the solution of { $step } does not make the step pass: { $why }
run-what-there-was-before-it-cannot = What there was before it cannot be put back: { $why }
run-the-mutant-took-away-lost-doing = The mutant took away { $lost }: doing the steps before again.
run-not-as-it-was-before-the = Not as it was before the test: { $left }
run-passed-of-total-mutants-were-caught = { $passed } of { $total } mutants were caught as they should be.

## headless, advice

run-sealegs-doctor-fix-starts-the-engine = `sealegs doctor --fix` starts the engine that is installed here, after asking you, or says step by step how to get one. If yours is elsewhere, set DOCKER_HOST to where it answers. Then run sealegs again.
run-your-user-may-not-use-the = Your user may not use the engine. Add it to the docker group (`sudo usermod -aG docker $USER`) and log in again, or set DOCKER_HOST to a rootless engine's socket. Then run sealegs again.
run-endpoint-then-run-sealegs-again = { $endpoint } Then run sealegs again.
run-it-stopped-or-restarted-in-the = It stopped or restarted in the middle. `sealegs doctor --fix` starts it again, after asking you. Then run sealegs again: finished builds come from the cache.
run-wait-until-it-is-less-busy = Wait until it is less busy, or restart it. Then run sealegs again.
run-remove-it-with-docker-rm-f = Remove it with `docker rm -f { $name }` and run again.
run-sealegs-did-not-make-the-container = Sealegs did not make the container { $name } and leaves it alone. If you need it: `docker rename { $name } OTHER`, else: `docker rm -f { $name }`.
run-the-registry-cannot-be-reached-check = The registry cannot be reached. Check the network, or get { $reference } another way (`sealegs bundle load`), or use another image: --set NAME=IMAGE (`sealegs list` shows the names).
run-check-the-name-reference-set-name = Check the name { $reference }; --set NAME=IMAGE uses another. For a private image: `docker login`.
run-mend-line-line-of-the-dockerfile = Mend line { $line } of the Dockerfile and run again.
run-mend-what-the-last-lines-of = Mend what the last lines of the output name, and run again.
run-docker-system-df-shows-what-takes = `docker system df` shows what takes the room; `docker builder prune` and `docker image prune` give some back.
run-use-a-newer-engine = Use a newer engine.
run-docker-compose-logs-service-shows-what = `docker compose logs { $service }` shows what { $service } said: mend it in the compose file, and run again.
run-nothing-was-changed-mend-the-lines = Nothing was changed: mend the lines that are shown, and run again.
run-docker-itself-refused-this-mend-what = docker itself refused this: mend what it names, in the command or in the file it shows, and run again.
run-these-are-the-engine-own-words = These are the engine's own words: mend what they name, and run again.

## headless, mutant, words

run-not-caught-every-check-passed-make = Not caught: every check passed. Make the check { $check } stricter, so that it fails on this.
run-the-check-check-could-not-be = The check { $check } could not be judged: { $why }
run-the-check-check-failed-but-its = The check { $check } failed, but its mistake { $wanted } was not recognized: its condition did not hold. The learner was told: { $hint }
run-the-check-check-failed-but-named = The check { $check } failed, but named the mistake { $named } in place of { $wanted }. The first that holds is named: make { $named } narrower, or put it after. The learner was told: { $hint }
run-the-mistake-mistake-has-no-words = The mistake { $mistake } has no words in the language { $of }.
run-the-check-check-failed-but-its-2 = The check { $check } failed, but its words lack "{ $wanted }". The learner was told: { $told }
run-this-is-right-but-the-check = This is right, but the check { $check } rejects it. Expected: { $expected }. Found: { $actual }. Make the check less strict.
run-an-earlier-step-makes = An earlier step makes the { $what } { $name }: run the steps before this one first.
run-whatever-listens-there = whatever listens there
run-container-to-stop = the container { $name } (`docker stop { $name }`)
run-stop-or-use-another-port = Stop { $by }, or use another port instead of { $port }: --set NAME=PORT (`sealegs list` shows the names).
run-caught-only-by = Caught only by { $others }, while { $check } passed. Make { $check } stricter, or name the other check in `caught`.
run-checks-without-a-mutant = { $count ->
    [one] 1 check that no mutant is there for
   *[other] { $count } checks that no mutant is there for
 }: { $names }.

## headless, plan

run-no-lesson = there is no lesson `{ $id }`
run-no-step = there is no step `{ $id }`
run-no-mutant = there is no mutant `{ $id }` here
run-several-steps = `{ $id }` is a step of several lessons
run-lessons-near = Did you mean { $near }? There are: { $all }.
run-lessons = There are: { $all }.
run-steps-near = Did you mean { $near }? `sealegs list` shows every step.
run-steps = `sealegs list` shows every step.
run-mutants-near = Did you mean { $near }? They stand in mutants.yaml of each lesson.
run-mutants = They stand in mutants.yaml of each lesson.

## headless, mutant, words

run-mutant = mutant { $id }
run-variant = variant { $id }, which is right too
run-mutant-caught = ok { $id }: caught by { $by }
run-variant-passes = ok { $id }: passes
run-mutant-failed = FAILED { $id }: { $reason }

## headless, narrator

run-stopped = stopped
run-left-out = ({ $skipped } lines are left out here; .sealegs/output.log has them all)
run-exit-code = exit code { $code }
run-error = error: { $error }
run-builder = builder: { $name }
run-builder-why = builder: { $name } ({ $why })
run-build-done = { $name }: done in { $time } s
run-build-cached = { $name }: from the cache
run-build-failed = { $name }: FAILED, { $why }
run-warning = warning: { $text }
run-lesson = Lesson { $number } of { $of }: { $title }
run-step = Step { $number } of { $of }: { $title } ({ $id })
run-image = image { $name }: { $size }, layers: { $layers }
run-step-passed = passed in { $time } s
run-step-failed = FAILED after { $time } s
run-step-error = ERROR after { $time } s
run-step-skipped = skipped
run-check-passed = ok { $id }: { $title } (found { $actual })
run-check-failed = FAILED { $id }: { $title }
    {"  "}expected: { $expected }
    {"  "}found: { $actual }
    {"  "}what to do: { $hint }
run-check-unknown = CANNOT TELL { $id }: { $title }
    {"  "}expected: { $expected }
    {"  "}why: { $actual }
    {"  "}what to do: { $hint }
run-what-to-do = What to do: { $advice }
run-summary = { $passed } of { $total } steps passed, { $failed } failed, { $errors } could not be told, { $skipped } skipped, in { $time } s.
run-all-passed = All passed.
