//! What the engine can do decides which commands and which prose a learner meets.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sealegs::course::{self, Condition, Files};
use sealegs::engine::{Abilities, Ability, EngineInfo, EngineKind};
use sealegs::i18n::Lang;
use sealegs::progress::Record;
use sealegs::session::{EngineNews, Event, Session, Setup};

const COURSE: &str = "format: 1\nid: sample\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n";
const LESSON: &str = r"id: one
steps:
  - id: build
    run:
      - { line: docker build . -t app, when: buildkit }
      - { line: docker build . -t plain, when: '!buildkit' }
      - { line: docker run -p 80:80 app, when: low-ports docker }
    checks:
      - id: image
        image: { ref: app, max_size: 60MB }
";
const TEXT: &str = "# Title\n\nIntro.\n\n## Build {#build}\n\nBuild it.\n\n### Ports {when=!low-ports}\n\nChoose a port from 1024 on.\n\n\
    ### Healthy {when=\"health-checks !rootless\"}\n\nWait for it.\n\n### An image is there {#build/check-image}\n\nBuild again.\n";

fn session() -> Session {
    let files: Files = [("course.yaml", COURSE), ("en.md", "# Course\n"), ("one/lesson.yaml", LESSON), ("one/en.md", TEXT)]
        .into_iter()
        .collect();
    let loaded = course::load(&files);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let course = Arc::new(loaded.course);
    let record = Record::new(&course, "s1".into(), Lang::En);
    let setup = Setup { course, record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() };
    Session::new(setup).0
}

fn ready(session: &mut Session, kind: EngineKind, abilities: &[Ability]) {
    let info = EngineInfo {
        kind,
        version: "1".into(),
        api: "1.41".into(),
        endpoint: "unix:///e.sock".into(),
        platform: "linux/amd64".into(),
        abilities: abilities.iter().copied().collect::<Abilities>(),
        replay: None,
    };
    session.handle(Event::Engine(EngineNews::Ready(info)));
}

#[test]
fn the_commands_and_the_prose_follow_what_the_engine_can_do() {
    let mut session = session();
    ready(&mut session, EngineKind::Docker, &[Ability::BuildKit, Ability::LowPorts, Ability::HealthChecks]);
    assert_eq!(session.commands(), ["docker build . -t app", "docker run -p 80:80 app"]);
    assert!(session.prose().contains("Wait for it."), "{}", session.prose());
    assert!(!session.prose().contains("from 1024 on"), "{}", session.prose());

    // The learner starts another engine: what the first one could do is forgotten.
    ready(&mut session, EngineKind::Podman, &[Ability::Rootless, Ability::HealthChecks]);
    assert_eq!(session.commands(), ["docker build . -t plain"]);
    assert!(session.prose().contains("from 1024 on"), "{}", session.prose());
    assert!(!session.prose().contains("Wait for it."), "{}", session.prose());
}

#[test]
fn every_ability_has_a_word_that_a_lesson_may_use() {
    for ability in Ability::ALL {
        assert!(Condition::parse(ability.word()).is_ok(), "{ability:?}");
        assert!(Condition::parse(&format!("!{}", ability.word())).is_ok(), "{ability:?}");
    }
}
