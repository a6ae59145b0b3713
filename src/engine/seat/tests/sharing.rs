//! Fifty learners on one engine, at the same time, with the lesson's names.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use tokio::sync::mpsc;

use super::harbour::Harbour;
use crate::docker_cli::{Build, NetworkCreate, PublishSpec, Run, VolumeCreate};
use crate::engine::seat::{Claim, ClaimError, LABEL_SEAT, Seat, SeatName};
use crate::engine::{
    Beyond, BuildRequest, Engine, EngineError, ObjectKind, PortHolder, PruneKind, Query, RunIo, RunRequest, Size,
};
use crate::objects::{LABEL_SESSION, PublishedPort};

const SEATS: usize = 50;

fn labels(session: &str) -> std::collections::BTreeMap<String, String> {
    [(LABEL_SESSION.to_owned(), session.to_owned())].into()
}

pub fn publish(port: u16) -> PublishSpec {
    PublishSpec {
        host_ip: String::new(),
        host_port: Some(port),
        host_port_end: None,
        container_port: 8888,
        protocol: "tcp".into(),
    }
}

pub async fn run(engine: &dyn Engine, run: Run, session: &str) -> Result<(), EngineError> {
    let request = RunRequest {
        run: Run { detach: true, ..run },
        cwd: PathBuf::from("/"),
        labels: labels(session),
        size: Size { cols: 80, rows: 24 },
        beyond: Beyond::default(),
    };
    let (events, mut told) = mpsc::channel(16);
    let (_keys, input) = mpsc::channel(1);
    let ended = engine.run(request, RunIo { events, input });
    let (end, ()) = tokio::join!(ended, async { while told.recv().await.is_some() {} });
    end.map(drop)
}

/// One learner's way through the lessons' names.
async fn learner(harbour: Arc<Harbour>, number: usize) -> (SeatName, u16) {
    let (seat, session): (SeatName, String) = (format!("learner-{number}").parse().unwrap(), format!("s{number}"));
    let claim = Claim::take(harbour.as_ref(), &seat, &session, |_| true).await.unwrap();
    let engine = Seat::new(harbour, &seat);
    let build = Build { context: ".".into(), tags: vec!["docker-gs-ping".into()], ..Build::default() };
    let request =
        BuildRequest { build, cwd: PathBuf::from("/"), labels: labels(&session), images: std::collections::BTreeMap::new() };
    let (events, mut told) = mpsc::channel(16);
    let (built, line) = tokio::join!(engine.build(request, events), told.recv());
    built.unwrap();
    assert!(format!("{line:?}").contains("docker.io/library/docker-gs-ping:latest"), "{line:?}");
    engine
        .create_volume(&VolumeCreate { name: Some("roach".into()), ..VolumeCreate::default() }, labels(&session))
        .await
        .unwrap();
    let network = NetworkCreate { name: "mynet".into(), ..NetworkCreate::default() };
    engine.create_network(&network, labels(&session)).await.unwrap();
    let port = claim.ports().next().unwrap();
    let database = Run {
        name: Some("roach".into()),
        network: Some("mynet".into()),
        volumes: vec!["roach:/data".into()],
        image: "cockroach:1".into(),
        ..Run::default()
    };
    run(&engine, database, &session).await.unwrap();
    let server =
        Run { name: Some("rest-server".into()), publish: vec![publish(port)], image: "docker-gs-ping".into(), ..Run::default() };
    run(&engine, server, &session).await.unwrap();
    run(&engine, Run { image: "docker-gs-ping".into(), ..Run::default() }, &session).await.unwrap();
    (seat, claim.number)
}

#[tokio::test]
async fn fifty_learners_use_the_same_names_at_once_and_each_sees_only_its_own() {
    let harbour = Arc::new(Harbour::new(&["cockroach:1", "alpine:3.12"]));
    let all: Vec<_> = (0..SEATS).map(|number| tokio::spawn(learner(harbour.clone(), number))).collect();
    let mut numbers = BTreeSet::new();
    for one in all {
        numbers.insert(one.await.unwrap().1);
    }
    assert_eq!(numbers.len(), SEATS, "no two seats have the same number");
    assert_eq!(harbour.held().containers.len(), 3 * SEATS);
    for number in 0..SEATS {
        let seat: SeatName = format!("learner-{number}").parse().unwrap();
        let engine = Seat::new(harbour.clone(), &seat);
        let containers = engine.containers(true).await.unwrap();
        let names: BTreeSet<&str> = containers.iter().map(|one| one.name.as_str()).collect();
        assert!(names.len() == 3 && names.contains("roach") && names.contains("rest-server"), "{names:?}");
        assert!(containers.iter().all(|one| one.labels[LABEL_SEAT] == seat.as_str()));
        let tags: BTreeSet<String> = engine.images(false).await.unwrap().into_iter().flat_map(|image| image.tags).collect();
        assert_eq!(tags, ["alpine:3.12", "cockroach:1", "docker-gs-ping:latest"].map(str::to_owned).into());
        let volumes: Vec<String> = engine.volumes().await.unwrap().into_iter().map(|volume| volume.name).collect();
        assert_eq!(volumes, ["roach"]);
        let networks = engine.networks().await.unwrap();
        let mynet = networks.iter().find(|network| network.name == "mynet").unwrap();
        assert_eq!((networks.len(), mynet.members.as_slice()), (4, ["roach".to_owned()].as_slice()));
        for kind in [ObjectKind::Container, ObjectKind::Image, ObjectKind::Network, ObjectKind::Volume] {
            let mut list = engine.list(kind, &Query::default()).await.unwrap();
            list.as_array_mut()
                .into_iter()
                .flatten()
                .filter_map(|one| one.as_object_mut())
                .for_each(|one| drop(one.remove("Mountpoint")));
            assert!(!list.to_string().contains("seat-learner"), "{kind:?}: {list}");
        }
    }
}

