//! Windows that show what will be made or taken back, and the line that tells how far a way is gone.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::course::StepRef;
use crate::i18n::ways::WayMessage;
use crate::session::catch_up::{Preview, Weight};
use crate::session::reset::words::listed;
use crate::session::reset::{Cleaning, Scope};
use crate::session::{Ahead, Session};
use crate::tui::app::{App, Dialog};
use crate::tui::rows as text_rows;
use crate::tui::view::dialogs::{WIDTH, rows};
use crate::tui::view::frames::{put, window};

/// What stands in one of these windows.
struct Content {
    title: WayMessage,
    head: Vec<(String, Style)>,
    lines: Vec<(String, Style)>,
    question: &'static str,
}

/// The window that is open.
fn content(app: &App) -> Option<Content> {
    match app.dialog? {
        Dialog::Ahead => ahead(app),
        Dialog::TakeBack(_) => take_back(app),
        _ => None,
    }
}

/// What will be made on the way to a step, and the question.
fn ahead(app: &App) -> Option<Content> {
    let lang = app.session.lang();
    let (target, lines, question) = match app.session.ahead()? {
        Ahead::Looking { target, .. } => {
            let looking = (WayMessage::LookingAhead.text(lang).to_owned(), app.theme.running);
            (target, vec![looking], "")
        }
        Ahead::Ready(preview) => {
            let question = if preview.is_empty() { WayMessage::GoThere } else { WayMessage::DoIt };
            (&preview.target, told(app, preview), question.text(lang))
        }
    };
    let heading = format!("{}: {}", WayMessage::ToStandAt.text(lang), titled(&app.session, target));
    Some(Content { title: WayMessage::BringMe, head: vec![(heading, app.theme.strong)], lines, question })
}

fn told(app: &App, preview: &Preview) -> Vec<(String, Style)> {
    let style = |weight: Weight| match weight {
        Weight::Plain => app.theme.text,
        Weight::Careful => app.theme.warning,
        Weight::Bad => app.theme.fail,
    };
    preview.lines(app.session.lang()).into_iter().map(|(weight, line)| (line, style(weight))).collect()
}

/// What is taken back: the step, the lesson or everything; the list, and the question.
fn take_back(app: &App) -> Option<Content> {
    let lang = app.session.lang();
    let cleaning = app.session.cleaning()?;
    let scope = cleaning.scope();
    let choices = [
        ("s", WayMessage::ThisStep, matches!(scope, Scope::Step(_))),
        ("l", WayMessage::ThisLesson, matches!(scope, Scope::Lesson(_))),
        ("a", WayMessage::AllOfIt, matches!(scope, Scope::All)),
    ];
    let choices = choices.map(|(key, word, chosen)| {
        let mark = if chosen { "▸" } else { " " };
        format!("{mark}{key}: {}", word.text(lang))
    });
    let head = vec![(choices.join("   "), app.theme.key), (app.session.named(scope), app.theme.strong)];
    let (lines, question) = match cleaning {
        Cleaning::Finding { .. } => (vec![(WayMessage::LookingForMade.text(lang).to_owned(), app.theme.running)], ""),
        Cleaning::Removing { .. } => (vec![(WayMessage::Removing.text(lang).to_owned(), app.theme.running)], ""),
        Cleaning::Listed { items, .. } => {
            let list = listed(items, scope, lang).into_iter().map(|line| (line, app.theme.text));
            (list.collect(), WayMessage::RemoveThese.text(lang))
        }
    };
    Some(Content { title: WayMessage::TakeBack, head, lines, question })
}

/// The rows of a window: those that stay above, and those that can be scrolled; and how many of these fit.
fn laid(app: &App, content: &Content) -> (Vec<Line<'static>>, Vec<Line<'static>>, usize) {
    let inner = WIDTH.min(app.areas.screen.width).saturating_sub(4);
    let wrapped = |texts: &[(String, Style)]| {
        let rows = texts.iter().flat_map(|(text, style)| {
            let shown = text.trim_start();
            let lead = Span::raw(" ".repeat(text.len() - shown.len()));
            text_rows::wrapped(lead, &[(shown, *style)], inner)
        });
        rows.collect::<Vec<Line<'static>>>()
    };
    let mut top = wrapped(&content.head);
    top.push(Line::default());
    let middle = wrapped(&content.lines);
    let room = usize::from(app.areas.screen.height.saturating_sub(2)).saturating_sub(top.len() + 2).max(1);
    (top, middle, room)
}

/// The last row from which such a window can be shown.
pub(in crate::tui) fn last(app: &App) -> usize {
    content(app).map_or(0, |content| {
        let (_, middle, room) = laid(app, &content);
        middle.len().saturating_sub(room)
    })
}

/// Draws the window that is open; its head and its question stay while what is between them is scrolled.
pub(super) fn draw(frame: &mut Frame<'_>, app: &App) {
    let Some(content) = content(app) else { return };
    let lang = app.session.lang();
    let (top, middle, room) = laid(app, &content);
    let last = middle.len().saturating_sub(room);
    let first = app.scrolls.question.min(last);
    let marks = match (first > 0, first < last) {
        (true, true) => "▴▾",
        (true, false) => "▴",
        (false, true) => "▾",
        (false, false) => "",
    };
    let height = rows(top.len() + 2 + middle.len().min(room)) + 2;
    let area = window(frame, app, content.title.text(lang), WIDTH, height, marks);
    let blank = Line::default();
    let question = Line::styled(content.question, app.theme.key);
    let all = top.iter().chain(middle.iter().skip(first).take(room)).chain([&blank, &question]);
    put(frame, area, all);
}

fn titled(session: &Session, name: &StepRef) -> String {
    let title = session.course().step(name).map(|step| session.scope().fill(step.title.text(session.lang())));
    format!("{} ({name})", title.unwrap_or_default())
}

/// How far the way to a step is gone; nothing while none is.
pub(super) fn on_the_way(app: &App, width: u16) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let Some(way) = app.session.catching_up() else { return Vec::new() };
    let step = way.at.as_ref().map_or_else(String::new, |name| format!(" · {}", titled(&app.session, name)));
    let number = format!(
        "{} {} {} {}",
        WayMessage::OnTheWay.text(lang),
        way.number.max(1),
        WayMessage::Of.text(lang),
        way.total.max(way.number)
    );
    let stop = format!(" · {}", WayMessage::StopHere.text(lang));
    let lead = Span::raw("");
    text_rows::wrapped(lead, &[(&format!("{number}{step}"), app.theme.running), (&stop, app.theme.key)], width)
}
