use std::collections::VecDeque;

use super::*;
use crate::check::{ContainerSpec, FileFact};
use crate::objects::{Container, ContainerState};
use crate::session::Ahead;
use crate::workspace::Written;

/// An engine and files that are as the commands left them.
#[derive(Default)]
struct World {
    images: BTreeSet<String>,
    containers: BTreeSet<String>,
    /// Commands that were run.
    ran: Vec<String>,
    written: Vec<String>,
    /// The command that fails, or that never ends.
    fails: Option<&'static str>,
    hangs: Option<&'static str>,
}

fn web(name: &str) -> Container {
    Container::sample(name)
}

impl World {
    fn see(&self, probe: &Probe) -> Fact {
        match probe {
            Probe::Image(name) => Fact::Image(self.images.contains(name).then(Image::default)),
            Probe::Containers => Fact::Containers(self.containers.iter().map(|name| web(name)).collect()),
            Probe::File(_) => Fact::File(FileFact::Absent),
            _ => Fact::Output(None),
        }
    }

    /// Answers everything that is asked for, until nothing is.
    fn answer(&mut self, session: &mut Session, effects: Vec<Effect>) {
        let mut open: VecDeque<Effect> = effects.into();
        while let Some(effect) = open.pop_front() {
            let event = match effect {
                Effect::Probe { job, checks, extra, own, .. } => {
                    let probes = checks.iter().flat_map(|check| crate::check::probes(&check.spec)).chain(extra);
                    let mut facts = own;
                    for probe in probes.filter(|probe| !matches!(probe, Probe::Quiz | Probe::Ran)) {
                        facts.insert(probe.clone(), self.see(&probe));
                    }
                    Event::Probed { job, facts, finished: true }
                }
                Effect::Run(job, prepared) if self.hangs == Some(prepared.text.as_str()) => {
                    Event::Action(job, ActionEvent::Started(None))
                }
                Effect::Run(job, prepared) => {
                    self.ran.push(prepared.text.clone());
                    let fails = self.fails == Some(prepared.text.as_str());
                    match prepared.text.as_str() {
                        _ if fails => {}
                        "docker build -t app ." => drop(self.images.insert("app".into())),
                        "docker run -d --name web app" => drop(self.containers.insert("web".into())),
                        _ => drop(self.containers.remove("web")),
                    }
                    Event::Action(job, ActionEvent::Ended(Ok(i64::from(fails))))
                }
                Effect::Write(job, files) => {
                    self.written.extend(files.iter().map(|(path, _)| path.clone()));
                    Event::Written(job, Ok(files.into_iter().map(|(path, _)| Written { path, kept: None }).collect()))
                }
                Effect::Cancel { job, .. } => Event::Action(job, ActionEvent::Ended(Err(ActionError::Cancelled))),
                _ => continue,
            };
            open.extend(session.handle(event));
        }
    }

    fn ask(&mut self, session: &mut Session, asked: Input) {
        let effects = input(session, asked);
        self.answer(session, effects);
    }

    fn asks_for(&mut self, session: &mut Session, step: &str) -> Vec<String> {
        self.ask(session, Input::Preview(name(step)));
        let Some(Ahead::Ready(preview)) = session.ahead() else { panic!("nothing is shown: {:?}", session.notice()) };
        preview.steps.iter().map(|name| name.step.clone()).collect()
    }

    fn goto(&mut self, session: &mut Session, step: &str) {
        self.asks_for(session, step);
        self.ask(session, Input::CatchUp);
    }
}

fn name(step: &str) -> StepRef {
    StepRef { lesson: "one".into(), step: step.into() }
}

fn container(absent: bool) -> Spec {
    let state = (!absent).then_some(ContainerState::Running);
    Spec::Container(ContainerSpec { name: Some("web".into()), absent, state, ..ContainerSpec::default() })
}

/// Read, build, a question, start a container, remove it, one more.
fn session() -> (Session, World) {
    let mut course = course();
    let run = |id: &str, line: &str, spec: Spec| step(id, Action::Run(vec![command(line, false)]), Some(spec));
    let steps = &mut course.lessons[0].steps;
    let keep = |id: &str| steps.iter().find(|step| step.id == id).cloned().expect("a step");
    *steps = vec![
        keep("read"),
        keep("build"),
        keep("quiz"),
        run("web", "docker run -d --name web app", container(false)),
        run("gone", "docker rm -f web", container(true)),
        run("end", "docker run -d --name web app", container(false)),
    ];
    let course = Arc::new(course);
    let record = Record::new(&course, "s1".into(), Lang::En);
    let setup = Setup { course, record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() };
    let (mut session, effects) = Session::new(setup);
    let mut world = World::default();
    world.answer(&mut session, effects);
    let effects = session.handle(engine());
    world.answer(&mut session, effects);
    (session, world)
}

