//! What the step's HTTP checks asked, and what was answered: request and response as they went over the wire.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::check::exchange::{headers, place};
use crate::check::{Fact, HttpFact, Probe};
use crate::i18n::{fixed, words};
use crate::markdown::clean_line;
use crate::tui::app::App;
use crate::tui::rows;

/// Headers of an answer that are shown.
const HEADERS: usize = 24;
/// Lines of a body that are shown, and letters of one.
const LINES: usize = 40;
const LETTERS: usize = 500;

/// Each request and its answer in rows; nothing where the step has no HTTP check that was made.
pub(super) fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (probe, fact) in app.session.step_state().facts.iter() {
        let (Probe::Http { method, url, send, .. }, Fact::Http(fact)) = (probe, fact) else { continue };
        if lines.is_empty() {
            lines.push(Line::default());
            let title = fixed(app.session.lang(), "http-title");
            lines.extend(rows::wrapped(Span::raw(""), &[(title, app.theme.title)], width));
        }
        let exchange = Exchange { app, width };
        lines.extend(exchange.head(method, url, fact));
        lines.extend(exchange.request(method, url, send.as_deref()));
        if let HttpFact::Answer { status, headers, body } = fact {
            let reason = hyper::StatusCode::from_u16(*status).ok().and_then(|status| status.canonical_reason());
            lines.extend(exchange.said('<', &format!("{status} {}", reason.unwrap_or_default()), app.theme.strong));
            for (name, value) in headers.iter().take(HEADERS) {
                lines.extend(exchange.said('<', &format!("{name}: {value}"), app.theme.dim));
            }
            lines.extend(exchange.body('<', body));
        }
    }
    lines
}

struct Exchange<'a> {
    app: &'a App,
    width: u16,
}

impl Exchange<'_> {
    fn head(&self, method: &str, url: &str, fact: &HttpFact) -> Vec<Line<'static>> {
        let (theme, lang) = (&self.app.theme, self.app.session.lang());
        let (mark, style, why) = match fact {
            HttpFact::Answer { status, .. } if *status < 400 => (status.to_string(), theme.pass, None),
            HttpFact::Answer { status, .. } => (status.to_string(), theme.fail, None),
            HttpFact::Refused => ("  ✗".to_owned(), theme.fail, Some(fixed(lang, "http-refused").to_owned())),
            HttpFact::TimedOut { seconds } => {
                ("  ✗".to_owned(), theme.fail, Some(words!(lang, "http-timed-out", seconds = *seconds)))
            }
            HttpFact::Broken(why) => ("  ✗".to_owned(), theme.fail, Some(words!(lang, "http-broken", why = why.as_str()))),
        };
        let asked = format!("{method} {url}");
        let mut lines = rows::wrapped(Span::styled(format!("{mark} "), style), &[(&asked, theme.strong)], self.width);
        lines.extend(why.into_iter().flat_map(|why| rows::wrapped(Span::raw("    "), &[(&why, theme.fail)], self.width)));
        lines
    }

    fn request(&self, method: &str, url: &str, send: Option<&str>) -> Vec<Line<'static>> {
        let Some((host, port, path)) = place(url) else { return Vec::new() };
        let mut lines = self.said('>', &format!("{method} {path} HTTP/1.1"), self.app.theme.strong);
        for (name, value) in headers(host, port, send.is_some()) {
            lines.extend(self.said('>', &format!("{name}: {value}"), self.app.theme.dim));
        }
        lines.extend(send.into_iter().flat_map(|body| self.body('>', body)));
        lines
    }

    /// A body, as much of it as anybody reads.
    fn body(&self, mark: char, body: &str) -> Vec<Line<'static>> {
        if body.is_empty() {
            return Vec::new();
        }
        let mut lines = self.said(mark, "", self.app.theme.dim);
        lines.extend(body.lines().take(LINES).flat_map(|line| self.said(mark, line, self.app.theme.text)));
        let more = body.lines().count().saturating_sub(LINES);
        if more > 0 {
            let text = words!(self.app.session.lang(), "http-more", count = more);
            lines.extend(rows::wrapped(Span::raw("    "), &[(&text, self.app.theme.dim)], self.width));
        }
        lines
    }

    /// One line that was sent or came, as it is, but for what would act on a terminal.
    fn said(&self, mark: char, text: &str, style: Style) -> Vec<Line<'static>> {
        let text: String = clean_line(text).chars().take(LETTERS).collect();
        let room = usize::from(self.width).saturating_sub(6).max(8);
        let parts = rows::folded(&text, room);
        let row = |(number, range): (usize, std::ops::Range<usize>)| {
            let lead = if number == 0 { format!("    {mark} ") } else { "      ".to_owned() };
            let part = text.get(range).unwrap_or_default().to_owned();
            Line::from(vec![Span::styled(lead, self.app.theme.dim), Span::styled(part, style)])
        };
        parts.into_iter().enumerate().map(row).collect()
    }
}

#[cfg(test)]
#[path = "exchanges_tests.rs"]
mod tests;
