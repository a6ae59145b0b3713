//! A program's terminal, drawn cell by cell.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::terminal::Terminal;
use crate::tui::app::App;
use crate::tui::theme::Theme;

/// Draws as much of it as there is room for.
pub fn draw(frame: &mut Frame<'_>, app: &App, area: Rect, terminal: &Terminal) {
    cells(frame, &app.theme, area, terminal, (0, first(terminal, area)));
}

/// Draws its cells from a column and a row on.
pub fn cells(frame: &mut Frame<'_>, theme: &Theme, area: Rect, terminal: &Terminal, (left, top): (usize, usize)) {
    let buffer = frame.buffer_mut();
    for (y, row) in (area.y..area.y.saturating_add(area.height)).zip(top..) {
        for cell in terminal.row(row) {
            let Some(column) = cell.column.checked_sub(left) else { continue };
            let Ok(column) = u16::try_from(column) else { break };
            if column + u16::from(cell.wide) >= area.width {
                break;
            }
            let (x, style) = (area.x + column, theme.cell(&cell));
            if let Some(drawn) = buffer.cell_mut((x, y)) {
                drawn.set_symbol(&cell.text).set_style(style);
            }
            if let Some(second) = buffer.cell_mut((x + 1, y)).filter(|_| cell.wide) {
                second.set_symbol(" ").set_style(style);
            }
        }
    }
}

/// Where its cursor is on the screen.
#[must_use]
pub fn cursor(terminal: &Terminal, area: Rect) -> Option<Position> {
    let (column, row) = terminal.cursor()?;
    let (x, y) = (u16::try_from(column).ok()?, u16::try_from(row.checked_sub(first(terminal, area))?).ok()?);
    (x < area.width && y < area.height).then(|| Position::new(area.x + x, area.y + y))
}

/// The first row to show: where there is less room than the terminal has rows, those with the cursor.
fn first(terminal: &Terminal, area: Rect) -> usize {
    let spare = terminal.rows().saturating_sub(usize::from(area.height));
    let cursor = terminal.cursor().map_or(0, |(_, row)| row + 1);
    cursor.saturating_sub(usize::from(area.height)).min(spare)
}
