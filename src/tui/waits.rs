//! What is being waited for: what it is, since when, and how long it usually takes.

use std::time::Duration;

use crate::markdown;
use crate::session::Running;
use crate::tui::app::{App, Todo};
use crate::tui::words::ScreenWord;

/// What ends sooner is no wait.
const SHORT: Duration = Duration::from_secs(2);
/// So many commands are remembered with the time they took.
const MOST: usize = 300;

/// Something that is waited for, or that just runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wait {
    /// What it is: a command line, or what is done.
    pub what: String,
    pub elapsed: Duration,
    /// How long it took the last time.
    pub usual: Option<Duration>,
    /// It runs until it is stopped: a server.
    pub stays: bool,
}

impl App {
    /// What runs now.
    pub(crate) fn wait(&self) -> Option<Wait> {
        let action = self.session.action().filter(|action| action.active())?;
        let lang = self.session.lang();
        let what = action.command.as_ref().map_or_else(
            || ScreenWord::WritingFiles.text(lang).to_owned(),
            |command| markdown::clean_line(&command.text).into_owned(),
        );
        let elapsed = self.clock.filter(|clock| clock.job == action.job).map(|clock| self.now.saturating_sub(clock.since));
        Some(Wait { what, elapsed: elapsed.unwrap_or_default(), usual: self.usual(action), stays: action.foreground() })
    }

    /// How long a command took the last time it went well here.
    pub(crate) fn usual(&self, action: &Running) -> Option<Duration> {
        let command = action.command.as_ref().filter(|command| !command.foreground)?;
        self.times.get(&command.text).map(|millis| Duration::from_millis(*millis))
    }

    /// The command ended: how long it took is known from now on, unless it was none of this machine's.
    pub(crate) fn learn_time(&mut self) -> Option<Todo> {
        let clock = self.clock.filter(|clock| self.timed != Some(clock.job))?;
        let took = clock.took?;
        self.timed = Some(clock.job);
        let action = self.session.action().filter(|action| action.job == clock.job && matches!(action.result, Some(Ok(0))))?;
        let command = action.command.as_ref().filter(|command| !command.foreground)?;
        if took < SHORT || self.session.replay().is_some() {
            return None;
        }
        if self.times.len() >= MOST && !self.times.contains_key(&command.text) {
            self.times.pop_first();
        }
        self.times.insert(command.text.clone(), u64::try_from(took.as_millis()).unwrap_or(u64::MAX));
        Some(self.remember_it())
    }
}

#[cfg(test)]
#[path = "waits_tests.rs"]
mod tests;
