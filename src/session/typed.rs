//! Commands that are typed instead of run with a key: what the step asks for, how a line compares with it, and what
//! was typed before.

use std::collections::VecDeque;

use crate::course::{Action, CommandTask, Condition, Task};
use crate::docker_cli::compare::{SoFar, so_far};
use crate::docker_cli::complete::Names;
use crate::docker_cli::{CommandLine, Comparison, Difference, compare, parse};
use crate::session::{Effect, Running, Session};

/// Typed lines remembered; older ones are forgotten.
pub const KEPT_TYPED: usize = 200;
/// A remembered line is at most this long, in letters.
const LONGEST: usize = 2000;

/// How a typed line compares with what the step asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// The command of the step it was compared with, variables filled in; `None` where the step asks for none.
    pub asked: Option<String>,
    /// What came out.
    pub comparison: Option<Comparison>,
    /// The place of the step's command that it means, among those that stand here.
    pub(crate) place: Option<usize>,
}

impl Typed {
    /// It is what the step asks for.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.place.is_some()
    }

    /// `line`, which was typed, is another command than the one that is asked for, and not that one with other words.
    fn is_other(&self, line: &str) -> bool {
        let program = |line: &str| line.split_whitespace().next().map(str::to_owned);
        match (&self.comparison, &self.asked) {
            (Some(Comparison::Differs(differences)), _) => {
                differences.iter().any(|difference| matches!(difference, Difference::Command { .. }))
            }
            (Some(Comparison::Unreadable(_)), _) => true,
            (Some(Comparison::NotDocker), Some(asked)) => program(asked) != program(line),
            _ => false,
        }
    }
}

impl Running {
    /// The learner typed another command than the one that is asked for.
    pub(crate) fn is_other(&self) -> bool {
        let line = self.command.as_ref().map_or("", |prepared| prepared.text.as_str());
        self.typed.as_ref().is_some_and(|typed| typed.is_other(line))
    }
}

impl Session {
    /// The command that the learner is asked to type now; of several in the step, the first that was not typed yet.
    #[must_use]
    pub fn asked(&self) -> Option<String> {
        self.commands().into_iter().nth(self.step_state().typed)
    }

    /// Number of the command that is asked for from 1, and how many there are.
    #[must_use]
    pub fn asked_place(&self) -> (usize, usize) {
        let count = self.commands().len();
        ((self.step_state().typed + 1).min(count), count)
    }

    /// Lines typed before, oldest first.
    #[must_use]
    pub fn history(&self) -> &[String] {
        &self.record.history
    }

    /// What can be said of a line that is being typed, the cursor at a place in bytes; `None` where the step asks for
    /// no command.
    #[must_use]
    pub fn so_far(&self, line: &str, cursor: usize) -> Option<SoFar> {
        let commands = self.commands();
        let cwd = self.typed_folder();
        let env = |name: &str| self.variable(name, &cwd);
        if commands.iter().any(|asked| compare(asked, line, &env) == Comparison::Same) {
            return Some(SoFar::Same);
        }
        let asked = self.asked().or(commands.last().cloned())?;
        let said = so_far(&asked, line, cursor, &env);
        if said != SoFar::Other {
            return Some(said);
        }
        // Perhaps it is to become another command of the step.
        let others = commands.iter().map(|other| so_far(other, line, cursor, &env));
        Some(others.into_iter().find(|other| *other != SoFar::Other).unwrap_or(said))
    }

    /// The folder of the workspace that a typed line runs in; empty is the workspace itself.
    #[must_use]
    pub fn typed_folder(&self) -> String {
        self.typed_task().map(|task| self.scope.fill(&task.cwd)).unwrap_or_default()
    }

    /// What can be named, for completing.
    #[must_use]
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Asks for names, while somebody types.
    pub(crate) fn find_names(&self) -> Vec<Effect> {
        if !self.names_wanted {
            return Vec::new();
        }
        vec![Effect::Names(self.typed_folder())]
    }

    /// The value of a variable for a command in a folder of the workspace: the course's, then the environment's.
    pub(crate) fn variable(&self, name: &str, cwd: &str) -> Option<String> {
        let own = self.scope.get(name).map(str::to_owned).or_else(|| self.env.get(name).cloned())?;
        // The command starts in this folder, wherever the workshop was opened.
        Some(if name == "PWD" && !cwd.is_empty() { format!("{own}/{cwd}") } else { own })
    }

