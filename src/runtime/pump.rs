//! From raw output to lines for the screen, at most one batch every 33 ms, however much is printed.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, sleep_until};

use crate::engine::{ApiCall, BuildEvent, OutputStream};
use crate::markdown::Cleaner;
use crate::runtime::ActionOutput;
use crate::session::log::KEPT_LINES;
use crate::session::{ActionEvent, Event, JobId, Line};

/// As often as the screen is drawn for what comes by itself.
const BATCH: Duration = Duration::from_millis(33);
/// A line is cut here.
const LINE_LIMIT: usize = 8 * 1024;
/// A line that has no end counts as a question when nothing follows it for so long.
const QUESTION: Duration = Duration::from_millis(200);
/// The most that waits for the emulated terminal. A program that draws faster than it is looked at is slowed down.
const SCREEN: usize = 256 * 1024;
/// The log file of an action ends here.
const FILE_LIMIT: u64 = 1 << 30;

/// The container at work, for whoever has to stop it.
pub(crate) type AtWork = Arc<Mutex<Option<String>>>;

struct Pump {
    cleaners: [(OutputStream, Cleaner); 3],
    lines: VecDeque<Line>,
    skipped: u64,
    builds: Vec<BuildEvent>,
    /// Lines of a build that were left out before these.
    unbuilt: u64,
    recorded: Vec<(Duration, BuildEvent)>,
    took: Option<Duration>,
    calls: Vec<ApiCall>,
    /// What a program printed to its terminal, as it is: nothing of it may be left out.
    screen: BytesMut,
    started: Option<Option<String>>,
    file: Option<BufWriter<File>>,
    written: u64,
}

/// Takes in output until its sender is dropped; lines go to `events` and, all of them, to the file `spool`.
pub(crate) async fn pump(
    job: JobId,
    mut output: mpsc::Receiver<ActionOutput>,
    events: mpsc::Sender<Event>,
    spool: PathBuf,
    at_work: AtWork,
) {
    let cleaner = |stream| (stream, Cleaner::new(LINE_LIMIT));
    let mut pump = Pump {
        cleaners: [cleaner(OutputStream::Stdout), cleaner(OutputStream::Stderr), cleaner(OutputStream::Tty)],
        lines: VecDeque::new(),
        skipped: 0,
        builds: Vec::new(),
        unbuilt: 0,
        recorded: Vec::new(),
        took: None,
        calls: Vec::new(),
        screen: BytesMut::new(),
        started: None,
        file: open(&spool),
        written: 0,
    };
    let mut due = Instant::now();
    let mut open = true;
    while open {
        let ready = pump.ready();
        tokio::select! {
            biased;
            // Sending waits for room in the channel only here, so a slow screen never holds up the reading.
            Ok(permit) = events.reserve(), if ready && due <= Instant::now() => {
                if let Some(event) = pump.next() {
                    permit.send(Event::Action(job, event));
                }
                // All there is goes out in one frame, whatever kinds of it there are.
                if !pump.ready() {
                    due = Instant::now() + BATCH;
                }
            }
            next = output.recv(), if pump.screen.len() < SCREEN => match next {
                Some(next) => {
                    if let ActionOutput::Started { container: Some(id) } = &next {
                        *at_work.lock().unwrap_or_else(PoisonError::into_inner) = Some(id.clone());
                    }
                    pump.take(next);
                }
                None => open = false,
            },
            () = sleep_until(due), if ready && due > Instant::now() => {}
            () = sleep(QUESTION), if !ready && pump.asks() => pump.show_question(),
            // Nobody listens any more.
            else => open = false,
        }
    }
    pump.finish();
    while let Some(event) = pump.next() {
        if events.send(Event::Action(job, event)).await.is_err() {
            return;
        }
    }
}

fn open(spool: &PathBuf) -> Option<BufWriter<File>> {
    std::fs::create_dir_all(spool.parent()?).ok()?;
    Some(BufWriter::with_capacity(1 << 20, File::create(spool).ok()?))
}

impl Pump {
    fn ready(&self) -> bool {
        self.started.is_some()
            || !self.builds.is_empty()
            || !self.recorded.is_empty()
            || self.took.is_some()
            || !self.calls.is_empty()
            || !self.screen.is_empty()
            || !self.lines.is_empty()
    }

    fn take(&mut self, output: ActionOutput) {
        match output {
            ActionOutput::Started { container } => self.started = Some(container),
            ActionOutput::Build(event) => {
                self.spool(&event);
                if matches!(event, BuildEvent::Log { .. }) && self.builds.len() > KEPT_LINES {
                    // A build that floods: the newest lines are worth more than the oldest.
                    let before = self.builds.len();
                    self.builds.retain(|event| !matches!(event, BuildEvent::Log { .. }));
                    self.unbuilt += (before - self.builds.len()) as u64;
                }
                self.builds.push(event);
            }
            ActionOutput::Recorded(at, event) => {
                self.spool(&event);
                self.recorded.push((at, event));
            }
            ActionOutput::Took(took) => self.took = Some(took),
            ActionOutput::Api(call) => self.calls.push(call),
            ActionOutput::Bytes(stream, bytes) => {
                if stream == OutputStream::Tty {
                    self.screen.extend_from_slice(&bytes);
                }
                self.print(stream, |cleaner, each| cleaner.push(&bytes, each));
            }
        }
    }

