//! The window that tells what happened, and when.

use std::time::Duration;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::i18n::{fixed, words};
use crate::session::timeline::{End, Moment, What, when_recorded};
use crate::tui::app::App;
use crate::tui::rows;

/// Columns of a time since the start, such as `1:02:03`, and of the mark behind it.
const LEAD: usize = 11;

/// What happened in rows, the oldest first.
pub(in crate::tui) fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let (timeline, lang, theme) = (&app.timeline, app.session.lang(), &app.theme);
    let said = |text: &str| rows::wrapped(Span::raw(""), &[(text, theme.dim)], width);
    let mut lines = said(fixed(lang, "timeline-about"));
    if timeline.earlier > 0 {
        lines.extend(said(&words!(lang, "timeline-earlier", count = timeline.earlier)));
    }
    if timeline.moments.is_empty() {
        lines.extend(said(fixed(lang, "timeline-nothing")));
    }
    for moment in &timeline.moments {
        if let What::Came(_) = moment.what {
            lines.push(Line::default());
        }
        lines.extend(row(app, moment, width));
    }
    lines
}

fn row(app: &App, moment: &Moment, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let (mark, text, aside, style): (&str, String, String, Style) = match &moment.what {
        What::Came(name) => {
            let title = app.session.course().step(name).map(|step| app.session.scope().fill(step.title.text(lang)));
            ("", format!("{} ({name})", title.unwrap_or_default()), String::new(), theme.strong)
        }
        What::Ran { line, took, recorded, end, .. } => {
            let took = took.unwrap_or_else(|| app.now.saturating_sub(moment.at));
            let (mark, style) = match end {
                End::Runs => ("▸", theme.running),
                End::Exit(0) => ("✓", theme.text),
                End::Exit(_) | End::Failed => ("✗", theme.fail),
                End::Stopped => ("■", theme.warning),
            };
            let took = rows::time(took, true);
            let took = if *recorded { when_recorded(&took, lang) } else { took };
            let aside = match end {
                End::Runs => words!(lang, "timeline-runs", took = took.as_str()),
                End::Exit(0) => took,
                End::Exit(code) => words!(lang, "timeline-exit", took = took.as_str(), code = code.to_string().as_str()),
                End::Failed => words!(lang, "timeline-failed", took = took.as_str()),
                End::Stopped => words!(lang, "timeline-stopped", took = took.as_str()),
            };
            (mark, format!("$ {}", line.lines().next().unwrap_or_default()), aside, style)
        }
        What::Wrote => ("✎", fixed(lang, "timeline-wrote").to_owned(), String::new(), theme.text),
        What::Checked(passed, of) => {
            let (mark, style) = if passed == of { ("✓", theme.pass) } else { ("✗", theme.fail) };
            (mark, words!(lang, "timeline-checked", passed = *passed, of = *of), String::new(), style)
        }
        What::Passed => ("★", fixed(lang, "timeline-passed").to_owned(), String::new(), theme.pass),
        What::Engine { replay: true } => ("◆", fixed(lang, "timeline-replay").to_owned(), String::new(), theme.warning),
        What::Engine { replay: false } => ("◆", fixed(lang, "timeline-engine").to_owned(), String::new(), theme.text),
        What::NoEngine => ("◇", fixed(lang, "timeline-no-engine").to_owned(), String::new(), theme.fail),
    };
    let lead = format!("{:>7} {mark} ", clock(moment.at));
    let pad = " ".repeat(LEAD.saturating_sub(crate::markdown::width(&lead)));
    let aside = if aside.is_empty() { aside } else { format!("  {aside}") };
    rows::wrapped(Span::styled(format!("{lead}{pad}"), theme.dim), &[(&text, style), (&aside, theme.dim)], width)
}

/// A time since the start: `0:07`, `1:02:03`.
fn clock(at: Duration) -> String {
    let seconds = at.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
#[path = "timeline_tests.rs"]
mod tests;
