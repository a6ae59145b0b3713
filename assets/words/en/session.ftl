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
