//! Tells what happens as plain lines, one after the other: no colours, no spinners, nothing drawn over, so that a
//! screen reader, a log file and a person can all follow it.

use std::collections::HashMap;
use std::io::Write;

use tokio_util::sync::CancellationToken;

use crate::course::StepRef;
use crate::engine::advice::what;
use crate::engine::{BuildEvent, Builder, StepState};
use crate::headless::report::{CheckOutcome, CheckReport, Report, StepOutcome, StepReport};
use crate::headless::{mutant, words};
use crate::i18n::{Lang, fixed, words};
use crate::markdown::clean_line;
use crate::objects::human_size;
use crate::session::{ActionEvent, Effect, Event, Notice, RunningState, Session};

/// Tells what happens, or keeps silent.
pub struct Narrator {
    out: Option<Box<dyn Write + Send>>,
    lang: Lang,
    /// Set off when nobody listens any more.
    stop: CancellationToken,
    names: HashMap<String, String>,
    /// The step that was told of last on the way to another.
    on_the_way: Option<StepRef>,
}

impl Narrator {
    /// Tells `out`. When that is closed, `stop` is set off.
    #[must_use]
    pub fn new(out: Box<dyn Write + Send>, lang: Lang, stop: CancellationToken) -> Self {
        Self { out: Some(out), lang, stop, names: HashMap::new(), on_the_way: None }
    }

    /// Says nothing.
    #[must_use]
    pub fn silent() -> Self {
        Self { out: None, lang: Lang::default(), stop: CancellationToken::new(), names: HashMap::new(), on_the_way: None }
    }

