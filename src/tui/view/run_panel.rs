//! The run panel: the command, how far it is, its build steps, its output, and how it ended.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::i18n::messages::Message;
use crate::session::timeline::when_recorded;
use crate::session::{Running, RunningState};
use crate::tui::app::App;
use crate::tui::keymap::{Act, key_for};
use crate::tui::layout::Panel;
use crate::tui::output::{Anchor, Output};
use crate::tui::rows;
use crate::tui::view::{frames, paint, prompt, run_end, run_start, screen, ways};
use crate::tui::words::ScreenWord;

/// Rows that a long command may take, where the panel has more than twice as many again.
const COMMAND: usize = 3;
const TURNING: [&str; 4] = ["◐", "◓", "◑", "◒"];

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let output = app.output();
    let height = app.output_height();
    let scrolled = scrolled(app);
    let more = (scrolled, scrolled);
    let mut inner = frames::framed(frame, app, Panel::Run, more);
    prompt::draw(frame, app, inner);
    inner.height -= prompt::height(app, inner);
    if let Some(action) = app.shown_action() {
        let heading = heading(app, action, inner);
        frames::put(frame, inner, heading.iter());
        let fixed = u16::try_from(heading.len()).unwrap_or(u16::MAX).min(inner.height);
        inner = Rect { y: inner.y + fixed, height: inner.height - fixed, ..inner };
    }
    if let Some(terminal) = app.program_screen() {
        let (above, below) = split(inner, output.tail.len());
        screen::draw(frame, app, above, terminal);
        frames::put(frame, below, output.tail.iter());
        return;
    }
    for (line, y) in output.shown(app.anchor, height).into_iter().zip(inner.y..inner.y.saturating_add(inner.height)) {
        paint::row(frame.buffer_mut(), Rect { y, height: 1, ..inner }, &line);
    }
}

/// Where the program that is typed into has its cursor.
pub(super) fn cursor(app: &App) -> Option<Position> {
    let terminal = app.program_screen().filter(|_| app.typing)?;
    screen::cursor(terminal, screen_area(app))
}

/// The room of a program's terminal.
fn screen_area(app: &App) -> Rect {
    let inner = app.areas.inner(app.areas.run, Panel::Run);
    let height = u16::try_from(app.output_height()).unwrap_or(inner.height);
    let below = inner.height.saturating_sub(prompt::height(app, inner));
    let area = Rect { y: inner.y + below.saturating_sub(height), height, ..inner };
    split(area, app.output().tail.len()).0
}

/// The room of a program's terminal, and below it that of how it ended.
fn split(area: Rect, tail: usize) -> (Rect, Rect) {
    let tail = u16::try_from(tail).unwrap_or(u16::MAX).min(area.height / 2);
    let above = Rect { height: area.height - tail, ..area };
    (above, Rect { y: above.y + above.height, height: tail, ..area })
}

fn scrolled(app: &App) -> bool {
    match app.program_screen() {
        Some(terminal) => terminal.scrolled() > 0,
        None => app.anchor != Anchor::Follow,
    }
}

