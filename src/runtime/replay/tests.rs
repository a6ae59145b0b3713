use std::sync::Arc;

use tokio::sync::mpsc;
use tokio::time::{Duration, timeout};

use super::{Choice, Pace, Projector, Source, Unusable};
use crate::check::{Fact, Facts, HttpFact, HttpSpec, Probe, Spec, Watched};
use crate::docker_cli;
use crate::engine::recording::model::{Said, Saying};
use crate::engine::recording::{Place, Recording, write};
use crate::engine::replay::{Unrecorded, sample};
use crate::engine::{BuildEvent, EngineError, Size, StepState};
use crate::i18n::Lang;
use crate::progress::Store;
use crate::runtime::{Runtime, RuntimeSetup};
use crate::session::{ActionError, ActionEvent, BuildView, Effect, EngineNews, Event, JobId, Prepared};
use crate::workspace::Workspace;

/// A runtime that finds no engine and plays a recording.
struct House {
    folder: tempfile::TempDir,
    runtime: Runtime,
    events: mpsc::Receiver<Event>,
    jobs: u64,
}

fn projector(folder: &std::path::Path, recording: &Recording) -> Projector {
    let file = folder.join("recording.gz");
    write(recording, std::fs::File::create(&file).unwrap()).unwrap();
    Projector::new(Source::File(file), sample::course(), Place::default()).unwrap()
}

impl House {
    async fn open(recording: Recording, pace: Pace) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(&folder.path().join("work")).unwrap();
        let setup = RuntimeSetup {
            store: Store::open(&workspace.own_folder()).unwrap(),
            course_id: "played".into(),
            session_id: "s".into(),
            connect: Arc::new(|| Box::pin(async { Err(EngineError::Unreachable { endpoint: "x".into(), detail: "y".into() }) })),
            replay: Some(projector(folder.path(), &recording)),
            choice: Choice::Auto,
            pace,
            size: Size { cols: 80, rows: 24 },
            proxy: Default::default(),
            seat: None,
            follow: true,
            workspace,
        };
        let (sender, events) = mpsc::channel(256);
        let mut house = Self { folder, runtime: Runtime::new(setup, sender), events, jobs: 0 };
        house.runtime.perform(Effect::Connect);
        let ready = |event: &Event| matches!(event, Event::Engine(EngineNews::Ready(info)) if info.replay.is_some());
        house.until(ready).await;
        house
    }

    /// All that is told up to this.
    async fn until(&mut self, last: impl Fn(&Event) -> bool) -> Vec<Event> {
        let mut told = Vec::new();
        let all = async {
            loop {
                let event = self.events.recv().await.expect("more is told");
                let is_last = last(&event);
                told.push(event);
                if is_last {
                    return told;
                }
            }
        };
        timeout(Duration::from_secs(20), all).await.expect("it is told in time")
    }

    fn start(&mut self, step: &str, cwd: &str, line: &str) -> JobId {
        self.jobs += 1;
        let job = JobId(self.jobs);
        let prepared = Prepared {
            text: line.into(),
            command: docker_cli::parse(line, &|_| None).unwrap(),
            cwd: cwd.into(),
            foreground: step == "web/serve",
            fails: false,
            lang: Lang::En,
            step: step.into(),
        };
        self.runtime.perform(Effect::Run(job, Box::new(prepared)));
        job
    }

    /// The lines and the end of what was started.
    async fn end(&mut self) -> (Vec<String>, Result<i64, ActionError>) {
        let told = self.until(|event| matches!(event, Event::Action(_, ActionEvent::Ended(_)))).await;
        let mut lines = Vec::new();
        for event in told {
            match event {
                Event::Action(_, ActionEvent::Lines { lines: more, .. }) => {
                    lines.extend(more.into_iter().map(|line| line.text));
                }
                Event::Action(_, ActionEvent::Ended(result)) => return (lines, result),
                _ => {}
            }
        }
        unreachable!("the end was waited for")
    }

    async fn run(&mut self, step: &str, cwd: &str, line: &str) -> (Vec<String>, Result<i64, ActionError>) {
        self.start(step, cwd, line);
        self.end().await
    }

    async fn look(&mut self, step: &str, spec: Spec) -> Facts {
        self.jobs += 1;
        let job = JobId(self.jobs);
        let check = Watched { spec, mistakes: Vec::new() };
        let effect = Effect::Probe {
            job,
            step: step.into(),
            checks: vec![check],
            extra: Vec::new(),
            own: Facts::default(),
            patience: Duration::ZERO,
        };
        self.runtime.perform(effect);
        let told = self.until(|event| matches!(event, Event::Probed { finished: true, .. })).await;
        let Some(Event::Probed { facts, .. }) = told.into_iter().last() else { unreachable!("it was waited for") };
        facts
    }

    fn write(&self, path: &str, text: &str) {
        Workspace::open(&self.folder.path().join("work")).unwrap().write(path, text).unwrap();
    }
}

