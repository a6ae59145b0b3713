//! Drives a session from a script: the same session the screen has, told what to do instead of shown.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::check::{self, Outcome};
use crate::course::StepRef;
use crate::engine::{Engine, EngineError};
use crate::headless::narrator::Narrator;
use crate::headless::report::{StepOutcome, StepReport};
use crate::headless::step::step_report;
use crate::headless::trace::Trace;
use crate::headless::{advice, words};
use crate::runtime::Runtime;
use crate::runtime::recorder::Recorder;
use crate::session::{ActionError, Effect, EngineState, Event, Input, JobId, Notice, RunningState, Session};

/// How long a command may take to end when it is stopped, before it is stopped by force.
const STOPPING: Duration = Duration::from_secs(20);
/// How long a server in the foreground is waited for: it may have to be compiled first.
const SERVING: Duration = Duration::from_secs(90);
/// How long the engine is looked for.
const CONNECTING: Duration = Duration::from_secs(45);

/// Whoever carries out effects.
pub trait Perform {
    /// Sets an effect going.
    fn perform(&mut self, effect: Effect);
    /// The engine, when one answers.
    fn engine(&self) -> Option<Arc<dyn Engine>>;
    /// The step at which the learner stands from now on.
    fn stand(&mut self, _step: &StepRef) {}
}

impl Perform for Runtime {
    fn perform(&mut self, effect: Effect) {
        Self::perform(self, effect);
    }

    fn engine(&self) -> Option<Arc<dyn Engine>> {
        Self::engine(self)
    }
}

impl Perform for Recorder {
    fn perform(&mut self, effect: Effect) {
        Self::perform(self, effect);
    }

    fn engine(&self) -> Option<Arc<dyn Engine>> {
        Self::engine(self)
    }

    fn stand(&mut self, step: &StepRef) {
        Self::stand(self, step);
    }
}

/// Why the steps after this one are not gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Halt {
    /// Ctrl-C.
    Interrupted,
    /// There is no engine.
    Engine(EngineError),
}

/// How waiting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waited {
    Reached,
    TimedOut,
    Interrupted,
}

/// A session at work without a screen.
pub struct Driver<P> {
    session: Session,
    performer: P,
    events: mpsc::Receiver<Event>,
    stop: CancellationToken,
    narrator: Narrator,
    trace: Trace,
    saves: bool,
    /// Longest that checks are waited for; `None` is as long as for a learner.
    patience: Option<Duration>,
    /// The last look that was asked for, until it has told something: what is known is older than it.
    awaited: Option<JobId>,
}

