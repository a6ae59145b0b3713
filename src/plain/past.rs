//! What happened, in sentences: the session's timeline, and the stages of the last build.

use std::time::Duration;

use crate::engine::StepState;
use crate::i18n::{Lang, fixed, listed, words};
use crate::plain::desk::Desk;
use crate::plain::sentences::time;
use crate::plain::words::Word;
use crate::session::BuildStep;
use crate::session::building::{Stage, stages};
use crate::session::pulls::{Pulled, pulled};
use crate::session::timeline::{End, Moment, What, when_recorded};

/// So many moments are told unless a number is given.
const MOMENTS: usize = 20;

impl Desk {
    /// The last moments, the oldest of them first.
    pub(crate) fn tell_timeline(&mut self, behind: &str) {
        let lang = self.lang();
        let count = behind.parse().unwrap_or(MOMENTS);
        let moments = &self.timeline.moments;
        let mut said = Vec::new();
        if self.timeline.earlier > 0 {
            said.push(words!(lang, "timeline-earlier", count = self.timeline.earlier));
        }
        if moments.is_empty() {
            said.push(fixed(lang, "timeline-nothing").to_owned());
        }
        let before = moments.len().saturating_sub(count);
        if before > 0 {
            said.push(words!(lang, "plain-moments-before", count = before));
        }
        for moment in moments.iter().skip(before) {
            let (at, told) = (time(moment.at, lang), self.moment(moment));
            said.push(words!(lang, "plain-moment", at = at.as_str(), told = told.as_str()));
        }
        said.iter().for_each(|line| self.say(line));
    }

    fn moment(&self, moment: &Moment) -> String {
        let lang = self.lang();
        match &moment.what {
            What::Came(name) => {
                let title = self.session.course().step(name).map(|step| self.session.scope().fill(step.title.text(lang)));
                let (title, name) = (title.unwrap_or_default(), name.to_string());
                words!(lang, "plain-moment-came", title = title.as_str(), name = name.as_str())
            }
            What::Ran { line, took, recorded, end, .. } => {
                let took = time(took.unwrap_or_else(|| self.now.saturating_sub(moment.at)), lang);
                let took = if *recorded { when_recorded(&took, lang) } else { took };
                let took = took.as_str();
                let how = match end {
                    End::Runs => words!(lang, "timeline-runs", took = took),
                    End::Exit(code) => words!(lang, "timeline-exit", took = took, code = code.to_string().as_str()),
                    End::Failed => words!(lang, "timeline-failed", took = took),
                    End::Stopped => words!(lang, "timeline-stopped", took = took),
                };
                let line = line.lines().next().unwrap_or_default();
                words!(lang, "plain-moment-ran", line = line, how = how.as_str())
            }
            What::Wrote => fixed(lang, "timeline-wrote").to_owned(),
            What::Checked(passed, of) => words!(lang, "timeline-checked", passed = *passed, of = *of),
            What::Passed => fixed(lang, "timeline-passed").to_owned(),
            What::Engine { replay: true } => fixed(lang, "timeline-replay").to_owned(),
            What::Engine { replay: false } => fixed(lang, "timeline-engine").to_owned(),
            What::NoEngine => fixed(lang, "timeline-no-engine").to_owned(),
        }
    }

    /// The stages of the running or the last build: when each began, for how long it was at work, and its steps.
    pub(crate) fn tell_stages(&mut self) {
        let lang = self.lang();
        let layers = self.session.action().map(|action| pulled(&action.log)).unwrap_or_default();
        let pulls = pulls(&layers, lang);
        let Some(build) = self.session.action().and_then(|action| action.build.as_ref()) else {
            if pulls.is_empty() {
                self.say_word(Word::NoStages);
            }
            pulls.iter().for_each(|line| self.say(line));
            return;
        };
        let stages = stages(&build.steps);
        if stages.is_empty() {
            self.say(fixed(lang, "stages-waiting"));
            pulls.iter().for_each(|line| self.say(line));
            return;
        }
        let steps = || stages.iter().flat_map(|stage| &stage.steps);
        let is_over = |state: &StepState| matches!(state, StepState::Done(_) | StepState::Cached);
        let over = steps().filter(|(step, _)| is_over(&step.state)).count();
        let cached = steps().filter(|(step, _)| step.state == StepState::Cached).count();
        let (count, of) = (stages.len(), steps().count());
        let mut said = vec![words!(lang, "plain-stages", stages = count, done = over, of = of, cached = cached)];
        if self.build.recorded() {
            said.push(fixed(lang, "stages-recorded").to_owned());
        }
        let begin = steps().filter_map(|(step, _)| Some(self.build.times.get(&step.id)?.0)).min().unwrap_or_default();
        for stage in &stages {
            said.push(self.stage(stage, begin));
            said.extend(stage.steps.iter().map(|(step, instruction)| format!("  {instruction}: {}", self.step_state(step))));
        }
        said.extend(pulls);
        said.iter().for_each(|line| self.say(line));
    }

    fn stage(&self, stage: &Stage<'_>, begin: Duration) -> String {
        let lang = self.lang();
        let name = if stage.name.is_empty() { fixed(lang, "stages-only") } else { stage.name };
        let times = || stage.steps.iter().filter_map(|(step, _)| self.build.times.get(&step.id));
        let took: Duration =
            times().map(|(from, to)| to.unwrap_or_else(|| self.build.until(self.now)).saturating_sub(*from)).sum();
        let mut said = match times().map(|(from, _)| *from).min() {
            Some(from) => {
                let (after, took) = (time(from.saturating_sub(begin), lang), time(took, lang));
                words!(lang, "plain-stage", name = name, after = after.as_str(), took = took.as_str())
            }
            None => words!(lang, "plain-stage-waits", name = name),
        };
        if !stage.needs.is_empty() {
            let needs = listed(lang, &stage.needs);
            said.push_str(fixed(lang, "list-between-sentences"));
            said.push_str(&words!(lang, "plain-stage-needs", names = needs.as_str()));
        }
        said
    }

    fn step_state(&self, step: &BuildStep) -> String {
        let lang = self.lang();
        match &step.state {
            StepState::Waiting => fixed(lang, "stages-step-waits").to_owned(),
            StepState::Running => {
                let so_far = self.build.times.get(&step.id).map(|(from, _)| self.build.until(self.now).saturating_sub(*from));
                runs(so_far.unwrap_or_default(), lang)
            }
            StepState::Done(took) => time(*took, lang),
            StepState::Cached => fixed(lang, "stages-step-cached").to_owned(),
            StepState::Failed(_) => fixed(lang, "stages-step-failed").to_owned(),
        }
    }
}

/// The layers that were pulled, or are: how many are here, and what each is at, in the engine's words.
fn pulls(layers: &[Pulled], lang: Lang) -> Vec<String> {
    if layers.is_empty() {
        return Vec::new();
    }
    let done = layers.iter().filter(|layer| layer.is_done()).count();
    let mut said = vec![words!(lang, "plain-pull", done = done, of = layers.len())];
    said.extend(layers.iter().map(|Pulled { layer, state, size, .. }| match size {
        Some(size) => format!("  {}", words!(lang, "plain-pull-layer-with-size", layer, state, size)),
        None => format!("  {}", words!(lang, "plain-pull-layer", layer, state)),
    }));
    said
}

fn runs(took: Duration, lang: Lang) -> String {
    words!(lang, "timeline-runs", took = time(took, lang).as_str())
}
