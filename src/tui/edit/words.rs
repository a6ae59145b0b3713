//! The editor's words.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the editor.
    Word;

    /// Nothing is unsaved.
    Saved: "edit-saved";
    /// Something is.
    Unsaved: "edit-unsaved";
    /// The file is not there yet.
    New: "edit-new";
    /// Before the cursor's line and column.
    Line: "edit-line";
    /// See there.
    Column: "edit-column";
    /// Somebody else changed the file; a key answers.
    ChangedOutside: "edit-changed-outside";
    /// Somebody else removed the file; a key answers.
    RemovedOutside: "edit-removed-outside";
    /// It was changed outside while nothing was unsaved.
    TakenIn: "edit-taken-in";
    /// It was saved.
    JustSaved: "edit-just-saved";
    /// It was saved over another version; where that is follows.
    KeptTheirs: "edit-kept-theirs";
    /// It could not be saved; why follows.
    NotSaved: "edit-not-saved";
    /// There was nothing to save.
    NothingToSave: "edit-nothing-to-save";
    /// There is nothing to undo.
    NothingToUndo: "edit-nothing-to-undo";
    /// There is nothing to do again.
    NothingToRedo: "edit-nothing-to-redo";
    /// Nothing was found.
    NotFound: "edit-not-found";
    /// The solution's text is in.
    SolutionIn: "edit-solution-in";
    /// There is no solution for this file.
    NoSolution: "edit-no-solution";
    /// There is nothing to compare.
    Equal: "edit-equal";
    /// Left and right of a difference.
    OwnSide: "edit-own-side";
    /// See there.
    SolutionSide: "edit-solution-side";
    /// See there.
    TheirSide: "edit-their-side";
    /// See there.
    RecoveredSide: "edit-recovered-side";
    /// See there.
    FileSide: "edit-file-side";
    /// The cursor's line has no note.
    NoNote: "edit-no-note";
    /// The cursor's line reads otherwise in the solution.
    Differs: "edit-differs";
    /// Leave with unsaved text?
    AskLeave: "edit-ask-leave";
    /// What to do.
    AskLeaveHow: "edit-ask-leave-how";
    /// The file was changed outside.
    AskChanged: "edit-ask-changed";
    /// The file was removed outside.
    AskRemoved: "edit-ask-removed";
    /// What to do.
    AskChangedHow: "edit-ask-changed-how";
    /// There is unsaved text of an earlier time.
    AskRecovered: "edit-ask-recovered";
    /// What to do.
    AskRecoveredHow: "edit-ask-recovered-how";
    /// Which editor?
    WhichEditor: "edit-which-editor";
    /// What to do.
    WhichHow: "edit-which-how";
    /// The editor inside.
    Inside: "edit-inside";
    /// A program that takes the terminal meanwhile.
    InTerminal: "edit-in-terminal";
    /// A program with a window.
    InWindow: "edit-in-window";
    /// It was opened there; saved changes are noticed.
    OpenedOutside: "edit-opened-outside";
    /// It could not be started; why follows.
    NotStarted: "edit-not-started";
    /// This file cannot be written here; why follows.
    NotHere: "edit-not-here";
    /// The checks of the step, before how many pass.
    Checks: "edit-checks";
    /// More was pasted than a file here may hold.
    TooMuch: "edit-too-much";
    /// It was copied.
    Copied: "edit-copied";
}
