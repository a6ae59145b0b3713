use crossterm::event::KeyCode;

use super::CARDS;
use crate::i18n::Lang;
use crate::tui::app::Todo;
use crate::tui::keymap::Mode;
use crate::tui::layout::Panel;
use crate::tui::remember::Remembered;
use crate::tui::sample::{ALL_SIZES, Stage, in_sizes};

fn first_time(width: u16, height: u16) -> Stage {
    let mut stage = Stage::new(width, height, Lang::En, "welcome").with_engine();
    stage.app.recall(&Remembered::default());
    stage.app.start_tour();
    stage
}

fn toured(stage: &Stage) -> bool {
    stage.todos.iter().any(|todo| matches!(todo, Todo::Remember(what) if what.toured))
}

#[test]
fn the_cards_go_round_the_parts_and_end_at_the_text() {
    let mut stage = first_time(120, 40);
    let mut seen = Vec::new();
    for _ in CARDS {
        assert_eq!(stage.app.mode(), Mode::Tour);
        seen.push(stage.app.focus);
        stage.key(KeyCode::Enter);
    }
    assert_eq!(seen, [Panel::Prose, Panel::Run, Panel::Checks, Panel::Tree, Panel::Prose]);
    assert_eq!((stage.app.mode(), stage.app.focus), (Mode::Normal, Panel::Prose));
    assert!(toured(&stage), "never again");
}

#[test]
fn it_can_be_left_at_any_card_and_does_not_come_again() {
    let mut stage = first_time(80, 24);
    stage.key(KeyCode::Enter);
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Normal);
    assert!(toured(&stage));
}

#[test]
fn keys_do_nothing_else_meanwhile() {
    let mut stage = first_time(80, 24);
    stage.keys("ra$Rqx");
    assert!(stage.app.session().action().is_none() && !stage.todos.contains(&Todo::Quit));
}

#[test]
fn it_is_found_again_by_its_name() {
    let mut stage = Stage::new(80, 24, Lang::En, "welcome").with_engine();
    stage.ctrl('p');
    stage.keys("tour");
    stage.key(KeyCode::Enter);
    assert_eq!(stage.app.mode(), Mode::Tour);
    stage.key(KeyCode::Right);
    stage.key(KeyCode::Left);
    assert_eq!(stage.app.tour, Some(0));
}

#[test]
fn no_card_covers_what_it_points_at_where_parts_stand_side_by_side() {
    let mut stage = first_time(120, 40);
    for _ in CARDS {
        let card = crate::tui::view::tour::area(&stage.app);
        if let Some(target) = stage.app.areas.of(stage.app.focus).filter(|_| stage.app.focus != Panel::Tree) {
            let top = ratatui::layout::Rect { height: 4, ..target };
            assert!(!card.intersects(top), "{card:?} {target:?}");
        }
        stage.key(KeyCode::Enter);
    }
}

#[test]
fn cards_look_right_at_every_size() {
    for card in 0..CARDS.len() {
        let act = |stage: &mut Stage| {
            stage.app.start_tour();
            (0..card).for_each(|_| stage.key(KeyCode::Enter));
        };
        for (place, shown) in in_sizes(&ALL_SIZES, "build", act) {
            insta::assert_snapshot!(format!("tour-{}-{place}", card + 1), shown);
        }
    }
}
