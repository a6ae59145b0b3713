use std::sync::Arc;

use crossterm::event::KeyCode;

use crate::engine::EngineError;
use crate::i18n::Lang;
use crate::lens::tests::pair;
use crate::lens::{Lens, LensError, Looked};
use crate::session::lens::{LensAsk, LensNews, OnEngine};
use crate::session::{Effect, Event, JobId};
use crate::tui::app::Todo;
use crate::tui::keymap::Mode;
use crate::tui::sample::Stage;

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (60, 20)];

fn asked(stage: &Stage) -> Vec<(JobId, LensAsk)> {
    let lens = |todo: &Todo| if let Todo::Perform(Effect::Lens(job, ask, _)) = todo { Some((*job, ask.clone())) } else { None };
    stage.todos.iter().filter_map(lens).collect()
}

fn tells(stage: &mut Stage, news: LensNews) {
    let (job, _) = asked(stage).last().cloned().expect("a question");
    stage.tell(Event::Lens(job, news));
}

fn on_engine() -> Vec<OnEngine> {
    let one = |name: &str, size| OnEngine { name: name.into(), size, created: 0 };
    vec![one("goapp:latest", 6_400_000), one("goapp:single", 37_900_000), one("golang:1.16", 862_000_000)]
}

fn looked(lens: Lens) -> Result<Looked, EngineError> {
    Ok(Looked { lens: Arc::new(lens), trouble: None, replay: false })
}

fn opened(width: u16, height: u16, lang: Lang) -> Stage {
    let mut stage = Stage::new(width, height, lang, "build").with_engine();
    stage.keys("L");
    tells(&mut stage, LensNews::Begins(vec!["goapp:single".into(), "goapp".into()], on_engine()));
    for (place, lens) in pair().into_iter().enumerate() {
        tells(&mut stage, LensNews::Looked(place, looked(lens)));
    }
    stage
}

fn everywhere(name: &str, act: impl Fn(&mut Stage)) {
    for (width, height) in SIZES {
        for lang in Lang::ALL {
            let mut stage = opened(width, height, lang);
            act(&mut stage);
            insta::assert_snapshot!(format!("{name}-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

#[test]
fn two_images_side_by_side_with_the_files_of_a_layer() {
    everywhere("lens", |stage| stage.keys("j"));
}

#[test]
fn one_image_with_all_the_room_and_what_a_layer_hid() {
    everywhere("lens-one", |stage| {
        stage.keys("jj");
        stage.key(KeyCode::Enter);
        stage.key(KeyCode::Left);
    });
}

#[test]
fn while_an_image_is_read_it_is_told_how_far_that_is_and_x_stops_it() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    stage.keys("L");
    assert!(stage.shown().contains("Asking the engine"), "{}", stage.shown());
    assert_eq!(asked(&stage).len(), 1);
    tells(&mut stage, LensNews::Begins(vec!["goapp".into()], on_engine()));
    tells(&mut stage, LensNews::Read { place: 0, done: 30_000_000, of: 120_000_000 });
    assert!(stage.shown().contains("Reading the layers 25% (120MB)"), "{}", stage.shown());
    stage.keys("x");
    assert!(stage.todos.contains(&Todo::Perform(Effect::LensStop)));
    assert!(stage.shown().contains("Stopped"), "{}", stage.shown());
}

#[test]
fn files_are_found_by_a_part_of_their_path() {
    let mut stage = opened(80, 24, Lang::En);
    stage.keys("j/COMP");
    assert!(!stage.shown().contains("usr/local/go/bin/go"), "while it is typed: {}", stage.shown());
    stage.key(KeyCode::Enter);
    assert!(stage.shown().contains("usr/local/go/pkg/tool/compile") && stage.shown().contains("files with: COMP"));
    stage.key(KeyCode::Esc);
    assert!(stage.shown().contains("usr/local/go/bin/go"), "{}", stage.shown());
    assert_eq!(stage.app.mode(), Mode::Lens);
}

#[test]
fn another_image_takes_the_place_of_the_one_with_the_cursor() {
    let mut stage = opened(80, 24, Lang::En);
    stage.key(KeyCode::Tab);
    stage.keys("ojj");
    assert!(stage.shown().contains("Which image?") && stage.shown().contains("862MB"), "{}", stage.shown());
    stage.key(KeyCode::Enter);
    let names = vec!["goapp:single".to_owned(), "golang:1.16".to_owned()];
    assert_eq!(asked(&stage).last().map(|(_, ask)| ask.clone()), Some(LensAsk::Images(names)));
}

#[test]
fn a_recorded_image_shows_sizes_and_says_that_files_are_not_known() {
    for lang in Lang::ALL {
        let mut stage = Stage::new(80, 24, lang, "build").with_replay();
        stage.keys("L");
        tells(&mut stage, LensNews::Begins(vec!["goapp".into()], on_engine()));
        let layers = vec![crate::objects::Layer { created_by: "COPY x /".into(), size: 5_000_000, ..Default::default() }];
        let lens = Lens::of_history("goapp", &crate::objects::Image { layers, ..Default::default() });
        tells(&mut stage, LensNews::Looked(0, Ok(Looked { lens: Arc::new(lens), trouble: None, replay: true })));
        insta::assert_snapshot!(format!("lens-replay-{lang}"), stage.shown());
    }
}

#[test]
fn what_is_wrong_is_said_with_what_to_do() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    stage.keys("L");
    tells(&mut stage, LensNews::Begins(Vec::new(), Vec::new()));
    assert!(stage.shown().contains("goapp:single") && stage.shown().contains("press o"), "{}", stage.shown());
    tells(&mut stage, LensNews::Trouble(EngineError::Lost { detail: "gone".into() }));
    assert!(stage.shown().contains("nothing of your progress"), "{}", stage.shown());
    stage.key(KeyCode::Esc);
    assert!(stage.shown().contains("Build it"), "{}", stage.shown());
    let mut stage = opened(80, 24, Lang::En);
    let [single, _] = pair();
    let damaged = Looked { lens: Arc::new(single), trouble: Some(LensError::Truncated), replay: false };
    tells(&mut stage, LensNews::Looked(0, Ok(damaged)));
    assert!(stage.shown().contains("ends in the middle"), "{}", stage.shown());
}

/// One of the pair is there, and the step that makes the other is known.
#[test]
fn one_image_of_a_pair_is_shown_with_a_word_on_the_one_that_is_missing() {
    for (width, height) in SIZES {
        for lang in Lang::ALL {
            let mut stage = Stage::new(width, height, lang, "build").with_engine();
            stage.keys("L");
            let single = OnEngine { name: "goapp:single".into(), size: 37_900_000, created: 0 };
            tells(&mut stage, LensNews::Begins(vec!["goapp:single".into()], vec![single]));
            let [single, _] = pair();
            tells(&mut stage, LensNews::Looked(0, looked(single)));
            insta::assert_snapshot!(format!("lens-half-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

#[test]
fn the_cursor_stays_on_its_layer_when_an_image_takes_all_the_room() {
    let mut stage = opened(120, 40, Lang::En);
    stage.keys("jj");
    let command = "RUN rm -rf /var/cache/apk/* && adduser app";
    assert!(stage.shown().contains(command), "{}", stage.shown());
    stage.key(KeyCode::Enter);
    assert!(stage.shown().lines().filter(|row| row.contains(command)).count() >= 2, "{}", stage.shown());
    assert!(!stage.shown().contains("COPY /server"), "the other one is not shown: {}", stage.shown());
}
