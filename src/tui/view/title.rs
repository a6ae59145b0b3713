//! The first row: course, place, engine, language.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::engine::EngineError;
use crate::engine::replay::label;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::{EngineState, Session};
use crate::tui::app::App;
use crate::tui::rows;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let lang = app.session.lang();
    let width = usize::from(app.areas.title.width);
    let (step, steps) = app.session.place();
    let lessons = &app.session.course().lessons;
    let lesson = app.session.at().and_then(|at| lessons.iter().position(|lesson| lesson.id == at.lesson)).map_or(0, |at| at + 1);
    let place =
        format!("{} {lesson}/{} · {} {step}/{steps}", Message::Lesson.text(lang), lessons.len(), Message::Step.text(lang));
    let (engine, good) = engine(&app.session);
    // That it is a replay comes first, and the word for it is never cut.
    let room = if app.session.replay().is_some() { (width / 3).max(markdown::width(label::word(lang)) + 1) } else { width / 3 };
    let engine = rows::cut(&engine, room);
    let right = format!(" {engine} · {} ", lang.code());
    let room = width.saturating_sub(markdown::width(&right) + markdown::width(&place) + 6);
    let course = rows::cut(&app.session.scope().fill(app.session.course().title.text(lang)), room);
    let left = Line::from(vec![
        Span::styled(format!(" {course}"), app.theme.title),
        Span::styled(if course.is_empty() { "" } else { "  │  " }, app.theme.dim),
        Span::styled(place, app.theme.strong),
    ]);
    frame.render_widget(left, app.areas.title);
    let style = if good { app.theme.pass } else { app.theme.warning };
    let columns = u16::try_from(markdown::width(&right)).unwrap_or(u16::MAX).min(app.areas.title.width);
    let area = Rect { x: app.areas.title.x + app.areas.title.width - columns, width: columns, ..app.areas.title };
    frame.render_widget(Line::styled(right, style), area);
}

/// The engine in a few words, and whether it answers.
fn engine(session: &Session) -> (String, bool) {
    let lang = session.lang();
    match session.engine() {
        EngineState::Connecting => (Message::Connecting.text(lang).to_owned(), false),
        EngineState::Ready(info) => {
            let seat = || session.seat().map(|seat| format!(" · {} {seat}", Message::Seat.text(lang))).unwrap_or_default();
            label::short(info, lang)
                .map_or_else(|| (format!("{}{}", label::engine(info), seat()), true), |replay| (replay, false))
        }
        EngineState::Missing(EngineError::Unreachable { .. }) => (Message::NoEngine.text(lang).to_owned(), false),
        EngineState::Missing(error) => {
            (format!("{}: {}", Message::NoEngine.text(lang), crate::engine::advice::what(error, lang)), false)
        }
    }
}
