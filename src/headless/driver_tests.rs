//! The run, driven against a stand-in that answers every effect at once.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::check::{Fact, Facts, FileFact, Probe, Spec};
use crate::engine::{Engine, EngineError, EngineInfo, EngineKind, NameOwner, OutputStream};
use crate::headless::driver::{Driver, Perform};
use crate::headless::mutant::step::Tests;
use crate::headless::narrator::Narrator;
use crate::headless::plan::up_to;
use crate::headless::report::{Mode, Report, StepOutcome};
use crate::headless::run::{Job, go};
use crate::headless::testing::course;
use crate::i18n::Lang;
use crate::objects::Image;
use crate::progress::Record;
use crate::session::{ActionError, ActionEvent, Effect, EngineNews, Event, JobId, Line, Session, Setup};
use crate::workspace::Written;

/// What the stand-in does with `docker build`.
#[derive(Clone)]
enum Build {
    Works,
    Exits(i64),
    /// The name is taken until the container is removed.
    NameTaken,
    Fails(EngineError),
    Hangs,
    /// Ctrl-C comes while it runs.
    Interrupted,
}

struct StandIn {
    events: mpsc::Sender<Event>,
    build: Build,
    engine: Result<(), EngineError>,
    built: bool,
    written: bool,
    stop: CancellationToken,
    seen: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    fn tell(&self, event: Event) {
        self.events.try_send(event).unwrap();
    }

    fn end(&self, job: JobId, result: Result<i64, ActionError>) {
        self.tell(Event::Action(job, ActionEvent::Ended(result)));
    }

    fn run(&mut self, job: JobId) {
        self.tell(Event::Action(job, ActionEvent::Started(None)));
        let line = Line { stream: OutputStream::Stdout, text: "layer \u{1b}[31mdone".into() };
        self.tell(Event::Action(job, ActionEvent::Lines { lines: vec![line], skipped: 0 }));
        match self.build.clone() {
            Build::Works => {
                self.built = true;
                self.end(job, Ok(0));
            }
            Build::Exits(code) => {
                // An image of an earlier build is there and must not hide that this build failed.
                self.built = true;
                self.end(job, Ok(code));
            }
            Build::NameTaken => {
                self.end(job, Err(EngineError::NameTaken { name: "mine".into(), owner: NameOwner::Own }.into()));
            }
            Build::Fails(error) => self.end(job, Err(error.into())),
            Build::Hangs => {}
            Build::Interrupted => self.stop.cancel(),
        }
    }

    fn see(&self, spec: &Spec) -> (Probe, Fact) {
        match spec {
            Spec::Image(image) => {
                let found = Image { id: "sha256:1".into(), size: 5_000_000, layer_count: 2, ..Image::default() };
                (Probe::Image(image.reference.clone()), Fact::Image(self.built.then_some(found)))
            }
            Spec::File(file) => {
                let text = if self.written { FileFact::Text("FROM scratch\n".into()) } else { FileFact::Absent };
                (Probe::File(file.path.clone()), Fact::File(text))
            }
            _ => (Probe::Quiz, Fact::Quiz(None)),
        }
    }
}

impl Perform for StandIn {
    fn perform(&mut self, effect: Effect) {
        let told = format!("{effect:?}");
        self.seen.lock().unwrap().push(told.split(['(', ' ', '{']).next().unwrap().to_owned());
        match effect {
            Effect::Connect => self.tell(Event::Engine(match self.engine.clone() {
                Ok(()) => EngineNews::Ready(EngineInfo {
                    kind: EngineKind::Docker,
                    version: "20.10.24".into(),
                    api: "1.41".into(),
                    endpoint: "unix:///home/somebody/docker.sock".into(),
                    platform: "linux/amd64".into(),
                    abilities: crate::engine::Abilities::default(),
                    replay: None,
                }),
                Err(error) => EngineNews::Missing(error),
            })),
            Effect::Run(job, _) => self.run(job),
            Effect::Cancel { job, .. } => self.end(job, Err(ActionError::Cancelled)),
            Effect::Write(job, files) => {
                self.written = true;
                let written = files.into_iter().map(|(path, _)| Written { path, kept: None }).collect();
                self.tell(Event::Written(job, Ok(written)));
            }
            Effect::Probe { job, checks, .. } => {
                let facts: Facts = checks.iter().map(|check| self.see(&check.spec)).collect();
                self.tell(Event::Probed { job, facts, finished: true });
            }
            Effect::RemoveContainer(job, _) => {
                self.build = Build::Works;
                self.tell(Event::Removed(job, Ok(())));
            }
            _ => {}
        }
    }

    fn engine(&self) -> Option<Arc<dyn Engine>> {
        None
    }
}

#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

struct Outcome {
    report: Report,
    page: String,
    effects: Vec<String>,
}

async fn perform(mode: Mode, build: Build, engine: Result<(), EngineError>, lang: Lang) -> Outcome {
    perform_with(mode, build, engine, lang, |_, _| {}).await
}

