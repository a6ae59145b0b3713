//! A player on the screen: time goes by, keys say otherwise.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crossterm::event::{Event as Input, EventStream, KeyEventKind};
use futures_util::StreamExt;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Rect;
use tokio::time::sleep_until;

use crate::i18n::{Lang, fixed, words};
use crate::player::draw::{Around, draw, is_cut, room};
use crate::player::keys::{Act, act};
use crate::player::playing::Playing;
use crate::player::recording::Recording;
use crate::tui::TuiError;
use crate::tui::signals::Signals;
use crate::tui::still;
use crate::tui::terminal::Screen;
use crate::tui::theme::{Looks, Theme};
use crate::tui::view::screen;

/// Least time between two frames.
const FRAME: Duration = Duration::from_millis(16);
/// How far an arrow goes.
const SKIP: Duration = Duration::from_secs(5);
/// How long the last row says where it stands where a row of the recording is below it.
const OVER: Duration = Duration::from_secs(2);

/// Why nothing can be played.
#[derive(Debug, thiserror::Error)]
pub enum PlayError {
    /// The screen cannot be opened.
    #[error(transparent)]
    Screen(#[from] TuiError),
}

impl From<io::Error> for PlayError {
    fn from(error: io::Error) -> Self {
        Self::Screen(error.into())
    }
}

/// Plays a recording of a file until somebody leaves.
///
/// # Errors
/// Where there is no terminal.
pub fn show(recording: Recording, file: &Path, speed: f64, looks: Looks, lang: Lang) -> Result<(), PlayError> {
    let screen = Screen::open()?.ok_or(TuiError::NoTerminal)?;
    let told = recording.cut.then(|| fixed(lang, "play-cut-off").to_owned());
    let mut player = Player {
        playing: Playing::new(recording, speed),
        screen,
        file: file.to_owned(),
        lang,
        theme: looks.theme(),
        from: (0, 0),
        help: false,
        told,
        pressed: Instant::now(),
    };
    let tasks = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tasks.block_on(player.turn())?;
    Ok(())
}

struct Player {
    playing: Playing,
    screen: Screen,
    file: PathBuf,
    lang: Lang,
    theme: Theme,
    from: (usize, usize),
    help: bool,
    told: Option<String>,
    pressed: Instant,
}

impl Player {
    async fn turn(&mut self) -> io::Result<()> {
        let (mut keys, mut signals) = (EventStream::new(), Signals::new());
        let mut last = Instant::now();
        loop {
            let area = self.draw()?;
            let over = usize::from(area.height) <= self.playing.terminal().rows() && !self.playing.paused();
            let hides = (over && self.pressed.elapsed() < OVER).then(|| self.pressed + OVER);
            // While it plays the clock moves.
            let clock = (!self.playing.paused() && !self.playing.ended()).then_some(Duration::from_millis(250));
            let wakes = self.playing.wakes().into_iter().chain(clock).min().map(|by| last + by.max(FRAME));
            let wakes = wakes.into_iter().chain(hides).min();
            let key = tokio::select! {
                biased;
                () = signals.end() => return Ok(()),
                key = keys.next() => Some(key),
                () = sleep_until(wakes.unwrap_or(last).into()), if wakes.is_some() => None,
            };
            let now = Instant::now();
            self.playing.advance(now - last);
            last = now;
            match key {
                None => {}
                Some(None) => return Ok(()),
                Some(Some(Err(error))) => return Err(error),
                Some(Some(Ok(Input::Key(key)))) if key.kind != KeyEventKind::Release => {
                    let pressed = act(&key);
                    if self.help && pressed != Some(Act::Quit) {
                        self.help = false;
                        continue;
                    }
                    if pressed == Some(Act::Quit) && !std::mem::take(&mut self.help) {
                        return Ok(());
                    }
                    if let Some(pressed) = pressed {
                        self.act(pressed, area);
                    }
                }
                Some(Some(Ok(_))) => {}
            }
        }
    }

    fn act(&mut self, act: Act, area: Rect) {
        (self.told, self.pressed) = (None, Instant::now());
        match act {
            Act::Pause => self.playing.pause(),
            Act::Step => self.playing.step(),
            Act::Back => self.playing.skip(SKIP, false),
            Act::On => self.playing.skip(SKIP, true),
            Act::LastMarker => self.playing.to_marker(false),
            Act::NextMarker => self.playing.to_marker(true),
            Act::Begin => self.playing.seek(Duration::ZERO),
            Act::End => self.playing.seek(self.playing.recording().length),
            Act::Slower => self.playing.change_speed(false),
            Act::Faster => self.playing.change_speed(true),
            Act::Look(columns, rows) => self.look(columns, rows, area),
            Act::Still => self.told = Some(self.still()),
            Act::Help => self.help = true,
            Act::Quit => {}
        }
    }

    /// Another part of a screen that does not fit.
    fn look(&mut self, columns: i32, rows: i32, area: Rect) {
        let terminal = self.playing.terminal();
        let inner = room(area, terminal);
        let moved = |from: usize, by: i32, all: usize, room: u16| {
            let most = all.saturating_sub(usize::from(room));
            from.saturating_add_signed(isize::try_from(by).unwrap_or(0)).min(most)
        };
        self.from = (
            moved(self.from.0, columns, terminal.columns(), inner.width),
            // The last row says where it stands.
            moved(self.from.1, rows, terminal.rows() + 1, inner.height),
        );
    }

    /// Writes what stands on the recorded screen as a picture, beside the recording.
    fn still(&self) -> String {
        let terminal = self.playing.terminal();
        let size = u16::try_from(terminal.columns()).and_then(|columns| Ok((columns, u16::try_from(terminal.rows())?)));
        let folder = self.file.parent().unwrap_or(Path::new("")).to_owned();
        let name = self.file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let written = size.map_err(io::Error::other).and_then(|(columns, rows)| {
            let mut drawn = Terminal::new(TestBackend::new(columns, rows)).map_err(io::Error::other)?;
            let theme = Theme::colour();
            drawn.draw(|frame| screen::cells(frame, &theme, frame.area(), terminal, (0, 0))).map_err(io::Error::other)?;
            still::save_new(
                &folder,
                &name,
                &still::svg(drawn.backend().buffer(), &self.playing.recording().title, &Looks::default()),
            )
        });
        match written {
            Ok(path) => words!(self.lang, "present-still-saved", path = path.display().to_string()),
            Err(error) => words!(self.lang, "present-still-failed", why = error.to_string()),
        }
    }

    fn draw(&mut self) -> io::Result<Rect> {
        let (width, height) = Screen::size()?;
        let area = Rect::new(0, 0, width, height);
        if !is_cut(area, self.playing.terminal()) {
            self.from = (0, 0);
        }
        let over = self.playing.paused() || self.playing.ended() || self.pressed.elapsed() < OVER;
        let around =
            Around { lang: self.lang, theme: &self.theme, from: self.from, help: self.help, told: self.told.as_deref(), over };
        let playing = &self.playing;
        self.screen.paint(area, |frame| {
            draw(frame, playing, &around);
            around.theme.paint(frame.buffer_mut());
        })?;
        Ok(area)
    }
}
