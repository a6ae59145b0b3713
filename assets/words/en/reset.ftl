### `sealegs reset`.

reset-nothing = There is no progress in this workspace: nothing to reset.
reset-damaged = The progress file could not be read, so what it made is not known. It is kept as { $path }
reset-untouched = Nothing was removed.
reset-question = Go on? [y/N]
reset-left = Nothing was removed.
reset-dry = This was only a look: nothing was removed.
reset-no-terminal = there is no terminal to ask on; nothing was removed
reset-say-yes = Read the list, then say --yes.
reset-live-too = not all of this was a replay: some steps may have made things on an engine; nothing was removed
reset-look-there = Leave out --engine replay, so that the engine is looked at; or name a --lesson or a --step.
reset-kept = The progress file is kept as { $path }
reset-taken-back = The progress is taken back for { $steps }
reset-seat-kept = the seat is not given up: what another run made is left in it: { $names }
reset-seat-free = `sealegs seats free { $seat }` lists it, asks, and removes it.
reset-only-replayed = If all of it was a replay, `sealegs --engine replay reset` takes it back without an engine.
