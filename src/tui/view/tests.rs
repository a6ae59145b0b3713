//! Every view at two sizes and too small, in both languages.

use std::time::Duration;

use crossterm::event::KeyCode;

use crate::check::{Fact, HttpFact, Probe};
use crate::engine::{BuildEvent, Builder, EngineError, NameOwner, StepState};
use crate::i18n::Lang;
use crate::runtime::shell_panel::{ShellNews, WhichDocker};
use crate::session::{ActionEvent, EngineNews, Event};
use crate::tui::app::Msg;
use crate::tui::sample::{SIZES, Stage, file, images, in_two_sizes};
use crate::tui::shell::ShellMsg;

/// Shows the same thing at each size in each language.
fn everywhere(name: &str, at: &str, act: impl Fn(&mut Stage)) {
    for (place, shown) in in_two_sizes(at, act) {
        insta::assert_snapshot!(format!("{name}-{place}"), shown);
    }
}

fn building(stage: &mut Stage) {
    stage.keys("r");
    let step = |id: &str, name: &str, state| BuildEvent::Step { id: id.into(), name: name.into(), state };
    stage.action(ActionEvent::Build(vec![
        BuildEvent::Builder(Builder::BuildKit, None),
        BuildEvent::Context { sent: 3400, done: true },
        step("1", "[internal] load build definition from Dockerfile", StepState::Done(Duration::from_millis(40))),
        step("2", "[build 1/3] FROM docker.io/library/golang:1.16", StepState::Cached),
        step("3", "[build 2/3] COPY . .", StepState::Done(Duration::from_millis(1200))),
        step("4", "[build 3/3] RUN go build -o /server", StepState::Running),
        step("5", "[stage-1 1/1] COPY --from=build /server /", StepState::Waiting),
        BuildEvent::Progress { step: "4".into(), what: "layers".into(), current: 12_000_000, total: 48_000_000 },
        BuildEvent::Log { step: "4".into(), line: "go: downloading golang.org/x/net v0.1.0".into() },
    ]));
    stage.now += Duration::from_secs(12);
    stage.message(Msg::Tick);
}

fn built(stage: &mut Stage) {
    building(stage);
    stage.action(ActionEvent::Ended(Ok(0)));
    stage.sees(images());
}

fn ends_with(stage: &mut Stage, error: EngineError) {
    stage.keys("r");
    stage.action(ActionEvent::Ended(Err(error.into())));
}

#[test]
fn reading() {
    everywhere("reading", "welcome", |_| {});
}

