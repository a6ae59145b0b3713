//! Two images side by side, in whole and layer by layer, as bars of one scale.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::check::{Fact, Probe};
use crate::i18n::messages::Message;
use crate::markdown;
use crate::objects::{Image, human_size};
use crate::session::Session;
use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::rows;
use crate::tui::theme::Theme;
use crate::tui::view::frames;

/// From this width on, the layers of both images stand beside each other.
const SIDE_BY_SIDE: usize = 70;
/// Columns a size takes, such as `99.9MB`, with a space before it.
const SIZE: usize = 8;

/// Draws it, where the step compares images.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    if app.areas.chart.is_some() {
        frames::scrolled(frame, app, Panel::Chart, app.laid.chart.as_deref().unwrap_or_default(), app.scrolls.chart);
    }
}

/// The chart in rows; `None` where the step compares nothing.
#[must_use]
pub fn lines(session: &Session, theme: &Theme, width: u16) -> Option<Vec<Line<'static>>> {
    let (left, right) = session.step()?.compare.as_ref()?;
    let lang = session.lang();
    let facts = &session.step_state().facts;
    let mut images = Vec::new();
    let mut lines = Vec::new();
    for (reference, style) in [(left, theme.warning), (right, theme.gauge)] {
        let reference = session.scope().fill(reference);
        match facts.get(&Probe::Image(reference.clone())) {
            Some(Fact::Image(Some(image))) => images.push((reference, image, style)),
            Some(Fact::Image(None)) => {
                let text = format!("{reference} {}", Message::ChartMissing.text(lang));
                lines.extend(rows::wrapped(Span::styled("· ", theme.warning), &[(&text, theme.text)], width));
            }
            Some(Fact::Unknown { why, hint }) => {
                lines.extend(rows::wrapped(
                    Span::styled("? ", theme.warning),
                    &[(&reference, theme.strong), (": ", theme.text), (why, theme.text), (" ", theme.text), (hint, theme.text)],
                    width,
                ));
            }
            _ => {
                lines.extend(rows::wrapped(Span::styled("? ", theme.dim), &[(&reference, theme.strong)], width));
            }
        }
    }
    if images.is_empty() && !matches!(facts.get(&Probe::Image(session.scope().fill(left))), Some(Fact::Image(None))) {
        lines.extend(rows::wrapped(Span::raw(""), &[(Message::ChartUnknown.text(lang), theme.dim)], width));
    }
    let width = usize::from(width);
    let largest = images.iter().map(|(_, image, _)| image.size).max().unwrap_or(0).max(1);
    let chart = Chart { theme, largest };
    lines.extend(images.iter().map(|(name, image, style)| {
        let name = rows::cut_front(name, Chart::label(width));
        chart.bar(&name, image.size, *style, width)
    }));
    let gap = Line::default;
    if let [(left_name, left, left_style), (right_name, right, right_style)] = images.as_slice() {
        lines.push(gap());
        if width >= SIDE_BY_SIDE {
            let half = (width - 3) / 2;
            let one = chart.layers(left_name, left, *left_style, half, session);
            let other = chart.layers(right_name, right, *right_style, half, session);
            for row in 0..one.len().max(other.len()) {
                let mut line = one.get(row).cloned().unwrap_or_default();
                let pad = (half + 3).saturating_sub(line.width());
                line.push_span(Span::raw(" ".repeat(pad)));
                line.spans.extend(other.get(row).cloned().unwrap_or_default().spans);
                lines.push(line);
            }
            return Some(lines);
        }
    }
    for (name, image, style) in &images {
        if lines.last().is_some_and(|line| line.width() > 0) {
            lines.push(gap());
        }
        lines.extend(chart.layers(name, image, *style, width, session));
    }
    Some(lines)
}

struct Chart<'a> {
    theme: &'a Theme,
    largest: u64,
}

impl Chart<'_> {
    /// Columns of the names before the bars.
    fn label(width: usize) -> usize {
        (width / 2).clamp(8, 44).min(width.saturating_sub(SIZE))
    }

    /// A name, a bar and a size on one row.
    fn bar(&self, name: &str, size: u64, style: Style, width: usize) -> Line<'static> {
        let label = Self::label(width);
        let name = rows::cut(name, label);
        let pad = label.saturating_sub(markdown::width(&name)) + 1;
        let bar = bar(size, self.largest, width.saturating_sub(label + 1 + SIZE));
        let size = format!(" {:>1$}", human_size(size), SIZE - 1);
        let room = width.saturating_sub(label + 1 + SIZE).saturating_sub(markdown::width(&bar));
        Line::from(vec![
            Span::raw(name),
            Span::raw(" ".repeat(pad)),
            Span::styled(bar, style),
            Span::raw(" ".repeat(room)),
            Span::styled(size, self.theme.strong),
        ])
    }

    fn layers(&self, name: &str, image: &Image, style: Style, width: usize, session: &Session) -> Vec<Line<'static>> {
        let lang = session.lang();
        let mut lines = vec![Line::styled(rows::cut_front(name, width), self.theme.strong)];
        let filled = image.layers.iter().filter(|layer| layer.size > 0);
        lines.extend(filled.map(|layer| self.bar(&rows::instruction(&layer.created_by), layer.size, style, width)));
        let empty = image.layers.iter().filter(|layer| layer.size == 0).count();
        if empty > 0 {
            let text = format!("+ {}: {empty}", Message::EmptyLayers.text(lang));
            lines.push(Line::styled(rows::cut(&text, width), self.theme.dim));
        }
        lines
    }
}

/// A bar in eighths of a column. What is not nothing shows at least a sliver.
fn bar(value: u64, largest: u64, width: usize) -> String {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = u128::from(value) * (width as u128) * 8 / u128::from(largest.max(1));
    let eighths = usize::try_from(eighths).unwrap_or(usize::MAX).min(width * 8).max(usize::from(value > 0 && width > 0));
    format!("{}{}", "█".repeat(eighths / 8), PARTS.get(eighths % 8).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn bars_are_to_scale_and_nothing_but_nothing_is_invisible() {
        assert_eq!(bar(50, 100, 10), "█████");
        assert_eq!(bar(100, 100, 3), "███");
        assert_eq!(bar(1, 1_000_000, 10), "▏");
        assert_eq!(bar(0, 100, 10), "");
        assert_eq!(bar(5, 0, 2), "██");
    }
}
