//! One recorded command, told as if it ran.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

use crate::engine::recording::model::{End, Said, Saying, Take};
use crate::engine::replay::find::Wanted;
use crate::engine::replay::{Cue, Replay};
use crate::engine::{Engine, EngineError, OutputStream};
use crate::runtime::ActionOutput;
use crate::runtime::action::{Stop, asked};
use crate::runtime::pump::{AtWork, pump};
use crate::runtime::replay::{Pace, notes, pace};
use crate::session::{ActionError, ActionEvent, Event, JobId, Prepared};
use crate::workspace::Workspace;

/// What a recorded command needs around it.
pub(crate) struct Stage {
    /// The recorded run.
    pub engine: Arc<dyn Engine>,
    /// The learner's files.
    pub workspace: Workspace,
    /// Where all output is kept.
    pub spool: PathBuf,
    /// How fast.
    pub pace: Pace,
}

/// Plays the recorded command that this one means, and tells of everything, the end last.
pub(crate) async fn play(job: JobId, prepared: Prepared, stage: Stage, stop: watch::Receiver<Stop>, events: mpsc::Sender<Event>) {
    let (output, from) = mpsc::channel(64);
    let pumping = tokio::spawn(pump(job, from, events.clone(), stage.spool.clone(), AtWork::default()));
    let result = match stage.engine.replay() {
        Some(replay) => perform(replay, &prepared, &stage, stop, &output).await,
        None => Err(EngineError::Lost { detail: "the replay is over".to_owned() }.into()),
    };
    drop(output);
    // The last lines come before the end.
    let _ = pumping.await;
    let _ = events.send(Event::Action(job, ActionEvent::Ended(result))).await;
}

async fn perform(
    replay: &Replay,
    prepared: &Prepared,
    stage: &Stage,
    mut stop: watch::Receiver<Stop>,
    output: &mpsc::Sender<ActionOutput>,
) -> Result<i64, ActionError> {
    let (cue, take) = found(replay, prepared, stage).map_err(|what| EngineError::NotRecorded { what: Box::new(what) })?;
    for line in beside(&take, cue, prepared, stage).await {
        say(output, &line).await;
    }
    let until = take.stopped.unwrap_or(u64::MAX);
    let (said, rest): (Vec<&Said>, Vec<&Said>) = take.said.iter().partition(|said| said.at <= until);
    if take.stopped.is_some() && stage.pace == Pace::Instant {
        // Whoever looks as soon as it runs finds what it brings.
        replay.meanwhile(cue);
    }
    let telling = tell(&said, 0, stage.pace, output);
    let stopped = tokio::select! {
        () = telling => false,
        () = asked(&mut stop, Stop::Asked) => true,
    };
    match take.stopped {
        None if stopped => return Err(ActionError::Cancelled),
        None => {}
        Some(at) => {
            if !stopped {
                if stage.pace != Pace::Instant {
                    replay.meanwhile(cue);
                }
                asked(&mut stop, Stop::Asked).await;
            }
            // Whoever stopped it waits for its end.
            let pace = if stage.pace == Pace::Real { Pace::Quick } else { stage.pace };
            tell(&rest, at, pace, output).await;
        }
    }
    if take.stopped.is_none() {
        let last = said.last().map_or(0, |said| said.at);
        for pause in pace::pauses(stage.pace, last, &[take.took]) {
            tokio::select! {
                () = sleep(pause) => {}
                () = asked(&mut stop, Stop::Asked) => return Err(ActionError::Cancelled),
            }
        }
        if stage.pace != Pace::Real {
            let _ = output.send(ActionOutput::Took(Duration::from_millis(take.took))).await;
        }
    }
    if !cue.again {
        // Only what a replay put there goes: a file of the learner's own stays.
        let theirs: Vec<(String, Vec<String>)> = take
            .removed
            .iter()
            .map(|path| (path.clone(), replay.player().wrote(path).iter().map(notes::content).collect()))
            .collect();
        for line in write(&take, theirs, prepared, stage).await {
            say(output, &line).await;
        }
    }
    replay.finish(cue);
    match take.end {
        End::Exited(code) => Ok(code),
        End::Engine(error) => Err(error.into()),
        End::Command(what, hint) => Err(ActionError::Command { what, hint }),
        End::System(why) => Err(ActionError::System(why)),
        End::Stopped => Err(ActionError::Cancelled),
    }
}

