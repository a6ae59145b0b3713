//! One docker command on the live engine, from the connection to the exit code.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, mpsc};

use crate::cli::docker::printing::{self, Style};
use crate::cli::docker::signals::{Signal, Signals};
use crate::cli::docker::typing::{self, GiveBack, Link};
use crate::cli::docker::{advice, complaint};
use crate::cli::output;
use crate::docker_cli::{self, DockerCommand};
use crate::engine::live::{ConnectEnv, connect};
use crate::engine::seat::{Seat, SeatName};
use crate::engine::{Engine, EngineError, RunInput};
use crate::i18n::Lang;
use crate::progress::Store;
use crate::progress::store::Opened;
use crate::runtime::docker::{self, ExecContext, Terminal, execute};
use crate::runtime::{LABEL_COURSE, LABEL_SESSION, LABEL_STEP};

/// Variables that name the workshop a shell belongs to, and the labels that say it on the engine.
const SESSION: [(&str, &str); 2] = [("SEALEGS_COURSE", LABEL_COURSE), ("SEALEGS_SESSION", LABEL_SESSION)];
/// Exit code of a program whose reader went away: 128 and the number of SIGPIPE.
const NO_READER: i64 = 141;
/// So many requests to end, and nothing is waited for any more.
const ENOUGH: u32 = 3;
/// How long a container that was never started may take to be removed.
const REMOVAL: Duration = Duration::from_millis(500);

/// Carries out a command; its exit code.
pub(super) fn perform(command: DockerCommand, seat: Option<&SeatName>, lang: Lang) -> i64 {
    if let DockerCommand::Help(path) = &command {
        return help(path, lang);
    }
    if to_a_terminal(&command) {
        output::err("cowardly refusing to save to a terminal. Use the -o flag or redirect");
        return 1;
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            output::err(&format!("docker: {error}"));
            return command.refused_code();
        }
    };
    let code = runtime.block_on(on_engine(command, seat, lang));
    // Nothing that still waits for a key or a reader is waited for.
    runtime.shutdown_background();
    code
}

/// Shows docker's help for a path of commands.
pub(super) fn help(path: &[String], lang: Lang) -> i64 {
    output::out(&docker_cli::help(path, lang));
    0
}

/// A tar archive would be drawn on the screen.
fn to_a_terminal(command: &DockerCommand) -> bool {
    let archive = match command {
        DockerCommand::Save(save) => save.output.is_none(),
        DockerCommand::Export(export) => export.output.is_none(),
        DockerCommand::Cp(cp) => cp.target == docker_cli::CpEnd::Stream,
        _ => false,
    };
    archive && std::io::stdout().is_terminal()
}

async fn on_engine(command: DockerCommand, seat: Option<&SeatName>, lang: Lang) -> i64 {
    let mut signals = Signals::new();
    let environment = ConnectEnv::from_process();
    let connected = tokio::select! {
        connected = connect(&environment) => connected,
        signal = signals.next() => return signal.code(),
    };
    let engine: Arc<dyn Engine> = match (connected, seat) {
        (Ok(engine), None) => Arc::new(engine),
        (Ok(engine), Some(seat)) => Arc::new(Seat::new(Arc::new(engine), seat)),
        (Err(error), _) => {
            if let Some(text) = docker::refusal(&command, &error) {
                output::err(&text);
            }
            return refused(&command, &error, lang);
        }
    };
    let link = Link::of(&command, engine.as_ref()).await;
    if link.raw() && !std::io::stdin().is_terminal() {
        output::err("the input device is not a TTY");
        return 1;
    }
    let given_back = GiveBack;
    let result = at_work(&command, engine, link, &mut signals, lang).await;
    drop(given_back);
    match result {
        End::Interrupted(signal) => {
            if matches!(command, DockerCommand::Run(_)) {
                // One that was created and not started is being removed.
                tokio::time::sleep(REMOVAL).await;
            }
            signal.code()
        }
        End::Ended(Ok(code)) | End::Left(code) => code,
        End::Ended(Err(error)) => refused(&command, &error, lang),
    }
}

/// How a command's part of this terminal ended.
enum End {
    Ended(Result<i64, EngineError>),
    /// It was left before its end, with this exit code.
    Left(i64),
    /// A signal ended it.
    Interrupted(Signal),
}