    /// The commands of the step that stand here.
    fn tasks(&self) -> Vec<&CommandTask> {
        match self.step().map(|step| &step.action) {
            Some(Action::Run(tasks)) => tasks.iter().filter(|task| task.when.holds(&self.conditions)).collect(),
            _ => Vec::new(),
        }
    }

    /// The command of the step that a typed line stands in for.
    fn typed_task(&self) -> Option<&CommandTask> {
        let tasks = self.tasks();
        tasks.get(self.step_state().typed).or(tasks.last()).copied()
    }

    /// Runs a line that was typed instead of what the step asks, in the folder of the step's own command. What it
    /// means decides whether it holds the terminal and whether it is to fail.
    pub(crate) fn run_typed(&mut self, line: String) -> Vec<Effect> {
        let line = line.trim().to_owned();
        if line.is_empty() {
            return Vec::new();
        }
        let mut effects = self.remember(&line);
        let compared: Vec<_> = self.tasks().iter().map(|task| self.compared(task, &line)).collect();
        let place = compared.iter().position(|(_, comparison)| *comparison == Comparison::Same);
        let asked = self.step_state().typed.min(compared.len().saturating_sub(1));
        let alike = |at: &usize| matches!(compared.get(*at), Some((_, Comparison::Differs(_))));
        // What cannot be compared with the command asked for may be near to another one.
        let near = (0..compared.len()).find(alike).filter(|_| !alike(&asked));
        let at = place.or(near).unwrap_or(asked);
        let task = self.tasks().get(at).copied().cloned();
        let (asked, comparison) = compared.into_iter().nth(at).unzip();
        let (mut foreground, mut fails) = (false, false);
        if let (Some(task), Some(comparison)) = (&task, &comparison) {
            fails = task.fails && place.is_some();
            foreground = task.foreground && (place.is_some() || self.holds_too(&line, &task.cwd, comparison));
        }
        let cwd = task.map(|task| task.cwd).unwrap_or_default();
        let task = CommandTask { line, cwd, when: Condition::default(), foreground, fails };
        effects.extend(self.begin(VecDeque::from([Task::Run(task)]), Some(Typed { asked, comparison, place })));
        effects
    }

    fn compared(&self, task: &CommandTask, line: &str) -> (String, Comparison) {
        let asked = self.scope.fill(&task.line);
        let cwd = self.scope.fill(&task.cwd);
        let comparison = compare(&asked, line, &|name| self.variable(name, &cwd));
        (asked, comparison)
    }

    /// Whether a line that is not quite what was asked for holds the terminal as that would.
    fn holds_too(&self, line: &str, cwd: &str, comparison: &Comparison) -> bool {
        match comparison {
            Comparison::Differs(differences) => !differences.iter().any(|difference| match difference {
                Difference::Command { .. } => true,
                Difference::FlagNeedless { name, .. } => name == "detach",
                _ => false,
            }),
            // One server for the shell in the place of another, perhaps.
            Comparison::NotDocker => matches!(parse(line, &|name| self.variable(name, cwd)), Ok(CommandLine::Shell(_))),
            Comparison::Same | Comparison::Unreadable(_) => false,
        }
    }

    /// Keeps a line for later, in the record.
    fn remember(&mut self, line: &str) -> Vec<Effect> {
        let line: String = line.chars().take(LONGEST).collect();
        let history = &mut self.record.history;
        if history.last() == Some(&line) {
            return Vec::new();
        }
        // Each line once, where it was typed last.
        history.retain(|known| *known != line);
        history.push(line);
        let excess = history.len().saturating_sub(KEPT_TYPED);
        history.drain(..excess);
        vec![self.save()]
    }

    /// A typed command is over (or, a server, was up and is stopped): was it the one asked for, the next is.
    pub(crate) fn typed_ended(&mut self, action: &Running, well: bool) {
        let place = action.typed.as_ref().and_then(|typed| typed.place);
        if let Some(place) = place.filter(|_| well || action.foreground()) {
            let state = self.state_mut(&action.step.clone());
            if state.typed == place {
                state.typed = place + 1;
            }
        }
    }
}
