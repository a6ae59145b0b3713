### What the command line says before anything is open.

cli-no-terminal = this is not a terminal
cli-no-screen = the screen cannot be opened: { $why }
cli-no-screen-advice = Open it in a terminal. `sealegs --plain`, `sealegs run` and `sealegs check` need none.
cli-man-written = Manual pages of sealegs in { $path }: { $count }
cli-man-failed = the manual pages cannot be written into { $path }: { $why }
cli-version-course = course: { $title } ({ $id } { $version }): { $lessons } lessons, { $steps } steps
cli-version-recording = recorded: { $date }, with { $engine }
cli-version-engine = engine: { $name } at { $endpoint }
cli-version-no-engine = engine: none answers; `sealegs doctor` says more
cli-version-old = Its recording is { $months } months old, so a newer version is likely.
cli-version-quiet = Sealegs sends nothing anywhere and asks nobody whether there is a newer version. To update, install it anew the way you
    installed it; CHANGELOG.md says what has changed. Your files and your progress stay.
