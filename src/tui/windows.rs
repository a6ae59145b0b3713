//! Windows that a letter opens, and closes again.

use crate::tui::app::{App, Dialog};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Act, Mode};

impl App {
    /// Opens the timeline at its end: what happened last.
    pub(crate) fn open_timeline(&mut self) {
        self.scrolls.help = usize::MAX;
        self.dialog = Some(Dialog::Timeline);
    }

    /// Opens the picture of the build.
    pub(crate) fn open_build(&mut self) {
        self.scrolls.help = 0;
        self.dialog = Some(Dialog::Build);
    }

    /// Whether the key that opened the window is pressed again.
    pub(crate) fn closes_window(&self, mode: Mode, key: Key) -> bool {
        let opens = match self.dialog {
            Some(Dialog::Help) => Act::Help,
            Some(Dialog::Timeline) => Act::Timeline,
            Some(Dialog::Build) => Act::Stages,
            Some(Dialog::Variables(_)) => Act::Variables,
            _ => return false,
        };
        // Where a text is typed, a letter is a letter.
        matches!(mode, Mode::Help | Mode::Variables) && keymap::act(Mode::Normal, key) == Some(opens)
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::tui::app::Dialog;
    use crate::tui::keymap::Mode;
    use crate::tui::sample::Stage;

    #[test]
    fn the_letter_that_opens_a_window_closes_it() {
        for letter in ["B", "H", "?", "v"] {
            let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
            stage.keys(letter);
            assert!(stage.app.dialog.is_some(), "{letter} opens");
            stage.keys(letter);
            assert_eq!((stage.app.dialog, stage.app.mode()), (None, Mode::Normal), "{letter} closes");
        }
    }

    #[test]
    fn another_windows_letter_leaves_it_open_and_a_typed_letter_is_a_letter() {
        let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
        stage.keys("HB");
        assert_eq!(stage.app.dialog, Some(Dialog::Timeline));
        let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
        stage.keys("ve");
        assert_eq!(stage.app.mode(), Mode::Entry);
        stage.keys("v");
        assert_eq!(stage.app.mode(), Mode::Entry);
    }
}
