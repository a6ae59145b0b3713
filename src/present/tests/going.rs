//! Going on and back, by hand and by itself.

use std::time::Duration;

use crossterm::event::KeyCode;

use super::harness::Demo;
use crate::i18n::Lang;
use crate::present::Options;
use crate::present::options::Manner;
use crate::runtime::replay::Pace;
use crate::session::{EngineNews, Event};
use crate::tui::sample;

const SIZE: (u16, u16) = (120, 40);

fn demo(range: (usize, usize)) -> Demo {
    Demo::new(SIZE, Lang::En, range, &Options::default()).ready()
}

fn with(range: (usize, usize), options: &Options) -> Demo {
    Demo::new(SIZE, Lang::En, range, options).ready()
}

#[test]
fn a_command_is_typed_first_and_then_really_run() {
    let mut demo = Demo::new((200, 60), Lang::En, (2, 2), &Options::default()).ready();
    demo.keys(" ");
    assert!(demo.shown().contains("goapp$ █"), "the prompt waits:\n{}", demo.shown());
    let before = demo.ran().len();
    demo.keys(" ");
    demo.wait(Duration::from_millis(700));
    let shown = demo.shown();
    assert!(shown.contains("goapp$ docke") && !shown.contains("$ docker build . -t goapp"), "{shown}");
    assert_eq!(demo.ran().len(), before, "nothing runs before the line stands");
    demo.wait(Duration::from_secs(10));
    assert_eq!(demo.ran().last().map(String::as_str), Some("docker build . -t goapp"));
    let shown = demo.shown();
    assert!(shown.contains("did docker build") && shown.contains("✓ The image goapp is 60 MB"), "{shown}");
}

#[test]
fn the_engine_is_brought_to_the_first_step_before_anything_is_shown() {
    let mut demo = Demo::new(SIZE, Lang::En, (3, 3), &Options::default());
    demo.keys(" ");
    assert!(demo.shown().contains("still being brought"), "no engine yet:\n{}", demo.shown());
    let demo = &mut demo.ready();
    assert_eq!(demo.ran(), ["docker build . -t goapp"], "what the step builds on was done");
    demo.keys(" ");
    assert!(demo.shown().contains("Run it"), "{}", demo.shown());
}

#[test]
fn one_press_stops_a_server_and_goes_on() {
    let mut demo = demo((3, 4));
    demo.keys(" ");
    demo.keys("  ");
    assert!(demo.stage.serving() && demo.shown().contains("stop it and go on"), "{}", demo.shown());
    demo.keys(" ");
    assert!(demo.shown().contains("Who runs it?"), "{}", demo.shown());
}

#[test]
fn any_keys_type_the_right_ones_and_enter_runs_them() {
    let mut demo = with((2, 2), &Options { manner: Manner::Anything, ..Options::default() });
    demo.keys("  ");
    let before = demo.ran().len();
    demo.keys("qqqqqq");
    assert!(demo.shown().contains("goapp$ docker█"), "{}", demo.shown());
    demo.wait(Duration::from_secs(20));
    assert!(demo.shown().contains("goapp$ docker█"), "it waits for keys");
    demo.key(KeyCode::Enter);
    assert_eq!(demo.ran().len(), before + 1);
}

#[test]
fn what_is_only_shown_is_not_run_and_says_so() {
    let mut demo = with((2, 2), &Options { manner: Manner::Print, ..Options::default() });
    demo.keys("  ");
    demo.wait(Duration::from_secs(20));
    let before = demo.ran().len();
    demo.keys(" ");
    assert_eq!(demo.ran().len(), before);
    demo.key(KeyCode::PageUp);
    assert!(demo.shown().contains("not run"), "{}", demo.shown());
}

#[test]
fn what_is_only_run_is_not_typed() {
    let mut demo = with((2, 2), &Options { manner: Manner::Execute, ..Options::default() });
    demo.keys("  ");
    assert!(demo.shown().contains("did docker build"), "{}", demo.shown());
}

