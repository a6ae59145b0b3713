//! BuildKit's status messages as build events: steps as they change, progress within them, whole log lines.

use std::collections::HashMap;
use std::time::Duration;

use bollard_buildkit_proto::google::protobuf::Timestamp;
use bollard_buildkit_proto::moby::buildkit::v1::{StatusResponse, Vertex, VertexLog, VertexStatus};

use crate::engine::live::clean::line;
use crate::engine::{BuildEvent, StepState};

/// The longest part of a line that is kept until its end comes.
const LONGEST_LINE: usize = 16 * 1024;

/// What is known of a build under way.
#[derive(Debug, Default)]
pub(super) struct Progress {
    steps: HashMap<String, (String, StepState)>,
    /// Log text whose line has not ended, by step.
    partial: HashMap<String, Vec<u8>>,
    failed: Option<String>,
}

impl Progress {
    /// What a message says that is new.
    pub(super) fn read(&mut self, news: StatusResponse) -> Vec<BuildEvent> {
        let mut events = Vec::new();
        for vertex in news.vertexes {
            self.vertex(vertex, &mut events);
        }
        for status in news.statuses {
            events.extend(progress(status));
        }
        for log in news.logs {
            self.log(log, &mut events);
        }
        for warning in news.warnings {
            events.push(BuildEvent::Warning(line(&String::from_utf8_lossy(&warning.short))));
        }
        events
    }

    /// What is left at the end: lines that were never ended.
    pub(super) fn end(&mut self) -> Vec<BuildEvent> {
        let mut left: Vec<_> = self.partial.drain().filter(|(_, text)| !text.is_empty()).collect();
        left.sort();
        left.into_iter().map(|(step, text)| BuildEvent::Log { step, line: last_state(&text) }).collect()
    }

    /// The name of the step that failed; not of those that were stopped because of it.
    pub(super) fn failed_step(&self) -> Option<String> {
        self.failed.clone()
    }

    fn vertex(&mut self, vertex: Vertex, events: &mut Vec<BuildEvent>) {
        let name = line(&vertex.name);
        let state = state(&vertex);
        if let StepState::Failed(words) = &state
            && self.failed.is_none()
            && !words.contains("context canceled")
        {
            self.failed = Some(name.clone());
        }
        let news = (name.clone(), state.clone());
        if self.steps.get(&vertex.digest) != Some(&news) {
            self.steps.insert(vertex.digest.clone(), news);
            events.push(BuildEvent::Step { id: vertex.digest, name, state });
        }
    }

    fn log(&mut self, log: VertexLog, events: &mut Vec<BuildEvent>) {
        let partial = self.partial.entry(log.vertex.clone()).or_default();
        for piece in log.msg.split_inclusive(|byte| *byte == b'\n') {
            partial.extend_from_slice(piece);
            if piece.ends_with(b"\n") || partial.len() > LONGEST_LINE {
                events.push(BuildEvent::Log { step: log.vertex.clone(), line: last_state(partial) });
                partial.clear();
            }
        }
    }
}

/// A line that was overwritten with carriage returns shows its last state.
fn last_state(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let text = text.trim_end_matches(['\n', '\r']);
    line(text.rsplit('\r').next().unwrap_or_default())
}

fn state(vertex: &Vertex) -> StepState {
    if !vertex.error.is_empty() {
        return StepState::Failed(line(&vertex.error));
    }
    match (&vertex.started, &vertex.completed) {
        (_, Some(_)) if vertex.cached => StepState::Cached,
        (Some(from), Some(to)) => StepState::Done(between(from, to)),
        (None, Some(_)) => StepState::Done(Duration::ZERO),
        (Some(_), None) => StepState::Running,
        (None, None) => StepState::Waiting,
    }
}

fn between(from: &Timestamp, to: &Timestamp) -> Duration {
    let nanos = |at: &Timestamp| i128::from(at.seconds) * 1_000_000_000 + i128::from(at.nanos);
    Duration::from_nanos(u64::try_from(nanos(to) - nanos(from)).unwrap_or(0))
}

fn progress(status: VertexStatus) -> Option<BuildEvent> {
    let size = |value: i64| u64::try_from(value).unwrap_or(0);
    let what = line(if status.id.is_empty() { &status.name } else { &status.id });
    (!what.is_empty()).then(|| BuildEvent::Progress {
        step: status.vertex,
        what,
        current: size(status.current),
        total: size(status.total),
    })
}

#[cfg(test)]
mod tests {
    use bollard_buildkit_proto::google::protobuf::Timestamp;
    use bollard_buildkit_proto::moby::buildkit::v1::{StatusResponse, Vertex, VertexLog};

    use super::Progress;
    use crate::engine::{BuildEvent, StepState};

    fn vertex(error: &str, completed: bool) -> Vertex {
        Vertex {
            digest: "d".into(),
            name: "[2/2] RUN make".into(),
            started: Some(Timestamp { seconds: 1, nanos: 0 }),
            completed: completed.then_some(Timestamp { seconds: 3, nanos: 500_000_000 }),
            error: error.into(),
            ..Vertex::default()
        }
    }

    #[test]
    fn a_step_is_told_once_for_every_change() {
        let mut progress = Progress::default();
        let mut read = |vertex: Vertex| progress.read(StatusResponse { vertexes: vec![vertex], ..Default::default() });
        assert!(matches!(&read(vertex("", false))[..], [BuildEvent::Step { state: StepState::Running, .. }]));
        assert!(read(vertex("", false)).is_empty());
        match &read(vertex("", true))[..] {
            [BuildEvent::Step { state: StepState::Done(took), .. }] => assert_eq!(took.as_millis(), 2500),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn log_lines_are_whole_however_they_arrive() {
        let mut progress = Progress::default();
        let mut lines = Vec::new();
        for piece in ["one\ntw", "o\n10%\r", "100%\nlast"] {
            let log = VertexLog { vertex: "d".into(), msg: piece.into(), ..Default::default() };
            lines.extend(progress.read(StatusResponse { logs: vec![log], ..Default::default() }));
        }
        lines.extend(progress.end());
        let lines: Vec<_> = lines
            .into_iter()
            .map(|event| match event {
                BuildEvent::Log { line, .. } => line,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(lines, ["one", "two", "100%", "last"]);
    }

    #[test]
    fn the_step_at_fault_is_not_one_that_was_stopped_with_it() {
        let mut progress = Progress::default();
        let stopped = Vertex { digest: "x".into(), name: "[other 1/1] RUN sleep".into(), ..vertex("context canceled", true) };
        progress.read(StatusResponse { vertexes: vec![stopped, vertex("exit code: 2", true)], ..Default::default() });
        assert_eq!(progress.failed_step().as_deref(), Some("[2/2] RUN make"));
    }
}
