//! The floor: what the terminal library alone costs. A bare ratatui program on tokio's `EventStream`, with no work of its own.
//!
//! - `floor quiet`: one page of text; `j` and `k` move a mark by a line.
//! - `floor flood PIPE`: from the key `r` on reads lines from a file or pipe as fast as they come, keeps the last 10,000
//!   and shows the end of them at 30 frames a second; `j` and `k` count in the first row.
//!
//! `benches/run` starts it beside sealegs. Started by `cargo bench` or `cargo test` it does nothing.

use std::collections::VecDeque;
use std::error::Error;
use std::io::{BufRead, BufReader};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossterm::event::{Event, EventStream, KeyCode};
use futures_util::StreamExt;
use ratatui::DefaultTerminal;
use ratatui::layout::{Constraint, Layout};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

const KEPT: usize = 10_000;
const FRAME: Duration = Duration::from_millis(33);

type Lines = Arc<Mutex<VecDeque<String>>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let source = match (arguments.next().as_deref(), arguments.next()) {
        (Some("quiet"), _) => None,
        (Some("flood"), Some(path)) => Some(path),
        _ => return Ok(()),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let terminal = ratatui::init();
    let result = runtime.block_on(show(terminal, source));
    ratatui::restore();
    result
}

async fn show(mut terminal: DefaultTerminal, source: Option<String>) -> Result<(), Box<dyn Error>> {
    let lines = Lines::default();
    let flood = source.is_some();
    if !flood {
        held(&lines).extend((0..200).map(|number| format!("line {number} of a page that is only text, and not much of it")));
    }
    let mut events = EventStream::new();
    let mut mark = 0_usize;
    let mut frame = tokio::time::interval(FRAME);
    loop {
        terminal.draw(|frame| {
            let [head, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(frame.area());
            frame.render_widget(Line::raw(format!("mark {mark}")), head);
            let lines = held(&lines);
            let room = usize::from(body.height);
            let first = if flood { lines.len().saturating_sub(room) } else { 0 };
            let page: Vec<_> = lines.iter().skip(first).take(room).map(|line| Line::raw(line.as_str())).collect();
            frame.render_widget(Paragraph::new(page), body);
        })?;
        let event = tokio::select! {
            event = events.next() => event,
            _ = frame.tick(), if flood => continue,
        };
        match event {
            Some(Ok(Event::Key(key))) => match key.code {
                KeyCode::Char('j') => mark += 1,
                KeyCode::Char('k') => mark = mark.saturating_sub(1),
                KeyCode::Char('r') => {
                    if let Some(path) = source.clone() {
                        let kept = lines.clone();
                        std::thread::spawn(move || read(&path, &kept));
                    }
                }
                KeyCode::Char('q') => return Ok(()),
                _ => {}
            },
            Some(Ok(_)) => {}
            _ => return Ok(()),
        }
    }
}

fn held(lines: &Lines) -> std::sync::MutexGuard<'_, VecDeque<String>> {
    lines.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read(path: &str, kept: &Lines) {
    let Ok(file) = std::fs::File::open(path) else { return };
    for line in BufReader::with_capacity(1 << 16, file).lines().map_while(Result::ok) {
        let mut lines = held(kept);
        if lines.len() == KEPT {
            lines.pop_front();
        }
        lines.push_back(line);
    }
}
