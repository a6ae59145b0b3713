//! The picture of a build: its stages as lanes over one time, so that what runs side by side is seen side by side.

use std::time::Duration;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::engine::StepState;
use crate::i18n::{fixed, words};
use crate::markdown::width as columns;
use crate::session::BuildStep;
use crate::session::building::{Stage, stages};
use crate::tui::app::App;
use crate::tui::rows;
use crate::tui::view::pulls;

/// Columns of a stage's name.
const NAME: usize = 14;
/// Columns of a time behind a lane.
const TIME: usize = 8;

/// The picture in rows.
pub(in crate::tui) fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let said = |text: &str, style: Style| rows::wrapped(Span::raw(""), &[(text, style)], width);
    let build = app.session.action().and_then(|action| action.build.as_ref());
    let mut pulls = pulls::lines(app, width);
    let Some(build) = build else {
        return if pulls.is_empty() { said(fixed(lang, "stages-none"), theme.dim) } else { pulls };
    };
    let stages = stages(&build.steps);
    if stages.is_empty() {
        return said(fixed(lang, "stages-waiting"), theme.dim);
    }
    let steps: Vec<_> = stages.iter().flat_map(|stage| &stage.steps).collect();
    let over = steps.iter().filter(|(step, _)| matches!(step.state, StepState::Done(_) | StepState::Cached)).count();
    let cached = steps.iter().filter(|(step, _)| step.state == StepState::Cached).count();
    let all = words!(lang, "stages-total", stages = stages.len(), done = over, of = steps.len(), cached = cached);
    let mut lines = said(&all, theme.strong);
    if stages.len() > 1 {
        lines.extend(said(fixed(lang, "stages-about"), theme.dim));
    }
    if app.build.recorded() {
        lines.extend(said(fixed(lang, "stages-recorded"), theme.warning));
    }
    let span = span(app, &stages);
    for stage in &stages {
        lines.push(Line::default());
        lines.push(lane(app, stage, span, usize::from(width)));
        if !stage.needs.is_empty() {
            let needs = words!(lang, "stages-needs", names = stage.needs.join(", ").as_str());
            lines.extend(rows::wrapped(Span::styled("  ◀─ ", theme.link), &[(&needs, theme.text)], width));
        }
        for (step, instruction) in &stage.steps {
            lines.push(row(app, step, instruction, usize::from(width)));
        }
    }
    if !pulls.is_empty() {
        lines.push(Line::default());
        lines.append(&mut pulls);
    }
    lines
}

/// From when to when the stages ran.
fn span(app: &App, stages: &[Stage<'_>]) -> (Duration, Duration) {
    let times = || stages.iter().flat_map(|stage| &stage.steps).filter_map(|(step, _)| app.build.times.get(&step.id));
    let from = times().map(|(from, _)| *from).min().unwrap_or_default();
    let to = times().map(|(_, to)| to.unwrap_or_else(|| app.build.until(app.now))).max().unwrap_or_default();
    (from, to.max(from))
}

/// A stage's name, when it was at work, and for how long.
fn lane(app: &App, stage: &Stage<'_>, (from, to): (Duration, Duration), width: usize) -> Line<'static> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let name = if stage.name.is_empty() { fixed(lang, "stages-only") } else { stage.name };
    let name = rows::cut(name, NAME);
    let pad = " ".repeat((NAME + 1).saturating_sub(columns(&name)));
    let room = width.saturating_sub(NAME + 1 + TIME).max(1);
    let whole = to.saturating_sub(from).as_micros().max(1);
    let place = |time: Duration| {
        let at = time.saturating_sub(from).as_micros() * room as u128 / whole;
        usize::try_from(at).unwrap_or(room).min(room - 1)
    };
    let mut cells = vec![('·', theme.dim); room];
    let mut took = Duration::ZERO;
    for (step, _) in &stage.steps {
        let Some((begins, ends)) = app.build.times.get(&step.id) else { continue };
        let ended = ends.unwrap_or_else(|| app.build.until(app.now));
        took += ended.saturating_sub(*begins);
        let (letter, style) = match &step.state {
            StepState::Cached => ('=', theme.running),
            StepState::Failed(_) => ('✗', theme.fail),
            StepState::Running => ('▒', theme.running),
            _ => ('█', theme.gauge),
        };
        // What was there without work is a mark, not a bar, and covers none.
        let short = step.state == StepState::Cached;
        for cell in cells.iter_mut().take(place(ended) + 1).skip(place(*begins)) {
            if !short || cell.0 == '·' {
                *cell = (letter, style);
            }
        }
    }
    let mut line = vec![Span::styled(name, theme.title), Span::raw(pad)];
    for (letter, style) in cells {
        match line.last_mut().filter(|span| span.style == style) {
            Some(span) => span.content.to_mut().push(letter),
            None => line.push(Span::styled(letter.to_string(), style)),
        }
    }
    line.push(Span::styled(format!("{:>TIME$}", rows::time(took, true)), theme.strong));
    Line::from(line)
}

/// How much of what a step fetches or unpacks is there.
fn percent(step: &BuildStep) -> String {
    match &step.progress {
        Some((_, current, total)) if *total > 0 => format!("{}% ", u128::from(*current) * 100 / u128::from(*total)),
        _ => String::new(),
    }
}

/// A step: its mark, its instruction, its time.
fn row(app: &App, step: &BuildStep, instruction: &str, width: usize) -> Line<'static> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let until = app.build.until(app.now);
    let so_far = || app.build.times.get(&step.id).map(|(from, to)| to.unwrap_or(until).saturating_sub(*from)).unwrap_or_default();
    let (mark, aside, style) = match &step.state {
        StepState::Waiting => ("·", fixed(lang, "stages-step-waits").to_owned(), theme.dim),
        StepState::Running => ("▸", format!("{}{}", percent(step), rows::time(so_far(), true)), theme.running),
        StepState::Done(took) => ("✓", rows::time(*took, true), theme.pass),
        StepState::Cached => ("=", fixed(lang, "stages-step-cached").to_owned(), theme.running),
        StepState::Failed(_) => ("✗", fixed(lang, "stages-step-failed").to_owned(), theme.fail),
    };
    let room = width.saturating_sub(4 + columns(&aside) + 2);
    let text = rows::cut(instruction, room);
    let pad = " ".repeat(room.saturating_sub(columns(&text)) + 2);
    Line::from(vec![
        Span::raw("  "),
        Span::styled(format!("{mark} "), style),
        Span::styled(text, theme.text),
        Span::styled(format!("{pad}{aside}"), theme.dim),
    ])
}

#[cfg(test)]
#[path = "build_tests.rs"]
mod tests;
