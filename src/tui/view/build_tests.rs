use std::time::Duration;

use crossterm::event::KeyCode;

use crate::engine::{BuildEvent, StepState};
use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::sample::Stage;

fn tells(stage: &mut Stage, steps: &[(&str, StepState)]) {
    let event =
        |(name, state): &(&str, StepState)| BuildEvent::Step { id: (*name).into(), name: (*name).into(), state: state.clone() };
    stage.action(ActionEvent::Build(steps.iter().map(event).collect()));
}

const GO: &str = "[server 1/3] FROM docker.io/library/golang:1.16-alpine";
const COPY: &str = "[server 2/3] COPY . .";
const BUILD: &str = "[server 3/3] RUN go build -o /server";
const NODE: &str = "[pages 1/2] FROM docker.io/library/node:16";
const PAGES: &str = "[pages 2/2] RUN npm run build";
const TAKE: &str = "[stage-2 1/2] COPY --from=server /server /server";
const TAKE_PAGES: &str = "[stage-2 2/2] COPY --from=pages /dist /dist";

/// Two stages side by side, and a last one that waits for them.
fn building(width: u16, height: u16, lang: Lang) -> Stage {
    let mut stage = Stage::new(width, height, lang, "build").with_engine();
    stage.keys("r");
    stage.now = Duration::from_secs(10);
    let waiting = [GO, COPY, BUILD, NODE, PAGES, TAKE, TAKE_PAGES].map(|name| (name, StepState::Waiting));
    tells(&mut stage, &waiting);
    tells(&mut stage, &[("[internal] load build definition", StepState::Done(Duration::ZERO)), (GO, StepState::Cached)]);
    tells(&mut stage, &[(COPY, StepState::Done(Duration::ZERO)), (BUILD, StepState::Running), (NODE, StepState::Running)]);
    stage.now = Duration::from_secs(14);
    tells(&mut stage, &[(NODE, StepState::Done(Duration::from_secs(4))), (PAGES, StepState::Running)]);
    stage.now = Duration::from_secs(18);
    tells(&mut stage, &[(BUILD, StepState::Done(Duration::from_secs(8)))]);
    stage.now = Duration::from_secs(20);
    stage
}

#[test]
fn stages_that_run_side_by_side_are_seen_side_by_side() {
    for (width, height) in [(120, 40), (80, 24), (60, 20)] {
        for lang in Lang::ALL {
            let mut stage = building(width, height, lang);
            stage.keys("B");
            insta::assert_snapshot!(format!("stages-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

/// The same build out of a recording, all of it at once.
fn replayed(width: u16, height: u16, lang: Lang) -> Stage {
    let mut stage = Stage::new(width, height, lang, "build").with_replay();
    stage.keys("r");
    stage.now = Duration::from_secs(300);
    let step = |at: u64, name: &str, state: StepState| {
        (Duration::from_secs(at), BuildEvent::Step { id: name.into(), name: name.into(), state })
    };
    let seconds = |count| StepState::Done(Duration::from_secs(count));
    let mut news: Vec<_> =
        [GO, COPY, BUILD, NODE, PAGES, TAKE, TAKE_PAGES].iter().map(|name| step(0, name, StepState::Waiting)).collect();
    news.extend([step(0, GO, StepState::Cached), step(0, COPY, seconds(0)), step(0, BUILD, StepState::Running)]);
    news.extend([step(0, NODE, StepState::Running), step(4, NODE, seconds(4)), step(4, PAGES, StepState::Running)]);
    news.extend([step(8, BUILD, seconds(8)), step(10, PAGES, seconds(6))]);
    stage.action(ActionEvent::Recorded(news));
    stage
}

/// What the picture draws of a stage.
fn lane(shown: &str, stage: &str) -> String {
    let line = shown.lines().find_map(|line| line.find(stage).filter(|_| line.contains('█')).and_then(|at| line.get(at..)));
    line.unwrap_or_else(|| panic!("no {stage}:\n{shown}")).to_owned()
}

#[test]
fn a_recorded_build_is_drawn_with_the_times_of_the_recording_at_any_pace() {
    for lang in Lang::ALL {
        let mut live = building(120, 40, lang);
        tells(&mut live, &[(PAGES, StepState::Done(Duration::from_secs(6)))]);
        live.keys("B");
        let mut stage = replayed(120, 40, lang);
        stage.keys("B");
        let shown = stage.shown();
        for name in ["server ", "pages "] {
            assert_eq!(lane(&shown, name), lane(&live.shown(), name), "{shown}");
        }
        stage.now = Duration::from_secs(900);
        assert_eq!(stage.shown(), shown, "how long one looks at it changes nothing");
        insta::assert_snapshot!(format!("stages-replayed-{lang}"), shown);
    }
}

#[test]
fn how_long_a_command_took_is_told_of_the_recording_in_a_replay() {
    let mut stage = replayed(200, 60, Lang::En);
    stage.action(ActionEvent::Took(Duration::from_millis(10_400)));
    stage.now = Duration::from_secs(301);
    stage.action(ActionEvent::Ended(Ok(0)));
    assert!(stage.shown().contains("10s when recorded"), "{}", stage.shown());
    stage.keys("H");
    assert!(stage.shown().contains("10s when recorded"), "{}", stage.shown());
}

#[test]
fn before_a_build_the_window_says_what_will_be_there() {
    let mut stage = Stage::new(80, 24, Lang::En, "serve").with_engine();
    stage.keys("B");
    assert!(stage.shown().contains("docker build"), "{}", stage.shown());
    stage.key(KeyCode::Esc);
    assert!(stage.shown().contains("It answers on port"), "{}", stage.shown());
}

#[test]
fn a_step_that_failed_is_marked_and_its_time_stands_still() {
    let mut stage = building(80, 24, Lang::En);
    tells(&mut stage, &[(PAGES, StepState::Failed("exit code 1".into()))]);
    stage.action(ActionEvent::Ended(Ok(1)));
    stage.keys("B");
    let shown = stage.shown();
    assert!(shown.contains("✗ RUN npm run build"), "{shown}");
    stage.now = Duration::from_secs(400);
    assert_eq!(stage.shown(), shown);
}

#[test]
fn each_layer_of_a_pull_has_a_bar_that_grows_with_what_the_engine_says() {
    for lang in Lang::ALL {
        let mut stage = Stage::new(80, 24, lang, "build").with_engine();
        stage.keys("r");
        stage.prints(&["Unable to find image 'golang:1.16' locally", "1.16: Pulling from library/golang"]);
        stage.prints(&["aaaaaaaaaaaa: Pulling fs layer", "bbbbbbbbbbbb: Pulling fs layer", "cccccccccccc: Already exists"]);
        stage.prints(&["aaaaaaaaaaaa: Downloading 45.6MB", "aaaaaaaaaaaa: Download complete", "db bbbbbbbbbbbb: Downloading"]);
        stage.prints(&["dddddddddddd: this is said by a program", "aaaaaaaaaaaa: Extracting"]);
        stage.keys("B");
        insta::assert_snapshot!(format!("stages-pull-{lang}"), stage.shown());
    }
}
