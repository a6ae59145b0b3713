//! Previews of the built-in course, from what is seen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::{Fact, Facts, FileFact, Probe};
use crate::course::{StepRef, embedded, load};
use crate::i18n::Lang;
use crate::objects::{Container, ContainerState, Image, LABEL_MADE, LABEL_SESSION, MADE_CONTAINER};
use crate::progress::{Record, StepRecord};
use crate::session::catch_up::{Preview, Weight};
use crate::session::{Session, Setup};

fn name(text: &str) -> StepRef {
    let (lesson, step) = text.split_once('/').expect("a step's name");
    StepRef { lesson: lesson.into(), step: step.into() }
}

/// A learner who has done everything before a step, or nothing.
fn session(done_before: Option<&str>) -> Session {
    let course = Arc::new(load(&embedded()).course);
    let mut record = Record::new(&course, "mine".into(), Lang::En);
    for name in done_before.map(|step| course.before(&name(step))).unwrap_or_default() {
        let fingerprint = course.step(&name).expect("a step").fingerprint.clone();
        *record.of_mut(&name) = StepRecord { done: true, fingerprint, ..StepRecord::default() };
    }
    let env = BTreeMap::from([("USER".to_owned(), "me".to_owned())]);
    Session::new(Setup { course, record, conditions: BTreeSet::new(), env, overrides: BTreeMap::new() }).0
}

fn names(images: &[super::ImageAhead]) -> Vec<&str> {
    images.iter().map(|image| image.name.as_str()).collect()
}

fn ahead(session: &Session, step: &str, facts: &[(Probe, Fact)]) -> Preview {
    session.previewed(&name(step), &facts.iter().cloned().collect::<Facts>())
}

#[test]
fn from_nothing_everything_that_the_step_builds_on_is_named_and_nothing_else() {
    let preview = ahead(&session(None), "multi-stage/goapp-run", &[]);
    let lessons: BTreeSet<_> = preview.steps.iter().map(|name| name.lesson.as_str()).collect();
    assert_eq!(lessons.into_iter().collect::<Vec<_>>(), ["multi-stage", "server-go", "single-stage"]);
    assert_eq!(names(&preview.builds), ["me/go-webapp:singlestage", "docker-gs-ping", "goapp"]);
    assert_eq!(preview.builds.last().and_then(|image| image.size), Some(27_000_000));
    assert!(names(&preview.pulls).contains(&"gcr.io/distroless/base-debian11"), "{:?}", preview.pulls);
    assert!(!names(&preview.pulls).contains(&"goapp"), "what is built is not pulled");
    assert!(preview.unknown_sizes >= 3 && preview.disk >= 27_000_000);
    assert!(preview.files.contains(&"goapp/Dockerfile".to_owned()));
    assert_eq!((preview.containers.len(), preview.unnamed.len()), (0, 0), "its servers end with their steps");
}

#[test]
fn a_compose_project_is_told_by_its_containers_networks_and_volumes() {
    let preview = ahead(&session(None), "compose/look", &[]);
    assert_eq!(preview.containers, ["users-api-1", "users-db"]);
    assert_eq!((preview.networks, preview.volumes), (vec!["users_default".to_owned()], vec!["users_db".to_owned()]));
    let after = ahead(&session(None), "compose/again", &[]);
    assert_eq!((after.containers.len(), after.volumes.as_slice()), (0, &["users_db".to_owned()][..]), "down took the rest away");
}

#[test]
fn of_what_was_done_only_what_is_missing_and_not_taken_away_later_is_done_again() {
    let image = |reference: &str| (Probe::Image(reference.into()), Fact::Image(Some(Image::default())));
    let absent = |reference: &str| (Probe::Image(reference.into()), Fact::Image(None));
    let none = (Probe::Containers, Fact::Containers(Vec::new()));
    let done = session(Some("run/no-latest"));
    let images = ["docker-gs-ping:multistage", "goapp", "me/go-webapp:multistage", "me/go-webapp:singlestage"];
    let mut facts: Vec<_> = images.into_iter().map(image).collect();
    facts.extend([absent("docker-gs-ping"), absent("docker-gs-ping:latest"), none]);
    let preview = ahead(&done, "run/no-latest", &facts);
    let of_run: Vec<_> = preview.steps.iter().filter(|name| name.lesson == "run").map(|name| name.step.as_str()).collect();
    assert_eq!(of_run, [""; 0], "untag has taken the image and its containers away, as it should");
    let again: Vec<_> = preview.steps.iter().map(ToString::to_string).collect();
    assert!(!again.contains(&"single-stage/ping-build".to_owned()), "{again:?}");
}

#[test]
fn a_file_of_the_learners_and_a_name_that_is_taken_are_told_with_care() {
    let container = |name: &str, labels: &[(&str, &str)]| Container {
        image: "alpine".into(),
        state: ContainerState::Exited,
        labels: labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        ..Container::sample(name)
    };
    let own = [(LABEL_SESSION, "mine"), (LABEL_MADE, MADE_CONTAINER)];
    let inherited = [(LABEL_SESSION, "mine"), (LABEL_MADE, "goapp")];
    let all = vec![container("roach", &own), container("rest-server", &inherited)];
    let facts = [
        (Probe::Containers, Fact::Containers(all)),
        (Probe::File("docker-gs-ping-roach/Dockerfile".into()), Fact::File(FileFact::Text("FROM mine\n".into()))),
    ];
    let preview = ahead(&session(None), "database/move", &facts);
    assert_eq!(
        (preview.replaced.as_slice(), preview.taken.as_slice()),
        (&["roach".to_owned()][..], &["rest-server".to_owned()][..])
    );
    assert_eq!(preview.files_replaced, ["docker-gs-ping-roach/Dockerfile"]);
    for lang in Lang::ALL {
        let lines = preview.lines(lang);
        let of = |weight: Weight| {
            lines.iter().filter(|(known, _)| *known == weight).map(|(_, line)| line.as_str()).collect::<String>()
        };
        assert!(of(Weight::Careful).contains("mine-1") && of(Weight::Careful).contains("roach"), "{lines:?}");
        assert!(of(Weight::Bad).contains("rest-server"), "{lines:?}");
        let about = if lang == Lang::Ja { "約" } else { "about" };
        assert!(lines.last().is_some_and(|(_, line)| line.contains(about)), "{lines:?}");
    }
}
