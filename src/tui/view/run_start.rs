//! What stands before the output: the build's steps, and what could be run while nothing was.

use ratatui::text::{Line, Span};

use crate::course::Action;
use crate::engine::{Builder, StepState, advice};
use crate::i18n::messages::Message;
use crate::markdown;
use crate::objects::human_size;
use crate::session::{BuildStep, BuildView, EngineState, Running};
use crate::tui::app::App;
use crate::tui::rows;

/// While nothing was run: what the step has to run, and where there is no engine, what to do about that.
pub fn idle(app: &App, width: u16) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let mut lines = Vec::new();
    if let EngineState::Missing(error) = app.session.engine() {
        let what = format!("{}: {}", Message::NoEngine.text(lang), advice::what(error, lang));
        lines.extend(rows::wrapped(Span::styled("! ", app.theme.fail), &[(&what, app.theme.fail)], width));
        lines.extend(rows::wrapped(Span::raw("  "), &[(&advice(error, lang), app.theme.text)], width));
        if app.session.offers_replay() {
            lines.extend(rows::wrapped(Span::raw("  "), &[(Message::PressReplay.text(lang), app.theme.text)], width));
        }
        lines.push(Line::default());
    }
    for command in app.session.commands() {
        lines.extend(rows::wrapped(Span::styled("$ ", app.theme.command), &[(&command, app.theme.command)], width));
    }
    let what = match app.session.step().map(|step| &step.action) {
        Some(Action::Run(_)) if app.session.wants_it_run_here() => Message::PressRunHere,
        Some(Action::Run(_)) => Message::PressRun,
        Some(Action::Write(_)) => Message::PressEdit,
        _ => Message::NothingRun,
    };
    lines.extend(rows::wrapped(Span::raw(""), &[(what.text(lang), app.theme.dim)], width));
    if what != Message::NothingRun {
        // Whoever types along in another terminal has to know where.
        let folder = format!("{} {}", Message::FilesIn.text(lang), markdown::clean(&app.folder));
        lines.extend(rows::wrapped(Span::raw(""), &[(&folder, app.theme.dim)], width));
    }
    lines
}

/// The rows before the output, and which of them matters now.
pub fn head(app: &App, action: &Running, width: u16) -> (Vec<Line<'static>>, usize) {
    let lang = app.session.lang();
    let mut lines = earlier(app, action, width);
    if let Some(build) = &action.build {
        lines.extend(builder(app, build, width));
    }
    let mut now = lines.len().saturating_sub(1);
    for step in action.build.iter().flat_map(|build| &build.steps) {
        if step.state != StepState::Waiting {
            now = lines.len();
        }
        lines.push(build_step(app, step, usize::from(width)));
    }
    let dropped = action.log.dropped();
    if dropped > 0 {
        let text = format!("{dropped} {} {}", Message::OlderLines.text(lang), app.log_file);
        lines.extend(rows::wrapped(Span::raw("… "), &[(&text, app.theme.dim)], width));
    }
    (lines, now)
}

/// What the commands before said, each below its line; then the line of the present one, to tell its output from theirs.
fn earlier(app: &App, action: &Running, width: u16) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let prompt = |command: &str, cwd: &str| {
        let line = format!("{cwd}$ {command}");
        rows::wrapped(Span::raw(""), &[(&line, app.theme.command)], width)
    };
    for one in &action.earlier {
        lines.extend(prompt(&one.command, &one.cwd));
        for line in &one.lines {
            let rows = rows::folded(&line.text, usize::from(width)).into_iter().filter_map(|row| line.text.get(row));
            lines.extend(rows.map(|row| Line::styled(row.to_owned(), app.theme.text)));
        }
    }
    if let Some(command) = action.command.as_ref().filter(|_| !action.earlier.is_empty()) {
        lines.extend(prompt(&command.text, &command.cwd));
    }
    lines
}

fn builder(app: &App, build: &BuildView, width: u16) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let mut text = match &build.builder {
        Some((Builder::BuildKit, _)) => "BuildKit".to_owned(),
        Some((Builder::Classic, why)) => {
            why.as_ref().map_or_else(|| "classic builder".to_owned(), |why| format!("classic builder ({why})"))
        }
        None => String::new(),
    };
    let (sent, done) = build.context;
    if sent > 0 || done {
        let end = if done { Message::Sent.text(lang) } else { "…" };
        let gap = if text.is_empty() { "" } else { " · " };
        text.push_str(&format!("{gap}{} {} {end}", Message::Context.text(lang), human_size(sent)));
    }
    if text.is_empty() { Vec::new() } else { rows::wrapped(Span::raw(""), &[(&text, app.theme.dim)], width) }
}

/// A mark, the step's name cut to what fits, and how far it is.
fn build_step(app: &App, step: &BuildStep, width: usize) -> Line<'static> {
    let (mark, style) = match &step.state {
        StepState::Waiting => ("·", app.theme.dim),
        StepState::Running => ("▸", app.theme.running),
        StepState::Done(_) | StepState::Cached => ("✓", app.theme.pass),
        StepState::Failed(_) => ("✗", app.theme.fail),
    };
    let right = match (&step.state, &step.progress) {
        (StepState::Done(time), _) => rows::time(*time, true),
        (StepState::Cached, _) => Message::Cached.text(app.session.lang()).to_owned(),
        (StepState::Running, Some((_, current, total))) if *total > 0 => {
            format!("{}/{}", human_size(*current), human_size(*total))
        }
        (StepState::Running, Some((_, current, _))) if *current > 0 => human_size(*current),
        (StepState::Failed(_), _) => Message::Failed.text(app.session.lang()).to_owned(),
        _ => String::new(),
    };
    let room = width.saturating_sub(markdown::width(&right) + 3);
    let name = rows::cut(&step.name, room);
    let pad = room.saturating_sub(markdown::width(&name)) + 1;
    let text = if step.state == StepState::Waiting { app.theme.dim } else { app.theme.text };
    Line::from(vec![
        Span::styled(format!("{mark} "), style),
        Span::styled(name, text),
        Span::raw(" ".repeat(pad)),
        Span::styled(right, app.theme.dim),
    ])
}
