### `sealegs goto`.

goto-to-stand-at = To stand at { $target }
goto-question = Do it? [y/N]
goto-dry = This was only a look: nothing was made.
goto-left = Nothing was made.
goto-no-terminal = there is no terminal to ask on; nothing was made
goto-say-yes = Read what would be made (--dry-run), then say --yes.
goto-interrupted = Interrupted: what was done stays done. The same command goes on from there.
goto-here = You stand at the step; `sealegs` opens it there. { $applied ->
    [one] One step was done for you.
   *[other] { $applied } steps were done for you.
 }
