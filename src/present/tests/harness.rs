//! A demo without a terminal or an engine, driven by a test.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use crate::check::{Fact, Facts, FileFact, HttpFact, Probe};
use crate::config::ThemeName;
use crate::course::{Action, Course, Task};
use crate::engine::{EngineInfo, OutputStream};
use crate::i18n::Lang;
use crate::present::Options;
use crate::present::stage::{Msg, Stage, Todo};
use crate::present::view::{self, Look};
use crate::progress::Record;
use crate::session::{ActionEvent, Effect, EngineNews, Event, Line, Session, Setup};
use crate::tui::sample;
use crate::tui::theme::{Depth, Looks};
use crate::workspace::Written;

/// A demo, with an engine that does at once what it is asked.
pub struct Demo {
    pub stage: Stage,
    pub now: Duration,
    pub asked: Vec<Effect>,
    /// Commands end at once.
    pub ends: bool,
    /// And so.
    pub exit: i64,
    pub stood: Vec<String>,
    pub left: bool,
}

impl Demo {
    /// The steps from one place to another, in this order: welcome, write, build, serve, quiz.
    pub fn new(size: (u16, u16), lang: Lang, range: (usize, usize), options: &Options) -> Self {
        Self::of(sample::course(), size, lang, range, options)
    }

    /// The same of another course.
    pub fn of(mut course: Course, size: (u16, u16), lang: Lang, range: (usize, usize), options: &Options) -> Self {
        for step in course.lessons.iter_mut().flat_map(|lesson| &mut lesson.steps).filter(|step| step.solution.is_empty()) {
            if let Action::Run(runs) = &step.action {
                step.solution = runs.iter().cloned().map(Task::Run).collect();
            }
        }
        let course = Arc::new(course);
        let record = Record::new(&course, "session".into(), lang);
        let setup = Setup { course, record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() };
        let (mut session, effects) = Session::new(setup);
        session.may_replay(true);
        let stage = Stage::new(session, options, Looks::new(ThemeName::None, Depth::None), range, size);
        let mut demo =
            Self { stage, now: Duration::ZERO, asked: Vec::new(), ends: true, exit: 0, stood: Vec::new(), left: false };
        let first = demo.stage.set_out();
        demo.done(effects.into_iter().map(Todo::Perform).chain(first).collect());
        demo
    }

    /// With an engine, at the cover with the first step made ready.
    pub fn ready(self) -> Self {
        self.with(sample::docker())
    }

    pub fn with(mut self, info: EngineInfo) -> Self {
        self.message(Msg::Session(Event::Engine(EngineNews::Ready(info))));
        self
    }

    pub fn message(&mut self, msg: Msg) {
        let mut todos = self.stage.handle(msg, self.now);
        todos.extend(self.stage.go_by_itself());
        self.done(todos);
        let _ = self.stage.arrange();
    }

    pub fn tell(&mut self, event: Event) {
        self.message(Msg::Session(event));
    }

    pub fn key(&mut self, code: KeyCode) {
        self.message(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }

    pub fn keys(&mut self, letters: &str) {
        letters.chars().for_each(|letter| self.key(KeyCode::Char(letter)));
    }

    /// Lets so much time go by, as the loop would.
    pub fn wait(&mut self, time: Duration) {
        let end = self.now + time;
        for _ in 0..20_000 {
            let Some(at) = self.stage.wakes().filter(|at| *at <= end) else { break };
            self.now = self.now.max(at);
            self.message(Msg::Tick);
        }
        self.now = end;
        self.message(Msg::Tick);
    }

    fn done(&mut self, todos: Vec<Todo>) {
        let mut queue = VecDeque::from(todos);
        while let Some(todo) = queue.pop_front() {
            match todo {
                Todo::Quit => self.left = true,
                Todo::StandAt(step) => self.stood.push(step.to_string()),
                Todo::Highlight(_) | Todo::Still => {}
                Todo::Perform(effect) => {
                    self.asked.push(effect.clone());
                    for event in self.answers(&effect) {
                        queue.extend(self.stage.handle(Msg::Session(event), self.now));
                        queue.extend(self.stage.go_by_itself());
                    }
                }
            }
        }
    }

    fn answers(&self, effect: &Effect) -> Vec<Event> {
        match effect {
            Effect::Run(job, command) if self.ends => {
                let line = Line { stream: OutputStream::Stdout, text: format!("did {}", command.text) };
                let lines = ActionEvent::Lines { lines: vec![line], skipped: 0 };
                let end = if command.foreground { ActionEvent::Started(None) } else { ActionEvent::Ended(Ok(self.exit)) };
                vec![Event::Action(*job, lines), Event::Action(*job, end)]
            }
            Effect::Cancel { job, .. } => vec![Event::Action(*job, ActionEvent::Ended(Ok(0)))],
            Effect::Write(job, files) => {
                let written = files.iter().map(|(path, _)| Written { path: path.clone(), kept: None }).collect();
                vec![Event::Written(*job, Ok(written))]
            }
            Effect::Probe { job, checks, extra, own, .. } => {
                let facts = own.clone().over(&Facts::from_iter(
                    checks
                        .iter()
                        .flat_map(|watched| self.seen(&watched.spec))
                        .chain(extra.iter().filter_map(|probe| self.fact(probe))),
                ));
                vec![Event::Probed { job: *job, facts, finished: true }]
            }
            _ => Vec::new(),
        }
    }

    fn seen(&self, spec: &crate::check::Spec) -> Vec<(Probe, Fact)> {
        crate::check::probes(spec).into_iter().filter_map(|probe| self.fact(&probe)).collect()
    }

    /// What was done is there.
    fn fact(&self, probe: &Probe) -> Option<(Probe, Fact)> {
        let wrote = self.asked.iter().any(|effect| matches!(effect, Effect::Write(..)));
        let built = self.asked.iter().any(|effect| matches!(effect, Effect::Run(_, run) if run.text.contains("build")));
        let fact = match probe {
            Probe::File(_) if wrote => Fact::File(FileFact::Text("FROM golang\nFROM scratch\n".into())),
            Probe::File(_) => Fact::File(FileFact::Absent),
            Probe::Image(_) if built => sample::image(&[("COPY /server / # buildkit", 7_200_000)]),
            Probe::Image(_) => Fact::Image(None),
            Probe::Http { .. } if self.stage.serving() => {
                Fact::Http(HttpFact::Answer { status: 200, headers: BTreeMap::new(), body: "hello".into() })
            }
            _ => return None,
        };
        Some((probe.clone(), fact))
    }

    /// Commands that were run, in order.
    pub fn ran(&self) -> Vec<String> {
        let run = |effect: &Effect| if let Effect::Run(_, command) = effect { Some(command.text.clone()) } else { None };
        self.asked.iter().filter_map(run).collect()
    }

    pub fn buffer(&mut self) -> Buffer {
        let _ = self.stage.arrange();
        let (width, height) = (self.stage.screen.width, self.stage.screen.height);
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        let look = Look { laid: &self.stage.laid, hide: &str::to_owned, own: true };
        terminal.draw(|frame| view::draw(frame, &self.stage, &look)).expect("drawn");
        terminal.backend().buffer().clone()
    }

    /// What stands on the screen.
    pub fn shown(&mut self) -> String {
        let buffer = self.buffer();
        let rows = (0..buffer.area.height).map(|y| {
            let mut row = String::new();
            let mut x = 0;
            while x < buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += u16::try_from(crate::markdown::width(symbol).max(1)).expect("a width");
            }
            row.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}