fn page() -> Spec {
    Spec::Http(HttpSpec { url: "http://localhost:8888/".into(), status: Some(200), ..HttpSpec::default() })
}

fn seen(facts: &Facts) -> Fact {
    let probe = Probe::Http { method: "GET".into(), url: "http://localhost:8888/".into(), send: None, refused: false };
    facts.get(&probe).expect("it was looked at").clone()
}

#[tokio::test]
async fn a_recorded_command_tells_what_it_told_and_the_edited_file_is_said_not_to_be_what_ran() {
    let mut house = House::open(sample::recording(), Pace::Instant).await;
    house.write("app/Dockerfile", sample::DOCKERFILE);
    assert_eq!(house.run("web/image", "app", "docker build --tag app .").await, (vec!["built".to_owned()], Ok(0)));
    let mut house = House::open(sample::recording(), Pace::Instant).await;
    house.write("app/Dockerfile", "FROM alpine\n");
    let (lines, _) = house.run("web/image", "app", "docker build -t app .").await;
    assert_eq!(lines[0], "(replay) Your app/Dockerfile is not what ran: what follows comes from the recorded file.");
    assert_eq!(lines[1], "built");
    let mut house = House::open(sample::recording(), Pace::Instant).await;
    let (lines, _) = house.run("web/image", "app", "docker build -t app .").await;
    assert_eq!(lines[0], "(replay) Not in your workspace, but there when this was recorded: app/Dockerfile.");
    let (lines, _) = house.run("web/image", "app", "docker build -t app .").await;
    assert!(lines[0].contains("done once") && lines.contains(&"built".to_owned()), "{lines:?}");
}

#[tokio::test]
async fn what_is_off_the_recorded_path_is_refused_and_the_shell_is_not_asked_instead() {
    let mut house = House::open(sample::recording(), Pace::Instant).await;
    for line in ["docker build -t other .", "docker ps", "echo hello > made"] {
        let (lines, end) = house.run("web/image", "app", line).await;
        assert_eq!(lines, [""; 0], "{line}");
        assert!(matches!(end, Err(ActionError::Engine(EngineError::NotRecorded { .. }))), "{line}: {end:?}");
    }
    assert!(!house.folder.path().join("work/app/made").exists());
    let (_, end) = house.run("data/volume", "", "docker volume create data").await;
    let Err(ActionError::Engine(EngineError::NotRecorded { what })) = end else { panic!("{end:?}") };
    assert_eq!(*what, Unrecorded::StepFirst { first: "web/image".into(), step: "data/volume".into() });
}

#[tokio::test]
async fn a_server_is_seen_while_it_runs_and_until_it_is_stopped() {
    let mut house = House::open(sample::recording(), Pace::Instant).await;
    house.run("web/image", "app", "docker build -t app .").await.1.unwrap();
    assert_eq!(seen(&house.look("web/serve", page()).await), Fact::Http(HttpFact::Refused));
    let job = house.start("web/serve", "", "docker run --rm -p 8888:8888 --name web app");
    house.until(|event| matches!(event, Event::Action(_, ActionEvent::Lines { .. }))).await;
    assert!(matches!(seen(&house.look("web/serve", page()).await), Fact::Http(HttpFact::Answer { status: 200, .. })));
    house.runtime.perform(Effect::Cancel { job, force: false });
    assert_eq!(house.end().await, (vec!["bye".to_owned()], Ok(0)));
    assert_eq!(seen(&house.look("web/serve", page()).await), Fact::Http(HttpFact::Refused));
}

