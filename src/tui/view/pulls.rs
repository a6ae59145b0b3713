//! The layers of images that are being pulled, each with a bar: how far it is, by the engine's own words.

use ratatui::text::{Line, Span};

use crate::i18n::{fixed, words};
use crate::markdown::width as columns;
use crate::session::pulls::{ALL_PHASES, Pulled, pulled};
use crate::tui::app::App;
use crate::tui::rows;

/// Columns of a phase in a bar.
const PHASE: usize = 5;

/// Each layer in a row; nothing where the command pulled nothing.
pub(super) fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let layers = app.session.action().map(|action| pulled(&action.log)).unwrap_or_default();
    if layers.is_empty() {
        return Vec::new();
    }
    let done = layers.iter().filter(|layer| layer.is_done()).count();
    let title = words!(lang, "stages-pull", done = done, of = layers.len());
    let mut lines = vec![Line::styled(title, theme.strong)];
    lines.extend(rows::wrapped(Span::raw(""), &[(fixed(lang, "stages-pull-about"), theme.dim)], width));
    for Pulled { layer, state, phase, size } in &layers {
        let bar = "█".repeat(phase * PHASE);
        let rest = "·".repeat((ALL_PHASES - phase) * PHASE);
        let room = usize::from(width).saturating_sub(columns(layer) + ALL_PHASES * PHASE + 4);
        let told = size.as_ref().map_or_else(|| state.clone(), |size| format!("{state} · {size}"));
        lines.push(Line::from(vec![
            Span::styled(format!("  {layer} "), theme.text),
            Span::styled(bar, if *phase == ALL_PHASES { theme.pass } else { theme.gauge }),
            Span::styled(format!("{rest} "), theme.dim),
            Span::styled(rows::cut(&told, room), theme.text),
        ]));
    }
    lines
}
