//! The checks: for each what was asked for, what was found, and what to do.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::check::Outcome;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::Session;
use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::rows;
use crate::tui::text::Document;
use crate::tui::theme::Theme;
use crate::tui::view::frames;

/// Draws them.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    frames::scrolled(frame, app, Panel::Checks, &app.laid.checks, app.scrolls.checks);
}

/// The checks in rows.
#[must_use]
pub fn lines(session: &Session, theme: &Theme, width: u16) -> Vec<Line<'static>> {
    let lang = session.lang();
    let mut lines = Vec::new();
    if session.step().is_none_or(|step| step.checks.is_empty()) {
        lines.extend(rows::wrapped(Span::raw(""), &[(Message::NoChecks.text(lang), theme.dim)], width));
        return lines;
    }
    let has_run = session.action().is_some_and(|action| Some(&action.step) == session.at() && !action.active());
    let is_tried = session.step_state().tried || has_run;
    for check in &session.step_state().checks {
        let rows = CheckRows { theme, width, lang };
        match &check.outcome {
            None => lines.extend(rows.head("·", Message::NotLooked, theme.unknown, &check.title)),
            Some(Outcome::Passed { actual, .. }) => {
                lines.extend(rows.head("✓", Message::Passed, theme.pass, &check.title));
                lines.push(rows.aside(Message::Found, actual));
            }
            Some(Outcome::Failed { expected, actual, hint }) => {
                // Nobody has failed who has not begun.
                let (mark, word, style) =
                    if is_tried { ("✗", Message::Failed, theme.fail) } else { ("○", Message::Open, theme.unknown) };
                lines.extend(rows.head(mark, word, style, &check.title));
                lines.extend(rows.detail(Message::Expected, expected, theme.text));
                lines.extend(rows.detail(Message::Found, actual, theme.text));
                lines.extend(rows.advice(hint));
            }
            Some(Outcome::CannotTell { expected, why, hint }) => {
                lines.extend(rows.head("?", Message::CannotTell, theme.warning, &check.title));
                lines.extend(rows.detail(Message::Expected, expected, theme.text));
                lines.extend(rows.detail(Message::Why, why, theme.text));
                lines.extend(rows.advice(hint));
            }
        }
    }
    lines
}

struct CheckRows<'a> {
    theme: &'a Theme,
    width: u16,
    lang: crate::i18n::Lang,
}

impl CheckRows<'_> {
    fn head(&self, mark: &str, word: Message, style: Style, title: &str) -> Vec<Line<'static>> {
        let word = format!("{}: ", word.text(self.lang));
        rows::wrapped(Span::styled(format!("{mark} "), style), &[(&word, style), (title, self.theme.text)], self.width)
    }

    /// What goes without saying, on one line that does not ask to be read.
    fn aside(&self, word: Message, text: &str) -> Line<'static> {
        const INDENT: &str = "    ";
        let text = format!("{}: {}", word.text(self.lang), text.lines().next().unwrap_or_default());
        let room = usize::from(self.width).saturating_sub(INDENT.len());
        Line::from(vec![Span::raw(INDENT), Span::styled(rows::cut(&text, room), self.theme.dim)])
    }

    /// What to do, which the lesson may have written in Markdown.
    fn advice(&self, hint: &str) -> Vec<Line<'static>> {
        const INDENT: u16 = 4;
        let blocks = markdown::parse(&format!("**{}:** {hint}", Message::ToDo.text(self.lang)));
        let document = Document { theme: self.theme, lang: self.lang, highlights: &|_, _| None, commands: None };
        let mut lines = document.layout(&blocks, self.width.saturating_sub(INDENT));
        for line in &mut lines {
            line.spans.insert(0, Span::raw(" ".repeat(usize::from(INDENT))));
        }
        lines
    }

    fn detail(&self, word: Message, text: &str, style: Style) -> Vec<Line<'static>> {
        let word = format!("{}: ", word.text(self.lang));
        let mut lines = Vec::new();
        // Hints may have several lines; found texts, too.
        for (index, text) in text.lines().filter(|line| !line.trim().is_empty()).take(12).enumerate() {
            let word = if index == 0 { word.as_str() } else { "" };
            lines.extend(rows::wrapped(Span::raw("    "), &[(word, self.theme.strong), (text, style)], self.width));
        }
        lines
    }
}
