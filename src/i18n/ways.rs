//! Fixed words about ways to steps and about taking back.

use crate::i18n::table::messages;

messages! {
    /// A word or two of these windows.
    WayMessage;
    /// Title of the window that shows what will be made.
    BringMe: "ways-bring-me";
    /// While that is being found out.
    LookingAhead: "ways-looking-ahead";
    /// Before the preview; the step's title follows.
    ToStandAt: "ways-to-stand-at";
    /// Asks.
    DoIt: "ways-do-it";
    /// Asks, where nothing has to be made.
    GoThere: "ways-go-there";
    /// Title of the window that takes back.
    TakeBack: "ways-take-back";
    /// What is taken back: the step.
    ThisStep: "ways-this-step";
    /// The lesson.
    ThisLesson: "ways-this-lesson";
    /// Everything.
    AllOfIt: "ways-all-of-it";
    /// While the list is made.
    LookingForMade: "ways-looking-for-made";
    /// While it is removed.
    Removing: "ways-removing";
    /// Asks.
    RemoveThese: "ways-remove-these";
    /// On the way: before the number of the step.
    OnTheWay: "ways-on-the-way";
    /// Between a number and how many there are.
    Of: "ways-of";
    /// How to stop it.
    StopHere: "ways-stop-here";
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
