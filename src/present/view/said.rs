//! What was typed and said, as in a terminal.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Borders};

use unicode_segmentation::UnicodeSegmentation;

use crate::present::console::{Row, Tone};
use crate::present::options::Manner;
use crate::present::stage::{Phase, Stage};
use crate::present::view::Look;
use crate::present::view::place::Places;
use crate::tui::rows;
use crate::tui::theme::Theme;
use crate::tui::view::frames::put;

/// Where the next letter comes.
const CURSOR: &str = "█";

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, stage: &Stage, places: &Places, look: &Look<'_>) {
    if places.console.height < 3 {
        return;
    }
    let block = Block::new().borders(Borders::ALL).border_type(BorderType::Rounded).border_style(stage.theme.border);
    let inner = block.inner(places.console);
    frame.render_widget(block, places.console);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let (height, width) = (usize::from(inner.height), usize::from(inner.width));
    let mut all: Vec<Row> = stage.console.past().to_vec();
    all.extend(stage.action_rows());
    let typing = typing(stage, look);
    let cursor = typing.is_some();
    all.extend(typing.into_iter().flatten());
    // Only what is shown is broken into rows; the newest stands last.
    let mut lines: Vec<Line<'static>> = Vec::new();
    let wanted = height + stage.console_up;
    for (index, row) in all.iter().enumerate().rev() {
        if lines.len() >= wanted {
            break;
        }
        let mut text = (look.hide)(&row.text);
        if cursor && index + 1 == all.len() {
            text.push_str(CURSOR);
        }
        let style = style(&stage.theme, row.tone);
        let parts = rows::folded(&text, width);
        lines.extend(parts.into_iter().rev().filter_map(|part| text.get(part)).map(|part| Line::styled(part.to_owned(), style)));
    }
    let up = stage.console_up.min(lines.len().saturating_sub(height));
    lines.drain(..up);
    lines.truncate(height);
    lines.reverse();
    put(frame, inner, lines.iter());
    if matches!(stage.phase, Phase::Working) && stage.session.busy() {
        running(frame, stage, places.console, look.own);
    }
}

/// The line that is being typed, or the prompt that waits for one.
fn typing(stage: &Stage, look: &Look<'_>) -> Option<Vec<Row>> {
    let beat = stage.now_to_do().filter(|beat| !beat.text.is_empty())?;
    let text = match &stage.phase {
        Phase::Typing(hand, _) if stage.manner == Manner::Anything && stage.auto.is_none() => hand.pressed(),
        Phase::Typing(hand, _) => hand.after(stage.typing_for()),
        Phase::Typed(hand) => hand.text(),
        Phase::Still if stage.preparing.is_none() => "",
        _ => return None,
    };
    // Half a name would give it away: the whole text is looked through, and of that as many letters stand.
    let hidden = (look.hide)(&beat.text);
    let text: String = hidden.graphemes(true).take(text.graphemes(true).count()).collect();
    if beat.writes() {
        if matches!(stage.phase, Phase::Still) {
            return None;
        }
        let name = Row::new(Tone::Typed, beat.place.clone());
        let mut lines: Vec<_> = text.lines().map(|line| Row::new(Tone::File, line)).collect();
        if text.is_empty() || text.ends_with('\n') {
            lines.push(Row::new(Tone::File, ""));
        }
        return Some(std::iter::once(name).chain(lines).collect());
    }
    Some(vec![Row::new(Tone::Typed, format!("{}$ {text}", beat.place))])
}

/// That something is at work, on the frame below it.
fn running(frame: &mut Frame<'_>, stage: &Stage, area: Rect, own: bool) {
    let turn = usize::try_from(stage.now.as_millis() / 250).unwrap_or(0) % 4;
    let mark = if stage.serving() { "▸" } else { ["◐", "◓", "◑", "◒"].get(turn).copied().unwrap_or("▸") };
    let word = crate::present::words::Word::Waiting.text(stage.session.lang());
    let since = stage.worked.map_or(Duration::ZERO, |since| stage.now.saturating_sub(since));
    // In a recording nothing moves while nothing happens, so that pauses can be cut.
    let text = if own { format!(" {mark} {word} · {} ", rows::time(since, false)) } else { format!(" ▸ {word} ") };
    let row = Rect { x: area.x + 2, y: area.y + area.height - 1, width: area.width.saturating_sub(4), height: 1 };
    frame.render_widget(Span::styled(text, stage.theme.running), row);
}

fn style(theme: &Theme, tone: Tone) -> Style {
    match tone {
        Tone::Typed => theme.command,
        Tone::Said => theme.text,
        Tone::File => theme.code,
        Tone::Aside => theme.dim,
        Tone::Running => theme.running,
        Tone::Good => theme.pass,
        Tone::Bad => theme.fail,
        Tone::Warning => theme.warning,
    }
}
