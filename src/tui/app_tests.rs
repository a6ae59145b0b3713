use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;

use crate::engine::{EngineError, NameOwner};
use crate::i18n::Lang;
use crate::session::{ActionEvent, Effect, Event};
use crate::tui::app::{Msg, Todo};
use crate::tui::keymap::Mode;
use crate::tui::layout::Panel;
use crate::tui::sample::{Stage, file, images};

fn wide(at: &str) -> Stage {
    Stage::new(120, 40, Lang::En, at).with_engine()
}

fn click(stage: &mut Stage, column: u16, row: u16) {
    let kind = MouseEventKind::Down(MouseButton::Left);
    stage.message(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
}

/// Row and column (in cells of narrow letters) of a text on the screen.
fn find(stage: &mut Stage, text: &str) -> (u16, u16) {
    let shown = stage.shown();
    let (row, line) = shown.lines().enumerate().find(|(_, line)| line.contains(text)).expect("on the screen");
    let column = crate::markdown::width(&line[..line.find(text).expect("in the line")]);
    (u16::try_from(column).expect("a column"), u16::try_from(row).expect("a row"))
}

#[test]
fn a_click_on_a_step_goes_there() {
    let mut stage = wide("build");
    let (column, row) = find(&mut stage, "Who runs it?");
    click(&mut stage, column, row);
    assert_eq!(stage.app.session().at().map(|at| at.step.as_str()), Some("quiz"));
}

#[test]
fn what_a_command_means_comes_and_goes_and_follows_the_language() {
    let mut stage = wide("serve");
    assert!(!stage.shown().contains("host port"), "not before it is asked for");
    stage.keys("w");
    let shown = stage.shown();
    assert!(shown.contains("host port 8888 → port 8888"), "{shown}");
    stage.keys("l");
    assert!(stage.shown().contains("ホストのポート 8888 →"), "{}", stage.shown());
    stage.keys("w");
    assert!(!stage.shown().contains("ホストのポート"));
}

#[test]
fn where_there_is_no_command_nothing_is_explained() {
    let mut stage = wide("write");
    let before = stage.shown();
    stage.keys("w");
    assert_eq!(stage.shown(), before);
}

#[test]
fn a_click_on_a_tab_shows_it_and_keys_go_there() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    let (column, row) = find(&mut stage, "Sizes");
    click(&mut stage, column, row);
    assert_eq!((stage.app.tab, stage.app.focus), (Panel::Chart, Panel::Chart));
}

#[test]
fn without_an_engine_the_advice_is_shown_once_and_then_left_to_the_learner() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").without_engine();
    assert_eq!(stage.app.tab, Panel::Run);
    stage.key(KeyCode::Tab);
    let stage = stage.without_engine();
    assert_eq!(stage.app.tab, Panel::Checks, "looking again does not take the panel away");
}

#[test]
fn the_wheel_scrolls_what_is_under_the_pointer() {
    let mut stage = wide("serve");
    stage.keys("r");
    let texts: Vec<String> = (0..200).map(|number| format!("line {number}")).collect();
    stage.prints(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(stage.shown().contains("line 199"));
    let (column, row) = find(&mut stage, "line 199");
    for _ in 0..20 {
        let kind = MouseEventKind::ScrollUp;
        stage.message(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    }
    stage.prints(&["the newest"]);
    let shown = stage.shown();
    assert!(!shown.contains("the newest") && shown.contains("line 130"), "{shown}");
    assert_eq!(stage.app.focus, Panel::Prose, "the wheel does not take the focus");
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::End);
    assert!(stage.shown().contains("the newest"));
}

#[test]
fn search_goes_through_matches_with_its_own_keys() {
    let mut stage = wide("serve");
    stage.keys("r");
    stage.prints(&["ERROR one", "fine", "error two"]);
    stage.keys("/error");
    stage.key(KeyCode::Enter);
    assert!(stage.shown().contains("2/2"));
    stage.keys("n");
    assert!(stage.shown().contains("1/2"));
    assert_eq!(stage.app.session().at().map(|at| at.step.as_str()), Some("serve"), "n is not the next step here");
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Normal);
}

