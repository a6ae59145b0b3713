//! The values of commands about the engine as a whole, and of those that take any kind of thing.

use crate::docker_cli::command::{Df, DockerCommand, EventsOptions, Inspect, InspectKind, Prune, PruneWhat};
use crate::docker_cli::grammar::system::{DfArgs, EventsArgs, InspectArgs};
use crate::docker_cli::values::{bad, filters};
use crate::docker_cli::{ParseError, ValueProblem, complaint};

pub fn inspect(args: InspectArgs) -> Result<DockerCommand, ParseError> {
    let kind = match args.r#type.as_deref() {
        None | Some("") => None,
        Some("container") => Some(InspectKind::Container),
        Some("image") => Some(InspectKind::Image),
        Some("volume") => Some(InspectKind::Volume),
        Some("network") => Some(InspectKind::Network),
        Some(other) => return Err(bad("--type", other, ValueProblem::Kind)),
    };
    Ok(DockerCommand::Inspect(Inspect { kind, size: args.size, format: args.format, names: args.names }))
}

pub fn inspect_kind(kind: InspectKind, size: bool, format: Option<String>, names: Vec<String>) -> DockerCommand {
    DockerCommand::Inspect(Inspect { kind: Some(kind), size, format, names })
}

pub fn prune(what: PruneWhat, all: bool, force: bool, volumes: bool, filter: &[String]) -> Result<DockerCommand, ParseError> {
    Ok(DockerCommand::Prune(Prune { what, all, force, volumes, filters: filters(filter)? }))
}

pub fn df(args: DfArgs) -> Df {
    Df { verbose: args.verbose, format: args.format }
}

pub fn events(args: EventsArgs) -> Result<EventsOptions, ParseError> {
    Ok(EventsOptions { since: args.since, until: args.until, filters: filters(&args.filter)?, format: args.format })
}

/// `docker help image list` is about `image ls`.
pub fn help(words: &[String]) -> Result<DockerCommand, ParseError> {
    let (here, path) = complaint::walk(words);
    match words.get(path.len()) {
        Some(word) if here.has_subcommands() && !word.starts_with('-') => {
            Err(complaint::unknown_command(here, &path, words, word))
        }
        _ => Ok(DockerCommand::Help(path.into_iter().map(str::to_owned).collect())),
    }
}
