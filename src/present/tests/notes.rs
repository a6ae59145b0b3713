//! What the presenter's second screen is told, and what it makes the demo do.

use std::time::Duration;

use super::harness::Demo;
use crate::engine::EngineInfo;
use crate::i18n::Lang;
use crate::present::Options;
use crate::present::notes::Drive;
use crate::present::stage::Msg;
use crate::session::{EngineNews, Event};
use crate::tui::sample;

fn demo(range: (usize, usize)) -> Demo {
    let mut course = sample::course();
    for step in course.lessons.iter_mut().flat_map(|lesson| &mut lesson.steps) {
        step.speaker = crate::i18n::Localized::default();
        step.speaker.set(Lang::En, format!("Say something of {}.", step.id));
        step.speaker.set(Lang::Ja, format!("{} の話。", step.id));
    }
    Demo::of(course, (120, 40), Lang::En, range, &Options::default()).ready()
}

fn drive(demo: &mut Demo, drive: Drive) {
    demo.message(Msg::Drive(drive));
}

#[test]
fn it_has_the_present_step_the_next_one_and_what_the_next_press_does() {
    let mut demo = demo((2, 4));
    drive(&mut demo, Drive::Next);
    let shown = demo.stage.notes();
    assert_eq!((shown.now.1.as_str(), shown.next.1.as_str()), ("Say something of build.", "Say something of serve."));
    assert_eq!((shown.press.as_str(), shown.live), ("type the command", true));
    assert!(shown.engine.contains("Docker"), "{}", shown.engine);
    demo.keys("L");
    assert_eq!(demo.stage.notes().now.1, "build の話。", "in the demo's language");
    // It comes through a line of text unchanged.
    let line = serde_json::to_string(&demo.stage.notes()).expect("a line");
    assert!(!line.contains('\n'));
    assert_eq!(serde_json::from_str::<crate::present::notes::Shown>(&line).expect("read"), demo.stage.notes());
}

#[test]
fn it_goes_on_and_back_and_runs_what_the_demo_shows() {
    let mut demo = demo((2, 4));
    drive(&mut demo, Drive::Next);
    drive(&mut demo, Drive::Next);
    demo.wait(Duration::from_secs(12));
    assert_eq!(demo.ran().last().map(String::as_str), Some("docker build . -t goapp"));
    drive(&mut demo, Drive::Next);
    assert!(demo.shown().contains("Run it"), "{}", demo.shown());
    drive(&mut demo, Drive::Back);
    assert!(demo.shown().contains("did docker build"), "{}", demo.shown());
}

#[test]
fn it_prepares_a_step_by_name_and_says_which_names_there_are_not() {
    let mut demo = demo((0, 1));
    drive(&mut demo, Drive::Next);
    drive(&mut demo, Drive::Jump("nowhere".into()));
    let said = demo.stage.notes().said.expect("something is said").0;
    assert!(said.contains("nowhere"), "{said}");
    drive(&mut demo, Drive::Jump("stages/serve".into()));
    let shown = demo.shown();
    assert!(shown.contains("What an image is") && shown.contains("ready: Run it"), "{shown}");
    assert_eq!(demo.stage.notes().next.1, "Say something of serve.", "what comes next is what was prepared");
    drive(&mut demo, Drive::Next);
    assert!(demo.shown().contains("It answers on port 8888"), "{}", demo.shown());
}

#[test]
fn it_goes_on_from_the_recording_and_says_so_there_too() {
    let mut demo = demo((2, 3));
    drive(&mut demo, Drive::Next);
    drive(&mut demo, Drive::Next);
    demo.ends = false;
    demo.wait(Duration::from_secs(12));
    drive(&mut demo, Drive::Insure);
    assert_eq!(demo.stood, ["stages/build"]);
    demo.ends = true;
    let info = EngineInfo { replay: Some(Box::new(sample::replay_mark())), ..sample::docker() };
    demo.tell(Event::Engine(EngineNews::Ready(info)));
    demo.wait(Duration::from_secs(12));
    let shown = demo.stage.notes();
    assert!(!shown.live && shown.engine.contains("REPLAY"), "{}", shown.engine);
}

#[test]
fn it_stops_what_runs_and_never_leaves_the_demo() {
    let mut demo = demo((2, 3));
    drive(&mut demo, Drive::Next);
    drive(&mut demo, Drive::Next);
    demo.ends = false;
    demo.wait(Duration::from_secs(12));
    drive(&mut demo, Drive::Stop);
    assert!(demo.asked.iter().any(|effect| matches!(effect, crate::session::Effect::Cancel { .. })));
    for _ in 0..3 {
        drive(&mut demo, Drive::Stop);
    }
    assert!(!demo.left);
}

#[test]
fn an_empty_screen_comes_back_with_the_next_press_wherever_it_is_pressed() {
    let mut demo = demo((2, 3));
    drive(&mut demo, Drive::Next);
    let before = demo.ran();
    drive(&mut demo, Drive::Blank);
    assert!(demo.shown().trim().is_empty(), "{}", demo.shown());
    drive(&mut demo, Drive::Next);
    assert!(demo.shown().contains("Build it") && demo.ran() == before, "nothing but the picture came back:\n{}", demo.shown());
}
