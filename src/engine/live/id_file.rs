//! The file of `--cidfile`, into which the new container's id goes.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use crate::engine::{EngineError, RunRequest, file_failure};

/// The file, made before the container as docker makes it, and removed again when no container comes of it.
#[derive(Debug)]
pub(super) struct IdFile(Option<(PathBuf, File)>);

impl IdFile {
    pub(super) fn claim(request: &RunRequest) -> Result<Self, EngineError> {
        let Some(given) = &request.run.cidfile else { return Ok(Self(None)) };
        // What `docker run` cannot begin has a code of its own.
        let code = if request.run.create_only { 1 } else { 125 };
        let refused = |message: String| EngineError::Refused { message, code };
        let path = request.cwd.join(given);
        if path.exists() {
            return Err(refused(format!(
                "container ID file found, make sure the other container isn't running or delete {given}"
            )));
        }
        let file = File::create_new(&path).map_err(|error| EngineError::Refused {
            message: format!("failed to create the container ID file: {}", file_failure("open", given, &error)),
            // docker takes "no such file" for a program that is missing.
            code: if error.kind() == ErrorKind::NotFound && code > 1 { 127 } else { code },
        })?;
        Ok(Self(Some((path, file))))
    }

    pub(super) fn write(mut self, id: &str) -> Result<(), EngineError> {
        let Some((path, mut file)) = self.0.take() else { return Ok(()) };
        file.write_all(id.as_bytes()).map_err(|error| EngineError::Refused {
            message: format!("failed to write the container ID ({id}) to file: {error}"),
            code: 125,
        })?;
        drop(path);
        Ok(())
    }
}

impl Drop for IdFile {
    fn drop(&mut self) {
        if let Some((path, _)) = self.0.take() {
            let _ = fs::remove_file(path);
        }
    }
}
