//! The layers of images that are being pulled, each with a bar: how far it is, by the engine's own words.

use std::collections::HashMap;

use ratatui::text::{Line, Span};

use crate::i18n::{fixed, words};
use crate::markdown::width as columns;
use crate::runtime::bundle::prefetch::layer_state;
use crate::tui::app::App;
use crate::tui::rows;

/// What a layer goes through, and at which of the four it stands then.
const PHASES: [(&str, usize); 9] = [
    ("Pulling fs layer", 0),
    ("Waiting", 0),
    ("Downloading", 1),
    ("Verifying Checksum", 2),
    ("Download complete", 2),
    ("Extracting", 3),
    ("Pull complete", 4),
    ("Already exists", 4),
    ("Retrying", 0),
];
/// Columns of a phase in a bar.
const PHASE: usize = 5;

/// Each layer in a row; nothing where the command pulled nothing.
pub(super) fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let Some(action) = app.session.action() else { return Vec::new() };
    let mut layers: Vec<(&str, &str, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (layer, state) in action.log.lines().iter().filter_map(|line| layer_state(&line.text)) {
        let Some((_, phase)) = PHASES.iter().find(|(word, _)| state.starts_with(word)) else { continue };
        let at = *places.entry(layer).or_insert(layers.len());
        match layers.get_mut(at) {
            Some(known) => *known = (layer, state, *phase),
            None => layers.push((layer, state, *phase)),
        }
    }
    if layers.is_empty() {
        return Vec::new();
    }
    let done = layers.iter().filter(|(.., phase)| *phase == 4).count();
    let title = words!(lang, "stages-pull", done = done, of = layers.len());
    let mut lines = vec![Line::styled(title, theme.strong)];
    lines.extend(rows::wrapped(Span::raw(""), &[(fixed(lang, "stages-pull-about"), theme.dim)], width));
    for (layer, state, phase) in layers {
        let bar = "█".repeat(phase * PHASE);
        let rest = "·".repeat((4 - phase) * PHASE);
        let room = usize::from(width).saturating_sub(columns(layer) + 4 * PHASE + 4);
        lines.push(Line::from(vec![
            Span::styled(format!("  {layer} "), theme.text),
            Span::styled(bar, if phase == 4 { theme.pass } else { theme.gauge }),
            Span::styled(format!("{rest} "), theme.dim),
            Span::styled(rows::cut(state, room), theme.text),
        ]));
    }
    lines
}