fn found(replay: &Replay, prepared: &Prepared, stage: &Stage) -> Result<(Cue, Take), crate::engine::replay::Unrecorded> {
    let root = stage.workspace.root().display().to_string();
    let folder = if prepared.cwd.is_empty() { root } else { format!("{root}/{}", prepared.cwd) };
    let env = |name: &str| if name == "PWD" { Some(folder.clone()) } else { std::env::var(name).ok() };
    let mut player = replay.player();
    let cue = player.find(Wanted { step: &prepared.step, line: &prepared.text, cwd: &prepared.cwd, env: &env })?;
    let take = player.take(cue).cloned().unwrap_or_default();
    Ok((cue, take))
}

/// What is to be said before its output.
async fn beside(take: &Take, cue: Cue, prepared: &Prepared, stage: &Stage) -> Vec<String> {
    let (known, workspace) = (Take { files: take.files.clone(), ..Take::default() }, stage.workspace.clone());
    let looked = tokio::task::spawn_blocking(move || notes::other_files(&known, &workspace)).await;
    let (differ, lack) = looked.unwrap_or_default();
    let lang = prepared.lang;
    let mut lines = Vec::new();
    if cue.again {
        lines.push(notes::again(lang).to_owned());
    }
    if !differ.is_empty() {
        lines.push(notes::differ(&differ, lang));
    }
    if !lack.is_empty() {
        lines.push(notes::lack(&lack, lang));
    }
    lines
}

/// Writes and removes the files that the command wrote and removed, as far as the recording holds them; what is to be
/// said of that. `known`: what a replay may have put where something is to be removed.
async fn write(take: &Take, known: Vec<(String, Vec<String>)>, prepared: &Prepared, stage: &Stage) -> Vec<String> {
    let own = |path: &str| path.split('/').any(|part| part.starts_with(".sealegs"));
    let texts: Vec<(String, String)> =
        take.wrote.iter().filter(|file| !own(&file.path)).map(|file| (file.path.clone(), notes::content(file))).collect();
    let workspace = stage.workspace.clone();
    let write = move || {
        for (path, contents) in known.iter().filter(|(path, _)| !own(path)) {
            let there = workspace.read(path).ok().flatten();
            if let (Some(text), Ok(full)) = (there, workspace.resolve(path))
                && contents.contains(&text)
            {
                // What cannot be removed stays; the step's checks see that.
                let _ = std::fs::remove_file(full);
            }
        }
        let written = texts.into_iter().filter(|(path, text)| workspace.write(path, text).is_ok());
        written.map(|(path, _)| path).collect::<Vec<_>>()
    };
    let written = tokio::task::spawn_blocking(write).await.unwrap_or_default();
    let is_whole = |path: &String| take.wrote.iter().any(|file| file.path == *path && file.text.is_some());
    let (whole, stand_ins): (Vec<String>, Vec<String>) = written.into_iter().partition(is_whole);
    notes::wrote(&whole, &stand_ins, prepared.lang)
}

async fn say(output: &mpsc::Sender<ActionOutput>, line: &str) {
    let _ = output.send(ActionOutput::Bytes(OutputStream::Stderr, Bytes::from(format!("{line}\n")))).await;
}

async fn tell(said: &[&Said], from: u64, pace: Pace, output: &mpsc::Sender<ActionOutput>) {
    let moments: Vec<u64> = said.iter().map(|said| said.at).collect();
    for (said, pause) in said.iter().zip(pace::pauses(pace, from, &moments)) {
        if pause > Duration::ZERO {
            sleep(pause).await;
        }
        for output_of in outputs(said, pace) {
            if output.send(output_of).await.is_err() {
                return;
            }
        }
    }
}

/// What a command told, as it gave it. Lines of a terminal come out of what it drew there.
fn outputs(said: &Said, pace: Pace) -> Vec<ActionOutput> {
    match &said.what {
        Saying::Started(container) => vec![ActionOutput::Started { container: container.clone() }],
        Saying::Screen(text) => vec![ActionOutput::Bytes(OutputStream::Tty, Bytes::from(text.clone()))],
        Saying::Lines(lines) => {
            let plain = lines.iter().filter(|(stream, _)| *stream != OutputStream::Tty);
            plain.map(|(stream, line)| ActionOutput::Bytes(*stream, Bytes::from(format!("{line}\n")))).collect()
        }
        Saying::Api(calls) => calls.iter().cloned().map(ActionOutput::Api).collect(),
        // At its own pace a build's times are those at which its news come.
        Saying::Build(news) if pace == Pace::Real => news.iter().cloned().map(ActionOutput::Build).collect(),
        Saying::Build(news) => {
            let at = Duration::from_millis(said.at);
            news.iter().map(|event| ActionOutput::Recorded(at, event.clone())).collect()
        }
    }
}
