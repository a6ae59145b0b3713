### The configuration: its settings, and what can be wrong in it.

config-about-theme = Colours of the screen
config-about-language = Language of the workshop
config-about-engine = Which engine: a live one, a recorded run, or auto: a live one, else the recorded run
config-about-pace = How fast a recorded run goes on the screen
config-about-pictures = Pictures of diagrams: auto where the terminal says that it shows them, never, or how it is given them
config-about-editor = What opens your files: inside, $EDITOR, or a command line such as code or zed
config-about-workspace = Folder for your files and progress
config-about-plain = Plain lines and a prompt instead of the screen, for screen readers

config-unsaid-language = the one you last used, else that of the system
config-unsaid-editor = the one you choose in the workshop
config-unsaid-workspace = sealegs in the home folder
config-unsaid-plain = the screen, where the terminal can draw

## Where a value comes from.

config-from-default = default
config-from-file = file, line { $line }
config-from-variable = environment, { $name }
config-from-flag = command line, { $name }
config-head-setting = setting
config-head-value = value
config-head-source = from
config-file = file: { $path }
config-file-missing = file: { $path } (not made yet; `sealegs config edit` makes it)
config-no-place = There is no home folder, so there is no place for a configuration. Name one with --config FILE.

## What is wrong.

config-unreadable = the file cannot be read: { $why }
config-syntax = this is not TOML: { $why }
config-unknown-key = unknown key `{ $key }`
config-wrong-type = `{ $key }` wants text, and this is of type { $found }
config-wrong-value = `{ $key }` cannot be `{ $value }`
config-mend-file = Mend its permissions, or name another file with --config FILE. Without it the defaults count.
config-mend-syntax = Nothing of the file counts until it is TOML: KEY = "VALUE", one on each line.
config-mend-type = Write it between double quotes.
config-mend-text = Write what it is to be between the quotes, or take the line out.
config-near = Did you mean { $near }? There are: { $all }.
config-there-are = There are: { $all }.
config-well = No problems: { $path }
config-problems = { $count ->
    [one] One problem. What is wrong does not count; everything else does.
   *[other] { $count } problems. What is wrong does not count; everything else does.
}
config-noticed = Something in { $path } is wrong and does not count. `sealegs config check` says what.
config-made = Made with every setting switched off: { $path }
config-cannot-make = { $path } cannot be made: { $why }
config-cannot-edit = The editor cannot be opened: { $why }
config-edit-yourself = Set EDITOR to your editor, or open { $path } yourself and run `sealegs config check` afterwards.
config-variable-advice = Change the variable, or take it out of the environment.
config-sample = What you choose for good in Sealegs. Take the # off a line to switch it on.
    `sealegs config` shows what counts, `sealegs config check` looks for mistakes.
    The command line comes first, then the environment, then this file.
config-wrong-keys = `{ $key }` wants a key or a list of keys, and this is of type { $found }
config-no-key = no key is called `{ $key }`
config-key-taken = { $key } means `{ $action }` already, in mode { $mode }
config-mend-keys = Write "F5", or ["F5", "ctrl-r"], below [keys.MODE]. `sealegs config keys` lists all.
config-mend-no-key = Write a letter, or such as ctrl-r, alt-x, shift-tab, F5, enter, esc, space, up, pgdn, home.
config-mend-key-taken = Take another key, or give `{ $action }` another one below [keys.{ $mode }]. Until then the usual key counts.
