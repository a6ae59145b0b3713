//! The project a command is about: its files read from this machine's disk.

use crate::compose::Project;
use crate::docker_cli::command::ComposeProject;
use crate::docker_cli::command::compose::ComposeConfig;
use crate::engine::EngineError;
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::out::Out;

pub(super) async fn load(_given: &ComposeProject, _context: &ExecContext, _out: &Out) -> Result<Project, EngineError> {
    Err(EngineError::Unsupported { what: "docker compose".to_owned() })
}

pub(super) async fn config(
    _given: &ComposeProject,
    _config: &ComposeConfig,
    _context: &ExecContext,
    _out: &Out,
) -> Result<i64, EngineError> {
    Err(EngineError::Unsupported { what: "docker compose".to_owned() })
}