#[test]
fn typed_keys_reach_the_command_until_ctrl_bracket() {
    let mut stage = wide("serve");
    stage.keys("r");
    stage.action(ActionEvent::Started(None));
    stage.keys("iq");
    stage.ctrl('c');
    stage.message(Msg::Paste("ls\n".into()));
    let typed: Vec<u8> = stage
        .todos
        .iter()
        .filter_map(|todo| match todo {
            Todo::Perform(Effect::Type(_, bytes)) => Some(bytes.to_vec()),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(typed, b"q\x03ls\r");
    stage.ctrl(']');
    assert_eq!(stage.app.mode(), Mode::Normal);
}

#[test]
fn nothing_can_be_typed_into_a_build() {
    let mut stage = wide("build");
    stage.keys("ri");
    assert_eq!(stage.app.mode(), Mode::Normal);
}

#[test]
fn ctrl_c_stops_the_command_and_quits_only_when_none_runs() {
    let mut stage = wide("build");
    stage.keys("r");
    stage.ctrl('c');
    assert!(matches!(stage.todos.last(), Some(Todo::Perform(Effect::Cancel { force: false, .. }))));
    stage.action(ActionEvent::Ended(Ok(130)));
    stage.ctrl('c');
    assert_eq!(stage.todos.last(), Some(&Todo::Quit));
}

#[test]
fn quitting_asks_while_something_runs() {
    let mut stage = wide("build");
    stage.keys("rqn");
    assert!(!stage.todos.contains(&Todo::Quit));
    stage.keys("qy");
    assert_eq!(stage.todos.last(), Some(&Todo::Quit));
}

#[test]
fn yes_to_the_offer_removes_the_own_container() {
    let mut stage = wide("serve");
    stage.keys("r");
    let taken = EngineError::NameTaken { name: "web".into(), owner: NameOwner::Own };
    stage.action(ActionEvent::Ended(Err(taken.into())));
    assert_eq!(stage.app.mode(), Mode::Question);
    stage.keys("y");
    assert!(stage.todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::RemoveContainer(_, name)) if name == "web")));
    assert_eq!(stage.app.mode(), Mode::Normal);
}

#[test]
fn a_variable_is_changed_in_its_dialog() {
    let mut stage = wide("serve");
    stage.keys("v");
    stage.key(KeyCode::Enter);
    for _ in 0..4 {
        stage.key(KeyCode::Backspace);
    }
    stage.keys("9000");
    stage.key(KeyCode::Enter);
    assert_eq!(stage.app.session().scope().get("port"), Some("9000"));
    assert_eq!(stage.app.mode(), Mode::Variables);
    stage.key(KeyCode::Esc);
    assert!(stage.shown().contains("port 9000"));
}

#[test]
fn code_in_a_language_of_lessons_is_coloured_with_the_first_frame() {
    let stage = wide("build");
    let prose = &stage.app.laid.prose;
    assert!(
        prose.iter().any(|line| line.spans.iter().any(|span| span.content.trim() == "docker")),
        "a piece of its own: {prose:?}"
    );
    assert!(!stage.todos.iter().any(|todo| matches!(todo, Todo::Highlight(_))));
}

#[test]
fn code_in_another_language_is_coloured_after_it_was_shown_plain() {
    let mut stage = wide("write");
    stage.keys("hh");
    let Some(Todo::Highlight(codes)) = stage.todos.iter().find(|todo| matches!(todo, Todo::Highlight(_))).cloned() else {
        panic!("nothing asked for: {:?}", stage.todos)
    };
    assert_eq!(codes, [("toml".to_owned(), "from = \"build\"\n".to_owned())]);
    let colours = codes.into_iter().map(|(language, text)| {
        let colours = std::sync::Arc::new(crate::markdown::highlight(&language, &text));
        ((language, text), colours)
    });
    stage.todos.clear();
    stage.message(Msg::Highlighted(colours.collect()));
    assert!(stage.todos.is_empty(), "asked once only");
}

#[test]
fn a_clock_ticks_only_while_something_runs() {
    let mut stage = wide("build");
    assert_eq!(stage.app.tick(), None);
    stage.keys("r");
    assert!(stage.app.tick().is_some_and(|period| period.as_millis() >= 250));
    stage.action(ActionEvent::Ended(Ok(0)));
    assert_eq!(stage.app.tick(), None);
}

#[test]
fn a_running_command_learns_the_size_of_its_panel() {
    let mut stage = wide("serve");
    stage.keys("r");
    stage.message(Msg::Resize(160, 50));
    let sizes: Vec<u16> = stage
        .todos
        .iter()
        .filter_map(|todo| match todo {
            Todo::Perform(Effect::Resize(_, size)) => Some(size.cols),
            _ => None,
        })
        .collect();
    assert!(matches!(sizes.as_slice(), [first, .., last] if first < last), "{sizes:?}");
}

