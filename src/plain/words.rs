//! Fixed words of the plain mode.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the plain mode.
    Word;

    // Lesson text.
    /// Before a heading.
    Heading: "plain-heading";
    /// Before a quotation.
    Quotation: "plain-quotation";
    /// Behind code of several lines.
    EndOfCode: "plain-end-of-code";
    /// An empty cell of a table.
    Empty: "plain-empty";
    /// Before an item whose box is ticked.
    Ticked: "plain-ticked";
    /// Before an item whose box is not ticked.
    NotTicked: "plain-not-ticked";

    // Opening and leaving.
    /// How to begin.
    Begin: "plain-begin";
    /// Before the workspace's path.
    FilesIn: "plain-files-in";
    /// The engine is being looked for.
    LookingForEngine: "plain-looking-for-engine";
    /// Leaving.
    Goodbye: "plain-goodbye";
    /// Something runs and has to be stopped first.
    Leaving: "plain-leaving";
    /// Quit although something runs?
    QuitAnyway: "plain-quit-anyway";
    /// Ctrl-C when nothing runs.
    OnceMore: "plain-once-more";

    // Steps.
    /// The step is done.
    DoneAlready: "plain-done-already";
    /// The same, by replay.
    DoneByReplay: "plain-done-by-replay";
    /// It has changed since.
    Stale: "plain-stale";
    /// What a step asks that is only read.
    ToRead: "plain-to-read";
    /// A step with a command.
    ToRun: "plain-to-run";
    /// The same, after a guess.
    ToGuess: "plain-to-guess";
    /// A step with several commands.
    ToRunAll: "plain-to-run-all";
    /// A question.
    ToAnswer: "plain-to-answer";
    /// A question with several right answers.
    ToAnswerSeveral: "plain-to-answer-several";
    /// A question about order.
    ToOrder: "plain-to-order";
    /// A choice.
    ToChoose: "plain-to-choose";
    /// How another command is typed that does not begin with docker.
    BehindColon: "plain-behind-colon";

    // Questions.
    /// Before a guess.
    WhatWillHappen: "plain-what-will-happen";
    /// More answers are right.
    MoreAreRight: "plain-more-are-right";
    /// What really happens.
    WhatItDoes: "plain-what-it-does";
    /// The choice in force.
    InForce: "plain-in-force";
    /// Fits what was found.
    FoundHere: "plain-found-here";
    /// There is no question.
    NoQuestion: "plain-no-question";
    /// All lines have to be put in order.
    TypeAll: "plain-type-all";
    /// Neither yes nor no.
    YesOrNo: "plain-yes-or-no";
    /// The learner said no.
    LeftAsIs: "plain-left-as-is";

    // Commands.
    /// A foreground command.
    HoldsOn: "plain-holds-on";
    /// Lines go to the program.
    TypingOn: "plain-typing-on";
    /// No longer.
    TypingOff: "plain-typing-off";
    /// Nothing takes input.
    NothingListens: "plain-nothing-listens";
    /// A command is being stopped.
    Stopping: "plain-stopping";
    /// It was stopped.
    Stopped: "plain-stopped";
    /// Nothing was run yet.
    NothingRun: "plain-nothing-run";
    /// It said nothing.
    NoOutput: "plain-no-output";
    /// A colon with nothing behind it.
    ColonAlone: "plain-colon-alone";
    /// Before what a typed line means.
    SameMeaning: "plain-same-meaning";
    /// Checks are looked at again.
    StillLooking: "plain-still-looking";

    // Files.
    /// The text is the learner's own.
    OwnFile: "plain-own-file";
    /// The same as the solution.
    OwnEqual: "plain-own-equal";
    /// The solution.
    SolutionFile: "plain-solution-file";
    /// Skeleton.
    Skeleton: "plain-skeleton";
    /// There is none.
    NotWritten: "plain-not-written";
    /// It cannot be read.
    Unreadable: "plain-unreadable";
    /// There is no file to read.
    NoFile: "plain-no-file";
    /// No difference.
    Equal: "plain-equal";
    /// Nothing to compare.
    NothingToCompare: "plain-nothing-to-compare";
    /// Too long.
    TooLong: "plain-too-long";
    /// Before a note.
    Note: "plain-note";
    /// There is no terminal for an editor.
    NoTerminal: "plain-no-terminal";
    /// Other ways to write a file.
    WriteElsewhere: "plain-write-elsewhere";
    /// Back from the editor.
    Edited: "plain-edited";

    // What can be looked up.
    /// Nothing runs on the engine.
    MapEmpty: "plain-map-empty";
    /// There are no images.
    NoImages: "plain-no-images";
    /// Images are being looked into.
    LookingIntoImages: "plain-lens-looking";
    /// No byte of an image is hidden.
    LensNothingWasted: "plain-lens-nothing-wasted";
    /// Nothing was built.
    NoStages: "plain-no-stages";
    /// No such step.
    NoSuchStep: "plain-no-such-step";
    /// Requests of a line for the shell.
    ApiShell: "plain-api-shell";
    /// No requests.
    ApiNone: "plain-api-none";
    /// The step has no command.
    NoCommand: "plain-no-command";
    /// Before the words.
    HelpHead: "plain-help-head";
    /// Behind the words.
    HelpTail: "plain-help-tail";
    /// How to set a variable.
    SetHow: "plain-set-how";
    /// What is being looked at before a way.
    LookingAhead: "plain-looking-ahead";
    /// What was made is being looked for.
    LookingForMade: "plain-looking-for-made";
    /// The question before a way.
    DoIt: "plain-do-it";
    /// The question before things are removed.
    RemoveThese: "plain-remove-these";
    /// Before something of the learner's that is concerned.
    Careful: "plain-careful";
    /// Before what is in the way.
    InTheWay: "plain-in-the-way";
    /// A step's mark.
    MarkDone: "plain-mark-done";
    /// A step's mark.
    MarkReplayed: "plain-mark-replayed";
    /// A step's mark.
    MarkStale: "plain-mark-stale";
    /// A step's mark.
    MarkOpen: "plain-mark-open";
    /// A step's mark.
    MarkHere: "plain-mark-here";
    /// Nothing runs.
    NothingAtWork: "plain-nothing-at-work";
    /// Before the log file.
    AllOutput: "plain-all-output";
    /// A check is made.
    Checking: "plain-checking";
    /// The engine does not answer, and there is a recorded run.
    OfferReplay: "plain-offer-replay";

    // Checks.
    /// A check passed.
    Passed: "plain-passed";
    /// A check failed.
    Failed: "plain-failed";
    /// A check could not be made.
    CannotTell: "plain-cannot-tell";
    /// A check was not looked at.
    NotLooked: "plain-not-looked";
    /// Before what was asked for.
    Expected: "plain-expected";
    /// Before what was found.
    Found: "plain-found";
    /// Before why it cannot be told.
    Why: "plain-why";
    /// Before what to do.
    ToDo: "plain-to-do";
    /// Before the solution.
    SolutionHead: "plain-solution-head";
    /// Before a command.
    CommandHead: "plain-command-head";
    /// An empty line.
    EmptyLine: "plain-empty-line";
    /// Files are being written.
    WritingFiles: "plain-writing-files";
    /// The checks are being made.
    MakingChecks: "plain-making-checks";
    /// A container on the host's network.
    HostNetwork: "plain-host-network";
    /// A container without one.
    NoNetwork: "plain-no-network";
}
