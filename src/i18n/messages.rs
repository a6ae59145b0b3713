//! The screen's fixed words. Each message has every language or does not compile.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the screen.
    Message;

    // Panels.
    /// Title of the lesson tree.
    Lessons: "screen-lessons";
    /// Title of the prose.
    Text: "screen-text";
    /// Title of the checks panel.
    Checks: "screen-checks";
    /// Title of the run panel.
    Run: "screen-run";
    /// Title of the panel of requests.
    Api: "screen-api";
    /// Title of the chart.
    Chart: "screen-chart";

    // Title bar.
    /// Before the lesson's number.
    Lesson: "screen-lesson";
    /// Before the step's number.
    Step: "screen-step";
    /// The engine is being looked for.
    Connecting: "screen-connecting";
    /// There is no engine.
    NoEngine: "screen-no-engine";
    /// Before the name of the learner's seat.
    Seat: "screen-seat";

    // Checks.
    /// A check passed.
    Passed: "screen-passed";
    /// A check failed.
    Failed: "screen-failed";
    /// A check that does not hold, where nothing was tried yet.
    Open: "screen-open";
    /// A check could not be looked at.
    CannotTell: "screen-cannot-tell";
    /// A check was not looked at.
    NotLooked: "screen-not-looked";
    /// Before what was asked for.
    Expected: "screen-expected";
    /// Before what was found.
    Found: "screen-found";
    /// Before why it cannot be told.
    Why: "screen-why";
    /// Before what to do.
    ToDo: "screen-to-do";
    /// Checks are being looked at.
    Looking: "screen-looking";
    /// A step without checks.
    NoChecks: "screen-no-checks";

    // Run panel.
    /// Asks for a larger terminal; the least size follows.
    TooSmall: "screen-too-small";
    /// No command was run.
    NothingRun: "screen-nothing-run";
    /// What r does in a step with a command.
    PressRunHere: "screen-press-run-here";
    /// The same, where it does not matter who runs it.
    PressRun: "screen-press-run";
    /// What a step asks that writes files.
    PressEdit: "screen-press-edit";
    /// Before the workspace folder's path.
    FilesIn: "screen-files-in";
    /// No engine: the recorded run can be shown.
    PressReplay: "screen-press-replay";
    /// A command is being got ready.
    Starting: "screen-starting";
    /// A command runs.
    Running: "screen-running";
    /// A command is being stopped.
    Stopping: "screen-stopping";
    /// A command ended.
    Ended: "screen-ended";
    /// It was stopped by the learner.
    Stopped: "screen-stopped";
    /// Files are being written, or were.
    Writing: "screen-writing";
    /// Files were written.
    Written: "screen-written";
    /// Before where the learner's own version of a file is kept.
    KeptAs: "screen-kept-as";
    /// Before an exit code.
    ExitCode: "screen-exit-code";
    /// The command is meant to fail.
    MeantToFail: "screen-meant-to-fail";
    /// The build context.
    Context: "screen-context";
    /// Sent completely.
    Sent: "screen-sent";
    /// A build step from the cache.
    Cached: "screen-cached";
    /// Before an image's size.
    ImageSize: "screen-image-size";
    /// Layers of an image.
    Layers: "screen-layers";
    /// Older lines are not kept here.
    OlderLines: "screen-older-lines";
    /// The view is not at the end.
    Scrolled: "screen-scrolled";
    /// A typed line is right.
    SameMeaning: "screen-same-meaning";
    /// Nothing is typed yet.
    TypeCommand: "screen-type-command";
    /// The step asks for no command.
    TypeAnything: "screen-type-anything";
    /// A line is right as far as it goes.
    SoFarGood: "screen-so-far-good";
    /// Before the step's command, where something else was typed.
    StepAsks: "screen-step-asks";
    /// The same, before a list of differences.
    NotAsked: "screen-not-asked";
    /// Before the step's next command.
    NextAsked: "screen-next-asked";
    /// Before an error.
    Error: "screen-error";
    /// The command takes typed input.
    PressType: "screen-press-type";

    // What Docker does.
    /// No command was run.
    ApiNothingRun: "screen-api-nothing-run";
    /// The command ran in the host's shell.
    ApiShell: "screen-api-shell";
    /// No request was sent yet.
    ApiWaiting: "screen-api-waiting";
    /// None was sent at all.
    ApiNone: "screen-api-none";
    /// There are more than are kept.
    ApiMore: "screen-api-more";

    // Searching.
    /// Before what is searched for.
    Search: "screen-search";
    /// Nothing was found.
    NoMatch: "screen-no-match";

    // Chart.
    /// No step to compare in.
    NoChart: "screen-no-chart";
    /// An image is missing.
    ChartMissing: "screen-chart-missing";
    /// The images were not looked at.
    ChartUnknown: "screen-chart-unknown";
    /// The whole image.
    Total: "screen-total";
    /// Layers without a size.
    EmptyLayers: "screen-empty-layers";

    // Prose.
    /// Title of a hint.
    Hint: "screen-hint";
    /// Title of the solution.
    Solution: "screen-solution";
    /// Title of line notes.
    LineByLine: "screen-line-by-line";
    /// Before a line's number.
    Line: "screen-line";
    /// A right choice.
    Right: "screen-right";
    /// A wrong choice.
    Wrong: "screen-wrong";
    /// A choice at the wrong place of an order.
    WrongPlace: "screen-wrong-place";
    /// How to answer a single choice.
    AnswerSingle: "screen-answer-single";
    /// How to answer a multiple choice.
    AnswerMultiple: "screen-answer-multiple";
    /// How to answer an ordering.
    AnswerOrder: "screen-answer-order";
    /// Every pick is right, but there are more.
    MoreAreRight: "screen-more-are-right";
    /// Heading of a guess.
    WhatWillHappen: "screen-what-will-happen";
    /// How to guess.
    GuessFirst: "screen-guess-first";
    /// Before what was right to guess.
    WhatItDoes: "screen-what-it-does";
    /// A choice that is in force.
    InForce: "screen-in-force";
    /// A choice that fits what was found.
    FoundHere: "screen-found-here";
    /// How to choose.
    ChooseHow: "screen-choose-how";
    /// The answer to a question.
    Answer: "screen-answer";
    /// More hints.
    MoreHints: "screen-more-hints";

    // Dialogs.
    /// Title of the help.
    Help: "screen-help";
    /// Title of the variables dialog.
    Variables: "screen-variables";
    /// No variables.
    NoVariables: "screen-no-variables";
    /// A variable has its default value.
    Default: "screen-default";
    /// Heading of keys.
    ModeTakeBack: "screen-mode-take-back";
    /// Asks whether to quit.
    QuitQuestion: "screen-quit-question";
    /// Asks whether to remove the container whose name follows.
    RemoveQuestion: "screen-remove-question";
    /// Answers.
    YesNo: "screen-yes-no";
    /// Ends a dialog.
    EscCloses: "screen-esc-closes";

    // Short words beside keys, in the status bar.
    /// Run.
    KeyRun: "screen-key-run";
    /// What the command means.
    KeyMeaning: "screen-key-meaning";
    /// Type the command.
    KeyPrompt: "screen-key-prompt";
    /// Complete.
    KeyComplete: "screen-key-complete";
    /// Earlier lines.
    KeyHistory: "screen-key-history";
    /// Check.
    KeyCheck: "screen-key-check";
    /// Hint.
    KeyHint: "screen-key-hint";
    /// Solution.
    KeySolution: "screen-key-solution";
    /// Apply the solution.
    KeyApply: "screen-key-apply";
    /// Read a file line by line.
    KeyFiles: "screen-key-files";
    /// Next line with a note.
    KeyNote: "screen-key-note";
    /// Next difference.
    KeyDiffers: "screen-key-differs";
    /// Another file.
    KeyFile: "screen-key-file";
    /// Back to the text.
    KeyText: "screen-key-text";
    /// The difference from the solution.
    KeyDifference: "screen-key-difference";
    /// Edit.
    KeyEdit: "screen-key-edit";
    /// Next step.
    KeyNext: "screen-key-next";
    /// Answer.
    KeyAnswer: "screen-key-answer";
    /// Pick.
    KeyPick: "screen-key-pick";
    /// Stop.
    KeyStop: "screen-key-stop";
    /// Type.
    KeyType: "screen-key-type";
    /// What Docker does.
    KeyApi: "screen-key-api";
    /// Live map.
    KeyMap: "screen-key-map";
    /// The step's diagram.
    KeyDiagram: "diagram-key";
    /// The map with all the room, or not.
    KeyZoom: "screen-key-zoom";
    /// With what belongs to others.
    KeyOthers: "screen-key-others";
    /// The other of two images in the lens.
    KeyOtherImage: "screen-key-other-image";
    /// One image or both in the lens.
    KeyOneOrBoth: "screen-key-one-or-both";
    /// Kinds of files in the lens.
    KeyKinds: "screen-key-kinds";
    /// Only some files.
    KeyFilter: "screen-key-filter";
    /// Another image for the lens.
    KeyPickImage: "screen-key-pick-image";
    /// Tree.
    KeyTree: "screen-key-tree";
    /// Panel.
    KeyPanel: "screen-key-panel";
    /// Language.
    KeyLanguage: "screen-key-language";
    /// Help.
    KeyHelp: "screen-key-help";
    /// Key hint.
    KeyBring: "screen-key-bring";
    /// Key hint.
    KeyTakeBack: "screen-key-take-back";
    /// Quit.
    KeyQuit: "screen-key-quit";
    /// Reconnect.
    KeyReconnect: "screen-key-reconnect";
    /// Show the recorded run.
    KeyReplay: "screen-key-replay";
    /// Close.
    KeyClose: "screen-key-close";
    /// Choose.
    KeyGo: "screen-key-go";
    /// Change.
    KeyChange: "screen-key-change";
    /// Accept.
    KeyAccept: "screen-key-accept";
    /// Next match.
    KeyFind: "screen-key-find";
    /// Previous match.
    KeyFindBack: "screen-key-find-back";
    /// Yes.
    KeyYes: "screen-key-yes";
    /// No.
    KeyNo: "screen-key-no";
    /// A group of keys in the help.
    ModeEdit: "screen-mode-edit";
    /// A group of keys in the help.
    ModeEditDifference: "screen-mode-edit-difference";
    /// A group of keys in the help.
    ModeEditQuestion: "screen-mode-edit-question";
    /// A group of keys in the help.
    ModeEditors: "screen-mode-editors";
    /// A key in the last row.
    KeySave: "screen-key-save";
    /// A key in the last row.
    KeyUndo: "screen-key-undo";
    /// A key in the last row.
    KeyLeave: "screen-key-leave";
    /// A key in the last row.
    KeyFindText: "screen-key-find-text";
    /// A key in the last row.
    KeyDiscard: "screen-key-discard";
    /// A key in the last row.
    KeyMine: "screen-key-mine";
    /// A key in the last row.
    KeyTheirs: "screen-key-theirs";
    /// A key in the last row.
    KeySaveAndLeave: "screen-key-save-and-leave";
    /// A key in the last row.
    KeyTakeSolution: "screen-key-take-solution";

    // Modes of the keymap, for the help.
    /// Everywhere.
    ModeNormal: "screen-mode-normal";
    /// In the lesson tree.
    ModeTree: "screen-mode-tree";
    /// In the live map.
    ModeMap: "screen-mode-map";
    /// Heading of the lens's keys.
    ModeLens: "screen-mode-lens";
    /// Reading a file line by line.
    ModeReader: "screen-mode-reader";
    /// Searching.
    ModeSearch: "screen-mode-search";
    /// Text entry.
    ModeEntry: "screen-mode-entry";
    /// The tour.
    ModeTour: "screen-mode-tour";
    /// A list to choose from.
    ModePicker: "screen-mode-picker";
    /// A command is typed.
    ModePrompt: "screen-mode-prompt";
    /// Typing into a command.
    ModeTyping: "screen-mode-typing";
    /// Yes or no.
    ModeQuestion: "screen-mode-question";
    /// Variables dialog.
    ModeVariables: "screen-mode-variables";
    /// Help.
    ModeHelp: "screen-mode-help";
    /// The mouse.
    MouseHelp: "screen-mouse-help";
    /// Heading of the keys in the shell panel.
    ModeShell: "screen-mode-shell";
    /// Heading of the keys while lines are selected.
    ModeSelect: "screen-mode-select";
    /// Title of the shell panel.
    Shell: "screen-shell";
    /// Which docker the shell finds, when it is ours.
    DockerOwn: "screen-docker-own";
    /// Before why.
    ShellFailed: "screen-shell-failed";
    /// The shell ended by itself.
    ShellEnded: "screen-shell-ended";
    /// Before what was copied.
    Copied: "screen-copied";
    /// After a number of lines.
    Lines: "screen-lines";
    /// A hint: the shell.
    KeyShell: "screen-key-shell";
    /// A hint: leave the shell panel.
    KeyBack: "screen-key-back";
    /// A hint: look at older lines.
    KeyLookBack: "screen-key-look-back";
    /// A hint: select lines.
    KeySelect: "screen-key-select";
    /// A hint: copy.
    KeyCopy: "screen-key-copy";
    /// Typing mode.
    TypingInto: "screen-typing-into";
}
