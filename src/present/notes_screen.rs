//! The presenter's second screen: the present and the next step, notes, clock and engine. It drives the demo, too.

use std::path::Path;

use crate::i18n::Lang;
use crate::present::keys::Keys;
use crate::present::run::PresentError;
use crate::tui::theme::Looks;

/// Shows the notes of the demo in the workspace with this own folder, until somebody leaves.
///
/// # Errors
/// Where there is no terminal, and where there are no local sockets.
#[cfg(not(unix))]
pub fn show(_: &Path, _: Looks, _: &Keys, lang: Lang) -> Result<(), PresentError> {
    let why = crate::i18n::fixed(lang, "present-notes-unix");
    Err(std::io::Error::new(std::io::ErrorKind::Unsupported, why).into())
}

/// Shows the notes of the demo in the workspace with this own folder, until somebody leaves.
///
/// # Errors
/// Where there is no terminal.
#[cfg(unix)]
pub fn show(folder: &Path, looks: Looks, keys: &Keys, lang: Lang) -> Result<(), PresentError> {
    unix::show(folder, looks, keys, lang)
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
    use crate::present::keys::{Act, Keys};
    use crate::present::notes::{Drive, SOCKET, Shown};
    use crate::present::plan::{clock, standing};
    use crate::present::run::PresentError;
    use crate::present::slide::Laid;
    use crate::tui::TuiError;
    use crate::tui::background::Listener;
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
        looks: Looks,
        theme: Theme,
        keys: Keys,
        folder: String,
        scroll: usize,
        /// The name of a step being typed.
        jump: Option<String>,
    }

    pub(super) fn show(folder: &Path, looks: Looks, keys: &Keys, lang: Lang) -> Result<(), PresentError> {
        let mut screen = Screen::open()?.ok_or(TuiError::NoTerminal)?;
        let place = folder.parent().unwrap_or(folder).display().to_string();
        let mut notes = Notes {
            shown: None,
            at: Instant::now(),
            lang,
            looks,
            theme: looks.theme(),
            keys: keys.clone(),
            folder: place,
            scroll: 0,
            jump: None,
        };
        let listener = screen.ask_background(&looks)?;
        let tasks = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        tasks.block_on(turn(&mut notes, &mut screen, listener, folder))?;
        Ok(())
    }

    async fn turn(notes: &mut Notes, screen: &mut Screen, mut listener: Listener, folder: &Path) -> io::Result<()> {
        let (mut keys, begun) = (EventStream::new(), Instant::now());
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
                    let heard = listener.hear(key?, begun.elapsed());
                    if let Some(colour) = heard.colour {
                        notes.looks.background = Some(colour);
                        notes.theme = notes.looks.theme();
                    }
                    for key in heard.inputs {
                        match notes.key(&key) {
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
        fn key(&mut self, input: &Input) -> Pressed {
            let Input::Key(key) = input else { return Pressed::Nothing };
            if key.kind == KeyEventKind::Release {
                return Pressed::Nothing;
            }
            let control = key.modifiers.contains(KeyModifiers::CONTROL);
            if let Some(typed) = &mut self.jump {
                match key.code {
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
            // Long notes are read with the arrows.
            let act = match key.code {
                KeyCode::Down => Some(Act::ConsoleDown),
                KeyCode::Up => Some(Act::ConsoleUp),
                _ => self.keys.act(*key),
            };
            match act {
                // What runs is stopped in the demo; only without one it leaves.
                Some(Act::Quit) => return Pressed::Leave,
                Some(Act::Stop) if self.shown.is_none() => return Pressed::Leave,
                Some(Act::Jump) => self.jump = Some(String::new()),
                Some(Act::ConsoleDown) => self.scroll += 1,
                Some(Act::ConsoleUp) => self.scroll = self.scroll.saturating_sub(1),
                Some(act) => return Drive::of(act).map_or(Pressed::Nothing, Pressed::Ask),
                None => {}
            }
            Pressed::Nothing
        }

        /// The keys that matter most.
        fn hint(&self) -> String {
            let key = |act| self.keys.first(act);
            let (next, back, jump) = (key(Act::Next), key(Act::Back), key(Act::Jump));
            let (insure, quit) = (key(Act::Insure), key(Act::Quit));
            words!(self.lang, "present-notes-keys", next = next, back = back, jump = jump, insure = insure, quit = quit)
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
        let mut time = seconds.map(|seconds| standing(seconds, shown.ahead, lang)).unwrap_or_default();
        if let Some((spent, planned)) = shown.step {
            let (spent, planned) = (clock(spent + notes.at.elapsed().as_secs()), clock(planned));
            time.push_str(" · ");
            time.push_str(&words!(lang, "present-notes-step", spent = spent, planned = planned));
        }
        let engine = Span::styled(shown.engine.clone(), if shown.live { theme.pass } else { theme.warning });
        let place = format!("{}/{}  ", shown.place.0, shown.place.1);
        frame.render_widget(
            Line::from(vec![Span::styled(place, theme.strong), Span::styled(format!("{time}  "), theme.title), engine]),
            row(0),
        );
        let below = 7;
        let room = area.height.saturating_sub(2 + below);
        let text = if shown.now.1.is_empty() { format!("*{}*", fixed(lang, "present-no-notes")) } else { shown.now.1.clone() };
        let mut laid = Laid::default();
        let _ = laid.lay_out(&format!("# {}\n\n{text}", shown.now.0), inner.width, lang, &theme);
        notes.scroll = notes.scroll.min(laid.lines.len().saturating_sub(usize::from(room)));
        put(frame, Rect { y: 2, height: room, ..inner }, laid.lines.iter().skip(notes.scroll));
        let from = area.height.saturating_sub(below);
        if let Some((said, bad)) = &shown.said {
            let style = if *bad { theme.fail } else { theme.strong };
            let lines = rows::wrapped(Span::raw(""), &[(said.as_str(), style)], inner.width);
            put(frame, Rect { y: from, height: 2.min(area.height), ..inner }, lines.iter().take(2));
        }
        let next = format!("{}: {}", fixed(lang, "present-next-up"), shown.next.0);
        frame.render_widget(Line::styled(rows::cut(&next, usize::from(inner.width)), theme.strong), row(from + 2));
        let first = shown.next.1.lines().next().unwrap_or_default();
        frame.render_widget(Line::styled(rows::cut(first, usize::from(inner.width)), theme.dim), row(from + 3));
        let press = Line::from(vec![
            Span::styled(format!("{} ", notes.keys.first(Act::Next)), theme.key),
            Span::raw(shown.press.clone()),
        ]);
        frame.render_widget(press, row(from + 5));
        let last = match &notes.jump {
            Some(typed) => Line::styled(format!("{}: {typed}█", fixed(lang, "present-notes-jump")), theme.command),
            None => Line::styled(rows::cut(&notes.hint(), usize::from(inner.width)), theme.dim),
        };
        frame.render_widget(last, row(from + 6));
        theme.paint(frame.buffer_mut());
    }
}