async fn at_work(command: &DockerCommand, engine: Arc<dyn Engine>, link: Link, signals: &mut Signals, lang: Lang) -> End {
    let quiet = matches!(command, DockerCommand::Build(build) if build.quiet);
    let style = Style { raw: link.raw(), quiet, ..Style::default() };
    let at_work = style.at_work.clone();
    let (output, from) = mpsc::channel(64);
    let mut printing = tokio::task::spawn_blocking(move || printing::print(from, &style));
    let (input, keys) = mpsc::channel(64);
    if link.tty {
        tokio::spawn(typing::follow_size(input.clone()));
    }
    let told = command.ends_in_order().then(|| input.clone());
    let detached = Arc::new(Notify::new());
    if link.input {
        typing::read(input, link.tty.then(|| detached.clone()));
    }
    let mut running = pin!(execute(engine.as_ref(), command, context(lang), output, keys));
    let (mut end, mut requests) = (None, 0);
    loop {
        tokio::select! {
            result = &mut running, if end.is_none() => end = Some(result),
            printed = &mut printing => {
                if !printed.unwrap_or(false) {
                    return End::Left(NO_READER);
                }
                return match end {
                    Some(result) => End::Ended(result),
                    None => End::Ended(running.await),
                };
            }
            () = detached.notified() => return End::Left(0),
            signal = signals.next() => {
                requests += u32::from(signal.ends());
                if requests >= ENOUGH {
                    output::err("got 3 SIGTERM/SIGINTs, forcefully exiting");
                    return End::Left(1);
                }
                let container = at_work.lock().unwrap_or_else(PoisonError::into_inner).clone().or_else(|| named(command));
                match container.filter(|_| link.proxied) {
                    Some(container) => pass_on(engine.clone(), container, signal),
                    None if let Some(told) = told.as_ref().filter(|_| signal.ends()) => {
                        let _ = told.try_send(RunInput::Signal(signal.name.to_owned()));
                    }
                    None => return End::Interrupted(signal),
                }
            }
        }
    }
}

/// What a command needs around it. Only a shell of the workshop marks what is made as the workshop's.
fn context(lang: Lang) -> ExecContext {
    let label = |(variable, label): (&str, &str)| Some((label.to_owned(), std::env::var(variable).ok()?));
    let mut labels: BTreeMap<String, String> = SESSION.into_iter().map(label).collect::<Option<_>>().unwrap_or_default();
    if let Some(step) = labels.get(LABEL_SESSION).and_then(|session| step_of(session)) {
        labels.insert(LABEL_STEP.to_owned(), step);
    }
    let cwd = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let terminal = Terminal { input: std::io::stdin().is_terminal(), output: std::io::stdout().is_terminal() };
    ExecContext { cwd, labels, size: typing::size(), terminal, lang, proxy: crate::runtime::proxy::of_docker() }
}

/// The step at which the learner stands now, in the session that the shell belongs to.
fn step_of(session: &str) -> Option<String> {
    let folder = PathBuf::from(std::env::var_os("SEALEGS_PROGRESS")?);
    match Store::read_only(&folder).load() {
        Ok(Opened::Found(record)) if record.session == session => Some(format!("{}/{}", record.lesson, record.step)),
        _ => None,
    }
}

/// The container a command names, where it is attached to one that is there already.
fn named(command: &DockerCommand) -> Option<String> {
    match command {
        DockerCommand::Attach(attach) => Some(attach.container.clone()),
        DockerCommand::Start(start) => start.containers.first().cloned(),
        _ => None,
    }
}

/// Sends a signal on to the container. It may just have ended: then there is nobody to signal.
fn pass_on(engine: Arc<dyn Engine>, container: String, signal: Signal) {
    tokio::spawn(async move { engine.kill(&container, signal.name).await });
}

/// What is still to be said of a refusal, whose words docker would print were printed, and the exit code.
fn refused(command: &DockerCommand, error: &EngineError, lang: Lang) -> i64 {
    if let EngineError::BuildFailed { line, instruction, message, .. } = error {
        output::err(&complaint::failed_build(*line, instruction.as_deref(), message));
    }
    if let Some(hint) = advice::of(error, lang) {
        output::err(&advice::line(&hint, lang));
    }
    docker::exit_code(command, &Err(error.clone()))
}