impl<P: Perform> Driver<P> {
    /// Drives a session. `saves` is whether progress is kept; `stop` ends everything.
    pub fn new(
        session: Session,
        performer: P,
        events: mpsc::Receiver<Event>,
        stop: CancellationToken,
        narrator: Narrator,
        saves: bool,
    ) -> Self {
        Self { session, performer, events, stop, narrator, trace: Trace::default(), saves, patience: None, awaited: None }
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Who tells.
    pub fn narrator(&mut self) -> &mut Narrator {
        &mut self.narrator
    }

    /// The engine in use.
    pub fn engine(&self) -> Option<Arc<dyn Engine>> {
        self.performer.engine()
    }

    /// Gives back what carries out effects, to be shut down.
    pub fn into_performer(self) -> P {
        self.performer
    }

    /// Does what the session wants first, and waits for the engine.
    ///
    /// # Errors
    /// When there is no engine, or all was stopped.
    pub async fn open(&mut self, effects: Vec<Effect>) -> Result<(), Halt> {
        self.carry_out(effects);
        let known = |session: &Session| *session.engine() != EngineState::Connecting;
        match self.until(Instant::now() + CONNECTING, known).await {
            Waited::Interrupted => return Err(Halt::Interrupted),
            Waited::TimedOut => return Err(Halt::Engine(EngineError::TimedOut { seconds: CONNECTING.as_secs() })),
            Waited::Reached => {}
        }
        self.missing().map_or(Ok(()), |error| Err(Halt::Engine(error)))
    }

    fn stand(&mut self, name: &StepRef) {
        self.trace = Trace::default();
        self.performer.stand(name);
        self.tell(Input::Goto(name.clone()));
    }

    /// Goes to a step and looks, doing nothing.
    pub async fn look(&mut self, name: &StepRef, limit: Duration) -> (StepReport, Option<Halt>) {
        let until = Instant::now() + limit;
        self.stand(name);
        let waited = self.until(until, |session| !session.looking()).await;
        self.close(name, waited, limit)
    }

    /// Goes to a step, does it with its solution, and looks; with `prove`, looks before as well.
    pub async fn step(&mut self, name: &StepRef, limit: Duration, prove: bool) -> (StepReport, Option<Halt>) {
        let until = Instant::now() + limit;
        self.stand(name);
        if !self.quiet().await {
            return self.close(name, Waited::TimedOut, STOPPING);
        }
        let mut before = None;
        if prove && self.until(until, |session| !session.looking()).await == Waited::Reached {
            before = Some(step_report(&self.session, name, &self.trace).outcome);
        }
        self.tell(Input::ApplySolution);
        let mut waited = self.until(until, settled).await;
        while waited == Waited::Reached && self.session.offer().is_some() {
            // The session only ever offers to remove a container of this learner's own earlier run.
            self.tell(Input::Confirm(true));
            waited = self.until(until, settled).await;
        }
        let serving = until.min(Instant::now() + SERVING);
        while waited == Waited::Reached && serves(&self.session) && refuted(&self.session) && Instant::now() < serving {
            self.tell(Input::Check);
            waited = self.until(until, settled).await;
        }
        let (mut report, halt) = self.close(name, waited, limit);
        report.before = before;
        // What served has been seen; later steps start without it, as when a learner goes on.
        self.quit().await;
        (report, halt)
    }

    /// Goes to a step, does `input` there and looks, for at most `patience`; ends early when it is `done`. A server in the
    /// foreground goes on.
    ///
    /// # Errors
    /// When the engine is lost, or all was stopped.
    pub async fn attempt(
        &mut self,
        name: &StepRef,
        input: Input,
        patience: Duration,
        limit: Duration,
        done: &dyn Fn(&Session) -> bool,
    ) -> Result<(), Halt> {
        let until = Instant::now() + limit;
        self.trace = Trace::default();
        self.patience = Some(patience);
        self.tell(Input::Goto(name.clone()));
        self.quiet().await;
        self.tell(input);
        let mut waited = self.until_either(until, done).await;
        let serving = until.min(Instant::now() + patience);
        while waited == Waited::Reached && serves(&self.session) && !done(&self.session) && Instant::now() < serving {
            self.tell(Input::Check);
            waited = self.until_either(until, done).await;
        }
        self.patience = None;
        match waited {
            Waited::Interrupted => Err(Halt::Interrupted),
            _ => self.trace.lost().cloned().or_else(|| self.missing()).map_or(Ok(()), |error| Err(Halt::Engine(error))),
        }
    }

    /// Until nothing more comes, or what came is `done`.
    async fn until_either(&mut self, until: Instant, done: &dyn Fn(&Session) -> bool) -> Waited {
        loop {
            let calm = !self.session.busy() || serves(&self.session);
            if calm && (!self.session.looking() || (self.awaited.is_none() && done(&self.session))) {
                return Waited::Reached;
            }
            let waited = self.one_event(until).await;
            if waited != Waited::Reached {
                return waited;
            }
        }
    }

    /// Stops what runs. Nothing runs afterwards, or it will not stop.
    pub async fn quit(&mut self) -> bool {
        if self.session.busy() {
            self.tell(Input::Cancel);
        }
        self.quiet().await
    }

    /// Waits for what is being stopped; stops it by force when it does not.
    async fn quiet(&mut self) -> bool {
        for _ in 0..2 {
            if self.calm(Instant::now() + STOPPING).await {
                return true;
            }
            self.tell(Input::Cancel);
        }
        self.calm(Instant::now() + STOPPING).await
    }

    /// Waits until nothing runs, also after Ctrl-C.
    async fn calm(&mut self, until: Instant) -> bool {
        while self.session.busy() {
            match tokio::time::timeout_at(until, self.events.recv()).await {
                Ok(Some(event)) => self.take(event),
                _ => return false,
            }
        }
        true
    }

    /// Takes in events until something is so.
    pub(super) async fn until(&mut self, until: Instant, reached: impl Fn(&Session) -> bool) -> Waited {
        loop {
            if reached(&self.session) {
                return Waited::Reached;
            }
            let waited = self.one_event(until).await;
            if waited != Waited::Reached {
                return waited;
            }
        }
    }

    /// Waits for one event and takes it in.
    async fn one_event(&mut self, until: Instant) -> Waited {
        tokio::select! {
            biased;
            () = self.stop.cancelled() => Waited::Interrupted,
            () = tokio::time::sleep_until(until) => Waited::TimedOut,
            event = self.events.recv() => match event {
                Some(event) => {
                    self.take(event);
                    Waited::Reached
                }
                None => Waited::Interrupted,
            },
        }
    }

    /// Tells the session what to do, and carries out what it wants done.
    pub fn tell(&mut self, input: Input) {
        self.take(Event::Input(input));
    }

    fn take(&mut self, event: Event) {
        self.trace.event(&event);
        self.narrator.event(&event, &self.session);
        let looked = matches!(event, Event::Probed { .. });
        if matches!(&event, Event::Probed { job, .. } if self.awaited == Some(*job)) {
            self.awaited = None;
        }
        let effects = self.session.handle(event);
        if looked {
            self.trace.judged(&self.session.step_state().checks);
        }
        self.narrator.way(&self.session);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for mut effect in effects {
            if let Effect::Probe { job, patience, .. } = &mut effect {
                self.awaited = Some(*job);
                *patience = self.patience.map_or(*patience, |longest| longest.min(*patience));
            }
            self.trace.effect(&effect);
            self.narrator.effect(&effect);
            let wanted = match effect {
                Effect::Save(_) => self.saves,
                // There is nobody to edit.
                Effect::Edit(_) => false,
                _ => true,
            };
            if wanted {
                self.performer.perform(effect);
            }
        }
    }

    fn missing(&self) -> Option<EngineError> {
        match self.session.engine() {
            EngineState::Missing(error) => Some(error.clone()),
            EngineState::Connecting | EngineState::Ready(_) => None,
        }
    }

    /// The report of a step that was gone through as far as it would.
    fn close(&mut self, name: &StepRef, waited: Waited, limit: Duration) -> (StepReport, Option<Halt>) {
        let lang = self.session.lang();
        let mut report = step_report(&self.session, name, &self.trace);
        let halt = match waited {
            Waited::Interrupted => Some(Halt::Interrupted),
            _ => self.trace.lost().cloned().or_else(|| self.missing()).map(Halt::Engine),
        };
        if waited == Waited::TimedOut {
            report.outcome = StepOutcome::Error;
            report.reason = Some(words::timed_out(limit.as_secs(), lang));
        } else if waited == Waited::Interrupted {
            report.outcome = StepOutcome::Error;
            report.reason = Some(words::interrupted(lang).to_owned());
        } else if let Some(reason) = self.went_wrong(name) {
            report.outcome = if halt.is_some() { StepOutcome::Error } else { StepOutcome::Failed };
            report.reason = Some(reason);
        }
        (report, halt)
    }

    /// What went wrong with the step's own action, when something did.
    pub(super) fn went_wrong(&self, name: &StepRef) -> Option<String> {
        let lang = self.session.lang();
        if let Some(Notice::WriteFailed(_)) = self.session.notice() {
            return self.session.notice().map(|notice| notice.text(lang));
        }
        let action = self.session.action().filter(|action| action.step == *name)?;
        let fails = action.command.as_ref().is_some_and(|command| command.fails);
        let line = action.command.as_ref().map_or("", |command| command.text.as_str());
        match action.result.as_ref()? {
            Ok(0) => None,
            Ok(_) if fails => None,
            Ok(code) => Some(words::command_failed(line, *code, lang)),
            Err(ActionError::Engine(_)) if fails => None,
            Err(ActionError::Engine(error)) => {
                let what = crate::engine::advice::what(error, lang);
                Some(check::sentences(lang, &[&what, &advice::of(error, lang)]))
            }
            Err(ActionError::Command { what, hint }) => Some(format!("{what}. {hint}").trim_end().to_owned()),
            Err(error) => Some(error.to_string()),
        }
    }
}

/// Nothing more comes by itself: all commands are over (or one serves), and all was looked at.
fn settled(session: &Session) -> bool {
    (!session.busy() || serves(session)) && !session.looking()
}

/// A foreground command is up.
fn serves(session: &Session) -> bool {
    session.action().is_some_and(|action| action.foreground() && action.state == RunningState::Running)
}

/// A check failed.
fn refuted(session: &Session) -> bool {
    session.step_state().checks.iter().any(|check| matches!(check.outcome, Some(Outcome::Failed { .. })))
}
