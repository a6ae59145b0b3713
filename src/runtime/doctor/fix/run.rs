//! Asks, starts, waits: the plan carried out through a small door, so that it can be seen to do nothing unasked.

use std::time::Duration;

use async_trait::async_trait;
use serde::Serialize;

use super::facts::Facts;
use super::plan::{LogAt, Plan, Start};
use super::{steps, words};
use crate::i18n::Lang;

/// What is asked of the one who carries it out.
#[async_trait]
pub trait Door: Send {
    /// Somebody sits there who can type a password.
    fn terminal(&self) -> bool;
    /// Says something.
    fn say(&mut self, text: &str);
    /// Asks for a yes.
    async fn ask(&mut self, question: &str) -> Answer;
    /// Runs the line, no longer than this, and shows what it says.
    async fn run(&mut self, start: &Start, bound: Duration) -> Ran;
    /// Waits, no longer than this, until an engine answers.
    async fn wait(&mut self, start: &Start, bound: Duration) -> Waited;
    /// The end of its log.
    async fn log(&mut self, start: &Start) -> Vec<String>;
}

/// The answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// Anything else.
    No,
    /// There is nobody to ask.
    Nobody,
    /// Ctrl-C.
    Interrupted,
}

/// How the line went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ran {
    /// It ended with this code.
    Ended(i64),
    /// It goes on in the background.
    Running,
    /// It took too long and was stopped.
    TimedOut,
    /// Ctrl-C.
    Interrupted,
    /// It could not be run at all.
    NotRun(String),
}

/// How the wait went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waited {
    /// An engine answers, after so many seconds.
    Answers(u64),
    /// It runs, but does not let this user in.
    Denied,
    /// What was to go on in the background ended with this code.
    Ended(i64),
    /// It takes too long.
    TimedOut,
    /// Ctrl-C.
    Interrupted,
}

/// How it is done.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Language of the texts.
    pub lang: Lang,
    /// Do not ask: start the first that may be started.
    pub yes: bool,
    /// Longest time for the command, and for the wait after it, instead of those of the plan.
    pub limit: Option<Duration>,
}

/// What came of one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// An engine answers.
    Started,
    /// An engine was started, but does not let this user in.
    Denied,
    /// The command failed.
    Failed,
    /// The command took too long.
    TimedOut,
    /// The command went well, but no engine answers.
    Silent,
    /// The answer was no.
    Declined,
    /// It was not run: it may ask for a password, and there is no terminal.
    NeedsTerminal,
    /// It was not run: it sets something up, and nobody was asked.
    NotUnasked,
    /// It was not run: nobody can be asked.
    NobodyToAsk,
    /// Ctrl-C.
    Interrupted,
}

/// One way to an engine, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attempt {
    /// Which engine.
    pub engine: &'static str,
    /// The line.
    pub command: String,
    /// It needs root's rights, which the command asks for.
    pub needs_root: bool,
    /// What came of it.
    pub outcome: Outcome,
    /// The command's exit code, when it ended.
    pub exit: Option<i64>,
    /// The end of its log, when it did not come up.
    pub log: Vec<String>,
}

/// Goes through the ways, best first, until an engine answers, one failed unasked, or none is left.
pub async fn fix(plan: &Plan, facts: &Facts, options: Options, door: &mut dyn Door) -> Vec<Attempt> {
    let lang = options.lang;
    let mut attempts = Vec::new();
    for start in &plan.starts {
        let (outcome, exit) = one(start, options, door).await;
        let came_to_nothing = matches!(outcome, Outcome::Failed | Outcome::TimedOut | Outcome::Silent);
        let log = if came_to_nothing { door.log(start).await } else { Vec::new() };
        if came_to_nothing {
            // Where there is no other log, it has been shown as it came.
            if !log.is_empty() && start.log != LogAt::Own {
                door.say(&words::end_of_log(&log, lang));
            }
            door.say(&words::next(start, facts, lang));
            door.say("");
        }
        if outcome == Outcome::Denied {
            door.say(&words::closed(start, lang));
            door.say(&words::listed(&steps::to_be_let_in(facts, lang)));
        }
        let engine = words::name(start.engine);
        attempts.push(Attempt { engine, command: start.line.clone(), needs_root: start.elevated, outcome, exit, log });
        let go_on = match outcome {
            Outcome::Declined | Outcome::NeedsTerminal | Outcome::NotUnasked => true,
            // Nothing else is started in its place without a new question.
            Outcome::Failed | Outcome::TimedOut | Outcome::Silent => !options.yes,
            Outcome::Started | Outcome::Denied | Outcome::NobodyToAsk | Outcome::Interrupted => false,
        };
        if !go_on {
            break;
        }
    }
    attempts
}

async fn one(start: &Start, options: Options, door: &mut dyn Door) -> (Outcome, Option<i64>) {
    let lang = options.lang;
    door.say(&words::offer(start, lang));
    if start.elevated && !door.terminal() {
        door.say(&words::needs_terminal(lang));
        return (Outcome::NeedsTerminal, None);
    }
    if options.yes && start.sets_up {
        door.say(&words::not_unasked(lang));
        return (Outcome::NotUnasked, None);
    }
    if !options.yes {
        match door.ask(&words::question(lang)).await {
            Answer::Yes => {}
            Answer::No => return (Outcome::Declined, None),
            Answer::Nobody => return (Outcome::NobodyToAsk, None),
            Answer::Interrupted => return (Outcome::Interrupted, None),
        }
    }
    let patience = options.limit.unwrap_or(start.patience);
    let exit = match door.run(start, patience).await {
        Ran::Ended(0) => Some(0),
        Ran::Running => None,
        Ran::Ended(code) => {
            door.say(&words::failed(code, lang));
            return (Outcome::Failed, Some(code));
        }
        Ran::TimedOut => {
            door.say(&words::too_long(patience.as_secs(), lang));
            return (Outcome::TimedOut, None);
        }
        Ran::Interrupted => return (Outcome::Interrupted, None),
        Ran::NotRun(why) => {
            door.say(&why);
            return (Outcome::Failed, None);
        }
    };
    let warm_up = options.limit.unwrap_or(start.warm_up);
    match door.wait(start, warm_up).await {
        Waited::Answers(seconds) => {
            door.say(&words::answers(start, seconds, lang));
            (Outcome::Started, exit)
        }
        Waited::Denied => (Outcome::Denied, exit),
        Waited::Ended(code) => {
            door.say(&words::failed(code, lang));
            (Outcome::Failed, Some(code))
        }
        Waited::TimedOut => {
            door.say(&words::no_answer(warm_up.as_secs(), lang));
            (Outcome::Silent, exit)
        }
        Waited::Interrupted => (Outcome::Interrupted, exit),
    }
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
