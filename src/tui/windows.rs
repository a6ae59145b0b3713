//! Windows that a letter opens.

use crate::tui::app::{App, Dialog};

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
}
