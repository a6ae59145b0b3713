//! Every key, as data: what it does in which mode, and how that is said. The help is made from this list.

use crate::i18n::{self, Lang};
use crate::tui::edit::EditAct;
use crate::tui::key::Key;
use crate::tui::line::Edit;

pub mod custom;
mod table;

pub use custom::keymap;
pub use table::KEYMAP;

/// Where keys mean something of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The screen as it usually is.
    Normal,
    /// The lesson tree has the focus; what it does not know, `Normal` does.
    Tree,
    /// The live map has the focus; what it does not know, `Normal` does.
    Map,
    /// Images are looked into.
    Lens,
    /// A file is read line by line.
    Reader,
    /// A file is written.
    Edit,
    /// It is compared.
    EditDifference,
    /// Something is asked about it.
    EditQuestion,
    /// The list of editors.
    Editors,
    /// Going through what was found.
    Search,
    /// A line of text is being typed.
    Entry,
    /// A card of the tour is shown.
    Tour,
    /// A list to choose from is open; what it does not know, `Entry` does.
    Picker,
    /// A command is being typed; what it does not know, `Entry` does.
    Prompt,
    /// Keys go to the running command.
    Typing,
    /// Keys go to the shell.
    Shell,
    /// Lines of the shell's output are being selected.
    Select,
    /// A yes or no is asked for.
    Question,
    /// What is to be taken back is chosen, and a yes or no is asked for.
    TakeBack,
    /// The list of variables.
    Variables,
    /// The help.
    Help,
}

impl Mode {
    /// Every mode, in the help's order.
    pub const ALL: [Self; 21] = [
        Self::Normal,
        Self::Tree,
        Self::Map,
        Self::Lens,
        Self::Reader,
        Self::Edit,
        Self::EditDifference,
        Self::EditQuestion,
        Self::Editors,
        Self::Search,
        Self::Tour,
        Self::Picker,
        Self::Prompt,
        Self::Entry,
        Self::Typing,
        Self::Shell,
        Self::Select,
        Self::Question,
        Self::TakeBack,
        Self::Variables,
        Self::Help,
    ];

    /// Its name in a configuration, and in the ids of `keys.ftl`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Tree => "tree",
            Self::Map => "map",
            Self::Reader => "reader",
            Self::Search => "search",
            Self::Entry => "entry",
            Self::Prompt => "prompt",
            Self::Typing => "typing",
            Self::Shell => "shell",
            Self::Select => "select",
            Self::Question => "question",
            Self::TakeBack => "take-back",
            Self::Variables => "variables",
            Self::Help => "help",
            Self::Lens => "lens",
            Self::Picker => "picker",
            Self::Tour => "tour",
            Self::Edit => "edit",
            Self::EditDifference => "edit-difference",
            Self::EditQuestion => "edit-question",
            Self::Editors => "editors",
        }
    }
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the keymap below says each in words")]
pub enum Act {
    Run,
    Check,
    Meaning,
    Hint,
    Solution,
    Apply,
    Edit,
    EditWith,
    InFile(EditAct),
    Files,
    Difference,
    NoteUp,
    NoteDown,
    Next,
    Previous,
    Pick,
    Answer,
    Tree,
    Map,
    Lens,
    Timeline,
    Picture,
    Stages,
    Diagrams,
    Zoom,
    Others,
    Variables,
    Language,
    Theme,
    Cancel,
    Search,
    FocusNext,
    FocusBack,
    Up,
    Down,
    PageUp,
    PageDown,
    Top,
    Bottom,
    Type,
    Reconnect,
    Replay,
    Help,
    Quit,
    Interrupt,
    Close,
    Choose,
    FindNext,
    FindPrevious,
    Accept,
    Api,
    Prompt,
    InLine(Edit),
    Complete,
    CompleteBack,
    HistoryBack,
    HistoryForward,
    LeaveTyping,
    Shell,
    SelectUp,
    SelectDown,
    Copy,
    Yes,
    No,
    Bring,
    TakeBack,
    TakeStep,
    TakeLesson,
    TakeAll,
    Wider,
    Slimmer,
    Taller,
    Shorter,
    Even,
    GiveBack,
    Tour,
    Palette,
    Places,
    Outline,
}

/// One line of the keymap.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    pub mode: Mode,
    /// The keys.
    pub keys: &'static [Key],
    /// What they do.
    pub act: Act,
    /// The id of what is said of it, in `keys.ftl`.
    about: &'static str,
}

impl Binding {
    /// What the keys do, in words.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &'static str {
        i18n::fixed(lang, self.about)
    }

    /// The keys as the help shows them.
    #[must_use]
    pub fn keys_text(&self) -> String {
        if self.act == Act::Pick {
            return "1-9".to_owned();
        }
        self.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// What a key does in a mode.
#[must_use]
pub fn act(mode: Mode, key: Key) -> Option<Act> {
    let find = |mode| keymap().iter().find(|binding| binding.mode == mode && binding.keys.contains(&key)).map(|found| found.act);
    find(mode).or_else(|| match mode {
        Mode::Tree | Mode::Map => find(Mode::Normal),
        Mode::Prompt | Mode::Picker => find(Mode::Entry),
        _ => None,
    })
}

/// What a key does whatever is open: it makes a picture of that. Where keys go to a program, they go there.
#[must_use]
pub fn everywhere(mode: Mode, key: Key) -> Option<Act> {
    let own = !matches!(mode, Mode::Typing | Mode::Shell | Mode::Select);
    keymap().iter().find(|one| one.act == Act::Picture && own && one.keys.contains(&key)).map(|found| found.act)
}

/// The first key for something in the normal mode, for hints on the screen.
#[must_use]
pub fn key_for(act: Act) -> String {
    keymap()
        .iter()
        .find(|binding| binding.act == act)
        .and_then(|binding| binding.keys.first())
        .map(ToString::to_string)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Act, EditAct, KEYMAP, Key, Mode, act};
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    #[test]
    fn no_key_means_two_things_in_a_mode() {
        let mut seen = HashSet::new();
        for binding in KEYMAP {
            for key in binding.keys {
                assert!(seen.insert((binding.mode, *key)), "{key} in {:?}", binding.mode);
            }
        }
    }

    #[test]
    fn every_mode_can_be_left() {
        for mode in Mode::ALL {
            let leaves =
                [Act::Close, Act::LeaveTyping, Act::No, Act::Quit, Act::InFile(EditAct::Leave), Act::InFile(EditAct::Back)];
            assert!(KEYMAP.iter().any(|binding| binding.mode == mode && leaves.contains(&binding.act)), "{mode:?}");
        }
    }

    #[test]
    fn a_capital_letter_is_the_same_with_and_without_the_shift_flag() {
        for modifiers in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
            let event = KeyEvent::new(KeyCode::Char('R'), modifiers);
            assert_eq!(act(Mode::Normal, Key::from(event)), Some(Act::Reconnect));
        }
    }

    #[test]
    fn the_tree_knows_the_screens_keys_too() {
        assert_eq!(act(Mode::Tree, Key(KeyCode::Char('r'), KeyModifiers::NONE)), Some(Act::Run));
        assert_eq!(act(Mode::Tree, Key(KeyCode::Enter, KeyModifiers::NONE)), Some(Act::Choose));
    }
}
