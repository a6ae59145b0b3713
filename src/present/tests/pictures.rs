//! What the room sees at each size, in both languages.

use std::time::Duration;

use crossterm::event::KeyCode;

use super::harness::Demo;
use crate::i18n::Lang;
use crate::present::Options;

const SIZES: [(u16, u16); 3] = [(200, 60), (120, 40), (80, 24)];

fn everywhere(name: &str, range: (usize, usize), act: impl Fn(&mut Demo)) {
    for (width, height) in SIZES {
        for lang in Lang::ALL {
            let mut demo = Demo::new((width, height), lang, range, &Options::default()).ready();
            act(&mut demo);
            insta::assert_snapshot!(format!("{name}-{width}x{height}-{lang}"), demo.shown());
        }
    }
}

#[test]
fn the_cover() {
    everywhere("cover", (0, 1), |_| {});
}

#[test]
fn a_file_being_typed() {
    everywhere("file", (1, 1), |demo| {
        demo.keys("  ");
        demo.wait(Duration::from_millis(2200));
    });
}

#[test]
fn a_command_that_ran_and_was_proved() {
    everywhere("built", (2, 3), |demo| {
        demo.keys("  ");
        demo.wait(Duration::from_secs(12));
    });
}

#[test]
fn a_question_and_its_answer() {
    everywhere("answer", (4, 4), |demo| demo.keys("  "));
}

#[test]
fn the_list_of_steps() {
    everywhere("jump", (0, 1), |demo| {
        demo.keys(" g");
        demo.keys("st");
        demo.key(KeyCode::Down);
    });
}

#[test]
fn the_keys() {
    everywhere("keys", (0, 1), |demo| demo.keys(" ?"));
}

#[test]
fn the_end() {
    everywhere("end", (0, 0), |demo| demo.keys("  "));
}
