### What authors of courses read.

## cli, course

author-sound = { $id } is sound: { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
 }, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
 }, { $checks ->
    [one] 1 check
   *[other] { $checks } checks
 }.
author-opens = { $id } opens, with { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }.
author-broken = { $id } does not open: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }.
author-no-language = the course is not in { $language }
author-languages = Choose one with --lang; there are: { $there }.
author-file-there = { $file } is there already
author-file-there-advice = It was left as it is. Name another file, or replace it with --force.
author-not-written = { $file } cannot be written: { $error }
author-not-written-advice = Name a file in a folder that you may write to.
author-taken = { $dir } holds something already: { $there }
author-taken-advice = Nothing was changed. Name a folder that is not there yet, or an empty one.
author-what-next = A course is in { $dir }: one lesson with a step of each kind. Change it into yours.

    sealegs course check { $dir }                   see what is wrong in it
    sealegs --course { $dir } --workspace try       go through it as a learner does
    sealegs --course { $dir } --workspace try run --prove
    {"                                             "}do every step on your engine and prove it

    docs/AUTHORING.md shows how a course is written.

## cli, course

author-name-a-folder = Name a folder that can be written to: --workspace DIR
author-title = a title is one line of text without braces
