//! The terminal's own cursor stands where the next letter comes, whatever is typed into: there an input method opens its window.

use crossterm::event::KeyCode;
use ratatui::layout::Position;

use crate::i18n::Lang;
use crate::tui::sample::Stage;
use crate::tui::view;

/// Where the cursor stands once the screen is drawn.
fn cursor(stage: &mut Stage) -> Position {
    let shown = stage.shown();
    view::cursor(&stage.app).unwrap_or_else(|| panic!("no cursor on\n{shown}"))
}

/// Wide letters move the cursor by two, one key takes one of them back.
fn takes_wide_letters(stage: &mut Stage) {
    let start = cursor(stage);
    stage.keys("日本語");
    assert_eq!(cursor(stage), Position::new(start.x + 6, start.y), "{}", stage.shown());
    assert!(stage.shown().contains("日本語"));
    stage.key(KeyCode::Left);
    stage.key(KeyCode::Backspace);
    assert_eq!(cursor(stage), Position::new(start.x + 2, start.y));
    assert!(stage.shown().contains("日語"));
    // Together one letter, and two columns.
    stage.keys("👩\u{200d}💻");
    assert_eq!(cursor(stage), Position::new(start.x + 4, start.y));
    stage.key(KeyCode::Backspace);
    assert_eq!(cursor(stage), Position::new(start.x + 2, start.y));
}

#[test]
fn in_the_prompt() {
    for width in [60, 80, 120] {
        for lang in Lang::ALL {
            let mut stage = Stage::new(width, 30, lang, "build").with_engine();
            stage.keys(":echo ");
            takes_wide_letters(&mut stage);
        }
    }
}

#[test]
fn in_the_search() {
    let mut stage = Stage::new(80, 24, Lang::Ja, "build").with_engine();
    stage.keys("/");
    takes_wide_letters(&mut stage);
}

#[test]
fn in_a_variables_value() {
    for size in [(120, 40), (80, 24), (60, 20)] {
        let mut stage = Stage::new(size.0, size.1, Lang::Ja, "build").with_engine();
        stage.keys("v");
        stage.key(KeyCode::Enter);
        takes_wide_letters(&mut stage);
    }
}

#[test]
fn at_the_right_edge_a_wide_letter_goes_on_below_and_the_cursor_with_it() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    stage.keys(":");
    let mut last = cursor(&mut stage);
    let right = stage.app.areas.screen.right();
    for _ in 0..60 {
        stage.keys("あ");
        let at = cursor(&mut stage);
        assert!(at.x < right, "the cursor stays on the screen");
        assert!(at.x == last.x + 2 || at.x <= 3, "from {last} to {at}");
        last = at;
    }
    assert_eq!(stage.shown().matches('あ').count(), 60, "no letter is cut:\n{}", stage.shown());
}

#[test]
fn a_long_search_keeps_its_end_and_the_cursor_in_sight() {
    let mut stage = Stage::new(60, 20, Lang::Ja, "build").with_engine();
    stage.keys("/");
    let start = cursor(&mut stage);
    stage.keys(&"漢".repeat(40));
    stage.keys("字");
    let at = cursor(&mut stage);
    assert!(at.x > start.x && at.x < 60 && at.y == 19, "{at}");
    assert!(stage.shown().contains('字'));
}