#[tokio::test]
async fn names_ids_and_lists_of_another_seat_lead_nowhere() {
    let harbour = Arc::new(Harbour::new(&["cockroach:1"]));
    let (one, other) = tokio::join!(learner(harbour.clone(), 1), learner(harbour.clone(), 2));
    let mine = Seat::new(harbour.clone(), &one.0);
    let theirs = Seat::new(harbour.clone(), &other.0);
    let id = theirs.container("rest-server").await.unwrap().id;
    assert!(matches!(mine.stop(&id, None, None).await, Err(EngineError::NotFound { .. })), "an id is no way around");
    assert!(matches!(mine.remove_container(&id[..12], true, false).await, Err(EngineError::NotFound { .. })));
    assert!(mine.stop(&mine.container("rest-server").await.unwrap().id, None, None).await.is_ok());
    let image = theirs.image("docker-gs-ping").await.unwrap().id;
    assert!(matches!(mine.image(&image).await, Err(EngineError::NotFound { .. })));
    assert!(matches!(mine.remove_image("cockroach:1", true, false).await, Err(EngineError::Refused { .. })), "it is everybody's");
    mine.remove_image("docker-gs-ping", true, false).await.unwrap();
    assert!(theirs.image("docker-gs-ping").await.is_ok());
    let port = theirs.container("rest-server").await.unwrap().ports[0].host_port;
    let clash = Run { publish: vec![publish(port)], image: "cockroach:1".into(), ..Run::default() };
    assert_eq!(run(&mine, clash, "s1").await, Err(EngineError::PortTaken { port, by: None }), "whose it is, is not said");
    let again = Run { name: Some("roach".into()), image: "cockroach:1".into(), ..Run::default() };
    assert!(matches!(run(&mine, again, "s1").await, Err(EngineError::NameTaken { name, .. }) if name == "roach"));
    let (events, mut told) = mpsc::channel(16);
    let _ = mine.events(events).await;
    let mut seen = Vec::new();
    while let Some(event) = told.recv().await {
        seen.push(event.name);
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
    let found = mine.inspect(ObjectKind::Network, "mynet", false).await.unwrap();
    assert_eq!(found["Containers"].as_object().map(serde_json::Map::len), Some(1));
    assert_eq!(found["Name"], Value::from("mynet"));
}

#[tokio::test]
async fn cleaning_up_takes_only_the_seats_own() {
    let harbour = Arc::new(Harbour::new(&["cockroach:1"]));
    let (one, other) = tokio::join!(learner(harbour.clone(), 1), learner(harbour.clone(), 2));
    // The simulated engine knows no filters: what it lists besides must be left alone all the same.
    let mine = Seat::new(harbour.clone(), &one.0);
    let pruned = mine.prune(PruneKind::Containers, false, &Default::default()).await.unwrap();
    assert_eq!((pruned.deleted.len(), pruned.reclaimed), (3, 3000));
    assert_eq!(Seat::new(harbour.clone(), &other.0).containers(true).await.unwrap().len(), 3);
    assert!(matches!(mine.prune(PruneKind::BuildCache, true, &Default::default()).await, Err(EngineError::Unsupported { .. })));
}

#[tokio::test]
async fn a_seat_is_kept_by_its_session_refused_to_others_and_free_when_it_is_given_up() {
    let harbour = Harbour::new(&[]);
    let mika: SeatName = "mika".parse().unwrap();
    let first = Claim::take(&harbour, &mika, "s1", |_| true).await.unwrap();
    assert_eq!(Claim::take(&harbour, &mika, "s1", |_| true).await.unwrap(), first, "the same seat again");
    assert_eq!(Claim::take(&harbour, &mika, "s2", |_| true).await, Err(ClaimError::Taken(mika.clone())));
    let numbered: SeatName = "001".parse().unwrap();
    assert_ne!(Claim::take(&harbour, &numbered, "s3", |_| true).await.unwrap(), first);
    Claim::release(&harbour, &mika, Some("s2")).await.unwrap();
    assert!(Claim::take(&harbour, &mika, "s2", |_| true).await.is_err(), "nobody gives up another's seat");
    Claim::release(&harbour, &mika, Some("s1")).await.unwrap();
    assert_eq!(Claim::take(&harbour, &mika, "s2", |_| true).await.unwrap(), first);
}

#[tokio::test]
async fn ports_that_are_in_use_are_kept_away_from() {
    let harbour = Harbour::new(&["alpine:3.12"]);
    let other = Run { name: Some("other".into()), publish: vec![publish(20_025)], image: "alpine:3.12".into(), ..Run::default() };
    run(&harbour, other, "x").await.unwrap();
    let seat: SeatName = "mika".parse().unwrap();
    let claim = Claim::take(&harbour, &seat, "s1", |port| port != 20_040).await.unwrap();
    assert_eq!((claim.number, claim.ports().next(), claim.ports().last()), (3, Some(20_060), Some(20_079)));
    let port = PublishedPort { host_ip: String::new(), host_port: 1, container_port: 1, protocol: "tcp".into() };
    let known = PortHolder::Container(format!("seat-mika.{}", port.host_port));
    let told = Seat::new(Arc::new(harbour), &seat).words.error(EngineError::PortTaken { port: 1, by: Some(known) });
    assert_eq!(told, EngineError::PortTaken { port: 1, by: Some(PortHolder::Container("1".into())) });
}
