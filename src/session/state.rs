//! What a session knows.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::Arc;

use crate::check;
use crate::course::{Course, Lesson, Scope, Step, StepRef, Task, VariableKind};
use crate::docker_cli::complete::Names;
use crate::engine::seat::SeatName;
use crate::engine::{EngineError, EngineInfo};
use crate::i18n::Lang;
use crate::progress::Record;
use crate::session::user::user_name;
use crate::session::{Earlier, Effect, Event, JobId, LiveMap, Notice, Running, StepMark, StepState, Typed};

/// What a session starts from.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The course.
    pub course: Arc<Course>,
    /// Progress so far, or a new record.
    pub record: Record,
    /// What holds here, for conditions: `linux`, `go`, … The engine's kind is added when it answers.
    pub conditions: BTreeSet<String>,
    /// The environment commands see; `USER` is among the course's variables as well.
    pub env: BTreeMap<String, String>,
    /// Variables set for this run only; they win over the record's.
    pub overrides: BTreeMap<String, String>,
}

/// The engine as the session knows it.
#[derive(Debug, Clone, PartialEq)]
pub enum EngineState {
    /// Being looked for.
    Connecting,
    /// Answers.
    Ready(EngineInfo),
    /// Does not answer, and why.
    Missing(EngineError),
}

