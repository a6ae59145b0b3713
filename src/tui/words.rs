//! The words of the lists to choose from, of panels and their sizes, and of the first minutes.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the screen's own keys.
    ScreenWord;

    /// Title of the list of actions.
    Actions: "panels-actions";
    /// Title of the list of lessons and steps.
    Places: "panels-places";
    /// Title of the outline.
    Outline: "panels-outline";
    /// Nothing is found.
    NothingFound: "panels-nothing-found";
    /// Before the keys of the list of actions.
    TabPlaces: "panels-tab-places";
    /// Before the keys of the list of places.
    TabOutline: "panels-tab-outline";
    /// Before the keys of the outline.
    TabActions: "panels-tab-actions";
    /// Every list ends with it.
    EnterEsc: "panels-enter-esc";
    /// Before an answer's text.
    PickAnswer: "panels-pick-answer";
    /// Before a check's title.
    ACheck: "panels-a-check";
    /// Beside a file.
    AFile: "panels-a-file";
    /// Beside a heading.
    AHeading: "panels-a-heading";
    /// There is nothing to share out: one panel is shown at a time.
    AlreadyAlone: "panels-already-alone";
    /// Nothing stands beside it.
    FullWidth: "panels-full-width";
    /// Files are being written.
    WritingFiles: "panels-writing-files";
    /// Before how long a command takes.
    Usually: "panels-usually";
    /// Behind the key that stops what runs.
    StopsIt: "panels-stops-it";
    /// Before what was copied.
    Copied: "panels-copied";
    /// Before the file that has it as well.
    AlsoIn: "panels-also-in";
    /// The panel is empty.
    NothingToCopy: "panels-nothing-to-copy";
}
