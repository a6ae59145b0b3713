//! Doing a step: its own command, or its solution, one task after the other.

use std::collections::VecDeque;

use crate::check::OutputFact;
use crate::course::{Action, CommandTask, FileTask, Task};
use crate::docker_cli::{self, CommandLine};
use crate::engine::{EngineError, NameOwner};
use crate::session::{ActionError, Effect, JobId, Log, Notice, Offer, Prepared, Running, RunningState, Session, Typed};
use crate::workspace::Written;

/// Bytes of output kept for checks.
const RAN_BYTES: usize = 64 * 1024;

impl Session {
    /// Does what the step asks.
    pub(crate) fn run(&mut self) -> Vec<Effect> {
        match self.step().map(|step| step.action.clone()) {
            Some(Action::Run(_)) if self.asks_first() => self.say(Notice::PredictFirst),
            Some(Action::Run(tasks)) => self.begin(tasks.into_iter().map(Task::Run).collect(), None),
            Some(Action::Write(_)) => self.edit(None),
            Some(Action::Quiz(_) | Action::Choose(_)) => self.answer(),
            Some(Action::Read) | None => self.next(),
        }
    }

    /// Lets the program do the step.
    pub(crate) fn apply(&mut self) -> Vec<Effect> {
        let Some((name, tasks)) = self.at().cloned().zip(self.step().map(|step| step.solution.clone())) else {
            return Vec::new();
        };
        self.record.of_mut(&name).applied = true;
        self.begin(tasks.into(), None)
    }

    /// Starts a list of tasks. What is being stopped is waited for; what runs is not disturbed. `typed` is said of the
    /// first command.
    pub(crate) fn begin(&mut self, tasks: VecDeque<Task>, typed: Option<Typed>) -> Vec<Effect> {
        match self.action.as_ref().filter(|action| action.active()).map(|action| action.state) {
            Some(RunningState::Stopping) => {
                self.typed = typed;
                self.waiting = Some(tasks);
                Vec::new()
            }
            Some(_) => self.say(Notice::Busy),
            None => {
                self.typed = typed;
                self.go_on(tasks)
            }
        }
    }

    fn go_on(&mut self, mut queue: VecDeque<Task>) -> Vec<Effect> {
        self.offer = None;
        let Some(step) = self.at().cloned() else { return Vec::new() };
        while let Some(task) = queue.pop_front() {
            match task {
                Task::Run(task) if !task.when.holds(&self.conditions) => {}
                Task::Run(task) => return self.launch(&task, queue),
                Task::Answer(ids) => {
                    let ids = if ids.is_empty() { self.value_in_force().into_iter().collect() } else { ids };
                    self.state_mut(&step).picks = ids;
                    let effects = self.answer();
                    if queue.is_empty() {
                        return effects;
                    }
                }
                Task::Write(file) => {
                    let mut files = vec![self.filled(&file)];
                    while let Some(Task::Write(file)) = queue.front() {
                        files.push(self.filled(file));
                        queue.pop_front();
                    }
                    let job = self.start(None, queue);
                    return vec![Effect::Write(job, files)];
                }
            }
        }
        self.look_patiently()
    }

    /// The same, below what the commands of this go have said so far.
    fn go_on_below(&mut self, queue: VecDeque<Task>) -> Vec<Effect> {
        self.earlier = self.action.as_ref().map(crate::session::Running::passed_on).unwrap_or_default();
        let effects = self.go_on(queue);
        self.earlier.clear();
        effects
    }

    fn filled(&self, file: &FileTask) -> (String, String) {
        (self.scope.fill(&file.path), self.scope.fill(&file.content))
    }

    fn launch(&mut self, task: &CommandTask, queue: VecDeque<Task>) -> Vec<Effect> {
        let text = self.scope.fill(&task.line);
        let cwd = self.scope.fill(&task.cwd);
        let (lang, step) = (self.lang(), self.at().map(ToString::to_string).unwrap_or_default());
        let parsed = docker_cli::parse(&text, &|name| self.variable(name, &cwd));
        let command = match parsed {
            Ok(command) => command,
            Err(error) => {
                // What cannot be read is shown as it was typed.
                let typed = self.typed.is_some().then(|| CommandLine::Shell(text.clone()));
                let shown = typed.map(|command| Prepared { text, command, cwd, foreground: false, fails: false, lang, step });
                self.start(shown, VecDeque::new());
                let hint = error.hint(lang).unwrap_or_default();
                return self.ended(Err(ActionError::Command { what: error.what(lang), hint }));
            }
        };
        let prepared = Prepared { text, command, cwd, foreground: task.foreground, fails: task.fails, lang, step };
        let job = self.start(Some(prepared.clone()), queue);
        vec![Effect::Run(job, Box::new(prepared))]
    }

    fn start(&mut self, command: Option<Prepared>, queue: VecDeque<Task>) -> JobId {
        let job = self.job();
        if let Some(step) = self.at().cloned() {
            self.action = Some(Running {
                job,
                step,
                command,
                state: RunningState::Starting,
                container: None,
                took: None,
                result: None,
                log: Log::default(),
                build: None,
                calls: Vec::new(),
                typed: self.typed.take(),
                earlier: std::mem::take(&mut self.earlier),
                crossed: false,
                queue,
            });
        }
        job
    }

