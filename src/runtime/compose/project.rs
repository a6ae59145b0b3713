//! The project a command is about: its files read from this machine's disk.

use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::compose::{Loaded, Request, load as read};
use crate::docker_cli::command::compose::{ComposeConfig, ComposeProject};
use crate::engine::{EngineError, file_failure};
use crate::runtime::compose::scene::{not_chosen, refused};
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::out::Out;

/// More than any file of a project may have: what is longer is refused by its length.
const MOST: u64 = 2 << 20;

/// Reads the project; what docker's compose warns of is said.
pub(super) async fn load(given: &ComposeProject, context: &ExecContext, out: &Out) -> Result<Loaded, EngineError> {
    let loaded = {
        let folder = context.cwd.display().to_string();
        let env = |name: &str| std::env::var(name).ok();
        let files = |path: &str| text(path);
        let request = Request { project: given, folder: &folder, env: &env, files: &files };
        read(&request).map_err(|problems| EngineError::Project { text: problems.text(context.lang) })?
    };
    for warning in &loaded.warnings {
        for line in warning.text() {
            out.error(format!("WARN[0000] {line}")).await;
        }
    }
    Ok(loaded)
}

/// Prints the project as it was understood, or writes it to a file.
pub(super) async fn config(
    loaded: &Loaded,
    options: &ComposeConfig,
    context: &ExecContext,
    out: &Out,
) -> Result<i64, EngineError> {
    let text = loaded.config(options).map_err(|error| not_chosen(context.lang, &error))?;
    match &options.output {
        Some(file) => {
            let path = context.cwd.join(file);
            let shown = path.display().to_string();
            tokio::fs::write(&path, text).await.map_err(|error| refused(file_failure("write", &shown, &error)))?;
        }
        None => {
            for line in text.lines() {
                out.line(line.to_owned()).await;
            }
        }
    }
    Ok(0)
}

/// A file's text; `None` when there is none.
fn text(path: &str) -> Result<Option<String>, String> {
    if path == "-" {
        return Err("a compose file from standard input is not supported: save it and name it with -f".to_owned());
    }
    let failed = |error: &std::io::Error| file_failure("read", path, error);
    let file = match std::fs::File::open(Path::new(path)) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(file_failure("open", path, &error)),
    };
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map(Some).map_err(|_| "it is not text in UTF-8".to_owned())
}
