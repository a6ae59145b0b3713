//! The fixed words of a demo.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of a demo.
    Word;

    // What "next" does now.
    /// It begins.
    Begin: "present-begin";
    /// It shows more of the text.
    More: "present-more";
    /// It types a command.
    TypeIt: "present-type-it";
    /// It runs a command.
    RunIt: "present-run-it";
    /// It writes a file.
    WriteIt: "present-write-it";
    /// It shows the answer.
    AnswerIt: "present-answer-it";
    /// It goes to the next step.
    NextStep: "present-next-step";
    /// It stops what serves and goes on.
    StopAndGo: "present-stop-and-go";
    /// It goes to the step that was made ready.
    GoThere: "present-go-there";
    /// It ends the typing.
    FinishTyping: "present-finish-typing";
    /// It ends.
    LastOne: "present-last-one";
    /// What runs is waited for.
    Waiting: "present-waiting";
    /// Other keys bring letters.
    AnyKey: "present-any-key";

    // Manners.
    /// Any keys.
    Anything: "present-anything";
    /// Not run.
    PrintOnly: "present-print-only";
    /// Not typed.
    ExecuteOnly: "present-execute-only";

    // States.
    /// Checks are not looked at.
    Paused: "present-paused";
    /// It was typed and is not run.
    NotRun: "present-not-run";
    /// The engine is brought to another step.
    Preparing: "present-preparing";
    /// It is there.
    Prepared: "present-prepared";
    /// The presenter stopped it.
    PreparingStopped: "present-preparing-stopped";
    /// The recording has taken over.
    FromHere: "present-from-here";
    /// It is a recording already.
    AlreadyReplay: "present-already-replay";
    /// Shown when all is over.
    TheEnd: "present-the-end";
    /// How long it took.
    Took: "present-took";
    /// Between the pages of a text.
    MoreBelow: "present-more-below";
    /// It was stopped.
    Stopped: "present-stopped";
    /// The exit code.
    ExitCode: "present-exit-code";
    /// A failure that was meant.
    MeantTo: "present-meant-to";
    /// Title of the help.
    Keys: "present-keys";
    /// Title of the list of steps.
    JumpTo: "present-jump-to";
    /// Keys of the list of steps.
    JumpKeys: "present-jump-keys";
    /// No step has these letters.
    NoSuchStep: "present-no-such-step";
    /// Leave although something runs?
    QuitRunning: "present-quit-running";
    /// It is too small.
    TooSmall: "present-too-small";
    /// The checks are made again.
    Resumed: "present-resumed";
}
