//! A demo that runs by itself: it goes on when what is shown has been read, and what runs has been proved.

use std::time::Duration;

use crate::check::Outcome;
use crate::i18n::fixed;
use crate::present::stage::{Phase, Stage, Todo};
use crate::runtime::replay::Pace;
use crate::session::EngineState;

/// Letters that people read in a second.
const READING: usize = 40;
/// The longest that a text stands by itself, and an outcome.
const LONGEST: Duration = Duration::from_secs(12);
const OUTCOME: Duration = Duration::from_millis(2500);
/// So long that everything is drawn once, and stands in a recording.
const SHOWN: Duration = Duration::from_millis(40);
/// How long one beat may take.
const PATIENCE: Duration = Duration::from_secs(900);
/// How long a server in the foreground may take to serve.
const SERVING: Duration = Duration::from_secs(90);

/// The hand that presses "next".
#[derive(Debug, Clone)]
pub(crate) struct Auto {
    pace: Pace,
    /// When it does so next.
    pub due: Option<Duration>,
    /// Since when it has waited for what runs.
    since: Option<Duration>,
    /// Why it cannot go on.
    pub trouble: Option<String>,
}

/// How what is shown stands.
enum Standing {
    /// Something is still to come.
    Wait,
    /// All is well, and to be looked at for so long.
    Settled(Duration),
    /// It cannot go on.
    Failed(String),
}

impl Auto {
    pub fn new(pace: Pace) -> Self {
        Self { pace, due: None, since: None, trouble: None }
    }

    fn dwell(&self, time: Duration) -> Duration {
        match self.pace {
            Pace::Real => time,
            Pace::Quick => time / 6,
            Pace::Instant => SHOWN,
        }
    }
}

impl Stage {
    /// Goes on by itself when it is time to; asked after everything that happens.
    pub(crate) fn go_by_itself(&mut self) -> Vec<Todo> {
        let mut todos = Vec::new();
        // At once is at once, and yet what runs must be able to come in between.
        for _ in 0..4 {
            let Some(auto) = self.auto.clone().filter(|auto| auto.trouble.is_none()) else { return todos };
            if self.ended() {
                return todos;
            }
            let standing = self.standing(auto.since);
            let Some(auto) = &mut self.auto else { return todos };
            match standing {
                Standing::Wait => {
                    auto.since.get_or_insert(self.now);
                    auto.due = Some(self.now + Duration::from_millis(500));
                    return todos;
                }
                Standing::Failed(why) => {
                    (auto.trouble, auto.due) = (Some(why), None);
                    return todos;
                }
                Standing::Settled(time) => {
                    let waited = auto.since.take().is_some();
                    let due = match auto.due {
                        Some(due) if !waited => due,
                        _ => self.now + auto.dwell(time),
                    };
                    auto.due = Some(due);
                    if due > self.now {
                        return todos;
                    }
                    auto.due = None;
                    todos.extend(self.next());
                }
            }
        }
        if let Some(auto) = &mut self.auto {
            auto.due.get_or_insert(self.now);
        }
        todos
    }

    fn standing(&self, since: Option<Duration>) -> Standing {
        let waited = since.map_or(Duration::ZERO, |since| self.now.saturating_sub(since));
        if waited > PATIENCE {
            return Standing::Failed(self.say("present-too-long"));
        }
        match self.session.engine() {
            EngineState::Connecting => return Standing::Wait,
            EngineState::Missing(error) if self.preparing.is_some() || waited > Duration::from_secs(20) => {
                return Standing::Failed(crate::engine::advice::what(error, self.session.lang()));
            }
            EngineState::Missing(_) => return Standing::Wait,
            EngineState::Ready(_) => {}
        }
        if let Some(way) = &self.preparing {
            return if way.ready { Standing::Settled(OUTCOME) } else { Standing::Wait };
        }
        match &self.phase {
            Phase::Typing(..) | Phase::End => Standing::Wait,
            Phase::Typed(_) => Standing::Settled(OUTCOME),
            Phase::Cover => self.covered(),
            Phase::Working if self.serving() => self.proved(waited > SERVING),
            Phase::Working => Standing::Wait,
            Phase::Still if self.failed_here() && self.beat < self.beats.len() && !self.console.is_empty() => {
                Standing::Failed(self.why())
            }
            Phase::Still if self.beats.is_empty() || self.beat < self.beats.len() => Standing::Settled(self.reading()),
            Phase::Still => self.proved(true),
        }
    }

    /// What was to be made ready first could not be.
    fn covered(&self) -> Standing {
        if let Some((target, why)) = &self.failed {
            return Standing::Failed(self.what_about(target, why));
        }
        match self.session.notice().filter(|notice| notice.tone() == crate::session::Tone::Bad) {
            Some(notice) => Standing::Failed(notice.text(self.session.lang())),
            None => Standing::Settled(OUTCOME * 2),
        }
    }

    /// The step's checks pass; with `last`, failing now is failing.
    fn proved(&self, last: bool) -> Standing {
        let state = self.session.step_state();
        let counts = self.session.own_checks().next().is_some();
        if !counts || self.passed() {
            let words = if self.beats.iter().any(|beat| beat.text.is_empty()) { self.reading() } else { OUTCOME };
            return Standing::Settled(words);
        }
        if self.session.looking() || !state.seen || !last {
            return Standing::Wait;
        }
        Standing::Failed(self.why())
    }

    /// Every check of the step passes.
    pub(crate) fn passed(&self) -> bool {
        let checks = &self.session.step_state().checks;
        !checks.is_empty() && checks.iter().all(|check| check.outcome.as_ref().is_some_and(Outcome::passed))
    }

    fn reading(&self) -> Duration {
        let letters = self.slide.markdown.chars().count();
        Duration::from_millis((letters * 1000 / READING) as u64).min(LONGEST)
    }

    /// What is wrong with the present step, in its checks' own words.
    fn why(&self) -> String {
        let checks = self.session.step_state().checks.iter();
        let failed = checks.filter(|check| check.outcome.as_ref().is_some_and(|outcome| !outcome.passed()));
        let titles: Vec<_> = failed.map(|check| check.title.clone()).collect();
        let step = self.slide.at.as_ref().map(ToString::to_string).unwrap_or_default();
        let said: Vec<_> = self.console.past().iter().rev().take(3).rev().map(|row| row.text.as_str()).collect();
        format!("{step}: {} {}", titles.join("; "), said.join(" / ")).trim_end().to_owned()
    }

    fn say(&self, what: &str) -> String {
        let step = self.slide.at.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{step}: {}", fixed(self.session.lang(), what))
    }
}
