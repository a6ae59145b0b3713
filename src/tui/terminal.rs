//! The terminal: taken, drawn on, lent to an editor, and always given back as it was.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};
use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};

use crate::tui::app::App;
use crate::tui::background::{self, Listener};
use crate::tui::changes;
use crate::tui::clipboard;
use crate::tui::pictures::{Pictures, Placed, Protocol, kitty};
use crate::tui::quiet::Quiet;
use crate::tui::theme::Looks;
use crate::tui::view;

/// A whole frame fits, so that it reaches the terminal in one piece.
const FRAME_BYTES: usize = 64 * 1024;

/// Whether the terminal is ours at the moment, so that it is given back exactly once.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether the terminal keeps a picture of ours that has to be taken away.
static KITTYS: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal while it is ours.
pub(crate) struct Screen {
    terminal: Terminal<Quiet>,
    /// What the terminal shows.
    shown: Buffer,
    /// Where the cursor is shown, for input methods.
    cursor: Option<Position>,
    /// The picture that the terminal shows.
    picture: Option<Placed>,
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
            Ok(mut terminal) => {
                let shown = Buffer::empty(terminal.get_frame().area());
                Ok(Some(Self { terminal, shown, cursor: None, picture: None }))
            }
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
        let picture = app.picture();
        self.clear_picture(picture)?;
        view::draw(&mut self.terminal.get_frame(), app);
        self.write_changes()?;
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
        Backend::flush(self.terminal.backend_mut())?;
        self.show_picture(picture)
    }

    /// Draws a screen of another kind, which shows no cursor.
    pub fn paint(&mut self, area: Rect, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.fit(area)?;
        draw(&mut self.terminal.get_frame());
        self.write_changes()?;
        Backend::flush(self.terminal.backend_mut())
    }

    /// Writes what of the new frame the terminal does not show yet, and begins another frame.
    fn write_changes(&mut self) -> io::Result<()> {
        std::mem::swap(self.terminal.current_buffer_mut(), &mut self.shown);
        let changes = changes::between(self.terminal.current_buffer_mut(), &self.shown);
        self.terminal.current_buffer_mut().reset();
        self.terminal.backend_mut().draw(changes.into_iter())
    }

    fn fit(&mut self, area: Rect) -> io::Result<()> {
        if self.terminal.get_frame().area() == area { Ok(()) } else { self.blank(area) }
    }

    /// Clears the terminal, so that all of the next frame is written.
    fn blank(&mut self, area: Rect) -> io::Result<()> {
        self.shown = Buffer::empty(area);
        self.terminal.resize(area)
    }

    /// Puts a text into the system's clipboard.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut out = io::stdout();
        out.write_all(clipboard::sequence(text).as_bytes())?;
        out.flush()
    }

    /// Asks what the terminal's background is, where that matters and it may be answered. The answer comes as keys do.
    pub fn ask_background(&mut self, looks: &Looks) -> io::Result<Listener> {
        self.ask(looks, &Pictures::default())
    }

    /// Asks what the terminal's background is and whether it shows pictures, where that matters and it may be answered. The answers
    /// come as keys do.
    pub fn ask(&mut self, looks: &Looks, pictures: &Pictures) -> io::Result<Listener> {
        let env = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let may = background::may_ask(env);
        let (ground, pictures) = (may && looks.wants_background(), may && pictures.asks(env));
        let mut out = io::stdout();
        if ground {
            out.write_all(background::QUESTION)?;
        }
        if pictures {
            out.write_all(kitty::QUESTION.as_bytes())?;
            out.write_all(background::NAME_QUESTION.as_bytes())?;
        }
        out.flush()?;
        Ok(Listener::asked(ground, pictures))
    }

    /// Takes away a picture that is not to be seen any more, before what takes its place is drawn.
    fn clear_picture(&mut self, wanted: Option<Placed>) -> io::Result<()> {
        match self.picture {
            Some(shown) if Some(shown) != wanted => {
                self.picture = None;
                if KITTYS.swap(false, Ordering::SeqCst) {
                    io::stdout().write_all(kitty::GONE.as_bytes())?;
                    return Ok(());
                }
                // It stands in the cells: all of them are drawn anew.
                let area = self.terminal.get_frame().area();
                self.blank(area)
            }
            _ => Ok(()),
        }
    }

    /// Shows a picture that is not shown yet, over what was drawn.
    fn show_picture(&mut self, wanted: Option<Placed>) -> io::Result<()> {
        let Some(placed) = wanted.filter(|_| self.picture != wanted) else { return Ok(()) };
        self.picture = wanted;
        let cell = crossterm::terminal::window_size().ok();
        let cell = cell.map_or((0, 0), |size| (size.width / size.columns.max(1), size.height / size.rows.max(1)));
        let Some(bytes) = placed.bytes(cell) else { return Ok(()) };
        KITTYS.store(placed.protocol == Protocol::Kitty, Ordering::SeqCst);
        let mut out = io::stdout();
        out.write_all(bytes.as_bytes())?;
        out.flush()
    }

    /// Lends the terminal to another program.
    pub fn lend(&mut self) {
        give_back();
    }

    /// Takes it again; everything is drawn anew.
    pub fn take_again(&mut self) -> io::Result<()> {
        self.picture = None;
        take()?;
        // Not `clear`: that asks the terminal where its cursor is, and some never answer.
        let area = self.terminal.get_frame().area();
        self.blank(area)
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
    if KITTYS.swap(false, Ordering::SeqCst) {
        let _ = out.write_all(kitty::GONE.as_bytes());
    }
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
