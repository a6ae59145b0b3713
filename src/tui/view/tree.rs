//! The lesson tree.

use std::ops::Range;

use ratatui::Frame;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::course::{Lesson, Step, StepRef};
use crate::session::{Session, StepMark};
use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::rows;
use crate::tui::view::frames;

/// The step on a row; `None` on a lesson's own row and below the last.
#[must_use]
pub fn step_at(session: &Session, row: usize) -> Option<StepRef> {
    let mut at = 0;
    for lesson in &session.course().lessons {
        let steps = lesson.steps.len();
        if row > at && row <= at + steps {
            let step = lesson.steps.get(row - at - 1)?;
            return Some(StepRef { lesson: lesson.id.clone(), step: step.id.clone() });
        }
        at += steps + 1;
    }
    None
}

/// The row of a step, counted over all lessons.
#[must_use]
pub fn row_of(session: &Session, mut place: usize) -> usize {
    let mut row = 0;
    for lesson in &session.course().lessons {
        if place < lesson.steps.len() {
            return row + place + 1;
        }
        place -= lesson.steps.len();
        row += lesson.steps.len() + 1;
    }
    row
}

/// How many rows there are.
#[must_use]
pub fn count(session: &Session) -> usize {
    session.course().lessons.iter().map(|lesson| lesson.steps.len() + 1).sum()
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let Some(area) = app.areas.tree else { return };
    if !app.areas.wide || app.areas.alone {
        frame.render_widget(Clear, area);
    }
    let first = app.scrolls.tree;
    let height = usize::from(app.areas.inner(area, Panel::Tree).height);
    let inner = frames::framed(frame, app, Panel::Tree, (first > 0, first + height < count(&app.session)));
    // The marks begin one column further left than other text does.
    let area = ratatui::layout::Rect { x: inner.x.saturating_sub(1), width: inner.width + 1, ..inner };
    frames::put(frame, area, lines(app, usize::from(area.width), first..first + height).iter());
}

/// The rows that are seen, counted over all lessons: a course has many more, and this is drawn with every key.
fn lines(app: &App, width: usize, seen: Range<usize>) -> Vec<Line<'static>> {
    let mut lines = Vec::with_capacity(seen.len());
    let (mut row, mut place) = (0, 0);
    for (index, lesson) in app.session.course().lessons.iter().enumerate() {
        if seen.contains(&row) {
            lines.push(heading(app, index, lesson, width));
        }
        row += 1;
        for (at, step) in lesson.steps.iter().enumerate().filter(|(at, _)| seen.contains(&(row + at))) {
            lines.push(leaf(app, lesson, step, place + at, width));
        }
        row += lesson.steps.len();
        place += lesson.steps.len();
    }
    lines
}

fn name(lesson: &Lesson, step: &Step) -> StepRef {
    StepRef { lesson: lesson.id.clone(), step: step.id.clone() }
}

/// A lesson's own row, with how many of its steps are done.
fn heading(app: &App, index: usize, lesson: &Lesson, width: usize) -> Line<'static> {
    let done = lesson.steps.iter().filter(|step| app.session.mark(&name(lesson, step)) == StepMark::Done).count();
    let count = format!(" {done}/{}", lesson.steps.len());
    let title = app.session.scope().fill(lesson.title.text(app.session.lang()));
    let title = rows::cut(&format!("{} {title}", index + 1), width.saturating_sub(count.len()));
    let gap = width.saturating_sub(crate::markdown::width(&title) + count.len());
    Line::from(vec![Span::styled(title, app.theme.strong), Span::raw(" ".repeat(gap)), Span::styled(count, app.theme.dim)])
}

/// A step's row; `place` is its number over all lessons.
fn leaf(app: &App, lesson: &Lesson, step: &Step, place: usize, width: usize) -> Line<'static> {
    let name = name(lesson, step);
    let here = app.session.at() == Some(&name);
    let (mark, style) = match app.session.mark(&name) {
        // Nobody is to take it for done on an engine.
        StepMark::Done if app.session.is_replayed(&name) => ("R", app.theme.warning),
        StepMark::Done => ("✓", app.theme.pass),
        StepMark::Stale => ("~", app.theme.warning),
        StepMark::Open => ("·", app.theme.dim),
    };
    let title = rows::cut(&app.session.scope().fill(step.title.text(app.session.lang())), width.saturating_sub(4));
    let selected = app.focus == Panel::Tree && app.tree_at == place;
    let text = if selected {
        app.theme.selected
    } else if here {
        app.theme.strong
    } else {
        app.theme.text
    };
    Line::from(vec![
        Span::styled(if here { "▸ " } else { "  " }, app.theme.running),
        Span::styled(mark, style),
        Span::raw(" "),
        Span::styled(title, text),
    ])
}