#[test]
fn going_back_shows_what_was_done_there() {
    let mut demo = demo((2, 4));
    demo.keys("  ");
    demo.wait(Duration::from_secs(12));
    demo.keys(" ");
    assert!(demo.shown().contains("Run it"), "{}", demo.shown());
    demo.key(KeyCode::PageUp);
    assert!(demo.shown().contains("did docker build . -t goapp"), "{}", demo.shown());
}

#[test]
fn a_failed_command_is_not_passed_over_and_the_screen_says_what_can_be_done() {
    let mut demo = demo((2, 3));
    demo.keys("  ");
    demo.exit = 1;
    demo.wait(Duration::from_secs(12));
    let shown = demo.shown();
    assert!(shown.contains("exit code 1") && shown.contains("P goes on from the recording"), "{shown}");
    demo.exit = 0;
    demo.keys(" ");
    demo.wait(Duration::from_secs(12));
    assert!(demo.shown().contains("next step"), "{}", demo.shown());
}

#[test]
fn one_key_goes_on_from_the_recording_from_the_same_step_and_the_screen_says_so() {
    let mut demo = demo((2, 3));
    demo.keys("  ");
    demo.ends = false;
    demo.wait(Duration::from_secs(12));
    assert!(demo.shown().contains("running"), "it hangs:\n{}", demo.shown());
    demo.keys("P");
    assert_eq!(demo.stood, ["stages/build"], "the recording begins at this step");
    demo.ends = true;
    let info = crate::engine::EngineInfo { replay: Some(Box::new(sample::replay_mark())), ..sample::docker() };
    demo.tell(Event::Engine(EngineNews::Ready(info)));
    demo.wait(Duration::from_secs(12));
    let shown = demo.shown();
    assert!(shown.contains("REPLAY") && shown.contains("From here on you see the recording"), "{shown}");
    assert!(shown.contains("did docker build"), "the command went on by itself:\n{shown}");
    assert!(demo.stage.session().record().steps.iter().all(|(name, known)| name != "stages/build" || known.replayed));
}

#[test]
fn a_step_is_made_ready_while_another_one_stays_on_the_screen() {
    let mut demo = demo((0, 1));
    demo.keys(" ");
    demo.ends = false;
    demo.keys("g");
    demo.keys("serve");
    demo.key(KeyCode::Enter);
    let shown = demo.shown();
    assert!(shown.contains("What an image is") && shown.contains("preparing"), "{shown}");
    demo.ends = true;
    let job = demo.stage.session().action().map(|action| action.job).unwrap_or(crate::session::JobId(0));
    demo.tell(Event::Action(job, crate::session::ActionEvent::Ended(Ok(0))));
    let shown = demo.shown();
    assert!(shown.contains("What an image is") && shown.contains("ready: Run it"), "{shown}");
    demo.keys(" ");
    assert!(demo.shown().contains("It answers on port 8888"), "{}", demo.shown());
}

#[test]
fn a_press_that_came_too_early_is_forgotten_when_the_step_is_ready() {
    let mut demo = Demo::new(SIZE, Lang::En, (3, 3), &Options::default());
    demo.keys(" ");
    assert!(demo.shown().contains("Ctrl-c stops that"), "{}", demo.shown());
    let mut demo = demo.ready();
    let shown = demo.shown();
    assert!(shown.contains("ready: Run it") && !shown.contains("stops that"), "{shown}");
}

#[test]
fn paused_checks_look_at_nothing_until_they_are_asked_for_again() {
    let mut demo = demo((2, 3));
    demo.keys(" c");
    demo.asked.clear();
    demo.keys(" ");
    demo.wait(Duration::from_secs(12));
    let looked = |demo: &Demo| demo.asked.iter().any(|effect| matches!(effect, crate::session::Effect::Probe { .. }));
    assert!(!looked(&demo) && demo.shown().contains("checks paused"), "{}", demo.shown());
    demo.keys("c");
    assert!(looked(&demo) && demo.shown().contains("✓ The image"), "{}", demo.shown());
}

#[test]
fn a_demo_runs_by_itself_to_its_end() {
    let mut demo = with((0, 4), &Options { auto: true, ..Options::default() });
    demo.wait(Duration::from_secs(180));
    let shown = demo.shown();
    assert!(demo.stage.ended(), "{:?}\n{shown}", demo.stage.trouble());
    assert_eq!(demo.ran().len(), 2, "{:?}", demo.ran());
    assert!(demo.stage.session().record().steps.values().filter(|known| known.done).count() >= 4);
}

