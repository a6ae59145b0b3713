//! The classic builder, which prints what it does: its lines become the same events BuildKit's progress gives.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use bollard::query_parameters::{BuildImageOptions, TagImageOptions};
use futures_util::StreamExt;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::build_error::{Failure, explain};
use crate::engine::live::clean::line;
use crate::engine::live::context::Source;
use crate::engine::live::dockerfile::instructions;
use crate::engine::live::error_map::ENGINE;
use crate::engine::live::name::{split_reference, with_tag};
use crate::engine::{BuildEvent, BuildRequest, EngineError, StepState};

impl Live {
    pub(super) async fn build_classic(
        &self,
        request: &BuildRequest,
        source: &Arc<Source>,
        events: &mpsc::Sender<BuildEvent>,
    ) -> Result<String, EngineError> {
        let known = instructions(&source.dockerfile);
        let body = bollard::body_try_stream(source.stream(events.clone()));
        let mut stream = std::pin::pin!(self.patient.build_image(options(request, source), None, Some(body)));
        let mut printed = Printed::default();
        let mut id = None;
        while let Some(info) = stream.next().await {
            let info = match info {
                Ok(info) => info,
                Err(error) => return Err(self.classic_failure(error, printed, &known).await),
            };
            if let Some(detail) = info.error_detail {
                let failure = Failure {
                    message: detail.message.unwrap_or_default(),
                    step: printed.instruction.clone(),
                    exit: detail.code.filter(|code| *code > 0),
                    line: None,
                };
                for event in printed.fail(&failure.message) {
                    let _ = events.send(event).await;
                }
                return Err(explain(failure, &known));
            }
            if let Some(found) = info.aux.and_then(|aux| aux.id) {
                id = Some(found);
            }
            let text = info.stream.unwrap_or_default();
            for event in printed.read(&text) {
                let _ = events.send(event).await;
            }
        }
        for event in printed.end() {
            let _ = events.send(event).await;
        }
        let Some(id) = id.or(printed.built) else {
            self.still_there().await?;
            return Err(EngineError::Lost { detail: "the build ended without an image".to_owned() });
        };
        // The engine takes one name a build.
        for tag in request.build.tags.iter().skip(1) {
            let (repo, tag) = split_reference(tag);
            let named = self.docker.tag_image(&id, Some(TagImageOptions { repo: Some(repo), tag: Some(tag) })).await;
            named.map_err(|error| self.failed(error, "image", &id))?;
        }
        Ok(id)
    }

    async fn classic_failure(
        &self,
        error: bollard::errors::Error,
        printed: Printed,
        known: &[crate::engine::live::dockerfile::Instruction],
    ) -> EngineError {
        let step = printed.instruction;
        match self.failed(error, ENGINE.what, "") {
            EngineError::Other { message, .. } => explain(Failure { message, step, ..Failure::default() }, known),
            error @ EngineError::Lost { .. } => self.still_there().await.err().unwrap_or(error),
            error => error,
        }
    }
}

fn options(request: &BuildRequest, source: &Source) -> BuildImageOptions {
    let build = &request.build;
    let labels: HashMap<String, String> =
        build.labels.iter().cloned().chain(request.labels.iter().map(|(name, value)| (name.clone(), value.clone()))).collect();
    BuildImageOptions {
        dockerfile: source.dockerfile_name.clone(),
        t: build.tags.first().map(|tag| with_tag(tag)),
        nocache: build.no_cache,
        pull: build.pull.then(|| "1".to_owned()),
        rm: true,
        forcerm: true,
        buildargs: (!build.build_args.is_empty()).then(|| build.build_args.iter().cloned().collect()),
        labels: (!labels.is_empty()).then_some(labels),
        target: build.target.clone().unwrap_or_default(),
        platform: build.platform.clone().unwrap_or_default(),
        ..BuildImageOptions::default()
    }
}

/// What the builder has printed so far.
#[derive(Debug, Default)]
struct Printed {
    /// Text without a line's end yet.
    partial: String,
    /// The step at work: its id, name and beginning.
    step: Option<(String, String, Instant)>,
    cached: bool,
    /// The instruction at work, for errors.
    instruction: Option<String>,
    /// The id in `Successfully built …`.
    built: Option<String>,
}

impl Printed {
    fn read(&mut self, text: &str) -> Vec<BuildEvent> {
        let mut events = Vec::new();
        self.partial.push_str(text);
        while let Some(at) = self.partial.find('\n') {
            let rest = self.partial.split_off(at + 1);
            let row = std::mem::replace(&mut self.partial, rest);
            self.row(&line(&row), &mut events);
        }
        if self.partial.len() > 64 * 1024 {
            self.partial.clear();
        }
        events
    }