#[test]
fn everything_before_the_step_is_done_and_the_step_itself_is_left() {
    let (mut session, mut world) = session();
    assert_eq!(world.asks_for(&mut session, "end"), ["read", "build", "quiz", "web", "gone"], "what is gone now comes first");
    assert_eq!(world.ran, [""; 0], "to look makes nothing");
    world.ask(&mut session, Input::CatchUp);
    assert_eq!((session.at(), session.notice()), (Some(&name("end")), Some(&Notice::CaughtUp(5))));
    assert_eq!(world.ran, ["docker build -t app .", "docker run -d --name web app", "docker rm -f web"]);
    assert!(session.record().steps["one/web"].applied && session.mark(&name("quiz")) == StepMark::Done);
    assert_eq!(session.mark(&name("end")), StepMark::Open);
}

#[test]
fn a_second_time_nothing_is_done_though_a_later_step_took_away_what_an_earlier_made() {
    let (mut session, mut world) = session();
    world.goto(&mut session, "end");
    world.ran.clear();
    assert_eq!(world.asks_for(&mut session, "end"), [""; 0]);
    world.ask(&mut session, Input::CatchUp);
    assert_eq!((world.ran.len(), session.notice()), (0, Some(&Notice::CaughtUp(0))));
}

#[test]
fn only_what_is_missing_is_done_again() {
    let (mut session, mut world) = session();
    world.goto(&mut session, "end");
    world.images.clear();
    assert_eq!(world.asks_for(&mut session, "end"), ["build"]);
    let (mut session, mut world) = self::session();
    world.goto(&mut session, "gone");
    world.containers.clear();
    assert_eq!(world.asks_for(&mut session, "gone"), ["web"], "nothing later has taken it away");
}

#[test]
fn a_way_can_be_stopped_at_any_moment_and_the_learner_stands_at_what_was_not_done() {
    let (mut session, mut world) = session();
    world.hangs = Some("docker build -t app .");
    world.goto(&mut session, "end");
    let way = session.catching_up().expect("on the way");
    assert_eq!((way.number, way.total, way.at.as_ref()), (2, 5, Some(&name("build"))));
    world.ask(&mut session, Input::Cancel);
    assert_eq!((session.at(), session.catching_up()), (Some(&name("build")), None));
    assert_eq!(session.notice(), Some(&Notice::CatchUpStopped(2, 5)));
    assert_eq!((world.ran.len(), session.mark(&name("read"))), (0, StepMark::Done), "nothing more runs, what was done stays");
    world.hangs = None;
    world.goto(&mut session, "end");
    assert_eq!(session.at(), Some(&name("end")), "it goes on from there");
}

#[test]
fn a_step_that_fails_ends_the_way_there_also_where_an_earlier_try_left_what_its_checks_want() {
    let (mut session, mut world) = session();
    world.fails = Some("docker run -d --name web app");
    world.goto(&mut session, "end");
    assert_eq!((session.at(), session.mark(&name("build"))), (Some(&name("web")), StepMark::Done));
    assert!(matches!(session.notice(), Some(Notice::CatchUpFailed(_))));
    assert_eq!(world.ran.last().map(String::as_str), Some("docker run -d --name web app"));
}

#[test]
fn on_the_way_nothing_leads_off_it() {
    let (mut session, mut world) = session();
    world.hangs = Some("docker build -t app .");
    world.goto(&mut session, "end");
    for asked in [Input::Next, Input::Run, Input::Goto(name("end")), Input::Command("docker ps".into()), Input::CatchUp] {
        world.ask(&mut session, asked);
        assert_eq!((session.at(), session.notice()), (Some(&name("build")), Some(&Notice::CatchingUp)));
    }
}

#[test]
fn without_an_engine_nothing_is_promised() {
    let (mut session, mut world) = session();
    session.handle(Event::Engine(EngineNews::Missing(EngineError::Lost { detail: "gone".into() })));
    world.ask(&mut session, Input::Preview(name("end")));
    assert_eq!((session.ahead(), session.notice()), (None, Some(&Notice::NoEngineForIt)));
}
