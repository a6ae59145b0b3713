### What the workshop does for a session.

## runtime, opening

runtime-there-is-no-such-variable = there is no such variable
runtime-the-default-is-default-about = The default is { $default }. { $about }

## runtime, replay, notes

runtime-replay-not-in-your-workspace-but = (replay) Not in your workspace, but there when this was recorded: { $names }.
runtime-replay-in-the-recorded-run-this = (replay) In the recorded run this was done once; you see that once more, and nothing changes by it.
runtime-replay-what-the-command-wrote-is = (replay) What the command wrote is in your workspace, as it was recorded: { $names }.
runtime-replay-the-recording-does-not-hold = (replay) The recording does not hold { $names }: a short text stands in your workspace for it.

## runtime, recorder, surroundings

runtime-containers = the engine holds containers already: { $names }
runtime-user = the user's name `{ $name }` cannot be told from other words of the recording
runtime-containers-advice = Record on an engine of its own, or remove them first.
runtime-user-advice = Run it as `USER=sealegs-learner sealegs course record …`.

## runtime, opening

runtime-variables-near = Did you mean { $near }? There are: { $all }.
runtime-variables = There are: { $all }.

## runtime, replay, notes

runtime-replay-differ = (replay) Your { $names } { $count ->
    [one] is not what ran: what follows comes from the recorded file.
   *[other] are not what ran: what follows comes from the recorded files.
 }
runtime-names-and-more = { $names } and { $more } more

## runtime, compose

runtime-compose-up-creates = `docker compose up` creates it
runtime-compose-up-starts = `docker compose up -d { $service }` starts it
runtime-compose-network-of-another = somebody else made it. `external: true` uses it as it is; -p gives the project another name
runtime-compose-service-near = the compose file has a service { $name }
runtime-compose-profile-wakes = docker compose --profile { $profile } … wakes it
