//! Docker's words for an engine's no: what a learner will meet in any terminal.

use crate::docker_cli::{DockerCommand, Run};
use crate::engine::{Engine, EngineError};

/// The exit code of docker where a command line cannot be made sense of.
const UNREADABLE: i64 = 125;

/// What `docker` prints when this command meets this error. A build tells of its failure in its own log.
pub(super) fn of(command: &DockerCommand, error: &EngineError) -> Option<String> {
    Some(match (command, error) {
        (DockerCommand::Run(run), EngineError::Refused { message, code }) if *code >= UNREADABLE => with_help(run, message),
        (_, EngineError::Project { text }) => text.clone(),
        (_, EngineError::Refused { message, .. } | EngineError::NotReady { message, .. }) => message.clone(),
        (DockerCommand::Build(_) | DockerCommand::Compose(_), EngineError::BuildFailed { .. }) => return None,
        (DockerCommand::Build(_), error) => format!("ERROR: {}", said(error)),
        (DockerCommand::Run(run), error) if !run.create_only => with_help(run, &daemon(error)),
        (DockerCommand::Inspect(inspect), EngineError::NotFound { name, .. }) if inspect.kind.is_none() => {
            format!("Error: No such object: {name}")
        }
        (DockerCommand::Kill(_), EngineError::NotFound { what: "container", name }) => {
            format!("Error response from daemon: Cannot kill container: {name}: No such container: {name}")
        }
        (DockerCommand::Start(start), error) if !start.attach && !start.interactive => {
            format!("{}\nError: failed to start containers: {}", daemon(error), start.containers.join(", "))
        }
        (DockerCommand::Rename(rename), error) => {
            format!("{}\nError: failed to rename container named {}", daemon(error), rename.container)
        }
        (DockerCommand::NetworkRm(_), error) if !error.is_silence() => format!("{}\nexit status 1", daemon(error)),
        // Told in the stream of an answer that began well: docker repeats it as it is.
        (DockerCommand::Load(_) | DockerCommand::Import(_), EngineError::Other { status: None, message }) => message.clone(),
        (DockerCommand::Save(_), EngineError::NotFound { name, .. }) => {
            format!("Error response from daemon: No such image: {name}")
        }
        (_, error) => daemon(error),
    })
}

/// What `docker run` and `docker create` cannot make sense of, and where to read on.
fn with_help(run: &Run, message: &str) -> String {
    let name = if run.create_only { "create" } else { "run" };
    format!("docker: {message}\n\nRun 'docker {name} --help' for more information")
}

/// The text about a name that is taken, with the id of the container that has it, as the daemon says it.
pub(super) async fn with_holder(engine: &dyn Engine, error: &EngineError, text: String) -> String {
    let EngineError::NameTaken { name, .. } = error else { return text };
    match engine.container(name).await {
        Ok(holder) => text.replace("by another container", &format!("by container \"{}\"", holder.id)),
        Err(_) => text,
    }
}

/// The error as the daemon says it, or that there is none.
pub(super) fn daemon(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { .. }
        | EngineError::Denied { .. }
        | EngineError::Barred { .. }
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
        EngineError::Barred { detail, .. } => format!("error during connect: {detail}"),
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
        EngineError::Refused { message, .. } | EngineError::Other { message, .. } => message.clone(),
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
