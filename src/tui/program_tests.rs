use bytes::Bytes;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Position;

use crate::engine::Size;
use crate::i18n::Lang;
use crate::session::{ActionEvent, Effect};
use crate::tui::app::{Msg, Todo};
use crate::tui::sample::Stage;
use crate::tui::view;

fn running(width: u16, height: u16) -> Stage {
    let mut stage = Stage::new(width, height, Lang::En, "serve").with_engine();
    stage.keys("r");
    stage.action(ActionEvent::Started(None));
    stage
}

fn prints(stage: &mut Stage, bytes: &[u8]) {
    stage.action(ActionEvent::Screen(Bytes::copy_from_slice(bytes)));
}

fn typed(stage: &Stage) -> Vec<u8> {
    let bytes = stage.todos.iter().filter_map(|todo| match todo {
        Todo::Perform(Effect::Type(_, bytes)) => Some(bytes.to_vec()),
        _ => None,
    });
    bytes.flatten().collect()
}

fn sizes(stage: &Stage) -> Vec<Size> {
    let size = |todo: &Todo| match todo {
        Todo::Perform(Effect::Resize(_, size)) => Some(*size),
        _ => None,
    };
    stage.todos.iter().filter_map(size).collect()
}

#[test]
fn a_program_draws_over_what_it_drew_before() {
    let mut stage = running(120, 40);
    prints(&mut stage, b"first frame\x1b[H\x1b[2Jsecond frame");
    let shown = stage.shown();
    assert!(shown.contains("second frame") && !shown.contains("first frame"), "{shown}");
}

#[test]
fn typing_into_it_gives_it_all_the_room_and_tells_it_so() {
    let mut stage = running(120, 40);
    prints(&mut stage, b"$ ");
    let before = *sizes(&stage).last().unwrap();
    stage.keys("i");
    let now = *sizes(&stage).last().unwrap();
    assert!(now.cols >= before.cols && now.rows > 2 * before.rows, "{before:?} {now:?}");
    let shown = stage.shown();
    assert!(shown.contains("$") && shown.contains("Ctrl-]") && !shown.contains("Checks"), "{shown}");
    stage.ctrl(']');
    assert_eq!(sizes(&stage).last(), Some(&before));
    assert!(stage.shown().contains("Checks"));
}

#[test]
fn keys_go_out_as_the_program_asked_for_them() {
    let mut stage = running(120, 40);
    prints(&mut stage, b"\x1b[?1h\x1b[?2004h");
    stage.keys("i");
    stage.key(KeyCode::Up);
    stage.message(Msg::Paste("a\nb".into()));
    assert_eq!(typed(&stage), b"\x1bOA\x1b[200~a\rb\x1b[201~");
}

#[test]
fn its_questions_are_answered() {
    let mut stage = running(120, 40);
    prints(&mut stage, b"ab\x1b[6n");
    assert_eq!(typed(&stage), b"\x1b[1;3R");
}

#[test]
fn the_cursor_stands_where_the_program_has_it_while_one_types() {
    let mut stage = running(80, 24);
    prints(&mut stage, b"/ # ls");
    assert_eq!(view::cursor(&stage.app), None);
    stage.keys("i");
    let at = view::cursor(&stage.app).expect("a cursor");
    let shown = stage.shown();
    let row = shown.lines().position(|line| line.contains("/ # ls")).unwrap();
    assert_eq!(usize::from(at.y), row);
    assert_eq!(at, Position::new(1 + 6, at.y));
    prints(&mut stage, b"\x1b[?25l");
    assert_eq!(view::cursor(&stage.app), None, "the program hid it");
}

#[test]
fn what_it_drew_can_be_read_after_its_end_and_looked_back_at() {
    let mut stage = running(120, 40);
    for number in 0..200 {
        prints(&mut stage, format!("line {number}\r\n").as_bytes());
    }
    stage.action(ActionEvent::Ended(Ok(0)));
    assert!(stage.shown().contains("line 199") && stage.shown().contains("exit code 0"));
    stage.keys("\t\t");
    for _ in 0..2 {
        stage.key(KeyCode::Tab);
    }
    assert!(!stage.shown().contains("line 3 "));
    stage.key(KeyCode::Home);
    assert!(stage.shown().contains("line 0"), "{}", stage.shown());
    stage.key(KeyCode::End);
    assert!(stage.shown().contains("line 199"));
}

#[test]
fn while_one_types_shift_looks_back_and_a_key_comes_back() {
    let mut stage = running(80, 24);
    for number in 0..200 {
        prints(&mut stage, format!("line {number}\r\n").as_bytes());
    }
    stage.keys("i");
    let back = KeyEvent::new(KeyCode::PageUp, KeyModifiers::SHIFT);
    for _ in 0..3 {
        stage.message(Msg::Key(back));
    }
    assert!(!stage.shown().contains("line 199") && stage.shown().contains("line 134"), "{}", stage.shown());
    assert_eq!(typed(&stage), b"", "looking back is not for the program");
    stage.keys("x");
    assert!(stage.shown().contains("line 199"));
}