async fn perform_with(
    mode: Mode,
    build: Build,
    engine: Result<(), EngineError>,
    lang: Lang,
    prepare: impl FnOnce(&mut StandIn, &mut Job),
) -> Outcome {
    let course = Arc::new(course());
    let setup = Setup {
        course: course.clone(),
        record: Record::new(&course, "s".into(), lang),
        conditions: BTreeSet::new(),
        env: BTreeMap::new(),
        overrides: BTreeMap::new(),
    };
    let (session, effects) = Session::new(setup);
    let (sender, events) = mpsc::channel(256);
    let stop = CancellationToken::new();
    let seen = Arc::<Mutex<Vec<String>>>::default();
    let mut stand_in =
        StandIn { events: sender, build, engine, built: false, written: false, stop: stop.clone(), seen: seen.clone() };
    let mut job = Job {
        mode,
        plan: up_to(&course, None, None).unwrap(),
        limit: Duration::from_millis(200),
        sweep: true,
        prove: true,
        tests: Tests::default(),
    };
    prepare(&mut stand_in, &mut job);
    let page = Page::default();
    let narrator = Narrator::new(Box::new(page.clone()), lang, stop.clone());
    let mut driver = Driver::new(session, stand_in, events, stop, narrator, mode == Mode::Run);
    let report = go(&mut driver, effects, &job).await;
    let page = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
    let effects = seen.lock().unwrap().clone();
    Outcome { report, page, effects }
}

fn outcomes(report: &Report) -> Vec<StepOutcome> {
    report.lessons.iter().flat_map(|lesson| lesson.steps.iter().map(|step| step.outcome)).collect()
}

use StepOutcome::{Error, Failed, Passed, Skipped};

#[tokio::test]
async fn every_step_is_done_and_proved_in_order() {
    let Outcome { report, page, .. } = perform(Mode::Run, Build::Works, Ok(()), Lang::En).await;
    assert!(report.passed, "{page}");
    assert_eq!(outcomes(&report), [Passed; 4]);
    let build = &report.lessons[1].steps[0];
    assert_eq!((build.commands[0].line.as_str(), build.commands[0].exit), ("docker build -t app .", Some(0)));
    assert_eq!((build.images[0].size, build.images[0].layers), (5_000_000, 2));
    assert!(!serde_json::to_string(&report).unwrap().contains("somebody"), "the engine's address is kept out");
}

#[tokio::test]
async fn it_is_told_in_plain_lines_without_control_sequences() {
    let Outcome { page, .. } = perform(Mode::Run, Build::Works, Ok(()), Lang::En).await;
    for line in [
        "Engine: docker 20.10.24, API 1.41, linux/amd64",
        "Lesson 2 of 2: Serving",
        "Step 1 of 2: The build (serve/build)",
        "  $ docker build -t app .",
        "    layer done",
        "  ok image: image is as it should be (found ",
        "  image app: 5MB, layers: 2",
        "4 of 4 steps passed, 0 failed, 0 could not be told, 0 skipped, in 0.",
        "All passed.",
    ] {
        assert!(page.lines().any(|told| told.starts_with(line)), "{line}\n{page}");
    }
    assert!(!page.contains(['\u{1b}', '\r']));
}

#[tokio::test]
async fn it_is_told_in_japanese() {
    let Outcome { page, .. } = perform(Mode::Run, Build::Works, Ok(()), Lang::Ja).await;
    for line in [
        "レッスン 2/2: 動かす",
        "ステップ 1/2: build の題（serve/build）",
        "  OK image: image がそろっている（結果: あります）",
        "  イメージ app: 5MB、2 レイヤー",
        "すべて合格です。",
    ] {
        assert!(page.lines().any(|told| told == line), "{line}\n{page}");
    }
}

#[tokio::test]
async fn a_failed_command_fails_the_step_even_where_its_checks_pass_and_ends_the_run() {
    let Outcome { report, page, .. } = perform(Mode::Run, Build::Exits(1), Ok(()), Lang::En).await;
    assert_eq!(outcomes(&report), [Passed, Passed, Failed, Skipped]);
    assert!(report.lessons[1].steps[0].reason.as_deref().unwrap().contains("ended with exit code 1"));
    assert!(report.lessons[1].steps[1].reason.as_deref().unwrap().contains("serve/build"));
    assert!(!report.passed && report.error.is_none(), "{page}");
}

#[tokio::test]
async fn the_learners_own_earlier_container_is_removed_and_the_command_run_again() {
    let Outcome { report, page, .. } = perform(Mode::Run, Build::NameTaken, Ok(()), Lang::En).await;
    assert!(report.passed, "{page}");
    assert!(page.contains("Removing the container mine of your own earlier run."));
    assert_eq!(report.lessons[1].steps[0].commands.len(), 2, "both tries are reported");
}

