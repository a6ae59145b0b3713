//! Sharing out the room, as a learner does it.

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::app::{Msg, Todo};
use crate::tui::layout::Panel;
use crate::tui::remember::Remembered;
use crate::tui::sample::{ALL_SIZES, Stage, images, in_sizes};

fn stage(width: u16, height: u16, at: &str) -> Stage {
    Stage::new(width, height, Lang::En, at).with_engine()
}

fn remembered(stage: &Stage) -> Option<Remembered> {
    stage.todos.iter().rev().find_map(|todo| if let Todo::Remember(what) = todo { Some((**what).clone()) } else { None })
}

fn mouse(stage: &mut Stage, kind: MouseEventKind, column: u16, row: u16) {
    stage.message(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
}

#[test]
fn a_panel_takes_all_the_room_and_gives_it_back_with_the_same_key() {
    for (width, height) in [(200, 60), (120, 40), (80, 24)] {
        let mut stage = stage(width, height, "build");
        let before = stage.shown();
        stage.keys("z");
        assert_eq!(stage.app.areas.prose.width, width);
        assert_eq!(stage.app.areas.prose.height, height - 2);
        assert!(remembered(&stage).expect("remembered").sizes.zoom);
        stage.key(KeyCode::Tab);
        assert!(stage.shown().contains("[Checks"), "{}", stage.shown());
        stage.key(KeyCode::BackTab);
        stage.keys("z");
        assert_eq!(stage.shown(), before);
        assert!(!remembered(&stage).expect("remembered").sizes.zoom);
    }
}

#[test]
fn a_command_that_starts_is_seen_even_where_the_text_has_all_the_room() {
    for size in [(60, 20), (80, 24), (120, 40)] {
        let mut stage = stage(size.0, size.1, "serve");
        if size.0 >= 76 {
            stage.keys("z");
        }
        assert!(stage.shown().contains("It answers on port"));
        stage.keys("r");
        stage.action(ActionEvent::Started(None));
        stage.prints(&["listening on 8888"]);
        assert!(stage.shown().contains("listening on 8888"), "{}", stage.shown());
        stage.keys("n");
        assert!(stage.shown().contains("Which user runs the server?"), "the next step's text: {}", stage.shown());
        stage.keys("c");
        assert!(stage.shown().contains("The answer is right"), "{}", stage.shown());
    }
}

#[test]
fn keys_give_the_panel_with_the_focus_more_room_or_less() {
    let mut stage = stage(120, 40, "build");
    let areas = |stage: &Stage| stage.app.areas.clone();
    let before = areas(&stage);
    stage.keys(">");
    assert!(areas(&stage).prose.width > before.prose.width);
    stage.keys("<<");
    assert!(areas(&stage).prose.width < before.prose.width);
    stage.keys("-");
    assert!(areas(&stage).run.height > before.run.height);
    stage.app.focus_on(Panel::Run);
    let now = areas(&stage);
    stage.keys("++");
    assert!(areas(&stage).run.height > now.run.height);
    assert!(remembered(&stage).expect("remembered").sizes.console.is_some());
    stage.keys("=");
    assert_eq!(areas(&stage), before);
    assert_eq!(remembered(&stage), Some(Remembered { toured: true, ..Remembered::default() }));
}

#[test]
fn above_each_other_the_text_grows_by_what_the_console_loses() {
    let mut stage = stage(80, 24, "build");
    let before = stage.app.areas.prose.height;
    stage.keys("+");
    assert!(stage.app.areas.prose.height > before);
    stage.keys(">");
    assert!(stage.shown().contains("as wide as the screen already"), "{}", stage.shown());
}

#[test]
fn a_border_is_dragged_with_the_mouse_and_stays() {
    let mut stage = stage(120, 40, "build");
    let row = stage.app.areas.run.y;
    let right = stage.app.areas.run.x + stage.app.areas.run.width - 4;
    mouse(&mut stage, MouseEventKind::Down(MouseButton::Left), right, row);
    mouse(&mut stage, MouseEventKind::Drag(MouseButton::Left), right, row - 6);
    assert!(remembered(&stage).is_none(), "nothing is written on the way");
    mouse(&mut stage, MouseEventKind::Up(MouseButton::Left), right, row - 6);
    assert!(stage.app.areas.run.y.abs_diff(row - 6) <= 1, "{:?}", stage.app.areas.run);
    assert!(remembered(&stage).expect("remembered").sizes.console.is_some());
}

#[test]
fn where_there_is_no_room_for_more_the_names_of_all_parts_lead_to_them() {
    let mut stage = stage(60, 20, "build");
    stage.sees(images());
    for panel in ["[Step]", "[Checks", "[Run]", "[Sizes]"] {
        assert!(stage.shown().contains(panel), "{panel} in {}", stage.shown());
        stage.key(KeyCode::Tab);
    }
    stage.keys("z");
    assert!(stage.shown().contains("all the room already"));
}

#[test]
fn what_was_chosen_is_taken_up_again() {
    let mut first = stage(120, 40, "build");
    first.keys(">>z");
    let mut second = stage(120, 40, "build");
    second.app.recall(&remembered(&first).expect("remembered"));
    assert_eq!(second.shown(), first.shown());
}

#[test]
fn panels_stand_well_at_every_size() {
    type Shot = (&'static str, fn(&mut Stage));
    let shots: [Shot; 3] = [
        ("layout", |stage| stage.sees(images())),
        ("layout-run", |stage| {
            stage.sees(images());
            stage.keys("r");
            stage.action(ActionEvent::Started(None));
            stage.prints(&["a", "b"]);
        }),
        ("layout-zoom", |stage| {
            stage.keys("z");
            stage.key(KeyCode::Tab);
        }),
    ];
    for (name, act) in shots {
        for (place, shown) in in_sizes(&ALL_SIZES, "build", act) {
            insta::assert_snapshot!(format!("{name}-{place}"), shown);
        }
    }
}