    fn row(&mut self, row: &str, events: &mut Vec<BuildEvent>) {
        if row.is_empty() {
            return;
        }
        if let Some(heading) = heading(row) {
            events.extend(self.finish());
            let Heading { stage, numbers, text } = heading;
            let (id, name) = (format!("step-{stage}{numbers}"), format!("[{stage}{numbers}] {text}"));
            self.instruction = Some(text.to_owned());
            self.cached = false;
            self.step = Some((id.clone(), name.clone(), Instant::now()));
            events.push(BuildEvent::Step { id, name, state: StepState::Running });
            return;
        }
        if let Some(id) = row.strip_prefix("Successfully built ") {
            self.built = Some(id.to_owned());
            return;
        }
        if row.contains("--> Using cache") {
            self.cached = true;
            return;
        }
        let noise = ["--->", "-->", "Removing intermediate container", "Successfully tagged", "COMMIT "];
        let is_id = row.len() == 64 && row.chars().all(|c| c.is_ascii_hexdigit());
        if is_id || noise.iter().any(|noise| row.trim_start().starts_with(noise)) {
            return;
        }
        if let Some(warning) = row.strip_prefix("[Warning] ") {
            events.push(BuildEvent::Warning(warning.to_owned()));
        } else if let Some((id, ..)) = &self.step {
            events.push(BuildEvent::Log { step: id.clone(), line: row.to_owned() });
        }
    }

    fn finish(&mut self) -> Option<BuildEvent> {
        let (id, name, since) = self.step.take()?;
        let state = if self.cached { StepState::Cached } else { StepState::Done(since.elapsed()) };
        Some(BuildEvent::Step { id, name, state })
    }

    fn end(&mut self) -> Vec<BuildEvent> {
        let mut events = self.read("\n");
        events.extend(self.finish());
        events
    }

    fn fail(&mut self, message: &str) -> Vec<BuildEvent> {
        let mut events = self.read("\n");
        if let Some((id, name, _)) = self.step.take() {
            events.push(BuildEvent::Step { id, name, state: StepState::Failed(line(message)) });
        }
        events
    }
}

/// A line that begins a step.
struct Heading<'a> {
    /// `stage-1 ` where the builder tells the stage.
    stage: String,
    /// `2/5`.
    numbers: &'a str,
    /// The instruction.
    text: &'a str,
}

/// `Step 2/5 : RUN make`; Podman's `STEP 2/5: RUN make` and `[1/2] STEP 2/5: RUN make`.
fn heading(row: &str) -> Option<Heading<'_>> {
    let staged = row.strip_prefix('[').and_then(|rest| rest.split_once("/")).filter(|_| row.contains("] STEP "));
    let number = staged.and_then(|(number, _)| number.parse::<usize>().ok());
    let stage = number.map(|number| format!("stage-{} ", number.saturating_sub(1))).unwrap_or_default();
    let row = if stage.is_empty() { row } else { row.split_once("] ").map_or(row, |(_, rest)| rest) };
    let rest = row.strip_prefix("Step ").or_else(|| row.strip_prefix("STEP "))?;
    let (numbers, text) = rest.split_once(':')?;
    let numbers = numbers.trim();
    let (number, of) = numbers.split_once('/')?;
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    (plain(number) && plain(of)).then(|| Heading { stage, numbers, text: text.trim() })
}

#[cfg(test)]
mod tests {
    use super::Printed;
    use crate::engine::{BuildEvent, StepState};

    #[test]
    fn what_the_classic_builder_prints_becomes_steps_and_logs() {
        let mut printed = Printed::default();
        let mut events = printed.read("Step 1/2 : FROM alpine\n ---> 123\nStep 2/2 : RUN e");
        events.extend(printed.read("cho hi\n ---> Using cache\n\u{1b}[91mhi\u{1b}[0m\nSuccessfully built 0abc\n"));
        events.extend(printed.end());
        let steps: Vec<(String, bool)> = events
            .iter()
            .filter_map(|event| match event {
                BuildEvent::Step { name, state, .. } => Some((name.clone(), *state == StepState::Cached)),
                _ => None,
            })
            .collect();
        assert_eq!(steps.len(), 4);
        assert_eq!(steps[2], ("[2/2] RUN echo hi".to_owned(), false));
        assert_eq!(steps[3], ("[2/2] RUN echo hi".to_owned(), true));
        assert!(events.contains(&BuildEvent::Log { step: "step-2/2".into(), line: "hi".into() }));
        assert_eq!(printed.built.as_deref(), Some("0abc"));
    }

    #[test]
    fn podmans_way_of_printing_stages_is_understood() {
        let mut printed = Printed::default();
        let events = printed.read("[2/2] STEP 1/2: FROM alpine\n--> 1234\n[2/2] STEP 2/2: RUN x\nsaid\n");
        let names: Vec<_> = events
            .iter()
            .filter_map(|event| match event {
                BuildEvent::Step { name, state: StepState::Running, .. } => Some(name.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(names, ["[stage-1 1/2] FROM alpine", "[stage-1 2/2] RUN x"]);
        assert!(matches!(events.last(), Some(BuildEvent::Log { line, .. }) if line == "said"));
    }
}
