//! The presenter's second screen: the present and the next step, notes, clock and engine. It drives the demo, too.

use std::path::Path;

use crate::i18n::Lang;
use crate::present::run::PresentError;
use crate::tui::theme::Looks;

/// Shows the notes of the demo in the workspace with this own folder, until somebody leaves.
///
/// # Errors
/// Where there is no terminal, and where there are no local sockets.
#[cfg(not(unix))]
pub fn show(_: &Path, _: Looks, lang: Lang) -> Result<(), PresentError> {
    let why = crate::i18n::fixed(lang, "present-notes-unix");
    Err(std::io::Error::new(std::io::ErrorKind::Unsupported, why).into())
}

/// Shows the notes of the demo in the workspace with this own folder, until somebody leaves.
///
/// # Errors
/// Where there is no terminal.
#[cfg(unix)]
pub fn show(folder: &Path, looks: Looks, lang: Lang) -> Result<(), PresentError> {
    unix::show(folder, looks, lang)
}

#[cfg(unix)]
mod unix {
    use std::io;
    use std::path::Path;
    use std::time::{Duration, Instant};

    use crossterm::event::{Event as Input, EventStream, KeyCode, KeyEventKind, KeyModifiers};
    use futures_util::StreamExt;
    use ratatui::Frame;
    use ratatui::layout::Rect;
    use ratatui::text::{Line, Span};
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
    use tokio::net::UnixStream;
    use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};

    use crate::i18n::{Lang, fixed, words};
    use crate::present::notes::{Drive, SOCKET, Shown};
    use crate::present::plan::standing;
    use crate::present::run::PresentError;
    use crate::present::slide::Laid;
    use crate::tui::TuiError;
    use crate::tui::rows;
    use crate::tui::terminal::Screen;
    use crate::tui::theme::{Looks, Theme};
    use crate::tui::view::frames::put;

    /// How often a demo is looked for.
    const AGAIN: Duration = Duration::from_millis(500);

    type Connection = (Lines<BufReader<OwnedReadHalf>>, OwnedWriteHalf);

    struct Notes {
        shown: Option<Shown>,
        /// When that came.
        at: Instant,
        lang: Lang,
        theme: Theme,
        folder: String,
        scroll: usize,
        /// The name of a step being typed.
        jump: Option<String>,
    }

    pub(super) fn show(folder: &Path, looks: Looks, lang: Lang) -> Result<(), PresentError> {
        let mut screen = Screen::open()?.ok_or(TuiError::NoTerminal)?;
        let place = folder.parent().unwrap_or(folder).display().to_string();
        let mut notes =
            Notes { shown: None, at: Instant::now(), lang, theme: looks.theme(), folder: place, scroll: 0, jump: None };
        let tasks = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        tasks.block_on(turn(&mut notes, &mut screen, folder))?;
        Ok(())
    }

    async fn turn(notes: &mut Notes, screen: &mut Screen, folder: &Path) -> io::Result<()> {
        let mut keys = EventStream::new();
        let mut connection: Option<Connection> = None;
        loop {
            if connection.is_none()
                && let Ok(stream) = UnixStream::connect(folder.join(SOCKET)).await
            {
                let (reading, writing) = stream.into_split();
                connection = Some((BufReader::new(reading).lines(), writing));
            }
            let (width, height) = Screen::size()?;
            let area = Rect::new(0, 0, width, height);
            screen.paint(area, |frame| draw(frame, area, notes))?;
            tokio::select! {
                key = keys.next() => {
                    let Some(key) = key else { return Ok(()) };
                    let Input::Key(key) = key? else { continue };
                    if key.kind == KeyEventKind::Release {
                        continue;
                    }
                    let control = key.modifiers.contains(KeyModifiers::CONTROL);
                    match notes.key(key.code, control) {
                        Pressed::Leave => return Ok(()),
                        Pressed::Nothing => {}
                        Pressed::Ask(drive) => {
                            let line = serde_json::to_string(&drive).unwrap_or_default();
                            if let Some((_, writing)) = &mut connection
                                && writing.write_all(format!("{line}\n").as_bytes()).await.is_err()
                            {
                                connection = None;
                            }
                        }
                    }
                }
                line = next_line(&mut connection) => match line.map(|line| serde_json::from_str::<Shown>(&line)) {
                    Some(Ok(shown)) => {
                        if notes.shown.as_ref().is_none_or(|known| known.now != shown.now) {
                            notes.scroll = 0;
                        }
                        (notes.lang, notes.at) = (shown.lang, Instant::now());
                        notes.shown = Some(shown);
                    }
                    Some(Err(_)) => {}
                    None => {
                        connection = None;
                        notes.shown = None;
                        tokio::time::sleep(AGAIN).await;
                    }
                },
                () = tokio::time::sleep(AGAIN) => {}
            }
        }
    }

    async fn next_line(connection: &mut Option<Connection>) -> Option<String> {
        match connection {
            Some((lines, _)) => lines.next_line().await.ok().flatten(),
            None => std::future::pending().await,
        }
    }

    enum Pressed {
        Nothing,
        Leave,
        Ask(Drive),
    }

    impl Notes {
        fn key(&mut self, code: KeyCode, control: bool) -> Pressed {
            if let Some(typed) = &mut self.jump {
                match code {
                    KeyCode::Esc => self.jump = None,
                    KeyCode::Backspace => drop(typed.pop()),
                    KeyCode::Enter => {
                        let step = std::mem::take(typed);
                        self.jump = None;
                        return if step.is_empty() { Pressed::Nothing } else { Pressed::Ask(Drive::Jump(step)) };
                    }
                    KeyCode::Char(letter) if !control && typed.len() < 100 => typed.push(letter),
                    _ => {}
                }
                return Pressed::Nothing;
            }
            match code {
                KeyCode::Char('c') if control => Pressed::Leave,
                KeyCode::Char('q') => Pressed::Leave,
                KeyCode::Char(' ' | 'n') | KeyCode::PageDown | KeyCode::Right | KeyCode::Enter => Pressed::Ask(Drive::Next),
                KeyCode::Char('p') | KeyCode::PageUp | KeyCode::Left | KeyCode::Backspace => Pressed::Ask(Drive::Back),
                KeyCode::Char('P') => Pressed::Ask(Drive::Insure),
                KeyCode::Char('g') => {
                    self.jump = Some(String::new());
                    Pressed::Nothing
                }
                KeyCode::Down | KeyCode::Char('j') => {
                    self.scroll += 1;
                    Pressed::Nothing
                }
                KeyCode::Up | KeyCode::Char('k') => {
                    self.scroll = self.scroll.saturating_sub(1);
                    Pressed::Nothing
                }
                _ => Pressed::Nothing,
            }
        }
    }

    fn draw(frame: &mut Frame<'_>, area: Rect, notes: &mut Notes) {
        let (lang, theme) = (notes.lang, notes.theme.clone());
        let inner = Rect { x: 2.min(area.width), width: area.width.saturating_sub(4), ..area };
        let Some(shown) = notes.shown.clone() else {
            let text = words!(lang, "present-notes-waiting", folder = notes.folder.clone());
            let lines = rows::wrapped(Span::raw(""), &[(&text, theme.text)], inner.width);
            put(frame, Rect { y: 1.min(area.height), height: area.height.saturating_sub(1), ..inner }, lines.iter());
            return;
        };
        let row = |y: u16| Rect { y, height: u16::from(y < area.height), ..inner };
        let seconds = shown.seconds.map(|seconds| seconds + notes.at.elapsed().as_secs());
        let clock = seconds.map(|seconds| standing(seconds, shown.ahead, lang)).unwrap_or_default();
        let engine = Span::styled(shown.engine.clone(), if shown.live { theme.pass } else { theme.warning });
        let place = format!("{}/{}  ", shown.place.0, shown.place.1);
        frame.render_widget(
            Line::from(vec![Span::styled(place, theme.strong), Span::styled(format!("{clock}  "), theme.title), engine]),
            row(0),
        );
        let below = 6;
        let room = area.height.saturating_sub(2 + below);
        let text = if shown.now.1.is_empty() { format!("*{}*", fixed(lang, "present-no-notes")) } else { shown.now.1.clone() };
        let mut laid = Laid::default();
        let _ = laid.lay_out(&format!("# {}\n\n{text}", shown.now.0), inner.width, lang, &theme);
        notes.scroll = notes.scroll.min(laid.lines.len().saturating_sub(usize::from(room)));
        put(frame, Rect { y: 2, height: room, ..inner }, laid.lines.iter().skip(notes.scroll));
        let from = area.height.saturating_sub(below);
        if let Some((said, bad)) = &shown.said {
            let style = if *bad { theme.fail } else { theme.strong };
            frame.render_widget(Line::styled(rows::cut(said, usize::from(inner.width)), style), row(from));
        }
        let next = format!("{}: {}", fixed(lang, "present-next-up"), shown.next.0);
        frame.render_widget(Line::styled(rows::cut(&next, usize::from(inner.width)), theme.strong), row(from + 1));
        let first = shown.next.1.lines().next().unwrap_or_default();
        frame.render_widget(Line::styled(rows::cut(first, usize::from(inner.width)), theme.dim), row(from + 2));
        let press = Line::from(vec![Span::styled("Space ", theme.key), Span::raw(shown.press.clone())]);
        frame.render_widget(press, row(from + 4));
        let last = match &notes.jump {
            Some(typed) => Line::styled(format!("{}: {typed}█", fixed(lang, "present-notes-jump")), theme.command),
            None => Line::styled(rows::cut(fixed(lang, "present-notes-keys"), usize::from(inner.width)), theme.dim),
        };
        frame.render_widget(last, row(from + 5));
        theme.paint(frame.buffer_mut());
    }
}
