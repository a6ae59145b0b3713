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
    /// Behind the key that gives the learner's version back.
    GivesBack: "panels-gives-back";
    /// There is nothing to undo.
    NothingToUndo: "panels-nothing-to-undo";
    /// Before the files that are back.
    GivenBack: "panels-given-back";
    /// Before why a file could not be given back.
    NotGivenBack: "panels-not-given-back";
    /// Below every card.
    TourFooter: "panels-tour-footer";
    /// A card's title.
    TourTextTitle: "panels-tour-text-title";
    /// A card.
    TourText: "panels-tour-text";
    /// A card's title.
    TourRunTitle: "panels-tour-run-title";
    /// A card.
    TourRun: "panels-tour-run";
    /// A card's title.
    TourChecksTitle: "panels-tour-checks-title";
    /// A card.
    TourChecks: "panels-tour-checks";
    /// A card's title.
    TourTreeTitle: "panels-tour-tree-title";
    /// A card.
    TourTree: "panels-tour-tree";
    /// A card's title.
    TourKeysTitle: "panels-tour-keys-title";
    /// A card.
    TourKeys: "panels-tour-keys";
}
