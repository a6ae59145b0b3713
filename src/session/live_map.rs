//! What runs on the engine, known only while it is shown.

use std::sync::Arc;
use std::time::Duration;

use crate::course::{Action, CommandTask, Task};
use crate::docker_cli::{CommandLine, DockerCommand, parse};
use crate::engine::{Ability, EngineError};
use crate::map::{Map, News, Own, news};
use crate::session::{Effect, EngineState, JobId, Session, Timer};

/// How often an engine is asked that does not tell of every change, while the map is shown.
const POLL: Duration = Duration::from_secs(2);
/// After how long it is looked once more after a change: Docker tells of a network's new container before it lists it there.
const ONCE_MORE: Duration = Duration::from_secs(1);

/// The live map as the session knows it.
#[derive(Debug, Clone, Default)]
pub struct LiveMap {
    shown: bool,
    /// The question that is out.
    asked: Option<JobId>,
    /// Something has changed since the last question.
    pub(crate) changed: bool,
    /// What was told of is looked at once more, later.
    pub(crate) unsure: bool,
    map: Option<Arc<Map>>,
    news: News,
    trouble: Option<EngineError>,
    /// Counts the answers.
    number: u64,
    own: Option<Arc<Own>>,
}

impl LiveMap {
    /// What runs; `None` until the engine has answered.
    #[must_use]
    pub fn map(&self) -> Option<&Arc<Map>> {
        self.map.as_ref()
    }

    /// What the last answer changed.
    #[must_use]
    pub fn news(&self) -> &News {
        &self.news
    }

    /// Which answer this is; it is another one whenever something has changed.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Why it could not be told what runs.
    #[must_use]
    pub fn trouble(&self) -> Option<&EngineError> {
        self.trouble.as_ref()
    }

    /// It is being shown.
    #[must_use]
    pub fn shown(&self) -> bool {
        self.shown
    }

    /// What belongs to the course.
    #[must_use]
    pub fn own(&self) -> Option<&Arc<Own>> {
        self.own.as_ref()
    }

    pub(crate) fn forget_own(&mut self) {
        self.own = None;
        self.number += 1;
    }

    /// The engine is gone: what ran is no longer known.
    pub(crate) fn lose(&mut self) {
        let (shown, number) = (self.shown, self.number + 1);
        *self = Self { shown, number, own: self.own.take(), ..Self::default() };
    }
}

impl Session {
    /// The live map.
    #[must_use]
    pub fn live_map(&self) -> &LiveMap {
        &self.live
    }

    pub(crate) fn show_map(&mut self, shown: bool) -> Vec<Effect> {
        if !shown {
            // An answer that is under way is to nobody's question; what is known grows old.
            self.live.lose();
            self.live.shown = false;
            return Vec::new();
        }
        if self.live.shown {
            return Vec::new();
        }
        self.live.shown = true;
        self.look_at_all()
    }

    /// Asks what runs, while that is shown. A question that is out is waited for first, so that a stream of changes
    /// neither piles up questions nor starves the answer.
    pub(crate) fn look_at_all(&mut self) -> Vec<Effect> {
        if !self.live.shown || !matches!(self.engine, EngineState::Ready(_)) {
            return Vec::new();
        }
        if self.live.asked.is_some() {
            self.live.changed = true;
            return Vec::new();
        }
        let job = self.job();
        self.live.asked = Some(job);
        self.live.changed = false;
        vec![Effect::Map(job)]
    }

    /// Changes have settled.
    pub(crate) fn map_after_change(&mut self) -> Vec<Effect> {
        if self.live.changed { self.look_at_all() } else { Vec::new() }
    }

    pub(crate) fn mapped(&mut self, job: JobId, result: Result<Box<Map>, EngineError>) -> Vec<Effect> {
        if self.live.asked != Some(job) {
            return Vec::new();
        }
        self.live.asked = None;
        if self.live.own.is_none() {
            self.live.own = Some(Arc::new(self.own()));
        }
        let failed = result.is_err();
        match result {
            Ok(map) => {
                let map = Arc::new(*map);
                let same = self.live.map.as_ref() == Some(&map) && self.live.trouble.is_none();
                if !same {
                    self.live.news = self.live.map.as_ref().map_or_else(News::default, |before| news(before, &map));
                    self.live.number += 1;
                }
                self.live.map = Some(map);
                self.live.trouble = None;
            }
            Err(error) => {
                self.live.number += 1;
                self.live.trouble = Some(error);
            }
        }
        if self.live.changed {
            return self.look_at_all();
        }
        let told = match &self.engine {
            EngineState::Ready(info) => info.abilities.contains(&Ability::NetworkEvents),
            _ => true,
        };
        match std::mem::take(&mut self.live.unsure) {
            _ if !told || failed => vec![Effect::Timer(Timer::Map, POLL)],
            true => vec![Effect::Timer(Timer::Map, ONCE_MORE)],
            false => Vec::new(),
        }
    }

    /// What belongs to the course: by the session's label, and by the names that the course's commands give.
    #[must_use]
    pub fn own(&self) -> Own {
        let folder = self.env.get("PWD").cloned().unwrap_or_default();
        let mut own = Own { session: self.id().to_owned(), folder, ..Own::default() };
        for (_, step) in self.course.steps() {
            let actions = match &step.action {
                Action::Run(tasks) => tasks.as_slice(),
                _ => &[],
            };
            let solutions = step.solution.iter().filter_map(|task| if let Task::Run(task) = task { Some(task) } else { None });
            for CommandTask { line, cwd, .. } in actions.iter().chain(solutions) {
                let cwd = self.scope.fill(cwd);
                let Ok(command) = parse(&self.scope.fill(line), &|name| self.variable(name, &cwd)) else { continue };
                own.learn(&command);
                if let CommandLine::Docker(DockerCommand::Compose(compose)) = &command {
                    // A project is named after its folder.
                    let folder = cwd.rsplit('/').next().unwrap_or_default().to_lowercase();
                    own.projects.insert(compose.project.name.clone().unwrap_or(folder));
                }
            }
        }
        own
    }
}
