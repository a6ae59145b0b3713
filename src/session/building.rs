//! When each step of a build began and ended, and which stage it belongs to: what the picture of a build is drawn from.

use std::collections::HashMap;
use std::time::Duration;

use crate::engine::StepState;
use crate::session::{BuildStep, JobId, Session};

/// When each step began and ended, by the builder's id.
pub type Times = HashMap<String, (Duration, Option<Duration>)>;

/// The times of a build that is told from a recording, counted from the recorded command's start. How fast it is told
/// changes nothing about them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordedTimes {
    /// The moment up to which it was told.
    pub now: Duration,
    /// When each step began and ended, by the builder's id.
    pub times: Times,
}

/// When the steps of the last build began and ended, counted from the program's start; of a recording, from the recorded
/// command's start.
#[derive(Debug, Clone, Default)]
pub(crate) struct BuildClock {
    job: Option<JobId>,
    pub times: Times,
    told: Option<Duration>,
}

impl BuildClock {
    /// Looks what has begun and ended.
    pub fn follow(&mut self, session: &Session, now: Duration) {
        let Some((action, build)) = session.action().and_then(|action| Some((action, action.build.as_ref()?))) else { return };
        if self.job != Some(action.job) {
            *self = Self { job: Some(action.job), ..Self::default() };
        }
        if let Some(recorded) = &build.recorded {
            self.times.clone_from(&recorded.times);
            self.told = Some(recorded.now);
            return;
        }
        for step in &build.steps {
            note(&mut self.times, &step.id, &step.state, now);
        }
    }

    /// The times are those of a recording.
    pub fn recorded(&self) -> bool {
        self.told.is_some()
    }

    /// What the time is for a step that is at work: `now`, or the moment up to which a recording was told.
    pub fn until(&self, now: Duration) -> Duration {
        self.told.unwrap_or(now)
    }
}

/// Notes at which time a step is in which state.
pub(crate) fn note(times: &mut Times, id: &str, state: &StepState, now: Duration) {
    let known = times.get(id).copied();
    let time = match (state, known) {
        (StepState::Waiting, _) => return,
        (StepState::Running, None) => (now, None),
        // It may begin again.
        (StepState::Running, Some((from, _))) => (from, None),
        (_, Some((_, Some(_)))) => return,
        // The builder has measured it; that it is over may be told later.
        (StepState::Done(took), _) => (now.saturating_sub(*took), Some(now)),
        (StepState::Cached, _) => (now, Some(now)),
        (StepState::Failed(_), known) => (known.map_or(now, |(from, _)| from), Some(now)),
    };
    times.insert(id.to_owned(), time);
}

/// A step's place in the Dockerfile, as its name tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place<'a> {
    /// The stage; empty where there is only one.
    pub stage: &'a str,
    /// The instruction.
    pub instruction: &'a str,
}

/// The place of a step named `[build 2/6] WORKDIR /app`; nothing for what the builder does for itself.
pub(crate) fn place(name: &str) -> Option<Place<'_>> {
    let (inside, instruction) = name.strip_prefix('[')?.split_once("] ")?;
    let (stage, number) = inside.rsplit_once(' ').unwrap_or(("", inside));
    let (at, of) = number.split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(at.trim()) && digits(of)).then_some(Place { stage: stage.trim(), instruction })
}

/// A stage of a build, with its steps.
#[derive(Debug, Clone)]
pub(crate) struct Stage<'a> {
    pub name: &'a str,
    pub steps: Vec<(&'a BuildStep, &'a str)>,
    /// Stages that it copies from.
    pub needs: Vec<&'a str>,
}

/// The stages, in the order in which they were first told of.
pub(crate) fn stages(steps: &[BuildStep]) -> Vec<Stage<'_>> {
    let mut all: Vec<Stage<'_>> = Vec::new();
    for step in steps {
        let Some(place) = place(&step.name) else { continue };
        let at = all.iter().position(|stage| stage.name == place.stage).unwrap_or_else(|| {
            all.push(Stage { name: place.stage, steps: Vec::new(), needs: Vec::new() });
            all.len() - 1
        });
        let Some(stage) = all.get_mut(at) else { continue };
        stage.steps.push((step, place.instruction));
        let from = place.instruction.split_whitespace().find_map(|word| word.strip_prefix("--from="));
        if let Some(from) = from.filter(|from| !stage.needs.contains(from)) {
            stage.needs.push(from);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{place, stages};
    use crate::engine::StepState;
    use crate::session::BuildStep;

    fn step(name: &str) -> BuildStep {
        BuildStep { id: name.into(), name: name.into(), state: StepState::Cached, progress: None }
    }

    #[test]
    fn a_step_tells_its_stage_and_what_the_builder_does_for_itself_has_none() {
        let found = place("[build 2/6] WORKDIR /app").unwrap();
        assert_eq!((found.stage, found.instruction), ("build", "WORKDIR /app"));
        assert_eq!(place("[stage-1 1/2] FROM x").unwrap().stage, "stage-1");
        assert_eq!(place("[ 2/10] RUN x").unwrap().stage, "");
        for name in ["[internal] load .dockerignore", "exporting to image", "[auth] library/x:pull token", "[a/b] c", "["] {
            assert_eq!(place(name), None, "{name}");
        }
    }

    #[test]
    fn steps_stand_at_their_stages_and_a_copy_from_another_stage_is_an_arrow() {
        let steps = ["[internal] load x", "[build 1/2] FROM go", "[stage-1 1/2] FROM y", "[build 2/2] RUN go build"];
        let mut steps: Vec<_> = steps.iter().map(|name| step(name)).collect();
        steps.push(step("[stage-1 2/2] COPY --from=build /a /a"));
        let stages = stages(&steps);
        let told: Vec<_> = stages.iter().map(|stage| (stage.name, stage.steps.len(), stage.needs.clone())).collect();
        assert_eq!(told, [("build", 2, vec![]), ("stage-1", 2, vec!["build"])]);
    }
}
