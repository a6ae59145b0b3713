//! The first row: course, place, engine, language.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::engine::EngineError;
use crate::engine::replay::label;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::{EngineState, Session};
use crate::tui::app::App;
use crate::tui::rows;
use crate::tui::view::paint;

/// Between a part of the way and the next.
const BETWEEN: &str = " › ";
/// A title that would be cut to fewer columns is left out.
const LEAST: usize = 8;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let lang = app.session.lang();
    let width = usize::from(app.areas.title.width);
    let (step, steps) = app.session.place();
    let lessons = &app.session.course().lessons;
    let lesson = app.session.at().and_then(|at| lessons.iter().position(|lesson| lesson.id == at.lesson)).map_or(0, |at| at + 1);
    let place =
        format!("{} {lesson}/{} · {} {step}/{steps}", Message::Lesson.text(lang), lessons.len(), Message::Step.text(lang));
    let right = at_right(app).0;
    let room = width.saturating_sub(markdown::width(&right) + markdown::width(&place) + 6);
    let crumbs = crumbs(&app.session, room);
    let left = Line::from(vec![
        Span::styled(format!(" {crumbs}"), app.theme.title),
        Span::styled(if crumbs.is_empty() { "" } else { "  │  " }, app.theme.dim),
        Span::styled(place, app.theme.strong),
    ]);
    paint::row(frame.buffer_mut(), app.areas.title, &left);
    draw_right(frame, app);
}

/// The way from the course over the lesson to the step. Where there is no room for all, the step's title comes first.
fn crumbs(session: &Session, mut room: usize) -> String {
    let (lang, scope) = (session.lang(), session.scope());
    let titles = [
        session.step().map(|step| scope.fill(step.title.text(lang))),
        session.lesson().map(|lesson| scope.fill(lesson.title.text(lang))),
        Some(scope.fill(session.course().title.text(lang))),
    ];
    let mut crumbs = Vec::new();
    for title in titles.into_iter().flatten() {
        let title = markdown::clean_line(&title).into_owned();
        let between = if crumbs.is_empty() { 0 } else { markdown::width(BETWEEN) };
        let left = room.saturating_sub(between);
        if left < markdown::width(&title).min(LEAST) {
            break;
        }
        let title = rows::cut(&title, left);
        room = left - markdown::width(&title);
        crumbs.push(title);
    }
    crumbs.reverse();
    crumbs.join(BETWEEN)
}

/// Draws once more, over every window, that it is a replay.
pub fn draw_replay(frame: &mut Frame<'_>, app: &App) {
    if app.session.replay().is_some() && !app.areas.too_small {
        draw_right(frame, app);
    }
}

fn draw_right(frame: &mut Frame<'_>, app: &App) {
    let (right, good) = at_right(app);
    let style = if good { app.theme.pass } else { app.theme.warning };
    let columns = u16::try_from(markdown::width(&right)).unwrap_or(u16::MAX).min(app.areas.title.width);
    let area = Rect { x: app.areas.title.x + app.areas.title.width - columns, width: columns, ..app.areas.title };
    frame.render_widget(Clear, area);
    paint::row(frame.buffer_mut(), area, &Line::styled(right, style));
}

/// The engine, cut to what fits, and the language; and whether an engine answers.
fn at_right(app: &App) -> (String, bool) {
    let (lang, third) = (app.session.lang(), usize::from(app.areas.title.width) / 3);
    let (engine, good) = engine(&app.session);
    // That it is a replay comes first, and the word for it is never cut.
    let room = if app.session.replay().is_some() { third.max(markdown::width(label::word(lang)) + 1) } else { third };
    (format!(" {} · {} ", rows::cut(&engine, room), lang.code()), good)
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
