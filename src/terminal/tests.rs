use proptest::prelude::*;

use super::{Colour, Terminal};

fn fed(cols: u16, rows: u16, bytes: &[u8]) -> Terminal {
    let mut terminal = Terminal::new(cols, rows);
    terminal.feed(bytes);
    terminal
}

#[test]
fn a_program_draws_where_it_says() {
    let terminal = fed(20, 4, b"one\r\ntwo\x1b[1;10H\x1b[1;31mred\x1b[0m\x1b[4;1Hlast");
    assert_eq!(terminal.text(), "one      red\ntwo\n\nlast");
    let red = terminal.row(0).into_iter().find(|cell| cell.text == "r").unwrap();
    assert_eq!((red.style.foreground, red.style.bold), (Colour::Indexed(1), true));
    assert_eq!(terminal.cursor(), Some((4, 3)));
}

#[test]
fn wide_letters_take_two_columns_and_keep_their_accents() {
    let terminal = fed(20, 2, "あe\u{301}い".as_bytes());
    let cells = terminal.row(0);
    let seen: Vec<_> = cells.iter().take(3).map(|cell| (cell.column, cell.text.as_str(), cell.wide)).collect();
    assert_eq!(seen, [(0, "あ", true), (2, "e\u{301}", false), (3, "い", true)]);
}

#[test]
fn lines_that_scroll_off_can_be_scrolled_back_to_and_stay_in_view_while_more_come() {
    let mut terminal = Terminal::new(10, 3);
    for number in 0..20 {
        terminal.feed(format!("line {number}\r\n").as_bytes());
    }
    terminal.scroll(5);
    assert_eq!(terminal.text(), "line 13\nline 14\nline 15");
    assert_eq!(terminal.cursor(), None, "it is out of view");
    terminal.feed(b"more\r\nand more\r\n");
    assert_eq!(terminal.text(), "line 13\nline 14\nline 15");
    terminal.follow();
    assert_eq!(terminal.text(), "more\nand more\n");
}

#[test]
fn a_full_screen_program_leaves_the_screen_as_it_was() {
    let mut terminal = fed(20, 3, b"$ vi\r\n\x1b[?1049h\x1b[?1h\x1b[?25l\x1b[2J\x1b[H~ file");
    assert!(terminal.modes().alternate_screen && terminal.modes().application_cursor);
    assert_eq!((terminal.text().as_str(), terminal.cursor()), ("~ file\n\n", None));
    terminal.feed(b"\x1b[?25h\x1b[?1l\x1b[?1049l");
    assert_eq!(terminal.text(), "$ vi\n\n");
    assert_eq!(terminal.modes(), super::Modes::default());
}

#[test]
fn questions_are_answered_and_secrets_are_not() {
    let mut terminal = fed(20, 3, b"ab\x1b[6n");
    assert_eq!(terminal.answers(), b"\x1b[1;3R");
    assert_eq!(terminal.answers(), b"", "each answer is given once");
    terminal.feed(b"\x1b[c");
    assert!(terminal.answers().starts_with(b"\x1b[?"));
    terminal.feed(b"\x1b[18t");
    assert_eq!(terminal.answers(), b"\x1b[8;3;20t");
    // A clipboard is not read, a title is not told.
    terminal.feed(b"\x1b]52;c;?\x07\x1b]0;echo pwned\x07\x1b[21t");
    assert_eq!(terminal.answers(), b"");
}

#[test]
fn what_is_selected_is_text_without_the_edges_breaks() {
    let mut terminal = fed(10, 6, b"a long line that breaks\r\nshort\r\n");
    terminal.select(0, 0, true);
    terminal.select_to(0, 0);
    assert_eq!(terminal.selected().as_deref(), Some("a long line that breaks\n"));
    terminal.select(2, 0, false);
    terminal.select_to(5, 0);
    assert_eq!(terminal.selected().as_deref(), Some("long"));
    let marked: String = terminal.row(0).into_iter().filter(|cell| cell.selected).map(|cell| cell.text).collect();
    assert_eq!(marked, "long");
    terminal.unselect();
    assert_eq!(terminal.selected(), None);
}

