//! What has to be written to make one frame into the next.
//!
//! The same as Ratatui's own [`Buffer::diff_iter`], which asks each cell how wide it is before it looks whether it has changed at all:
//! that was a fifth of what a key cost. Here cells are compared first.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

/// Looks that can be seen where there is no letter.
const SEEN_ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// The cells to write with their places, row by row. Both frames have the same area; cells have no
/// [options](ratatui::buffer::CellDiffOption) of their own.
pub(crate) fn between<'new>(old: &Buffer, new: &'new Buffer) -> Vec<(u16, u16, &'new Cell)> {
    let mut changes = Vec::new();
    let len = old.content.len().min(new.content.len());
    let pair = |at: usize| old.content.get(at).zip(new.content.get(at));
    let mut at = 0;
    while let Some((before, after)) = pair(at) {
        if before == after {
            at += width(after).max(1);
            continue;
        }
        changes.push(at);
        let (was, is) = (width(before), width(after));
        let seen = before.bg != Color::Reset || before.modifier.intersects(SEEN_ON_BLANK);
        // Some terminals leave standing what was behind a sign that is wide only by a variation selector, and the looks of a wide
        // letter behind a narrow one that takes its place.
        let (mut behind, all) = if is > 1 && after.symbol().contains('\u{fe0f}') {
            ((at + is).min(len), false)
        } else if is <= 1 && was > is && seen {
            (at + was, true)
        } else {
            at += is.max(1);
            continue;
        };
        at += 1;
        while let Some((before, after)) = pair(at).filter(|_| at < behind) {
            if all || before.symbol() != after.symbol() {
                changes.push(at);
            }
            at += width(after).max(1);
            behind = behind.max(at).min(len);
        }
        at = behind;
    }
    let columns = usize::from(new.area.width).max(1);
    let place = |at: usize| {
        let (x, y) = (u16::try_from(at % columns).ok()?, u16::try_from(at / columns).ok()?);
        Some((new.area.x + x, new.area.y + y, new.content.get(at)?))
    };
    changes.into_iter().filter_map(place).collect()
}

fn width(cell: &Cell) -> usize {
    if cell.symbol().len() == 1 { 1 } else { usize::from(cell.cell_width()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Style};

    use super::between;

    fn frame() -> impl Strategy<Value = Buffer> {
        let looks = prop_oneof![
            Just(Style::new()),
            Just(Style::new().fg(Color::Red)),
            Just(Style::new().bg(Color::Blue)),
            Just(Style::new().underlined().bold()),
        ];
        let piece = (0..9_u16, 0..3_u16, "[ab日本ー⚠️☎️👨é─ ]{1,4}|⚠\u{fe0f}|日", looks);
        proptest::collection::vec(piece, 0..6).prop_map(|pieces| {
            let mut buffer = Buffer::empty(Rect::new(2, 1, 9, 3));
            for (x, y, text, style) in pieces {
                buffer.set_string(2 + x, 1 + y, text, style);
            }
            buffer
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn the_same_cells_are_written_as_ratatui_writes((old, new) in (frame(), frame())) {
            prop_assert_eq!(between(&old, &new), old.diff(&new));
        }
    }

    #[test]
    fn nothing_is_written_for_the_same_frame_and_only_what_changed_for_another() {
        let old = Buffer::with_lines(["日本語 abc", "the same  "]);
        let mut new = old.clone();
        assert!(between(&old, &new).is_empty());
        new.set_string(8, 0, "X", Style::new());
        let places: Vec<_> = between(&old, &new).into_iter().map(|(x, y, cell)| (x, y, cell.symbol())).collect();
        assert_eq!(places, [(8, 0, "X")]);
    }
}
