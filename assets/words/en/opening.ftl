### Why the workshop cannot be opened, and what to do about it.

opening-broken = the course is broken
opening-broken-profile = the profile is broken
opening-no-profile = cannot read the profile { $path }: { $why }
opening-recording = cannot replay { $path }: { $why }
opening-no-course = cannot read the course in { $path }: { $why }
opening-no-home = there is no home folder for the workspace
opening-workspace = cannot use the workspace { $error }
opening-other-course = { $path } holds progress in another course, { $found }; this one is { $wanted }
opening-other-seat = { $path } is seat { $found }'s, not seat { $wanted }'s
opening-no-seat = { $path } was begun without a seat, not seat { $wanted }'s
opening-setting = --set { $name }: { $why }
opening-busy = another sealegs is already open in { $path }
opening-newer = { $path } was written by a newer sealegs (format { $found }; this one reads up to { $own })
opening-seat-taken = seat { $name } cannot be taken: seat { $name } is taken on this engine
opening-seat-full = seat { $name } cannot be taken: all { $most } seats of this engine are taken
opening-seat = seat { $name } cannot be taken: { $error }

## what to do

opening-broken-advice = Mend every error above and start again. The built-in course opens without --course.
opening-broken-profile-advice = Mend every error above and start again. `sealegs list` shows the variables and their values.
opening-no-profile-advice = Give --profile a YAML file as docs/PROFILES.md shows it, or leave it out.
opening-recording-advice = Give --recording a file that `sealegs course record` made of this course, or leave it out.
opening-no-course-advice = Give --course the folder that holds course.yaml, or leave it out for the built-in course.
opening-no-home-advice = Set HOME, or name a folder with --workspace DIR.
opening-workspace-advice = Mend the folder's permissions, or name another one with --workspace DIR.
opening-busy-advice = Close the other one first, or name another folder with --workspace DIR. (`sealegs check` and `sealegs list` work meanwhile.)
opening-newer-advice = Use the newer sealegs, or name another folder with --workspace DIR. The file was left as it is.
opening-io-advice = Mend the permissions or make room, or name another folder with --workspace DIR.
opening-other-course-advice = Nothing was changed. Give this course a folder of its own with --workspace DIR.
opening-other-seat-advice = Nothing was changed. Leave --seat out (and SEALEGS_SEAT) to go on as seat { $found }, or give the other seat a folder of its own with --workspace DIR.
opening-no-seat-advice = Nothing was changed. Give the seat a folder of its own with --workspace DIR, or begin this one again after `sealegs reset`.
opening-seat-taken-advice = Somebody else, or another workspace of yours, has it. Choose another name with --seat. Whoever runs the engine can free it: `sealegs seats free { $name }`.
opening-seat-full-advice = `sealegs seats` shows who has them; `sealegs seats free NAME` frees one.

## a course folder

opening-unreadable = { $path } cannot be read: { $why }
opening-not-a-course = { $path } is not a course: there is no course.yaml in it
opening-leaves-folder = { $path } leads out of the course folder; put a copy of the file there
opening-bad-name = { $path } has a name that is not UTF-8; rename it
opening-file-too-large = { $path } is larger than { $most } MiB, which no course file needs
opening-folder-too-large = { $path } holds more than { $most } MiB or { $entries } files; is it the folder of a course?

## a recording, a profile

opening-recording-of-other = it is a recording of the course { $found }; this is { $wanted }
opening-recording-none = there is no recording of this course
opening-profile-too-large = it is larger than { $most } KiB
opening-profile-not-text = it is not UTF-8 text
