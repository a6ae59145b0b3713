//! A build's progress in lines, as `docker build --progress=plain` prints them.

use std::collections::HashMap;
use std::fmt::Write;
use std::time::Instant;

use crate::engine::{BuildEvent, Builder, StepState};

/// What was printed of a build so far.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// Number, name and beginning of each step that was printed.
    steps: HashMap<String, (usize, String, Instant)>,
    /// The step whose lines were printed last.
    last: Option<String>,
    warnings: usize,
}

impl Progress {
    /// The text for some news; empty for news that plain output has no line for.
    pub fn text(&mut self, event: &BuildEvent, now: Instant) -> String {
        let mut text = String::new();
        match event {
            BuildEvent::Builder(Builder::Classic, why) => {
                let why = why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
                let _ = writeln!(text, "building with the classic builder{why}");
            }
            BuildEvent::Step { state: StepState::Waiting, .. } => {}
            BuildEvent::Step { id, name, state } => {
                let number = self.heading(&mut text, id, Some(name), now);
                let end = match state {
                    StepState::Done(took) => format!("DONE {:.1}s", took.as_secs_f64()),
                    StepState::Cached => "CACHED".to_owned(),
                    StepState::Failed(words) if words.contains("context canceled") => "CANCELED".to_owned(),
                    StepState::Failed(words) => format!("ERROR: {words}"),
                    StepState::Running | StepState::Waiting => return text,
                };
                let _ = writeln!(text, "#{number} {end}\n");
                self.last = None;
            }
            BuildEvent::Log { step, line } => {
                let number = self.heading(&mut text, step, None, now);
                let began = self.steps.get(step).map_or(now, |(_, _, began)| *began);
                let _ = writeln!(text, "#{number} {:.3} {line}", now.saturating_duration_since(began).as_secs_f64());
            }
            BuildEvent::Warning(words) => {
                self.warnings += 1;
                let _ = writeln!(text, "WARNING: {words}");
            }
            BuildEvent::Builder(Builder::BuildKit, _) | BuildEvent::Context { .. } | BuildEvent::Progress { .. } => {}
        }
        text
    }

    /// The step's number. Its name stands above its lines, and again where lines of another one came between.
    fn heading(&mut self, text: &mut String, id: &str, name: Option<&String>, now: Instant) -> usize {
        let next = self.steps.len() + 1;
        let name = name.cloned();
        let (number, name, _) = self.steps.entry(id.to_owned()).or_insert_with(|| (next, name.unwrap_or_default(), now));
        if self.last.as_deref() != Some(id) {
            if self.last.is_some() {
                text.push('\n');
            }
            let _ = writeln!(text, "#{number} {name}");
            self.last = Some(id.to_owned());
        }
        *number
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Progress;
    use crate::engine::{BuildEvent, StepState};

    fn step(id: &str, name: &str, state: StepState) -> BuildEvent {
        BuildEvent::Step { id: id.into(), name: name.into(), state }
    }

    #[test]
    fn a_build_reads_like_dockers_plain_progress() {
        let begin = Instant::now();
        let mut progress = Progress::default();
        let news = [
            step("b", "[2/2] RUN make", StepState::Waiting),
            step("a", "[1/2] FROM alpine", StepState::Cached),
            step("b", "[2/2] RUN make", StepState::Running),
            BuildEvent::Log { step: "b".into(), line: "cc main.c".into() },
            step("c", "[other 1/1] RUN true", StepState::Done(Duration::from_millis(240))),
            BuildEvent::Log { step: "b".into(), line: "done".into() },
            step("b", "[2/2] RUN make", StepState::Failed("exit code: 2".into())),
        ];
        let text: String =
            news.iter().enumerate().map(|(at, event)| progress.text(event, begin + Duration::from_secs(at as u64))).collect();
        assert_eq!(
            text,
            "#1 [1/2] FROM alpine\n#1 CACHED\n\n#2 [2/2] RUN make\n#2 1.000 cc main.c\n\n#3 [other 1/1] RUN true\n\
             #3 DONE 0.2s\n\n#2 [2/2] RUN make\n#2 3.000 done\n#2 ERROR: exit code: 2\n\n"
        );
    }
}