    fn print(&mut self, stream: OutputStream, feed: impl FnOnce(&mut Cleaner, &mut dyn FnMut(&str))) {
        let Some(at) = self.cleaners.iter().position(|(known, _)| *known == stream) else { return };
        let Self { cleaners, lines, skipped, file, written, .. } = self;
        let Some((_, cleaner)) = cleaners.get_mut(at) else { return };
        feed(cleaner, &mut |text| {
            if let Some(file) = file.as_mut().filter(|_| *written < FILE_LIMIT) {
                *written += text.len() as u64 + 1;
                let _ = file.write_all(text.as_bytes()).and_then(|()| file.write_all(b"\n"));
            }
            if lines.len() == KEPT_LINES {
                lines.pop_front();
                *skipped += 1;
            }
            lines.push_back(Line { stream, text: text.to_owned() });
        });
    }

    /// A line that a build prints goes to the file.
    fn spool(&mut self, event: &BuildEvent) {
        let BuildEvent::Log { line, .. } = event else { return };
        if let Some(file) = self.file.as_mut().filter(|_| self.written < FILE_LIMIT) {
            self.written += line.len() as u64 + 1;
            let _ = writeln!(file, "{line}");
        }
    }

    fn next(&mut self) -> Option<ActionEvent> {
        if let Some(container) = self.started.take() {
            return Some(ActionEvent::Started(container));
        }
        if !self.calls.is_empty() {
            return Some(ActionEvent::Api(std::mem::take(&mut self.calls)));
        }
        if self.unbuilt > 0 {
            return Some(ActionEvent::Lines { lines: Vec::new(), skipped: std::mem::take(&mut self.unbuilt) });
        }
        if !self.builds.is_empty() {
            return Some(ActionEvent::Build(std::mem::take(&mut self.builds)));
        }
        if !self.recorded.is_empty() {
            return Some(ActionEvent::Recorded(std::mem::take(&mut self.recorded)));
        }
        if let Some(took) = self.took.take() {
            return Some(ActionEvent::Took(took));
        }
        if !self.screen.is_empty() {
            return Some(ActionEvent::Screen(Bytes::from(std::mem::take(&mut self.screen))));
        }
        if self.lines.is_empty() {
            return None;
        }
        let lines = std::mem::take(&mut self.lines).into();
        Some(ActionEvent::Lines { lines, skipped: std::mem::take(&mut self.skipped) })
    }

    /// Whether a program waits behind a question: `Are you sure? [y/N] `. Bars of progress end otherwise.
    fn asks(&self) -> bool {
        self.cleaners.iter().any(|(stream, cleaner)| *stream != OutputStream::Tty && is_question(cleaner.pending()))
    }

    /// Whoever is asked has to see it: it becomes a line of its own.
    fn show_question(&mut self) {
        for stream in [OutputStream::Stdout, OutputStream::Stderr] {
            let asks = self.cleaners.iter().any(|(known, cleaner)| *known == stream && is_question(cleaner.pending()));
            if asks {
                self.print(stream, |cleaner, each| cleaner.finish(each));
            }
        }
    }

    fn finish(&mut self) {
        for stream in [OutputStream::Stdout, OutputStream::Stderr, OutputStream::Tty] {
            self.print(stream, |cleaner, each| cleaner.finish(each));
        }
        if let Some(file) = &mut self.file {
            let _ = file.flush();
        }
    }
}

fn is_question(text: &str) -> bool {
    text.trim_end().ends_with([']', '?', ':', '>']) && text.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    #[tokio::test]
    async fn a_question_is_shown_while_its_answer_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (output, from) = mpsc::channel(8);
        let (events, mut told) = mpsc::channel(8);
        let pumping = tokio::spawn(pump(JobId(1), from, events, folder.path().join("log"), AtWork::default()));
        let print = |text: &'static str| ActionOutput::Bytes(OutputStream::Stdout, Bytes::from_static(text.as_bytes()));
        output.send(print("WARNING!\nAre you sure? [y/N] ")).await.unwrap();
        let mut shown = Vec::new();
        while shown.len() < 2 {
            let Some(Event::Action(_, ActionEvent::Lines { lines, .. })) = told.recv().await else { panic!("no lines") };
            shown.extend(lines.into_iter().map(|line: Line| line.text));
        }
        assert_eq!(shown, ["WARNING!", "Are you sure? [y/N] "]);
        // The output has not ended: the question did not wait for that.
        drop(output);
        pumping.await.unwrap();
    }

    #[tokio::test]
    async fn every_line_of_a_build_that_floods_is_shown_or_counted_and_stands_in_the_log_file() {
        const PRINTED: usize = 3 * KEPT_LINES;
        let folder = tempfile::tempdir().unwrap();
        let spool = folder.path().join("log");
        let (output, from) = mpsc::channel(8);
        // Nobody takes what is told before all is printed.
        let (events, mut told) = mpsc::channel(1);
        let pumping = tokio::spawn(pump(JobId(1), from, events, spool.clone(), AtWork::default()));
        for number in 0..PRINTED {
            let line = format!("line {number}");
            output.send(ActionOutput::Build(BuildEvent::Log { step: "1".into(), line })).await.unwrap();
        }
        drop(output);
        let (mut shown, mut counted, mut last) = (0, 0, String::new());
        while let Some(Event::Action(_, event)) = told.recv().await {
            match event {
                ActionEvent::Lines { skipped, .. } => counted += skipped,
                ActionEvent::Build(news) => {
                    shown += news.len();
                    if let Some(BuildEvent::Log { line, .. }) = news.last() {
                        last.clone_from(line);
                    }
                }
                other => panic!("{other:?}"),
            }
        }
        pumping.await.unwrap();
        assert!(counted > 0);
        assert_eq!(shown as u64 + counted, PRINTED as u64);
        assert_eq!(last, format!("line {}", PRINTED - 1));
        assert_eq!(std::fs::read_to_string(spool).unwrap().lines().count(), PRINTED);
    }
}