/// A question that stands until it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Remove this container of the learner's own earlier run, then run the command again.
    RemoveContainer(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Looking {
    pub job: JobId,
    pub again: bool,
}

/// One learner going through one course.
#[derive(Debug)]
pub struct Session {
    pub(crate) course: Arc<Course>,
    pub(crate) order: Vec<StepRef>,
    pub(crate) at: usize,
    pub(crate) record: Record,
    pub(crate) scope: Scope,
    pub(crate) overrides: BTreeMap<String, String>,
    pub(crate) env: BTreeMap<String, String>,
    pub(crate) conditions: BTreeSet<String>,
    pub(crate) steps: HashMap<StepRef, StepState>,
    pub(crate) engine: EngineState,
    /// What holds on this machine, while a recorded one is shown.
    pub(crate) own_conditions: Option<BTreeSet<String>>,
    /// There is a recorded run to show.
    pub(crate) may_replay: bool,
    pub(crate) attempts: u32,
    pub(crate) action: Option<Running>,
    pub(crate) waiting: Option<VecDeque<Task>>,
    /// What the next command to start was typed as.
    pub(crate) typed: Option<Typed>,
    /// What the next command to start has before it.
    pub(crate) earlier: Vec<Earlier>,
    /// What can be named on the engine and in the workspace, for completing.
    pub(crate) names: Names,
    /// Names are wanted again when something changes.
    pub(crate) names_wanted: bool,
    /// What runs, while it is shown.
    pub(crate) live: LiveMap,
    /// Images that were built, pulled or named in this session, the newest first.
    pub(crate) fresh: Vec<String>,
    /// Images that are looked into.
    pub(crate) lens: Option<crate::session::lens::Looking>,
    /// The learner's own files, while they are read.
    pub(crate) reading: crate::session::reading::Reading,
    pub(crate) removing: Option<JobId>,
    /// The learner asked for something whose outcome is still to be told, also where it was told before.
    pub(crate) asked: bool,
    pub(crate) looking: Option<Looking>,
    /// The way to a step, and what is taken back.
    pub(crate) ways: crate::session::catch_up::Ways,
    pub(crate) offer: Option<Offer>,
    pub(crate) notice: Option<Notice>,
    pub(crate) next_job: u64,
    /// Events so far that may have changed something besides an action's output.
    changes: u64,
}

static NOTHING: std::sync::LazyLock<StepState> = std::sync::LazyLock::new(StepState::default);

impl Session {
    /// A session that stands where its record says. Also what it wants done first.
    #[must_use]
    pub fn new(setup: Setup) -> (Self, Vec<Effect>) {
        let order: Vec<StepRef> = setup.course.steps().map(|(name, _)| name).collect();
        let mut session = Self {
            at: 0,
            order,
            course: setup.course,
            record: setup.record,
            scope: Scope::default(),
            overrides: setup.overrides,
            env: setup.env,
            conditions: setup.conditions,
            steps: HashMap::new(),
            engine: EngineState::Connecting,
            own_conditions: None,
            may_replay: false,
            attempts: 0,
            action: None,
            waiting: None,
            typed: None,
            earlier: Vec::new(),
            names: Names::default(),
            names_wanted: false,
            live: LiveMap::default(),
            fresh: Vec::new(),
            lens: None,
            reading: crate::session::reading::Reading::default(),
            removing: None,
            asked: false,
            looking: None,
            ways: crate::session::catch_up::Ways::default(),
            offer: None,
            notice: None,
            next_job: 0,
            changes: 0,
        };
        session.refresh_scope();
        let effects = session.open();
        (session, effects)
    }

    /// Takes in an event; what is to be done about it.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        let is_output = matches!(&event, Event::Action(_, event) if event.is_output());
        let mut effects = self.update(event);
        effects.extend(self.go_on_catching_up());
        if !is_output || !effects.is_empty() || self.ways.catch_up.is_some() {
            self.changes += 1;
        }
        effects
    }

    /// Changes with every event, so that what was made from a session need not be made again before it does. What an action prints,
    /// builds and asks of the engine changes nothing else and does not count: for that there is [`Self::action`].
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// The course.
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.record.lang
    }

    /// The id on everything this session makes on the engine.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.record.session
    }

    /// The learner's seat, where several share an engine.
    #[must_use]
    pub fn seat(&self) -> Option<&SeatName> {
        self.record.seat.as_ref().map(|seat| &seat.name)
    }

    /// The progress record.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Values of the course's variables.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// What holds here, for conditions.
    #[must_use]
    pub fn conditions(&self) -> &BTreeSet<String> {
        &self.conditions
    }

    /// Name of the present step; `None` in a course without steps.
    #[must_use]
    pub fn at(&self) -> Option<&StepRef> {
        self.order.get(self.at)
    }

    /// The present step.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.course.step(self.at()?)
    }

    /// The checks of the present step that count here.
    pub(crate) fn own_checks(&self) -> impl Iterator<Item = &crate::check::Check> {
        self.step().into_iter().flat_map(|step| &step.checks).filter(|check| check.when.holds(&self.conditions))
    }

    /// Whether the present step looks at what its command says, so that it has to be run here.
    #[must_use]
    pub fn wants_it_run_here(&self) -> bool {
        self.own_checks().any(|check| check::probes(&check.spec).contains(&check::Probe::Ran))
    }

    /// The present lesson.
    #[must_use]
    pub fn lesson(&self) -> Option<&Lesson> {
        self.course.lesson(&self.at()?.lesson)
    }

    /// Number of the present step in its lesson from 1, and how many there are.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        let Some((name, lesson)) = self.at().zip(self.lesson()) else { return (0, 0) };
        let at = lesson.steps.iter().position(|step| step.id == name.step).unwrap_or(0);
        (at + 1, lesson.steps.len())
    }

    /// What is known of the present step.
    #[must_use]
    pub fn step_state(&self) -> &StepState {
        self.at().and_then(|name| self.steps.get(name)).unwrap_or(&NOTHING)
    }

    /// A step's mark in the tree.
    #[must_use]
    pub fn mark(&self, name: &StepRef) -> StepMark {
        match self.record.of(name) {
            Some(known) if known.done => {
                let same = self.course.step(name).is_some_and(|step| step.fingerprint == known.fingerprint);
                if same { StepMark::Done } else { StepMark::Stale }
            }
            _ => StepMark::Open,
        }
    }

    /// The step is done, and only a recorded run proved it.
    #[must_use]
    pub fn is_replayed(&self, name: &StepRef) -> bool {
        self.record.of(name).is_some_and(|known| known.done && known.replayed)
    }

    /// The engine.
    #[must_use]
    pub fn engine(&self) -> &EngineState {
        &self.engine
    }

    /// The action at work, or the last one.
    #[must_use]
    pub fn action(&self) -> Option<&Running> {
        self.action.as_ref()
    }

    /// An action is at work.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.waiting.is_some()
            || self.removing.is_some()
            || self.taking_back()
            || self.action.as_ref().is_some_and(Running::active)
    }

    /// Checks are being looked at.
    #[must_use]
    pub fn looking(&self) -> bool {
        self.looking.is_some()
    }

    /// The question that stands.
    #[must_use]
    pub fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// What there is to say.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The commands of the present step that stand under the conditions here, variables filled in.
    #[must_use]
    pub fn commands(&self) -> Vec<String> {
        match self.step().map(|step| &step.action) {
            Some(crate::course::Action::Run(tasks)) => {
                tasks.iter().filter(|task| task.when.holds(&self.conditions)).map(|task| self.scope.fill(&task.line)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The present step's prose in the learner's language, for the conditions here, variables filled in.
    #[must_use]
    pub fn prose(&self) -> String {
        let parts = self.step().and_then(|step| step.prose.get(self.lang()));
        let shown = parts.into_iter().flatten().filter(|part| part.when.holds(&self.conditions));
        shown.map(|part| self.scope.fill(&part.markdown)).collect::<Vec<_>>().join("\n\n")
    }

    pub(crate) fn state_mut(&mut self, name: &StepRef) -> &mut StepState {
        self.steps.entry(name.clone()).or_default()
    }

    pub(crate) fn job(&mut self) -> JobId {
        self.next_job += 1;
        JobId(self.next_job)
    }

    pub(crate) fn save(&self) -> Effect {
        Effect::Save(Box::new(self.record.clone()))
    }

    /// Values in force: course default, then the learner's own, then those of this run.
    pub(crate) fn refresh_scope(&mut self) {
        let mut scope = Scope::default();
        scope.set("USER", user_name(self.env.get("USER").or_else(|| self.env.get("USERNAME")).map_or("", String::as_str)));
        self.conditions.retain(|word| !word.contains('='));
        for variable in &self.course.variables {
            let own = self.overrides.get(&variable.name).or_else(|| self.record.variables.get(&variable.name));
            let own = self.recorded_value(&variable.name).or(own);
            scope.set(&variable.name, own.map_or_else(|| variable.default_for(&self.conditions), String::as_str));
            if variable.kind == VariableKind::Choice {
                scope.set_choices(&variable.name, variable.values.clone());
            }
        }
        self.conditions.extend(scope.chosen());
        self.scope = scope;
        self.live.forget_own();
    }
}