#[tokio::test]
async fn a_command_that_is_stopped_in_the_middle_has_done_nothing() {
    let mut recording = sample::recording();
    recording.steps[1].commands[0].said[0].at = 500_000;
    recording.steps[1].commands[0].took = 500_000;
    let mut house = House::open(recording, Pace::Real).await;
    let job = house.start("web/image", "app", "docker build -t app .");
    house.runtime.perform(Effect::Cancel { job, force: false });
    assert_eq!(house.end().await.1, Err(ActionError::Cancelled));
    assert_eq!(house.runtime.engine().unwrap().images(true).await.unwrap(), []);
}

#[test]
fn a_recording_from_elsewhere_is_cleaned_and_of_another_course_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut recording = sample::recording();
    recording.steps[1].commands[0].line = "docker build\u{1b}]0;title\u{7} -t app .".into();
    recording.head.engine.version = "20\u{1b}[2J".into();
    let reel = projector(folder.path(), &recording).reel().unwrap();
    assert_eq!(reel.head.engine.version, "20");
    assert_eq!(reel.steps[1].scenes[0].take.line, "docker build -t app .");
    recording.head.course = "other".into();
    let refused = projector(folder.path(), &recording).reel();
    assert!(
        matches!(refused, Err(Unusable::Course { found, wanted }) if (found.as_str(), wanted.as_str()) == ("other", "played"))
    );
}

#[tokio::test]
async fn what_is_taken_back_has_not_been_played() {
    let mut house = House::open(sample::recording(), Pace::Instant).await;
    house.run("web/image", "app", "docker build -t app .").await.1.unwrap();
    let mut record = crate::progress::Record::new(&sample::course(), "s".into(), Lang::En);
    let image = crate::course::StepRef { lesson: "web".into(), step: "image".into() };
    record.of_mut(&image).done = true;
    house.runtime.perform(Effect::Save(Box::new(record.clone())));
    assert_eq!(house.runtime.engine().unwrap().images(true).await.unwrap().len(), 1);
    record.steps.clear();
    house.runtime.perform(Effect::Save(Box::new(record)));
    assert_eq!(house.runtime.engine().unwrap().images(true).await.unwrap(), []);
    let (_, end) = house.run("web/serve", "", "docker run --rm -p 8888:8888 --name web app").await;
    assert!(matches!(end, Err(ActionError::Engine(EngineError::NotRecorded { .. }))), "{end:?}");
}

#[tokio::test]
async fn whatever_the_pace_a_build_keeps_the_times_of_the_recording() {
    let step = |state| BuildEvent::Step { id: "a".into(), name: "[1/1] RUN make".into(), state };
    for pace in [Pace::Instant, Pace::Quick] {
        let mut recording = sample::recording();
        let take = &mut recording.steps[1].commands[0];
        let said = |at, state| Said { at, what: Saying::Build(vec![step(state)]) };
        take.said = vec![said(200, StepState::Running), said(90_200, StepState::Done(Duration::from_secs(90)))];
        take.took = 91_000;
        let mut house = House::open(recording, pace).await;
        house.start("web/image", "app", "docker build -t app .");
        let told = house.until(|event| matches!(event, Event::Action(_, ActionEvent::Ended(_)))).await;
        let (mut build, mut took) = (BuildView::default(), None);
        for event in told {
            match event {
                Event::Action(_, ActionEvent::Recorded(news)) => {
                    news.into_iter().for_each(|(at, event)| drop(build.apply_recorded(at, event)));
                }
                Event::Action(_, ActionEvent::Took(time)) => took = Some(time),
                Event::Action(_, ActionEvent::Build(_)) => panic!("its time would be that at which it comes"),
                _ => {}
            }
        }
        let times = build.recorded.unwrap().times;
        assert_eq!(times["a"], (Duration::from_millis(200), Some(Duration::from_millis(90_200))));
        assert_eq!(took, Some(Duration::from_secs(91)));
    }
}
