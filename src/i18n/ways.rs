//! Fixed words about ways to steps and about taking back.

use crate::i18n::table::messages;

messages! {
    /// A word or two of these windows.
    WayMessage;
    /// Title of the window that shows what will be made.
    BringMe: "Bring me to this step", "このステップまで進める";
    /// While that is being found out.
    LookingAhead: "Looking what stands already …", "何が済んでいるか確かめています…";
    /// Before the preview; the step's title follows.
    ToStandAt: "To stand at", "ここから始めるための準備";
    /// Asks.
    DoIt: "y: do it   n: leave everything as it is", "y: 実行する   n: 何もしない";
    /// Asks, where nothing has to be made.
    GoThere: "y: go there   n: stay here", "y: そこへ移る   n: ここに残る";
    /// Title of the window that takes back.
    TakeBack: "Take back", "やり直す";
    /// What is taken back: the step.
    ThisStep: "this step", "このステップ";
    /// The lesson.
    ThisLesson: "the whole lesson", "レッスン全体";
    /// Everything.
    AllOfIt: "everything", "すべて";
    /// While the list is made.
    LookingForMade: "Looking what was made there …", "そこで作られたものを調べています…";
    /// While it is removed.
    Removing: "Removing …", "削除しています…";
    /// Asks.
    RemoveThese: "y: do it   n: leave everything as it is", "y: 実行する   n: 何もしない";
    /// On the way: before the number of the step.
    OnTheWay: "On the way: step", "準備中: ステップ";
    /// Between a number and how many there are.
    Of: "of", "/";
    /// How to stop it.
    StopHere: "x stops here", "x で中断";
}

#[cfg(test)]
mod tests {
    use super::WayMessage;
    use crate::i18n::Lang;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for word in WayMessage::ALL {
            assert!(word.text(Lang::En).chars().all(|letter| letter.is_ascii() || letter == '…'), "{word:?}");
            assert!(!word.text(Lang::Ja).is_empty(), "{word:?}");
        }
    }
}
