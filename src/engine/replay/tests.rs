use std::sync::Arc;

use super::find::Wanted;
use super::sample::{course, player, recording};
use super::{Cue, Player, Reel, Replay, Unrecorded};
use crate::check::{Fact, HttpFact, Probe, Unseen};
use crate::engine::{Engine, EngineError};
use crate::i18n::Lang;
use crate::objects::ContainerState;

fn find(player: &mut Player, step: &str, cwd: &str, line: &str) -> Result<Cue, Unrecorded> {
    player.find(Wanted { step, line, cwd, env: &|_| None })
}

fn play(player: &mut Player, step: &str, line: &str) {
    let cwd = if step == "web/image" { "app" } else { "" };
    let cue = find(player, step, cwd, line).unwrap();
    player.meanwhile(cue);
    player.finish(cue);
}

/// Everything before the step `web/gone`.
fn up_to_behind() -> Player {
    player(&["web/image", "web/serve", "web/behind"])
}

fn page(player: &Player) -> Result<Fact, Unseen> {
    player.fact(&Probe::Http { method: "GET".into(), url: "http://localhost:8888/".into(), send: None, refused: false })
}

#[test]
fn a_command_is_matched_by_what_it_means() {
    let mut player = player(&[]);
    let cue = find(&mut player, "web/image", "app", "docker image build --tag=app:latest  .").unwrap();
    assert_eq!(player.take(cue).unwrap().line, "docker build -t app .");
    assert!(find(&mut player, "web/image", "app/", "docker build -t app .").is_ok());
}

#[test]
fn other_flags_are_no_reason_to_make_up_an_answer() {
    let error = find(&mut player(&[]), "web/image", "app", "docker build -t ap .").unwrap_err();
    let Unrecorded::Differs { asked, said } = &error else { panic!("{error:?}") };
    assert_eq!((asked.as_str(), said[&Lang::En].as_str()), ("docker build -t app .", "you tagged `ap`, the step asks for `app`"));
    let error = find(&mut player(&[]), "web/image", "app", "docker images").unwrap_err();
    assert_eq!(error, Unrecorded::Other { asked: "docker build -t app .".into() });
    let error = find(&mut player(&[]), "web/image", "", "docker build -t app .").unwrap_err();
    assert_eq!(error, Unrecorded::Folder { asked: "app".into(), here: String::new() });
    let error = find(&mut player(&[]), "web/file", "", "ls").unwrap_err();
    assert_eq!(error, Unrecorded::NoCommand { step: "web/file".into() });
}

#[test]
fn what_comes_first_is_named_with_the_way_there() {
    let error = find(&mut player(&[]), "data/volume", "", "docker volume create data").unwrap_err();
    assert_eq!(error, Unrecorded::StepFirst { first: "web/image".into(), step: "data/volume".into() });
    assert!(
        error.advice(Lang::En, true).contains("press b") && error.advice(Lang::En, false).contains("`sealegs goto data/volume`")
    );
    let mut player = player(&["web/image", "web/serve"]);
    let error = find(&mut player, "web/behind", "", "docker ps").unwrap_err();
    assert_eq!(error, Unrecorded::CommandFirst { line: "docker run -d -p 8888:8888 --name web app".into() });
    let error = find(&mut player, "web/behind", "", "docker rm -f web").unwrap_err();
    assert_eq!(error, Unrecorded::OtherStep { step: "web/gone".into(), here: "web/behind".into() });
}

#[test]
fn a_step_that_has_changed_since_is_not_played() {
    let mut recording = recording();
    recording.steps[1].fingerprint = "older".into();
    let mut player = Player::new(Arc::new(Reel::new(recording)), course(), &|_| false);
    let error = find(&mut player, "web/image", "app", "docker build -t app .").unwrap_err();
    assert_eq!(error, Unrecorded::Changed { step: "web/image".into() });
}

#[test]
fn the_world_is_what_was_played_and_what_counts_as_played() {
    let mut player = player(&["web/image"]);
    assert!(player.world().images.contains_key("sha256:1a1a"));
    assert!(player.world().containers.is_empty());
    play(&mut player, "web/serve", "docker run --rm --name web -p 8888:8888 app");
    assert!(player.world().containers.is_empty(), "it was stopped again");
    play(&mut player, "web/behind", "docker run -d -p 8888:8888 --name web app");
    assert_eq!(player.world().containers["c2"].state, ContainerState::Running);
}

#[test]
fn played_again_a_command_changes_nothing_but_what_runs_until_it_is_stopped() {
    let mut player = up_to_behind();
    let cue = find(&mut player, "web/behind", "", "docker run -d -p 8888:8888 --name web app").unwrap();
    assert!(cue.again);
    let before = player.world().clone();
    player.finish(cue);
    assert_eq!(*player.world(), before);
    let cue = find(&mut player, "web/serve", "", "docker run --rm -p 8888:8888 --name web app").unwrap();
    player.meanwhile(cue);
    assert!(player.world().containers.contains_key("c1"), "it serves once more");
    player.finish(cue);
    assert_eq!(*player.world(), before);
}

#[test]
fn a_fact_is_told_only_while_what_it_stands_on_is_as_it_was() {
    let mut player = player(&["web/image"]);
    assert_eq!(page(&player), Err(Unseen::NotYet));
    player.arrive("web/serve");
    assert_eq!(page(&player), Ok(Fact::Http(HttpFact::Refused)));
    let cue = find(&mut player, "web/serve", "", "docker run --rm -p 8888:8888 --name web app").unwrap();
    player.meanwhile(cue);
    assert!(matches!(page(&player), Ok(Fact::Http(HttpFact::Answer { status: 200, .. }))));
    player.finish(cue);
    assert_eq!(page(&player), Ok(Fact::Http(HttpFact::Refused)));
    play(&mut player, "web/behind", "docker run -d -p 8888:8888 --name web app");
    assert!(matches!(page(&player), Ok(Fact::Http(HttpFact::Answer { .. }))));
    play(&mut player, "web/behind", "docker ps");
    play(&mut player, "web/gone", "docker rm -f web");
    assert_eq!(page(&player), Err(Unseen::Past), "the container that answered is gone");
}

#[test]
fn nothing_is_taken_for_seen_before_the_step_can_be_played() {
    let mut player = player(&[]);
    player.arrive("web/serve");
    assert_eq!(page(&player), Err(Unseen::NotYet), "the image is not built yet");
}

#[tokio::test]
async fn what_there_is_can_be_asked_and_nothing_can_be_done() {
    let replay = Replay::new(up_to_behind(), false);
    assert_eq!(replay.info().replay.as_ref().unwrap().date, "2026-11-21");
    for reference in ["app", "docker.io/library/app:latest", "sha256:1a1a", "1a1a"] {
        assert_eq!(replay.image(reference).await.unwrap().id, "sha256:1a1a", "{reference}");
    }
    assert!(matches!(replay.image("ap").await, Err(EngineError::NotFound { what: "image", .. })));
    assert_eq!(replay.container("web").await.unwrap().id, "c2");
    let map = crate::runtime::map::look(&replay).await.unwrap();
    let drawn: Vec<_> = map.containers.iter().map(|one| (one.name.as_str(), one.ports[0].inside)).collect();
    assert_eq!(drawn, [("web", 8888)]);
    let refused = replay.stop("web", None, None).await.unwrap_err();
    assert!(matches!(refused, EngineError::NotRecorded { .. }) && refused.is_silence());
}