#[tokio::test]
async fn a_strangers_container_is_left_alone_and_the_step_says_what_to_do() {
    let taken = EngineError::NameTaken { name: "theirs".into(), owner: NameOwner::Stranger };
    let Outcome { report, effects, .. } = perform(Mode::Run, Build::Fails(taken), Ok(()), Lang::En).await;
    assert_eq!(outcomes(&report), [Passed, Passed, Failed, Skipped]);
    assert!(report.lessons[1].steps[0].reason.as_deref().unwrap().contains("leaves it alone"));
    assert!(!effects.iter().any(|effect| effect == "RemoveContainer"));
}

#[tokio::test]
async fn an_engine_lost_in_the_middle_ends_the_run_with_advice() {
    let lost = EngineError::Lost { detail: "connection reset".into() };
    let Outcome { report, .. } = perform(Mode::Run, Build::Fails(lost), Ok(()), Lang::En).await;
    assert_eq!(outcomes(&report), [Passed, Passed, Error, Skipped]);
    let trouble = report.error.unwrap();
    assert!(trouble.message.contains("lost the engine") && trouble.advice.contains("sealegs doctor --fix"));
}

#[tokio::test]
async fn without_an_engine_nothing_is_tried_and_the_report_says_what_to_do() {
    let none = EngineError::Unreachable { endpoint: "unix:///x".into(), detail: "no such file".into() };
    let Outcome { report, effects, .. } = perform(Mode::Run, Build::Works, Err(none), Lang::En).await;
    assert_eq!(outcomes(&report), [Skipped; 4]);
    assert!(report.engine.is_none() && report.error.unwrap().advice.contains("DOCKER_HOST"));
    assert!(!effects.iter().any(|effect| effect == "Run" || effect == "Write"));
}

#[tokio::test]
async fn a_step_that_hangs_is_stopped_when_its_time_is_over() {
    let Outcome { report, effects, .. } = perform(Mode::Run, Build::Hangs, Ok(()), Lang::En).await;
    assert_eq!(outcomes(&report), [Passed, Passed, Error, Skipped]);
    assert!(report.lessons[1].steps[0].reason.as_deref().unwrap().contains("--timeout"));
    assert!(effects.iter().any(|effect| effect == "Cancel"), "it does not run on");
}

#[tokio::test]
async fn ctrl_c_stops_what_runs_and_gives_the_report_so_far() {
    let Outcome { report, effects, page } = perform(Mode::Run, Build::Interrupted, Ok(()), Lang::En).await;
    assert!(report.interrupted && !report.passed);
    assert_eq!(outcomes(&report), [Passed, Passed, Error, Skipped]);
    assert!(effects.iter().any(|effect| effect == "Cancel"));
    assert!(page.contains("Interrupted."));
}

#[tokio::test]
async fn a_check_looks_at_every_step_and_changes_nothing() {
    let Outcome { report, effects, page } = perform(Mode::Check, Build::Works, Ok(()), Lang::En).await;
    assert_eq!(outcomes(&report), [Failed; 4], "{page}");
    let check = page.lines().skip_while(|line| *line != "  FAILED image: image is as it should be");
    let words: Vec<&str> = check.skip(1).take(3).map(|line| line.split_once(": ").unwrap().0).collect();
    assert_eq!(words, ["    expected", "    found", "    what to do"], "{page}");
    assert_eq!(report.lessons[1].steps[0].checks[0].title, "image is as it should be");
    let changing = ["Run", "Write", "Save", "RemoveContainer", "Edit"];
    assert!(!effects.iter().any(|effect| changing.contains(&effect.as_str())), "{effects:?}");
}

#[tokio::test]
async fn checks_that_pass_before_the_solution_are_found_out_and_the_run_goes_on() {
    let Outcome { report, page, .. } =
        perform_with(Mode::Run, Build::Works, Ok(()), Lang::En, |stand_in, _| stand_in.written = true).await;
    assert_eq!(outcomes(&report), [Failed, Passed, Passed, Passed], "{page}");
    let step = &report.lessons[0].steps[0];
    assert_eq!(step.before, Some(Passed));
    assert!(step.reason.as_deref().unwrap().contains("prove nothing"));
}

#[tokio::test]
async fn what_a_lesson_builds_on_is_done_only_where_it_does_not_stand() {
    for stands in [false, true] {
        let Outcome { report, page, effects } = perform_with(Mode::Run, Build::Works, Ok(()), Lang::En, |stand_in, job| {
            stand_in.written = stands;
            let at = job.plan.steps.iter().position(|name| name.lesson == "serve").unwrap();
            job.plan.needed = job.plan.steps.drain(..at).collect();
            job.prove = false;
        })
        .await;
        assert_eq!(outcomes(&report), [Passed; 4], "{page}");
        assert_eq!(effects.iter().any(|effect| effect == "Write"), !stands, "a file that stands is not written again");
    }
}
