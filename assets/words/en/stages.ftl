### The picture of a build: its stages over time.

stages-title = Build: stages and time
stages-none = After `docker build` its stages are drawn here, while they run and afterwards: which run side by side, what comes from the cache, and how long each takes.
stages-waiting = The builder has not told of any stage yet.
stages-total = { $stages ->
    [one] 1 stage
   *[other] { $stages } stages
} · { $done } of { $of } steps done · { $cached } from the cache
stages-about = All lanes share one time from left to right: stages below each other at the same place ran side by side. █ work, ▒ under way, = from the cache.
stages-recorded = The times are those of the recording, however fast it is played.
stages-needs = copies from { $names }
stages-only = (one stage)
stages-step-waits = waits
stages-step-cached = cached
stages-step-failed = failed
stages-pull = Pull: { $done } of { $of } layers are here
stages-pull-about = A bar goes through four phases: waiting, downloading, verified, unpacked.
