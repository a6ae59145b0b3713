//! The words of the reading view.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the view in which files are read.
    Word;

    /// The text is the learner's own.
    Own: "your file", "自分のファイル";
    /// It is, and it is the same as the solution.
    OwnEqual: "your file, the same as the solution", "自分のファイル（解答と同じです）";
    /// The text is the solution's.
    Solution: "the solution", "解答";
    /// The text is what the learner starts from.
    Skeleton: "not written yet: this is what you start from", "まだ書いていません。これは書き始めのひな形です";
    /// There is no text.
    Nothing: "not written yet", "まだ書いていません";
    /// What to do then.
    NothingHint: "Press `e` to write the file in your editor, or `s` to read the solution.", "`e` でエディタを開いて書くか、`s` で解答を読んでください。";
    /// The learner's file cannot be read; why follows.
    Unreadable: "your file cannot be read", "自分のファイルを読めません";
    /// What to do then.
    UnreadableHint: "Mend its permissions, or move it away and write it anew with `e`.", "権限を直すか、別の場所へ移してから `e` で書き直してください。";
    /// Before a line's number, where there are so many.
    Line: "line", "行:";
    /// The cursor's line has no note, others have.
    NoNote: "No note on this line. `n` goes to the next one that has one (marked •).", "この行に説明はありません。`n` で次の説明（• の付いた行）へ移ります。";
    /// The cursor's line reads otherwise in the solution.
    Differs: "The solution has no line like this. `d` shows the difference.", "この行は解答と異なります。`d` で違いを見られます。";
    /// No line of this text has a note.
    NoNotes: "No line here has a note.", "説明の付いた行はありません。";
    /// Before the number of notes on lines that only the solution has.
    Elsewhere: "only in the solution:", "解答だけにある行:";
    /// Before the number of lines with a note.
    Notes: "lines with a note:", "説明のある行:";
    /// Left and right of the difference.
    OwnSide: "- your file", "- 自分のファイル";
    /// Left and right of the difference.
    SolutionSide: "+ the solution", "+ 解答";
    /// There is no difference.
    Equal: "Your file is the same as the solution, line for line.", "自分のファイルは、どの行も解答と同じです。";
    /// There is nothing to compare.
    NothingToCompare: "Your file is not written yet, so there is nothing to compare. Press `e` to write it, or `d` to go back.", "まだファイルを書いていないので、比べるものがありません。`e` で書くか、`d` で戻ってください。";
    /// Too long.
    TooLong: "Your file has too many lines to compare it with the solution.", "ファイルの行数が多すぎて、解答と比べられません。";
    /// There is no file to read.
    NoFile: "No step of this lesson has had you write a file so far.", "このレッスンでは、まだファイルを書いていません。";
}
