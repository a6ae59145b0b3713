//! The terminal: taken, drawn on, lent to an editor, and always given back as it was.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};

use crate::tui::app::App;
use crate::tui::background::{self, Listener};
use crate::tui::clipboard;
use crate::tui::quiet::Quiet;
use crate::tui::theme::Looks;
use crate::tui::view;

/// A whole frame fits, so that it reaches the terminal in one piece.
const FRAME_BYTES: usize = 64 * 1024;

/// Whether the terminal is ours at the moment, so that it is given back exactly once.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal while it is ours.
pub(crate) struct Screen {
    terminal: Terminal<Quiet>,
    /// Where the cursor is shown, for input methods.
    cursor: Option<Position>,
}

impl Screen {
    /// Takes the terminal; `None` when there is none.
    pub fn open() -> io::Result<Option<Self>> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Ok(None);
        }
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                give_back();
                before(info);
            }));
        });
        take()?;
        let backend = Quiet::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout()));
        match Terminal::new(backend) {
            Ok(terminal) => Ok(Some(Self { terminal, cursor: None })),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Columns and rows, as the system knows them.
    pub fn size() -> io::Result<(u16, u16)> {
        crossterm::terminal::size()
    }

    /// Draws; what looks as before is not written.
    pub fn draw(&mut self, app: &App) -> io::Result<()> {
        // The state's own size counts, not the newest one: areas were made for it. The news of another size comes
        // as an event.
        self.fit(app.screen)?;
        let mut frame = self.terminal.get_frame();
        view::draw(&mut frame, app);
        self.terminal.flush()?;
        self.terminal.swap_buffers();
        let cursor = view::cursor(app);
        let backend = self.terminal.backend_mut();
        match cursor {
            // Drawing has moved it.
            Some(at) => {
                backend.set_cursor_position(at)?;
                backend.show_cursor()?;
            }
            None if self.cursor.is_some() => backend.hide_cursor()?,
            None => {}
        }
        self.cursor = cursor;
        Backend::flush(self.terminal.backend_mut())
    }

    /// Draws a screen of another kind, which shows no cursor.
    pub fn paint(&mut self, area: Rect, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.fit(area)?;
        draw(&mut self.terminal.get_frame());
        self.terminal.flush()?;
        self.terminal.swap_buffers();
        Backend::flush(self.terminal.backend_mut())
    }

    fn fit(&mut self, area: Rect) -> io::Result<()> {
        if self.terminal.get_frame().area() == area { Ok(()) } else { self.terminal.resize(area) }
    }

    /// Puts a text into the system's clipboard.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut out = io::stdout();
        out.write_all(clipboard::sequence(text).as_bytes())?;
        out.flush()
    }

    /// Asks what the terminal's background is, where that matters and it may be answered. The answer comes as keys do.
    pub fn ask_background(&mut self, looks: &Looks) -> io::Result<Listener> {
        if !looks.wants_background() || !background::may_ask(|name| std::env::var(name).ok().filter(|value| !value.is_empty())) {
            return Ok(Listener::default());
        }
        let mut out = io::stdout();
        out.write_all(background::QUESTION)?;
        out.flush()?;
        Ok(Listener::asked())
    }

    /// Lends the terminal to another program.
    pub fn lend(&mut self) {
        give_back();
    }

    /// Takes it again; everything is drawn anew.
    pub fn take_again(&mut self) -> io::Result<()> {
        take()?;
        // Not `clear`: that asks the terminal where its cursor is, and some never answer.
        let area = self.terminal.get_frame().area();
        self.terminal.resize(area)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = io::stdout();
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
    mouse(&mut out, true)?;
    out.flush()
}

fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Nothing can be done about a terminal that is gone.
    let mut out = io::stdout();
    let _ = mouse(&mut out, false);
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Clicks, the wheel, and movements with a button held, which select in the shell and move borders: telling of every
/// movement would wake the program for nothing.
#[cfg(not(windows))]
fn mouse(out: &mut Stdout, on: bool) -> io::Result<()> {
    out.write_all(if on { b"\x1b[?1000h\x1b[?1002h\x1b[?1006h" } else { b"\x1b[?1006l\x1b[?1002l\x1b[?1000l" })
}

#[cfg(windows)]
fn mouse(out: &mut Stdout, on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    if on { queue!(out, EnableMouseCapture) } else { queue!(out, DisableMouseCapture) }
}
