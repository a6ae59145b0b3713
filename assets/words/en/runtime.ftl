### What the workshop does for a session.

## runtime, opening

runtime-there-is-no-such-variable = there is no such variable
runtime-the-default-is-default-about = The default is { $default }. { $about }

## runtime, replay, notes

runtime-replay-not-in-your-workspace-but = (replay) Not in your workspace, but there when this was recorded: { $names }.
runtime-replay-in-the-recorded-run-this = (replay) In the recorded run this was done once; you see that once more, and nothing changes by it.
runtime-replay-what-the-command-wrote-is = (replay) What the command wrote is in your workspace, as it was recorded: { $names }.
runtime-replay-the-recording-does-not-hold = (replay) The recording does not hold { $names }: a short text stands in your workspace for it.