    /// The running command is over.
    pub(crate) fn ended(&mut self, result: Result<i64, ActionError>) -> Vec<Effect> {
        let Some(action) = self.action.as_mut() else { return Vec::new() };
        let stopped = action.state == RunningState::Stopping;
        action.state = RunningState::Ended;
        let mut queue = std::mem::take(&mut action.queue);
        // What does not hold here is not waited for.
        queue.retain(|task| !matches!(task, Task::Run(task) if !task.when.holds(&self.conditions)));
        let fails = action.command.as_ref().is_some_and(|command| command.fails);
        let exit = match &result {
            Ok(code) => Some(*code),
            // Without an engine nothing was refused: a step that wants a failure has not seen one.
            Err(ActionError::Engine(error)) if error.is_silence() => None,
            Err(ActionError::Engine(error)) => Some(match action.command.as_ref().map(|prepared| &prepared.command) {
                Some(docker_cli::CommandLine::Docker(command)) => error.exit_code(command),
                _ => 125,
            }),
            Err(_) => None,
        };
        let mut output = action.log.tail(RAN_BYTES);
        if let Err(error) = &result {
            output.push_str(&error.to_string());
        }
        let step = action.step.clone();
        let is_command = action.command.is_some();
        self.offer = match &result {
            Err(ActionError::Engine(EngineError::NameTaken { name, owner: NameOwner::Own })) => {
                Some(Offer::RemoveContainer(name.clone()))
            }
            _ => None,
        };
        let lost = matches!(&result, Err(ActionError::Engine(EngineError::Lost { .. } | EngineError::Unreachable { .. })));
        let carried_out = result.is_ok();
        action.result = Some(result);
        // That another command fails, a slip of the finger say, is not the failure that the step is about.
        let other = exit != Some(0) && action.is_other();
        if is_command && !stopped && !other && !action.crossed {
            self.state_mut(&step).ran = Some(OutputFact { exit, output });
        }
        if let Some(tasks) = self.waiting.take() {
            return self.go_on(tasks);
        }
        let mut effects = if lost { vec![Effect::Connect] } else { Vec::new() };
        let here = self.at() == Some(&step);
        let well = exit == Some(0) || (fails && exit.is_some());
        // A guess is about what all commands of the step come to. What was refused against the step's intent, such as a
        // compose file with a slip, came to nothing: the guess stays open for the next run.
        if is_command && exit.is_some() && (carried_out || fails) && (queue.is_empty() || !well) {
            self.predicted(&step);
        }
        if let Some(action) = self.action.take() {
            self.typed_ended(&action, well);
            if carried_out && exit == Some(0) {
                self.remember_images(&action);
            }
            self.action = Some(action);
        }
        if !well {
            // A check that still passes, on what an earlier try made, is no praise for this one.
            self.asked = false;
        }
        if well && !stopped && here && !queue.is_empty() {
            effects.extend(self.go_on_below(queue));
        } else if here && !stopped {
            effects.extend(if well { self.look_patiently() } else { self.look(std::time::Duration::ZERO) });
        }
        effects
    }

    pub(crate) fn written(&mut self, job: JobId, result: Result<Vec<Written>, String>) -> Vec<Effect> {
        let Some(action) = self.action.as_mut().filter(|action| action.job == job) else { return Vec::new() };
        action.state = RunningState::Ended;
        let queue = std::mem::take(&mut action.queue);
        match result {
            Ok(files) => {
                action.result = Some(Ok(0));
                let kept = files.iter().filter_map(|file| file.kept.clone()).collect();
                self.notice = Some(Notice::Written(files.into_iter().map(|file| file.path).collect(), kept));
                if let Some(tasks) = self.waiting.take() {
                    return self.go_on(tasks);
                }
                self.go_on_below(queue)
            }
            Err(why) => {
                action.result = Some(Err(ActionError::System(why.clone())));
                self.waiting = None;
                self.say(Notice::WriteFailed(why))
            }
        }
    }

    /// Stops what runs; asked again, at once.
    pub(crate) fn cancel(&mut self) -> Vec<Effect> {
        self.waiting = None;
        let Some(action) = self.action.as_mut().filter(|action| action.active()) else {
            return self.say(Notice::NothingRuns);
        };
        let force = action.state == RunningState::Stopping;
        action.state = RunningState::Stopping;
        action.queue.clear();
        vec![Effect::Cancel { job: action.job, force }]
    }

    pub(crate) fn removed(&mut self, job: JobId, result: Result<(), EngineError>) -> Vec<Effect> {
        if self.removing != Some(job) {
            return Vec::new();
        }
        self.removing = None;
        match result {
            // Gone already is as good as removed.
            Ok(()) | Err(EngineError::NotFound { .. }) => {
                let again =
                    self.action.as_ref().and_then(|action| action.command.clone().map(|command| (action.step.clone(), command)));
                match again {
                    Some((step, command)) if self.at() == Some(&step) => {
                        self.typed = self.action.as_ref().and_then(|action| action.typed.clone());
                        let job = self.start(Some(command.clone()), VecDeque::new());
                        vec![Effect::Run(job, Box::new(command))]
                    }
                    _ => Vec::new(),
                }
            }
            Err(error) => self.say(Notice::RemoveFailed(error.to_string())),
        }
    }

    pub(crate) fn running_job(&self) -> Option<JobId> {
        self.action.as_ref().filter(|action| action.active()).map(|action| action.job)
    }
}
