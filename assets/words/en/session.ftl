### What a session says.

## session, replaying

session-the-base-images-were-stand-ins = {" "}The base images were stand-ins: sizes and versions of the real ones differ.
session-it-has-recorded-where-you-have = {" "}It has { $recorded } where you have { $own }.

## session, notice

session-done-every-check-passed-press-n = Done: every check passed. Press n to go on.
session-that-was-the-last-step-well = That was the last step. Well sailed!
session-a-command-is-still-running-wait = A command is still running. Wait for it, or press x to stop it.
session-stopped-line-it-was-holding-the = Stopped `{ $line }`: it was holding the terminal.
session-nothing-is-running = Nothing is running.
session-no-more-hints-for-this-step = No more hints for this step. Press s to see the solution.
session-this-step-has-no-file-to = This step has no file to edit.
session-there-is-nothing-to-check-in = There is nothing to check in this step: read it, then press n.
session-give-every-line-its-place-first = Give every line its place first: press the numbers in order, then Enter.
session-pick-an-answer-first-press-its = Pick an answer first: press its number, then Enter.
session-what-will-happen-pick-a-guess = What will happen? Pick a guess by its number, or run it again to go on without one.
session-could-not-write-why-make-room = Could not write: { $why }. Make room or mend the permissions, then try again.
session-your-progress-could-not-be-saved = Your progress could not be saved: { $why }. The workshop goes on; free some space or mend the permissions, and the next step saves it.
session-the-editor-did-not-work-why = The editor did not work: { $why }. Set EDITOR to one you have, or edit the file in another window.
session-name-is-value-now-everywhere-in = { $name } is { $value } now, everywhere in the course.
session-name-stays-as-it-was-why = { $name } stays as it was: { $why }.
session-the-course-is-version-new-now = The course is version { $new } now; you had { $old }. Steps that changed since you did them: { $changed }, marked ~ (press c there to prove them again). Steps no longer in it: { $gone }. Nothing was dropped.
session-the-progress-file-could-not-be = The progress file could not be read. It is kept as { $path }; you start afresh. Checks find what you already did: press c.
session-lost-the-engine-why-looking-for = Lost the engine: { $why }. Looking for it again; when it is back, run the step again with r.
session-a-live-engine-answers-from-here = A live engine answers: from here on everything runs for real. What you did in the replay stays marked so until you do it live.
session-no-engine-answers-yet-error-the = No engine answers yet ({ $error }); the replay goes on. `sealegs doctor` says what to do; R looks again.
session-there-is-no-recorded-run-of = There is no recorded run of this course to show.
session-in-the-recorded-run-name-is = In the recorded run { $name } is { $value }, and a replay cannot be another one. On a live engine you choose freely.
session-removed-the-container-name-of-your = Removed the container { $name } of your earlier run.
session-port-port-is-published-on-the = Port { $port } is published on the engine's machine, but cannot be led to it from here: { $why }. Free port { $port } on this machine, or choose another port with v, and run the step again.
session-the-container-could-not-be-removed = The container could not be removed: { $why }.
session-there-is-no-step-beyond-this = There is no step beyond this one.
session-the-workshop-is-doing-the-steps = The workshop is doing the steps before the one you chose. Press x to stop it here.
session-you-are-here-everything-before-this = You are here. Everything before this step stood already.
session-you-are-here-count-step-s = You are here. { $count ->
    [one] One step before this one was done for you.
   *[other] { $count } steps before this one were done for you.
 }
session-stopped-at-step-number-of-total = Stopped at step { $number } of { $total }. What was done stays; you stand at the first step that was not.
session-this-step-could-not-be-done = This step could not be done: { $title }. Its output and its checks say why. Mend it here, then ask for your step again.
session-without-an-engine-nothing-can-be = Without an engine nothing can be made. Press R to look for one again, or open a step with Enter to read it.
session-taken-back-what-count-thing-s = Taken back: { $what }. { $count ->
    [0] Nothing had to be removed
    [one] One thing was removed
   *[other] { $count } things were removed
 } from the engine; your files stay.
session-wrote = Wrote { $files }.
session-wrote-kept = Wrote { $files }. Your own version is kept as { $kept }
session-still-there = Still there: { $left }. Until these are gone, the progress stays, too.

## Why a variable cannot have a value

session-value-unknown = there is no such variable
session-value-port = a port is a number from 1 to 65535
session-value-image = an image reference has no spaces and is not empty
session-value-choice = it is one of { $all }
session-value-control = it has a control character

## A recorded run in the place of an engine

session-replay-for-want-of-an-engine = No container engine answers, so this is a replay: a run recorded with { $engine } on { $date }, nothing of it runs on this machine. `sealegs doctor --fix` helps you get an engine.
session-replay-chosen = This is a replay, as you asked: a run recorded with { $engine } on { $date }, nothing of it runs on this machine.

## What a reset takes back

session-container-named = container { $name }
session-image-named = image { $name }
session-network-named = network { $name }
session-volume-named = volume { $name }
session-these-go = This workshop made these on the engine; they will be removed:
session-none-made = Nothing on the engine carries this workspace's label.
session-none-made-there = Nothing on the engine says that it was made there.
session-these-are-held = These are in use and stay:
session-progress-stays = As long as these are there, the progress stays, too. So do your files.
session-progress-of-all = The progress file will be moved aside. Your files stay.
session-progress-of-a-step = The progress of { $name } will be taken back. Your files stay: a step that is only about files still stands.
session-progress-of-a-lesson = The progress of the lesson { $id } will be taken back. Your files stay: steps that are only about files still stand.
session-removed = removed { $what }
session-stays = STAYS { $what }: { $why }
session-free-what-stays = Free what stays (`docker ps -a` shows who uses it), then run the same reset again. Until then the progress stays, too.
session-held-by-a-step = the container { $name } of { $step } uses it; take back { $step } first (`sealegs reset --step { $step }`).
session-held-by-the-workshop = the workshop's container { $name } uses it; `docker rm -f { $name }` first.
session-held-by-another = the container { $name }, which this workshop did not make, uses it; only you can say whether it may go.
session-reason-and-reason = { $first } And { $rest }
