use bytes::Bytes;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::i18n::Lang;
use crate::runtime::shell_panel::{ShellNews, WhichDocker};
use crate::tui::app::{Msg, Todo};
use crate::tui::keymap::Mode;
use crate::tui::sample::Stage;
use crate::tui::shell::ShellMsg;
use crate::tui::view;

fn opened(width: u16, height: u16) -> Stage {
    let mut stage = Stage::new(width, height, Lang::En, "build").with_engine();
    stage.keys("$");
    stage.message(Msg::Shell(ShellMsg::Opened(WhichDocker::Own)));
    stage
}

fn prints(stage: &mut Stage, text: &str) {
    stage.message(Msg::Shell(ShellMsg::News(ShellNews::Output(Bytes::copy_from_slice(text.as_bytes())))));
}

fn typed(stage: &Stage) -> Vec<u8> {
    let bytes = stage.todos.iter().filter_map(|todo| match todo {
        Todo::TypeShell(bytes) => Some(bytes.to_vec()),
        _ => None,
    });
    bytes.flatten().collect()
}

fn copied(stage: &Stage) -> Vec<&str> {
    let mut texts = Vec::new();
    for todo in &stage.todos {
        if let Todo::Copy(text) = todo {
            texts.push(text.as_str());
        }
    }
    texts
}

fn shift(stage: &mut Stage, code: KeyCode) {
    stage.message(Msg::Key(KeyEvent::new(code, KeyModifiers::SHIFT)));
}

fn mouse(stage: &mut Stage, kind: MouseEventKind, column: u16, row: u16) {
    stage.message(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
}

#[test]
fn one_key_starts_it_in_the_steps_folder_with_the_panels_size() {
    let stage = opened(120, 40);
    let starts: Vec<_> = stage.todos.iter().filter(|todo| matches!(todo, Todo::OpenShell(..))).collect();
    let [Todo::OpenShell(folder, size)] = starts[..] else { panic!("{starts:?}") };
    assert_eq!(folder, "goapp");
    assert!(size.cols > 85 && size.rows > 30, "{size:?}");
}

#[test]
fn every_key_goes_to_the_shell_but_the_way_out_and_it_runs_on() {
    let mut stage = opened(120, 40);
    stage.keys("qr$?");
    stage.ctrl('c');
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::Esc);
    assert_eq!(typed(&stage), b"qr$?\x03\t\x1b");
    stage.ctrl(']');
    assert_eq!(stage.app.mode(), Mode::Normal);
    prints(&mut stage, "while away\r\n");
    stage.keys("$");
    assert_eq!(stage.todos.iter().filter(|todo| matches!(todo, Todo::OpenShell(..))).count(), 1, "it is the same one");
    assert!(stage.shown().contains("while away"));
}

#[test]
fn the_panel_says_which_docker_it_is_and_how_to_leave() {
    let mut stage = opened(120, 40);
    let shown = stage.shown();
    for text in ["Your shell", "goapp", "docker: sealegs itself", "Ctrl-] back to the workshop"] {
        assert!(shown.contains(text), "{text} is not in\n{shown}");
    }
    stage.message(Msg::Shell(ShellMsg::Opened(WhichDocker::Installed("/usr/bin/docker".into()))));
    assert!(stage.shown().contains("docker: /usr/bin/docker"));
}

#[test]
fn its_end_closes_the_panel_and_is_told_until_a_key_is_pressed() {
    let mut stage = opened(80, 24);
    stage.message(Msg::Shell(ShellMsg::News(ShellNews::Ended(3))));
    assert!(stage.shown().contains("your shell ended (exit code 3)"), "{}", stage.shown());
    assert_eq!(stage.app.mode(), Mode::Normal);
    stage.key(KeyCode::Tab);
    assert!(!stage.shown().contains("your shell ended"));
    stage.keys("$");
    assert_eq!(stage.todos.iter().filter(|todo| matches!(todo, Todo::OpenShell(..))).count(), 2, "another one starts");
}

#[test]
fn lines_selected_with_keys_are_copied_and_that_is_said() {
    let mut stage = opened(80, 24);
    prints(&mut stage, "$ docker ps\r\nNAMES\r\nweb\r\n$ ");
    shift(&mut stage, KeyCode::Up);
    assert_eq!(stage.app.mode(), Mode::Select);
    stage.key(KeyCode::Up);
    stage.key(KeyCode::Enter);
    assert_eq!(copied(&stage), ["NAMES\nweb\n"]);
    assert!(stage.shown().contains("copied: NAMES … (2 lines)"), "{}", stage.shown());
    assert_eq!(typed(&stage), b"", "the keys that select are not the shell's");
    stage.keys("x");
    assert!(!stage.shown().contains("copied:"));
}

#[test]
fn the_selection_goes_on_beyond_the_panels_edge() {
    let mut stage = opened(80, 24);
    for number in 0..100 {
        prints(&mut stage, &format!("line {number}\r\n"));
    }
    shift(&mut stage, KeyCode::Up);
    for _ in 0..50 {
        stage.key(KeyCode::Up);
    }
    stage.keys("y");
    let text = copied(&stage)[0].to_owned();
    assert_eq!((text.lines().count(), text.lines().next(), text.lines().last()), (51, Some("line 49"), Some("line 99")));
}

#[test]
fn dragging_with_the_mouse_copies_what_was_under_it() {
    let mut stage = opened(80, 24);
    prints(&mut stage, "$ docker run web\r\n$ ");
    let shown = stage.shown();
    let row = u16::try_from(shown.lines().position(|line| line.contains("docker run")).unwrap()).unwrap();
    mouse(&mut stage, MouseEventKind::Down(MouseButton::Left), 2, row);
    mouse(&mut stage, MouseEventKind::Drag(MouseButton::Left), 6, row);
    mouse(&mut stage, MouseEventKind::Drag(MouseButton::Left), 11, row);
    mouse(&mut stage, MouseEventKind::Up(MouseButton::Left), 11, row);
    assert_eq!(copied(&stage), ["docker run"]);
    mouse(&mut stage, MouseEventKind::Down(MouseButton::Left), 3, row);
    mouse(&mut stage, MouseEventKind::Up(MouseButton::Left), 3, row);
    assert_eq!(copied(&stage).len(), 1, "a click is no selection");
}

#[test]
fn older_lines_are_looked_back_at_with_the_wheel_and_a_key_comes_back() {
    let mut stage = opened(80, 24);
    for number in 0..100 {
        prints(&mut stage, &format!("line {number}\r\n"));
    }
    for _ in 0..10 {
        mouse(&mut stage, MouseEventKind::ScrollUp, 10, 10);
    }
    assert!(stage.shown().contains("line 60") && !stage.shown().contains("line 99"), "{}", stage.shown());
    stage.keys("l");
    assert!(stage.shown().contains("line 99"));
}

#[test]
fn a_command_that_runs_keeps_its_size_while_the_shell_is_shown() {
    let mut stage = Stage::new(120, 40, Lang::En, "serve").with_engine();
    stage.keys("r");
    let before = stage.todos.len();
    stage.keys("$");
    let resized = stage.todos.iter().skip(before).any(|todo| matches!(todo, Todo::Perform(crate::session::Effect::Resize(..))));
    assert!(!resized);
}

#[test]
fn the_cursor_is_the_shells() {
    let mut stage = opened(80, 24);
    prints(&mut stage, "$ ls");
    let at = view::cursor(&stage.app).expect("a cursor");
    assert_eq!((at.x, at.y), (4, 2));
}
