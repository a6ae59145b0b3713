//! The time between the first frame and the course: whoever starts the program sees at once that it is there.

use std::io;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use ratatui::layout::Rect;

use super::TuiError;
use crate::i18n::Lang;
use crate::runtime::Opening;
use crate::runtime::opening::OpeningError;
use crate::tui::terminal::Screen;
use crate::tui::theme::Theme;
use crate::tui::view::curtain;

/// What takes longer is told, and can be left.
const PATIENCE: Duration = Duration::from_millis(400);

/// Opens a course while the program's name stands on the screen. Keys that are pressed in a long wait come back with it: they
/// are meant for what comes. `None` when the learner left meanwhile.
///
/// # Errors
/// Why it cannot be opened, or what the terminal says.
pub(super) fn opened(
    open: impl FnOnce() -> Result<Opening, OpeningError> + Send + 'static,
    screen: &mut Screen,
    theme: &Theme,
    lang: Lang,
) -> Result<Option<(Opening, Vec<Event>)>, TuiError> {
    let (sender, result) = mpsc::channel();
    std::thread::Builder::new().name("opening".to_owned()).spawn(move || drop(sender.send(open())))?;
    let (mut words, mut typed) = (None, Vec::new());
    loop {
        let (width, height) = Screen::size()?;
        screen.paint(Rect::new(0, 0, width, height), |frame| curtain::draw(frame, theme, words))?;
        match result.recv_timeout(PATIENCE) {
            Ok(Ok(opening)) => return Ok(Some((opening, typed))),
            Ok(Err(error)) => return Err(TuiError::Opening(Box::new(error))),
            // It panicked, and has said so.
            Err(RecvTimeoutError::Disconnected) => return Err(io::Error::other("opening broke off").into()),
            Err(RecvTimeoutError::Timeout) if left(&mut typed)? => return Ok(None),
            Err(RecvTimeoutError::Timeout) => words = Some(lang),
        }
    }
}

/// Whether the learner wants to leave. Other keys are kept.
fn left(typed: &mut Vec<Event>) -> io::Result<bool> {
    while event::poll(Duration::ZERO)? {
        let input = event::read()?;
        if let Event::Key(key) = &input
            && key.kind == KeyEventKind::Press
        {
            // A `q` after other keys may be a part of what they begin.
            let quits = key.code == KeyCode::Char('q') && typed.is_empty();
            if quits || (key.code == KeyCode::Char('c') && key.modifiers == KeyModifiers::CONTROL) {
                return Ok(true);
            }
        }
        typed.push(input);
    }
    Ok(false)
}