#[test]
fn a_letter_cannot_collect_accents_without_end() {
    let mut terminal = Terminal::new(10, 2);
    for _ in 0..1000 {
        terminal.feed("\x1b[1;2H\u{301}\u{301}\u{301}\x1b[2;1H".as_bytes());
    }
    assert!(terminal.row(0)[0].text.chars().count() < 20);
}

#[test]
fn a_flood_of_questions_is_not_kept() {
    let mut terminal = Terminal::new(10, 2);
    for _ in 0..10_000 {
        terminal.feed(b"\x1b[6n");
    }
    assert!(terminal.answers().len() <= 16 * 1024);
}

#[derive(Debug, Clone)]
enum Act {
    Feed(Vec<u8>),
    Resize(u16, u16),
    Scroll(i32),
    Select(usize, usize, bool),
    SelectTo(usize, usize),
}

/// Bytes that are likelier than chance to mean something to a terminal.
fn output() -> impl Strategy<Value = Vec<u8>> {
    let number =
        prop_oneof![Just(String::new()), (0..40u32).prop_map(|n| n.to_string()), any::<u32>().prop_map(|n| n.to_string())];
    let sequence = (prop::collection::vec(number, 0..4), "[ -/]?[@-~]", any::<bool>()).prop_map(|(numbers, end, private)| {
        format!("\x1b[{}{}{end}", if private { "?" } else { "" }, numbers.join(";")).into_bytes()
    });
    let modes = prop::sample::select(vec!["1049h", "1049l", "6h", "6l", "7l", "7h", "47h", "47l", "3h", "25l", "2026h", "1048l"])
        .prop_map(|mode| format!("\x1b[?{mode}").into_bytes());
    let escape = "\x1b[ -~]{1,3}".prop_map(String::into_bytes);
    let text = "[\\PC\u{300}あ\t\r\n\u{8}]{0,30}".prop_map(String::into_bytes);
    let piece = prop_oneof![sequence, modes, escape, text, prop::collection::vec(any::<u8>(), 0..30)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let place = || (0..40usize, 0..20usize);
    let act = prop_oneof![
        4 => output().prop_map(Act::Feed),
        1 => (0..60u16, 0..30u16).prop_map(|(cols, rows)| Act::Resize(cols, rows)),
        1 => (-50..50i32).prop_map(Act::Scroll),
        1 => (place(), any::<bool>()).prop_map(|((column, row), lines)| Act::Select(column, row, lines)),
        1 => place().prop_map(|(column, row)| Act::SelectTo(column, row)),
    ];
    prop::collection::vec(act, 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_a_program_prints_at_any_size_breaks_the_terminal(acts in acts()) {
        let mut terminal = Terminal::new(30, 8);
        for act in acts {
            match act {
                Act::Feed(bytes) => terminal.feed(&bytes),
                Act::Resize(cols, rows) => terminal.resize(cols, rows),
                Act::Scroll(by) => terminal.scroll(by as isize),
                Act::Select(column, row, lines) => terminal.select(column, row, lines),
                Act::SelectTo(column, row) => terminal.select_to(column, row),
            }
            for row in 0..=terminal.rows() {
                for cell in terminal.row(row) {
                    prop_assert!(cell.column + usize::from(cell.wide) < terminal.columns());
                    prop_assert!(!cell.text.chars().any(char::is_control));
                }
            }
            if let Some((column, row)) = terminal.cursor() {
                prop_assert!(column < terminal.columns() && row < terminal.rows());
            }
            let _ = terminal.selected();
            prop_assert!(terminal.history() <= super::emulator::HISTORY);
            prop_assert!(terminal.answers().len() <= 16 * 1024);
        }
    }
}