#[test]
fn at_once_it_takes_no_time() {
    let mut demo = with((0, 4), &Options { auto: true, pace: Pace::Instant, ..Options::default() });
    demo.wait(Duration::from_secs(2));
    let shown = demo.shown();
    assert!(demo.stage.ended(), "{:?}\n{shown}", demo.stage.trouble());
}

#[test]
fn a_demo_that_cannot_go_on_by_itself_says_at_which_step_and_why() {
    let mut demo = with((2, 4), &Options { auto: true, pace: Pace::Instant, ..Options::default() });
    demo.exit = 1;
    demo.wait(Duration::from_secs(2));
    let trouble = demo.stage.trouble().unwrap_or_default().to_owned();
    assert!(trouble.contains("stages/build") && trouble.contains("exit code 1"), "{trouble}");
}

#[test]
fn a_step_that_cannot_be_made_ready_leaves_the_room_where_it_was_and_says_why_and_what_to_do() {
    let mut demo = demo((0, 1));
    demo.keys(" ");
    demo.exit = 1;
    demo.keys("g");
    demo.keys("serve");
    demo.key(KeyCode::Enter);
    let shown = demo.shown();
    assert!(shown.contains("What an image is"), "the step stays on the screen:\n{shown}");
    let said = demo.stage.notes().said.expect("something is said");
    assert!(said.1 && said.0.contains("\"Run it\" is not ready. \"Build it\" could not be done: did docker build"), "{said:?}");
    assert!(said.0.contains("r tries again, P goes on from the recording"), "{said:?}");
    // And so it does.
    demo.exit = 0;
    demo.keys("r");
    assert!(demo.shown().contains("What an image is") && demo.shown().contains("ready: Run it"), "{}", demo.shown());
}

#[test]
fn a_demo_whose_first_step_cannot_be_made_ready_stays_at_its_cover() {
    let mut demo = Demo::new(SIZE, Lang::En, (3, 4), &Options::default());
    demo.exit = 1;
    let mut demo = demo.ready();
    let shown = demo.shown();
    assert!(shown.contains("is not ready") && shown.contains("r tries again"), "{shown}");
    demo.keys("r");
    assert!(demo.shown().contains("ready: Run it"), "what it builds on stands by now:\n{}", demo.shown());
    demo.keys(" ");
    assert!(demo.shown().contains("It answers on port 8888"), "the demo's own first step:\n{}", demo.shown());
    // Back at the cover it can still be made ready.
    demo.exit = 0;
    demo.key(KeyCode::PageUp);
    demo.keys("g");
    demo.keys("serve");
    demo.key(KeyCode::Enter);
    assert!(demo.shown().contains("ready: Run it"), "{}", demo.shown());
}

#[test]
fn by_itself_it_does_not_begin_with_what_cannot_be_made_ready_and_says_why() {
    let mut demo = Demo::new(SIZE, Lang::En, (3, 4), &Options { auto: true, ..Options::default() });
    demo.exit = 1;
    let mut demo = demo.ready();
    demo.wait(Duration::from_secs(20));
    let trouble = demo.stage.trouble().unwrap_or_default().to_owned();
    assert!(trouble.contains("\"Build it\" could not be done"), "{trouble}");
}

#[test]
fn without_a_recording_nothing_is_promised_and_nothing_pretends_to_be_one() {
    let mut demo = demo((2, 3));
    demo.stage.session.may_replay(false);
    demo.keys("  ");
    demo.exit = 1;
    demo.wait(Duration::from_secs(12));
    let shown = demo.shown();
    assert!(shown.contains("R looks for the engine") && !shown.contains("recording"), "{shown}");
    demo.keys("P");
    let shown = demo.shown();
    assert!(shown.contains("There is no recording to go on from") && shown.contains("exit code 1"), "{shown}");
    assert!(demo.stood.is_empty() && !shown.contains("From here on"), "{shown}");
}
