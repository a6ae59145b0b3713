use proptest::prelude::*;

use super::{Buffer, Go};
use crate::tui::edit::indent::Indent;

fn typed(text: &str) -> Buffer {
    let mut buffer = Buffer::new("");
    for letter in text.chars() {
        buffer.insert(&letter.to_string());
    }
    buffer
}

#[test]
fn words_are_undone_one_by_one_and_done_again() {
    let mut buffer = typed("FROM alpine as x");
    assert!(buffer.undo() && buffer.undo());
    assert_eq!(buffer.text(), "FROM alpine ");
    buffer.redo();
    assert_eq!(buffer.text(), "FROM alpine as ");
    while buffer.undo() {}
    assert_eq!(buffer.text(), "");
}

#[test]
fn what_was_pasted_is_one_thing_to_undo() {
    let mut buffer = typed("a");
    buffer.paste("b\r\nc\nd");
    assert_eq!(buffer.lines(), ["ab", "c", "d"]);
    buffer.insert("e");
    buffer.undo();
    assert_eq!(buffer.lines(), ["ab", "c", "d"]);
    buffer.undo();
    assert_eq!(buffer.text(), "a");
}

#[test]
fn backspace_erases_what_a_reader_sees_as_one_letter() {
    for letter in ["e\u{301}", "👩‍💻", "が", "か\u{3099}", "🇯🇵"] {
        let mut buffer = typed(&format!("x{letter}"));
        buffer.backspace(Indent::Tab);
        assert_eq!(buffer.text(), "x", "{letter}");
        let mut buffer = typed(&format!("{letter}x"));
        buffer.go(Go::Top, false);
        buffer.delete();
        assert_eq!(buffer.text(), "x", "{letter}");
    }
}

#[test]
fn the_cursor_keeps_to_its_column_past_short_lines_and_wide_letters() {
    let mut buffer = Buffer::new("abcdef\nあ\nabcdef");
    buffer.put_cursor((0, 5), false);
    buffer.go(Go::Down, false);
    assert_eq!(buffer.cursor(), (1, 3));
    buffer.go(Go::Down, false);
    assert_eq!(buffer.cursor(), (2, 5));
}

#[test]
fn a_selection_is_replaced_by_what_is_typed_and_comes_back_with_undo() {
    let mut buffer = Buffer::new("one\ntwo\nthree");
    buffer.put_cursor((0, 1), false);
    buffer.put_cursor((2, 2), true);
    assert_eq!(buffer.selected().as_deref(), Some("ne\ntwo\nth"));
    buffer.insert("X");
    assert_eq!(buffer.text(), "oXree");
    buffer.undo();
    assert_eq!(buffer.text(), "one\ntwo\nthree");
}

#[test]
fn lines_are_cut_and_the_last_one_too() {
    let mut buffer = Buffer::new("one\ntwo");
    assert_eq!(buffer.cut_line(), "one\n");
    assert_eq!(buffer.cut_line(), "two\n");
    assert_eq!(buffer.text(), "");
    while buffer.undo() {}
    assert_eq!(buffer.text(), "one\ntwo");
}

#[test]
fn another_text_in_place_of_all_is_one_thing_to_undo() {
    let mut buffer = typed("mine\nown");
    buffer.replace_all("theirs\n");
    assert_eq!(buffer.text(), "theirs\n");
    buffer.undo();
    assert_eq!(buffer.text(), "mine\nown");
}

#[test]
fn selected_lines_move_right_and_back() {
    let mut buffer = Buffer::new("a:\nb:\n\nc");
    buffer.put_cursor((0, 0), false);
    buffer.put_cursor((2, 0), true);
    buffer.shift(Indent::Spaces(2), false);
    assert_eq!(buffer.text(), "  a:\n  b:\n\nc");
    buffer.shift(Indent::Spaces(2), true);
    assert_eq!(buffer.text(), "a:\nb:\n\nc");
    buffer.undo();
    buffer.undo();
    assert_eq!(buffer.text(), "a:\nb:\n\nc");
}

proptest! {
    /// Whatever was done, undoing all of it gives the first text back, and doing it again the last.
    #[test]
    fn nothing_is_lost_by_undoing(
        text in "[a-c \t\nあ👩\u{301}]{0,12}",
        acts in prop::collection::vec((0_u8..20, "[a\n あ\u{301}]{0,3}"), 0..25),
    ) {
        let mut buffer = Buffer::new(&text);
        for (act, put) in acts {
            match act {
                0 => buffer.backspace(Indent::Spaces(2)),
                1 => buffer.delete(),
                2 => buffer.go(Go::Left, false),
                3 => buffer.go(Go::Right, true),
                4 => buffer.go(Go::Up, put.is_empty()),
                5 => buffer.go(Go::Down, false),
                6 => buffer.erase_word(true),
                7 => buffer.erase_word(false),
                8 => drop(buffer.cut_line()),
                9 => buffer.new_line(Indent::Tab),
                10 => buffer.shift(Indent::Spaces(2), false),
                11 => buffer.shift(Indent::Tab, true),
                12 => buffer.replace_all(&put),
                13 => buffer.go(Go::WordLeft, true),
                14 => buffer.select_all(),
                15 => buffer.go(Go::End, false),
                16 => buffer.paste(&put),
                _ => buffer.insert(&put),
            }
            let (row, byte) = buffer.cursor();
            prop_assert!(buffer.lines()[row].is_char_boundary(byte));
        }
        let last = buffer.text();
        while buffer.undo() {}
        prop_assert_eq!(buffer.text(), text);
        while buffer.redo() {}
        prop_assert_eq!(buffer.text(), last);
    }
}
