//! `sealegs course record`: a course gone through on the engine, written down.

use std::path::Path;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::cli::args::Global;
use crate::cli::course::args::CourseRecordArgs;
use crate::cli::course::folder;
use crate::cli::exit::Exit;
use crate::cli::{opened, output, problems, work};
use crate::engine::EngineError;
use crate::engine::advice::what;
use crate::engine::recording::{self, Recording, RecordingError};
use crate::headless::advice;
use crate::headless::driver::Driver;
use crate::headless::mutant::step::Tests;
use crate::headless::narrator::Narrator;
use crate::headless::plan;
use crate::headless::report::{Mode, Report};
use crate::headless::run::{Job, go};
use crate::i18n::{Lang, words};
use crate::runtime::connection;
use crate::runtime::opening::Opening;
use crate::runtime::recorder::{Recorder, Surroundings, Unfit};

/// Why there is no recording.
#[derive(Debug, thiserror::Error)]
enum NoRecording {
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error(transparent)]
    Engine(#[from] EngineError),
    #[error(transparent)]
    Recording(#[from] RecordingError),
    /// The report says it.
    #[error("a step failed")]
    Failed(Box<Report>),
}

/// Records the course.
#[must_use]
pub fn record(global: &Global, args: &CourseRecordArgs) -> Exit {
    let lang = super::lang(global);
    let workspace = match tempfile::tempdir() {
        Ok(workspace) => workspace,
        Err(error) => {
            problems::usage(&error.to_string(), "");
            return Exit::Usage;
        }
    };
    let global = Global {
        course: folder(global, args.dir.as_ref()).map(ToOwned::to_owned),
        workspace: Some(workspace.path().to_owned()),
        ..global.clone()
    };
    let opening = match opened(&global) {
        Ok(opening) => opening,
        Err(exit) => return exit,
    };
    let made = match work::wait_for(perform(opening, Duration::from_secs(args.timeout), lang)) {
        Ok(made) => made,
        Err(exit) => return exit,
    };
    match made.and_then(|recording| Ok(kept(&recording, &args.output)?)) {
        Ok(size) => {
            let path = args.output.display();
            let kilobytes = size.div_ceil(1024);
            output::out(&words!(lang, "cli-the-recording-is-in-path-kilobytes", path, kilobytes));
            Exit::Well
        }
        Err(NoRecording::Failed(report)) => work::exit_of(&report),
        Err(NoRecording::Unfit(Unfit::Engine(error)) | NoRecording::Engine(error)) => {
            problems::usage(&what(&error, lang), &advice::of(&error, lang));
            Exit::NoEngine
        }
        Err(NoRecording::Unfit(unfit)) => {
            problems::usage(&unfit.text(lang), &unfit.advice(lang));
            Exit::Usage
        }
        Err(error @ NoRecording::Recording(_)) => {
            problems::usage(&error.to_string(), "");
            Exit::Failed
        }
    }
}

async fn perform(opening: Opening, limit: Duration, lang: Lang) -> Result<Recording, NoRecording> {
    let engine = connection::live()().await?;
    let around = Surroundings::of(&opening.session, opening.workspace.root(), engine.as_ref()).await?;
    let stop = CancellationToken::new();
    tokio::spawn(work::watch_signals(stop.clone()));
    let job = Job {
        mode: Mode::Run,
        plan: plan::up_to(&opening.course, None, None).unwrap_or_default(),
        limit,
        sweep: false,
        prove: true,
        tests: Tests::default(),
    };
    let course = opening.course.clone();
    let (session, effects, setup) = opening.split(work::SIZE, false);
    let (sender, events) = mpsc::channel(1024);
    let narrator = Narrator::new(Box::new(std::io::stdout()), lang, stop.clone());
    let mut driver = Driver::new(session, Recorder::new(setup, course, sender), events, stop, narrator, true);
    let report = go(&mut driver, effects, &job).await;
    // A course may choose the values of its variables while it is gone through.
    let head = recording::Head {
        variables: driver.session().scope().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        ..around.head.clone()
    };
    let recording = driver.into_performer().finish(head).await;
    if !report.passed {
        return Err(NoRecording::Failed(Box::new(report)));
    }
    Ok(recording::tidy(&recording?, &around.place, &around.private)?)
}

/// Writes the recording whole or not at all; its size in bytes.
fn kept(recording: &Recording, path: &Path) -> Result<u64, RecordingError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".recording-").tempfile_in(folder)?;
    recording::write(recording, std::io::BufWriter::new(file.as_file_mut()))?;
    let size = file.as_file().metadata()?.len();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(size)
}
