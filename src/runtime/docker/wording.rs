//! Docker's words for an engine's no: what a learner will meet in any terminal.

use crate::docker_cli::DockerCommand;
use crate::engine::EngineError;

/// What `docker` prints when this command meets this error. A build tells of its failure in its own log.
pub(super) fn of(command: &DockerCommand, error: &EngineError) -> Option<String> {
    Some(match command {
        DockerCommand::Build(_) if matches!(error, EngineError::BuildFailed { .. }) => return None,
        DockerCommand::Build(_) => format!("ERROR: {}", said(error)),
        DockerCommand::Run(run) => {
            let name = if run.create_only { "create" } else { "run" };
            let prefix = if run.create_only { "" } else { "docker: " };
            format!("{prefix}{}\n\nRun 'docker {name} --help' for more information", daemon(error))
        }
        DockerCommand::Inspect(inspect) => match error {
            EngineError::NotFound { name, .. } if inspect.kind.is_none() => format!("Error: No such object: {name}"),
            error => daemon(error),
        },
        // The CLI finds this out by itself.
        DockerCommand::Port(_) if matches!(error, EngineError::Other { status: None, .. }) => format!("Error: {error}"),
        _ => daemon(error),
    })
}

/// The error as the daemon says it, or that there is none.
pub(super) fn daemon(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { .. }
        | EngineError::Denied { .. }
        | EngineError::Lost { .. }
        | EngineError::TimedOut { .. } => said(error),
        error => format!("Error response from daemon: {}", said(error)),
    }
}

fn said(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { endpoint, .. } => {
            format!("Cannot connect to the Docker daemon at {endpoint}. Is the docker daemon running?")
        }
        EngineError::Denied { endpoint } => {
            format!("permission denied while trying to connect to the Docker daemon socket at {endpoint}")
        }
        EngineError::Lost { .. } => "error during connect: EOF".to_owned(),
        EngineError::NotFound { what: "image", name } => format!("No such image: {}", tagged(name)),
        EngineError::NotFound { what: "volume", name } => format!("get {name}: no such volume"),
        EngineError::NotFound { what: "network", name } => format!("network {name} not found"),
        EngineError::NotFound { what, name } => format!("No such {what}: {name}"),
        EngineError::NameTaken { name, .. } => format!(
            "Conflict. The container name \"/{name}\" is already in use by another container. You have to remove (or rename) \
             that container to be able to reuse that name."
        ),
        EngineError::PortTaken { port, .. } => {
            format!("driver failed programming external connectivity: Bind for 0.0.0.0:{port} failed: port is already allocated")
        }
        EngineError::PullFailed { detail, .. } | EngineError::DiskFull { detail } => detail.clone(),
        EngineError::Other { message, .. } => message.clone(),
        error => error.to_string(),
    }
}

fn tagged(name: &str) -> String {
    let last = name.rsplit('/').next().unwrap_or_default();
    if last.contains([':', '@']) { name.to_owned() } else { format!("{name}:latest") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docker_cli::{Inspect, Rm, Run};
    use crate::engine::NameOwner;

    #[test]
    fn refusals_read_as_dockers_own() {
        let run = DockerCommand::Run(Run::default());
        let rm = DockerCommand::Rm(Rm::default());
        let inspect = DockerCommand::Inspect(Inspect::default());
        let missing = |what, name: &str| EngineError::NotFound { what, name: name.to_owned() };
        let taken = EngineError::NameTaken { name: "web".into(), owner: NameOwner::Own };
        for (command, error, start) in [
            (&run, taken, "docker: Error response from daemon: Conflict. The container name \"/web\" is already in use"),
            (&rm, missing("container", "web"), "Error response from daemon: No such container: web"),
            (&rm, missing("image", "goapp"), "Error response from daemon: No such image: goapp:latest"),
            (&rm, missing("volume", "v"), "Error response from daemon: get v: no such volume"),
            (&inspect, missing("image", "goapp"), "Error: No such object: goapp"),
            (
                &rm,
                EngineError::Unreachable { endpoint: "unix:///x".into(), detail: String::new() },
                "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?",
            ),
        ] {
            let text = of(command, &error).unwrap();
            assert!(text.starts_with(start), "{text}");
        }
        assert!(of(&run, &missing("container", "x")).unwrap().ends_with("\n\nRun 'docker run --help' for more information"));
    }
}
