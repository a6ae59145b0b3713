//! The lesson tree.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::course::StepRef;
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
    let inner = app.areas.inner(area, Panel::Tree);
    let lines = lines(app, usize::from(inner.width) + 1);
    let first = app.scrolls.tree;
    let inner = frames::framed(frame, app, Panel::Tree, (first > 0, first + usize::from(inner.height) < lines.len()));
    // The marks begin one column further left than other text does.
    let area = ratatui::layout::Rect { x: inner.x.saturating_sub(1), width: inner.width + 1, ..inner };
    frames::put(frame, area, lines.iter().skip(first));
}

fn lines(app: &App, width: usize) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let mut lines = Vec::new();
    let mut place = 0;
    for (index, lesson) in app.session.course().lessons.iter().enumerate() {
        let name = |step: &crate::course::Step| StepRef { lesson: lesson.id.clone(), step: step.id.clone() };
        let done = lesson.steps.iter().filter(|step| app.session.mark(&name(step)) == StepMark::Done).count();
        let count = format!(" {done}/{}", lesson.steps.len());
        let title = app.session.scope().fill(lesson.title.text(lang));
        let title = rows::cut(&format!("{} {title}", index + 1), width.saturating_sub(count.len()));
        let gap = width.saturating_sub(crate::markdown::width(&title) + count.len());
        lines.push(Line::from(vec![
            Span::styled(title, app.theme.strong),
            Span::raw(" ".repeat(gap)),
            Span::styled(count, app.theme.dim),
        ]));
        for step in &lesson.steps {
            let name = name(step);
            let here = app.session.at() == Some(&name);
            let (mark, style) = match app.session.mark(&name) {
                // Nobody is to take it for done on an engine.
                StepMark::Done if app.session.is_replayed(&name) => ("R", app.theme.warning),
                StepMark::Done => ("✓", app.theme.pass),
                StepMark::Stale => ("~", app.theme.warning),
                StepMark::Open => ("·", app.theme.dim),
            };
            let title = rows::cut(&app.session.scope().fill(step.title.text(lang)), width.saturating_sub(4));
            let selected = app.focus == Panel::Tree && app.tree_at == place;
            let text = if selected {
                app.theme.selected
            } else if here {
                app.theme.strong
            } else {
                app.theme.text
            };
            lines.push(Line::from(vec![
                Span::styled(if here { "▸ " } else { "  " }, app.theme.running),
                Span::styled(mark, style),
                Span::raw(" "),
                Span::styled(title, text),
            ]));
            place += 1;
        }
    }
    lines
}