#[test]
fn a_wrong_answer_says_why_and_a_right_one_too() {
    let mut stage = wide("quiz");
    stage.keys("1");
    stage.key(KeyCode::Enter);
    assert!(stage.shown().contains("That is the default of Docker."));
    stage.keys("2");
    stage.key(KeyCode::Enter);
    let shown = stage.shown();
    assert!(shown.contains("USER says so.") && !shown.contains("That is the default"), "{shown}");
}

#[test]
fn control_sequences_from_the_engine_are_not_drawn() {
    let mut stage = wide("serve");
    stage.keys("r");
    let message = "bad \x1b]0;title\x07\x1b[31mthing".to_owned();
    stage.action(ActionEvent::Ended(Err(EngineError::Other { status: None, message }.into())));
    let shown = stage.shown();
    assert!(shown.contains("bad thing") && !shown.contains('\x1b'), "{shown}");
}

/// Brings the screen into one of its states.
fn state(stage: &mut Stage, which: usize) {
    match which {
        0 => stage.keys("?"),
        1 => stage.keys("v"),
        2 => {
            stage.keys("v");
            stage.key(KeyCode::Enter);
            stage.keys("あいう0123456789");
        }
        3 => stage.keys("tjj"),
        4 => stage.keys("rq"),
        5 => {
            stage.keys("r");
            stage.prints(&["コンテナ".repeat(80).as_str(), "x", ""]);
            stage.keys("/x");
        }
        6 => {
            stage.keys("r");
            let taken = EngineError::NameTaken { name: "web".into(), owner: NameOwner::Own };
            stage.action(ActionEvent::Ended(Err(taken.into())));
        }
        7 => {
            stage.key(KeyCode::Tab);
            stage.key(KeyCode::Tab);
            stage.key(KeyCode::Tab);
        }
        8 => stage.keys("hhs"),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_size_and_no_resize_breaks_any_view(
        sizes in prop::collection::vec((0u16..=200, 0u16..=200), 1..4),
        which in 0usize..10,
        at in prop::sample::select(vec!["welcome", "write", "build", "serve", "quiz"]),
        ja: bool,
        scrolls in 0usize..4,
    ) {
        let lang = if ja { Lang::Ja } else { Lang::En };
        // Keys do nothing where nothing can be seen: the state is brought about before.
        let mut stage = Stage::new(100, 30, lang, at).with_engine();
        match at {
            "build" => stage.sees(images()),
            "write" => stage.sees(file("FROM x\n")),
            _ => {}
        }
        if matches!(at, "serve" | "build") || !matches!(which, 4..=6) {
            state(&mut stage, which);
        }
        for (width, height) in sizes {
            stage.message(Msg::Resize(width, height));
            stage.shown();
            for _ in 0..scrolls {
                stage.key(KeyCode::PageUp);
                stage.key(KeyCode::Down);
                stage.shown();
            }
            click(&mut stage, width / 2, height / 2);
            stage.shown();
        }
    }
}

#[test]
fn every_size_can_be_drawn() {
    let mut stage = wide("build");
    stage.sees(images());
    stage.tell(Event::FilesChanged);
    for width in (0..=200).step_by(9) {
        for height in (0..=200).step_by(23) {
            stage.message(Msg::Resize(width, height));
            stage.shown();
        }
    }
}

#[test]
fn nothing_runs_unseen_while_the_terminal_is_too_small() {
    let mut stage = wide("build");
    stage.message(Msg::Resize(50, 15));
    stage.keys("r");
    assert!(!stage.todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::Run(..)))), "{:?}", stage.todos);
    stage.message(Msg::Resize(120, 40));
    stage.keys("r");
    assert!(stage.todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::Run(..)))));
    stage.message(Msg::Resize(50, 15));
    stage.keys("qy");
    assert_eq!(stage.todos.last(), Some(&Todo::Quit), "quitting works");
}

#[test]
fn keys_typed_ahead_of_the_next_step_are_meant_for_it() {
    let mut stage = Stage::new(120, 40, Lang::En, "welcome").with_engine();
    let _ = stage.shown();
    for key in ['n', ':', 'l', 's'] {
        let key = Msg::Key(crossterm::event::KeyEvent::from(KeyCode::Char(key)));
        let _ = stage.app.handle(key, stage.now);
    }
    let shown = stage.shown();
    assert!(shown.contains("Write the Dockerfile") && shown.contains("$ ls"), "no frame was drawn in between:\n{shown}");
}
