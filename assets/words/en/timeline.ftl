### What happened in this run of the program.

timeline-title = Timeline
timeline-about = What happened since the workshop was opened: minutes and seconds since then, and how long commands took.
timeline-earlier = Done before that: { $count ->
    [one] 1 step
   *[other] { $count } steps
}.
timeline-nothing = Nothing yet.
timeline-wrote = files written
timeline-checked = checks: { $passed } of { $of } passed
timeline-passed = step done
timeline-engine = the engine answers
timeline-replay = REPLAY: a recorded run is shown
timeline-no-engine = no engine answers
timeline-runs = runs, { $took } so far
timeline-when-recorded = { $took } when recorded
timeline-exit = { $took }, exit code { $code }
timeline-failed = { $took }, could not be done
timeline-stopped = { $took }, stopped