#[test]
fn without_an_engine() {
    for (width, height) in SIZES {
        for lang in Lang::ALL {
            let mut stage = Stage::new(width, height, lang, "build").without_engine();
            insta::assert_snapshot!(format!("no-engine-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

#[test]
fn the_first_frame_needs_no_engine() {
    let mut stage = Stage::new(80, 24, Lang::En, "build");
    insta::assert_snapshot!("connecting-80x24-en", stage.shown());
}

#[test]
fn writing_with_hint_solution_and_notes() {
    everywhere("writing", "write", |stage| {
        stage.sees(file("FROM golang\n"));
        stage.keys("hs");
    });
}

#[test]
fn a_build_at_work() {
    everywhere("building", "build", building);
}

#[test]
fn a_build_that_is_done_with_its_sizes() {
    everywhere("built", "build", built);
}

#[test]
fn the_chart_of_two_images() {
    everywhere("chart", "build", |stage| {
        stage.sees(images());
        for _ in 0..3 {
            stage.key(KeyCode::Tab);
        }
    });
}

#[test]
fn a_chart_with_an_image_missing() {
    everywhere("chart-missing", "build", |stage| {
        stage.sees(vec![(Probe::Image("goapp:single".into()), Fact::Image(None)), images().remove(1)]);
        for _ in 0..3 {
            stage.key(KeyCode::Tab);
        }
    });
}

#[test]
fn a_program_with_a_terminal_of_its_own() {
    everywhere("program", "serve", |stage| {
        stage.keys("r");
        stage.action(ActionEvent::Started(None));
        let screen = b"\x1b[?1049h\x1b[2J\x1b[HMem: 1024K used\r\n\x1b[7m  PID USER     COMMAND\x1b[0m\r\n    1 root     top";
        stage.action(ActionEvent::Screen(bytes::Bytes::from_static(screen)));
    });
}

#[test]
fn a_program_that_is_typed_into_has_all_the_room() {
    everywhere("program-typed", "serve", |stage| {
        stage.keys("r");
        stage.action(ActionEvent::Started(None));
        stage.action(ActionEvent::Screen(bytes::Bytes::from_static("/ # echo こんにちは\r\nこんにちは\r\n/ # ".as_bytes())));
        stage.keys("i");
    });
}

#[test]
fn the_learners_shell() {
    everywhere("shell", "build", |stage| {
        stage.keys("$");
        stage.message(Msg::Shell(ShellMsg::Opened(WhichDocker::Own)));
        let text = "mika@laptop goapp$ docker ps\r\n\x1b[1mNAMES\x1b[0m\r\nweb\r\nmika@laptop goapp$ ";
        stage.message(Msg::Shell(ShellMsg::News(ShellNews::Output(bytes::Bytes::from_static(text.as_bytes())))));
    });
}

#[test]
fn a_build_that_failed() {
    everywhere("build-failed", "build", |stage| {
        building(stage);
        stage.action(ActionEvent::Ended(Err(EngineError::BuildFailed {
            line: Some(3),
            instruction: Some("RUN go build -o /server".into()),
            exit: Some(1),
            message: "process \"/bin/sh -c go build -o /server\" did not complete successfully: exit code: 1".into(),
        }
        .into())));
    });
}

#[test]
fn a_port_that_is_taken() {
    everywhere("port-taken", "serve", |stage| {
        ends_with(stage, EngineError::PortTaken { port: 8888, by: Some(crate::engine::PortHolder::Container("other".into())) });
    });
}

#[test]
fn a_strangers_container_has_the_name() {
    everywhere("stranger", "serve", |stage| {
        ends_with(stage, EngineError::NameTaken { name: "web".into(), owner: NameOwner::Stranger });
    });
}

#[test]
fn the_own_earlier_container_is_offered_for_removal() {
    everywhere("offer", "serve", |stage| {
        ends_with(stage, EngineError::NameTaken { name: "web".into(), owner: NameOwner::Own });
    });
}

#[test]
fn a_server_at_work_is_checked_and_typed_into() {
    everywhere("serving", "serve", |stage| {
        stage.keys("r");
        stage.action(ActionEvent::Started(Some("0123".into())));
        stage.prints(&["listening on :8888"]);
        stage.now += Duration::from_secs(65);
        stage.message(Msg::Tick);
        let probe = Probe::Http { method: "GET".into(), url: "http://localhost:8888/".into(), send: None, refused: false };
        stage.sees(vec![(probe, Fact::Http(HttpFact::Refused))]);
        stage.keys("i");
    });
}

#[test]
fn an_engine_lost_in_the_middle() {
    everywhere("lost", "build", |stage| {
        building(stage);
        stage.tell(Event::Engine(EngineNews::Lost(EngineError::Lost { detail: "its event stream ended".into() })));
        stage.action(ActionEvent::Ended(Err(EngineError::Lost { detail: "connection closed".into() }.into())));
    });
}

#[test]
fn what_a_command_means() {
    everywhere("meaning", "build", |stage| stage.keys("w"));
}

#[test]
fn what_a_command_means_that_the_text_does_not_show() {
    everywhere("meaning-run", "serve", |stage| stage.keys("w"));
}

#[test]
fn a_question_answered_wrong() {
    everywhere("quiz", "quiz", |stage| {
        stage.keys("1");
        stage.key(KeyCode::Enter);
    });
}

#[test]
fn a_command_typed_with_a_slip() {
    everywhere("prompt-wrong", "build", |stage| stage.keys(":docker build -t goap ."));
}

#[test]
fn a_command_completed_from_a_list() {
    everywhere("prompt-list", "serve", |stage| {
        stage.keys(":docker run -it --rm --re");
        stage.key(KeyCode::Tab);
        stage.key(KeyCode::Tab);
    });
}

#[test]
fn a_typed_command_that_was_not_what_the_step_asks() {
    everywhere("typed-wrong", "serve", |stage| {
        stage.keys(":docker run -it -p 8888:80 --name wep goap");
        stage.key(KeyCode::Enter);
        stage.prints(&["Unable to find image 'goap:latest' locally"]);
        let error = EngineError::NotFound { what: "image", name: "goap".into() };
        stage.action(ActionEvent::Ended(Err(error.into())));
    });
}

#[test]
fn what_docker_does_behind_a_command_that_fails() {
    everywhere("api", "serve", |stage| {
        stage.keys("r");
        let call = super::api::tests::call;
        let mut create = call(0, "POST", "/containers/create?name=web", Some(201));
        create.fields = vec![("Image".into(), "goapp".into()), ("HostConfig.PortBindings".into(), "8888/tcp → 8888".into())];
        let mut start = call(2, "POST", "/containers/0123456789ab/start", Some(500));
        start.error = Some("driver failed programming external connectivity: port is already allocated".into());
        let attach = call(1, "POST", "/containers/0123456789ab/attach?stream=1&stdout=1&stderr=1", Some(101));
        stage.action(ActionEvent::Api(vec![create, attach, start, call(3, "DELETE", "/containers/0123456789ab", None)]));
        stage.keys("d");
    });
}

#[test]
fn the_lesson_tree_with_the_focus() {
    everywhere("tree", "build", |stage| stage.keys("tj"));
}

#[test]
fn the_help() {
    everywhere("help", "build", |stage| stage.keys("?"));
}

#[test]
fn the_variables_with_a_refused_value() {
    everywhere("variables", "serve", |stage| {
        stage.keys("v");
        stage.key(KeyCode::Enter);
        for _ in 0..4 {
            stage.key(KeyCode::Backspace);
        }
        stage.keys("99999");
        stage.key(KeyCode::Enter);
    });
}

#[test]
fn a_search_in_the_output() {
    everywhere("search", "serve", |stage| {
        stage.keys("r");
        stage.prints(&["GET / 200", "GET /favicon.ico 404", "GET / 200"]);
        stage.keys("/favicon");
        stage.key(KeyCode::Enter);
    });
}

#[test]
fn quitting_while_something_runs_asks_first() {
    everywhere("quit", "build", |stage| {
        building(stage);
        stage.keys("q");
    });
}

#[test]
fn a_terminal_that_is_too_small_says_what_it_needs() {
    for (width, height) in [(40, 10), (59, 24), (80, 14), (12, 4)] {
        let mut stage = Stage::new(width, height, Lang::Ja, "build");
        insta::assert_snapshot!(format!("too-small-{width}x{height}"), stage.shown());
    }
}

#[test]
fn nobody_has_failed_who_has_not_begun() {
    let mut stage = Stage::new(120, 40, Lang::En, "write");
    stage.sees(file("FROM golang\n"));
    let shown = stage.shown();
    assert!(shown.contains("○ to do: The server") && !shown.contains("failed"), "{shown}");
    stage.keys("c");
    stage.sees(file("FROM golang\nWORKDIR /app\n"));
    let shown = stage.shown();
    assert!(shown.contains("✗ failed: The server"), "the file is another one since:\n{shown}");
}
