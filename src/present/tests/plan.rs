//! The clock against the plan.

use std::time::Duration;

use super::harness::Demo;
use crate::i18n::Lang;
use crate::present::Options;
use crate::tui::sample;

const SIZE: (u16, u16) = (120, 40);

/// All steps: one minute for each, but half a minute for the second one.
fn demo(plan: Vec<(Option<String>, u16)>) -> Demo {
    let mut course = sample::course();
    for (place, step) in course.lessons.iter_mut().flat_map(|lesson| &mut lesson.steps).enumerate() {
        step.plan = Some(Duration::from_secs(if place == 1 { 30 } else { 60 }));
    }
    let mut demo = Demo::of(course, SIZE, Lang::En, (0, 4), &Options { plan, ..Options::default() }).ready();
    demo.keys(" ");
    demo
}

fn minutes(minutes: f64) -> Duration {
    Duration::from_secs_f64(minutes * 60.0)
}

#[test]
fn the_courses_own_minutes_say_whether_a_demo_is_ahead_or_behind() {
    let mut demo = demo(Vec::new());
    demo.wait(Duration::from_secs(40));
    assert!(demo.shown().contains("0:40 · on plan"), "{}", demo.shown());
    assert_eq!(demo.stage.notes().step, Some((40, 60)), "the notes tell the step's own time");
    demo.wait(Duration::from_secs(25));
    assert!(demo.shown().contains("1:05 · 0:05 behind"), "{}", demo.shown());
    // The second step begins when it should end.
    demo.keys(" ");
    demo.wait(Duration::from_secs(1));
    assert!(demo.shown().contains("1:06 · on plan"), "{}", demo.shown());
    assert_eq!(demo.stage.notes().step, Some((1, 30)));
    // What is left out is time won.
    demo.keys("s");
    demo.wait(Duration::from_secs(1));
    assert_eq!(demo.stage.notes().ahead, Some(23), "{}", demo.shown());
}

#[test]
fn minutes_that_are_asked_for_are_spread_as_the_courses_own() {
    // Three minutes over one and a half: the first step has two.
    let mut demo = demo(vec![(None, 3)]);
    demo.wait(minutes(1.9));
    assert!(demo.shown().contains("on plan"), "{}", demo.shown());
    demo.wait(minutes(0.2));
    assert_eq!(demo.stage.notes().ahead, Some(-6), "{}", demo.shown());
    assert_eq!(demo.stage.notes().step, Some((126, 120)));
}

#[test]
fn without_a_plan_there_is_only_the_clock() {
    let mut demo = Demo::new(SIZE, Lang::En, (0, 4), &Options::default()).ready();
    demo.keys(" ");
    demo.wait(minutes(2.0));
    let shown = demo.shown();
    assert!(shown.contains("2:00") && !shown.contains("behind") && !shown.contains("plan"), "{shown}");
    assert_eq!((demo.stage.notes().ahead, demo.stage.notes().step), (None, None));
}

#[test]
fn the_end_says_what_was_saved_of_it_all() {
    let options =
        Options { auto: true, pace: crate::runtime::replay::Pace::Instant, plan: vec![(None, 10)], ..Options::default() };
    let mut demo = Demo::new(SIZE, Lang::En, (0, 4), &options).ready();
    demo.wait(Duration::from_secs(5));
    assert!(demo.stage.ended());
    let saved = demo.stage.notes().ahead.unwrap_or_default();
    // Ten minutes for each of the two lessons.
    assert!((1190..=1200).contains(&saved), "{saved}");
}
