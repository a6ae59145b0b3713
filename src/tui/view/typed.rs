//! Behind the output of a command that was typed: whether it was what the step asks for, in what it was not, and what
//! that leads to.

use ratatui::text::{Line, Span};

use crate::docker_cli::Comparison;
use crate::i18n::messages::Message;
use crate::session::Running;
use crate::tui::app::App;
use crate::tui::rows;

/// The rows; none for a command that was not typed.
pub fn rows(app: &App, action: &Running, width: u16) -> Vec<Line<'static>> {
    let Some(typed) = &action.typed else { return Vec::new() };
    let (lang, theme) = (app.session.lang(), &app.theme);
    let asks = |asked: &str, message: Message| {
        let lead = format!("{} ", message.text(lang));
        rows::wrapped(Span::styled("≠ ", theme.warning), &[(&lead, theme.warning), (asked, theme.command)], width)
    };
    let (Some(asked), Some(comparison)) = (&typed.asked, &typed.comparison) else { return Vec::new() };
    match comparison {
        Comparison::Same => {
            let text = Message::SameMeaning.text(lang);
            let mut lines = rows::wrapped(Span::styled("✓ ", theme.pass), &[(text, theme.pass)], width);
            let next = app.session.asked().filter(|next| next != asked && app.session.at() == Some(&action.step));
            if let Some(next) = next {
                let lead = format!("{} ", Message::NextAsked.text(lang));
                let pieces = [(lead.as_str(), theme.text), (next.as_str(), theme.command)];
                lines.extend(rows::wrapped(Span::styled("→ ", theme.key), &pieces, width));
            }
            lines
        }
        Comparison::Differs(differences) => {
            let mut lines = asks(asked, Message::NotAsked);
            for difference in differences {
                lines.extend(rows::wrapped(Span::raw("  · "), &[(&difference.text(lang), theme.strong)], width));
                if let Some(lead) = difference.lead(lang) {
                    lines.extend(rows::wrapped(Span::styled("    → ", theme.key), &[(&lead, theme.text)], width));
                }
            }
            lines
        }
        // What is wrong with it was said already.
        Comparison::Unreadable(_) => asks(asked, Message::StepAsks),
        Comparison::NotDocker => asks(asked, Message::StepAsks),
    }
}
