//! Rows and frames put into the buffer.
//!
//! Ratatui looks for the borders of grapheme clusters in every text it draws, reckons the width of each line twice, and goes over
//! all that a frame surrounds: that was half of what a key cost. Nearly all that is drawn are letters that stand alone, which need
//! no such look, and frames are lines.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{BorderType, Widget};
use unicode_width::UnicodeWidthChar;

/// Draws a row as Ratatui does.
pub fn row(buffer: &mut Buffer, area: Rect, line: &Line<'_>) {
    if line.alignment.is_some() || !line.spans.iter().all(|span| span.content.chars().all(stands_alone)) {
        line.render(area, buffer);
        return;
    }
    let area = area.intersection(buffer.area);
    if area.is_empty() || line.spans.iter().all(|span| span.content.is_empty()) {
        return;
    }
    buffer.set_style(Rect { height: 1, ..area }, line.style);
    let from = buffer.index_of(area.x, area.y);
    let Some(mut cells) = buffer.content.get_mut(from..from + usize::from(area.width)) else { return };
    for span in &line.spans {
        for letter in span.content.chars() {
            let columns = if letter.is_ascii() { 1 } else { letter.width().unwrap_or_default() };
            // Whatever comes behind a letter that has no room has none either.
            let Some((place, rest)) = cells.split_at_mut_checked(columns) else { return };
            cells = rest;
            let Some((first, hidden)) = place.split_first_mut() else { continue };
            first.set_char(letter).set_style(span.style);
            hidden.iter_mut().for_each(Cell::reset);
        }
    }
}

/// Draws a part's frame: all around it, or above it only; in its first row a title and, at the right, marks.
pub fn frame(buffer: &mut Buffer, area: Rect, around: bool, (kind, style): (BorderType, Style), [title, marks]: [&Line<'_>; 2]) {
    let (set, right, bottom) = (kind.to_border_set(), area.right().saturating_sub(1), area.bottom().saturating_sub(1));
    let mut put = |x: u16, y: u16, symbol: &str| {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_symbol(symbol).set_style(style);
        }
    };
    (area.left()..area.right()).for_each(|x| put(x, area.y, set.horizontal_top));
    if around {
        for y in area.top()..area.bottom() {
            put(area.x, y, set.vertical_left);
            put(right, y, set.vertical_right);
        }
        (area.left()..area.right()).for_each(|x| put(x, bottom, set.horizontal_bottom));
        put(right, bottom, set.bottom_right);
        put(right, area.y, set.top_right);
        put(area.x, bottom, set.bottom_left);
        put(area.x, area.y, set.top_left);
    }
    let side = u16::from(around);
    let inside = Rect { x: area.x + side, width: area.width.saturating_sub(2 * side), height: 1, ..area };
    let room = |line: &Line<'_>| u16::try_from(line.width()).unwrap_or(u16::MAX).min(inside.width);
    row(buffer, Rect { width: room(title), ..inside }, title);
    row(buffer, Rect { x: inside.right() - room(marks), width: room(marks), ..inside }, marks);
}

/// A letter that makes no cluster with another of its kind and takes at least one column: printable ASCII, Latin with its marks,
/// quotes, arrows, lines, blocks and ticks, and what Japanese is written with, apart from marks that go onto the letter before them.
fn stands_alone(letter: char) -> bool {
    matches!(letter,
        ' '..='~'
        | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}'
        | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2713}'..='\u{2718}'
        | '\u{3000}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{30ff}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ff01}'..='\u{ff60}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};
    use ratatui::text::{Line, Span};
    use ratatui::widgets::{Block, BorderType, Borders, Widget};

    use super::{frame, row, stands_alone};

    fn same(line: &Line<'_>, area: Rect) {
        let filled = || Buffer::with_lines(["日本語日本語", "abcdefghijkl", "日本語日本語"]);
        let (mut ours, mut theirs) = (filled(), filled());
        row(&mut ours, area, line);
        line.render(area, &mut theirs);
        assert_eq!(ours, theirs, "{line:?} in {area:?}");
    }

    #[test]
    fn every_letter_that_stands_alone_is_drawn_as_ratatui_draws_it_beside_every_kind_of_neighbour() {
        for letter in ('\0'..='\u{ffff}').filter(|letter| stands_alone(*letter)) {
            for text in
                [format!("{letter}"), format!("a{letter}b"), format!("日{letter}{letter}ー"), format!("abcdefghijk{letter}z")]
            {
                same(&Line::styled(text, Color::Red), Rect::new(0, 1, 12, 1));
            }
        }
    }

    #[test]
    fn frames_are_drawn_as_ratatui_draws_them() {
        let style = Style::new().fg(Color::Cyan).bold();
        let (title, marks) = (Line::styled(" 題 a ", Color::Red), Line::styled(" ▴▾ ", Color::Blue));
        for (width, height, around) in [(12, 3, true), (30, 8, true), (12, 1, true), (12, 3, false), (30, 1, false)] {
            for kind in [BorderType::Thick, BorderType::Rounded] {
                let area = Rect::new(2, 1, width, height);
                let mut ours = Buffer::filled(Rect::new(0, 0, 40, 12), ratatui::buffer::Cell::new("x"));
                let mut theirs = ours.clone();
                frame(&mut ours, area, around, (kind, style), [&title, &marks]);
                let block = Block::new().borders(if around { Borders::ALL } else { Borders::TOP });
                let block = block.border_type(kind).border_style(style).title(title.clone());
                block.title(marks.clone().right_aligned()).render(area, &mut theirs);
                assert_eq!(ours, theirs, "{width}x{height} {around}");
            }
        }
    }

    proptest! {
        #[test]
        fn rows_are_drawn_as_ratatui_draws_them(
            texts in proptest::collection::vec("[a-c 日、ーが─│é]{0,5}|[a\u{301}が\u{3099}ｶ\u{ff9e}👨\u{200d}👩⚠\u{fe0f}✓\u{200b}]{0,3}", 0..5),
            (x, width) in (0..13_u16, 0..14_u16),
            align in 0..3,
        ) {
            let styles = [Style::new().fg(Color::Blue), Style::new().add_modifier(Modifier::BOLD), Style::new().bg(Color::Green)];
            let spans: Vec<_> = texts.iter().zip(styles.iter().cycle()).map(|(text, style)| Span::styled(text, *style)).collect();
            let mut line = Line::from(spans).style(Style::new().underlined());
            if align == 2 {
                line = line.right_aligned();
            }
            same(&line, Rect::new(x, 1, width, 1));
        }
    }
}
