//! The course that a command is about, and the engine it works with.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::tell;
use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::{output, problems, request, work};
use crate::engine::Engine;
use crate::i18n::Lang;
use crate::runtime::bundle::{Tell, Trouble};
use crate::runtime::{connection, opening};
use crate::session::Session;

/// A course, looked at.
pub(super) struct Place {
    pub session: Session,
    pub lang: Lang,
    pub workspace: PathBuf,
}

impl Place {
    /// Opens the course only to look; what is wrong with it is told.
    pub fn find(global: &Global, json: bool) -> Result<Self, Exit> {
        let problem = |error| problems::tell(&error, global, json);
        let glance = opening::glance(&request(global, true)).map_err(problem)?;
        for warning in &glance.diagnostics {
            output::err(&format!("{}\n", warning.told(glance.session.lang())));
        }
        let workspace = opening::workspace_root(global.workspace.as_deref()).map_err(problem)?;
        Ok(Self { lang: glance.session.lang(), session: glance.session, workspace })
    }
}

/// Does something with the engine and tells of it; the first Ctrl-C ends it in order, a second one at once.
pub(super) fn at_work<T>(
    json: bool,
    lang: Lang,
    work: impl AsyncFnOnce(&dyn Engine, &Tell, &CancellationToken) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| Trouble::Bundle(crate::bundle::BundleError::Io { what: error.to_string() }))?;
    let result = runtime.block_on(async {
        let stop = CancellationToken::new();
        tokio::spawn(work::watch_signals(stop.clone()));
        let engine: Arc<dyn Engine> = tokio::select! {
            engine = connection::live()() => engine?,
            () = stop.cancelled() => return Err(Trouble::Interrupted),
        };
        work(engine.as_ref(), &tell::teller(json, lang), &stop).await
    });
    // A read that hangs must not keep the program from ending.
    runtime.shutdown_timeout(Duration::from_secs(2));
    result
}
