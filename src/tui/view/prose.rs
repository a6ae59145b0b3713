//! The step's text.

use ratatui::Frame;

use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::view::frames;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    frames::scrolled(frame, app, Panel::Prose, &app.laid.prose, app.scrolls.prose);
}