/// The command and its state, which stay where they are.
fn heading(app: &App, action: &Running, inner: Rect) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let command = match &action.command {
        Some(command) if command.cwd.is_empty() => format!("$ {}", command.text),
        Some(command) => format!("{}$ {}", command.cwd, command.text),
        None => Message::Writing.text(lang).to_owned(),
    };
    let clock = app.clock.filter(|clock| clock.job == action.job);
    let elapsed = clock.map_or(Duration::ZERO, |clock| clock.took.unwrap_or_else(|| app.now.saturating_sub(clock.since)));
    let (word, style) = match (action.state, &action.result) {
        (RunningState::Starting, _) => (Message::Starting.text(lang).to_owned(), app.theme.running),
        (RunningState::Running, _) => (Message::Running.text(lang).to_owned(), app.theme.running),
        (RunningState::Stopping, _) => (Message::Stopping.text(lang).to_owned(), app.theme.warning),
        (RunningState::Ended, Some(Ok(_))) if action.command.is_none() => {
            (Message::Written.text(lang).to_owned(), app.theme.pass)
        }
        (RunningState::Ended, Some(Ok(code))) => {
            let fails = action.command.as_ref().is_some_and(|command| command.fails);
            let text = format!(
                "{}: {} {code}{}{}",
                Message::Ended.text(lang),
                Message::ExitCode.text(lang),
                if fails { " " } else { "" },
                if fails { Message::MeantToFail.text(lang) } else { "" }
            );
            (text, if *code == 0 || fails { app.theme.pass } else { app.theme.fail })
        }
        (RunningState::Ended, _) if run_end::as_meant(action) => {
            (format!("{} {}", Message::Ended.text(lang), Message::MeantToFail.text(lang)), app.theme.pass)
        }
        (RunningState::Ended, _) => (Message::Ended.text(lang).to_owned(), app.theme.fail),
    };
    let mark = if action.active() {
        let turn = usize::try_from(elapsed.as_millis() / 250).unwrap_or(0) % TURNING.len();
        if action.foreground() { "▸" } else { TURNING.get(turn).copied().unwrap_or("▸") }
    } else {
        "■"
    };
    let time = rows::time(elapsed, !action.active() || !action.foreground());
    let time = if !action.active() && action.took.is_some() { when_recorded(&time, lang) } else { time };
    let mut state = vec![Span::styled(format!("{mark} {word}"), style), Span::styled(format!(" · {time}"), app.theme.strong)];
    if scrolled(app) {
        state.push(Span::styled(format!(" · {}", Message::Scrolled.text(lang)), app.theme.warning));
    } else if app.takes_typing() {
        let text = if app.typing { Message::TypingInto } else { Message::PressType };
        state.push(Span::styled(format!(" · {}", text.text(lang)), app.theme.key));
    }
    if action.active() && !action.foreground() {
        let usual = app.usual(action).map(|usual| format!(" · {} {}", ScreenWord::Usually.text(lang), rows::time(usual, true)));
        state.push(Span::styled(usual.unwrap_or_default(), app.theme.dim));
        state.push(Span::styled(format!(" · {} {}", key_for(Act::Cancel), ScreenWord::StopsIt.text(lang)), app.theme.dim));
    }
    let mut lines = rows::wrapped(Span::raw(""), &[(&command, app.theme.command)], inner.width);
    // A program's terminal has the size that was told it, below one row for the command and one for its state.
    let long = usize::from(inner.height) > 3 * COMMAND && app.program_screen().is_none();
    let most = if long { COMMAND } else { 1 };
    if lines.len() > most {
        lines.truncate(most - 1);
        let shown: usize = lines.iter().map(|line| line.to_string().trim_start().len() + 1).sum();
        let rest = command.get(shown..).unwrap_or(&command);
        lines.push(Line::styled(rows::cut(rest, usize::from(inner.width)), app.theme.command));
    }
    lines.push(Line::from(state));
    lines.splice(0..0, ways::on_the_way(app, inner.width));
    lines
}

impl App {
    /// The action to show: what runs, or what ran last for the present step.
    pub(crate) fn shown_action(&self) -> Option<&Running> {
        self.session.action().filter(|action| action.active() || Some(&action.step) == self.session.at())
    }

    /// Rows of the run panel below its heading.
    pub(crate) fn output_height(&self) -> usize {
        let inner = self.areas.inner(self.areas.run, Panel::Run);
        let rest = Rect { height: inner.height - prompt::height(self, inner), ..inner };
        let fixed = self.shown_action().map_or(0, |action| heading(self, action, rest).len());
        usize::from(rest.height).saturating_sub(fixed)
    }

    /// The run panel's text below its heading.
    pub(crate) fn output(&self) -> Output<'_> {
        let width = self.areas.inner(self.areas.run, Panel::Run).width;
        let Some(action) = self.shown_action() else {
            let mut head = ways::on_the_way(self, width);
            if head.is_empty() {
                head = run_start::idle(self, width);
            }
            return Output {
                head_now: 0,
                head,
                log: None,
                style: self.theme.text,
                tail: Vec::new(),
                width: usize::from(width),
                search: None,
            };
        };
        let (head, head_now) = run_start::head(self, action, width);
        Output {
            head,
            head_now,
            log: Some(&action.log),
            style: if action.build.is_some() { self.theme.dim } else { self.theme.text },
            tail: run_end::tail(self, action, width),
            width: usize::from(width),
            search: self.search.as_ref().filter(|search| search.panel == Panel::Run).map(|search| (search, self.theme.selected)),
        }
    }
}
