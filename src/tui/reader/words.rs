//! The words of the reading view.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the view in which files are read.
    Word;

    /// The text is the learner's own.
    Own: "reader-own";
    /// It is, and it is the same as the solution.
    OwnEqual: "reader-own-equal";
    /// The text is the solution's.
    Solution: "reader-solution";
    /// The text is what the learner starts from.
    Skeleton: "reader-skeleton";
    /// There is no text.
    Nothing: "reader-nothing";
    /// What to do then.
    NothingHint: "reader-nothing-hint";
    /// The learner's file cannot be read; why follows.
    Unreadable: "reader-unreadable";
    /// What to do then.
    UnreadableHint: "reader-unreadable-hint";
    /// Before a line's number, where there are so many.
    Line: "reader-line";
    /// The cursor's line has no note, others have.
    NoNote: "reader-no-note";
    /// The cursor's line reads otherwise in the solution.
    Differs: "reader-differs";
    /// No line of this text has a note.
    NoNotes: "reader-no-notes";
    /// Before the number of notes on lines that only the solution has.
    Elsewhere: "reader-elsewhere";
    /// Before the number of lines with a note.
    Notes: "reader-notes";
    /// Left and right of the difference.
    OwnSide: "reader-own-side";
    /// Left and right of the difference.
    SolutionSide: "reader-solution-side";
    /// There is no difference.
    Equal: "reader-equal";
    /// There is nothing to compare.
    NothingToCompare: "reader-nothing-to-compare";
    /// Too long.
    TooLong: "reader-too-long";
    /// There is no file to read.
    NoFile: "reader-no-file";
}
