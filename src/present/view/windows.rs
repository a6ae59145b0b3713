//! What lies over the screen: the keys, the list of steps, a question.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Borders, Clear};

use crate::markdown;
use crate::present::stage::{Stage, Window};
use crate::present::view::place::Places;
use crate::present::words::Word;
use crate::tui::rows;
use crate::tui::view::frames::put;

/// Columns of a window.
const WIDTH: u16 = 84;

/// Draws what is open.
pub fn draw(frame: &mut Frame<'_>, stage: &Stage, _: &Places) {
    let lang = stage.session.lang();
    match &stage.window {
        None => {}
        Some(Window::Help) => {
            let rows: Vec<_> = stage
                .keys
                .help(lang)
                .map(|(keys, about)| {
                    let pad = " ".repeat(24_usize.saturating_sub(markdown::width(&keys)));
                    Line::from(vec![Span::styled(format!("{keys}{pad}"), stage.theme.key), Span::raw(about)])
                })
                .collect();
            let inner = window(frame, stage, Word::Keys.text(lang), rows.len());
            put(frame, inner, rows.iter());
        }
        Some(Window::Quit) => {
            let lines = rows::wrapped(Span::raw(""), &[(Word::QuitRunning.text(lang), stage.theme.strong)], WIDTH - 4);
            let inner = window(frame, stage, "?", lines.len());
            put(frame, inner, lines.iter());
        }
        Some(Window::Jump { search, at }) => jump(frame, stage, search, *at),
    }
}

fn jump(frame: &mut Frame<'_>, stage: &Stage, search: &str, at: usize) {
    let lang = stage.session.lang();
    let found = stage.found(search);
    let height = usize::from(stage.screen.height).saturating_sub(8).clamp(4, 24);
    let inner = window(frame, stage, Word::JumpTo.text(lang), height + 2);
    let room = usize::from(inner.height).saturating_sub(2).max(1);
    let first = (at + 1).saturating_sub(room);
    let width = usize::from(inner.width);
    let mut lines = vec![Line::from(vec![
        Span::styled("/ ", stage.theme.key),
        Span::styled(rows::cut(search, width.saturating_sub(4)), stage.theme.command),
        Span::styled("█", stage.theme.command),
    ])];
    for (index, (name, title)) in found.iter().enumerate().skip(first).take(room) {
        let style = if index == at { stage.theme.selected } else { stage.theme.text };
        lines.push(Line::styled(rows::cut(&format!("{title}  {name}"), width), style));
    }
    if found.is_empty() {
        lines.push(Line::styled(Word::NoSuchStep.text(lang), stage.theme.dim));
    }
    put(frame, inner, lines.iter());
    let below = Rect { y: inner.y + inner.height.saturating_sub(1), height: 1, ..inner };
    frame.render_widget(Line::styled(rows::cut(Word::JumpKeys.text(lang), width), stage.theme.dim), below);
}

/// An empty window in the middle, for so many rows; the room inside.
fn window(frame: &mut Frame<'_>, stage: &Stage, title: &str, rows: usize) -> Rect {
    let screen = stage.screen;
    let height = u16::try_from(rows + 2).unwrap_or(u16::MAX).min(screen.height);
    let width = WIDTH.min(screen.width);
    let area = Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height };
    // Of a wide letter that reaches into it the other half goes, too.
    if let Some(x) = area.x.checked_sub(1) {
        for y in area.y..area.y + area.height {
            if let Some(cell) = frame.buffer_mut().cell_mut((x, y)).filter(|cell| markdown::width(cell.symbol()) > 1) {
                cell.set_symbol(" ");
            }
        }
    }
    frame.render_widget(Clear, area);
    let block = Block::new()
        .borders(Borders::ALL)
        .border_type(BorderType::Thick)
        .border_style(stage.theme.border_focus)
        .title(Line::styled(format!(" {title} "), stage.theme.title));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}