    /// Says one thing; each of its lines is indented alike and freed of control sequences.
    pub fn say(&mut self, indent: usize, text: &str) {
        let Some(out) = &mut self.out else { return };
        let text = if text.is_empty() { "\n" } else { text };
        for line in text.lines() {
            let line = clean_line(line);
            let space = if line.is_empty() { 0 } else { indent };
            if writeln!(out, "{:space$}{line}", "").is_err() {
                self.stop.cancel();
            }
        }
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// A command begins; steps of a build that were told of before are another one's.
    pub fn begin_command(&mut self) {
        self.names.clear();
    }

    /// A step on the way to another begins, perhaps.
    pub fn way(&mut self, session: &Session) {
        let Some(way) = session.catching_up().filter(|way| way.at != self.on_the_way) else { return };
        self.on_the_way.clone_from(&way.at);
        if let Some(name) = &way.at {
            let title = session.course().step(name).map(|step| session.scope().fill(step.title.text(session.lang())));
            self.step(way.number, way.total, &title.unwrap_or_default(), &name.to_string());
        }
    }

    /// Something is about to be done.
    pub fn effect(&mut self, effect: &Effect) {
        match effect {
            Effect::Run(_, prepared) => {
                self.begin_command();
                self.say(2, &format!("$ {}", prepared.text));
            }
            Effect::RemoveContainer(_, name) => self.say(2, &words::removing(name, self.lang)),
            _ => {}
        }
    }

    /// Something happened; `session` is as it was before.
    pub fn event(&mut self, event: &Event, session: &Session) {
        if self.out.is_none() {
            return;
        }
        match event {
            Event::Action(job, event) if session.action().is_some_and(|action| action.job == *job && action.active()) => {
                let stopping = session.action().is_some_and(|action| action.state == RunningState::Stopping);
                match event {
                    ActionEvent::Ended(_) if stopping => {
                        let text = fixed(self.lang, "run-stopped");
                        self.say(4, text);
                    }
                    event => self.action(event),
                }
            }
            Event::Written(_, Ok(files)) => {
                let paths = files.iter().map(|file| file.path.clone()).collect();
                let kept = files.iter().filter_map(|file| file.kept.clone()).collect();
                self.notice(&Notice::Written(paths, kept));
            }
            Event::Written(_, Err(why)) => self.notice(&Notice::WriteFailed(why.clone())),
            Event::Removed(_, Err(error)) => self.notice(&Notice::RemoveFailed(what(error, self.lang))),
            Event::SaveFailed(why) => self.notice(&Notice::SaveFailed(why.clone())),
            _ => {}
        }
        if let Some(out) = &mut self.out
            && out.flush().is_err()
        {
            self.stop.cancel();
        }
    }

    fn notice(&mut self, notice: &Notice) {
        self.say(2, &notice.text(self.lang));
    }

    fn action(&mut self, event: &ActionEvent) {
        match event {
            ActionEvent::Lines { lines, skipped } => {
                if *skipped > 0 {
                    let left_out = words!(self.lang, "run-left-out", skipped);
                    self.say(4, &left_out);
                }
                for line in lines {
                    self.say(4, &line.text);
                }
            }
            ActionEvent::Build(events) => events.iter().for_each(|event| self.build(event)),
            ActionEvent::Recorded(events) => events.iter().for_each(|(_, event)| self.build(event)),
            ActionEvent::Ended(Ok(0))
            | ActionEvent::Started(_)
            | ActionEvent::Screen(_)
            | ActionEvent::Api(_)
            | ActionEvent::Took(_) => {}
            ActionEvent::Ended(Ok(code)) => {
                let text = words!(self.lang, "run-exit-code", code);
                self.say(4, &text);
            }
            ActionEvent::Ended(Err(error)) => {
                let text = words!(self.lang, "run-error", error = error.to_string());
                self.say(4, &text);
            }
        }
    }

    fn build(&mut self, event: &BuildEvent) {
        match event {
            BuildEvent::Builder(builder, why) => {
                let name = match builder {
                    Builder::BuildKit => "BuildKit",
                    Builder::Classic => "classic",
                };
                let text = match why {
                    Some(why) => words!(self.lang, "run-builder-why", name, why),
                    None => words!(self.lang, "run-builder", name),
                };
                self.say(4, &text);
            }
            BuildEvent::Step { id, name, state } => {
                if !name.is_empty() {
                    self.names.insert(id.clone(), name.clone());
                }
                let name = self.names.get(id).cloned().unwrap_or_else(|| id.clone());
                let text = match state {
                    StepState::Waiting | StepState::Running => return,
                    StepState::Done(time) => {
                        words!(self.lang, "run-build-done", name, time = format!("{:.1}", time.as_secs_f64()))
                    }
                    StepState::Cached => words!(self.lang, "run-build-cached", name),
                    StepState::Failed(why) => words!(self.lang, "run-build-failed", name, why),
                };
                self.say(4, &text);
            }
            BuildEvent::Log { line, .. } => self.say(6, line),
            BuildEvent::Warning(text) => {
                let text = words!(self.lang, "run-warning", text);
                self.say(4, &text);
            }
            BuildEvent::Context { .. } | BuildEvent::Progress { .. } => {}
        }
    }

    /// A lesson begins.
    pub fn lesson(&mut self, number: usize, of: usize, title: &str) {
        self.say(0, "");
        let text = words!(self.lang, "run-lesson", number, of, title);
        self.say(0, &text);
    }

    /// A step begins.
    pub fn step(&mut self, number: usize, of: usize, title: &str, id: &str) {
        self.say(0, "");
        let text = words!(self.lang, "run-step", number, of, title, id);
        self.say(0, &text);
    }

    /// A step is over.
    pub fn step_over(&mut self, step: &StepReport) {
        for check in &step.checks {
            let text = self.check(check);
            self.say(2, &text);
        }
        for image in &step.images {
            let (name, size, layers) = (&image.reference, human_size(image.size), image.layers);
            let text = words!(self.lang, "run-image", name, size, layers);
            self.say(2, &text);
        }
        if let Some(reason) = &step.reason {
            self.say(2, reason);
        }
        let time = seconds(step.duration_ms);
        let text = match step.outcome {
            StepOutcome::Passed => words!(self.lang, "run-step-passed", time),
            StepOutcome::Failed => words!(self.lang, "run-step-failed", time),
            StepOutcome::Error => words!(self.lang, "run-step-error", time),
            StepOutcome::Skipped => words!(self.lang, "run-step-skipped"),
        };
        self.say(2, &text);
    }

    fn check(&self, check: &CheckReport) -> String {
        let CheckReport { id, title, expected, actual, .. } = check;
        let hint = one_line(check.hint.as_deref().unwrap_or_default());
        match check.outcome {
            CheckOutcome::Passed => words!(self.lang, "run-check-passed", id, title, actual),
            CheckOutcome::Failed => words!(self.lang, "run-check-failed", id, title, expected, actual, hint),
            CheckOutcome::CannotTell => words!(self.lang, "run-check-unknown", id, title, expected, actual, hint),
        }
    }

    /// All is over.
    pub fn summary(&mut self, report: &Report) {
        self.say(0, "");
        if let Some(trouble) = &report.error {
            self.say(0, &trouble.message);
            let text = words!(self.lang, "run-what-to-do", advice = &trouble.advice);
            self.say(0, &text);
        }
        if report.interrupted {
            self.say(0, words::interrupted(self.lang));
        }
        let count = |outcome| report.count(outcome);
        let total: usize = report.lessons.iter().map(|lesson| lesson.steps.len()).sum();
        let (passed, failed) = (count(StepOutcome::Passed), count(StepOutcome::Failed));
        let (errors, skipped) = (count(StepOutcome::Error), count(StepOutcome::Skipped));
        let time = seconds(report.duration_ms);
        let text = words!(self.lang, "run-summary", passed, total, failed, errors, skipped, time);
        self.say(0, &text);
        let (mutants, caught) = report.mutants();
        if mutants > 0 {
            self.say(0, &mutant::words::summary(caught, mutants, self.lang));
        }
        if !report.without_mutant.is_empty() {
            self.say(0, &mutant::words::without_mutant(&report.without_mutant, self.lang));
        }
        if let Some(replay) = &report.replay {
            self.say(0, &replay.label);
        }
        if report.passed {
            self.say(0, fixed(self.lang, "run-all-passed"));
        }
    }
}

/// A hint whose source was wrapped for an editor, as one line.
fn one_line(hint: &str) -> String {
    let mut line = String::new();
    for part in hint.split_whitespace() {
        // Japanese is written without spaces, so a line that was broken there is joined without one.
        let joined = line.ends_with(|last: char| !last.is_ascii()) && part.starts_with(|first: char| !first.is_ascii());
        if !line.is_empty() && !joined {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

fn seconds(ms: u64) -> String {
    format!("{}.{}", ms / 1000, ms % 1000 / 100)
}
